"""Whether what is told is a result or only a plan, as it is asked."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import telling_figures
from assistant.evidence.qualifiers import PLANS_EN, PLANS_ZH, of_the_state
from assistant.evidence.stretches import STATEMENT
from assistant.questions.asked_units import CURRENCIES
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import CALENDAR, Figure
from index.hit import Hit

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
_DONE_TOLD = re.compile(
    r"已|实际|实建|花[了费掉]|投入|最终|\b(?:actual\w*|so far|to date|already|spent|disbursed|costs?|paid|invested"
    r"|in the end)\b",
    re.IGNORECASE,
)
# What was meant to be at first, or is foreseen, and what tells either.
_MEANT_ASKED = re.compile(
    r"原(?:计划|定|先|本)[^，。？]{0,12}(?:多少|几|哪|何时|什么时候|目标)|最初(?:计划|预计|预算|估算|打算)|原(?:预算|目标)"
    r"|(?:预测|今后|未来)[^，。？]{0,2}[\d一二三四五六七八九十两几]+年[^，。？]*(?:多少|几|多大)|按[^，。？]{0,6}预测"
    r"|\b(?:originally|initially|first) (?:planned|intended|scheduled|due|expected|budgeted|supposed|meant)\b"
    r"|\b(?:the|its|their) (?:originally )?planned (?!economy)[a-z]+|\boriginal (?:[a-z]+ ){0,2}"
    r"(?:targets?|plans?|budgets?|estimates?|goals?|schedules?|deadlines?)\b|\bproject(?:ions?|ed to)\b|\bforecasts?\b"
    r"|\b(?:over|in|for) the (?:next|coming) (?:\w+ )?years\b",
    re.IGNORECASE,
)
# What is planned or aimed at, of which only an amount is another one than that of what there is.
_AIM_ASKED = re.compile(
    r"(?:目标|原定|预定)[^，。？]{0,8}(?:多少|几)|(?:计划|规划|拟|打算)(?:新?[建开设招投修增]|引进|培育|建设)"
    r"|\b(?:what|how (?:much|many|high|large))\b.*\b(?:target|goal)s?\b"
    r"|\b(?:is|are|was|were|being) planned\b|\bplan(?:s|ning)? to\b",
    re.IGNORECASE,
)
_MEANT_TOLD = re.compile(
    rf"{_PLANNED.pattern}|原[计定本先预目]|最初|起初|打算|预[测估定]|今后|未来|有望|到20\d\d年|(?<![主重需首必])要(?![素点求件闻害])"
    r"|\b(?:original\w*|initial\w*|first|estimat\w*|project(?:ions?|ed)|forecast\w*|foresee\w*|schedul\w*|meant"
    r"|propos\w*|set to|supposed|should|goals?|was to|were to|is to|are to|to be|by 20\d\d)\b",
    re.IGNORECASE,
)


def lacks_the_plan(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked what was planned, aimed at or foreseen and a sentence only tells what is or was."""
    aimed = question.wants_amount and question.operation is None and not question.translated
    if not (_MEANT_ASKED.search(question.text) or (aimed and _AIM_ASKED.search(question.text))) or question.asks_why:
        return False
    # The years of a plan may stand above it, as in the header of a table.
    above = lexicon.heading_text(hit.article, hit.sentence)
    return not _MEANT_TOLD.search(f"{hit.sentence.wordings}\n{above}")


def is_only_planned(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether how much is done is asked for and a plan is told."""
    text = lexicon.matching_text(hit.sentence, question.language)
    asks_done = _DONE_ASKED.search(question.text) and not _PLAN_ASKED.search(question.text)
    if not question.wants_amount or not asks_done:
        return False
    # Of money that is not reckoned with, no figure is found, or one of something else.
    if not found or ("money" in question.forms and not any(figure.unit in CURRENCIES for figure in found)):
        amounts = [figure for figure in telling_figures(text) if figure.kind not in CALENDAR]
        planned = any(_PLANNED.search(STATEMENT.split(text[: amount.start])[-1]) for amount in amounts)
        return planned and not _DONE_TOLD.search(text)
    # Beside what was planned stands what came of it.
    figures = telling_figures(text)
    own = of_the_state(question.text, found[0], text, figures)
    if any(of_the_state(question.text, other, text, figures) < own for other in figures):
        return False
    before = STATEMENT.split(text[: found[0].start])[-1]
    return bool(_PLANNED.search(before))
