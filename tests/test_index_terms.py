"""The terms that coverage and BM25 count: words of both languages, figures, glosses; and what the dictionaries know."""

import pytest

from documents import article_from_text
from documents.rendering import filled
from index.terms import (
    chinese_terms,
    chinese_words,
    english_terms,
    gloss_terms,
    is_known_word,
    is_place,
    is_proper_name,
    is_stop_word,
    meanings_of,
    passage_terms,
    question_terms,
    senses,
    tagged_words,
    terms_with_offsets,
    word_meanings,
)


def test_english_terms_are_stemmed_words_and_figures_without_stop_words():
    text = "The port's 126 berths were built in 1,019 days, 4.21% more"
    assert english_terms(text) == ["port", "126", "berth", "built", "1,019", "day", "4.21"]


def test_a_long_chinese_word_is_there_with_its_parts():
    assert chinese_terms("青岛港货物吞吐量是多少？") == ["青岛", "青岛港", "货物", "吞吐", "吞吐量"]


def test_chinese_terms_leave_latin_words_to_english():
    assert chinese_terms("5G基站") == ["基站"]
    assert english_terms("5G基站") == ["5g"]


def test_a_question_in_two_languages_has_the_terms_of_both_each_once():
    assert question_terms("How many 泊位 does Dalian have? 泊位") == ("泊位", "dalian")


@pytest.mark.parametrize("text", ["", "？", "the of", "的了吗", "🙂"])
def test_what_says_nothing_has_no_terms(text):
    assert question_terms(text) == ()


def test_the_words_of_a_chinese_text_come_one_after_the_other():
    assert chinese_words("港口有多少个泊位") == ["港口", "有", "多少", "个", "泊位"]


def test_words_are_tagged_with_their_part_of_speech():
    assert tagged_words("周远在青岛工作") == (("周远", "nr"), ("在", "p"), ("青岛", "ns"), ("工作", "vn"))


def test_where_something_is_is_no_part_of_its_name():
    assert [word for word, _ in tagged_words("在雨林中能找到什么")][1:3] == ["雨林", "中"]


@pytest.mark.parametrize(("word", "stops"), [("的", True), ("the", True), ("多少", True), ("泊位", False), ("", False)])
def test_words_that_only_hold_a_sentence_together_are_known(word, stops):
    assert is_stop_word(word) is stops


def sentence(text, rendering=None):
    return filled(article_from_text(text, name="a"), [rendering]).sentences[0]


def test_a_passage_has_the_terms_of_its_text_and_its_rendering():
    assert passage_terms(sentence("港口有泊位。", "The port has berths.")) == {"港口", "泊位", "port", "berth"}


def test_glosses_stand_in_where_there_is_no_rendering():
    assert {"泊位", "berth"} <= passage_terms(sentence("港口有泊位。"))


def test_an_english_passage_has_no_glosses():
    assert passage_terms(sentence("The port has berths.")) == {"port", "berth"}


def test_meanings_come_from_the_chinese_side_whichever_it_is():
    assert "berth" in meanings_of(sentence("港口有泊位。"))
    assert "berth" in meanings_of(sentence("The port has moorings.", "港口有泊位。"))
    assert meanings_of(sentence("The port has berths.")) == frozenset()


def test_a_word_is_glossed_and_spelt():
    assert list(gloss_terms("泊位")) == ["berth", "bowei"]
    assert word_meanings("泊位") == {"berth", "bowei"}
    assert word_meanings("berth") == frozenset()


def test_the_senses_of_a_word_are_whole_glosses():
    assert senses("董事长") == (frozenset({"chairman", "board"}), frozenset({"chairman"}))
    assert senses("chairman") == ()


@pytest.mark.parametrize(("word", "is_name"), [("宁波", True), ("泊位", False), ("内陆", False)])
def test_a_chinese_word_is_a_proper_name_when_the_dictionary_has_nothing_else(word, is_name):
    assert is_proper_name(word) is is_name


@pytest.mark.parametrize(("word", "place"), [("London", True), ("Wuhan", True), ("berth", False)])
def test_english_names_of_places_are_known(word, place):
    assert is_place(word) is place


@pytest.mark.parametrize(("word", "known"), [("throughput", True), ("Throughput", True), ("thruoghput", False)])
def test_words_of_the_english_dictionary_are_known(word, known):
    assert is_known_word(word) is known


def test_terms_come_with_their_offsets_in_the_text():
    text = "青岛港 has 126 berths"
    assert terms_with_offsets(text) == (("青岛", 0, 2), ("青岛港", 0, 3), ("126", 8, 11), ("berth", 12, 18))
