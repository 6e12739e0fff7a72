"""The figures of one measure that stand side by side in a sentence, each with the name that it is of."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from assistant.calculations.cell import Cell
from assistant.calculations.cells import NEAR, SAID, tie
from assistant.calculations.operand_names import CAPITALS, whole_name
from assistant.calculations.proving import is_counted, is_rated, is_silent, title_of
from assistant.calculations.things import number_said
from assistant.questions.question import Question
from assistant.words.measures import measures_of, shared_measures
from assistant.words.question_words import FEW_EN
from assistant.words.superlatives import BY_TIME, GRADED_ZH, LEAST_EN, MOST_EN
from assistant.words.telling import VERB, has, name_terms, names_in, terms_of
from documents.article import Language
from documents.figures import CALENDAR
from documents.scripts import HANZI
from documents.years import YEAR
from index.terms import is_stop_word, tagged_words

Series = list[tuple[str, Cell]]
_PART = re.compile(r"[；;]")
# What asks for an order or names its ends, and says nothing of what is measured.
_NOISE_ZH = (
    r"总共|一共|合计|共计|总计|总和|之和|平均|相加|加起来|排名?第?[几]?|倒数(?:第[一二三])?|第[一二三四五六七几]|名次|排序"
    r"|从?[高低大小多少长短早晚]到[高低大小多少长短早晚]|(?:相?差|差距|落后)(?:了|出)?(?:多少|几)?|跟"
    r"|[两仨三四五六七八九十]+个?(?:城?[市省县区镇]|国家?)(?:里[头面]?|[之当]?中)?"
    rf"|最(?:{GRADED_ZH}|先)+"
    r"|哪[一个座家种项条所些两三四位]*|谁|什么|排列|按照?|依照?|把|前[两二三四五]位?|各[区县市省]*|位|居|列"
)
_ENDS_EN = (
    rf"most|least|{MOST_EN}|{LEAST_EN}|first|second|third|fourth|fifth|last|top|oldest|earliest|latest|newest"
    r"|descending|ascending"
)
_ASKS_EN = (
    r"which|what|who|where|rank\w*|place|position|order\w*|list|put|arrange|sort|by|from|to|does|did|do|take|among"
    r"|has|had|have|hold|two|three|four|five|trail\w*|lag\w*|gap|difference|behind|ahead|add|up|total|combined"
    r"|altogether|together|sum|average|mean"
)
_NOISE = re.compile(rf"{_NOISE_ZH}|\b(?:{_ASKS_EN}|{_ENDS_EN})\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"^[^，。；,;]{0,24}(?:[，,]?其中|中，|中包括|包括)|^[^,;.]{0,60},? \b(?:includ(?:ed|ing|es)|of wh(?:ich|om)"
    r"|comprising)\b"
)
_LABEL_HEAD = re.compile(
    r"^(?:[\s，,；;、]|其中|而|分别|高于|低于|多于|超过|对(?=.{1,6}出口)|另有|还有|以及|及|和|与|\b(?:and|while|whereas"
    r"|with|of which|of whom|that of|those of|the|including|its|in \d{4}|of this|of these|higher than|above|below"
    r"|more than|less than|against|compared with|ahead of|at the end of[^,]*,)\s)+",
    re.IGNORECASE,
)
_LABEL_TAIL_ZH = re.compile(
    r"(?:[的于]|分别|大约|约|仅|共有?|达到?|为|是|有|超过?|达|突破|高|长|重|宽|占|年产|增至|降至|升至|完成|实现"
    r"|贡献了|产|于|：)+$"
)
_LABEL_TAIL_EN = re.compile(
    r"\s+(?:(?:is|was|are|were|has|had|have|came|comes|come|reached|amounted|stood|stands|total\w+|makes|made|brought"
    r"|brings|weighs|costs|holds|measures|only|about|over|nearly|produced|contributed|handled|received|recorded"
    r"|started|opened|accounted|employed|earned|generated|grew|rose|fell|one|a|an|with|at)\b.*)$",
    re.IGNORECASE,
)
# What a list of names, and one of as many as the question says, has over another.
_NAMED = 0.3
_LONGEST_PLACE, _LONGEST_START = 4, 2
# What kind of thing is put in order, which is no measure: which town, 三座工厂.
_MEMBERS = re.compile(
    r"(?:哪|[两二三四五六七八九十])[一两三]?[个座家种项条所些位类]([\u3400-\u9fff]{2,4})"
    r"|\bwhich of (?:the |its |these |[A-Z]\w+['’]s )(\w+)"
    rf"|\b(?:which|what|{FEW_EN}|all|the) (?:two |three |four |five )?(\w+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"\b(?:in|of|from|at|for|by|to) (?:the )?(?P<name>{CAPITALS.pattern[2:]})")
_LED_IN = re.compile(r"^(?:The|In|At|There) ")
# A region at the head of a clause is what its figure is of: 岷阳市降水量最大，为.
_OWN_REGION = re.compile(r"^[，,]?([\u3400-\u9fff]{1,3}?[市省县区州镇])(?![长场内区民])")
_A_REGION = re.compile(r"[\u3400-\u9fff]{1,3}[市省县区州镇]")
_REGION = r"[市省县区州镇村港](?!长|场|民|政府|口)"
_QUANTITY = re.compile(r"^[\s%‰£$€]*")
_ON = re.compile(r"^(?:on|in|for|from|to|of|were|was|are|is)\s(?:the\s)?", re.IGNORECASE)
_LOOSE = re.compile(
    r"(?:^|\s+)(?:to|of|in|on|for|from|by|at|the|about|only)(?:\s+(?:to|of|the|about|only))*\s*$", re.IGNORECASE
)


def measures_asked(question: Question) -> frozenset[str]:
    """What a question has things put in order by; neither what they are nor a name."""
    apart = name_terms(question.text) | _members(question)
    terms = [(t, w) for t, w in terms_of(_NOISE.sub(" ", question.text)) if t not in apart]
    said = frozenset(t for t, w in terms if w >= 1)
    # What they do says what is measured where no noun does: what the towns export.
    is_said = any(not t[0].isdigit() for t in said)
    return said if is_said else frozenset(t for t, w in terms if w >= VERB and not t[0].isdigit())


def _members(question: Question) -> frozenset[str]:
    """What kind of thing a question has put in order."""
    said = (next(group for group in match.groups() if group) for match in _MEMBERS.finditer(question.text))
    return frozenset(term for word in said for term, _ in terms_of(word)[:1])


def series_of(question: Question, cells: Sequence[Cell], least: int = 3) -> Series | None:
    """The figures of one measure that stand side by side in a sentence and fit the question best, with their names."""
    groups: dict[tuple[object, ...], list[Cell]] = defaultdict(list)
    timed = bool(BY_TIME.search(question.text))
    for cell in cells:
        if (cell.figure.kind in CALENDAR) != timed or cell.is_change or not cell.is_of(question.years):
            continue
        counted = cell.figure.counted if cell.figure.counted and not cell.figure.counted.isascii() else ""
        key = (cell.key[0], cell.source.sentence.section, cell.column) if cell.column else cell.source.key
        groups[(*key, cell.figure.unit, counted, bool(cell.name))].append(cell)
    terms = terms_of(_NOISE.sub(" ", question.text))
    asked = [(t, w) for t, w in terms if any(speaks_of(cell, t) for cell in cells)] or terms
    members = _members(question)
    measures = measures_asked(question)
    measure = {t for t, w in asked if w >= 1 and t not in members and any(has(cell.own, t) for cell in cells)}
    found: list[tuple[float, Series]] = []
    said = number_said(question.text)
    for rank, group in enumerate(groups.values()):
        group = _without_whole(group)
        if len(group) < least or (measures and not any(speaks_of(group[0], term) for term in measures)):
            continue
        labels = _labels(group, question)
        if not _may_be_asked(question, group, labels, timed=timed):
            continue
        if not _is_measured(measure, group, {t for t, _ in asked}) or _is_of_others(
            measure, group, cells, question.text
        ):
            continue
        held = sum(w * _held(t, group) for t, w in asked)
        if held < 0.4 * sum(w for _, w in asked):
            continue
        held += _NAMED * shared_measures(question.text, group[0].text)
        held += _NAMED * all(_is_name(label) for label in labels) + _NAMED * (len(group) == said)
        found.append((held - 0.05 * rank, list(zip(labels, group, strict=True))))
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _may_be_asked(question: Question, group: Sequence[Cell], labels: Sequence[str], *, timed: bool) -> bool:
    """Whether figures are of one year, each of a thing of its own, and of the kind that a question puts in order."""
    # Of a list of parts each may tell a year of its own: when it is to be opened.
    if len({cell.year for cell in group} - {None}) > 1 and not timed and (question.years or not _in_parts(group)):
        return False
    if len(set(labels)) < len(labels) or not all(labels):
        return False
    if not is_counted(group[0].figure, question.text) or not is_rated(group[0], question.text):
        return False
    asks_place = "place" in question.forms and not question.asks_rank
    # English places are written with capitals; the names of Chinese ones, of which not all are known, are short.
    return not asks_place or all(_is_name(label) or _may_be_place(label, question.language) for label in labels)


def _may_be_place(label: str, language: Language) -> bool:
    """Whether a Chinese label, or what it has before 的, is short and does not end in a common noun."""
    owner = label.split("的")[0]
    if _A_REGION.fullmatch(owner):
        return language == "zh"
    is_noun = any(tag in {"n", "vn", "l"} for _, tag in tagged_words(owner)[-1:])
    return language == "zh" and len(owner) <= _LONGEST_PLACE and not is_noun


def _is_name(label: str) -> bool:
    return label[:1].isupper() or bool(names_in(label))


def _is_measured(measure: set[str], group: Sequence[Cell], asked: set[str]) -> bool:
    """Whether the sentence of a list says what is measured, or it was said before and nothing else is."""
    first = group[0]
    for term in measure:
        held = max(tie(term, cell) for cell in group)
        if held >= SAID or has(title_of(first), term) or measures_of(term) & measures_of(first.text):
            continue
        named = name_terms(f"{first.earlier} {first.before}")
        if held < NEAR or not is_silent(first, asked | named):
            return False
    return True


def _is_of_others(measure: set[str], group: Sequence[Cell], cells: Sequence[Cell], asked: str) -> bool:
    """Whether a word for what is measured stands beside other figures of a list's sentence and beside none of its."""
    key = group[0].source.key
    own = f"{group[0].earlier} {' '.join(cell.own for cell in group)}"
    others = [c.own for c in cells if c.source.key == key and c.figure.kind not in CALENDAR and c not in group]
    if any(not has(own, t) and any(has(other, t) for other in others) for t in measure):
        return True
    lines = measures_of(asked)
    return bool(lines & measures_of(" ".join(others))) and not lines & measures_of(own)


