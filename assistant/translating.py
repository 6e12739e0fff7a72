"""Sentences and questions in the other language: worded by the model, their figures converted and checked by code."""

import re
import time

from assistant.grammar import figures_grammar
from assistant.language_model import LanguageModel
from assistant.prompts import KEEP, TRANSLATE, TRANSLATE_INPUT, TRANSLATE_QUESTION
from documents.article import Language
from documents.figures import Figure, parse, supports, write
from documents.language import language_of

_HARD = re.compile(
    r"[万亿兆]|分之|[余多近超逾约]|[十百千]|世纪|年代"
    r"|\b(?:thousand|million|billion|trillion|dozen|half|third|quarter|nearly|over|about|more than|century)\b|\d0s\b",
    re.IGNORECASE,
)


def translate_question(question: str, model: LanguageModel, *, seconds: float = 10.0) -> str:
    """`question` in the other language, Chinese or English, to search with; its figures are held but not checked.

    Raises:
        ModelError: the model is too slow, missing or silent.
    """
    target = other(language_of(question))
    user = TRANSLATE_INPUT[target].format(text=with_figures_in(target, question))
    grammar = figures_grammar([question], target)
    return _first_line(
        model.complete(TRANSLATE_QUESTION[target], user, max_tokens=80, grammar=grammar, seconds=seconds)
    )


def translate_sentence(sentence: str, target: Language, model: LanguageModel, *, seconds: float = 30.0) -> str | None:
    """`sentence` in the language `target` with exactly its figures, or None when the model cannot do it.

    The figures are converted beforehand and hold the decoding; a translation that loses or adds one
    is tried once more from the untouched sentence. `seconds` bounds both tries together.

    Raises:
        ModelError: the model is too slow, missing or silent.
    """
    if language_of(sentence) == target:
        return sentence
    end = time.monotonic() + seconds
    most = 40 + len(sentence) * (2 if target == "en" else 1)
    grammar = figures_grammar([sentence], target)
    kept = "; ".join(write(figure, target) for figure in parse(sentence))
    for source in (with_figures_in(target, sentence), f"{sentence}\n{KEEP[target].format(figures=kept)}"):
        user = TRANSLATE_INPUT[target].format(text=source)
        left = max(0.1, end - time.monotonic())
        said = model.complete(TRANSLATE[target], user, max_tokens=most, grammar=grammar, seconds=left)
        translation = _first_line(said)
        if is_faithful(sentence, translation, target):
            return translation
    return None


def other(language: Language) -> Language:
    """The other one of the two languages."""
    return "en" if language == "zh" else "zh"


def with_figures_in(target: Language, text: str) -> str:
    """`text` with those of its figures rewritten in `target` that a small model converts wrongly.

    Plain digits, years and small numbers in words stay, since a changed word order costs more there.
    """
    pieces: list[str] = []
    at = 0
    for figure in parse(text):
        if not _HARD.search(figure.text):
            continue
        pieces += [text[at : figure.start], f" {write(figure, target)} ", _counted(figure)]
        at = figure.end
    return re.sub(r" {2,}", " ", "".join(pieces) + text[at:]).strip()


def is_faithful(source: str, translation: str, target: Language) -> bool:
    """Whether `translation` is a whole sentence in `target` that states the figures of `source` and no other."""
    if language_of(translation, other(target)) != target or not re.search(r"[.!?。！？:：;；”\"')）]$", translation):
        return False
    return _holds(translation, source) and _holds(source, translation)


def _holds(text: str, other: str) -> bool:
    """Whether `text` states every figure of `other`."""
    stated = parse(text)
    return all(any(supports(each, figure) for each in stated) or _is_written(figure, text) for figure in parse(other))


def _is_written(figure: Figure, text: str) -> bool:
    """Whether `text` has the number of `figure` where the two languages differ in what is a figure at all.

    So it is with "one of", 首次 and "first", and with a bare 1913 or "33rd" in a sentence that only says what it
    counts in the other language.
    """
    if figure.value == 1:
        return re.search(r"一|首|\b(?:one|first|once|an?)\b", text, re.IGNORECASE) is not None
    bare = str(figure.value) if figure.kind in {"year", "ordinal", "quantity"} and not _HARD.search(figure.text) else ""
    return (
        bool(bare)
        and re.search(rf"(?<![\d.,]){re.escape(bare)}(?![\d,.]*\d|\s?[%万亿千百]|\s\w+illion)", text) is not None
    )


def _counted(figure: Figure) -> str:
    return figure.counted if figure.counted and figure.text.endswith(figure.counted) else ""


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0].strip()
    return re.sub(r"^(?:English|Chinese|中文|英文|译文)\s*[:：]\s*", "", line)
