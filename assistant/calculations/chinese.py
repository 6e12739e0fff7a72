"""How Chinese questions say what they want worked out, and where in them the things stand that are set side by side."""

import re
from collections.abc import Iterable, Iterator

from assistant.questions.operations import Operation
from assistant.words.comparing import THAN_ZH
from assistant.words.superlatives import GRADED_ZH

_ASKS = r"(?:多少|几(?!乎)|多大|多远|多长|多高|多重|多久)"
_SPAN = r"(?:(?:多少|几)(?:年|个年头|年头|个月)|多久|多长时间)"
_EACH = r"每(?:一)?(?:人次|[名个人位家座台辆亩间所张条头只艘架套项件棵株户栋列])"
_ADJECTIVE = rf"(?:{GRADED_ZH}|领先|落后|超出|增加|减少)"
# What one of several can be asked for: being ahead of the others.
_AHEAD = rf"(?:{_ADJECTIVE}|占优|胜|超过|居[前首]|先|最)"
_THAN = rf"(?:{THAN_ZH}|相比于?|较(?!大|小|高|低|多|少)|相对于)"
AND = (
    r"(?:(?<![之总掺饱温缓附共柔调呼])和(?![谐解睦]|平(?![台均安原板凉阳江]))|(?<!参)与|跟|同(?!比)|、|以及"
    r"|(?<![普涉埃遍波危提论顾触谈])及(?!其|时)|加上|或者?|还是)"
)
# Not where it begins a word: 研发中心, 市内.
_IN = r"(?:当中|中(?![心央国间等学型文医药部期级东年])|(?<![公英海华])里(?![程斯])|内(?![部地容外]))"
# Not where it begins a word: 在建, 在校.
_AT = r"在(?![建用校职岗册读编研售产库途营])"
_BESIDES = r"(?:之外|以外|外(?![贸资国部币围来地省市商汇籍债科销])|后(?![勤期备台续]))"
_EXCEPT = r"(?:除去?了?|(?:去|除|刨|拿|减)掉|剔除|排除|不算|不计|不含|扣除|减去|刨去|抛开|撇开)"
# Not where it is no word of its own: 沉没, 没收, 非洲.
_NOT = r"既?不是|并非|不属于|(?<![淹沉埋吞出隐])没(?![收落])有?|未|非(?![洲常遗])"
_REST = r"(?:其余|其他|其它|剩余|剩下|余下|另外|还有|还剩|别的|部分)"
_SUMS = "加起来|总和|之和|合计|合共|总共|一共|共计|总计|相加|加在一起"
_LIST = rf"[^，。？、和与跟]{{1,30}}{AND}[^，。？]+"


def _rule(operation: Operation, pattern: str) -> tuple[Operation, re.Pattern[str]]:
    return operation, re.compile(pattern)


