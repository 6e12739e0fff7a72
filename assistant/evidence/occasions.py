"""Whether what is told to be done is what is asked: no result but a plan, no opening that is to be confirmed."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import telling_figures
from assistant.evidence.coverage import is_met
from assistant.evidence.kinds_of_doing import kinds_of_doing
from assistant.evidence.qualifiers import PLANS_EN, PLANS_ZH, of_the_state
from assistant.evidence.stretches import STATEMENT
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from documents.figures import Figure
from index.hit import Hit
from index.terms import question_terms

_DONE_ASKED = re.compile(
    r"已经?|(?:截至|到)[^，。？]{0,8}(?:建成|完成|实现)了"
    r"|(?:目前|迄今|至今)为止|最终|实际上?"
    r"|\b(?:had|have|has) (?:already |actually )?been\b|\b(?:so far|to date|already|in the end|eventually)\b",
    re.IGNORECASE,
)
_PLAN_ASKED = re.compile(rf"{PLANS_ZH}|\b(?:{PLANS_EN})\b", re.IGNORECASE)
_PLANNED = re.compile(
    rf"{PLANS_ZH}|到20\d\d年[^，。；]{{0,3}}[建达形实完培]|预算"
    rf"|\b(?:{PLANS_EN}|intend\w*|due|forecast|budget|by 20\d\d)\b",
    re.IGNORECASE,
)


def is_only_planned(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether how much is done is asked for and a plan is told."""
    text = lexicon.matching_text(hit.sentence, question.language)
    asks_done = _DONE_ASKED.search(question.text) and not _PLAN_ASKED.search(question.text)
    if question.translated or not question.wants_amount or not asks_done or not found:
        return False
    # Beside what was planned stands what came of it.
    figures = telling_figures(text)
    own = of_the_state(question.text, found[0], text, figures)
    if any(of_the_state(question.text, other, text, figures) < own for other in figures):
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
