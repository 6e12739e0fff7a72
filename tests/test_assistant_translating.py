import pytest
from core_fixtures import scripted
from model_fixtures import packaged_model  # noqa: F401

from assistant.wording.translating import is_faithful, other, translate_question, translate_sentence, with_figures_in
from documents.figures import parse, supports

SENTENCE = "截至2022年底，累计办件量2.97亿件。"


def test_there_are_two_languages():
    assert (other("zh"), other("en")) == ("en", "zh")


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("en", "累计办件量2.97亿件。", "累计办件量 297 million 件。"),
        ("en", "规模达20590亿元，占四分之一。", "规模达 2.059 trillion yuan ，占 a quarter 。"),
        ("en", "2020年共3588项。", "2020年共3588项。"),
        ("zh", "It was 2.059 trillion yuan in 2020.", "It was 20590亿元 in 2020."),
    ],
)
def test_only_figures_that_are_hard_to_convert_are_converted(target, text, expected):
    assert with_figures_in(target, text) == expected


@pytest.mark.parametrize(
    ("source", "translation", "target"),
    [
        (SENTENCE, "By the end of 2022, 297 million cases had been handled.", "en"),
        ("1991 年 4 月，交易所得以重建。", "The exchange was rebuilt in April 1991.", "en"),
        ("他是首位赢得该奖的人。", "He was the first to win the prize.", "en"),
        ("它是最大的市场之一。", "It is one of the largest markets.", "en"),
        ("The bridge cost 350 million yuan.", "这座桥造价3.5亿元。", "zh"),
    ],
)
def test_a_translation_with_exactly_the_figures_is_faithful(source, translation, target):
    assert is_faithful(source, translation, target)


@pytest.mark.parametrize(
    ("source", "translation", "target"),
    [
        (SENTENCE, "By the end of 2022, 2.97 billion cases had been handled.", "en"),
        (SENTENCE, "By the end of 2022, many cases had been handled.", "en"),
        (SENTENCE, "By the end of 2022, all 16 districts had handled 297 million cases.", "en"),
        ("1991 年 4 月，交易所得以重建。", "The exchange was rebuilt in 1991.", "en"),
        (SENTENCE, SENTENCE, "en"),
        (SENTENCE, "By the end of 2022, 297 million cases had been", "en"),
        ("The bridge cost 350 million yuan.", "这座桥造价35亿元。", "zh"),
        ("The firm will not pay a dividend in 2024.", "该公司将在2024年支付股息。", "zh"),
        ("2024年桥梁未能通车。", "The bridge was opened in 2024.", "en"),
        ("2024年桥梁通车。", "The bridge was not opened in 2024.", "en"),
    ],
)
def test_a_translation_with_another_figure_or_none_is_not(source, translation, target):
    assert not is_faithful(source, translation, target)


def test_a_sentence_that_is_in_the_language_already_stays():
    assert translate_sentence("Plain English.", "en", scripted()) == "Plain English."


def test_a_wrong_figure_is_tried_once_more():
    model = scripted("By 2022, 2.97 billion cases.", "English: By the end of 2022, 297 million cases.")
    assert translate_sentence(SENTENCE, "en", model) == "By the end of 2022, 297 million cases."


def test_a_years_end_is_put_into_words_beforehand():
    assert with_figures_in("en", "截至2022年底办结。") == "截至 the end of 2022 办结。"


def test_what_stays_wrong_is_no_translation():
    assert translate_sentence(SENTENCE, "en", scripted("In 2021.", "In 2021.")) is None


def test_a_question_is_put_into_the_other_language():
    assert translate_question("办件量是多少？", scripted("How many cases?\nMore.")) == "How many cases?"


def test_a_question_that_is_not_translated_is_none():
    assert translate_question("办件量是多少？", scripted("办件量是多少？")) is None


def test_the_second_try_is_told_which_figures_were_lost():
    asked = []

    class Scripted:
        def complete(self, system, user, **_):
            asked.append(user)
            return "By the end of 2022." if len(asked) == 1 else "By the end of 2022, 297 million cases."

    assert translate_sentence(SENTENCE, "en", Scripted()) is not None  # type: ignore[arg-type]
    assert asked[1] == f"Chinese: {SENTENCE}\nKeep these figures: 297 million\nEnglish:"


def test_a_copied_list_of_figures_is_no_translation():
    assert not is_faithful("The first two highways cost 3 million yuan.", "第1 / 2 这两条公路花了300万元。", "zh")


@pytest.mark.real_model
def test_the_packaged_model_translates_with_the_right_figures(packaged_model):  # noqa: F811
    translation = translate_sentence(SENTENCE, "en", packaged_model, seconds=120)
    assert translation is not None
    for figure in parse(SENTENCE):
        assert any(supports(each, figure) for each in parse(translation))


@pytest.mark.real_model
def test_the_packaged_model_translates_a_question_to_search_with(packaged_model):  # noqa: F811
    asked = translate_question("How many national laboratories does Shanghai have?", packaged_model, seconds=120)
    assert asked is not None
    assert "上海" in asked
    assert "实验室" in asked
