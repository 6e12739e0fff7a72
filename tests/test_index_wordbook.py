"""The words of both dictionaries in one file: what is read of it, and that a damaged one is never read."""

import pytest

from index.glossary import shared_wordbook
from index.segmenter import Segmenter
from index.wordbook import Wordbook

ENTRIES = [
    ("武汉", "Wu3 han4", "Wuhan city, capital of Hubei Province"),
    ("内地", "nei4 di4", "inland/interior"),
    ("内地", "Nei4 di4", "mainland China"),
    ("港口", "gang3 kou3", "port/harbor"),
    ("海港", "hai3 gang3", "seaport/harbor"),
]
COUNTS = [("港口", 100, "n"), ("武汉市", 7, "ns")]


@pytest.fixture(scope="module")
def words():
    return Wordbook.of(ENTRIES, COUNTS)


def test_a_word_has_its_count_and_what_begins_one_has_zero(words):
    assert [words.count(word) for word in ("港口", "武汉市", "武汉", "武", "汉")] == [100, 7, 0, 0, None]
    assert words.total == 107


def test_a_word_has_its_part_of_speech(words):
    assert [words.tag(word) for word in ("港口", "武汉", "无")] == ["n", "", ""]


def test_a_word_has_the_glosses_of_all_its_entries(words):
    assert words.glosses("内地") == ("inland/interior", "mainland China")
    assert words.initials("内地") == "nN"
    assert words.glosses("无") == ()


def test_what_heads_or_spells_a_proper_name_is_an_english_name(words):
    assert words.is_english_name("wuhan")
    assert not words.is_english_name("inland")


def test_stems_have_their_chinese_words_the_most_common_first(words):
    assert words.translations(["harbor"]) == ("港口", "海港")
    assert words.translations(["nothing"]) == ()


def test_half_a_surrogate_pair_is_no_word(words):
    assert words.count("\ud800") is None
    assert words.translations(["\udfff"]) == ()


def test_the_shipped_dictionaries_are_written_once_and_read_again(tmp_path):
    first = Wordbook.open(tmp_path)
    assert first.count("上海") == shared_wordbook().count("上海")
    written = next(tmp_path.glob("words-*.sqlite"))
    before = written.stat().st_mtime_ns
    assert Wordbook.open(tmp_path).total == first.total
    assert written.stat().st_mtime_ns == before
    content = bytearray(written.read_bytes())
    content[len(content) // 2] ^= 1
    written.write_bytes(content)
    assert Wordbook.open(tmp_path).glosses("上海") == first.glosses("上海")
    assert written.read_bytes() != bytes(content)


def test_where_nothing_can_be_written_the_words_are_kept_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("index.wordbook.packaged_entries", lambda: iter(ENTRIES))
    monkeypatch.setattr("index.wordbook.packaged_counts", lambda: iter(COUNTS))
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert Wordbook.open(tmp_path / "file" / "cache").count("港口") == 100


def test_jieba_cuts_and_tags_as_with_its_own_dictionary():
    import jieba.posseg

    text = "根据中国信通院测算，2020年上海数字经济规模达20590亿元，张江人工智能岛已启用。"
    segmenter = Segmenter(shared_wordbook())
    own = jieba.Tokenizer()
    assert segmenter.words(text) == list(own.cut(text))
    assert segmenter.words_and_parts(text) == list(own.cut_for_search(text))
    assert list(segmenter.words_with_offsets(text)) == list(own.tokenize(text, mode="search"))
    assert segmenter.tagged(text) == [tuple(pair) for pair in jieba.posseg.POSTokenizer(own).cut(text)]
