"""The figures of sentences as cells of a table: each with the words that are its own, those it shares, and its year."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from os.path import commonprefix

from assistant.alignment import Listed, listed
from assistant.belonging import is_compared
from assistant.evidence import Source
from assistant.lexicon import Lexicon, names
from assistant.question import Question
from documents.figures import CALENDAR, Figure, parse, same
from documents.language import HANZI
from index.terms import chinese_words, gloss_terms, is_stop_word, question_terms, senses, tagged_words, words_meaning

# Where a new part of a sentence begins.
_BREAK = re.compile(
    r"[，,；;。：:()（）、](?!\d{3})|(?<=[\u3400-\u9fff\d])[和与及](?=[\u3400-\u9fff]{1,12}\d)"
    r"|\s(?:and|while|whereas|but|against|compared with)\s"
)
_YEAR_BEHIND = re.compile(
    r"^(?:(?!\b(?:and|to|against|while)\b)[^,;.\d，；。]){0,40}?(?<!than )\b(?:in|of|by|during|for|since)"
    r"\s+((?:1\d|20)\d{2})\b"
)
_YEAR_RIGHT_BEHIND = re.compile(r"^\s*(?:in|of) ((?:1\d|20)\d{2})\b")
# A year in brackets is part of a title, or says when something else was.
_BRACKETED = re.compile(r"[(（]\d{4}(?:年)?[)）]")
_OF_THE = re.compile(r"^ (?:out )?of (?:the |its |their |these |all )*$", re.IGNORECASE)
_NUMBER = re.compile(r"[\d.,]+")
_LIST_MARK = re.compile(r"(?: [a-z]+)?(?:,? and |, |、|和|与|及)")
_SPANS = frozenset({"century", "decade"})
# A change is no level: what rose by 6.2 % is not 6.2 %.
_CHANGE_BEFORE = re.compile(
    r"(?:增长|增加|上升|提高|下降|减少|降低|增幅|提升|回落|扩大|上涨|下跌|高出|(?:比|较)[^，。；]{1,24}[多少高低])(?:了|约)*$"
    r"|(?<!made )(?<!make )(?<!makes )\b(?:by|up|down|rose|fell|grew|increased|decreased|growth of|increase of"
    r"|rise of)\s(?:about |nearly |over )?$",
    re.IGNORECASE,
)
_CHANGE_BEHIND = re.compile(
    r"^\s*(?:more|less|fewer|higher|lower|larger|smaller|above|below|up|down|\w*er) (?:\w+ )?(?:than|on)\b"
    r"|^\s*(?:percentage points )?(?:more|less|higher|lower) than\b",
    re.IGNORECASE,
)
# How closely a word belongs to a figure: beside it, as part of a word beside it, before it, with another figure or name
# before it, in the paragraph, in the other language, or only behind it.
_TIED, _PART, _MEANT, _EARLIER, _ESTRANGED, _AROUND, _ELSEWHERE, _BEHIND = 1.0, 0.85, 0.8, 0.7, 0.25, 0.45, 0.75, 0.3
_MOSTLY, _TOLD_THERE = 0.75, 0.95
_LONG_END, _FEW = 4, 6
_NO_SENSE = frozenset({"abbr", "former"})
# 总收入 is 收入.
_TOTAL = re.compile(r"^(?:总|全)(?=.{2})|(?<=..)数$")
_SLIGHT, _SINGLE, _SOME, VERB = 0.15, 0.3, 0.4, 0.5
_NOUN_TAGS = ("n", "s", "t", "b", "l", "i", "j", "eng", "vn", "an", "x", "v")
# Words that say how much of a thing is meant, or only that it is there; they tell no figure from another.
_LIGHT = frozenset(
    question_terms(
        "whole entire overall all total number numbers amount size figure figures value level volume year years"
        " yearly"
        " annual get make makes made hold holds held contribute bring brings brought come comes came go goes"
        " went live"
        " lives lived employ employs employed receive received handle handled take takes took taken pay pays use uses"
        " used account accounts spend spent spending generate generated reach reached pass passed lie lies elapse"
        " elapsed there every each share percentage proportion fraction average add adds added cut cuts time times"
        " report include includes included including end beginning lead leads led add output production weight"
        " price length height depth width gap difference"
    )
)
# Words for what an article is about as a whole.
_SUBJECT = frozenset(question_terms("company country city province firm region area nation state people group"))
_LIGHT_ZH = re.compile(
    r"^(?:全[市省国县区州部体球年场]|地区|总[数量额计]?|共有?|所有|全|截至|年底|年末|月底|底|末|目前|现在|同期"
    r"|累计|共计|分|数量?|人数|数|额|值|量|规模|水平|公司|报告|各|其中|人|年度|当年|一年"
    r"|创造|贡献|占比?|比例|比重|份额|产量|年产量?|价格|售价|重量|长度|高度|还|有|是|达|达到|为|拥有|实现|完成"
    r"|情况|大小|高低|多少|国内|本[市省]|市|省|区|县|之)$"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure with `own`, the words beside it, `earlier`, those before in its sentence, and `around`, its paragraph.

    `taken` are the words of `earlier` that belong to other figures of its measure, `elsewhere` is the sentence in the
    other language and `twin` its words beside the figure there, `name` what it is of in a list of names that a list of
    figures follows.
    """

    figure: Figure
    source: Source
    text: str
    before: str
    behind: str
    earlier: str
    taken: str
    around: str
    elsewhere: str
    year: str | None
    years_around: frozenset[str]
    is_change: bool
    name: str = ""
    twin: str = ""

    @property
    def own(self) -> str:
        """The words that belong to this figure alone."""
        return f"{self.before} {self.behind}"

    @property
    def place(self) -> tuple[str, int, int]:
        """Where the figure stands."""
        return self.source.article.name, self.source.sentence.number, self.figure.start

    def is_of(self, years: frozenset[str]) -> bool:
        """Whether the figure may be that of one of `years`: it says so, or says no year where one of them is named."""
        if not years:
            return True
        if self.year is not None:
            return self.year in years
        return not self.years_around or bool(self.years_around & years)


