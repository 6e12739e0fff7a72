"""Questions about what a document never gives: everyday attributes of its names, or one word changed.

These are near misses: subject, place and year are right, and only what is asked for is not there.
"""

import re
from collections.abc import Iterator, Sequence
from random import Random

from assistant.evidence.demands import asked_nouns
from assistant.words.lexicon import names
from documents import Language
from documents.numerals import listed
from index.terms import tagged_words

# What may be asked of nearly anything, by the words that a document would have to use in order to tell it.
_ATTRIBUTES: dict[Language, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("预算", "{0}的预算是多少？"), ("预算", "{0}每年的预算有多少？"), ("工资", "{0}的平均工资是多少？"),
        ("地址", "{0}的地址是什么？"), ("总部", "{0}的总部在哪里？"), ("总部", "{0}的总部设在哪座城市？"),
        ("员工", "{0}有多少名员工？"), ("员工", "{0}的员工人数是多少？"), ("利润", "{0}的净利润是多少？"),
        ("收入", "{0}的年收入是多少？"), ("价格", "{0}的价格是多少？"), ("票价", "{0}的票价是多少？"),
        ("造价", "{0}的造价是多少？"), ("投资", "{0}一共投资了多少钱？"), ("面积", "{0}的面积有多大？"),
        ("人口", "{0}有多少人口？"), ("重", "{0}有多重？"), ("长", "{0}有多长？"), ("高度", "{0}的高度是多少米？"),
        ("成立", "{0}是哪一年成立的？"), ("出生", "{0}出生于哪一年？"), ("去世", "{0}是什么时候去世的？"),
        ("毕业", "{0}毕业于哪所大学？"), ("设计", "{0}是谁设计的？"), ("主任", "{0}的主任是谁？"),
        ("校长", "{0}的校长是谁？"), ("经理", "{0}的总经理叫什么名字？"), ("妻子", "{0}的妻子是谁？"),
        ("电话", "{0}的电话号码是多少？"), ("游客", "{0}每年接待多少游客？"), ("学生", "{0}有多少学生？"),
        ("出口", "{0}的出口额是多少？"), ("进口", "{0}的进口额是多少？"), ("增长", "{0}比上一年增长了多少？"),
        ("温度", "{0}的平均温度是多少？"), ("专利", "{0}拥有多少项专利？"), ("页", "{0}一共有多少页？"),
        ("关闭", "{0}为什么关闭？"), ("资助", "{0}由谁资助？"), ("失业", "{0}的失业率是多少？"),
        ("车站", "{0}有多少个车站？"), ("寿命", "{0}的平均寿命是多长？"), ("颜色", "{0}是什么颜色的？"),
        ("产量", "{0}的年产量是多少？"), ("医院", "{0}有多少家医院？"), ("志愿", "{0}有多少名志愿者？"),
    ),
    "en": (
        ("budget", "What is the budget of {0}?"), ("budget", "How large is {0}'s annual budget?"),
        ("wage", "What is the average wage at {0}?"), ("salary", "What salary does {0} pay?"),
        ("address", "What is the address of {0}?"), ("headquarter", "Where are the headquarters of {0}?"),
        ("headquarter", "In which city is {0} headquartered?"), ("employ", "How many people does {0} employ?"),
        ("staff", "How many staff work at {0}?"), ("profit", "What was {0}'s net profit?"),
        ("revenue", "How much revenue did {0} have?"), ("price", "What is the price of {0}?"),
        ("cost", "How much did {0} cost?"), ("cost", "What does {0} cost?"), ("fare", "What is the fare to {0}?"),
        ("invest", "How much was invested in {0}?"), ("area", "What is the area of {0}?"),
        ("population", "What is the population of {0}?"), ("inhabitant", "How many inhabitants does {0} have?"),
        ("weigh", "How much does {0} weigh?"), ("length", "How long is {0}?"), ("tall", "How tall is {0}?"),
        ("found", "When was {0} founded?"), ("born", "In which year was {0} born?"), ("die", "When did {0} die?"),
        ("graduat", "Which university did {0} graduate from?"), ("design", "Who designed {0}?"),
        ("director", "Who is the director of {0}?"), ("president", "Who is {0}'s president?"),
        ("manager", "What is the name of {0}'s manager?"), ("wife", "Who was the wife of {0}?"),
        ("telephone", "What is the telephone number of {0}?"), ("tourist", "How many tourists visit {0} each year?"),
        ("student", "How many students does {0} have?"), ("export", "What is the value of {0}'s exports?"),
        ("import", "How much does {0} import?"), ("grow", "By how much did {0} grow over the year before?"),
        ("temperature", "What is the average temperature in {0}?"), ("patent", "How many patents does {0} hold?"),
        ("page", "How many pages does {0} have?"), ("clos", "Why was {0} closed?"),
        ("operat", "Who operates {0}?"), ("unemploy", "What is the unemployment rate in {0}?"),
        ("station", "How many stations does {0} have?"), ("lifespan", "What is the lifespan of {0}?"),
        ("colour", "What colour is {0}?"), ("output", "What is the yearly output of {0}?"),
        ("hospital", "How many hospitals are there in {0}?"), ("volunteer", "How many volunteers work for {0}?"),
    ),
}  # fmt: skip
_TRIES = 6
_ENGLISH_WORD = re.compile(r"(?<![A-Z-])\b[a-z]{4,}\b(?!')")
_KEPT = frozenset(
    listed(
        "what when where which whose whom does have been were will would could should many much long large this that "
        "these those there their with from into than then name called during after before about between"
    )
)


def attribute_asked(question: str, language: Language, told: str, random: Random) -> Iterator[str]:
    """A question for an attribute of a name in `question` that no text of `told` speaks of; none without a name."""
    own = sorted(names(question))
    if not own:
        return
    subject = random.choice(own)
    known = told.lower()
    for word, template in random.sample(_ATTRIBUTES[language], _TRIES):
        if word not in known:
            yield template.format(subject)
            return


def word_changed(
    question: str, language: Language, strangers: Sequence[str], told: str, random: Random
) -> Iterator[str]:
    """`question` with one of its words that is no name exchanged for one of `strangers` that `told` does not have."""
    own = sorted(plain_words(question, language))
    others = [word for word in strangers if word.lower() not in told.lower()]
    if own and others:
        old = random.choice(own)
        yield question.replace(old, random.choice(others), 1)


def plain_words(question: str, language: Language) -> frozenset[str]:
    """The nouns, verbs and adjectives of a question that are no names; English ones by their letters."""
    if language == "en":
        return frozenset(word for word in _ENGLISH_WORD.findall(question) if word not in _KEPT)
    named = names(question)
    asked = set(asked_nouns(question, language))
    tagged = {word for word, tag in tagged_words(question) if tag in {"n", "vn", "v", "a", "b"} and len(word) > 1}
    return frozenset((tagged | asked) - named)
