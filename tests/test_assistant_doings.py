"""Whether what somebody is asked to have done is told."""

import pytest
from core_fixtures import checked

from assistant.evidence.doings import lacks_the_doing
from assistant.evidence.given_forms import lacks_the_form


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("The stone hall belongs to the Exchange of Linton.", "Who designed the stone hall?", True),
        ("The stone hall was designed by Ann Lee.", "Who designed the stone hall?", False),
        ("The hall was planned by Ann Lee. It belongs to Linton.", "Which architect planned the hall?", False),
        ("The pier, with a budget of £2 million, opened in 1990.", "Who pays for the pier?", True),
        ("The town gives £2 million for the pier.", "Who pays for the pier?", False),
        ("The prize was won by Ann Lee.", "Who won the prize?", False),
        ("Ann Lee is at the head of the hall.", "Who headed the hall?", False),
        ("The fair in Linton drew 300 guests.", "Who hosts the fair?", True),
        ("The fair is hosted by Linton.", "Who hosts the fair?", False),
        ("The fair is hosted by Linton.", "Who organised the fair?", False),
        ("The fair in Linton drew 300 guests.", "Which wool merchants attended the fair?", True),
        ("Ann Lee was there.", "Who has won the prize?", True),
        ("Two boats are electric.", "Which figure is missing: ____ boats are electric?", False),
        ("The hall has a new curator, Ann Lee.", "Who will design the new hall?", True),
        ("The old hall was designed by Ann Lee.", "Who will design the new hall?", True),
        ("Ann Lee takes charge of the tunnel.", "Who will build the tunnel?", False),
        ("Ann Lee will design the new hall.", "Who will design the new hall?", False),
        ("The hall opened in 1990.", "Who was the hall designed by?", True),
        ("挡潮闸于2023年开工，设闸孔15个。", "挡潮闸是哪家设计院设计的？", True),
        ("大会有300家企业参展。", "大会由谁主办？", True),
        ("大会由市政府主办。", "大会由谁主办？", False),
        ("《数据条例》由市人大于2021年颁布。", "《数据条例》是由谁起草的？", True),
        ("《数据条例》由市人大起草。", "《数据条例》是由谁起草的？", False),
        ("星光影院被授予首批“绿色影院”称号。", "哪家影院入选了首批绿色影院？", False),
        ("起搏器由华康公司研制。", "起搏器是哪家公司研制的？", False),
        ("委员会认为港口不必扩建。", "哪个委员会辩称港口不必扩建？", False),
        ("科研联盟与港务局合作建网。", "科研联盟与谁达成合作关系？", False),
        ("科研联盟位于港务局的楼上。", "科研联盟与谁达成合作关系？", True),
        ("林淑云于1931年为青釉命名。", "哪位研究人员首先使用青釉这个词？", False),
        ("水闸于2023年开工。", "哪家施工单位最早加固了水闸？", True),
        ("水闸由河海公司加固。", "哪家施工单位最早加固了水闸？", False),
    ],
)
def test_who_did_it_is_told_only_where_the_doing_is(text, question, lacks):
    assert checked(lacks_the_doing, text, question) is lacks


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("The G60 corridor joins nine cities.", "How long is the corridor?", True),
        ("The corridor is 186 kilometres long.", "How long is the corridor?", False),
        ("The course takes three months.", "How long is the course?", False),
        ("地铁2号线总投资182亿元。", "地铁2号线有多长？", True),
    ],
)
def test_how_long_is_told_by_a_length_or_a_time(text, question, lacks):
    assert checked(lacks_the_form, text, question) is lacks
