"""Differences, ratios, shares, growth, totals and orders, each with its working, over small articles."""

import pytest
from core_fixtures import PLAIN_RANKER, PORTS, ask, hits_of

from assistant.computing import compute
from assistant.evidence import find
from assistant.language import question_language
from assistant.lexicon import Lexicon
from assistant.operands import Missing
from assistant.premises import examine
from assistant.statement import Statement
from documents import article_from_text

# Sentences about something else, so that the words of the questions are known and rare.
_MORE = "港口有码头。机场很大。人们喜欢海边。铁路减少和增长了。"
_MORE_EN = " The pilots increase their hours. Ships grow larger. Nobody sleeps."
TWO_YEARS = "2019年游客为8万人，2021年游客为10万人。" + _MORE
APART = "2019年游客为10万人。2021年游客为8万人。" + _MORE
VISITORS = "成人30人，儿童12人，老人8人。" + _MORE
RATES = "2019年上座率为50.5%，2021年上座率为62.5%。" + _MORE
PIERS = "在建的码头有5座，建成的码头有9座。" + _MORE
VISITORS_EN = "Visitors numbered 80,000 in 2015 and 95,000 in 2019." + _MORE_EN
APART_EN = "Visitors numbered 80,000 in 2015. In 2019 there were 95,000 visitors." + _MORE_EN


