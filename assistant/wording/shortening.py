"""A sentence said shorter by the model, for summaries: one at a time, so that every line keeps its own source."""

import re
import time

from assistant.models.language_model import LanguageModel
from assistant.wording.grammar import figures_grammar
from assistant.wording.prompts import KEEP, SHORTEN, SHORTEN_INPUT
from documents.article import Language
from documents.figures import parse, supports
from documents.scripts import language_of


def shortened(sentence: str, language: Language, model: LanguageModel, *, seconds: float = 30.0) -> str | None:
    """The main point of `sentence`, which is in `language`, or None when the model gives none that can stand for it.

    It is shorter, in the same language, ends as a sentence, has no figure that `sentence` has not,
    and no figure without a year when `sentence` ties its figures to one.
    One that fails is tried once more with the years named; `seconds` bounds both tries together.

    Raises:
        ModelError: the model is too slow, missing or silent.
    """
    end = time.monotonic() + seconds
    most = round(20 + len(sentence) * (1 if language == "zh" else 0.4))
    grammar = figures_grammar([sentence], language)
    # The second try is told the years, which a small model leaves out first.
    years = " / ".join(figure.text for figure in parse(sentence) if figure.calendar is not None)
    for text in [sentence, f"{sentence}\n{KEEP[language].format(figures=years)}"] if years else [sentence]:
        user = SHORTEN_INPUT[language].format(text=text)
        left = max(0.1, end - time.monotonic())
        said = model.complete(SHORTEN[language], user, max_tokens=most, grammar=grammar, seconds=left)
        short = said.split("\n")[0].strip()
        if _stands_for(short, sentence, language):
            return short
    return None


def _stands_for(short: str, sentence: str, language: Language) -> bool:
    if not re.search(r"[.!?。！？]$", short) or len(short) >= len(sentence) or language_of(short, language) != language:
        return False
    figures, held = parse(short), parse(sentence)
    if not all(any(supports(each, figure) for each in held) for figure in figures):
        return False
    measured = any(figure.calendar is None for figure in figures)
    dated = any(figure.calendar is not None for figure in figures)
    return dated or not measured or all(figure.calendar is None for figure in held)
