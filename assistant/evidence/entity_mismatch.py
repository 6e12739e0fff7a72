"""Whether a sentence tells the same of another thing than the one asked about: another place or count."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from assistant.evidence.answer_type import asks_for_people
from assistant.evidence.demands import is_general, names_place, places
from assistant.evidence.given_forms import new_figures
from assistant.evidence.parallel import places_listed
from assistant.evidence.qualifiers import is_a_lack
from assistant.evidence.stretches import STATEMENT, stretch_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from assistant.words.opposites import LACKING
from documents.figures import Figure
from documents.scripts import HANZI
from index.hit import Hit
from index.place_names import names_abroad
from index.terms import english_terms, is_geographic, tagged_words

# What is counted in all the country is not what is counted in one of its places.
_OF_THE_NATION = re.compile(
    r"(?:^|[，,])(?:\d{4}年)?(?:全国|全中国|整个中国|我国|中国)(?!第|首|领先|各|其他)[^占比]*$"
    r"|\b(?:in|across|throughout|all over) (?:all of |the whole of )?(?:China|the (?:whole |entire )?country)\b[^a-z]*$"
    r"|\bnationwide\b|\b(?:the whole of China|China as a whole)\b"
)
NATIONAL: Final = re.compile(r"全国|我国|中国|国内|\b(?:China|Chinese|nation\w*|country)\b", re.IGNORECASE)
"""What speaks of the whole nation."""
# What only ranks something in the nation, or is called after it, tells nothing of the nation.
_NOT_OF_THE_NATION = re.compile(
    r"《[^》]*》|(?:全国|国内|我国)(?:首|第|前|领先|最)|占全国[^，。；]*|中国[\u3400-\u9fff]{1,8}(?:院|(?<!社)会|局|公司|集团|大学|中心)"
    r"|\b(?:China|Chinese)(?: [A-Z][a-z][\w-]+){1,4}(?= |[,.;]|$)"
    r"|\b(?:first|second|third|top|lead(?:ing|s)?|ahead|place|largest)"
    r" (?:[a-z]+ ){0,2}(?:in (?:China|the (?:country|nation))|nation\w*)",
)
# Places taken together, of which one is asked about.
_WHOLE = re.compile(
    r"[两二三四五六七八九十各]省(?!份)|全[国省]|\b(?:all|two|three|four|five) (?:provinces|states|counties|countries)\b"
)
_TOGETHER = re.compile(
    r"[两二三四五六七八九十](?:省|市|县|区)(?![份内外级])[^，。；]{0,6}(?:共|合计|总计)"
    r"|\b(?:two|three|four|five|six) (?:provinces|states|counties|countries|districts)"
    r" (?:together|between them|combined)\b"
)
# What another thing is set against, and a figure that goes with it all the same: second only to North, with 31 %.
_THAN_OR_UNLIKE = re.compile(
    r"(?:仅次于|次于|低于|高于|不及|不如|不敌|落后于|领先于?|超过|超越|相当于|[比较])$"
    r"|\b(?:second only to|next to|behind|ahead of|after|than|overt(?:ook|aking)|surpass\w+|below|above|unlike)"
    r"(?: the)? $",
    re.IGNORECASE,
)
_WITH_FIGURE = re.compile(
    r"[^，。；,;.]{0,12}\d|[（(,，] ?(?:with |at |which )?[^，。；,;.]{0,16}\d|['’]s? [^,;.]{0,24}\d"
)
_NATION = frozenset({"中国", "China"})
_SHORT_ZH = 2
_SIDE_BY_SIDE = 3
_MARKS_ZH = re.compile(r"[，。；：、（）“”]")
_EACH_ZH = re.compile(r"每[\u3400-\u9fff]{1,3}$")
_NUMBER = re.compile(r"\d[\d,.]*(?: (?:million|billion|thousand|trillion))?")
_TAGS_OF_NOUNS = ("n", "vn", "j", "l")
_COUNTS = re.compile(r"(?:数|量|规模|总计|合计)$")
_LACK = frozenset(("缺口", "空缺"))
_BREAK_EN = re.compile(r"[,;.()]|\d")
_PLURAL = re.compile(r"(?:\w+[^su\W]s|people|men|women|children)$", re.IGNORECASE)
# What no people are counted by.
_OF_THINGS = frozenset("家座项条件种类款部台套处间栋幢层辆艘架")
# So many items of something are so many of it.
_UNITS = re.compile(r"(?:items|units|pieces|copies|sets)$", re.IGNORECASE)
_LINKS_EN = r"of|in|on|at|by|for|from|to|with|and|or|is|are|was|were|has|have|had|that|which|who|will|than|as"
# Those who are people by any name, which across languages may be told by another.
_PEOPLE_ASKED_ABROAD = re.compile(
    r"\bhow many (?:[\w-]+ )?(?:staff|employees|workers|researchers|scientists|nurses|doctors"
    r"|teachers|students|pupils|engineers|technicians|surgeons|volunteers|residents|inhabitants)\b"
    r"|(?:多少|几)[名位个]?(?:员工|职工|工人|研究人员|科研人员|护士|医生|教师|老师|学生|工程师|技术员|志愿者|居民)",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\d[\d,.]*(?: (?!(?:and|or|in|from|to|for|with|by|at|on)\b)[\w-]+){0,5}"
    r" (?:people|persons?|men|women|children|staff"
    r"|(?!\w+ments\b|headquart|(?:sub)?cent|pap|numb|ord|riv|tow|lay|contain|comput|serv|sens|react|mot|fact|sect|corrid|matt"
    r"|paramet|indicat)\w+(?:ers|ors|ists|ees"
    r"|ians|nts|men|women))\b|\b(?:employ|staff|work(?:force|ed|ing)?\b|population|people|inhabit|jobs?\b)"
    r"|[\d余多万亿千百]\s?[人名位]|人员|人数|人口|[居市村农牧渔股网]民|职工|员工|学[生员]|教师|工人|户籍"
    r"|[一二两三四五六七八九十百千万][人名位]",
    re.IGNORECASE,
)


def is_of_another_place(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a figure is told of places, but of none that the question names, here or in the sentence before."""
    if not question.wants_figure:
        return False
    text = question.told_by(hit.sentence)
    asked = {_short(place) for place in places(question) - _NATION}
    if text is None:
        return bool(asked) and (_is_elsewhere_abroad(asked, hit, lexicon) or _is_missing_abroad(asked, hit, lexicon))
    if not asked and _OF_THE_NATION.search(question.text) and not any(map(lexicon.is_subject, _NATION)):
        return not NATIONAL.search(_NOT_OF_THE_NATION.sub(" ", text))
    if asked and _TOGETHER.search(text) and not asked & {_short(name) for name in _places_of(text)}:
        return not any(place in _told_around(text, hit, lexicon) for place in asked)
    if asked and (listed := places_listed(text, new_figures(question, hit, lexicon))):
        return not any(name in question.text or _short(name) in asked for name in listed)
    if any(_is_only_set_against(place, text) for place in asked):
        return True
    others = {_short(name) for name in _places_of(text)} - _NATION - asked
    # Of several places that an article is about, a sentence that names one is not of another.
    subject = not any(map(lexicon.is_subject, others))
    around = _told_around(text, hit, lexicon).lower()
    missing = [
        p for p in asked if p.lower() not in around and not (subject and lexicon.is_subject(p)) and lexicon.mentions(p)
    ]
    return bool(missing and (others or _WHOLE.search(text)))


