"""Whether a change is wanted, or told, for each year on average."""

import re

# Asked of a change, this wants it for each year; a rate of growth for each year is another matter.
EACH_YEAR = re.compile(
    r"平均每年|每年平均|年均(?!增[长速]率|增速|增幅|复合)"
    r"|\bon average\b(?=.*\b(?:each|every|per|a) year\b|.*\b(?:annually|yearly)\b)"
    r"|\b(?:each|every|per|a) year,? on average\b|\b(?:average|mean) (?:annual|yearly)\b|\bannual average\b"
    r"|\b(?:average|mean)\b[^,?]*\b(?:each|every|per|a) year\b",
    re.IGNORECASE,
)
# What says no more than that.
EACH_YEAR_WORDS = re.compile(
    r"平均每年|每年平均|年均|\bon average\b,?|\b(?:each|every|per|a) year\b|\bannual(?:ly)?\b|\byearly\b"
    r"|\b(?:average|mean)\b",
    re.IGNORECASE,
)
YEARLY = re.compile(
    r"平均每年|每年平均|年均|\b(?:a|per|each|every) year\b|\bannual average\b|\b(?:average|mean) (?:annual|yearly)\b",
    re.IGNORECASE,
)
