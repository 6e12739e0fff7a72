"""Everyday English ways of asking for a result, and the words in which it is usually asked."""

from assistant.words.patterns import rewordings
from assistant.words.question_words import AUXILIARY_EN, FEW_EN, SHARE_EN
from documents.years import YEAR_DIGITS

_PART = r"(?:slice|chunk|portion|cut|bit|part|percent|per cent|pct)"
_BELONGS = rf"(?:{AUXILIARY_EN}|belongs? to|belonged to|comes? from|came from|goes to|went to|falls? to|fell to)"
_MANY = rf"(?:{FEW_EN}|\d{{1,2}})"
ADD_EN = r"(?:add|sum|total|tot|tally|combine|lump|put|pool)"
"""What is done to several that are to be added up."""
_WORK_OUT = r"(?:work out|calculate|compute|determine|figure out)"
_PLACE = r"(?:country|nation|state|region|county|city|town|village|district|province|island)"
_ASK = r"(?:what|how (?:much|many))\b"
_TAKE_OUT = (
    r"(?:take (?:away|out|off)|taking (?:away|out|off)|strip(?:ping)? (?:out|away|off)|remov(?:e|ing)|deduct(?:ing)?"
    r"|subtract(?:ing)?|leav(?:e|ing) (?:out|aside)|set(?:ting)? aside|exclud(?:e|ing)|discount(?:ing)?|drop(?:ping)?)"
)
_IS_LEFT = rf"(?:{AUXILIARY_EN} |would be |do you have |you have )?(?:left(?: over)?|remain(?:s|ing)?|still there)"
_IN_PER_CENT = (
    r"(?:in (?:percent(?:age)?|relative|proportional) terms|percentage-?wise|in per ?cent|as an? (?:percentage"
    r"|per ?cent))"
)

