"""How much speaks for a figure of a sentence being the asked one: the words near it, its unit, what tells it apart."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.evidence.belonging import belongs
from assistant.evidence.counting_beside import counted_with, counts_what_is_asked
from assistant.evidence.numbered import of_the_number
from assistant.evidence.parallel import in_parallel
from assistant.evidence.qualifiers import of_the_reading, of_the_rounding, of_the_state, whole_asked
from assistant.evidence.shared_words import shared_words
from assistant.evidence.stretches import STATEMENT
from assistant.evidence.years_of_figures import is_of_another_time
from assistant.questions.asked_units import unit_score
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.nearness import character_pairs, nearness
from documents.figures import Figure
from documents.scripts import HANZI
from index.terms import chinese_words, is_stop_word, question_terms, senses, tagged_words, word_meanings

_PAIR, _NAME, _COMPOUND = 1.0, 3.0, 0.5
_COUNTED_BONUS, _ROUNDED_BONUS, _NAME_BONUS, _WRONG_YEAR = 4.0, 4.0, 6.0, 12.0
_OWN_WORD, _OWN_WORD_ABROAD, _WHOLE = 2.0, 10.0, 6.0
# How near a word stands that is a figure's own, and at most to the figures before.
_BESIDE, _APART = 0.9, 0.3


def scores_of(
    question: Question, figures: Sequence[Figure], text: str, rivals: Sequence[Figure], lexicon: Lexicon
) -> list[float]:
    """How much speaks for each of some figures of a text being what is asked for; `rivals` are all figures there."""
    near = _nearest(question, text, rivals)
    scores = [_score_of(question, figure, text, rivals, lexicon, near[figure]) for figure in figures]
    whole = whole_asked(question.text, text, rivals)
    if whole is not None:
        return [score + _WHOLE * (figure == whole) for figure, score in zip(figures, scores, strict=True)]
    own = [_has_its_own_word(question, figure, text, near) for figure in figures]
    # What one figure alone of an English text is told with decides, where the other words are only meant alike.
    abroad = question.language == "zh" and not HANZI.search(text) and sum(own) == 1
    bonus = _OWN_WORD_ABROAD if abroad else _OWN_WORD
    return [score + bonus * has for score, has in zip(scores, own, strict=True)]


def _nearest(question: Question, text: str, rivals: Sequence[Figure]) -> dict[Figure, dict[str, float]]:
    """For each figure how near the asked words of a text stand to it, each where it stands nearest."""
    near: dict[Figure, dict[str, float]] = {rival: {} for rival in rivals}
    for term, start, end in shared_words(question, text):
        # A word inside a figure is its measure: 481家 says nothing for or against 771家.
        if not any(rival.start <= start < rival.end for rival in rivals):
            for figure, best in near.items():
                best[term] = max(best.get(term, 0.0), nearness(start, end, figure, text, rivals))
    return near


def _has_its_own_word(question: Question, figure: Figure, text: str, near: dict[Figure, dict[str, float]]) -> bool:
    """Whether an asked word stands with a figure alone, and with none of those like it before: 其中企业拥有843件."""
    rivals, words = list(near), near[figure]
    before = [f for f in rivals if f.start < figure.start and _is_alike(f, figure, text)]
    own = [
        term
        for term, here in words.items()
        if before and len(term) > 1 and here >= _BESIDE and all(near[f][term] <= _APART for f in before)
    ]
    if question.language == "zh" and not HANZI.search(text):
        # A verb has too many senses to tell one figure from another.
        nouns = [word for word, tag in tagged_words(question.text) if tag.startswith(("n", "s", "eng"))]
        own = [term for term in own if term in question.text.lower() or any({term} in senses(n) for n in nouns)]
    elif question.language == "en" and HANZI.search(text):
        # Put together from its characters a word may be none, and several may say one English word.
        own = [term for term in own if senses(term) and not _is_said_again(term, words, question)]
    counts = _counts(question, figure, text, rivals) if own else 0.0
    return bool(own) and all(_counts(question, other, text, rivals) <= counts for other in before)


def _is_alike(first: Figure, second: Figure, text: str) -> bool:
    """Whether two figures of one statement are of one unit and, in Chinese, of one measure word."""
    if (first.unit, first.kind) != (second.unit, second.kind) or STATEMENT.search(text, first.end, second.start):
        return False
    return first.counted == second.counted or not HANZI.search(text)


def _is_said_again(term: str, words: Iterable[str], question: Question) -> bool:
    """Whether another word says the English word of the question that `term` says."""
    meant = word_meanings(term) & frozenset(question_terms(question.text))
    return any(meant & word_meanings(word) for word in words if word != term)


def _counts(question: Question, figure: Figure, text: str, rivals: Sequence[Figure]) -> float:
    """How far a figure counts what the question names."""
    return counts_what_is_asked(question.text, counted_with(figure, text, rivals), text, rivals)


def _score_of(
    question: Question, figure: Figure, text: str, rivals: Sequence[Figure], lexicon: Lexicon, best: dict[str, float]
) -> float:
    """How much speaks for one of them, near which the asked words stand as `best` tells."""
    weights = _pair_weights(question.text)
    worth = {term: weights.get(term, lexicon.weight(term)) * near for term, near in best.items()}
    across = question.language == "en" and HANZI.search(text)
    score = _said_once(question, worth) if across else sum(worth.values())
    score += _COUNTED_BONUS * _counts(question, figure, text, rivals)
    score += unit_score(question, figure, text)
    parallel = in_parallel(question.text, figure, text, rivals)
    score += _NAME_BONUS * (2 * parallel if parallel < 0 else parallel)
    score += _NAME_BONUS * of_the_state(question.text, figure, text, rivals)
    score += _ROUNDED_BONUS * of_the_rounding(question.text, figure)
    score += _NAME_BONUS * of_the_reading(question.text, figure, text, rivals)
    score += _NAME_BONUS * belongs(question.text, figure, text, rivals)
    score += _NAME_BONUS * of_the_number(question.text, figure, text, rivals)
    return score - _WRONG_YEAR * is_of_another_time(question, figure, text, rivals, lexicon.reported_year)


def _said_once(question: Question, worth: dict[str, float]) -> float:
    """The sum of what Chinese words are worth, of those that say the same English word only the best: 项目, 计划."""
    asked = frozenset(question_terms(question.text))
    said: dict[str, float] = {}
    for word, value in worth.items():
        meant = (word_meanings(word) & asked) or {word}
        # A compound that no dictionary has is only put together from its characters.
        known = 1.0 if len(word) == 1 or senses(word) or not HANZI.match(word) else _COMPOUND
        for term in meant:
            said[term] = max(said.get(term, 0.0), known * value / len(meant))
    return sum(said.values())


@lru_cache(maxsize=1024)
def _pair_weights(asked: str) -> Mapping[str, float]:
    """What each two neighbouring characters of a question weigh: more where no dictionary joins them, as in a name."""
    words = chinese_words(asked) if HANZI.search(asked) else []
    singles = ((a, b) for a, b in pairwise(words) if len(a) == len(b) == 1)
    unknown = {a + b for a, b in singles if not (is_stop_word(a) or is_stop_word(b))}
    return {pair: _NAME if pair in unknown else _PAIR for pair in character_pairs(asked)}
