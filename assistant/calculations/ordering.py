"""The figures of one measure in order, and the rank of a name among them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from assistant.calculations.cells import cells_of
from assistant.calculations.operands import Ask, Missing, sources_of, written
from assistant.calculations.ordered_quotients import asks_of_each, is_of_each, quotients
from assistant.calculations.ordered_years import asks_for_a_year, series_of_years
from assistant.calculations.series import Series, measures_asked, series_of, speaks_of
from assistant.calculations.things import number_said
from assistant.evidence.told_ranks import asks_rank_among_all
from assistant.questions.question import Question
from assistant.statement import Statement, ended, listed
from assistant.texts import HIGH_TO_LOW, LOW_TO_HIGH, RANK
from assistant.words.lexicon import Lexicon
from assistant.words.patterns import reworded, rewordings
from assistant.words.question_words import FEW_EN, POSITIONS
from assistant.words.superlatives import FIRST_ZH, LAST_ZH, LEAST_EN, LEAST_ZH, LESS_ZH, MORE_ZH, MOST_EN
from assistant.words.telling import has, names_in, terms_of
from documents.article import Language
from documents.figures import Figure, write
from documents.scripts import HANZI
from index.terms import tagged_words

_LESS_TO = f"(?:{LESS_ZH}|早)到"
# The earliest of years and the nearest of distances are the lowest as well.
LOWEST = re.compile(
    rf"{LEAST_ZH}|最(?:近|早|先|老|古老)|{_LESS_TO}|倒数|升序"
    rf"|\b(?:{LEAST_EN}|least|nearest|closest|youngest|earliest|oldest|first|ascending)\b",
    re.IGNORECASE,
)
# In these orders the lowest is the first to be named though the word for it is not at the head: largest … first.
_HIGHEST_FIRST = re.compile(rf"(?:{MORE_ZH}|晚)到|降序|\b(?:{MOST_EN}|most|descending)\b", re.IGNORECASE)
_FROM_THE_LOWEST = re.compile(rf"{_LESS_TO}|from the {LEAST_EN}")
_ASKS_ONE = re.compile(r"哪|谁|什么|^name the \w+(?<!s)\b|\bwhich\b|\bwho\b|\bwhat\b", re.IGNORECASE)
_ORDINAL = re.compile(r"第([二三四五六七八])|\b(second|third|fourth|fifth|sixth)\b", re.IGNORECASE)
_TOP = re.compile(
    r"前([两二三四五六])|\btop (two|three|four|five)\b|\bwhich (two|three|four)\b|哪([两二三四五])", re.IGNORECASE
)
_CAME = r"(?:came|come|comes|rank\w*|placed|stands?|stood|finished)(?: in)?(?: the)?"
_ENDS = rewordings(
    (LAST_ZH, "最低"),
    (FIRST_ZH, "最高"),
    (rf"\b{_CAME} first(?: place)?\b", "highest"),
    (rf"\b{_CAME} (?:last|bottom)(?: place)?\b", "lowest"),
)
_OWN = 0.85
# What is said of a member, or of all of them, and names none: 居全省, 分地区.
_NO_NAME = re.compile(r"[居占在]?全[国省市球县区]|[分按](?:地区|类|行业|品种)|各[地市省县区]$|其中$")
_TIME = re.compile(
    r"\d|[年月日季周]|世纪|年代|\b(?:year|month|quarter|century|spring|summer|autumn|winter)\b", re.IGNORECASE
)
_JOINT = r"(?:、|和|与|跟|还是|, | and (?:the )?| or (?:the )?|, or (?:the )?)"
_JOINING = frozenset(("和", "与", "及", "以及", "跟", "同"))
# Of which kind the members are to be, and what those of smaller kinds end with.
_KIND_ASKED = re.compile(
    r"(?:哪一?[个座]?|[两二三四五六七八九十\d]个)(?P<kind>省|国家?|洲|城?市(?![值场]))"
    rf"|\b(?:which|{FEW_EN}) (?P<en>cit|provinc|countr)(?:y|e|ies|es)\b",
    re.IGNORECASE,
)
_OF_A_CITY, _OF_A_PROVINCE, _OF_A_COUNTRY = "区县镇乡村", "市县区州镇", "省市县区州镇"
_SMALLER = {
    **dict.fromkeys(("市", "城市", "cit"), _OF_A_CITY),
    **dict.fromkeys(("省", "provinc"), _OF_A_PROVINCE),
    **dict.fromkeys(("国", "国家", "countr"), _OF_A_COUNTRY),
    "洲": "国省市县区州镇",
}


def put_in_order(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """The figures of one measure and year, from high to low; the rank or the name that is asked for first.

    What is missing where no article speaks of the measure.
    """
    if asks_rank_among_all(question):
        return None
    cells = cells_of(sources_of(ask(question)), question, lexicon)
    question = replace(question, text=_as_superlatives(question.text))
    if asks_of_each(question) and (made := quotients(question, cells)) is not None:
        return in_order(question, *made)
    measures = measures_asked(question)
    if measures and not any(speaks_of(cell, term) for term in measures for cell in cells):
        # By what something ranks may be told in another language by a word that no dictionary has.
        abroad = question.translated or (question.asks_rank and not lexicon.readable(question.language))
        return None if abroad or any(lexicon.is_spoken_of(term) for term in measures) else Missing("")
    series = (series_of_years if asks_for_a_year(question) else series_of)(question, cells)
    if asks_of_each(question) and not (series and is_of_each(series)):
        return Missing("")
    names = [name for name, _ in series or ()]
    if series is None or len(series) < 2 or not _are_members(names, question) or _lacks_a_rival(question, names):
        return None
    # Which is the third of four, three of them do not tell.
    if _asked_rank(question.text) > 1 and (number_said(_ORDINAL.sub(" ", question.text)) or 0) > len(series):
        return None
    # Whether something is the first is not told by an order that it is not in.
    if question.confirms and not _named(question, names):
        return None
    return in_order(question, series)


def _lacks_a_rival(question: Question, names: Sequence[str]) -> bool:
    """Whether one of the names that a question sets beside each other is not in an order: which of A, B and C."""
    joined = [
        n
        for n in names_in(question.text)
        if re.search(rf"{_JOINT}{re.escape(n)}|{re.escape(n)}{_JOINT}", question.text)
    ]
    return len(joined) > 1 and any(not any(has(name, rival) for name in names) for rival in joined)


def in_order(question: Question, series: Series, working: str = "") -> Statement:
    """What is asked of an order, with the working of its figures where they were worked out."""
    lead, text = _said(question, series)
    figures = _rank_figures(len(series))
    if working:
        text += f"（{working}）" if question.language == "zh" else f" ({working})"
        figures += tuple(cell.figure for _, cell in series)
    sources = tuple(dict.fromkeys(cell.source for _, cell in series))
    return Statement(ended(text, question.language), sources, figures, lead)


def _are_members(names: Sequence[str], question: Question) -> bool:
    """Whether all names name something, and none something of a smaller kind than is asked for."""
    asked = _KIND_ASKED.search(question.text)
    smaller = tuple(_SMALLER[asked["kind"] or asked["en"].lower()]) if asked else ()
    if question.forms == {"time"} and not all(_TIME.search(name) for name in names):
        return False
    if not all(map(_is_phrase, names)):
        return False
    return not any(_NO_NAME.match(name) or (smaller and len(name) > 2 and name.endswith(smaller)) for name in names)


def _is_phrase(name: str) -> bool:
    """Whether a name may be one at all: no piece of a bracket, nor of what was done: 拦截并同时, 完成了生涯中."""
    if any(name.count(opening) != name.count(closing) for opening, closing in ("()", "（）")):
        return False
    words = tagged_words(name) if HANZI.search(name) else ()
    return not any(tag == "ul" or (tag == "c" and word not in _JOINING) for word, tag in words)


def _as_superlatives(text: str) -> str:
    """A question with the first and the last of an order said as the highest and the lowest: came first, 垫底."""
    return reworded(text, _ENDS)


def _said(question: Question, series: Series) -> tuple[str, str]:
    """The names that are asked for and the order of a series, which says the rank itself where that is asked for."""
    language = question.language
    rising = bool(LOWEST.search(question.text)) and not (
        _HIGHEST_FIRST.search(question.text) and re.search(r"first|到|\bfrom (?:the )?\w+(?:est|most)\b", question.text)
    )
    if _FROM_THE_LOWEST.search(question.text):
        rising = True
    order = sorted(series, key=lambda pair: pair[1].figure.value, reverse=not rising)
    told = (" < " if rising else " > ").join(
        # A Latin name stands apart from its figure in Chinese too.
        f"{n}{'' if language == 'zh' and not n[-1:].isascii() else ' '}{written(c.figure, language)}"
        for n, c in order
    )
    told = (LOW_TO_HIGH if rising else HIGH_TO_LOW).say(language, order=told)
    if question.asks_rank:
        named = _named(question, [name for name, _ in order])
        if len(named) == 1:
            rank, name = named[0]
            return "", RANK.say(language, name=name, rank=_written_rank(rank, language), order=told)
    top = _top(question.text)
    if top and top <= len(order):
        return listed((name for name, _ in order[:top]), language), told
    asked = _asked_rank(question.text)
    if _ASKS_ONE.search(question.text) and asked <= len(order):
        return order[asked - 1][0], told
    return "", told[:1].upper() + told[1:]


def _named(question: Question, order: Sequence[str]) -> list[tuple[int, str]]:
    """The names of an order that a question has, with their ranks: by the words that tell them from the others."""
    if question.language == "zh":
        said = [(p, name) for p, name in enumerate(order, 1) if (name.rstrip("市省县区") or name) in question.text]
        if said:
            return said
    terms = [{t for t, _ in terms_of(name)} for name in order]
    named = []
    for rank, (name, own) in enumerate(zip(order, terms, strict=True), 1):
        telling = {t for t in own if sum(t in other for other in terms) == 1}
        if telling and all(has(question.text, t) >= _OWN for t in telling):
            named.append((rank, name))
    return named


def _rank_figures(count: int) -> tuple[Figure, ...]:
    """The ranks that an order of `count` gives, as figures that follow from it."""
    return tuple(_rank_figure(number) for number in range(1, count + 1))


def _rank_figure(number: int) -> Figure:
    return Figure("", 0, 0, Decimal(number), "", "ordinal")


def _written_rank(rank: int, language: Language) -> str:
    return f"第{_numeral(rank)}" if language == "zh" else write(_rank_figure(rank), "en")


def _numeral(rank: int) -> str:
    """A small rank in Chinese numerals."""
    return "一二三四五六七八九十"[rank - 1] if rank <= 10 else str(rank)


def _top(text: str) -> int | None:
    """How many of the first are asked for: 前三, top three, which two."""
    top = _TOP.search(text)
    return number_said(f"{top[0]}个") if top else None


def _asked_rank(text: str) -> int:
    match = _ORDINAL.search(text)
    return POSITIONS[(match[1] or match[2]).lower()] + 1 if match else 1
