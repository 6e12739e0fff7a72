"""What a follow-up asks of two years that were asked for in turn: how much it has grown from one to the other."""

import re

from assistant.conversations.asking_otherwise import ASKED_ZH, COUNTED_LAST, as_so_many_times
from assistant.conversations.follow_up_forms import APART, BEYOND, TIMES
from assistant.conversations.topic import Topic
from assistant.questions.phrases import TIME, YEAR_PHRASE, has_han, subject_of
from documents.years import LIKELY_YEAR_DIGITS

# How much it changed, whether it did or which way, and the noun for the change.
_CHANGES_EN = "go up|go down|grow|grown|rise|risen|increased?|fall|fallen|declined?|dropp?e?d?|changed?"
_MUCH_ZH = (
    r"(?:(?:共|一共|总共|其间|期间|这期间|两年间|中间)[，,]?)?"
    r"(?P<zh>(?:提高|提升|增加|增长|上升|扩大|下降|减少|降低|缩小|变化|涨|跌)(?:了|幅度)?(?:是)?"
    r"(?:多少|几[\u3400-\u9fff]+)[\u3400-\u9fff]{0,4})"
)
_MUCH_EN = (
    r"(?:by )?how (?:much|many (?:percentage )?points) (?:did|has|have|does) (?:it|that|this|they) "
    rf"(?P<en>{_CHANGES_EN})(?: (?:altogether|overall|in between|in total|since|since then|from then))?"
)
_WHETHER_ZH = (
    r"(?:(?:是|究竟是)?(?:增加|增长|上升|提高|涨|升|多)了?(?:还是)(?:减少|下降|降低|跌|降|少)了?"
    r"|(?:是)?(?:增加|增长|上升|提高|下降|减少|降低)了(?:吗|没有|没)|(?:涨|降|跌|升)了(?:吗|没有|没))"
)
_WHETHER_EN = (
    r"(?:did|has|have) (?:it|that|this|they|the (?:figure|number|amount)) "
    r"(?:go(?:ne)? (?:up|down)|grow|grown|rise|risen|increased?|fall|fallen|declined?|drop(?:ped)?|changed?)"
    r"(?: or (?:go )?(?:down|up|fall|rise|shrink))?(?: (?:since|since then|in between|over time))?"
)
_NOUN_EN = r"what (?:is|was) the (?P<noun>increase|growth|rise|change|decline|drop)"
_CHANGED = re.compile(
    "|".join(f"^{asked}$" for asked in (_MUCH_ZH, _MUCH_EN, _WHETHER_ZH, _WHETHER_EN, _NOUN_EN)), re.IGNORECASE
)
_WHICH_YEAR = re.compile(
    r"^(?:这?两年)?哪一?年(?:的)?(?P<zh>(?:更|最|比较|较)[高多大低少小])$"
    r"|^(?:in )?which (?:year |one |of (?:them|these|those|the two) )?(?:was|is|had|saw) (?:it |that )?(?:the )?"
    r"(?P<en>higher|highest|lower|lowest|more|most|less|least|fewer|fewest|bigger|biggest|larger|largest|smaller"
    r"|smallest)$",
    re.IGNORECASE,
)
_LESS = re.compile("l(?:ow|e)|few|small", re.IGNORECASE)
_COUNTED_OF = re.compile(
    r"how (?:many|much) (?P<noun>[a-z][a-z -]*?) (?P<rest>(?:did|do|does|has|have|had) .+)$", re.IGNORECASE
)
_MOST = re.compile(r"最|most|least|est\b", re.IGNORECASE)
_OF_TWO_YEARS = re.compile(r"in which year was it (?P<way>[a-z]+), (?P<years>\d{4} or \d{4})$")
_ASKS_AMOUNT = re.compile(r"(?:how|what) ", re.IGNORECASE)
_MORE_THAN = re.compile(
    r"^(?:is|was) (?:that|this) (?:much |still |also )?(?P<way>more|less|fewer|(?!better)[a-z]{2,}er)(?: [a-z]+)? than "
    rf"(?:(?:in )?(?P<year>{LIKELY_YEAR_DIGITS})|(?:(?:in|for|of|at) )?(?P<other>[^?]+?))[?. ]*$",
    re.IGNORECASE,
)
_BARE = {"grown": "grow", "risen": "rise", "fallen": "fall", "changed": "change", "increased": "increase",
    "declined": "decline", "dropped": "drop",
    "go up": "rise", "go down": "fall",
}  # fmt: skip


