import pytest

from index.glossary import Glossary

ENTRIES = [
    ("上海", "Shang4 hai3", "Shanghai municipality, central east China"),
    ("数字经济", "shu4 zi4 jing1 ji4", "digital economy"),
    ("数字", "shu4 zi4", "numeral/digit/digital"),
    ("经济", "jing1 ji4", "economy/economic"),
    ("城市", "cheng2 shi4", "city/town"),
    ("都市", "du1 shi4", "city/metropolis"),
    ("的", "de5", "of/~'s (possessive particle) used after a noun and before many things at once"),
]
COUNTS = {"城市": 100, "都市": 5}


@pytest.fixture(scope="module")
def glossary():
    return Glossary.of(ENTRIES, COUNTS)


def test_the_longest_word_is_glossed(glossary):
    assert glossary.tokens("数字经济", "en")[:2] == ["digit", "economi"]


def test_every_gloss_of_a_word_counts_once(glossary):
    assert glossary.tokens("经济", "en")[:1] == ["economi"]


def test_a_word_without_useful_glosses_gives_nothing(glossary):
    assert glossary.tokens("的", "en") == []


def test_two_neighbouring_characters_are_also_spelt(glossary):
    # "张江" is in no entry: it is found by its spelling alone.
    assert glossary.tokens("张江", "en") == ["zhangjiang"]


def test_latin_words_and_figures_stay(glossary):
    assert glossary.tokens("5G城市", "en") == ["citi", "town", "chengshi", "5g", "5"]


def test_an_english_word_gives_its_chinese_words_the_most_common_first(glossary):
    assert glossary.tokens("Cities", "zh") == ["城", "市", "城市", "都", "都市", "citi"]


def test_an_english_phrase_is_taken_whole(glossary):
    assert glossary.tokens("digital economy", "zh")[:2] == ["数", "字"]
    assert "字经" in glossary.tokens("digital economy", "zh")


def test_a_chinese_name_is_known_by_its_spelling(glossary):
    assert glossary.tokens("Shanghai", "zh")[:3] == ["上", "海", "上海"]


def test_the_dictionary_of_the_package_is_read():
    glossary = Glossary.load()
    assert "shanghai" in glossary.tokens("上海", "en")
    assert "人工" in glossary.tokens("artificial intelligence", "zh")
