"""The two sides of an article: aligned sentence by sentence, or refused with the place named."""

import pytest

from documents import DocumentError, article_from_text
from documents.rendering import with_rendering

CHINESE = """上海数字经济研究
张岩
【摘要】：上海领先。南京其次。
【关键词】：上海；数字经济
一、现状
上海很大。它在增长。
二、对策
加大投入。"""

ENGLISH = """# A study of Shanghai

Zhang Yan

**Abstract:** Shanghai leads.
Nanjing follows.

**Keywords:** Shanghai; digital economy

## I. State

Shanghai is large.
It grows.

## II. Measures

Invest more.
"""


@pytest.fixture
def article():
    return article_from_text(CHINESE, name="研究")


def test_every_sentence_gets_the_line_beside_it(article):
    rendered = with_rendering(article, ENGLISH, name="article.en.md")
    assert [(s.text, s.rendering) for s in rendered.sentences] == [
        ("上海数字经济研究", "A study of Shanghai"),
        ("张岩", "Zhang Yan"),
        ("【摘要】：", "Abstract:"),
        ("上海领先。", "Shanghai leads."),
        ("南京其次。", "Nanjing follows."),
        ("【关键词】：上海；数字经济", "Keywords: Shanghai; digital economy"),
        ("一、现状", "I. State"),
        ("上海很大。", "Shanghai is large."),
        ("它在增长。", "It grows."),
        ("二、对策", "II. Measures"),
        ("加大投入。", "Invest more."),
    ]


def test_title_author_and_section_paths_are_rendered_too(article):
    rendered = with_rendering(article, ENGLISH, name="article.en.md")
    assert (rendered.title_rendering, rendered.author_rendering) == ("A study of Shanghai", "Zhang Yan")
    assert rendered.sentences[4].section_rendering == ("Abstract",)
    assert rendered.sentences[8].section_rendering == ("I. State",)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("Nanjing follows.\n", ""), "line 5 has 2 sentences, there are 3 in the paragraph of '【摘要】：'"),
        (
            ("It grows.\n", "It grows.\nFast.\n"),
            "line 12 has 3 sentences, there are 2 in the paragraph of '上海很大。'",
        ),
        (("## II.", "### II."), "line 15 begins with 3 '#', it should have 2 beside '二、对策'"),
        (("Zhang Yan\n\n", ""), "has 7 paragraphs, '研究' has 8. They part at '张岩'."),
    ],
)
def test_a_side_that_does_not_agree_is_refused_with_its_place(article, change, told):
    with pytest.raises(DocumentError) as refused:
        with_rendering(article, ENGLISH.replace(*change), name="article.en.md")
    assert told in str(refused.value)
