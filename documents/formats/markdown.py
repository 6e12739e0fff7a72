"""Markdown through markdown-it-py: its headings, paragraphs, list items and table rows, without the marks."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from documents.blocks import Line, Row
from documents.formats.text import decode
from documents.limits import LIMITS, Limits
from documents.numbering import FRONT_LABEL
from documents.spacing import run_together

_FRONT_MATTER = re.compile(r"\A---\r?\n.*?\r?\n(?:---|\.\.\.)\r?\n", re.DOTALL)


def read_markdown(content: bytes, name: str, _limits: Limits = LIMITS) -> tuple[Line, ...]:
    """The lines of a Markdown file, one for each paragraph, heading, list item and table row.

    Nothing but its size limits it.

    Raises:
        DocumentError: the bytes are no text.
    """
    text = _FRONT_MATTER.sub("", decode(content, name))
    return tuple(_lines(SyntaxTreeNode(MarkdownIt("commonmark").enable("table").parse(text))))


def _lines(node: SyntaxTreeNode, number: str | None = None) -> Iterator[Line]:
    """The lines under a node; `number` is what stands before a list item's first, None outside of lists."""
    if node.type == "heading":
        yield Line(" ".join(_inline(node)), level=int(node.tag[1]))
    elif node.type == "paragraph":
        first, *others = _inline(node)
        yield from (Line(line, whole=number is not None) for line in ((number or "") + first, *others))
    elif node.type == "tr":
        cells = tuple(" ".join(_inline(cell)) for cell in node.children)
        is_head = node.parent is not None and node.parent.type == "thead"
        yield Line(" | ".join(cells), whole=True, row=Row(cells, first=is_head, marked=is_head))
    elif node.type in {"fence", "code_block"}:
        yield from (Line(line, whole=True) for line in node.content.splitlines())
    else:
        # A number is part of what an author wrote: 1. may begin a heading, and readers look for it.
        if node.type == "list_item":
            number = f"{node.info}{node.markup} " if node.info else ""
        for position, child in enumerate(node.children):
            yield from _lines(child, "" if position and number else number)


def _inline(node: SyntaxTreeNode) -> list[str]:
    """The text in a block; a soft break joins two lines as their language does, a hard one or a label parts them."""
    lines = [""]
    for part in (part for inline in node.children for part in inline.walk()):
        if part.type == "hardbreak":
            lines.append("")
        elif part.type == "softbreak":
            lines[-1] += "\n"
        elif part.type in {"text", "code_inline"} and (part.parent is None or part.parent.type != "image"):
            lines[-1] += part.content
    return [joined for line in lines for joined in _without_breaks(line)]


def _without_breaks(line: str) -> list[str]:
    first, *others = (part.strip() for part in line.split("\n"))
    runs = [[first]]
    for other in others:
        if FRONT_LABEL.match(other) and (len(runs) > 1 or FRONT_LABEL.match(first)):
            runs.append([other])
        else:
            runs[-1].append(other)
    return [run_together(run) for run in runs]
