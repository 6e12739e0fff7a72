"""Whether a sentence is of the year that a question names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import focus_nouns
from assistant.evidence.going_on import gone_on_from
from assistant.evidence.kinds_of_doing import doings_by, kinds_of_doing
from assistant.evidence.pinpoint import pinpoint
from assistant.evidence.rows import headers_of
from assistant.evidence.stretches import CLAUSE
from assistant.evidence.years_of_figures import is_compared, told_year
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from assistant.words.measures import measures_of
from documents.article import Sentence
from documents.figures import CALENDAR, Figure, parse
from documents.years import BARE_YEAR, SINCE_YEAR, YEAR_DIGITS
from index.hit import Hit
from index.terms import question_terms

# Of what the best hit shares with the question besides its years, a hit for those years has to share this much.
_ON_THE_MEASURE = 0.4
_TITLED = re.compile(r"《[^》]*》|“[^”]*”|\"[^\"]*\"|[（(]\d{4}[）)]")
_PUBLICATION = re.compile(
    r"[《“\"]|报告|年鉴|[蓝白绿]皮书|意见|方案|规划|纲要|条例|通知|论文|\b(?:report|paper|book|yearbook|plan|opinions"
    r"|regulations?|survey|study|guidelines?|article)\b",
    re.IGNORECASE,
)
# A year that only bounds when it was: 2000年之前, before 2000.
_BOUND = re.compile(
    rf"{YEAR_DIGITS}\s?年?[底末初]?(?:之前|以前|之后|以后|前(?![后一二三四五六七八九十半几\d])|后(?!半))"
    rf"|\b(?:before|after|prior to|until) (?:the )?(?:\w+ )?{YEAR_DIGITS}\b",
    re.IGNORECASE,
)
# When something was, as a question adds it: by the end of 2023, 截至2023年末.
_ADDED = re.compile(
    r",? ?\b(?:in|by|at|as of|since|during|for|of|until|from|between) (?:the )?"
    rf"(?:(?:end|start|beginning|middle|close) of )?(?:the )?(?:years? )?{YEAR_DIGITS}\b(?! [a-z]+e?s\b)"
    rf"(?:(?:,| and| or| to)+ (?:in )?{YEAR_DIGITS}\b)*"
    rf"|(?:截至|截止|到|在|(?<![由关对位])于|自)?{YEAR_DIGITS}年(?:[底末初]|中(?!国))?(?:时|为止)?[，,的]?",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"(?:In |By the end of |截至|到)?(?P<year>{YEAR_DIGITS})(?:年[底末]?[，,]|,)")
_SINCE = re.compile(r"以来|[自从]|起|\bsince\b|\bfrom\b", re.IGNORECASE)
_ROW_OF_A_YEAR = re.compile(rf"(?P<year>{YEAR_DIGITS})\s?年?\s*\|")
_FEWEST_TERMS = 2
# What is asked of two years.
_DIFFERENCE = re.compile(
    r"增(?!加值)|减|升|降|涨|跌|变化|幅|提高|相比|对比|\b(?:change|gr[eo]w|growth|ris|rose|f[ae]ll|increas|decreas|than|compar|since|from"
    r"|more|less|fewer|up|down)",
    re.IGNORECASE,
)
_WHAT_BEGAN = re.compile(
    r"^what (?:was|were|did)\b|^which (?:[\w-]+ ){1,3}(?:was|were)\b|了什么|的是什么", re.IGNORECASE
)
_BEGUN = frozenset({"begin", "issue", "build"})
_SIZE = re.compile(r"规模|体量|多大|\b(?:how (?:big|large)|size|scale|worth|(?:amount|come) to)\b", re.IGNORECASE)
_NO_SIZE = re.compile(r"增加值|利润|税[收额]|\b(?:value[- ]added|profits?|tax(?:es)?)\b", re.IGNORECASE)
# What is aimed at is said in many ways: 目标 is told by 预期, 力争, 将达到.
_GOAL = re.compile(r"目标|指标|任务|target|goal|aim|plan")


def is_of_another_year(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether the asked figure is tied to none of the asked years, or to no year at all where none of them is near."""
    return bool(_dated_at(question)) and not _year_fits(question, hit, lexicon, found)


def _dated_at(question: Question) -> frozenset[str]:
    """The years that the question asks about, without those that only bound when it was."""
    bounds = " ".join(match.group() for match in _BOUND.finditer(question.text))
    return frozenset(year for year in question.years if year not in bounds)


