"""Who did something, asked by the noun for the one who did it: the founder of X is who founded X."""

import re

from assistant.questions.question import Question

_DOINGS_ZH = {
    "创始人": "创立", "创办人": "创办", "创建人": "创建", "创立者": "创立", "设计者": "设计", "设计师": "设计",
    "建造者": "建造", "承建方": "承建", "发明人": "发明", "发明者": "发明", "生产商": "生产", "制造商": "制造",
    "翻译者": "翻译", "译者": "翻译", "撰写者": "撰写", "创作者": "创作", "绘制者": "绘制", "开发者": "开发",
    "运营方": "运营", "投资方": "投资", "出资方": "出资", "主办方": "主办", "承办方": "承办", "研发方": "研发",
    "负责人": "领导", "一把手": "领导", "掌门人": "领导", "领导人": "领导",
}  # fmt: skip
_ASKED_ZH = re.compile(
    rf"(?P<of>.+?)的?(?P<noun>{'|'.join(_DOINGS_ZH)})(?:是|叫|为)?"
    r"(?:谁|哪一?[家个位](?:公司|单位|人)?|什么(?:人|公司)?)[？?。 ]*"
)
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


def by_the_doing(question: Question) -> tuple[str, Question] | None:
    """The noun of a question for who founded, leads or made something, and the question by what was done."""
    if question.language == "zh":
        asked = _ASKED_ZH.fullmatch(question.text)
        text = f"{asked['of']}是由谁{_DOINGS_ZH[asked['noun']]}的？" if asked else ""
    else:
        asked = next(filter(None, (pattern.fullmatch(question.text) for pattern in _ASKED_EN)), None)
        text = f"Who {_DOINGS_EN[asked['noun'].lower()]} {asked['of']}?" if asked else ""
    if asked is None:
        return None
    return asked["noun"], question.asking(text)
