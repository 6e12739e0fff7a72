"""Sentences that a model could write, held against the article: what is wrong is named, what is right passes."""

import pytest
from core_fixtures import LIGHTS, PORTS, PORTS_ZH, number_of, source

from assistant.checking import check, resting_on
from assistant.lexicon import Lexicon

LEXICON = Lexicon((PORTS, LIGHTS))


def checked(sentence, words, article=PORTS):
    found = check(sentence, [source(article, number_of(article, words))], LEXICON)
    return found.fault, found.shown


@pytest.mark.parametrize(
    ("sentence", "words", "article"),
    [
        ("大连港有126个泊位。", "126个", PORTS),
        ("2021年底大连港共有泊位126个。", "126个", PORTS),
        ("万吨级泊位有48个。", "126个", PORTS),
        ("青岛港货物吞吐量为4.1亿吨。", "青岛港为", PORTS),
        ("4.1亿吨是青岛港的货物吞吐量。", "青岛港为", PORTS),
        ("大连港5.2亿吨，青岛港4.1亿吨。", "青岛港为", PORTS),
        ("4.1亿吨的青岛港和3.6亿吨的烟台港。", "青岛港为", PORTS),
        ("周远是港口集团董事长。", "周远", PORTS),
        ("大型货轮因航道水深不足不能直接靠港。", "由于航道", PORTS),
        ("港区没有铁路专线。", "港区没有", PORTS),
        ("Dalian had 126 berths by the end of 2021.", "126个", PORTS),
        ("Dalian has 48 berths for ships of ten thousand tonnes.", "126个", PORTS),
        ("In 2021 Qingdao handled 410 million tonnes and Dalian 520 million tonnes.", "青岛港为", PORTS),
        ("Large freighters cannot call because the channel is not deep.", "由于航道", PORTS),
        ("The new wharf cost 3.5 billion yuan.", "35亿元", PORTS),
        ("Norvik has 14 lighthouses.", "14 light", LIGHTS),
        ("The oldest lighthouse of Norvik was built in 1732 by Erik Dahl.", "1732", LIGHTS),
        ("No lighthouse is open in winter.", "in winter", LIGHTS),
    ],
)
def test_what_the_article_says_passes_in_other_words(sentence, words, article):
    assert checked(sentence, words, article) == (None, "")


@pytest.mark.parametrize(
    ("sentence", "words", "figure"),
    [
        ("大连港有127个泊位。", "126个", "127个"),
        ("2019年底大连港有126个泊位。", "126个", "2019年"),
        ("Dalian had 126 thousand berths.", "126个", "126 thousand"),
        ("The new wharf cost 35 billion yuan.", "35亿元", "35 billion yuan"),
        ("Norvik has 15 lighthouses.", "126个", "15"),
    ],
)
def test_a_figure_that_the_evidence_lacks_is_named(sentence, words, figure):
    assert checked(sentence, words) == ("figure", figure)


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("青岛港货物吞吐量为5.2亿吨。", "5.2亿吨"),
        ("烟台港为4.1亿吨。", "4.1亿吨"),
        ("Qingdao handled 520 million tonnes of cargo.", "520 million tonnes"),
        ("In 2021 Qingdao handled 520 million tonnes and Dalian 410 million tonnes.", "520 million tonnes"),
    ],
)
def test_a_neighbours_figure_is_a_wrong_one(sentence, figure):
    assert checked(sentence, "青岛港为") == ("figure", figure)


def test_another_years_figure_is_a_wrong_one():
    sources = [source(PORTS, number_of(PORTS, words)) for words in ("青岛港为", "4.5亿吨")]
    assert check("2021年大连港货物吞吐量为5.2亿吨。", sources, LEXICON).held
    assert check("2019年大连港货物吞吐量为5.2亿吨。", sources, LEXICON).shown == "5.2亿吨"
    assert check("In 2021 Dalian handled 450 million tonnes.", sources, LEXICON).shown == "450 million tonnes"


