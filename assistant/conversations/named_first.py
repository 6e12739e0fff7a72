"""Follow-ups that name a thing before they ask of it: 论坛呢，哪年开始的; and the Fulmar, when was it built."""

import re

_NAMED_FIRST_ZH = re.compile(
    r"^(?:那么?|还有|至于)?(?P<thing>[^，,。？呢]{2,16})呢[，,](?P<asks>(?![它其他她这那])[^，,。]+)$"
)
_NAMED_FIRST_EN = re.compile(
    r"^(?:(?:and|but|so|then|what about|how about)\b[, ]*)*(?P<thing>(?:the )?[A-Z][^,?]*|the [^,?]+)[,?] "
    r"(?P<asks>(?:when|where|who|how|what|why|which|since when|by whom)\b.+)$",
    re.IGNORECASE,
)
# 再回到茶博会，它由谁主办: what was talked of before, asked for anew.
_BACK_ZH = re.compile(
    r"^(?:那|好|我们|咱们|再)*(?:回到|说回|回头说|再说回|回过头来?[说看])(?:刚才(?:的|说的)?|前面的|最初的|一?下)?"
    r"(?P<thing>[^，,。？]{2,16}?)(?:这个?(?:话题|问题))?[，,：:]\s*(?P<asks>[^，,。]+)$"
)
_BACK_EN = re.compile(
    r"^(?:(?:ok(?:ay)?|now|let's go|going|coming|so)\b[, ]*)*(?:back|return(?:ing)?"
    r"|again) to (?P<thing>(?:the )?[^,:?]{3,60}?)[,:;-]+ "
    r"(?P<asks>(?:when|where|who|how|what|why|which)\b.+)$",
    re.IGNORECASE,
)
_PRONOUN_ZH = re.compile(r"^(?:它|他|她|那里|那儿|那边|其)(?:们)?(?:的)?(?!其)")
_PRONOUN = re.compile(r"\b(?:it|its|that|this|they|their|them)\b", re.IGNORECASE)


def named_first(question: str) -> str:
    """What is asked, with the thing that was named before it put in; "" where a question does not name one first."""
    if zh := _NAMED_FIRST_ZH.match(question):
        return zh["thing"] + re.sub(r"^谁(?=[\u3400-\u9fff]+的[？?]?$)", "是谁", zh["asks"])
    if back := _BACK_ZH.match(question):
        asks = back["asks"]
        return asks if back["thing"] in asks else back["thing"] + _PRONOUN_ZH.sub("", asks)
    if (back := _BACK_EN.match(question)) and not _PRONOUN.search(back["asks"]):
        return back["asks"][:1].upper() + back["asks"][1:]
    if en := back or _NAMED_FIRST_EN.match(question):
        asks, pronoun = en["asks"], _PRONOUN.search(en["asks"])
        if pronoun:
            owner = "'s" if pronoun.group().lower() in {"its", "their"} else ""
            asks = f"{asks[: pronoun.start()]}{en['thing']}{owner}{asks[pronoun.end() :]}"
            return asks[:1].upper() + asks[1:]
    return ""
