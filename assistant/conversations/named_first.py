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
_PRONOUN = re.compile(r"\b(?:it|its|that|this|they|their|them)\b", re.IGNORECASE)


def named_first(question: str) -> str:
    """What is asked, with the thing that was named before it put in; "" where a question does not name one first."""
    if zh := _NAMED_FIRST_ZH.match(question):
        return zh["thing"] + re.sub(r"^谁(?=[\u3400-\u9fff]+的[？?]?$)", "是谁", zh["asks"])
    if en := _NAMED_FIRST_EN.match(question):
        asks, pronoun = en["asks"], _PRONOUN.search(en["asks"])
        if pronoun:
            owner = "'s" if pronoun.group().lower() in {"its", "their"} else ""
            asks = f"{asks[: pronoun.start()]}{en['thing']}{owner}{asks[pronoun.end() :]}"
            return asks[:1].upper() + asks[1:]
    return ""