def off_the_measure(question: Question, hits: Sequence[Hit], lexicon: Lexicon) -> frozenset[int]:
    """The hits that share an asked year and little else, while another hit, of another year, is about what is asked.

    So are those that lack what is asked for where that other hit has it: the output of one year is not told by the
    exports of another.
    """
    # In the other language a word that is said in its own way seems to be missing.
    if not lexicon.readable(question.language) or not _dated_at(question):
        return frozenset()
    titles = "\n".join(f"{hit.article.title}\n{hit.article.title_rendering or ''}" for hit in hits)
    # A name in the title is what all sentences are about.
    named = {term for name in names(question.text) if name in titles for term in question_terms(name)}
    nouns = [noun for noun in focus_nouns(question) if noun not in named]
    words = frozenset((*content_words(question.text), *nouns)) - question.years - named

    def meets(word: str, sentences: Sequence[Sentence], told: frozenset[str]) -> bool:
        if lexicon.is_meant(word, told):
            return True
        measures = measures_of(word)
        return bool(measures) and any(measures & measures_of(sentence.wordings) for sentence in sentences)

    def share_of(sentences: Sequence[Sentence], told: frozenset[str]) -> float:
        return sum(lexicon.weight(word) for word in words if meets(word, sentences, told))

    # It stood at 410 in 2015: what is measured was named before.
    alone = [gone_on_from(hit.article, hit.sentence, lexicon) for hit in hits]
    together = [
        (*some, *filter(None, (lexicon.before(hit.article, hit.sentence),)))
        for hit, some in zip(hits, alone, strict=True)
    ]
    own = [lexicon.meanings(hit.article, some) for hit, some in zip(hits, alone, strict=True)]
    shares = [share_of(some, told) for some, told in zip(alone, own, strict=True)]
    shares_with_before = [
        share_of(some, lexicon.meanings(hit.article, some)) for hit, some in zip(hits, together, strict=True)
    ]
    best = shares.index(max(shares))
    asked = [noun for noun in nouns if meets(noun, alone[best], own[best]) and not _GOAL.fullmatch(noun)]
    asked_terms = frozenset(question_terms(question.text)) - question.years
    asks_size = _SIZE.search(question.text) and not _NO_SIZE.search(question.text)
    of_sizes = [i for i, hit in enumerate(hits) if _SIZE.search(hit.sentence.wordings)] if asks_size else []
    sized = [own[i] & asked_terms for i in of_sizes]
    return frozenset(
        i
        for i, told in enumerate(own)
        if shares_with_before[i] < _ON_THE_MEASURE * max(shares_with_before)
        or (shares[i] < max(shares) and not all(meets(word, alone[i], told) for word in asked))
        # Where it is told how big just this is, of another year, nothing else is its size.
        or (any(told & asked_terms <= of for of in sized) and _tells_no_size(hits[i].sentence.wordings))
    )


def _tells_no_size(told: str) -> bool:
    """Whether a sentence only tells what something adds, earns or pays, and not how big it is."""
    return bool(_NO_SIZE.search(told)) and not _SIZE.search(told)


