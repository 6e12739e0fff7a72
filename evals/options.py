"""The options of `article-assistant evals`, each described in both languages."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.cli.parser import PROGRAM
from assistant.cli.usage import Parser
from assistant.settings import MODES
from assistant.texts import Text
from documents import Language
from evals.fact import KINDS, LANGUAGES, PARTS
from evals.labels import EVALS, MEASURES

ENGINES = (*MODES, "tutorial", "whole")
SIZES = (1, 10, 100, 1000, 10_000)
_RETRIEVAL = ("recall@1", "recall@3", "recall@5", "mrr", "ndcg")

COMMANDS: dict[str, Text] = {
    "run": Text(
        "把题集逐题问一遍并评判（省略子命令即以摘录方式运行自带的题集）",
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
        "用平行的 XQuAD 文档训练排序器（排序与拒答），并逐篇留出检验",
        "train the ranker (order and refusal) on parallel XQuAD documents, checked on documents held out",
    ),
    "bench": Text("测量速度与内存", "measure speed and memory"),
    "growth": Text("看索引如何随文档增长：1 至 10000 篇", "see how the index grows from 1 to 10,000 documents"),
    "new": Text("由文中数字起草题集，供人确认", "draft a suite from a document's figures, for a person to confirm"),
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
    "seed": Text(
        "抽样用的种子：种子相同，抽到的也相同", "a number that decides what is chosen: the same one chooses the same"
    ),
    "repeat": Text("每题问几遍", "how often each question is asked"),
    "workers": Text("同时问几题", "how many questions at the same time"),
    "fail_under": Text(
        "低于这些值即失败，如 right=0.97,refused=0.95,right.zh=0.98",
        "fail below, as in right=0.97,refused=0.95,right.zh=0.98",
    ),
    "failures": Text(
        "在表格后列出未通过的前 N 题：问了什么、答了什么、为何不对",
        "after the tables, the first N cases that failed: what was asked, what was said, what is wrong with it",
    ),
    "json": Text("输出 JSON", "write JSON to the output"),
    "resume": Text("从上次中断处继续", "go on where an interrupted run stopped"),
    "out": Text("结果存到哪个文件或文件夹", "the file or folder for the results"),
    "draft": Text(
        "题集存为哪个文件；不写则在文档旁边，名为 ….facts.yaml",
        "the suite's file; ….facts.yaml beside the document by default",
    ),
    "name": Text("结果在表格里的名称", "what the run is called in tables"),
    "html": Text("另存为网页", "also write a page"),
    "first": Text("前一次运行的结果文件", "the result file of the earlier run"),
    "second": Text("后一次运行的结果文件", "the result file of the later run"),
    "results": Text("运行的结果文件", "result files of runs"),
    "chinese": Text("XQuAD 格式的中文文档", "the documents in Chinese, in the XQuAD format"),
    "english": Text("同样文档的英文版", "the same documents in English"),
    "drafted": Text("由哪个文件或文件夹起草", "the file or folder that is drafted from"),
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
    parser = Parser(language, prog=f"{PROGRAM} evals", description=EVALS.say(language))
    _run_options(parser)
    parser.take_commands("evals_command")
    _add_runs(parser)
    _add_shows(parser)
    _add_trials(parser)
    _add_measurements(parser)
    new = _command(parser, "new")
    new.add_argument("documents", type=Path, help=new.told(_HELP["drafted"]))
    new.add_argument("--out", type=Path, metavar="FILE", help=new.told(_HELP["draft"]))
    return parser


def _add_runs(parser: Parser) -> None:
    """A suite is asked, of the assistant or of retrieval alone."""
    run = _command(parser, "run")
    _suite(run)
    _run_options(run)
    retrieval = _command(parser, "retrieval")
    _suite(retrieval)
    _option(retrieval, "documents", type=Path, metavar="PATH")
    _option(retrieval, "part", choices=PARTS)
    _option(retrieval, "fail_under", type=floors(_RETRIEVAL), default={}, metavar="NAME=SHARE")
    _option(retrieval, "out", type=Path, metavar="PATH")
    _flag(retrieval, "json")


def _add_shows(parser: Parser) -> None:
    """Results that are there already are shown."""
    compare = _command(parser, "compare")
    for name in ("first", "second"):
        compare.add_argument(name, type=Path, help=compare.told(_HELP[name]))
    report, abilities = _command(parser, "report"), _command(parser, "abilities")
    _option(report, "part", choices=PARTS)
    _failures(report)
    _option(report, "html", type=Path, metavar="FILE")
    for each in (report, abilities):
        each.add_argument("results", nargs="+", type=Path, help=each.told(_HELP["results"]))
    for each in (compare, report, abilities):
        _flag(each, "json")


def _add_trials(parser: Parser) -> None:
    """Other documents and changed ones are asked, and learned from."""
    changed = _command(parser, "counterfactual")
    _engine_options(changed)
    _option(changed, "count", type=_whole(1), default=20)
    noise = _command(parser, "noise")
    _engine_options(noise)
    _option(noise, "paragraphs", type=_several_numbers, default=(10, 100, 1000))
    _option(noise, "source", type=Path)
    _option(noise, "part", choices=PARTS)
    _option(noise, "limit", type=_whole(1), default=120)
    devset, train = _command(parser, "devset"), _command(parser, "train")
    for each in (devset, train):
        each.add_argument("chinese", type=Path, metavar="FILE.zh.json", help=each.told(_HELP["chinese"]))
        each.add_argument("english", type=Path, metavar="FILE.en.json", help=each.told(_HELP["english"]))
    _engine_options(devset)
    _option(devset, "number", type=_whole(0), default=0)
    _option(devset, "questions", type=_whole(0), default=5)
    _option(devset, "strangers", type=_whole(0), default=4)
    _option(train, "seed", type=_whole(0), default=1)
    _option(train, "out", type=Path, default=Path("assistant/evidence/ranker.json"))
    _flag(train, "json")


def _add_measurements(parser: Parser) -> None:
    """Time, memory and growth are measured."""
    bench = _command(parser, "bench")
    _option(bench, "mode", type=_several(ENGINES), default=("quote", "auto", "model", "tutorial", "whole"))
    _option(bench, "model")
    _option(bench, "out", type=Path, metavar="PATH")
    for flag in ("quick", "full", "json"):
        _flag(bench, flag)
    growth = _command(parser, "growth")
    growth.add_argument("results", nargs="?", type=Path, help=growth.told(_HELP["growth"]))
    sizes = growth.told(_HELP["sizes"])
    growth.add_argument("--number", type=_several_numbers, default=SIZES, help=sizes)
    _option(growth, "embedded", type=_whole(0), default=1000)
    _option(growth, "out", type=Path, metavar="PATH")
    _flag(growth, "json")


def _suite(parser: Parser) -> None:
    parser.add_argument("suite", nargs="?", type=Path, help=parser.told(_HELP["suite"]))


def _run_options(parser: Parser) -> None:
    _engine_options(parser)
    _option(parser, "documents", type=Path, metavar="PATH")
    _option(parser, "kind", type=_several(KINDS), default=())
    _option(parser, "language", choices=LANGUAGES)
    _option(parser, "part", choices=PARTS)
    parser.add_argument(
        "--sample", "--limit", dest="limit", type=_whole(1), metavar="N", help=parser.told(_HELP["limit"])
    )
    _failures(parser)
    _option(parser, "repeat", type=_whole(1), default=1)
    _option(parser, "workers", type=_whole(1), default=1)


def _failures(parser: Parser) -> None:
    _option(parser, "failures", type=_whole(1), metavar="N")


def _engine_options(parser: Parser) -> None:
    _option(parser, "mode", type=_several(ENGINES), default=("quote",))
    _option(parser, "model")
    _option(parser, "seed", type=_whole(0), default=1)
    _option(parser, "fail_under", type=floors(tuple(MEASURES)), default={}, metavar="NAME=SHARE")
    _option(parser, "out", type=Path, metavar="PATH")
    _option(parser, "name")
    _flag(parser, "resume")
    _flag(parser, "json")


def floors(known: Sequence[str]) -> Callable[[str], dict[str, float]]:
    """A reader of `right=0.97,refused=0.95`; a name may end in `.zh` or `.en`."""

    def read(text: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for item in text.split(","):
            name, _, value = item.strip().partition("=")
            bare, _, language = name.partition(".")
            if bare not in known or language not in ("", *LANGUAGES):
                raise argparse.ArgumentTypeError(f"'{name}' is no measure, choose from {', '.join(known)}")
            if not value:
                raise argparse.ArgumentTypeError(f"'{name}' has no value, write {name}=0.97")
            try:
                found[name] = float(value)
            except ValueError:
                raise argparse.ArgumentTypeError(f"'{value}' is no number, write {name}=0.97") from None
            if not 0 <= found[name] <= 1:
                raise argparse.ArgumentTypeError(f"{name}={value} lies outside 0 to 1")
        return found

    return read


def _several(known: Sequence[str]) -> Callable[[str], tuple[str, ...]]:
    def read(text: str) -> tuple[str, ...]:
        found = tuple(part.strip() for part in text.split(",") if part.strip())
        for part in found:
            if part not in known:
                raise argparse.ArgumentTypeError(f"'{part}' is unknown, choose from {', '.join(known)}")
        return found

    return read


def _several_numbers(text: str) -> tuple[int, ...]:
    return tuple(_whole(0)(part.strip()) for part in text.split(","))


def _whole(least: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"'{text}' must be a whole number of at least {least}")
        return int(text)

    return read


def _command(parser: Parser, name: str) -> Parser:
    return parser.command(name, COMMANDS[name])


def _option(parser: Parser, name: str, **how: Any) -> None:  # noqa: ANN401 - handed on to argparse
    parser.option(name, _HELP[name], **how)


def _flag(parser: Parser, name: str) -> None:
    parser.flag(name, _HELP[name])
