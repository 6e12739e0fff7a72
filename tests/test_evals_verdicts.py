"""Every verdict on answers whose failures can be seen by eye."""

import pytest
from evals_fixtures import ARTICLE, answer, citation, fact, figure, refusal_fact

from documents.figures import parse
from evals import verdicts
from evals.verdicts import VERDICT_NAMES, directness, judge

GOOD = answer("苏州的规模在2020年为9827亿元。[1]", citation(0))


def verdict(name, asked, given):
    return getattr(verdicts, name)(asked, given, [ARTICLE])


def test_a_good_answer_passes_everything_that_applies():
    scores = {v.name: v.score for v in judge(fact(), GOOD, [ARTICLE])}
    assert set(scores) == set(VERDICT_NAMES)
    assert {name for name, score in scores.items() if score is None} == {"refused"}
    assert set(scores.values()) == {1.0, None}


@pytest.mark.parametrize(
    "text", ["9827亿元", "982.7 billion yuan", "0.9827万亿元", "９８２７亿元", "982,700,000,000元", "**9827亿元**[1]"]
)
def test_a_figure_is_right_in_every_unit_and_language(text):
    assert verdict("right", fact(), answer(text)).score == 1


@pytest.mark.parametrize("text", ["9827万元", "98.27 billion yuan", "9827", "8429亿元", "2020年"])
def test_a_figure_of_another_unit_or_size_is_wrong(text):
    found = verdict("right", fact(), answer(text))
    assert (found.score, found.reason) == (0, "does not say 9827亿元 (2020)")


def test_a_figure_tied_to_another_year_is_wrong():
    found = verdict("right", fact(), answer("2019年苏州的规模为9827亿元。"))
    assert found.reason == "ties 9827亿元 to 2019, not to 2020"


def test_a_year_in_another_sentence_ties_nothing():
    assert verdict("right", fact(), answer("规模为9827亿元。2019年的没有说。")).score == 1


def test_a_figure_put_forward_must_be_the_asked_one():
    given = answer("**8429亿元**：苏州的规模为9827亿元，杭州的为8429亿元。")
    assert verdict("right", fact(), given).reason == "puts forward 8429亿元"
    both = answer("**8429亿元，9827亿元**：苏州的规模为9827亿元，杭州的为8429亿元。")
    assert verdict("right", fact(), both).score == 1
    assert verdict("right", fact(kind="near-miss"), both).reason == "puts forward 8429亿元"
    assert verdict("right", fact(), answer("**苏州**的规模为9827亿元。")).score == 1


def test_a_computed_figure_may_be_rounded_within_its_tolerance():
    asked = fact(figures=((figure("4.23倍", within=parse("0.04")[0].value),),))
    assert verdict("right", asked, answer("约4.2倍")).score == 1
    assert verdict("right", asked, answer("4.5倍")).score == 0


def test_one_of_the_alternatives_of_a_figure_is_enough():
    asked = fact(figures=((figure("四分之一"), figure("25%")),))
    assert verdict("right", asked, answer("a quarter of it", language="en")).score == 1


def test_words_are_found_whatever_their_width_script_and_case():
    asked = fact(figures=(), words=(("数字经济", "Digital Economy"),), needed=1)
    for text in ("數字經濟", "数字 经济", "ＤＩＧＩＴＡＬ　ＥＣＯＮＯＭＹ", "the digital-economy"):
        assert verdict("right", asked, answer(text)).score == 1
    assert verdict("right", asked, answer("digital economics")).score == 0


def test_only_as_many_words_are_needed_as_the_fact_says():
    asked = fact(figures=(), words=(("甲",), ("乙",), ("丙",)), needed=2)
    assert verdict("right", asked, answer("甲和丙")).score == 1
    assert verdict("right", asked, answer("丙")).reason == "does not say 甲; does not say 乙"


def test_what_must_not_be_said_makes_an_answer_wrong():
    asked = fact(must_not=("杭州",), wrong_figures=parse("98.27亿元"))
    found = verdict("right", asked, answer("苏州9827亿元，即98.27亿元，多于杭州。"))
    assert found.reason == "says '杭州'; says 98.27亿元"


def test_a_refusal_of_what_can_be_answered_is_wrong():
    given = answer("文中没有。", answered=False)
    assert verdict("right", fact(), given).reason == "it was refused"
    assert verdict("answered", fact(), given).score == 0


