"""Questions for the one who did something, asked again by what was done."""

import pytest
from core_fixtures import ask

from assistant.questions.agent_nouns import by_the_doing


@pytest.mark.parametrize(
    ("text", "language", "noun", "done"),
    [
        ("Who is the founder of the port?", "en", "founder", "Who founded the port?"),
        ("who were the designers of the new wharf", "en", "designer", "Who designed the new wharf?"),
        ("Who is the head of the port?", "en", "head", "Who leads the port?"),
        ("who's the port's CEO", "en", "CEO", "Who leads the port?"),
        ("新码头的负责人是谁？", "zh", "负责人", "新码头是由谁领导的？"),
        ("谁是新码头的负责人？", "zh", "负责人", "新码头是由谁领导的？"),
        ("大连港的创始人是谁？", "zh", "创始人", "大连港是由谁创立的？"),
        ("这首诗的翻译者是谁？", "zh", "翻译者", "这首诗是由谁翻译的？"),
        ("新码头的制造商是哪家公司", "zh", "制造商", "新码头是由谁制造的？"),
        ("设计新码头的建筑师是谁？", "zh", "建筑师", "谁设计新码头？"),
        ("谁是资助疫苗的银行家？", "zh", "银行家", "谁资助疫苗？"),
        ("哪位德国数学家首次提出了猜想？", "zh", "德国数学家", "谁首次提出了猜想？"),
    ],
)
def test_who_did_it_is_asked_by_what_was_done(text, language, noun, done):
    found = by_the_doing(ask(text, language))
    assert found is not None
    assert (found[0], found[1].text) == (noun, done)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who is the chairman of the port?", "en"),
        ("Who is the founder?", "en"),
        ("谁担任董事长？", "zh"),
        ("创始人有几位？", "zh"),
        ("码头的工程师是谁？", "zh"),
        ("出席典礼的部长是谁？", "zh"),
        ("哪位音乐家的作品最多？", "zh"),
        ("哪位诗人是移民后裔？", "zh"),
        ("哪位学生会主席辞职了？", "zh"),
    ],
)
def test_other_questions_stay(text, language):
    assert by_the_doing(ask(text, language)) is None
