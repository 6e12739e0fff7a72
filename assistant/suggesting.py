"""Questions that the articles answer: to start with, and to go on with after an answer."""

import re
from collections.abc import Sequence

from assistant.answering import Reader
from assistant.lexicon import names
from assistant.question import analyse
from documents.article import Article, Language, Sentence
from documents.figures import Figure, parse

_MOST_TRIED = 24


def starters(reader: Reader, language: Language, k: int) -> tuple[str, ...]:
    """`k` questions to start with, spread over the articles, each answered by the sentence it was made of."""
    article = reader.articles[0]
    bodies = [s for s in article.sentences if s.role == "body" and s.in_language(language)]
    step = max(1, len(bodies) // _MOST_TRIED)
    return _answered(reader, article, bodies[::step] + bodies[1::step], language, k, asked="")


def follow_ups(reader: Reader, asked: str, language: Language, k: int) -> tuple[str, ...]:
    """`k` questions near a standalone question that the articles answer."""
    hits = reader.search(analyse(asked, language))
    if not hits:
        return ()
    article, first = hits[0].article, hits[0].sentence
    near = [h.sentence for h in hits[1:] if h.article.name == article.name]
    around = [s for s in article.sentences if s.section == first.section and s.number != first.number]
    sentences = [s for s in dict.fromkeys([*near, *around]) if s.role == "body"]
    return _answered(reader, article, sentences, language, k, asked=asked)


def _answered(
    reader: Reader, article: Article, sentences: Sequence[Sentence], language: Language, k: int, asked: str
) -> tuple[str, ...]:
    chosen: list[str] = []
    for sentence in sentences[:_MOST_TRIED]:
        if len(chosen) >= k:
            break
        text = sentence.in_language(language)
        question = question_of(text, language) if text else None
        if question is None or question in chosen or question == asked:
            continue
        found = reader.find(analyse(question, language))
        if found.answered and found.sources[0].sentence.number == sentence.number:
            chosen.append(question)
    return tuple(chosen)


def question_of(text: str, language: Language) -> str | None:
    """A question that a sentence with a figure answers, made of the words before and after the figure."""
    figures = [f for f in parse(text) if f.kind in {"quantity", "percent"} and f.counted + f.unit]
    for figure in figures:
        question = _chinese(text, figure) if language == "zh" else _english(text, figure)
        if question:
            return question
    return None


def _chinese(text: str, figure: Figure) -> str | None:
    start = max(text.rfind(mark, 0, figure.start) for mark in "，；。、：") + 1
    before = text[start : figure.start]
    if len(before) < 4 and start > 1:
        earlier = max(text.rfind(mark, 0, start - 1) for mark in "，；。：") + 1
        before = text[earlier : figure.start]
    if not 4 <= len(before) <= 40 or not re.search(r"[\u3400-\u9fff]{3}", before) or parse(before[-2:]):
        return None
    measure = figure.counted or {"yuan": "元", "%": "%"}.get(figure.unit, "")
    after = re.match(r"[\u3400-\u9fffA-Za-z]{0,12}(?=[，。；]|$)", text[figure.end :])
    if measure in {"", "大"} or after is None:
        return None
    asks = {"%": "是多少", "元": "多少元"}.get(measure, f"多少{measure}")
    asked = re.sub(r"(?:仅|超过|超|近|约|达到|达|就达到了)$", "", before)
    return f"{asked}{asks}{after.group() if measure not in '元%' else ''}？"


def _english(text: str, figure: Figure) -> str | None:
    if not figure.counted or len(figure.counted.split()) > 4:
        return None
    match = (
        re.search(rf"\b(Shanghai|{_names(text)}) (had|has|hosted|operates|opened|built|signed)\b", text)
        if _names(text)
        else None
    )
    year = re.search(r"\b(?:by the end of|in|as of the end of) (?:19|20)\d{2}\b", text, re.IGNORECASE)
    if match is None:
        return None
    when = f" {year.group().lower()}" if year else ""
    return f"How many {figure.counted} did {match[1]} have{when}?"


def _names(text: str) -> str:
    return "|".join(re.escape(name) for name in sorted(names(f"x {text}")))
