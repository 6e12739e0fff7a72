"""Numerals as numbers: digits in all widths, Chinese numerals, English number words and magnitudes."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from documents.errors import FigureError


def listed(words: str) -> tuple[str, ...]:
    """The words of a table that is written as one line."""
    return tuple(words.split())


MAGNITUDES: dict[str, Decimal] = {
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "million": Decimal(10**6),
    "mln": Decimal(10**6),
    "m": Decimal(10**6),
    "k": Decimal(1000),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "tn": Decimal(10**12),
}
CARDINALS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
ORDINALS = listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ONES = {word: number for number, word in enumerate(CARDINALS)}
_TENS = {
    word: 10 * number
    for number, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
_ORDINALS = {word: number for number, word in enumerate(ORDINALS) if number}
_ORDINAL_TENS = {
    word: 10 * number
    for number, word in enumerate(
        listed("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"), start=2
    )
}
_DENOMINATORS = {"half": 2, "quarter": 4} | {word: number for word, number in _ORDINALS.items() if 3 <= number <= 12}
_VULGAR = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3)}
_CHINESE_DIGITS = dict(zip("零〇一二三四五六七八九", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))

_DIGIT_RUN = re.compile("[零〇一二三四五六七八九]{4}|[零〇][零〇一二三四五六七八九]+")
_SEVERAL = re.compile("[一二两三四五六七八九]{2}")  # 三四个 is three or four

# One character for one character, so that offsets stay: full-width forms, and the traditional
# and financial characters that figures and their measure words are made of.
_NARROW = {ord("０") + digit: str(digit) for digit in range(10)} | str.maketrans(
    "．％－＋／＄￡￥\u3000\u00a0\u2009\u202f億萬兩個餘約過點倍幾歲項週號間時鐘鍾單貳叁壹達從於們種類層條戶",
    ".%-+/$£¥    亿万两个余约过点倍几岁项周号间时钟钟单二三一达从于们种类层条户",
)
_CHINESE_YEAR = re.compile(r"(?<![零〇一二三四五六七八九十百千万亿第])[一二][零〇一二三四五六七八九]{3}(?=\s*年)")
_WIDE_GROUPS = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_BELOW_HUNDRED = (
    rf"(?:(?:{alternatives(_TENS)})(?:[- ](?:{alternatives(list(_ONES)[1:10])})\b)?|(?:{alternatives(_ONES)}))"
)
_WORD_MAGNITUDES = "hundred|thousand|million|billion|trillion|dozen"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[ \u2009\u202f]\d{3})+(?![\d.,]\d|\d)|\d+)(?:\.\d+)?"
WORDS = (
    rf"(?:{_BELOW_HUNDRED}|an?(?=\s(?:{_WORD_MAGNITUDES})\b))\b"
    rf"(?:[\s-](?:{_WORD_MAGNITUDES})\b(?:,?\s(?:and\s)?{_BELOW_HUNDRED}\b(?!\s(?:of|per)\b))?)*"
)
CHINESE = r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?"
ORDINAL_WORDS = rf"(?:(?:{alternatives(_TENS)})-)?(?:{alternatives(_ORDINALS)})|{alternatives(_ORDINAL_TENS)}"
FRACTION_WORDS = rf"(?:{alternatives(_DENOMINATORS)})s?"
VULGAR = "[" + "".join(_VULGAR) + "]"


def normalise_width(text: str) -> str:
    """`text` with full-width digits and signs made narrow, number characters simplified, 二〇二二年 as 2022年.

    Every character is replaced by exactly one, so offsets into the result are offsets into `text`.
    """
    narrow = _WIDE_GROUPS.sub(",", text).translate(_NARROW)
    return _CHINESE_YEAR.sub(lambda year: "".join(str(_CHINESE_DIGITS[digit]) for digit in year.group()), narrow)


def from_digits(text: str) -> Decimal:
    """The value of digits with or without separators: `1,819.8`, `3 588`."""
    return Decimal(re.sub(r"[,\s]", "", text))


def from_vulgar(sign: str) -> Decimal:
    """The value of `½` or ` 1⁄2`."""
    numerator, denominator = _VULGAR.get(sign) or (int(part) for part in sign.split("⁄"))
    return Decimal(numerator) / denominator


@lru_cache(maxsize=4096)
def from_chinese(text: str) -> Decimal:
    """The value of a Chinese numeral: `一百二十三万`, `二〇二二`, `四点二一`.

    Raises:
        FigureError: the characters do not make one number, such as `三四` (three or four).
    """
    if _DIGIT_RUN.fullmatch(text):
        return Decimal("".join(str(_CHINESE_DIGITS[character]) for character in text))
    if _SEVERAL.search(text.partition("点")[0]):
        raise _no_number(text)
    if text in MAGNITUDES:
        return MAGNITUDES[text]
    from cn2an import cn2an  # type: ignore[import-untyped]  # slow to import, and most texts have digits

    try:
        return Decimal(str(cn2an(text, "normal")))
    except (ValueError, LookupError) as error:  # cn2an looks units up without asking whether they are there
        raise _no_number(text) from error


def _no_number(text: str) -> FigureError:
    return FigureError(
        f"'{text}' is not one number. Write it with digits or with 十, 百, 千.",
        f"“{text}”不是一个数。请用阿拉伯数字，或带十、百、千的写法。",
    )


@lru_cache(maxsize=4096)
def from_words(text: str) -> Decimal:
    """The value of English number words: `twenty-three`, `one hundred and five thousand`, `two dozen`."""
    total = group = Decimal(0)
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in ("and", "a", "an"):
            group = group or Decimal(word != "and")
        elif word in _ONES or word in _TENS:
            group += _ONES.get(word, _TENS.get(word, 0))
        elif MAGNITUDES[word] < 1000:
            group *= MAGNITUDES[word]
        else:
            total, group = total + group * MAGNITUDES[word], Decimal(0)
    return total + group


def from_ordinal(text: str) -> Decimal:
    """The rank of an English ordinal: `3rd`, `first`, `twenty-first`."""
    if text[0].isdigit():
        return from_digits(re.sub(r"[a-zA-Z]+$", "", text))
    tens, _, ones = text.lower().rpartition("-")
    return Decimal(_TENS.get(tens, 0) + (_ORDINALS.get(ones) or _ORDINAL_TENS[ones]))


def denominator(word: str) -> Decimal:
    """What a fraction word divides by: `half` 2, `quarters` 4, `thirds` 3."""
    word = word.lower()
    return Decimal(_DENOMINATORS.get(word) or _DENOMINATORS[word.removesuffix("s")])
