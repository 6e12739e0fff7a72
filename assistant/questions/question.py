"""What a question asks for, read by rules that hold for any article: its kind, the form of its answer, its years."""

import re
from dataclasses import dataclass, replace

from assistant.questions.forms import (
    AMOUNTS,
    ASKS_GROWTH,
    ASKS_SHARE,
    DAY_ASKED,
    MONTH_ASKED,
    RANK_ASKED,
    WHY,
    Form,
    asks_measure,
    forms_of,
    nouns_asked,
)
from assistant.questions.kinds import ADVICE, CONCLUSION, QuestionKind, kind_of, wants_list
from assistant.questions.named_units import named_units
from assistant.questions.no_question import NoQuestion, no_question
from assistant.questions.operations import Operation, operation_of
from documents.article import Language, Sentence
from documents.years import LIKELY_YEAR_DIGITS

# A decade is no year, nor is a count: the 1930s, 2000家.
_YEAR = re.compile(
    rf"(?<![\d.])({LIKELY_YEAR_DIGITS})(?![\d.]*[\d亿万元%]|['’]?s\b|年代"
    r"|家(?!庭)|人(?!均|口)|[名条座台辆艘架套项])"
)
_CONFIRMS = re.compile(
    r"(?:吗|(?<![什怎那这多])么)\s*[？?]?$|是否|是不是|对吧|没错吧|对不对|是吧|真的[？?]?$"
    r"|^(?!.*(?:多少|几|哪|什么|谁|怎|告诉|介绍|说说|讲讲)).*[高低多少大小长短快慢早晚强弱了的过]吧\s*[？?]?$"
    r"|^\s*(?:is|are|was|were|did|does|do|has|have|had)(?:n['’]t)?\b(?!.*\bor\b)"
    r"|^(?!\s*(?:how|what|which|who|whose|when|where|why)\b).*,\s*(?:isn't|aren't|wasn't|weren't|didn't|doesn't|don't|right|correct|is|was|did)\b"
    r"(?![^,]*\b(?:how|what|which|who|when|where|why)\b)[^,]*\?\s*$"
    r"|\bis it true\b",
    re.IGNORECASE,
)
SUPERLATIVE = re.compile(
    r"最|首[个家批位次]|第一|居[^，。]{0,6}[首前]|高于|超过|领先"
    r"|\b(?:most|least|first|top|leading|higher|more|foremost|only|main|primary|\w+est)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A folded, standalone question with what it asks for.

    `forms` are the forms that its answer may take; `operation` is set when an answer has to be
    computed from figures; `years` are the calendar years that it names. `asked_about` are the nouns that
    the question wants counted or told (多少…, how many …, …的…是谁); `confirms` is set for questions that want a
    claim confirmed, `translated` for those that a model put into the articles' language, with words not the asker's;
    `decimals` is to how many decimals a result is wanted, where the asker says so.
    """

    text: str
    language: Language
    kind: QuestionKind | NoQuestion
    forms: frozenset[Form]
    years: frozenset[str]
    operation: Operation | None = None
    wants_list: bool = False
    asked_about: tuple[str, ...] = ()
    confirms: bool = False
    translated: bool = False
    decimals: int | None = None

    def asking(self, text: str, language: Language | None = None) -> "Question":
        """What another text asks for that is made of this question: of the same asker, its result wanted as here."""
        asked = analyse(text, language or self.language, self.decimals)
        return replace(asked, translated=self.translated)

    def told_by(self, sentence: Sentence) -> str | None:
        """What a sentence says in the asker's own language; None where it or the question is there in another alone."""
        return None if self.translated else sentence.wording_in(self.language)

    @property
    def units(self) -> frozenset[str]:
        """The units of length, area, weight or speed that the question names without a number: only they answer it."""
        return named_units(self.text)

    @property
    def asks_share(self) -> bool:
        """Whether only a percentage or a fraction can answer."""
        return bool(ASKS_SHARE.search(self.text))

    @property
    def asks_growth(self) -> bool:
        """Whether only a rate of change can answer."""
        return bool(ASKS_GROWTH.search(self.text))

    @property
    def asks_month(self) -> bool:
        """Whether a month or a day is asked for, which a year alone does not tell."""
        return bool(MONTH_ASKED.search(self.text))

    @property
    def asks_day(self) -> bool:
        """Whether a day is asked for."""
        return bool(DAY_ASKED.search(self.text))

    @property
    def asks_conclusion(self) -> bool:
        """Whether it is asked what the article concludes."""
        return bool(re.search(CONCLUSION, self.text, re.IGNORECASE))

    @property
    def asks_advice(self) -> bool:
        """Whether it is asked what the author wants done, on the whole."""
        return bool(re.search(ADVICE, self.text, re.IGNORECASE))

    @property
    def asks_rank(self) -> bool:
        """Whether a rank is asked for: 排第几, which rank."""
        return bool(RANK_ASKED.search(self.text))

    @property
    def asks_ordinal(self) -> bool:
        """Whether a number in an order is asked for: a rank, 第几届."""
        return self.asks_rank or "第几" in self.text

    @property
    def asks_measure(self) -> bool:
        """Whether something is asked for by a noun whose value is a figure: what was the output, which capacity."""
        return asks_measure(self.text)

    @property
    def wants_amount(self) -> bool:
        """Whether the answer is a number of something, not a time."""
        if self.forms & AMOUNTS:
            return True
        return self.asks_measure and not self.forms & {"time", "person", "reason"}

    @property
    def wants_figure(self) -> bool:
        """Whether the answer is a quantity or a time."""
        if "reason" in self.forms:
            return False
        return self.wants_amount or "time" in self.forms

    @property
    def asks_why(self) -> bool:
        """Whether a reason is asked for."""
        return bool(WHY.search(self.text))


def analyse(text: str, language: Language, decimals: int | None = None) -> Question:
    """What the folded, standalone question `text` asks for; `decimals` are those that its asker wants of a result.

    What is made of a question that has been analysed is analysed with its `asking`.
    """
    forms = forms_of(text)
    years = frozenset(_YEAR.findall(text))
    operation = operation_of(text)
    confirms = bool(_CONFIRMS.search(text)) and not forms & {"reason"}
    if confirms:
        # A year in a claim is what is to be confirmed, not what narrows the question.
        years = frozenset()
    return Question(
        text,
        language,
        no_question(text) or kind_of(text, operation),
        forms,
        years,
        operation,
        wants_list(text),
        nouns_asked(text),
        confirms,
        decimals=decimals,
    )
