"""Which language a text is in, where it has words of both."""

import pytest

from documents.scripts import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It issued the Plan (《全市推进港口数字化转型的规划》) and the Rules (《港口数据管理若干规定》).", "en"),
        ("港口（Port of Antai and Lanzhu Bay, the largest of the coast）建成。", "zh"),
        ("（港口）", "zh"),
        ("(see the port)", "en"),
    ],
)
def test_names_repeated_in_brackets_do_not_make_a_sentence_one_of_the_other_language(text, language):
    assert language_of(text) == language
