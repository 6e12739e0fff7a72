"""Whether a figure is told of a sibling: of another member of a list that has what is asked for as well."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.evidence.given_forms import new_figures
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_stop_word

_LIST_ZH: Final = re.compile(
    r"(?:[\u3400-\u9fff]{2,10}、)+[\u3400-\u9fff]{2,10}?(?:以及|和|与|及)[\u3400-\u9fff]{2,10}"
)
MARK_ZH: Final = re.compile(r"、|以及|和|与|及")
"""What stands between the members of a Chinese list."""
_WORDS: Final = r"[A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,2}"
_LIST_EN: Final = re.compile(rf"(?:{_WORDS}, )+{_WORDS},? (?:and|or) {_WORDS}")
_MARK_EN: Final = re.compile(r",? (?:and|or) |, ")
_LEAST_ZH: Final = 2


def is_of_a_sibling(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a list of the paragraph has what is asked for, and the figures are told of another of its members."""
    text = question.told_by(hit.sentence)
    if text is None or not question.wants_amount or not new_figures(question, hit, lexicon):
        return False
    before = [s for s in lexicon.paragraph(hit.article, hit.sentence) if s.number < hit.sentence.number]
    told = (question.told_by(sentence) for sentence in before)
    lists = (members for other in told if other for members in _lists(other))
    return any(_only_another(members, question.text, text) for members in lists)


def _lists(text: str) -> Iterator[list[str]]:
    pattern, mark = (_LIST_ZH, MARK_ZH) if HANZI.search(text) else (_LIST_EN, _MARK_EN)
    return (mark.split(match.group()) for match in pattern.finditer(text))


def _only_another(members: list[str], asked: str, told: str) -> bool:
    """Whether members are asked for that a text does not tell of, while it tells of others that are not asked for."""
    spoken = [(_said(i, members, asked), _said(i, members, told)) for i in range(len(members))]
    wanted = [there for in_question, there in spoken if in_question]
    return bool(wanted) and not any(wanted) and any(there and not in_question for in_question, there in spoken)


def _said(position: int, members: list[str], text: str) -> bool:
    """Whether a text says a member of a list, whose ends may have run into the words around it."""
    member = members[position]
    if HANZI.search(member):
        cuts = [member]
        if position == 0:
            cuts = [member[i:] for i in range(len(member) - _LEAST_ZH + 1)]
        elif position == len(members) - 1:
            cuts = [member[:i] for i in range(_LEAST_ZH, len(member) + 1)]
        return any(cut in text for cut in cuts)
    words = member.split()
    cuts = [member]
    if position == 0:
        cuts = [" ".join(words[i:]) for i in range(len(words))]
    elif position == len(members) - 1:
        cuts = [" ".join(words[:i]) for i in range(1, len(words) + 1)]
    said = set(english_terms(text))
    return any(terms <= said for cut in cuts if (terms := set(english_terms(cut))) and not is_stop_word(cut))
