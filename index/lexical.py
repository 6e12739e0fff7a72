"""Search by words: BM25 over the tokens of sentences and paragraphs, in their own language and by their glosses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from documents.article import Language
from index.bm25 import Floats, Table
from index.glossary import Glossary
from index.passages import LANGUAGES, Corpus
from index.tokens import latin_tokens, latin_words, tokens


@dataclass(frozen=True, slots=True)
class WordScores:
    """BM25 scores of a question, each of shape (sentences,); 0 where no word is shared.

    `text` and `text_paragraph` are over the words themselves, in whichever language; `gloss` and
    `gloss_paragraph` over the glosses of the sentences that are not there in the question's language.
    """

    text: Floats
    text_paragraph: Floats
    gloss: Floats
    gloss_paragraph: Floats


class LexicalIndex:
    """One BM25 table per language for the texts, one per language for the glosses; sentences and paragraphs apart."""

    def __init__(self, tables: dict[str, Table], paragraph_of: npt.NDArray[np.intp]) -> None:
        """Store the tables by name and the ordinal of each sentence's paragraph."""
        self._tables = tables
        self._paragraph_of = paragraph_of

    @classmethod
    def build(cls, corpus: Corpus, glossary: Callable[[], Glossary] = Glossary.load) -> "LexicalIndex":
        """Index the sentences; the glossary is loaded only when a sentence lacks one of the languages."""
        tables: dict[str, Table] = {}
        loaded: Glossary | None = None
        for language in LANGUAGES:
            texts = [s.in_language(language) for _, s in corpus.sentences]
            own = [tokens(text, language) if text else [] for text in texts]
            if language == "zh":
                # Latin names and figures are the same in every language.
                own = [found or latin_tokens(s.text) for found, (_, s) in zip(own, corpus.sentences, strict=True)]
            tables |= _pair(f"text-{language}", own, corpus)
            if all(texts):
                continue
            loaded = loaded or glossary()
            strangers = zip(corpus.sentences, texts, strict=True)
            glossed = [[] if text else loaded.tokens(s.text, language) for (_, s), text in strangers]
            tables |= _pair(f"gloss-{language}", glossed, corpus)
        return cls(tables, corpus.paragraph_of)

    def save(self, folder: Path) -> None:
        """Write the tables as .npy and JSON files."""
        for name, table in self._tables.items():
            table.save(folder / name)

    @classmethod
    def load(cls, folder: Path, corpus: Corpus) -> "LexicalIndex":
        """Open the tables that `save` wrote, memory-mapped and read-only."""
        return cls({path.name: Table.load(path) for path in sorted(folder.iterdir())}, corpus.paragraph_of)

    def search(self, question: str, language: Language) -> WordScores:
        """The scores of every sentence for a question in `language`."""
        zh, en = tokens(question, "zh"), tokens(question, "en")
        text, paragraph = (
            np.maximum(self._scores(f"text-zh{part}", zh), self._scores(f"text-en{part}", en)) for part in _PARTS
        )
        wanted = zh if language == "zh" else en + _as_spelt(question, en)
        gloss, gloss_paragraph = (self._scores(f"gloss-{language}{part}", wanted) for part in _PARTS)
        of = self._paragraph_of
        return WordScores(text, paragraph[of], gloss, gloss_paragraph[of])

    def _scores(self, name: str, words: Sequence[str]) -> Floats:
        table = self._tables.get(name)
        if table is None:
            size = len(self._paragraph_of) if name.endswith(_PARTS[0]) else int(self._paragraph_of.max()) + 1
            return np.zeros(size, dtype=np.float32)
        return table.score(words)


_PARTS = (".sentences", ".paragraphs")


def _as_spelt(question: str, stems: Sequence[str]) -> list[str]:
    """The words of a question as a Chinese name may be spelt: unstemmed, and two neighbours as one."""
    words = latin_words(question)
    joined = [first + second for first, second in zip(words, words[1:], strict=False)]
    return [word for word in words if word not in stems] + joined


def _pair(name: str, documents: list[list[str]], corpus: Corpus) -> dict[str, Table]:
    paragraphs = [[token for i in run for token in documents[i]] for run in corpus.paragraphs]
    return {name + _PARTS[0]: Table.of(documents), name + _PARTS[1]: Table.of(paragraphs)}
