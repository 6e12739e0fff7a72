"""The part of an article that lists its weaknesses, proposals or the like, told by a heading or an announcement."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.enumerations import ENUMERATED, announces, below, lists_inside, right_behind
from assistant.questions.question import SUPERLATIVE, Question
from assistant.words.lexicon import Lexicon, names
from documents.article import Article, Sentence
from index.terms import question_terms

# What advises goes first: what solves a problem is asked for and headed with both words.
_SENSES: dict[str, re.Pattern[str]] = {
    sense: re.compile(pattern, re.IGNORECASE)
    for sense, pattern in (
        (
            "advice",
            r"建议|对策|举措|措施|路径|策略|办法|出路|(?<!的)意见(?!》)|(?:解决|应对|克服|破解|弥补|补齐)"
            r"|\b(?:recommend\w*|propos\w*|suggest\w*|advi[sc]e\w*|(?:counter-?)?measures?\b|pathways?\b|paths?\b|strateg(?:y|ies)\b|remed\w*|solutions?\b"
            r"|solved?\b|overc[ao]me|(?:to|should|could|can|be) tackled?\b|next steps|what (?:should|must|needs))",
        ),
        (
            "weakness",
            r"短板|不足(?![\d一二三四五六七八九十百千万])|问题|挑战|弱点|弱项|薄弱|缺陷|缺点|困难|瓶颈|制约因素|难题|难点|劣势|困境|障碍"
            r"|\b(?:weakness\w*|shortcoming\w*|problems?\b|challenges?\b|difficult(?:y|ies)\b|deficienc\w*|obstacles?|bottlenecks?|barriers?\b"
            r"|drawbacks?|limitations?\b|hurdles?|f[ae]lls? short\b|constraints?\b|flaws?\b)",
        ),
        ("strength", r"优势|长处|强项|\b(?:strengths?|advantages?|merits)\b"),
        ("risk", r"风险|\brisks?\b"),
        ("achievement", r"成效|成就|成果|成绩|\b(?:achievements?|successes)\b"),
        ("cause", r"成因|原因|\b(?:causes|reasons)\b"),
        ("priority", r"重点工作|重点任务|主要任务|\b(?:priorities|main tasks)\b"),
    )
}
SUMMED_UP = re.compile(r"概括|总结|归纳|梳理|\b(?:summari[sz]e|sum up|outline)\b", re.IGNORECASE)
"""That something is to be summed up."""
_OPEN = re.compile(
    r"哪|什么|如何|怎样|怎么|列出|列举|介绍|\b(?:what|which|how|list|name|tell|describe)\b"
    rf"|{SUMMED_UP.pattern}",
    re.IGNORECASE,
)
_HOW = re.compile(r"(?:怎么|怎样|如何)(?!样)|\bhow (?:to|can|could|should|does|do|did|will|would)\b", re.IGNORECASE)
# Words that say who tells or has it, or that it is told, and nothing of what about.
_TELLERS_ZH = "作者|文章|本文|论文|报告|该文|文中|全文|公司|企业|集团|董事会|管理层"
_TELLING_ZH = (
    "存在|面临|遇到|提出|指出|提到|提(?=[的过了])|给出|采取|认为|看到|列出|列举|介绍|(?:归纳|总结|概括|梳理|揭示)出?|逐[条一]"
    "|制约着?|困扰着?|阻碍着?"
)
_ASKING_ZH = "主要|目前|当前|方面|哪些|哪?几[个条项点种类大](?:方面)?|有关|什么|这些|上述|应当|应该|怎样|如何"
_TELLERS_EN = (
    r"authors?|articles?|papers?|reports?|reviews?|stud(?:y|ies)|texts?|documents?|compan(?:y|ies)|firms?|board|group"
    r"|management"
)
_TELLING_EN = (
    r"names?|named|mention(?:s|ed)?|list(?:s|ed)?|point(?:s|ed)?|identif(?:y|ies|ied)|sees?|says?|said|makes?|made"
    r"|gives?|given|takes?|taken|faces?|faced|facing|puts?|out|forward|exist(?:s|ing)?|summ(?:ed|ing) up"
    r"|summari[sz]e[ds]?|outlined?|flag(?:s|ged)|hold(?:s|ing)? back|stand(?:s|ing)? in the way"
)
_ASKING_EN = (
    r"main|major|key|current(?:ly)?|still|steps?|there|should|be"
    r"|(?:item by item|point by point|one by one|in turn|bullet points?)"
)
_ANYONE = re.compile(
    rf"{_TELLERS_ZH}|{_TELLING_ZH}|{_ASKING_ZH}|\b(?:{_TELLERS_EN}|{_TELLING_EN}|{_ASKING_EN})\b", re.IGNORECASE
)
# What a text says of a weakness without naming it one.
_LACKING = re.compile(
    r"不足(?![\d一二三四五六七八九十百千万])|滞后|落后|尚未|未形成|不健全|不完善|不够|短板|薄弱|瓶颈|亟[待需]|缺乏|短缺|缺少|差距扩大"
    r"|\b(?:lack(?:s|ing|ed)?|lags?|lagging|insufficien\w+|inadequate\w*|shortages?|shortcomings?|weak\w*|bottlenecks?"
    r"|not yet|widening gap|outdated|scarce|slow to|too (?:few|little|slow)|hamper\w*|hinder\w*)\b",
    re.IGNORECASE,
)
# What an author who advises says before the advice, all of it in one sentence.
_ADVISING = re.compile(
    r"建议(?:如下|有|包括)?[：:]|提出[^，。；]{0,8}(?:建议|对策)[：:]"
    r"|\b(?:we|I|th(?:e|is) (?:authors?|report|paper|article|study|review)) (?:[a-z]+ ){0,2}?"
    r"(?:recommend|propose|suggest|advise"
    r"|urge|call for|mak|put forward|offer)\w*[^.;]{0,60}?:",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"([两二三四五六七八九])(?:个|条|项|点|大|种|类|方面|道)|\b(two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
_COUNTS = {
    word: number
    for number, words in enumerate(
        ("两 二 two", "三 three", "四 four", "五 five", "六 six", "七 seven", "八 eight", "九 nine"), 2
    )
    for word in words.split()
}
_MOST = 8
_MOST_STATED = 6
_UNSAID = 0.4


@dataclass(frozen=True, slots=True)
class Listing:
    """A section that lists what is asked for, or the sentences that do; one of the two is empty."""

    section: tuple[str, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def sense_of(question: Question) -> str | None:
    """What sort of points a question wants listed, where it asks for points of a sort."""
    if question.confirms or question.kind in {"computation", "comparison"}:
        return None
    if question.forms - {"reason"} or not _OPEN.search(question.text) or SUPERLATIVE.search(_without_anyone(question)):
        return None
    found = ((sense, pattern.search(question.text)) for sense, pattern in _SENSES.items())
    sense, match = next(((sense, match) for sense, match in found if match), (None, None))
    # What the measures cost is a figure, not the measures.
    if match is None or replace(question, text=question.text[: match.end()]).wants_figure:
        return None
    if sense == "cause":
        return sense if question.wants_list else None
    # How strengths are made use of asks for ways, not for the strengths.
    return sense if sense == "advice" or not _HOW.search(question.text) else None


def _without_anyone(question: Question) -> str:
    return re.sub(r"主要|\bmain\b|\bkey\b", "", question.text, flags=re.IGNORECASE)


def listing(question: Question, article: Article, lexicon: Lexicon) -> Listing | None:
    """Where the article lists the points that are asked for; None where it does so nowhere or of something else."""
    sense = sense_of(question)
    if sense is None or not all(map(lexicon.knows_name, names(question.text))):
        return None
    wanted = _wanted(question, sense, lexicon)
    if told := _told(wanted, sense, article, lexicon):
        return told
    if sense == "advice" and not wanted and not _HOW.search(question.text):
        advised = tuple(s for s in article.sentences if any(map(_ADVISING.search, s.texts)))
        return Listing(sentences=advised) if 0 < len(advised) <= _MOST_STATED else None
    if sense != "weakness" or not question.wants_list:
        return None
    return _stated(wanted, names(question.text), article, lexicon)


def count_asked(text: str) -> int | None:
    """How many points a question says that there are: which four, 哪五条."""
    match = _COUNT.search(text)
    return _COUNTS[next(filter(None, match.groups())).lower()] if match else None


def _stated(wanted: frozenset[str], named: Collection[str], article: Article, lexicon: Lexicon) -> Listing | None:
    """The sentences that say of what is wanted that it lacks something, where no part of the article lists that."""
    said = [
        s
        for s in article.sentences
        if s.role == "body" and any(_lacks(text, named) for text in (s.text, s.rendering or ""))
    ]
    told = tuple(s for s in said if _held(wanted, [s], article, lexicon))
    return Listing(sentences=told) if 0 < len(told) <= _MOST_STATED else None


def lists_another_sort(question: Question, opening: Sentence, points: Sequence[Sentence]) -> bool:
    """Whether points follow from what is asked, where only their opening says it: measures against a weakness."""
    if opening in points or announces(opening.text) or sense_of(question) != "weakness":
        return False
    return any(_LACKING.search(text) for text in (opening.text, opening.rendering or ""))


def _lacks(text: str, named: Collection[str]) -> bool:
    """Whether a text says that something is lacking, of what the names before it stand for."""
    said = [match.end() for match in _LACKING.finditer(text)]
    return bool(said) and all(name.lower() in text[: said[-1]].lower() for name in named)


def _told(wanted: frozenset[str], sense: str, article: Article, lexicon: Lexicon) -> Listing | None:
    """Where headings or announcements say that points of the wanted sort follow."""
    sections = [path for path in _paths(article) if _is_headed(path, article, sense)]
    for path in sections:
        body = body_of(article, path)
        if found := _narrowed(wanted, path, body, article, lexicon):
            if len(found.sentences) == 1:
                points = _announced(found.sentences[0], article, lexicon)
            else:
                points = _announced_in(found.section, sense, article, lexicon) if found.section else ()
            return Listing(sentences=points) if points else found
    for sentence in article.sentences:
        points = _announced(sentence, article, lexicon) if _is_announcement(sentence, sense) else ()
        if points and _held(wanted, [*_above(article, sentence.section), *points], article, lexicon):
            return Listing(sentences=points)
    return None


def _wanted(question: Question, sense: str, lexicon: Lexicon) -> frozenset[str]:
    """What the points are to be about: the words of a question without the sort, who says it and the saying."""
    text = _COUNT.sub(" ", _ANYONE.sub(" ", _SENSES[sense].sub(" ", question.text)))
    for other in _SENSES.values() if sense == "advice" else ():
        text = other.sub(" ", text)
    terms = question_terms(text)
    # A name cannot be found again in an article of the other language.
    return frozenset(terms if lexicon.readable(question.language) else filter(lexicon.is_meant, terms))


def _paths(article: Article) -> tuple[tuple[str, ...], ...]:
    """The sections of an article, outer ones first."""
    found = (s.section[:depth] for s in article.sentences if s.role == "body" for depth in range(1, len(s.section) + 1))
    return tuple(sorted(dict.fromkeys(found), key=len))


def _is_headed(path: tuple[str, ...], article: Article, sense: str) -> bool:
    """Whether the innermost heading of a section announces points of that sort, and no others before them."""
    rendered = next((s.section_rendering for s in article.sentences if s.section[: len(path)] == path), ())
    headings = (path[-1], *rendered[len(path) - 1 : len(path)])
    return any(next((s for s, p in _SENSES.items() if p.search(h)), None) == sense for h in headings)


def _above(article: Article, path: tuple[str, ...]) -> list[Sentence]:
    """The title and the headings of a section."""
    return [s for s in article.sentences if s.role == "title" or (s.role == "heading" and s.text in path)]


def _narrowed(
    wanted: frozenset[str], path: tuple[str, ...], body: Sequence[Sentence], article: Article, lexicon: Lexicon
) -> Listing | None:
    """The section, or one inside, that is headed by what is wanted, else the points about it where they are few."""
    for inner in _paths(article):
        if inner[: len(path)] == path and _held(wanted, _above(article, inner), article, lexicon):
            return Listing(section=inner)
    above = _above(article, path)
    points = [s for s in body if _held(wanted, [*above, s], article, lexicon)]
    if points:
        return Listing(sentences=tuple(points[:_MOST])) if len(points) <= len(body) / 2 else Listing(section=path)
    return Listing(section=path) if _held(wanted, [*above, *body], article, lexicon) else None


def _held(wanted: frozenset[str], sentences: Sequence[Sentence], article: Article, lexicon: Lexicon) -> bool:
    """Whether sentences speak of nearly all that is wanted, by the same words where they share a language."""
    said = frozenset().union(*(lexicon.sentence_terms(article, s) for s in sentences))
    meant = lexicon.meanings(article, sentences)
    text = "\n".join(s.wordings for s in sentences)
    unsaid = 0.0
    for term in wanted:
        own = lexicon.readable("en" if term.isascii() else "zh")
        if term not in said and (own or not lexicon.is_spoken_of(term, meant, text)):
            unsaid += lexicon.weight(term)
    return unsaid <= _UNSAID * sum(lexicon.weight(term) for term in wanted)


def _is_announcement(sentence: Sentence, sense: str) -> bool:
    if sentence.role != "body" or ENUMERATED.match(sentence.text):
        return False
    texts = (sentence.text, sentence.rendering or "")
    return any(next((s for s, p in _SENSES.items() if p.search(_opening(t))), None) == sense for t in texts if t)


def _opening(text: str) -> str:
    """What a sentence says before it begins to list."""
    return re.split(r"[:：]", text)[0]


def _announced_in(section: tuple[str, ...], sense: str, article: Article, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The points that a sentence of a section announces, and what else there is said to be such a point."""
    body = [s for s in article.sentences if s.role == "body" and s.section == section]
    for sentence in body:
        if _is_announcement(sentence, sense) and (points := _announced(sentence, article, lexicon)):
            also = [s for s in body if s.number > points[-1].number and _SENSES[sense].search(s.text)]
            return (*points, *also)
    return ()


def _announced(sentence: Sentence, article: Article, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """A sentence that lists its points itself, or one that announces them with those that follow."""
    if lists_inside(sentence.text):
        return (sentence,)
    if not announces(sentence.text):
        return ()
    paragraph = lexicon.paragraph(article, sentence)
    following = [s for s in paragraph if s.number > sentence.number]
    items = [i for i, s in enumerate(following) if ENUMERATED.match(s.text)]
    if len(items) > 1:
        return (sentence, *following[items[0] : items[-1] + 1])
    return right_behind(sentence, paragraph) or below(sentence, paragraph, article)


def body_of(article: Article, path: tuple[str, ...]) -> list[Sentence]:
    """The sentences below a heading, those of its own sections included; all for the empty path."""
    return [s for s in article.sentences if s.role == "body" and s.section[: len(path)] == path]
