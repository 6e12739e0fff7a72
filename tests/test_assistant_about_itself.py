"""What is asked of the article as a publication and of its author: answered only by a sentence that speaks of them."""

import pytest

from assistant.questions.about_itself import (
    asks_about_itself,
    asks_of_publication,
    is_byline,
    tells_about_itself,
)


@pytest.mark.parametrize(
    "question",
    [
        "作者单位是什么？", "作者多大年纪？", "作者的邮箱是什么？", "文章作者来自哪所大学？",
        "这篇文章发表在哪个期刊？",
        "文章是哪年发表的？", "本文什么时候写的？", "这篇文章有多少页？", "全文多少字？", "这份报告是什么时候发布的？",
        "Where does the author work?", "How old is the author?", "What is the author's affiliation?",
        "Which university is the author from?", "When was the paper published?",
        "How many pages does this article have?",
        "In which journal did the article appear?", "How long is this article?", "How can I contact the author?",
    ],
)  # fmt: skip
def test_what_is_asked_of_the_article_or_its_author_is_told(question):
    assert asks_about_itself(question)


@pytest.mark.parametrize(
    "question",
    [
        "作者的观点是什么？", "作者认为港口应该怎么做？", "作者对人才工作有什么建议？",
        "《港口蓝皮书》是什么时候发布的？",
        "文章说港口在哪年发布了规划？", "文中哪年发布了规划？", "文章提到多少个平台？", "文章最后写了什么？",
        "What is the author's main argument?", "What does the author say about work?", "When was the census published?",
        "How many pages does the novel have?", "Who was the newspaper's first editor?",
        "Which company is the publisher of the atlas?", "How many ports are in the article?",
    ],
)  # fmt: skip
def test_what_is_asked_of_something_else_is_not(question):
    assert not asks_about_itself(question)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("本文写于2021年。", True),
        ("林岚任教于海大。", True),
        ("This article was written in 2021.", True),
        ("规划于2021年发布。", False),
        ("The plan was published in 2021.", False),
    ],
)
def test_a_sentence_tells_of_the_article_or_of_who_wrote_it(sentence, told):
    assert tells_about_itself(sentence, "林岚") is told


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("报告是哪个单位发的", True),
        ("这篇文章发表在哪个期刊？", True),
        ("Who published the report?", True),
        ("Who put this yearbook out?", True),
        ("Who put out the fire?", False),
        ("这篇文章有多少页？", False),
        ("港口报告是哪个单位发的？", False),
    ],
)
def test_who_published_the_article_and_when_is_told_from_the_rest(question, asked):
    assert asks_of_publication(question) is asked


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("海港市交通局　2024年3月18日发布", True),
        ("Published by the harbour board, 18 March 2024", True),
        ("The Harbour Gazette, 18 March 2024", True),
        ("18 March 2024", True),
        ("海港研究院，2024年3月", True),
        ("The harbour froze over on 18 March 2024.", False),
        ("The harbour froze over on 18 March 2024", False),
        ("海港市位于半岛东端。", False),
        ("In 1990 the board was founded.", False),
    ],
)
def test_a_byline_tells_who_published_the_article_or_when(line, told):
    assert is_byline(line) is told
