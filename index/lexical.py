"""Search by words: BM25 over the tokens of sentences and paragraphs, in their own language and by their glosses."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import numpy as np
import numpy.typing as npt

from documents.article import Language, Sentence
from index.bm25 import Floats, ScoreTable
from index.glossary import Glossary
from index.keys import sentence_key
from index.passages import LANGUAGES, Corpus
from index.tokens import latin_tokens, latin_words, tokens
from index.word_counts import NOTHING, EarlierCounts, WordCounts, counted


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

    def __init__(self, tables: dict[str, ScoreTable], paragraph_of: npt.NDArray[np.intp]) -> None:
        """Store the tables by name and the ordinal of each sentence's paragraph."""
        self._tables = tables
        self._paragraph_of = paragraph_of

    @classmethod
    def build(
        cls, corpus: Corpus, glossary: Callable[[], Glossary] = Glossary.load, earlier: EarlierCounts = NOTHING
    ) -> "LexicalIndex":
        """Index the sentences; those that an `earlier` index counted are not cut into words again.

        The glossary is loaded only when such a sentence lacks one of the languages.
        """
        sentences = [sentence for _, sentence in corpus.sentences]
        keys = [sentence_key(sentence) for sentence in sentences]
        tables: dict[str, ScoreTable] = {}
        for language in LANGUAGES:
            name, words_of = f"text-{language}", partial(_own_words, sentences, language)
            tables |= _pair(name, corpus, counted(name, keys, words_of, earlier))
            if all(sentence.in_language(language) for sentence in sentences):
                continue
            name, words_of = f"gloss-{language}", partial(_glossed_words, sentences, language, cache(glossary))
            tables |= _pair(name, corpus, counted(name, keys, words_of, earlier))
        return cls(tables, corpus.paragraph_of)

    @staticmethod
    def counts(folder: Path) -> dict[str, WordCounts]:
        """What `build` counted for the tables in `folder`, to build on.

        Raises:
            OSError, ValueError, KeyError: a file is missing or damaged.
        """
        found = sorted(folder.glob(f"*{_PARTS[0]}"))
        return {path.name.removesuffix(_PARTS[0]): ScoreTable.load(path).counts for path in found}

    def save(self, folder: Path) -> None:
        """Write the tables as .npy and JSON files."""
        for name, table in self._tables.items():
            table.save(folder / name)

    @classmethod
    def load(cls, folder: Path, corpus: Corpus) -> "LexicalIndex":
        """Open the tables that `save` wrote, memory-mapped and read-only."""
        return cls({path.name: ScoreTable.load(path) for path in sorted(folder.iterdir())}, corpus.paragraph_of)

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


def _own_words(sentences: Sequence[Sentence], language: Language, position: int) -> list[str]:
    """The tokens of a sentence as it stands in `language`."""
    text = sentences[position].indexed_in(language)
    found = tokens(text, language) if text else []
    # Latin names and figures are the same in every language.
    return found or (latin_tokens(sentences[position].indexed) if language == "zh" else [])


def _glossed_words(
    sentences: Sequence[Sentence], language: Language, glossary: Callable[[], Glossary], position: int
) -> list[str]:
    """The tokens of the glosses of a sentence that does not stand in `language`."""
    sentence = sentences[position]
    return [] if sentence.in_language(language) else glossary().tokens(sentence.indexed, language)


def _pair(name: str, corpus: Corpus, counts: WordCounts) -> dict[str, ScoreTable]:
    return {name + _PARTS[0]: ScoreTable.of(counts), name + _PARTS[1]: ScoreTable.of(counts.joined(corpus.paragraphs))}
