"""Lists that a clause beside them asks for the sum of: outdoor plus indoor, how many stations in all."""

import re

from assistant.calculations.english_words import bare_english

# What something adds to what there was is no sum of its figures: how many jobs did it add.
ADD_EN = r"(?:(?<![\w'’] )|(?<=\bwe )|(?<=\bto )|(?<=\bif )|(?<=\byou ))add(?= )"
TOTALS_EN = re.compile(
    rf"\b(?:combined|altogether|together|total|sum|in all|add(?:s|ed)? up|all told|{ADD_EN}|plus|jointly)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r",(?!\d)\s*|:(?!\d)\s*|;\s*| ?[—–] ?| - ")
_DIVIDES = re.compile(r"\b(?:together with|as well as|along with|and|plus)\b|(?<=\w) \+ (?=\w)", re.IGNORECASE)
# A clause that asks by itself; one that a list follows has to end so: how many bridges are there in all, built or not.
_ALTOGETHER = r"(?:in all|altogether|all told|together|in total|add(?:s)? up to|combined|(?:the|their) (?:total|sum))"
_ASKS_FIRST = re.compile(
    rf"^(?:and )?(?:what|how (?:many|much))\b.*\b(?:{_ALTOGETHER}|(?:are|were|is|was)(?: there)?)$", re.IGNORECASE
)
_ASKS_LAST = re.compile(r"^(?:and |so )?(?:what|how (?:many|much))\b", re.IGNORECASE)


def asked_beside(text: str) -> tuple[tuple[str, ...], str] | None:
    """The parts of a list that a clause of its own asks for the sum of: outdoor plus indoor, how many stations in all.

    A head before a colon says, as that clause does, what all of them are.
    """
    clauses = [clause for clause in _CLAUSES.split(text) if clause.strip()]
    asking = next((c for c in clauses if _ASKS_FIRST.search(c) or (c is clauses[-1] and _ASKS_LAST.search(c))), "")
    head = text.split(":")[0] if re.search(r":(?!\d)", text) else ""
    listing = [c for c in clauses if c not in {asking, head}]
    if (
        not (head or TOTALS_EN.search(text))
        or not asking
        or not listing
        or _DIVIDES.search(asking)
        or not _DIVIDES.search(" , ".join(listing))
    ):
        return None
    whole = re.sub(r"^\s*(?:and|counting|including|taking|adding|if you add)\b", "", ", ".join(listing))
    parts = tuple(
        tidied
        for part in re.split(rf",\s*|{_DIVIDES.pattern}", whole, flags=re.IGNORECASE)
        if (tidied := bare_english(part))
    )
    return (parts, bare_english(f"{head} {asking}")) if len(parts) > 1 else None
