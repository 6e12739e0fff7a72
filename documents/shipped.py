"""The article that comes with the project: its source text, its note, its English side."""

import hashlib
import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files

from documents.article import Article
from documents.blocks import lines_of
from documents.errors import DocumentError
from documents.mending import mend
from documents.recalling import Memory, memory_of
from documents.rendering import with_rendering
from documents.structure import article_from_blocks

FOLDER = "shanghai_digital_economy"
SIDE = "article.en.md"


@cache
def load_shipped() -> Article:
    """The shipped article in Chinese, every sentence with its English rendering.

    Raises:
        DocumentError: the text is not the one that its note names, or the two sides do not agree.
    """
    folder = files("documents") / FOLDER
    note = tomllib.loads((folder / "note.toml").read_text(encoding="utf-8"))
    content = (folder / "source.txt").read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != note["sha256"]:
        raise DocumentError(
            f"documents/{FOLDER}/source.txt has sha256 {digest}, its note says {note['sha256']}. "
            "Install the project again: make install",
            f"documents/{FOLDER}/source.txt 的 sha256 是 {digest}，与说明里的 {note['sha256']} 不符。"
            "请重新安装：make install",
        )
    article = article_from_blocks(
        mend(lines_of(content.decode("utf-8"))), name=note["title"], source=f"{FOLDER}/source.txt"
    )
    article = replace(article, title=note["title"], author=note["author"])
    return with_rendering(article, (folder / SIDE).read_text(encoding="utf-8"), name=f"{FOLDER}/{SIDE}")


@cache
def shipped_memory() -> Memory:
    """The renderings that the shipped article teaches for documents that share its sentences."""
    return memory_of((load_shipped(),))
