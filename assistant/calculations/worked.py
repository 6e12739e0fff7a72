"""What a calculation gives before it is a statement: figures that were worked out, and the words that tell of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from assistant.calculations.operands import Operand
from assistant.statement import Statement, ended
from assistant.texts import Text
from documents.article import Language
from documents.figures import Figure


@dataclass(frozen=True, slots=True)
class Worked:
    """What figures come to: in words with the working, the figures that were worked out, and the asked name if any."""

    text: str
    figures: tuple[Figure, ...] = ()
    lead: str = ""

    def told_of(self, operands: Sequence[Operand], language: Language) -> Statement:
        """The statement of it, which rests on the sentences of the figures that it was worked out from."""
        sources = tuple(dict.fromkeys(operand.source for operand in operands))
        return Statement(ended(self.text, language), sources, self.figures, self.lead)


def figure_like(value: Decimal, like: Figure) -> Figure:
    """A figure that was worked out, in the unit of one that it was worked out from."""
    return Figure("", 0, 0, value, like.unit, like.kind, like.counted)


def change_like(value: Decimal, like: Figure) -> Figure:
    """A difference; that of two percentages is in percentage points."""
    return Figure("", 0, 0, value, "pp" if like.unit == "%" else like.unit, like.kind, like.counted)


def told_change(
    text: Text, before: Operand, after: Operand, language: Language, *, rises: bool, result: str, working: str
) -> str:
    """From what to what something rose or fell, by how much, and how that is worked out."""
    words = ("减少", "增加") if language == "zh" else ("a decrease", "an increase")
    return text.say(
        language, before=before.name, after=after.name, direction=words[rises], result=result, working=working
    )
