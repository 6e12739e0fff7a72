"""Chinese sentences that make a well-formed question, and the question each makes."""

import re
from typing import Final

from documents.figures import Figure, parse
from documents.years import YEAR_DIGITS
from index.terms import tagged_words

# What is measured, as the last word of a subject: only then does “…是多少？” read well.
MEASURE: Final = re.compile(
    r"(?:规模|金额|总额|份额|余额|产值|增加值|产量|总量|数量|销量|流量|容量|重量|功率|造价|票价|房价|工资|学费|吞吐量|[排载储交客货运件]量|收入|投入|支出|经费|投资|预算|装机|产能|满意度|"
    r"奖金|资产|成本|价格|利润|占比|比重|比例|[率龄]|强度|面积|人口|总数|人数|长度|高度|宽度|深度|速度|温度|密度|里程|总值|海拔|寿命|全长|总长|距离)$"
)
_HAS: Final = (
    "拥有|建有|设有|共有|仅有|约有|有|建成|建设|接入|引进|承担|培育|签订|开通|举办|发布|设立|覆盖|包括|包含|开设|出版|制定|收藏|雇用|招收|"
    "生产|种植|修建|参与|提供|获得|赢得|支持|评选出|完成"
)
_TIME: Final = (
    rf"(?:(?:截至|截止|到|自|在)?{YEAR_DIGITS}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:年?[底末初中]|上半年|下半年|全年|期间)?"
    r"|目前|现在|如今|当前|去年|今年)"
)
_LINK: Final = (
    r"(?:仅|已|就|也|则|共|还|更|总共|累计|大约|大概|最高|最终)*"
    r"(?:达到|达|为|是|有|增至|增加到|增长至|升至|降至|高达|约为|占|突破)?了?"
)
_ADVERBS: Final = r"(?:还|共|已|已经|总共|一共|累计|先后|目前|现|仍|正|也|则|牵头)*"
_FOUNDED: Final = "创建|成立|建立|始建|创办|诞生|建成|设立|出版|开业|通车|落成|启用|上线|发布"
_LEADING: Final = re.compile(
    rf"^(?:(?:同时|此外|另外|其中|而且|并且|因此|总之|根据.{{2,40}}?(?:测算|统计|显示)|据(?:统计|测算|悉))，)*(?P<time>{_TIME})?，?"
)
_NO_SUBJECT: Final = re.compile(
    r"^(?:[与和及或对在由并而但其该此这那它他她为从到向把被将据按随通使让以又再每各某]|我们|你们|我国|本|所|如果|因为|虽然|除|一是|二是|三是|[一二三四五]、)"
    r"|[，；。：！？、（）()]|是$"
)
_LONGEST: Final = 24
_NAMES: Final = frozenset({"nrt", "nt", "ns"})
_SHORTEST_NAME: Final = 3
_NOT_DEFINED: Final = frozenset("都也就还正即则仅只总更却便可特尤别另其这那此而但于若凡的了")


def question_of(text: str) -> str | None:
    """The question that a sentence answers with a figure or a year, None where its shape does not make a good one."""
    text = text.strip()
    leading = _LEADING.match(text)
    assert leading is not None  # every part of it may be missing
    time, body = leading["time"] or "", text[leading.end() :]
    asked = (_asked(time, body, figure) for figure in parse(body)[:1])
    return _founded(body) or next(filter(None, asked), None) or (None if time else _defined(body))


def _asked(time: str, body: str, figure: Figure) -> str | None:
    if figure.kind not in {"quantity", "percent"}:
        return None
    before, after = body[: figure.start], body[figure.end :]
    inner = re.search(rf"^(?P<time>{_TIME})", before)
    if inner and not time:
        time, before = inner["time"], before[inner.end() :].lstrip("，")
    time = "" if time in {"去年", "今年"} else time
    return _measured(time, before, after) or _counted(time, before, figure, after)


def _measured(time: str, before: str, after: str) -> str | None:
    subject = re.sub(rf"{_LINK}(?:约|近|超|超过)?$", "", before)
    found = MEASURE.search(subject)
    if not found or len(subject) - len(found.group()) < 2 or not re.match(r"[，。；、！]|$", after):
        return None
    return f"{_at(time)}{subject}是多少？" if _is_subject(subject) else None


