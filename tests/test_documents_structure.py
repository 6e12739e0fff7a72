"""What the blocks of a document are, and the section path of every sentence."""

import pytest

from documents import article_from_text, load
from documents.blocks import Block
from documents.structure import article_from_blocks


def roles(article):
    return [(s.role, s.text) for s in article.sentences]


def paths(article):
    return {s.text: s.section for s in article.sentences if s.role == "body"}


def test_the_text_is_one_line_a_block_and_sentences_point_into_it():
    article = article_from_text("标题\n上海领先。南京第二。\n苏州第三。", name="a.txt")
    assert article.text == "标题\n上海领先。南京第二。\n苏州第三。"
    assert [article.text[s.start : s.end] for s in article.sentences] == [s.text for s in article.sentences]
    assert [(s.number, s.paragraph) for s in article.sentences] == [(0, 0), (1, 1), (2, 1), (3, 2)]


def test_a_sentence_is_quoted_with_its_blanks_and_read_without_them():
    sentence = article_from_text("江口灯塔\n灯塔由 沈青 设计，建于 1871年 。", name="a.txt").sentences[-1]
    assert sentence.text == sentence.in_language("zh") == "灯塔由 沈青 设计，建于 1871年 。"
    assert sentence.wording == sentence.wording_in("zh") == "灯塔由沈青设计，建于1871年。"


def test_a_short_first_line_before_a_paragraph_is_the_title():
    article = article_from_text("上海数字经济\n上海数字经济发展很快，规模领先。\n南京第二。", name="a.txt")
    assert article.title == "上海数字经济"


def test_a_first_line_that_is_a_sentence_is_no_title():
    article = article_from_text("上海领先。\n南京第二。", name="a.txt")
    assert (article.title, roles(article)[0][0]) == ("a.txt", "body")


def test_a_name_below_the_title_is_the_author():
    assert article_from_text("上海研究\n张岩 李四光\n上海很大。", name="a").author == "张岩 李四光"
    assert article_from_text("上海研究\n作者：艾米\n上海很大。", name="a").author == "艾米"
    assert article_from_text("上海研究\n张岩¹，李四光²\n上海很大。", name="a").author == "张岩，李四光"
    assert article_from_text("上海研究\n张岩（北山大学，兰州 730000）\n上海很大。", name="a").author == "张岩"
    assert article_from_text("A study\nBy Jane Q. Doe\nShanghai is large.", name="a").author == "Jane Q. Doe"


def test_a_heading_below_the_title_is_no_author():
    article = article_from_text("上海研究\n方法论\n上海很大，它在不断地增长。", name="a")
    assert article.author is None
    assert paths(article) == {"上海很大，它在不断地增长。": ("方法论",)}


def test_the_label_of_an_abstract_is_a_heading_and_its_section():
    article = article_from_text("上海研究\n摘要：上海领先。\n关键词：上海；经济\n上海很大。", name="a")
    assert roles(article) == [
        ("title", "上海研究"),
        ("heading", "摘要："),
        ("abstract", "上海领先。"),
        ("keywords", "关键词：上海；经济"),
        ("body", "上海很大。"),
    ]
    assert article.with_role("abstract")[0].section == ("摘要",)
    assert article.keywords == ("上海", "经济")
    assert article.sentences[-1].section == ()


def test_labels_may_stand_alone_and_be_english():
    article = article_from_text(
        "A study of Shanghai\nAbstract\nShanghai leads.\nKeywords: Shanghai, economy\n1. State\nIt is large.", name="a"
    )
    assert [s.text for s in article.with_role("abstract")] == ["Shanghai leads."]
    assert article.keywords == ("Shanghai", "economy")
    assert article.sentences[-1].section == ("1. State",)


def test_chinese_numbers_nest_as_they_do_in_print():
    text = (
        "上海研究\n一、现状\n（一）产业\n1. 芯片\n产量很大。\n2. 药品\n品种很多。\n（二）服务\n服务很好。\n"
        "二、对策\n加大投入。"
    )
    assert paths(article_from_text(text, name="a")) == {
        "产量很大。": ("一、现状", "（一）产业", "1. 芯片"),
        "品种很多。": ("一、现状", "（一）产业", "2. 药品"),
        "服务很好。": ("一、现状", "（二）服务"),
        "加大投入。": ("二、对策",),
    }


def test_chapters_and_decimal_numbers_nest():
    text = "第一章 现状\n1.1 产业\n产量很大。\n1.1.1 芯片\n芯片很多。\n第二章 对策\n加大投入。"
    assert paths(article_from_text(text, name="a")) == {
        "产量很大。": ("第一章 现状", "1.1 产业"),
        "芯片很多。": ("第一章 现状", "1.1 产业", "1.1.1 芯片"),
        "加大投入。": ("第二章 对策",),
    }


