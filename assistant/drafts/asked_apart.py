"""The parts of a question as questions of their own: like a follow-up, each takes what it leaves out from the first."""

from assistant.answers import Turn
from assistant.conversations.conversation import standalone
from assistant.conversations.replacing import Similarity
from assistant.questions.parts import each_named, parts_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon

# Each part is looked up on its own.
_MOST_PARTS = 4


def asked_apart(asked: Question, similarity: Similarity, lexicon: Lexicon) -> tuple[Question, ...]:
    """The parts of a question, with what they leave to the first one; none where it asks for one thing.

    What is to be confirmed or worked out is one thing, and so is what is asked why, which is told with its reason.
    """
    if asked.confirms or asked.operation is not None or asked.translated:
        return ()
    parts = parts_of(asked.text)
    if len(parts) > _MOST_PARTS or (parts and asked.asks_why):
        return ()
    if not parts:
        parts = each_named(asked.text, lexicon.mentions)
    else:
        first = Turn(parts[0], "")
        parts = (parts[0], *(standalone(part, (first,), similarity) for part in parts[1:]))
    return tuple(asked.asking(part) for part in parts)
