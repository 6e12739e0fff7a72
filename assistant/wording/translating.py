"""Sentences and questions in the other language: worded by the model, their figures converted and checked by code."""

import re
import time

from assistant.models.language_model import LanguageModel
from assistant.wording.contraries import NEGATION
from assistant.wording.grammar import figures_grammar
from assistant.wording.prompts import KEEP, TRANSLATE, TRANSLATE_INPUT, TRANSLATE_QUESTION
from documents.article import Language
from documents.figures import Figure, parse, supports, write
from documents.scripts import language_of

_HARD = re.compile(
    r"[万亿兆]|分之|[余多近超逾约]|[十百千]|世纪|年代"
    r"|\b(?:thousand|million|billion|trillion|dozen|half|third|quarter|nearly|over|about|more than|century)\b|\d0s\b",
    re.IGNORECASE,
)


def translate_question(question: str, model: LanguageModel, *, seconds: float = 10.0) -> str | None:
    """`question` in the other language, Chinese or English, to search with; None when the model keeps to its language.

    Its figures are held by a grammar, but not checked.

    Raises:
        ModelError: the model is too slow, missing or silent.
    """
    target = other(language_of(question))
    user = TRANSLATE_INPUT[target].format(text=with_figures_in(target, question))
    grammar = figures_grammar([question], target)
    said = model.complete(TRANSLATE_QUESTION[target], user, max_tokens=80, grammar=grammar, seconds=seconds)
    translation = _first_line(said)
    return translation if language_of(translation, other(target)) == target else None


def translate_sentence(sentence: str, target: Language, model: LanguageModel, *, seconds: float = 30.0) -> str | None:
    """`sentence` in the language `target` with exactly its figures, or None when the model cannot do it.

    The figures are converted beforehand and hold the decoding; a translation that loses or adds some
    is tried once more with the right ones named. `seconds` bounds both tries together.

    Raises:
        ModelError: the model is too slow, missing or silent.
    """
    if language_of(sentence) == target:
        return sentence
    end = time.monotonic() + seconds
    source, grammar = with_figures_in(target, sentence), figures_grammar([sentence], target)
    most = 40 + len(sentence) * (2 if target == "en" else 1)
    for _ in range(2):
        user = TRANSLATE_INPUT[target].format(text=source)
        left = max(0.1, end - time.monotonic())
        said = model.complete(TRANSLATE[target], user, max_tokens=most, grammar=grammar, seconds=left)
        translation = _first_line(said)
        if is_faithful(sentence, translation, target):
            return translation
        # A translation that only adds a figure ("December 2022" for 2022年底) is shown all that there are.
        kept = _missing(translation, sentence) or parse(sentence)
        if not kept:
            return None
        source = f"{sentence}\n{KEEP[target].format(figures=' / '.join(write(figure, target) for figure in kept))}"
    return None


def other(language: Language) -> Language:
    """The other one of the two languages."""
    return "en" if language == "zh" else "zh"


def with_figures_in(target: Language, text: str) -> str:
    """`text` with those of its figures rewritten in `target` that a small model converts wrongly.

    Plain digits, years and small numbers in words stay, since a changed word order costs more there.
    A year's end is put into words, because 年底 becomes "December" otherwise, a date that was not given.
    """
    pieces: list[str] = []
    at = 0
    for figure in parse(text):
        if not _HARD.search(figure.text):
            continue
        pieces += [text[at : figure.start], f" {write(figure, target)} ", _counted(figure)]
        at = figure.end
    said = "".join(pieces) + text[at:]
    if target == "en":
        said = re.sub(r"(\d{4})年[底末]", r" the end of \1 ", said)
    return re.sub(r" {2,}", " ", said).strip()


def is_faithful(source: str, translation: str, target: Language) -> bool:
    """Whether `translation` is a whole sentence in `target` with exactly the figures and the negation of `source`."""
    if language_of(translation, other(target)) != target or not re.search(r"[.!?。！？:：;；”\"')）]$", translation):
        return False
    # Marks between the figures that a second try is told to keep: the model copied them instead of translating.
    copied = " / " in translation and " / " not in source
    if copied or bool(NEGATION.search(source)) != bool(NEGATION.search(translation)):
        return False
    return not _missing(translation, source) and not _missing(source, translation)


def _missing(text: str, other_text: str) -> list[Figure]:
    """The figures of `other_text` that `text` does not state."""
    stated = parse(text)
    return [
        figure
        for figure in parse(other_text)
        if not any(supports(each, figure) for each in stated) and not _is_written(figure, text)
    ]


def _is_written(figure: Figure, text: str) -> bool:
    """Whether `text` has the number of `figure` where the two languages differ in what is a figure at all.

    So it is with "one of", 首次 and "first", and with a bare 1913 or a "33rd" that one side reads as a year or rank.
    """
    if figure.value == 1 and (figure.unit == "" or figure.kind == "duration"):
        return re.search(r"一|首|\b(?:one|first|once|an?)\b", text, re.IGNORECASE) is not None
    if figure.kind not in {"year", "ordinal", "quantity"} or _HARD.search(figure.text):
        return False
    more = r"[\d,.]*\d|\s?[%万亿千百]|\s\w+illion" + (r"|(?:st|nd|rd|th)\b" if figure.kind == "quantity" else "")
    return re.search(rf"(?<![\d.,]){re.escape(str(figure.value))}(?!{more})", text) is not None


def _counted(figure: Figure) -> str:
    return figure.counted if figure.counted and figure.text.endswith(figure.counted) else ""


def _first_line(text: str) -> str:
    line = text.strip().split("\n")[0].strip()
    return re.sub(r"^(?:English|Chinese|中文|英文|译文)\s*[:：]\s*", "", line)
