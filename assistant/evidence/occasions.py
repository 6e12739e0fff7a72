"""Whether what is told is of another occasion than the asked one: no founding but a deal, no result but a plan."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.coverage import is_met
from assistant.evidence.kinds_of_doing import kinds_of_doing, only_counts
from assistant.evidence.qualifiers import PLANS_EN, PLANS_ZH
from assistant.evidence.stretches import STATEMENT
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from documents.figures import CALENDAR, Figure, parse
from index.hit import Hit
from index.terms import question_terms

_FOUNDED = "成立|创立|创办|创建|建立|设立|诞生|组建"
_FOUNDED_ASKED = re.compile(
    rf"(?:{_FOUNDED})(?:于|的)?[^，。？]{{0,4}}(?:哪|几|何|什么|多少)|(?:哪|几|何|什么)[^，。？]{{0,4}}(?:{_FOUNDED})"
    r"|\b(?:founded|established|set up|created|come into being)\b[^a-z]*$",
    re.IGNORECASE,
)
# All that may tell that something began.
_BEGINNING = re.compile(
    r"立|建|创|办|始|诞生|启动|启用|揭牌|开[业幕园馆放通办学工张局]|推出|上线|问世|出现"
    r"|起|投[用产运]|投入|首[届次]|以来|前身|获批|发布|颁布|出台"
    r"|\b(?:found\w*|establish\w*|set(?:ting)? up|creat\w*|start\w*|beg[aiu]n\w*|launch\w*|open\w*|born|inaugurat\w*"
    r"|since|incorporat\w*|form\w*|introduc\w*|built|build\w*|constitut\w*|charter\w*|dat(?:e|es|ing) (?:from|back)"
    r"|first|origin\w*|came|emerg\w*|put into|initiat\w*|institut\w*|old(?:est)?|endow\w*|merg\w*)\b",
    re.IGNORECASE,
)
_DONE_ASKED = re.compile(
    r"已经?|(?:截至|到)[^，。？]{0,8}(?:建成|完成|实现)了"
    r"|\b(?:had|have|has) (?:already |actually )?been\b|\b(?:so far|to date|already)\b",
    re.IGNORECASE,
)
_PLAN_ASKED = re.compile(rf"{PLANS_ZH}|\b(?:{PLANS_EN})\b", re.IGNORECASE)
_PLANNED = re.compile(
    rf"{PLANS_ZH}|到20\d\d年[^，。；]{{0,3}}[建达形实完培]|\b(?:{PLANS_EN}|intend\w*|due|forecast|by 20\d\d)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，；;。]|[,(](?!\d)")


def _dated(text: str) -> Iterator[str]:
    """The clauses of a text with a year or a date, each with the one before."""
    clauses = ["", *_CLAUSE.split(text)]
    for before, clause in zip(clauses, clauses[1:], strict=False):
        if any(figure.kind in CALENDAR for figure in parse(clause)):
            yield f"{before} {clause}"


def is_of_another_occasion(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether a founding is asked for and a count is told, or what is done is asked for and a plan is told."""
    text = question.told_by(hit.sentence)
    if text is None:
        return False
    if question.forms == {"time"} and only_counts(question.text, text):
        return True
    if question.forms == {"time"} and _FOUNDED_ASKED.search(question.text):
        return not any(_BEGINNING.search(clause) for clause in _dated(text))
    if not question.wants_amount or not _DONE_ASKED.search(question.text) or _PLAN_ASKED.search(question.text):
        return False
    if not found:
        return False
    before = STATEMENT.split(text[: found[0].start])[-1]
    return bool(_PLANNED.search(before))


def lacks_the_claimed_doing(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is to be confirmed that something was opened, moved or closed, and no such thing is told of it."""
    claimed = kinds_of_doing(question.text) if question.confirms else frozenset()
    if not claimed:
        return False
    if not claimed & kinds_of_doing(lexicon.matching_text(hit.sentence, question.language)):
        return True
    titles = f"{hit.article.title} {hit.article.title_rendering or ''}".lower()
    named = () if question.told_by(hit.sentence) is None else names(question.text)
    return any(not any(term in titles or is_met(term, hit, lexicon) for term in question_terms(name)) for name in named)
