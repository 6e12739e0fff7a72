"""English words of a question without those that only ask, add or compare."""

import re

from assistant.words.comparing import ER_EN

_NOISE = re.compile(
    r"\bnumbers? of\b|\bhow (?:many|much|far|long|big|large|wide|high|great|tall|small|old)\b|\bwhat(?:'s)?\b|\bwhich\b"
    r"|\bwho(?:se)?\b|\bby\b|\bpercentage points?\b|\bper ?cent(?:age)?\b"
    rf"|\b(?:{ER_EN}|and|or|than|as|does|do|did|is|are|was|were|has|have|had|be|been|there|in all|all told|please)\b"
    r"|\b(?:combined|altogether|together|total|sum|add(?:s|ed)? up(?: to)?|average|mean|on average|difference|gap"
    r"|margin|in (?:thousand|million|billion)s? of \w+|grow(?:n|th)?|grew|increased?|rise[n]?|rose|fall(?:en)?|fell"
    r"|(?<!value )added|gain(?:ed)?|jump(?:ed)?|leap|surge[d]?"
    r"|cut|lose|lost|declined?|drop(?:ped)?|decreased?|changed?|shr[aiu]nk|expand(?:ed)?"
    r"|(?:short|length|wid)en(?:ed)?|extend(?:ed)?|narrowed|reduced?|climb(?:ed)?|improve[ds]?"
    r"|(?:go|goes|gone|went|c[ao]mes?) (?:up|down)|from|to|since|between|compared|with"
    r"|account(?:ed)? for|make up|made up|come from|comes? to|came to|amount(?:ed)? to|jointly|put)\b"
    r"|\b(?:equal|make up|amount to|account for|represent|constitute|take up|achieve|reach|attain|manage|record)"
    r"(?=$| (?:in|by) (?:the end of )?\d{4}$)|,(?!\d{3})|[?;:]",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"^(?:(?:that|those|of|in|the|at|for)(?![\w'’-])\s*)+|\b(?:in|of|at|on|for|the|that|those|came|make|made)$",
    re.IGNORECASE,
)


def bare_english(text: str) -> str:
    """Words without what asks, adds or compares."""
    bare = re.sub(r"\s+", " ", _NOISE.sub(" ", text)).strip(" ,.?'’")
    return _LOOSE.sub("", bare).strip()
