"""Which of the sentences that may be the answer comes first: the one of the rarest word, the asked hours, the place."""

from collections.abc import Sequence

from assistant.evidence.absence import content_words
from assistant.evidence.asked_names import tells_the_name
from assistant.evidence.coverage import focus_words, levels_in
from assistant.evidence.demands import is_general, names_places
from assistant.evidence.hours import tells_regular_time
from assistant.evidence.kinds_of_doing import doings_by, kinds_of_doing
from assistant.evidence.ranking import Ranked
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.opposites import STATES, opposites_in
from documents.figures import CALENDAR, parse
from index.terms import tagged_words

# How likely a sentence has to be, against another one, to take its place.
_RIVAL_SHARE = 0.5


def first_of(question: Question, ranked: Ranked, fitting: list[int], lexicon: Lexicon) -> int:
    """The position of the sentence that leads the answer, of those at `fitting`."""
    fitting = _of_the_rarest(question, ranked, fitting, lexicon)
    fitting = _of_the_state(question, ranked, fitting)
    fitting = _of_the_doing(question, ranked, fitting, lexicon)
    fitting = _with_hours(question, ranked, fitting, lexicon) or fitting
    return _of_the_places(question, ranked, fitting, lexicon)


def rivals(question: Question, ranked: Ranked, i: int, lexicon: Lexicon) -> bool:
    """Whether a sentence with a figure comes near the first one, told in words, or speaks of all that is asked."""
    if ranked.shares[i] >= _RIVAL_SHARE * ranked.shares[0]:
        return True
    hit = ranked.hits[i]
    return set(content_words(question.text)) <= lexicon.sentence_terms(hit.article, hit.sentence)


def _of_the_rarest(question: Question, ranked: Ranked, fitting: list[int], lexicon: Lexicon) -> list[int]:
    """The positions of the sentences that speak of the rarest thing that is asked about, where any does; else all."""
    verbs = (
        {word for word, tag in tagged_words(question.text) if tag.startswith("v")} if question.language == "zh" else ()
    )
    words = [word for word in content_words(question.text) if lexicon.occurs(word) and word not in verbs]
    # By the glosses of another language nearly every sentence, or none, speaks of a word.
    if not words or question.confirms or not lexicon.readable(question.language):
        return fitting
    rarest = max(words, key=lexicon.weight)

    def speaks(i: int) -> bool:
        hit = ranked.hits[i]
        if rarest in lexicon.sentence_terms(hit.article, hit.sentence):
            return True
        return lexicon.is_spoken_of(rarest, lexicon.meanings(hit.article, (hit.sentence,)), hit.sentence.wordings)

    def tells(i: int) -> bool:
        return tells_the_name(question, ranked.hits[i])

    speaking = [i for i in fitting if speaks(i)]
    # Who leads the port authority may be told of the authority alone, and no sentence about the port tells it.
    loses_the_name = tells(fitting[0]) and not any(map(tells, speaking))
    return fitting if loses_the_name else speaking or fitting


def _of_the_state(question: Question, ranked: Ranked, fitting: list[int]) -> list[int]:
    """The positions of the sentences that tell the state that is asked for, if one is about as likely as the first."""
    least = _RIVAL_SHARE * ranked.shares[fitting[0]]
    for asked, _ in opposites_in(question.text, STATES):
        telling = [i for i in fitting if ranked.shares[i] >= least and asked.search(ranked.hits[i].sentence.wordings)]
        fitting = telling or fitting
    return fitting


def _of_the_doing(question: Question, ranked: Ranked, fitting: list[int], lexicon: Lexicon) -> list[int]:
    """The positions of the sentences that date what was done, or in another language say the word that stands by it.

    All of them where the first one does, or none.
    """
    kinds = kinds_of_doing(question.text)
    if question.forms != {"time"}:
        return fitting
    first = ranked.hits[fitting[0]]
    abroad = question.told_by(first.sentence) is None

    def dates_it(i: int) -> bool:
        text = lexicon.matching_text(ranked.hits[i].sentence, question.language)
        return any(kinds & doings_by(date, text) for date in parse(text) if date.kind in CALENDAR)

    def says_it(i: int) -> bool:
        levels = levels_in(focus, lexicon.matching_text(ranked.hits[i].sentence, question.language), lexicon)
        return min(levels, default=1.0) > 0

    if kinds and not dates_it(fitting[0]):
        return [i for i in fitting if dates_it(i)] or fitting
    focus = [word for word in focus_words(question) if not is_general(word)] if abroad else []
    if focus and not says_it(fitting[0]):
        return [i for i in fitting if ranked.shares[i] >= _RIVAL_SHARE * ranked.shares[0] and says_it(i)] or fitting
    return fitting


def _with_hours(question: Question, ranked: Ranked, fitting: Sequence[int], lexicon: Lexicon) -> list[int]:
    """The positions of the sentences that tell hours or days of the week, where it is asked for such."""
    texts = ((i, lexicon.matching_text(ranked.hits[i].sentence, question.language)) for i in fitting)
    return [i for i, text in texts if tells_regular_time(question, text)]


def _of_the_places(question: Question, ranked: Ranked, fitting: Sequence[int], lexicon: Lexicon) -> int:
    """The position of the first sentence that names where it is asked about, if it is about as likely as the first."""
    least = _RIVAL_SHARE * ranked.shares[fitting[0]]
    near = (i for i in fitting if ranked.shares[i] >= least)
    return next((i for i in near if names_places(question, ranked.hits[i], lexicon)), fitting[0])