_EMPTY = Cell(Figure("", 0, 0, Decimal(0), "", "quantity"), None, "", "", "", "", "", "", "", None, frozenset(), False)  # type: ignore[arg-type]


def cells_of(sources: Iterable[Source], question: Question, lexicon: Lexicon) -> tuple[Cell, ...]:
    """The cells of sentences, as they read in the question's language."""
    cells: list[Cell] = []
    for source in sources:
        text = lexicon.matching_text(source.sentence, question.language)
        elsewhere = source.sentence.rendering or "" if text == source.sentence.text else source.sentence.text
        around, years = _around(source, question, lexicon)
        twins = _row(elsewhere, replace(_EMPTY, source=source))
        for cell in _row(text, replace(_EMPTY, source=source, around=around)):
            cells.append(replace(cell, elsewhere=elsewhere, years_around=years, twin=_twin(cell, twins)))
    return tuple(cells)


def _row(text: str, like: Cell) -> list[Cell]:
    """The cells of one sentence in one language."""
    figures = [f for f in parse(text) if f.kind != "ordinal"]
    places = listed(figures, text)
    row: list[Cell] = []
    for figure in figures:
        cell = _cell(figure, figures, text, row, like)
        cell = _of_its_name(cell, places[figure.start]) if figure.start in places else cell
        if row and row[-1].is_change and _joined(row[-1].figure, figure, text):
            cell = replace(cell, is_change=True)
        row.append(cell)
    return row


def _joined(first: Figure, second: Figure, text: str) -> bool:
    """Whether two figures are parts of one list: up 2 places and 1 place."""
    return first.unit == second.unit and bool(_LIST_MARK.fullmatch(text[first.end : second.start]))


def _twin(cell: Cell, twins: Sequence[Cell]) -> str:
    """The words beside a figure in the other language, where it says the figure once."""
    alike = [twin for twin in twins if same(twin.figure, cell.figure)]
    return f"{alike[0].own}" if len(alike) == 1 else ""


