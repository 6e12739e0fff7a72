"""How exact a sum or a difference of figures is, where one is only said to be more, less or about so much."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.texts import ABOUT, AT_LEAST, AT_MOST
from documents.article import Language
from documents.figures import Approximation, Figure

_SIGNS = {"over": 1, "under": -1, "nearly": -1}
# What is about or nearly so much is within this part of it.
_NEAR = Decimal("0.1")


def bounded(shown: str, larger: Figure, smaller: Figure, language: Language) -> str:
    """A difference as it is written, with what it is at least or at most: from more than 5 and 2, more than 3."""
    known = [figure.approximation for figure in (larger, smaller)]
    if not any(known):
        return shown
    signs = {_SIGNS.get(known[0], 0), -_SIGNS.get(known[1], 0)} - {0}
    if "about" in known or len(signs) != 1:
        return _said(shown, "about", language)
    return _said(shown, "over" if signs == {1} else "under", language)


def added(figures: Sequence[Figure]) -> Approximation:
    """How exact the sum of several figures is."""
    known = {figure.approximation for figure in figures} - {""}
    if not known:
        return ""
    signs = {_SIGNS.get(approximation, 0) for approximation in known}
    return "over" if signs == {1} else "under" if signs == {-1} else "about"


def bounded_sum(shown: str, figures: Sequence[Figure], language: Language) -> str:
    """A sum as it is written, with what it is at least, at most or about."""
    return _said(shown, added(figures), language)


def decide(more: Sequence[Figure], less: Sequence[Figure]) -> bool:
    """Whether the sum of some figures is above that of others however far those are from what is said of them."""
    gap = sum((f.value for f in more), Decimal(0)) - sum((f.value for f in less), Decimal(0))
    if any(f.approximation == "under" for f in more) or any(f.approximation == "over" for f in less):
        return False
    near = [f.value for f in (*more, *less) if f.approximation == "about"]
    near += [f.value for f in more if f.approximation == "nearly"]
    return gap > _NEAR * sum(near, Decimal(0))


def _said(shown: str, approximation: Approximation, language: Language) -> str:
    said = {"over": AT_LEAST, "under": AT_MOST, "nearly": AT_MOST, "about": ABOUT}.get(approximation)
    return said.say(language, shown=shown) if said else shown
