"""Whether a sentence names the members of a group, or only counts them: 4家工厂 does not say which four."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile

from assistant.evidence.enumerations import enumeration
from assistant.evidence.parallel import JOINED_ZH
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import FEW_EN
from documents.article import Language
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import is_stop_word, question_terms, tagged_words

_ASKS = {
    "zh": re.compile(
        r"叫(?:什么|啥)|(?:名字|名称|名单)(?:是|有|分别|叫|各|[？?。]?$)|^(?:请)?(?:列出|列举|说出)"
        r"|哪(?:几|[二三四五六七八九十两\d]+)(?![年月天日]|个?方面)"
        r"|(?:是|有|为|包括|包含|获评|入选|评为)(?:了)?哪些(?![年月日])"
        r"|(?:分布|位于|坐落|设在|建在|飞往|开往|通往|来自|出自|属于|隶属|覆盖|涉及|串联|连接)[于在到着了起]{0,2}(?:了)?哪[些几]"
    ),
    "en": re.compile(
        r"\b(?:what|how) are\b.{1,80}\b(?:called|named)\b|\bnames of\b|^(?:please )?(?:name|list)\b"
        r"|\bwhat are (?:the|its|their)\b|^who (?:are|were) the\b"
        r"|^(?:(?:in|at|from|to|on|with|by) )?which (?:[\w-]+ ){0,4}?"
        r"(?!(?:is|was|has|does|its|this|as)\b)[\w-]+(?<!s)s\b",
        re.IGNORECASE,
    ),
}
# What is asked for by all of its number is counted by no other: the two fields in which 2,600 people are missing.
_ITS_NUMBER_EN = re.compile(rf"\bthe (?:{FEW_EN}|\d+) (?!of\b)[a-z]", re.IGNORECASE)
# Where things lie is told by the verb that asks it, of whatever size the places are.
_WHERE_ZH = re.compile(r"(?P<lies>分布|位于|坐落|设在|建在|来自|出自)[于在到]?了?哪[些几]个?(?:地方|地区|区域)")
_OF_FIGURES = re.compile(
    r"\brespectively\b|\b(?:numbers?|amounts?|figures?|values?|sizes?|shares?|rates?) of\b"
    r"|\b(?:goals?|targets?|quotas?) for\b|\b(?:19|20)\d\d (?:goals?|targets?)\b",
    re.IGNORECASE,
)
_CLAUSE = {"zh": re.compile(r"[，。；：]"), "en": re.compile(r"[,;:.](?!\d)")}
# What names may follow: a mark or a word that opens a list. What follows with its number is counted, not named.
_OPENS = {
    "zh": re.compile(
        r"[“《]|[（(][^（）()]{4}|——|、[^，。；、]+等[\d一两二三四五六七八九十多数]|(?:分别(?:是|为)|包括|涵盖|涉及|例如|譬如|比如|诸如|[如即])(?![^，。；]{0,24}\d)"
    ),
    "en": re.compile(
        r"[“\"]|—|\b(?:namely|including|comprising|such as|for example|e\.g\.|like|consisting of|known as|called"
        r"|named)\b(?![^,.;]{0,60}\d)"
    ),
}
_PAIR = {
    "zh": re.compile(r"[”》][和与及][“《]"),
    # The Belt and Road is one name.
    "en": re.compile(r"(?<!\b[Tt]he )\b[A-Z][\w-]+(?: [\w-]+){0,4} and (?:the )?[A-Z]\w+"),
}
# What something extends over, fields or regions, has names, but those of its members only if they are as many.
_EXTENDS_OVER = frozenset({"涉及", "涵盖"})
# A noun of its own has the names that follow: and key tasks such as team building.
_OF_OTHERS_EN = re.compile(r"\b[a-z]{3,}s $")
_COUNTED_EN = re.compile(r"(?:\s+[\w’&-]+){0,3}?\s+[\w-]+(?:s|men|people|children)\b")
# Each name with its own count: India (4,150 packets), 印度（4150份）.
_EACH = re.compile(r"[\w\u3400-\u9fff]\s?[（(]\d")
_SET_OFF = re.compile(r"“[^”]+”|《[^》]+》|\"[^\"]+\"")
_ADVERBIAL = re.compile(r"(?:at|by|in|as|on|for|from|since|during|over|after|before|with|of)\b", re.IGNORECASE)
_OTHERS = re.compile(r"、[^、]{2,}等(?![\d一两二三四五六七八九十多数])[\u3400-\u9fff]{2,}")
_NAMED_ZH = re.compile(r"(?:有|包括|包含)了?哪些(?P<rest>[\u3400-\u9fff]{2,6})")
_LONGEST_NAME = {"zh": 16, "en": 5}
_PARTS_WITHIN = re.compile(r"中?(?:包括|其中)|\b(?:included?|including|comprise[sd]?)\b")
_PARTS = re.compile(rf"中?{_PARTS_WITHIN.pattern}|\bof which\b")
# The names before their number: 银河、长风两条航线; what has a number of its own before is none: 船厂5家、渔行8家.
_LISTED_BEFORE_ZH = re.compile(r"^[^\d]*、[\u3400-\u9fff]{2,8}$")
_MOSTLY = 0.6
_PAIRED = 2
_FEW = 12


@dataclass(frozen=True, slots=True)
class _Count:
    """Something counted, with its number, and what follows it up to the next mark."""

    words: str
    figure: Figure
    rest: str


def only_counts_members(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence says how many there are of what is to be named, and neither it nor points below it name them.

    What a whole is made of answers as well: 63个开发区中，包括国家级的6个.
    """
    language = question.language
    text = lexicon.matching_text(hit.sentence, language)
    if question.translated or question.wants_figure or question.operation is not None:
        return False
    if _OF_FIGURES.search(question.text) or not _ASKS[language].search(question.text):
        return False
    if (where := _WHERE_ZH.search(question.text)) and where["lies"] in text:
        return False
    # A sentence that the asker's language has not is read in its own.
    is_abroad = question.told_by(hit.sentence) is None
    language = ("zh" if HANZI.search(text) else "en") if is_abroad else language
    by_number = is_abroad or _ITS_NUMBER_EN.search(question.text) is not None
    clauses = said = [*_CLAUSE[language].split(text), ""]
    # What the question itself sets off is none of the names that it asks for.
    for name in _SET_OFF.findall(question.text):
        clauses = [clause.replace(name, name[1:-1]) for clause in clauses]
    counts = [
        (1.0 if is_abroad else _match(count, clauses[i - 1] if i else "", question, lexicon), i, count)
        for i, c in enumerate(clauses)
        for count in _counted(c)
        if not by_number or _is_of_its_number(count, question)
    ]
    match, at, counted = max(counts, key=lambda one: one[0], default=(0.0, 0, None))
    if counted is None or match < _MOSTLY or _asks_for_others(question.text, counted.words):
        return False
    if _PARTS.match(f"{counted.rest}{clauses[at + 1]}".strip()):
        return False
    if language == "zh" and _LISTED_BEFORE_ZH.search(clauses[at].partition(counted.figure.text)[0]):
        return False
    if re.match(r"\s*[:：]", text[text.find(said[at]) + len(said[at]) :]):
        # What a colon leads to is what was counted: four tasks: building …, opening ….
        return False
    near = clauses[max(0, at - 1) : at + 3]
    # A few of a kind beside many that are asked for by their number are none of them.
    many = int(counted.figure.value) // 2 if _is_of_its_number(counted, question) else 0
    return not (_has_names(near, clauses[at], language, max(_PAIRED, many)) or enumeration(question, hit, lexicon))