def speaks_of(cell: Cell, term: str) -> bool:
    """Whether a sentence or its article says a word, or another one for the same measure."""
    return bool(has(cell.text, term) or has(title_of(cell), term) or measures_of(term) & measures_of(cell.text))


def _held(term: str, group: Sequence[Cell]) -> float:
    """How closely a word, or another one for the same measure, stands with the figures of a list."""
    alike = measures_of(term) & measures_of(group[0].text)
    return max(*(tie(term, cell) for cell in group), SAID * bool(alike))


def _without_whole(group: list[Cell]) -> list[Cell]:
    """The figures of a list without the one that the others add up to or are part of."""
    if len(group) > 2:
        total = sum((c.figure.value for c in group), Decimal(0))
        parts = [c for c in group if c.figure.value * 2 != total]
        if len(parts) < len(group):
            return parts
        if _WHOLE.search(group[0].text[group[0].figure.end :]):
            return group[1:]
    return group


def _labels(group: Sequence[Cell], question: Question) -> list[str]:
    """What the figures of a list are of: the names before them where each has its own, else their words."""
    # Sentences that are there in one language alone are read in that.
    abroad = question.told_by(group[0].source.sentence) is None and HANZI.search(group[0].before)
    language: Language = "zh" if abroad else question.language
    regions = [_OWN_REGION.match(_LABEL_HEAD.sub("", cell.before.strip())) for cell in group]
    if language == "zh" and all(regions) and len({match[1] for match in regions if match}) == len(group):
        return [match[1] for match in regions if match]
    named = [cell.name or _name_before(cell, language) or _name_behind(cell, language) for cell in group]
    if all(named) and len(set(named)) == len(named):
        return named
    if len(heads := _in_parts(group)) == len(set(heads)) > 1 and all(terms_of(head) for head in heads):
        return heads
    asked = frozenset(t for t, _ in terms_of(question.text))
    labels = [_label_of(cell, language, asked) for cell in group]
    return labels if language == "en" or len(set(labels)) > 1 else _labels_ahead(group)


