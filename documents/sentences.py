"""Where the sentences of a paragraph end, Chinese or English, and the clauses inside a sentence."""

import re
from collections import Counter
from collections.abc import Iterator

import sentencex  # type: ignore[import-untyped]

from documents.article import Language

Span = tuple[int, int]

_PAIRS: dict[str, str] = {
    pair[0]: pair[1] for pair in ("（）", "()", "《》", "“”", "‘’", "「」", "『』", "【】", "[]", "〈〉")
}
_CLOSING = frozenset('）)》”’」』】]〉"')
_ENDS = frozenset("。！？!?｡")
_LONGEST_QUOTATION, _LONGEST_NAME = 200, 12
_REFERENCE = re.compile(r"(?:\[[^\[\]]{1,30}\])+")
_LOOK_BACK = 80
# What goes on for longer is no sentence but a file without marks; it is cut, or it could not be cited or embedded.
_LONGEST_SENTENCE = 2000
_PAUSES = "，,；;、 "
# Half a pair of code units, which libraries that are not written in Python do not take.
_SURROGATE = re.compile("[\ud800-\udfff]")
_NO_SENTENCE = re.compile(rf"[\W_]*|{_REFERENCE.pattern}")
_INVISIBLE = "\ufeff\u200b\u2060"
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"])(?:approx|e\.g|i\.e|cf|ca|vs|viz|resp|et al|incl|excl|est|Sec|Ch|Vol|pp|Eq|Eqs|Figs|Nos)\.\s*$",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(r"\W|[(\[]?(?:\d{1,3}(?:\.\d+)*|[A-Za-z]|[IVXivx]+)[.)\]]")
_NUMBER_ABBREVIATION = re.compile(r"(?:^|[\s(\[])(?:No|Nos|Fig|Art|Sec|Ch|Vol|p|pp|Eq)\.\s*$", re.IGNORECASE)


def split_sentences(paragraph: str, language: Language) -> tuple[Span, ...]:
    """The offsets of the sentences of one paragraph, without the white space between them."""
    spans: list[Span] = []
    for found in _chinese(paragraph) if language == "zh" else _english(paragraph):
        start, end = _trimmed(paragraph, *found)
        # Marks alone and [citation needed] belong to the sentence that they follow.
        if spans and _NO_SENTENCE.fullmatch(paragraph, start, end):
            spans[-1] = (spans[-1][0], end if start < end else spans[-1][1])
        elif start < end:
            spans += (_trimmed(paragraph, *piece) for piece in _pieces(paragraph, start, end))
    return tuple(spans)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """The pieces of what is too long for one sentence, cut behind a pause where there is one."""
    while end - start > _LONGEST_SENTENCE:
        stop = start + _LONGEST_SENTENCE
        cut = max(text.rfind(mark, start, stop) for mark in _PAUSES) + 1 or stop
        yield start, cut
        start = cut
    yield start, end


def clauses(sentence: str) -> tuple[Span, ...]:
    """The offsets of the parts of a sentence between semicolons that stand outside brackets and quotes."""
    cuts = [0]
    depth_ends = _enclosures(sentence)
    position = 0
    while position < len(sentence):
        if position in depth_ends:
            position = depth_ends[position] + 1
            continue
        if sentence[position] in "；;":
            cuts += [position, position + 1]
        position += 1
    cuts.append(len(sentence))
    spans = (_trimmed(sentence, *span) for span in zip(cuts[::2], cuts[1::2], strict=True))
    return tuple(span for span in spans if span[0] < span[1])


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in _INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _INVISIBLE):
        end -= 1
    return start, end


