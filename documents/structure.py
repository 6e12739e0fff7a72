"""From blocks to an article: what each block is, and a section path for every sentence."""

from collections.abc import Iterator, Sequence

from documents.article import Article, Language, Role, Sentence
from documents.block_roles import Part, keywords_of, names_of, parts_of, title_of
from documents.blocks import Block
from documents.numbering import label_name
from documents.scripts import language_of
from documents.sentences import split_sentences
from documents.spacing import running_text
from documents.tables import Reading, readings


def article_from_blocks(
    blocks: Sequence[Block], *, name: str, untitled: str | None = None, source: str | None = None
) -> Article:
    """The article that `blocks` make; each block is one line of its text.

    Args:
        blocks: the paragraphs and headings in reading order.
        name: how answers call the document.
        untitled: the title of a document that shows none; None takes `name`.
        source: where the document comes from.
    """
    parts = parts_of([block for block in blocks if block.text])
    text = "\n".join(part.block.text for part in parts)
    by_role = {part.role: part for part in reversed(parts)}
    title, author, keywords = by_role.get("title"), by_role.get("author"), by_role.get("keywords")
    language = language_of(text)
    return Article(
        name=name,
        text=text,
        sentences=tuple(_sentences(parts, language)),
        language=language,
        title=title_of(title) if title else untitled or name,
        author=names_of(author) if author else None,
        keywords=keywords_of(keywords) if keywords else (),
        source=source,
    )


def _sentences(parts: Sequence[Part], language: Language) -> Iterator[Sentence]:
    number = offset = 0
    path: list[tuple[int, str]] = []
    rows = readings([part.block for part in parts], language)
    for paragraph, part in enumerate(parts):
        content = part.block.text
        if part.role == "heading":
            path = [above for above in path if above[0] < part.rank]
        elif part.role == "keywords" or part.label:
            path = []
        section = tuple(heading for _, heading in path)
        row = rows.get(paragraph)
        for start, end, role in _spans(part, row):
            inside_abstract = part.label and role == "abstract"
            yield Sentence(
                number=number,
                text=content[start:end],
                start=offset + start,
                end=offset + end,
                paragraph=paragraph,
                section=(label_name(content[: part.label]),) if inside_abstract else section,
                role=role,
                language=language_of(content[start:end], language),
                page=part.block.page_at(start),
                reading=row.words if row else None,
                running=None if row or role not in {"abstract", "body"} else running_text(content[start:end]),
            )
            number += 1
        if part.role == "heading":
            path.append((part.rank, content))
        offset += len(content) + 1


def _spans(part: Part, row: Reading | None) -> Iterator[tuple[int, int, Role]]:
    """Where the sentences of a part stand in its block; the label of an abstract is a heading of its own.

    The row of a table is one sentence.
    """
    content = part.block.text
    if row is not None:
        yield 0, len(content), "columns" if row.is_head else "body"
        return
    if part.role not in {"abstract", "body"}:
        yield 0, len(content), part.role
        return
    if part.label:
        yield 0, len(content[: part.label].rstrip()), "heading"
    for start, end in split_sentences(content[part.label :], language_of(content)):
        yield part.label + start, part.label + end, part.role
