"""What a conversation is about when a follow-up comes: the question before, its answer, the names and lists in it."""

from dataclasses import dataclass, replace

from assistant.conversations.named_before import items_of


@dataclass(frozen=True, slots=True)
class Topic:
    """What is talked of: a question that stands alone, its answer, and the names that took each other's place in it.

    `listed` are the items of the last list that was answered, which "the second" and "the others" point at.
    `ended` once thanks or a greeting came after it.
    """

    text: str
    answer: str = ""
    alike: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    ended: bool = False

    def answered(self, answer: str, earlier: tuple[str, ...] = ()) -> "Topic":
        """The same with the answer that it got; a list of which it names a part stays the `earlier` one."""
        items = tuple(items_of(answer))
        is_part = len(items) < 2 or set(items) < set(earlier)
        return replace(self, answer=answer, listed=earlier if is_part else items)

    def closed(self) -> "Topic":
        """The same after thanks: what is whole is asked anew from now on."""
        return replace(self, ended=True)
