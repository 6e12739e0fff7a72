"""Questions with the sentences found for them, answerable and not: what the ranker learns from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal, get_args

from assistant.evidence.demands import asked_nouns
from assistant.evidence.features import FoundFeatures, sentence_features
from assistant.questions.question import Question, analyse
from assistant.words.language import fold
from assistant.words.lexicon import Lexicon, names
from documents import Article, Language, Sentence, article_from_text
from documents.years import BARE_YEAR
from evals.devset import Document, ParallelQuestion, gold_sentence
from evals.fact import LANGUAGES
from evals.training.attributes import attribute_asked, plain_words, word_changed
from evals.training.remembering import remembering_glossary
from evals.training.written import WrittenDocument, WrittenQuestion
from index import Encoder, Hit, Index

CaseKind = Literal["answerable", "other document", "left out", "altered", "attribute", "near miss", "cut out"]
KINDS: tuple[CaseKind, ...] = get_args(CaseKind)
PAIRINGS: tuple[tuple[Language, Language], ...] = (("zh", "zh"), ("en", "en"), ("en", "zh"), ("zh", "en"))
# As many sentences as the assistant looks at.
FOUND = 20

_STRANGERS = 2
_FEWEST_LEFT = 4
_YEARS_OFF = (-7, -3, -2, -1, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Case:
    """One question asked of some documents, and what was found for it.

    `among` is how many documents were searched; `document` counts the one that the question was written for, so
    that whole documents can be held out. `gold` is the position of the gold sentence in `hits`, None where it is not
    there. Only the kind "answerable" has an answer.
    """

    kind: CaseKind
    among: int
    asked_in: Language
    written_in: Language
    document: int
    question: Question
    hits: tuple[Hit, ...]
    found: FoundFeatures
    lexicon: Lexicon
    gold: int | None = None

    @property
    def pairing(self) -> str:
        """The language of the question, an arrow, the language of the documents: `en→zh`."""
        return f"{self.asked_in}→{self.written_in}"

    @property
    def answerable(self) -> bool:
        """Whether the documents searched hold the answer."""
        return self.kind == "answerable"


@dataclass(frozen=True, slots=True)
class Company:
    """Some articles opened together, as they are searched."""

    index: Index
    lexicon: Lexicon

    @classmethod
    def of(cls, articles: Sequence[Article], encoder: Encoder) -> "Company":
        """Index the articles and count their words."""
        return cls(Index.in_memory(articles, encoder, remembering_glossary), Lexicon(articles))

    def ask(self, text: str, language: Language) -> tuple[Question, tuple[Hit, ...], FoundFeatures]:
        """The question as it is understood over these articles, the sentences found and their features."""
        question = analyse(self.lexicon.expanded(self.lexicon.spelled(text)), language)
        hits = self.index.search(question.text, language, FOUND)
        return question, hits, sentence_features(question, hits, self.lexicon)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The documents of a data set in one language, with the companies that each is searched in.

    `alone`, `four` and `strangers` have one entry for each document: the document alone, the document among three
    others, and documents without it, one at a time and four at a time.
    """

    articles: tuple[Article, ...]
    encoder: Encoder
    alone: tuple[Company, ...]
    four: tuple[tuple[tuple[int, ...], Company], ...]
    strangers: tuple[tuple[tuple[int, Company], ...], ...]

    @classmethod
    def of(cls, documents: Sequence[Document], encoder: Encoder, random: Random) -> "Shelf":
        """Open the documents in companies that `random` chooses."""
        articles = tuple(article_from_text(d.text, name=f"{i} {d.title}") for i, d in enumerate(documents))

        def opened(numbers: Sequence[int]) -> Company:
            return Company.of([articles[n] for n in numbers], encoder)

        alone = tuple(opened([i]) for i in range(len(articles)))
        four, strangers = [], []
        for i in range(len(articles)):
            others = [j for j in range(len(articles)) if j != i]
            company = (i, *random.sample(others, 3))
            four.append((company, opened(company)))
            ones = [(1, alone[j]) for j in random.sample(others, _STRANGERS)]
            groups = [(4, opened(random.sample(others, 4))) for _ in range(_STRANGERS)]
            strangers.append((*ones, *groups))
        return cls(articles, encoder, alone, tuple(four), tuple(strangers))

    def without(self, document: int, sentence: Sentence, answer: str) -> tuple[tuple[int, Company], ...]:
        """The document less a gold sentence and all that have the answer's words; none when hardly any is left."""
        article = self.articles[document]
        kept = tuple(s for s in article.sentences if s.number != sentence.number and answer not in s.text)
        if len(kept) < _FEWEST_LEFT:
            return ()
        return ((1, Company.of([replace(article, sentences=kept)], self.encoder)),)


