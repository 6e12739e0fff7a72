import pytest

from index.tokens import han_tokens, latin_tokens, tokens


def test_chinese_gives_single_characters_and_then_pairs_within_a_run():
    assert han_tokens("上海，南京路") == ["上", "海", "南", "京", "路", "上海", "南京", "京路"]


def test_english_words_are_lower_cased_and_stemmed_without_stop_words():
    assert latin_tokens("The Economies of Shanghai's ports") == ["economi", "shanghai", "port"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5G", ["5g", "5"]),
        ("the 1990s", ["1990s", "1990"]),
        ("EFLOPS", ["eflop"]),
        ("1,234.5", ["1234.5"]),
        ("2.97亿件", ["2.97"]),
        ("2020年", ["2020"]),
        ("G60科创走廊", ["g60", "60"]),
    ],
)
def test_figures_and_names_stay_whole(text, expected):
    assert latin_tokens(text) == expected


def test_a_chinese_text_has_its_latin_words_too():
    assert tokens("建5G网", "zh") == ["建", "网", "5g", "5"]


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("harbours", "harbors"), ("organisation", "organization"), ("analysed", "analyzed"), ("centre", "center"),
        ("kilometres", "kilometers"), ("catalogue", "catalog"), ("programme", "program"), ("licence", "license"),
    ],
)  # fmt: skip
def test_british_and_american_spelling_have_one_stem(british, american):
    assert latin_tokens(british) == latin_tokens(american)


@pytest.mark.parametrize(
    ("words", "stems"),
    [
        ("precise precisely", ["precis", "precis"]),
        ("four hour tour", ["four", "hour", "tour"]),
        ("evidence science", ["evid", "scienc"]),
    ],
)
def test_words_that_only_look_so_keep_their_stems(words, stems):
    assert [*latin_tokens(words)] == stems


def test_an_english_text_has_no_chinese_tokens():
    assert tokens("Yiwang Tongban 一网通办", "en") == ["yiwang", "tongban"]


def test_a_text_without_words_has_no_tokens():
    assert tokens("……！", "zh") == []
