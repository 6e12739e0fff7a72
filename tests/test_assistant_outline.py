"""Answers about the article itself and summaries of it or of one of its sections."""

from dataclasses import replace

import pytest
from core_fixtures import LIGHTS, PORTS, PORTS_ZH, ask

from assistant.drafts.outline import about_article, about_the_author, asked_section
from assistant.texts import NO_RENDERINGS
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.loading import load


def said(question, article=PORTS, language=None):
    asked = ask(question)
    draft = about_article(asked, (article,), Lexicon((article,)), language or asked.language)
    return draft and [statement.text for statement in draft.statements]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("文章的标题是什么？", ["北方港口发展报告"]),
        ("What is the title of the article?", ["Report on the northern ports"]),
        ("作者是谁？", ["林岚"]),
        ("Who wrote this article?", ["Lin Lan"]),
        ("关键词有哪些？", ["关键词：港口；航运；物流"]),
        ("What are the keywords?", ["Keywords: ports; shipping; logistics"]),
        ("摘要是什么？", ["本文介绍三个港口的现状，并提出建议。"]),
        ("这篇文章讲了什么？", ["北方港口发展报告", "本文介绍三个港口的现状，并提出建议。"]),
    ],
)
def test_the_article_says_what_it_is(question, answer):
    assert said(question) == answer


def test_what_an_article_is_about_without_an_abstract_is_its_title_its_beginning_and_its_end():
    assert said("What is this article about?", LIGHTS) == [
        "The Lighthouses of Norvik",
        "Norvik has 14 lighthouses.",
        "The southern light was switched off because ships now use satellite navigation.",
    ]


@pytest.mark.parametrize("question", ["标题是什么？", "作者是谁？", "关键词有哪些？", "摘要是什么？"])
def test_what_an_article_does_not_have_is_not_said(question):
    assert said(question, article_from_text("码头很多。港口很大。", name="a")) is None


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("总结第二部分", "二、问题"),
        ("总结第2节", "二、问题"),
        ("Summarise section three", "三、建议"),
        ("Summarise part II", "二、问题"),
        ("Summarise the first section", "一、现状"),
        ("Summarise the last section", "三、建议"),
        ("总结建议部分", "三、建议"),
        ("Summarise the problems", "二、问题"),
        ("概括现状", "一、现状"),
    ],
)
def test_a_section_is_named_by_its_number_or_its_heading(question, section):
    asked = ask(question)
    assert asked_section(asked, PORTS, Lexicon((PORTS,))) == (section,)


@pytest.mark.parametrize(
    "question", ["总结全文", "本文的主要观点", "Summarise the article", "What are the main points?"]
)
def test_the_whole_is_no_section(question):
    asked = ask(question)
    assert asked_section(asked, PORTS, Lexicon((PORTS,))) is None


def test_a_section_is_summarised_by_its_sentences():
    assert said("总结第二部分") == ["由于航道水深不足，大型货轮不能直接靠港。", "港区没有铁路专线。"]


def test_the_whole_is_summarised_by_its_abstract_and_the_lead_of_each_section():
    assert said("总结全文") == [
        "本文介绍三个港口的现状，并提出建议。",
        "2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨，烟台港为3.6亿吨。",
        "由于航道水深不足，大型货轮不能直接靠港。",
        "一是加深航道，提高通航能力。",
    ]


def test_a_summary_is_in_the_language_asked_for():
    assert said("总结第二部分", PORTS, "en") == [
        "Because the channel is not deep enough, large freighters cannot call directly.",
        "The port area has no railway line.",
    ]


def test_a_summary_without_a_rendering_keeps_the_original():
    assert said("总结第二部分", PORTS_ZH, "en")[1] == "港区没有铁路专线。"


def test_a_long_section_is_thinned_out_evenly():
    text = "文章\n\n一、现状\n\n" + "\n\n".join(f"第{i}个港口有许多码头和泊位。" for i in range(1, 31))
    summary = said("总结第一部分", article_from_text(text, name="a"))
    assert len(summary) == 8
    assert [summary[0], summary[-1]] == ["第1个港口有许多码头和泊位。", "第30个港口有许多码头和泊位。"]


def test_every_statement_rests_on_the_sentence_it_says():
    asked = ask("总结全文")
    draft = about_article(asked, (PORTS,), Lexicon((PORTS,)), "zh")
    assert [s.sources[0].sentence.text for s in draft.statements] == [s.text for s in draft.statements]