def _cell(figure: Figure, figures: Sequence[Figure], text: str, row: Sequence[Cell], like: Cell) -> Cell:
    calendar = figure.kind in CALENDAR
    rivals = [f for f in figures if (f.kind in CALENDAR) == calendar and f is not figure]
    floor = max((f.end for f in rivals if f.end <= figure.start), default=0)
    ceiling = min((f.start for f in rivals if f.start >= figure.end), default=len(text))
    opening = _BREAK.search(text[floor : figure.start]) if floor else None
    start = floor + (opening.end() if opening else 0)
    behind = text[figure.end : ceiling]
    if _OF_THE.match(behind):
        # What is said of a part is said behind the whole: 40 of the 120 lorries run on electricity.
        whole = next(f for f in figures if f.start == ceiling)
        ceiling = min((f.start for f in rivals if f.start >= whole.end), default=len(text))
        behind = text[whole.end : ceiling]
    closing = _BREAK.search(behind)
    behind = behind[: closing.start()] if closing else behind if ceiling == len(text) or opening is None else ""
    before = text[start : figure.start]
    bracketed = [m.span() for m in _BRACKETED.finditer(text)]
    years = [
        f
        for f in figures
        if ((f.calendar is not None and f.calendar[0]) or f.unit in _SPANS)
        and not any(start < f.start < end for start, end in bracketed)
    ]
    year = None if calendar else _year(years, start, figure, text, text[figure.end : ceiling])
    alike = [c for c in row if c.figure.unit == figure.unit and (c.figure.kind in CALENDAR) == calendar]
    bare = not question_terms(_NUMBER.sub(" ", f"{before} {behind}"))
    taken = "" if bare else " ".join(c.own for c in alike if calendar or c.year == year)
    return replace(
        like,
        figure=figure,
        text=text,
        before=before,
        behind=f"{_NUMBER.sub(' ', figure.text)} {behind}",
        earlier=text[:start],
        taken=taken,
        year=year,
        is_change=bool(_CHANGE_BEFORE.search(text[: figure.start]) or _CHANGE_BEHIND.match(text[figure.end :])),
    )


def _of_its_name(cell: Cell, place: Listed) -> Cell:
    """The cell of a figure in a list with the words of its own name in the place of all names."""
    year = place.year or cell.year
    if match := _YEAR_BEHIND.match(re.sub(r"^\s*respectively", "", cell.text[place.end :])):
        year = match[1]
    behind = re.split(r"[,;.，；。]", cell.text[place.end :])[0]
    return replace(
        cell,
        before=place.words,
        behind=f"{_NUMBER.sub(' ', cell.figure.text)} {behind}",
        earlier=cell.text[: place.start],
        taken="",
        year=year,
        name=place.name,
    )


def _year(years: Sequence[Figure], start: int, figure: Figure, text: str, behind: str) -> str | None:
    """The year of a figure: beside it, right behind it, or the last one before it in its sentence."""
    before = [f for f in years if f.end <= figure.start and (f.start >= start or not is_compared(f, text))]
    beside = _YEAR_RIGHT_BEHIND.match(behind)
    if beside:
        return beside[1]
    if before and before[-1].start >= start:
        return _year_of(before[-1])
    if match := _YEAR_BEHIND.match(behind):
        return match[1]
    return _year_of(before[-1]) if before else None


def _year_of(figure: Figure) -> str:
    """The year of a figure; a century or decade as it is written, which is no year that is asked for."""
    if figure.unit in _SPANS:
        return figure.text
    return str((figure.calendar or (None,))[0])


def _around(source: Source, question: Question, lexicon: Lexicon) -> tuple[str, frozenset[str]]:
    """What stands before a sentence in its paragraph and above it, and the nearest years that are named there."""
    article, sentence = source.article, source.sentence
    paragraph = lexicon.paragraph(article, sentence)
    before = [s for s in paragraph if s.number < sentence.number]
    text = " ".join(lexicon.matching_text(s, question.language) for s in before)
    headings = " ".join([*sentence.section, *sentence.section_rendering, article.title, article.title_rendering or ""])
    return f"{text} {headings}", _years_of(text) | _years_of(headings)


@lru_cache(maxsize=4096)
def _years_of(text: str) -> frozenset[str]:
    return frozenset(_year_of(f) for f in parse(text) if f.calendar is not None and f.calendar[0])


def terms_of(text: str) -> tuple[tuple[str, float], ...]:
    """The content words of a part of a question, each with how much it tells."""
    if not HANZI.search(text):
        return tuple((t, _english_weight(t)) for t in question_terms(text))
    tags = dict(tagged_words(text))
    words = dict.fromkeys(
        _TOTAL.sub("", w) for w in chinese_words(text) if not is_stop_word(w.lower()) and re.search(r"[\w]", w)
    )
    return tuple((word, _weight(word, tags.get(word, "n"))) for word in words)


