"""How a question is put right that states something: the sentence that says otherwise, then what is asked."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.calculations.operands import Ask
from assistant.drafts.quoting import in_words_of, quoted
from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.questions.question import Question
from assistant.statement import Statement, ended, said_first
from assistant.texts import PREMISE_NO, Text
from assistant.words.lexicon import Lexicon
from documents.article import Language
from index.hit import Hit

_LOOKED_AT = 5


def likeliest(question: Question, found: Found) -> list[tuple[Hit, str]]:
    """The sentences that a statement is held against, each with what it says in the asker's own language, or ""."""
    return [(hit, question.told_by(hit.sentence) or "") for hit in found.ranked.hits[:_LOOKED_AT]]


def of_the_body(told: Sequence[tuple[Hit, str]]) -> list[tuple[Hit, str]]:
    """Those sentences that say something in the asker's own language, and are no headings or captions."""
    return [(hit, text) for hit, text in told if text and hit.sentence.role == "body"]


def source_of(hit: Hit, found: Found) -> Source:
    """A sentence that was found, as what a correction rests on."""
    return Source(hit.article, hit.sentence, found.ranked.probability)


def correction(source: Source, language: Language, rightly: str = "", opening: Text = PREMISE_NO) -> Statement:
    """That it is not so, and the sentence that says what is; `rightly` is what stands for what was stated."""
    said = opening.say(language) + said_first(rightly, language) + in_words_of(source.sentence, language)
    return Statement(ended(said, language), (source,), composed=True)


def surely_told(asked: Question, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    """What is found for what is then asked, where it is sure."""
    found = ask(asked)
    return quoted(found, lexicon, asked.language) if found.answered and found.unambiguous else ()


def then_told(
    corrected: Statement, rightly: str, told: Sequence[Statement], language: Language
) -> tuple[Statement, ...]:
    """A correction and what is told for what is asked, as one statement where one sentence says both."""
    (source,) = corrected.sources
    if told and rests_on(told[0], source):
        stop = "。" if language == "zh" else ". "
        both = f"{PREMISE_NO.say(language)}**{rightly}**{stop}{told[0].said(language)}"
        return (replace(told[0], text=both, lead=""), *told[1:])
    return (corrected, *(statement for statement in told if not rests_on(statement, source)))


def rests_on(statement: Statement, source: Source) -> bool:
    """Whether a statement cites the sentence of `source`."""
    return any(source.key == other.key for other in statement.sources)
