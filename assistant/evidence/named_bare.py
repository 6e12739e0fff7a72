"""A name alone before its figure, where what is counted was told before: 山线乘客120万人次，湖线80万人次."""

import re
from collections.abc import Sequence

from assistant.evidence.counting_beside import BEFORE_FIGURE
from assistant.questions.question import Question
from documents.figures import CALENDAR, Figure
from documents.scripts import HANZI
from index.terms import is_stop_word

_BREAK = re.compile(r"[，,、；;。：]\s*|\.\s|\b(?:and|but|while|whereas)\b")
_SHORTEST = 2
_WORD = re.compile(r"[\w'’-]+")


def named_alone(question: Question, text: str, figures: Sequence[Figure]) -> Figure | None:
    """The only figure of its unit with nothing but an asked name before it, which stands nowhere else."""
    if question.years or question.operation is not None or question.confirms:
        return None
    found = [f for f in figures if f.kind not in CALENDAR and _stands_alone(question.text, f, text, figures)]
    return found[0] if len(found) == 1 else None


def _stands_alone(asked: str, figure: Figure, text: str, figures: Sequence[Figure]) -> bool:
    before = [f for f in figures if f.end <= figure.start and (f.unit, f.kind) == (figure.unit, figure.kind)]
    if not before:
        return False
    breaks = list(_BREAK.finditer(text, before[-1].end, figure.start))
    if not breaks:
        return False
    start = breaks[-1].end()
    name, rest = text[start : figure.start], f"{text[:start]} {text[figure.end :]}"
    if HANZI.search(name):
        name = BEFORE_FIGURE.sub("", name).strip()
        # What opens a question is the one it asks about; a noun within it may be what is counted.
        return len(name) >= _SHORTEST and asked.startswith(name) and name not in rest
    # What a figure counts itself, the name is no owner of: Herzegovina with 28 stalls.
    if figure.counted:
        return False
    words = [word.lower() for word in _WORD.findall(name) if not is_stop_word(word.lower())]
    known, told = ({word.lower() for word in _WORD.findall(part)} for part in (asked, rest))
    return bool(words) and set(words) <= known and not set(words) <= told