@dataclass(frozen=True, slots=True)
class Strangers:
    """What makes a question ask for what is not there: names and words of other questions, and other years.

    `names`, `nouns` and `words` are, by language, those that each document's questions have, `texts` each
    document's text.
    """

    names: dict[Language, tuple[tuple[str, ...], ...]]
    nouns: dict[Language, tuple[tuple[str, ...], ...]]
    words: dict[Language, tuple[str, ...]]
    texts: dict[Language, tuple[str, ...]]

    @classmethod
    def of(cls, chinese: Sequence[Document], english: Sequence[Document]) -> "Strangers":
        """Read names and nouns off the questions of two parallel sets of documents."""
        asked: dict[Language, list[tuple[str, ...]]] = {"zh": [], "en": []}
        wanted: dict[Language, list[tuple[str, ...]]] = {"zh": [], "en": []}
        words: dict[Language, set[str]] = {"zh": set(), "en": set()}
        for language in LANGUAGES:
            for document in chinese:
                texts = [fold(q.questions[language]) for q in document.questions]
                words[language].update(word for text in texts for word in plain_words(text, language))
                asked[language].append(tuple(sorted({name for text in texts for name in names(text)})))
                wanted[language].append(
                    tuple(sorted({noun for text in texts for noun in asked_nouns(text, language) if len(noun) > 1}))
                )
        return cls(
            {language: tuple(asked[language]) for language in LANGUAGES},
            {language: tuple(wanted[language]) for language in LANGUAGES},
            {language: tuple(sorted(words[language])) for language in LANGUAGES},
            {"zh": tuple(d.text.lower() for d in chinese), "en": tuple(d.text.lower() for d in english)},
        )

    def altered(
        self, question: str, language: Language, document: int, searched: Sequence[int], nearby: str, random: Random
    ) -> Iterator[str]:
        """The question with another year, another name, another noun asked for, or another word.

        One name is of documents that are not searched and never mention it, one is the `document`'s own; this one
        and the noun stand nowhere `nearby`, in the gold sentence's paragraph in both languages.
        """
        if year := BARE_YEAR.search(question):
            yield question.replace(year.group(), str(int(year.group()) + random.choice(_YEARS_OFF)))
        mentioned = "\n".join(self.texts[language][n] for n in searched)
        elsewhere = [name for n, some in enumerate(self.names[language]) if n not in searched for name in some]
        strange = sorted({name for name in elsewhere if name.lower() not in mentioned})
        near = nearby.lower()
        familiar = [name for name in self.names[language][document] if name.lower() not in near]
        own = sorted(names(question))
        for others in (strange, familiar):
            if own and others:
                yield question.replace(random.choice(own), random.choice(others))
        wanted = [noun for noun in asked_nouns(question, language) if noun in question]
        nouns = sorted({n for some in self.nouns[language] for n in some if n.lower() not in near})
        if wanted and nouns:
            yield question.replace(random.choice(wanted), random.choice(nouns))
        yield from word_changed(question, language, self.words[language], near, random)


