"""Whether a place or name of a question is told elsewhere, and a sentence has a figure of the whole or of another."""

import re
from typing import Final

from assistant.evidence.going_on import points_back
from assistant.evidence.rows import headers_of
from assistant.evidence.stretches import CLAUSE, around, led_by
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, without_region
from assistant.words.measures import measures_of
from index.hit import Hit

_LATIN_NAME: Final = re.compile(r"[A-Z][a-z][a-z'’-]*(?: [A-Z][a-z'’-]*)*")
_HANZI_NAME: Final = re.compile(r"[\u3400-\u9fff]{2,}")
# Where it is asked about: how long is the wait in Ardwell; 白石镇的收入.
_WHERE_EN: Final = re.compile(
    r"(?:\b[Ii]n|\bat) (?P<name>[A-Z][a-z][\w'’-]*(?: [A-Z][\w'’-]*)*)(?=[,?.]|$| (?:city|town|county|district)\b)"
)
_WHERE_ZH: Final = re.compile(
    r"^(?P<name>(?![全各哪每该本这某])[\u3400-\u9fff]{2,3}(?<![省市县区])[镇乡村区县])(?=\d|[的有去今平人一]|[\u3400-\u9fff]{2,}(?:多少|几))"
)


def lacks_a_name_told_elsewhere(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a name that a question has as the article writes it, or its place, stands with no such sentence."""
    asks_figure = question.wants_figure or (not question.forms and measures_of(question.text))
    if not asks_figure or question.operation is not None or question.translated:
        return False
    is_row = hit.sentence.reading is not None
    if question.told_by(hit.sentence) is None:
        pattern = _LATIN_NAME if question.language == "zh" else _HANZI_NAME
        said = [without_region(match.group()) for match in pattern.finditer(question.text)]
    elif is_row or question.forms == {"time"}:
        return False
    else:
        pattern = _WHERE_ZH if question.language == "zh" else _WHERE_EN
        said = [match["name"] for match in pattern.finditer(question.text)]
    if not (known := [name for name in said if lexicon.mentions(name)]):
        return False
    told = (_row_told if is_row else _told)(hit, lexicon).lower()
    missing = [name for name in known if name.split()[0].lower() not in told]
    # Of several names a sentence of the prose needs one alone.
    return (is_row or missing == known) and any(not lexicon.is_subject(name) for name in missing)


def _row_told(hit: Hit, lexicon: Lexicon) -> str:
    above = headers_of(hit.article, hit.sentence)
    return f"{lexicon.paragraph_text(hit.article, hit.sentence)}\n{above}\n{hit.article.title}"


def _told(hit: Hit, lexicon: Lexicon) -> str:
    """A sentence with what stands above and before it and how its paragraph opens; all of this if it points back."""
    own = hit.sentence
    title = f"{hit.article.title}\n{hit.article.title_rendering or ''}"
    if any(map(points_back, own.texts)):
        return f"{around(hit, lexicon)}\n{title}"
    first = lexicon.paragraph(hit.article, own)[0]
    opening = " ".join(CLAUSE.split(text)[0] for text in first.texts)
    return f"{own.wordings}\n{led_by(hit, lexicon)}\n{opening}\n{title}"
