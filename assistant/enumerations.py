"""Lists that an article writes as sentences: 一是…二是…, First… Second…, points below a line that announces them."""

import re
from collections.abc import Sequence

from assistant.lexicon import Lexicon
from assistant.question import Question
from documents.article import Article, Sentence
from documents.figures import parse
from index.hit import Hit

ENUMERATED = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五]|(?:首先|其次|再次|最后)，|[(（]?\d[)）.、](?!\d)"
    r"|(?:First|Second|Third|Fourth|Fifth|Finally)(?:ly)?,)"
)
_ANNOUNCES = re.compile(r"[:：]\s*$")
_MOST = 8


def enumeration(question: Question, first: Hit, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The whole list when the question asks for what its headings or its opening announce; empty otherwise."""
    paragraph = lexicon.paragraph(first.article, first.sentence)
    items = [i for i, s in enumerate(paragraph) if ENUMERATED.match(s.text)]
    if len(items) < 2:
        return _below(first, paragraph, first.article)
    place = next(i for i, s in enumerate(paragraph) if s.number == first.sentence.number)
    listed = paragraph[items[0] : items[-1] + 1]
    terms = set(lexicon.question_terms(question.text))
    own = terms & lexicon.sentence_terms(first.article, first.sentence)
    opening = frozenset().union(*(lexicon.sentence_terms(first.article, s) for s in paragraph[: items[0]]))
    announced = terms & (lexicon.heading_terms(first.article, first.sentence) | opening)
    return listed if place < items[0] or len(announced) >= len(own) else ()


def _below(first: Hit, paragraph: Sequence[Sentence], article: Article) -> tuple[Sentence, ...]:
    """The points below a line that announces them: as many as it says, else all paragraphs of one sentence."""
    line = first.sentence
    if line != paragraph[-1] or not _ANNOUNCES.search(line.text):
        return ()
    said = [int(f.value) for f in parse(line.text) if f.kind == "quantity" and not f.unit and 1 < f.value <= _MOST]
    most = said[-1] if said else _MOST
    points: list[Sentence] = []
    following = (p for p in article.paragraphs if p[0].number > line.number)
    for below in following:
        if len(below) > 1 or below[0].role != "body" or below[0].section != line.section or len(points) == most:
            break
        points.append(below[0])
    return (line, *points) if len(points) > 1 else ()
