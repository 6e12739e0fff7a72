"""Articles from files, folders and strings."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from documents.article import Article
from documents.blocks import lines_of
from documents.formats import ENDINGS, format_of
from documents.limits import LIMITS, Limits
from documents.mending import mend
from documents.recalling import recall
from documents.shipped import shipped_memory
from documents.structure import article_from_blocks
from documents.unreadable import UnreadableError


def load(path: str | Path, *, limits: Limits = LIMITS) -> tuple[Article, ...]:
    """The articles of a file, or of a folder with all its folders, in order of their names.

    Each is named by its path inside `path`, so names are unique. Sentences that the shipped article
    has too, but for their figures, come with their rendering.

    Args:
        path: a .txt, .md, .html, .pdf or .docx file or a folder that holds such files.
        limits: what is larger is refused, a file before it is read.

    Raises:
        DocumentError: nothing is there, a file is empty, too large, unreadable or of another kind, or there are
            too many.
    """
    root = Path(path).expanduser()
    if root.is_dir():
        files = list(files_of(root))
        if not files:
            raise UnreadableError("no_documents", file=str(root))
        if len(files) > limits.files:
            raise UnreadableError("too_many", file=str(root), count=str(len(files)), limit=str(limits.files))
        return tuple(_one_of(files, file, root, limits) for file in files)
    if not root.exists():
        raise UnreadableError("missing", file=str(root))
    if not root.is_file():
        # A pipe or a device may never end.
        raise UnreadableError("no_file", file=str(root))
    return (_article(root, _readable(root.name), limits),)


def article_from_text(text: str, *, name: str, source: str | None = None) -> Article:
    """The article that a plain text makes, mended where extraction damaged it.

    Raises:
        DocumentError: the text is empty.
    """
    return _checked(article_from_blocks(mend(lines_of(text)), name=name, source=source))


def files_of(root: Path) -> Iterator[Path]:
    """The files that `load` reads: the one at `root`, or those of a folder with all its folders, in order."""
    if root.is_file():
        yield root
    elif root.is_dir():
        for file in sorted(root.rglob("*")):
            hidden = any(part.startswith((".", "~$")) for part in file.relative_to(root).parts)
            if file.is_file() and not hidden and file.suffix.lower() in ENDINGS:
                yield file


def _readable(name: str) -> str:
    """A file's name as text: in a Chinese encoding, where the locale cannot read it; names from archives often are."""
    raw = os.fsencode(name)
    for encoding in ("utf-8", "gb18030"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return raw.decode("utf-8", "replace")


def _one_of(files: Sequence[Path], file: Path, root: Path, limits: Limits) -> Article:
    """The article of one of the files of a folder; what is wrong with it is said as what stops the whole folder."""
    try:
        return _article(file, _readable(file.relative_to(root).as_posix()), limits)
    except UnreadableError as error:
        if len(files) == 1:
            raise
        whole = {"folder": _readable(root.name), "count": str(len(files))}
        raise UnreadableError(error.reason, **error.values, **whole) from error


def _article(file: Path, name: str, limits: Limits) -> Article:
    found = format_of(file.suffix)
    if found is None:
        raise UnreadableError("kind", file=str(file), ending=file.suffix)
    try:
        megabytes = file.stat().st_size / 1e6
        if megabytes > limits.megabytes:
            limit = f"{limits.megabytes:g}"
            raise UnreadableError("too_large", file=str(file), megabytes=f"{megabytes:.1f}", limit=limit)
        content = file.read_bytes()
    except OSError as error:
        raise UnreadableError("unreadable", file=str(file), reason=error.strerror or str(error)) from error
    if not content.strip():
        raise UnreadableError("empty", file=str(file))
    blocks = mend(found.reader(content, str(file), limits), wrapped=found.wrapped)
    article = article_from_blocks(blocks, name=name, untitled=_readable(file.stem), source=_readable(str(file)))
    return recall(_checked(article), shipped_memory())


def _checked(article: Article) -> Article:
    if not article.sentences:
        raise UnreadableError("empty", file=article.source or article.name)
    return article
