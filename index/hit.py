"""What a search returns: sentences of an article, each with the scores of every arm that looked at it."""

from dataclasses import dataclass

from documents.article import Article, Language, Sentence


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one sentence for one question; each arm's own scale, kept apart.

    `dense` is the best cosine of the question with the sentence's text, its rendering or one of
    its clauses; `dense_paragraph` the best with its paragraph; `hub` the mean cosine of the
    sentence with the other sentences (high for hubs, sentences that are near everything);
    `lexical` the best BM25 of the sentence over both languages, `lexical_paragraph` of its
    paragraph; `fused` the reciprocal-rank fusion of all arms.
    """

    dense: float
    dense_paragraph: float
    hub: float
    lexical: float
    lexical_paragraph: float
    fused: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that a search found, in which article, and with which scores.

    `language` is the language of the text that matched best.
    """

    article: Article
    sentence: Sentence
    scores: Scores
    language: Language