def test_the_items_of_a_numbered_list_are_no_headings():
    article = article_from_text("上海研究\n措施如下：\n1. 加大投入\n2. 培育人才\n3. 开放市场", name="a")
    assert not article.with_role("heading")


def test_an_introduction_is_not_what_the_numbered_sections_stand_in():
    text = "上海研究\n引言\n经济增长。\n一、现状\n上海很大。\n结论\n上海领先。"
    assert paths(article_from_text(text, name="a")) == {
        "经济增长。": ("引言",),
        "上海很大。": ("一、现状",),
        "上海领先。": ("结论",),
    }


def test_a_short_line_between_paragraphs_is_a_heading():
    text = "上海研究\n上海市的经济增长很快。\n未来展望\n上海市将继续加大科研投入。"
    assert paths(article_from_text(text, name="a"))["上海市将继续加大科研投入。"] == ("未来展望",)


def test_points_stay_inside_their_paragraph():
    article = article_from_text("上海研究\n一、对策\n主要如下。一是加大投入。二是开放市场。", name="a")
    assert [s.text for s in article.paragraphs[-1]] == ["主要如下。", "一是加大投入。", "二是开放市场。"]


def test_levels_of_the_file_outrank_numbers():
    blocks = [
        Block("上海研究", 1),
        Block("现状", 2),
        Block("（一）产业"),
        Block("产量很大。"),
        Block("对策", 2),
        Block("加大投入。"),
    ]
    article = article_from_blocks(blocks, name="a.docx")
    assert article.title == "上海研究"
    assert paths(article) == {"产量很大。": ("现状", "（一）产业"), "加大投入。": ("对策",)}


def test_a_document_without_title_takes_the_one_it_is_given():
    article = article_from_blocks([Block("上海领先。")], name="folder/a.txt", untitled="a")
    assert (article.name, article.title) == ("folder/a.txt", "a")


def test_each_sentence_is_in_its_own_language():
    article = article_from_text("上海领先。\nShanghai leads.\n南京市位居全国的第二位。", name="a")
    assert [s.language for s in article.sentences] == ["zh", "en", "zh"]
    assert article.language == "zh"


def test_pages_follow_the_sentences():
    block = Block("上海领先。南京第二。苏州第三。", pages=((0, 4), (7, 5)))
    article = article_from_blocks([block], name="a.pdf")
    assert [s.page for s in article.sentences] == [4, 4, 5]


def test_no_blocks_make_an_empty_article():
    article = article_from_blocks([], name="a")
    assert (article.text, article.sentences) == ("", ())


@pytest.mark.parametrize(
    ("file", "text", "title", "author", "keywords"),
    [
        (
            "a.md",
            "# 某省报告\n\n单位：某院\n作者：林澄\n关键词：甲；乙\n\n# 引言\n\n很大。\n",
            "某省报告",
            "林澄",
            ("甲", "乙"),
        ),
        (
            "b.md",
            "# On glass\n\nDate: 3 May 2021\n\n**Author:** Jane Holt\n\nGlass is old.\n",
            "On glass",
            "Jane Holt",
            (),
        ),
        ("c.txt", "某省研究\n单位：某院\n作者：林澄\n某省的研究很多，也很好。", "某省研究", "林澄", ()),
        ("d.txt", "Title: On glass\nWritten by: Jane Holt\nGlass is old.", "On glass", "Jane Holt", ()),
        (
            "e.html",
            "<h1>On glass</h1><p>Published: 2021</p><p>By Jane Holt</p><p>Glass is old.</p>",
            "On glass",
            "Jane Holt",
            (),
        ),
    ],
)
def test_what_stands_behind_a_label_before_the_text_is_told_apart(tmp_path, file, text, title, author, keywords):
    (tmp_path / file).write_text(text, encoding="utf-8")
    (article,) = load(tmp_path / file)
    assert (article.title, article.author, article.keywords) == (title, author, keywords)


def test_a_line_that_begins_like_a_label_inside_a_text_stays_in_its_paragraph(tmp_path):
    (tmp_path / "a.md").write_text("# Glass\n\nGlass is old and its\nsource: sand.\n", encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    assert article.sentences[-1].text == "Glass is old and its source: sand."


def test_a_name_behind_a_label_below_the_first_heading_is_text():
    assert article_from_text("上海研究\n一、引言\n上海很大。\n作者：艾米", name="a").author is None