_WILL_BE = r"how (?P<q>much|many) (?P<a>[^?]+?) will there be(?: in (?:all|total)| altogether)?"
_ONCE_BUILT = (
    r"(?:once|when|after) (?:what is|all that is|the ones|those|everything)(?: (?:that|which) (?:is|are))?"
    r" ?(?:now |still )?(?:being built|under construction) (?:is|are|has been|have been|comes?|goes?|go)"
    r" (?:all )?(?:finished|done|completed?|ready|built|online|in use|into use)"
)
ENGLISH = rewordings(
    # What is to be done, before what is asked.
    (
        rf"^(?:please )?(?:express|state|write|show|give|put|{_WORK_OUT}|find) (?=[^?]+? as an? {SHARE_EN} of )",
        "",
    ),
    (
        rf"^(?:please )?{_WORK_OUT} (?!wh|how)(?:the )?(?P<a>[^?]+? per (?!cent)[^?]+)$",
        r"how much \g<a>",
    ),
    (
        rf"^(?:please )?(?:{_WORK_OUT}|find(?: out)?) (?!wh|how)(?:the )?(?P<a>[^?]+)$",
        r"what is the \g<a>",
    ),
    (rf"^(?:please )?(?:{_WORK_OUT}|find out) (?=wh|how)", ""),
    (
        r"^(?:taking|using|based on|going by|judging by|according to|from|per) (?:the )?(?:(?![^,]*\d{4})[^,]*?\b"
        r"(?:figures|numbers|minimums|maximums|values|data|totals|estimates|bounds)\b[^,]*|table(?: \d+)?), "
        r"(?=how|what|which|by)",
        "",
    ),
    (
        rf"^(?P<w>how (?:much|many)(?: money)?), (?:in|counted in|measured in) [a-z$€£ ]{{2,30}}, (?={AUXILIARY_EN}\b)",
        r"\g<w> ",
    ),
    # What is quoted is called so, and the end of a year is told with the year.
    (r"(?<!\w)['‘\"“](?P<q>[^'‘’\"“”]+)['’\"”](?!\w)", r"\g<q>"),
    (
        r"\b(?:(?:by|in|at|as of|until|up to|through) )?(?:the )?(?:very )?(?:(?:end|close|start|beginning) of"
        rf"|late|early|end)[ -](?=(?:the year )?{YEAR_DIGITS})",
        "in ",
    ),
    (rf"\b(?P<w>what|which) {_PART}(?= (?:of|{_BELONGS})\b)", r"\g<w> share"),
    (r"\b(?P<c>20|19)(?P<y>\d\d)[–—-](?P<z>\d\d)\b(?!\d)", r"\g<c>\g<y>–\g<c>\g<z>"),
    # What is still to come, and what is there already.
    (r"\b(?:the )?(?:ones|those)(?: that (?:is|are))?(?: still)? going up\b", "those under construction"),
    (
        r"\bwhat(?:['’]s| is) (?:already |now |currently )?(?:live|running|up and running|online|there)\b",
        "the operational",
    ),
    # What there is already, with what is still to come.
    (
        r"^what (?:is|was) (?P<o>[^?]*?\b)total (?P<a>[^?,]+?),? (?:both |counting |including )?in use (?:plus|and)"
        r" (?:that |those |what is )?under construction$",
        r"what is the total of \g<o>\g<a> in use and \g<o>\g<a> under construction",
    ),
    *(
        (pattern, r"how \g<q> \g<a> is in use and under construction in all")
        for pattern in (rf"^{_WILL_BE},? {_ONCE_BUILT}$", rf"^{_ONCE_BUILT},? {_WILL_BE}$")
    ),
    # How many of B it takes to come to A.
    (
        r"^how many (?-i:(?P<b>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*?))(?:['’]?s) "
        r"(?:(?:would|will|do|does|could|can|must|are|is) )?"
        r"(?:it take|you (?:need|have to|want)|we need|be needed|needed|have to be|fit|go|make|equal|match)"
        r"(?: (?:put|add|combine|lump|be (?:put|added)|(?:to )?(?:put|add))(?: up| together)?)?"
        r" ?(?:(?:in order )?to (?:match|equal|make(?: up)?|reach|get to|add up to|come to|be worth|catch up with)"
        r"|into|in|up)? (?P<a>[^?]+)$",
        r"how many times as large as \g<b> was \g<a>",
    ),
    (
        rf"^how many times (?:over )?(?:{AUXILIARY_EN} )(?P<b>[^?]+?) (?:fit|go) (?:in|into|inside) (?P<a>[^?]+)$",
        r"how many times \g<b> was \g<a>",
    ),
    # What is left once some are taken away.
    (
        rf"^(?:if (?:you|we|one) )?{_TAKE_OUT} (?P<a>[^:;?]+?)(?:\s?[:;,–—-]+ ?(?:and )?| and )how (?P<q>many|much)"
        rf"(?: of)? (?P<b>[^?]+?) {_IS_LEFT}(?P<r>[^?]*)$",
        r"how \g<q> \g<b>\g<r> excluding \g<a>",
    ),
    (
        rf"^how (?P<q>many|much)(?: of)? (?P<b>[^?,]+?) {_IS_LEFT},? (?:(?:once|when|after|if|by) )?"
        rf"(?:(?:you|we|one)(?:'ve)? )?{_TAKE_OUT} (?P<a>[^?]+)$",
        r"how \g<q> \g<b> excluding \g<a>",
    ),
    # When something began is told in words of what was done.
    (
        r"\b(?P<w>after|before|since) (?P<a>[^,?’']{2,60}?)['’]s (?:founding|creation|establishment|inception)\b",
        r"\g<w> \g<a> was founded",
    ),
    # By how much a time was cut.
    (
        r"^(?:how much (?:travel |journey |waiting )?time|how many (?:minutes|hours|days|weeks|months))"
        rf" {AUXILIARY_EN} (?P<a>[^?]+?) (?:now )?(?:saved?|shaved? off|spared?)"
        r"(?P<r> (?:between|on|for|from) [^?]+?)?(?: now)?$",
        r"by how much was the time of \g<a>\g<r> cut",
    ),
    # What each of several costs.
    (
        rf"^how much (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+?) (?P<v>cost|get|receive|pay|hold|earn|produce|bring in)"
        r" (?:apiece|each|per (?:piece|head|unit))(?: on average)?$",
        r"how much \g<x> each of \g<a> \g<v>",
    ),
    (
        rf"^what (?P<x>{AUXILIARY_EN}) each (?:of )?(?P<a>[^?]+?) cost(?: on average)?$",
        r"how much \g<x> each of \g<a> cost",
    ),
    (
        rf"^what(?: is|['’]s| was) the (?:average|mean) (?:cost|price) of (?P<a>(?:the |its )?{_MANY} [^?]+)$",
        r"how much did each of \g<a> cost",
    ),
    (
        r"^what(?: is|['’]s| was) the (?:average |mean )?(?:cost|price) per (?P<u>(?!cent)[^?]+?)"
        r" (?:of|for) (?P<a>[^?]+)$",
        r"how much did \g<a> cost per \g<u>",
    ),
    (
        rf"^what (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+?) cost per (?P<u>(?!cent)[^?]+)$",
        r"how much \g<x> \g<a> cost per \g<u>",
    ),
    # What several come to.
    (
        rf"^{ADD_EN}(?: up| together)? (?P<l>(?![^,?]+ to )[^?]+? and [^?]+?)(?: together| up| altogether)?"
        rf"(?:\s?[,:;.–—-]+ ?(?:and )?(?:{_ASK}[^?]*|please|the total\b[^?]*))?$",
        r"what is the total of \g<l>",
    ),
    (
        rf"^{_ASK}(?: total| sum| figure)? (?:do|does|would|will) (?:you|we|one|it) (?:get|arrive at|end up with"
        rf"|have)(?: to)? (?:(?:if|when|by) (?:(?:you|we|one) )?(?:{ADD_EN}|adding|totall?ing|summing|combining)"
        r"|(?:adding|summing))(?: up| together)? (?P<l>[^?]+)$",
        r"what is the total of \g<l>",
    ),
    (
        r"^what (?:would|do|does|did|will) (?P<l>[^,?]+? and [^?]+?) (?:come|add up|amount|run|total) ?(?:up )?to,?"
        r"(?: (?:if|when) )?(?:(?:put|taken|added|counted|combined|considered|lumped)(?: up| together)?|together"
        rf"|altogether|in all|in total|all told)(?P<y> in {YEAR_DIGITS})?$",
        r"what is the total of \g<l>\g<y>",
    ),
    # The two between commas, and what is counted of both.
    (
        r"^(?:counting|including|taking|adding|with)(?: up| together)?(?: both)? (?P<l>[^,?]+? and [^,?]+?),"
        r" how (?P<q>many|much) (?P<m>[^?]+)$",
        r"how \g<q> \g<m>, counting both \g<l>",
    ),
    # A against B in what is measured: the gap.
    (
        r"^(?P<a>[^,:?]+?) (?:vs\.?|versus|against|compared (?:to|with)) (?P<b>[^,:?]+?)[,:] ?(?P<m>[^:?]+?)"
        r" ?[,:;–—-]+ ?(?:what(?:['’]s| is| was| are| were)? )?(?:the )?(?:gap|difference|margin|distance)"
        r"(?: between (?:them|the two))?(?:,? in [a-z ]+)?$",
        r"what is the difference between \g<a> and \g<b> in \g<m>",
    ),
    (
        r"^(?P<a>[^,:?]+?) (?:vs\.?|versus|against) (?P<b>[^,:?]+?) ?[,:;–—-]+ ?(?:what(?:['’]s| is| was)? )?(?:the )?"
        r"(?:gap|difference|margin)(?: (?:in|of|for) (?P<m>[^?]+))?$",
        r"what is the difference between \g<a> and \g<b> in \g<m>",
    ),
    # One as a part of another.
    (
        rf"^(?P<a>[^?]+?) as an? (?P<s>{SHARE_EN}) of (?P<b>[^?]+)$(?<!\bhow)",
        r"what \g<s> of \g<b> is \g<a>",
    ),
    (
        rf"^(?:[^,?\d]+, )?how (?:big|large|great|high|much) (?:is|was|are|were) (?P<a>[^,?]+?) (?:relative to|compared"
        rf" (?:to|with)|in relation to|next to|measured against|against) (?P<b>[^,?]+?),? {_IN_PER_CENT}$",
        r"what percentage of \g<b> is \g<a>",
    ),
    (
        rf"^(?:out )?of the (?:combined|total|joint|aggregate|overall) (?P<m>[^,?]+?) (?P<of>of|for|in|across)"
        rf" the (?P<n>{_MANY}) (?P<k>[^,?]+?)(?: (?:being |that are |which are )?(?:compared|listed|named|mentioned"
        rf"|given|cited))?, what (?P<s>{SHARE_EN}) {_BELONGS} (?P<a>[^?]+?)(?:['’]s)?$",
        r"what \g<s> of the combined \g<m> \g<of> the \g<n> \g<k> is \g<a>",
    ),
    (
        r"^(?!.*\b(?:combined|together|altogether|in (?:all|total))\b)"
        rf"(?:out )?of (?:all )?(?:the )?(?P<l>[^,?]+? and [^,?]+?),? what (?P<s>{SHARE_EN}) (?P<x>is|was|are|were|did)"
        r" (?P<a>[^?]+?)(?: (?:kind|sort|type|variety|ones?|category))?$",
        r"of all the \g<l> combined, what \g<s> \g<x> \g<a>",
    ),
    (rf"(?P<w>\bwhat {SHARE_EN} of [^?]+?),? {_IN_PER_CENT}$", r"\g<w>"),
    (r"\bCAGR\b", "compound annual growth rate"),
    # Whose it is goes without saying where it is that of the place that all is about.
    (rf"(?P<w>\bwhat {SHARE_EN} of )(?:the|its|our) {_PLACE}['’]s (?=[a-z])", r"\g<w>the "),
    (
        r"\bbetween what (?P<a>[^,?]+?) and what (?P<b>[^,?]+)$",
        r"between the amount \g<a> and the amount \g<b>",
    ),
    # What something came to beyond its budget.
    (
        rf"^(?:by )?how (?:much|many|far)[^,?]*? {AUXILIARY_EN} (?P<a>[^,?]+?) (?:overshoot|overrun"
        rf"|exceed|over ?spend|go over"
        rf"|run over|come in over|surpass|top|bust)(?: on)? (?:its|their|the|his|her) (?P<b>[^,?]*?(?:budget"
        rf"|estimate|cost))(?: by)?$",
        r"by how much more was the cost of \g<a> than the \g<b> of \g<a>",
    ),
    (
        rf"^(?:by )?how (?:much|far) over (?:its |the )?(?P<b>(?:\w+ )?(?:budget"
        rf"|estimate)) {AUXILIARY_EN} (?P<a>[^,?]+?)"
        r"(?: (?:come in|go|run|end up|turn out|cost))?$",
        r"by how much more was the cost of \g<a> than the \g<b> of \g<a>",
    ),
    # By what per cent something moved.
    (
        rf"^(?:by )?how much (?P<x>{AUXILIARY_EN}) (?P<a>[^?]+?),? {_IN_PER_CENT}(?P<r>\b[^?]*)$",
        r"by what percentage \g<x> \g<a>\g<r>",
    ),
    (
        r"^what (?:is|was|were|has been) (?:the )?(?:total |overall |cumulative )?(?:percentage|per ?cent) "
        r"(?:growth|increase|rise|gain) (?:in|of) (?P<a>[^?]+?) (?P<y>from|between) (?P<r>[^?]+)$",
        r"by what percentage did \g<a> grow \g<y> \g<r>",
    ),
    (
        r"^what (?:is|was|were|has been) (?:the )?(?:percentage |per ?cent )?(?:total |overall |cumulative |full )?"
        r"(?:percentage |per ?cent )?(?:growth|increase|rise|gain) (?:in|of) (?P<a>[^?]+?) (?P<y>from|between)"
        r" (?P<r>[^?]+)$",
        r"by how much did \g<a> grow \g<y> \g<r>",
    ),
    (
        rf"\bhow many years (?:older|younger|newer) {AUXILIARY_EN} (?P<a>[^?]+?) than (?P<b>[^?]+)$",
        r"how many years between the founding of \g<a> and the founding of \g<b>",
    ),
    (
        rf"\bhow many years (?:earlier|later) {AUXILIARY_EN} (?P<a>[^?]+?) than (?P<b>[^?]+)$",
        r"how many years between \g<a> and \g<b>",
    ),
    # When a share is of stands behind it: what share of the landings in 2020 came from herring.
    (
        rf"(?P<h>\bwhat {SHARE_EN} of [^,?]+?) (?P<y>in {YEAR_DIGITS}) (?P<v>{_BELONGS}) (?P<r>[^?]+)$",
        r"\g<h> \g<v> \g<r> \g<y>",
    ),
    (
        rf"^(?:out )?of (?P<b>[^,?]+?)(?P<y> in {YEAR_DIGITS})?, what (?P<s>{SHARE_EN}) {_BELONGS} (?P<a>[^?]+)$",
        r"what \g<s> of \g<b> is \g<a>\g<y>",
    ),
    (
        rf"(?P<h>\bwhat {SHARE_EN} of [^,?]+? (?:is|was|are|were)) (?:down|due|owed|attributable) to ",
        r"\g<h> ",
    ),
)
"""The rewordings of English questions, in their order."""
