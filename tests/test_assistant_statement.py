"""How statements get their numbers, citations and figures."""

import pytest
from core_fixtures import LIGHTS, PORTS, number_of, source

from assistant.statement import Draft, Statement, figures_held
from assistant.texts import NO_RENDERINGS
from documents.figures import parse

BERTHS = source(PORTS, number_of(PORTS, "126个"), 0.91234)
CHAIRMAN = source(PORTS, number_of(PORTS, "周远"))
LIGHT = source(LIGHTS, number_of(LIGHTS, "14 lighthouses"))


def test_citations_are_numbered_in_reading_order_and_a_sentence_keeps_its_number():
    draft = Draft((Statement("甲。", (BERTHS,)), Statement("乙。", (CHAIRMAN, BERTHS)), Statement("丙。", (LIGHT,))))
    citations, pieces = draft.citations, draft.pieces("zh")
    assert [c.number for c in citations] == [1, 2, 3]
    assert pieces == ("甲。[1]", "乙。[2][1]", "丙。[3]")


def test_english_sentences_are_set_apart():
    draft = Draft((Statement("One.", (BERTHS,)), Statement("Two.", (CHAIRMAN,))))
    assert "".join(draft.pieces("en")) == "One. [1] Two. [2]"


def test_an_opening_comes_first_and_cites_nothing():
    draft = Draft((Statement("甲。", (BERTHS,)),), unrendered=True)
    assert draft.pieces("zh") == (NO_RENDERINGS.zh, "甲。[1]")


def test_the_marker_of_a_list_item_stands_before_the_end_of_its_line():
    draft = Draft((Statement("- one\n", (BERTHS,)), Statement("- two\n", (CHAIRMAN,))))
    assert "".join(draft.pieces("en")) == "- one[1]\n- two[2]\n"


def test_a_source_that_is_given_twice_is_marked_once():
    assert Draft((Statement("甲。", (BERTHS, BERTHS)),)).pieces("zh") == ("甲。[1]",)


def test_sentences_of_one_number_in_two_documents_are_two_citations():
    same = source(PORTS, LIGHT.sentence.number)
    citations = Draft((Statement("甲。", (LIGHT, same)),)).citations
    assert [c.document for c in citations] == ["lights.txt", "港口.txt"]


def test_an_empty_draft_cites_and_says_nothing():
    assert (Draft().citations, Draft().pieces("zh")) == ((), ())


@pytest.mark.parametrize("article", [PORTS, LIGHTS])
def test_quotations_are_verbatim(article):
    draft = Draft(tuple(Statement("x", (source(article, s.number),)) for s in article.sentences))
    for citation in draft.citations:
        assert article.text[citation.start : citation.end] == citation.quote


def test_a_citation_tells_where_it_stands_and_what_it_says_in_the_other_language():
    (citation,) = Draft((Statement("甲。", (BERTHS,)),)).citations
    assert citation.quote == "截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。"
    assert citation.translation.startswith("By the end of 2021")
    assert (citation.section, citation.document, citation.score, citation.page) == (
        "一、现状",
        "港口.txt",
        0.9123,
        None,
    )


def test_figures_come_with_the_citation_that_holds_them():
    draft = Draft((Statement("x", (LIGHT, BERTHS)),))
    held = figures_held("**14** lighthouses[1]，泊位126个[2]，其中48个", draft)
    assert [(f.text, f.value, f.unit, f.citation) for f in held] == [
        ("14", 14.0, "", 1),
        ("126个", 126.0, "", 2),
        ("48个", 48.0, "", 2),
    ]


def test_a_figure_is_held_across_languages_and_units():
    wharf = source(PORTS, number_of(PORTS, "35亿元"))
    (figure,) = figures_held("It cost 3.5 billion yuan. [1]", Draft((Statement("x", (wharf,)),)))
    assert (figure.value, figure.unit, figure.citation) == (3.5e9, "yuan", 1)


def test_markers_are_no_figures():
    assert figures_held("周远[1]", Draft((Statement("x", (CHAIRMAN,)),))) == ()


def test_a_figure_that_no_citation_holds_is_left_out():
    draft = Draft((Statement("x", (BERTHS,)),))
    assert [f.text for f in figures_held("有126个、999个[1]", draft)] == ["126个"]


def test_a_computed_figure_rests_on_the_first_sentence_that_it_was_worked_out_of():
    computed = Statement("相差78个", (BERTHS, LIGHT), derived=tuple(parse("78个")))
    draft = Draft((Statement("有14座灯塔", (LIGHT,)), computed))
    assert [(f.text, f.citation) for f in figures_held("有14座灯塔[1]相差78个[2][1]", draft)] == [
        ("14座", 1),
        ("78个", 2),
    ]
