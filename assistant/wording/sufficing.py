"""Whether a sentence that agrees with its evidence also says what was asked, and more than the question itself says."""

import re
from collections.abc import Sequence

from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.questions.question import Question
from assistant.wording.checking import resting_on
from assistant.words.lexicon import Lexicon
from documents.figures import parse, same
from index.terms import question_terms

# Of the words of a sentence, weighted by rarity, so little beyond those of the question tells nothing.
_TELLS = 0.1
# Of what its evidence says beyond the question, an explanation has to say so much.
_EXPLAINS = 0.3
# So much of what the evidence says beyond the question is as good as all of it.
_ALL = 0.8
_LISTED = re.compile(
    r"[^。；：，:;.]*(?:、[^。；：，:;.、]+){2,}|[^.;:]*(?:, [^.;:,]+){2,}|(?:《[^《》]+》[、，]?){3,}"
)
_BETWEEN_ITEMS = re.compile(r"、|, (?:and |or )?|和|以及|(?<=》)(?=《)")
_OF_THE_PROMPT = re.compile(r"材料[中里提]|(?:根据|上述)材料|\bthe passages?\b", re.IGNORECASE)


def suffices(
    sentence: str, asked: Question, found: Sequence[Found], sources: Sequence[Source], passages: Sequence[str],
    lexicon: Lexicon,
) -> bool:  # fmt: skip
    """Whether `sentence`, made of `passages`, the texts of `sources`, says what was asked.

    Each asked figure of every part in `found`, some figure at least, every item of a list, the better part of an
    explanation.
    """
    said = parse(sentence)
    if _OF_THE_PROMPT.search(sentence) and not any(_OF_THE_PROMPT.search(passage) for passage in passages):
        return False
    if not all(any(same(f, figure) for f in said) for part in found if part.unambiguous for figure in part.figures):
        return False
    if found and all(part.unambiguous for part in found):
        return True
    if not said:
        if asked.wants_figure and any(parse(passage) for passage in passages):
            return False
        if not asked.confirms and _echoes(sentence, asked, lexicon):
            return False
    if asked.wants_list and (drops_items(sentence, passages) or names_none(sentence, passages[:1])):
        return False
    return asked.kind != "explanation" or _explains(sentence, asked, sources, lexicon)


def tells_all(sentence: str, asked: Question, passages: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether `sentence` says nearly all that its passages say beyond the question: nothing asked can be left out."""
    known, said = set(question_terms(asked.text)), set(question_terms(sentence))
    told = {term for passage in passages for term in question_terms(passage)} - known
    return _weight(told & said, lexicon) >= _ALL * _weight(told, lexicon)


def drops_items(sentence: str, passages: Sequence[str]) -> bool:
    """Whether `sentence` names some of the things that a passage lists, and not all of them."""
    # The first and the last item stand in what is said around them.
    named = [[item in sentence for item in items[1:-1]] for items in _lists(passages)]
    return any(any(each) and not all(each) for each in named)


def names_none(sentence: str, passages: Sequence[str]) -> bool:
    """Whether the passages list things, and `sentence` names nothing of any list."""
    lists = _lists(passages)
    return bool(lists) and not any(item in sentence for items in lists for item in items)


def _lists(passages: Sequence[str]) -> list[list[str]]:
    listed = (run for passage in passages for run in _LISTED.findall(passage))
    lists = ([item.strip() for item in _BETWEEN_ITEMS.split(run) if item.strip()] for run in listed)
    return [items for items in lists if len(items) > 2]


def _echoes(sentence: str, asked: Question, lexicon: Lexicon) -> bool:
    """Whether a sentence only says the question again."""
    terms = set(question_terms(sentence))
    new = terms - set(question_terms(asked.text))
    return _weight(new, lexicon) < _TELLS * _weight(terms, lexicon)


def _explains(sentence: str, asked: Question, sources: Sequence[Source], lexicon: Lexicon) -> bool:
    """Whether a sentence rests on the likeliest source, and says enough of what it rests on."""
    held_by = resting_on(sentence, sources, lexicon)
    if sources[0] not in held_by:
        return False
    known = set(question_terms(asked.text))
    texts = [source.sentence.wording_in(asked.language) or source.sentence.wording for source in held_by]
    told = {term for text in texts for term in question_terms(text)} - known
    return _weight(told & set(question_terms(sentence)), lexicon) >= _EXPLAINS * _weight(told, lexicon)


def _weight(terms: set[str], lexicon: Lexicon) -> float:
    return sum(lexicon.weight(term) for term in terms)
