"""Lines: broken where Chinese and English allow it, never wider than the terminal, the same while text arrives."""

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from assistant.cli.terminal import Terminal, interface_language, laid_out, line_starts, marked_up

MIXED = st.text(alphabet="上海，。（）“”ab 12%亿[]-\n", max_size=60)


def lines(text, width):
    return [line.plain for line in laid_out(marked_up(text), width)]


def terminal(width=40):
    out, err = io.StringIO(), io.StringIO()
    opened = Terminal.open("en", out, err)
    opened.out.width = width
    return opened, out, err


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("上海数字经济", 6, ["上海数", "字经济"]),
        ("上海数，经济", 6, ["上海", "数，经", "济"]),
        ("上海（经济）", 6, ["上海", "（经", "济）"]),
        ("规模20590亿元", 9, ["规模", "20590亿元"]),
        ("上海20年[1]", 10, ["上海", "20年[1]"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("one\n\ntwo", 8, ["one", "", "two"]),
    ],
)
def test_lines_break_where_the_language_allows(text, width, expected):
    assert lines(text, width) == expected


@example(" 111。", 4)
@given(MIXED, st.integers(4, 20))
def test_no_line_is_wider_than_the_terminal_and_nothing_is_lost(text, width):
    broken = lines(text, width)
    assert max(map(cell_len, broken), default=0) <= width
    assert "".join("".join(broken).split()) == "".join(text.replace("**", "").split())


@given(st.text(alphabet="上海，。（）“ab 12亿[]", max_size=60), st.integers(4, 20), st.integers(0, 60))
def test_more_text_moves_no_line_but_the_last(text, width, place):
    early, late = line_starts(text[:place], width), line_starts(text, width)
    assert early[:-1] == late[: len(early) - 1]


def test_text_that_comes_in_pieces_is_laid_out_as_a_whole():
    opened, out, _ = terminal(20)
    with opened.stream("waiting") as stream:
        for piece in ("**29", "7 million**: Yiwang ", "Tongban handled ", "cases. [1]"):
            stream.write(piece)
    assert out.getvalue() == "297 million: Yiwang\nTongban handled\ncases. [1]\n"


def test_an_indented_text_carries_its_number_in_the_first_line():
    opened, out, _ = terminal(20)
    opened.write("one two three four", indent=4, first="[1]")
    assert out.getvalue() == "[1] one two three\n    four\n"


def test_long_work_is_told_once_where_no_bar_can_be_drawn():
    opened, _, err = terminal()
    with opened.bar("Building") as report:
        report(0, 0)
        report(1, 4)
        report(4, 4)
    assert err.getvalue() == "Building …\n"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "C"}, "zh"),
    ],
)
def test_the_language_is_the_terminals(environ, language):
    assert interface_language(environ) == language
