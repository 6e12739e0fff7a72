"""A first suite for a person's own document: a suggestion for every sentence with figures, to be confirmed."""

from pathlib import Path

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
_BLANK: dict[Language, str] = {"zh": "____", "en": "____"}
_QUESTION: dict[Language, str] = {"zh": "空缺处应是多少：{cloze}？", "en": "Which figure is missing: {cloze}?"}


def suggestions(article: Article, document: Path) -> str:
    """A suite in YAML with one fact for each sentence of `article` that states a quantity."""
    entries: list[str] = []
    for sentence in article.sentences:
        figure = _telling(sentence.text)
        if figure is None or sentence.role != "body":
            continue
        start, end = _clause(sentence.text, figure)
        quote = sentence.text[start:end]
        cloze = sentence.text[start : figure.start] + _BLANK[article.language] + sentence.text[figure.end : end]
        entries.append(
            _FACT.format(
                id=f"sentence-{sentence.number}",
                quote=_quoted(quote),
                figure=_quoted(figure.text),
                language=article.language,
                question=_quoted(_QUESTION[article.language].format(cloze=cloze.strip("。.；; "))),
            )
        )
    return _HEAD.format(name=_quoted(article.title or article.name), document=_quoted(str(document))) + "".join(entries)


def _telling(text: str) -> Figure | None:
    """The first figure of a sentence that is worth asking for and can be read on its own."""
    for figure in parse(text):
        alone = parse(figure.text)
        if figure.kind not in _LEFT_OUT and len(alone) == 1 and alone[0].text == figure.text:
            return figure
    return None


def _clause(text: str, figure: Figure) -> tuple[int, int]:
    """The offsets of the part of a sentence, between semicolons, that the figure stands in."""
    return next(((s, e) for s, e in clauses(text) if s <= figure.start and figure.end <= e), (0, len(text)))


def _quoted(text: str) -> str:
    """A YAML text in single quotes."""
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
