"""What a calculation gives before it is a statement."""

from dataclasses import dataclass

from documents.figures import Figure


@dataclass(frozen=True, slots=True)
class Worked:
    """What figures come to: in words with the working, the figures that were worked out, and the asked name if any."""

    text: str
    figures: tuple[Figure, ...] = ()
    lead: str = ""
