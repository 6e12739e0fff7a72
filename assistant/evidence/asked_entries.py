"""Which figures of a table a question asks for: its words name things and a measure, and leave nothing unsaid."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from assistant.evidence.grids import Entry, Grid, grids_of
from assistant.evidence.rows import meant_in
from assistant.questions.asked_units import CURRENCIES, SHARES
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, without_region
from assistant.words.measures import measures_of
from assistant.words.question_words import FEW_EN
from assistant.words.superlatives import BY_TIME, GRADED_ZH, LEAST_EN, MOST_EN
from assistant.words.telling import has, names_in, terms_of
from documents.figures import CALENDAR
from documents.numerals import listed
from documents.scripts import HANZI
from documents.units import MEASURE_WORDS
from documents.years import YEAR
from index.hit import Hit
from index.terms import question_terms, senses

# So much of what a header says has to be asked for; of an order, where all its figures are told, less.
_MOSTLY, _SOME = 0.5, 0.25
# What a word weighs that only says that there is a figure; one below the others tells no header, or need not be told.
_SLIGHT, _LIGHT, _TOLD = 0.15, 0.3, 0.4
_STANDS, _MEANT = 0.85, 0.8
_NOUN = 1.0
_BIG = re.compile(r"\b(?:big|large|size|bigg\w+|larg\w+)\b|多大|最大|大小|规模", re.IGNORECASE)
_SIZES = measures_of("size") | measures_of("area")
# Movement and plans are told by no header alone.
_NO_MEASURE = measures_of("grew") | measures_of("plan")
# What something costs may be its price.
_COSTS = re.compile(r"costs?|charge[sd]?|pays?|paid|卖|收费", re.IGNORECASE)
_PRICE = measures_of("price")
# Of a depth, water says only what is deep: the depth of water, 水有多深.
_WATER, _DEPTH = frozenset({"water", "水"}), measures_of("depth")
# What it did cost may be what it was built for.
_DID_COST = re.compile(r"\bdid\b.*\bcost\b|\bcost to build\b|花了", re.IGNORECASE)
# What the last character of a Chinese header measures.
_ENDINGS = (
    (re.compile("values?|worth", re.IGNORECASE), re.compile("[额值]$")),
    (re.compile("volumes?|tonnage", re.IGNORECASE), re.compile("量$")),
)
_NUMBERS_EN = f"{FEW_EN}|eleven|twelve|both|all|every|each|them"
_COUNTERS_ZH = "|".join(map(re.escape, sorted(MEASURE_WORDS, key=len, reverse=True)))
_ASKS_EN = (
    rf"which|what|who|how|many|much|give|tell|name|list|show|me|is|was|{_NUMBERS_EN}|add\w*|up|sum|total|altogether"
    r"|together|combined|overall|number|amount|figures?|exceed\w*|outnumber\w*|than|more|less|fewer|higher|lower|larger"
    r"|greater|smaller|deeper|longer|taller|difference|gap|between|most|least|second|third|fourth|fifth|first|last"
    rf"|{MOST_EN}|{LEAST_EN}|lowest|oldest|newest|big|large|high|tall|long|deep|wide|heavy|far|end|as|of|the|rank\w*"
    r"|place[ds]?|came|comes?|gets?|sit\w*|stand\w*|stood|compar\w+|years?|table|percentage points?|points?"
)
_ASKS_ZH = (
    r"请问?|帮我|查一?下|告诉我|给我|表\d*|分别|各自?|加起来|相加|一共|总共|合计|共计|总计|总和|之和"
    rf"|多少个?(?:{_COUNTERS_ZH})?|几[个家座件项条所名位辆]?|多(?={GRADED_ZH})|最?{GRADED_ZH}(?:多少|的)?|最|比|较"
    r"|相?差(?:距|了|多少)?|超过?(?:了|出)?|哪[一个座家种项条所些年]*|第[一二三四五六七八]名?|排(?:名|在|行|列)?|位居?"
    r"|[两三四五六七八九十\d]+[个座家大](?!月)|数量|是|有|的|和|与|及|以及|了|年(?:底|末)?|当年|谁|什么|倒数"
)
_NOISE = re.compile(rf"(?<![\w-])(?:{_ASKS_EN})(?![\w-])|{_ASKS_ZH}", re.IGNORECASE)
# What only says that something has a figure: a table has no verbs.
_DOING = frozenset(
    question_terms(
        "give gave given serve serves served serving see saw seen carry carries carried count counted counts record"
        " register registered welcome attract draw drew run runs running operate operates operated own owns handle"
        " handled handles host hosted offer offers offered there their its have had do did size big large"
        " available currently local stand total overall people per alongside respectively"
    )
) | frozenset(listed("举办 组织 开展 设有 拥有 接待 处理 拿 装 安装 建有 当地 情况 其"))
# From one year to another, how something moved is told by its figures.
_MOVED = re.compile(
    r"\b(?:grow|grew|grown|increased?|rise|rose|risen|fall|fell|fallen|drop(?:ped)?|declined?|decreased?|changed?)\b"
    r"|增长|增加|上升|提高|下降|减少|降低|变化",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?<=哪[个座家种项条所])[\u3400-\u9fff]{1,3}?(?=最|的|排|第|[？?]|$)|(?<=\bwhich )\w+", re.IGNORECASE
)
# What a header has to say itself.
_OF_EACH = re.compile(
    r"每|均|率|除|不含|不包括|占|\b(?:per|average|mean|each|excluding|except|without|share|rate|growth)\b",
    re.IGNORECASE,
)
AVERAGED: Final = re.compile(r"平均(?!每)|\b(?:average|mean)\b", re.IGNORECASE)
"""What asks for an average of several figures, or is part of the name of one."""
_JOINED = re.compile(r"[和与跟及、，,]|\b(?:and|as well as|plus)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of a table: the things that it names, none where it names none, and the measures.

    `names` are the things as the question has them.
    """

    grid: Grid
    things: tuple[str, ...]
    names: tuple[str, ...]
    measures: tuple[str, ...]
    years: frozenset[str]

    def entries(self, measure: str, thing: str | None = None) -> tuple[Entry, ...]:
        """The figures of a measure, of one thing or of all but their total, in the asked years if any."""
        total = self.grid.total()
        return tuple(
            e
            for e in self.grid.entries
            if e.measure == measure
            and (e.thing == thing if thing is not None else e.thing != total or not total)
            and self._may_be_of_the_years(e)
        )

    def _may_be_of_the_years(self, entry: Entry) -> bool:
        """Whether a figure is of an asked year: by its label or header, else by what stands above the table."""
        if not self.years:
            return True
        told = {entry.year} if entry.year else self.grid.years
        return bool(told) and (self.years <= told or entry.year in self.years)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a question as it is said, and as it is looked for."""

    said: str
    term: str
    weight: float


def asked_of_tables(
    question: Question, hits: Sequence[Hit], lexicon: Lexicon, *, all_told: bool = False, averaged: bool = False
) -> Iterator[Asked]:
    """What `question` asks of each table that a row among `hits` stands in; of one that has the things that it names.

    Of what is `all_told` in the answer, as an order, fewer words of a header have to be asked for; what is `averaged`
    by the asker need be no average.
    """
    if question.asks_why or question.confirms or question.forms & {"reason", "person"}:
        return
    text = YEAR.sub(" ", AVERAGED.sub(" ", question.text) if averaged else question.text)
    if len(question.years) > 1:
        text = _MOVED.sub(" ", text)
    read = [(grid, *_named(grid, text, lexicon)) for grid in grids_of(hits)]
    for grid, things, rest in read:
        if not things and any(others for _, others, _ in read):
            continue
        # What stands at the head of the columns has no name.
        rest = _KIND.sub(" ", rest) if not grid.kind and all_told else rest
        if measures := _measures(grid, rest, lexicon, least=_SOME if all_told else _MOSTLY, averaged=averaged):
            yield Asked(grid, tuple(things), tuple(things.values()), measures, question.years)


def _measures(grid: Grid, text: str, lexicon: Lexicon, *, least: float, averaged: bool) -> tuple[str, ...]:
    """What a text without the things that it names wants measured; empty where a word of it is told by nothing."""
    asked = measures_of(text) - _NO_MEASURE | (_SIZES if _BIG.search(text) else frozenset())
    slight = _DOING | _WATER if _DEPTH & asked else _DOING
    words = [replace(w, weight=_SLIGHT) if w.term in slight else w for w in _words(text, grid.measures)]
    around = [w for w in words if _means(f"{grid.above}\n{grid.kind}", w, lexicon)]
    dated = {m for m in grid.measures if BY_TIME.search(text) and grid.is_dated(m)}
    scored: list[tuple[tuple[int, int, int], tuple[str, ...]]] = []
    for chosen in _choices(grid, text):
        own = {m: [w for w in words if _means(m, w, lexicon)] for m in chosen}
        met = {w for told in own.values() for w in told}
        if any(w.weight >= _TOLD and w not in met and w not in around for w in words) or not _each_tells(own):
            continue
        if _DID_COST.search(text) and not all(any(has(m, w.term) for w in words) for m in chosen):
            continue
        if _OF_EACH.search(text) and not averaged and not all(map(_OF_EACH.search, chosen)):
            continue
        telling = {m: [w for w in told if w not in around] for m, told in own.items()}
        measured = {m for m in chosen if m in dated or measures_of(m) & asked}
        if any(m not in measured and all(w.weight < _LIGHT for w in telling[m]) for m in chosen):
            continue
        said = [(1.0, 0) if dated == {m} else _said(m, own[m], asked, lexicon) for m in chosen]
        if min(share for share, _ in said) < least:
            continue
        points = len({w for told in telling.values() for w in told}) + bool(measured)
        scored.append(((points - len(chosen), len(met), -sum(strange for _, strange in said)), chosen))
    best = max((points for points, _ in scored), default=None)
    likeliest = [chosen for points, chosen in scored if points == best]
    return likeliest[0] if len(likeliest) == 1 else ()


def _choices(grid: Grid, text: str) -> Iterator[tuple[str, ...]]:
    """The measures, each by itself, and any two where a question joins what it asks for."""
    named = [measure for measure in grid.measures if measure]
    yield from ((measure,) for measure in named)
    if _JOINED.search(text):
        yield from combinations(named, 2)


def _each_tells(own: dict[str, list[_Word]]) -> bool:
    """Whether of two measures each has a word of its own."""
    if len(own) < 2:
        return True
    first, second = (set(told) for told in own.values())
    return bool(first - second) and bool(second - first)


def _said(measure: str, own: Sequence[_Word], asked: frozenset[int], lexicon: Lexicon) -> tuple[float, int]:
    """How much of a header is asked for, and how many of its nouns are not."""
    terms = terms_of(measure)
    met = [
        any(_means(term, word, lexicon) or has(word.said, term) for word in own) or bool(measures_of(term) & asked)
        for term, _ in terms
    ]
    whole = sum(weight for _, weight in terms)
    strange = sum(weight >= _NOUN and not is_met for (_, weight), is_met in zip(terms, met, strict=True))
    share = sum(w for (_, w), is_met in zip(terms, met, strict=True) if is_met) / whole if whole else 1.0
    # The unit of what a header measures says it in another word.
    return max(share, _MOSTLY if measures_of(measure) & asked else 0.0), strange


def _named(grid: Grid, text: str, lexicon: Lexicon) -> tuple[dict[str, str], str]:
    """The things that a text names, in its order, each with its name there, and the text without them."""
    ending = _common_ending(grid.things)
    found: dict[str, tuple[int, str]] = {}
    for thing in sorted(grid.things, key=len, reverse=True):
        short = without_region(thing.removesuffix(ending) if len(thing) > len(ending) + 1 else thing)
        pattern = (
            re.escape(short)
            if HANZI.search(short)
            else rf"(?<![A-Za-z0-9]){re.escape(short)}(?:['’]s?)?(?![A-Za-z0-9])"
        )
        if match := re.search(pattern, text, re.IGNORECASE):
            found[thing] = match.start(), thing
            text = f"{text[: match.start()]}{'，' * len(match.group())}{text[match.end() :]}"
    # What the whole table is of tells none of its things, but by its name.
    above, proper = f"{grid.above}\n{grid.kind}", names_in(text)
    words = [word for word in _words(text) if word.said in proper or not _means(above, word, lexicon)]
    for thing in grid.things:
        own = [w for w in words if thing not in found and _names(thing, w, grid, lexicon)]
        terms = terms_of(thing)
        if own and 2 * len(own) >= len(terms):
            is_abroad = bool(HANZI.search(thing)) != bool(HANZI.search(own[0].said))
            found[thing] = text.find(own[0].said), own[0].said if is_abroad and len(own) == 1 else thing
            for word in own:
                text = text.replace(word.said, "，" * len(word.said))
    return {thing: name for thing, (_, name) in sorted(found.items(), key=lambda pair: pair[1])}, text


def _names(thing: str, word: _Word, grid: Grid, lexicon: Lexicon) -> bool:
    """Whether a word of a question names a thing: in another language by its meaning, and none of all of them."""
    if word.term in _DOING or not _means(thing, word, lexicon):
        return False
    return sum(_means(other, word, lexicon) for other in grid.things) == 1


def _common_ending(things: Sequence[str]) -> str:
    """The last character that all Chinese names of things end with."""
    ends = {thing[-1] for thing in things}
    return ends.pop() if len(ends) == 1 and len(things) > 1 and HANZI.match(things[0][-1]) else ""


def _words(text: str, headers: Sequence[str] = ()) -> list[_Word]:
    """The words of a text that tell something; a Chinese header that it says is one of them."""
    said: list[_Word] = []
    for header in sorted(filter(HANZI.match, headers), key=len, reverse=True):
        if header in text:
            said.append(_Word(header, header, _NOUN))
            text = text.replace(header, "，")
    bare = _NOISE.sub(" ", text)
    if said or HANZI.search(bare):
        return said + [_Word(t, t, w) for t, w in terms_of(bare) if not t[0].isdigit()]
    return [
        _Word(raw, term, weight) for raw in re.findall(r"[A-Za-zÀ-ÿ][\wÀ-ÿ-]*", bare) for term, weight in terms_of(raw)
    ]


def _means(label: str, word: _Word, lexicon: Lexicon) -> bool:
    """Whether a label says what a word says, in whichever language."""
    # Of one language, a Chinese word has to stand there: 公办 and 民办 share a sense.
    least = _STANDS if HANZI.search(word.term) and HANZI.search(label) else _MEANT
    if has(label, word.term) >= least or (measures_of(word.said) & measures_of(label)) - _NO_MEASURE:
        return True
    if _COSTS.fullmatch(word.said) and measures_of(label) & _PRICE:
        return True
    if any(said.fullmatch(word.said) and header.search(label) for said, header in _ENDINGS):
        return True
    if bool(HANZI.search(label)) == bool(HANZI.search(word.said)):
        return False
    # 车站 is a railway station: a header of one word need not say the other.
    said = frozenset(question_terms(label))
    return any(said and said <= sense for sense in senses(word.term)) or bool(meant_in(label, (word.term,), lexicon))


def is_of_the_form(entry: Entry, question: Question) -> bool:
    """Whether a figure has the form that is asked for: a time where a time is, and an amount of the asked kind."""
    if (entry.figure.kind in CALENDAR) != ("time" in question.forms):
        return False
    unit = entry.figure.unit
    if question.units and unit not in question.units:
        return False
    if "percent" in question.forms and "quantity" not in question.forms and unit not in SHARES:
        return False
    return question.forms != {"money"} or unit in CURRENCIES
