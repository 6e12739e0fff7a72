"""How English questions say what they want worked out."""

import re

from assistant.questions.operations import Operation
from assistant.words.comparing import ER_EN
from assistant.words.question_words import AUXILIARY_EN

_SHARE = r"(?:share|percent(?:age)?|proportion|fraction|part)"
_MOVES = (
    r"(?:gr[oe]wn?|increased?|rise[n]?|rose|gain(?:ed)?|(?<!value )added|(?<!value )add|f[ae]ll(?:en)?"
    r"|declined?|drop(?:ped)?|decreased?"
    r"|changed?|shr[aiu]nk|cut|expand(?:ed)?|reduced?|lose|lost|climb(?:ed)?|improved?|up|down|shorten(?:ed)?"
    r"|lengthen(?:ed)?|narrow(?:ed)?|widen(?:ed)?|lower(?:ed)?(?! than)|raised?|slip(?:ped)?|dip(?:ped)?|surged?"
    r"|soar(?:ed)?|jump(?:ed)?|boost(?:ed)?|extend(?:ed)?)"
)
# The words of a main clause.
_MAIN = r"(?:(?!\b(?:when|while|after|before|because|that|who|whose)\b)[^,;])"
_NO_TIME = r"(?!day|week|month|year|hour|minute|second|annum)"
_EXCEEDS = r"(?:exceed(?:ed|s)?|surpass(?:ed|es)?|outstrip(?:ped|s)?|outnumber(?:ed|s)?|top(?:ped|s)?|beat|lead)"
_EXCEPT = (
    r"(?:apart from|except(?: for)?|besides|other than|excluding|without|aside from|not counting|leaving (?:out|aside)"
    r"|minus)"
)
_BEYOND = r"(?:ahead of|behind|below|above)"


def _rule(operation: Operation, pattern: str) -> tuple[Operation, re.Pattern[str]]:
    return operation, re.compile(pattern, re.IGNORECASE)


