"""The tables and the plot of a bench."""

from collections.abc import Sequence
from typing import Any

from assistant.texts import Text
from documents import Language
from evals.labels import MEASURE
from evals.plots import lines_plot
from evals.statistics import percentile
from evals.table import Table, median_and_most

BASE = "tutorial"
ASKERS = (1, 4, 16, 64)

_LINES: dict[str, Text] = {
    "import": Text("import assistant（秒）", "import assistant, seconds"),
    "shell": Text("终端里 ask 一问到答案（秒）", "ask from a shell to the printed answer, seconds"),
    "build": Text("建索引并打开（秒）", "index built from nothing and opened, seconds"),
    "first": Text("首次使用：词典与索引都从零建起（秒）", "first use ever: dictionaries and index built, seconds"),
    "cold": Text("打开已有索引，磁盘未缓存（秒）", "open with the index there, disk cold, seconds"),
    "open": Text("打开已有索引（秒）", "open with the index there, disk warm, seconds"),
    "embedding": Text("批量向量化（每秒句数）", "embedding in bulk, sentences a second"),
    "turn_1": Text("对话第 1–5 轮（秒）", "turns 1 to 5 of a conversation, seconds"),
    "turn_50": Text("对话第 46–50 轮（秒）", "turns 46 to 50 of the same, seconds"),
}
_MOMENTS: dict[str, Text] = {
    "evidence": Text("到依据（秒，p50 / p95）", "to the evidence, seconds p50 / p95"),
    "first": Text("到首字（秒，p50 / p95）", "to the first word, seconds p50 / p95"),
    "end": Text("到答完（秒，p50 / p95）", "to the end, seconds p50 / p95"),
}
_MEMORY = Text("内存峰值（MB）", "peak of memory, MB")
_AT_ONCE = Text(
    "{n} 人同时问：到依据 / 到答完的 p95（秒），每秒答数", "{n} at once: evidence / end p95, answers a second"
)
_ACROSS, _UP = Text("同时提问的人数", "askers at once"), Text("到答完的 p95（秒）", "seconds to the end, p95")


def start_table(found: dict[str, Any], language: Language) -> Table:
    """Import, shell, build and open: median and slowest."""
    start = found["start"]
    rows = tuple((text.say(language), median_and_most(start[name])) for name, text in _LINES.items() if start.get(name))
    return Table((MEASURE.say(language), "p50 / p95"), rows)


def engines_table(found: dict[str, Any], language: Language) -> Table:
    """Every engine a column; behind its median stands how many times faster it is than the tutorial chain."""
    engines, base = found["engines"], found["engines"].get(BASE)
    rows = [
        (text.say(language), *(_with_ratio(one[moment], base and base[moment]) for one in engines.values()))
        for moment, text in _MOMENTS.items()
    ]
    rows.append((_MEMORY.say(language), *(f"{one['peak_megabytes']:.0f}" for one in engines.values())))
    for column, count in enumerate(ASKERS):
        columns = [waits[column] if column < len(waits) else None for waits in found["askers"].values()]
        rows.append((_AT_ONCE.say(language, n=count), *(_waits(one) for one in columns)))
    return Table((MEASURE.say(language), *engines), tuple(rows))


def plot(found: dict[str, Any], language: Language) -> str:
    """Seconds to the end against askers at once, a line for each engine."""
    series = [
        # Where some left before their end, the others' ends say nothing.
        (engine, [(w["askers"], percentile(w["end"], 95) or 0.0) for w in all_waits if w["end"] and not w.get("left")])
        for engine, all_waits in found["askers"].items()
    ]
    return lines_plot(series, _UP.say(language), _ACROSS.say(language), _UP.say(language))


def _with_ratio(values: Sequence[float | None], base: Sequence[float | None] | None) -> str:
    middle = percentile([value for value in values if value is not None], 50)
    other = percentile([value for value in base or () if value is not None], 50)
    return median_and_most(values) + (f" (×{other / middle:.1f})" if middle and other else "")


def _waits(waits: dict[str, Any] | None) -> str:
    if waits is None:
        return "–"
    evidence, end = percentile(waits["evidence"], 95), percentile(waits["end"], 95)
    notes = "".join(f", {waits[name]} {sign}" for name, sign in (("left", "⏱"), ("failed", "✗")) if waits.get(name))
    if evidence is None:
        return "–"
    return f"{evidence:.3g} / {'–' if end is None else f'{end:.3g}'}, {waits['per_second']:.3g}/s{notes}"