@lru_cache(maxsize=8192)
def _english_weight(term: str) -> float:
    """A verb tells less than a noun; which it is, the Chinese words for it say."""
    if term in _LIGHT:
        return _SLIGHT
    tags = [tag for word in words_meaning(term)[:_FEW] for _, tag in tagged_words(word)[:1]]
    if term in _SUBJECT:
        return _SOME
    return VERB if sum(tag[0] in "vd" for tag in tags) * 2 > len(tags) else 1.0


def _weight(word: str, tag: str) -> float:
    if _LIGHT_ZH.match(word):
        return _SLIGHT
    if len(word) == 1 and HANZI.match(word):
        return _SINGLE
    return 1.0 if tag.startswith(_NOUN_TAGS) and not tag.startswith(("vshi", "vyou")) else VERB


def tie(term: str, cell: Cell, *, strict: bool = False) -> float:
    """How closely a word belongs to a figure: beside it, before it in the sentence, or only around.

    What stands with an earlier figure may be the measure of both; `strict` takes it for that figure's alone.
    """
    if beside := has(cell.own, term):
        return beside
    if cell.twin and (beside := has(cell.twin, term)):
        return _TOLD_THERE * beside
    if has(cell.earlier, term):
        if not strict:
            return _EARLIER
        if cell.taken and has(cell.taken, term):
            return _ESTRANGED
        # Another name may stand beside the figure.
        return _ESTRANGED if names_in(cell.before) else _EARLIER
    if has(cell.around, term):
        return _AROUND
    return _BEHIND if has(cell.text, term) else _ELSEWHERE * has(cell.elsewhere, term)


@lru_cache(maxsize=8192)
def names_in(text: str) -> frozenset[str]:
    """The proper names of a part of a sentence."""
    return names(text if HANZI.search(text) else f"x {text}")


@lru_cache(maxsize=65536)
def has(text: str, term: str) -> float:
    """How surely a text has a word: itself, as part of a longer one, inflected, or by its meaning; 0 if not."""
    low, term = text.lower(), term.lower()
    if HANZI.match(term):
        if term in low:
            return _TIED if len(term) > 2 or term in _words(text) else _PART
        # A name is no other name that a dictionary explains alike: 非洲, 欧洲.
        if HANZI.search(text) and term in names(term):
            return 0.0
        return _MEANT if any(sense <= _meanings(text) for sense in senses(term) if sense - _NO_SENSE) else 0.0
    stems = _stems(text)
    if term in stems or (len(term) > 1 and term in _initials(text)):
        return _TIED
    if any(_is_inflected(term, stem) for stem in stems):
        return _PART
    if not HANZI.search(text):
        return 0.0
    return _MEANT if any(len(word) > 1 and word in low for word in words_meaning(term)) else 0.0


def spelled_out(term: str, text: str) -> frozenset[str]:
    """The words of a text whose initials a term is: gross, domestic, product for gdp."""
    if not term.isascii() or not 1 < len(term) <= _LONG_END:
        return frozenset()
    words = re.findall(r"[A-Za-z]+", text)
    runs = (words[i : i + len(term)] for i in range(len(words) - len(term) + 1))
    return frozenset(
        stem for run in runs if "".join(w[0] for w in run).lower() == term.lower() for w in run for stem in _stems(w)
    )


def _is_inflected(first: str, second: str) -> bool:
    """Whether two words begin alike and differ in their ends: asia, asian."""
    alike = len(commonprefix((first, second)))
    return alike >= _LONG_END and alike >= _MOSTLY * max(len(first), len(second))


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(chinese_words(text))


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    return frozenset(question_terms(text))


@lru_cache(maxsize=8192)
def _meanings(text: str) -> frozenset[str]:
    return frozenset(gloss_terms(text)) | _stems(text) if HANZI.search(text) else _stems(text)


@lru_cache(maxsize=8192)
def _initials(text: str) -> frozenset[str]:
    """The abbreviations that words next to each other may have: gdp of gross domestic product."""
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", text)]
    firsts = "".join(word[0] for word in words)
    return frozenset(firsts[i : i + size] for size in (2, 3, 4) for i in range(len(firsts) - size + 1))
