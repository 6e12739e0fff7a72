"""An append-only file of the cases that are done, so that a killed run goes on where it stopped."""

import hashlib
import json
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from documents.errors import FactsError
from evals.report import CaseResult, case_from_dict, case_to_dict


class Journal:
    """A journal of one run: its settings first, then one line a case.

    Use as a context manager. Without a path nothing is kept.
    """

    def __init__(self, path: Path | None, settings: dict[str, Any]) -> None:
        """Store; `open` reads and writes."""
        self.path = path
        self.settings = settings
        self._file: TextIO | None = None

    def __enter__(self) -> "Journal":
        """The journal, ready to add to."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file; what was added stays."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def start(self) -> dict[tuple[str, int], CaseResult]:
        """The cases that are done already, by id and repeat; opens the file to add more.

        Raises:
            FactsError: the file belongs to a run with other settings.
        """
        if self.path is None:
            return {}
        done = self._read() if self.path.exists() else None
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if done is None:
            self._file = self.path.open("w", encoding="utf-8")
            self._line({"settings": self.settings})
            return {}
        kept = self._kept_text(done)
        self.path.write_text(kept, encoding="utf-8")
        self._file = self.path.open("a", encoding="utf-8")
        return {(case.id, case.repeat): case for case in done}

    def add(self, case: CaseResult) -> None:
        """Write one case; it is on disk when this returns."""
        self._line(case_to_dict(case))

    def remove(self) -> None:
        """Delete the file of a run that is complete and saved."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)

    def _line(self, value: dict[str, Any]) -> None:
        if self._file is not None:
            self._file.write(json.dumps(value, ensure_ascii=False) + "\n")
            self._file.flush()

    def _kept_text(self, done: list[CaseResult]) -> str:
        lines = [{"settings": self.settings}, *(case_to_dict(case) for case in done)]
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)

    def _read(self) -> list[CaseResult] | None:
        """The cases of the file; None of an empty one. A line that a kill cut short is left out."""
        assert self.path is not None
        lines = self.path.read_text(encoding="utf-8", errors="replace").split("\n")
        if not lines[0].strip():
            return None
        try:
            settings = json.loads(lines[0])["settings"]
        except (ValueError, KeyError, TypeError) as error:
            raise FactsError(
                f"'{self.path}' is no journal of a run. Delete it, or run without --resume.",
                f"“{self.path}”不是运行的日志。请删除它，或不用 --resume。",
            ) from error
        if settings != json.loads(json.dumps(self.settings)):
            raise FactsError(
                f"'{self.path}' belongs to a run with other settings or another suite. "
                "Delete it, or run without --resume.",
                f"“{self.path}”属于另一次运行：设置或题集不同。请删除它，或不用 --resume。",
            )
        cases: list[CaseResult] = []
        for line in lines[1:]:
            try:
                cases.append(case_from_dict(json.loads(line)))
            except (ValueError, KeyError, TypeError):
                continue
        return cases


def journal_name(settings: dict[str, Any]) -> str:
    """A file name that a run with the same settings finds again."""
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
    return f"run-{digest[:16]}.jsonl"