def _in_parts(group: Sequence[Cell]) -> list[str]:
    """What the parts between semicolons begin with where each has one figure of a list; nothing where they do not."""
    text = group[0].text
    if len({cell.source.key for cell in group}) > 1:
        return []
    heads = []
    for cell in group:
        start = max((m.end() for m in _PART.finditer(text, 0, cell.figure.start)), default=0)
        heads.append(re.split(r"[，,]|\s[—–-]\s", re.split(r"[：:]", text[start : cell.figure.start])[-1])[0].strip())
    return heads if all(_PART.search(text, a.figure.end, b.figure.start) for a, b in pairwise(group)) else []


def _labels_ahead(group: Sequence[Cell]) -> list[str]:
    """What Chinese figures are of that each stand behind another of their thing: 松茸86万件，销售额4亿元."""
    starts = [0, *(cell.figure.end for cell in group)]
    heads = [
        re.split(r"\d", YEAR.sub("", cell.text[start : cell.figure.start]))[0]
        for start, cell in zip(starts, group, strict=False)
    ]
    names = [[word for word, tag in tagged_words(head) if tag[0] == "n"] for head in heads]
    return ["".join(words) for words in names]


def _name_before(cell: Cell, language: Language) -> str:
    if language == "en":
        found = [n for n in CAPITALS.findall(_LED_IN.sub("", cell.before.lstrip())) if not is_stop_word(n.lower())]
        return str(found[-1]).removesuffix("'s").removesuffix("’s") if found else ""
    names = names_in(cell.before)
    regions = {match[0] for name in names if (match := re.search(rf"{re.escape(name)}{_REGION}", cell.before))}
    if not names:
        return ""
    name, label = max(regions or names, key=cell.before.rfind), _label_of(cell, language, frozenset())
    # A dictionary may know only the end of a name: of the whole label it is then the most.
    if _A_REGION.fullmatch(label) or (name in label and len(label) <= len(name) + _LONGEST_START):
        return label
    return whole_name(name, cell.before)


