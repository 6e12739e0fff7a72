"""Renderings that were made for the sentences of other documents: kept in one file, found by the sentence's text."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from documents.article import Article, Sentence
from documents.errors import DocumentError
from documents.rendering import filled


@dataclass(slots=True)
class Renderings:
    """What is known by a sentence's text; a text that could not be rendered is known as None.

    Kept as one line of JSON each, so that whatever interrupts the work loses at most the last one.
    """

    path: Path
    _known: dict[str, str | None] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def open(cls, path: Path) -> "Renderings":
        """The renderings that the file at `path` holds; none where there is no such file.

        Raises:
            DocumentError: the file cannot be read.
        """
        opened = cls(path)
        try:
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
        except OSError as error:
            raise _unusable(path, error) from error
        for line in lines:
            try:
                entry = json.loads(line)
                opened._known[entry["text"]] = entry["rendering"]
            except (ValueError, LookupError, TypeError):
                # A line that an interruption cut short: its sentence is rendered again.
                continue
        return opened

    def add(self, text: str, rendering: str | None) -> None:
        """Keep one more; it is on disk when this returns.

        Raises:
            DocumentError: the file cannot be written.
        """
        self._known[text] = rendering
        line = json.dumps({"text": text, "rendering": rendering}, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("ab+") as file:
                # What an interruption cut short must not spoil the line that follows it.
                torn = file.tell() and (file.seek(-1, os.SEEK_END), file.read(1))[1] != b"\n"
                file.write(b"\n" * torn + line.encode("utf-8", "surrogatepass") + b"\n")
        except OSError as error:
            raise _unusable(self.path, error) from error

    def tried(self, text: str) -> bool:
        """Whether the sentence was rendered, or could not be."""
        return text in self._known

    def fill(self, article: Article) -> Article:
        """The article with the renderings that are known for sentences without one."""
        renderings = [s.rendering or self._known.get(s.text) for s in article.sentences]
        if renderings == [s.rendering for s in article.sentences]:
            return article
        return filled(article, renderings)


def unrendered(article: Article) -> Iterator[Sentence]:
    """The sentences of an article that are there in one language alone, each text once."""
    texts: set[str] = set()
    for sentence in article.sentences:
        if sentence.rendering is None and sentence.text not in texts and any(map(str.isalpha, sentence.text)):
            texts.add(sentence.text)
            yield sentence


def _unusable(path: Path, error: OSError) -> DocumentError:
    reason = error.strerror or str(error)
    return DocumentError(
        f"The renderings at '{path}' cannot be used ({reason}). Set another folder: ASSISTANT_DATA=…",
        f"存放译文的“{path}”不能读写：{reason}。请换一个文件夹：ASSISTANT_DATA=…",
    )
