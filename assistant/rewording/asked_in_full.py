"""A question of key words written in full: price of X; A vs B, how many times bigger; A or B, which is higher."""

import re

from assistant.words.measures import MEASURE_NOUNS_EN, MEASURE_NOUNS_ZH
from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH, WHETHER_ZH
from assistant.words.superlatives import GRADED_ZH
from documents.article import Language
from documents.years import LIKELY_YEAR_DIGITS

_ASKS_ZH = re.compile(rf"{WH_ZH}|{WHETHER_ZH}|呢|列|介绍|说明|总结|比较|分析|解释|概括")
_MEASURE_ZH = rf"(?:{MEASURE_NOUNS_ZH}|[数值比]|强度|利润|投入|价格|成本)"
_MEASURES_ZH = re.compile(
    rf"^[^，。？?；：]{{2,30}}?{_MEASURE_ZH}(?:(?:、|和|与|跟|以及|及)[^，。？?；：、和与]{{1,14}}?{_MEASURE_ZH})+$"
)
_MEASURE_OF_YEAR_ZH = re.compile(
    rf"^(?P<what>[^，。？?；：]{{2,30}}?(?:{MEASURE_NOUNS_ZH}|比重|强度))"
    rf"[ ，,]*(?P<year>{LIKELY_YEAR_DIGITS})年?$"
)
_WHICH_MORE_ZH = re.compile(
    rf"(?P<before>^|.*[，,：: ])(?P<two>[^，,：:。？? ]+?(?:和|与|跟|同|、)[^，,：:。？?]+?)(?:相比|比|之间)?[，, ]*"
    rf"(?:谁|哪一?[个座家省市国边]?)(?:的)?(?:更|比较|要)?{GRADED_ZH}(?:一?些|一?点)?[，,、；; ]*(?:又|能)?"
    rf"{GRADED_ZH}?(?:出|了)?(?:多少|几)(?P<unit>[^，,。？?]*)"
)

_VERB_EN = re.compile(
    rf"\b(?:{WH_EN}|{AUXILIARY_EN}|list|name|give|tell|explain|describe|summari[sz]e|compare|rank|show|find|say|state|outline"
    r"|express|calculate|compute|determine|(?:work|figure) out|add|sum up|total up)\b",
    re.IGNORECASE,
)
_MEASURE_EN = (
    rf"(?:{MEASURE_NOUNS_EN}|number|money|amount|volume|rate|ratio|spend|consumption"
    r"|(?:electricity|energy|power|water|fuel) (?:use|usage)|gap|difference|total|sum|average|margin|sales"
    r"|exports?|imports?)"
)
_NAMED_MEASURE_EN = re.compile(
    rf"^(?:the )?(?P<body>(?:[a-z0-9&'’-]+ ){{0,4}}?{_MEASURE_EN}s? (?:of|in|for|between|per|at|to|from"
    rf"|on)\b.+?)[?.! ]*$",
    re.IGNORECASE,
)
_YEAR_AT_END = re.compile(
    rf"(?<! in)(?<! by)(?<! of)(?<! from)(?<! to)(?<! and)(?<! for),? (?P<year>{LIKELY_YEAR_DIGITS})(?=[?.! ]*$)",
    re.IGNORECASE,
)
_SPOKEN_OF_EN = re.compile(
    r"^(?:(?:does|do|did|has) (?:the |this )?(?:article|paper|text|report|author|document|it)s? "
    r"(?:say|mention|talk|speak|discuss|cover|contain|have|tell)(?: (?:us|me))?|is there) (?:anything|something)"
    r"(?: (?:said|mentioned|written))?"
    r" (?:about|on|regarding|concerning) (?P<what>[^,;]+?)"
    r"(?: in (?:the|this) (?:article|paper|text|report))?[?.! ]*$",
    re.IGNORECASE,
)
_SHORT_EN = re.compile(r"(?<![A-Za-z])(?:no\.?|num\.?|nos\.?|nr\.?|nbr|#) of(?= )", re.IGNORECASE)
_AND_EN = re.compile(r"(?<=[a-z]) (?:&|plus|\+) (?=[a-z])")
_ONES = re.compile(
    r"\b(?P<noun>[a-z]{3,}s) (?P<and>and|plus|or) (?P<what>(?:the )?(?:[\w&-]+ ){1,3})ones\b", re.IGNORECASE
)
_COUNTED_ONES = re.compile(
    r"(?P<before>\bhow many (?:[\w-]+ ){0,3}?(?P<noun>[a-z]{3,}s)\b[^?]*?(?:\band"
    r"|,) how many (?:[\w-]+ ){1,3})ones\b",
    re.IGNORECASE,
)
# What a loose head names is compared: revenue: how much more in 2021 than in 2012.
_HEADED_EN = re.compile(
    r"^(?P<head>[^:,?—–]{2,60}?)(?:: ?| ?[—–] ?| - )(?P<asks>(?:by )?how (?:much|many|far)"
    r" (?:more|less|fewer|(?!other|rather|number|after|over|under)\w{2,}er))"
    r"(?: (?:was|is|were|are) (?:it|they|that))?\b(?=.*\bthan\b)",
    re.IGNORECASE,
)
_VERSUS = re.compile(
    r"^(?P<a>[^,:;?]+?) (?:vs\.?|versus|v\.?|compared (?:to"
    rf"|with)) (?P<b>[^,:;?0-9]+?)(?:,? (?:in )?(?P<year>{LIKELY_YEAR_DIGITS})(?: (?P<measure>[a-z][a-z ]*))?)?"
    r"[,:; -]+(?:by )?(?P<asks>how many times) (?:as )?(?P<more>\w+er|more|less|fewer|big|large|high|much)[?.! ]*$",
    re.IGNORECASE,
)
# What follows may also say more of the same things: finished and in service.
_AND_ANOTHER = r"and(?! (?:in|on|at|under|out|up|already|still|now|not)\b)"
_NUMBERS_OF = re.compile(
    r"^(?:(?P<lead>[^:,?]{2,40}): *)?(?:the )?numbers? of (?P<first>[^,?]+?)"
    rf"(?P<more>(?:, (?:and )?[^,?]+?)*,? {_AND_ANOTHER} [^,?]+?)[?.! ]*$",
    re.IGNORECASE,
)
# What is to be worked out is asked as it stands: they outnumber them by how many, the number of these and those.
_WORKED_OUT = (
    rf"(?!.*\b(?:{_AND_ANOTHER}|plus|minus|or|before|earlier|previous|outnumber\w*|exceed\w*|adding|added"
    r"|compared|versus|vs|than)\b)"
)
_COUNTED_EN = r"(?:[\w&'’-]+ ){0,4}?(?:[a-z]{2,}(?<!s)s|people|children|men|women|staff)\b"
_NUMBER_OF_EN = re.compile(
    rf"^(?:what (?:is|was|are|were) )?(?:the )?(?:total )?number of {_WORKED_OUT}(?!.*\bagainst\b)(?!the |a |an )"
    rf"(?P<what>{_COUNTED_EN}[^,;]*)$",
    re.IGNORECASE,
)
_HOW_MANY_LAST = re.compile(
    rf"^{_WORKED_OUT}(?:the )?(?P<what>{_COUNTED_EN}[^,;:?]{{0,50}}?)(?:,| -| –)?"
    r" (?<!\bby )(?:how many|(?<=[,–-] )(?:the )?(?:count|number))[?.! ]*$",
    re.IGNORECASE,
)


