"""The words that questions are made of in both languages: what asks, what helps a verb, what things are compared by."""

from typing import Final

# 多重 before a noun is manifold: 多重优势.
WH_ZH: Final = (
    "多少|几(?!乎)|什么|哪|谁|怎|为何|如何|何时|何处|何以|多[大长高远深久快]|多重(?=[，,、；;？?。！!啊呀呢]|$)"
)
"""What asks for something in Chinese."""
WHETHER_ZH: Final = "吗|是否|有没有|是不是"
"""What asks for yes or no in Chinese."""
WH_EN: Final = "what|which|who|whom|whose|when|where|why|how"
"""What asks for something in English."""
AUXILIARY_EN: Final = "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should"
"""What stands before the subject of an English question."""
ORDINALS: Final = {
    word: position
    for position, words in enumerate(
        (
            ("一", "首", "first"), ("二", "second"), ("三", "third"), ("四", "fourth"), ("五", "fifth"),
            ("六", "sixth"), ("七", "seventh"), ("八", "eighth"), ("九", "ninth"),
        )
    )
    for word in words
}  # fmt: skip
"""The position, from 0, that a word means behind 第 or as an English ordinal."""
GRADED_ZH: Final = "高|低|多|少|大|小|长|短|重|轻|贵|便宜|快|慢|早|晚|矮|深|浅|宽|窄|远|近|厚|薄|强|弱|老"
"""The Chinese adjectives of what may be more or less."""
