"""Years told by their distance from one that was named: the year before, thirty years earlier, 次年."""

import re

from assistant.conversations.topic import Topic
from assistant.questions.phrases import YEAR_PHRASE, chinese_subject, has_han
from documents.figures import CALENDAR, parse
from documents.numerals import CARDINALS
from documents.years import LIKELY_YEAR_DIGITS

_JOINED = re.compile(r"\b(?:in|by|of|for|from|to|since|and|with)\s*$", re.IGNORECASE)
_SMALL = {word: number for number, word in enumerate(CARDINALS[:13]) if number}
_SMALL |= {"a": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_HAN_DIGITS = "零一二三四五六七八九"
_RELATIVE = re.compile(
    r"(?P<after>次年|第二年|翌年|后一年|下一年|\bthe (?:year after|following year|next year)\b|\ba year later\b)"
    r"|(?P<before>前一年|上一年|之前一年|\bthe (?:year before|previous year|preceding year)\b|\ba year earlier\b)"
    r"|(?P<zh>[一二两三四五六七八九十\d]{1,3})年(?:之|以)?(?P<zh_way>前|后)"
    r"|\b(?P<en>[a-z]+|\d+) years? (?P<way>earlier|later|before|after)\b",
    re.IGNORECASE,
)


# A period of no year that is known, as the season before.
_PERIOD = re.compile(
    r"^(?P<period>(?P<of>上一?(?:届|季|雪季|赛季|个?季度|期|个月))|前一年"
    r"|上一?年|去年|the (?:year before|previous year)"
    r"|(?P<of_en>the (?:previous|last) (?:season|quarter|month|edition)|last (?:season|quarter|month)))[呢？?。. ]*$",
    re.IGNORECASE,
)

# What was it in 2010, how many were there in 2010, 2010年是多少.
_IT_IN_YEAR = re.compile(
    r"^(?:what|how (?:much|many|high|low|big|large|long)) (?:(?:was|is|were|are) (?:it|that|this|they|there|the figure)"
    r"|did (?:it|that|they) (?:come to|amount to|stand at)),? (?:back )?(?:in|for|at the end of)"
    rf" (?P<year>{LIKELY_YEAR_DIGITS})$"
    rf"|^(?P<zh>{LIKELY_YEAR_DIGITS}年?[底末初]?)(?:的?时?候?)[，,]?(?:是|有|为|达到?|又是)?(?:多少|几[\u3400-\u9fff]|多[大高长])$",
    re.IGNORECASE,
)
_TOLD_PERIOD = re.compile(
    r"(?:第[一二三四五六七八九十\d]+|[本上下这前每首]一?|[春夏秋冬雪赛旺淡])个?(?:届|季|期|月)|去年|今年|[上下]半年"
    r"|\b(?:(?:this|that|last|previous|next|first|second|third|fourth|current|[a-z]+th) "
    r"(?:year|season|quarter|month|edition)|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)


def with_year_alone(rest: str) -> str:
    """A follow-up that asks what it was in another year, as that year alone; else as it stands."""
    asked = _IT_IN_YEAR.match(rest.rstrip("？?。. "))
    return (asked["zh"] or f"in {asked['year']}") if asked else rest


def with_relative_year(fragment: str, topic: Topic) -> str:
    """A year told by its distance as the year that it is, when the earlier question or one before it names one.

    "" where a fragment tells the period before one that the earlier question names, and no year.
    """
    if (period := _PERIOD.match(fragment)) and (
        period["of"] or period["of_en"] or not (YEAR_PHRASE.search(topic.text) or topic.years)
    ):
        return _with_period(period["period"], topic.text)
    match, named = _RELATIVE.search(fragment), YEAR_PHRASE.search(topic.text)
    last = named.group()[:4] if named else next(reversed(topic.years), "")
    if match is None or not last:
        return fragment
    distance = _distance(match)
    if distance is None:
        return fragment
    year = int(last) + distance
    before, after = fragment[: match.start()], fragment[match.end() :]
    if has_han(fragment):
        return f"{before}{year}年{after}"
    joint = "" if not before.strip() or _JOINED.search(before) else "in "
    return f"{before.rstrip()} {joint}{year}{after}"


def _with_period(period: str, topic: str) -> str:
    """The earlier question asked for the period before the one that is told of; "" where it names its own."""
    if _TOLD_PERIOD.search(topic) or any(figure.kind in CALENDAR for figure in parse(topic)):
        # Which one comes before that, the words do not tell.
        return ""
    if not has_han(topic):
        return f"{topic.rstrip('?. ')} {period[0].lower()}{period[1:]}?"
    about = chinese_subject(topic)
    return topic.replace(about, f"{about}{period}", 1) if about else f"{period}{topic}"


def _distance(match: re.Match[str]) -> int | None:
    if match["after"] or match["before"]:
        return 1 if match["after"] else -1
    way = match["zh_way"] or match["way"].lower()
    number = _number(match["zh"]) if match["zh"] else _SMALL.get(match["en"].lower(), _digits(match["en"]))
    if number is None:
        return None
    return number if way in {"后", "later", "after"} else -number


def _digits(text: str) -> int | None:
    return int(text) if text.isdigit() else None


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    units = _HAN_DIGITS.find(ones) if ones else 0
    return units + (10 * (_HAN_DIGITS.find(tens) if tens else 1) if ten else 0)


def between_years(rest: str, topic: str) -> str:
    """A year that the earlier one is compared with: "compared with 2021" after 2022 is "from 2021 to 2022"."""
    named = YEAR_PHRASE.search(topic)
    if named is None or has_han(topic):
        return rest
    return re.sub(
        rf"(?:compared (?:with|to)|over|since) ({LIKELY_YEAR_DIGITS})(?=[?. ]*$)",
        rf"from \1 to {named.group()}",
        rest,
        flags=re.IGNORECASE,
    )
