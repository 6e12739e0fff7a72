"""The words for what has more or less of something, and for what becomes more or less: larger, topped, 增长."""

from typing import Final

ER_EN: Final = (
    r"(?:more|less|fewer|(?:larg|bigg|high|low|great|small|long|short|tall|heavi|light|cheap|old|young|wid|narrow"
    r"|deep|shallow|fast|slow|quick|strong|weak|rich|poor|earli|lat|near|farth|furth|dens|hott|cold|warm|thick|thin"
    r"|clos|new|hard|soft|bright|wealthi|broad|steep)er"
    r"|(?<=\bhow much )(?!water|paper|timber|rubber|copper|silver|power|labou?r|other)\w{3,}er"
    r"|(?<=\bhow many times )\w{3,}er)"
)
"""English comparatives; behind "how much" and "how many times" any word that ends as they do."""
MORE_EN: Final = r"(?:more|less|fewer|(?!other|rather|number|either|neither|after|over|under)\w{2,}er)"
"""Any English word that ends as a comparative does, but for the commonest that are none."""
ABOVE_EN: Final = (
    r"(?:exceed(?:ed|s)?|surpass(?:ed|es)?|outstrip(?:ped|s)?|outpaced?s?|outnumber(?:ed|s)?|outweigh(?:ed|s)?"
    r"|outrank(?:ed|s)?|overtakes?|overtook|outd(?:o|oes|id)|top(?:ped|s)?|beats?|leads?|led)"
)
"""The English verbs for being more than something."""
CHANGING_ZH: Final = (
    r"(?:增(?!加值|值)|减|升|降(?![雨水雪])|上升|下降|提[高升]|上涨|下跌|涨|扩大|缩[小减短]|改变|变化|多(?!少)|少)"
)
"""The Chinese verbs for becoming more or less."""
THAN_ZH: Final = r"(?<![占对百])比(?!例|重(?![点庆型])|率|值)"
"""The Chinese word for than, not within another: 比例, 百分比, 占比."""
