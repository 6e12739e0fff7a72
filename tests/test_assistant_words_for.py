"""What is asked for in one word and told in another way is answered; what is not told stays refused."""

import pytest
from core_fixtures import PLAIN_RANKER, ask, hits_of

from assistant.evidence.demands import asked_nouns
from assistant.evidence.evidence import find
from assistant.questions.question import analyse
from assistant.words.language import question_language
from assistant.words.lexicon import Lexicon, names
from documents import article_from_text

ENGINE = "这台机器的发动机是单级5缸发动机。它由一家船厂造成。船厂在河边。工人住在城里。码头很长。"
GIFT = "陈先生向博物馆捐赠了233幅画作。博物馆在河边。工人住在城里。码头很长。渔民种茶。"
TREATIES = "None of the treaties protected fishing. The harbour is deep. Ships come at night. Gulls sleep on the pier."
CHANNELS = "该平台能承载数百个电视频道。平台在河边。工人住在城里。码头很长。渔民种茶。"
TANKS = "仓库有一些特殊的氧气室。这些设备用于治疗煤气中毒。仓库在河边。工人住在城里。码头很长。"


def found(text, question):
    article = article_from_text(text, name="a")
    language = question_language(question)
    return find(ask(question, language), lambda _: hits_of(article, language), Lexicon((article,)), PLAIN_RANKER)


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