def worked(article, question):
    """The statement that is computed for a question, or None."""
    article = article if article is PORTS else article_from_text(article, name="a")
    lexicon = Lexicon((article,))
    asked = ask(question, question_language(question))

    def looked_up(part):
        return find(part, lambda _: hits_of(article, part.language), lexicon, PLAIN_RANKER)

    return examine(asked, looked_up, lexicon) or compute(asked, looked_up, lexicon)


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            PORTS,
            "2021年大连港和烟台港货物吞吐量相差多少？",
            "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。",
        ),
        (PORTS, "2021年青岛港比大连港少多少？", "大连港比青岛港多**1.1亿吨**（5.2亿吨 − 4.1亿吨 = 1.1亿吨）。"),
        (
            PORTS,
            "2019年和2021年大连港货物吞吐量相差多少？",
            "2021年比2019年多**7000万吨**（5.2亿吨 − 4.5亿吨 = 7000万吨）。",
        ),
        (TWO_YEARS, "2021年游客比2019年多多少？", "2021年比2019年多**2万人**（10万人 − 8万人 = 2万人）。"),
        (VISITORS, "儿童比成人少多少人？", "成人比儿童多**18人**（30人 − 12人 = 18人）。"),
        (
            RATES,
            "2021年上座率比2019年高多少？",
            "2021年比2019年多**12个百分点**（62.5% − 50.5% = 12个百分点）。",
        ),
        (
            PORTS,
            "How much more cargo did Dalian handle than Qingdao in 2021?",
            "Dalian is **110 million tonnes** above Qingdao (520 million tonnes − "
            "410 million tonnes = 110 million tonnes).",
        ),
        (
            APART_EN,
            "How many more visitors were there in 2019 than in 2015?",
            "2019 is **15,000** above 2015 (95,000 − 80,000 = 15,000).",
        ),
    ],
)
def test_a_difference_is_shown_with_its_working(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        # 5.2 ÷ 3.6 = 1.444…
        (PORTS, "大连港货物吞吐量是烟台港的多少倍？", "大连港是烟台港的**1.44倍**（5.2亿吨 ÷ 3.6亿吨 ≈ 1.44）。"),
        (TWO_YEARS, "2021年游客是2019年的几倍？", "2021年是2019年的**1.25倍**（10万人 ÷ 8万人 = 1.25）。"),
        (
            APART_EN,
            "How many times as many visitors were there in 2019 as in 2015?",
            "2019 is **1.19 times** 2015 (95,000 ÷ 80,000 ≈ 1.19).",
        ),
        # 3.6 ÷ 5.2 = 69.230…
        (
            PORTS,
            "2021年烟台港货物吞吐量是大连港的百分之几？",
            "烟台港相当于大连港的**69.23%**（3.6亿吨 ÷ 5.2亿吨 ≈ 69.23%）。",
        ),
        (
            PORTS,
            "What percentage of Dalian's cargo in 2021 was that of Yantai?",
            "Yantai is **69.23%** of Dalian (360 million tonnes ÷ 520 million tonnes ≈ 69.23%).",
        ),
    ],
)
def test_a_ratio_and_a_share_are_the_right_way_round(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            TWO_YEARS,
            "2019年到2021年游客增长了多少？",
            "从2019年到2021年，增加了**2万人**（10万人 − 8万人 = 2万人，即25%）。",
        ),
        (
            APART,
            "2019年到2021年游客减少了多少？",
            "从2019年到2021年，减少了**2万人**（10万人 − 8万人 = 2万人，即20%）。",
        ),
        (
            RATES,
            "上座率从2019年到2021年提高了多少？",
            "从2019年到2021年，增加了**12个百分点**（62.5% − 50.5% = 12个百分点）。",
        ),
        (
            VISITORS_EN,
            "How much did visitors increase from 2015 to 2019?",
            "From 2015 to 2019: an increase of **15,000** (95,000 − 80,000 = 15,000, 18.75%).",
        ),
    ],
)
def test_growth_runs_from_the_earlier_to_the_later_year(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (PORTS, "2021年大连港和青岛港合计多少货物吞吐量？", "合计**9.3亿吨**（5.2亿吨 + 4.1亿吨 = 9.3亿吨）。"),
        (
            PORTS,
            "大连港、青岛港、烟台港货物吞吐量合计多少？",
            "合计**12.9亿吨**（5.2亿吨 + 4.1亿吨 + 3.6亿吨 = 12.9亿吨）。",
        ),
        (VISITORS, "成人、儿童和老人一共多少人？", "合计**50人**（30人 + 12人 + 8人 = 50人）。"),
        (VISITORS, "成人和儿童合计多少人？", "合计**42人**（30人 + 12人 = 42人）。"),
        (APART, "2019年与2021年游客合计多少？", "合计**18万人**（10万人 + 8万人 = 18万人）。"),
        (
            VISITORS_EN,
            "What is the total of visitors in 2015 and 2019 combined?",
            "**175,000** in all (80,000 + 95,000 = 175,000).",
        ),
    ],
)
def test_a_total_adds_up_everything_that_is_listed(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("2021年三个港口货物吞吐量从高到低排名", "从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。"),
        (
            "2021年哪个港口货物吞吐量最高？",
            "**大连港**：从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。",
        ),
        (
            "2021年哪个港口货物吞吐量最低？",
            "**烟台港**：从低到高：烟台港3.6亿吨 < 青岛港4.1亿吨 < 大连港5.2亿吨。",
        ),
        (
            "2021年青岛港货物吞吐量排第几？",
            "青岛港居**第二位**；从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。",
        ),
        (
            "Which port handled the second largest cargo in 2021?",
            "**Qingdao**: from highest to lowest: Dalian 520 million tonnes > "
            "Qingdao 410 million tonnes > Yantai 360 million tonnes.",
        ),
        (
            "What rank did Yantai have in cargo in 2021?",
            "Yantai ranks **3rd**; from highest to lowest: "
            "Dalian 520 million tonnes > Qingdao 410 million tonnes > Yantai 360 million tonnes.",
        ),
        (
            "Rank the ports by cargo in 2021",
            "From highest to lowest: Dalian 520 million tonnes > Qingdao 410 "
            "million tonnes > Yantai 360 million tonnes.",
        ),
    ],
)
def test_a_series_is_put_in_order(question, answer):
    assert worked(PORTS, question).text == answer


def test_a_place_that_the_series_does_not_have_is_not_named():
    assert worked(PORTS, "2021年货物吞吐量第五大的是哪个港口？").text.startswith("从高到低：大连港5.2亿吨")


