"""Whether a question can be understood without the one before it, and what in it points back."""

import re

from assistant.conversations.asking_more import asks_more
from assistant.conversations.follow_up_forms import (
    APART,
    ASKING,
    BARE,
    BESIDE,
    BEYOND,
    COMPARING,
    CORRECTION,
    COUNT_ALONE,
    ELLIPTIC,
    ENDING,
    INSTEAD,
    MANY_OF,
    NOW,
    OF_THOSE_BEFORE,
    OPENING,
    PART_OF_ONE,
    POINTING,
    STANDING,
    THAN,
    TIMES,
    TOGETHER,
)
from assistant.conversations.in_unit import asks_unit
from assistant.conversations.named_first import named_first
from assistant.conversations.relative_years import with_year_alone
from assistant.questions.kinds import OF_THE_WHOLE
from assistant.questions.no_question import NEVER_FOLLOWS_UP
from assistant.questions.phrases import ASKED_WITH, INTERROGATIVE, content_of, has_han, is_measure, is_name
from assistant.questions.question import analyse
from assistant.words.measures import measures_of
from assistant.words.question_words import COUNTERS_ZH
from documents.scripts import question_language
from documents.years import LIKELY_YEAR_DIGITS
from index.terms import tagged_words

_SELF_SUFFICIENT = OF_THE_WHOLE | NEVER_FOLLOWS_UP
_OF_THE_ARTICLE = frozenset(("title", "author", "keywords"))
_COUNTS_NOTHING = re.compile(
    rf"^(?:其中)?(?:共?有)?(?:多少|几)[{COUNTERS_ZH}件次](?:已|正|在|是|被|还|仍)"
    r"|^how much (?:is|was) (?:(?:still|already|now|currently|yet) )*"
    r"(?:(?:under|being|in|out of) \w+|planned|left|unused)[?. ]*$"
    r"|^how many (?:of (?:them|these|those) |more |others? )?(?:is|are|was|were|have|has|had|did|do|does|can|will)\b",
    re.IGNORECASE,
)
_ORDINAL_ASKED = re.compile(
    r"\bthe (?:first|second|third|fourth|fifth|others?)(?: ones?)?\b(?=[?.]?$| (?:begun|built|opened|be|is|was)\b)",
    re.IGNORECASE,
)
_WHOLE_EN = re.compile(r"^(?:the |a |an |[A-Z]|most |all |any |people\b|(?:public|national|local) )")
_ASKS_AT_ONCE = re.compile(
    r"(?:是|由|被|归)?谁(?:来)?[\u3400-\u9fff]{1,4}?的?[？?]?$|(?:在)?多[大长高远深久]"
    r"|(?:该|应该|要|又)?(?:怎么|怎样|如何)"
)
_ASKS_FIRST = re.compile(
    r"^(?:是|在)?(?:哪一?年|什么时候|何时|哪里|哪儿|几月)[\u3400-\u9fff]{1,4}的[？?]?$"
    r"|^哪一?年的[\u3400-\u9fff]{1,4}[？?]?$|^(?:什么时候|何时|哪一?年)[\u3400-\u9fff]{2}[？?]?$"
)
_WHEN_FIRST = re.compile(
    rf"^(?:{LIKELY_YEAR_DIGITS}年?(?:[底末初])?|目前|现在|如今|当前|今年|去年)[，,]?(?=[\u3400-\u9fff])"
)
# Who has a share, or means to do something, is left out: 占全国多少, 打算新建多少.
OWNER_LEFT_OUT = re.compile(
    r"^(?:只|仅|大?约|大概|又)?占(?!地|比|用|领|有)|^(?:打算|计划|预计|准备|拟)(?!生育)[^，。？的]{0,8}(?:多少|几|哪|什么)"
)
_HOW_DONE = re.compile(r"^(?:怎么|怎样|如何)[\u3400-\u9fff]{2}[的了]?[？?]?$")
_TOWARDS = frozenset("到给自向往于在")
_DEFINES = re.compile(
    r"^what(?: is|'s| are) +(?!the\b|it\b)(?:an? )?[\w-]+$|^(?:什么是|何为|什么叫)[^，。？]+$", re.IGNORECASE
)
MANNER = re.compile(r"^(?:主要|具体|一?共|总共|大约|大概|分别|都|还|又|也)+(?=[\u3400-\u9fff]{3})")
_ASKS = re.compile(r"多少|几|什么|哪")
_SOURCE_ALONE = re.compile(
    r"^(?:数据|数字|统计)?(?:的)?(?:来源|出处)(?:是什么|是哪里|在哪里?|是)?$|^(?:数据|数字)(?:是从?哪|来自|出自|是谁)"
    r"|^(?:what(?: is|'s)|who is) the source(?: of (?:this|that|these|those)(?: \w+)?)?$",
    re.IGNORECASE,
)
# 几个乡镇？, 有多少国家参加？: what is counted, and by whom it is had or what it takes part in is left out.
_COUNT_ALONE_ZH = re.compile(
    r"^(?:一?共|总共)?有?(?:多少|几)(?:[个家座条项名位种所台件])?(?P<noun>(?![个家座条项名位种所台件在已正未是])[\u3400-\u9fff]{2,4}?)(?:参加|参与|加入"
    r"|出席|入选|获奖|参展)?了?[？?]?$"
)
# 哪些国家？ leaves out whose they are or what is done there; 目标是多少？ of what it is.
WHICH_ALONE_ZH = re.compile(
    rf"^(?:都|主要|分别|具体)*(?:有|是|来自|包括)?(?:哪些|哪[几两三四五六][{COUNTERS_ZH}款部])(?P<noun>[\u3400-\u9fff]{{2,4}}?)[？?]?$"
)
_AMOUNT_OF_ONE = re.compile(
    r"^(?P<noun>[\u3400-\u9fff]{1,3}?)(?:各|分别)?(?:是|有|为|达)?(?:多少|几[\u3400-\u9fff]|多[大高长久深])[？?]?$"
)
# 吉林出多少？ says who, and nothing of what.
_NAME_ALONE = re.compile(
    rf"^(?!占)(?P<name>[\u3400-\u9fff]{{2,8}}?)(?:又|各|能|要|会|将|共|一共)?[出占有是拿给投花得分产卖要]?了?(?:多少|几)[{COUNTERS_ZH}]?[？?]?$"
)
# Verbs that tell the assistant what to do; those that open a question otherwise leave out who did it.
_ORDERS = frozenset(
    ("是", "有", "没有", "列出", "列举", "介绍", "说明", "说出", "总结", "比较", "解释", "告诉", "给出")
)
_ASKS_OF_THINGS = re.compile(r"\b(?:how many|how much|which|what) (?!of\b|(?:more|others?)$)[a-z]{3,}", re.IGNORECASE)
_HEAD_LESS = re.compile(r"^(?:其中)?[^，。？]{1,6}的(?:共?有|占|是)?(?:多少|几)[\u3400-\u9fff]?[？?]?$")