def asked_in_full(text: str, language: Language) -> str:
    """The folded, standalone question `text` with what it leaves out; as it is where it leaves out nothing."""
    return _chinese(text) if language == "zh" else _english(text)


def _chinese(text: str) -> str:
    text = _WHICH_MORE_ZH.sub(_both_apart, text)
    bare = text.rstrip("？?。 ")
    if _MEASURES_ZH.match(bare) and not _ASKS_ZH.search(bare):
        return f"{bare}分别是多少？"
    if (named := _MEASURE_OF_YEAR_ZH.match(bare)) and not _ASKS_ZH.search(bare):
        return f"{named['year']}年{named['what']}是多少？"
    return text


def _both_apart(match: re.Match[str]) -> str:
    """Which of two has more and how much more, as how far they are apart: 杭州和苏州的产值相差多少."""
    measure = match["before"].strip("，,：: ")
    of = f"的{measure}" if measure and not re.search(r"\d年?$|[年月底末]$", measure) else ""
    return f"{'' if of else match['before']}{match['two']}{of}相差多少{match['unit']}"


def _english(text: str) -> str:
    text = _HEADED_EN.sub(lambda match: f"{match['asks']} {match['head']}", text)
    text = _AND_EN.sub(" and ", _SHORT_EN.sub("number of", text))
    text = _COUNTED_ONES.sub(r"\g<before>\g<noun>", _ONES.sub(r"\g<noun> \g<and> \g<what>\g<noun>", text))
    if (versus := _VERSUS.match(text)) and not _VERB_EN.search(versus["a"]):
        more = versus["more"] if versus["more"].endswith(("er", "more", "less")) else f"{versus['more']}er"
        year = f" in {versus['year']}" if versus["year"] else ""
        own = f"'s {versus['measure']}" if versus["measure"] else ""
        return f"How many times {more} is {versus['a']}{own} than {versus['b']}{own and own[:2]}{year}?"
    if (last := _HOW_MANY_LAST.match(text)) and not _VERB_EN.search(last["what"]):
        return f"How many {last['what']}?"
    if spoken := _SPOKEN_OF_EN.match(text):
        return f"What does it say about {spoken['what']}?"
    if (number := _NUMBER_OF_EN.match(text)) and not _NUMBERS_OF.match(text):
        return f"How many {number['what']}"
    if _VERB_EN.search(text):
        return text
    if counted := _NUMBERS_OF.match(text):
        things = [counted["first"], *re.split(r",? and |, ", counted["more"])[1:]]
        lead = f"{counted['lead']}: " if counted["lead"] else ""
        return lead + ", ".join(f"how many {thing}" for thing in things[:-1]) + f" and how many {things[-1]}?"
    if named := _NAMED_MEASURE_EN.match(text):
        body = _YEAR_AT_END.sub(r" in \g<year>", named["body"])
        return f"What is the {body}?"
    return text
