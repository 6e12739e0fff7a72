"""What is asked of a document or its authors is told by the lines above its text and behind their labels."""

import pytest
from core_fixtures import ask, cited

from assistant.drafts.front_matter import told_of_itself
from documents import article_from_text

PAPER = article_from_text(
    """北港渔业研究
张岩¹，李四光²
（1. 北山大学经济学院，兰州 730000；2. 海港研究院，大连 116000）
摘要：渔业在增长。
一、现状
北港学院有学生900人。渔业基金资助了12条船。
收稿日期：2024年5月6日
基金项目：省社科基金“渔港研究”
""",
    name="fish",
)
PLAIN = article_from_text("北港渔业研究\n张岩\n一、现状\n北港学院有学生900人。本文发表得很早。", name="plain")


def told(text, article=PAPER):
    draft = told_of_itself(ask(text), (article,), "zh")
    return [statement.text for statement in draft.statements] if draft else []


@pytest.mark.parametrize("question", ["作者在哪个单位工作？", "李四光是哪个单位的？", "Where do the authors work?"])
def test_where_the_authors_work_is_told_with_their_names(question):
    assert told(question) == ["张岩¹，李四光²", "（1. 北山大学经济学院，兰州 730000；2. 海港研究院，大连 116000）"]


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("这篇论文是哪天收稿的？", "收稿日期：2024年5月6日"),
        ("When was the paper received?", "收稿日期：2024年5月6日"),
        ("谁资助了这项研究？", "基金项目：省社科基金“渔港研究”"),
    ],
)
def test_what_a_label_tells_is_told_by_its_line(question, line):
    assert told(question) == [line]


@pytest.mark.parametrize("question", ["渔业基金资助了多少条船？", "北港学院有多少学生？", "论文引用了哪些单位的数据？"])
def test_what_is_asked_of_something_else_is_not_told_by_them(question):
    assert told(question) == []


@pytest.mark.parametrize("question", ["作者在哪个单位工作？", "这篇论文是哪天收稿的？", "谁资助了这项研究？"])
def test_a_document_without_such_lines_tells_nothing(question):
    assert told(question, PLAIN) == []


def test_a_sentence_that_tells_of_something_published_answers_where_there_are_no_headings():
    text = "The almanac was published by the guild in 1874. Its maps were drawn by Nils Berg."
    assert cited(text, "When did the guild publish the almanac?")[0].startswith("The almanac was published")