def is_of_the_article(question: str) -> bool:
    """Whether a question asks who wrote the article, what it is called or says as a whole."""
    return analyse(question, question_language(question)).kind in _OF_THE_ARTICLE


def without_opening(question: str) -> str:
    """A follow-up without the words that only tie it to the talk: and, what about, 那."""
    return OPENING.sub("", CORRECTION.sub("", question, count=1), count=1).strip(" ，,")


def corrects(question: str) -> bool:
    """Whether a follow-up puts the question before right: I meant Suzhou, 不是上海，是杭州."""
    match = CORRECTION.match(question)
    return match is not None and bool(match.group().strip())


def depends(question: str) -> bool:
    """Whether a question cannot be understood without the one before it."""
    rest = without_opening(question)
    asked = question.rstrip("？?。.! ")
    if asks_more(asked) or asks_unit(asked) or NOW.fullmatch(ENDING.sub("", rest)) or named_first(question):
        return True
    if _stands_by_kind(question) or _stands_by_kind(ENDING.sub("", rest)):
        return False
    if has_dangling_pronoun(rest) or INSTEAD.match(question) or corrects(question) or _leaves_out_by_form(rest):
        return True
    bare = rest.rstrip("？?。.! ")
    if _DEFINES.match(bare) and not is_measure(bare):
        return False
    words = content_of(rest)
    if not ASKING.search(rest) or bare.endswith("呢"):
        return len(words) <= 4
    if OWNER_LEFT_OUT.match(rest) or name_alone(bare):
        return True
    if _is_whole(rest) or _COUNT_ALONE_ZH.match(bare) or WHICH_ALONE_ZH.match(bare) or asks_of_one(bare):
        return is_loose(question)
    opened = rest != question
    if not opened and len(words) == 1 and (not has_han(rest) or _is_no_thing(rest, words[0])):
        return True
    return len(words) <= (4 if opened else 0) or _lacks_subject(rest) or (len(words) < 4 and _lacks_noun(rest))


