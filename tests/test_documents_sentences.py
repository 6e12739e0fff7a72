"""Where sentences end, in Chinese and in English, and what parts a sentence has."""

import pytest

from documents.sentences import clauses, split_sentences


def chinese(text):
    return [text[start:end] for start, end in split_sentences(text, "zh")]


def english(text):
    return [text[start:end] for start, end in split_sentences(text, "en")]


def test_a_chinese_sentence_ends_at_its_full_stop_even_before_a_digit():
    assert chinese("上海领先。2021年增长了。3个实验室成立！") == ["上海领先。", "2021年增长了。", "3个实验室成立！"]


def test_a_semicolon_ends_no_sentence():
    assert chinese("建成一个；新建两个。") == ["建成一个；新建两个。"]


def test_a_decimal_point_ends_no_sentence():
    assert chinese("占比3.31%。次年为4.21%。") == ["占比3.31%。", "次年为4.21%。"]


def test_closing_quotes_and_brackets_belong_to_the_sentence_that_they_close():
    assert chinese("他说：“我来了。”然后走了。") == ["他说：“我来了。”", "然后走了。"]
    assert chinese("上海增长很快（见表1。）南京也是。") == ["上海增长很快（见表1。）", "南京也是。"]


def test_several_end_marks_end_one_sentence():
    assert chinese("真的吗？！是的。") == ["真的吗？！", "是的。"]


@pytest.mark.parametrize(
    "sentence",
    [
        "《谁动了我的奶酪？》是一本书。",
        "“卡脖子！”问题逐渐凸显。",
        "“一是甲。二是乙”这样的话，他说过。",
        "增长了（比上年！）一倍。",
    ],
)
def test_an_end_mark_inside_quotes_or_brackets_ends_nothing(sentence):
    assert chinese(sentence) == [sentence]


def test_an_opening_quote_without_its_partner_swallows_nothing():
    assert chinese("他说“这样不好。大家走了。") == ["他说“这样不好。", "大家走了。"]


def test_a_long_quotation_is_split_inside():
    quotation = "“" + "甲" * 150 + "。" + "乙" * 150 + "。”"
    assert chinese(quotation) == ["“" + "甲" * 150 + "。", "乙" * 150 + "。”"]


def test_marks_alone_and_reference_marks_stay_with_the_sentence_before():
    assert chinese("他获奖了。 。南京也是。") == ["他获奖了。 。", "南京也是。"]
    assert chinese("这是循环。[需要引证]后来停了。") == ["这是循环。[需要引证]", "后来停了。"]


def test_a_latin_full_stop_ends_a_chinese_sentence_behind_a_chinese_character():
    assert chinese("上海领先. 南京第二.") == ["上海领先.", "南京第二."]


def test_abbreviations_end_no_english_sentence():
    text = "The firm spent approx. 3.5 million, e.g. at No. 5 Road (see Fig. 3). Dr. Li et al. agreed. It grew."
    assert english(text) == [
        "The firm spent approx. 3.5 million, e.g. at No. 5 Road (see Fig. 3).",
        "Dr. Li et al. agreed.",
        "It grew.",
    ]


def test_the_number_of_an_item_is_no_sentence():
    assert english("1. Redistributions are permitted. (b) They are free.")[0] == "1. Redistributions are permitted."


def test_the_item_of_a_list_may_have_several_sentences():
    assert english("• Thread safety. No globals are used. - It works.") == [
        "• Thread safety.",
        "No globals are used.",
        "- It works.",
    ]


def test_an_english_sentence_may_hold_chinese_names():
    assert english("Yiwang Tongban (一网通办) handled 297 million cases. It grew.") == [
        "Yiwang Tongban (一网通办) handled 297 million cases.",
        "It grew.",
    ]


def test_no_text_has_no_sentence():
    assert chinese(" \u3000") == english("  ") == []


def test_every_character_but_white_space_is_in_a_sentence():
    text = "  上海。 “南京！” ；苏州 "
    assert "".join(chinese(text)).replace(" ", "") == text.replace(" ", "")


def test_clauses_are_what_stands_between_semicolons():
    sentence = "平台14个，涉及亚、欧；实验室28个；有180余名科学家。"
    assert [sentence[start:end] for start, end in clauses(sentence)] == [
        "平台14个，涉及亚、欧",
        "实验室28个",
        "有180余名科学家。",
    ]


def test_semicolons_in_brackets_and_quotes_part_no_clauses():
    sentence = "甲（乙；丙）；“丁；戊”。"
    assert [sentence[start:end] for start, end in clauses(sentence)] == ["甲（乙；丙）", "“丁；戊”。"]


def test_a_sentence_without_semicolon_is_one_clause():
    assert clauses("It grew.") == ((0, 8),)


def test_what_goes_on_without_an_end_is_cut_behind_a_pause():
    text = "港口吞吐量增长，" * 700
    spans = split_sentences(text, "zh")
    # 2,000 characters hold 250 of the eight that end with a pause.
    assert spans == ((0, 2000), (2000, 4000), (4000, 5600))
    assert split_sentences("a" * 4500, "en") == ((0, 2000), (2000, 4000), (4000, 4500))
