"""How exact a difference of two figures is, where one of them is only said to be more, less or about so much."""

from assistant.texts import ABOUT, AT_LEAST, AT_MOST
from documents.article import Language
from documents.figures import Figure

_SIGNS = {"over": 1, "under": -1, "nearly": -1}


def bounded(shown: str, larger: Figure, smaller: Figure, language: Language) -> str:
    """A difference as it is written, with what it is at least or at most: from more than 5 and 2, more than 3."""
    known = [figure.approximation for figure in (larger, smaller)]
    if not any(known):
        return shown
    signs = {_SIGNS.get(known[0], 0), -_SIGNS.get(known[1], 0)} - {0}
    if "about" in known or len(signs) != 1:
        return ABOUT.say(language, shown=shown)
    return (AT_LEAST if signs == {1} else AT_MOST).say(language, shown=shown)
