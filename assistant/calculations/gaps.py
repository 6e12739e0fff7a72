"""How a question asks how far something is from a target, and how a sentence tells so itself."""

import re
from typing import Final

from assistant.evidence.finding import Found

AIMED_AT: Final = r"(?:目标|指标(?!体系)|计划|规划|\b(?:targets?|goals?|aims?|objectives?|plans?|planned)\b)"
"""The nouns for what is aimed at."""
# What is missing of an aim; what it takes to come to it.
_MISSING_ZH = (
    rf"(?:离|距|距离|比|跟|与|和|较)[^，。？?]*{AIMED_AT}[^。？?]*(?:差|缺|少|欠|不足|距离)[^，。？?]*(?:多少|几|多远|多大)"
    rf"|{AIMED_AT}[^。？?]*(?:还|尚|仍|只)?(?:差|缺|欠|(?<!减)少)(?:了|着)?(?:多少|几)"
    rf"|{AIMED_AT}[^。？?]*(?:多少|多大|几)[^。？?]*(?:差距|缺口|距离)"
)
_NEEDED_ZH = (
    rf"(?:还|尚|仍)(?:差|缺|欠|要|需要?|得)[^。？?]*(?:多少|几)[^。？?]*(?:达到|完成|实现|赶上)[^。？?]*{AIMED_AT}"
    rf"|(?:达到|完成|实现)[^。？?]*{AIMED_AT}[^。？?]*(?:还|尚|仍)(?:要|需要?|差|缺|得)[^。？?]*(?:多少|几)"
    r"|(?:还|尚|仍)(?:差|缺|欠|要|需要?|得)[^。？?]*(?:多少|几)[^。？?]*达标"
)
_MISSING_EN = (
    r"missing|short|shy|away|to go|be added|still need|lacking|outstanding|gap"
    r"|(?:more|still|additional|extra|further)\b.*\b(?:need(?:ed)?|required|to (?:reach|hit|meet))"
    r"|remain(?:s|ing|ed)? to|left to|(?:ha(?:s|ve)|needs?) to (?:rise|climb|grow|increase|gain|go|fall|drop)"
    r"|from (?:the|its|their|that|this|our) (?:[\w'’-]+ ){0,2}(?:target|goal|aim|plan)"
    r"|(?:below|off|behind|above|past) (?:(?:the|its|their|that|this|our|[\w'’-]+['’]s) )?"
    r"(?:[\w'’%-]+ ){0,4}?(?:target|goal|aim|plan)"
)
_ASKED = re.compile(
    rf"{_MISSING_ZH}|{_NEEDED_ZH}"
    rf"|\bhow (?:many|much|far)\b(?=.*\b(?:{_MISSING_EN})\b)"
    r"(?=.*\b(?:targets?|goals?|aims?|objectives?|plan(?:ned)?)\b)"
    r"|\b(?:gap|shortfall|distance|difference) (?:to|from|between|against)\b.*\b(?:targets?|goals?|plan)\b",
    re.IGNORECASE,
)
_TOLD_GAP = re.compile(
    r"[还尚仍相]差|差[距额]|缺口?|欠|不足|(?:低于|未达|少于)[^，。；]*(?:目标|计划|指标)"
    r"|\b(?:short|shy|missing|shortfall|gap|lack\w*|still needs?|below|away|off|to go)\b"
    r"|\bmore\b[^,.;]*\b(?:need|require)",
    re.IGNORECASE,
)


def asks_for_a_gap(text: str) -> bool:
    """Whether a question is how far something is from a target."""
    return bool(_ASKED.search(text))


def tells_a_gap(found: Found) -> bool:
    """Whether the sentence found says itself how much is missing."""
    return any(_TOLD_GAP.search(text) for source in found.sources[:1] for text in source.sentence.texts)