def test_thirteen_names_are_put_in_order_too():
    names = ["北京", "天津", "上海", "重庆", "南京", "杭州", "苏州", "广州", "武汉", "成都", "西安", "青岛", "长沙"]
    series = "，".join(f"{name}为{i}亿元" for i, name in enumerate(names, 1))
    statement = worked(f"2021年各市产值，{series}。{_MORE}", "2021年各市产值，北京排第几？")
    assert statement.text.startswith("北京居**第13位**；从高到低：长沙13亿元 > 青岛12亿元")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("2021年大连港货物吞吐量是否高于青岛港？", "是的：大连港（**5.2亿吨**）高于青岛港（**4.1亿吨**）。"),
        ("大连港和青岛港哪个货物吞吐量更大？", "**大连港**：大连港（**5.2亿吨**）高于青岛港（**4.1亿吨**）。"),
        ("2021年为什么烟台港货物吞吐量高于青岛港？", "并非如此：青岛港（**4.1亿吨**）高于烟台港（**3.6亿吨**）。"),
        (
            "Why did Yantai handle more cargo than Dalian in 2021?",
            "That is not so: Dalian (**520 million tonnes**) is above Yantai (**360 million tonnes**).",
        ),
        (
            "Did Dalian handle more cargo than Yantai in 2021?",
            "Yes: Dalian (**520 million tonnes**) is above Yantai (**360 million tonnes**).",
        ),
    ],
)
def test_a_comparison_gives_both_figures_and_corrects_a_false_premise(question, answer):
    assert worked(PORTS, question).text == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (PORTS, "大连港和伦敦港货物吞吐量相差多少？"),
        ("港口有泊位126个。机场有3公里跑道。" + _MORE, "港口的泊位和机场的跑道相差多少？"),
        ("灯塔建于1732年。码头建于1990年。" + _MORE, "灯塔和码头的建成年份相差多少年？"),
        ("2019年游客为0人，2021年游客为5人。" + _MORE, "2021年游客是2019年的几倍？"),
        (VISITORS_EN, "What is the combined number of visitors, pilots and ships?"),
    ],
)
def test_what_cannot_be_computed_is_not(article, question):
    assert not isinstance(worked(article, question), Statement)


def test_the_computed_figures_and_the_sentences_they_come_from_are_kept():
    statement = worked(PORTS, "2019年和2021年大连港货物吞吐量相差多少？")
    assert [(float(f.value), f.unit) for f in statement.computed] == [(70_000_000, "t")]
    assert [s.sentence.text[:5] for s in statement.sources] == ["2019年", "2021年"]


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (PIERS, "在建的码头和建成的码头一共有多少座？", "合计**14座**（5座 + 9座 = 14座）。"),
        (
            PORTS,
            "How many times as large as Qingdao's was Dalian's cargo in 2021?",
            "Dalian is **1.27 times** Qingdao (520 million tonnes ÷ 410 million tonnes ≈ 1.27).",
        ),
        (
            PORTS,
            "How many times larger was Dalian's cargo than Qingdao's in 2021?",
            "Dalian is **1.27 times** Qingdao (520 million tonnes ÷ 410 million tonnes ≈ 1.27).",
        ),
    ],
)
def test_two_of_one_sentence_are_told_apart_and_set_in_the_order_asked(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    "question",
    [
        "为什么2021年大连港的货物吞吐量比青岛港的小型港口更多？",
        "Why did Dalian handle more cargo under the new plan than Qingdao in 2021?",
    ],
)
def test_only_the_comparing_word_says_which_way_a_claim_goes(question):
    assert worked(PORTS, question) is None


