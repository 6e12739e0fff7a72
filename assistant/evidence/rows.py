"""What a row of a table may answer: it says what its cells, the headers of their columns and its headings say."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.answer_type import can_answer, counts_time
from assistant.evidence.coverage import lacks_nouns
from assistant.evidence.demands import asked_nouns
from assistant.evidence.grids import LEAD, is_total, rows_with
from assistant.evidence.pinpoint import Pinpoint
from assistant.questions.forms import AMOUNTS
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from assistant.words.measures import measures_of
from documents.article import Article, Sentence
from documents.figures import CALENDAR, Figure, parse
from documents.sentences import clauses
from documents.years import YEAR, years_in
from index.hit import Hit
from index.terms import chinese_words, is_geographic, question_terms, senses

# So much of a question the words of a cell in another language, with those above it, have to mean.
_MOSTLY = 0.5
_UNIT = re.compile(r"[（(][^（）()]*[）)]")
ENDS_OF_PLACES = ("省", "市", "县", "区", "州", "镇")
# What asks about several rows, or sets them against each other.
_JOINS = re.compile(r"[和与跟同及、比]|还是|\b(?:and|or|than|versus|vs|both|each)\b", re.IGNORECASE)


def is_of_another_row(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a row never speaks of a noun of the question: another branch, or a measure without a column."""
    if hit.sentence.reading is None:
        return False
    if question.told_by(hit.sentence) is None:
        checks = (_is_of_one_beside, _is_of_another_measure, _is_of_a_part)
        return any(check(question, hit, lexicon) for check in checks)
    around = headers_of(hit.article, hit.sentence)
    if _says_the_label(question, hit.sentence):
        around = "\n".join((around, *_labels_beside(hit.article, hit.sentence)))
    if not lacks_nouns(question, hit, around, lexicon):
        return False
    return not _alone_counts_time(question, hit.article, hit.sentence)


