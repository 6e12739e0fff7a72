"""In which language to answer, decided from the question by code; and the folding of what people type."""

import re
import unicodedata
from functools import lru_cache
from typing import Protocol

from documents.article import Language
from documents.scripts import HANZI, question_language


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def _order(chinese: str, english: str) -> re.Pattern[str]:
    """What asks for an answer in a language, by its names in both: 用英文发表 and "in Chinese cities" do not."""
    return re.compile(
        # Not from inside a run of spaces, which would be tried from each of them.
        r"(?:[，,。;；（(]|(?<!\s))\s*(?:"
        rf"(?:请|麻烦)\s*(?:你|您)?(?:用|以|使用)\s*(?:{chinese})(?:来)?(?:{_SAY}(?:我)?)?"
        rf"|(?:用|以|使用)\s*(?:{chinese})(?:来)?(?:{_SAY}(?:我)?|(?=总结|概括|概述|归纳|列出|列举|解释|描述|讲|\s*(?:[，,。;；:：?？!！）)]|$)))"
        rf"|(?:please\s+)?(?:answer|reply|respond|say (?:it|that)(?: again)?|repeat (?:it|that)|and|again"
        rf"|now)\s+(?:in|using)\s+(?:{english})\b"
        rf"|(?:please\s+)?\b(?:in|using)\s+(?:{english})\b(?=\s*(?:[,.;:?!)]|(?:please|how|what|which|who|when|where"
        rf"|why)\b|$))"
        r")(?:,?\s*please\b)?[）).]?",
        re.IGNORECASE,
    )


_SAY = "(?:再)?(?:回答|作答|答复|告诉|说明|介绍|重复|重说|讲|说|答)(?:一?[遍次下])?"
_WANTS_ENGLISH = _order("英文|英语|英語", "English")
_WANTS_CHINESE = _order("中文|汉语|漢語|简体中文|普通话", "Chinese|Mandarin")
_EDGES = " ，,。;；:："
_SPOKEN_YEAR = re.compile(r"[〇零○一二三四五六七八九]{4}(?=年)")
_YEAR_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
# A year typed onto an English word: turnover2022.
_GLUED = re.compile(r"(?<=[a-z]{4})(?=(?:19|20)\d{2}\b)")
# Particles that say nothing; after a name that ends with one more follows than the end of the sentence.
_PARTICLES = re.compile(r"(?:来着|[呀嘛咧嘞哟哒]|(?<=[的了少钱多吗呢谁里么])啊)+(?=[？?！!。，, ]*$)")
# A whole question in capitals, which are then no sign of names.
_SHOUTED = re.compile(r"(?=(?:[^A-Z]*[A-Z]){8})[^a-z]*? [^a-z]* [^a-z]*")
_CONTRACTED = re.compile(
    r"^(what|who|where|when|how)s\b(?= (?:the|a|an|your|his|her|its|their|this|that)\b)", re.IGNORECASE
)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def answer_language(question: str) -> Language:
    """The language to answer `question` in: the one it asks for, else the one it is asked in."""
    if _WANTS_ENGLISH.search(question):
        return "en"
    if _WANTS_CHINESE.search(question):
        return "zh"
    return question_language(question)


def without_language_order(question: str) -> str:
    """The question without 「请用英文回答」 and its like, which are orders and not matter to search."""
    for pattern in (_WANTS_ENGLISH, _WANTS_CHINESE):
        if pattern.search(question):
            rest = pattern.sub("", question).strip(_EDGES)
            question = rest if re.search(r"\w", rest) else question
    return question


def is_language_order(question: str) -> bool:
    """Whether the question is 「请用英文回答」 or its like and nothing else."""
    orders = [pattern for pattern in (_WANTS_ENGLISH, _WANTS_CHINESE) if pattern.search(question)]
    return any(not re.search(r"\w", pattern.sub("", question)) for pattern in orders)


def is_mixed(text: str) -> bool:
    """Whether a question has words of both languages, so that no sentence can share them all."""
    return bool(re.search(r"[\u3400-\u9fff]", text)) and len(re.findall(r"[A-Za-z]{3,}", text)) > 1


def fold(text: str) -> str:
    """`text` as the index knows it: simplified script, half-width letters, years in digits, no invisible marks."""
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    text = "".join(unicodedata.normalize("NFKC", c) if _is_wide_ascii(c) else c for c in text)
    text = _GLUED.sub(" ", re.sub(r"\s+", " ", text).strip())
    if HANZI.search(text):
        text = _spoken(_simplifier().convert(text))
    elif _SHOUTED.fullmatch(text):
        text = text.lower()
    text = _CONTRACTED.sub(r"\1's", text)
    return _SPOKEN_YEAR.sub(lambda match: match.group().translate(_YEAR_DIGITS), text)


def _spoken(text: str) -> str:
    """Chinese as it is written, from how it is spoken: without the particles that end it, 啥 as 什么, 咋 as 怎么."""
    return _PARTICLES.sub("", text.replace("啥", "什么").replace("咋样", "怎么样").replace("咋", "怎么"))


def _is_wide_ascii(character: str) -> bool:
    return (
        "０" <= character <= "９" or "Ａ" <= character <= "Ｚ" or "ａ" <= character <= "ｚ" or character in "％＋－．"
    )


@lru_cache(maxsize=1)
def _simplifier() -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC("t2s")
    return converter
