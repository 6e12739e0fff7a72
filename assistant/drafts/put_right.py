"""A question that states something before it asks: what it states is put right where the articles say otherwise."""

from dataclasses import dataclass

from assistant.calculations.computing import compute
from assistant.calculations.operands import Ask
from assistant.calculations.proving import counted_alike
from assistant.drafts.claimed_agents import agent_put_right
from assistant.drafts.claimed_cells import verbs_in
from assistant.drafts.claimed_figures import Judged, is_of_a_change, is_of_all
from assistant.drafts.claimed_places import place_put_right
from assistant.drafts.claimed_ranks import rank_put_right
from assistant.drafts.claims import plain
from assistant.drafts.corrections import correction, likeliest, rests_on, then_told
from assistant.drafts.premises import judged_claim
from assistant.drafts.quoting import quoted
from assistant.evidence.kinds_of_doing import kinds_of_doing
from assistant.questions.question import Question
from assistant.questions.said_to_number import numbered_in
from assistant.questions.taken_for_granted import Stated, stated_in
from assistant.rewording.plainly import as_claim
from assistant.statement import Statement
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, names_in, terms_of
from documents.figures import CALENDAR, Figure, parse, same
from documents.years import YEAR


@dataclass(frozen=True, slots=True)
class CheckedPremise:
    """What a question states before it asks, as the articles have it.

    `corrections` put it right and go on with what is asked; without any, `left` is what remains to be answered: the
    question, without a year that the articles confirm, as it is no year that the answer has to be of.
    """

    left: Question
    corrections: tuple[Statement, ...] = ()


def check_premise(question: Question, ask: Ask, lexicon: Lexicon) -> CheckedPremise:
    """What is to be put right of what a question states before it asks, and what is left to be answered."""
    for by in (agent_put_right, place_put_right, rank_put_right):
        if corrections := by(question, ask, lexicon):
            return CheckedPremise(question, corrections)
    return CheckedPremise(question) if question.confirms else _check_figure(question, ask, lexicon)


def _check_figure(question: Question, ask: Ask, lexicon: Lexicon) -> CheckedPremise:
    """The same of a figure or a year that a question states."""
    as_it_is = CheckedPremise(question)
    stated = stated_in(question.text, question.language)
    by_the_way = None if stated else numbered_in(question.text, question.language)
    stated = stated or by_the_way
    if stated is None or is_of_a_change(stated.claim):
        return as_it_is
    if stated.figure.kind in CALENDAR and not (kinds_of_doing(stated.claim) or verbs_in(stated.claim)):
        return as_it_is
    claim = question.asking(as_claim(stated.claim, question.language))
    judged = judged_claim(claim, ask, lexicon)
    if judged is None:
        return as_it_is
    if judged.holds:
        return CheckedPremise(question.asking(stated.rest)) if stated.figure.kind in CALENDAR else as_it_is
    # What a figure of something else says puts nothing right, nor does a sentence that has both.
    if _has_count(judged.cell.text, stated.figure, by_the_way) or _is_said(stated, claim, ask, by_the_way):
        return as_it_is
    counted = [figure.counted[:1] for figure in (stated.figure, judged.cell.figure)]
    said = stated.claim.replace(stated.figure.text, " ")
    if not (counted_alike(counted) and is_of_all(judged.cell, said, claim, judged.cell.around)):
        return as_it_is
    return CheckedPremise(question, _put_right(question, stated, judged, ask, lexicon))


def _has_count(text: str, claimed: Figure, by_the_way: Stated | None) -> bool:
    """Whether a text has just the figure that is claimed, and counts with it what is claimed: 1000家 is no 1000个.

    What is said by the way may be called otherwise: 86 employees are 86 people.
    """
    counted = claimed.counted.split()[-1:] or [""]
    alike = (f for f in parse(text) if same(claimed, f))
    return any(by_the_way is not None or (f.counted.split()[-1:] or [""]) == counted for f in alike)


def _is_said(stated: Stated, claim: Question, ask: Ask, by_the_way: Stated | None) -> bool:
    """Whether some sentence that was found has the figure that is stated, and all that it is plainly stated of."""
    having = [text for _, text in likeliest(claim, ask(claim)) if _has_count(text, stated.figure, by_the_way)]
    if by_the_way is not None:
        return bool(having)
    words = plain(YEAR.sub(" ", stated.claim.replace(stated.figure.text, " ")), claim.language)
    nouns = [term for term, weight in terms_of(words) if weight >= 1]
    nouns += [term for name in names_in(words) for term, _ in terms_of(name)]
    return bool(nouns) and any(all(has(text, noun) for noun in nouns) for text in having)


def _put_right(question: Question, stated: Stated, judged: Judged, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    language, cell = question.language, judged.cell
    rightly = cell.figure.text
    corrected = correction(cell.source, language, rightly)
    told = () if question.asks_why else _told(question, stated, ask, lexicon)
    # What is told anyhow with the sentence that puts it right need not be said again.
    if told and rests_on(told[0], cell.source) and (not told[0].lead or rightly in told[0].lead):
        return (corrected, *told[1:])
    return then_told(corrected, rightly, told, language)


def _told(question: Question, stated: Stated, ask: Ask, lexicon: Lexicon) -> tuple[Statement, ...]:
    """What is found for what is asked: with what is stated, but for its figure, else by itself."""
    whole, alone = (question.asking(text) for text in (stated.rest, stated.asked))
    made = compute(whole, ask, lexicon) if whole.operation is not None else None
    if isinstance(made, Statement):
        return (made,)
    found = ask(whole)
    if not found.answered or (whole.wants_figure and not found.unambiguous):
        other = ask(alone)
        found = other if other.answered and (other.unambiguous or not found.answered) else found
    return quoted(found, lexicon, question.language) if found.answered else ()
