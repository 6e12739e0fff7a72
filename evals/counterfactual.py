"""The article with figures changed by a script: whoever answers from memory or from a fixed text is found out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from documents import Article, Sentence
from documents.errors import FactsError
from documents.figures import Figure, parse, same
from evals.fact import ExpectedFigure, Fact
from evals.gold_spans import find

_KINDS = ("single", "near-miss")
_TRIES = 200
_LATEST_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that was changed: of which fact, what the text said and what it says now."""

    group: str
    before: str
    after: str

    def to_dict(self) -> dict[str, Any]:
        """The change, ready for JSON."""
        return {"fact": self.group, "before": self.before, "after": self.after}


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """A changed text, what was changed, and the facts that now hold."""

    text: str
    changes: tuple[Change, ...]
    facts: tuple[Fact, ...]


def counterfactual(
    text: str, facts: Sequence[Fact], article: Article, count: int = 20, seed: int = 1
) -> Counterfactual:
    """Change `count` figures of a source text and the facts that ask for them.

    Only digits are replaced, each by one digit, so that nothing else of the source moves. The facts chosen ask for one
    figure, in both languages, without saying it; the old figure becomes one that the answer must not say.

    Args:
        text: the source text, as extracted; white space inside figures and quotations does not matter.
        facts: the facts that hold for `text`.
        article: the document that `text` becomes, unchanged.
        count: how many figures to change.
        seed: the same seed chooses and changes the same figures.

    Raises:
        FactsError: fewer than `count` figures can be changed.
    """
    random = Random(seed)
    source = Article(name="source", text=text, sentences=(), language=article.language, title="")
    groups = _groups(facts)
    names = sorted(groups)
    random.shuffle(names)
    changed = list(text)
    changes: list[Change] = []
    kept: list[Fact] = []
    used: set[Sentence] = set()
    for name in names:
        chosen = _digits_of(groups[name][0], source)
        sentences = _sentences(groups[name][0], article)
        # Two changes in one sentence could spoil each other's question: whose figure of 2020, if 2020 was changed?
        if chosen is None or len(changes) == count or used & set(sentences):
            continue
        figure, digits = chosen
        held = [other for sentence in sentences for other in parse(sentence.text)]
        new = _new_figure(figure, random, held)
        if new is None or sum(same(figure, other) for other in held) != 1:
            continue
        for offset, digit in zip(digits, _digits(new.text), strict=True):
            changed[offset] = digit
        used.update(sentences)
        changes.append(Change(name, figure.text, new.text))
        kept += [_with_figure(fact, figure, new) for fact in groups[name]]
    if len(changes) < count:
        raise FactsError(
            f"Only {len(changes)} figures can be changed, not {count}. Ask for fewer with --count.",
            f"只有 {len(changes)} 个数字可以改动，不足 {count} 个。请用 --count 减少。",
        )
    return Counterfactual("".join(changed), tuple(changes), tuple(kept))


def _groups(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The facts that can be changed, by group: one figure, one quotation, the same for both languages."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        simple = len(fact.figures) == len(fact.quotes) == 1 and len(fact.figures[0]) == len(fact.quotes[0]) == 1
        if fact.kind not in _KINDS or not simple or fact.words or fact.after:
            continue
        told = any(same(fact.figures[0][0].figure, figure) for figure in parse(fact.question))
        if not told and all(other.language != fact.language for other in found.get(fact.group, [])):
            found.setdefault(fact.group, []).append(fact)
    return {
        name: members
        for name, members in found.items()
        if {f.language for f in members} == {"zh", "en"} and len({f.figures for f in members}) == 1
    }


def _digits_of(fact: Fact, source: Article) -> tuple[Figure, tuple[int, ...]] | None:
    """The expected figure as the source says it and the offsets of its digits; None where it cannot be changed."""
    spans = find(fact.quotes[0][0], source)
    if len(spans) != 1:
        return None
    offsets = [o for o in range(spans[0].start, spans[0].end) if not source.text[o].isspace()]
    quote = "".join(source.text[offset] for offset in offsets)
    expected = fact.figures[0][0].figure
    said = [figure for figure in parse(quote) if same(figure, expected)]
    if len(said) != 1:
        return None
    digits = tuple(offsets[i] for i in range(said[0].start, said[0].end) if quote[i].isdecimal())
    return (said[0], digits) if digits else None


def _sentences(fact: Fact, article: Article) -> tuple[Sentence, ...]:
    """The sentences that the fact rests on: a new figure must be none of theirs."""
    spans = find(fact.quotes[0][0], article)
    return tuple(s for s in article.sentences if any(s.start < p.end and p.start < s.end for p in spans))


def _new_figure(figure: Figure, random: Random, beside: Sequence[Figure]) -> Figure | None:
    old = _digits(figure.text)
    for _ in range(_TRIES):
        digits = [random.choice("123456789") if i == 0 else random.choice("0123456789") for i in range(len(old))]
        if figure.kind == "year":
            digits = list(str(random.randint(2000, _LATEST_YEAR)))
        replaced = iter(digits)
        text = "".join(next(replaced) if character.isdecimal() else character for character in figure.text)
        read = parse(text)
        if len(read) == 1 and read[0].text == text and not any(same(read[0], other) for other in beside):
            return read[0]
    return None


def _with_figure(fact: Fact, old: Figure, new: Figure) -> Fact:
    quote = "".join(fact.quotes[0][0].split())
    said = next(figure for figure in parse(quote) if same(figure, old))
    changed = quote[: said.start] + new.text + quote[said.end :]
    expected = ExpectedFigure(new, fact.figures[0][0].year)
    return replace(fact, figures=((expected,),), quotes=((changed,),), wrong_figures=(old,))


def _digits(text: str) -> tuple[str, ...]:
    return tuple(character for character in text if character.isdecimal())
