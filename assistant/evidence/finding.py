"""Which sentences answer, and whether any does: the found sentences ranked, chosen, and held against the question."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

from assistant.evidence.absence import POSSESSED, absent_word, missing_term, uncounted
from assistant.evidence.asked_names import may_lack_the_name, tells_the_name
from assistant.evidence.citing import Source, sources_to_cite
from assistant.evidence.compounds import is_of_another_compound
from assistant.evidence.dated_otherwise import goes_on_to_date
from assistant.evidence.dating import lacks_years, off_the_measure, undated
from assistant.evidence.faults import Candidate, Fault, candidate
from assistant.evidence.given_forms import lacks_the_form
from assistant.evidence.items import is_of_another_statement
from assistant.evidence.leading import first_of, rivals
from assistant.evidence.may_answer import hits_that_may_answer
from assistant.evidence.members import counts_a_few, names_some
from assistant.evidence.pinpoint import Pinpoint, pinpoint
from assistant.evidence.pointed_at import unnamed
from assistant.evidence.ranking import Ranked, Ranker, rank
from assistant.evidence.reasons import explains
from assistant.evidence.rows import asked_cell
from assistant.evidence.spoken_of import speaks_of_all
from assistant.evidence.stray import is_stray
from assistant.evidence.stretches import TAKES_UP
from assistant.evidence.told_further import told_further
from assistant.evidence.uncovered import uncovered_noun
from assistant.evidence.untold import speaks_of_nothing_asked, untold_word
from assistant.questions.agent_nouns import by_the_doing
from assistant.questions.question import Question
from assistant.words.language import is_mixed
from assistant.words.lexicon import Lexicon
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import question_terms

Search = Callable[[Question], Sequence[Hit]]

# Above this probability of an answer the counted noun may have another name in the paragraph.
_ANSWER_LIKELY = 0.6
_ANSWER_UNLIKELY = 0.4
# How many of the ranked sentences may replace a first one that cannot be the answer, and how likely they must be.
_LOOKED_AT, _LEAST_SHARE = 5, 0.25
# The checks of figures that a sentence has, but tells of something else.
_OF_ANOTHER = frozenset({is_of_another_statement.__name__, is_of_another_compound.__name__})
# The one of a sort that something has: what was the motto of Linton.
_THE_ONE_OF = re.compile(r"^what(?: is|'s|’s| was) the (?:[\w-]+ ){1,3}(?:of|for|behind)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """What the articles hold for a question.

    `sources` are the sentences to cite, best first, empty when the question is refused; `figures` the asked
    figures in the first source, `unambiguous` when no other figure comes near. `missing` names what the question asks
    about and the articles lack, `wrong_years` that they have it only for other years, `only_counted` that they say
    how many there are of what is to be named, `refused_by` which check refused it; `nearest` is the best sentence all
    the same. `ranked` is everything that was considered.
    """

    question: Question
    sources: tuple[Source, ...]
    ranked: Ranked
    figures: tuple[Figure, ...] = ()
    unambiguous: bool = False
    missing: str | None = None
    wrong_years: bool = False
    only_counted: bool = False
    nearest: Source | None = None
    refused_by: str = ""

    @property
    def answered(self) -> bool:
        """Whether the articles say it."""
        return bool(self.sources)

    @property
    def tells_of_another(self) -> bool:
        """Whether it is refused as the asked figure of the likeliest sentence is told of something else."""
        return self.refused_by in _OF_ANOTHER

    @property
    def lacks_the_asked_form(self) -> bool:
        """Whether it is refused as the likeliest sentence tells nothing of the asked form, such as a share."""
        return self.refused_by == lacks_the_form.__name__


def find(question: Question, search: Search, lexicon: Lexicon, ranker: Ranker) -> Found:
    """The sentences that answer `question`, or why none does."""
    question = _as_told(question, lexicon)
    ranked = _ranked(question, search, lexicon, ranker)
    if not ranked.hits:
        return Found(question, (), ranked, refused_by="nothing_found")
    nearest = Source(ranked.hits[0].article, ranked.hits[0].sentence, ranked.probability)
    none = Found(question, (), ranked, nearest=nearest)
    if decided := _decided_at_once(none, lexicon, ranker):
        return decided
    if question.asks_why:
        ranked = _led_by(ranked, _with_reason(ranked))
    candidate_at = _candidates(question, ranked, lexicon)
    fault, fitting = _fitting(question, ranked, candidate_at, lexicon)
    if not fitting or is_stray(question, ranked, fitting[0], lexicon):
        if further := _told_further(none, lexicon):
            return further
        lacks = fault.lacks if fault else None
        refused_by = fault.check if fault and not fitting else is_stray.__name__
        return replace(none, wrong_years=lacks == "year", only_counted=lacks == "names", refused_by=refused_by)
    if may_lack_the_name(question, ranked.hits[fitting[0]]):
        fitting = _telling_the_name(question, ranked, fitting, candidate_at, lexicon) or fitting[:1]
        # How likely an answer is, is said of the first sentence, and of none that takes its place.
        doubtful = fitting[0] > 0 or ranked.probability < _ANSWER_LIKELY
        if doubtful and may_lack_the_name(question, ranked.hits[fitting[0]]):
            return _refused(replace(none, refused_by=may_lack_the_name.__name__), lexicon)
    first = first_of(question, ranked, fitting, lexicon)
    lacking = unnamed(question, ranked.hits[first], lexicon)
    if lacking and (further := _told_further(none, lexicon, lacking)):
        return further
    ranked = _led_by(ranked, first)
    if noun := uncovered_noun(question, ranked.hits[0], ranked.probability, lexicon):
        return replace(none, missing=noun, refused_by=uncovered_noun.__name__)
    return _told(none, ranked, candidate_at(first).point, lexicon)


def _decided_at_once(none: Found, lexicon: Lexicon, ranker: Ranker) -> Found | None:
    """The refusal of what no sentence speaks of, or none is likely to answer, but for what goes on from another."""
    question, ranked = none.question, none.ranked
    if missing := _missing_word(question, ranked, lexicon):
        return replace(none, missing=missing, refused_by="missing_word")
    if missing := untold_word(question, ranked.probability, lexicon):
        return replace(none, missing=missing, refused_by=untold_word.__name__)
    if ranker.refuses(question, ranked):
        return _told_further(none, lexicon) or _refused(replace(none, refused_by="ranker"), lexicon)
    if speaks_of_nothing_asked(question, ranked.hits[0], ranked.probability, lexicon):
        return replace(none, refused_by=speaks_of_nothing_asked.__name__)
    if ranked.probability < _ANSWER_LIKELY and (noun := uncounted(question, ranked.hits[0], lexicon)):
        return _told_further(none, lexicon) or replace(none, missing=noun, refused_by=uncounted.__name__)
    return None


def _ranked(question: Question, search: Search, lexicon: Lexicon, ranker: Ranker) -> Ranked:
    """The sentences found in order; those found without the years, where those with them are unlikely to answer."""
    ranked = rank(question, hits_that_may_answer(question, search(question), lexicon), lexicon, ranker)
    if ranked.hits and ranker.refuses(question, ranked) and (other := undated(question, lexicon)) != question:
        again = rank(question, hits_that_may_answer(other, search(other), lexicon), lexicon, ranker)
        return again if again.hits and not ranker.refuses(question, again) else ranked
    # Whether an answer is likely is judged by a sentence that may be one.
    if ranked.hits and ranker.refuses(question, ranked) and lacks_the_form(question, ranked.hits[0], lexicon):
        fitting = [hit for hit in ranked.hits if not lacks_the_form(question, hit, lexicon)]
        again = rank(question, [hit for hit in fitting if speaks_of_all(question, hit, lexicon)], lexicon, ranker)
        return again if again.hits and not ranker.refuses(question, again) else ranked
    return ranked


def _told(none: Found, ranked: Ranked, point: Pinpoint | None, lexicon: Lexicon) -> Found:
    """The answer by `ranked`, the sentence that tells it first, with its `point`, to the question of a refusal."""
    question = none.question
    sources = sources_to_cite(question, ranked, point.figures if point else (), lexicon)
    text = lexicon.matching_text(sources[0].sentence, question.language)
    if sources[0].key != ranked.hits[0].key:
        # The first of an enumeration stands before the one that was found.
        point = pinpoint(question, text, lexicon) if question.wants_figure else None
    cell = asked_cell(question, sources[0].article, sources[0].sentence, text, lexicon)
    point = cell or (point if question.wants_figure else None)
    figures, unambiguous = (point.figures, point.unambiguous) if point else ((), False)
    return Found(question, sources, ranked, figures, unambiguous, nearest=none.nearest)


def _told_further(none: Found, lexicon: Lexicon, having: frozenset[str] = frozenset()) -> Found | None:
    """The answer by a sentence that goes on about what another one names, with that one; None where there is none."""
    if (further := told_further(none.question, none.ranked, lexicon, having)) is None:
        return None
    found = _told(none, further.ranked, further.candidate.point, lexicon)
    first, *rest = found.sources
    naming = Source(first.article, further.naming, first.score)
    return replace(found, sources=(first, naming, *(source for source in rest if source.key != naming.key)))


def _as_told(question: Question, lexicon: Lexicon) -> Question:
    """The question, by what was done where the articles have no noun for the one who did it."""
    done = by_the_doing(question)
    if done is None:
        return question
    # That something was designed says nothing of whether its designer is called so.
    known = lexicon.mentions(done[0]) if HANZI.search(done[0]) else any(map(lexicon.occurs, question_terms(done[0])))
    return question if known else done[1]


def _missing_word(question: Question, ranked: Ranked, lexicon: Lexicon) -> str | None:
    """What the question asks about or for and the articles never speak of."""
    asks_one = question.forms in ({"person"}, {"quantity"}) and ranked.probability < _ANSWER_LIKELY
    # What someone has may be told by many words: only where little speaks for an answer is it looked for.
    # What is measured is told by a figure: the age of something by how old it is.
    has_one = POSSESSED.search(question.text) or (_THE_ONE_OF.search(question.text) and not question.asks_measure)
    asks_one |= not question.forms and ranked.probability < _ANSWER_UNLIKELY and bool(has_one)
    missing = missing_term(question, lexicon)
    if missing is None and asks_one and (absent := absent_word(question, lexicon)):
        return absent
    return missing


def _candidates(question: Question, ranked: Ranked, lexicon: Lexicon) -> Callable[[int], Candidate]:
    """The candidate at a position of `ranked`, held against the question once."""
    return cache(lambda i: candidate(question, ranked.hits[i], lexicon))


def _fitting(
    question: Question, ranked: Ranked, candidate_at: Callable[[int], Candidate], lexicon: Lexicon
) -> tuple[Fault | None, list[int]]:
    """What is wrong with the first sentence, and the positions of those that may be the answer, the first one first."""
    off: Container[int] = ()
    if question.years and question.operation is None and not is_mixed(question.text):
        off = off_the_measure(question, ranked.hits[:_LOOKED_AT], lexicon)

    def fault_at(i: int) -> Fault | None:
        return candidate_at(i).fault or (Fault(off_the_measure.__name__, "year") if i in off else None)

    likely = (i for i, share in enumerate(ranked.shares[:_LOOKED_AT]) if share >= _LEAST_SHARE * ranked.shares[0])
    fitting = [i for i in likely if not fault_at(i)]
    if not fitting and (told := _told_after(question, ranked, fault_at, lexicon)):
        fitting = [told]
    lacks = first.lacks if (first := fault_at(0)) else None
    if lacks == "names":
        fitting = [i for i in fitting if names_some(question, ranked.hits[i], lexicon)]
    is_first = lacks == "figure" and not (fitting and rivals(question, ranked, fitting[0], lexicon))
    return first, [0] if is_first else fitting


def _telling_the_name(
    question: Question, ranked: Ranked, fitting: Sequence[int], at: Callable[[int], Candidate], lexicon: Lexicon
) -> list[int]:
    """The positions of the sentences that tell the asked name: likely ones, else any that nothing is wrong with."""
    looked_at = range(len(ranked.hits[:_LOOKED_AT]))
    told = (i for i in looked_at if tells_the_name(question, ranked.hits[i]))
    telling = [i for i in told if not is_stray(question, ranked, i, lexicon)]
    likely = [i for i in telling if i in fitting]
    return likely or [i for i in telling if not at(i).fault]


def _told_after(
    question: Question, ranked: Ranked, fault_at: Callable[[int], Fault | None], lexicon: Lexicon
) -> int | None:
    """The position of the sentence that goes on from the first one and tells what is asked: it cost 5 million."""
    first = ranked.hits[0]
    for i, hit in enumerate(ranked.hits[:_LOOKED_AT]):
        if lexicon.before(hit.article, hit.sentence) != first.sentence or fault_at(i):
            continue
        text, names_them = lexicon.matching_text(hit.sentence, question.language), tells_the_name(question, hit)
        goes_on = question.forms == {"person"} or names_them or speaks_of_all(question, hit, lexicon)
        tells = (goes_on and TAKES_UP.match(text)) or (names_them and counts_a_few(first.sentence.wording))
        return i if tells or goes_on_to_date(question, text) else None
    return None


def _refused(none: Found, lexicon: Lexicon) -> Found:
    """The refusal of a question, with the word or the years that nothing speaks of."""
    if missing := absent_word(none.question, lexicon):
        return replace(none, missing=missing)
    return replace(none, wrong_years=lacks_years(none.question, none.ranked.hits[0], lexicon))


def _with_reason(ranked: Ranked) -> int:
    """The position of the sentence that states a reason: the first one, or one that comes near it and says so."""
    near = [i for i, share in enumerate(ranked.shares[:_LOOKED_AT]) if share >= _LEAST_SHARE * ranked.shares[0]]
    told = (i for i in near if any(map(explains, ranked.hits[i].sentence.texts)))
    return next(told, 0)


def _led_by(ranked: Ranked, first: int) -> Ranked:
    return ranked.led_by(ranked.hits[first], ranked.shares[first]) if first else ranked