CHINESE_RULES = (
    _rule(
        "excess",
        rf"(?P<a>[^，。？]+?){_THAN}(?P<b>[^，。？]+?)(?<!增){_ADJECTIVE}(?:出|了)*(?:约|大约)?百分之(?:几|多少)",
    ),
    _rule(
        "years",
        rf"(?:从|自)?(?P<a>[^，。？]+?)(?:比|较)(?P<b>[^，。？]+?)(?:早|晚|提前|推迟)(?P<c>[^，。？]*?)(?:了"
        rf"|出)?{_SPAN}",
    ),
    _rule(
        "years",
        rf"(?:从|自)?(?P<a>[^，。？]+?)(?:[，,]?[到至]|与|和|跟|、)(?P<b>[^，。？]+?)(?:之间|中间)?[，,]?(?:一共|总共|前后)?"
        rf"(?:相隔|间隔|相距|隔|过|经过|历时|经历|走过|跨越|相差|差|用|花|有)(?:了)?(?:大约|约)?{_SPAN}",
    ),
    _rule(
        "years",
        rf"(?P<a>[^，。？]+?)(?:之后|以后|后|[，,])[，,]?(?:又|再|时)?(?:相?隔|过|等)(?:了)?(?:大约|约)?{_SPAN}"
        r"(?:之后|以后|后)?[，,]?(?:才|就|便)?(?:有|出现|迎来)?(?P<b>[^，。？]+)",
    ),
    _rule(
        "years", rf"(?P<a>[^，。？]+?)(?:之)?(?:后|前)(?:的|过了|又过了|，)?(?:第)?{_SPAN}(?:才|，)?(?P<b>[^，。？]+)"
    ),
    _rule("years", rf"(?P<a>[^，。？]+?){_SPAN}(?:之后|以后|后)(?:才|，)?(?P<b>[^，。？]+)"),
    _rule("ratio", r"(?P<a>[^，。？]+?)(?:是|为|相当于|达到?)(?:大?约|大概)?(?P<b>[^，。？]+?)的?(?:多少|几)倍"),
    _rule("ratio", rf"(?P<a>[^，。？]+?){AND}(?P<b>[^，。？]+?)的?(?:之比|比值|比率|倍数)"),
    _rule(
        "share",
        rf"(?P<a>[^，。？]+?){_AT}(?P<b>[^，。？]+?){_IN}所?占(?:了|到)?(?:的)?(?:几成|百分|{_ASKS}|比[例重]|份额)"
        r"(?:的?(?:比[例重]|份额|百分比|部分))?",
    ),
    _rule(
        "share",
        rf"(?P<b>[^，。？]+?){_IN}[，,]?(?P<a>[^，。？]+?)(?:占(?:了)?|的?比[例重]|的?占比)(?:的)?"
        rf"(?:几成|百分|{_ASKS}|比[例重]|是|为|有|$)",
    ),
    _rule("share", rf"(?P<b>[^，。？]+?){_IN}有(?:百分之(?:几|多少)|几成)的?是?(?P<a>[^，。？]+)"),
    _rule(
        "share",
        rf"(?P<a>[^，。？]+?)(?:占(?!地(?:面积|多|约|几|\d)|用|据)(?:到|了)?|{_AT}(?=[^，。？]+{_IN}))(?P<b>[^，。？]+?){_IN}?(?:所?占)?"
        rf"(?:的)?(?:几成|百分|{_ASKS}|比[例重]|份额|占比)(?:的?(?:比[例重]|份额|百分比))?",
    ),
    _rule(
        "share",
        r"(?P<a>[^，。？]+?)(?:只|仅)?(?:是|相当于|为|不到|不足|有(?=[^，。？]+的))(?P<b>[^，。？]+?)的?(?:百分之(?:几|多少)|几分之[几一]|几成)",
    ),
    _rule("per", rf"(?:平均|人均)?{_EACH}"),
    _rule(
        "average",
        rf"(?P<list>{_LIST})[^，。？]*平均|平均[^，。？]*?(?P<parts>)|平均值|均值",
    ),
    _rule(
        "remainder",
        rf"(?P<b>[^，。？]+?)(?:{_IN}[，,]?|[，,]){_EXCEPT}(?P<a>[^，。？]+?)(?:{_BESIDES}|[，,]"
        rf"|的?(?=剩|其余|余下|[还另尚]有))[，,]?的?{_REST}",
    ),
    _rule("remainder", rf"(?P<b>[^，。？]+?){_IN}[，,]?(?P<a>(?!{_EXCEPT})[^，。？]+?)[之以]外的?{_REST}"),
    _rule("remainder", r"^(?P<a>(?!除|不[算计]|扣|减)[^，。？]+?)[之以]外[，,]?(?:的|还有|其余|其他)?(?P<b>[^？。]+)"),
    _rule(
        "remainder",
        rf"{_EXCEPT}(?P<a>[^，。？]+?)(?:{_BESIDES}|[，,])[，,]?"
        r"(?:其余|其他|其它|剩余|剩下|另外|还|别)?的?(?P<b>[^？。]*)",
    ),
    _rule(
        "remainder",
        rf"(?P<b>[^，。？]+?){_IN}?[，,]?(?:[还尚仍]?有)?(?:(?:多少|几)[^，。？]{{0,3}}?)?(?:目前|现在|至今|仍然?|[还尚都也])*"
        rf"(?:{_NOT}|不(?=[^，。？]{{0,3}}(?:在|为))|不(?![同少断仅但过足到及满低超高])(?=[^，。？]{{1,4}}的))(?P<a>[^，。？]+)",
    ),
    _rule(
        "remainder",
        r"(?:有|还有)?(?:多少|几)[个名位件家座条所项台册张头只亩公里米]{0,2}(?P<b>[^，。？]{2,}?)"
        rf"(?:{_NOT})(?P<a>[^，。？]+)",
    ),
    _rule("remainder", r"(?P<b>[^，。？]+?)有[^，。？]{0,4}?(?:已经|早已|现已)?(?:不存在|不复存在|消失)(?P<a>)"),
    _rule(
        "growth",
        r"(?:增长|增加|增多|增|上升|提升|提高|扩大|上涨|涨|延长|加长|拓宽|攀升|翻|减少|下降|降低|下跌|缩小|缩短|压缩|缩减|削减"
        r"|回落|下滑|萎缩|降|跌|减|变化)(?:了|的)?(?:大约|约|大概)?(?=多少|几|百分|多大)"
        r"|(?:增加|增长|上升|提高|提升|下降|减少|降低|变化)(?:的)?(?:幅度|数量|额度|了)|[增涨降跌]幅|增长[率额量]|增速|增量|增了|降了",
    ),
    # What compares stands right before what asks; before it a like word may stand within a name: 室内小站.
    _rule(
        "difference",
        rf"(?P<a>[^，。？]+?){_THAN}(?P<b>[^，。？]+)(?P<c>(?:要|还|更)?{_ADJECTIVE}(?:出|了)*(?:大?约)?{_ASKS}[^，。？]*)",
    ),
    _rule(
        "difference",
        rf"(?P<a>[^，。？]+?){_THAN}(?P<b>[^，。？]+?)(?P<c>(?:要|还|更)?{_ADJECTIVE}[^，。？]*?"
        rf"(?:出|了)*[^，。？]*?{_ASKS}[^，。？]*|的?差距|的?差额)",
    ),
    _rule(
        "difference",
        rf"(?P<a>[^，。？]+?){AND}(?P<b>[^，。？]+?)(?:之间|两者)?的?(?:相差|差距|差额|差异|之差|差值"
        rf"|差(?={_ASKS}|了|别))",
    ),
    _rule(
        "difference",
        rf"(?P<a>[^，。？]+?)(?:超过|[高超多低少]出|[高多大长重低少小短轻]于|领先|落后于?)(?![了约多几])(?P<b>[^，。？]+?)(?:了)?{_ASKS}",
    ),
    _rule(
        "total",
        rf"(?P<list>{_LIST})|(?P<parts>{_SUMS})",
    ),
    _rule(
        "which",
        rf"(?P<list>{_LIST})[^。？]*?(?:哪|谁)(?=[^。？]*{_AHEAD})"
        rf"|(?:哪|谁)(?=[^。？]*{_AHEAD})[^。？]*?[，,：:]?(?P<list2>{_LIST})",
    ),
)
_TOTALS = re.compile(rf"{_SUMS}|共(?:有|是|为|计)?(?=多少|几)|总数|加上")
_AVERAGES = re.compile(r"平均")
_PER = re.compile(
    rf"(?:平均)?{_EACH}(?P<b>[^，。？有能可]{{1,20}}?)(?=年[产供接均用]|的|有|能|可|创造|拥有|产|承担"
    r"|对应|贡献|生产|获得|占|服务|接待|处理|办理|带来|分到|花费|投入|运送|收到|卖出|[\u3400-\u9fff]了(?=多少|几)|多少|几)"
)
_WHICH = re.compile(r"哪|谁")
# What only asks, adds or compares, and is no word of the things.
_FILLS = "请问|你知道|那么|大约|大概|分别|究竟|到底"
_SETS_BESIDE = "之间|两者|相比|比较|对比|平均值?|均值|相差|差距|差额|之差|差别"
_COUNTED = (
    r"人次|千瓦时|公里|平方米|美元|欧元|英镑|日元|[A-Z][A-Za-z]{0,7}(?!\w)|成(?=$|\s)"
    r"|[个家项件名人位座种所条张台册头吨元亩米门辆次成倍年只本艘架栋]"
)
_HOW_MUCH = (
    r"(?:是|有|为|达到?|共有?|了|出)*(?:多少|几(?!乎)|多大|多高|多长|多重|多远)"
    rf"(?:个百分点|万亿|亿|万|千|百)?(?:{_COUNTED})?"
)
_MOVES = r"(?:延长|加长|拓宽|攀升|翻|缩短|压缩|缩减|削减|回落|下滑|萎缩)(?:了|(?=\s|$))|百分之|百分点"
_WHICH_OF = (
    r"(?:哪|谁)(?:个|一个|座|家|种|项|条|所|些|者)?"
    r"|[更较最]?(?:高|低|多|少|大|小|长|短|重|轻|贵|便宜|快|慢|早|晚|矮|深|宽|强|弱)"
    r"(?:一些|些|一点|出|了)*(?=[，。？?]|$)"
)
_CHANGES = (
    "(?:增加|增长|上升|提高|提升|扩大|上涨|下降|减少|降低|变化|涨)(?![值量率])了?|[增升降跌减]了|增幅|涨幅|降幅|幅度"
)
_SMALL_WORDS = (
    r"比(?=\s|$)|期间|(?:^|(?<=\s))间|还(?=有|剩|$|\s)|以来"
    r"|(?:^|(?<=[，,]))(?:从|自|在(?![校职岗册建读编]|用(?:[的中算机]|$|\s))|到|至|于)|[从自](?= )"
    r"|(?<= )[到至比较和与、\-–—~]+(?= |$)|[？?。！!，,、：:]|(?:吗|呢|吧)$"
)
_NOISE = re.compile(f"{_FILLS}|{_SUMS}|总数|{_SETS_BESIDE}|{_HOW_MUCH}|{_MOVES}|{_WHICH_OF}|{_CHANGES}|{_SMALL_WORDS}")
# What compares in the words after the second thing: 高出多少, 多生产.
_BARE = re.compile(rf"^(?:要|还|更)?{_ADJECTIVE}(?:出|了)*|^的?差[距额]")
# That something is there, but not as the end of a word: 现有的, 国有.
_HAS = re.compile(r"^有|(?<![现已国私公特持拥所])有$")
_BETWEEN = re.compile(rf"{AND}")
_ALL_OF_THEM = re.compile(
    r"这?[两三四五六七八九十几]+(?:样|者|项|类|种|个|家|座|块|方)(?=$|\s|合计|一共|总共|加起来|共计)"
)
# The rest of a whole is no name of it.
_RESTING = re.compile(
    rf"{_IN}?(?:的)?{_REST}(?:的)?(?:部分|费用|资金|款项|都)?|{_IN}(?=$|\s)|(?:是|用|花)在(?:了)?|的?部分(?=$|\s)"
)
_LEADING = re.compile(
    r"^(?P<when>[^，。？]{0,16}(?:\d{4}年|年底|年末|世纪)[^，。？]{0,4}|在(?!用|建)[^，。？]{2,20}|[^，。？]{2,12}(?:中"
    r"|里|上))[，,](?P<rest>.+)$"
)


