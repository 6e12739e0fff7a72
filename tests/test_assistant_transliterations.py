"""Latin names that a Chinese question spells by their sound."""

import pytest

from assistant.words.lexicon import Lexicon
from assistant.words.transliterations import foreign_places, in_latin, strange_names
from documents import article_from_text

NAMES = strange_names(["Turkana", "Lodwar", "Uasin Gishu", "Marsabit", "Report", "Meru"])


def test_only_strange_names_that_are_long_enough_may_be_meant():
    assert NAMES == ("Turkana", "Lodwar", "Uasin Gishu", "Marsabit")


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("图尔卡纳有多少口井？", "Turkana 有多少口井？"),
        ("洛德瓦尔机场和瓦辛基苏的农户", "Lodwar 机场和 Uasin Gishu 的农户"),
        ("马萨比特的风电场", "Marsabit 的风电场"),
        ("基苏木有几家医院？", "基苏木有几家医院？"),
        ("马来西亚出口多少？", "马来西亚出口多少？"),
        ("大坝有多高？", "大坝有多高？"),
    ],
)
def test_a_name_is_found_by_its_sound(asked, written):
    assert in_latin(asked, NAMES, "") == written


def test_what_the_articles_have_in_chinese_stays():
    assert in_latin("图尔卡纳有多少口井？", NAMES, "图尔卡纳湖") == "图尔卡纳有多少口井？"


def test_a_question_is_read_with_the_names_of_its_article():
    lexicon = Lexicon((article_from_text("The wells of Turkana were dug near Lodwar in 1998.", name="wells"),))
    assert lexicon.spelled("图尔卡纳的井是哪年挖的？") == "Turkana 的井是哪年挖的？"


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        ("基苏木县有几家医院？", ("基苏木县",)),
        ("马来西亚的森美兰州有几家医院？", ()),
        ("上海市有几家医院？", ()),
        ("基苏木有几家医院？", ()),
    ],
)
def test_a_place_that_no_dictionary_has_is_sure_to_be_one_only_with_its_kind(asked, places):
    assert foreign_places(asked) == places


def test_a_place_that_sounds_like_nothing_in_the_article_is_not_known():
    lexicon = Lexicon((article_from_text("The wells of Turkana were dug near Lodwar in 1998.", name="wells"),))
    assert [lexicon.knows_name(place) for place in ("基苏木县", "图尔卡纳县")] == [False, True]