MAPS = "2018年绘画有120件。城里共有桥梁37座，其中石桥12座，铁桥9座。桥长2800米。" + _MORE
WORKS = "大桥于1974年开工，水塔于1983年建成。2021年观众为60人，比上年增长20%。" + _MORE
CROPS_EN = (
    "The farm sells 40 tons of maize, 25 tons of wheat and 10 tons of rice. The barn was built in 1901." + _MORE_EN
)


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (MAPS, "除石桥外，其余桥梁有多少座？", "其余为**25座**（37座 − 12座 = 25座）。"),
        (MAPS, "石桥占桥梁的百分之几？", "石桥相当于桥梁的**32.43%**（12座 ÷ 37座 ≈ 32.43%）。"),
        (VISITORS, "成人和儿童平均有多少人？", "平均**21人**（(30人 + 12人) ÷ 2 = 21人）。"),
        (WORKS, "大桥开工和水塔建成相隔几年？", "相隔**9年**（1983 − 1974 = 9年）。"),
        (
            CROPS_EN,
            "Which is larger, maize or wheat?",
            "**maize**: maize (**40 tonnes**) is above wheat (**25 tonnes**).",
        ),
        (CROPS_EN, "What is the sum of maize and rice?", "**50 tonnes** in all (40 tonnes + 10 tonnes = 50 tonnes)."),
    ],
)
def test_remainders_averages_spans_and_choices_are_worked_out(article, question, answer):
    assert worked(article, question).text == answer


def test_what_a_sentence_states_itself_is_quoted():
    found = worked(WORKS, "2021年观众比上年增长了多少？")
    assert found.text.startswith("**20%**")
    assert not found.computed


@pytest.mark.parametrize(
    ("article", "question", "opening"),
    [
        (MAPS, "城里有50座桥梁，对吗？", "并非如此：**37座**"),
        (MAPS, "城里共有37座桥梁，是吗？", "是的：**37座**"),
        (TWO_YEARS, "为什么从2019年到2021年游客减少了？", "并非如此：2019年为**8万人**，2021年为**10万人**"),
        (CROPS_EN, "Was the barn built in 1950?", "No: **1901**"),
        (CROPS_EN, "Is it true that the farm sells 40 tons of maize?", "Yes: **40 tons"),
        (CROPS_EN, "Does the farm sell more rice than wheat?", "No: wheat (**25 tonnes**) is above "),
    ],
)
def test_a_claim_is_confirmed_or_put_right(article, question, opening):
    assert worked(article, question).text.startswith(opening)


@pytest.mark.parametrize(
    ("article", "question", "missing"),
    [
        (PORTS, "大连港和伦敦港货物吞吐量相差多少？", "伦敦港"),
        (VISITORS_EN, "What is the combined number of visitors, pirates and ships?", "pirates"),
    ],
)
def test_an_operand_that_the_article_lacks_is_named(article, question, missing):
    assert worked(article, question) == Missing(missing)


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (
            "Profit fell from 19 million euros in 2022 to 12 million euros in 2023." + _MORE_EN,
            "By how much did profit fall?",
            "From 2022 to 2023: a decrease of **7 million euros** (19 million euros − 12 million euros"
            " = 7 million euros, about 36.84%).",
        ),
        (
            "年运输能力由60万吨提升到110万吨。" + _MORE,
            "年运输能力提升了多少？",
            "从60万吨到110万吨，增加了**50万吨**（110万吨 − 60万吨 = 50万吨，约83.33%）。",
        ),
    ],
)
def test_a_change_told_by_both_its_ends_is_worked_out(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        ("The price was 0.52 euros per litre in 2023. There are 84 cows." + _MORE_EN, "What was the price per litre?"),
        ("孵化器有6家，众创空间有9家，加速器有3家。" + _MORE, "哪个城市的研发强度最高？"),
    ],
)
def test_no_number_is_made_of_figures_that_are_not_proven(article, question):
    assert not isinstance(worked(article, question), Statement)


