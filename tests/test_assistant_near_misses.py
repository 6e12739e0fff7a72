"""Questions near what a text says: what another thing, time, row or body is told to have is no answer."""

import pytest
from core_fixtures import ask, checked, checked_figures, hits_of

from assistant.evidence.agentless import tells_no_agent
from assistant.evidence.asked_names import lacks_the_name
from assistant.evidence.compounds import is_of_another_compound
from assistant.evidence.counting_else import counts_something_else
from assistant.evidence.dated_otherwise import dates_another
from assistant.evidence.dating import is_of_another_year
from assistant.evidence.demands import lacks_a_place
from assistant.evidence.doings import lacks_the_doing
from assistant.evidence.entity_mismatch import counts_another, is_of_another_place
from assistant.evidence.given_forms import lacks_the_form, lacks_the_quantity
from assistant.evidence.hours import lacks_the_hours
from assistant.evidence.named_siblings import is_of_a_named_sibling
from assistant.evidence.numbered import is_of_another_role
from assistant.evidence.occasions import is_only_planned
from assistant.evidence.other_subjects import is_of_another_subject
from assistant.evidence.pinpoint import pinpoint
from assistant.evidence.properties import lacks_the_property
from assistant.evidence.rows import is_of_another_column, is_of_another_row
from assistant.evidence.unexplained import tells_no_reason
from assistant.evidence.unnamed_abroad import names_nobody_abroad
from assistant.words.lexicon import Lexicon
from documents.loading import load

MILL = "The mill was restored at a cost of 1.46 million euros and welcomes guests."
OPEN = "The mill is open from 9.30 to 17.00 and welcomes guests."
BAKERY = (
    "| Product | Output 2023 (tonnes) | Output 2024 (tonnes) | Sales 2024 (million euros) |\n|---|---|---|---|\n"
    "| Bread | 71,000 | 74,000 | 52 |\n| Cakes | 62,000 | 58,000 | 33 |\n"
)
TRAMS = (
    "| Measure | 2023 | 2024 |\n|---|---|---|\n"
    "| Horse journeys (million) | 5 | 6 |\n| Fare income (million euros) | 7 | 8 |\n"
)
FILLER = "渔民在河边钓鱼。学校在山上。孩子们唱歌。工厂停工了。猫在睡觉。天气很好。老人下棋。花开了。"
HALLS = "在建的有两座：青石展览中心，建筑面积3万平方米；白石山四季滑冰馆，投资2亿元，明年建成。"
FIRMS = "Long Flora is the largest firm, with 90 employees. Four firms, such as Crest Blooms and Long Flora, grow tea."
CHAIN = "The tea industry, with the best chain, reached 9 million yuan in 2021; the AI industry is new."
PLANTS = "抽水蓄能起步较晚，云麓电站装机120万千瓦，计划2029年投产；青崖电站2022年开工，计划2028年投产。"


