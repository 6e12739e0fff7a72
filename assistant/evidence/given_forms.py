"""Whether a sentence has an answer of the form that is asked for: a sum, a share, a month, a person, a number."""

import re
from collections.abc import Sequence

from assistant.evidence.answer_type import (
    asks_count,
    asks_for_people,
    asks_for_things,
    asks_what_it_took,
    can_answer,
    telling_figures,
)
from assistant.evidence.doers import SOMEBODY_EN, tells_the_doer
from assistant.evidence.enumerations import lists_what_is_asked
from assistant.evidence.hours import tells_regular_time
from assistant.evidence.stretches import STATEMENT, stretch_about, stretch_of, takes_up
from assistant.questions.asked_units import CURRENCIES, RELATIVE, SHARES_AND_POINTS
from assistant.questions.phrases import PARTICIPLE
from assistant.questions.question import SUPERLATIVE, Question
from assistant.words.lexicon import Lexicon, names
from documents.figures import CALENDAR, Figure, parse, same
from documents.numerals import listed
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import question_terms, tagged_words

_ABOVE = frozenset({"title", "heading", "author"})
_CHANGE = re.compile(
    r"增(?!加值)|升|降|涨|跌|减|快|慢|翻|同比|环比|提高|扩大|幅|[+−-]\d"
    r"|\b(?:gr[oe]w\w*|ris\w*|rose|increas\w*|f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|up|down|gain\w*|climb\w*"
    r"|expand\w*|shr[aiu]nk|faster|slower|higher|lower|more|less|annual\w*|year-on-year|rates?|slow\w*)\b",
    re.IGNORECASE,
)
_TIMES_ASKED = re.compile(
    r"(?:多少|几)倍|\bby how many times\b|\bhow many times (?:more|as|larger|higher|bigger|greater)\b", re.IGNORECASE
)
_TIMES = re.compile(r"倍|番|\b(?:times|fold|doubl\w+|tripl\w+|quadrupl\w+|twice)\b", re.IGNORECASE)
_MARK = re.compile(r"[，；;。]|, ")
# A quantity told without a figure.
_IN_WORDS = re.compile(
    r"(?<![安健完齐])全[部国市省体球]?|半(?!导体|岛)|多数|大多|部分|几乎|若干|许多|众多|无(?!人机|线|论|非)|没有|翻番|倍|所有|每|十足|[一二三四五六七八九十百千万两]|数(?=[十百千万亿])"
    r"|\b(?:all|most|many|much|vast|little|few|several|none|no|half|double[ds]?|twice|every|whole|entire\w*|majority|dozens?|hundreds?"
    r"|thousands?|once|single|one|two|three|four|five|six|seven|eight|nine|ten|both|rarely|often|daily|weekly|never)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"人(?![工才类文民气均造])|[\d万千百余多几数][名位员]|员工|职工|居民|学生|\b(?:people|persons?|staff|employ\w+|workers?|residents?|inhabitants?"
    r"|population|members?|students?|visitors?|passengers?|men|women|children|households?|teams?|experts?|scientists?"
    r"|engineers?|researchers?|farmers?|teachers?|players?)\b",
    re.IGNORECASE,
)
# A day that is told without its date.
_DAY = re.compile(
    r"[正腊]月|初[一二三四五六七八九十]|第[一二三四五六七八九十]+[天日]"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|last) day\b"
    r"|星期|周[一二三四五六日末天]|除夕|元旦|节[前后当]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\b(?:christmas|easter|midsummer|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"年 ?前|\b(?:ago|until|century)\b|世纪")
# An amount in words that is no figure: hundreds of channels, none of the treaties.
_VAGUE = re.compile(
    r"数[十百千万亿]|[几上成][十百千万]|没有一[个家项件名位座种条所台次人]"
    r"|\b(?:tens|dozens|scores|hundreds|thousands|millions|none) of\b",
    re.IGNORECASE,
)
# Money that is not reckoned with: its amount is told all the same.
_COINS_EN = (
    r"kron(?:e|er|or|ur|a)|rupees?|roubles?|rubles?|francs?|pesos?|reais|reals|won|liras?|zloty\w*|dinars?|dirhams?"
    r"|rand|shillings?|pence|penny|pennies|cents?|guilders?|florins?|marks?|crowns?|ducats?|thalers?|baht|ringgit"
    r"|dong|rupiah|riyals?|shekels?|hryvni\w+|forints?"
)
_COINS_ZH = (
    r"[两文贯吊](?=[，,。；、钱银])|块钱|[角分]钱|银元|大洋|铜[钱板]|卢布|卢比|法郎|克朗|马克|便士|先令|比索|韩元|泰铢|里拉"
    r"|第纳尔|加元|澳元|新元"
)
_OTHER_MONEY = re.compile(
    rf"\d[\d,.]*(?: (?:thousand|million|billion|trillion))? (?:(?!per )\w+ )?(?:{_COINS_EN})\b"
    r"|(?<!非)免费|免[收交][^，。]{0,4}费|\bfree of charge\b|\bfor free\b|\bat no (?:cost|charge)\b"
    r"|\b(?:pence|penny|pennies|shillings?|fourpence|sixpence|guineas?|sovereigns?)\b"
    rf"|[\d一二三四五六七八九十百千万亿两几](?:{_COINS_ZH})",
    re.IGNORECASE,
)
_PERSONS = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})
# 地层学家 may be cut before its last character.
_SOMEONE = re.compile(r"(?<!其)他|她|·|[学作画]家")
_BODIES = tuple(
    listed(
        "院 局 厅 署 部 委 会 社 校 财政 公司 大学 政府 集团 中心 人 者 家 员 们 生 "
        "民 军 军队 部队 士 兵 团 师 商 党 族 部落 王 皇 帝 皇后"
    )
)
# Who did something is told behind 由 or by, by whatever name; what it is made of, or where it goes from, is nobody.
_DONE_BY = re.compile(
    rf"\b{PARTICIPLE} (?:[a-z]+ly )?by (?!\d|[a-z]+ing\b|(?:the |an? )?(?:hand|road|rail|sea|air|train|bus|boat|ship"
    r"|car|law|then|now|far|about|around|nearly|over|more|less|half|quarter|third|factor|end|beginning|time|means|way"
    r"|virtue|name)\b)[A-Za-z]"
    r"|由(?!于|此|来|衷|[^，。；]{0,20}?(?:[组构制做铺拼建]成|[向至到往转变]))[\u3400-\u9fff]{2,}"
)
_NO_BODIES = frozenset(listed("国家 社会 全部 内部 部 大部 局 会 机会 民生 卫生 人 家 一部 东部 西部 南部 北部 中部"))


