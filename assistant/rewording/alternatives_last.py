"""Two things that a question names before it asks which it is, put last: of Hull and Leith, which is larger."""

import re

from assistant.words.question_words import AUXILIARY_EN

_OF_TWO = re.compile(
    rf"^(?P<lead>[Ii]n [^,?]+, )?(?:which|who) (?:one )?(?:of|between|among|out of) (?:the two,? )?(?P<a>[^,?]+?) and "
    rf"(?P<b>[^,?]+?),? (?P<rest>(?:{AUXILIARY_EN}|[a-z]+(?:ed|s)) [^?]+)$"
    rf"|^(?P<lead2>[Ii]n [^,?]+, )?(?:between|of|out of) (?P<a2>[^,?]+?) and (?P<b2>[^,?]+?), (?:which|who)(?: one)? "
    r"(?P<rest2>[^?]+)$",
    re.IGNORECASE,
)


def with_alternatives_last(text: str) -> str:
    """A question which of two it is, as one that ends with both: which had the larger port, Hull or Leith."""
    match = _OF_TWO.match(text)
    if match is None:
        return text
    parts = {name.rstrip("2"): part for name, part in match.groupdict().items() if part}
    return f"{parts.get('lead') or ''}which {parts['rest']}, {parts['a']} or {parts['b']}"