def test_a_greeting_needs_words_and_no_citations():
    hello = fact(kind="greeting", figures=(), quotes=())
    assert verdict("right", hello, answer("你好！")).score == 1
    assert verdict("right", hello, answer("你好！[1]", citation(0))).score == 0


def test_an_unanswerable_question_must_be_refused_without_citations():
    assert verdict("refused", refusal_fact(), answer("没有。", answered=False)).score == 1
    assert verdict("refused", refusal_fact(), GOOD).reason == "it was answered"
    assert verdict("refused", refusal_fact(), answer("没有。", citation(0), answered=False)).score == 0
    assert verdict("right", refusal_fact(), GOOD).score is None


def test_evidence_is_the_share_of_quotations_that_are_cited():
    asked = fact(quotes=(("苏州的规模",), ("杭州的规模",)))
    found = verdict("evidence_cited", asked, GOOD)
    assert (found.score, found.reason) == (0.5, "not cited: 杭州的规模")


def test_one_of_the_alternatives_of_a_quotation_is_enough():
    asked = fact(quotes=(("杭州的规模", "苏州的规模"),))
    assert verdict("evidence_cited", asked, GOOD).score == 1


def test_precision_is_the_share_of_citations_in_gold_sentences():
    given = answer("9827亿元。[1][2]", citation(0), citation(1, number=2))
    found = verdict("citation_precision", fact(), given)
    assert (found.score, found.reason) == (0.5, "beside the point: 杭州的规模为8429亿元。")


def test_precision_does_not_apply_without_citations():
    assert verdict("citation_precision", fact(), answer("9827亿元")).score is None


def test_a_quotation_that_is_not_at_its_offsets_is_not_verbatim():
    start = ARTICLE.sentences[0].start + 1
    assert verdict("verbatim", fact(), answer("…[1]", citation(0, start=start))).score == 0
    assert verdict("verbatim", fact(), answer("…[1]", citation(0, quote="苏州的规模"))).score == 0
    assert verdict("verbatim", fact(), answer("…[1]", citation(0, document="other"))).score == 0
    assert verdict("verbatim", fact(), answer("…")).score is None


def test_markers_and_citations_must_agree():
    both = (citation(0), citation(1, number=2))
    assert verdict("markers", fact(), answer("甲[1]乙[2]再[1]", *both)).score == 1
    assert verdict("markers", fact(), answer("甲[2]乙[1]", *both)).score == 0
    assert verdict("markers", fact(), answer("甲[1]", *both)).reason == "markers [1], cited [1, 2]"


def test_a_figure_that_no_citation_holds_is_unsupported():
    found = verdict("figures_supported", fact(), answer("9827亿元，增长12%。[1]", citation(0)))
    assert (found.score, found.reason) == (0, "no cited sentence holds 12%")


def test_the_answer_must_be_in_the_language_asked_for():
    assert verdict("language", fact(), GOOD).score == 1
    assert verdict("language", fact(language="en"), GOOD).reason == "the answer is in 'zh', not 'en'"
    named = answer('Suzhou (苏州市数字经济规模) is called "苏州工业园区".', language="en")
    assert verdict("language", fact(language="en"), named).score == 1


def test_a_quotation_without_translation_needs_words_in_the_asked_language_beside_it():
    given = answer(f"(There is no rendering.) {citation(0).quote} [1]", citation(0, translation=None), language="en")
    assert verdict("language", fact(language="en"), given).score == 1
    bare = answer(f"{citation(0).quote} [1]", citation(0, translation=None), language="en")
    assert verdict("language", fact(language="en"), bare).score == 0
    lazy = answer(f"(There is no rendering.) {citation(0).quote} [1]", citation(0), language="en")
    assert verdict("language", fact(language="en"), lazy).score == 0


def test_directness_counts_the_characters_before_the_asked_figure():
    assert directness(fact(), answer("**9827亿元**：苏州。[1]")) == 0
    assert directness(fact(), answer("苏州[1]有9827亿元")) == 3
    assert directness(fact(), answer("没有")) is None


def test_a_figure_that_opens_an_untranslated_quotation_is_part_of_it():
    """A Chinese reader asks an English document: what is quoted stays English, what is said about it is Chinese."""
    bare = citation(0, translation=None, quote="The ferry carried 1.84 million passengers.")
    said = answer("**1.84 million**：（没有中文译文。） The ferry carried 1.84 million passengers.[1]", bare)
    assert verdicts.language(fact(), said, [ARTICLE]).score == 1