@pytest.mark.parametrize(
    ("check", "text", "question", "is_fault"),
    [
        (lacks_the_hours, MILL, "What are the opening hours?", True),
        (lacks_the_hours, OPEN, "What are the opening hours?", False),
        (lacks_the_hours, "新馆总投资1.46亿元，2026年5月开放。", "博物馆几点开门？", True),
        (lacks_the_hours, "博物馆每天9点至17点开放。", "博物馆几点开门？", False),
        (lacks_the_form, HALLS, "白石山四季滑冰馆的建筑面积有多大？", True),
        (lacks_the_form, HALLS, "青石展览中心的建筑面积有多大？", False),
        (is_of_another_subject, FIRMS, "Crest Blooms有多少名员工？", True),
        (is_of_another_subject, FIRMS, "Long Flora有多少名员工？", False),
        (lacks_the_form, "The mine's costs were 4% of revenue.", "What was the mine's expenditure in 2021?", True),
        (lacks_the_form, "The mine spent 40 million euros.", "What was the mine's expenditure in 2021?", False),
        (lacks_the_quantity, "滑道长88公里，索道增至23条。", "雪场接待了多少游客？", True),
        (lacks_the_quantity, "雪场接待游客8.8万人次。", "雪场接待了多少游客？", False),
        (lacks_the_quantity, "林远舟（山城大学，兰州 730000）", "学校有多少名教师？", True),
        (lacks_the_doing, "Four firms, namely Ash, Birch and Elm, weave carpets.", "Who owns Birch?", True),
        (lacks_the_doing, "Birch belongs to the Larsen family.", "Who owns Birch?", False),
        (lacks_the_doing, "到2027年，桥梁将增加到16座。", "Who paid for the bridge?", True),
        (lacks_the_doing, "桥梁由县财政出资修建。", "Who paid for the bridge?", False),
        (tells_no_agent, "老校区由设计师陆知远设计。新校区2023年开工。", "新校区由谁设计？", True),
        (tells_no_agent, "老校区由设计师陆知远设计。新校区2023年开工。", "老校区由谁设计？", False),
        (tells_no_agent, "河口分馆由设计师陆知远设计。新馆2023年开工。", "新馆由谁设计？", True),
        (lacks_the_name, "青石剧场建成后可同时容纳800名观众。", "青石剧场由哪家公司建设？", True),
    ],
)
def test_what_is_near_and_not_told_is_no_answer(check, text, question, is_fault):
    assert checked(check, text, question) is is_fault


@pytest.mark.parametrize(
    ("check", "text", "question", "is_fault"),
    [
        (is_of_another_role, "They report to the Harbour Board, whose director is Ida Lund.", "the Hill Lines", True),
        (
            is_of_another_role,
            "They report to the Harbour Board, whose director is Ida Lund.",
            "the Harbour Board",
            False,
        ),
        (is_of_another_role, "The director of the Harbour Board is Ida Lund.", "Hill Lines", True),
        (is_of_another_role, "The director is Ida Lund.", "Hill Lines", False),
    ],
)
def test_who_heads_another_body_is_told_apart(check, text, question, is_fault):
    assert checked(check, text, f"Who is the director of {question}?") is is_fault


@pytest.mark.parametrize(
    ("check", "text", "question", "is_fault"),
    [
        (lacks_a_place, "旅游收入：东山868亿元；西山612亿元。", "大连的旅游收入是多少？", True),
        (lacks_a_place, "The county total is 4,000 hectares.", "厄瓜多尔有多少公顷？", True),
        (lacks_a_place, "Ecuador has 4,000 hectares.", "厄瓜多尔有多少公顷？", False),
        (lacks_a_place, "达尔文提出了进化论。", "他与达尔文在哪一年见面？", False),
        (is_of_another_place, "东北占27.4%，居第二位，仅次于华北。", "华北占百分之几？", True),
        (is_of_another_place, "东北占27.4%，低于华北的31%。", "华北占百分之几？", False),
        (
            is_of_another_place,
            f"2022年三省产量为1690吨。2023年吉林省为856吨。{FILLER}",
            "吉林省2022年的产量是多少？",
            True,
        ),
        (names_nobody_abroad, "A Danish company planted pines by Lake Como.", "那家丹麦公司叫什么名字？", True),
        (tells_no_reason, "由于利率上升，民间投资占比为38%。", "Why did the private share slip?", False),
        (lacks_the_name, "Tarn Reef will have 90 MW and opens in 2030.", "Tarn Reef由哪家公司开发？", True),
        (lacks_the_name, "Tarn Reef is built by Holm Marine.", "Tarn Reef由哪家公司开发？", False),
        (names_nobody_abroad, "Nordhavn, a Danish company, planted pines.", "那家丹麦公司叫什么名字？", False),
        (dates_another, PLANTS, "云麓电站是哪一年动工的？", True),
        (dates_another, PLANTS, "青崖电站是哪一年动工的？", False),
        (
            lacks_the_property,
            "工厂造了“难题”织机；主导完成大飞机研发，填补了空白。",
            "那款大飞机是什么型号？",
            True,
        ),
        (lacks_the_property, "工厂主导完成大飞机C919的研发。", "那款大飞机是什么型号？", False),
    ],
)
def test_what_is_told_of_another_place_time_or_thing_is_no_answer(check, text, question, is_fault):
    assert checked(check, text, question) is is_fault


