import numpy as np
import pytest
from index_fixtures import CITIES, CITIES_BOTH, article

from index.glossary import Glossary
from index.lexical import LexicalIndex
from index.passages import Corpus

ENTRIES = [("件", "jian4", "item/case"), ("软件", "ruan3 jian4", "software"), ("规模", "gui1 mo2", "scale")]


def glossary():
    return Glossary.of(ENTRIES, {})


def no_glossary():
    raise AssertionError("The glossary is not needed.")


def best(scores):
    return int(np.argmax(scores))


def test_a_chinese_question_finds_the_sentence_with_its_words():
    index = LexicalIndex.build(Corpus.of([CITIES]), glossary)
    assert best(index.search("一网通办办件量是多少？", "zh").text) == 2


def test_an_english_question_finds_the_rendering():
    index = LexicalIndex.build(Corpus.of([CITIES_BOTH]), no_glossary)
    scores = index.search("How many cases has Yiwang Tongban handled?", "en")
    assert best(scores.text) == 2
    assert scores.gloss.tolist() == [0, 0, 0, 0]


def test_an_english_question_finds_a_chinese_sentence_by_its_glosses():
    index = LexicalIndex.build(Corpus.of([CITIES]), glossary)
    scores = index.search("Which city develops software?", "en")
    assert scores.text.tolist() == [0, 0, 0, 0]
    assert best(scores.gloss) == 3


def test_a_name_is_found_by_its_spelling_written_apart_or_together():
    index = LexicalIndex.build(Corpus.of([article(("张江有园区。",), "临港有港口。")]), glossary)
    for question in ("Where is Zhangjiang?", "Where is Zhang Jiang?"):
        assert best(index.search(question, "en").gloss) == 0


def test_a_latin_name_in_a_chinese_text_is_found_by_an_english_question():
    index = LexicalIndex.build(Corpus.of([article(("算力达5EFLOPS。",), "基站有5万个。")]), glossary)
    assert best(index.search("How many EFLOPS?", "en").text) == 0


def test_sentences_of_one_paragraph_share_its_score():
    scores = LexicalIndex.build(Corpus.of([CITIES]), glossary).search("上海数字经济", "zh").text_paragraph
    assert scores[0] == scores[1] > scores[2]


def test_words_that_are_nowhere_score_nothing():
    scores = LexicalIndex.build(Corpus.of([CITIES]), glossary).search("xyz", "en")
    assert scores.text.tolist() == [0, 0, 0, 0]


def test_an_article_without_any_word_can_be_indexed():
    index = LexicalIndex.build(Corpus.of([article(("……",))]), glossary)
    assert index.search("什么", "zh").text.tolist() == [0]


def test_what_was_saved_scores_the_same(tmp_path):
    corpus = Corpus.of([CITIES])
    index = LexicalIndex.build(corpus, glossary)
    index.save(tmp_path)
    opened = LexicalIndex.load(tmp_path, corpus)
    for question, language in (("上海数字经济规模", "zh"), ("software", "en")):
        before, after = index.search(question, language), opened.search(question, language)
        assert before.text == pytest.approx(after.text)
        assert before.gloss == pytest.approx(after.gloss)


def test_nothing_saved_is_a_pickle(tmp_path):
    LexicalIndex.build(Corpus.of([CITIES]), glossary).save(tmp_path)
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".npy", ".json"}
