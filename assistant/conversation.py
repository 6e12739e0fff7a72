"""How a follow-up becomes a question that stands alone: by rules over the words of both, in or across languages."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from assistant.answer import History, Turn
from assistant.language import fold, is_language_order, question_language, without_language_order
from assistant.lexicon import names
from assistant.question import analyse
from documents.errors import AssistantError
from index.terms import chinese_words, is_stop_word, tagged_words

Similarity = Callable[[Sequence[str], Sequence[str]], npt.NDArray[np.float32]]

# How far back a chain of follow-ups is followed; a long history costs no more than a short one.
_REACH = 6
# A follow-up that asks with more content words than this is searched as it stands.
_ENOUGH_OF_ITS_OWN = 2
# Names stand in for names: more than any difference that the embeddings of single words show.
_NAME_BONUS = 0.2
_PHRASE_BONUS = 0.05
_TALK = frozenset({"greeting", "thanks", "farewell", "about_me", "off_task", "empty"})
_SELF_SUFFICIENT = _TALK | {"title", "author", "keywords", "abstract", "about", "summary"}

_OPENING = re.compile(
    r"^(?:那么|那|还有|另外|而|然后|再|换成|如果是|至于|对于)(?!些|种|个|里|时|一?年)[，,、 ]*(?:请问)?"
    r"|^(?:and|but|so|then|also|ok(?:ay)?|what about|how about|what of|and what about|same for|now)\b[, ]*"
    r"(?:what about|how about|the case of|for|in|with)?\b[, ]*",
    re.IGNORECASE,
)
_RELATIVE_YEAR = re.compile(
    r"(?P<after>次年|第二年|翌年|后一年|下一年|\bthe (?:year after|following year|next year)\b|\ba year later\b)"
    r"|(?:前一年|上一年|之前一年|\bthe (?:year before|previous year|preceding year)\b|\ba year earlier\b)",
    re.IGNORECASE,
)
_SERIES = re.compile(r"[、，,和与及]|\band\b", re.IGNORECASE)
_ENDING = re.compile(r"(?:\s+ones?)?(?:呢|又如何|又怎样|怎么样|如何|的话)?[呢吗]?[？?。.! ]*$")
_POINTING = re.compile(
    r"(?<![其当])它们?|他们?(?!人|方)|她们?|(?<!尤)其(?!中国|他|它|余|实|次)|这(?!篇|个?文章)(?:个|些|项|家|座|种|里|一)?|那(?:个|些|项|家|座|种|里|一)|该(?!文)|此(?!外)|前者|后者|当地|当年|同年|上述"
    r"|\b(?:it|its|they|their|them|that|those|these|he|she|his|her|him|the former|the latter)\b"
    r"|\b(?<!is )(?<!are )(?<!was )(?<!were )there\b"
    r"|\b(?<=which )ones?\b"
    r"|\bthis\b(?! (?:article|paper|text|document|essay))",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"多少|什么|哪|几(?!乎)|谁|怎|如何|为何|吗|是否|有没有|\b(?:what|which|who|whom|whose|when|where|why|how|is|are|was|were|do|does|did|has|have|can|list|name|explain|summari[sz]e|compare)\b",
    re.IGNORECASE,
)
_INTERROGATIVE = re.compile(
    r"(?:是|有|达|为|约|共|了){0,6}(?:多少|几|什么时候|什么|哪些|哪一?[个家年]|哪里|谁|多大|多高)(?:个|家|项|件|类|名|位|座|年|亿元|元|万|倍)?(?:了|的)?"
    r"|^(?:how (?:many|much|large|big|long|high|far|old|often)|what(?: is| was| are| were|'s)?(?: the)?|which"
    r"|when (?:was|is|did|were)?|where (?:is|was)?|who (?:is|was|are)?|in which year|in what year|why|how)\b",
    re.IGNORECASE,
)
_COUNTS_NOTHING = re.compile(
    r"^(?:其中)?(?:共?有)?(?:多少|几)[个家项件名位座种条所台次](?:已|正|在|是|被|还|仍)"
    r"|^how many (?:of (?:them|these|those) )?(?:is|are|was|were|have|has|had|did|do|does|can|will)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)年?底?末?")


@dataclass(frozen=True, slots=True)
class Standalone:
    """A question as it is searched; `changed` when earlier turns were needed, `own` what was asked this time."""

    text: str
    own: str
    changed: bool


def read_history(history: History | None) -> tuple[Turn, ...]:
    """The turns of a conversation given as Turns, (question, answer) pairs or role messages.

    Raises:
        AssistantError: an item is none of these.
    """
    turns: list[Turn] = []
    asked: str | None = None
    if history is not None and not isinstance(history, Iterable):
        raise AssistantError(f"Not a history: {history!r:.80}. Give (question, answer) pairs, oldest first.")
    for item in history or ():
        if isinstance(item, Turn):
            turns.append(item)
        elif isinstance(item, Mapping):
            role, content = item.get("role"), item.get("content")
            if role not in {"user", "assistant", "system"} or not isinstance(content, str):
                raise AssistantError(
                    f"Not a message: {item!r:.80}. Give {{'role': 'user' | 'assistant', 'content': text}}."
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
            raise AssistantError(f"Not a turn of a conversation: {item!r:.80}. Give (question, answer) pairs.")
    return tuple(turns)


def standalone(question: str, turns: Sequence[Turn], similarity: Similarity) -> Standalone:
    """The folded `question` with what it leaves to its predecessors filled in."""
    own = without_language_order(fold(question))
    again = is_language_order(own)
    if not turns or not (again or depends(own)):
        return Standalone(own, own, changed=False)
    topic = ""
    answer = ""
    for turn in turns[-_REACH:]:
        asked = without_language_order(fold(turn.question))
        if not _is_talk(asked):
            topic = _resolve(asked, topic, answer, similarity) if topic and depends(asked) else asked
            answer = turn.answer
    if not topic:
        return Standalone(own, own, changed=False)
    text = topic if again else _resolve(own, topic, answer, similarity)
    return Standalone(text, own, changed=text != own)


def depends(question: str) -> bool:
    """Whether a question cannot be understood without the one before it."""
    if analyse(question, question_language(question)).kind in _SELF_SUFFICIENT:
        return False
    rest = _OPENING.sub("", question, count=1)
    words = _content(rest)
    if _POINTING.search(rest):
        return True
    if not _ASKING.search(rest) or rest.rstrip("？?。. ").endswith("呢"):
        return len(words) <= 4
    opened = rest != question
    return len(words) <= (4 if opened else 1) or _lacks_subject(rest) or (len(words) < 4 and _lacks_noun(rest))


def _lacks_noun(question: str) -> bool:
    """Whether a question counts without saying what: "How many are finished?", 「有几个已经建成？」."""
    return bool(_COUNTS_NOTHING.search(question))


def _lacks_subject(question: str) -> bool:
    """Whether a Chinese question opens with a verb in the past: 「吸引了多少个国家？」 leaves out who did."""
    opening = tagged_words(question[:8])[:2] if _has_han(question[:1]) else []
    return len(opening) == 2 and opening[0][1].startswith("v") and opening[1][0] in {"了", "过"}


def _is_talk(question: str) -> bool:
    """Whether a turn says nothing that a follow-up could lean on: thanks, greetings, orders."""
    return analyse(question, question_language(question)).kind in _TALK or not _content(question)


def _resolve(question: str, topic: str, answer: str, similarity: Similarity) -> str:
    rest = _with_relative_year(_OPENING.sub("", question, count=1).strip(" ，,"), topic)
    if _POINTING.search(rest):
        return _replace_pointing(rest, topic, answer)
    if _lacks_subject(rest):
        return _subject(topic) + rest
    asks = bool(_ASKING.search(_ENDING.sub("", rest)))
    fragment = _ENDING.sub("", rest) if not asks else rest
    merged, left = _replace_years(fragment, topic)
    pieces = _pieces(left)
    if not asks and len(pieces) > 1 and len(_SERIES.split(left)) == len(pieces):
        # Together, or the second would take the place of the first.
        merged = _replace_alike(pieces[0], merged, similarity).replace(pieces[0], left.strip(" ，,"), 1)
    else:
        for piece in () if asks else pieces:
            merged = _replace_alike(piece, merged, similarity)
    if asks and len(_content(rest)) > _ENOUGH_OF_ITS_OWN:
        return rest
    if asks:
        form = _INTERROGATIVE.search(rest)
        return _with_form(merged, rest, form.group() if form else "")
    return merged


def _with_relative_year(fragment: str, topic: str) -> str:
    """次年 or "the year after" as the year that it is, when the earlier question names one."""
    match, named = _RELATIVE_YEAR.search(fragment), _YEAR.search(topic)
    if match is None or named is None:
        return fragment
    year = int(named.group()[:4]) + (1 if match["after"] else -1)
    return fragment[: match.start()] + (f"{year}年" if _has_han(fragment) else f" {year} ") + fragment[match.end() :]


def _replace_years(fragment: str, topic: str) -> tuple[str, str]:
    years = _YEAR.findall(fragment)
    if not years:
        return topic, fragment
    left = _YEAR.sub(" ", fragment)
    if _YEAR.search(topic):
        return _YEAR.sub(years[-1], topic, count=1), left
    if re.search(r"[\u3400-\u9fff]", topic):
        return f"{years[-1]}{'' if years[-1].endswith(('年', '底', '末')) else '年'}{topic}", left
    return f"{topic.rstrip('?. ')} in {years[-1]}?", left


def _replace_alike(piece: str, topic: str, similarity: Similarity) -> str:
    """`topic` with the span that `piece` is the counterpart of replaced by it, else with `piece` added."""
    if piece.lower() in topic.lower():
        return topic
    spans = _spans(topic, piece)
    if spans:
        alike = similarity([piece], spans)[0] + np.array([_kinship(span, piece, topic) for span in spans])
        return topic.replace(spans[int(np.argmax(alike))], piece, 1)
    body = topic.rstrip("？?。. ")
    return f"{body}（{piece}）？" if _has_han(body) else f"{body} ({piece})?"


def _kinship(span: str, piece: str, topic: str) -> float:
    """What speaks for `piece` taking the place of `span` besides their meaning: both are names, or whole phrases."""
    is_phrase = span in _pieces(topic) and len(_content(span)) > 1 and len(_content(piece)) > 1
    return _NAME_BONUS * (_is_name(span) and _is_name(piece)) + _PHRASE_BONUS * is_phrase


def _is_name(piece: str) -> bool:
    """Whether a piece is a proper name: by its capitals, or a Chinese word that the segmenter tags as one."""
    if _has_han(piece):
        return all(tag.startswith(("ns", "nr", "nt", "nz")) for _, tag in tagged_words(piece))
    return bool(names(f"x {piece}"))


def _with_form(merged: str, rest: str, form: str) -> str:
    """The merged topic, asked the way the follow-up asks."""
    if not form or (form.lower() in merged.lower() and not _content(rest)):
        return merged
    context = _INTERROGATIVE.sub(" | ", merged).strip("？?。. ")
    kept = [piece for piece in _pieces(context) if piece.lower() not in rest.lower()]
    if not kept:
        return rest
    if _has_han(rest):
        return f"{''.join(kept) if _has_han(''.join(kept)) else ' '.join(kept)}，{rest}"
    return f"{rest.rstrip('?. ')} ({' '.join(kept)})?"


def _replace_pointing(rest: str, topic: str, answer: str) -> str:
    """The pronoun's place taken by what the earlier question was about; a year or place when that is pointed to."""
    match = _POINTING.search(rest)
    pointer = match.group().lower() if match else ""
    if pointer in {"当年", "同年"} or re.search(r"\bthat year\b|那一?年|这一?年", rest):
        years = _YEAR.findall(topic) or _YEAR.findall(answer)
        if years:
            return re.sub(r"当年|同年|那一?年|这一?年|that year", years[0], rest, flags=re.IGNORECASE)
    about = _subject(topic)
    if not about:
        return f"{rest}（{topic.rstrip('？?')}）"
    if _has_han(rest):
        return _POINTING.sub(lambda _: about, rest, count=1) + (
            f"（{topic.rstrip('？?')}）" if len(_content(rest)) < 2 else ""
        )
    replacement = f"{about}'s" if pointer in {"its", "their", "his", "her"} else about
    return _POINTING.sub(lambda _: replacement, rest, count=1)


