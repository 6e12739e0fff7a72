"""A first suite for a person's own document: a suggestion for every figure that it states, to be confirmed."""

import re
from pathlib import Path

from assistant.suggesting import question_of
from assistant.web.fact_draft import in_yaml
from documents import Article, Language
from documents.figures import Figure, parse
from documents.sentences import clauses

_HEAD = """\
# Suggestions drawn from the figures of the document. Read each one, write the question as a reader would ask it,
# take out what is not worth asking, and move what you want to report from `part: dev` to `part: test`.
# 以下建议由文中的数字生成。请逐条确认：把问题改成读者会问的话，删去不值得问的，要用于报告的把 part 改为 test。
suite: {name}
document: {document}
facts:
"""
_FACT = """
- id: {id}
  part: dev
  kind: single
  quotes: [{quote}]
  figures: [{figure}]
  {language}: {question}
"""
_LEFT_OUT = ("year", "date", "ordinal")
_BLANK = "____"
_CLOZE: dict[Language, str] = {"zh": "空缺处应是多少：{cloze}？", "en": "Which figure is missing: {cloze}?"}
_ASKS_HOW_MUCH = re.compile("多少|^How (?:large|many)")


def suggestions(article: Article, document: Path) -> str:
    """A suite in YAML with one fact for each quantity that a sentence of `article` states.

    The first quantity of a sentence is asked for as a reader would, where the sentence has a shape that surely makes
    such a question; every other is left out of its sentence, to be filled in.
    """
    entries: list[str] = []
    for sentence in article.sentences:
        if sentence.role != "body":
            continue
        telling = [figure for figure in parse(sentence.text) if _is_telling(figure)]
        for number, figure in enumerate(telling, start=1):
            start, end = _clause(sentence.text, figure)
            entries.append(
                _FACT.format(
                    id=f"sentence-{sentence.number}" + (f"-{number}" if number > 1 else ""),
                    quote=in_yaml(sentence.text[start:end]),
                    figure=in_yaml(figure.text),
                    language=article.language,
                    question=in_yaml(_question(sentence.text, figure, (start, end), article.language)),
                )
            )
    return _HEAD.format(name=in_yaml(article.title or article.name), document=in_yaml(str(document))) + "".join(entries)


def _question(text: str, figure: Figure, clause: tuple[int, int], language: Language) -> str:
    """What a reader would ask for the figure, else its clause with a gap in its place."""
    start, end = clause
    first = next(one for one in parse(text[start:end]) if _is_telling(one))
    asked = question_of(text[start:end], language)
    if asked and first.start + start == figure.start and _ASKS_HOW_MUCH.search(asked) and figure.text not in asked:
        return asked
    gapped = text[start : figure.start] + _BLANK + text[figure.end : end]
    return _CLOZE[language].format(cloze=gapped.strip("。.；; "))


def _is_telling(figure: Figure) -> bool:
    """Whether a figure is worth asking for and can be read on its own."""
    alone = parse(figure.text)
    return figure.kind not in _LEFT_OUT and len(alone) == 1 and alone[0].text == figure.text


def _clause(text: str, figure: Figure) -> tuple[int, int]:
    """The offsets of the part of a sentence, between semicolons, that the figure stands in."""
    return next(((s, e) for s, e in clauses(text) if s <= figure.start and figure.end <= e), (0, len(text)))
