"""What a question takes for granted or wants confirmed, held against the article's figures: yes, or what it is."""

from collections.abc import Sequence

from assistant.calculations.calculation import Calculation
from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, cells_of, tie
from assistant.calculations.movements import movement_of
from assistant.calculations.operands import Ask, Missing, Operand, operands_of, sources_of, written
from assistant.calculations.proving import title_of
from assistant.calculations.things import Thing
from assistant.calculations.told_changes import steps_of
from assistant.drafts.claimed_cells import of_the_thing
from assistant.drafts.claimed_figures import Judged, best_of, is_of_all, judged
from assistant.drafts.claimed_multiples import of_a_multiple
from assistant.drafts.claims import (
    AND_HOW_MUCH,
    ASKED,
    CLAIMS,
    FALLS,
    LESS,
    PASSES,
    RISES,
    as_comparing_claim,
    comparable,
    figure_in,
    of_the_measure,
    plain,
    without_figures,
    year_words,
)
from assistant.drafts.comparing import BY, compared, compares, compares_years, decided
from assistant.drafts.quoting import in_words_of
from assistant.evidence.citing import Source
from assistant.evidence.kinds_of_doing import kinds_of_doing
from assistant.evidence.reasons import explains
from assistant.questions.question import Question
from assistant.statement import Statement, said_first
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, terms_of
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.years import YEAR, years_in


def examine(question: Question, ask: Ask, lexicon: Lexicon) -> Statement | Missing | None:
    """Yes or no with the figures that decide it; a premise that holds is left to be explained, or is not explained."""
    text = _claim_in(question)
    is_asked = question.confirms or question.asks_why or ASKED.search(question.text)
    if not (is_asked or as_comparing_claim(bare := question.text.strip(" ？?。")) != bare):
        return None
    if (multiple := of_a_multiple(question, ask, lexicon)) is not None:
        return multiple
    if _lacks_what_it_is_of(question, text, ask):
        return None
    cells = _cells(question, ask, lexicon)
    made = _compared(question, text, cells, ask, lexicon)
    if made is None and not compares(text):
        made = _moved(question, text, cells) or _changed(question, text, cells, lexicon)
        made = made or _claimed(question, text, cells, ask, lexicon)
    elif made is None and compares_years(text):
        made = _moved(question, text, cells)
    return Missing("") if made is None and _only_states_figures(question, text, ask(question).sources) else made


def judged_claim(question: Question, ask: Ask, lexicon: Lexicon) -> Judged | None:
    """Whether the figure or the year that a question wants confirmed is the one that the articles have."""
    text = _claim_in(question)
    if compares(text) or _lacks_what_it_is_of(question, text, ask):
        return None
    return judged(question, text, _cells(question, ask, lexicon), ask, lexicon)


def _claim_in(question: Question) -> str:
    """A question without the words that make it one."""
    return ASKED.sub(" ", AND_HOW_MUCH.sub("", as_comparing_claim(question.text.strip(" ？?。")))).strip(" ，,？?")


def _lacks_what_it_is_of(question: Question, text: str, ask: Ask) -> bool:
    """Whether the articles never speak of what a claim is of; what compares, or tells a doing, they need not have."""
    missing = ask(question).missing
    return missing is not None and not (compares(text) or kinds_of_doing(missing))


def _cells(question: Question, ask: Ask, lexicon: Lexicon) -> list[Cell]:
    return of_the_thing(cells_of(sources_of(ask(question)), question, lexicon), question, lexicon)


def _only_states_figures(question: Question, text: str, sources: Sequence[Source]) -> bool:
    """Whether it is asked why figures differ, and what was found only states the figures."""
    claimed = any(pattern.search(text) for pattern in CLAIMS[question.language]) or RISES.search(text)
    if not question.asks_why or not (claimed or FALLS.search(text)) or not sources:
        return False
    if any(explains(text) for source in sources for text in source.sentence.texts):
        return False
    units = [figure.unit for figure in parse(sources[0].sentence.text) if figure.kind not in CALENDAR]
    return any(units.count(unit) > 1 for unit in units)


def _compared(question: Question, text: str, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon) -> Statement | None:
    """A claim that one thing is more than another, or than a figure."""
    for pattern in CLAIMS[question.language]:
        match = pattern.search(text)
        bound = figure_in(match["b"]) if match and not BY.search(match["b"]) else None
        if match and bound is not None:
            groups = match.groupdict()
            words = f"{groups['a']} {groups.get('x') or ''} {year_words(match['b'])} {without_figures(match['b'])}"
            return _held_against(question, words, bound, cells, less=bool(LESS.search(match["c"])))
    passed = PASSES[question.language].search(text) if question.asks_why else None
    if passed and (mark := figure_in(passed["b"])) is not None:
        words = f"{passed['a']} {year_words(passed['b'])} {without_figures(passed['b'])}"
        return _held_against(question, words, mark, cells, less=bool(LESS.search(passed["c"])), reached=True)
    return compared(question, text, cells, ask, lexicon)