def _enclosures(text: str) -> dict[int, int]:
    """The outermost brackets and quotations: offset of the opening mark to that of its closing mark.

    A mark without its partner encloses nothing, or it would swallow the rest of the paragraph.
    """
    found: dict[int, int] = {}
    open_marks: list[int] = []
    # By the mark that closes them: a text may open a million and close none.
    waiting: Counter[str] = Counter()
    straight: int | None = None
    for position, character in enumerate(text):
        if character in _PAIRS:
            open_marks.append(position)
            waiting[_PAIRS[character]] += 1
        elif character == '"':
            if straight is None:
                straight = position
            else:
                found[straight], straight = position, None
        elif waiting[character]:
            # Those opened since then have no partner.
            closed = ""
            while closed != character:
                partner = open_marks.pop()
                closed = _PAIRS[text[partner]]
                waiting[closed] -= 1
            found[partner] = position
    outermost: dict[int, int] = {}
    reached = -1
    for opening, closing in sorted(found.items()):
        if closing > reached:
            outermost[opening] = reached = closing
    return outermost


def _chinese(text: str) -> list[Span]:
    spans: list[Span] = []
    enclosures = _enclosures(text)
    start = position = 0
    while position < len(text):
        if position in enclosures:
            close = enclosures[position]
            if close - position > _LONGEST_QUOTATION and _ends_at(text, position + 1, close) < close - 1:
                position += 1
                continue
            ends = _enclosed_end_is_end(text, position, close)
            position = close + 1
        else:
            ends = _is_end(text, position)
            position += 1
        if ends:
            while position < len(text) and (text[position] in _ENDS or _closes(text, position, enclosures)):
                position += 1
            if reference := _REFERENCE.match(text, position):
                position = reference.end()
            spans.append((start, position))
            start = position
    spans.append((start, len(text)))
    return spans


def _ends_at(text: str, start: int, end: int) -> int:
    """The offset of the first sentence end between `start` and `end`, else `end`."""
    return next((p for p in range(start, end) if text[p] in _ENDS), end)


def _closes(text: str, position: int, enclosures: dict[int, int]) -> bool:
    return text[position] in _CLOSING and position not in enclosures


def _is_end(text: str, position: int) -> bool:
    if text[position] in _ENDS:
        return True
    # Some Chinese texts end a sentence with a Latin full stop; one inside 3.31 or U.S. does not end it.
    if text[position] not in ".．":
        return False
    before, after = text[max(0, position - 2) : position], text[position + 1 : position + 2]
    return bool(re.search(r"[\u4e00-\u9fff）)”》]$|[a-z]{2}$", before)) and (after == "" or after.isspace())


def _enclosed_end_is_end(text: str, opening: int, closing: int) -> bool:
    """Whether the sentence is over with a quotation or bracket that has an end mark inside: “……。”."""
    if closing == opening + 1 or text[closing - 1] not in _ENDS or text[opening] in "《〈":
        return False
    after = text[closing + 1 : closing + 2]
    if after and after in "，、；：,;:。！？的":
        return False
    # A question or a cry may be quoted as a name within a sentence; a statement with its full stop is not.
    spoken = text[opening - 1 : opening] in tuple("：:，,") or closing - opening > _LONGEST_NAME
    return text[closing - 1] in "。｡" or spoken


def _english(text: str) -> list[Span]:
    # The library takes a line that begins with a bullet for one item and looks no further.
    bullet = re.match(r"\s*[-–*•●▪◦·‣]\s+", text)
    offset = bullet.end() if bullet else 0
    spans: list[Span] = [(0, offset)] if bullet else []
    for boundary in sentencex.get_sentence_boundaries("en", _SURROGATE.sub("\ufffd", text[offset:])):
        start, end = int(boundary["start_index"]) + offset, int(boundary["end_index"]) + offset
        # Only the end of what stands before tells, and pieces may be joined without end.
        if spans and _goes_on(text[max(spans[-1][0], spans[-1][1] - _LOOK_BACK) : spans[-1][1]], text[start:end]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _goes_on(before: str, after: str) -> bool:
    """Whether `before` was cut behind an abbreviation or the number of a list item."""
    return bool(
        _ENUMERATOR.fullmatch(before.strip())
        or _ABBREVIATION.search(before)
        or (_NUMBER_ABBREVIATION.search(before) and after[:1].isdigit())
    )
