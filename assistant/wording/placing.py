"""Whether a sentence says a figure of something else than its evidence does, by the words about the figure."""

import re
from collections.abc import Sequence

from documents.figures import CALENDAR, Figure, parse, supports
from documents.scripts import HAN
from index.terms import question_terms

_PART = re.compile(r"[；;。！？\n]|[.!?](?=\s)")
_STOP = re.compile(r"[，、；。,;：:\n]|[.](?=\s|$)|\b(?:and|while)\b")
_RUN = re.compile(f"[{HAN}A-Za-z0-9]+")


def belongs_elsewhere(figure: Figure, sentence: str, texts: Sequence[str]) -> bool:
    """Whether each text that has `figure` says it of something else than `sentence` does.

    The words about a figure that no other figure of its kind has about it tell what it belongs to; it is
    misplaced when the sentence has, about it, such words of a neighbour and none of its own.
    """
    about = _about(figure, sentence, parse(sentence))
    known = [(k, _about(k, text, figures)) for text in texts for figures in [parse(text)] for k in figures]
    holders = [words for k, words in known if supports(k, figure)]
    rivals = [words for k, words in known if not supports(k, figure) and _alike(k, figure)]
    if not holders or not rivals or not about:
        return False
    return all(_is_of_a_rival(about, words, rivals) for words in holders)


def _is_of_a_rival(about: frozenset[str], words: frozenset[str], rivals: Sequence[frozenset[str]]) -> bool:
    """Whether some rival has words in common with what is said, where the holder itself has none of its own."""
    for rival in rivals:
        own, other = words - rival, rival - words
        if own and about & other and not about & own:
            return True
    return False


def _alike(one: Figure, other: Figure) -> bool:
    if one.kind in CALENDAR or other.kind in CALENDAR:
        return one.kind == other.kind
    return one.unit == other.unit and (one.counted == other.counted or not one.counted or not other.counted)


def _about(figure: Figure, text: str, figures: Sequence[Figure]) -> frozenset[str]:
    """The words before a figure in its part of `text`, and those behind it up to the next mark."""
    starts = [0, *(m.end() for m in _PART.finditer(text, 0, figure.start))]
    # "it will have 62": what it is stands in the part before.
    while len(starts) > 1 and not _words(text[starts[-1] : figure.start]):
        starts.pop()
    start = starts[-1]
    before = [f.end for f in figures if f.end <= figure.start and f.start >= start and _alike(f, figure)]
    if before:
        mark = _STOP.search(text, max(before), figure.start)
        start = mark.end() if mark else max(before)
    mark = _STOP.search(text, figure.end)
    following = min((f.start for f in figures if f.start >= figure.end and _alike(f, figure)), default=len(text))
    end = min(mark.start() if mark else len(text), following)
    # A count such as 1号线 names; other figures say nothing about this one.
    around = list(text[:end])
    for f in figures:
        if f.kind != "ordinal" and f is not figure:
            for i in range(max(f.start, start), min(f.end, end)):
                around[i] = " "
    said = "".join(around[start : figure.start]) + " " + text[figure.end : end]
    return _words(said)


def _words(text: str) -> frozenset[str]:
    """The content words of English, the pairs of characters of Chinese."""
    if not re.search(f"[{HAN}]", text):
        return frozenset(question_terms(text))
    return frozenset(run[i : i + 2] for run in _RUN.findall(text) for i in range(len(run) - 1))
