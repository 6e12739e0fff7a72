"""Results whose figures one sentence tells in time, against a target or before a change; and figures of others."""

import pytest
from working_out import told

RAIL = (
    "The tram carried 14.6 million riders in 2024, compared with 12.9 million in 2023 and 9.8 million in 2019. "
    "Punctuality stood at 91.4%, up from 88.9% in 2022. The trip to Corran was cut from 95 minutes to 70 minutes. "
    "The tram wants 18 million riders in 2030. A panel of 1,400 riders meets in spring.\n\n"
    "The vacancy rate dropped to 9.8% in December 2023 and to 7.9% in December 2024."
)
METRO = (
    "2024年地铁客运量为146万人次，2023年为129万人次，2019年为98万人次。漏损率为17%，比2020年的水平下降4个百分点。"
    "青岭年均积雪日数由20世纪80年代的68天减少到21世纪10年代的51天，同期南浦由104天减少到95天。"
    "第三届车展签约额为217亿元，比上届增加58亿元。按照规划，2030年地铁客运量达到180万人次。"
)
LIGHTS = "第四届灯会门票收入为63亿元，比上一届减少9亿元。灯会有灯组48组。夜里各家门前都挂起灯来。"
SURVEY = (
    "The mill sent a form to all 1,250 tenants, of whom 890 replied. "
    "Of them 63% were glad, 21% were sorry and the others had no opinion."
)
PORT = (
    "The Kelso Bight leads with 405 boats; behind Dunmore come Lower Veld with 224 boats and Tarn with 139 boats. "
    "The bid of €39 million exceeded the estimate by €11 million. Dunmore has 31 piers, twelve more than Kells."
)
LIDO = (
    "The lido counted its visits by hand. It also asked for a cut in water use from 31,500 litres in 2019 to 20,800"
    " litres in 2024."
)
FARE = "The price of a lido ticket is high. It had fallen sharply from €9 in 2016 to €6 in 2021."
SHEDS = (
    "The 46 vans bought in 2024 cost €18.4 million. Three new sheds will cost €27 million.\n\n"
    "The fleet numbered 64 vans at the end of 2024; the plan foresees 80."
)

ROUTES = (
    "市内航线\n\n海岭公司运营全市54条市内航线中的33条。航线盈利面较窄。"
    "54条市内航线中实现盈利的只有19条，平均载客率为44%。"
)
PARTS = "收割机普及率为35%，其中坡地收割机普及率只有9%。根据规划，到2027年，收割机普及率提高到60%，稻田面积达到25万亩。"
PARTS_EN = (
    "The share of bottles reused stands at 46%, of which beer bottles make up only 6%. The plan wants the share of "
    "bottles reused to reach 60% by 2027."
)


@pytest.mark.parametrize(
    ("article", "question", "result"),
    [
        (ROUTES, "市内航线里没有实现盈利的还有多少条？", "35条"),
        (PARTS, "收割机普及率要达到2027年的目标，还得提高几个百分点？", "25个百分点"),
        (
            PARTS_EN,
            "How many percentage points does the share of bottles reused have to rise to reach the 2027 target?",
            "14 percentage points",
        ),
        (RAIL, "How many riders did the tram add between 2023 and 2024?", "1.7 million"),
        (RAIL, "How many riders were gained from 2019 to 2024?", "4.8 million"),
        (RAIL, "By what growth rate did riders rise from 2019 to 2023?", "31.63%"),
        (RAIL, "How much time does the trip to Corran save?", "25 minutes"),
        (RAIL, "How many more riders are needed to reach the 2030 target?", "3.4 million"),
        (
            RAIL,
            "By how many points did the vacancy rate drop from December 2023 to December 2024?",
            "1.9 percentage points",
        ),
        (METRO, "2019年到2023年地铁客运量新增了多少？", "31万人次"),
        (METRO, "2020年的漏损率是多少？", "21%"),
        (METRO, "青岭的积雪日数减少了多少天？", "17天"),
        (METRO, "上一届车展的签约额是多少？", "159亿元"),
        (LIGHTS, "上届灯会的门票收入是多少？", "72亿元"),
        (LIGHTS, "前一届灯会的门票收入是多少？", "72亿元"),
        (METRO, "地铁客运量离2030年目标还差多少？", "34万人次"),
        (SURVEY, "What share of tenants replied?", "71.2%"),
        (SURVEY, "How many tenants did not answer?", "360"),
        (SURVEY, "What percentage had no opinion?", "16%"),
        (PORT, "What was the estimate?", "28 million euros"),
        (PORT, "How many piers does Kells have?", "19"),
        (FARE, "By how much did the price fall between 2016 and 2021?", "3 euros"),
        (SHEDS, "What did each of the 46 vans cost on average?", "400,000 euros"),
        (SHEDS, "How much do the new sheds cost apiece?", "9 million euros"),
        (SHEDS, "How many vans must be added to reach the planned fleet?", "16"),
    ],
)
def test_what_a_sentence_tells_in_time_is_worked_with(article, question, result):
    assert f"**{result}**" in told(article, question)


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (PORT, "How many more boats does the Kelso Bight have than Dunmore?"),
        (PORT, "How many boats do Dunmore and Tarn have together?"),
        (SURVEY, "How many drivers did not answer?"),
        (RAIL, "How many riders did the tram add between 2020 and 2024?"),
        (LIDO, "By how much did lido visits fall between 2019 and 2024?"),
        (RAIL, "By what percentage did visitors rise from 2019 to 2024?"),
    ],
)
def test_what_is_told_of_another_is_not_worked_with(article, question):
    assert told(article, question) == ""


SHIPYARD = (
    "The yard keeps 3 national docks. It runs 4 ferry stations that are under construction, and 5 have been completed. "
    "It has worked with 23 towns and built 28 workshops. It has 500 stands for 30,000 guests."
)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("What is the ratio of workshops to towns?", "workshops are **1.22 times** towns"),
        ("What share of the nation's tea firms are in Linton?", ""),
        ("How far short of 1,000 stands was the yard?", ""),
    ],
)
def test_figures_of_another_noun_state_or_amount_are_not_worked_with(question, opening):
    assert told(SHIPYARD, question).startswith(opening) and (opening or not told(SHIPYARD, question))
