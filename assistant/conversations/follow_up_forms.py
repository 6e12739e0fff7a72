"""The forms that follow-ups are written in: what opens and ends them, points back, compares, or stands alone."""

import re

from assistant.words.question_words import AUXILIARY_EN, WH_EN, WH_ZH, WHETHER_ZH

OPENING = re.compile(
    r"^(?:(?:那么|那|还有|另外|而|然后|再说说|再讲讲|说说|再|换成|如果是|至于|对于|关于)"
    r"(?!些|种|个|里|时|一?年|条|座|家|项|位|所|部|次)[，,、 ]*)+(?:请问)?"
    r"|^(?:(?:and|but|so|then|also|ok(?:ay)?|well|now(?!\W*$))\b[, ]*)*"
    r"(?:(?:(?:and )?what about|how about|what of|same for|the case of|tell me about|how (?:does|do|did) (?:that|it"
    r"|this|they) compare (?:with|to)|for|in(?= (?:the )?(?-i:[A-Z])))\b[, ]*)?",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"(?:\s+ones?)?(?:呢|又如何|又怎样|(?:又|将|会|又会|将会)?(?:怎么样|怎样)|如何|的话)?[呢吗]?[？?。.! ]*$"
)
CORRECTION = re.compile(
    r"^(?:(?:不对|不是|错了|抱歉|不好意思|更正|啊)[，,。 ]+)*(?:我(?:是说|说的是|问的是|指的是|是指|想问的是"
    r"|要问的是))[，,：: ]*|^的是[，,：: ]*|^(?:不对|错了|抱歉|更正)[，,。 ]+(?:应该)?是?"
    r"|^(?:(?:no|sorry|actually|wait|rather|oops|not that)\b[,.! ]*)*(?:i|we) (?:meant?|was asking(?: about)?"
    r"|am asking about|want(?:ed)?) (?:to ask about |to say )?(?:for |in (?=\d)|about )?"
    r"|^(?:(?:no|sorry|actually|rather|wait)\b[,.! ]+)+(?:i mean )?(?:in (?=\d)|for )?",
    re.IGNORECASE,
)
INSTEAD = re.compile(
    r"^(?:不是|不问)(?P<zh_old>[^，,。]{1,12})[，,]"
    r"(?:我(?:问|说|指)的)?(?:而?是)?(?P<zh_new>[^，,。？?]{1,12})[。？?]?$"
    r"|^not (?:in )?(?P<old>[^,]{1,40})(?:,| but)(?: but)? (?:in )?(?P<new>[^,?.]{1,40})[?.]?$",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"(?<![其吉当])(?:它|他(?!人|方|国|乡)|她)们?|(?<![尤极])其(?!中|他|它|余|实|次|间|后)"
    r"|这(?!篇|个?文章|么)(?:个|些|项|家|座|种|里|条|部|所|位|届|一|笔)?|那(?:个|些|项|家|座|种|里|条|部|所|位|届|一|笔)|该(?![文如怎])|此(?!外)|前者|后者|当地|当年|同年|上述"
    r"|\b(?:it|its|they|their|them|those|these|he|she|his|her|him|the former|the latter)\b"
    r"|\b(?<!is )(?<!are )(?<!was )(?<!were )there\b"
    r"|\b(?:that|this) one\b|\b(?<=which )ones?\b|(?<=does )one\b"
    r"|\bthis\b(?! (?:article|paper|text|document|essay|report|study))"
    # Not where it opens a clause: "the bridge that…", "say that…".
    r"|(?:^|(?<=\bis )|(?<=\bwas )|(?<=\bare )|(?<=\bdid )|(?<=\bdoes )|(?<=\bof )|(?<=\bin )|(?<=\bfor )|(?<=\bby )"
    r"|(?<=\bat ))that\b"
    r"|\bthat(?=[?.! ]*$)",
    re.IGNORECASE,
)
ASKING = re.compile(
    rf"{WH_ZH}|{WHETHER_ZH}"
    rf"|\b(?:{WH_EN}|is|are|was|were|do|does|did|has|have|can|list|name|explain"
    r"|summari[sz]e|compare)\b",
    re.IGNORECASE,
)
NOW = re.compile(
    r"现在|目前|如今|当前|今天|眼下|(?:right )?now|today|currently|at present|nowadays|these days", re.IGNORECASE
)
# Which asks for the reason of what was told, however English puts it.
WHY_EN = (
    r"(?:why|how come)(?: (?:so|that|this) (?:few|many|little|much|low|high|big|small|late|early|long|short|slow"
    r"|fast|expensive|cheap))?(?: (?:is|was|are|were|does|did|has)(?: (?:that|this|it|so))?(?: so| the case| happen)?)?"
    r"|(?:what (?:is|was|are|were) )?the (?:main )?(?:reasons?|causes?)(?: (?:for|of) (?:that|this|it))?"
)
_WHEN_ZH = r"(?:什么时候|哪一?年|何时)"
_AS_OF_ZH = rf"(?:这|那)?(?:是)?(?:截[至止]到?)?{_WHEN_ZH}的?(?:数据|数字|统计|情况)$|^截[至止]到?{_WHEN_ZH}"
_BARE_ZH = (
    r"(?:这|那)?(?:是|在|又|因|到)?(?:(?:为什么|为何|怎么)会?(?:这么|那么|如此|这样)[高低多少大小快慢贵长短]?"
    r"|为什么|为何|怎么会这样|因为什么|什么原因|(?:主要)?原因(?:是什么|何在|有哪些)?"
    r"|什么时候|什么时间|何时|哪一?年|哪里|哪儿|何处|什么地方|谁)(?:呢|的)?"
)
_PREPOSITION_EN = r"(?:in|by|on|at|to|from|for|since|until|with|after|of) "
# What may stand behind the word that asks, without saying of what it is asked.
_BEHIND_EN = (
    r"year|month|day|date|century|company|country|city|place|reason|firm|person|purpose|high|tall|old|big"
    r"|large|deep|wide|heavy|fast|much|many|long|often|far|late|early|exactly|then|so|else"
)
BARE = re.compile(
    rf"^{_AS_OF_ZH}$|^as of when$|^{_BARE_ZH}$|^(?:{WHY_EN})$"
    rf"|^(?:{_PREPOSITION_EN})?(?:what|which|when|where|why|who|whom|how)(?: (?:{_BEHIND_EN})){{0,2}}$"
    rf"|^{_PREPOSITION_EN}(?:how (?:many|much|long)|what|which)(?: [a-z-]+){{1,3}}$",
    re.IGNORECASE,
)
COMPARING = re.compile(
    r"^(?:[^，。？]{0,8})?(?:哪一?[年个座家条种所位省市国]|谁|哪个[\u3400-\u9fff]{1,3})(?:的)?(?:更|最|比较"
    r"|较)[高大多长低小少短早晚快慢强][？?]?$"
    r"|^(?:哪一?[个座家条种所位届]|谁)(?:更|最|在)?[早先晚后](?:[\u3400-\u9fff]{2}的?|的)?[？?]?$"
    r"|^(?:in )?which (?:one |year )?(?:of (?:them|these|those|the (?:two|three|four)) )?(?:is|was|are|were|has"
    r"|had|came)(?: the)? "
    r"(?:\w+er|\w+est|more \w+|most \w+|most|first)[?]?$"
    r"|^which of the (?:two|three|four) \w+(?: (?:the )?(?:more|most|least|less))?[?]?$"
    r"|^(?:which|who)(?: one)?(?: of (?:them|these|those|the (?:two|three|four)))? [a-z]+ (?:the )?(?:more|most"
    r"|less|least|fewer|fewest)[?]?$",
    re.IGNORECASE,
)
_COMPARATIVE = (
    r"(?:more|less|fewer|(?!after|(?:al)?together|number|other|order|river|paper|water|member|over|under)[a-z]{2,}er)"
)
_OF_BOTH_EN = r"(?:them|the two|these|those)"
# How far they are apart, in an amount and in years.
_APART_ZH = (
    r"(?:(?:两者|二者|两个|它们|他们|两地|两市|两国)(?:之间)?)?(?:的)?"
    r"(?:相?差(?:距|额|值|别|了)?(?:是|有)?(?:多少|多大)|(?:高|低|多|少|大|小|长|短)(?:出|了)?多少)[\u3400-\u9fff]{0,3}",
    r"(?:(?:两者|二者|两个|它们|中间|之间)(?:之间)?)?(?:相?差|相隔|隔|间隔|晚|早|迟)了?(?:几|多少)年",
)
_APART_EN = (
    rf"(?:by )?how (?:much|far|many) {_COMPARATIVE}",
    r"(?:what(?: is|'s| was) the (?:difference|gap)(?: between (?:them|the two|these|those|both))?"
    r"|(?:by )?how (?:much|far) (?:apart|behind|ahead)(?: (?:is|was|are|were) (?:that|it|they))?"
    r"|by how much do (?:they|the two) differ)",
    rf"how many years (?:lie|lay|passed|are|were|is|was)(?: there)? between {_OF_BOTH_EN}",
    r"how (?:many years|long|far) (?:apart(?: (?:is|was|are|were) (?:that|this|it|they|the two|these|those))?"
    rf"|(?:(?:is|was) (?:it|that|there) )?(?:between {_OF_BOTH_EN}|in between|later|earlier)"
    r"(?: (?:is|was) (?:that|it))?)",
)
APART = re.compile("|".join(f"^{asked}$" for asked in (*_APART_ZH, *_APART_EN)), re.IGNORECASE)
THAN = re.compile(
    r"^(?P<zh_first>[^，。？比]{1,12})比(?P<zh_second>[^，。？]{1,12}?)(?:高|低|多|少|大|小|长|短|快|慢|贵|重)(?:出"
    r"|了)?多少[\u3400-\u9fff]{0,2}$"
    rf"|^(?:by )?how (?:much|many|far) (?:{_COMPARATIVE}|ahead|behind|above|below)(?: [a-z]+)? "
    r"(?:is|was|are|were|did|does|do|has|have|had) (?P<first>.+?)(?: (?:have|carry|get))?"
    r"(?: (?:than|of) (?P<second>.+))?$",
    re.IGNORECASE,
)
# How far that is from another: how many points above Oslo is that, how many more than in 2020.
BEYOND = re.compile(
    rf"^(?:by )?how (?:much|many|far)(?: (?!{AUXILIARY_EN}\b)[a-z]+){{0,2}}? (?P<way>ahead of|behind|above|below"
    rf"|{_COMPARATIVE}(?: [a-z]+)? than)"
    rf" (?:in (?=\d)|(?:that|the one) of )?(?P<beyond>(?:(?!{AUXILIARY_EN}\b)[^?])+?)"
    r"(?: (?:is|was|are|were|does|did) (?:that|it|this|they|those)(?: put (?:it|them|us|that))?)?$",
    re.IGNORECASE,
)
# The one asked last as so many times the one before.
TIMES = re.compile(
    r"^(?:后者|后一[个年]|它|这|那|现在)?(?:是|相当于)(?:前者|前一[个年]|它|那|原来|当时)?的?(?:几|多少)倍$"
    r"|^(?:the )?(?:later|latter|second|last|new|bigger|larger)(?: figure| one| number| amount)? (?:is|was) how many"
    r" times (?:the )?(?:earlier|former|first|old|smaller)(?: figure| one| number| amount)?$"
    r"|^how many times (?:(?:as|more|the|that|it|bigger|larger|higher)\b ?(?:many|much|big|large|high|former|first"
    r"|earlier(?: figure| one)?)? ?)?(?:is|was) (?:that|it|the (?:latter|second|later)(?: figure| one| number)?)$",
    re.IGNORECASE,
)
# What part of a whole that the question before names.
SHARE_ALONE = re.compile(
    r"^(?:那么?)?(?:大?约|大概)?(?:占比?|比例|比重)了?(?:是|有|为)?(?:百分之几|百分之多少|百分比|多大比[例重]|几成|多少|多大)$"
    r"|^(?:as|in) (?:a )?(?:percentages?|per ?cent|share|proportion)(?: terms)?$"
    r"|^(?:what|which) (?:percentage|share|proportion|per ?cent|part|fraction)"
    r"(?: (?:is|was|are) (?:that|it|this|they))?$",
    re.IGNORECASE,
)
# How many on the coast, how many because of fog, how many abroad: without what is counted.
COUNTED_WHERE = re.compile(
    r"^how (?:many|much) (?:of (?:them|these|those) )?"
    r"(?P<where>(?:because of|due to|in|on|at|by|for|from|with|without|under|over|outside|inside|across|among)"
    r" (?!(?:total|all|sum|average|earth|which|what|whom)\b)"
    rf"(?:(?!{AUXILIARY_EN}\b)[^?,])+|abroad|overseas|elsewhere|\w+doors|\w+line|\w+shore|underground|(?:up|down)stream)$",
    re.IGNORECASE,
)
# Which comes next where the first of an order was asked for: who came second, 第二呢.
NEXT = re.compile(
    r"^(?:(?:who|what|which(?: one| [a-z]+)?) (?:(?:came|comes|is|was|ranks|ranked) )?(?:in )?)?(?:the )?"
    r"(?P<en>second|third|fourth)(?: place| one| most| [a-z]+est)?(?P<besides>,? (?:and|with) .+)?$"
    r"|^(?:排|居|列|位列|排名|排在)?(?:第(?P<zh>[二三四])[位名]?|其次|紧随其后)(?:的)?(?:又?是)?"
    r"(?:哪[个家座条所][\u3400-\u9fff]{0,2}|谁|什么)?$",
    re.IGNORECASE,
)
# What share are women: of those that were counted.
SHARE_OF_THOSE = re.compile(
    r"^what (?P<share>share|percentage|proportion|fraction) (?P<en>(?:are|is|were|was|have|had)"
    r" (?!(?:that|this|it|they|those|these)\b)[a-z][^?,]{2,40})$"
    r"|^(?:其中)?(?P<zh>[\u3400-\u9fff]{2,4}(?:大?约)?占(?:多少|百分之几|几成|多大比[例重]))$",
    re.IGNORECASE,
)
OF_THOSE_BEFORE = (SHARE_ALONE, COUNTED_WHERE, SHARE_OF_THOSE, NEXT)
"""What leaves out which things it asks of."""
BESIDE = re.compile(
    r"^(?:和|跟|与|同|比)(?P<other>[\u3400-\u9fffA-Za-z ]{2,12}?)(?:相?比)?[，,]?"
    r"(?:呢|(?:相?差|高|低|多|少|大|小)(?:了|出)?(?:多少|几)[\u3400-\u9fff]{0,4}"
    r"|(?P<which>(?:哪一?[个家座条种]|谁)更?[高低多少大小长短])[\u3400-\u9fff]?)$"
)
TOGETHER = re.compile(
    r"^(?:两者|二者|两个|它们|他们|这[两些][个项家]?|这?两[个家座条种项][\u3400-\u9fff]{0,4}?)?(?:加(?:起来|在一起)|合计|总共|一共|共计|合起来|相加)"
    r"(?:是|有|为)?(?:多少)?[\u3400-\u9fff]{0,3}$"
    r"|^(?:(?:how (?:much|many)|what) (?:is|are|was|were|do|does|did) (?:that|it|they|those|this|both|the two)"
    r"(?: make| come to| add up to)? ?"
    r"|how (?:much|many)(?: [a-z-]+)? (?:is|are|was|were|do|does|did|have|has) (?:they|those|these|both|the two"
    r"|both of them)(?: [a-z]+){1,2} "
    r"|how (?:much|many) |and )?(?:together|in total|in all|altogether|combined|in sum)$",
    re.IGNORECASE,
)
ELLIPTIC = re.compile(
    r"^(?:第[一二三四五六七八九]|(?:其他|其余|另外|另)[一两二三几]?[个条项座家]"
    r"|the (?:first|second|third|fourth|others?)\b"
    r"|what (?:is|was) the (?:first|second|third|fourth|fifth|others?)[?]?$)",
    re.IGNORECASE,
)
MANY_OF = re.compile(r"(?i:how many) (?P<rest>(?:do|does|did|has|have|had|will) (?:the )?[A-Z].*)")
COUNT_ALONE = re.compile(
    r"^(?P<asks>how many|how much|which|what) (?!(?:is|are|was|were|do|does|did|has|have|had|of|can|will)\b)"
    r"(?P<noun>[a-z-]+(?: [a-z-]+)?)[?. ]*$",
    re.IGNORECASE,
)
NTH = re.compile(
    r"^(?:第[一二三四五六七八九](?:个|条|项|点|种|位)?(?:是什么|是谁|是哪个|是哪一?个)?"
    r"|(?:what|which|who) (?:is|was) the (?:first|second|third|fourth|fifth)(?: one)?"
    r"|the (?:first|second|third|fourth|fifth)(?: one)?)$",
    re.IGNORECASE,
)
# Where it stands among others, and how it changed since the year before.
STANDING = re.compile(
    r"^(?:在[^，。？]{1,8}?(?:排|居|位列|名列)第?[几多]|(?:同比|环比|比上年|比去年)[\u3400-\u9fff]{2}了?(?:多少|几)"
    r"|各[占有])"
)
# What one thing has, whose it is being left out: 资金从哪来, 主席是谁.
PART_OF_ONE = re.compile(
    r"^(?P<noun>[\u3400-\u9fff]{2,4}?)(?:是谁|叫什么|在哪[里儿]?|在什么地方|从哪[里儿]?来|来自哪[里儿]?"
    r"|由谁[\u3400-\u9fff]{1,3})的?[？?]?$"
)
