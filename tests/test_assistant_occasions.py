"""Whether what is told is of another occasion than the asked one."""

import pytest
from core_fixtures import checked

from assistant.evidence.occasions import is_of_another_occasion


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("交易所大力推进数据流通，2022年交易金额突破1亿元。", "交易所是哪一年成立的？"),
        ("The exchange traded 100 million shares in 2022.", "When was the exchange founded?"),
        ("到2027年，全市计划建成加氢站120座。", "到2027年已经建成了多少座加氢站？"),
        ("The city plans 120 stations by 2027.", "How many stations have been built so far?"),
    ],
)
def test_a_deal_is_no_founding_and_a_plan_no_result(text, question):
    assert checked(is_of_another_occasion, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("论坛自2008年设立以来规模不断扩大。", "论坛是哪一年成立的？"),
        ("Since 1874 the mill has been in the family.", "When was the mill founded?"),
        ("到2027年，全市计划建成加氢站120座。", "到2027年计划建成多少座加氢站？"),
        ("截至2023年底，已建成加氢站38座。", "已经建成了多少座加氢站？"),
        ("The city had built 38 stations by 2023.", "How many stations had been built by 2023?"),
    ],
)
def test_a_founding_in_any_words_and_a_plan_asked_for_are_told(text, question):
    assert not checked(is_of_another_occasion, text, question)
