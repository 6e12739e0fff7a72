"""What a question demands to be worked out, in so many words that nothing that an article states would do instead.

What more a question may be read as, to be worked out where its figures are found, is told by the rules of
`calculations`: those match many a question that a stated figure answers, and stand back for one that is demanded.
"""

import re
from typing import Literal

from assistant.questions.forms import WHY
from assistant.words.patterns import compiled
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.superlatives import EXTREME_OF_ANY_EN, EXTREME_OF_ANY_ZH

# What may be worked out from figures.
Operation = Literal[
    "difference", "excess", "ratio", "multiple", "share", "growth", "total", "average", "per", "remainder", "years",
    "which", "ranking",
]  # fmt: skip

_DEMANDED: tuple[tuple[Operation, re.Pattern[str]], ...] = compiled(
    (
        (
            "excess",
            r"(?:比|较)[^，。？]{1,30}(?:多|少|高|低|大|小)(?:出|了)?百分之(?:几|多少)"
            r"|\bby (?:what|how many) per ?cent(?:age)?\b.{1,80}\b(?:larger|bigger|higher|greater|more|smaller|lower"
            r"|less|exceed|surpass)"
            r"|\b(?:what|how many) per ?cent(?:age)? (?:larger|bigger|higher|greater|more|smaller|lower|less)\b",
        ),
        (
            "ratio",
            r"(?:是|为|相当于)[^，。？]{1,24}的?(?:多少|几)倍|多少倍于"
            r"|how many times (?:as|larger|bigger|higher|greater|the size|(?-i:[A-Z])\S+ .{1,60}\b(?:is|was|are"
            r"|were)\b)|\bratio (?:of|between)\b",
        ),
        (
            "share",
            r"(?:是|相当于|占)[^，。？]{1,24}的?(?:百分之(?:几|多少)|几分之几|多大比例|比例是多少)"
            rf"|what (?:percentage|share|fraction|proportion) of\b.*\b{AUXILIARY_EN}\b",
        ),
        (
            "difference",
            r"(?:比|较|与|和|跟)[^，。？]{1,30}(?:多|少|高|低|大|小|差|相差|领先|落后)(?:出|了)?(?:多少|几)|相差"
            r"|比[^，。？]{1,30}(?:长|短|重|轻|贵|便宜|快|慢|早|晚|深|浅|宽|窄)(?:出|了)?(?:多少|几)"
            r"|差距(?:是|有)?多|差多少|差额|之差"
            r"|\bdifference (?:between|in)\b|\bhow (?:much|many) (?:more|less|fewer|larger|bigger|higher|lower"
            r"|greater|smaller|further|farther)\b|\bby how (?:much|many)\b|\bgap between\b"
            r"|\bhow far (?:ahead|behind)\b"
            r"|\bhow many percentage points (?:more|higher|lower|less|above|below|ahead|behind)\b",
        ),
        (
            "growth",
            r"(?:增加|增长|上升|提高|下降|减少|变化|扩大|缩短|压缩|延长|翻)(?:了|到了|幅度)?(?:是)?(?:百分之)?(?:多少|几)|(?:增幅|涨幅|降幅)"
            r"|[到至]20\d\d年?[^，。？]{0,12}[多少涨降跌]了(?:多少|几)"
            r"|\bby (?:what|how many) per ?cent(?:age)? (?:did|has|have) .{1,80}\b(?:grow|grown|increased?|rise"
            r"|risen|fall|fallen|drop|dropped|declined?)\b"
            r"|\bhow much did .{1,80}\b(?:grow|increase|rise|fall|drop|decline|change|decrease)\b"
            r"|\b(?:increase|growth|rise|change|decline) (?:in|of) .{1,60}\b(?:from|between)\b",
        ),
        (
            "total",
            r"(?:合计|总共|一共|加起来|相加|总和|之和|共计|总数)[^，。？]{0,8}(?:多少|几|是)"
            r"|(?:和|与|、)[^，。？]{1,20}(?:合计|总共|一共|加起来|共有?)[^，。？]{0,4}(?:多少|几)"
            r"|\b(?:combined|altogether|put together|(?:the )?sum of|added together|add(?:s|ed)? up"
            r"|what is the total|(?:in total|in all)(?=[?.]|$))\b",
        ),
        (
            "ranking",
            r"排名|排序|名次|[名位排]列?第几|第几[名位]|从(?:高到低|大到小|低到高|小到大)"
            r"|垫底|末位|居末|榜首|居首|首位的?(?:是)?(?:哪|谁)|倒数第"
            r"|哪[^，。？]{0,16}第[一二三四五六七八九十][名位]"
            r"|第[一二三四五六七八九十][名位][^，。？]{0,6}(?:哪|谁)"
            r"|\b(?:came|come|comes|placed|stood|finished) (?:in )?(?:first|second|third|fourth|fifth|sixth|last)\b"
            r"|排第[几一二三四五六七八九十]|第[二三四五]?(?:高|大|低|小)"
            rf"|{EXTREME_OF_ANY_ZH}的?(?:是)?(?:哪|谁|什么)"
            rf"|哪[^，。？]{{0,16}}{EXTREME_OF_ANY_ZH}"
            rf"|\brank(?:s|ed|ing)?\b|\b(?:{EXTREME_OF_ANY_EN}"
            r"|(?:the|has|have|had) (?:most|least|fewest))\b(?! of)|\bin (?:descending|ascending) order\b",
        ),
    )
)


def operation_of(text: str) -> Operation | None:
    """What a question demands to be worked out, or None; why something ranks where it does is told, not ordered."""
    operation = next((name for name, pattern in _DEMANDED if pattern.search(text)), None)
    return None if operation == "ranking" and WHY.search(text) else operation