ENGLISH_RULES = (
    _rule(
        "excess",
        rf"\b(?:by )?(?:what|how many) per ?cent(?:age)?\b(?! of| points)(?P<l>.*?\b{ER_EN}\b.*) than (?P<b>.+)"
        rf"|\bby (?:what|how many) per ?cent(?:age)?\b(?! points)(?P<x>.+?)\b{_EXCEEDS}\b(?P<y>.+)",
    ),
    _rule(
        "years",
        r"\bhow (?:long|many (?:years|months))\b(?P<r>.+)|\b(?:time|years|months"
        r"|interval) between (?P<a>.+?) and (?P<b>.+)",
    ),
    _rule("ratio", r"(?P<l>.*?)\bhow many times\b(?P<r>.+)"),
    _rule("ratio", r"\bratio (?:of|between) (?P<a>.+?) (?:to|and) (?P<b>.+)"),
    _rule(
        "per",
        rf"\bhow (?:many|much) (?P<a>.+?) (?:for (?:every|each)|per(?! ?cent)) (?P<b>{_NO_TIME}(?!\d).+)",
    ),
    _rule(
        "per",
        rf"\baverage\b(?P<a>.+?) (?:for (?:every|each)|per(?! ?cent)) (?P<b>{_NO_TIME}.+)",
    ),
    _rule("share", rf"\bwhat {_SHARE} of (?P<b>.+?) {AUXILIARY_EN} (?P<a>.+)"),
    _rule("share", rf"\bwhat {_SHARE} {AUXILIARY_EN} (?P<a>.+?) (?:of|in|among) (?P<b>.+)"),
    _rule("share", rf"\bas an? {_SHARE} of (?P<b>[^,]+), (?P<a>.+)|(?P<a2>.+) as an? {_SHARE} of (?P<b2>.+)"),
    _rule(
        "share",
        rf"\bwhat {_SHARE} of (?P<b>.+?) (?:{AUXILIARY_EN}|comes?|came|goes|went|consist\w*|makes?|made|belong\w*"
        r"|\w+(?:ed|es|s)(?= (?:in|on|at|from|to|by|as|of|for)\b)) (?P<a>.+)",
    ),
    _rule(
        "share",
        rf"\bwhat {_SHARE} of (?:the |its |all )?(?P<b>[^,]+?) "
        r"(?P<a>[a-z]+ (?:in|on|at|from|to|by|as|of|for|with)\b.+)",
    ),
    _rule(
        "share",
        rf"(?P<a>.+?) (?:makes? up|made up|accounts? for|accounted for|represent\w*|constitute\w*"
        rf"|equal(?:s|led)?|amount(?:s|ed)? to|c[ao]mes? to|{AUXILIARY_EN}) what {_SHARE} of (?P<b>.+)",
    ),
    _rule("share", rf"\b{_SHARE} of (?P<a>.+?) (?:in|among|out of) (?P<b>.+)"),
    _rule("share", rf"\b{_SHARE} (?:of|in) (?P<b>.+?) (?:{AUXILIARY_EN}|comes?|goes|went|made|makes?) (?P<a>.+)"),
    _rule("average", r"\b(?:average|mean)\b(?P<r>.*)"),
    _rule(
        "remainder",
        rf"\bhow (?:many|much) (?:of )?(?P<b>.+?) {AUXILIARY_EN} ?(?:not|n't|neither|no longer) (?P<a>.+)"
        rf"|\bhow (?:many|much) (?:of )?(?P<b2>.+?) (?:no longer|not) (?P<a2>.+)",
    ),
    _rule(
        "remainder",
        r"\bhow (?:many|much) (?:of )?(?P<b>[^,]+?) (?:still |yet )?(?:ha(?:s|ve|d)|remain(?:s|ed)?|is|are|was|were)"
        r" (?:still |left |yet )?to be (?P<a>[a-z]+)(?=[?. ]|$)",
    ),
    _rule(
        "remainder",
        r"\bhow (?:many|much) (?:of )?(?P<b>[^,]+?) (?:other than|apart from|except(?: for)?|besides|elsewhere than"
        r"|outside(?: of)?) (?P<a>[^,].*)",
    ),
    _rule(
        "remainder",
        rf"\bwhat (?:{AUXILIARY_EN} |would be |remain(?:s|ed) )?(?:left |the rest |the remainder )?(?:of|in)"
        rf" (?P<b>.+?),? (?:once|after|when|if) (?P<a>.+?) (?:ones? )?(?:{AUXILIARY_EN} )?"
        r"(?:excluded|taken (?:out|away|off)|deducted|subtracted|removed|left out|set aside)\b",
    ),
    _rule(
        "remainder",
        rf"\b(?:what|how (?:much|many)) (?:{AUXILIARY_EN} )?(?:(?:left |the rest |the remainder )?of )?(?P<b>[^,]+?),?"
        rf" {_EXCEPT} (?P<a>[^,].*)",
    ),
    _rule("remainder", rf"\b{_EXCEPT} (?P<a>[^,]+),? (?P<b>.+)"),
    _rule(
        "growth",
        rf"\b(?:how (?:much|many|far)|by (?:how|what))\b{_MAIN}*?\b{_MOVES}\b"
        rf"|\b(?:what|how (?:large|big|great|high))\b{_MAIN}*?\b(?:growth|increase|rise|jump|leap|climb|surge"
        r"|change|drop|decrease|decline"
        r"|fall|reduction|gain)\b",
    ),
    _rule(
        "difference",
        r"\b(?:difference|gap|margin|distance|spread)\b(?P<m>.*?)\bbetween (?P<a>.+?) and (?P<b>.+)",
    ),
    _rule(
        "difference",
        rf"(?P<l>.*?\b(?:how (?:much|many|far)|by (?:how|what))\b.*?\b{ER_EN}\b.*?) (?:than|compared (?:with"
        rf"|to)) (?P<b>.+)",
    ),
    _rule(
        "difference",
        rf"\bhow (?:much|many|far)\b(?P<n>[\w ]*?)\b{_BEYOND}\b (?P<b>.+?) {AUXILIARY_EN} (?P<a>.+)"
        rf"|\bhow (?:much|many|far)\b(?P<a2>.*?)\b{_BEYOND}\b (?P<b2>.+)",
    ),
    _rule("difference", r"(?P<a>.+?) and (?P<b>.+?) differ\b"),
    _rule(
        "total",
        r"(?P<list>.+?,? (?:and|plus|or) .+)|(?P<parts>\badd(?:s|ed)? up\b|\bsum of\b|\btotal\b|together\b)",
    ),
    # Which of two rose or fell is told by no level of theirs.
    _rule(
        "which",
        r"^(?!.*\bwhich (?:one )?(?:rose|fell|grew|increased|decreased|declined|dropped|shrank)(?:,| in \d))"
        r"(?P<list>.+? or .+)",
    ),
)