def new_figures(question: Question, hit: Hit, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of a sentence that the question does not state itself."""
    asked = parse(question.text)
    told = telling_figures(lexicon.matching_text(hit.sentence, question.language))
    return tuple(f for f in told if not any(same(f, a) and f.kind == a.kind for a in asked))


def new_amounts(question: Question, hit: Hit, lexicon: Lexicon) -> list[Figure]:
    """Those of them that are no dates."""
    return [figure for figure in new_figures(question, hit, lexicon) if figure.kind not in CALENDAR]


def lacks_the_form(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence has nothing of the form that is asked for."""
    if question.wants_figure and hit.sentence.role in _ABOVE:
        return True
    figures = new_figures(question, hit, lexicon)
    text = lexicon.matching_text(hit.sentence, question.language)
    if (question.units or "money" in question.forms) and question.told_by(hit.sentence) is not None:
        # Of what a sentence strings together, only what it tells of the thing asked about can have it.
        figures = tuple(f for f in figures if not _is_of_another_statement(f, question.text, text))
    if _lacks_the_unit(question, figures, text) or (question.asks_growth and not _tells_growth(figures, text)):
        return True
    # How long something took may also be told by when it began and ended.
    if asks_what_it_took(question) and not any(f.kind == "duration" for f in figures):
        return sum(f.kind in CALENDAR for f in figures) < len(("begun", "ended"))
    # A multiple can be told by the figures that it is of.
    multiple = any(f.unit == "times" for f in figures) or _is_series(figures) or _TIMES.search(text)
    if _TIMES_ASKED.search(question.text) and not multiple:
        return True
    forms = question.forms
    dated = any(f.calendar is not None and f.calendar[1] for f in figures)
    if question.asks_month and not (dated or _DAY.search(text)):
        return True
    told = _AGO.search(text) or (question.asks_month and _DAY.search(text))
    regular = tells_regular_time(question, text)
    if forms == {"time"} and not any(f.kind in CALENDAR for f in figures) and not (told or regular):
        return True
    if question.operation == "ranking" and not forms and not (SUPERLATIVE.search(text) or _is_series(figures)):
        return True
    return (
        forms == {"person"} and not _names_someone(text, question) and not lists_what_is_asked(question, hit, lexicon)
    )


def lacks_the_quantity(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether what is counted stands there without a figure that can count it."""
    # "How much" may be told in words, but not in figures of something else.
    figures = new_figures(question, hit, lexicon)
    counts_otherwise = asks_count(question) and any(f.kind not in CALENDAR for f in figures)
    readable = hit.sentence.in_language(question.language) is not None
    text = lexicon.matching_text(hit.sentence, question.language)
    people = not asks_for_people(question) or _PEOPLE.search(text)
    told = not readable or (people and _IN_WORDS.search(text))
    return bool(question.asked_about or counts_otherwise or not told) and only_tells_in_words(question, hit, lexicon)


def only_tells_in_words(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a quantity is asked for and no figure of the sentence can be it."""
    if question.forms != {"quantity"}:
        return False
    if _VAGUE.search(lexicon.matching_text(hit.sentence, question.language)):
        return False
    figures = [f for f in new_amounts(question, hit, lexicon) if can_answer(f, question)]
    # Across languages a share tells nothing of how many there are: of what it is cannot be seen.
    if question.told_by(hit.sentence) is None and asks_for_things(question):
        figures = [f for f in figures if f.unit not in SHARES_AND_POINTS]
    return not figures


def _is_of_another_statement(figure: Figure, asked: str, text: str) -> bool:
    """Whether another statement of a text than that of a figure shares more with a question, by far."""
    terms = frozenset(question_terms(asked))
    own, about = stretch_of(figure, text, STATEMENT)[1], stretch_about(asked, text, STATEMENT)
    if own == about or takes_up(own):
        return False
    return len(terms & frozenset(question_terms(about))) - len(terms & frozenset(question_terms(own))) > 1


def _lacks_the_unit(question: Question, figures: Sequence[Figure], text: str) -> bool:
    units = {figure.unit for figure in figures}
    # 出口占收入的比重: the money is what the share is of.
    if "money" in question.forms and "percent" not in question.forms and not units & CURRENCIES:
        return not tells_money(figures, text)
    if question.asks_share and not units & SHARES_AND_POINTS:
        return True
    return bool(question.units) and not units & question.units


def tells_money(figures: Sequence[Figure], text: str) -> bool:
    """Whether a text, which has `figures`, tells a sum of money, be it of a currency that is not reckoned with."""
    return any(figure.unit in CURRENCIES for figure in figures) or bool(_OTHER_MONEY.search(text))


def _tells_growth(figures: Sequence[Figure], text: str) -> bool:
    """Whether a rate stands in a clause that speaks of a change: a quarter of the total is no growth."""
    return any(f.unit in RELATIVE and _CHANGE.search(_clause_around(f, text)) for f in figures)


def _clause_around(figure: Figure, text: str) -> str:
    return (
        f"{_MARK.split(text[: figure.start])[-1]}{text[figure.start : figure.end]}{_MARK.split(text[figure.end :])[0]}"
    )


def _is_series(figures: Sequence[Figure]) -> bool:
    """Whether there are three figures of one unit, which can be put in order."""
    units = [f.unit for f in figures if f.kind not in CALENDAR]
    return any(units.count(unit) > 2 for unit in set(units))


def _names_someone(text: str, question: Question) -> bool:
    """Whether a sentence has a person, an organisation or a group that the question does not name itself."""
    if tells_the_doer(question.text, text):
        return True
    if not HANZI.search(text):
        told = SOMEBODY_EN.search(text) or _DONE_BY.search(text)
        return bool(told or names(text) - names(question.text))
    tagged = (
        word
        for word, tag in tagged_words(text)
        if tag in _PERSONS or (tag.startswith("n") and word.endswith(_BODIES) and word not in _NO_BODIES)
    )
    told = _SOMEONE.search(text) or _DONE_BY.search(text)
    return bool(told) or any(word not in question.text for word in tagged)
