"""English questions for a result, put in two clauses or turned round: it has gone up since 2018, by how much?"""

from assistant.rewording.usual_english import ADD_EN
from assistant.words.patterns import rewordings
from assistant.words.question_words import SHARE_EN
from documents.years import YEAR_DIGITS

_ADD = rf"(?:{ADD_EN}|take|count)"
_WITH = r"(?:together with|(?:together )?and|with|to)"
_FIRST, _SECOND = r"(?:first|former)", r"(?:second|latter|other)"
_ROSE = r"(?:gone up|risen|grown|increased|climbed|improved|went up|rose|grew|jumped|soared|expanded)"
_FELL = r"(?:gone down|fallen|shrunk|decreased|declined|dropped|went down|fell|shrank|narrowed|come down|came down)"
# How many of something there are is another question than by how many there are more.
_BY_WHAT = (
    r"(?:by )?(?P<q>what per ?cent(?:age)?|how many percentage points|how much"
    r"|(?<=by )how (?:much|many)(?! (?:more|less|fewer)) [a-z ]+)"
)

TWO_CLAUSES = rewordings(
    # It rose or fell, and by how much.
    *(
        (
            rf"^(?P<a>[^,?.;:]+?) (?:(?:has|have|had) )?(?:since )?{verb}(?P<r> [^,?.;:]+?)?[,.;:–—]+ ?(?:and |but )?"
            rf"{_BY_WHAT}{end}$",
            said,
        )
        for verb, plain in ((_ROSE, "grow"), (_FELL, "fall"))
        for end, said in (
            (rf",? (?:as of|by|in|until|up to) (?P<y>{YEAR_DIGITS})", rf"by \g<q> did \g<a> {plain}\g<r> to \g<y>"),
            ("", rf"by \g<q> did \g<a> {plain}\g<r>"),
        )
    ),
    # What something was longer by after it was extended, and what one thing added to another.
    (
        r"^how (?P<q>many|much)(?P<u> [a-z]+)? (?:longer|higher|larger|bigger|dearer) (?:was|were|is|are)"
        r" (?P<a>[^?]+?) (?P<w>after|once) (?P<b>[^?]+)$",
        r"by how \g<q>\g<u> did \g<a> grow \g<w> \g<b>",
    ),
    (
        r"^(?P<h>.*\bhow many times\b.*?),? (?:expressed )?as a multiple of (?:the )?(?:earlier|first|former|other)"
        r"(?: \w+)?$",
        r"\g<h>",
    ),
    (
        r"^how (?P<q>many|much)(?P<u> [a-z]+)? (?:did|has|have|does) (?P<a>[^,?]+?) (?:add|added) to (?P<b>[^?]+)$",
        r"by how \g<q>\g<u> did \g<b> grow with \g<a>",
    ),
    (rf"\bsince (?P<y>{YEAR_DIGITS}) to (?P<z>{YEAR_DIGITS})\b", r"from \g<y> to \g<z>"),
    (r"\bso (?:much|many) (?=[^?]*\bis how many times\b)", ""),
    # Of two that a clause tells, the first is how many times the second; of two years, the later.
    (
        rf"^(?:(?P<h>[^:,?]+): )?(?:take |with )?(?P<a>[^,;:?]*?)(?P<y>{YEAR_DIGITS})(?P<c>[^,;:?]*?) and [^,;:?]*?"
        rf"(?P<z>{YEAR_DIGITS})[^,;:?]*?[,:;.–—-]+ ?(?:and )?(?:by )?(?:the later (?:one )?(?:is|was) )?how many times "
        r"(?:is the later )?the earlier(?: one)?$",
        r"by how many times did \g<h> \g<a> \g<c> grow between \g<y> and \g<z>",
    ),
    *(
        (
            rf"^(?:(?P<h>[^:,?]+): )?(?:take |with )?(?P<a>[^,;:?]+?) (?:and|but)(?: rather| much)?(?: less| more)?"
            rf" (?P<b>[^,;:?]+?)"
            rf"[,;:.–—-]+ ?(?:and |so )?the {one} (?:one )?(?:is|was|are|were) how many times"
            rf"(?: as \w+ as)? the {other}(?: one)?$",
            rf"how many times as much is {said[0]} \g<h> as {said[1]}",
        )
        for one, other, said in (
            (_FIRST, _SECOND, (r"\g<a>", r"\g<b>")),
            (_SECOND, _FIRST, (r"\g<b>", r"\g<a>")),
        )
    ),
    # The share of two that are put together.
    (
        rf"^if (?:you|we|one) {_ADD} (?P<a>[^,?]+?) {_WITH} (?P<b>[^,?]+?)(?: together)?,"
        rf" (?:they|the two|both)(?: of them)?(?: together)? (?P<v>[a-z]+)(?: together)?"
        rf" what (?P<s>{SHARE_EN}) of (?P<w>[^?]+)$",
        r"what \g<s> of \g<w> do \g<a> and \g<b> \g<v> together",
    ),
    (
        rf"^if (?:you|we|one) {_ADD} (?P<a>[^,?]+?) {_WITH} (?P<b>[^,?]+?)(?: together)?,"
        rf" what (?P<s>{SHARE_EN}) of (?P<w>[^?]+?) (?P<x>do|did|would) (?:they|the two|both) (?P<v>[a-z]+)$",
        r"what \g<s> of \g<w> \g<x> \g<a> and \g<b> \g<v> together",
    ),
    # What came first, and what later, and how far apart: A came first and B later. How many months lie between?
    (
        r"^(?P<a>[^,;.?]+?) first,? (?:and|but|then) (?P<b>[^,;.?]+?)(?: only)? (?:later|afterwards?|next)[.,;:] "
        r"(?:and )?how many (?P<u>years|months) (?:(?:lie|lay|passed|went by|(?:are|were|is|was)(?: there)?)\b ?)?"
        r"(?:in )?(?:between|apart)?(?: (?:them|the two|one and the other))?$",
        r"how many \g<u> between \g<a> and \g<b>",
    ),
)
"""The rewordings of such questions, in their order."""
