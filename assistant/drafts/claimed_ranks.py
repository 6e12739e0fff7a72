"""What a question takes to be the first or the most of its kind, held against what the articles say is so."""

import re
from collections.abc import Iterator

from assistant.calculations.operands import Ask
from assistant.drafts.claims import plain
from assistant.drafts.corrections import correction, likeliest, of_the_body, source_of
from assistant.evidence.stretches import STATEMENT, around
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import AUXILIARY_EN, WH_EN
from assistant.words.superlatives import MOST_EN, MOST_ZH
from assistant.words.telling import has, names_in, terms_of
from documents.article import Language
from documents.years import YEAR, years_in

_TOP_ZH = rf"(?:第一(?!季|个|次|批|期|产|步|阶)|首位|榜首|之首|{MOST_ZH})"
_TOP_EN = rf"(?:{MOST_EN}|oldest|most(?= [a-z]+s\b)|first(?= in\b)|top(?= of\b))"
_CLAIMED_ZH = re.compile(
    rf"^(?:为什么|为何|既然|因为|由于|虽然|尽管)?(?P<what>[^，,。？?；;最]{{3,24}}?)(?:一直|都|是|居|位居|位列|名列|排名?|排在|在|已经?)*"
    rf"(?:全[国省市球]|世界|各[市地县省]|[三四五六七八九十\d]+[市省城国地]|国内|省内|市内)?(?:的)?{_TOP_ZH}(?:的)?(?:[，,]|[？?]?$)"
)
_CLAIMED_EN = re.compile(
    rf"^(?:since|as|given that|seeing that|now that|because|although|though|why (?:is|was|does|did|has|had))? ?"
    rf"(?P<who>(?!{WH_EN}\b)[^,?]+?) (?:is|was|are|were|has|had|have)? ?(?:by far )?"
    rf"(?:the |its )?(?P<top>{_TOP_EN})\b(?P<rest>[^,?]*)(?:,|\?$)",
    re.IGNORECASE,
)
_TOLD = {
    "zh": re.compile(rf"(?:居|位[居列]|名列|排名?|排在)[^，。；]{{0,8}}(?:首|第一)|{MOST_ZH}(?:的|[，。；])|榜首"),
    "en": re.compile(rf"\b{_TOP_EN}\b|\bfirst (?:place|in)\b|\branks? first\b", re.IGNORECASE),
}
_CLAUSE = {"zh": re.compile(r"[，；。]"), "en": re.compile(r"[,;.](?!\d)")}
_MORE_THAN: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:高于|超过|多于|大于|领先于?)(?P<than>[^，。；]*)"),
    "en": re.compile(r"\b(?:(?:higher|more|larger|greater|bigger) than|ahead of) (?P<than>[^;]*)", re.IGNORECASE),
}
# What comes behind the first.
_NEXT: dict[Language, re.Pattern[str]] = {
    "zh": re.compile(r"(?:其次[是为]?|紧随其后的?是?|居后的?是?)(?P<next>[^；。]*)"),
    "en": re.compile(r"\b(?:followed by|next (?:is|was|came)|then came) (?P<next>[^;]*)", re.IGNORECASE),
}
_LIKE_EN = (
    frozenset({"largest", "biggest", "most", "greatest", "highest", "first", "top"}),
    frozenset({"oldest", "longest"}),
)


def rank_put_right(question: Question, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    """The statement that says what is the first or the most, where the question has it of another; else none."""
    language = question.language
    claimed = _claimed_zh(question.text) if language == "zh" else _claimed_en(question.text)
    if claimed is None or question.confirms:
        return ()
    who, measure, top = claimed
    found = ask(question)
    for hit, text in of_the_body(likeliest(question, found)):
        if not all(has(text, term) for term in who):
            continue
        near = around(hit, lexicon)
        if not all(has(near, term) for term in measure) or not set(years_in(question.text)) <= set(years_in(near)):
            continue
        if _is_of_another(who, measure, top, text, language):
            return (correction(source_of(hit, found), language),)
        return ()
    return ()


def _claimed_zh(text: str) -> tuple[list[str], list[str], str] | None:
    """Who is said to be the first, and in what."""
    match = _CLAIMED_ZH.match(text)
    if match is None:
        return None
    what = YEAR.sub("", match["what"]).lstrip("年")
    named = [name for name in names_in(what) if what.startswith(name)]
    before = re.match(r"([^在的]{2,8})[在的]", what)
    if not (named or before):
        return None
    who = max(named, key=len) if named else before[1] if before else ""
    return [who], [t for t, weight in terms_of(plain(what.removeprefix(who), "zh")) if weight >= 1], ""


def _claimed_en(text: str) -> tuple[list[str], list[str], str] | None:
    match = _CLAIMED_EN.match(text)
    if match is None or re.search(rf"\b{AUXILIARY_EN}\b", match["who"], re.IGNORECASE):
        return None
    who = [term for term, weight in terms_of(plain(match["who"], "en")) if weight >= 1]
    rest = [term for term, weight in terms_of(plain(YEAR.sub(" ", match["rest"]), "en")) if weight >= 1]
    return (who, rest, match["top"].lower()) if who else None


def _is_of_another(who: list[str], measure: list[str], top: str, text: str, language: Language) -> bool:
    """Whether what is measured is told to be more of another, or the clause that ranks it first names another."""
    statements = STATEMENT.split(text)
    ranking = [clause for statement in statements for clause in _ranking(statement, top, language)]
    # Each may be the first in something else.
    if any(has(_MORE_THAN[language].sub("", clause), term) for clause in ranking for term in who):
        return False
    if (next_one := _NEXT[language].search(text)) and all(has(next_one["next"], term) for term in who):
        before = [statement for statement in STATEMENT.split(text[: next_one.start()]) if statement.strip()][-1:]
        return any(_measures(measure, said) and any(_ranking(said, top, language)) for said in before)
    for statement in statements:
        more = _MORE_THAN[language].search(statement)
        if more and (not top or top in _LIKE_EN[0]) and all(has(more["than"], term) for term in who):
            return _measures(measure, statement)
    # Where the clause names nothing, it may be of anything that stands before it.
    return any(_measures(measure, clause) and names_in(clause) - names_in(" ".join(measure)) for clause in ranking)


def _measures(measure: list[str], text: str) -> bool:
    return all(has(text, term) for term in measure)


def _ranking(statement: str, top: str, language: Language) -> Iterator[str]:
    for clause in _CLAUSE[language].split(statement):
        told = _TOLD[language].search(clause)
        if told and (not top or _is_like(top, told.group().lower())):
            yield clause


def _is_like(top: str, told: str) -> bool:
    return top == told or any(top in group and told in group for group in _LIKE_EN)