def _counted(time: str, before: str, figure: Figure, after: str) -> str | None:
    """“…有14家科技园” and “…有科技园14家”."""
    if (
        not figure.counted
        or not re.fullmatch(r"[\u3400-\u9fff]{1,2}", figure.counted)
        or figure.counted in "大年月日天岁"
    ):
        return None
    match = re.fullmatch(rf"(?P<subject>.+?)(?P<adverbs>{_ADVERBS})(?P<verb>{_HAS})(?P<done>了)?(?P<noun>.*)", before)
    if not match or not _is_subject(match["subject"]):
        return None
    asks = f"{_at(time)}{match['subject']}{re.sub('[还也则]', '', match['adverbs'])}{match['verb']}"
    if match["noun"]:
        if not re.match(r"[，。；、]|$", after) or not _is_thing(match["noun"]):
            return None
        if figure.counted in match["noun"][-2:]:
            return f"{asks}{match['noun']}多少{figure.counted}？"
        return f"{asks}{match['done'] or ''}多少{figure.counted}{match['noun']}？"
    thing = re.match(r"([\u3400-\u9fff]{2,14})(?=[，。；、]|$)", after)
    if not thing or not _is_thing(thing[1]):
        return None
    return f"{asks}{match['done'] or ''}多少{figure.counted}{thing[1]}？"


def _founded(body: str) -> str | None:
    match = re.match(rf"(?P<subject>[^，；。：！？、]{{2,{_LONGEST}}}?)(?P<verb>{_FOUNDED})于(?={YEAR_DIGITS}年)", body)
    if match and _is_subject(match["subject"]):
        return f"{match['subject']}{match['verb']}于哪一年？"
    return None


def _defined(body: str) -> str | None:
    """“一网统管”是城市治理的平台。 Only what is a name alone can be asked for."""
    match = re.match(
        r"(?P<name>[“《]?[^，；。：！？、“”《》]{2,14}?[”》]?)(?:是指|是)(?=(?:一[个种座家款项部条门所名位]|中国|全国|全球|世界|国内|指|以|由|位于))",
        body,
    )
    if not match or match["name"][-1] in _NOT_DEFINED or not _is_subject(match["name"]):
        return None
    tags = tagged_words(match["name"].strip("“”《》"))
    if match["name"][0] not in "“《" and not all(tag[0] in "nj" or tag in {"eng", "l", "i", "x"} for _, tag in tags):
        return None
    if tags[-1][1].startswith("nr"):
        return f"{match['name']}是谁？" if re.match(r"一[位名]", body[match.end() :]) else None
    return f"{match['name']}是什么？"


def names_of(text: str) -> tuple[str, ...]:
    """The names in a sentence to ask about: one in quotation marks at its head, then those of a dictionary."""
    quoted = re.match(r"[\u3400-\u9fff]{0,4}([“《][^“”《》，。]{2,14}[”》])", text.strip())
    words = (word for word, tag in tagged_words(text) if tag in _NAMES and len(word) >= _SHORTEST_NAME)
    return tuple(name for name in (quoted[1] if quoted else "", *words) if name and not parse(name))


def _at(time: str) -> str:
    """The time in front of a subject: “截至2021年底，上海”, but “2021年上海”."""
    return f"{time}，" if time.startswith(("截", "到")) else time


def _is_subject(text: str) -> bool:
    return (
        2 <= len(text) <= _LONGEST
        and not _NO_SUBJECT.search(text)
        and not parse(text)
        and _is_whole(text)
        and _starts_a_name(text)
    )


def _is_thing(text: str) -> bool:
    """Whether a text can be what is counted: its words are nouns, whatever qualifies them."""
    tags = [tag for _, tag in tagged_words(text)]
    return (
        bool(tags)
        and len(text) >= 2
        and tags[-1][0] in "nvjlz"
        and not any(tag[0] in "dpcrmu" for tag in tags)
        and _is_whole(text)
    )


def _is_whole(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("“”", "《》", "（）"))


def _starts_a_name(text: str) -> bool:
    """Whether the first word is a noun or a name, neither a verb nor an adverb whose subject stands elsewhere."""
    first = next(iter(tagged_words(text.lstrip("“《"))), ("", "x"))
    return first[1][0] in "nasjlbtfiz" or text[0] in "“《"
