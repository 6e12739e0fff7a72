"""The compiled patterns that figures are read with: what starts one, what may stand before it and after it."""

import re

from documents.numerals import CHINESE, DIGITS, FRACTION_WORDS, ORDINAL_WORDS, VULGAR, WORDS, alternatives, listed
from documents.units import CURRENCY_SIGNS, LOOSE_MEASURES, MEASURE_WORDS, MONTHS, MULTIPLES, UNITS

MONTH = "(?:" + "|".join(rf"{month[:3]}(?:{month[3:]}|t?\.?)" for month in MONTHS) + ")(?![A-Za-z])"
_YEAR = r"[12]\d{3}(?![\d,]\d)"
_CHINESE_YEAR = r"[一二][〇零一二三四五六七八九]{3}"
_CHINESE_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_CHINESE_DAY = r"[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
_LENGTH = r"(?:多|余|来|级|制|的?历史|之久|的?时间|以上|左右)"  # 2000年 before one of these is a length of time
_ALONE = r"(?<![A-Za-z0-9_])(?<!\d\.)"
_BARE_MONTH = "|".join(month for month in MONTHS if month != "May")

# What starts a figure, the more telling first. Each outer group names its reader in figure_reading.
START = re.compile(
    rf"""(?=[0-9A-Za-z'‘’{VULGAR[1:-1]}第半公西上零〇一二两三四五六七八九十百千万亿])(?:
    (?P<chinese_date>(?<!\d)(?<!\d\.)(?:
        (?:(?:(?P<bc>公元前|西元前)|公元|西元)\s*(?P<zb>\d{{1,4}})|(?P<zy>1\d{{3}}|2[01]\d\d|{_CHINESE_YEAR}))
            \s*年(?!代|\s*{_LENGTH})(?:\s*(?P<zm>{_CHINESE_MONTH})\s*月份?(?:\s*(?P<zd>{_CHINESE_DAY})\s*[日号])?)?
      | (?<![一二三四五六七八九十])(?P<zm2>{_CHINESE_MONTH})\s*月(?!球|饼|亮|台|票|薪|均|度)份?(?:\s*(?P<zd2>{_CHINESE_DAY})\s*[日号])?
      | (?P<zd3>[12]\d|3[01]|0?[1-9])\s*日(?![元圆本])))
  | (?P<chinese_era>(?<!\d)(?:
        (?:(?P<zc>20|21|1\d|二十一?|十[一二三四五六七八九]?|上)\s*世纪\s*)?
        (?P<ze>\d{{3}}0|\d0|[一二三四五六七八九]十)\s*年代
      | (?P<zc2>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})\s*世纪))
  | (?P<english_date>\b(?:
        (?P<ed>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<em>{MONTH})(?:,?\s(?P<ey>{_YEAR}))?
      | (?P<em2>{MONTH})\s(?P<ed2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[,.]\d)(?:,?\s(?P<ey2>{_YEAR}))?
      | (?P<em3>{MONTH}),?\s(?:of\s)?(?P<ey3>{_YEAR})
      | (?P<ey4>[12]\d{{3}})-(?P<em4>[01]\d)-(?P<ed4>[0-3]\d)(?!\d)
      | (?P<em5>{_BARE_MONTH}|(?:(?<=\b[Ii]n\s)|(?<=[Ss]ince\s)|(?<=\b[Bb]y\s)|(?<=\b[Oo]f\s)|(?<=[Uu]ntil\s))May)\b))
  | (?P<english_era>(?<![A-Za-z0-9])['‘’]?(?P<ee>\d{{3}}0|\d0)['’]?s\b
      | (?<![A-Za-z0-9])(?i:(?P<ec>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORDS})[\s-](?:century|centuries)\b))
  | (?P<chinese_share>(?P<zp>百|千|万|{CHINESE}|\d+)分之(?P<zn>{CHINESE}|{DIGITS}))
  | (?P<chinese_rank>第\s*(?P<zr>{CHINESE}|\d+))
  | (?P<english_share>\b(?i:(?:(?P<fn>{WORDS}|an?)[\s-](?P<fd>{FRACTION_WORDS})\b(?![\s-](?:century|party|and|time)\b)
      | (?<!first\s)(?<!second\s)(?<!other\s)(?<!latter\s)half(?=\s(?:of|the|its|their|his|her|all|that|as)\b))))
  | (?P<english_half>\b(?i:half(?:\s(?P<ha>an?))?)(?=[\s-]))
  | (?P<english_rank>{_ALONE}(?P<er>\d+(?:st|nd|rd|th))\b|\b(?i:(?P<er2>{ORDINAL_WORDS}))\b)
  | (?P<slash>{_ALONE}(?P<s1>\d{{1,2}})/(?P<s2>\d{{1,3}})(?![\d/]))
  | (?P<digits>{_ALONE}(?P<dn>{DIGITS})(?P<dv>{VULGAR})?|(?P<dv2>{VULGAR}))
  | (?P<words>\b(?i:{WORDS})\b)
  | (?P<decade>\b(?i:a|the\s(?:past|last))\s(?=(?:decade|century)\b))
  | (?P<chinese_half>一半|半数|(?<![一二两三四五六七八九十\d年月天个多])半(?=\s*(?:个|年|天|小时|公里|英里|米)))
  | (?P<chinese>{CHINESE}))
    """,
    re.VERBOSE,
)

