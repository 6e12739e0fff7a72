"""English words of a question without those that only ask, add or compare."""

import re

from assistant.words.comparing import ER_EN

_ASKS = (
    r"\bnumbers? of\b|\bhow (?:many|much|far|long|big|large|wide|high|great|tall|small|old)\b|\bwhat(?:'s)?\b"
    r"|\bwhich\b|\bwho(?:se)?\b|\bby\b|(?<=\bhow many )points\b|\bpercentage points?\b|\bper ?cent(?:age)?\b"
)
_JOINS = (
    rf"{ER_EN}|and|or|than|as|does|do|did|is|are|was|were|has|have|had|be|been|there|in all|all told|please"
    r"|from|to|since|between|compared|with|jointly|put"
)
_ADDS = (
    r"combined|altogether|together|total|sum|add(?:s|ed)? up(?: to)?|average|mean|on average"
    r"|in (?:thousand|million|billion)s? of \w+"
    r"|account(?:ed)? for|make up|made up|come from|comes? to|came to|amount(?:ed)? to"
)
_COMPARES = (
    r"difference|gap|margin|growth rates?|rate of (?:growth|increase|decline|change)|grow(?:n|th)?|grew|increased?"
    r"|rise[n]?|rose|fall(?:en)?|fell|(?<!value )added|gain(?:ed)?"
    r"|jump(?:ed)?|leap|surge[d]?|cut|lose|lost|declined?|drop(?:ped)?|decreased?|changed?|shr[aiu]nk|expand(?:ed)?"
    r"|(?:short|length|wid)en(?:ed)?|extend(?:ed)?|narrowed|reduced?|climb(?:ed)?|improve[ds]?"
    r"|(?:go|goes|gone|went|c[ao]mes?) (?:up|down)"
)
# Verbs that end a question: what did they reach in 2020.
_LAST_VERBS = r"equal|make up|amount to|account for|represent|constitute|take up|achieve|reach|attain|manage|record"
_NOISE = re.compile(
    rf"{_ASKS}|\b(?:{_JOINS}|{_ADDS}|{_COMPARES})\b"
    rf"|\b(?:{_LAST_VERBS})(?=$| (?:in|by) (?:the end of )?\d{{4}}$)|,(?!\d{{3}})|[?;:]",
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
