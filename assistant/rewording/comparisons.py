"""Comparisons said with a verb or in two clauses, put in the words that the rules know: A topped B by how much."""

from assistant.words.comparing import ABOVE_EN, ER_EN
from assistant.words.patterns import reworded, rewordings
from assistant.words.question_words import AUXILIARY_EN
from assistant.words.superlatives import GRADED_ZH
from documents.article import Language

# What a verb has as its object may be no rival at all: lead up to the close, top up the fund, lead 12 projects.
_RIVAL = r"(?!up\b|to\b|in\b|into\b|on\b|off\b|out\b|over\b|by\b|from\b|a\b|an\b|through\b|\d)"
_BELOW = r"(?:(?:trail|lag)(?:g?ed|s)?(?: behind)?|f[ae]lls?(?: behind| short of)|c[ao]mes? behind)"
_WHEN = r"(?P<y> (?:in|at|by|during|at the end of) (?:the year )?\d{4})?"
_ASKS = r"how (?:much|many|far)"
_ADJECTIVE = rf"(?:{GRADED_ZH}|领先|靠前|厉害)"
_IN_WHAT = r"(?:in(?: terms of)?|on|by|when it comes to) (?P<m>(?!\d|the year)[^,?]+)"
_THAN = r"(?:跟|和|与|同|比|比起|相比)"


def _both_ways(pattern: str, said: str) -> tuple[tuple[str, str], ...]:
    """A pattern once for the verbs that put the first thing above the second and once for those that put it below."""
    return tuple(
        (pattern.replace("VERB", rf"{verb} {_RIVAL}"), said.replace("MORE", more))
        for verb, more in ((ABOVE_EN, "higher"), (_BELOW, "less"))
    )


_ENGLISH = rewordings(
    # A topped B by how much.
    *_both_ways(
        rf"^(?P<w>(?:in|by|at) [^,]+, )?(?P<a>[^,?]+?) VERB(?P<b>[^,?]+?){_WHEN},? by {_ASKS}(?P<u>(?: [^?,]+)?)$",
        r"\g<w>by how much\g<u> MORE was \g<a> than \g<b>\g<y>",
    ),
    # By how much did A trail B; how far did A lead B; how many seats did A beat B by.
    *_both_ways(
        rf"^(?P<w>(?:in|by|at) [^,]+, )?by {_ASKS}(?P<u>[^,?]*?) {AUXILIARY_EN} (?P<a>[^,?]+?) VERB(?P<b>.+)$",
        r"\g<w>by how much\g<u> MORE was \g<a> than \g<b>",
    ),
    *_both_ways(
        rf"^(?P<w>(?:in|by|at) [^,]+, )?how (?:much|far) {AUXILIARY_EN} (?P<a>[^,?]+?) VERB(?P<b>.+?)(?: by)?$",
        r"\g<w>by how much MORE was \g<a> than \g<b>",
    ),
    *_both_ways(
        rf"^how many (?P<u>[^,?]+?) {AUXILIARY_EN} (?P<a>[^,?]+?) VERB(?P<b>.+?) by$",
        r"by how much \g<u> MORE was \g<a> than \g<b>",
    ),
    (
        r"^how many years (?:separated?s?|divide[sd]?) (?P<a>.+?) (?:and|from) (?P<b>.+)$",
        r"how many years between \g<a> and \g<b>",
    ),
    # How A compares with B in something, and what is to be compared of the two.
    (
        r"^how (?:does|do|did) (?P<a>[^,?]+?) (?:compare|stack up|measure up) (?:with|to|against) (?P<b>[^,?]+?)"
        rf" {_IN_WHAT}$",
        r"what is the difference in \g<m> between \g<a> and \g<b>",
    ),
    (
        rf"^compare (?P<a>[^,?]+?) (?:and|with|to|against) (?P<b>[^,?]+?) {_IN_WHAT}$",
        r"what is the difference in \g<m> between \g<a> and \g<b>",
    ),
    # A vs. B: how many more of the first kind.
    (
        rf"^(?P<a>[^:?]+?) (?:vs\.?|versus|against|and) (?P<b>[^:?]+?) ?[:,—–-]+ ?"
        rf"(?:by )?how (?P<q>many|much) (?P<m>{ER_EN})(?P<n>(?: [a-z-]+)?)"
        r"(?: (?:of|is|are|was|were|on|in|at|for|with|does|did|do|has|have))? "
        r"(?:the )?(?:first|former)(?: (?:kind|one|type|sort|group))?"
        r"(?: (?:is|are|was|were|has|have|had|carry|carried))?$",
        r"how \g<q> \g<m>\g<n> \g<a> than \g<b>",
    ),
)
_CHINESE = rewordings(
    # What is at least so much is the difference from what is more than so much.
    (r"(?:最起码|起码|至少|最少(?!的))(?=[^，。？]*(?:比|高|多|超|差|领先))", ""),
    (r"(?P<r>(?:比|高|多|超|差|领先)[^，。？]*?)(?:最起码|起码|至少|最少(?!的))", r"\g<r>"),
    (r"^(?P<m>[^，。？]{2,12}?)(?:这一?(?:块|方面|项|头)|方面|上头)[，,]?(?=[^，。？]+[比差多高超])", r"\g<m>，"),
    (
        rf"^(?P<a>[^，。？]{{1,20}}?)(?:{_THAN})(?P<b>[^，。？]{{1,20}}?)的(?P<m>[^，。？的]{{2,16}}?)"
        r"(?:相比|比较|对比|比起来)(?:起来)?(?:如何|怎么样|怎样)?$",
        r"\g<a>和\g<b>的\g<m>相差多少",
    ),
    (
        rf"^(?:请)?(?:比较|对比)(?:一下|下)?(?P<a>[^，。？]{{1,20}}?)(?:{_THAN})(?P<b>[^，。？]{{1,20}}?)的(?P<m>[^，。？的]{{2,16}})$",
        r"\g<a>和\g<b>的\g<m>相差多少",
    ),
    # Which of the two is more, and how far are they apart.
    (
        rf"^(?:(?P<w>[^，。？]*?\d{{4}}年[^，。？]{{0,4}})[，,]?)?(?P<a>[^，。？]{{1,20}}?)(?:{_THAN})(?P<b>[^，。？]{{1,20}}?)"
        rf"(?:相比|比起来|比较|比一比|比)?[，,](?:到底|究竟)?(?:是)?(?:谁|哪一?[个家座所条边])的?"
        rf"(?P<m>[^，。？]*?)[更要]?{_ADJECTIVE}(?:一些|一点|些)?[，,？?]?(?:又|各)?(?:相?差|{_ADJECTIVE})(?:出|了|距)?"
        r"(?:是|有)?(?P<q>(?:多少|几|多大).*)$",
        r"\g<w>\g<a>和\g<b>的\g<m>相差\g<q>",
    ),
)


def as_compared(text: str, language: Language) -> str:
    """A question that says with a verb, or in two clauses, what it wants compared, as one with 比 or "than"."""
    return reworded(text, _CHINESE if language == "zh" else _ENGLISH)
