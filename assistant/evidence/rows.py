"""What a row of a table may answer: it says what its cells, the headers of their columns and its headings say."""

from dataclasses import replace

from assistant.evidence.coverage import lacks_nouns
from assistant.evidence.pinpoint import Pinpoint, pinpoint
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.article import Article, Sentence
from documents.figures import CALENDAR
from documents.sentences import clauses
from index.hit import Hit
from index.terms import question_terms


def is_of_another_row(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a row never speaks of a noun of the question: another branch, or a measure without a column."""
    if hit.sentence.reading is None or question.told_by(hit.sentence) is None:
        return False
    return lacks_nouns(question, hit, _headers_of(hit.article, hit.sentence), lexicon)


def asked_cell(question: Question, row: Sentence, text: str, lexicon: Lexicon) -> Pinpoint | None:
    """The figure under a header that the question names whole, though not as an amount: the sales in Europe in 2022.

    `text` is the wording of the row that the question was held against.
    """
    if row.reading is None or question.forms or question.asks_why:
        return None
    amount = replace(question, forms=frozenset({"quantity"}))
    point = pinpoint(amount, text, lexicon)
    if not point.unambiguous or any(figure.kind in CALENDAR for figure in point.figures):
        return None
    asked = frozenset(lexicon.question_terms(question.text))
    first = point.figures[0]
    cell = next((text[start:end] for start, end in clauses(text) if start <= first.start < end), "")
    header = question_terms(cell.split(": ")[-1].split("：")[-1].replace(first.text, " "))
    return point if header and asked.issuperset(header) else None


def _headers_of(article: Article, row: Sentence) -> str:
    """The headers of the columns of a row, and what stands right above them."""
    told: list[str] = []
    for sentence in reversed(article.sentences[: row.number]):
        if sentence.reading is None:
            told.append(sentence.text)
        if sentence.role not in {"columns", "body"} or (sentence.reading is None and sentence.role == "body"):
            break
    return "\n".join(told)
