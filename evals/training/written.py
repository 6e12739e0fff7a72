"""Documents written for training, with questions that they answer and near misses that they do not."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from documents import Article, Language, load
from documents.errors import FactsError
from documents.scripts import language_of

if TYPE_CHECKING:
    from documents import Sentence

FOLDER = Path(__file__).with_name("documents")


@dataclass(frozen=True, slots=True)
class WrittenQuestion:
    """A question in `language`; `gold` is the sentence that answers it, None where the document does not."""

    text: str
    language: Language
    gold: "Sentence | None"


@dataclass(frozen=True, slots=True)
class WrittenDocument:
    """An article written for training, in one language, with its questions."""

    article: Article
    language: Language
    questions: tuple[WrittenQuestion, ...]


def written_documents(folder: Path = FOLDER) -> Iterator[WrittenDocument]:
    """The documents of `folder`: in each of its folders an article.md and a questions.tsv.

    A line of questions.tsv is `A` or `U` (answerable or not), the language, the question, and for `A` some words of
    the sentence that answers it, with tabs between.

    Raises:
        FactsError: a line cannot be read, or its words stand in no sentence.
    """
    for own_folder in sorted(path.parent for path in folder.glob("*/questions.tsv")):
        (article,) = load(own_folder / "article.md")
        lines = (own_folder / "questions.tsv").read_text(encoding="utf-8").splitlines()
        questions = tuple(_question(line, article, own_folder) for line in lines if line.strip())
        yield WrittenDocument(article, language_of(article.text), questions)


def _question(line: str, article: Article, own_folder: Path) -> WrittenQuestion:
    kind, language, text, quote = (*line.split("\t"), "", "", "")[:4]
    if kind not in {"A", "U"} or language not in {"zh", "en"} or not text:
        raise FactsError(
            f"{own_folder / 'questions.tsv'}: '{line}' is no question. Write: A or U, zh or en, question, words.",
            f"{own_folder / 'questions.tsv'}：“{line}”不是一问。请写成：A 或 U、zh 或 en、问题、原文中的词句。",
        )
    if kind == "U":
        return WrittenQuestion(text, "zh" if language == "zh" else "en", None)
    gold = next((s for s in article.sentences if quote.strip() and quote.strip() in s.text), None)
    if gold is None:
        raise FactsError(
            f"{own_folder / 'questions.tsv'}: no sentence has '{quote}'. Copy some words of one.",
            f"{own_folder / 'questions.tsv'}：没有哪一句含有“{quote}”。请从原文照抄几个词。",
        )
    return WrittenQuestion(text, "zh" if language == "zh" else "en", gold)
