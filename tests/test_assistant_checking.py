"""Sentences that a model could write, held against the article: what is wrong is named, what is right passes."""

import pytest
from core_fixtures import LIGHTS, PORTS, PORTS_ZH, number_of, source

from assistant.wording.checking import check, resting_on
from assistant.wording.contraries import new_comparison
from assistant.words.lexicon import Lexicon
from documents import article_from_text

LEXICON = Lexicon((PORTS, LIGHTS))


def checked(sentence, words, article=PORTS):
    found = check(sentence, [source(article, number_of(article, words))], LEXICON)
    return found.mismatch, found.shown


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
    assert check("Dalian port has 127 berths.", evidence, lexicon).mismatch == "figure"
    assert check("Dalian port has no 126 berths or more, never.", evidence, lexicon).mismatch == "negation"


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


CITY = article_from_text(
    """云溪市报告

2022年，云溪市地区生产总值为4510亿元，低于安岭市的4980亿元。其中第一产业186亿元，第二产业2104亿元。

园区有企业137家，其中上市公司6家、国家级专精特新企业21家。茶叶产量为3.2万吨，同比下降4.5%。

远驰公司的第二工厂正在建设，预计2025年6月投产，年产能为20万辆。大桥改造未能按期完工，工期推迟至2024年5月。

地铁1号线全长38.4公里，设站27座，2019年开通；地铁2号线全长41.7公里，设站30座，2022年开通。
""",
    name="city.txt",
)
WIND = article_from_text(
    """Northmoor Wind

Revenue rose to 1.28 billion pounds, while profit fell to 214 million pounds because of repairs.

Chief executive Helen Marsh, who succeeded David Orr in 2021, opened the academy.
The control room moves from Leeds to Glasgow.

The Farrow Deep project is under construction and is expected to deliver its first power in 2026;
it will have 62 turbines.
Skerry Bank, with 84 turbines, was completed in 2023, nine months behind schedule. Lorne Point has 30 turbines.

The Scottish sites made 3.9 terawatt hours and the Welsh sites 1.7 terawatt hours.
The injury rate was 0.38, compared with 0.52 in 2022.
""".replace("2026; it will", "2026;\nit will").replace("2026;\nit", "2026; it"),
    name="wind.txt",
)
CITY_LEXICON, WIND_LEXICON = Lexicon((CITY,)), Lexicon((WIND,))


def fault(sentence, *words):
    article, lexicon = (WIND, WIND_LEXICON) if sentence.isascii() else (CITY, CITY_LEXICON)
    return check(sentence, [source(article, number_of(article, one)) for one in words], lexicon).mismatch


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("第一产业2104亿元。", "第一产业"),
        ("园区有上市公司21家。", "137家"),
        ("专精特新企业有6家。", "137家"),
        ("地铁1号线全长41.7公里。", "1号线"),
        ("地铁2号线设站27座。", "1号线"),
        ("地铁2号线2019年开通。", "1号线"),
        ("The Welsh sites made 3.9 terawatt hours.", "3.9"),
    ],
)
def test_a_figure_of_another_thing_in_the_same_sentence_is_a_wrong_one(sentence, words):
    assert fault(sentence, words) == "figure"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("第二产业2104亿元。", "第一产业"),
        ("园区有6家上市公司和21家专精特新企业。", "137家"),
        ("地铁2号线设站30座，地铁1号线设站27座。", "1号线"),
        ("地铁2号线2022年开通。", "1号线"),
        ("安岭市2022年的地区生产总值是4980亿元。", "4980"),
        ("The Welsh sites made 1.7 terawatt hours.", "3.9"),
        ("Farrow Deep will have 62 turbines.", "62 turbines"),
    ],
)
def test_a_figure_of_its_own_thing_is_right(sentence, words):
    assert fault(sentence, words) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("茶叶产量同比增长4.5%。", "茶叶"),
        ("2022年云溪市地区生产总值高于安岭市的4980亿元。", "4980"),
        ("Revenue fell to 1.28 billion pounds.", "1.28"),
        ("Profit rose to 214 million pounds.", "1.28"),
        ("Skerry Bank was completed nine months ahead of schedule.", "84 turbines"),
        ("远驰公司的第二工厂已经建成。", "第二工厂"),
        ("远驰公司的第二工厂2025年6月投产。", "第二工厂"),
        ("Farrow Deep delivered its first power in 2026.", "62 turbines"),
        ("The control room moves from Glasgow to Leeds.", "Leeds"),
        ("David Orr succeeded Helen Marsh in 2021.", "Marsh"),
    ],
)
def test_the_contrary_of_the_article_is_named(sentence, words):
    assert fault(sentence, words) == "contrary"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("茶叶产量下降了4.5%。", "茶叶"),
        ("大桥改造工期推迟至2024年5月。", "大桥"),
        ("远驰公司的第二工厂将于2025年6月投产。", "第二工厂"),
        ("Profit fell because of repairs.", "1.28"),
        ("Helen Marsh succeeded David Orr in 2021.", "Marsh"),
        ("No, Farrow Deep is still under construction.", "62 turbines"),
        ("The control room moves from Leeds to Glasgow.", "Leeds"),
    ],
)
def test_what_says_the_same_in_fewer_words_is_no_contrary(sentence, words):
    assert fault(sentence, words) is None


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("The fund spent more than 500 million yuan.", None),
        ("The fund spent 500 million yuan.", "figure"),
        ("The fund spent nearly 500 million yuan.", "figure"),
        ("The fund spent more than 500 million yuan, more in the north than in the south.", "contrary"),
    ],
)
def test_a_bound_is_kept_and_nothing_is_compared_that_the_article_does_not_compare(sentence, fault):
    article = article_from_text("In the year 2020 the fund spent more than 500 million yuan.", name="fund.txt")
    assert check(sentence, [source(article, article.sentences[-1].number)], Lexicon((article,))).mismatch == fault


def test_more_is_no_comparison_where_it_bounds_a_figure():
    assert new_comparison("There are more than 500 of them.", []) == ""
    assert new_comparison("青岛港比大连港更大。", ["青岛港很大。"]) != ""
    assert new_comparison("青岛港比大连港更大。", ["青岛港大于大连港。"]) == ""
