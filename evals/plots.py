"""Plots as inline SVG: shares with their intervals, and seconds; nothing is drawn by a library."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import log10

from evals.statistics import Share

# Dark enough on white and light enough on black; told apart without colour by their shape.
COLOURS = ("#0b6e99", "#c2410c", "#4d7c0f", "#7e22ce", "#a16207", "#be185d")
_ROW, _LEFT, _WIDTH, _TOP = 26, 250, 560, 34


@dataclass(frozen=True, slots=True)
class Series:
    """The shares of one report, one for each row of a plot; None leaves the row empty."""

    name: str
    shares: tuple[Share | None, ...]


def shares_plot(rows: Sequence[str], series: Sequence[Series], title: str) -> str:
    """A row for every label with a dot and a 95 % interval for every series."""
    height = _TOP + _ROW * len(rows) * max(1, (len(series) + 2) // 3) + 30
    step = (height - _TOP - 30) / max(1, len(rows))
    parts = [_open(height, title), _legend([one.name for one in series])]
    for percent in (0, 25, 50, 75, 100):
        x = _LEFT + _WIDTH * percent / 100
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{height - 26}" class="grid"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - 8}" text-anchor="middle">{percent} %</text>')
    for row, label in enumerate(rows):
        middle = _TOP + step * (row + 0.5)
        parts.append(f'<text x="{_LEFT - 12}" y="{middle + 4:.1f}" text-anchor="end">{escape(label)}</text>')
        for number, one in enumerate(series):
            found = one.shares[row]
            if found is not None and found.cases:
                y = middle + (number - (len(series) - 1) / 2) * step * 0.7 / max(1, len(series))
                parts.append(_dot(found, y, number, f"{one.name}, {label}: {found}"))
    return "".join(parts) + "</svg>"


def lines_plot(series: Sequence[tuple[str, Sequence[tuple[float, float]]]], title: str, across: str, up: str) -> str:
    """Lines through points (x, y), both axes logarithmic; points that are not above zero are left out."""
    points = [(x, y) for _, line in series for x, y in line if x > 0 and y > 0]
    if not points:
        return ""
    height, bottom = 330, 280
    low_x, high_x = _decades([x for x, _ in points])
    low_y, high_y = _decades([y for _, y in points])

    def at(x: float, y: float) -> tuple[float, float]:
        right = _LEFT / 3 + _WIDTH * (log10(x) - low_x) / (high_x - low_x)
        return right, bottom - (bottom - _TOP) * (log10(y) - low_y) / (high_y - low_y)

    parts = [_open(height, title), _legend([name for name, _ in series])]
    for decade in range(low_y, high_y + 1):
        _, y = at(10**low_x, 10**decade)
        parts.append(
            f'<line x1="{_LEFT / 3:.0f}" x2="{_LEFT / 3 + _WIDTH:.0f}" y1="{y:.1f}" y2="{y:.1f}" class="grid"/>'
        )
        parts.append(f'<text x="{_LEFT / 3 - 8:.0f}" y="{y + 4:.1f}" text-anchor="end">{10**decade:g}</text>')
    for x_value in sorted({x for x, _ in points}):
        x, _ = at(x_value, 10**low_y)
        parts.append(f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{x_value:g}</text>')
    parts.append(
        f'<text x="{_LEFT / 3 + _WIDTH / 2:.0f}" y="{height - 8}" text-anchor="middle">{escape(across)}</text>'
    )
    parts.append(f'<text x="4" y="{_TOP - 6}">{escape(up)}</text>')
    for number, (name, line) in enumerate(series):
        points = [at(x, y) for x, y in line if x > 0 and y > 0]
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f"<g>{_shape(x, y, number)}<title>{escape(name)}</title></g>" for x, y in points]
    return "".join(parts) + "</svg>"


def _open(height: float, title: str) -> str:
    width = _LEFT + _WIDTH + 40
    return (
        f'<svg viewBox="0 0 {width} {height:.0f}" role="img" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{escape(title)}</title>"
    )


def _legend(names: Sequence[str]) -> str:
    step = (_LEFT + _WIDTH) / max(1, len(names))
    return "".join(
        f'{_shape(12 + step * n, 12, n)}<text x="{24 + step * n:.0f}" y="16">{escape(name)}</text>'
        for n, name in enumerate(names)
    )


def _dot(found: Share, y: float, number: int, label: str) -> str:
    low, high = (_LEFT + _WIDTH * value for value in found.interval)
    colour = COLOURS[number % len(COLOURS)]
    return (
        f"<g><title>{escape(label)}</title>"
        f'<line x1="{low:.1f}" x2="{high:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{colour}" stroke-width="2"/>'
        f"{_shape(_LEFT + _WIDTH * found.value, y, number)}</g>"
    )


def _shape(x: float, y: float, number: int) -> str:
    colour = COLOURS[number % len(COLOURS)]
    if number % 3 == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
    if number % 3 == 1:
        return f'<rect x="{x - 4.5:.1f}" y="{y - 4.5:.1f}" width="9" height="9" fill="{colour}"/>'
    return f'<path d="M{x:.1f} {y - 6:.1f}l6 10h-12z" fill="{colour}"/>'


def _decades(values: Sequence[float]) -> tuple[int, int]:
    low, high = min(values), max(values)
    first = int(log10(low)) - (1 if low < 1 else 0)
    last = int(log10(high)) + 1
    return first, max(last, first + 1)
