"""Which figure of a sentence a question asks for, by its form, its kind and what it counts."""

import pytest
from core_fixtures import LIGHTS, PORTS, ask

from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon

LEXICON = Lexicon((PORTS, LIGHTS))
BERTHS = "截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。"
WHARF = "新码头于2018年6月开工，总投资35亿元。"
VISITORS = "Visitors numbered 80,000 in 2015 and 95,000 in 2019."


def asked(question, text):
    found = pinpoint(ask(question), text, LEXICON)
    return [figure.text for figure in found.figures]


SALT = "A tonne of salt cost 24 euro on the coast, compared with 38 euro for a Norwegian tonne and 21 euro in Chile."


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("What did a tonne from Norway cost?", ["38 euro"]),
        ("挪威的盐一吨多少钱？", ["38 euro"]),
        ("What did a Chilean tonne cost?", ["21 euro"]),
    ],
)
def test_a_figure_belongs_to_the_place_or_people_named_right_behind_it(question, figures):
    assert asked(question, SALT) == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How long does the lease of the dock run?", ["2038"]),
        ("How long did the repair of the dock take?", ["14 months"]),
        ("How many cranes does the dock have?", ["nine"]),
    ],
)
def test_how_long_something_lasts_is_told_by_a_time(question, figures):
    text = "The dock has nine cranes; its repair took 14 months, and its lease runs until 2038."
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("新码头什么时候开工？", ["2018年6月"]),
        ("新码头总投资多少元？", ["35亿元"]),
        ("新码头总投资了多少钱？", ["35亿元"]),
    ],
)
def test_the_form_asked_for_chooses_between_a_time_and_a_sum(question, figures):
    assert asked(question, WHARF) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("大连港共有多少个泊位，其中万吨级多少个？", BERTHS, ["126个", "48个"]),
        ("How many visitors were there in 2015 and in 2019 respectively?", VISITORS, ["80,000", "95,000"]),
    ],
)
def test_several_figures_are_given_where_several_are_asked_for(question, text, figures):
    assert asked(question, text) == figures


def test_a_figure_that_the_question_says_itself_is_not_the_answer():
    assert asked("大连港的126个泊位中有多少个万吨级？", BERTHS) == ["48个"]
    assert asked("In which year were there 95,000 visitors?", VISITORS) == ["2019"]


@pytest.mark.parametrize("question", ["谁担任董事长？", "有哪些泊位？", "Why was it built?"])
def test_a_question_that_asks_for_no_figure_gets_none(question):
    found = pinpoint(ask(question), BERTHS, LEXICON)
    assert (found.figures, found.unambiguous) == ((), False)


def test_the_only_figure_is_sure():
    found = pinpoint(analyse("有多少座灯塔？", "zh"), "目前仍有3座灯塔正在建设。", LEXICON)
    assert ([f.text for f in found.figures], found.unambiguous) == (["3座"], True)


def test_years_do_not_count_things():
    assert asked("大连港有多少个泊位？", "2021年大连港扩建。") == []


