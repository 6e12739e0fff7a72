"""The terminal: its language, its width, lines broken as both languages break them, bars for long work."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.text import Text as Styled

from documents.article import Language

Report = Callable[[int, int], None]
"""Called with (done, in all) while something long goes on."""

_MOST_COLUMNS = 100
_BOLD = re.compile(r"\*\*")
# What neither language begins or ends a line with; a citation's marker stays with its sentence.
_NEVER_FIRST = frozenset("，。、；：？！）》”’」』】〕％…—·,.;:?!)]}%[")
_NEVER_LAST = frozenset("（《“‘「『【〔([{￥$¥")


def interface_language(environ: Mapping[str, str] = os.environ) -> Language:
    """The language that the terminal is set to: Chinese or else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes: what was asked for to `out`, what is said about it to `err`."""

    out: Console
    err: Console
    language: Language

    @classmethod
    def open(cls, language: Language | None = None, out: TextIO | None = None, err: TextIO | None = None) -> "Terminal":
        """The terminal of this process; a character that it cannot show becomes a question mark."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        return cls(_console(out or sys.stdout), _console(err or sys.stderr), language or interface_language())

    @property
    def width(self) -> int:
        """The columns that text is laid out in; wider terminals are not filled, long lines read badly."""
        return max(20, min(self.out.width, _MOST_COLUMNS))

    def write(self, text: str, indent: int = 0, style: str = "", first: str = "") -> None:
        """Write `text` to `out` in lines that fit, **bold** as bold, indented; `first` stands in the first indent."""
        for i, line in enumerate(laid_out(marked_up(text), self.width - indent)):
            lead = first.ljust(indent) if i == 0 else " " * indent
            self.out.print(Styled(lead) + Styled(style=style).append_text(line), soft_wrap=True)

    def plain(self, text: str) -> None:
        """Write `text` to `out` as it is: for programs, and for what is copied from the terminal."""
        self.out.file.write(text + "\n")

    def json(self, value: object) -> None:
        """Write a value to `out` for programs."""
        self.plain(json.dumps(value, ensure_ascii=False, indent=2))

    def say(self, text: str, style: str = "dim") -> None:
        """Write a remark to `err`."""
        self.err.print(Styled(text, style=style), soft_wrap=True)

    @contextmanager
    def stream(self, waiting: str = "") -> Iterator["Stream"]:
        """A writer for text that comes in pieces; a terminal shows `waiting` until the first one comes."""
        status = self.err.status(Styled(waiting, style="dim")) if waiting and self.err.is_terminal else None
        if status:
            status.start()
        stream = Stream(self, status.stop if status else lambda: None)
        try:
            yield stream
        finally:
            stream.close()

    @contextmanager
    def bar(self, label: str) -> Iterator[Report]:
        """A bar on `err` that appears with the first report and goes when the work is done."""
        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %"),
            TimeRemainingColumn(),
        )
        with Progress(*columns, console=self.err, transient=True, disable=not self.err.is_terminal) as progress:
            started: list[TaskID] = []

            def report(done: int, total: int) -> None:
                if total <= 0:
                    return
                if not started:
                    started.append(progress.add_task(label, total=total))
                    if not self.err.is_terminal:
                        self.say(f"{label} …")
                progress.update(started[0], completed=done, total=total)

            yield report


class Stream:
    """Lays out text that comes in pieces: a line is written when the next one begins."""

    def __init__(self, terminal: Terminal, begin: Callable[[], None]) -> None:
        """Nothing has come yet; `begin` is called when something does, or nothing more will."""
        self._terminal = terminal
        self._begin = begin
        self._text = ""
        self._written = 0

    def write(self, piece: str) -> None:
        """Take one more piece."""
        self._begin()
        self._text += piece
        self._emit(laid_out(marked_up(self._text), self._terminal.width)[:-1])

    def close(self) -> None:
        """Write what is left."""
        self._begin()
        self._emit(laid_out(marked_up(self._text), self._terminal.width))

    def _emit(self, lines: list[Styled]) -> None:
        for line in lines[self._written :]:
            self._terminal.out.print(line, soft_wrap=True)
        self._written = max(self._written, len(lines))


def marked_up(text: str) -> Styled:
    """`text` without its ** marks, what stands between them bold."""
    styled = Styled()
    for i, part in enumerate(_BOLD.split(text.rstrip("\n"))):
        styled.append(part, style="bold" if i % 2 else "")
    return styled


def laid_out(text: Styled, width: int) -> list[Styled]:
    """`text` in lines of at most `width` columns."""
    return [line for given in text.split("\n", allow_blank=True) for line in _broken(given, width)]


def _broken(text: Styled, width: int) -> list[Styled]:
    starts = line_starts(text.plain, width)
    lines = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    for line in lines:
        line.rstrip()
    return lines


def line_starts(text: str, width: int) -> list[int]:
    """Where the lines of one paragraph begin, so that none has more than `width` columns.

    Lines break at spaces and between Chinese characters, but not before closing marks, after opening
    ones, or between a figure and its Chinese unit. More text at the end moves no line but the last.
    """
    starts = [0]
    chance, columns = 0, 0
    for i, character in enumerate(text):
        if i > starts[-1] and _may_break(text[i - 1], character):
            chance = i
        columns += cell_len(character)
        while columns > width and not character.isspace():
            # A word that is longer than a line is broken where the line ends.
            begin = chance if chance > starts[-1] else i
            if begin == starts[-1]:
                break
            starts.append(begin)
            columns = cell_len(text[begin : i + 1])
    return starts


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST or after.isspace():
        return False
    if before.isspace():
        return True
    wide_before, wide_after = cell_len(before) == 2, cell_len(after) == 2
    return wide_before or (wide_after and not (before.isdecimal() or before in "%％"))


def _console(file: TextIO) -> Console:
    return Console(file=file, highlight=False, markup=False, emoji=False)
