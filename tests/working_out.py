"""What a question about a small article comes to, by its figures alone."""

from core_fixtures import PLAIN_RANKER, hits_of

from assistant.calculations.computing import compute
from assistant.drafts.premises import examine
from assistant.evidence.finding import find
from assistant.questions.question import analyse
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.loading import load
from documents.scripts import question_language


def worked(article, question, decimals=None):
    """The statement that is computed for a question, to so many decimals, or None."""
    if isinstance(article, str):
        article = article_from_text(article, name="a")
    lexicon = Lexicon((article,))
    asked = analyse(question, question_language(question), decimals)

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    return examine(asked, looked_up, lexicon) or compute(asked, looked_up, lexicon)


def told(article, question, decimals=None):
    """The whole text of what is computed for a question; "" where nothing is."""
    made = worked(article, question, decimals)
    return made.said(question_language(question)) if isinstance(made, Statement) else ""


def told_of_a_file(folder, text, question):
    """The whole text of what is computed for a question about a Markdown file, which may have tables."""
    file = folder / "a.md"
    file.write_text(text, encoding="utf-8")
    return told(load(file)[0], question)
