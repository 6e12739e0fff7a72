"""What a conversation is about when a follow-up comes: the question before, its answer, the names and lists in it."""

import re
from dataclasses import dataclass, replace

from assistant.conversations.asking_more import points_of
from assistant.conversations.named_before import items_of
from assistant.questions.phrases import YEAR_PHRASE

_CITED = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked of: a question that stands alone, its answer, and the names that took each other's place in it.

    `of_one` is the question for the last of those names alone, where `text` asks of several of them at once.
    `years` are the years that were asked for in turn, the last one last. `listed` are the items of the last list
    that was answered, which "the second" and "the others" point at, and `points` those that it counted.
    `ended` once thanks or a greeting came after it. `spoken` are what this question and the whole one before it were
    about, and `before` is the question before this one where nothing in the two took each other's place.
    """

    text: str
    answer: str = ""
    alike: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    ended: bool = False
    of_one: str = ""
    years: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    before: str = ""

    @property
    def in_turn(self) -> tuple[str, ...]:
        """What was spoken of in turn, the last last: asked for in the same words, told as two, or in two questions."""
        names = tuple(dict.fromkeys(self.alike))
        return next((two for two in (names, self.listed if len(self.listed) == 2 else ()) if len(two) > 1), self.spoken)

    @property
    def single(self) -> "Topic":
        """The topic asked of one thing, without those that it was compared with."""
        return replace(self, text=self.of_one, of_one="") if self.of_one else self

    def answered(self, answer: str, earlier: "Topic | None") -> "Topic":
        """The same with the answer that it got; a list of which it names a part stays the `earlier` one."""
        items = tuple(items_of(answer))
        before = earlier.listed if earlier else ()
        is_part = len(items) < 2 or set(items) < set(before)
        points = points_of(answer) or (earlier.points if earlier else ())
        # A year that was refused has no figure that another could be compared with.
        asked = tuple(y[:4] for y in YEAR_PHRASE.findall(self.text)) if not answer or _CITED.search(answer) else ()
        known = tuple(year for year in (earlier.years if earlier else ()) if year not in asked)
        return replace(self, answer=answer, listed=before if is_part else items, points=points, years=(*known, *asked))

    def closed(self) -> "Topic":
        """The same after thanks: what is whole is asked anew from now on."""
        return replace(self, ended=True)
