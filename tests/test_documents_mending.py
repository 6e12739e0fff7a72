"""What extraction did to a text is undone; a sound text keeps its own characters."""

import re

import pytest

from documents.blocks import Block, Line, lines_of
from documents.mending import mend

WRAPPED = """数字经济是继农业经济、工业经济之后的主要经济形
态。相对传统经济形态，长三角数字经济发展的规则
制度体系还不健全，2020 年全市的规模达到了20590
亿元，提供 30个部门的 100kW 级设备。
上海高度重视数字经济治理体系建设，持续推进符合
数字经济发展规律的法规政策体系构建。"""


def mended(text, **options):
    return [block.text for block in mend(lines_of(text), **options)]


def blank_between_all(text):
    return text.replace("\n", "\n\n")


@pytest.mark.parametrize("damaged", [WRAPPED, blank_between_all(WRAPPED), WRAPPED.replace("\n", "\r\n")])
def test_hard_wraps_and_blank_lines_between_all_lines_are_undone(damaged):
    assert mended(damaged) == [
        "数字经济是继农业经济、工业经济之后的主要经济形态。相对传统经济形态，长三角数字经济发展的规则制度体系还不健全，"
        "2020年全市的规模达到了20590亿元，提供30个部门的100kW级设备。",
        "上海高度重视数字经济治理体系建设，持续推进符合数字经济发展规律的法规政策体系构建。",
    ]


def test_a_sound_text_keeps_its_characters_spaces_included():
    sound = "特斯拉于 1943 年 1 月去世。\n\n他有 300 项专利 ，在 26 个国家。\n上海 5G 基站 6.8 万个。"
    assert "\n".join(mended(sound)) == sound.replace("\n\n", "\n")


def test_a_list_without_sentence_ends_is_no_damage():
    listed = "\n".join(["推进数据要素市场体系建设，提升数据流通的效率"] * 8)
    assert mended(listed) == listed.split("\n")


def test_a_table_is_no_damage():
    rows = ["城市 | 规模，亿元 | 强度，% | 数量，个 | 增长"] * 6
    assert mended("\n".join([*rows, "资料来源：年鉴。"])) == [*rows, "资料来源：年鉴。"]


@pytest.mark.parametrize("page_number", ["3", "- 3 -", "第 3 页", "第3页 共12页", "Page 3 of 12", "3/12"])
def test_a_page_number_in_mid_sentence_goes(page_number):
    lines = WRAPPED.split("\n")
    damaged = "\n\n".join([*lines[:2], "\n", page_number, *lines[2:]])
    assert mended(damaged) == mended(WRAPPED)


def test_a_form_feed_goes():
    assert mended(WRAPPED.replace("态。", "\f态。").replace("\n亿", "\n\f\n亿")) == mended(WRAPPED)


def test_a_figure_alone_on_its_line_stays_when_its_sentence_runs_into_it():
    lines = [
        "上海高度重视数字经济治理体系建设，持续推进符合",
        "数字经济发展规律的法规政策体系构建，规模达",
        "20590",
        "亿元，位居全国首位。",
    ]
    assert mended("\n".join(lines)) == ["".join(lines)]


def test_a_heading_glued_to_the_line_before_it_stands_alone_again():
    damaged = WRAPPED.replace("级设备。\n", "级设备。（二）数字治理能力较强\n")
    assert mended(damaged)[1] == "（二）数字治理能力较强"


def test_a_heading_directly_before_its_paragraph_stands_alone():
    assert mended("（一）数字经济治理体系\n" + WRAPPED)[0] == "（一）数字经济治理体系"


def test_a_line_that_begins_with_a_number_in_mid_sentence_is_no_heading():
    damaged = WRAPPED.replace("的规则\n制度", "和三\n、四线城市的规则\n制度").replace("和三\n、", "和\n三、")
    assert any("发展和三、四线城市的规则制度" in block for block in mended(damaged))


SERIES = [
    "一是加强研究，进一步放大激励效果，在诸多领域努",
    "力产出成果。",
    "二是加大投入，聚焦关键领域，提升技术供给的能力",
    "和水平。",
]


def test_a_series_that_begins_a_paragraph_begins_one_each_time():
    assert mended("\n".join(SERIES)) == [SERIES[0] + SERIES[1], SERIES[2] + SERIES[3]]


def test_a_series_that_begins_within_a_paragraph_stays_in_it():
    lines = ["上海要主动承担科创攻坚重任，加大技术突破。一是加", "强研究，努力产出成果。", *SERIES[2:]]
    assert mended("\n".join(lines)) == ["".join(lines)]


ENGLISH = """The digital economy of Shanghai reached 2.059 trillion yuan in 2020, which is
higher than that of Suzhou. The city has opened 14 science parks and is well-
known for its develop-
ment zones, most of which lie in the east of the city and are easy to reach.

A second paragraph says that the development of such zones takes a long time and
that nobody knows how long it will be."""


def test_english_lines_are_joined_with_spaces_and_hyphens_mended():
    assert mended(ENGLISH) == [
        "The digital economy of Shanghai reached 2.059 trillion yuan in 2020, which is higher than that of Suzhou. "
        "The city has opened 14 science parks and is well-known for its development zones, most of which lie in the "
        "east of the city and are easy to reach.",
        "A second paragraph says that the development of such zones takes a long time and that nobody knows how long "
        "it will be.",
    ]


def test_english_bullets_are_no_damage():
    bullets = ["Advance the building of the market for data factors", "Improve the circulation of the data that we own"]
    assert mended("\n".join([*bullets, *bullets, "That is all."])) == [*bullets, *bullets, "That is all."]


def test_spaces_inside_english_text_stay():
    assert "2.059 trillion yuan in 2020" in mended(ENGLISH)[0]


def test_nothing_but_white_space_is_lost():
    assert re.sub(r"\s", "", "".join(mended(WRAPPED))) == re.sub(r"\s", "", WRAPPED)


def test_few_lines_of_a_page_are_joined_when_they_are_known_to_be_wrapped():
    two_lines = "上海高度重视数字经济治理体系建\n设。"
    assert mended(two_lines) == two_lines.split("\n")
    assert mended(two_lines, wrapped=True) == ["上海高度重视数字经济治理体系建设。"]


def test_a_block_knows_where_its_pages_begin():
    lines = [Line("上海高度重视数字经济治理体系", 1), Line("建设，持续推进法规政策体系的", 1), Line("构建。", 2)]
    assert mend(lines, wrapped=True) == (
        Block("上海高度重视数字经济治理体系建设，持续推进法规政策体系的构建。", pages=((0, 1), (28, 2))),
    )


def test_lines_that_the_file_marks_as_headings_or_items_stay_whole():
    lines = [Line("引言", level=1), Line("上海高度重视数字", whole=True), Line("经济治理体系建设", whole=True)]
    assert [block.text for block in mend(lines, wrapped=True)] == ["引言", "上海高度重视数字", "经济治理体系建设"]


def test_the_entries_of_a_table_of_contents_stay_apart():
    contents = ["一、现状.................................. 3", "二、对策.................................. 12"]
    assert mended("\n".join([*contents, WRAPPED]))[:2] == contents


def test_no_lines_make_no_blocks():
    assert mend([]) == mend([Line("  "), Line("\f")], wrapped=True) == ()
