"""Answers that are not refused though the question words them otherwise, and what is absent in the other language."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.absence import missing_term, uncounted
from assistant.evidence.demands import lacks_a_place
from assistant.evidence.faults import fault_of
from assistant.words.language import question_language
from assistant.words.lexicon import Lexicon
from documents import article_from_text


def fault(text, question):
    article = article_from_text(text, name="a")
    language = question_language(question)
    return fault_of(ask(question, language), hits_of(article, language)[-1], Lexicon((article,)))


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The laboratory cost 38 million kroner.", "How much did the laboratory cost?"),
        ("学徒每月工钱三百文。", "学徒一个月拿多少钱？"),
        ("古城里住着4.2万居民。", "古城里住了多少人？"),
    ],
)
def test_what_is_worded_otherwise_has_no_fault(text, question):
    assert fault(text, question) is None


@pytest.mark.parametrize(
    ("text", "question", "missing"),
    [
        ("The plant in Poland employs 410 people.", "How many people does the Polish plant employ?", None),
        ("The plant in Spain employs 410 people.", "How many people does the Polish plant employ?", "Polish"),
        ("The R&D spending was 8.9 million pounds.", "What was the R&D budget?", None),
    ],
)
def test_a_people_is_known_by_its_country_and_half_an_abbreviation_is_no_name(text, question, missing):
    assert missing_term(ask(question, "en"), Lexicon((article_from_text(text, name="a"),))) == missing


@pytest.mark.parametrize(
    ("text", "question", "expected"),
    [
        ("# 报告\n\n## 2024年计划\n\n引进人才30名。", "2023年引进人才多少名？", "year"),
        ("There are 481 research centers.", "How many people do the research centers employ?", "form"),
    ],
)
def test_another_year_in_the_heading_and_centers_are_not_what_is_asked(text, question, expected):
    assert fault(text, question) == expected


@pytest.mark.parametrize(
    ("text", "question", "noun"),
    [
        ("2022年湖区记录到水鸟60.5万只。", "How many swans were on the lake?", "swans"),
        ("地铁日均客流量为17万人次。", "How many passengers does it carry?", None),
        ("China alone accounted for 121 million dollars.", "中国有多少股东？", None),
        ("The plant employs 640 people.", "工厂有多少工人？", None),
    ],
)
def test_a_counted_thing_may_be_absent_in_the_other_language(text, question, noun):
    article = article_from_text(text, name="a")
    language = question_language(question)
    assert uncounted(ask(question, language), hits_of(article, language)[0], Lexicon((article,))) == noun


def test_a_place_may_be_told_by_its_sound():
    article = article_from_text("2023年西岭省的储能规模达到410万千瓦。", name="a")
    question = ask("How large was the storage of Xiling in 2023?", "en")
    assert not lacks_a_place(question, hits_of(article, "en")[0], Lexicon((article,)))
