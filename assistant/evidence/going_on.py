"""Whether a sentence goes on about what was told before it: it, the builder is, 该馆, 承建单位为."""

import re
from collections.abc import Callable
from typing import Final

from assistant.evidence.stretches import TAKES_UP
from assistant.words.lexicon import Lexicon
from documents.article import Article, Language, Sentence
from documents.scripts import HANZI
from documents.years import YEAR_DIGITS
from index.hit import Hit
from index.terms import glosses_of, is_geographic, is_proper_name, tagged_words

_ANOTHER: Final = re.compile(r"^(?:其[他余它次一二三四五]|此[外后前次]|同时|At the same time|Such as)")
# What it says, it says of what was named before: at the end of 2024 it reached, there were 430 in 2021, 2014年为.
_LED_IN: Final = re.compile(
    r"^(?:In|At|By|On|After|Since|From|Until|For|During|Today|Now|Then|Later|Together)\b[^.;:]{0,40}?,? "
    r"(?:it|they|he|she|its|their|his|her)\b"
    rf"|^(?:In {YEAR_DIGITS},? )?[Tt]here (?:is|are|was|were) (?:(?:only|about|some|nearly|just) )?\d"
    r"|^[^,.;]{0,40}\b[Tt]he (?:share|figure|proportion|percentage|rate|number) (?:was|is|stood|had)\b"
    r"|^(?:总?数量|总数|数目|人数|规模|总量)(?=[由从为达])|^全[院校馆厂所站店队社园]|^(?:当地|当年|当时|那里|原址)|^[^，。；]{0,12}这一?(?:比例|比重|数字|数据|指标|比率)"
    r"|^(?:分[\u3400-\u9fff]{1,4}[来]?看|按[\u3400-\u9fff]{1,5}(?:看|划?分))，|^同[年期]"
    r"|^By [a-z]+(?: [a-z]+)?,"
    rf"|^(?:截至)?{YEAR_DIGITS}年(?:[底末初]|\d+月[底末]?)?[，,]?(?:[其该]|(?:[仅只约已])?(?:为|达|有(?=\d)|增|减|降|升|扩|突破|超过))"
)
_SAID: Final = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|does|do|did|came|won|took|went|began|made"
    r"|(?:[a-z-]+(?:ed|[^s\W]s)))"
)
# A subject without a name, of a text that has named its own: the engineer in charge is, the depot will be able.
_NAMELESS_EN: Final = re.compile(rf"^The (?:[a-z]+(?:-[a-z]+)? ){{1,5}}?{_SAID}\b")
_MEASURED_ZH: Final = re.compile(r"^[楼塔坝桥馆厅路洞身总全]?[高长宽深重]\d")
_SHORTEST: Final = 2
# What all of something has is told of no part of it.
_WHOLES_ZH: Final = frozenset("全各另每")
_INSIDE_ZH: Final = frozenset("里内中旁上下")
_DOERS_ZH: Final = frozenset({"单位", "方", "者", "人", "商", "长"})
# The tags of conjunctions, prepositions and pronouns.
_NO_SUBJECT_ZH: Final = frozenset("cpr")
# What the tagger takes for nouns, and is said of one.
_SAID_ZH: Final = frozenset({"历时", "耗时", "用时", "占地"})


def points_back(text: str) -> bool:
    """Whether a sentence opens with a word for what was named before it, or leaves it out."""
    return bool(TAKES_UP.match(text) or _LED_IN.match(text)) and not _ANOTHER.match(text)


def stays_on(text: str) -> bool:
    """Whether a sentence may go on about the same: it points back, or its subject is a thing without a name."""
    if points_back(text):
        return True
    if not HANZI.search(text):
        return bool(_NAMELESS_EN.match(text))
    return _is_nameless_zh(text)


def _is_nameless_zh(text: str) -> bool:
    """Whether the subject of a Chinese sentence is one plain word, or a thing of one: 造价为, 科里的医生."""
    if _MEASURED_ZH.match(text):
        return True
    tagged = tagged_words(text)[:3]
    words = [word for word, _ in tagged]
    first, second = words[0], words[1] if len(words) > 1 else ""
    if (
        tagged[0][1] in _NO_SUBJECT_ZH
        or len(first) < _SHORTEST
        or first[0] in _WHOLES_ZH
        or is_proper_name(first)
        or is_geographic(first)
    ):
        return False
    if second in _DOERS_ZH:
        first, second = first + second, words[2] if len(words) > 2 else ""
    elif not (glosses_of(first) or first[-1] in _INSIDE_ZH or first[-1] in _DOERS_ZH):
        return False
    # A noun behind the first word makes one thing of the two, which may be another: 影像平台.
    is_noun = tagged_words(second or "。")[0][1].startswith("n")
    return not is_noun or second in _SAID_ZH


def gone_on_from(
    article: Article, sentence: Sentence, lexicon: Lexicon, goes_on: Callable[[str], bool] = points_back
) -> tuple[Sentence, ...]:
    """A sentence and, before it, those of its paragraph that it goes on from, back to the one that names the thing."""
    told = [sentence]
    while goes_on(told[0].wording) and (before := lexicon.before(article, told[0])):
        told.insert(0, before)
    return tuple(told)


def led_up_to(hit: Hit, language: Language, lexicon: Lexicon) -> str:
    """What stands before a sentence that points back, from the one that names the thing on; "" if nothing."""
    before = gone_on_from(hit.article, hit.sentence, lexicon)[:-1]
    return "".join(f"{lexicon.matching_text(sentence, language)} " for sentence in before)