def _name_behind(cell: Cell, language: Language) -> str:
    """The name that an English figure is of where it follows: 410 from Thailand."""
    found = _BEHIND.search(cell.behind) if language == "en" else None
    return found["name"] if found else ""


def _label_of(cell: Cell, language: Language, asked: frozenset[str]) -> str:
    """What a figure of a list is of: the name before it, else the words before or after it."""
    before = cell.before.strip()
    if language == "zh":
        bare = _LABEL_TAIL_ZH.sub(
            "", _LABEL_HEAD.sub("", re.sub(r"^[^，,]*\d{4}年[^，,]{0,4}?[，,]?(?=[^，,])", "", before))
        )
        bare = bare.split("，")[-1].split(",")[-1]
        return bare.strip(" ，,的") or re.split(r"[，。,；]", cell.behind)[0].strip()
    bare = _LABEL_HEAD.sub("", f"{before.split(', ')[-1]} ").strip()
    cut = _LOOSE.sub("", _LABEL_TAIL_EN.sub("", bare)).strip()
    # The measure comes before what it is of: exports to the European Union.
    of = re.match(r"^(?P<measure>.+?) (?:of|to|from|in|on|for|by) (?:the )?(?P<thing>.+)$", cut)
    if of and all(t in asked for t, _ in terms_of(of["measure"])):
        cut = of["thing"]
    return cut.strip(" ,.") or _ON.sub("", re.split(r"[,.;]", _QUANTITY.sub("", cell.behind))[0].strip())