def chinese_things(operation: Operation, match: re.Match[str], text: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The things that a rule's match sets side by side, and the words around that say what of them is measured."""
    groups = match.groupdict()
    led = _LEADING.match(text)
    if operation == "per" and (per := _PER.search(text)):
        whole = bare_chinese(text[: per.start()] + " " + text[per.end() :])
        yield (whole.replace("平均", ""), bare_chinese(per["b"])), ""
        return
    if operation == "per":
        return
    if operation in {"total", "average", "which"}:
        yield from _listed(operation, text, led)
        return
    if operation in {"ratio", "share"} and "平均每" in text:
        return
    first, second = groups["a"] or "", groups["b"] or ""
    outer = text[: match.start()] + " " + text[match.end() :] + " " + (_BARE.sub(" ", groups.get("c") or ""))
    parts = tuple(bare_chinese(part) for part in (first, second))
    if operation == "remainder":
        parts = tuple(_BETWEEN.sub("、", part) for part in (groups["a"] or "", groups["b"] or ""))
        excluded = [bare_chinese(p) for p in re.split(r"、|也?不是|既", parts[0]) if bare_chinese(p)]
        whole = bare_chinese(_RESTING.sub(" ", bare_chinese(_RESTING.sub(" ", parts[1]))))
        if whole and excluded:
            yield (whole, *excluded), bare_chinese(_RESTING.sub(" ", outer))
        return
    yield parts, bare_chinese(outer)
    between = text[match.end("a") : match.start("b")] if match.start("b") >= match.end("a") else ""
    if _BETWEEN.fullmatch(between):
        yield from ((cut, bare_chinese(outer)) for cut in _cuts(f"{first}{between}{second}") if cut != parts)


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """The ways to cut a text in two at a word for "and", which may also stand within a name."""
    marks = list(_BETWEEN.finditer(text))
    if len(marks) > 1:
        for mark in marks:
            cut = bare_chinese(text[: mark.start()]), bare_chinese(text[mark.end() :])
            if all(cut):
                yield cut


def _listed(operation: Operation, text: str, led: re.Match[str] | None) -> Iterator[tuple[tuple[str, ...], str]]:
    asked = {"total": _TOTALS, "average": _AVERAGES, "which": _WHICH}[operation]
    if not asked.search(text):
        return
    rest = led["rest"] if led else text
    before = led["when"] if led else ""
    clauses = re.split(r"[，,：:]", rest)
    listing = next((c for c in clauses if _BETWEEN.search(c)), None)
    if listing is None:
        if operation != "which":
            yield (), bare_chinese(text)
        return
    others = " ".join([before, *(c for c in clauses if c is not listing)])
    if "、" not in listing:
        yield from ((cut, bare_chinese(others)) for cut in _cuts(listing))
    others = _ALL_OF_THEM.sub(" ", others)
    parts = _bare_parts(_BETWEEN.split(listing))
    if len(parts) > 1:
        yield parts, bare_chinese(others)
        # Beside 、 a word for "and" may stand within a name: 教学与研究楼.
        for mark in _BETWEEN.finditer(listing) if "、" in listing else ():
            if mark.group() != "、":
                kept = f"{listing[: mark.start()]}\0{listing[mark.end() :]}"
                joined = (part.replace("\0", mark.group()) for part in _BETWEEN.split(kept))
                yield _bare_parts(joined), bare_chinese(others)
    elif operation != "which":
        yield (), bare_chinese(text)


def _bare_parts(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(bare for part in parts if (bare := bare_chinese(part)))


def bare_chinese(text: str) -> str:
    """Words without what asks, adds or compares."""
    bare = re.sub(r"\s+", " ", _NOISE.sub(" ", _NOISE.sub(" ", text))).strip(" 的是，,、")
    return _HAS.sub("", bare).strip(" 的是，,、")
