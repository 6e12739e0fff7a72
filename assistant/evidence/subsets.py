"""Whether it is asked how many of a group are of some kind, and nothing is told of that kind: how many are women."""

import re
from collections.abc import Sequence

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import levels_in
from assistant.evidence.stretches import CLAUSE, stretch_of
from assistant.questions.phrases import PARTICIPLE
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.opposites import DONE, PENDING
from documents.figures import CALENDAR, Figure, parse, same
from index.hit import Hit

_OF_EN = re.compile(
    r"\b(?:how many|what (?:number|share|percentage|proportion|fraction)|how much) of (?P<whole>(?:the|its|their|these"
    r"|those|all)\b(?:[^,;?]|(?<=\d),(?=\d))*?) (?:are|were|is|was|ha(?:ve|d|s) been|will be) (?P<part>[^,;?]+)",
    re.IGNORECASE,
)
_DONE_EN = re.compile(rf"(?:\w+ly |already |actually |not )*{PARTICIPLE}\b", re.IGNORECASE)
_OF_ZH = re.compile(
    r"(?P<whole>[^，,。？?；]*?[^，,。？?；集])(?:当中|里面|其中|之中|中|里|内)[，,]?(?:大概|大约|一共|总共|又|还|究竟|到底)?"
    r"(?:有|共有)?(?:多少|几)(?![成倍钱元年月天])(?:[个家人名位项件座条台辆架艘款种份支所处套部篇场次届只]?)(?:企业|公司)?(?:是|为|属于|来自)?"
    r"(?P<part>[\u3400-\u9fffA-Za-z0-9]{1,16}?)(?:的|呢|了)?[？?]?$"
    r"|(?P<whole_of>[^，,。？?；]+?)(?:当中|里面|其中|之中|中|里)?(?:有|，)?(?:多少|几)[个家人名位项件座条台辆架艘款种份支所处套部篇场次届只]?(?:是|属于|来自)"
    r"(?P<part_of>[\u3400-\u9fffA-Za-z0-9]{1,16}?)(?:的|呢|了)?[？?]?$"
)
_PARTS = re.compile(r"其中|\bof (?:the|its|their|these|those|which|whom|them|all)\b", re.IGNORECASE)
# So many are of a kind, in whatever words: 400 of them girls.
_COUNTED_EN = re.compile(
    r"\d[^,.;]{0,16} of (?:them|which|whom|these|those)\b|\bof (?:them|which|whom),? [^.;]{0,24}\d"
)
_COUNTED_ZH = re.compile(r"其中[，：]?(?P<part>[^，。；]*\d[^，。；]*)")
_EMPTY = re.compile(r"^(?:什么|哪|谁|多少)")


def is_of_no_such_part(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether how many of a group are of a kind is asked, and a sentence has nothing of that kind, or of the group."""
    text = question.told_by(hit.sentence)
    asked = _part_of(question)
    if text is None or asked is None:
        return False
    whole, part = asked
    words = content_words(part)
    if not words or _EMPTY.match(part) or any(state.search(part) and state.search(text) for state in (DONE, PENDING)):
        return False
    if not any(_is_told(word, whole, text, lexicon) for word in words):
        if _counts_a_part(part, whole, text, lexicon):
            return False
        return not _DONE_EN.match(part) or _counts_the_whole(found, whole, text, lexicon)
    return _is_of_another_group(whole, hit, lexicon)


def _is_told(word: str, whole: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence speaks of a kind, by more than the name of the group: 充电桩 tells nothing of 快充."""
    told = levels_in((word,), text, lexicon)[0]
    return told == 1 or (told > 0 and not levels_in((word,), whole, lexicon)[0])


def _part_of(question: Question) -> tuple[str, str] | None:
    """The group that a question is about, and the kind of which it wants to know how many there are."""
    if question.language == "en":
        match = _OF_EN.search(question.text)
        return None if match is None else (match["whole"], match["part"])
    match = _OF_ZH.search(question.text)
    return None if match is None else (match["whole"] or match["whole_of"], match["part"] or match["part_of"])


def _counts_the_whole(found: Sequence[Figure], whole: str, text: str, lexicon: Lexicon) -> bool:
    """Whether the figure that was found counts the group itself: 4,930 species says nothing of endangered ones."""
    words = content_words(whole)
    if not found or not words or _PARTS.search(text):
        return False
    _, clause = stretch_of(found[0], text, CLAUSE)
    return levels_in(words[-1:], clause, lexicon)[0] > 0


def _counts_a_part(part: str, whole: str, text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence counts a part of the group, which may be the asked one, told in another word for it."""
    words = content_words(whole)
    if not words or not levels_in(words[-1:], text, lexicon)[0]:
        return False
    told = [match["part"] for match in _COUNTED_ZH.finditer(text)]
    return bool(_COUNTED_EN.search(text)) or any(set(part) & set(counted) for counted in told)


def _is_of_another_group(whole: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the number of the group is told elsewhere than where the sentence stands."""
    numbers = [figure for figure in parse(whole) if figure.kind not in CALENDAR and figure.value > 1]
    if not numbers:
        return False
    around = parse(lexicon.paragraph_text(hit.article, hit.sentence))
    return not any(same(number, figure) for number in numbers for figure in around)
