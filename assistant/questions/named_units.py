"""In which units an answer can be told: those a question names, or what is measured so: how deep, 多大面积."""

import re
from functools import lru_cache

from assistant.words.patterns import compiled
from documents.numerals import alternatives
from documents.units import UNITS

_PHYSICAL = [unit for unit in UNITS if unit.kind == "quantity"]
_CHINESE_UNITS = alternatives(word for unit in _PHYSICAL for word in unit.chinese if len(word) > 1)
_ENGLISH_UNITS = alternatives(word for unit in _PHYSICAL for word in unit.words if len(word) > 2)
# Symbols of one letter may be anything; bits and bytes differ by the case alone.
_SYMBOLS = alternatives(word for unit in _PHYSICAL for word in unit.symbols if len(word) > 1)
# What is measured without a unit being named, and the units that any answer must have one of.
_HOW_MUCH = r"(?:是|有|为|达)?(?:多|几)"
_WHAT_IS = r"\bwhat (?:is|was) the (?:\w+ ){0,2}"
_MEASURED: tuple[tuple[str, re.Pattern[str]], ...] = compiled(
    (
        (
            "m²|mu|acre|sq mi|sq ft",
            rf"多大(?:的)?面积|(?:面积|占地){_HOW_MUCH}|{_WHAT_IS}(?:(?!metropolitan|urban)[a-z]+ ){{0,2}}area\b(?= of)"
            r"|\bhow large an area\b|\b(?:what|how much) area (?:does|do|did) .+ (?:cover|occupy|take up)",
        ),
        (
            "m|mi|nmi|ft|in|yd|ly|second|month",
            r"(?:有|全长|总长|长达)多长(?!时间)|\bhow long (?:is|are|was|were) (?:the|an?|its|their)\b",
        ),
        (
            "m|mi|nmi|ft|in|yd|ly",
            rf"多深|多宽|多远|[塔楼山峰岭坝墙树像碑柱堤]有?多高|(?:深度|宽度|距离|航程|里程|海拔|射程){_HOW_MUCH}"
            rf"|\bhow (?:deep|tall|wide|far away)\b|{_WHAT_IS}(?:depth|height|width|distance|altitude|length)\b(?= of)",
        ),
        ("second|month", r"\bhow old\b|多大(?:年纪|岁数|年龄)|(?:多少|几|多大)岁|年龄(?:是|有|为)?多[大少]"),
        ("g|lb", rf"多重(?!要)|(?:重量|体重){_HOW_MUCH}|\bhow heavy\b|\b(?:how much|what)\b.{{1,40}}\bweigh\b"),
        (
            "℃|°F|°",
            rf"(?:温度|气温|水温){_HOW_MUCH}|[多几]少?度(?!假)"
            rf"|\bwhat temperature\b|\bhow (?:hot|cold)\b|{_WHAT_IS}temperature\b",
        ),
        (
            "kWh",
            rf"多少电(?![视话影台子脑梯池动车灯器缆商邮信站机竞])|(?:耗电|用电|发电|送电)量{_HOW_MUCH}"
            r"|\bhow much electricity\b",
        ),
        (
            "kWh|W",
            rf"(?:耗电|用电|发电){_HOW_MUCH}|\bhow much (?:power|energy)\b",
        ),
        (
            "km/h|m/s|mph|rpm",
            rf"(?<!增长)(?<!增速)(?<!增速有)(?<!增长得)(?<![变升涨降][暖冷热化老温])(?<![变升涨降][暖冷热化老温][得有])多快"
            rf"|(?<![下载网传])(?:速度|[时转]速){_HOW_MUCH}"
            rf"|(?!.*\b(?:download|upload|data|network|internet|broadband|connection|transfer) speed){_WHAT_IS}speed\b"
            r"|\bhow fast\b(?!.*\b(?:grow\w*|grew|rise|rose|increase\w*|expand\w*|fall|fell|decline\w*|shrink"
            r"|warm\w*|cool\w*|heat\w*|melt\w*|chang\w*|age|aging|ageing|retreat\w*|sink\w*|spread\w*|improv\w*)\b)",
        ),
    )
)
_FINEST = 1000
_UNIT_ASKED = re.compile(
    rf"(?:多少|几)[十百千万亿]*?({_CHINESE_UNITS}|[吨亩米升克瓦斤])"
    rf"|\bhow many ({_ENGLISH_UNITS})s?\b|\bin ({_ENGLISH_UNITS})s?(?=\?|$)"
    rf"|\bwhat (?:number|amount) of ({_ENGLISH_UNITS})s?\b"
    rf"|(?:\bhow many |多少|几)\s*(?-i:({_SYMBOLS}))(?![A-Za-z])",
    re.IGNORECASE,
)
# Pounds are money or a weight.
_POUNDS = frozenset({"lb"})


@lru_cache(maxsize=1024)
def named_units(text: str) -> frozenset[str]:
    """The units of length, area, weight or speed that a question names without a number: only they answer it."""
    asked = _UNIT_ASKED.search(text)
    if asked is None:
        measured = next((bases for bases, pattern in _MEASURED if pattern.search(text)), "")
        return frozenset(u.name for u in UNITS if u.base in measured.split("|"))
    written = next(group for group in asked.groups() if group)
    named = [
        u for u in UNITS
        if written in (*u.chinese, *u.symbols) or written.lower() in {form.lower() for form in u.words}
    ]  # fmt: skip
    # A distance asked for in kilometres is not told in millimetres.
    units = (u.name for u in UNITS for asked in named if u.base == asked.base and u.factor * _FINEST > asked.factor)
    return frozenset(units) | (_POUNDS if written.lower() in {"pound", "pounds"} else frozenset())
