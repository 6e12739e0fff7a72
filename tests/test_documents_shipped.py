"""The shipped article: its words, its structure, its English side, figure by figure."""

import hashlib
import re
from importlib.resources import files

import pytest

from documents import load_shipped
from documents.figures import parse, same
from documents.rendering import with_rendering

FOLDER = files("documents") / "shanghai_digital_economy"


@pytest.fixture(scope="module")
def article():
    return load_shipped()


def without_space(text):
    return re.sub(r"\s", "", text)


def test_the_source_is_the_published_text(article):
    digest = hashlib.sha256((FOLDER / "source.txt").read_bytes()).hexdigest()
    assert digest == "2af68766e6824c7eea2b7149cc72748daba7984bc234a5ae36f9c6da346fa2c2"


def test_the_clean_text_is_the_source_without_white_space_and_one_page_number(article):
    source = (FOLDER / "source.txt").read_text(encoding="utf-8")
    assert source.count("\n3\n") == 1
    assert without_space(article.text) == without_space(source.replace("\n3\n", "\n"))


def test_no_line_of_the_clean_text_is_broken_or_has_stray_spaces(article):
    assert " " not in article.text
    assert "2020年上海数字经济规模达20590亿元" in article.text
    assert "“一网通办”共接入事项3588项、累计办件量2.97亿件。" in article.text
    assert "提供涉及30个部门的65类涉外服务事项" in article.text


def test_offsets_quote_the_clean_text_exactly(article):
    assert all(article.text[s.start : s.end] == s.text for s in article.sentences)


def test_the_sentences_cover_the_whole_text(article):
    assert "".join(s.text for s in article.sentences) == without_space(article.text)


def test_title_author_abstract_and_keywords_are_known(article):
    assert article.title == "上海数字经济的优势与创新发展研究"
    assert article.author == "张岩"
    assert article.keywords == ("上海", "数字经济", "长三角", "引领带动")
    assert [s.text[:12] for s in article.with_role("abstract")] == [
        "上海高度重视数字经济发展",
        "在未来发展中，上海要充分",
    ]


def test_the_headings_are_those_of_the_article(article):
    headings = [s.text for s in article.with_role("heading") if not s.section]
    assert headings == [
        "【摘要】：",
        "一、上海在长三角数字经济发展中的引领作用",
        "二、上海数字经济发展现状",
        "三、上海数字经济发展的优势",
        "四、加快上海数字经济创新发展的对策",
    ]
    assert [len([s for s in article.with_role("heading") if s.section == (h,)]) for h in headings] == [0, 4, 3, 4, 5]


def test_a_sentence_knows_its_section_path_in_both_languages(article):
    sentence = next(s for s in article.sentences if "累计办件量2.97亿件" in s.text)
    assert sentence.section == ("二、上海数字经济发展现状", "（三）公共服务数字化水平显著提升")
    assert [part.split()[0] for part in sentence.section_rendering] == ["II.", "(3)"]


def test_the_points_of_a_section_begin_paragraphs_where_the_source_has_them(article):
    firsts = [paragraph[0].text for paragraph in article.paragraphs]
    assert sum(text.startswith(("一是", "二是", "三是")) for text in firsts) == 16
    assert "一是优化上海数据交易所功能，提升服务能级，扩大在长三角乃至全国的影响力。" not in firsts


def test_every_sentence_has_its_rendering(article):
    assert len(article.sentences) == 141
    assert all(s.rendering for s in article.sentences)
    assert article.title_rendering.startswith("Shanghai's Digital Economy")
    assert article.author_rendering == "Zhang Yan"


def test_the_chinese_side_is_the_article(article):
    side = (FOLDER / "article.zh.md").read_text(encoding="utf-8")
    beside = with_rendering(article, side, name="article.zh.md")
    assert [without_space(s.rendering) for s in beside.sentences] == [without_space(s.text) for s in article.sentences]


def figures_without_ranks(text):
    return [figure for figure in parse(text) if figure.kind != "ordinal"]


def pairs_with_figures():
    sentences = [s for s in load_shipped().sentences if s.role != "heading"]
    return [s for s in sentences if figures_without_ranks(s.text) or figures_without_ranks(s.rendering)]


@pytest.mark.parametrize("sentence", pairs_with_figures(), ids=lambda sentence: str(sentence.number))
def test_both_sides_of_a_sentence_state_the_same_figures(sentence):
    theirs = figures_without_ranks(sentence.rendering)
    for figure in figures_without_ranks(sentence.text):
        partner = next((other for other in theirs if same(figure, other)), None)
        assert partner is not None, f"{figure.text} is not in the rendering"
        theirs.remove(partner)
    assert theirs == []


@pytest.mark.parametrize("sentence", pairs_with_figures(), ids=lambda sentence: str(sentence.number))
def test_both_sides_of_a_sentence_approximate_the_same_figures(sentence):
    ours = sorted(f.value for f in figures_without_ranks(sentence.text) if f.approximation)
    theirs = sorted(f.value for f in figures_without_ranks(sentence.rendering) if f.approximation)
    assert ours == theirs
