"""Whether a sentence tells of another of the things that are told apart by number or rank."""

import pytest
from core_fixtures import ask, checked, hits_of

from assistant.evidence.numbered import is_of_another_number, is_of_another_role
from assistant.words.lexicon import Lexicon
from documents import article_from_text


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        ("第六次封湖从2021年开始。", "第五次封湖从哪一年开始？", True),
        ("第六次封湖从2021年开始。", "第六次封湖从哪一年开始？", False),
        ("手术5.2万台，其中四级手术占23%。", "三级手术占多少？", True),
        ("手术5.2万台，其中四级手术占23%。", "4级手术占多少？", False),
        ("地铁1号线设站22座。", "地铁2号线设站多少座？", True),
        ("工业是第一大产业，产值90亿元。", "第二大产业的产值是多少？", False),
        ("第一期和第二期共投资3亿元。", "第一期比第二期多投资多少？", False),
        ("It is the second expressway of its kind in China.", "Which was the first expressway of its kind?", True),
        ("Metro Line 1 has 22 stations.", "How many stations does Metro Line 2 have?", True),
        ("Phase two cost 3 million euros.", "How much did phase 2 cost?", False),
        ("2号线于2017年开通，4号线于2023年开通。", "3号线何时开通？", True),
        ("1号线和2号线共设站41座。", "2号线设站多少座？", False),
        ("1、2、4号线共设站60座。", "4号线设站多少座？", False),
        ("“云溪”三期于2023年开放。", "云溪二期何时开放？", True),
        ("项目分三期建设。", "项目建设了多久？", False),
        ("B型车载客320人。", "A型车载客多少人？", True),
        ("第六届进博会于2023年举行。", "第五届中国国际进口博览会何时举行？", True),
        ("嫦娥五号于2020年发射。", "嫦娥六号何时发射？", True),
        ("平台2.0版于2024年上线。", "平台3.0版何时上线？", True),
        ("一季度达标率为97%。", "二季度达标率是多少？", True),
        ("Lines 1 to 4 have 80 stations.", "How many stations does line 3 have?", False),
        ("第三期投资92亿元。", "Ⅲ期花了多少钱？", False),
        ("大厅投资30万元。", "大厅投资了RMB500吗？", False),
        ("The QL-100 costs 52,000 euros.", "How much does the QL-200 cost?", True),
        ("Tank A is 60 metres long.", "How long is tank B?", True),
        ("4号线于2023年开通。", "When was line 6 opened?", True),
        ("4号线于2023年开通。", "When was line 4 opened?", False),
        ("Night trams numbered 127.", "How many people took tram number 12?", True),
        ("Line 12 carried 5,200 people.", "How many people took tram number 12?", False),
        ("二期投资92亿元。", "How much did phase III cost?", True),
        ("Phase 2 cost 92 million euros.", "一期花了多少钱？", True),
        ("The fifth congress drew 780 guests.", "第七届大会有多少来宾？", True),
        ("Locomotive No. 7, built in 1931, runs on Sundays.", "When was locomotive No. 5 built?", True),
        ("Meridian 2 was launched in 2019.", "When was Meridian 3 launched?", True),
        ("Depot 3 opened in 2023.", "When did depot 2 open?", True),
        ("The farm employs 40 people.", "Does the farm employ 12 people?", False),
        ("The third fair drew 82 guests; the second, held in 2022, drew 56.", "Who came to the second fair?", False),
        ("The third fair drew 82 guests; the second, held in 2022, drew 56.", "Who came to the fourth fair?", True),
        ("第四届论坛到会420人；第三届于2022年举行。", "第三届论坛何时举行？", False),
        ("第四届论坛到会420人；第三届于2022年举行。", "第五届论坛何时举行？", True),
        ("第 4 届茶博会在港城举行。", "第 3 届茶博会在哪里举行？", True),
        ("第 4 届茶博会在港城举行。", "第4届茶博会在哪里举行？", False),
        ("3 号泵站于 2019 年建成。", "5号泵站何时建成？", True),
        ("The first stage took two years.", "How long did the work take?", False),
    ],
)
def test_a_number_that_tells_things_apart(text, question, another):
    assert checked(is_of_another_number, text, question) is another


def test_the_sentence_itself_says_of_which_it_tells_and_else_the_one_before():
    article = article_from_text("2号线于2017年开通。4号线全长28公里。全线设站21座。", name="a")
    lexicon = Lexicon((article,))
    hits = hits_of(article, "zh")

    def another(question):
        return [is_of_another_number(ask(question, "zh"), hit, lexicon) for hit in hits[-3:]]

    assert another("2号线全长多少公里？") == [False, True, True]
    assert another("4号线全长多少公里？") == [True, False, False]


def test_the_number_may_stand_in_the_sentence_before():
    article = article_from_text("这是江州市第二人民医院的年报。全院有床位1850张。", name="a")
    hit = hits_of(article, "zh")[-1]
    lexicon = Lexicon((article,))
    assert is_of_another_number(ask("第一人民医院有多少张床位？", "zh"), hit, lexicon)
    assert not is_of_another_number(ask("第二人民医院有多少张床位？", "zh"), hit, lexicon)


@pytest.mark.parametrize(
    ("text", "question", "another"),
    [
        ("中心主任李若水主持工作。", "中心的副主任是谁？", True),
        ("中心副主任李若水主持工作。", "中心的副主任是谁？", False),
        ("中心副主任李若水主持工作。", "中心的主任是谁？", True),
        ("协会理事长是周岚，2020年上任。", "副理事长什么时候上任的？", True),
        ("协会理事长是周岚，副理事长2021年上任。", "副理事长什么时候上任的？", False),
        ("协会副会长2021年上任。", "会长什么时候上任的？", True),
        ("The director is Ann Lee.", "Who is the deputy director?", True),
        ("The deputy director, Ann Lee, spoke.", "Who is the director?", True),
        ("The director, Ann Lee, and her deputy director spoke.", "Who is the director?", False),
    ],
)
def test_a_deputy_is_not_whom_he_stands_in_for(text, question, another):
    assert checked(is_of_another_role, text, question) is another
