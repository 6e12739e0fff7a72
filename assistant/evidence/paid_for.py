"""Whether money is asked for by what it is, and a sentence tells only of other money: no fee, no wage, no profit."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from assistant.evidence.given_forms import new_amounts, tells_money
from assistant.evidence.rows import headers_of
from assistant.evidence.stretches import CLAUSE, STATEMENT, stretch_about, stretch_of
from assistant.questions.asked_units import SHARES_AND_POINTS
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.question_words import OF_SHARES
from documents.figures import Figure
from index.hit import Hit


class _Sum(NamedTuple):
    """A sum: how it is asked for by its nouns, those nouns, all words that may tell of it, and if it is money alone."""

    asked: re.Pattern[str]
    named: re.Pattern[str]
    told: re.Pattern[str]
    is_money: bool = True


# What is asked for behind these is no sum, or one that only narrows it: what share of the profit, which firms with one.
_OTHER_HEAD: Final = r"(?:share|part|proportion|percentage|fraction|number|effect|role|kind|type|sort)s?\b"
_NARROWS: Final = r"which|who|whose|with|without|than|to|and|or|from|after|if|when|that|invest in"


def _sum(english: str, chinese: str, told: str, also: str = r"(?!)", *, is_money: bool = True) -> _Sum:
    asked = (
        rf"{also}|(?:{chinese})(?:总?额)?[^，。？；、和与的]{{0,6}}(?:多少(?!的)|几[百千万亿]|多大|多高)"
        rf"|(?:{chinese})(?:总?额)?[？?]?$"
        rf"|\b(?:what|how much|how (?:high|large|big))\b(?! {_OTHER_HEAD})"
        rf"(?:(?!\b(?:{_NARROWS})\b)[^?,;:])*?\b(?:{english})\b"
    )
    named = rf"{chinese}|\b(?:{english})\b"
    asking, naming, telling = (re.compile(p, re.IGNORECASE) for p in (asked, named, f"{named}|{told}"))
    return _Sum(asking, naming, telling, is_money)


_SUMS: Final = (
    _sum(
        r"profits?(?! (?:margin|rate|ratio)s?)|surplus|net income",
        r"利润(?!率)|盈利(?!能力)|净利(?!率|润率)|纯利",
        r"毛利|亏|[赚盈]|收益|\b(?:profit\w*|earn\w*|loss(?:es)?|lost|losing|deficit|margins?|made|makes?)\b"
        r"|\bin the (?:red|black)\b",
    ),
    _sum(
        r"revenues?|turn(?:over|(?:ed|s|ing) over)|takings",
        r"营收|(?:营业|销售)收入|营业额|销售额|票房",
        r"收入|销售|产值|[交成]易?额|创收|进账|贡献|[卖售]"
        r"|\b(?:sales|sells?|sold|incomes?|receipts|earn\w*|br(?:ought|ings?) in|gross\w*|proceeds|yield\w*|took|takes?"
        r"|made|makes?|generat\w+|worth|contribut\w+|fares? (?:cover|pa)\w*)\b",
    ),
    _sum(
        r"prices?(?! tag)|fares?(?! (?:revenue|income))",
        r"(?:价格|[单售票房电气水氢定均菜]价)(?!收入)",
        r"[价费票卖免]|(?<!销)售|[每/][\u3400-\u9fff]{0,4}\d*[\d.]+元|元[/每]"
        r"|\b(?:pric\w+|cost\w*|charg\w+|fees?|fetch\w*|sold|sells?|tickets?(?! (?:revenue|sales))|tariffs?|per|apiece"
        r"|pa(?:y|ys|id|ying)|each|pass(?:es)?|rides?|rates?|worth|dear\w*|cheap\w*|buys?|bought|free|travel\w*)\b"
        r"|(?<=\d )(?:an?|every) [a-z]",
        "[卖售](?:多少|几)[^，。？]{0,3}[钱元]|(?:多少|几)[^，。？]{0,3}[钱元]一[台件辆套个张斤瓶盒只架艘]",
    ),
    _sum(
        r"fees?|tolls?|tuition|rent",
        r"收费|学费|租金|会费|手续费|服务费",
        r"[费价免票租付缴]|[每/][\u3400-\u9fff]{0,4}\d*[\d.]+元|元[/每]"
        r"|\b(?:fares?|rent\w*|charg\w+|pric\w+|cost\w*|pa(?:y|ys|id|ying)|free|tickets?|each|per|rides?|pass(?:es)?"
        r"|interest|rates?|travel\w*|for (?=[\d.]+ (?!(?:day|week|month|year)s)))\b",
    ),
    _sum(
        r"invested|investments?|price tag",
        r"投资(?!强度|占|比)额?|造价|投入(?!强度|产出|使用|运)|投了",
        r"耗资|斥资|花费|资金|[出外]资|总额|预算|[经费]费|费用|支出|成本|融资|拨款|募"
        r"|\b(?:invest\w*|cost\w*|budget\w*|spen[dt]\w*|fund\w*|financ\w*|pa(?:y|ys|id)|expenditures?|outlays?|capital"
        r"|contribut\w+|provid\w+|price\w*|money|put|pour\w*|rais\w+|sums?)\b",
    ),
    _sum(
        r"salar(?:y|ies)|wages?|paid(?=\W*$)",
        r"工资|薪[资水酬]|[月年]薪",
        r"薪|收入|待遇|报酬|津贴|拿|领(?=[取到约近]|\d)"
        r"|\b(?:pa(?:y|ys|id)|earn\w*|receiv\w*|incomes?|remunerat\w+|compensat\w+|costs?|fees?|rents?|royalt\w+)\b",
    ),
    _sum(
        r"subsid(?:y|ies)",
        r"补贴|补助",
        r"奖|扶持|资助|减免|支持|返还|补|拨|\b(?:subsid\w+|grants?|support\w*|aid|pa(?:y|ys|id)|bonus\w*|premiums?"
        r"|contribut\w+|provid\w+|fund\w*|reward\w*|receiv\w+|gives?|gave|given)\b",
    ),
    _sum(r"exports?(?= (?:worth|revenue))", r"出口总?额", r"出口|外销|创汇|\bexport\w*"),
    _sum(
        r"interest rates?|interest(?= [^?]*\b(?:charg|pa[iy]|loan|len[dt]|borrow|bond|debt))",
        r"利率|利息",
        r"息|\b(?:interest|rates?)\b|\b(?:at|of) [\d.]+ ?(?:%|per ?cent)",
    ),
    _sum(
        r"(?<!and )exports?(?! (?:and|worth|revenue))",
        r"(?<!进)出口(?!总?额)(?:总?量|值|规模)?",
        r"出口|外[销贸]|[海境国]外|出海|远销|销往"
        r"|\b(?:export\w*|abroad|overseas|foreign|shipped|ships|s[oe]ll\w* to)\b",
        is_money=False,
    ),
    _sum(
        r"R&D|research and development|research (?:spending|expenditure|budget|intensity)",
        r"研发(?:投[入资]|经费|支出|费用|强度|占比)(?:总?额|强度|占比|比例)?",
        r"研发|研究|科研|试验|R&D|\bresearch",
        is_money=False,
    ),
)
# What is made is no money that is put into it.
_OUTPUT: Final = re.compile(r"产值|增加值|\b(?:output|value added)\b", re.IGNORECASE)
# Within so many characters a figure has its unit.
_WITH_UNIT: Final = 30
_AMOUNT: Final = re.compile(
    r"\bwhat (?:is|are|was|were) (?:[^?,]{1,60} )?(?:invested|paid)\b"
    r"|\bwhat (?:[\w-]+ ){0,2}?(?:profit|surplus|revenue|turnover|price|fare|fee|rent|wage|salary|subsidy|interest)s?"
    r" (?:did|does|do|is|was|were|are|will|would|has|have|had|can)\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"[无没未免]|不(?![含包])|\b(?:no|not|none|nothing|without|never|free)\b", re.IGNORECASE)
# What is told by a rate: how much something grew, what interest is charged.
_BY_RATE: Final = re.compile(
    r"利[率息]|[增涨升降跌减]|翻|\b(?:interest|gr[eo]w\w*|r[io]s[eo]\w*|increas\w*|f[ae]ll\w*|drop\w*|declin\w*"
    r"|chang\w*|cut|higher|lower|up|down|less|more)\b",
    re.IGNORECASE,
)
_PRICE: Final = re.compile(
    r"(?:坐|乘|搭|买|进|租|住|吃|看|上|门票|车票|一[次张杯碗晚趟盒份])[^，,。？]{0,12}(?:多少钱|几块钱|多少元)"
    r"|\bhow much (?:is|are|does|do|did|was) .+ (?:tickets?|rides?|cost)\b",
    re.IGNORECASE,
)
# What is earned is no price, if nothing else there is.
_WAGE: Final = re.compile(r"工资|薪|\b(?:salar(?:y|ies)|wages?|earn(?:s|ed)?)\b", re.IGNORECASE)
_PRICED: Final = re.compile(
    r"费|价|免|票|租|卖|售|\b(?:fees?|fares?|pric\w+|cost\w*|charg\w+|tickets?)\b", re.IGNORECASE
)


def tells_other_money(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked what is paid, earned or put into something, and a sentence tells of no such money."""
    text = question.told_by(hit.sentence)
    if text is not None and "money" in question.forms:
        priced = _PRICE.search(question.text) and not _WAGE.search(question.text)
        if priced and _WAGE.search(text) and not _PRICED.search(text):
            return True
    asked = list(_asked(question))
    if not asked:
        return False
    near = _near(question, hit, lexicon)
    if any(not money.told.search(near) for money in asked):
        return True
    return all(money.is_money for money in asked) and not _has_money(question, hit, lexicon)


