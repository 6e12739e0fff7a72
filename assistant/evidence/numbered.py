"""Whether a sentence tells of another of the things that are told apart by number or rank: 四级 for 三级, a deputy."""

import re
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from assistant.evidence.designations import Designation, designations, of_one_kind
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.nearness import BREAK, LINK
from documents.article import Article, Sentence
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit

_SEVERAL = 2
_EDITION = "届"
_NUMBER = re.compile(r"\d+")
_GIVEN = re.compile(r"\b(?!the\b|this\b|that\b)[a-z]{2,} (?:number|no\.) (\d+)\b", re.IGNORECASE)
_CLAIM = re.compile(
    r"^\s*(?:is|are|was|were|does|do|did|has|have|can|will)\b|\b(?:right|correct|true)\b|n't\b", re.IGNORECASE
)
_LIST = re.compile(r"(?:\s|[、,，和与及]|and|or|号线?|[\u3400-\u9fff]{0,4}(?=[、和与及]))*", re.IGNORECASE)

_ROLES_ZH = (
    r"(?:主任|理事长|[所院校局部市省县区镇村会馆站行厅社团处科组队厂]长|总?经理|总裁|董事长|主席|书记|秘书长|教授|主编"
    r"|总工程师)"
)
_ROLES_EN = (
    r"(?:director|head|president|chair(?:man|woman|person)?|dean|principal|manager|mayor|governor|chief|leader|editor"
    r"|secretary|minister|professor|conductor|captain|curator)"
)
_UNDER_ZH = re.compile(rf"副(?={_ROLES_ZH})")
_UNDER_EN = re.compile(rf"\b(?:deputy|vice|assistant|associate)[ -](?=(?:[\w-]+ ){{0,2}}{_ROLES_EN}\b)", re.IGNORECASE)
# Whose deputy it is may be said before: the director is Ada Maas, her deputy Tom Reyes.
_DEPUTY = re.compile(r"副手|副职|\bdeput(?:y|ies)\b", re.IGNORECASE)
_ROLE_ZH, _ROLE_EN = re.compile(rf"(?<!副){_ROLES_ZH}"), re.compile(rf"\b{_ROLES_EN}\b", re.IGNORECASE)

# Of which body somebody has a role, in a question and where it is told.
_BODY = r"[A-Z][\w’'&.-]*(?:[ -](?:(?:of|for|and|the) )*[A-Z][\w’'&-]*)*"
_ROLE_OF = re.compile(
    rf"\b(?i:{_ROLES_EN}) (?:of|at|for) (?:the )?(?P<of>{_BODY})"
    rf"|(?P<owner>{_BODY}?)(?:['’]s|s['’]) (?:[a-z-]+ ){{0,2}}(?i:{_ROLES_EN})\b"
    rf"|(?P<whose>{_BODY}), whose (?:[a-z-]+ ){{0,2}}(?i:{_ROLES_EN})\b"
)

# Characters that are read for a question, in a tenth of a second.
_MOST_READ = 200_000
# What the articles tell apart goes with the articles.
_known: WeakKeyDictionary[Lexicon, tuple[Designation, ...]] = WeakKeyDictionary()