def _leaves_out_by_form(rest: str) -> bool:
    """Whether a question has a form that leaves out what it is about: why, which is higher, the second, 比去年."""
    bare = rest.rstrip("？?。.! ")
    by_itself = BARE.match(bare) or _asks_of_both(bare) or _SOURCE_ALONE.match(bare) or rest.startswith("比")
    counts = COUNT_ALONE.match(rest) or MANY_OF.match(rest) or COMPARING.match(rest) or _HEAD_LESS.search(rest)
    of_those = any(form.match(bare) for form in OF_THOSE_BEFORE)
    of_those = of_those or with_year_alone(rest) != rest
    return bool(by_itself or of_those or counts or ELLIPTIC.match(rest) or _ORDINAL_ASKED.search(rest))


def _asks_of_both(bare: str) -> bool:
    """Whether a question asks how far apart two are, or what they make together, and does not name both."""
    if any(form.match(bare) for form in (APART, TOGETHER, BESIDE, BEYOND, TIMES)):
        return True
    than = THAN.match(bare)
    if than is None:
        return False
    if than["zh_first"]:
        sides = than.group("zh_first", "zh_second")
        return all(map(is_name, sides)) or any(map(POINTING.fullmatch, sides))
    return than["second"] is None or any(map(POINTING.fullmatch, than.group("first", "second")))


def is_loose(question: str) -> bool:
    """Whether a question is whole in its grammar, but so short that it may still be about what was asked before."""
    rest = without_opening(question)
    bare = rest.rstrip("？?。.! ")
    if has_dangling_pronoun(rest) or not ASKING.search(rest) or BARE.match(bare) or _asks_of_both(bare):
        return False
    if ELLIPTIC.match(bare) or COMPARING.match(rest):
        return False
    if has_han(rest):
        if _COUNT_ALONE_ZH.match(bare) or WHICH_ALONE_ZH.match(bare):
            return True
        words = content_of(rest)
        if _ASKS_FIRST.match(rest) or _ASKS_AT_ONCE.match(rest):
            # 谁投资的: who did what is left out, not a thing of its own.
            return False
        return asks_of_one(bare) or (len(words) == 1 and is_measure(words[0]))
    return _is_whole(rest) and len(content_of(rest)) == 1


def asks_of_one(bare: str) -> bool:
    """Whether a Chinese question asks for one thing, and not of what: 目标是多少, 资金从哪来, 主席是谁."""
    part = PART_OF_ONE.match(bare)
    if part and measures_of(part["noun"]):
        return True
    amount = _AMOUNT_OF_ONE.match(bare)
    # A noun of one character may stand for a longer word: 塔.
    return amount is not None and (
        is_measure(amount["noun"])
        or all(tag == "n" or (tag == "j" and len(amount["noun"]) == 1) for _, tag in tagged_words(amount["noun"]))
    )


def name_alone(bare: str) -> str:
    """The name in a Chinese question that asks how much, and tells only whose; "" where it tells more."""
    alone = _NAME_ALONE.match(bare)
    return alone["name"] if alone is not None and is_name(alone["name"]) else ""


