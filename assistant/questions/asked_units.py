"""How well the unit of a figure fits what a question asks for: a share, a sum of money, a length, a plain amount."""

import re

from assistant.questions.question import Question
from documents.figures import Figure
from documents.units import UNITS

CURRENCIES = frozenset(
    {
        "yuan", "usd", "eur", "euro cent", "gbp", "jpy", "hkd",
        "shilling", "rupee", "franc", "krone", "rouble", "peso", "rand",
    }
)  # fmt: skip
CURRENCY_ZH = "|".join(word for unit in UNITS if unit.name in CURRENCIES for word in unit.chinese)
"""The Chinese names of all currencies."""
SHARES = frozenset({"%", "ratio", "‰"})
SHARES_AND_POINTS = SHARES | {"pp"}
RELATIVE = SHARES_AND_POINTS | {"times"}
"""What figures have that set others against each other."""
# Measure words that count the same things: five 家 may also be written as five 个.
COUNT_ALIKE = tuple(
    frozenset(group)
    for group in (
        "人名位员口", "家个所间座处", "项条件款个份种类", "次届场回轮", "座栋幢处个所", "台辆架艘部个套", "支枚个根",
        "篇份部个", "批组个",
    )
)  # fmt: skip
_UNITS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            r"百分|比例|占比|比重|占(?:了|据|去)?(?:多大(?!面积)|几成|多少(?=[？?。]|$))|(?:投入|研发)强度|份额|(?<![汇频功效速])率|percent|proportion|share|fraction|slice|chunk"
            r"|(?:R&D|research|spending) intensity|\brate\b",
            re.IGNORECASE,
        ),
        SHARES,
    ),
    (
        re.compile(
            r"多少[^，。？]{0,2}元|多少钱|花(?:了|掉|费)?(?:多少|几)[百千万亿]*(?![百千万亿个天年月小分])|金额|奖金"
            r"|\bmoney\b|\bfund|yuan|dollar|euro|\bcosts?\b|\bspend|\bspent\b"
            r"|\bworth\b|\bprice\b|\brevenue\b|\bturnover\b|\bprofits?\b|\bincome\b|\bwages?\b|\bsalar(?:y|ies)\b"
            r"|\binvested\b|利润|营收|营业[收额]|造价|工资|月薪|年薪|投资[总额是了为达]{0,2}多少",
            re.IGNORECASE,
        ),
        CURRENCIES,
    ),
    (re.compile(r"[多几]少?倍|\btimes\b|\bfold\b", re.IGNORECASE), frozenset({"times"})),
)  # fmt: skip
# Without one of these words no share, rate or change is asked for.
_OF_A_WHOLE = re.compile(
    r"占|率|比|份额|[增涨升降减跌提]|成本|强度|下滑|幅|百分|几成|税|毛利|percent|per cent|proportion|share|fraction"
    r"|rate|ratio|margin|how much of|gr[eo]w|ris[ei]|rose|f[ae]ll|increas|decreas|declin|drop|cut|chang|reduc|target"
    r"|slice|chunk|level|coverage|cover|quality|explain|caus|account|lose|lost|goal|aim",
    re.IGNORECASE,
)
# By how much something changed is asked for, not what it came to.
_CHANGE = re.compile(
    r"增速|[增涨降跌]幅|(?:[增升涨降减跌]|提高|下滑|多|缩小|扩大)[长低高少加短]?了?(?:多少|几|百分)"
    r"|\bby (?:how much|how many|what)\b"
    r"|\bhow much (?:higher|lower|more|less|faster)\b|\b(?:growth|increase|decrease|decline|reduction)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"(?:[增涨升降减跌滑缩扩]|提高|新增|多)[^，；。、到至\d]{0,4}$"
    r"|\b(?:up|down|by|grew|rose|fell|declined|dropped|increased?|decreased?|growth|rise|fall|cut|reduced)(?: of)?\s*$",
    re.IGNORECASE,
)
_HIGHER = re.compile(
    r"\s(?:more|less|fewer|higher|lower|larger|smaller|faster)\b|\s(?:increase|decrease|rise|decline)\b"
)
# A noun that is counted, not paid: 多少数据产品.
_THINGS = re.compile(
    r"多少(?!资金|资本|经费|收入|费用|投资|成本|利润|产值|补贴|贷款|钱|奖金|税|元"
    r"|[万亿])(?=[\u3400-\u9fff]{2})(?!.{0,3}[元钱])"
)
_BONUS = 3.0


def unit_score(question: Question, figure: Figure, text: str) -> float:
    """What the unit of a figure of `text`, and its being a change, say for it or against it."""
    score = sum(
        _BONUS if figure.unit in units else -_BONUS for pattern, units in _UNITS if pattern.search(question.text)
    )
    if question.units:
        score += _BONUS if figure.unit in question.units else -_BONUS
    if figure.unit in SHARES_AND_POINTS and not _OF_A_WHOLE.search(question.text):
        score -= _BONUS
    if figure.unit in CURRENCIES and _THINGS.search(question.text):
        score -= _BONUS
    if _CHANGE.search(question.text):
        changed = _CHANGED.search(text[: figure.start]) or _HIGHER.match(text, figure.end) or figure.unit == "pp"
        score += _BONUS if changed else -_BONUS
    return score