def lacks_years(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether not even what dates a sentence speaks of a year that the question names."""
    nearby = _dated_by(hit, lexicon)
    return bool(question.years) and not any(year in nearby for year in question.years)


def undated(question: Question, lexicon: Lexicon) -> Question:
    """A question without its dates where the articles are in another language: a year is all that it shares with them.

    The sentences of that year may be found before those of what is asked.
    """
    if lexicon.readable(question.language):
        return question
    text = _ADDED.sub("", question.text).strip(" ,，")
    return replace(question, text=text) if len(question_terms(text)) >= _FEWEST_TERMS else question


def _year_fits(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    if hit.sentence.reading is not None and (labelled := _ROW_OF_A_YEAR.match(hit.sentence.text)):
        # What stands above a table may name all its years.
        return labelled["year"] in _dated_at(question)
    whole = lexicon.matching_text(hit.sentence, question.language)
    text = _without_beginnings(question, whole)
    years = _dated_at(question)
    # The year of a publication is not the year of what it tells, unless the question speaks of the publication.
    told = text if _PUBLICATION.search(question.text) else _TITLED.sub(" ", text)
    # A year that is left out ties no figure any more, and another one may be the asked one.
    found = found if text == whole else pinpoint(question, text, lexicon).figures
    figures = found if question.wants_amount else ()
    if figures and _is_told_of_others(years, figures, text, lexicon):
        return any(year in f"{' '.join(hit.sentence.section)} {hit.article.title}" for year in years)
    if any(year in _without_compared(question.text, told) for year in years):
        return True
    tied = {year for figure in figures if (year := told_year(figure, text, lexicon.reported_year))}
    if not figures and (opening := _OPENS.match(text)):
        # What opens with a year is of it, whatever its paragraph dates.
        tied = {opening["year"]}
    if tied:
        return bool(tied & years) or (len(years) > 1 and all(year in text for year in years))
    if not question.wants_amount and _dates_another_beginning(question.text, text):
        return False
    dated_by = _without_compared(question.text, _without_beginnings(question, _dated_by(hit, lexicon)))
    return any(year in dated_by for year in years)


def _dates_another_beginning(asked: str, text: str) -> bool:
    """Whether a sentence dates itself what was founded, issued or built, as is asked of other years."""
    kinds = kinds_of_doing(asked) & _BEGUN
    return bool(kinds and _WHAT_BEGAN.search(asked)) and any(
        doings_by(date, text) & kinds for date in parse(text) if date.kind in CALENDAR
    )


def _without_beginnings(question: Question, text: str) -> str:
    """A text without the years since which something has been so, unless the question asks since when; as long."""
    if "time" in question.forms or _SINCE.search(question.text):
        return text
    # What was founded in a year is told by what has been so since its founding then.
    if not question.wants_amount and kinds_of_doing(question.text) & _BEGUN:
        return text
    return SINCE_YEAR.sub(lambda match: " " * len(match.group()), text)


def _is_told_of_others(years: frozenset[str], found: Sequence[Figure], text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence has each asked year for another figure alone: 47 warnings, with 11.5 % in 2022."""
    rest = [figure for figure in parse(text) if figure.kind not in CALENDAR and figure not in found]
    others = {told_year(figure, text, lexicon.reported_year) for figure in rest}
    own = {told_year(figure, text, lexicon.reported_year) for figure in found}
    # What stands in one clause with the year is of it as well: five shows of 1,900 objects open in 2025.
    dates = [figure for figure in parse(text) if figure.kind in CALENDAR and figure.text in years]
    if any(not CLAUSE.search(text[min(f.end, d.start) : max(f.start, d.end)]) for f in found for d in dates):
        return False
    said = {year for year in years if year in text}
    return bool(said) and said <= others and not own & years


def _without_compared(asked: str, text: str) -> str:
    """A text without the years that it only sets something against, unless the question compares as well."""
    years = [f for f in parse(text) if f.kind == "year" and is_compared(f, text)]
    if not years or any(is_compared(f, asked) for f in parse(asked)) or _DIFFERENCE.search(asked):
        return text
    return "".join(sign for i, sign in enumerate(text) if not any(f.start <= i < f.end for f in years))


def _dated_by(hit: Hit, lexicon: Lexicon) -> str:
    """What tells the year of a sentence that has none: its paragraph with the headings, else the article's title.

    A heading with a year of its own, such as "Plans for 2024", tells it before the title does.
    """
    nearby = _paragraph_of(hit, lexicon)
    if hit.sentence.reading is not None:
        nearby = f"{nearby}\n{headers_of(hit.article, hit.sentence)}"
    headings = " ".join(hit.sentence.section)
    return nearby if BARE_YEAR.search(headings) else f"{nearby}\n{hit.article.title}"


def _paragraph_of(hit: Hit, lexicon: Lexicon) -> str:
    """What the paragraph of a sentence dates it by: the year that was named last before it and its opening, else all.

    What is told after a year is of that, and of no other that the paragraph names before or behind.
    """
    paragraph = lexicon.paragraph(hit.article, hit.sentence)
    before = paragraph[: paragraph.index(hit.sentence)]
    last = next((s for s in reversed(before) if BARE_YEAR.search(s.wordings)), None)
    if last is None or hit.sentence.reading is not None:
        return lexicon.paragraph_text(hit.article, hit.sentence)
    parts = (paragraph[0].wordings, last.wordings, hit.sentence.wordings)
    return "\n".join((*parts, *hit.sentence.section, *hit.sentence.section_rendering))
