"""What a run of `make torture` survived, as the table of RELIABILITY.md."""

from typing import Any

from assistant.texts import Text
from documents import Language
from evals.table import Table

_HEAD = (Text("试炼", "trial"), Text("结果", "came through"), Text("次数", "tried"))
_KILLED = {
    "index built and changed": Text(
        "索引建立、增改、删除文档时以 kill -9 中断",
        "kill -9 while an index is built, and while documents change, come and go",
    ),
    "index built anew": Text("索引重建时中断", "kill -9 while an index is built anew"),
    "dictionaries written": Text("词典写入时中断", "kill -9 while the dictionaries are written"),
    "model joined": Text("模型文件拼合时中断", "kill -9 while the model's file is joined"),
    "documents added": Text("加入和移除文档时中断", "kill -9 while documents are added and removed"),
    "articles brought": Text("在页面上添加文章时中断", "kill -9 while articles are brought to the page"),
    "conversations written": Text("对话和评价写入时中断", "kill -9 while conversations and feedback are written"),
}
_INPUTS = {
    "generated inputs": Text("生成的文档与问题", "generated documents and questions"),
    "mutated files": Text("按代码覆盖变异的文件", "files changed by coverage of the parsers"),
}
_WHOLE = Text("每次都能打开、答对或自行重建", "each time it opened and answered rightly, or built itself again")
_TURNS = Text(
    "存过的 {turns} 轮及其评价一轮未丢",
    "none of the {turns} turns that were said to be stored is lost, nor their feedback",
)
_CHANGES = Text(
    "说过已完成的 {changes} 次改动一次未丢，没有半份文档",
    "none of the {changes} changes that were said to be made is lost, no document is half there",
)
_MODELS = (
    Text(
        "语言模型挂起、中断、胡言、返回 429 或 500、说个没完时提问",
        "questions with a language model that hangs, dies, writes garbage, returns 429 or 500, or never ends",
    ),
    Text(
        "每次以原文作答，最长 {longest_seconds} 秒",
        "each answered by quotation, at the latest after {longest_seconds} s",
    ),
)
_LEFT = (
    Text("提问者中途离开", "askers who leave in mid-stream"),
    Text("最迟 {given_back_seconds} 秒后让出位置", "their slots given back after {given_back_seconds} s at the latest"),
)
_CROWD = (
    Text("排不进队列的提问", "questions for which the queue had no slot"),
    Text("最迟 {refused_after_seconds} 秒后得知", "told so after {refused_after_seconds} s at the latest"),
)
_TRIED = Text("或读出，或以一句话拒绝", "each read or answered, or refused with one sentence")
_ASKED = Text("{minutes} 分钟内 64 人同时提问", "questions of 64 askers at once, for {minutes} minutes")
_HELD = Text(
    "失败 {failed}；内存 {before[megabytes]} → {after[megabytes]} MB，"
    "打开的文件 {before[files]} → {after[files]}，线程 {before[threads]} → {after[threads]}",
    "{failed} failures; memory {before[megabytes]} → {after[megabytes]} MB, "
    "open files {before[files]} → {after[files]}, threads {before[threads]} → {after[threads]}",
)


def torture_table(found: dict[str, Any], language: Language = "en") -> Table:
    """One line for each trial of a run."""
    rows: list[tuple[str, ...]] = []
    for name, text in _KILLED.items():
        if (counts := found.get(name)) is not None:
            rows.append((text.say(language), _came_through(counts, language), f"{counts['kills']:,}"))
    for name, text in _INPUTS.items():
        if (counts := found.get(name)) is not None:
            rows.append((text.say(language), _TRIED.say(language), f"{counts['inputs']:,}"))
    if (bad := found.get("bad models")) is not None:
        tried = zip((_MODELS, _LEFT, _CROWD), ("answers", "left", "refused_at_once"), strict=True)
        rows += [(what.say(language), came.say(language, **bad), f"{bad[count]:,}") for (what, came), count in tried]
    asked = found["64 askers"]
    rows.append(
        (
            _ASKED.say(language, minutes=f"{asked['seconds'] / 60:g}"),
            _HELD.say(language, **asked),
            f"{asked['answered'] + asked['failed']:,}",
        )
    )
    return Table(tuple(text.say(language) for text in _HEAD), tuple(rows))


def _came_through(counts: dict[str, int], language: Language) -> str:
    if "turns" in counts:
        return _TURNS.say(language, turns=counts["turns"])
    if "changes" in counts:
        return _CHANGES.say(language, changes=counts["changes"])
    return _WHOLE.say(language)
