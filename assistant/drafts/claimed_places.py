"""Where a question says that something was, is or was done, held against where the articles say it."""

import re

from assistant.calculations.operands import Ask
from assistant.drafts.claims import plain
from assistant.drafts.corrections import correction, likeliest, of_the_body, source_of, surely_told, then_told
from assistant.evidence.rows import ENDS_OF_PLACES
from assistant.evidence.stretches import STATEMENT
from assistant.questions.phrases import PARTICIPLE
from assistant.questions.question import Question
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH, WHETHER_ZH
from assistant.words.telling import has, terms_of
from documents.article import Language
from documents.units import MONTHS
from documents.years import YEAR
from index.place_names import names_abroad
from index.terms import english_terms, is_geographic, tagged_words

_DOING_ZH = "建设|建成|建|举办|举行|成立|设立|启动|试点|开通|开工|发生|诞生|问世|生产|发现|爆发"
_STATED_ZH = re.compile(
    rf"^(?P<what>[^，,。？?；;在]{{2,24}}?)(?:最早|最初|最先|首先|当初|一直|就|都)*是?(?:在|位于|设在|建在|落户在?|坐落[在于])"
    rf"(?P<place>[^，,。？?；;]{{2,8}}?)(?:率先|首先|最早)?(?P<doing>{_DOING_ZH})?(?:起来|出来)?的?[，,；;]\s*(?P<asked>.*(?:{WH_ZH}|{WHETHER_ZH}).*)$"
)
_STATED_EN = re.compile(
    rf"^(?:since |as |given that )?(?P<what>(?!(?:{WH_EN}|{AUXILIARY_EN})\b)[^,;?]+?)"
    rf"(?: (?:is|was|are|were))?(?: first| originally)? (?P<doing>{PARTICIPLE}|broke out|took place|lies|stands|began)"
    rf" (?:in|at) (?P<place>(?-i:[A-Z])[\w’'-]*(?: (?-i:[A-Z])[\w’'-]*)*)"
    rf"\s*(?:[,;.]|\s[–—-])\s+(?:so |and |but )?(?P<asked>.*\b(?:{WH_EN}|{AUXILIARY_EN})\b.+)$",
    re.IGNORECASE,
)
_TOLD_ZH = re.compile(rf"(?:在|位于|设在|建在|落户)(?P<place>[^，。；、“”（]{{2,8}}?)(?P<doing>{_DOING_ZH}|[，。；])")
_TOLD_EN = re.compile(rf"\b(?:in|at|on) (?:the )?(?P<place>(?!{'|'.join(MONTHS)})[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
# Why something stands in a place, and where it is told to stand.
_STANDING_ZH = r"(?:设|建|选址?|定|放|落户|位|坐落)(?:立|置)?(?:在|于)|落户|选址"
_WHY_ZH = "为什么|为何|怎么|为啥"
_WHY_THERE_ZH = re.compile(
    rf"^(?=.*(?:{_WHY_ZH}))(?:{_WHY_ZH})?(?P<what>[^，。？?]{{2,24}}?)(?:当初|最终|后来)?(?:{_WHY_ZH})?"
    rf"(?:[要会是]|偏偏|选择)*(?:{_STANDING_ZH})"
    r"(?P<place>[\u3400-\u9fff]{2,8}?)[，。？?]*$"
)
_STANDING_EN = r"based|located|headquartered|situated|built|held|set up|placed"
_WHY_THERE_EN = re.compile(
    rf"^why (?:is|was|are|were) (?P<what>.+?) (?:to be )?(?:{_STANDING_EN}) (?:in|at) (?P<place>[A-Z][\w’'-]*)\W*$",
    re.IGNORECASE,
)
_STANDS = re.compile(
    rf"(?:{_STANDING_ZH})(?P<zh>[\u3400-\u9fff]{{2,8}}?)(?=[，。；的（]|$)"
    rf"|\b(?:{_STANDING_EN}|headquarters|seat|lies|stands)(?: is| are)? (?:in|at) (?P<en>[A-Z][\w’'-]*)"
)
_WIDE = re.compile(r"[国洲省]$|^(?:中国|日本|印度|欧|亚|非|全[国省市])|China|Europe|Asia|Africa|America|Kingdom")


def place_put_right(question: Question, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    """The statements that say where it was, and answer what is asked; none where nothing has to be put right."""
    match = (_STATED_ZH if question.language == "zh" else _STATED_EN).match(question.text)
    if match is None or question.confirms or not (question.language == "en" or _is_place(match["place"])):
        return ()
    place = match["place"]
    # A country or a province holds the places in it.
    if lexicon.is_subject(place) or _WIDE.search(place) or any(map(_WIDE.search, names_abroad(place))):
        return ()
    language = question.language
    what = [term for term, weight in terms_of(plain(YEAR.sub(" ", match["what"]), language)) if weight >= 1]
    found = ask(question)
    told = likeliest(question, found)
    names = [term for term, weight in terms_of(place) if weight >= 1]
    # What is named anywhere may be where it was, too.
    if any(has(text, name) for _, text in told for name in names):
        return ()
    for hit, text in of_the_body(told) if what else ():
        if not all(has(text, term) for term in what):
            continue
        if any(has(" ".join(hit.sentence.section), name) for name in names):
            return ()
        if (rightly := _told(match["doing"] or "", text, language)) is not None:
            corrected = correction(source_of(hit, found), language)
            return then_told(corrected, rightly, surely_told(question.asking(match["asked"]), ask, lexicon), language)
    return ()


def stands_elsewhere(question: Question, text: str, lexicon: Lexicon) -> bool:
    """Whether it is asked why something stands in a place, and a statement of a text has just another for it."""
    asked = (_WHY_THERE_ZH if question.language == "zh" else _WHY_THERE_EN).match(question.text)
    if asked is None or not _is_place(place := asked["place"]) or _WIDE.search(place):
        return False
    what = [term for term, weight in terms_of(plain(asked["what"], question.language)) if weight >= 1]
    for statement in STATEMENT.split(text):
        told = [match["zh"] or match["en"] for match in _STANDS.finditer(statement)]
        held = [term for term in what if has(statement, term)]
        # Its last word is what stands there: 集团的总部, the head office of the group.
        head = what[-1:] if question.language == "zh" else what
        if place in statement or not set(head) <= set(held) or 2 * len(held) <= len(what):
            continue
        # What the article is about may hold the place that is told.
        known = lexicon.is_subject(place) and not any(map(lexicon.is_subject, told))
        if len(told) == 1 and _is_place(told[0]) and not known:
            return True
    return False


def _told(doing: str, text: str, language: Language) -> str | None:
    """The one place of which a sentence tells a doing."""
    if language == "zh":
        told = [
            m["place"] for m in _TOLD_ZH.finditer(text) if _is_place(m["place"]) and _is_the_same(doing, m["doing"])
        ]
        return told[0] if len(told) == 1 else None
    stems = english_terms(doing)
    is_told = doing.lower() in text.lower() or (bool(stems) and all(has(text, stem) for stem in stems))
    places = [m["place"] for m in _TOLD_EN.finditer(text)]
    return places[-1] if places and is_told else None


def _is_the_same(said: str, told: str) -> bool:
    """Whether two doings are one: 建 is that of 建设, 建设 is not that of 生产."""
    return said in told or told in said


def _is_place(text: str) -> bool:
    return text.endswith(ENDS_OF_PLACES) or any(tag == "ns" or is_geographic(word) for word, tag in tagged_words(text))
