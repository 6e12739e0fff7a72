"""Feedback as a fact for the evaluation: what a visitor thought of an answer, in the form of a suite file."""

import re
from collections.abc import Sequence
from typing import Any, Final

from assistant.web.store import Feedback

BLANK: Final = "____"
_HEAD: Final = """\
# Made of what visitors thought. Read each one, put what a right answer says in the place of ____, then check it with:
# article-assistant evals run FILE
# 由访客的评价生成。请逐条确认，把 ____ 换成正确回答中应有的内容，再用上面的命令检验。
suite: feedback
document: {document}
facts:
"""
_MOST_FIGURES: Final = 6


def as_suite(given: Sequence[Feedback], document: str) -> str:
    """A suite in YAML with one fact for each feedback.

    An answer that was liked is to stay as it is: its figures and its quotations are expected. What a right
    answer says in the place of one that was not is left blank, with what was said beside it.

    Args:
        given: feedback on one document.
        document: "shipped" or the path of the document.
    """
    return _HEAD.format(document=in_yaml(document)) + "".join(map(_entry, given))


def _entry(given: Feedback) -> str:
    answer = given.answer
    answered = bool(answer.get("answered"))
    lines = [f"\n# {'+' if given.thumb == 'up' else '-'} {_line(answer.get('text', ''))}"]
    if given.reason:
        lines.append(f"# {_line(given.reason)}")
    lines += [f"- id: feedback-{_safe(given.id)}", "  part: dev"]
    if given.thumb == "up" and not answered:
        lines += ["  kind: unanswerable-near", "  answerable: false"]
    else:
        lines += ["  kind: single", *_expected(answer, liked=given.thumb == "up")]
    question = answer.get("standalone_question") or given.question
    lines.append(f"  {answer.get('language', 'en')}: {in_yaml(_line(question))}")
    return "\n".join(lines) + "\n"


def _expected(answer: dict[str, Any], *, liked: bool) -> list[str]:
    if not liked:
        considered = (one.get("text", "") for one in answer.get("considered", ()))
        return [
            f"  words: [{in_yaml(BLANK)}]",
            "  # quotes:",
            *(f"  # - {in_yaml(_line(text))}" for text in considered),
        ]
    quotes = [in_yaml(citation["quote"]) for citation in answer.get("citations", ())]
    figures = [f for f in answer.get("figures", ()) if f["unit"] != "year"]
    stressed = " ".join(re.findall(r"\*\*(.+?)\*\*", answer.get("text", "")))
    asked = [f for f in figures if f["text"] in stressed] or figures
    texts = dict.fromkeys(in_yaml(f["text"]) for f in asked[:_MOST_FIGURES])
    held = [f"  figures: [{', '.join(texts)}]"] if texts else [f"  words: [{in_yaml(BLANK)}]"]
    return held + ([f"  quotes: [{', '.join(quotes)}]"] if quotes else [])


def _line(text: str) -> str:
    return " ".join(str(text).split())


def _safe(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def in_yaml(text: str) -> str:
    """A YAML text in single quotes."""
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
