"""What a place is called in the other language."""

import pytest

from index.place_names import is_named_abroad, names_abroad


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("葡萄牙", "Portugal"),
        ("德国", "German"),
        ("英国", "Britain"),
        ("淮河", "Huai"),
        ("合肥", "Hefei"),
        ("France", "法国"),
        ("Hefei", "合肥"),
    ],
)
def test_a_place_has_its_names_in_the_other_language(place, name):
    assert name in names_abroad(place)


@pytest.mark.parametrize(
    ("place", "text", "named"),
    [
        ("葡萄牙", "The Portuguese plant employs 520 people.", True),
        ("法国", "The Portuguese plant employs 520 people.", False),
        ("Hefei", "公司在江州、合肥设有基地。", True),
        ("Hefei", "公司在江州设有基地。", False),
        ("Zorvania", "公司在江州设有基地。", None),
    ],
)
def test_a_text_names_a_place_where_it_is_known_what_it_is_called(place, text, named):
    assert is_named_abroad(place, text) is named
