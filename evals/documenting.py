"""The tables in README.md, README.zh.md and RELIABILITY.md, filled in from committed result files: `make tables`."""

import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.cli.messages import DEFAULT
from assistant.settings import described
from assistant.texts import Text
from documents import Language
from evals.abilities import abilities_table
from evals.bench.targets import targets_table
from evals.growth import growth_table
from evals.options import build_parser
from evals.report import load_report, parts_of
from evals.table import Table, kinds_table, measures_table
from evals.torture.survived import torture_table

TEXTS: dict[str, Language] = {"README.md": "en", "README.zh.md": "zh", "RELIABILITY.md": "en"}
_SETTINGS = (Text("环境变量", "variable"), DEFAULT, Text("含义", "meaning"))
_MARKED = re.compile(r"(<!-- (?P<kind>\w+): (?P<words>[^>]+) -->\n)(?P<shown>.*?)(<!-- /(?P=kind) -->)", re.DOTALL)


def filled(text: str, language: Language, root: Path) -> str:
    """`text` with the tables between all marks, such as `<!-- evals: --part test quote.json -->`.

    Args:
        text: Markdown.
        language: what the tables speak.
        root: what the names of the result files are relative to.

    Raises:
        FactsError: a result file is missing or holds something else.
    """

    def fill(found: re.Match[str]) -> str:
        tables = _KINDS[found["kind"]](found["words"].split(), language, root)
        return found[1] + "\n".join(table.markdown() for table in tables) + found[5]

    return _MARKED.sub(fill, text)


def _evals(words: Sequence[str], language: Language, root: Path) -> list[Table]:
    """As `article-assistant evals report` with the same words."""
    args = build_parser(language).parse_args(["report", *words])
    reports = parts_of([load_report(root / path) for path in args.results], args.part)
    return [kinds_table(reports, language), measures_table(reports, language)]


def _abilities(words: Sequence[str], language: Language, root: Path) -> list[Table]:
    return [abilities_table([load_report(root / path) for path in words], language)]


def _settings(language: Language) -> Table:
    """Every setting, as `article-assistant settings` prints it."""
    rows = [(f"`{name}`", default, meaning.say(language)) for name, default, meaning in described()]
    return Table(tuple(text.say(language) for text in _SETTINGS), tuple(rows))


def _plain(table: Callable[[dict[str, Any], Language], Table]) -> "_Kind":
    """Of one JSON file that a measurement wrote."""

    def tables(words: Sequence[str], language: Language, root: Path) -> list[Table]:
        found = json.loads((root / words[0]).read_text(encoding="utf-8"))
        return [table(found, language)]

    return tables


_Kind = Callable[[Sequence[str], Language, Path], list[Table]]
_KINDS: dict[str, _Kind] = {
    "evals": _evals,
    "abilities": _abilities,
    "bench": _plain(targets_table),
    "growth": _plain(lambda found, language: growth_table(found["sizes"], language)),
    "torture": _plain(torture_table),
    "settings": lambda _, language, __: [_settings(language)],
}


def main() -> int:
    """Fill in all the texts of the folder in which it is started."""
    for name, language in TEXTS.items():
        text = Path(name).read_text(encoding="utf-8")
        Path(name).write_text(filled(text, language, Path()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
