"""What can be wrong with a suite, in both languages: each says what stands there and what to write instead."""

from collections.abc import Iterable

from assistant.texts import Text
from documents import Language
from documents.errors import AssistantError, FactsError

SUITE = Text("题集", "a suite")
FACT = Text("事实", "a fact")
QUESTION = Text("问题", "a question")
EARLIER = Text("此前的问题", "an earlier question")
EARLIER_ANSWER = Text("此前的回答", "an earlier answer")
FIGURE = Text("数字", "a figure")
WORD = Text("词语", "a word")
QUOTATION = Text("引文", "a quotation")
KIND = Text("类别", "kind")
PART = Text("部分", "part")
LANGUAGE = Text("语言", "language")
TRUTH = Text("是非值", "truth value")

NO_SUITE = Text(
    "题集“{path}”读不出来。起草一份：article-assistant evals new 文件",
    "The suite '{path}' cannot be read. Write one with: article-assistant evals new FILE",
)
NO_TEXT_FILE = Text(
    "题集“{path}”不是 UTF-8 文本。请转成 UTF-8，或起草一份：article-assistant evals new 文件",
    "The suite '{path}' is no UTF-8 text. Save it as UTF-8, or write one with: article-assistant evals new FILE",
)
NO_YAML = Text("这不是 YAML：{problem}。请改正这一行。", "this is no YAML: {problem}. Mend this line.")
EMPTY = Text(
    "题集是空的。起草一份：article-assistant evals new 文件",
    "the suite is empty. Write one with: article-assistant evals new FILE",
)
TWICE = Text("键“{key}”写了两次，请去掉一处。", "the key '{key}' is there twice. Take one out.")
NO_MAPPING = Text(
    "{what}要写成“键: 值”，可用的键：{known}。", "{what} must be a mapping with some of the keys {known}."
)
UNKNOWN_KEY = Text("{what}没有键“{key}”，可用的键：{known}。", "{what} has no key '{key}'. Known keys: {known}.")
NO_LIST = Text("{what}要写成至少有一项的列表，如：[…]。", "{what} must be a list with at least one item, such as: […].")
NO_TEXT = Text("{what}要写成非空的文字。", "{what} must be a text that is not empty.")
NOT_ONE_OF = Text("{what}不能是“{text}”，可选：{allowed}。", "'{text}' is no {what}. Choose one of: {allowed}.")
NO_WHOLE_NUMBER = Text(
    "{what}写的是“{text}”，应为 {least} 到 {most} 的整数。",
    "{what} is '{text}', it must be a whole number from {least} to {most}.",
)
NO_NUMBER = Text("{what}写的是“{text}”，应为数，如 0.5。", "{what} is '{text}', it must be a number such as 0.5.")
NEEDS_KEY = Text("{what}缺少键“{key}”，请补上。", "{what} needs the key '{key}'. Add it.")
NEEDS_DOCUMENT = Text(
    "题集缺少键“document”：旁边的一个文件，或 shipped。也可以用 --documents 给出。",
    "a suite needs the key 'document': a file beside it, or 'shipped'. Or give --documents.",
)
NO_DOCUMENT = Text("文档读不出来。{error}", "the document cannot be read. {error}")
NO_KIND = Text(
    "事实“{fact}”缺少键“kind”，可选：{known}。", "the fact '{fact}' needs the key 'kind'. Choose one of: {known}."
)
NO_QUESTION = Text(
    "事实“{fact}”没有问题。请写在“zh:”或“en:”下。",
    "the fact '{fact}' has no question. Write one under 'zh:' or 'en:'.",
)
NO_QUESTIONS = Text("问题的列表里至少要有一问。", "a list of questions must have at least one.")
NO_WORDING = Text("{what}至少要有一种写法。", "{what} must have at least one wording.")
NO_FORM = Text("数字至少要有一种写法，如 20590亿元。", "a figure must have at least one form, such as 20590亿元.")
NO_FIGURE = Text(
    "“{text}”不是一个能读懂的数字（读到：{read}）。请写成 20590亿元、3.31% 或 2018年 这样。",
    "'{text}' is not one figure that can be read (read: {read}). Write it as 20590亿元, 3.31% or 2018年.",
)
NOTHING = Text("没有", "nothing")
NOT_SAID = Text(
    "文档里没有“{quote}”。请从文档里照抄引文。",
    "the document does not say '{quote}'. Copy the quotation from the document.",
)
EXPECTS_NOTHING = Text(
    "事实“{fact}”没有写应当说出什么。请写“figures”或“words”，或“answerable: false”。",
    "the fact '{fact}' expects nothing. Give it 'figures' or 'words', or 'answerable: false'.",
)
EXPECTS_OF_NONE = Text(
    "事实“{fact}”没有答案，却写了应当说出什么。请去掉“figures”“words”“quotes”。",
    "the fact '{fact}' has no answer and yet expects one. Take 'figures', 'words', 'quotes' out.",
)
NO_PAST = Text(
    "追问缺少键“after”。请在其中写上此前的问题：after: […]",
    "a conversation needs the key 'after'. Write in it the questions asked before: after: […]",
)
ACCEPTED_AND_FORBIDDEN = Text(
    "“{word}”既可接受，又被禁止。请从“words”或“must_not”里去掉它。",
    "'{word}' is both accepted and forbidden. Take it out of 'words' or of 'must_not'.",
)
NEEDED_OF_NONE = Text(
    "“needed”数的是“words”，而这里没有。请写上“words”，或去掉“needed”。",
    "'needed' counts words, and there are none. Give 'words', or take it out.",
)
UNFIT_ANSWERABLE = Text(
    "“answerable: {answerable}”与类别“{kind}”不合。请去掉它，或换一个类别。",
    "'answerable: {answerable}' does not go with the kind '{kind}'. Take it out, or choose another kind.",
)
ID_TAKEN = Text(
    "第 {line} 行的事实已经用了 id“{group}”，请换一个。",
    "the id '{group}' is taken by the fact in line {line}. Choose another.",
)
ASKED_ALREADY = Text(
    "“{asked_by}”已经问过“{question}”。请去掉一处，或换个问法。",
    "'{question}' is asked already by '{asked_by}'. Take one out, or ask in other words.",
)


def error(reason: Text, /, **values: object) -> FactsError:
    """The error that says `reason`, its placeholders filled in either language; `Text`s and errors speak it too."""
    return FactsError(_said(reason, "en", values), _said(reason, "zh", values))


def error_in(file: str, line: int, reason: Text, /, **values: object) -> FactsError:
    """The same of one line of a suite's file."""
    said, in_chinese = _said(reason, "en", values), _said(reason, "zh", values)
    return FactsError(f"{file}, line {line}: {said}", f"{file} 第 {line} 行：{in_chinese}")


def key(name: str) -> Text:
    """A key of a suite, as either language writes it."""
    return Text(f"“{name}”", name)


def listed(names: Iterable[str]) -> Text:
    """`names` one after the other, as either language lists them."""
    shown = tuple(names)
    return Text("、".join(shown), ", ".join(shown))


def _said(reason: Text, language: Language, values: dict[str, object]) -> str:
    return reason.say(language, **{name: _in_language(value, language) for name, value in values.items()})


def _in_language(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return value.zh if language == "zh" else value.en
    return value.in_language(language) if isinstance(value, AssistantError) else value
