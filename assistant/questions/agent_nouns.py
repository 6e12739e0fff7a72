"""Who did something, asked by the noun for the one who did it: the founder of X is who founded X."""

import re
from itertools import takewhile

from assistant.questions.question import Question
from index.terms import is_done, tagged_words

_DOINGS_ZH = {
    "创始人": "创立", "创办人": "创办", "创建人": "创建", "创立者": "创立", "设计者": "设计", "设计师": "设计",
    "建造者": "建造", "承建方": "承建", "发明人": "发明", "发明者": "发明", "生产商": "生产", "制造商": "制造",
    "翻译者": "翻译", "译者": "翻译", "撰写者": "撰写", "创作者": "创作", "绘制者": "绘制", "开发者": "开发",
    "运营方": "运营", "投资方": "投资", "出资方": "出资", "主办方": "主办", "承办方": "承办", "研发方": "研发",
    "负责人": "领导", "一把手": "领导", "掌门人": "领导", "领导人": "领导",
}  # fmt: skip
_ASKED_ZH = re.compile(
    rf"谁是(?P<whose>.+?)的?(?P<who>{'|'.join(_DOINGS_ZH)})[？?。 ]*"
    rf"|(?P<of>.+?)的?(?P<noun>{'|'.join(_DOINGS_ZH)})(?:是|叫|为)?"
    r"(?:谁|哪一?[家个位](?:公司|单位|人)?|什么(?:人|公司)?)[？?。 ]*"
)
# The noun only says what kind of person did it; who has a title is another matter: not any guest is the minister.
_SORT_ZH = re.compile(r"[家师员人者手工商匠医生兵士客民徒]$")
_WHO_DID_ZH = re.compile(
    r"(?P<done>[^，。？]{3,})的(?P<noun>[\u3400-\u9fff]{2,6}?)(?:是谁|是哪一?[位个名]|叫什么(?:名字)?)[？?。 ]*"
    r"|谁是(?P<did>[^，。？]{3,})的(?P<one>[\u3400-\u9fff]{2,6})[？?。 ]*"
)
_IS_ZH = frozenset(("是", "有", "为", "属于", "成为", "作为", "曾是"))
_WHICH_DID_ZH = re.compile(r"哪一?[位个名](?P<rest>[^，。？]{5,})[？?。 ]*")
_DOINGS_EN = {
    "founder": "founded", "designer": "designed", "architect": "designed", "inventor": "invented", "builder": "built",
    "maker": "manufactured", "manufacturer": "manufactured", "owner": "owns", "operator": "operates",
    "organiser": "organised", "organizer": "organized", "developer": "developed", "supplier": "supplied",
    "head": "leads", "leader": "leads", "boss": "leads", "ceo": "leads",
}  # fmt: skip
_NOUN_EN = rf"(?P<noun>{'|'.join(_DOINGS_EN)})s?"
_ASKED_EN = tuple(
    re.compile(rf"who(?:['’]s| is| was| are| were) {asked}[?.! ]*", re.IGNORECASE)
    for asked in (rf"(?:the )?{_NOUN_EN} of (?P<of>.+?)", rf"(?P<of>.+?)['’]s? {_NOUN_EN}")
)


def _done_zh(text: str) -> tuple[str, str] | None:
    """The noun and what was done, where a person is asked for by both: 设计钟楼的建筑师是谁, 哪位建筑师设计了钟楼."""
    sort = done = ""
    if asked := _WHICH_DID_ZH.fullmatch(text):
        sort = "".join(word for word, _ in takewhile(_is_of_a_noun, tagged_words(asked["rest"])))
        done = asked["rest"].removeprefix(sort)
    elif asked := _WHO_DID_ZH.fullmatch(text):
        sort, done = asked["noun"] or asked["one"], asked["done"] or asked["did"]
    if not done or not _SORT_ZH.search(sort) or not all(map(_is_of_a_noun, tagged_words(sort))):
        return None
    words = tagged_words(done)
    does = [(tag[0] == "v" or is_done(word)) and word not in _IS_ZH for word, tag in words]
    return (sort, f"谁{done}？") if any(does) and (does[0] or words[0][1][0] in "pdmt") else None


def _is_of_a_noun(tagged: tuple[str, str]) -> bool:
    """Whether a word with its tag is part of what kind of person is meant: 主要船员, 德国数学家."""
    return tagged[1][0] in "nb" and not is_done(tagged[0])


def by_the_doing(question: Question) -> tuple[str, Question] | None:
    """The noun of a question for who founded, leads or made something, and the question by what was done."""
    if question.language == "zh":
        if done := _done_zh(question.text):
            return done[0], question.asking(done[1])
        asked = _ASKED_ZH.fullmatch(question.text)
        noun = (asked["noun"] or asked["who"]) if asked else ""
        text = f"{asked['of'] or asked['whose']}是由谁{_DOINGS_ZH[noun]}的？" if asked else ""
    else:
        asked = next(filter(None, (pattern.fullmatch(question.text) for pattern in _ASKED_EN)), None)
        noun = asked["noun"] if asked else ""
        text = f"Who {_DOINGS_EN[asked['noun'].lower()]} {asked['of']}?" if asked else ""
    if asked is None:
        return None
    return noun, question.asking(text)