def _held_against(
    question: Question, words: str, bound: Figure, cells: Sequence[Cell], *, less: bool, reached: bool = False
) -> Statement | None:
    """A claim that something is more, or less, than a figure that the question states, or has `reached` it."""
    cell = best_of(words, [c for c in cells if of_the_measure(c.figure, bound) and not c.is_change], question)
    if cell is None:
        return None

    def holds(figure: Figure) -> bool:
        value, limit = comparable(figure, bound)
        return (value < limit if less else value > limit) or (reached and value == limit)

    # Of what came to a figure in some year, another year's says nothing.
    others = [c for c in cells if of_the_measure(c.figure, bound) and not c.is_change and is_of_all(c, words, question)]
    if reached and not holds(cell.figure) and any(holds(other.figure) for other in others):
        return None
    return _judged(question, cell, holds=holds(cell.figure))


def _moved(question: Question, text: str, cells: Sequence[Cell]) -> Statement | None:
    """A claim that something rose or fell between two years, or between those that a sentence gives."""
    rises, falls = bool(RISES.search(text)), bool(FALLS.search(text))
    if rises == falls or figure_in(text) is not None:
        return None
    years = sorted(set(years_in(text)))
    words = plain(YEAR.sub(" ", FALLS.sub(" ", RISES.sub(" ", text))), question.language)
    move = movement_of(words, frozenset(years), cells)
    if move is not None and (len(years) != 1 or move.after.year in {years[0], None}):
        holds = (move.after.figure.value > move.before.figure.value) == rises
        return _judged(question, move.after, holds=holds) if holds or is_of_all(move.after, words, question) else None
    if not words or len(years) > 2:
        return None
    dated = _dated(cells)
    if len(years) == 1:
        # What rose or fell in a year did so against the last level before it.
        dated = [cell for cell in dated if cell.year in {years[0], _last_before(years[0], words, dated)}]
    things = [Thing("", frozenset({year})) for year in years] + [Thing("")] * (2 - len(years))
    operands = operands_of(Calculation("growth", tuple(things), words), dated, question.language)
    if not isinstance(operands, tuple) or operands[0].cell.year is None or operands[1].cell.year is None:
        return None
    before, after = sorted(operands, key=lambda o: o.cell.year or "")
    if before.cell.year == after.cell.year:
        return None
    rose = after.figure.value > before.figure.value
    sources = [before.cell.source, after.cell.source]
    return decided(question, _movement(before, after, question.language), sources, holds=rose == rises)


def _last_before(year: str, words: str, dated: Sequence[Cell]) -> str | None:
    """The last year before `year` for which a figure of what `words` say is told."""
    terms = [t for t, weight in terms_of(words) if weight >= VERB]
    told = (c.year for c in dated if c.year and c.year < year and all(tie(t, c) >= NEAR for t in terms))
    return max(told, default=None)


def _changed(question: Question, text: str, cells: Sequence[Cell], lexicon: Lexicon) -> Statement | None:
    """A claim that something rose or fell, where a sentence tells it with its change: 27, eight fewer than in 2022."""
    rises, falls = bool(RISES.search(text)), bool(FALLS.search(text))
    if rises == falls or figure_in(text) is not None:
        return None
    steps = [step for step in steps_of(cells, lexicon.reported_year) if step.year]
    words = YEAR.sub(lambda year: f" {year.group()} ", FALLS.sub(" ", RISES.sub(" ", text)))
    level = best_of(words, [step.level for step in steps], question)
    told = {step.upwards for step in steps if step.level is level}
    if level is None or len(told) != 1 or not (told == {rises} or _is_of_its_clause(words, level, question)):
        return None
    return _judged(question, level, holds=told == {rises})


def _is_of_its_clause(words: str, level: Cell, question: Question) -> bool:
    """Whether every noun of a claim stands beside a figure: 27 accidents are no deaths."""
    nouns = [t for t, weight in terms_of(plain(YEAR.sub(" ", words), question.language)) if weight >= VERB]
    return all(has(level.own, noun) >= 1 or has(title_of(level), noun) >= 1 for noun in nouns)


def _movement(before: Operand, after: Operand, language: Language) -> str:
    rose = after.figure.value > before.figure.value
    first, last = written(before.figure, language), written(after.figure, language)
    if language == "zh":
        return f"{before.cell.year}年为**{first}**，{after.cell.year}年为**{last}**，{'上升' if rose else '下降'}了"
    verb = "rose" if rose else "fell"
    return f"it {verb} from **{first}** in {before.cell.year} to **{last}** in {after.cell.year}"


def _claimed(question: Question, text: str, cells: Sequence[Cell], ask: Ask, lexicon: Lexicon) -> Statement | None:
    """A claim that states a figure or a year: confirmed with the sentence that holds it, or put right."""
    found = judged(question, text, cells, ask, lexicon)
    return _judged(question, found.cell, holds=found.holds) if found is not None else None


def _judged(question: Question, cell: Cell, *, holds: bool) -> Statement | None:
    shown = in_words_of(cell.source.sentence, question.language)
    return decided(question, said_first(cell.figure.text, question.language) + shown, [cell.source], holds=holds)


def _dated(cells: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.year is not None]
