"""How the index grows: 1 to 10,000 documents, each size in a process of its own, as a table and a plot."""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assistant.texts import Text
from documents import Language
from documents.errors import FactsError
from evals.environment import environment
from evals.options import SIZES
from evals.plots import lines_plot
from evals.sessions import file_for, saved
from evals.showing import complain, show_json, show_table, write_json
from evals.table import Table

_STEP = Text("正在测量：{documents} 篇文档", "measuring: {documents} documents")
_HEAD = (
    Text("文档", "documents"),
    Text("句子", "sentences"),
    Text("向量模型", "embedding"),
    Text("建索引（秒）", "seconds to index"),
    Text("处理器时间（秒）", "processor seconds"),
    Text("再加一篇（秒）", "seconds to add one"),
    Text("磁盘（MB）", "disk, MB"),
    Text("内存峰值（MB）", "peak memory, MB"),
    Text("检索 p50（毫秒）", "search p50, ms"),
    Text("检索 p95（毫秒）", "search p95, ms"),
    Text("埋入句子居首", "planted sentence first"),
    Text("在前五", "among five"),
)
_PACKAGED = Text("随附模型", "packaged model")
_STAND_IN = Text("替代向量", "stand-in vectors")
_TITLE = Text("随句子数增长", "growth with the number of sentences")
_ACROSS = Text("句子数", "sentences")
_UP = Text("秒 / MB / 毫秒", "s / MB / ms")
_STYLE = "text{font:12px sans-serif;fill:#808080}.grid{stroke:#808080;stroke-opacity:.3}"
_LINES = (
    ("index_seconds", 1.0, Text("建索引（秒）", "seconds to index")),
    ("peak_megabytes", 1.0, Text("内存峰值（MB）", "peak memory, MB")),
    ("disk_megabytes", 1.0, Text("磁盘（MB）", "disk, MB")),
    ("p95_seconds", 1000.0, Text("检索 p95（毫秒）", "search p95, ms")),
)


def run_growth(args: argparse.Namespace, language: Language) -> int:
    """Measure every size, or show what was measured; save JSON and a plot, print the table.

    Raises:
        FactsError: a size could not be measured, or the file of results cannot be read.
    """
    if args.results:
        found = _read(args.results)
    else:
        target = file_for(args.out, "growth.json", whole=tuple(args.number) == SIZES)
        found = {"environment": environment(), "sizes": []}
        target.parent.mkdir(parents=True, exist_ok=True)
        for documents in args.number:
            complain(_STEP.say(language, documents=documents))
            found["sizes"].append(_measured(documents, embedded=documents <= args.embedded))
            # Written after every size: the large ones take long.
            write_json(target, found)
        target.with_suffix(".svg").write_text(growth_plot(found["sizes"], language), encoding="utf-8")
        saved(target, language)
    if args.json:
        show_json(found)
    else:
        show_table(growth_table(found["sizes"], language))
    return 0


def growth_table(sizes: Sequence[dict[str, Any]], language: Language = "en") -> Table:
    """One line a size."""
    rows = tuple(
        (
            f"{one['documents']:,}",
            f"{one['sentences']:,}",
            (_STAND_IN if one["encoder"].startswith("character pairs") else _PACKAGED).say(language),
            f"{one['index_seconds']:.1f}",
            _seconds(one.get("index_processor_seconds")),
            _seconds(one.get("add_seconds")),
            f"{one['disk_megabytes']:.1f}",
            f"{one['peak_megabytes']:.0f}",
            f"{1000 * one['p50_seconds']:.1f}",
            f"{1000 * one['p95_seconds']:.1f}",
            f"{100 * one['recall@1']:.0f} %",
            f"{100 * one['recall@5']:.0f} %",
        )
        for one in sizes
    )
    return Table(tuple(text.say(language) for text in _HEAD), rows)


def _seconds(value: float | None) -> str:
    """Results of older versions lack some."""
    return "–" if value is None else f"{value:.1f}"


def growth_plot(sizes: Sequence[dict[str, Any]], language: Language = "en") -> str:
    """What grows with the sentences, both axes logarithmic, as SVG."""
    series = [
        (text.say(language), [(float(one["sentences"]), scale * one[name]) for one in sizes])
        for name, scale, text in _LINES
    ]
    plot = lines_plot(series, _TITLE.say(language), _ACROSS.say(language), _UP.say(language))
    # Shown on its own, without the style of a page, on white and on black.
    return plot.replace("<title>", f"<style>{_STYLE}</style><title>", 1)


def _measured(documents: int, embedded: bool) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        task = json.dumps({"documents": documents, "folder": folder, "embedded": embedded})
        command = [sys.executable, "-m", "evals.growth_worker", task]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise FactsError(
            f"{documents} documents could not be measured ({reason}). Measure fewer with --number",
            f"{documents} 篇文档测不出来（{reason}）。请用 --number 减少篇数。",
        )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _read(path: Path) -> dict[str, Any]:
    try:
        found = dict(json.loads(path.read_text(encoding="utf-8")))
        growth_table(found["sizes"])
        return found
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise FactsError(
            f"'{path}' holds no growth. Measure it with: article-assistant evals growth",
            f"“{path}”里没有随文档增长的测量结果。请测量：article-assistant evals growth",
        ) from error