def test_figures_that_nothing_tells_apart_are_not_sure():
    assert not pinpoint(analyse("重量是多少？", "zh"), "甲有3吨，乙有4吨。", LEXICON).unambiguous


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("港口有多少人？", "港口有码头9座，总投资35亿元。", []),
        ("港口有多少人？", "港口有码头9座，员工300名。", ["300名"]),
        ("有多少家企业？", "有企业300个，占地35亩。", ["300个"]),
        ("How many pilots are there?", "The tower is 31 metres tall.", []),
        ("How many tonnes did it carry?", "It carried 3 gigatonnes.", ["3 gigatonnes"]),
        ("How many times as large was it?", "It earned 12 million dollars.", ["12 million dollars"]),
    ],
)
def test_a_figure_of_another_kind_is_not_what_is_counted(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("甲县2022年的产值是多少？", "2022年，甲县产值186亿元，增长7.4%。", ["186亿元"]),
        ("甲县产值增长了多少？", "2022年，甲县产值186亿元，增长7.4%。", ["7.4%"]),
        ("By how much did the output grow?", "The output reached 186 tonnes, up 7.4% on the year.", ["7.4%"]),
        ("挂牌了多少数据产品？", "交易金额突破1亿元，挂牌数据产品1200个。", ["1200个"]),
        ("At what temperature is the core kept?", "The core is 140 metres long and kept at 25 °C.", ["25 °C"]),
    ],
)
def test_what_is_asked_for_says_which_units_answer(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(("question", "figures"), [("多长的起重机？", []), ("起重机排第几？", ["第二位"])])
def test_a_place_in_an_order_answers_only_the_question_for_it(question, figures):
    assert asked(question, "起重机销量居第二位。") == figures


def test_a_question_in_the_other_language_finds_its_figure_by_what_the_words_mean():
    assert asked("How many cranes were sold?", "挖掘机销售34200台，起重机销售8760台。") == ["8760台"]
    assert asked("速度是多少？", "It has a length of 30 metres, a speed of 40 km/h.") == ["40 km/h"]


def test_a_measure_in_a_sentence_that_the_question_only_quotes_is_not_asked_for():
    assert asked("Which figure is missing: the crossing takes ____ and costs 3 euros?", "It costs 48 euros.") == []


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("建成了多少个5G室外基站？", "6.8万个"),
        ("室内小站有多少个？", "约21万个"),
        ("室外基站的数量是多少？", "6.8万个"),
    ],
)
def test_the_noun_right_before_a_figure_makes_it_sure(question, figure):
    found = pinpoint(analyse(question, "zh"), "全省建成5G室外基站6.8万个，室内小站约21万个。", LEXICON)
    assert ([f.text for f in found.figures], found.unambiguous) == ([figure], True)


def test_a_noun_that_stands_before_each_of_two_figures_makes_none_sure():
    found = pinpoint(analyse("技能人才有多少？", "zh"), "技能人才11万人，技能人才约9万人。", LEXICON)
    assert not found.unambiguous


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("国家级示范农场有几家？", "培育4家国家级示范农场、8家企业获评国家级示范企业。"),
        ("在建的泊位有多少座？", "建成泊位136座，另有在建泊位54座。"),
        ("万吨级泊位厦门有多少个？", "厦门63个码头中，包括万吨级泊位6个，石油码头2个。"),
    ],
)
def test_the_noun_beside_a_figure_makes_it_sure(question, text):
    assert pinpoint(analyse(question, "zh"), text, LEXICON).unambiguous


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("新码头什么时候开工，投了多少钱？", WHARF, ["2018年6月", "35亿元"]),
        ("When did building start and how much did it cost?",
         "Building started in June 2018 and cost 3.5 billion yuan, 12 billion less than feared in 2016.",
         ["June 2018", "3.5 billion yuan"]),
        ("How large are the cod and haddock stocks?",
         "Cod stocks rose to 214,000 tonnes, from 96,000 tonnes in 2010, while haddock stocks fell to 71,000 tonnes.",
         ["214,000 tonnes", "71,000 tonnes"]),
        ("白石和沅口的平均房价各是多少？",
         "平均房价每晚328元；与之相比，邻近的白石古镇和沅口古镇平均房价分别为412元和265元。", ["412元", "265元"]),
        ("东山、北浦、安岭三省的产量各是多少？", "东山省、北浦省和安岭省产量分别为5.3吨、3.8吨和2.7吨。",
         ["5.3吨", "3.8吨", "2.7吨"]),
        ("北浦省的产量是多少？", "东山省、北浦省和安岭省产量分别为5.3吨、3.8吨和2.7吨。", ["3.8吨"]),
    ],
)  # fmt: skip
def test_each_part_of_a_question_and_each_of_two_things_has_its_figure(question, text, figures):
    assert asked(question, text) == figures


def test_a_sum_is_not_sure_where_what_is_asked_stands_before_a_share():
    text = "十年来，公园累计投入资金11.7亿元，中央财政承担六成，省级财政承担三成。"
    lone = pinpoint(analyse("省级财政承担多少亿元？", "zh"), text, LEXICON)
    whole = pinpoint(analyse("公园累计投入资金多少亿元？", "zh"), text, LEXICON)
    assert ([f.text for f in lone.figures], lone.unambiguous) == (["11.7亿元"], False)
    assert ([f.text for f in whole.figures], whole.unambiguous) == (["11.7亿元"], True)


def test_how_large_a_place_is_is_not_told_by_its_parts():
    assert asked("公园多大？", "公园下设五个管护站。") == []
    assert asked("公园多大？", "公园面积为41平方公里，下设五个管护站。") == ["41平方公里"]


