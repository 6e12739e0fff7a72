"""Whether a question dates what is done but once, such as the issue of a law, by another year than the article has."""

import re
from typing import Final

from assistant.drafts.claimed_cells import verbs_in
from assistant.drafts.claimed_figures import is_of_a_change
from assistant.drafts.claims import plain
from assistant.evidence.absence import ASKING, content_words
from assistant.evidence.coverage import levels_in
from assistant.evidence.demands import is_general
from assistant.evidence.kinds_of_doing import clauses_of, doings_by, is_an_aim, is_as_of, kinds_of_doing, without_doings
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, names_in, terms_of
from documents.figures import CALENDAR, Figure, parse
from documents.years import YEAR

# So many of the words of a question a sentence has to tell, on the average.
_MOSTLY: Final = 0.6
_FEWEST: Final = 2
# And at least so many of what leads to the date, which is not all that is asked.
_FEWEST_AHEAD: Final = 4
# How a law or the like comes to be.
_MADE: Final = frozenset({"begin", "issue"})
_ONCE: Final = frozenset({"begin", "issue", "build", "break ground", "move", "rename"})
_WHO: Final = re.compile(r"谁|哪[家个位]|\b(?:who|whom|which)\b", re.IGNORECASE)
# What is done but once, whoever did it.
_FIRST: Final = re.compile(
    r"首[次届]|第一次|创[办立建]|成立|设立|建立|上线|颁布|出台"
    r"|\b(?:first|found(?:ed|ing)|establish\w*|set up|launch\w*|creat(?:ed|ion)|kick(?:ed)? off|went live)\b",
    re.IGNORECASE,
)
# What was done once to the thing that is asked about says which it is: the platform that was put into use in 2021.
_RELATIVE: Final = re.compile(
    r"\d{4}年[^，。？的]{0,8}(?:投[用产]|投入(?:使用|运[营行])|启用|开[通业放馆]|发布|颁布|印发|出台|上线|建成)的"
    r"|\b(?:that|which) (?:was|were|went|came|opened) [^,?]{0,30}\bin \d{4}\b",
    re.IGNORECASE,
)
# A law, a plan or the like has one year: 2019年的《…条例》, the 2019 regulation, the regulation of 2019.
_RULES_EN: Final = (
    "law|act|regulations?|ordinance|decree|treaty|measures|version|articles|policy|rules|guidelines|opinions|charter"
)
_OF_A_YEAR: Final = re.compile(
    r"\d{4}年(?:版)?的?《(?P<zh>[^》]*(?:条例|办法|规定|意见|规划|方案|法|措施|纲要|指南|倡议))》"
    rf"|\b\d{{4}} (?P<named>(?:[a-z-]+ ){{0,4}}?(?:{_RULES_EN}))\b"
    rf"|\b(?P<en>(?:[a-z-]+ ){{0,2}}(?:{_RULES_EN})) of \d{{4}}\b",
    re.IGNORECASE,
)
# So many were opened in a year, of which other years may have others.
_OF_THE_YEAR_ZH: Final = re.compile(r"\d{4}年[^，。？的]{0,8}(?:多少|几)|(?:多少|几)[^，。？]{0,8}\d{4}年")
_OF_THE_YEAR_EN: Final = re.compile(
    r"^(?:in \d{4},? )?(?:how (?:many|much)|what (?:share|number|percentage|proportion)|which)\b"
    r"(?!.*\b(?:when|after|once|since|which|that|whose) )",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"[(（][^()（）]*[)）]")


def is_of_another_year(question: Question, text: str, lexicon: Lexicon) -> bool:
    """Whether a question dates something done once, and a sentence has just one other year for it."""
    asked = question.text
    # What rose or fell in one year may have done so in another.
    if is_of_a_change(asked):
        return False
    dates = [figure for figure in parse(asked) if figure.kind in CALENDAR]
    if len(dates) != 1 or not dates[0].calendar or dates[0].calendar[0] in _years(text):
        return False
    if question.wants_amount and (_OF_THE_YEAR_EN if question.language == "en" else _OF_THE_YEAR_ZH).search(asked):
        return False
    kinds, verbs = doings_by(dates[0], asked) & _ONCE, _verbs_done_once(question, dates[0])
    # A law or the like that is named by its year was made in it, whatever else is asked of it.
    if rule := _OF_A_YEAR.search(asked):
        kinds, verbs = kinds or _MADE, []
        called = content_words(next(filter(None, rule.groups())))
        if not all(level >= _MOSTLY for level in levels_in(called, text, lexicon)):
            return False
    if not kinds and not verbs or (_WHO.search(asked) and not (_FIRST.search(asked) or _RELATIVE.search(asked))):
        return False
    alike = [date for date in _dates_told(text) if _is_done_then(date, text, kinds, verbs)]
    if len({date.calendar for date in alike}) != 1:
        return False
    told = tells_most(asked, text, lexicon) or tells_most(asked[: dates[0].start], text, lexicon, _FEWEST_AHEAD)
    return told and _is_done_to_the_same(question, alike[0], text)


def tells_most(text: str, told: str, lexicon: Lexicon, fewest: int = _FEWEST, but: str = "") -> bool:
    """Whether a sentence tells most words of a text, and every name in it."""
    if not all(has(told, term) for name in names_in(text) - {but} if but not in name for term, _ in terms_of(name)):
        return False
    words = [word for word in content_words(YEAR.sub(" ", text)) if not is_general(word)]
    levels = levels_in(words, told, lexicon)
    return len(words) >= fewest and sum(levels) >= _MOSTLY * len(words)


def _verbs_done_once(question: Question, date: Figure) -> list[str]:
    """The verbs of the clause that a question dates; none where what they say may be so in each year."""
    clause = clauses_of(date, question.text)[0]
    # What English takes for a verb may be a noun, whose figure is of each year: its exports in 2021.
    if question.language == "en" or _WHO.search(question.text) or (question.wants_amount and ASKING.search(clause)):
        return []
    return verbs_in(clause)


def _dates_told(text: str) -> list[Figure]:
    """The dates of a sentence at which something was done: none up to which it counts, and none that is aimed at."""
    dates = [date for date in parse(text) if date.kind in CALENDAR and date.calendar]
    return [date for date in dates if not (is_as_of(date, text) or is_an_aim(date, text))]


def _is_done_to_the_same(question: Question, date: Figure, text: str) -> bool:
    """Whether a question speaks of half the nouns with which a sentence dates something, names aside."""
    # What was done to something else is told with what the question never speaks of: its international edition.
    told = clauses_of(date, text)
    clause = told[0] if len(told) == 1 or kinds_of_doing(told[0]) else " ".join(told[:2])
    clause = without_doings(_BRACKETS.sub(" ", clause))
    named = {term for name in names_in(clause) for term, _ in terms_of(name)}
    nouns = [term for term, weight in terms_of(plain(clause, question.language)) if weight >= 1 and term not in named]
    return 2 * sum(bool(has(question.text, noun)) for noun in nouns) >= len(nouns)


def _is_done_then(date: Figure, text: str, kinds: frozenset[str], verbs: list[str]) -> bool:
    if kinds:
        return bool(kinds & doings_by(date, text))
    return all(has(clauses_of(date, text)[0], verb) for verb in verbs)


def _years(text: str) -> set[int]:
    return {figure.calendar[0] for figure in parse(text) if figure.calendar and figure.calendar[0]}
