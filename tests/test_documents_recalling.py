"""Known renderings for altered copies: the figures of the copy are carried over, or nothing is said."""

from importlib.resources import files

import pytest

from documents import article_from_text, load, load_shipped, shipped_memory
from documents.figures import parse, same
from documents.recalling import memory_of, recall
from documents.rendering import with_rendering

KNOWN = {
    "2020年规模达20590亿元，高于苏州的9827亿元。": (
        "In 2020 it reached 2.059 trillion yuan, higher than Suzhou's 982.7 billion yuan."
    ),
    "累计办件量2.97亿件。": "It handled a cumulative 297 million cases.",
    "占全国的四分之一。": "It accounts for a quarter of the national total.",
    "近3万家企业，1000余家是核心。": "Nearly 30,000 enterprises, more than 1,000 of them core.",
    "2021年建成4个，又有4个在建。": "In 2021, 4 were completed and 4 more were under construction.",
    "投入1个中心。": "It opened 1 innovation center.",
    "数量居全国第一。": "Their number ranks first in China.",
    "首批共5个，是国内最多的5个。": "The first 5 are the most in China.",
    "强度为3.31%，十年间增加1.68倍。": "The intensity is 3.31%, an increase of 1.68 times over ten years.",
    "他于1943年1月7日去世。": "He died on 7 January 1943.",
    "聚力三大产业。": "It concentrates on three industries.",
    "上海领先。": "Shanghai leads.",
}


@pytest.fixture(scope="module")
def memory():
    article = article_from_text("\n".join(KNOWN), name="known")
    return memory_of([with_rendering(article, "\n\n".join(KNOWN.values()), name="known.en.md")])


def english_of(sentence, memory):
    return recall(article_from_text(sentence, name="copy"), memory).sentences[0].rendering


@pytest.mark.parametrize("sentence", KNOWN)
def test_a_known_sentence_has_its_known_rendering(sentence, memory):
    assert english_of(sentence, memory) == KNOWN[sentence]


def test_white_space_makes_no_other_sentence(memory):
    assert english_of("累计办件量 2.97 亿件。", memory) == KNOWN["累计办件量2.97亿件。"]


@pytest.mark.parametrize(
    ("copy", "rendering"),
    [
        (
            "2019年规模达31200亿元，高于苏州的1.2万亿元。",
            "In 2019 it reached 3.12 trillion yuan, higher than Suzhou's 1.2 trillion yuan.",
        ),
        ("累计办件量8600万件。", "It handled a cumulative 86 million cases."),
        ("占全国的三分之一。", "It accounts for one third of the national total."),
        ("近5万家企业，2300余家是核心。", "Nearly 50,000 enterprises, more than 2,300 of them core."),
        ("2021年建成6个，又有7个在建。", "In 2021, 6 were completed and 7 more were under construction."),
        ("投入3个中心。", "It opened 3 innovation centers."),
        ("数量居全国第二。", "Their number ranks second in China."),
        ("他于1950年3月2日去世。", "He died on 2 March 1950."),
        ("聚力五大产业。", "It concentrates on five industries."),
        ("聚力12大产业。", "It concentrates on 12 industries."),
        ("强度为4.05%，九年间增加2.5倍。", "The intensity is 4.05%, an increase of 2.5 times over nine years."),
    ],
)
def test_other_figures_are_put_in_their_place(copy, rendering, memory):
    assert english_of(copy, memory) == rendering


@pytest.mark.parametrize(
    "copy",
    [
        "南京领先。",  # other words
        "2020年规模达20590亿元，高于杭州的9827亿元。",  # another name
        "累计办件量2.97亿元。",  # another unit
        "累计办件量超过2.97亿件。",  # approximate now
        "首批共6个，是国内最多的7个。",  # one of the two figures is not in the rendering
    ],
)
def test_nothing_is_said_where_more_than_figures_differ(copy, memory):
    assert english_of(copy, memory) is None


def test_an_english_copy_gets_the_chinese_sentence(memory):
    assert english_of("It handled a cumulative 1.5 billion cases.", memory) == "累计办件量15亿件。"


