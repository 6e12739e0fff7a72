"""Whose work the articles say something is, held against whom a question says it is the work of."""

import re
from collections.abc import Iterator

from assistant.calculations.operands import Ask
from assistant.drafts.claims import plain
from assistant.drafts.corrections import correction, likeliest, of_the_body, source_of, surely_told, then_told
from assistant.evidence.demands import is_general
from assistant.evidence.going_on import points_back
from assistant.questions.attributed import DOING_ZH, Attributed, as_stated, attributed_in
from assistant.questions.phrases import PARTICIPLE
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.texts import DENIED
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, terms_of
from documents.article import Language
from index.terms import english_terms

# What makes something somebody's work, where it is not said how.
_WORK = re.compile(
    r"制造|生产|研制|研发|开发|建造|发明|供应|提供|提出|倡导|创立|创办|创建|成立|建立|设立|发起|开创|发布|编制|编写|撰写|起草|出版|制定"
    r"|承建|修建|建设|施工|设计|运营|经营|管理|主办|举办|承办|投资|出资|捐赠"
    r"|\b(?:ma[dk]e|manufactur|produc|develop|built|build|suppl|provid|invent|deliver|found|establish|creat|start|launch"
    r"|pioneer|propos|introduc|initiat|set up|publish|releas|issu|writ|wrote|compil|edit|draft|prepar|construct|erect"
    r"|design|drawn|plann|run|ran|operat|manag|organi[sz]|held|host|fund|financ|pa(?:y|id)|donat|invest)",
    re.IGNORECASE,
)
_TOLD: dict[Language, tuple[re.Pattern[str], ...]] = {
    "zh": (
        re.compile(
            r"(?:由|是)(?P<who>(?![^，。；]{0,3}[由是])[^，。；、]{2,24}?)(?:于[^，。；]{2,10}?)?"
            rf"(?:率先|首先|共同|联合|牵头|自主|独立|负责)*(?P<doing>{DOING_ZH})"
        ),
        re.compile(
            rf"(?:^|[，。；]|根据|据)(?P<who>[^，。；根据]{{2,24}}?)(?:共同|联合)?(?P<doing>{DOING_ZH})的(?=[《“])"
        ),
    ),
    "en": (
        re.compile(
            rf"\b(?P<doing>{PARTICIPLE})(?: \w+ly| (?:on|in) [^,;.]{{3,24}})? by (?P<who>[^,;.]+?)"
            r"(?=[,;.]| (?:in|on|at|for|from|with|and (?:is|was|has|were|cost))\b|$)",
            re.IGNORECASE,
        ),
    ),
}
# What a body is, which is no part of what tells it from another.
_BODIES = re.compile(
    r"(?<=.{2})(?:(?:有限|股份|设计|研究|科技|建筑|工程)*(?:公司|集团|大学|学院|研究院|设计院|院|局|委|厅|部|中心|协会|厂|所|社|银行|政府))+$"
    r"|\b(?:university|institute|company|foundation|partners|group|trust|council|ministry|department|firm|bureau|office"
    r"|agency|committee|corporation|limited|ltd|inc)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"和|与|及|、|\band\b|&|,")


def agent_put_right(question: Question, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    """The statements that say whose work it is, and answer what is asked; none where nothing has to be put right."""
    language = question.language
    said = attributed_in(as_stated(question.text, language) if question.confirms else question.text, language)
    if said is None:
        return ()
    found = ask(question)
    told = likeliest(question, found)
    # Who is named may have done it, too.
    if not all(_is_absent(said.who, text, language) for _, text in told):
        return ()
    for hit, text in of_the_body(told):
        before = lexicon.before(hit.article, hit.sentence) if points_back(text) else None
        around = text if before is None else f"{lexicon.matching_text(before, language)} {text}"
        who = _another(said, text, around, language)
        if who is None:
            continue
        if question.confirms:
            return (correction(source_of(hit, found), language, opening=DENIED),)
        corrected = correction(source_of(hit, found), language)
        return then_told(corrected, who, surely_told(question.asking(said.asked), ask, lexicon), language)
    return ()


def _another(said: Attributed, text: str, around: str, language: Language) -> str | None:
    """Who a sentence says did what a question says another did; None where it does not say so of the same thing."""
    what = [term for term, weight in terms_of(plain(said.what, language)) if weight >= 1]
    if not what or not all(has(around, term) for term in what) or not _is_absent(said.who, around, language):
        return None
    told = [who for who, doing in _doers(text, language) if _is_the_same(said.doing, doing)]
    return told[0] if len(told) == 1 else None


def _doers(text: str, language: Language) -> Iterator[tuple[str, str]]:
    for pattern in _TOLD[language]:
        yield from ((match["who"], match["doing"]) for match in pattern.finditer(text))


def _is_absent(who: str, text: str, language: Language) -> bool:
    """Whether a sentence has nothing of any of those who are said to have done it."""
    names = [_BODIES.sub("", party.strip()) for party in _PARTIES.split(who)]
    terms = [term for name in names for term, weight in terms_of(plain(name, language)) if weight >= 1]
    named = [term for term in terms if not is_general(term)]
    return bool(named) and not any(has(text, term) for term in named)


def _is_the_same(said: str, told: str) -> bool:
    """Whether two doings are one; any is meant where none is said. Who develops something need not produce it."""
    if not said:
        return bool(_WORK.search(told))
    return said.lower() == told.lower() or english_terms(said) == english_terms(told) != []
