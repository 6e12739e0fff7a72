"""A small document with its facts, and an assistant that answers every fact with its gold sentences."""

from dataclasses import replace

from assistant.answers import Answer, Citation, Evidence
from documents import article_from_text
from documents.figures import parse
from evals.fact import ExpectedFigure, Fact
from evals.gold_spans import gold_sentences

TEXT = "苏州的规模在2020年为9827亿元。杭州的规模为8429亿元。南京有3个实验室，4个在建。合肥在安徽。"
TRANSLATIONS = (
    "Suzhou's scale was 982.7 billion yuan in 2020.",
    "Hangzhou's scale was 842.9 billion yuan.",
    "Nanjing has 3 laboratories, 4 are under construction.",
    "Hefei is in Anhui.",
)
ARTICLE = article_from_text(TEXT, name="cities")
ARTICLE = replace(
    ARTICLE,
    sentences=tuple(replace(s, rendering=t) for s, t in zip(ARTICLE.sentences, TRANSLATIONS, strict=True)),
)


def figure(text, year=None, within=None):
    (read,) = parse(text)
    return ExpectedFigure(read, year, within)


def fact(identity="suzhou", language="zh", **changes):
    """The fact of Suzhou's scale, with `changes`."""
    questions = {"zh": "苏州的规模多大？", "en": "How large is Suzhou?"}
    base = Fact(
        id=f"{identity}.{language}",
        group=identity,
        language=language,
        kind="single",
        part="test",
        question=f"{questions[language]} ({identity})",
        answer_in=language,
        figures=((figure("9827亿元", 2020),),),
        quotes=(("苏州的规模",),),
    )
    return replace(base, **changes)


def refusal_fact(identity="ningbo", language="zh", **changes):
    return fact(identity, language, kind="unanswerable-near", figures=(), quotes=(), answerable=False, **changes)


def citation(position, number=1, **changes):
    """The citation of one sentence of the article."""
    s = ARTICLE.sentences[position]
    return replace(Citation(number, s.text, s.start, s.end, "", ARTICLE.name, s.rendering), **changes)


def answer(text, *citations, language="zh", answered=True):
    return Answer("?", "?", language, text, answered, tuple(citations))


class GoldAssistant:
    """Answers each fact's question with its gold sentences, and refuses what is not answerable.

    `spoil` may change an answer before it is given; `fail_at` raises KeyboardInterrupt at that question.
    """

    def __init__(self, facts, articles=(ARTICLE,), spoil=lambda answer: answer, fail_at=None):
        self.facts = {f.question: f for f in facts}
        self.articles = articles
        self.spoil = spoil
        self.fail_at = fail_at
        self.asked = []

    def answer(self, question, history=()):
        self.asked.append((question, tuple(history)))
        if len(self.asked) == self.fail_at:
            raise KeyboardInterrupt
        return self.spoil(self._gold(self.facts.get(question)))

    def stream(self, question, history=()):
        said = self.answer(question, history)
        yield Evidence(question, question, said.language, said.citations, said.answered)
        yield said.text
        yield said

    def _gold(self, asked):
        if asked is None or not asked.answerable:
            language = asked.answer_in if asked else "zh"
            return answer("文中没有。" if language == "zh" else "It is not said.", language=language, answered=False)
        if asked.kind == "greeting":
            return answer("你好！" if asked.answer_in == "zh" else "Hello!", language=asked.answer_in)
        (article,) = self.articles
        starts = {span.start for span in gold_sentences(asked, self.articles)}
        found = [s for s in article.sentences if s.start in starts]
        cites = tuple(
            Citation(n, s.text, s.start, s.end, "", article.name, s.rendering) for n, s in enumerate(found, start=1)
        )
        text = " ".join(f"{s.in_language(asked.answer_in) or s.text} [{n}]" for n, s in enumerate(found, start=1))
        return Answer(asked.question, asked.question, asked.answer_in, text, True, cites)