def _is_of_another_row(question, hit, lexicon, _):
    return is_of_another_row(question, hit, lexicon)


@pytest.mark.parametrize(
    ("check", "text", "question", "row", "is_fault"),
    [
        (is_of_another_column, BAKERY, "What were the sales of bread in 2023?", 0, True),
        (is_of_another_column, BAKERY, "What were the sales of bread in 2024?", 0, False),
        (is_of_another_column, BAKERY, "What was the output of cakes in 2023?", 1, False),
        (_is_of_another_row, TRAMS, "2024年马的收入是多少？", 1, True),
        (_is_of_another_row, TRAMS, "2024年的收入是多少？", 1, False),
    ],
)
def test_a_cell_of_another_column_or_a_row_beside_is_no_answer(tmp_path, check, text, question, row, is_fault):
    (tmp_path / "a.md").write_text(f"# Report\n\n{text}", encoding="utf-8")
    (article,) = load(tmp_path / "a.md")
    lexicon, asked = Lexicon((article,)), ask(question)
    hit = [hit for hit in hits_of(article, asked.language) if hit.sentence.reading is not None][row]
    figures = pinpoint(asked, lexicon.matching_text(hit.sentence, asked.language), lexicon).figures
    assert check(asked, hit, lexicon, figures) is is_fault


@pytest.mark.parametrize(
    ("check", "text", "question", "is_fault"),
    [
        (counts_something_else, "青石造纸厂的纸价约为进口纸的60%。", "青石造纸厂卖了多少台机器？", True),
        (is_only_planned, "Its second phase aims to train 2,000 pilots.", "第二阶段已经培训了多少人？", True),
        (is_only_planned, "It has trained 1,150 pilots.", "已经培训了多少人？", False),
        (is_only_planned, "The hall has a budget of 9 million euros.", "What did the hall cost in the end?", True),
        (is_of_another_year, "In 2021, the pier added 550 boats.", "What did the pier add in 2020?", True),
        (is_of_another_year, "In 2021, the pier added 550 boats.", "What did the pier add in 2021?", False),
        (counts_another, "白浪渔业2012年成立，有仓库3座。", "How many workers does 白浪渔业 have?", True),
        (counts_another, "白浪渔业2012年成立，有员工30名。", "How many workers does 白浪渔业 have?", False),
        (counts_another, "青滩渔业员工多；白浪渔业有门店86家。", "How many staff does 白浪渔业 have?", True),
        (counts_another, "The mill has 40 looms.", "磨坊有多少名工人？", True),
        (counts_another, "The port has 30 departments.", "How many people work there?", True),
        (counts_another, "论坛展位达300。", "论坛有多少人到场？", True),
        (counts_another, "论坛展位达300。", "论坛去了几人？", True),
        (counts_another, "论坛由两名工程师主持。", "论坛有多少人？", False),
        (counts_another, "村里共300。", "村里有多少人家？", False),
        (is_of_another_compound, CHAIN, "What was the output of the AI industry in 2021, in yuan?", True),
        (counts_another, "The mill grew in 1,700 days and attracts investors.", "How many people work there?", True),
        (counts_another, "The portal put 300 service items online.", "How many services are online?", False),
        (counts_another, "The flood drove 70 workers' families away.", "How many workers' families left?", False),
        (is_of_a_named_sibling, "松坪分馆读者减少，主要原因是闭馆维修。", "石桥分馆读者为什么减少？", True),
    ],
)
def test_a_figure_of_another_year_kind_or_plan_is_no_answer(check, text, question, is_fault):
    assert checked_figures(check, text, question) is is_fault