def _is_of_one_beside(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a word of a question is told by the label of another row alone: the fares of the ferries, by no fares."""
    if question.translated or question.operation is not None or _JOINS.search(question.text):
        return False
    words = asked_words(question.text)
    told = f"{hit.sentence.reading}\n{headers_of(hit.article, hit.sentence)}"
    own = meant_in(told, words, lexicon)
    if question.forms == {"quantity"} and not measures_of(question.text):
        # What is counted stands at the head of no column, though the articles speak of it elsewhere.
        counted = [word for word in asked_nouns(question.text, question.language) if lexicon.is_meant(word)]
        if counted and not meant_in(f"{told}\n{lexicon.heading_text(hit.article, hit.sentence)}", counted, lexicon):
            return True
    return bool(meant_in("\n".join(_labels_beside(hit.article, hit.sentence)), words, lexicon) - own)


def _is_of_another_measure(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a row has a year for each figure and measures what no word of a question means: journeys, no fares."""
    reading = hit.sentence.reading or ""
    label = _label_of(hit.sentence)
    told = measures_of(label)
    heads = question_terms(_UNIT.sub(" ", label))[-1:]
    if not (question.years and told and heads) or told & measures_of(question.text):
        return False
    if not all(years_in(reading[start:end]) for start, end in clauses(reading)):
        return False
    words = asked_words(question.text)
    return not any(heads[0] in sense for word in words for sense in senses(word)) and not set(words) <= meant_in(
        f"{reading}\n{headers_of(hit.article, hit.sentence)}", words, lexicon
    )


def _is_of_a_part(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a row of a table with a total is of one place, and only what the articles are about is asked for."""
    if question.translated or question.operation is not None:
        return False
    label = _label_of(hit.sentence)
    is_place = label.endswith(ENDS_OF_PLACES) or is_geographic(label)
    if not is_place or not any(map(is_total, _labels_beside(hit.article, hit.sentence))):
        return False
    asked = names(question.text)
    return bool(asked) and label not in question.text and all(map(lexicon.is_subject, asked))


def is_of_another_column(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether the figure of the asked year stands under another header than the measure that a row has elsewhere."""
    text = question.told_by(hit.sentence)
    if hit.sentence.reading is None or text is None or not question.years or not found:
        return False
    asked = frozenset(question_terms(question.text)) - question.years
    headers = {span: _header_of(text[slice(*span)]) & asked for span in clauses(text)}
    own = next((words for (start, end), words in headers.items() if start <= found[0].start < end), None)
    # What every header says tells no column from another.
    telling = frozenset().union(*headers.values()) - frozenset.intersection(*headers.values())
    return own is not None and bool(telling) and not own & telling


def _header_of(cell: str) -> frozenset[str]:
    """The words of a cell, without what leads the row, its figures and its years."""
    return frozenset(term for term in question_terms(YEAR.sub(" ", LEAD.sub("", cell))) if not term[0].isdigit())


def _alone_counts_time(question: Question, article: Article, row: Sentence) -> bool:
    """Whether days or hours are asked for, and of all rows of a table this one alone has any: it is the one meant."""
    if not counts_time(question):
        return False
    rows = [s for s in article.sentences if s.reading is not None and s.section == row.section]
    return [s for s in rows if any(can_answer(f, question) for f in parse(s.reading or ""))] == [row]


def _says_the_label(question: Question, row: Sentence) -> bool:
    """Whether a question says most of what a row is labelled with: whose it is, the other rows may say."""
    label = {word for word in chinese_words(_UNIT.sub("", _label_of(row))) if len(word) > 1}
    return len(label) > 1 and sum(word in question.text for word in label) >= _MOSTLY * len(label)


def _label_of(row: Sentence) -> str:
    """What a row is labelled with."""
    return row.text.split("|")[0].strip()


def _labels_beside(article: Article, row: Sentence) -> list[str]:
    """The labels of the other rows of a table."""
    return [_label_of(other) for other in rows_with(article, row) if other.number != row.number]


def asked_cell(question: Question, article: Article, row: Sentence, text: str, lexicon: Lexicon) -> Pinpoint | None:
    """The figure under a header that the question names whole, though not as an amount: the sales in Europe in 2022.

    In another language than the row's, it is the figure of the one cell whose words mean most of what is asked. `text`
    is the wording of the row that the question was held against.
    """
    if row.reading is None or question.asks_why:
        return None
    if row.wording_in(question.language) is None:
        return _asked_abroad(question, article, row, lexicon)
    if not question.forms <= AMOUNTS:
        return None
    return _counted_in(question, text) or _headed(question, text)


def _headed(question: Question, text: str) -> Pinpoint | None:
    """The figure of the one cell, of the asked year if any, whose header is all said, and the longest of such."""
    asked = frozenset(question_terms(question.text))
    question = question if question.forms else replace(question, forms=frozenset({"quantity"}))
    headed: list[tuple[int, Figure]] = []
    for figure in (f for f in parse(text) if f.kind not in CALENDAR and can_answer(f, question)):
        cell = next((text[slice(*span)] for span in clauses(text) if span[0] <= figure.start < span[1]), "")
        header = _header_of(cell.replace(figure.text, " "))
        if header and header <= asked and _may_be_of(question.years, cell):
            headed.append((len(header), figure))
    longest = [figure for size, figure in headed if size == max(n for n, _ in headed)]
    return Pinpoint((longest[0],), unambiguous=True) if len(longest) == 1 else None


def _counted_in(question: Question, text: str) -> Pinpoint | None:
    """The figure of the one cell of a row under whose header stands all of what the question wants counted."""
    if question.forms != {"quantity"} or len(question.asked_about) != 1:
        return None
    counted = frozenset(question_terms(question.asked_about[0]))
    headed = [(start, end) for start, end in clauses(text) if counted <= _header_of(text[start:end])]
    headed = [(start, end) for start, end in headed if _may_be_of(question.years, text[start:end])]
    if not counted or len(headed) != 1:
        return None
    start, end = headed[0]
    figures = tuple(f for f in parse(text) if f.kind not in CALENDAR and start <= f.start < end)
    return Pinpoint(figures, unambiguous=True) if len(figures) == 1 else None


def _may_be_of(years: frozenset[str], cell: str) -> bool:
    """Whether a cell is of one of `years` or of no year that its header tells; where none is asked for, any is."""
    told = years_in(cell)
    return not (years and told) or not years.isdisjoint(told)


def _asked_abroad(question: Question, article: Article, row: Sentence, lexicon: Lexicon) -> Pinpoint | None:
    """The figure of the cell that is meant of a row in another language, one for each year that is asked about."""
    each = [frozenset({year}) for year in sorted(question.years)] or [question.years]
    cells = [_cell_meant(replace(question, years=years), article, row, lexicon) for years in each]
    figures = [[f for f in parse(cell or "") if f.kind not in CALENDAR] for cell in cells]
    if any(len(of_cell) != 1 for of_cell in figures):
        # That so many cells have a unit that is asked for tells none of them.
        return Pinpoint((), unambiguous=False) if len(each) > 1 else None
    return Pinpoint(tuple(of_cell[0] for of_cell in figures), unambiguous=True)


def _cell_meant(question: Question, article: Article, row: Sentence, lexicon: Lexicon) -> str | None:
    """The one cell of a row in another language whose words, with those above the table, mean most of what is asked."""
    words = asked_words(question.text)
    reading = row.reading or ""
    first, *others = [reading[start:end] for start, end in clauses(reading)]
    lead = LEAD.match(first)
    all_cells = [first[lead.end() :] if lead else first, *others]
    cells = [cell for cell in all_cells if _may_be_of(question.years, cell)]
    around = meant_in(f"{lead.group() if lead else ''}\n{lexicon.heading_text(article, row)}", words, lexicon)
    meant = [meant_in(cell, words, lexicon) for cell in cells]
    # What the whole article is about tells no column from another.
    title = meant_in(f"{article.title} {article.title_rendering or ''}", words, lexicon)
    telling = [(len(own - title), len(own)) for own in meant]
    best = max(telling, default=(0, 0))
    # Of columns for years the asked year leaves one.
    is_of_the_year = len(cells) == 1 < len(all_cells)
    if not (best[0] or is_of_the_year) or telling.count(best) > 1:
        return None
    at = telling.index(best)
    return cells[at] if len(meant[at] | around) >= _MOSTLY * len(words) else None


def asked_words(text: str) -> list[str]:
    """The words of a question, each whole, without years and numbers."""
    terms = [term for term in question_terms(YEAR.sub(" ", text)) if not term[0].isdigit()]
    return [term for term in terms if not any(term != other and term in other for other in terms)]


def meant_in(text: str, words: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Which words of a question a text in another language says, or says in one of their senses as a whole."""
    terms = frozenset(question_terms(text))
    meanings = terms | lexicon.text_meanings(text)
    return frozenset(word for word in words if lexicon.is_spoken_of(word, meanings, text))


def headers_of(article: Article, row: Sentence) -> str:
    """The headers of the columns of a row, and what stands right above them."""
    told: list[str] = []
    for sentence in reversed(article.sentences[: row.number]):
        if sentence.reading is None:
            told.append(sentence.text)
        if sentence.role not in {"columns", "body"} or (sentence.reading is None and sentence.role == "body"):
            break
    return "\n".join(told)
