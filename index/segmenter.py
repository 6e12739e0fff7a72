"""Chinese words and their parts of speech, by jieba; its dictionary is read from the wordbook, word by word."""

import io
import logging
import threading
from collections.abc import Callable, Iterator
from typing import Any

from index.wordbook import Wordbook

_loading = threading.Lock()
_WHERE = frozenset("中里内上下")
_SHORTEST, _COMMONER = 2, 10


class Segmenter:
    """Cuts Chinese texts into words. Safe from many threads."""

    def __init__(self, wordbook: Wordbook) -> None:
        """Store the wordbook; jieba's own two seconds of loading its dictionary do not happen."""
        import jieba  # type: ignore[import-untyped]

        jieba.setLogLevel(logging.CRITICAL)
        self._wordbook = wordbook
        self._words = jieba.Tokenizer()
        self._words.FREQ = _Counts(wordbook.count)
        self._words.total = wordbook.total
        self._words.initialized = True
        self._tags: Any = None

    def words(self, text: str) -> list[str]:
        """The words of a text, one after the other."""
        return list(self._words.cut(text))

    def words_and_parts(self, text: str) -> list[str]:
        """The words of a text, long ones after the shorter words in them."""
        return list(self._words.cut_for_search(text))

    def words_with_offsets(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Like `words_and_parts`, each with its offsets."""
        found: Iterator[tuple[str, int, int]] = self._words.tokenize(text, mode="search")
        return found

    def tagged(self, text: str) -> list[tuple[str, str]]:
        """The words of a text with their part of speech: n… nouns, ns places, nr persons, v… verbs."""
        if self._tags is None:
            with _loading:
                self._tags = self._tags or self._tagger()
        return [word for pair in self._tags.cut(text) for word in self._as_known(pair.word, pair.flag)]

    def _as_known(self, word: str, tag: str) -> list[tuple[str, str]]:
        """A word; a name that is a far commoner word and where something is, as 雨林中, as the two."""
        known, where = word[:-1], word[-1]
        if not tag.startswith("nr") or len(known) < _SHORTEST or where not in _WHERE:
            return [(word, tag)]
        if (self._wordbook.count(known) or 0) <= _COMMONER * (self._wordbook.count(word) or 0):
            return [(word, tag)]
        return [(known, self._wordbook.tag(known) or "n"), (where, "f")]

    def _tagger(self) -> Any:  # noqa: ANN401 - jieba has no types
        import jieba

        # On import it would read the whole dictionary into memory, a second more.
        jieba.dt.get_dict_file = io.BytesIO
        try:
            import jieba.posseg  # type: ignore[import-untyped]
        finally:
            del jieba.dt.get_dict_file
        self._words.get_dict_file = io.BytesIO
        tagger = jieba.posseg.POSTokenizer(self._words)
        tagger.word_tag_tab = _Tags(self._wordbook.tag)
        return tagger


class _Counts:
    """What jieba asks of its dictionary of counts."""

    def __init__(self, count: Callable[[str], int | None]) -> None:
        self._count = count

    def __contains__(self, word: str) -> bool:
        return self._count(word) is not None

    def __getitem__(self, word: str) -> int | None:
        return self._count(word)

    def get(self, word: str, default: int | None = None) -> int | None:
        found = self._count(word)
        return default if found is None else found


class _Tags:
    """What jieba asks of its dictionary of parts of speech."""

    def __init__(self, tag: Callable[[str], str]) -> None:
        self._tag = tag

    def get(self, word: str, default: str) -> str:
        return self._tag(word) or default
