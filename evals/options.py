"""The options of `article-assistant evals`, each described in both languages."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.cli_parser import PROGRAM, Parser
from assistant.settings import MODES
from assistant.texts import Text
from documents import Language
from evals.fact import KINDS, LANGUAGES, PARTS
from evals.texts import EVALS, MEASURES

ENGINES = (*MODES, "tutorial", "whole")
_RETRIEVAL = ("recall@1", "recall@3", "recall@5", "mrr", "ndcg")

COMMANDS: dict[str, Text] = {
    "run": Text(
        "把一套题逐题问一遍并评判（省略子命令即以摘句方式运行自带的题集）",
        "ask a suite and judge every answer (the default)",
    ),
    "compare": Text(
        "比较两次运行：哪些题变了，是否超出偶然", "compare two runs: which cases changed, and is it more than chance"
    ),
    "report": Text("把运行结果排成表格或网页", "show results as tables or as a page"),
    "abilities": Text(
        "RGB 的四种能力：抗噪、该拒则拒、信息整合、反事实，各由其运行结果得出",
        "RGB's four abilities from the runs that measure them: noise, rejection, integration, counterfactual",
    ),
    "retrieval": Text("单测检索，不用语言模型", "measure retrieval alone, without a language model"),
    "counterfactual": Text(
        "改动文中的数字，看回答是否随之而变", "change figures of the article and see whether the answers follow"
    ),
    "noise": Text("把文章混入其他段落后再问", "hide the article among other paragraphs and ask again"),
    "devset": Text("用 XQuAD 格式的其他文档检验", "test on other documents in the XQuAD format"),
    "train": Text(
        "用平行的 XQuAD 文档训练第二遍检视（排序与拒答），并逐篇留出检验",
        "train the second look (order and refusal) on parallel XQuAD documents, checked on documents held out",
    ),
    "bench": Text("测量速度与内存", "measure speed and memory"),
    "growth": Text("看索引如何随文档增长：1 至 10000 篇", "see how the index grows from 1 to 10,000 documents"),
    "new": Text("由文中数字起草一套题，供人确认", "draft a suite from a document's figures, for a person to confirm"),
}
_HELP: dict[str, Text] = {
    "suite": Text("题集文件（YAML）；省略则用自带的题集", "a suite (YAML); without it the shipped one"),
    "documents": Text("题集所问的文件或文件夹", "the file or folder that the suite is about"),
    "mode": Text("受测的方式，可列多个，用逗号分隔", "what is tested, several with commas"),
    "model": Text("语言模型的名称", "the language model's name"),
    "kind": Text("只问这些类别，用逗号分隔", "ask only these kinds, several with commas"),
    "language": Text("只问这种语言的题", "ask only in this language"),
    "part": Text("只问这一部分：dev 用于调试，test 只用于报告", "only this part: dev for tuning, test for reporting"),
    "limit": Text(
        "抽取多少题：各类别、各语言按比例，由种子决定",
        "a sample of so many cases: every kind and language with its share, chosen by the seed",
    ),
    "seed": Text("抽样的种子", "the seed that chooses"),
    "repeat": Text("每题问几遍", "how often each question is asked"),
    "workers": Text("同时问几题", "how many questions at the same time"),
    "fail_under": Text(
        "低于这些值即失败，如 right=0.97,refused=0.95,right.zh=0.98",
        "fail below, as in right=0.97,refused=0.95,right.zh=0.98",
    ),
    "json": Text("输出 JSON", "write JSON to the output"),
    "resume": Text("从上次中断处继续", "go on where an interrupted run stopped"),
    "out": Text("结果存到哪个文件或文件夹", "the file or folder for the results"),
    "name": Text("结果在表格里的名称", "what the run is called in tables"),
    "html": Text("另存为网页", "also write a page"),
    "count": Text("改动多少个数字", "how many figures to change"),
    "paragraphs": Text("混入的段落数，可列多个", "how many other paragraphs, several with commas"),
    "source": Text("段落取自这个文件，省略则生成", "take the paragraphs from this file instead of making them up"),
    "questions": Text("每篇文档问几题，0 为全部", "questions of each document, 0 for all"),
    "strangers": Text(
        "每篇文档另问几道别篇的题，应当拒答", "questions of other documents for each, which must be refused"
    ),
    "number": Text("抽取多少篇文档，0 为全部", "how many documents, 0 for all"),
    "growth": Text("已有的结果文件：只显示，不测量", "results that are there already: show them, measure nothing"),
    "sizes": Text("多少篇文档，可列多个", "how many documents, several with commas"),
    "embedded": Text(
        "不多于这么多篇时用随附的向量模型，再多则用替代向量（不测嵌入）",
        "up to so many documents are embedded with the packaged model, more get stand-in vectors",
    ),
    "quick": Text("少测几遍", "fewer rounds"),
    "full": Text("每个引擎问完全部问题，不限时", "ask every engine all questions, however long it takes"),
}


def build_parser(language: Language) -> Parser:
    """The parser of `evals`; without a subcommand it runs the shipped suite."""
    parser = Parser(prog=f"{PROGRAM} evals", description=EVALS.say(language), allow_abbrev=False)
    parser.language = language
    _run_options(parser, language)
    commands = parser.add_subparsers(dest="evals_command", metavar="COMMAND", parser_class=Parser)

    def command(name: str) -> Parser:
        text = COMMANDS[name].say(language)
        added = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
        added.language = language
        return added

    run = command("run")
    run.add_argument("suite", nargs="?", type=Path, help=_help("suite", language))
    _run_options(run, language)
    compare = command("compare")
    compare.add_argument("first", type=Path)
    compare.add_argument("second", type=Path)
    _flag(compare, "json", language)
    report = command("report")
    report.add_argument("results", nargs="+", type=Path)
    _option(report, "part", language, choices=PARTS)
    _option(report, "html", language, type=Path, metavar="FILE")
    _flag(report, "json", language)
    abilities = command("abilities")
    abilities.add_argument("results", nargs="+", type=Path)
    _flag(abilities, "json", language)
    retrieval = command("retrieval")
    retrieval.add_argument("suite", nargs="?", type=Path, help=_help("suite", language))
    _option(retrieval, "documents", language, type=Path)
    _option(retrieval, "part", language, choices=PARTS)
    _option(retrieval, "fail_under", language, type=floors(_RETRIEVAL), default={})
    _option(retrieval, "out", language, type=Path)
    _flag(retrieval, "json", language)
    changed = command("counterfactual")
    _engine_options(changed, language)
    _option(changed, "count", language, type=_whole(1), default=20)
    noise = command("noise")
    _engine_options(noise, language)
    _option(noise, "paragraphs", language, type=_several_numbers, default=(10, 100, 1000))
    _option(noise, "source", language, type=Path)
    _option(noise, "part", language, choices=PARTS)
    _option(noise, "limit", language, type=_whole(1), default=120)
    devset = command("devset")
    devset.add_argument("chinese", type=Path, metavar="FILE.zh.json")
    devset.add_argument("english", type=Path, metavar="FILE.en.json")
    _engine_options(devset, language)
    _option(devset, "number", language, type=_whole(0), default=0)
    _option(devset, "questions", language, type=_whole(0), default=5)
    _option(devset, "strangers", language, type=_whole(0), default=4)
    train = command("train")
    train.add_argument("chinese", type=Path, metavar="FILE.zh.json")
    train.add_argument("english", type=Path, metavar="FILE.en.json")
    _option(train, "seed", language, type=_whole(0), default=1)
    _option(train, "out", language, type=Path, default=Path("assistant/ranker.json"))
    _flag(train, "json", language)
    bench = command("bench")
    _option(bench, "mode", language, type=_several(ENGINES), default=("quote", "auto", "model", "tutorial", "whole"))
    _option(bench, "model", language)
    _option(bench, "out", language, type=Path)
    _flag(bench, "quick", language)
    _flag(bench, "full", language)
    _flag(bench, "json", language)
    growth = command("growth")
    growth.add_argument("results", nargs="?", type=Path, help=_help("growth", language))
    growth.add_argument(
        "--number", type=_several_numbers, default=(1, 10, 100, 1000, 10_000), help=_help("sizes", language)
    )
    _option(growth, "embedded", language, type=_whole(0), default=1000)
    _option(growth, "out", language, type=Path)
    _flag(growth, "json", language)
    new = command("new")
    new.add_argument("documents", type=Path)
    _option(new, "out", language, type=Path)
    return parser


def _run_options(parser: Parser, language: Language) -> None:
    _engine_options(parser, language)
    _option(parser, "documents", language, type=Path)
    _option(parser, "kind", language, type=_several(KINDS), default=())
    _option(parser, "language", language, choices=LANGUAGES)
    _option(parser, "part", language, choices=PARTS)
    parser.add_argument("--sample", "--limit", dest="limit", type=_whole(1), help=_help("limit", language))
    _option(parser, "repeat", language, type=_whole(1), default=1)
    _option(parser, "workers", language, type=_whole(1), default=1)


def _engine_options(parser: Parser, language: Language) -> None:
    _option(parser, "mode", language, type=_several(ENGINES), default=("quote",))
    _option(parser, "model", language)
    _option(parser, "seed", language, type=_whole(0), default=1)
    _option(parser, "fail_under", language, type=floors(tuple(MEASURES)), default={})
    _option(parser, "out", language, type=Path)
    _option(parser, "name", language)
    _flag(parser, "resume", language)
    _flag(parser, "json", language)


def floors(known: Sequence[str]) -> Callable[[str], dict[str, float]]:
    """A reader of `right=0.97,refused=0.95`; a name may end in `.zh` or `.en`."""

    def read(text: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for item in text.split(","):
            name, _, value = item.strip().partition("=")
            bare, _, language = name.partition(".")
            if bare not in known or language not in ("", *LANGUAGES):
                raise argparse.ArgumentTypeError(f"'{name}' is no measure. Choose from: {', '.join(known)}.")
            try:
                found[name] = float(value)
            except ValueError:
                raise argparse.ArgumentTypeError(f"'{value}' is no number. Write it as {name}=0.97.") from None
            if not 0 <= found[name] <= 1:
                raise argparse.ArgumentTypeError(f"{name}={value} lies outside 0 to 1.")
        return found

    return read


def _several(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        found = tuple(part.strip() for part in text.split(",") if part.strip())
        for part in found:
            if part not in known:
                raise argparse.ArgumentTypeError(f"'{part}' is unknown. Choose from: {', '.join(known)}.")
        return found

    return read


def _several_numbers(text: str) -> tuple[int, ...]:
    return tuple(_whole(0)(part.strip()) for part in text.split(","))


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"'{text}' must be a whole number of at least {least}.")
        return int(text)

    return read


def _option(parser: Parser, name: str, language: Language, **how: Any) -> None:  # noqa: ANN401
    parser.add_argument(f"--{name.replace('_', '-')}", help=_help(name, language), **how)


def _flag(parser: Parser, name: str, language: Language) -> None:
    parser.add_argument(f"--{name}", action="store_true", help=_help(name, language))


def _help(name: str, language: Language) -> str:
    return _HELP[name].say(language).replace("%", "%%")
