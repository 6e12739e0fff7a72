"""A known rendering with other figures: each put in its place, and kept only when both sides then agree."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from documents.article import Language
from documents.figures import Figure, parse, same, write
from documents.implying import Implied
from documents.numerals import CARDINALS, ORDINALS

_CHINESE = "[零〇一二两三四五六七八九十百千万亿]+"
_NUMBER = re.compile(
    rf"\d[\d,]*(?:\.\d+)?(?:[\s-](?:thousand|million|billion|trillion)\b|\s*[百千万亿]+)?|{_CHINESE}", re.IGNORECASE
)
# What is written whole, not as a number with a unit.
_WHOLE = {
    "ordinal": re.compile(rf"第?\s*\d+(?:st|nd|rd|th)?|第?{_CHINESE}"),
    "ratio": re.compile(rf"{_CHINESE}分之{_CHINESE}|\d+\s*/\s*\d+|(?:\d+(?:\.\d+)?|{_CHINESE})成|半"),
    "year": re.compile(r"\d+s?|[零〇一二三四五六七八九]{4}"),
    "date": re.compile(r".+", re.DOTALL),
}
# Those that texts write in words.
_CARDINALS, _ORDINALS = CARDINALS[1:11], ORDINALS[1:11]


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence with its rendering in `language`, the figures of both, and what only the rendering names."""

    text: str
    rendering: str
    language: Language
    figures: tuple[Figure, ...]
    rendering_figures: tuple[Figure, ...]
    implied: tuple[Implied, ...] = ()


def carried_over(text: str, known: Known) -> str | None:
    """The known rendering with the figures of `text`, or None where they cannot be carried over safely."""
    figures = parse(text)
    if len(figures) != len(known.figures) or _frame(text, figures) != _frame(known.text, known.figures):
        return None
    changes: list[tuple[Figure, Figure]] = []
    for value in _distinct(old for old, new in zip(known.figures, figures, strict=True) if not _equal(old, new)):
        ours = [new for old, new in zip(known.figures, figures, strict=True) if _equal(old, value)]
        theirs = [figure for figure in known.rendering_figures if same(figure, value)]
        # Equal values in one sentence stand in the same order on both sides; another number of them cannot be matched.
        if len(ours) != len(theirs) or any(new.kind != value.kind or new.unit != value.unit for new in ours):
            return None
        changes += zip(theirs, ours, strict=True)
    rendering = _rewritten(known, changes)
    return rendering if rendering is not None and _agrees(figures, parse(rendering), known) else None


def _equal(a: Figure, b: Figure) -> bool:
    return same(a, b) and a.kind == b.kind


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    distinct: list[Figure] = []
    for figure in figures:
        if not any(_equal(figure, other) for other in distinct):
            distinct.append(figure)
    return distinct


def _frame(text: str, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The text without white space, in the pieces between the numbers of its figures."""
    pieces: list[str] = []
    position = 0
    for figure in figures:
        start, end = _number_in(figure)
        pieces.append(squeezed(text[position:start]))
        position = end
    return (*pieces, squeezed(text[position:]))


def _number_in(figure: Figure) -> tuple[int, int]:
    """Where the number of a figure stands in its text, with its magnitude, without approximation, unit and noun."""
    pattern = _WHOLE.get(figure.kind, _NUMBER)
    if found := pattern.search(figure.text):
        return figure.start + found.start(), figure.start + found.end()
    # A number in English words: the shortest run of words that says its value.
    words = list(re.finditer(r"[\w'-]+", figure.text))
    for length in range(1, len(words) + 1):
        for first, last in zip(words, words[length - 1 :], strict=False):
            inside = parse(figure.text[first.start() : last.end()])
            if len(inside) == 1 and inside[0].value == figure.value and not inside[0].approximation:
                return figure.start + first.start(), figure.start + last.end()
    return figure.start, figure.end


def _rewritten(known: Known, changes: Iterable[tuple[Figure, Figure]]) -> str | None:
    rendering = known.rendering
    for old, new in sorted(changes, key=lambda change: change[0].start, reverse=True):
        if old.unit != new.unit or old.kind != new.kind:
            return None
        start, end = _number_in(old)
        number = _in_words(new) if known.language == "en" and rendering[start:end].isalpha() else None
        number = number or _number(new, known.language)
        rendering = rendering[:start] + number + _with_number(rendering[end:], old, new, known)
    return rendering


def _in_words(figure: Figure) -> str | None:
    """A small count or rank as the word that stood there before would be, or None."""
    words = {"ordinal": _ORDINALS, "quantity": _CARDINALS, "duration": _CARDINALS}.get(figure.kind, ())
    return words[int(figure.value) - 1] if figure.value in range(1, len(words) + 1) else None


def _number(figure: Figure, language: Language) -> str:
    """The number of a figure without its unit and approximation; calendar figures, ranks and fractions whole."""
    if figure.kind in {"year", "date", "ordinal", "ratio"}:
        return write(replace(figure, approximation=""), language)
    return write(replace(figure, approximation="", unit="", kind="quantity"), language)


def _with_number(rest: str, old: Figure, new: Figure, known: Known) -> str:
    """What follows a number in English, its noun put into the singular or plural that the new number asks for."""
    noun = old.counted
    if (
        known.language != "en"
        or not noun
        or not rest.lstrip(" ").startswith(noun)
        or (old.value == 1) == (new.value == 1)
    ):
        return rest
    inflected = _singular(noun) if new.value == 1 else _plural(noun)
    return rest.replace(noun, inflected, 1)


def _plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else "s")


def _singular(noun: str) -> str:
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + instead
    return noun.removesuffix("s") if noun.endswith("s") and not noun.endswith(("ss", "us")) else noun


def _agrees(figures: Sequence[Figure], rendered: Sequence[Figure], known: Known) -> bool:
    """Whether both sides say the same figures, but for those that the known pair has on one side alone."""
    here, there = _unmatched(figures, rendered)
    known_here, known_there = _unmatched(known.figures, known.rendering_figures)
    return _same_figures(here, known_here) and _same_figures(there, known_there)


def _unmatched(ours: Sequence[Figure], theirs: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    left, right = [], list(theirs)
    for figure in ours:
        partner = next((other for other in right if same(figure, other)), None)
        if partner is None:
            left.append(figure)
        else:
            right.remove(partner)
    return left, right


def _same_figures(ours: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    return len(ours) == len(theirs) and not any(_unmatched(ours, theirs))


def squeezed(text: str) -> str:
    """A text without white space."""
    return re.sub(r"\s", "", text)
