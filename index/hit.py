"""What a search returns: sentences of an article, each with the scores of every arm that looked at it."""

from dataclasses import dataclass

from documents.article import Article, Language, Sentence


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one sentence for one question; each arm's own scale, kept apart, all filled in for every hit.

    `dense` is the best cosine of the question with the sentence's text, its rendering or one of
    their clauses; `dense_own` the same within the question's language (within the other one when the
    sentence is not there in it). `dense_paragraph` is the best cosine with the sentence's paragraph.
    `hub` is the mean cosine of the sentence with the other sentences in the language of `dense_own`
    (high for hubs, sentences that are near everything).

    `lexical` is the best BM25 of the sentence over both languages, `lexical_paragraph` of its
    paragraph. `gloss` and `gloss_paragraph` are BM25 over dictionary glosses in the question's
    language; 0 for sentences that are there in that language.

    `fused` is the weighted sum of the four arms (sentence and paragraph, dense and by words) in standard
    deviations from the mean of all sentences searched. Hits come sorted by it.
    """

    dense: float
    dense_paragraph: float
    hub: float
    lexical: float
    lexical_paragraph: float
    fused: float
    gloss: float = 0.0
    gloss_paragraph: float = 0.0
    dense_own: float = 0.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that a search found, in which article, and with which scores.

    `language` is the question's where the sentence is there in it, else the sentence's own.
    """

    article: Article
    sentence: Sentence
    scores: Scores
    language: Language

    @property
    def key(self) -> tuple[str, int]:
        """Where the sentence stands: the article's name and the sentence's number."""
        return self.article.name, self.sentence.number
