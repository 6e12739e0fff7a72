"""The words of the opened articles: names, rarity, spelling, what is spoken of, and what stands around a sentence."""

import math
from dataclasses import replace

import pytest
from core_fixtures import LIGHTS, PORTS, PORTS_ZH, number_of

from assistant.words.lexicon import Lexicon, names
from documents import article_from_text

BOTH, CHINESE, ENGLISH = Lexicon((PORTS,)), Lexicon((PORTS_ZH,)), Lexicon((LIGHTS,))


def sentence(words):
    return PORTS.sentences[number_of(PORTS, words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("周远担任港口集团董事长，来自青岛。", {"周远", "青岛"}),
        ("青岛有 LNG 吗？", {"青岛", "LNG"}),
        ("In 2021 Dalian's port grew", {"Dalian"}),
        ("what is Yiwang Tongban", {"Yiwang", "Tongban"}),
        ("The port of Dalian and COVID-19", {"Dalian", "COVID-19"}),
        ("“Crow Island” is where Erik Dahl lived", {"Crow", "Island", "Erik", "Dahl"}),
        ("Another port was built", set()),
        ("唐朝的港口", {"唐朝"}),
        ("港口有泊位。", set()),
        ("", set()),
    ],
)
def test_proper_names_of_a_text(text, found):
    assert names(text) == found


def test_a_rare_word_weighs_more_and_an_absent_one_most():
    # Ten sentences; "lighthouse" stands in three of them with the title: ln(1 + (10 - 3 + 0.5) / (3 + 0.5)).
    assert len(LIGHTS.sentences) == 10
    assert ENGLISH.weight("lighthous") == pytest.approx(math.log(1 + 7.5 / 3.5))
    assert ENGLISH.weight("norvik") == pytest.approx(math.log(1 + 8.5 / 2.5))
    assert ENGLISH.weight("nowhere") == ENGLISH.heaviest == pytest.approx(math.log(1 + 10.5 / 0.5))


def test_a_term_occurs_in_every_language_that_a_sentence_can_be_read_in():
    assert BOTH.occurs("泊位")
    assert BOTH.occurs("berth")
    assert not BOTH.occurs("moor")


def test_glosses_make_a_chinese_article_found_by_english_words():
    assert CHINESE.occurs("berth")


def test_what_stands_somewhere_is_mentioned_in_any_case():
    assert ENGLISH.mentions("crow island")
    assert BOTH.mentions("ZHOU YUAN")
    assert not ENGLISH.mentions("Crow Bay")


def test_articles_can_be_read_in_the_languages_that_most_sentences_have():
    assert [x.readable("zh") for x in (BOTH, CHINESE, ENGLISH)] == [True, True, False]
    assert [x.readable("en") for x in (BOTH, CHINESE, ENGLISH)] == [True, False, True]


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("How many lighthuoses are there?", "How many lighthouses are there?"),
        ("satelite navigaton", "satellite navigation"),
        ("light houses", "lighthouses"),
        ("How many wharf berths?", "How many wharf berths?"),
        ("kepers", "keepers"),
        ("zzzzqqqq", "zzzzqqqq"),
        ("有多少灯塔？", "有多少灯塔？"),
    ],
)
def test_misspelt_words_are_put_right_by_the_words_of_the_articles(typed, spelled):
    assert ENGLISH.spelled(typed) == spelled


@pytest.mark.parametrize("name", ["Dalian", "dalian", "Zhou Yuan", "青岛", "周远", "Dailan"])
def test_names_that_the_articles_speak_of_are_known(name):
    assert BOTH.knows_name(name)


@pytest.mark.parametrize("name", ["London", "宁波", "Shenzhen", "Norvik"])
def test_names_that_they_never_mention_are_not(name):
    assert not BOTH.knows_name(name)


def test_a_place_that_a_chinese_word_only_means_is_not_spoken_of():
    article = article_from_text("京剧团开演。", name="a")
    rendered = replace(article, sentences=(replace(article.sentences[0], rendering="The opera troupe performs."),))
    assert Lexicon((rendered,)).is_meant("beij")
    assert not Lexicon((rendered,)).knows_name("Beijing")


def test_a_name_in_a_language_that_cannot_be_read_is_taken_as_known():
    assert CHINESE.knows_name("London")
    assert not CHINESE.knows_name("宁波")


def test_a_word_is_meant_by_its_translation():
    assert ENGLISH.is_meant("灯塔")
    assert ENGLISH.is_spoken_of("灯塔")
    assert not ENGLISH.is_spoken_of("工厂")


def test_a_sense_has_to_be_there_as_a_whole():
    assert ENGLISH.is_meant("董事长", frozenset({"board"}))
    assert not ENGLISH.is_spoken_of("董事长", frozenset({"board"}))
    assert ENGLISH.is_spoken_of("董事长", frozenset({"chairman"}))


def test_a_compound_that_no_dictionary_has_is_read_by_its_parts_where_nothing_is_in_chinese():
    text = frozenset({"water", "use"})
    assert ENGLISH.is_spoken_of("用水", text, "water use")
    assert ENGLISH.is_spoken_of("空缺率", frozenset({"vacanc"}), "vacancies")
    assert not ENGLISH.is_spoken_of("用水", frozenset({"water"}), "water")


