"""The fixed sentences that an answer can be made of, Chinese and English side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from documents.article import Language


@dataclass(frozen=True, slots=True)
class Text:
    """One message in both languages; `{names}` are filled by `format`."""

    zh: str
    en: str

    def say(self, language: Language, **values: object) -> str:
        """The message in `language`, with its placeholders filled."""
        return (self.zh if language == "zh" else self.en).format(**values)


RESULT = Text("结果是**{result}**（{working}）。", "The result is **{result}** ({working}).")
REFUSAL = Text("文中没有说到这一点。", "The article does not say this.")
REFUSAL_OF: Mapping[str, Text] = {
    "person": Text("文中没有说明是谁。", "The article does not say who."),
    "reason": Text("文中没有说明原因。", "The article gives no reason for this."),
    "place": Text("文中没有说明在哪里。", "The article does not say where."),
    "time": Text("文中没有说明时间。", "The article does not say when."),
    "percent": Text("文中没有给出这一比例。", "The article does not give this percentage."),
    "money": Text("文中没有给出这一金额。", "The article does not give this amount."),
    "quantity": Text("文中没有给出这一数字。", "The article does not give this figure."),
}
"""What is missing, by the form of the answer that is asked for."""
REFUSAL_WORD = Text(
    "文中没有说到这一点，也没有提到“{term}”。", "The article does not say this; it does not mention “{term}”."
)
REFUSAL_TERM = Text("文中没有说到“{term}”。", "The article says nothing about “{term}”.")
REFUSAL_NAMES = Text("文中只说了有多少，没有说是哪些。", "The article says how many there are, but not which.")
REFUSAL_YEAR = Text("文中没有给出{asked}年的这一数据。", "The article does not give this for {asked}.")
AUTHOR_OF = Text("**{name}**是《{title}》的作者。", "**{name}** is the author of “{title}”.")
REFUSAL_EVENTS = Text("文中没有说到{asked}年发生的事。", "The article mentions nothing that happened in {asked}.")
NEAREST = Text("文中最接近的一句是：“{quote}”", "The nearest thing it does say: “{quote}”")
OFF_TASK = Text("我只回答与文章内容有关的问题。", "I only answer questions about the article.")
EMPTY = Text("请输入一个关于文章的问题。", "Please ask a question about the article.")
UNCLEAR = Text(
    "这个问题没有说出要问的是什么，请写得完整一些。",
    "The question does not say what it is about. Please ask it in full.",
)
GREETING = Text("你好！关于这篇文章，想了解什么都可以问我。", "Hello! Ask me anything about the article.")
THANKS = Text("不客气！还有别的问题，随时可以问。", "You are welcome. Ask me anything else about the article.")
FAREWELL = Text("再见！", "Goodbye!")
ABOUT_ME = Text(
    "我根据文章原文回答问题：每句话都附原文引用，数字逐一核对；文中没有的内容，我会直接说明。",
    "I answer questions about the article from its own sentences: every sentence is cited, every figure is checked, "
    "and when the article does not say something, I tell you so.",
)
NO_RENDERING = Text(
    "（文中这句话没有中文译文，以下为原文。）",
    "(There is no English rendering of this sentence; the original is quoted.)",
)
NO_RENDERINGS = Text(
    "（以下句子没有中文译文，引用的是原文。）",
    "(There is no English rendering of these sentences; the original is quoted.)",
)
PREMISE_NO = Text("并非如此：", "That is not so: ")
CONFIRMED = Text("是的：", "Yes: ")
DENIED = Text("并非如此：", "No: ")
RELATION_EARLIER = Text(
    "{first}（{first_figure}）早于{second}（{second_figure}）",
    "{first} ({first_figure}) came before {second} ({second_figure})",
)
RELATION_MORE = Text(
    "{first}（{first_figure}）高于{second}（{second_figure}）",
    "{first} ({first_figure}) {verb} above {second} ({second_figure})",
)
DIFFERENCE = Text(
    "{first}比{second}多**{result}**（{working}）",
    "{first} {verb} **{result}** above {second} ({working})",
)
AT_LEAST = Text("{shown}以上", "more than {shown}")
AT_MOST = Text("不到{shown}", "less than {shown}")
ABOUT = Text("约{shown}", "about {shown}")
RATIO = Text("{first}是{second}的**{result}**（{working}）", "{first} {verb} **{result}** {second} ({working})")
SHARE = Text("{first}相当于{second}的**{result}**（{working}）", "{first} {verb} **{result}** of {second} ({working})")
RATE = Text("{first}为**{result}**（{working}）", "The {first} is **{result}** ({working})")
GROWTH = Text(
    "从{before}到{after}，{direction}了{result}（{working}）",
    "From {before} to {after}: {direction} of {result} ({working})",
)
GROWTH_YEARLY = Text(
    "从{before}到{after}，平均每年{direction}**{result}**（{working}）",
    "From {before} to {after}: {direction} of **{result}** a year on average ({working})",
)
TOTAL = Text("合计**{result}**（{working}）", "**{result}** in all ({working})")
AVERAGE = Text("平均**{result}**（{working}）", "**{result}** on average ({working})")
PER = Text("平均每个**{result}**（{working}）", "**{result}** for each ({working})")
REMAINDER = Text("其余为**{result}**（{working}）", "**{result}** remain ({working})")
BACKWARDS = Text("推算为**{result}**（{working}）", "**{result}**, worked back from the change ({working})")
BACKWARDS_IN = Text(
    "{name}推算为**{result}**（{working}）", "{name}: **{result}**, worked back from the change ({working})"
)
BALANCE_LEFT = Text("收入比支出多**{result}**（{working}）", "Income exceeds spending by **{result}** ({working})")
BALANCE_MISSING = Text("支出比收入多**{result}**（{working}）", "Spending exceeds income by **{result}** ({working})")
WHOLE = Text("总数为**{result}**（{working}）", "**{result}** in total ({working})")
WHOLE_ABOUT = Text("总数约为**{result}**（{working}）", "About **{result}** in total ({working})")
PART_ABOUT = Text("约为**{result}**（{working}）", "About **{result}** ({working})")
TARGET_MISSED = Text("离目标还差**{result}**（{working}）", "**{result}** short of the target ({working})")
TARGET_PASSED = Text("比目标高**{result}**（{working}）", "**{result}** above the target ({working})")
YEARS = Text("相隔**{result}**（{working}）", "**{result}** apart ({working})")
RANK = Text("{name}居**{rank}位**；{order}", "{name} ranks **{rank}**; {order}")
HIGH_TO_LOW = Text("从高到低：{order}", "from highest to lowest: {order}")
LOW_TO_HIGH = Text("从低到高：{order}", "from lowest to highest: {order}")
MODEL_FAILED = Text("{reason} 以下为原文。", "{reason} This is the article's own text.")
IN_FULL = Text("原文：{quote}", "In the article's words: {quote}")
REPLACED = Text(
    "模型的一句话与原文不符，已换成原文：{sentence}",
    "A sentence of the model did not agree with the article and was replaced by the quotation: {sentence}",
)
