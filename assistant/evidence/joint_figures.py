"""Whether a figure is of several together of which one is asked about, or of parts of which none is the asked one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.alignment import runs_of
from assistant.evidence.belonging import belongs
from assistant.evidence.coverage import levels_in
from assistant.evidence.demands import is_general
from assistant.evidence.given_forms import new_amounts
from assistant.evidence.parallel import JOINED_ZH, LIST_MARK
from assistant.evidence.stretches import CLAUSE, STATEMENT, stretch_of
from assistant.evidence.years_of_figures import year_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit

_BREAK_ZH: Final = re.compile(r"[，；。：（）“”]|包括|分布在|位于|分别")
_NAME_EN: Final = r"(?:the )?[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*"
_JOINT_EN: Final = re.compile(rf"{_NAME_EN}(?:, {_NAME_EN})+,? (?:and|or) {_NAME_EN}")
_SEPARATES_EN: Final = re.compile(r",? (?:and|or) (?:the )?|, (?:the )?")
_EACH: Final = re.compile(r"分别|各(?!地|类|种|界)|每|均|\b(?:each|both|respectively|apiece|every)\b", re.IGNORECASE)
_TOGETHER: Final = re.compile(
    r"合计|总[共计和]|一共|其中|等|\b(?:total|together|altogether|combined|among|including|such as|other)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_SHORT: Final = 2
_OF_A_WHOLE: Final = re.compile(r"(?<=[\u3400-\u9fff])[中里内](?=[\u3400-\u9fff]{2})|[：:]")
_LONGEST_ZH: Final = 12
_WHOLE: Final = re.compile(
    r"[总共]|合计|平均|各|分别|其[中余他]|最"
    r"|\b(?:total|altogether|in all|average|other|others|rest|most|least|each|all|whole)\b",
    re.IGNORECASE,
)


def is_of_several(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether a figure is of several things that are named in a row, and only one of them is asked about."""
    # A name stands in a text of another language as it is, or the question was given it as it stands there.
    text = lexicon.matching_text(hit.sentence, question.language)
    if not question.wants_amount or question.operation is not None or _TOGETHER.search(question.text):
        return False
    figures = new_amounts(question, hit, lexicon)
    if not found or _EACH.search(text):
        return False
    start, statement = stretch_of(found[0], text, STATEMENT)
    for names in _rows(statement):
        asked = [name for name in names if name.lower() in question.text.lower()]
        told = [run for run in runs_of(figures, text, LIST_MARK) if len(run) == len(names)]
        # What has figures of its own elsewhere in the statement is told apart from the others there.
        alone = statement.lower().count(asked[0].lower()) == 1 if asked else False
        if len(asked) == 1 and alone and not told and not _is_right_behind(asked[0], found[0], text):
            return True
    return False


def _rows(statement: str) -> Iterator[list[str]]:
    """The names that stand in a row, three or more of them, without a figure between them."""
    if not HANZI.search(statement):
        for match in _JOINT_EN.finditer(statement):
            names = [name.removeprefix("the ") for name in _SEPARATES_EN.split(match.group()) if name]
            if len(names) >= _FEWEST:
                yield names
        return
    for clause in _BREAK_ZH.split(statement):
        names = [name.split("等")[0] for name in JOINED_ZH.split(clause)]
        if len(names) >= _FEWEST and not any(re.search(r"\d", name) for name in names[1:]):
            yield [name for name in names if 1 < len(name) <= _LONGEST_ZH]


def _is_right_behind(name: str, figure: Figure, text: str) -> bool:
    """Whether a figure stands with a name: 上海9家."""
    at = text.lower().find(name.lower())
    return 0 <= figure.start - (at + len(name)) <= 1 and not HANZI.search(text[at + len(name) : figure.start])


def _label(figure: Figure, text: str) -> str:
    """What a figure is of: what stands behind it up to the next mark, else what stands before it."""
    start, clause = stretch_of(figure, text, CLAUSE)
    behind = re.split(r"\d|\band\b", clause[figure.end - start :])[0]
    return behind if len(behind.strip()) > _SHORT else _OF_A_WHOLE.split(clause[: figure.start - start])[-1]


def is_of_no_listed_part(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether a sentence only has the figures of several parts, each with its name, and none is of the asked one."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_amount or question.operation not in {None, "share"}:
        return False
    if question.wants_list or question.confirms or _WHOLE.search(question.text):
        return False
    figures = new_amounts(question, hit, lexicon)
    alike = [f for f in figures if figures and (f.unit, f.kind) == (figures[-1].unit, figures[-1].kind)]
    if len(alike) < _FEWEST or len(figures) - len(alike) > 1:
        return False
    # A figure for each year is of one thing all along.
    if len({year_of(figure, text) for figure in alike} - {None}) == len(alike):
        return False
    if found and (found[0] not in alike or belongs(question.text, found[0], text, figures) > 0):
        return False
    parts = [_label(figure, text) for figure in alike]
    words = [word for word in content_words(question.text) if not is_general(word)]
    unsaid = [word for word, level in zip(words, levels_in(words, text, lexicon), strict=True) if not level]
    named = {word for word in words if any(levels_in((word,), part, lexicon)[0] for part in parts)}
    last = words[-1] if words and question.language == "en" else ""
    return bool(unsaid) and not named and (not last or last in unsaid)
