"""The other language's side of an article: a Markdown file with one sentence a line, aligned with the article's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents.article import Article, Sentence
from documents.errors import DocumentError
from documents.numbering import label_name

_LABEL = re.compile(r"\*\*(.+?)\*\*\s*")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a Markdown side: the number of its first line, the # marks before it, its sentences."""

    line: int
    depth: int
    sentences: tuple[str, ...]


def with_rendering(article: Article, markdown: str, *, name: str) -> Article:
    """The article with every sentence's rendering, title and section paths from a Markdown side.

    The side has the article's paragraphs in order, blank lines between them and one sentence a
    line; `#` stands before the title, `##` and deeper before headings. `name` is the file that errors name.

    Raises:
        DocumentError: the sides do not agree; the text names the line and the paragraph.
    """
    paragraphs = _read(markdown)
    if len(paragraphs) != len(article.paragraphs):
        known = next(
            (ours for ours, theirs in zip(article.paragraphs, paragraphs, strict=False) if _disagreement(ours, theirs)),
            None,
        )
        parting = f" They part at '{known[0].text}'." if known else ""
        apart = f"从“{known[0].text}”起不同。" if known else ""
        raise DocumentError(
            f"{name} has {len(paragraphs)} paragraphs, '{article.name}' has {len(article.paragraphs)}.{parting} "
            "Give both the same paragraphs, a blank line between them.",
            f"{name} 有 {len(paragraphs)} 段，“{article.name}”有 {len(article.paragraphs)} 段。{apart}"
            "请使两边的段落相同，段与段之间空一行。",
        )
    renderings: list[str] = []
    for ours, theirs in zip(article.paragraphs, paragraphs, strict=True):
        if wrong := _disagreement(ours, theirs):
            reason, in_chinese = wrong
            raise DocumentError(
                f"{name} line {theirs.line} {reason} '{ours[0].text}' in '{article.name}'. Make the two sides agree.",
                f"{name} 第 {theirs.line} 行与“{article.name}”的“{ours[0].text}”不符：{in_chinese}。请使两边一致。",
            )
        renderings += _renderings(ours, theirs)
    return filled(article, renderings)


def filled(article: Article, renderings: Sequence[str | None]) -> Article:
    """The article with one rendering a sentence, its title, author and section paths rendered by them."""
    known: dict[str, str] = {}
    for sentence, rendering in zip(article.sentences, renderings, strict=True):
        if sentence.role == "heading" and rendering is not None:
            known.setdefault(sentence.text, rendering)
            known.setdefault(label_name(sentence.text), label_name(rendering))
    sentences = tuple(
        replace(sentence, rendering=rendering, section_rendering=_path(sentence.section, known))
        for sentence, rendering in zip(article.sentences, renderings, strict=True)
    )
    by_role = {s.role: s.rendering for s in reversed(sentences)}
    return replace(
        article,
        sentences=sentences,
        title_rendering=by_role.get("title", article.title_rendering),
        author_rendering=by_role.get("author", article.author_rendering),
    )


def _path(section: Sequence[str], known: dict[str, str]) -> tuple[str, ...]:
    """The rendered path; a heading without rendering keeps its own words, a path without any is empty."""
    rendered = tuple(known.get(heading) for heading in section)
    if not any(rendered):
        return ()
    return tuple(there or here for there, here in zip(rendered, section, strict=True))


def _read(markdown: str) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    lines: list[str] = []
    for number, line in enumerate([*markdown.splitlines(), ""], start=1):
        if line.strip():
            lines.append(line.strip())
        elif lines:
            paragraphs.append(_paragraph(number - len(lines), lines))
            lines = []
    return paragraphs


def _paragraph(line: int, lines: Sequence[str]) -> _Paragraph:
    marks = re.match(r"#+", lines[0])
    if marks:
        return _Paragraph(line, len(marks[0]), (lines[0].lstrip("# "), *lines[1:]))
    label = _LABEL.match(lines[0])
    if label:
        return _Paragraph(line, 0, (label[1], lines[0][label.end() :], *lines[1:]))
    return _Paragraph(line, 0, tuple(lines))


def _renderings(ours: Sequence[Sentence], theirs: _Paragraph) -> list[str]:
    """The paragraph's lines, one for each sentence; a label belongs to the keywords that it announces."""
    if ours[0].role == "keywords":
        return [" ".join(theirs.sentences)]
    return list(theirs.sentences)


def _disagreement(ours: Sequence[Sentence], theirs: _Paragraph) -> tuple[str, str] | None:
    """What is wrong with a paragraph beside the article's own, in English and in Chinese."""
    first = ours[0]
    depth = 1 if first.role == "title" else len(first.section) + 2 if first.role == "heading" and len(ours) == 1 else 0
    if theirs.depth != depth:
        return (
            f"begins with {theirs.depth} '#', it should have {depth} beside",
            f"开头有 {theirs.depth} 个“#”，应为 {depth} 个",
        )
    count = len(_renderings(ours, theirs))
    if count != len(ours):
        return (
            f"has {count} sentences, there are {len(ours)} in the paragraph of",
            f"有 {count} 句，应为 {len(ours)} 句",
        )
    return None