def is_other_money(question: Question, hit: Hit, lexicon: Lexicon, found: Sequence[Figure]) -> bool:
    """Whether a figure stands in a clause that names another sum than the one that is asked for: revenue, no profit."""
    if not found or question.operation is not None or not (asked := list(_asked(question))):
        return False
    text = lexicon.matching_text(hit.sentence, question.language)
    is_rate = _BY_RATE.search(question.text) or not tells_money(new_amounts(question, hit, lexicon), text)
    is_money = all(money.is_money for money in asked)
    if is_money and not is_rate and not tells_money(found, text[found[0].start :][:_WITH_UNIT]):
        return True
    start, statement = stretch_of(found[0], text, STATEMENT)
    behind = CLAUSE.search(statement, found[0].end - start)
    led = [hit.sentence.reading or statement[: behind.start() if behind else None]]
    others = [*(money.named for money in _SUMS if money not in asked), _OUTPUT]
    # What names no sum goes on with that of the clause before: 产值达512亿元，而2020年仅为168亿元.
    for clause in reversed(led if hit.sentence.reading else CLAUSE.split(led[0])):
        if any(money.told.search(clause) for money in asked):
            return False
        if any(name.search(clause) for name in others):
            return True
    # Behind the figure it has one of its own: spent 5 million, or 2% of the turnover.
    rest = CLAUSE.split(text[found[0].end :])[1:]
    return any(re.search(r"\d", clause) and money.named.search(clause) for clause in rest for money in asked)


