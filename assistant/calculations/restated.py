"""A result in the other language than the question's: its figures and its working, without the names it was told by."""

import re
from dataclasses import replace

from assistant.calculations.operands import written
from assistant.statement import Statement
from assistant.texts import RESULT
from documents.article import Language
from documents.figures import parse

_RESULT = re.compile(r"\*\*(?P<result>[^*]+)\*\*")
_WORKING = re.compile(r"[（(](?P<working>[^（）()]*[=≈][^（）()]*)[）)]")


def restated(made: Statement, language: Language) -> Statement | None:
    """What was worked out, in `language`; None where its text gives no figure with its working."""
    result, working = _RESULT.search(made.text), _WORKING.search(made.text)
    if result is None or working is None or not made.derived:
        return None
    text = RESULT.say(
        language,
        result=_in_language(result["result"], language),
        working=_in_language(working["working"].replace("**", ""), language),
    )
    return replace(made, text=text, lead="")


def _in_language(text: str, language: Language) -> str:
    """A text with its figures written in `language`."""
    for figure in reversed(parse(text)):
        text = f"{text[: figure.start]}{written(figure, language)}{text[figure.end :]}"
    return text
