"""Whether a sentence tells what is asked of a body only of one of its parts: of a school of a university."""

import re

from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.scripts import HANZI
from index.hit import Hit

# What a body is called by. A body of another body is not that: 临川大学氢能学院 was founded, not 临川大学.
_BODIES_ZH = (
    "大学|学院|中学|小学|学校|医院|公司|集团|银行|研究院|研究所|实验室|中心|博物馆|图书馆|协会|学会|委员会|基金会|出版社|报社"
    "|剧院|乐团|工厂|车间|分厂|分校|分院|部门"
)
_BODY_ZH = re.compile(rf"[\u3400-\u9fff]{{2,10}}?(?:{_BODIES_ZH})")
_PART_ZH = re.compile(rf"的?[\u3400-\u9fff]{{1,8}}?(?:{_BODIES_ZH})")
_LINKS = re.compile(r"[和与及同跟、是由在把将对向为设有]|联合|共同|携手|合作|牵头|组建|创办|成立|建立|建设|设立|创建")
_BODIES_EN = (
    r"University|College|School|Institute|Hospital|Company|Group|Bank|Laboratory|Centre|Center|Museum|Library|Society"
    r"|Foundation|Committee|Theatre|Orchestra|Academy|Department|Faculty"
)
_BODY_EN = re.compile(rf"\b(?:[A-Z][\w’'-]+ ){{1,4}}(?:{_BODIES_EN})\b|\b(?:University|Bank|College) of [A-Z][\w-]+")


def is_of_a_part(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether what is asked of a body is told only of one of its parts."""
    text = question.told_by(hit.sentence)
    if text is None or not (question.wants_figure or "person" in question.forms):
        return False
    body, told = (_BODY_ZH, _only_parts_zh) if question.language == "zh" else (_BODY_EN, _only_parts_en)
    return any(
        match.group() in text
        and not _goes_on(match, question.text)
        and lexicon.mentions(match.group())
        and told(match.group(), text)
        for match in body.finditer(question.text)
    )


def _goes_on(match: re.Match[str], asked: str) -> bool:
    """Whether the name in a question is itself only the beginning of a longer one, or a part is asked for."""
    if HANZI.search(match.group()):
        return bool(_PART_ZH.match(asked, match.end()))
    return bool(re.match(rf"['’]s? (?:[\w-]+ ){{0,3}}(?:{_BODIES_EN})\b", asked[match.end() :], re.IGNORECASE)) or bool(
        re.search(rf"\b(?:{_BODIES_EN}) (?:of|at) (?:the )?$", asked[: match.start()], re.IGNORECASE)
    )


def _only_parts_zh(name: str, text: str) -> bool:
    behind = [text[match.end() :] for match in re.finditer(re.escape(name), text)]
    parts = [_PART_ZH.match(rest) for rest in behind]
    return bool(parts) and all(part is not None and not _LINKS.search(part.group()) for part in parts)


def _only_parts_en(name: str, text: str) -> bool:
    named = list(re.finditer(re.escape(name), text))
    above = rf"\b(?:{_BODIES_EN})(?: of [A-Z][\w-]+(?: [A-Z][\w-]+)*)? (?:of|at) (?:the )?$"
    return bool(named) and all(
        re.search(above, text[: match.start()])
        or re.match(rf"['’]s (?:[\w-]+ ){{0,3}}(?:{_BODIES_EN})\b", text[match.end() :])
        for match in named
    )