def _subject(topic: str) -> str:
    """The longest run of content words of a question, without its interrogative and years: what it is about."""
    quoted = re.search(r"[“《「\"]([^”》」\"]{2,})[”》」\"]", topic)
    if quoted:
        return quoted[1]
    pieces = _pieces(_INTERROGATIVE.sub(" | ", _YEAR.sub(" | ", topic)))
    return max(pieces, key=len, default="")


def _pieces(text: str) -> list[str]:
    """The runs of content words of `text`, in order."""
    pieces: list[str] = []
    run: list[str] = []
    for word, is_content in _words(text):
        if is_content:
            run.append(word)
        elif run:
            pieces.append(_joined(run))
            run = []
    if run:
        pieces.append(_joined(run))
    return [piece for piece in pieces if piece]


def _words(text: str) -> list[tuple[str, bool]]:
    words: list[tuple[str, bool]] = []
    for part in re.findall(r"[\u3400-\u9fff]+|[A-Za-zÀ-ÿ0-9.&'’-]+|[^\sA-Za-z0-9\u3400-\u9fff]", text):
        if _has_han(part):
            words += [(word, not is_stop_word(word)) for word in chinese_words(part)]
        else:
            bare = part.rstrip(".'’")
            words.append((bare, bool(re.search(r"\w", bare)) and not is_stop_word(bare.lower())))
    return words


def _content(text: str) -> list[str]:
    rest = _INTERROGATIVE.sub(" ", text)
    return [word for word, is_content in _words(rest) if is_content]


def _spans(topic: str, piece: str) -> list[str]:
    """Runs of content words of `topic` about as long as `piece`: what it could stand in for."""
    size = max(1, len(_content(piece)))
    spans: list[str] = []
    for run in _pieces(_YEAR.sub(" ", topic)):
        words = [word for word, _ in _words(run)]
        spans.append(run)
        for length in range(max(1, size - 1), min(len(words), size + 1) + 1):
            spans += [_joined(words[i : i + length]) for i in range(len(words) - length + 1)]
    return [span for span in dict.fromkeys(spans) if span in topic]


def _joined(words: Sequence[str]) -> str:
    text = ""
    for word in words:
        space = text and not _has_han(text[-1]) and not _has_han(word[0])
        text += f" {word}" if space else word
    return text


def _has_han(text: str) -> bool:
    return bool(re.search(r"[\u3400-\u9fff]", text))
