"""Known renderings for sentences that another document shares but for their figures; figures are carried over."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from documents.article import Article, Language
from documents.figures import Figure, parse, same, write
from documents.rendering import filled

# Everything that a changed figure may change, and white space; what is left must be equal.
_CHANGEABLE = re.compile(
    r"[\s\d.,，．%％０-９-]|[零〇一二两三四五六七八九十百千万亿半第分之]|"
    r"\b(?:an?|thousand|million|billion|trillion|hundred|percent|ones?|twice|half|halves|quarters?|thirds?|"
    r"first|second|(?:two|four|six|seven|eight|nine|ten|eleven|twelve|three|five|fif|twelf|nin|eigh|for|thir|twen)"
    r"(?:teen|ty)?(?:th|ieth)?s?)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d[\d,]*(?:\.\d+)?(?:(?:\s|-)(?:thousand|million|billion|trillion)\b|\s*[百千万亿]+)?", re.IGNORECASE
)


_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence with its rendering in `language` and the figures of both."""

    text: str
    rendering: str
    language: Language
    figures: tuple[Figure, ...]
    rendering_figures: tuple[Figure, ...]


Memory = Mapping[str, Sequence[Known]]


def memory_of(articles: Iterable[Article]) -> Memory:
    """What the sentences and renderings of `articles` teach, both ways; found by what no figure changes."""
    memory: dict[str, list[Known]] = {}
    for sentence in (s for article in articles for s in article.sentences):
        if sentence.rendering is None:
            continue
        other: Language = "en" if sentence.language == "zh" else "zh"
        there, back = sentence.rendering, sentence.text
        figures, rendering_figures = parse(sentence.text), parse(there)
        memory.setdefault(_bones(back), []).append(Known(back, there, other, figures, rendering_figures))
        memory.setdefault(_bones(there), []).append(Known(there, back, sentence.language, rendering_figures, figures))
    return memory


def recall(article: Article, memory: Memory) -> Article:
    """The article with the renderings that `memory` knows for its sentences; others stay as they are.

    A sentence that differs from a known one in its figures alone gets the known rendering with the
    new figures, provided that each of them can be put in its place and that both sides then agree.
    """
    renderings = [s.rendering or _recalled(s.text, memory) for s in article.sentences]
    if not any(renderings):
        return article
    return filled(article, renderings)


def _recalled(text: str, memory: Memory) -> str | None:
    known = memory.get(_bones(text), ())
    for entry in known:
        if _squeezed(entry.text) == _squeezed(text):
            return entry.rendering
    return next((found for entry in known if (found := _carried_over(text, entry)) is not None), None)


def _bones(text: str) -> str:
    return _CHANGEABLE.sub("", text)


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _carried_over(text: str, known: Known) -> str | None:
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
        pieces.append(_squeezed(text[position:start]))
        position = end
    return (*pieces, _squeezed(text[position:]))


def _number_in(figure: Figure) -> tuple[int, int]:
    """Where the number of a figure stands in its text, with its magnitude, without approximation, unit and noun."""
    if found := _NUMBER.search(figure.text):
        return figure.start + found.start(), figure.start + found.end()
    spans = (
        (start, end)
        for length in range(1, len(figure.text) + 1)
        for start in range(len(figure.text) - length + 1)
        for end in (start + length,)
        if _is_cut(figure.text, start) and _is_cut(figure.text, end)
    )
    for start, end in spans:
        inside = parse(figure.text[start:end])
        if len(inside) == 1 and inside[0].value == figure.value and not inside[0].approximation:
            return figure.start + start, figure.start + end
    return figure.start, figure.end


def _is_cut(text: str, position: int) -> bool:
    """Whether a text may be cut here: not inside a Latin word."""
    return not re.match(r"[A-Za-z-]{2}", text[max(position - 1, 0) : position + 1]) or position == 0


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
