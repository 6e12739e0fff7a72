"""Lists that an article writes as sentences: 一是…二是…, First… Second…, points below a line that announces them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from assistant.evidence.going_on import points_back, stays_on
from assistant.questions.question import SUPERLATIVE, Question
from assistant.words.lexicon import Lexicon
from documents.article import Article, Sentence
from documents.figures import Figure, parse
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import question_terms

ENUMERATED = re.compile(
    r"^(?:[一二三四五六七八九十](?:是|要(?!素))|第[一二三四五六七八九十][，,]|其[一二三四五][，,是]|(?:首先|其次|再次|再者|此外|最后)[，,]"
    r"|[(（]?\d[)）.、](?!\d)|(?:First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?,"
    r"|The (?:first|second|third|fourth|fifth|last)(?: [a-z]+)? (?:is|was|concerns)\b"
    r"|第[一二三四五六七八九](?:个[\u3400-\u9fff]{0,4})?是)"
)
_INSIDE = re.compile(
    r"(?:^|[:：，,；;]\s*)(?:一是|第一[，,]|首先|其一|first(?:ly)?\b|\(?1\)|（1）|①).*?"
    r"[；;，,。]\s*(?:and )?(?:二是|第二[，,]|其次|其二|second(?:ly)?\b|\(?2\)|（2）|②)",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"[:：]\s*$")
_MOST = 8
# A point of so many Chinese characters only names what the sentences after it tell.
_NAMED_ONLY = 20
MOST_TOLD = 2
"""How many sentences are taken to go on from one."""
# What a sentence counts that only says that points follow: three things, 三方面原因.
_POINTS = re.compile(
    r"[两二三四五六七八](?:个|大|点|项|条|重|种|方面)(?:方面)?的?(?:主要|重要)?"
    r"(?:原因|因素|理由|方面|问题|困难|难题|举措|措施|做法|步骤|途径|办法|变化|条件)"
    r"|\b(?:two|three|four|five|six|seven|eight) (?:[a-z]+ )?(?:things|reasons|causes|factors|steps|ways|measures"
    r"|changes|problems|difficulties|obstacles|aims|tasks|arguments|objections|conditions|lessons)\b",
    re.IGNORECASE,
)
_NAMES_THEM = re.compile(r"[,，、:：;；]")
# A sentence names what it counts itself: three ports: A, B and C; 三座电站，即甲、乙和丙.
_NAMED_INSIDE = re.compile(r"[:：、—–]|, [^,]+(?:, | and )[A-Z]|分别")
# What they need, where the three are: what is counted, not one of them.
_WHAT_OR_WHERE = re.compile(r"^(?:what (?:do|does|did|are|were)|where (?:are|were|do|did|will))\b", re.IGNORECASE)
_SUBJECT_ZH = 6
_BEHIND_MEASURE = 12


def enumeration(question: Question, first: Hit, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The whole list when the question asks for what its headings or its opening announce; empty otherwise."""
    paragraph = lexicon.paragraph(first.article, first.sentence)
    items = [i for i, s in enumerate(paragraph) if ENUMERATED.match(s.text)]
    if len(items) < 2:
        return below(first.sentence, paragraph, first.article) or _counted_out(question, first, paragraph, lexicon)
    position = next(i for i, s in enumerate(paragraph) if s.number == first.sentence.number)
    listed = paragraph[items[0] : items[-1] + 1]
    terms = set(question_terms(question.text))
    own = terms & lexicon.sentence_terms(first.article, first.sentence)
    opening = frozenset().union(*(lexicon.sentence_terms(first.article, s) for s in paragraph[: items[0]]))
    announced = terms & (lexicon.heading_terms(first.article, first.sentence) | opening)
    return listed if position < items[0] or len(announced) >= len(own) else ()