def _timeless(topic: str) -> str:
    """What a question asks the amount of, without the year."""
    if has_han(topic):
        return YEAR_PHRASE.sub("", ASKED_ZH.sub("", topic.rstrip("？?。 "))).strip("，, ")
    return TIME.sub("", topic).rstrip("?. ")


def beside_another(rest: str, topic: Topic) -> str:
    """Is that more than in 2019, than Bergen: how much more it is, or in which of the two years; else as it stands."""
    asked, own = _MORE_THAN.match(rest), YEAR_PHRASE.search(topic.text)
    if asked is None or not _ASKS_AMOUNT.match(topic.text):
        return rest
    if asked["year"]:
        # A year is compared as one of those that were asked for in turn.
        return f"in which year was it {asked['way']}, {asked['year']} or {own.group()[:4]}?" if own else rest
    return f"how much {asked['way']} is that than {asked['other']}?"


def which_year(bare: str, topic: Topic) -> Topic | None:
    """In which of the years what was asked last was more; None where a follow-up does not ask for that."""
    asked = _WHICH_YEAR.match(bare)
    if (two := _OF_TWO_YEARS.match(bare)) and not has_han(topic.text):
        way = "which is less" if _LESS.match(two["way"]) else "which is more"
        return Topic(f"{_timeless(topic.text)} in {two['years']}, {way}?", of_one=topic.text)
    if asked is None or len(topic.years) < 2 or (len(topic.alike) > 1 and "year" not in bare and "年" not in bare):
        return None
    several = len(topic.years) > 2 and bool(_MOST.search(bare))
    *others, last = sorted(topic.years if several else topic.years[-2:])
    if has_han(topic.text):
        way = asked["zh"] or "更高"
        listed = "、".join(f"{year}年" for year in others)
        text = f"{_timeless(topic.text)}{listed}和{last}年哪一年{way if several else way.replace('最', '更')}？"
    else:
        way = "which is less" if _LESS.match(asked["en"] or "") else "which is more"
        text = f"{_timeless(topic.text)} in {', '.join(others)} or {last}, {way}?"
    return Topic(text, alike=topic.alike, of_one=topic.text)


def over_time(bare: str, topic: Topic) -> Topic | None:
    """How much what was asked last has changed between the two years; None where a follow-up does not ask for that."""
    changed, beyond = _CHANGED.match(bare), BEYOND.match(bare)
    years, own = topic.years, YEAR_PHRASE.search(topic.text)
    if beyond and own and re.fullmatch(LIKELY_YEAR_DIGITS, beyond["beyond"]):
        years = (beyond["beyond"], own.group()[:4])
    elif not (changed or (len(topic.alike) < 2 and (APART.match(bare) or TIMES.match(bare)))):
        return None
    if len(years) < 2:
        return None
    first, last = sorted(years[-2:])
    if TIMES.match(bare):
        body = _timeless(topic.text)
        sides = (f"{body}{last}年", f"{first}年") if has_han(topic.text) else (f"{body} in {last}", first)
        return Topic(as_so_many_times(*sides), alike=topic.alike, of_one=topic.text)
    if has_han(topic.text):
        whole = YEAR_PHRASE.sub("", topic.text.rstrip("？?。 "))
        counted = COUNTED_LAST.match(whole)
        # What is counted stands behind the word that asks: 有多少家工厂.
        body = f"{counted['who']}的{counted['noun']}" if counted else ASKED_ZH.sub("", whole).strip("，, ")
        asks = changed["zh"] if changed and changed["zh"] else "变化了多少"
        text = f"{body}从{first}年到{last}年{asks}？"
    else:
        if (counted := _COUNTED_OF.match(_timeless(topic.text))) and not (changed and changed["noun"]):
            # Of what someone did, and not of that one.
            text = f"How many more {counted['noun']} {counted['rest']} in {last} than in {first}?"
            return Topic(text, alike=topic.alike, of_one=topic.text)
        about = subject_of(TIME.sub("", topic.text))
        if not about:
            return None
        verb = (changed["en"] or "change").lower() if changed else "change"
        text = f"How much did {about} {_BARE.get(verb, verb)} from {first} to {last}?"
    return Topic(text, alike=topic.alike, of_one=topic.text)