def thing_of(question: str) -> str:
    """What a short question asks about: what it counts where it does nothing else, or all its words of content."""
    bare = question.rstrip("？?。.! ")
    counts = _COUNT_ALONE_ZH.match(question) or WHICH_ALONE_ZH.match(bare)
    counts = counts or _AMOUNT_OF_ONE.match(bare) or PART_OF_ONE.match(bare)
    return counts["noun"] if counts else "".join(content_of(question))


def counts_alone(question: str) -> bool:
    """Whether a Chinese question only counts something, and does not say of what or where: 有几个乡镇？."""
    return bool(_COUNT_ALONE_ZH.match(without_opening(question)))


def by_kind(question: str) -> str:
    """A follow-up such as 题目呢？ as the question about the article that it is; "" for all others."""
    bare = ENDING.sub("", without_opening(question))
    return f"{bare}{'？' if has_han(bare) else '?'}" if _stands_by_kind(bare) and not _stands_by_kind(question) else ""


def _stands_by_kind(question: str) -> bool:
    return analyse(question, question_language(question)).kind in _SELF_SUFFICIENT


def _is_whole(question: str) -> bool:
    """Whether an English question has a subject of its own: "How long is the network?"."""
    if has_han(question):
        return False
    asked = ASKED_WITH.match(question.rstrip("?. "))
    if asked is None:
        return False
    if _WHOLE_EN.match(asked["rest"]):
        return True
    return bool(_ASKS_OF_THINGS.search(asked["asks"]))


def _is_no_thing(question: str, word: str) -> bool:
    """Whether the one word of a Chinese question is no thing of its own, or is had by what is left out."""
    if is_measure(word) or question.startswith(("有", "共有", "一共", "还有", "包括")):
        return True
    return has_han(word) and not any(tag.startswith(("n", "l", "i", "j")) for _, tag in tagged_words(word))


def has_dangling_pronoun(question: str) -> bool:
    """Whether a question has a pronoun that stands for nothing in the question itself."""
    match = POINTING.search(question)
    if match is None:
        return False
    before = question[: match.start()]
    if has_han(question):
        is_pronoun = match.group()[0] in "它他她其"
        return not is_pronoun or not any(tag[0] == "n" for _, tag in tagged_words(INTERROGATIVE.sub("，", before)))
    if re.search(r"\w[^.?!]* [A-Z][a-z]", before):
        return False
    asked = ASKED_WITH.match(question.rstrip("?. "))
    if asked is None or re.search(r"\b(?:of|in|for|about|at|by|on|with|to|from) $", before):
        return True
    return not content_of(before[asked.start("rest") :])


def _lacks_noun(question: str) -> bool:
    """Whether a question counts without saying what: "How many are finished?", 「有几个已经建成？」."""
    return bool(_COUNTS_NOTHING.search(question))


def _lacks_subject(question: str) -> bool:
    """Whether a Chinese question opens with a verb or asks at once: 「吸引了多少个国家？」 leaves out who did."""
    question = MANNER.sub("", _WHEN_FIRST.sub("", question))
    if not has_han(question[:1]):
        return False
    if any(form.match(question) for form in (OWNER_LEFT_OUT, STANDING, _HOW_DONE)):
        return True
    opening = tagged_words(question[:8])[:3]
    if len(opening) > 2 and opening[1][0] in _TOWARDS and _ASKS.match(opening[2][0]):
        return opening[0][1].startswith("v")
    opening = opening[:2]
    if len(opening) == 2 and opening[0][0][0] in "一每" and opening[0][1] == "m":
        # 一届干多久: of what there is one, and who does it.
        return opening[1][1] == "v" and opening[1][0] != "有"
    if len(opening) == 2 and opening[0][1][0] in "vnp" and opening[1][0] in {"了", "过"}:
        return True
    if _ASKS_FIRST.match(question):
        return True
    if len(opening) == 2 and opening[0][1].startswith("v") and _ASKS.match(opening[1][0]):
        return opening[0][0] not in _ORDERS
    if not (INTERROGATIVE.match(question) or _ASKS_AT_ONCE.match(question)):
        return False
    if "谁" in question[:2]:
        return bool(_ASKS_AT_ONCE.match(question))
    return not any(tag.startswith("n") for _, tag in tagged_words(INTERROGATIVE.sub("", question)))