def test_a_document_without_known_sentences_stays_as_it_is(memory):
    article = article_from_text("南京领先。", name="other")
    assert recall(article, memory) is article


ABOUT_A_CITY = {
    "上海建成基站6.8万个。": "Shanghai built 68,000 base stations.",
    "上海领先。": "Shanghai leads.",
    "上海的港口最大。": "Shanghai has the largest port.",
    "累计培育4家工厂。": "Shanghai has fostered 4 factories.",
}


@pytest.fixture(scope="module")
def memory_of_a_city():
    article = article_from_text("".join(ABOUT_A_CITY), name="city")
    return memory_of([with_rendering(article, "\n".join(ABOUT_A_CITY.values()), name="city.en.md")])


def renderings_of(text, memory):
    return [s.rendering for s in recall(article_from_text(text, name="copy"), memory).sentences]


def test_what_only_a_rendering_names_is_kept_where_the_copy_still_speaks_of_it(memory_of_a_city):
    copy = "".join(ABOUT_A_CITY).replace("4家", "7家")
    assert renderings_of(copy, memory_of_a_city)[-1] == "Shanghai has fostered 7 factories."


def test_a_copy_about_another_city_is_not_told_in_the_name_of_the_first(memory_of_a_city):
    assert renderings_of("重庆领先。累计培育4家工厂。累计培育5家工厂。", memory_of_a_city) == [None, None, None]


def test_a_document_that_shares_less_than_half_of_its_sentences_stays_in_one_language(memory_of_a_city):
    assert renderings_of("上海领先。上海多雨。上海有江。", memory_of_a_city) == [None, None, None]
    assert renderings_of("上海领先。上海多雨。", memory_of_a_city) == ["Shanghai leads.", None]


SEED_CHANGES = {
    "20590": "31200",
    "9827 亿元": "1.2 万亿元",
    "2.97 亿件": "8600 万件",
    "四分之一": "三分之一",
    "3588 项": "4001 项",
    "6.8 万个": "12.5 万个",
    "4.21%": "5.02%",
    "1000 余家": "2300 余家",
    "超 13EFLOPS": "超 21EFLOPS",
}


@pytest.fixture(scope="module")
def altered(tmp_path_factory):
    """The published text with other figures and without one sentence, as a user would hand it in."""
    source = (files("documents") / "shanghai_digital_economy" / "source.txt").read_text(encoding="utf-8")
    for old, new in SEED_CHANGES.items():
        assert old in source
        source = source.replace(old, new)
    source = source.replace("2023 年投入使用的上海市人工智能公共算力服务平台，作为全国首批算力调度平台之一，", "")
    path = tmp_path_factory.mktemp("altered") / "altered.txt"
    path.write_text(source, encoding="utf-8")
    (article,) = load(path)
    return article


def test_an_altered_copy_of_the_article_is_rendered_with_its_own_figures(altered):
    renderings = " ".join(s.rendering for s in altered.sentences if s.rendering)
    for said in ("3.12 trillion yuan in 2020", "1.2 trillion yuan", "86 million cases", "one third of the national"):
        assert said in renderings
    for gone in ("2.059 trillion", "982.7 billion", "297 million", "a quarter"):
        assert gone not in renderings


def test_every_sentence_of_an_altered_copy_agrees_with_its_rendering(altered):
    for sentence in (s for s in altered.sentences if s.rendering and s.role != "heading"):
        theirs = [f for f in parse(sentence.rendering) if f.kind != "ordinal"]
        for figure in (f for f in parse(sentence.text) if f.kind != "ordinal"):
            assert any(same(figure, other) for other in theirs), (figure.text, sentence.rendering)


def test_only_the_sentence_that_was_cut_has_no_rendering(altered):
    assert [s.text[:12] for s in altered.sentences if s.rendering is None] == ["可满足科研机构和广大中小"]
    assert altered.title_rendering == load_shipped().title_rendering


def test_the_shipped_memory_knows_both_ways():
    assert english_of("Zhang Yan", shipped_memory()) == "张岩"
