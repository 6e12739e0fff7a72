"""How well the unit of a figure fits what a question asks for: a share, a sum of money, a length, a plain amount."""

import re

from assistant.question import Question
from documents.figures import Figure

CURRENCIES = frozenset({"yuan", "usd", "eur", "gbp", "jpy", "hkd"})
_SHARES = frozenset({"%", "ratio", "‰"})
_UNITS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = (
    (
        re.compile(
            r"百分|比例|占比|比重|(?:投入|研发)强度|份额|(?<![汇频功效速])率|percent|proportion|share|fraction"
            r"|(?:R&D|research|spending) intensity|\brate\b",
            re.I,
        ),
        _SHARES,
    ),
    (
        re.compile(
            r"多少[^，。？]{0,2}元|多少钱|金额|奖金|\bmoney\b|\bfund|yuan|dollar|euro|\bcosts?\b|\bspend|\bspent\b"
            r"|\bworth\b|\bprice\b|\brevenue\b|\bturnover\b",
            re.I,
        ),
        CURRENCIES,
    ),
    (re.compile(r"[多几]少?倍|\btimes\b|\bfold\b", re.I), frozenset({"times"})),
)  # fmt: skip
# Without one of these words no share, rate or change is asked for.
_OF_A_WHOLE = re.compile(
    r"占|率|比|份额|[增涨升降减跌提]|成本|强度|下滑|幅|百分|几成|税|毛利|percent|per cent|proportion|share|fraction|rate"
    r"|ratio|margin|how much of|gr[eo]w|ris[ei]|rose|f[ae]ll|increas|decreas|declin|drop|cut|chang|reduc|target|level"
    r"|coverage|cover|quality|explain|caus|account|lose|lost|goal|aim",
    re.I,
)
_BONUS = 3.0


def unit_score(question: Question, figure: Figure) -> float:
    """What the unit of a figure says for it, or against it."""
    score = sum(
        _BONUS if figure.unit in units else -_BONUS for pattern, units in _UNITS if pattern.search(question.text)
    )
    if question.units:
        score += _BONUS if figure.unit in question.units else -_BONUS
    if figure.unit in _SHARES | {"pp"} and not _OF_A_WHOLE.search(question.text):
        score -= _BONUS
    return score