def test_places_taken_together_are_no_amount():
    assert asked("渡口有多少？", "三省联合建成渡口268家。") == ["268家"]
    assert asked("集团经营几个省？", "集团的业务覆盖三省。") == ["三省"]


def test_the_title_of_a_work_tells_no_size():
    plan = "2021年渔业规模为65亿元，同年印发《渔业三年行动方案（2022—2024年）》。"
    assert asked("2021年渔业的规模有多大？", plan) == ["65亿元"]
    assert asked("行动方案是哪年印发的？", plan) == ["2021年"]


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("甘肃省有多少家气象站？", "三省共有气象站268家，其中青海112家、甘肃84家、宁夏72家；另有雷达67座。", ["84家"]),
        ("三省有多少家气象站？", "三省共有气象站268家，其中青海112家、甘肃84家、宁夏72家。", ["268家"]),
        ("船长多大？", "船长38岁，船员20名。", ["38岁"]),
        ("气温上升了多少？", "近60年气温每十年上升0.38℃。", ["0.38℃"]),
        ("How many days was it open?", "It was open for 61 days and drew 2,745 guests.", ["61 days"]),
        ("What yearly yield has the kiln?", "The kiln, lit in 2025, has a yield of 40 tonnes a year.", ["40 tonnes"]),
    ],
)
def test_a_figure_of_another_kind_is_none(question, text, figures):
    assert asked(question, text) == figures


@pytest.mark.parametrize(
    ("question", "text", "figure"),
    [
        ("西厂加工了多少绿茶？", "东厂加工绿茶60吨，西厂40吨。", "40吨"),
        ("东厂加工了多少绿茶？", "东厂加工绿茶60吨，西厂40吨。", "60吨"),
        (
            "How many passengers does the ferry line carry?",
            "The bus line carries 30,000 passengers a month, and the ferry line 12,000 passengers.",
            "12,000",
        ),
    ],
)
def test_a_name_alone_before_a_figure_decides(question, text, figure):
    found = pinpoint(ask(question, "en" if question.isascii() else "zh"), text, LEXICON)
    assert [f.text for f in found.figures] == [figure]


def test_two_years_that_are_asked_for_have_a_figure_each():
    text = "Gales: 12 in 2019; 15 in 2020; 18 in 2021."
    point = pinpoint(ask("How many gales did they face in 2019 and 2021?", "en"), text, LEXICON)
    assert ([figure.text for figure in point.figures], point.unambiguous) == (["12", "18"], True)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many moth species breed on the heath?", "120"),
        ("How many species of bats live on the heath?", "14"),
        ("How many weaver families settled in the valley?", "64"),
    ],
)
def test_what_is_counted_ends_before_what_it_does(question, figure):
    heath = "The heath is home to 120 species of moths and 14 species of bats."
    valley = "The valley was home to 64 families of weavers and 22 families of dyers."
    found = pinpoint(ask(question), valley if "valley" in question else heath, LEXICON)
    assert (found.unambiguous, found.figures[0].text) == (True, figure)


@pytest.mark.parametrize(
    ("question", "text", "figures"),
    [
        ("Since when has KS 1912 applied?", "Rule KS 1912 has applied since 2018.", ["2018"]),
        ("KS 1912从哪年起适用？", "Rule KS 1912 has applied since 2018.", ["2018"]),
        ("标准QB 1905哪年实施？", "行业标准QB 1905自2017年起实施。", ["2017年"]),
    ],
)
def test_the_number_of_a_name_that_a_question_gives_is_no_answer(question, text, figures):
    assert asked(question, text) == figures


RATES_OF_YEARS = "The damp of the hay was 19.4% in 2007; a new barn brought it down, and in 2016 it stood at 12.6%."


@pytest.mark.parametrize(
    ("question", "text", "years"),
    [
        ("In which year was the damp of the hay 19.4%?", RATES_OF_YEARS, ["2007"]),
        ("In what year did it stand at 12.6%?", RATES_OF_YEARS, ["2016"]),
        ("In which year was the damp 15.5%?", RATES_OF_YEARS, []),
        ("湿度为19.4%是哪一年？", "2007年草料湿度为19.4%，换了新仓后，2016年湿度只有12.6%。", ["2007年"]),
    ],
)
def test_the_year_of_a_given_amount_is_that_which_it_is_told_of(question, text, years):
    assert [figure.text for figure in pinpoint(ask(question), text, Lexicon(())).figures] == years