CITIES = "沿海四市中，临港市、青岚市、安泰市的港口泊位分别为42个、31个和18个。" + _MORE
CITIES_EN = (
    "In 2022 the output of Quhe, Yuchuan and Zhaoping was 92 tonnes, 64 tonnes and 38 tonnes respectively." + _MORE_EN
)
ABOVE_EN = (
    "According to the City Report (2022), the economy of Lanzhu reached 64 tonnes in 2021, above Ninghai's 41 tonnes "
    "and Antai's 32 tonnes." + _MORE_EN
)
SET_AGAINST_EN = (
    "In 2023 costs were 12% lower than in 2020, and visitors numbered 31, compared with 9 in 2020." + _MORE_EN
)
ENDS_EN = "From 2015 to 2022, the share of coal fell from 45.8% to 34.1%, and the share of wind rose from 8% to 12%."
TOPICS_EN = "The library opened 43 rooms, including 11 on transport and 6 on education." + _MORE_EN


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (CITIES, "临港市的泊位比安泰市多多少个？", "临港比安泰多**24个**（42个 − 18个 = 24个）。"),
        (
            CITIES_EN,
            "How much higher was the output of Quhe than that of Zhaoping?",
            "Quhe is **54 tonnes** above Zhaoping (92 tonnes − 38 tonnes = 54 tonnes).",
        ),
        (
            CITIES_EN,
            "Which has the second highest output?",
            "**Yuchuan**: from highest to lowest: Quhe 92 tonnes > Yuchuan 64 tonnes > Zhaoping 38 tonnes.",
        ),
    ],
)
def test_a_list_of_figures_is_read_in_the_order_of_its_names(article, question, answer):
    assert worked(article, question).text == answer


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        # The year in brackets is the report's, that behind the figure is the figure's.
        (
            ABOVE_EN,
            "How much larger was Lanzhu's economy than Ninghai's in 2021?",
            "Lanzhu is **23 tonnes** above Ninghai (64 tonnes − 41 tonnes = 23 tonnes).",
        ),
        # 31 ÷ 9 = 3.444…; 2020 is what the costs are set against.
        (
            SET_AGAINST_EN,
            "How many times as many visitors were there in 2023 as in 2020?",
            "2023 is **3.44 times** 2020 (31 ÷ 9 ≈ 3.44).",
        ),
        (
            TOPICS_EN,
            "How many more rooms are there on transport than on education?",
            "transport is **5** above education (11 − 6 = 5).",
        ),
    ],
)
def test_an_english_figure_has_the_year_and_the_words_that_it_stands_with(article, question, answer):
    assert worked(article, question).text == answer


def test_of_two_changes_in_a_sentence_the_asked_one_is_worked_out():
    asked = "By how many percentage points did the share of coal fall from 2015 to 2022?"
    assert "**11.7 percentage points**" in worked(ENDS_EN, asked).text


TWO_MEASURES = (
    "2012年全港研发投入67.9亿元，研发强度仅为3.3%，到2021年研发投入增加到181.9亿元，"
    "十年间增加1.68倍，研发强度也增长至4.2%。"
)


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("2021年研发强度比2012年提高了多少个百分点？", "**0.9个百分点**（4.2% − 3.3%"),
        ("从2012年到2021年研发投入增加了多少亿元？", "**114亿元**（181.9亿元 − 67.9亿元"),
    ],
)
def test_a_stated_change_in_another_unit_does_not_answer(question, result):
    assert result in worked(TWO_MEASURES, question).text


def test_which_of_two_is_larger_is_asked_with_both_at_the_head_too():
    question = "Which of Lanzhu and Ninghai had the larger economy in 2021?"
    assert worked(ABOVE_EN, question).text.startswith("**Lanzhu**")


def test_a_list_of_figures_goes_with_the_list_of_names_before_it():
    text = "2021年江北研发强度为4.2%。云岭、海陵研发投入更多，但研发强度较低，2021年仅为2.9%、3.1%。"
    assert "4.2% − 3.1%" in worked(text, "2021年江北研发强度比海陵高多少个百分点？").text


DISTRICTS = "全市有孵化器14家、研究所17家、平台15家、众创空间500家。"


@pytest.mark.parametrize("question", ["哪个区的孵化器最多？", "全市哪家医院的病床最多？"])
def test_what_is_not_measured_or_no_place_is_not_put_in_order(question):
    made = worked(DISTRICTS, question)
    assert not hasattr(made, "text")


def test_a_whole_phrase_may_stand_between_which_and_most():
    cities = "2020年，大连的货物吞吐量为60万吨，高于青岛的30万吨和烟台的20万吨。"
    assert worked(cities, "哪个城市全年的货物吞吐量最大？").text.startswith("**大连")
