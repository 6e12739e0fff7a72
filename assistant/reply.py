"""What code makes of a question: the refusal or the draft, which a language model may word."""

from dataclasses import dataclass

from assistant.answers import Answer, Considered
from assistant.evidence.evidence import Found
from assistant.questions.question import Question
from assistant.statement import Draft, cite, figures_held
from documents.article import Language


@dataclass(frozen=True, slots=True)
class Reply:
    """What code alone makes of a question: a draft that is cited and checked, or a fixed sentence.

    `said` is set for greetings and refusals; `draft` otherwise. `answered` is False for refusals.
    """

    question: str
    asked: Question
    language: Language
    answered: bool
    draft: Draft = Draft()
    said: str = ""
    found: Found | None = None

    @property
    def considered(self) -> tuple[Considered, ...]:
        """The sentences that were looked at, best first."""
        if self.found is None:
            return ()
        used = {s.key for s in self.found.sources}
        pairs = zip(self.found.ranked.hits, self.found.ranked.shares, strict=True)
        return tuple(
            Considered(h.sentence.text, " / ".join(h.sentence.section), round(share, 4), h.key in used)
            for h, share in list(pairs)[:8]
        )

    def answer(self, text: str, seconds: float, model: str | None = None, notes: tuple[str, ...] = ()) -> Answer:
        """What this reply is to the asker once `text` was said after so many seconds, by `model` if one worded it."""
        citations, _ = cite(self.draft, self.language)
        computed = tuple(f for s in self.draft.statements for f in s.computed)
        return Answer(
            question=self.question,
            standalone_question=self.asked.text,
            language=self.language,
            text=text,
            answered=self.answered,
            citations=citations if self.answered else (),
            figures=figures_held(text, citations, computed) if self.answered else (),
            mode="model" if model else "quote",
            considered=self.considered,
            notes=(*self.draft.notes, *notes),
            model=model,
            seconds=seconds,
        )
