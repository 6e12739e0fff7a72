"""In which words a text gives a reason."""

import re

from documents.years import SINCE_YEAR

REASON = re.compile(
    r"because|due to|since|therefore|so that|result|caus|led to|in order|owing|thanks to"
    r"|因为|由于|所以|因此|导致|为了|使得|以便|从而|原因|(?<![成称认作以较最更])为[^，。；]{2,12}而(?!言|[不是且])"
)
"""What may give a reason; the ranker was trained with these words."""
# What can be said of nothing else than a reason.
_BECAUSE = re.compile(r"由于|因为|\b(?:because|due to|owing to)\b", re.IGNORECASE)
# What else gives a reason.
_EXPLAINS = re.compile(
    r"所致|(?<![原起内外诱成病基])因(?![子素果特此地人材公应故])(?=[\u3400-\u9fff]{2})"
    r"|(?:^|[，。；])为(?:防|避免|保[护障]|确保|纪念|庆祝|应对|解决|满足|争取|鼓励|促进|支持|减[少轻]|降低|提高|抵[御抗制]|抗议"
    r"|响应|筹|救|安置|协调|方便|阻止|加[强快]|改善|适应|配合|表彰|推动|缓解|扩大|吸引|寻[找求])"
    r"|[关键原]在于|得益于|源于|归[因功]于|受[^，。；]{1,16}影响"
    r"|\b(?:driven|helped|held back) by\b|\breflect(?:s|ed|ing)\b"
    r"|\b(?:put|puts|traced?|traces|attribut\w+) (?:it|them|this|that)"
    r" (?:down )?to\b|\bblam(?:e[sd]?|ing)\b",
    re.IGNORECASE,
)


def explains(text: str) -> bool:
    """Whether a text may give a reason in any words."""
    bare = SINCE_YEAR.sub("", text)
    return bool(REASON.search(bare) or _EXPLAINS.search(bare))


# What goes on from something that was told with the reason of it, or with nobody knowing it.
_FINDS_OUT_EN = re.compile(
    r"[A-Z][^,.;]{0,60}? (?:traced?|traces|blame[sd]?|attribute[sd]?|puts?|found|concluded|established)\b"
)
_FINDS_OUT_ZH = re.compile(r"调查|经[^，。]{0,6}(?:调查|查明|鉴定)")
_OPENS_WITH_CAUSE = re.compile(
    r"(?:The|Its|Their|One) (?:[a-z]+ )?(?:cause|reason)s?\b|(?:究其|其|主要|事故|起火)?原因|起因"
)
# The cause as the subject, with what it did: a late frost caused half of the loss.
_CAUSED_IT = re.compile(
    r"\b(?:caused|explain(?:s|ed)|(?:is|are|was|were|lies|lay) (?:to blame for|responsible for|behind))"
    r" (?:(?:most|much|part|half|all|some) of )?(?:the|this|that)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"(?:nobody|no one)\b[^.;]*\b(?:what|why|how)\b", re.IGNORECASE)


def names_the_cause(text: str) -> bool:
    """Whether a text opens with the cause of what was told before it: the cause was never found."""
    return bool(_OPENS_WITH_CAUSE.match(text))


def goes_on_to_explain(text: str) -> bool:
    """Whether a text goes on from what was told before it, and says what it came from or that nobody knows."""
    if names_the_cause(text) or _UNKNOWN.match(text) or _CAUSED_IT.search(text):
        return True
    if _FINDS_OUT_EN.match(text):
        # Because, traced it to: a word that has other uses as well, such as result, is too little here.
        return bool(_BECAUSE.search(text) or _EXPLAINS.search(text) or "caus" in text)
    return bool(_FINDS_OUT_ZH.match(text)) and explains(text)