def _is_only_set_against(place: str, text: str) -> bool:
    """Whether a text has a place only as what another is behind or ahead of, without a figure: second to North."""
    found = list(re.finditer(re.escape(place), text, re.IGNORECASE))
    return bool(found) and all(
        _THAN_OR_UNLIKE.search(text[: match.start()]) and not _WITH_FIGURE.match(text, match.end()) for match in found
    )


def _told_around(text: str, hit: Hit, lexicon: Lexicon) -> str:
    """A sentence with its headings and the sentence before."""
    before = lexicon.before(hit.article, hit.sentence)
    # A sentence that sets places side by side has each with its own figure: none is of a place before it.
    alone = len({_short(name) for name in _places_of(text)} - _NATION) >= _SIDE_BY_SIDE
    parts = [hit.sentence, *([before] if before and not alone else [])]
    told = "\n".join(sentence.wordings for sentence in parts)
    return f"{told}\n{' '.join((*hit.sentence.section, *hit.sentence.section_rendering))}"


def _is_elsewhere_abroad(asked: Iterable[str], hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence in another language sets places side by side, and one that is asked about is not of them."""
    text = hit.sentence.wording
    if len({_short(name) for name in _places_of(text)} - _NATION) < _SIDE_BY_SIDE:
        return False
    return not _names_all(asked, hit, text, lexicon)


def _is_missing_abroad(asked: Iterable[str], hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence in another language is of some place, and nothing that leads to it names the asked one."""
    text = hit.sentence.text
    if not (_WHOLE.search(text) or {_short(name) for name in _places_of(text)} - _NATION):
        return False
    return not _names_all(asked, hit, _told_around(text, hit, lexicon), lexicon)


def _names_all(asked: Iterable[str], hit: Hit, told: str, lexicon: Lexicon) -> bool:
    """Whether a text in another language names each of the places that the articles know."""
    # A name in pinyin is read as the articles write it, whatever else a question is written in.
    known = [place for place in asked if any(map(lexicon.mentions, {place, *names_abroad(place)}))]
    return all(names_place(place, hit, told, lexicon) for place in known)


def counts_another(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether what is counted only begins with the asked noun: no 大学 in 大学科技园14家, 14 university parks."""
    text = lexicon.matching_text(hit.sentence, question.language)
    if not found or question.forms != {"quantity"}:
        return False
    figure = found[0]
    if is_a_lack(figure, text) and not LACKING.search(question.text):
        return True
    people = asks_for_people(question) or (
        question.told_by(hit.sentence) is None and _PEOPLE_ASKED_ABROAD.search(question.text)
    )
    # 三个 may be three of them, where it stands with them.
    told = stretch_of(figure, text, STATEMENT)[1] if figure.counted == "个" else text
    if people and (figure.counted in _OF_THINGS or not _PEOPLE.search(told)):
        return True
    han = bool(HANZI.search(text))
    for noun in question.asked_about:
        if not HANZI.search(noun):
            cut = not han and (_modifies(noun, figure, text) or _counts_others(noun, question, hit, lexicon))
        else:
            # Where the figure that was found stands with other words, another one may have the noun.
            among = (figure,) if noun in _stretch(figure, text) else new_figures(question, hit, lexicon)
            cut = any(_is_cut_off(noun, question.text, rival, text) for rival in among)
        if cut:
            return True
    return False


def _modifies(noun: str, figure: Figure, text: str) -> bool:
    """Whether an English noun stands before the plural that a figure counts."""
    rest = _behind(figure, text)
    end = _BREAK_EN.search(rest)
    words = rest[: end.start() if end else None].split()
    head = next((i for i, word in enumerate(words) if _PLURAL.match(word)), None)
    terms = english_terms(noun)
    if head is None or not terms or terms[-1] in english_terms(words[head]) or _UNITS.match(words[head]):
        return False
    return any(terms[-1] in english_terms(word) for word in words[:head])


def _counts_others(noun: str, question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a noun stands there only before another one, and all figures count others: an ambulance service."""
    text = lexicon.matching_text(hit.sentence, question.language)
    heads = [_counted(figure, text) for figure in new_figures(question, hit, lexicon) if figure.kind == "quantity"]
    many = noun.split()[-1].lower()
    before = re.compile(rf"\b{re.escape(many.removesuffix('s'))} (?!(?:{_LINKS_EN})\b)[a-z]{{3,}}")
    if not heads or many in text.lower() or not before.search(text):
        return False
    asked = set(english_terms(question.text))
    return all(head and not is_general(head) and not asked & set(english_terms(head)) for head in heads)


def _counted(figure: Figure, text: str) -> str:
    """The plural right behind a figure without a unit; "" where there is none."""
    if figure.unit:
        return ""
    word = re.match(r"\s*([a-z]+)", _behind(figure, text))
    return word[1] if word and _PLURAL.match(word[1]) else ""


def _behind(figure: Figure, text: str) -> str:
    """What stands behind the number of a figure, the noun that it counts included."""
    number = _NUMBER.search(text[figure.start : figure.end])
    return text[figure.start + number.end() if number else figure.end :]


def _is_cut_off(noun: str, asked: str, figure: Figure, text: str) -> bool:
    """Whether other nouns stand between a Chinese noun and the figure: 高校科技成果转化基地11家 counts no 高校."""
    clause = _EACH_ZH.sub("", _MARKS_ZH.split(text[: figure.start])[-1])
    if noun not in clause:
        return False
    words = [(word, tag) for word, tag in tagged_words(clause[clause.rindex(noun) + len(noun) :]) if word.strip()]
    if not words or not words[-1][1].startswith(_TAGS_OF_NOUNS):
        return False
    head = words[-1][0]
    if head in _LACK and LACKING.search(asked):
        return False
    # 项目929项 counts what stands before it.
    return not is_general(head) and not _COUNTS.search(head) and head[0] != figure.counted[:1]


def _stretch(figure: Figure, text: str) -> str:
    """The words around a figure up to the next marks."""
    return f"{_MARKS_ZH.split(text[: figure.start])[-1]} {_MARKS_ZH.split(text[figure.end :])[0]}"


def _places_of(text: str) -> set[str]:
    tagged = (
        {word for word, tag in tagged_words(text) if tag == "ns" and len(word) > 1} if HANZI.search(text) else set()
    )
    # The first word of an English sentence has a capital whatever it is.
    first = text.split(maxsplit=1)[:1] if text[:1].isascii() else []
    named = {name for name in names(text) if name.isascii()} | {word.rstrip(",.’'s") for word in first}
    return {n for n in tagged | named if n and is_geographic(n)}


def _short(place: str) -> str:
    return place[:-1] if len(place) > _SHORT_ZH and place[-1] in "省市州国区县" else place
