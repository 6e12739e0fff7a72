"""Answers that are not refused though the question words them otherwise, and what is absent in the other language."""

import pytest
from core_fixtures import ask, checked, found, hits_of

from assistant.evidence.absence import missing_term, uncounted
from assistant.evidence.demands import asked_nouns, lacks_a_place
from assistant.evidence.faults import candidate
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon, names
from documents import article_from_text


def fault(text, question):
    held = checked(candidate, text, question, at=-1)
    return held.fault and held.fault.check


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
        ("# 报告\n\n## 2024年计划\n\n引进人才30名。", "2023年引进人才多少名？", "is_of_another_year"),
        ("There are 481 research centers.", "How many people do the research centers employ?", "counts_another"),
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
    assert checked(uncounted, text, question) == noun


def test_a_place_may_be_told_by_its_sound():
    article = article_from_text("2023年西岭省的储能规模达到410万千瓦。", name="a")
    question = ask("How large was the storage of Xiling in 2023?", "en")
    assert not lacks_a_place(question, hits_of(article, "en")[0], Lexicon((article,)))


ENGINE = "这台机器的发动机是单级5缸发动机。它由一家船厂造成。船厂在河边。工人住在城里。码头很长。"
GIFT = "陈先生向博物馆捐赠了233幅画作。博物馆在河边。工人住在城里。码头很长。渔民种茶。"
TREATIES = "None of the treaties protected fishing. The harbour is deep. Ships come at night. Gulls sleep on the pier."
CHANNELS = "该平台能承载数百个电视频道。平台在河边。工人住在城里。码头很长。渔民种茶。"
TANKS = "仓库有一些特殊的氧气室。这些设备用于治疗煤气中毒。仓库在河边。工人住在城里。码头很长。"


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        (ENGINE, "这台发动机有多少个气缸？", "5缸"),
        (GIFT, "陈先生向博物馆捐赠了多少幅画？", "233幅"),
        (TREATIES, "How many treaties protected fishing?", "None of the treaties"),
        (CHANNELS, "该平台能承载多少个电视频道？", "数百个"),
        (TANKS, "什么设备用于治疗煤气中毒？", "氧气室"),
    ],
)
def test_what_is_told_in_other_words_is_answered(text, question, told):
    assert any(told in source.sentence.text for source in found(text, question).sources)


@pytest.mark.parametrize(
    ("text", "question"), [(ENGINE, "这台发动机有多少个活塞？"), (GIFT, "陈先生向博物馆捐赠了多少尊雕像？")]
)
def test_what_is_not_counted_is_refused(text, question):
    assert not found(text, question).answered


def test_a_measure_word_that_is_cut_with_its_noun_is_none_of_it():
    assert asked_nouns("全村有多少头牛？", "zh") == ("牛",)
    assert asked_nouns("全村有多少个家庭？", "zh") == ("家庭",)


@pytest.mark.parametrize(("text", "known"), [("NASA的登月计划。", True), ("登月计划很贵。", False)])
def test_a_name_is_known_by_its_short_form_in_the_other_language(text, known):
    assert Lexicon((article_from_text(text, name="a"),)).knows_name("美国宇航局") is known


def test_a_scale_of_temperature_is_no_name_that_has_to_be_said():
    assert "摄氏" not in names("入口温度是摄氏多少度？")


def test_a_question_about_what_led_someone_to_write_is_no_task():
    assert analyse("什么导致他写作诗歌？", "zh").kind == "fact"
    assert analyse("请写一首诗", "zh").kind == "off_task"
