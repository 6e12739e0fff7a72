"""Whether a sentence tells of another of the things that are told apart by number or rank: 四级 for 三级, a deputy."""

import re
from collections.abc import Iterator

from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.language import HANZI
from documents.numerals import CARDINALS, listed
from index.hit import Hit
from index.terms import english_terms

_NUMERALS = {word: str(n) for n, word in enumerate("零一二三四五六七八九十")} | {"两": "2"}
# 第五次封湖, 三级手术, 2号线; a place in an order is no name: 第二大, 第一位.
_NUMBERED_ZH = re.compile(
    r"(?P<mark>第)(?P<number>[一二三四五六七八九十]|\d{1,2})(?![大位名多高长的一二三四五六七八九十百\d]|产业)"
    r"[个次届期批轮代季]?(?P<head>[\u3400-\u9fff]{2})"
    r"|(?<![\d一二三四五六七八九十第百千万亿])(?P<of>[一二三四五六七八九十]|\d{1,2})"
    r"(?P<kind>[级期号类等代环])(?P<thing>[\u3400-\u9fff]{1,2})"
)
_ORDINALS = {
    form: str(n)
    for n, forms in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th",
         "ninth 9th", "tenth 10th"), 1,
    )
    for form in forms.split()
}  # fmt: skip
_CARDINALS = {word: str(n) for n, word in enumerate(CARDINALS[:11]) if n} | {
    word: str(n) for n, word in enumerate(listed("i ii iii iv v vi vii viii ix x"), 1)
}
_ORDINAL_EN = re.compile(rf"\b({'|'.join(_ORDINALS)})((?: [a-z][a-z-]+){{1,4}})", re.IGNORECASE)
_NUMBERED_EN = re.compile(
    r"\b(phase|line|unit|plant|block|store|stage|grade|level|type|class|tier|zone|section|chapter|round|volume|gate"
    r"|pier|berth|terminal|platform|ward|room|category|generation|runway|reactor|building|school|factory)"
    rf" (\d{{1,2}}|{'|'.join(_CARDINALS)})\b",
    re.IGNORECASE,
)
_ROLES_ZH = (
    r"(?:主任|[所院校局部市省县区镇村会馆站行厅社团处科组队厂]长|总?经理|总裁|董事长|主席|书记|秘书长|教授|主编"
    r"|总工程师)"
)
_ROLES_EN = (
    r"(?:director|head|president|chair(?:man|woman|person)?|dean|principal|manager|mayor|governor|chief|leader|editor"
    r"|secretary|minister|professor|conductor|captain|curator)"
)
_UNDER_ZH = re.compile(rf"副(?={_ROLES_ZH})")
_UNDER_EN = re.compile(rf"\b(?:deputy|vice|assistant|associate)[ -](?=(?:[\w-]+ ){{0,2}}{_ROLES_EN}\b)", re.IGNORECASE)
# Whose deputy it is may be said before: the director is Ada Maas, her deputy Tom Reyes.
_DEPUTY = re.compile(r"副手|副职|\bdeput(?:y|ies)\b", re.IGNORECASE)
_ROLE_ZH, _ROLE_EN = re.compile(rf"(?<!副){_ROLES_ZH}"), re.compile(rf"\b{_ROLES_EN}\b", re.IGNORECASE)


def is_of_another_number(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence, or what stands above it, has the asked thing with another number, and not with the asked."""
    own = question.told_by(hit.sentence)
    if own is None or question.asks_rank:
        return False
    asked = set(_numbered(question.text))
    if not asked:
        return False
    before = lexicon.before(hit.article, hit.sentence)
    parts = [own, question.told_by(before) or "" if before else "", lexicon.heading_text(hit.article, hit.sentence)]
    told = {thing for part in parts for thing in _numbered(part)}
    kinds = {(kind, head) for _, kind, head in asked}
    if all(sum(thing[1:] == kind for thing in asked) > 1 for kind in kinds):
        return False
    return any(
        number not in {other for other, *named in told if tuple(named) == (kind, head)}
        and any(tuple(named) == (kind, head) for _, *named in told)
        for number, kind, head in asked
    )


def is_of_another_role(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a deputy is asked for and only whom he stands in for is told, or the other way round."""
    own = question.told_by(hit.sentence)
    if own is None or question.forms != {"person"}:
        return False
    under, role = (_UNDER_ZH, _ROLE_ZH) if question.language == "zh" else (_UNDER_EN, _ROLE_EN)
    if under.search(question.text):
        return not (under.search(own) or _DEPUTY.search(own))
    return bool(role.search(question.text) and under.search(own) and not role.search(_without(under, own)))


def _without(under: re.Pattern[str], text: str) -> str:
    """A text without the roles that stand behind `under`."""
    role = _ROLES_ZH if HANZI.search(text) else rf"(?:[\w-]+ ){{0,2}}{_ROLES_EN}"
    return re.sub(rf"{under.pattern}{role}", " ", text, flags=re.IGNORECASE)


def _numbered(text: str) -> Iterator[tuple[str, str, str]]:
    """The number, how it is given, and the thing, of each thing that a text tells apart by number."""
    for match in _NUMBERED_ZH.finditer(text):
        number = match["number"] or match["of"]
        yield _NUMERALS.get(number, number), match["mark"] or match["kind"], match["head"] or match["thing"]
    for match in _ORDINAL_EN.finditer(text):
        for term in english_terms(match[2]):
            yield _ORDINALS[match[1].lower()], "th", term
    for match in _NUMBERED_EN.finditer(text):
        number = match[2].lower()
        yield _CARDINALS.get(number, number), "no", match[1].lower()
