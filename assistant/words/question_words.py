"""The words that questions are made of in both languages: what asks, what helps a verb, what counts positions."""

import re
from typing import Final

from documents.numerals import ORDINALS

# 多重 before a noun is manifold: 多重优势.
WH_ZH: Final = (
    "多少|几(?!乎)|什么|哪|谁|怎|为何|如何|何时|何处|何以|多[大长高远深久快]|多重(?=[，,、；;？?。！!啊呀呢]|$)"
)
"""What asks for something in Chinese."""
WHETHER_ZH: Final = "吗|是否|有没有|是不是"
"""What asks for yes or no in Chinese."""
WH_EN: Final = "what|which|who|whom|whose|when|where|why|how"
"""What asks for something in English."""
AUXILIARY_EN: Final = "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)"
"""What stands before the subject of an English question."""
SHARE_EN: Final = "(?:share|percent(?:age)?|per cent|proportion|fraction)"
"""What a part of something is called in numbers."""
FEW_EN: Final = "two|three|four|five|six|seven|eight|nine|ten"
"""How many there are in a short list."""
OF_SHARES: Final = re.compile(
    rf"占|比[例重率]|份额|百分|几成|\b(?:{SHARE_EN}s?|percent\w*|ratio|slice|chunk)\b", re.IGNORECASE
)
"""What speaks of a part by how large a part it is."""
COUNTERS_ZH: Final = "个家座条项名位种所台艘辆列"
"""The measure words that things are counted by behind 几 and 多少, for a class of a pattern."""
LED_EN: Final = "(?P<w>(?:in|by|at|as of) [^,?]+, )?"
"""When or where it is asked of, before the English question itself."""
POSITIONS: Final = {word: position for position, word in enumerate(ORDINALS[1:])} | {
    "首": 0,
    **{word: position for position, word in enumerate("一二三四五六七八九")},
}
"""The position, from 0, that a word means behind 第 or as an English ordinal."""