NESTED = article_from_text(
    "北方报告\n\n一、成绩\n\n（一）港口\n\n一是加深航道。航道有9米。二是修建码头。\n\n（二）铁路\n\n铁路有专线。\n\n"
    "二、对策\n\n（一）人才\n\n港口要培养人才。\n",
    name="nested",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("总结第一部分", ["（一）港口：", "一是加深航道。", "二是修建码头。", "（二）铁路：", "铁路有专线。"]),
        ("有哪些对策？", ["（一）人才：", "港口要培养人才。"]),
        ("最后一部分讲了什么？", ["（一）人才：", "港口要培养人才。"]),
        ("航道有哪些码头？", None),
    ],
)
def test_a_section_is_told_by_its_headings_and_points(question, answer):
    assert said(question, NESTED) == answer


def test_the_whole_is_told_by_its_headings_where_they_are_nested():
    assert said("总结全文", NESTED)[-2:] == ["一、成绩：（一）港口；（二）铁路。", "二、对策：（一）人才。"]


ADVICE = article_from_text(
    "矿区转型研究\n\n一、现状\n\n矿区有三座矿井。产量逐年下降。\n\n二、对策建议\n\n"
    "应当分步推进。一是关闭老矿井。二是发展旅游。\n\n三、结语\n\n转型要靠人才。也要靠时间。\n",
    name="advice",
)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("作者提出了哪些对策建议？", ["一是关闭老矿井。", "二是发展旅游。"]),
        ("文章的结论是什么？", ["转型要靠人才。", "也要靠时间。"]),
        ("本文得出了什么结论？", ["转型要靠人才。", "也要靠时间。"]),
    ],
)
def test_what_an_article_advises_and_concludes_is_told_by_the_section_for_it(question, answer):
    assert said(question, ADVICE) == answer


HARBOURS = """# 渔港研究

## 一、现状

渔港有三座。

## 二、发展对策

第一，修好码头。建议给每座码头补助一半费用。

第二，培养船员。推动学校与船队共建基地，并提高夜班津贴。

第三，统一标准。由市里牵头编写手册。
"""


@pytest.mark.parametrize(
    "question", ["作者对培养船员有什么建议？", "请概括作者在培养船员方面提的建议。", "在培养船员方面有哪些对策？"]
)
def test_a_point_that_is_only_named_is_told_with_what_follows(tmp_path, question):
    (tmp_path / "a.md").write_text(HARBOURS, encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    assert said(question, article) == ["第二，培养船员。", "推动学校与船队共建基地，并提高夜班津贴。"]


def test_a_conclusion_without_a_heading_is_the_paragraph_that_says_so():
    text = "The pier is old.\n\nIn short, it must be rebuilt. It will cost much.\n\nThe town is small.\n"
    article = article_from_text(text, name="pier")
    assert said("What does the article conclude?", article) == ["In short, it must be rebuilt.", "It will cost much."]


def test_an_outline_in_the_other_language_says_so_once():
    asked = ask("What does the author recommend?", "en")
    draft = about_article(asked, (ADVICE,), Lexicon((ADVICE,)), "en")
    assert draft is not None
    assert draft.opening("en") == NO_RENDERINGS.en
    assert [statement.text for statement in draft.statements] == ["一是关闭老矿井。", "二是发展旅游。"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("林岚是谁？", "**林岚**是《北方港口发展报告》的作者。"),
        ("谁是林岚？", "**林岚**是《北方港口发展报告》的作者。"),
        ("Who is Lin Lan?", "**Lin Lan** is the author of “Report on the northern ports”."),
    ],
)
def test_who_the_author_is(question, answer):
    asked = ask(question)
    draft = about_the_author(asked, (PORTS,), asked.language)
    assert [statement.text for statement in draft.statements] == [answer]
    assert [source.sentence.role for source in draft.statements[0].sources] == ["author", "title"]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("安娜·伦德是谁？", "**安娜·伦德**是《诺维克的灯塔》的作者。"),
        ("Who is Anna Lund?", "**Anna Lund** is the author of “The Lighthouses of Norvik”."),
    ],
)
def test_who_the_author_of_a_translated_english_article_is(question, answer):
    lights = replace(LIGHTS, title_rendering="诺维克的灯塔", author_rendering="安娜·伦德")
    asked = ask(question)
    (statement,) = about_the_author(asked, (lights,), asked.language).statements
    assert statement.text == answer


@pytest.mark.parametrize("question", ["李明是谁？", "Who is the mayor?", "林岚写了什么？"])
def test_nobody_else_is_the_author(question):
    asked = ask(question)
    assert about_the_author(asked, (PORTS,), asked.language) is None
