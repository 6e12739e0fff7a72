"""The order in which a question is put into other words, from what is typed to what a rule of a calculation matches.

Another way to say a thing is a line in the module of the step that takes its like; a new step is a line of `STEPS`. A
step sees a text and nothing else: what a follow-up leaves out is filled in after the steps of what is typed
(`conversations`), and the words of the opened articles are put in after that (`words/spelling.py`). What depends on
what they lack is no step either, and is done where it is looked up (`evidence/finding.py`): the noun for a doer as what
was done (`questions/agent_nouns.py`), and a question without its years (`undated` of `evidence/dating.py`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from assistant.rewording.alternatives_last import with_alternatives_last
from assistant.rewording.asked_in_full import asked_in_full
from assistant.rewording.changes import as_change
from assistant.rewording.comparisons import as_compared
from assistant.rewording.manner import without_manner
from assistant.rewording.one_clause import in_one_clause
from assistant.rewording.padding import without_padding
from assistant.rewording.plain_words import in_plain_words
from assistant.rewording.plainly import plainly
from assistant.rewording.rule_words import in_rule_words
from assistant.rewording.usual_words import in_usual_words
from assistant.words.language import fold, without_language_order
from documents.article import Language
from documents.scripts import question_language

# What reads the result: a conversation; all that looks up and answers; every way of computing; what is read for the
# years and the units of a calculation; the rules that read an operation out of it; what reads a list to choose from.
Reader = Literal["conversation", "search", "computing", "calculation", "rules", "list"]


@dataclass(frozen=True, slots=True)
class Step:
    """A rewording for a reader, by its name, and a question that it puts into other words."""

    reader: Reader
    name: str
    reword: Callable[[str, Language], str]
    asked: str
    said: str


def _in_either(reword: Callable[[str], str]) -> Callable[[str, Language], str]:
    """A rewording that sees for itself which language a text is in."""
    return lambda text, _: reword(text)


STEPS = (
    Step("conversation", "folded", _in_either(fold), "二〇一九年有多少間？", "2019年有多少间？"),
    Step("conversation", "no order", _in_either(without_language_order), "它多长？请用英文回答", "它多长？"),
    Step("conversation", "no padding", _in_either(without_padding), "Hi, how long is it, please?", "how long is it"),
    Step("search", "no manner", without_manner, "A是B的几倍？保留两位小数", "A是B的几倍？"),
    Step("search", "plainly asked", plainly, "A was built in 1990, wasn't it?", "A was built in 1990, right?"),
    Step("search", "in full", asked_in_full, "length of the pier", "What is the length of the pier?"),
    Step("computing", "usual words", in_usual_words, "Add A and B.", "what is the total of A and B?"),
    Step("calculation", "one clause", in_one_clause, "A和B相比，哪个多？是后者的几倍", "A是B的多少倍"),
    Step("calculation", "plain words", in_plain_words, "A minus B", "what is the difference between A and B"),
    Step("calculation", "a change", _in_either(as_change), "桥比2015年多多少座", "桥比2015年增加了多少座"),
    Step("rules", "a comparison", as_compared, "A topped B by how much", "by how much higher was A than B"),
    Step("rules", "words of rules", in_rule_words, "A离B还差多少", "A比B少多少"),
    Step("list", "last", _in_either(with_alternatives_last), "of A and B, which is up", "which is up, A or B"),
)
"""Every rewording that needs no article, in the order in which they follow one another."""


def reword(text: str, reader: Reader, language: Language | None = None) -> str:
    """A text in the words that a reader wants; in the language that it is in when a step takes it, if none is given."""
    for step in STEPS:
        if step.reader == reader:
            text = step.reword(text, language or question_language(text))
    return text