CHINESE_MAGNITUDE = re.compile(r"\s*([百千万亿]*[万亿]|百|千(?![米克瓦伏赫帕]))")
ENGLISH_MAGNITUDE = re.compile(r"[\s-]?(?i:(hundred|thousand|million|billion|trillion|dozen|mln|bn|tn))\b")
SHORT_MAGNITUDE = re.compile(r"\s?(m|bn|tn)\b")
AND_A_HALF = re.compile(r"\s(?i:and a half)\b")
MORE = re.compile(r"\s*(?:余|多(?![于样元少数])|来(?=[个家人年岁名位种]))")


def _words(unit_words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(unit_words, key=len, reverse=True))


_ENGLISH_WORDS = {word.lower(): unit.name for unit in UNITS for word in unit.words} | {
    word: name for word, (name, _) in MULTIPLES.items() if word.isascii()
}
_SYMBOLS = {symbol: unit.name for unit in UNITS for symbol in unit.symbols}
_CHINESE_FORMS = {form: unit.name for unit in UNITS for form in unit.chinese} | {
    form: name for form, (name, _) in MULTIPLES.items() if not form.isascii()
}
UNIT_NAMES: dict[str, str] = _ENGLISH_WORDS | _SYMBOLS | _CHINESE_FORMS
UNIT = re.compile(
    rf"\s*(?:(?P<chinese>{alternatives(_CHINESE_FORMS)})(?<!元(?=[素旦件宵]))(?<!升(?=[级至到高]))(?<!码(?=头))"
    r"(?<!年(?=级))(?<!天(?=然|津|空))"
    rf"|(?P<symbol>{alternatives(_SYMBOLS)})(?:(?![A-Za-z0-9])|(?<=°)(?=[NSEW]\b))"
    rf"|[\s-]?(?i:(?P<word>{_words(tuple(_ENGLISH_WORDS))})(?P<plural>e?s)?)\b(?!['’]s))"
)
MEASURE = re.compile(rf"\s*({alternatives(MEASURE_WORDS)})")
STRICT_MEASURE = re.compile(rf"\s*({alternatives(set(MEASURE_WORDS) - LOOSE_MEASURES)})")
HALF_MORE = re.compile(r"半(?![导岛球])")
AFTER = re.compile(
    r"\s*(以上|以下|以内|左右|上下|多(?![于样元少数个])|余(?!额|下))|(?:\s(or\smore|or\sso|or\sless)\b)|(\+)(?!\w)"
)
CHINESE_RANGE = re.compile(r"\s*(?:至|到|[-–—~～])\s*[零一二两三四五六七八九十\d]")

