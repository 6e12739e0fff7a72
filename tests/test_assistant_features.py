"""The features that ranking and refusal are learned from: each can be checked by hand."""

import numpy as np
import pytest
from core_fixtures import LIGHTS, PORTS, ask, hits_of

from assistant.evidence.features import (
    DECISION_FEATURES,
    SENTENCE_FEATURES,
    decision_features,
    longest_run,
    relative,
    sentence_features,
)
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from index import Hit, Scores

LEXICON = Lexicon((PORTS,))


def hit(words, language="zh", **scores):
    (sentence,) = [s for s in PORTS.sentences if words in s.text]
    zeros = {"dense": 0, "dense_paragraph": 0, "hub": 0, "lexical": 0, "lexical_paragraph": 0, "fused": 0}
    return Hit(PORTS, sentence, Scores(**zeros | scores), language)


def features(question, *hits, language="zh"):
    """The features of the hits, by name."""
    rows = sentence_features(ask(question, language), hits, LEXICON).rows
    return [dict(zip(SENTENCE_FEATURES, map(float, row), strict=True)) for row in rows]


def test_every_hit_has_every_feature():
    found = sentence_features(ask("青岛港有多少个泊位？"), hits_of(PORTS), LEXICON)
    assert found.rows.shape == (len(hits_of(PORTS)), len(SENTENCE_FEATURES))
    assert found.rows.dtype == np.float32


def test_the_terms_of_the_question_come_with_their_weights():
    found = sentence_features(ask("货物泊位"), [hit("126个")], LEXICON)
    assert found.terms == ("货物", "泊位")
    assert found.weights == pytest.approx([LEXICON.weight("货物"), LEXICON.weight("泊位")])


def test_a_question_without_terms_has_features_all_the_same():
    (row,) = features("多少？", hit("126个"))
    assert (row["covered"], row["figure_of_form"]) == (0, 1)


def test_scores_are_taken_from_the_search():
    (row,) = features("泊位？", hit("126个", dense=0.5, hub=0.2, lexical=3, gloss=2, fused=1, dense_paragraph=0.25))
    assert (row["dense"], row["lexical"], row["gloss"], row["fused"], row["dense_paragraph"]) == (0.5, 3, 2, 1, 0.25)
    # 0.5 − 0.2 / 2
    assert row["dense_less_hub"] == pytest.approx(0.4)


def test_covered_is_the_weight_of_the_terms_that_are_there():
    with_berths, with_cargo = features("泊位和货物", hit("126个"), hit("4.5亿吨"))
    berths, cargo = LEXICON.weight("泊位"), LEXICON.weight("货物")
    assert with_berths["covered"] == pytest.approx(berths / (berths + cargo))
    assert with_cargo["covered"] == pytest.approx(cargo / (berths + cargo))
    # The sentence before, and the paragraph, say the other half.
    assert with_berths["covered_with_before"] == pytest.approx(1)
    assert with_berths["covered_by_paragraph"] == with_cargo["covered_by_paragraph"] == pytest.approx(1)


def test_headings_and_the_title_cover_too():
    (row,) = features("北方泊位", hit("126个"))
    assert row["covered"] < row["covered_with_headings"] == pytest.approx(1)


def test_neighbours_lend_their_similarity():
    before, after = features("泊位？", hit("4.5亿吨", dense=0.5), hit("126个", dense=0.25))
    # Where a neighbour was not found, the mean of the hits stands in: (0.5 + 0.25) / 2.
    assert (before["dense_before"], before["dense_after"]) == (0.375, 0.25)
    assert (after["dense_before"], after["dense_after"]) == (0.5, 0.375)


@pytest.mark.parametrize(
    ("question", "name", "words", "value"),
    [
        ("有多少个泊位？", "figure_of_form", "126个", 1),
        ("有多少个泊位？", "figure_of_form", "周远", -1),
        ("谁是董事长？", "figure_of_form", "126个", 0),
        ("126个泊位和48个以外有多少？2021年底", "figure_of_form", "126个", -1),
        ("什么时候开工？", "time_of_form", "2018年6月", 1),
        ("什么时候开工？", "time_of_form", "周远", -1),
        ("谁担任董事长？", "name_of_form", "周远", 1),
        ("谁担任董事长？", "name_of_form", "铁路专线，发展", -1),
        ("在什么地方？", "place_of_form", "高校", -1),
        ("为什么不能靠港？", "reason_of_form", "由于", 1),
        ("为什么不能靠港？", "reason_of_form", "周远", -1),
    ],
)
def test_the_form_asked_for_is_there_or_missing_or_not_asked_for(question, name, words, value):
    (row,) = features(question, hit(words))
    assert row[name] == value


