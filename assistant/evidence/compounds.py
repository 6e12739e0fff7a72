"""Whether a figure is of another thing with the same head: another industry's size, imports and exports for exports."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.absence import is_meant_otherwise
from assistant.evidence.coverage import RELATED, is_met, levels_in
from assistant.evidence.demands import is_general
from assistant.evidence.going_on import gone_on_from, points_back
from assistant.evidence.stretches import STATEMENT, around, stretch_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.measures import MEASURE_NOUNS_ZH
from assistant.words.telling import terms_of
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_geographic, is_proper_name, is_stop_word, senses, tagged_words

_PARTS_OF_NAMES = ("n", "vn", "b", "j", "l", "eng")
_TOO_SHORT = frozenset("市县省区国州村镇乡人年月日家")
_PLACES_AND_PERSONS = frozenset({"ns", "nr", "nrt", "nrfg", "nt"})
_WORD_EN = re.compile(r"[A-Za-z][\w-]*")
_IS_MEASURE = re.compile(rf"(?:{MEASURE_NOUNS_ZH})$")
# Trade both ways is not trade one way.
_BOTH_WAYS = re.compile(r"进出口|\bimports?(?: and |[ –/-]+)exports?\b|\bexports? and imports?\b", re.IGNORECASE)
_ONE_WAY = (re.compile(r"出口|\bexports?\b", re.IGNORECASE), re.compile(r"进口|\bimports?\b", re.IGNORECASE))

# The most of something is put in many ways, the deepest ice is the oldest; and what is new need not be called so.
_TELLS_LITTLE = re.compile(
    r"est$|ed$|^最|^整个?$|^所有$|^[新大中小重老旧][型式]?$|^[主次]要|^相关|^其他|^各[类种]|^[a-z]$"
    r"|^(?:new|old|large|small|big|major|main|total|overall|entire|whole|average|annual|yearly|local)$"
    r"|^(?:better|worse|greater|bigger|larger|higher|smaller|lower|lesser|stronger|weaker|faster|slower|longer|shorter)$",
    re.IGNORECASE,
)
_WORKED_IN = re.compile(r"(?:[间部室站厂场馆院所科处厅库]|中心|基地|部门)$")
# What is no noun's own kind but what is done with it: won approval.
_DONE_EN = re.compile(
    r"^(?:w[oi]n|made|got|held|buil[dt]|sold|bought|paid|cost|spent|took|gave|went|came|le[fd]?t?|met|lost|kept|put|set|cut"
    r"|ran|rose|fell|grew|drew|drove|flew|wrote|read|saw|shed|hit|beat)$",
    re.IGNORECASE,
)
# So many letters tell that two words are forms of one: algal blooms, algae.
_STEM = 4


def is_of_another_compound(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether the figure that was found is told of something else with the same head, or of trade both ways."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_amount:
        return False
    if not found or bool(HANZI.search(text)) != (question.language == "zh"):
        return False
    start, statement = stretch_of(found[0], text, STATEMENT)
    if any(_is_both_ways(one, question.text, statement) for one in _ONE_WAY):
        return True
    compounds = _compounds_zh(question.text) if question.language == "zh" else _compounds_en(question.text)
    for first, head in compounds:
        # A statement without a measure of its own goes on with that of the one before: …; Lindvik stands at 8%.
        goes_on = start > 0 and not _has(head, statement.lower())
        told = text[: found[0].end] if goes_on else statement
        if _is_swapped(first, head, told, text, question, lexicon):
            return True
        if _is_missing(first, head, told, hit, question, lexicon):
            return True
        if points_back(text) and not _has(head, text) and _is_led_to_another(first, head, hit, question, lexicon):
            return True
    return False


def _is_led_to_another(first: str, head: str, hit: Hit, question: Question, lexicon: Lexicon) -> bool:
    """Whether what a sentence goes on about is the same of another sort: it, of the apple harvest, for the pear one."""
    led = "\n".join(s.wordings for s in gone_on_from(hit.article, hit.sentence, lexicon))
    terms = english_terms(first) or [first]
    if not lexicon.mentions(first) or any(term in led.lower() for term in (first.lower(), *terms)):
        return False
    before = _before_zh(head, led) if question.language == "zh" else _before_en(head, led)
    return any(word.lower() not in question.text.lower() for word in before)


def _is_both_ways(one: re.Pattern[str], asked: str, told: str) -> bool:
    """Whether trade in `one` direction is asked for, and told only together with the other."""
    if not one.search(asked) or all(way.search(asked) for way in _ONE_WAY) or _BOTH_WAYS.search(asked):
        return False
    return bool(_BOTH_WAYS.search(told)) and not one.search(_BOTH_WAYS.sub(" ", told))


def _compounds_zh(text: str) -> Iterator[tuple[str, str]]:
    words = tagged_words(text)
    for (first, kind), (head, tag), (_, behind) in zip(words, words[1:], (*words[2:], ("", "")), strict=False):
        # A place is named by what is done in it: 包装车间有多少, but not 运送旅客有多少.
        is_named = kind.startswith(_PARTS_OF_NAMES) or (
            kind == "v" and behind in {"v", "uj"} and bool(_WORKED_IN.search(head))
        )
        # What a tagger takes for a person or a place may be a thing: 红茶, 上市.
        is_named_so = is_proper_name(first) or is_geographic(first) or not senses(first)
        is_thing = kind not in _PLACES_AND_PERSONS or (kind in {"nr", "ns"} and not is_named_so)
        special = is_named and is_thing and not is_general(first)
        # 竹产业 is not 茶产业.
        is_word = len(first) > 1 or (kind in {"n", "ng"} and first not in _TOO_SHORT)
        if special and tag[0] == "n" and is_word and len(head) > 1 and not is_stop_word(first):
            yield first, head


def _words_en(text: str) -> list[str]:
    """The words, figures and marks of an English text; the 's of an owner and a figure part what stands about them."""
    return re.findall(r"[A-Za-z][\w-]*|\d[\d.,]*|[^\w\s]", re.sub(r"['’]s\b", " 's", text))


