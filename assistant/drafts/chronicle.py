"""What the articles tell of a year, where it is asked what happened in it and nothing narrower."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.evidence.citing import Source
from assistant.questions.question import Question
from assistant.statement import Draft, Statement, noted
from assistant.words.lexicon import Lexicon
from documents.article import Article, Language, Sentence
from documents.figures import parse
from documents.years import BRACKETED_YEAR, YEAR_DIGITS
from index.terms import question_terms

_YEAR: Final = rf"(?P<year>{YEAR_DIGITS})"
_HAPPENED: Final = (
    re.compile(
        rf"^(?:请问)?(?:在)?{_YEAR}年(?:里|间|这一年|当年|时)?(?P<rest>[^，。？]{{0,12}}?)(?:都)?(?:(?:发生|出现|出)了?(?:过)?(?:些)?"
        r"(?:什么|哪些|啥)(?:重要|重大|大|主要)?(?:的)?(?:事情?|事件|大事)?"
        # Which things there are is asked of these alone: 开工的医院有哪些.
        r"|有过?些?(?:什么|哪些|啥)(?:重要|重大|大|主要)?(?:的)?(?:事情?|事件|大事))[？?]*$"
    ),
    re.compile(
        rf"^what (?:(?:else|all|major|important|key|big|notable|events?|things?) )*(?:happened|occurred|took place"
        rf"|went on)(?P<rest>[^,.?]{{0,40}}?) in (?:the year )?{_YEAR}[?. ]*$",
        re.IGNORECASE,
    ),
)
_MOST: Final = 6


def asked_year(question: Question) -> re.Match[str] | None:
    """The `year` of which everything is asked, with the `rest` that is named beside it; None for other questions."""
    return next((match for pattern in _HAPPENED if (match := pattern.search(question.text))), None)


def told_of_the_year(asked: re.Match[str], articles: Sequence[Article], lexicon: Lexicon, language: Language) -> Draft:
    """The sentences of a year in reading order, those that speak of what is named beside it.

    A draft without statements says that the articles tell nothing of the year.
    """
    # What the articles are about as a whole is not said in each sentence again.
    titles = {t for a in articles for t in question_terms(f"{a.title} {a.title_rendering or ''}")}
    named = [term for term in question_terms(asked["rest"]) if term not in titles]
    told = [
        Statement(sentence.in_language(language) or sentence.text, (Source(article, sentence, 1.0),))
        for article in articles
        for sentence in article.with_role("body")
        if int(asked["year"]) in _years(sentence.text)
        and all(lexicon.is_spoken_of(term, *_meant(article, sentence, lexicon)) for term in named)
    ]
    return noted(Draft(tuple(told[:_MOST])), language)


def _meant(article: Article, sentence: Sentence, lexicon: Lexicon) -> tuple[frozenset[str], str]:
    return lexicon.meanings(article, (sentence,)), sentence.text


def _years(text: str) -> set[int]:
    figures = parse(BRACKETED_YEAR.sub(" ", text))
    return {figure.calendar[0] for figure in figures if figure.calendar is not None and figure.calendar[0]}
