"""What an answer is made of before it is said: statements, each with the sentences it rests on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.answers import AnswerFigure, Citation
from assistant.evidence.citing import Source
from assistant.texts import NO_RENDERINGS
from documents.article import Language
from documents.figures import Figure, parse, same


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or list item of an answer, in the language of the answer, and the sentences that hold it.

    `derived` are figures that are in no sentence but follow from those: results, whose working is shown, and ranks.
    `lead` is what was asked for, figures as the text writes them or names; it is said before the text.
    `composed` tells that code wrote more of the text than it quotes, such as that a premise is not so.
    """

    text: str
    sources: tuple[Source, ...]
    derived: tuple[Figure, ...] = ()
    lead: str = ""
    composed: bool = False

    def said(self, language: Language) -> str:
        """The whole of what is said: the lead, then the text."""
        return said_first(self.lead, language) + self.text

    @property
    def stays_as_it_is(self) -> bool:
        """Whether it is said in these words alone, not in a model's: code derived or put right what it says."""
        return self.composed or bool(self.derived)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said; `unrendered` where it begins by telling that some of it stays in the other language."""

    statements: tuple[Statement, ...] = ()
    unrendered: bool = False

    def opening(self, language: Language) -> str:
        """What is said before all statements, and claims nothing; "" where nothing is."""
        return NO_RENDERINGS.say(language) if self.unrendered else ""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of the sentences that it rests on, numbered in reading order."""
        return tuple(_citation(source, number) for number, source in enumerate(self._sources.values(), 1))

    def pieces(self, language: Language) -> tuple[str, ...]:
        """The pieces of text, in `language`, with the markers of their citations."""
        numbers = {key: number for number, key in enumerate(self._sources, 1)}
        pieces = [self.opening(language)] if self.unrendered else []
        for statement in self.statements:
            cited = dict.fromkeys(numbers[source.key] for source in statement.sources)
            markers = "".join(f"[{number}]" for number in cited)
            pieces.append(_marked(statement.said(language), markers, language, first=not pieces))
        return tuple(pieces)

    def number_of(self, source: Source) -> int:
        """The number under which a sentence that it rests on is cited."""
        return next(number for number, key in enumerate(self._sources, 1) if key == source.key)

    @property
    def _sources(self) -> dict[tuple[str, int], Source]:
        """The sentences that it rests on, each once, in reading order."""
        sources: dict[tuple[str, int], Source] = {}
        for statement in self.statements:
            for source in statement.sources:
                sources.setdefault(source.key, source)
        return sources


def said_first(lead: str, language: Language) -> str:
    """What was asked for as it stands before the text that says it; "" where it is nothing."""
    return f"**{lead}**{'：' if language == 'zh' else ': '}" if lead else ""


def listed(parts: Iterable[str], language: Language) -> str:
    """Several figures or names one after the other, as a lead has them."""
    return ("、" if language == "zh" else ", ").join(parts)


def _citation(source: Source, number: int) -> Citation:
    """The citation of a sentence under a number."""
    sentence = source.sentence
    return Citation(
        number=number,
        quote=sentence.text,
        start=sentence.start,
        end=sentence.end,
        section=" / ".join(sentence.section),
        document=source.article.name,
        translation=sentence.rendering,
        score=round(source.score, 4),
        page=sentence.page,
        reading=sentence.reading,
    )


def _marked(text: str, markers: str, language: Language, first: bool) -> str:
    if text.endswith("\n"):
        return f"{text.rstrip()}{markers}\n"
    gap = "" if first or language == "zh" else " "
    return f"{gap}{text}{'' if language == 'zh' else ' '}{markers}".replace("  [", " [")


def noted(draft: Draft, language: Language) -> Draft:
    """The draft, marked as such where it quotes what cannot be read in `language`."""
    sources = (source.sentence for statement in draft.statements for source in statement.sources)
    return replace(draft, unrendered=any(sentence.in_language(language) is None for sentence in sources))


def ended(text: str, language: Language) -> str:
    """`text` with a full stop, unless it ends already."""
    return text if text.endswith(("。", ".", "？")) else text + ("。" if language == "zh" else ".")


def figures_held(text: str, draft: Draft) -> tuple[AnswerFigure, ...]:
    """Each figure of a text with the citation of its draft that holds it; figures that none holds are left out.

    A figure that was worked out is in no sentence: it has the first citation of those that it was worked out of.
    """
    held: list[AnswerFigure] = []
    parsed = [(c, parse(f"{c.reading or c.quote}\n{c.translation or ''}")) for c in draft.citations]
    derived = [(s.sources[0], s.derived) for s in draft.statements if s.sources]
    for figure in parse(re.sub(r"\[\d+\]|\*\*", "", text)):
        number = next((c.number for c, figures in parsed if any(same(figure, f) for f in figures)), None)
        if number is None:
            first = next((source for source, figures in derived if any(same(figure, f) for f in figures)), None)
            number = draft.number_of(first) if first else None
        if number is not None:
            held.append(AnswerFigure(figure.text, float(figure.value), figure.unit, number))
    return tuple(held)