def is_of_another_number(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence has the asked thing with another number, or the articles never have it with the asked one."""
    return tells_another_number(question, hit.article, hit.sentence, lexicon)


def tells_another_number(question: Question, article: Article, sentence: Sentence, lexicon: Lexicon) -> bool:
    """The same of a sentence of an article.

    What the sentence itself tells apart decides, then the sentence before it, then what stands above.
    """
    if question.asks_ordinal:
        return False
    if _lacks_a_number_given(question.text, sentence, article, lexicon):
        return True
    asked = _asked(question.text)
    if not asked:
        return False
    # What a file is called says what all of it is of: Expo_12.txt.
    if any(_is_never_told(one, lexicon) and one.number not in _NUMBER.findall(article.name) for one in asked):
        return True
    before = lexicon.before(article, sentence)
    own = lexicon.matching_text(sentence, question.language)
    around = lexicon.matching_text(before, question.language) if before else ""
    above = lexicon.heading_text(article, sentence)
    return any(_is_of_another(one, own, around, above) for one in asked)


def _lacks_a_number_given(asked: str, sentence: Sentence, article: Article, lexicon: Lexicon) -> bool:
    """Whether a thing is asked about by its number, whatever it is called, and nothing near has it: bus number 12."""
    given = set(_GIVEN.findall(asked))
    before = lexicon.before(article, sentence)
    around = f"{sentence.wordings} {before.wordings if before else ''} {lexicon.heading_text(article, sentence)}"
    return bool(given) and not given & set(_NUMBER.findall(around))


def _is_never_told(one: Designation, lexicon: Lexicon) -> bool:
    """Whether the articles tell apart by number what is asked about, and never give the asked number."""
    if not one.is_firm:
        return False
    alike = [other for other in _told_by(lexicon) if of_one_kind(one, other)]
    return bool(alike) and all(other.number != one.number for other in alike)


def of_the_number(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 when a figure stands with the asked one of the things that are told apart by number, -1 when with another.

    0 where the text tells none apart, or a list of them has its figures in the same order.
    """
    asked = _asked(question)
    alike = {one: _alike(one, text) for one in asked}
    told = sorted({d for of_one in alike.values() for d in of_one}, key=lambda d: d.start)
    wanted = {one.number for one, of_one in alike.items() if any(d.number == one.number for d in of_one)}
    if not wanted or len({d.number for d in told}) < _SEVERAL:
        return 0
    owners = {d.number for d in _nearest(figure, text, told, rivals)}
    if owners & wanted:
        return 1 if len(owners) == 1 else 0
    return -1


def _nearest(
    figure: Figure, text: str, told: Sequence[Designation], rivals: Sequence[Figure]
) -> tuple[Designation, ...]:
    """What a figure stands with: the last that its clause names before it, or the next behind, else the last before."""
    before = [d for d in told if d.end <= figure.start and not _is_past_aside(d, figure, text)]
    behind = [d for d in told if d.start >= figure.end]
    last, following = before[-1:], behind[:1]
    beside = [d for d in last if not BREAK.search(text, d.end, figure.start)]
    ahead = [d for d in following if not BREAK.search(text, figure.end, d.start)]
    parted = bool(beside) and bool(LINK.search(text, beside[0].end, figure.start))
    if ahead and (not beside or (parted and not LINK.search(text, figure.end, ahead[0].start))):
        return (ahead[0],)
    if not last:
        return tuple(following)
    # Those of a list stand together, with no figure between them.
    floor = max((f.end for f in rivals if f.end <= last[0].start), default=0)
    return tuple(d for d in before if d.start >= floor and _listed_on(text, d, last[0]))


def _is_past_aside(one: Designation, figure: Figure, text: str) -> bool:
    """Whether something is only called the one before or after another, and a figure stands past its clause."""
    return (
        not text.startswith("第", one.start)
        and one.kind == _EDITION
        and bool(BREAK.search(text, one.end, figure.start))
    )


def _listed_on(text: str, first: Designation, last: Designation) -> bool:
    """Whether nothing but list marks and the same words stand between two designations."""
    return first.start == last.start or _LIST.fullmatch(text, first.end, last.start) is not None


def _alike(one: Designation, text: str) -> list[Designation]:
    """What a text tells apart as `one` is; of editions those of whatever it tells of, where it has not their name."""
    told = designations(text)
    if alike := [d for d in told if of_one_kind(d, one)]:
        return alike
    is_named = one.kind != _EDITION or not one.head or one.head[:_SEVERAL] in text
    return [] if is_named else [d for d in told if d.kind == _EDITION]


def _is_of_another(one: Designation, own: str, around: str, above: str) -> bool:
    numbers = [{d.number for d in _alike(one, text)} for text in (own, around, above)]
    if numbers[0] and one.number not in numbers[0]:
        # A heading says whose section it is, whatever a sentence compares it with.
        return one.number not in numbers[2]
    return next((one.number not in told for told in numbers if told), False)


def _asked(question: str) -> tuple[Designation, ...]:
    """What a question tells apart by number, but not where it names several of one kind."""
    # Whatever stands before the figure of a claim, it is the figure that is claimed: does it seat 40?
    asked = [one for one in designations(question) if one.kind != "thing" or not _CLAIM.search(question)]
    return tuple(
        one for one in asked if not any(one.number != other.number and of_one_kind(one, other) for other in asked)
    )


def _told_by(lexicon: Lexicon) -> tuple[Designation, ...]:
    """What the articles tell apart by number, each once; nothing where reading them would take long."""
    if lexicon not in _known:
        told = (d for line in lexicon.written(_MOST_READ).split("\n") for d in designations(line))
        _known[lexicon] = tuple({(d.number, d.kind, d.head): d for d in told}.values())
    return _known[lexicon]


def is_of_another_role(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a deputy is asked for and only whom he stands in for is told, the reverse, or who heads another body."""
    own = question.told_by(hit.sentence)
    if own is None:
        return False
    under, role = (_UNDER_ZH, _ROLE_ZH) if question.language == "zh" else (_UNDER_EN, _ROLE_EN)
    if under.search(question.text):
        is_told = under.search(own) or _DEPUTY.search(own)
        return not is_told and (question.forms == {"person"} or bool(role.search(own)))
    if question.forms not in ({"person"}, {"time"}):
        return False
    if question.forms == {"person"} and _is_of_another_body(question.text, own):
        return True
    return bool(role.search(question.text) and under.search(own) and not role.search(_without(under, own)))


def _is_of_another_body(asked: str, text: str) -> bool:
    """Whether the head of one body is asked for and all that a text tells of heads is of others, by their names."""
    wanted = [_words_of(match) for match in _ROLE_OF.finditer(asked)]
    told = [_words_of(match) for match in _ROLE_OF.finditer(text)]
    if len(wanted) != 1 or not told or len(told) < len(_ROLE_EN.findall(text)):
        return False
    short = "".join(word[0] for word in wanted[0]).lower()
    return not any(set(wanted[0]) & set(words) or short in words for words in told)


def _words_of(match: re.Match[str]) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z][\w-]+", match["of"] or match["owner"] or match["whose"])]


def _without(under: re.Pattern[str], text: str) -> str:
    """A text without the roles that stand behind `under`."""
    role = _ROLES_ZH if HANZI.search(text) else rf"(?:[\w-]+ ){{0,2}}{_ROLES_EN}"
    return re.sub(rf"{under.pattern}{role}", " ", text, flags=re.IGNORECASE)
