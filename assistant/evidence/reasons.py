"""In which words a text gives a reason."""

import re

REASON = re.compile(
    r"because|due to|since|therefore|so that|result|caus|led to|in order|owing|thanks to"
    r"|因为|由于|所以|因此|导致|为了|使得|以便|从而|原因"
)
"""What may give a reason; the ranker was trained with these words."""
BECAUSE = re.compile(r"由于|因为|\b(?:because|due to|owing to)\b", re.IGNORECASE)
"""What can be said of nothing else than a reason."""
# Since a year is no reason.
_SINCE = re.compile(r"\bsince (?=\d)")
# What else gives a reason.
_EXPLAINS = re.compile(
    r"所致|(?<![原起内外诱成病基])因(?![子素果特此地人材公应故])(?=[\u3400-\u9fff]{2})"
    r"|[关键原]在于|得益于|源于|归[因功]于|受[^，。；]{1,16}影响"
    r"|\b(?:driven|helped|held back) by\b|\breflect(?:s|ed|ing)\b",
    re.IGNORECASE,
)


def explains(text: str) -> bool:
    """Whether a text may give a reason in any words."""
    bare = _SINCE.sub("", text)
    return bool(REASON.search(bare) or _EXPLAINS.search(bare))