def training_cases(
    chinese: Sequence[Document], english: Sequence[Document], encoder: Encoder, seed: int = 1
) -> Iterator[Case]:
    """Every question of a parallel data set with an answer and in several ways without, in every pairing of languages.

    Args:
        chinese: the documents with their Chinese text.
        english: the same with their English text.
        encoder: the embedding model; it is asked for the same texts again and again.
        seed: chooses the companies of each document, and the names and years that are not there.
    """
    strange = Strangers.of(chinese, english)
    nearby = {
        zh.id: f"{zh.paragraph}\n{en.paragraph}"
        for one, other in zip(chinese, english, strict=True)
        for zh, en in zip(one.questions, other.questions, strict=True)
    }
    for written_in, documents in (("zh", chinese), ("en", english)):
        random = Random(f"{seed} {written_in}")
        shelf = Shelf.of(documents, encoder, random)
        for number, document in enumerate(documents):
            for asked in document.questions:
                yield from _cases(shelf, strange, number, asked, nearby, random)


def written_cases(documents: Sequence[WrittenDocument], encoder: Encoder, first: int) -> Iterator[Case]:
    """Every question of documents written for training, asked of its document alone; they are counted from `first`.

    What a document answers is asked again of the document less the sentence that does, which its author knows to be
    the only one.
    """
    for number, document in enumerate(documents, first):
        whole = Company.of([document.article], encoder)
        less: dict[int, Company] = {}
        for asked in document.questions:
            if asked.gold is None:
                yield _written_case("near miss", whole, document, number, asked)
                continue
            yield _written_case("answerable", whole, document, number, asked)
            gone = asked.gold.number
            if gone not in less:
                kept = tuple(s for s in document.article.sentences if s.number != gone)
                less[gone] = Company.of([replace(document.article, sentences=kept)], encoder)
            yield _written_case("cut out", less[gone], document, number, asked)


def _written_case(
    kind: CaseKind, opened: Company, document: WrittenDocument, number: int, asked: WrittenQuestion
) -> Case:
    question, hits, found = opened.ask(fold(asked.text), asked.language)
    gold = _position(hits, document.article, asked.gold) if kind == "answerable" and asked.gold else None
    return Case(
        kind, 1, asked.language, document.language, number, question, hits, found, opened.lexicon, gold
    )  # fmt: skip


def _cases(
    shelf: Shelf, strange: Strangers, number: int, asked: ParallelQuestion, nearby: Mapping[str, str], random: Random
) -> Iterator[Case]:
    """The cases of one question; the random numbers are drawn in an order that depends on nothing else."""
    gold = gold_sentence(asked, shelf.articles[number])
    if gold is None:
        return
    companies = ((1, shelf.alone[number]), (4, shelf.four[number][1]))
    left = shelf.without(number, gold, asked.answers[asked.language][0])
    for language, written_in in PAIRINGS:
        if written_in != asked.language:
            continue
        text = fold(asked.questions[language])
        searched = shelf.four[number][0]
        changed = strange.altered(text, language, number, searched, nearby[asked.id], random)
        altered = [t for t in changed if t != text]
        told = "\n".join(texts[number] for texts in strange.texts.values())
        attributes = list(attribute_asked(text, language, told, random))

        def cases(
            kind: CaseKind, text: str, companies_of: Sequence[tuple[int, Company]], asked_in: Language = language
        ) -> Iterator[Case]:
            for among, opened in companies_of:
                question, hits, found = opened.ask(text, asked_in)
                yield Case(
                    kind, among, asked_in, asked.language, number, question, hits, found, opened.lexicon,
                    _position(hits, shelf.articles[number], gold) if kind == "answerable" else None,
                )  # fmt: skip

        yield from cases("answerable", text, companies)
        yield from cases("other document", text, shelf.strangers[number])
        yield from cases("left out", text, left)
        for turn, other in enumerate(altered):
            yield from cases("altered", other, (companies[turn % len(companies)],))
        for other in attributes:
            yield from cases("attribute", other, companies)


def _position(hits: Sequence[Hit], article: Article, sentence: Sentence) -> int | None:
    wanted = (article.name, sentence.number)
    return next((i for i, hit in enumerate(hits) if hit.key == wanted), None)