def _compounds_en(text: str) -> Iterator[tuple[str, str]]:
    words = _words_en(text)
    for first, head in zip(words, words[1:], strict=False):
        if not (_WORD_EN.match(first) and _WORD_EN.match(head)) or _ends_a_name(first, head, text):
            continue
        if english_terms(first) and english_terms(head) and not is_general(first) and not is_geographic(first):
            yield first, head


def _ends_a_name(first: str, head: str, text: str) -> bool:
    """Whether a word is the last of a name of several, no kind of what stands behind: Hill and Vale pupils."""
    return bool(re.search(rf"(?-i:[A-Z])\w+ (?:(?:and|of|for) )?{re.escape(first)} {re.escape(head)}", text)) and (
        first[0].isupper() and head[0].islower()
    )


def _is_swapped(first: str, head: str, statement: str, text: str, question: Question, lexicon: Lexicon) -> bool:
    """Whether the head stands in the statement behind another word, while the asked one stands elsewhere."""
    told, whole = statement.lower(), text.lower()
    joined = f"{first}{head}" if question.language == "zh" else f"{first} {head}"
    if _has(first, told) or not (lexicon.mentions(joined) or _has(first, whole)):
        return False
    if any(term in set(english_terms(statement)) for term in english_terms(first)):
        return False
    before = _before_zh(head, statement) if question.language == "zh" else _before_en(head, statement)
    return any(word.lower() not in question.text.lower() for word in before)


def _is_missing(first: str, head: str, statement: str, hit: Hit, question: Question, lexicon: Lexicon) -> bool:
    """Whether the head stands in the statement behind another word, and nothing near speaks of the asked one.

    Of what the articles never speak of it is enough that a measure as the head stands there.
    """
    is_zh = question.language == "zh"
    before = _before_zh(head, statement) if is_zh else _before_en(head, statement)
    is_another = bool(before) and not any(word.lower() in question.text.lower() for word in before)
    if not is_another and not (is_zh and head in statement and len(first) > 1 and _IS_MEASURE.search(head)):
        return False
    terms = english_terms(first) if question.language == "en" else (first,)
    if not terms or _TELLS_LITTLE.search(first) or _DONE_EN.match(first):
        return False
    if any(term[:_STEM] in statement.lower() for term in terms):
        return False
    if len(first) > 1 and any(weight < 1 for _, weight in terms_of(first)):
        return False
    if is_zh:
        near = is_another and levels_in([first], around(hit, lexicon), lexicon)[0] >= RELATED
        return not (near or lexicon.mentions(first) or is_meant_otherwise(first, lexicon))
    return not any(is_met(term, hit, lexicon) or lexicon.mentions(term) for term in terms)


def _has(word: str, text: str) -> bool:
    return word.lower() in text if HANZI.search(word) else bool(re.search(rf"\b{re.escape(word.lower())}\b", text))


def _before_zh(head: str, text: str) -> list[str]:
    words = tagged_words(text)
    pairs = zip(words, words[1:], strict=False)
    return [
        word for (word, tag), (other, _) in pairs
        if other == head and tag.startswith(_PARTS_OF_NAMES) and tag not in _PLACES_AND_PERSONS and not is_general(word)
    ]  # fmt: skip


def _before_en(head: str, text: str) -> list[str]:
    words = _words_en(text)
    ends = set(english_terms(head))
    return [
        word for word, other in zip(words, words[1:], strict=False)
        if _WORD_EN.match(word) and ends & set(english_terms(other))
        and english_terms(word) and not is_general(word) and not is_geographic(word)
    ]  # fmt: skip
