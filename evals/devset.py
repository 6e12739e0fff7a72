"""Documents with questions in the XQuAD format, Chinese and English in parallel, as facts to be asked.

They are a development set, which is tuned on freely while the suite's part `test` is for reporting; the command that
asks them keeps that name, whatever the file, since scripts call it by it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from documents import Article, Language, Sentence
from documents.errors import FactsError
from evals.fact import LANGUAGES, Fact
from evals.folding import without_space
from evals.gold_spans import Span, find

_PATIENCE = 12  # characters on each side that make a short answer findable


@dataclass(frozen=True, slots=True)
class ParallelQuestion:
    """One question of a parallel data set: the question and the gold answers in each language, and where it is said.

    `paragraph` is the paragraph in the document's `language`, `start` the offset of the gold answer in it.
    """

    id: str
    questions: dict[Language, str]
    answers: dict[Language, tuple[str, ...]]
    paragraph: str
    start: int
    language: Language = "zh"


@dataclass(frozen=True, slots=True)
class Document:
    """One document of the data set in one language: its paragraphs and its questions."""

    title: str
    paragraphs: tuple[str, ...]
    questions: tuple[ParallelQuestion, ...]

    @property
    def text(self) -> str:
        """The paragraphs with blank lines between them."""
        return "\n\n".join(self.paragraphs) + "\n"


def read_documents(chinese: str | Path, english: str | Path, language: Language = "zh") -> tuple[Document, ...]:
    """The documents of two parallel files in the SQuAD 1.1 format, with the text that they have in `language`.

    Raises:
        FactsError: a file cannot be read, or the two are not parallel.
    """
    own, other = (chinese, english) if language == "zh" else (english, chinese)
    documents = _data(own)
    known = _by_id(_data(other))
    missing = [identity for identity in _by_id(documents) if identity not in known]
    if missing:
        raise FactsError(
            f"'{other}' lacks the question '{missing[0]}' of '{own}'. Give two parallel files.",
            f"“{other}”缺少“{own}”里的题“{missing[0]}”。请给出两个平行的文件。",
        )
    return tuple(
        Document(
            document["title"],
            tuple(paragraph["context"] for paragraph in document["paragraphs"]),
            tuple(
                _asked(qa, known[qa["id"]], paragraph["context"], language)
                for paragraph in document["paragraphs"]
                for qa in paragraph["qas"]
            ),
        )
        for document in documents
    )


def gold_sentence(asked: ParallelQuestion, article: Article) -> Sentence | None:
    """The sentence in which the gold answer begins; None where it cannot be told."""
    quote = _gold_quote(asked, article)
    spans = find(quote, article) if quote else ()
    return next((s for s in article.sentences if spans and s.start < spans[0].end and spans[0].start < s.end), None)


def facts_about(
    document: Document, article: Article, others: Sequence[Document], questions: int, strangers: int, random: Random
) -> tuple[Fact, ...]:
    """Facts to ask of one document, opened as `article`, in both languages.

    Args:
        document: the document.
        article: what the document became when it was opened.
        others: documents whose questions this one does not answer.
        questions: how many of the document's own questions; 0 for all.
        strangers: how many questions of the others, which must be refused.
        random: what chooses.
    """
    own = list(document.questions)
    chosen = own if not questions else random.sample(own, min(questions, len(own)))
    facts = [fact for asked in chosen for fact in _own(asked, article)]
    foreign = [asked for other in others for asked in other.questions]
    for asked in random.sample(foreign, min(strangers, len(foreign))):
        facts += [_fact(asked, language, "unanswerable-far", None) for language in LANGUAGES]
    return tuple(facts)


def _own(asked: ParallelQuestion, article: Article) -> list[Fact]:
    quote = _gold_quote(asked, article)
    return [_fact(asked, language, "single", quote) for language in LANGUAGES] if quote else []


def _fact(asked: ParallelQuestion, language: Language, kind: Any, quote: str | None) -> Fact:  # noqa: ANN401 - a literal
    both = asked.answers[language] + asked.answers["zh"]
    return Fact(
        id=f"{asked.id}.{language}",
        group=asked.id,
        language=language,
        kind=kind,
        part="test",
        question=asked.questions[language],
        answer_in=language,
        words=(tuple(dict.fromkeys(both)),) if quote else (),
        needed=1 if quote else 0,
        quotes=((quote,),) if quote else (),
        answerable=quote is not None,
    )


def _gold_quote(asked: ParallelQuestion, article: Article) -> str | None:
    """The gold answer with enough of what stands round it to be found in the article once only."""
    answer = asked.answers[asked.language][0]
    for reach in range(0, 10 * _PATIENCE, _PATIENCE):
        start, end = max(0, asked.start - reach), asked.start + len(answer) + reach
        quote = asked.paragraph[start:end]
        spans = find(quote, article)
        if len(spans) == 1 and reach == 0:
            return quote
        if len(spans) == 1:
            # What stands round the answer only finds it; the gold sentence is the answer's own.
            ahead = len(without_space(asked.paragraph[start : asked.start]))
            return _within(article, spans[0], ahead, len(without_space(answer)))
    return None


def _within(article: Article, span: Span, ahead: int, length: int) -> str | None:
    """The sentence that holds the `length` characters behind the first `ahead` of a span, white space not counted."""
    offsets = [o for o in range(span.start, span.end) if not article.text[o].isspace()]
    if not length or ahead + length > len(offsets):
        return None
    start, end = offsets[ahead], offsets[ahead + length - 1] + 1
    sentences = [s for s in article.sentences if s.start < end and start < s.end]
    return article.text[sentences[0].start : sentences[-1].end] if sentences else None


def _data(path: str | Path) -> list[dict[str, Any]]:
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8"))["data"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FactsError(
            f"'{path}' is no file in the XQuAD format: {error}. Give FILE.zh.json FILE.en.json.",
            f"“{path}”不是 XQuAD 格式的文件：{error}。请给出：文件.zh.json 文件.en.json",
        ) from error
    return list(found)


def _by_id(documents: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {qa["id"]: qa for document in documents for paragraph in document["paragraphs"] for qa in paragraph["qas"]}


def _asked(own: dict[str, Any], other: dict[str, Any], paragraph: str, language: Language) -> ParallelQuestion:
    answers, others = (tuple(answer["text"] for answer in qa["answers"]) for qa in (own, other))
    gold: dict[Language, tuple[str, ...]]
    questions: dict[Language, str]
    if language == "zh":
        gold, questions = {"zh": answers, "en": others}, {"zh": own["question"], "en": other["question"]}
    else:
        gold, questions = {"zh": others, "en": answers}, {"zh": other["question"], "en": own["question"]}
    return ParallelQuestion(own["id"], questions, gold, paragraph, int(own["answers"][0]["answer_start"]), language)