CURRENCY = re.compile(rf"({alternatives(CURRENCY_SIGNS)})\s*$")
BEFORE = re.compile(
    r"""(?:(?P<under>不足|不到|低于|小于|少于|不超过|至多|最多|\b(?i:less\sthan|fewer\sthan|under|below|at\smost|no\smore\sthan))
    | (?P<over>不低于|不少于|超过了?|超出|超|逾|突破了?|高于|大于|多于|至少|\b(?i:(?:more|greater|higher|larger|better)\sthan
        |just\sover|over|above|exceed(?:s|ed|ing)?|in\sexcess\sof|upwards?\sof|surpass(?:es|ed|ing)?|at\sleast|no\s(?:less|fewer)\sthan))
    | (?P<nearly>将近|接近|近|\b(?i:nearly|almost|close\sto|approaching|just\sunder))
    | (?P<about>大约有?|约为|约有|约|大概|\b(?i:about|around|approximately|approx\.|some|roughly|circa|ca?\.|an\sestimated|estimated)))
    \s*$""",
    re.VERBOSE,
)
NEGATIVE = re.compile(r"(?:(?<![\d\w%])[-−]|负|零下|\b(?i:minus|negative)\s)$")
STRESSED = re.compile(r"(?:仅有?|只有?|共有?|唯一的?|\b(?i:only|just|exactly|total of|precisely))\s*$")
JOINED = re.compile(r"(?:^\s*|[,，、和与及]|\band|\bor|\bplus)\s*$")
RANGE = re.compile(r"^\s*(?:-|–|—|--|~|～|至|到|to)\s*$")
LIST = re.compile(r"^\s*(?:-|–|—|~|～|至|到|to|and|or|和|与|及|、|,|, and)\s*(?:the\s)?$")
TIMES = re.compile(r"[\s-](times?)\b")
COMPARED = re.compile(r"\s(?i:as|more|less|the|that|higher|larger|greater|bigger|faster|lower|its|their|those)\b")
GREW = re.compile(r"(?i:increas|grow|grew|ris|rose|multipl|expand|jump|climb|up)\w*\s(?:\w+\s){0,2}$")
HALF_HOUR = re.compile(r"\s*个半(?=小时)")
COMPOUND = re.compile(r"\s?零?(\d+(?:\.\d+)?)\s?([百千万])|(\d{4})(?![\d.,])")
ERA_AFTER = re.compile(r"\s(?:(BCE?|B\.C\.)|CE|AD|A\.D\.)(?![A-Za-z])")
ERA_BEFORE = re.compile(r"\b(?:AD|A\.D\.|CE)\s$")
YEAR_BEFORE = re.compile(r"(?:在|于|自|从|至|到|截至|公元|\b(?i:in|since|until|till|during))\s*$")
YEAR_SPAN_AFTER = re.compile(r"\s*(?:间|内|后|前|里|来|中|以|的)")
NAMED = re.compile(r"(?P<word>[A-Z][A-Za-z]*)\s$")
LABEL = re.compile(
    r"\b(?i:pages?|chapters?|sections?|articles?|figures?|tables?|parts?|volumes?|vol\.|no\.|number|level|phase|route|line|grade"
    r"|category|class|season|episode|stage|type|room|gate|platform|step|version|item|rule|act)\s$|(?:No\.|#)\s?$"
)
FUNCTION_WORDS = frozenset(
    listed(
        "A About Above After All Among An And Approximately Around As At Before Between But By During Each Either Every Exactly "
        "Fewer For From Her His If In Into It Its Just Less Like More My Nearly No Not Of On Only Or Our Over Per Roughly "
        "Since Some Such Than That The Their Then There These They This Those Through To Under Until Up Upon Was We Were "
        "When Where While With Within Year Years Almost Another Both Here How Including What Which Who RMB"
    )
)
NOUN = re.compile(r"[\s-]([A-Za-z][A-Za-z’'-]*)")
NOUN_STOPS = frozenset(
    listed(
        "of in on at to for from by with and or but nor as is are was were be been being has have had do does did will would "
        "can could may might must shall should that which who whom whose this these those the a an its his her their it "
        "they he she we you than then when while where after before during since until into onto over under between "
        "against through per not no also only more most less about if so yet both each all any some such there here out up "
        "down off via plus minus times time o'clock"
    )
)
IRREGULAR_PLURALS = frozenset(
    listed("people men women children feet teeth mice geese data media criteria phenomena species series")
)
PRONOUN = re.compile(
    r"[\s-](?i:of|another|who|that|which|can|could|may|might|must|should|would|will|is|was|has|had|in|to|and|or|day|such|side"
    r"|hand|way|by|on|at|for|from|with|as|if|when|where|the|sided)\b|\s*[,.;:)’']|$"
)
