"""How a conversation becomes one question: the forms of a history, and the chain of follow-ups through it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from assistant.answers import History, Turn
from assistant.conversations.follow_up import (
    by_kind,
    counts_alone,
    depends,
    has_dangling_pronoun,
    is_loose,
    is_of_the_article,
    thing_of,
    without_opening,
)
from assistant.conversations.recasting import recast
from assistant.conversations.replacing import Similarity
from assistant.conversations.topic import Topic
from assistant.questions.no_question import NEVER_FOLLOWS_UP
from assistant.questions.phrases import content_of, entity_of, has_han
from assistant.questions.question import analyse
from assistant.rewording.steps import reword
from assistant.words.language import is_language_order
from documents.errors import AssistantError
from documents.scripts import question_language

Together = Callable[[str, str], bool]

# How far back a chain of follow-ups is followed; a long history costs no more than a short one.
_REACH = 6


def read_history(history: History | None) -> tuple[Turn, ...]:
    """The turns of a conversation given as Turns, (question, answer) pairs or role messages.

    Raises:
        AssistantError: an item is none of these.
    """
    turns: list[Turn] = []
    asked: str | None = None
    if history is not None and not isinstance(history, Iterable):
        raise AssistantError(
            f"Not a history: {history!r:.80}. Give (question, answer) pairs, oldest first.",
            f"这不是先前的问答：{history!r:.80}。请给出（问题，回答）对，早的在前。",
        )
    for item in history or ():
        if isinstance(item, Turn):
            turns.append(item)
        elif isinstance(item, Mapping):
            role, content = item.get("role"), item.get("content")
            if role not in {"user", "assistant", "system"} or not isinstance(content, str):
                raise AssistantError(
                    f"Not a message: {item!r:.80}. Give {{'role': 'user' | 'assistant', 'content': text}}.",
                    f"这不是一条消息：{item!r:.80}。请写成 {{'role': 'user' | 'assistant', 'content': 文字}}。",
                )
            if role == "user":
                if asked is not None:
                    turns.append(Turn(asked, ""))
                asked = content
            elif role == "assistant" and asked is not None:
                turns.append(Turn(asked, content))
                asked = None
        elif isinstance(item, Sequence) and not isinstance(item, str) and len(item) == 2:
            turns.append(Turn(str(item[0] or ""), str(item[1] or "")))
        else:
            raise AssistantError(
                f"Not a turn of a conversation: {item!r:.80}. Give (question, answer) pairs.",
                f"这不是一轮问答：{item!r:.80}。请给出（问题，回答）对。",
            )
    return tuple(turns)


def standalone(question: str, turns: Sequence[Turn], similarity: Similarity, together: Together | None = None) -> str:
    """The folded `question` with what it leaves to its predecessors filled in.

    `together` tells whether the articles speak of two things in one place; without it they are taken to.
    """
    own = _plain(question)
    again = is_language_order(own)
    if turns and (text := by_kind(own)):
        return text
    if not turns or not (again or depends(own)):
        return own
    topic: Topic | None = None
    for turn in turns[-_REACH:]:
        asked = _plain(turn.question)
        if _is_talk(asked) and not depends(asked):
            topic = topic and topic.closed()
        elif not is_language_order(asked):
            topic = _follow(asked, topic, similarity, together).answered(turn.answer, topic)
    if topic is None:
        return own
    return topic.text if again else _follow(own, topic, similarity, together).text


def _plain(question: str) -> str:
    """A question folded, without the language it is to be answered in and without its padding."""
    return reword(question, "conversation")


def _follow(asked: str, topic: Topic | None, similarity: Similarity, together: Together | None) -> Topic:
    """The question that `asked` makes after `topic`."""
    if topic is None:
        return Topic(asked)
    if not depends(asked) or _is_of_its_own(asked, topic, together):
        spoken = tuple(dict.fromkeys(filter(None, (entity_of(topic.text), entity_of(asked)))))
        return Topic(asked, spoken=spoken, before=topic.text)
    if is_of_the_article(topic.text) and not has_dangling_pronoun(without_opening(asked)):
        # Who wrote it has no like that another word could take the place of.
        return Topic(asked)
    new = recast(asked, topic, similarity)
    return new if new.alike else replace(new, spoken=topic.in_turn, before=topic.text)


def _is_of_its_own(asked: str, topic: Topic, together: Together | None) -> bool:
    """Whether a short but whole question goes without the earlier one: the articles have nothing that joins the two."""
    if not is_loose(asked):
        return False
    about = entity_of(topic.text)
    if counts_alone(asked) and (not about or has_han(about) != has_han(asked)):
        return True
    thing = thing_of(asked)
    # One character is the end of a word that the articles have: 塔 of 吸热塔.
    # What the last answer told of is of the same, by whatever name the question called that.
    is_other = len(thing) > 1 and thing not in topic.answer
    return topic.ended or (together is not None and is_other and not together(about or topic.text, thing))


def _is_talk(question: str) -> bool:
    """Whether a turn says nothing that a follow-up could lean on: thanks, greetings, orders."""
    kind = analyse(question, question_language(question)).kind
    return kind in NEVER_FOLLOWS_UP or (kind == "fact" and not content_of(question))