def lists_what_is_asked(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether several things or persons are asked for, and a sentence says how many there are and they follow it."""
    wanted = question.wants_list or question.forms == {"person"} or bool(_WHAT_OR_WHERE.search(question.text))
    return wanted and _counted_in(hit.sentence.wording) is not None and bool(enumeration(question, hit, lexicon))


def _counted_out(
    question: Question, first: Hit, paragraph: Sequence[Sentence], lexicon: Lexicon
) -> tuple[Sentence, ...]:
    """A sentence that only says how many there are of what is asked for, with what tells as many behind it.

    Velsund has four terminals. Eastquay offers … Molen serves … Sankt Olav handles … Kastell receives …
    """
    if question.wants_figure or question.confirms or SUPERLATIVE.search(question.text):
        return ()
    asked = question_terms(question.text)
    own = _met(asked, first.sentence.wording, lexicon)
    for at, sentence in enumerate(paragraph):
        counted = _counted_in(sentence.wording)
        if counted is None or not _is_asked_for(question, counted, sentence.wording, lexicon):
            continue
        listed = _as_many_behind(int(counted.value), sentence, paragraph[at + 1 :])
        announced = _met(asked, sentence.wording, lexicon)
        if sentence == first.sentence or (first.sentence in listed and len(announced) > len(own)):
            return (sentence, *listed) if listed else ()
    return ()


def _counted_in(text: str) -> Figure | None:
    """The things that a sentence counts and does not name: 港区有四个码头, three farms of 40 MW are being built."""
    counts = [f for f in parse(text) if f.kind == "quantity" and not f.unit and f.counted and 1 < f.value <= _MOST]
    return counts[0] if len(counts) == 1 and not _NAMED_INSIDE.search(text, counts[0].end) else None


def _is_asked_for(question: Question, counted: Figure, text: str, lexicon: Lexicon) -> bool:
    """Whether what a sentence counts is what is to be named, by its noun; for who, what is counted does something."""
    if question.forms == {"person"}:
        return not text[: counted.start].strip(" 有")
    return bool(_met(question_terms(question.text), _named_by(counted, text) or text, lexicon))


def _named_by(figure: Figure, text: str) -> str:
    """What a figure counts; in Chinese the words behind the measure word."""
    return (
        re.split("[，。；]", text[figure.end :])[0][:_BEHIND_MEASURE].rstrip("。")
        if HANZI.search(text)
        else figure.counted
    )


def _met(asked: Sequence[str], text: str, lexicon: Lexicon) -> frozenset[str]:
    """Which terms of a question a text has, in its own words or those of the other language."""
    told = frozenset(question_terms(text)) | lexicon.text_meanings(text)
    return frozenset(term for term in asked if lexicon.is_meant(term, told))


def _as_many_behind(count: int, opening: Sentence, following: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """What follows, where that is as many sentences, or as many with those that go on from one joined to it.

    A sentence that takes up again what the opening is about ends the list.
    """
    if len(following) == count:
        return tuple(following)
    listed = [*following[:1], *takewhile(lambda s: not _returns(s, opening, following), following[1:])]
    for goes_on in (points_back, stays_on):
        heads = [i for i, s in enumerate(listed) if not goes_on(s.wording)]
        if len(heads) == count and heads[0] == 0:
            return tuple(listed)
    return ()


def _returns(sentence: Sentence, opening: Sentence, items: Sequence[Sentence]) -> bool:
    """Whether a sentence has for its subject what the opening of a list has told of, and no item before it has."""
    before = " ".join(s.wording for s in items if s.number < sentence.number)
    text = sentence.wording
    subject = frozenset(question_terms(text[:_SUBJECT_ZH] if HANZI.search(text) else " ".join(text.split()[:2])))
    return bool(subject & frozenset(question_terms(opening.wording)) - frozenset(question_terms(before)))


def told_of_the_point(point: Sentence, paragraph: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """What follows a point that is only named, up to the next one: 二是矿产就近。, "Third, crews need rest."."""
    text = point.text
    if not ENUMERATED.match(text) or len(text) > (_NAMED_ONLY if HANZI.search(text) else 3 * _NAMED_ONLY):
        return ()
    following = [s for s in paragraph if s.number > point.number]
    return tuple(takewhile(lambda s: not ENUMERATED.match(s.text), following[:MOST_TOLD]))


def lists_inside(text: str) -> bool:
    """Whether a sentence counts its points itself: 包括：一是…；二是…, three steps: first…; second…."""
    return bool(_INSIDE.search(text))


def announces(text: str) -> bool:
    """Whether a sentence says that points follow: by a colon at its end, or by how many there are."""
    return _ends_open(text) or _said(text) is not None


def _ends_open(text: str) -> bool:
    """Whether a line ends with a colon, so that it says nothing without what follows."""
    return bool(_ANNOUNCES.search(text))


def _said(text: str) -> int | None:
    """How many points a line announces."""
    said = [int(f.value) for f in parse(text) if f.kind == "quantity" and not f.unit and 1 < f.value <= _MOST]
    return said[-1] if said else None


def points_behind(line: Sentence, paragraph: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The points that a sentence counts and does not name, which follow it: three things ruined the mill."""
    counted = _POINTS.search(line.text)
    said = _said(line.text)
    if counted is None or said is None or _NAMES_THEM.search(line.text, counted.end()):
        return ()
    following = tuple(s for s in paragraph if s.number > line.number)
    items = [i for i, s in enumerate(following) if ENUMERATED.match(s.text)]
    if len(items) > 1:
        return following[: items[-1] + 1]
    return following[:said] if len(following) >= said else ()


def right_behind(line: Sentence, paragraph: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """A sentence that says how many points follow, with the rest of its paragraph where that is as many sentences."""
    following = tuple(s for s in paragraph if s.number > line.number)
    return (line, *following) if len(following) == _said(line.text) else ()


def below(line: Sentence, paragraph: Sequence[Sentence], article: Article) -> tuple[Sentence, ...]:
    """A line with the points below that it announces: counted ones, or as many one-sentence paragraphs as it says."""
    if line != paragraph[-1] or not announces(line.text):
        return ()
    following = [p for p in article.paragraphs if p[0].number > line.number]
    same = [p for p in following[: _MOST + 1] if p[0].role == "body" and p[0].section == line.section]
    counted = [s for p in same for s in p if ENUMERATED.match(s.text)]
    if same and len(counted) > 1 and counted[0] == same[0][0]:
        return (line, *counted[:_MOST])
    said = _said(line.text)
    points: list[Sentence] = []
    for below_it in same:
        if len(below_it) > 1 or len(points) == (said or _MOST):
            break
        points.append(below_it[0])
    enough = len(points) > 1 if _ends_open(line.text) else len(points) == said
    return (line, *points) if enough else ()