def counts_a_few(text: str) -> bool:
    """Whether a sentence says how many there are of a few, whom those behind it may name: three firms share it."""
    return any(f.kind == "quantity" and not f.unit and 1 < f.value <= _FEW for f in parse(text))


def names_some(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether names may stand anywhere in a sentence."""
    clauses = _CLAUSE[question.language].split(lexicon.matching_text(hit.sentence, question.language))
    return _has_names(clauses, "", question.language)


def _asks_for_others(asked: str, counted: str) -> bool:
    """Whether what is to be named is called by a noun that what is counted has not: 5个实验室有哪些任务."""
    match = _NAMED_ZH.search(asked)
    if match is None:
        return False
    noun, tag = tagged_words(match["rest"])[0]
    return tag[0] == "n" and not any(sign in counted for sign in noun)


def _counted(clause: str) -> Iterator[_Count]:
    """What a clause counts: all between two marks, or from one number to the next."""
    for item in clause.split("、"):
        figures = [figure for figure in parse(item) if figure.kind not in CALENDAR]
        ends = [*(figure.start for figure in figures[1:]), len(item)]
        for figure, end in zip(figures, ends, strict=False):
            if figure.kind == "quantity" and not figure.unit and figure.value > 1:
                words = item if len(figures) == 1 else _PARTS_WITHIN.split(item[figure.start : end])[0]
                yield _Count(words, figure, item[item.index(words) + len(words) :])


def _match(count: _Count, before: str, question: Question, lexicon: Lexicon) -> float:
    """How far what is counted is what the question wants named, by its words; its number makes it certain."""
    asked = frozenset(question_terms(question.text))
    # Of what is counted the noun itself may be all that is asked for: 50 leading enterprises.
    told = (count.words.replace(count.figure.text, " "), _noun_behind(count, question.language))
    shared = max(_share_asked(words, asked, lexicon) for words in told)
    same_number = _is_of_its_number(count, question)
    # What is counted may be named before: the testing of vaccines has gone on, with 8 approved.
    return shared + (1.0 if same_number and (shared or _share_asked(before, asked, lexicon)) else 0.0)


def _noun_behind(count: _Count, language: Language) -> str:
    """The noun of what is counted, which stands behind its number, with what narrows it."""
    behind = count.words.partition(count.figure.text)[2]
    if language == "en":
        counted = _COUNTED_EN.match(behind)
        return counted.group() if counted else ""
    nouns = takewhile(lambda word: word[1][0] in "najlb" or word[1] == "vn", tagged_words(behind))
    return "".join(word for word, _ in nouns)


def _is_of_its_number(count: _Count, question: Question) -> bool:
    """Whether a question says the number of what is counted itself."""
    return any(f.kind == "quantity" and f.value == count.figure.value for f in parse(question.text))


def _share_asked(words: str, asked: frozenset[str], lexicon: Lexicon) -> float:
    terms = [term for term in question_terms(words) if not is_stop_word(term) and not term.isdecimal()]
    return lexicon.share(terms, asked)


def _has_names(clauses: list[str], own: str, language: Language, least: int = _PAIRED) -> bool:
    """Whether names may stand there: after what opens a list, as a pair, or as things in a row, not counted."""
    if language == "zh":
        # A、B等任务 names tasks, whatever was counted before.
        clauses = [clause for clause in clauses if not _OTHERS.search(clause)]
    if any(_EACH.search(clause) or _PAIR[language].search(clause) for clause in clauses):
        return True
    opened = [(clause, match) for clause in clauses for match in _OPENS[language].finditer(clause)]
    if least > _PAIRED:
        # What many extend over is no list of them, nor is one name beside them.
        opened = [
            (c, m)
            for c, m in opened
            if (m.group() not in "“《" or c.count(m.group()) > 1)
            and (m.group() not in _EXTENDS_OVER or len(JOINED_ZH.split(c[m.end() :])) >= least)
        ]
    if any(not _OF_OTHERS_EN.search(clause[: match.start()]) or clause == own for clause, match in opened):
        return True
    rows = [JOINED_ZH.split(clause) for clause in clauses] if language == "zh" else [clauses]
    runs = (groupby(row, key=lambda thing: _may_be_name(thing, language)) for row in rows)
    return any(is_name and len(list(run)) >= least for row in runs for is_name, run in row)


def _may_be_name(thing: str, language: Language) -> bool:
    thing = thing.strip()
    length = len(thing) if language == "zh" else len(thing.split())
    if not 0 < length <= _LONGEST_NAME[language] or _ADVERBIAL.match(thing):
        return False
    return not any(figure.kind not in CALENDAR for figure in parse(thing))
