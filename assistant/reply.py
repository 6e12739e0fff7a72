"""What code makes of a question: the refusal or the draft, which a language model may word."""

from dataclasses import dataclass
from itertools import chain, zip_longest

from assistant.answers import Answer, Considered, Evidence
from assistant.evidence.finding import Found
from assistant.questions.question import Question
from assistant.statement import Draft, figures_held
from documents.article import Language


@dataclass(frozen=True, slots=True)
class Reply:
    """What code alone makes of a question: a draft that is cited and checked, or a fixed sentence.

    `said` is set for greetings and refusals; `draft` otherwise. `answered` is False for refusals. `found` is what was
    looked up, once for each part of a question that is answered in parts.
    """

    question: str
    asked: Question
    language: Language
    answered: bool
    draft: Draft = Draft()
    said: str = ""
    found: tuple[Found, ...] = ()

    @property
    def considered(self) -> tuple[Considered, ...]:
        """The sentences that were looked at, best first, those of several parts in turn."""
        used = {source.key for found in self.found for source in found.sources}
        by_part = (zip(found.ranked.hits, found.ranked.shares, strict=True) for found in self.found)
        looked_at: dict[tuple[str, int], Considered] = {}
        for hit, share in filter(None, chain.from_iterable(zip_longest(*by_part))):
            section = " / ".join(hit.sentence.section)
            looked_at.setdefault(hit.key, Considered(hit.sentence.text, section, round(share, 4), hit.key in used))
        return tuple(looked_at.values())[:8]

    @property
    def unambiguous(self) -> bool:
        """Whether the asked figures of every part are known for sure."""
        return bool(self.found) and all(found.unambiguous for found in self.found)

    @property
    def refused_by(self) -> str:
        """The check that refused what was looked up, by its name; "" for an answer, and where nothing was looked up."""
        return "" if self.answered else next((found.refused_by for found in self.found), "")

    def evidence(self, seconds: float) -> Evidence:
        """What is found for it, after so many seconds, before a word is said."""
        return Evidence(
            question=self.question,
            standalone_question=self.asked.text,
            language=self.language,
            citations=self.draft.citations,
            answered=self.answered,
            considered=self.considered,
            seconds=seconds,
        )

    def answer(self, written: "Written", seconds: float) -> Answer:
        """What this reply is to the asker once it is `written`, after so many seconds."""
        return Answer(
            question=self.question,
            standalone_question=self.asked.text,
            language=self.language,
            text=written.text,
            answered=self.answered,
            citations=written.draft.citations if self.answered else (),
            figures=figures_held(written.text, written.draft) if self.answered else (),
            mode="model" if written.model else "quote",
            considered=self.considered,
            notes=written.notes,
            model=written.model,
            seconds=seconds,
        )


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a reply once it is written: its text with the markers, its draft as it was said, who worded it."""

    text: str
    draft: Draft
    model: str | None = None
    notes: tuple[str, ...] = ()