@pytest.mark.parametrize(
    ("sentence", "words", "article", "name"),
    [
        ("伦敦港有126个泊位。", "126个", PORTS, "伦敦"),
        ("林远担任港口集团董事长。", "周远", PORTS, "林远"),
        ("London had 126 berths.", "126个", PORTS, "London"),
        ("The port of Oslo had 126 berths.", "126个", PORTS, "Oslo"),
        ("Oslo has 14 lighthouses.", "14 light", LIGHTS, "Oslo"),
        ("Anna Dahl built the oldest one in 1732.", "1732", LIGHTS, "Anna"),
    ],
)
def test_a_name_that_the_evidence_lacks_is_named(sentence, words, article, name):
    assert checked(sentence, words, article) == ("name", name)


def test_a_name_from_elsewhere_in_the_article_does_not_fit_either():
    assert checked("周远担任铁路专线董事长。", "港区没有") == ("name", "周远")


def test_names_of_the_paragraph_and_the_title_are_known():
    assert checked("大连港的港口集团由周远担任董事长。", "周远") == (None, "")
    assert checked("The lighthouses of Norvik are not open in winter.", "in winter", LIGHTS) == (None, "")


@pytest.mark.parametrize(
    ("sentence", "words", "article", "shown"),
    [
        ("大连港没有126个泊位。", "126个", PORTS, "没有"),
        ("Dalian never had 126 berths.", "126个", PORTS, "never"),
        ("港口集团不由周远担任董事长。", "周远", PORTS, "不"),
        ("Norvik hasn't 14 lighthouses.", "14 light", LIGHTS, "hasn't"),
    ],
)
def test_an_added_negation_is_named(sentence, words, article, shown):
    assert checked(sentence, words, article) == ("negation", shown)


@pytest.mark.parametrize(
    ("sentence", "words", "article"),
    [
        ("港区有铁路专线", "港区没有", PORTS),
        ("大型货轮能直接靠港", "由于航道", PORTS),
        ("The port area has a railway line", "港区没有", PORTS),
        ("Lighthouses are open in winter", "in winter", LIGHTS),
    ],
)
def test_a_lost_negation_is_named_by_the_words_it_belongs_to(sentence, words, article):
    assert checked(f"{sentence}。" if article is PORTS else f"{sentence}.", words, article)[0] == "negation"
    assert checked(sentence, words, article) == ("negation", sentence)


def test_a_negation_in_another_clause_does_not_excuse_one():
    assert checked("由于航道没有水深不足，大型货轮不能直接靠港。", "由于航道") == ("negation", "没有")


def test_words_that_say_something_else_are_named():
    fault, shown = checked("鲸鱼和海豚喜欢吃小鱼。", "126个")
    assert fault == "words"
    assert "海豚" in shown


def test_a_sentence_over_evidence_in_the_other_language_is_held_by_its_figures_and_words():
    lexicon = Lexicon((PORTS_ZH,))
    evidence = [source(PORTS_ZH, number_of(PORTS_ZH, "126个"))]
    assert check("Dalian port has 126 berths.", evidence, lexicon).held
    assert check("Dalian port has 127 berths.", evidence, lexicon).fault == "figure"
    assert check("Dalian port has no 126 berths or more, never.", evidence, lexicon).fault == "negation"


def test_a_sentence_rests_on_the_fewest_sources_that_hold_it_in_their_order():
    cargo, berths, chairman = (source(PORTS, number_of(PORTS, words)) for words in ("4.5亿吨", "126个", "周远"))
    assert resting_on("大连港有126个泊位。", [cargo, berths, chairman], LEXICON) == (berths,)
    assert resting_on("周远担任董事长，泊位126个。", [cargo, berths, chairman], LEXICON) == (berths, chairman)


def test_a_sentence_with_figures_of_two_sources_rests_on_both():
    cargo, berths = source(PORTS, number_of(PORTS, "4.5亿吨")), source(PORTS, number_of(PORTS, "126个"))
    assert resting_on("大连港货物吞吐量为4.5亿吨，有126个泊位。", [cargo, berths], LEXICON) == (cargo, berths)


def test_a_sentence_always_rests_on_something():
    berths = source(PORTS, number_of(PORTS, "126个"))
    assert resting_on("好的。", [berths], LEXICON) == (berths,)
