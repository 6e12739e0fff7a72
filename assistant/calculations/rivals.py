"""What speaks against a figure: that it is another's, counts something else, or is of a narrower measure."""

import re

from assistant.calculations.cell import Cell
from assistant.calculations.cells import counts_a_noun
from assistant.calculations.operand_names import CAPITALS
from assistant.calculations.proving import title_of
from assistant.calculations.things import Thing
from assistant.evidence.parallel import in_parallel
from assistant.words.telling import VERB, has, meets, name_terms, terms_of
from documents.figures import CALENDAR, parse
from documents.scripts import HANZI
from documents.years import YEAR
from index.terms import tagged_words

_DIGIT = re.compile(r"\d")
_CLAUSE = re.compile(r"[，；;：:。]|,(?!\d{3})")
_ENDS = re.compile(r"$|[，；。、,;）)]")
_BRACKETED = re.compile(r"[(（《][^)）》]*[)）》]")
_LED_IN = re.compile(r"^(?:The|In|At|There|Its|Of|By) ")
_PRONOUN = re.compile(r"\b(?:ones?|others?|more)\b", re.IGNORECASE)
# The figure of a whole country, or of all others, is none of a place that an article is about.
_WIDER = re.compile(
    r"全国|全球|全世界|其余|其[他它]|\b(?:the (?:whole |entire )?(?:country|nation|world)|nationwide|worldwide"
    r"|all (?:the )?others?|the (?:others?|rest))\b",
    re.IGNORECASE,
)
_MOST_STRANGE, _SLIGHT = 4, 0.2


def is_anothers(cell: Cell, thing: Thing, asked: set[str]) -> bool:
    """Whether a figure of a list is of a name that is not asked for."""
    if cell.name:
        return not any(t in asked for t, _ in terms_of(cell.name))
    if _is_of_a_namesake(cell, thing):
        return True
    rivals = [figure for figure in parse(cell.text) if figure.kind not in CALENDAR]
    return in_parallel(thing.words, cell.figure, cell.text, rivals) < 0


def strangers(cell: Cell, asked: set[str]) -> bool:
    """Whether a figure stands with a name that is neither asked for nor the article's own."""
    # Between the figure before and this one: less than that of Jiangbei, which was 5.6.
    since = _DIGIT.split(YEAR.sub(" ", f"{cell.earlier.rstrip()} {cell.before.lstrip()}"))[-1]
    if (wider := _WIDER.search(since)) and not any(meets(t, asked) for t, _ in terms_of(wider.group())):
        return True
    named = name_terms(cell.name or since)
    # A dictionary may know only the end of a name that the question has whole.
    # That it is a company or a county names nobody.
    strange = (t for t in named if not has(title_of(cell), t) and any(w >= VERB for _, w in terms_of(t)))
    return any(t not in asked and not (HANZI.match(t) and any(a.endswith(t) for a in asked)) for t in strange)


def _is_of_a_namesake(cell: Cell, thing: Thing) -> bool:
    """Whether the English name beside a figure shares a word with the asked one and is another: Castle Line."""
    asked = {name for name in CAPITALS.findall(f"x {thing.words}") if " " in name}
    beside = [_LED_IN.sub("", name) for name in CAPITALS.findall(cell.before)[-1:]]
    return any(
        own != other and set(own.split()) & set(other.split()) and own not in other and other not in own
        for own in asked
        for other in beside
    )


def counts_another(cell: Cell, asked: set[str]) -> bool:
    """Whether a plain number counts a noun that is not asked for: 23 countries, 23个国家."""
    terms = _counted(cell)
    return bool(terms) and not meets(terms[-1], asked)


def counts_it(cell: Cell, asked: set[str]) -> bool:
    """Whether a plain number stands right beside the noun that is asked for: 4,200 lockers, 实验室28个."""
    terms = _counted(cell) or _counted_ahead(cell)
    return bool(terms) and all(meets(t, asked) for t in terms)


def _counted(cell: Cell) -> list[str]:
    """The words of the noun that a plain number counts."""
    figure = cell.figure
    if figure.unit or figure.kind in CALENDAR:
        return []
    noun = _PRONOUN.sub("", figure.counted) if counts_a_noun(figure) else _noun_behind(cell)
    return [t for t, w in terms_of(noun) if w > _SLIGHT]


def _counted_ahead(cell: Cell) -> list[str]:
    """The words of the Chinese noun that a number with its measure word follows at the end of a clause."""
    figure = cell.figure
    if figure.unit or not HANZI.search(figure.counted) or not _ENDS.match(cell.text[figure.end :]):
        return []
    word, tag = next(reversed(tagged_words(cell.before)), ("", ""))
    return [t for t, w in terms_of(word) if w > _SLIGHT] if tag.startswith("n") else []


def _noun_behind(cell: Cell) -> str:
    """The Chinese noun that follows a figure with its measure word."""
    behind = cell.text[cell.figure.end : cell.figure.end + 10]
    words = tagged_words(behind)
    # Of which level or kind they are stands before what they are: 7个国家级海洋牧场.
    if len(words) > 1 and words[0][0].endswith(("级", "型")):
        words = words[1:]
    word, tag = next(iter(words), ("", ""))
    return word if HANZI.match(behind) and len(word) > 1 and not tag.startswith(("u", "p", "c")) else ""


def narrower(cell: Cell, asked: set[str]) -> int:
    """How many words that are not asked for the clause has that says what the figures of a sentence measure."""
    firsts = [f.start for f in parse(cell.text) if f.unit == cell.figure.unit and f.kind not in CALENDAR]
    clauses = _CLAUSE.split(_BRACKETED.sub(" ", cell.text[: min(firsts, default=0)]))
    said: list[str] = next(filter(None, ([t for t, w in terms_of(c) if w >= 1] for c in reversed(clauses))), [])
    strange = (t for t in said if not has(title_of(cell), t))
    return min(_MOST_STRANGE, sum(not meets(t, asked) for t in strange))