def test_how_long_ago_something_was_tells_when_it_was():
    article = article_from_text("化石形成于约6600万年前。", name="化石.txt")
    rows = sentence_features(ask("化石什么时候形成？"), hits_of(article), Lexicon((article,))).rows
    assert rows[0][SENTENCE_FEATURES.index("time_of_form")] == 1


def test_years_and_names_of_the_question_are_looked_for():
    (row,) = features("2019年和2021年青岛港？", hit("青岛港为"))
    assert (row["years_shared"], row["names_shared"]) == (0.5, 1)


def test_a_sentence_is_read_in_the_questions_language():
    (row,) = features("How many berths?", hit("126个", "en"), language="en")
    assert row["longest_run"] == pytest.approx(len(" berths") / len("How many berths?"))


def test_what_opens_a_paragraph_or_is_no_body_is_marked():
    first, second, title = features("？", hit("4.5亿吨"), hit("126个"), hit("北方港口发展报告"))
    assert [first["opens_paragraph"], second["opens_paragraph"]] == [1, 0]
    assert [first["summary_role"], title["summary_role"]] == [0, 1]


def test_relative_features_put_scores_beside_the_best_and_keep_the_rows():
    rows = np.zeros((2, len(SENTENCE_FEATURES)), dtype=np.float32)
    rows[:, 0] = [1, 3]
    found = relative(rows)
    assert found.shape == (2, 2 * 18 + len(SENTENCE_FEATURES))
    assert found[:, 0] == pytest.approx([-1, 1], abs=1e-3)
    assert found[:, 18].tolist() == [-2, 0]
    assert found[:, 36:].tolist() == rows.tolist()


def decision(question, hits, scores):
    asked = ask(question)
    found = sentence_features(asked, hits, LEXICON)
    values = decision_features(asked, hits, found, np.array(scores, dtype=np.float32), LEXICON)
    return dict(zip(DECISION_FEATURES, map(float, values), strict=True))


def test_the_decision_is_about_the_sentence_ranked_first():
    row = decision("有多少个泊位？", [hit("周远"), hit("126个")], [0, 0])
    assert row["covered"] == 0
    row = decision("有多少个泊位？", [hit("周远"), hit("126个")], [0, 1])
    assert row["covered"] == 1


def test_probability_and_margin_are_those_of_the_scores():
    row = decision("有多少个泊位？", [hit("周远"), hit("126个")], [0, np.log(3)])
    # e^0 : e^ln 3 = 1 : 3
    assert row["probability"] == pytest.approx(0.75)
    assert row["margin"] == pytest.approx(0.5)


def test_a_single_hit_is_certain():
    row = decision("有多少个泊位？", [hit("126个")], [0])
    assert (row["probability"], row["margin"]) == (1, 1)


def test_what_the_articles_lack_is_counted():
    row = decision("2019年伦敦的泊位和机场？2021年", [hit("126个")], [0])
    assert (row["names_missing"], row["names_missing_nearby"]) == (1, 1)
    assert (row["years_missing"], row["years_missing_nearby"]) == (0, 0)
    row = decision("1999年的泊位？", [hit("126个")], [0])
    assert (row["years_missing"], row["years_missing_nearby"]) == (1, 1)
    assert row["covered_by_article"] < 1


@pytest.mark.parametrize(
    ("first", "second", "length"),
    [("泊位有多少", "共有泊位", 2), ("", "", 0), ("abc", "xyz", 0), ("ABC", "zabcx", 3), ("同一句", "同一句", 3)],
)
def test_the_longest_run_that_two_texts_share(first, second, length):
    assert longest_run(first, second) == longest_run(second, first) == length


def test_features_of_an_english_article_need_no_rendering():
    lexicon = Lexicon((LIGHTS,))
    found = sentence_features(ask("How many keepers are there?", "en"), hits_of(LIGHTS, "en"), lexicon)
    covered = found.rows[:, SENTENCE_FEATURES.index("covered")]
    assert hits_of(LIGHTS, "en")[int(covered.argmax())].sentence.text.endswith("12 of them are keepers.")