def _asked(question: Question) -> Iterator[_Sum]:
    """The sums of money that a question asks for by their nouns."""
    if question.translated or question.confirms or question.asks_growth or question.asks_why:
        return iter(())
    if OF_SHARES.search(question.text) or not (question.wants_amount or _AMOUNT.search(question.text)):
        return iter(())
    return (money for money in _SUMS if money.asked.search(question.text))


def _near(question: Question, hit: Hit, lexicon: Lexicon) -> str:
    """What a sentence says of the thing asked about, with the sentence before, and the headers above a row."""
    if hit.sentence.reading is not None:
        return f"{hit.sentence.wordings}\n{hit.sentence.reading}\n{headers_of(hit.article, hit.sentence)}"
    before = lexicon.before(hit.article, hit.sentence)
    told = question.told_by(hit.sentence)
    own = hit.sentence.wordings if told is None else stretch_about(question.text, told, STATEMENT)
    return f"{before.wordings if before else ''}\n{own}"


def _has_money(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence has a sum of money, a rate where one can tell it, or denies that there is any."""
    text = lexicon.matching_text(hit.sentence, question.language)
    amounts = new_amounts(question, hit, lexicon)
    is_rate = bool(_BY_RATE.search(question.text)) and any(figure.unit in SHARES_AND_POINTS for figure in amounts)
    return is_rate or tells_money(amounts, text) or bool(_NONE.search(text))
