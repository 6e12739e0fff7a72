"""What a bench was to reach, and whether it did: the READMEs' table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.texts import Text
from documents import Language
from evals.bench.bench_tables import ASKERS, BASE
from evals.statistics import percentile
from evals.table import Table

Found = dict[str, Any]
Values = Callable[[Found], tuple[float | None, ...]]


@dataclass(frozen=True, slots=True)
class Target:
    """A line: what is measured, the bounds of its values (`least`: they are lower bounds), and how they are found."""

    name: Text
    bounds: tuple[float, ...]
    values: Values
    least: bool = False


def _short(value: float) -> str:
    """Three digits, and whole numbers in full: 1705, not 1.7e+03."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _start(name: str) -> Values:
    return lambda found: (percentile(found["start"].get(name, ()), 50),)


def _engine(engine: str, moment: str, *shares: int) -> Values:
    def values(found: Found) -> tuple[float | None, ...]:
        times = [value for value in found["engines"].get(engine, {}).get(moment, ()) if value is not None]
        return tuple(percentile(times, share) for share in shares)

    return values


def _faster(moment: str) -> Values:
    def values(found: Found) -> tuple[float | None, ...]:
        (ours,), (theirs,) = _engine("model", moment, 50)(found), _engine(BASE, moment, 50)(found)
        return (theirs / ours if ours and theirs else None,)

    return values


def _memory(engine: str) -> Values:
    return lambda found: (found["engines"].get(engine, {}).get("peak_megabytes"),)


def _crowd(engine: str, moment: str) -> Values:
    def values(found: Found) -> tuple[float | None, ...]:
        waits = next((w for w in found["askers"].get(engine, ()) if w["askers"] == ASKERS[-1]), None)
        return (percentile(waits[moment], 95), waits["failed"]) if waits else (None, None)

    return values


TARGETS = (
    Target(Text("import assistant（秒）", "import assistant, s"), (0.3,), _start("import")),
    Target(Text("终端里 ask 一问（秒）", "ask from a shell, s"), (5,), _start("shell")),
    Target(
        Text("摘录：到依据，p50 / p95（秒）", "quote: to the evidence, p50 / p95, s"),
        (0.04, 0.08),
        _engine("quote", "evidence", 50, 95),
    ),
    Target(
        Text("摘录：到答完，p50 / p95（秒）", "quote: whole answer, p50 / p95, s"),
        (0.06, 0.15),
        _engine("quote", "end", 50, 95),
    ),
    Target(
        Text("自动：到答完，p50 / p95（秒）", "auto: whole answer, p50 / p95, s"),
        (0.06, 0.15),
        _engine("auto", "end", 50, 95),
    ),
    Target(Text("模型：到首字，p50（秒）", "model: first word, p50, s"), (1.5,), _engine("model", "first", 50)),
    Target(Text("模型：到答完，p50（秒）", "model: whole answer, p50, s"), (4,), _engine("model", "end", 50)),
    Target(
        Text("首字比教程示例链快几倍", "first word, times faster than the tutorial chain"), (4,), _faster("first"), True
    ),
    Target(Text("答完比教程示例链快几倍", "whole answer, times faster"), (2,), _faster("end"), True),
    Target(Text("建文章索引（秒）", "index of the article built, s"), (12,), _start("build")),
    Target(Text("打开索引，冷启动（秒）", "index opened, disk cold, s"), (0.5,), _start("cold")),
    Target(Text("批量向量化（每秒句数）", "embedding in bulk, sentences a second"), (120,), _start("embedding"), True),
    Target(Text("内存峰值：摘录（MB）", "peak of memory, quote, MB"), (900,), _memory("quote")),
    Target(Text("内存峰值：本地模型（MB）", "peak of memory, local model, MB"), (2600,), _memory("model")),
    Target(
        Text("64 人同时问，摘录：答完的 p95（秒）/ 失败", "64 at once, quote: p95 of the end, s / failures"),
        (3, 0),
        _crowd("quote", "end"),
    ),
    Target(
        Text("64 人同时问，模型：依据的 p95（秒）/ 失败", "64 at once, model: p95 of the evidence, s / failures"),
        (1, 0),
        _crowd("model", "evidence"),
    ),
    Target(
        Text("50 轮对话：末 5 轮的 p50（秒）", "turns 46 to 50 of a conversation, p50, s"), (0.06,), _start("turn_50")
    ),
)
_HEAD = (Text("指标", "measure"), Text("目标", "target"), Text("实测", "measured"), Text("达到", "met"))


def targets_table(found: Found, language: Language) -> Table:
    """Every line with its target, what was measured, and whether it is met."""
    rows = []
    for target in TARGETS:
        values = target.values(found)
        known = [value for value in values if value is not None]
        met = len(known) == len(values) and all(
            value >= bound if target.least else value <= bound
            for value, bound in zip(known, target.bounds, strict=True)
        )
        sign = "≥" if target.least else "≤"
        wanted = f"{sign} " + " / ".join(f"{bound:g}" for bound in target.bounds)
        measured = " / ".join("–" if value is None else _short(value) for value in values)
        rows.append((target.name.say(language), wanted, measured, "✓" if met else "✗"))
    return Table(tuple(text.say(language) for text in _HEAD), tuple(rows))
