"""The words for the two ends of an order in both languages: the largest and the smallest, the first and the last."""

import re
from typing import Final

_MORE_OF_ANY_ZH: Final = "高|大|多"
_LESS_OF_ANY_ZH: Final = "低|小|少"
MORE_ZH: Final = f"{_MORE_OF_ANY_ZH}|长|重|贵|快|深|宽|远|厚|强"
"""The Chinese adjectives for what has more of something."""
LESS_ZH: Final = f"{_LESS_OF_ANY_ZH}|短|轻|便宜|慢|浅|窄|近|薄|弱|矮"
"""The Chinese adjectives for what has less of something."""
GRADED_ZH: Final = f"(?:{MORE_ZH}|{LESS_ZH}|早|晚|老)"
"""The Chinese adjectives of what may be more or less."""
# 最重要 weighs nothing, and 最近 is more often lately than nearest.
MOST_ZH: Final = f"最(?!重要)(?:{MORE_ZH})"
LEAST_ZH: Final = f"最(?!近)(?:{LESS_ZH})"
EXTREME_OF_ANY_ZH: Final = f"最(?:{_MORE_OF_ANY_ZH}|{_LESS_OF_ANY_ZH})"
"""The ends of an order by any measure; the others name the measure themselves: the longest is so by its length."""
_MOST_OF_ANY_EN: Final = "larg|bigg|high"
_LEAST_OF_ANY_EN: Final = "small|low"
EXTREME_OF_ANY_EN: Final = f"(?:{_MOST_OF_ANY_EN}|{_LEAST_OF_ANY_EN})est"
"""The same in English."""
MOST_EN: Final = f"(?:{_MOST_OF_ANY_EN}|great|strong|long|tall|deep|wid|fast|heavi|busi|rich)est"
"""English superlatives for the upper end of an order; "most" itself has other uses and is named where it is meant."""
LEAST_EN: Final = f"(?:{_LEAST_OF_ANY_EN}|few|weak|short|light|poor|quiet|shallow|narrow|slow|cheap)est"
"""English superlatives for the lower end of an order, without "least"."""
FIRST_ZH: Final = "(?:位居|名列|居|排)?(?:榜首|首位)|[居排]首|头名|领跑|第一[名位]|(?:排名?|[位名]列)第一"
"""What is said of the first of an order, by its rank."""
LAST_ZH: Final = "垫底|末[位尾]|居末|最后一?[名位]|(?:排名?|列|位[居列]|居)在?(?:最后|末)|倒数第一(?![二三])"
"""What is said of the last of an order, by its rank."""
BY_TIME: Final = re.compile(
    r"最?[早晚先]|古老|历史最|\b(?:earliest|latest|oldest|newest|(?<!est )(?<!most )first|(?<!est )last|youngest)\b",
    re.IGNORECASE,
)
"""What puts in order by when something was."""