def test_a_place_is_named_with_its_rank_or_without_as_the_articles_do():
    lexicon = Lexicon((article_from_text("港口在南京。浦东新区有灯塔。", name="a"),))
    assert lexicon.expanded("南京市有港口吗？") == "南京有港口吗？"
    assert lexicon.expanded("浦东新区有什么？") == "浦东新区有什么？"
    assert lexicon.expanded("谁是南京市市长？") == "谁是南京市市长？"
    assert lexicon.expanded("南京市长是谁？") == "南京的市长是谁？"


def test_abbreviations_are_written_out_as_the_articles_have_them():
    lexicon = Lexicon((article_from_text("高新技术产业开发区有企业80家。", name="a"),))
    assert lexicon.expanded("高新区有多少家企业？") == "高新技术产业开发区有多少家企业？"
    assert lexicon.is_spoken_of("高新区")
    assert not lexicon.is_spoken_of("自贸区")


@pytest.mark.parametrize("asked", ["进口额是多少？", "进出口额是多少？"])
def test_trade_one_way_is_not_written_out_as_trade_both_ways(asked):
    lexicon = Lexicon((article_from_text("茶叶出口额2亿元，茶叶进出口总额3亿元。", name="a"),))
    assert ("进出口" in lexicon.expanded(asked)) is ("进出口" in asked)


def test_the_sentence_before_or_after_is_one_of_the_same_paragraph():
    chairman = sentence("周远")
    assert BOTH.before(PORTS, chairman) == sentence("126个")
    assert BOTH.after(PORTS, sentence("126个")) == chairman
    assert BOTH.before(PORTS, sentence("4.5亿吨")) is None
    assert BOTH.before(PORTS, PORTS.sentences[0]) is None


def test_a_paragraph_is_all_its_sentences():
    assert BOTH.paragraph(PORTS, sentence("126个")) == (sentence("4.5亿吨"), sentence("126个"), sentence("周远"))
    assert {"泊位", "chairman"} <= BOTH.paragraph_terms(PORTS, sentence("4.5亿吨"))


def test_the_text_of_a_paragraph_has_both_languages_and_the_headings():
    text = BOTH.paragraph_text(PORTS, sentence("126个"))
    assert text.splitlines()[2:] == [
        "截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。",
        "By the end of 2021 the port of Dalian had 126 berths, 48 of them for ships of ten thousand tonnes.",
        "港口集团由周远担任董事长。",
        "Zhou Yuan is the chairman of the port group.",
        "一、现状",
        "I. The state",
    ]


def test_the_terms_of_headings_are_those_above_the_sentence_and_of_the_title():
    terms = BOTH.heading_terms(PORTS, sentence("126个"))
    assert {"现状", "state", "港口", "northern"} <= terms
    assert "建议" not in terms


def test_a_sentence_is_matched_in_the_questions_language_where_it_has_it():
    number = number_of(PORTS, "周远")
    assert BOTH.matching_text(PORTS.sentences[number], "en") == "Zhou Yuan is the chairman of the port group."
    assert CHINESE.matching_text(PORTS_ZH.sentences[number], "en") == "港口集团由周远担任董事长。"


def test_no_articles_make_an_empty_lexicon():
    assert not Lexicon(()).occurs("x")
    assert not Lexicon(()).readable("zh")


def test_a_province_is_known_by_its_short_name():
    lexicon = Lexicon((article_from_text("浙江有港口。", name="a"),))
    assert lexicon.knows_name("浙江省")
    assert not lexicon.knows_name("江苏省")


def test_a_realm_and_a_body_are_known_by_their_other_names():
    lexicon = Lexicon((article_from_text("美国国家航空航天局展出奥斯曼时期的钱币。", name="a"),))
    assert lexicon.knows_name("美国宇航局")
    assert lexicon.knows_name("奥斯曼帝国")
    assert not lexicon.knows_name("罗马帝国")
    assert not lexicon.knows_name("世界卫生组织")


def article_of(text):
    return article_from_text(text, name="a")


def test_initials_are_put_in_full_as_the_articles_have_them():
    lexicon = Lexicon((article_of("The gross domestic product was 3 billion yuan."),))
    assert lexicon.expanded("What was the GDP?") == "What was the gross domestic product?"
    small = Lexicon((article_of("Small and medium-sized enterprises grew."),))
    assert small.expanded("How did SMEs grow?") == "How did small and medium-sized enterprises grow?"


@pytest.mark.parametrize(
    ("text", "typed", "spelled"),
    [
        ("The harbor was digitalized.", "digitalise the harbour", "digitalize the harbor"),
        ("The harbour was digitalised.", "digitalize the harbor", "digitalise the harbour"),
        ("The carts had tires.", "how many tiers", "how many tiers"),
        ("Two firms met.", "which organisations exercise", "which organisations exercise"),
    ],
)
def test_british_and_american_spelling_are_one(text, typed, spelled):
    assert Lexicon((article_of(text),)).spelled(typed) == spelled


def test_what_is_in_one_paragraph_is_together():
    lexicon = Lexicon((article_of("港口有泊位。泊位很深。\n\n茶叶很香。"),))
    assert lexicon.together("港口", "泊位")
    assert not lexicon.together("港口", "茶叶")


def test_what_is_typed_in_pinyin_or_by_its_sound_is_put_right():
    lexicon = Lexicon((article_of("跨海大桥的营业利润为三亿元。"),))
    assert lexicon.spelled("kuahai daqiao 的营业利闰？") == "跨海大桥 的营业利润？"
