"""Spaces within damaged lines, and what comes between two lines."""

import pytest

from documents.spacing import run_together, running_text, seam, without_stray_spaces


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("截至 2022 年底，规模达 2.97 亿件", "截至2022年底，规模达2.97亿件"),
        ("100kW 级 微型燃气轮机", "100kW级微型燃气轮机"),
        ("先进设备全景 PET/CT、软 X 射线", "先进设备全景PET/CT、软X射线"),
        ("强度为 3.31 %，规模达 20 590 亿元", "强度为3.31%，规模达20590亿元"),
        ("【摘 要】：上海", "【摘要】：上海"),
        ("由 World Expo Group 主办", "由World Expo Group主办"),
        ("面积为 1 000 000 平方米", "面积为1000000平方米"),
    ],
)
def test_stray_spaces_of_a_chinese_line_go(damaged, clean):
    assert without_stray_spaces(damaged) == clean


def test_spaces_between_names_stay_but_not_between_single_characters():
    assert without_stray_spaces("张岩 李四光", running=False) == "张岩 李四光"
    assert without_stray_spaces("引 言", running=False) == "引言"


@pytest.mark.parametrize(
    ("sentence", "running"),
    [
        ("档案由 林若水 整理， 1971年 出版 。", "档案由林若水整理，1971年出版。"),
        ("它由 Lowry Digital 修复，用时 3 年。", "它由Lowry Digital修复，用时3年。"),
        ("档案由林若水整理，1971年出版。", None),
        ("林若水 沈青 周远", None),
        ("The archive of 林若水 was kept, and read。", None),
    ],
)
def test_a_chinese_sentence_runs_on_where_mark_up_left_blanks(sentence, running):
    assert running_text(sentence) == running


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        ("数字经济", "规模领先", "数字经济规模领先"),
        ("规模达20590", "亿元", "规模达20590亿元"),
        ("上海数字经济在20", "21年领先", "上海数字经济在2021年领先"),
        ("强度增长到4.", "21%的水平", "强度增长到4.21%的水平"),
        ("全景PET", "/CT设备上市", "全景PET/CT设备上市"),
        ("the digital", "economy", "the digital economy"),
        ("in 2020 and", "2021 it grew", "in 2020 and 2021 it grew"),
        ("the problem of (卡脖子)", "became known", "the problem of (卡脖子) became known"),
        ("he said:", "“Yes, it is”", "he said: “Yes, it is”"),
        ("the develop-", "ment of", "the development of"),
        ("the well-", "known firm", "the well-known firm"),
        ("the on-", "site team", "the on-site team"),
        ("Inter-", "Continental", "Inter-Continental"),
        ("1939–", "1945 was", "1939–1945 was"),
    ],
)
def test_two_lines_meet_as_their_words_ask(left, right, together):
    kept, between = seam(left, right, frozenset({"on-site"}))
    assert kept + between + right == together


def test_lines_are_run_together_as_each_seam_has_it():
    assert run_together(["state-", "of", "the"]) == "stateof the"
    assert run_together(["上海", "的规模"]) == "上海的规模"
    assert run_together(["only"]) == "only"
    assert run_together(["word"] * 100) == " ".join(["word"] * 100)
