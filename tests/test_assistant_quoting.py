"""How found sentences are quoted: the asked figure first, long sentences by the part that answers."""

import pytest
from core_fixtures import PLAIN_RANKER, PORTS, PORTS_ZH, ask, hits_of

from assistant.drafts.quoting import quoted
from assistant.evidence.finding import find
from assistant.texts import NO_RENDERING
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.rendering import filled

FIRST = "大连港是北方最大的综合性港口，货物吞吐量达到5.2亿吨，集装箱吞吐量居全国前列"
SECOND = "青岛港是黄河流域最大的出海口，拥有泊位92个，航线遍布世界各地"
THIRD = "烟台港历史悠久，拥有泊位61个，是环渤海地区重要的枢纽港口之一"
LONG = article_from_text(f"{FIRST}；{SECOND}；{THIRD}。码头很多。", name="a")
LONG_EN = (
    "Dalian is the largest port of the north, handles 520 million tonnes and is among the first in containers; "
    "Qingdao is the gate of the Yellow River basin, has 92 berths and lines to all the world; "
    "Yantai has a long history, has 61 berths and is a hub of the Bohai rim."
)


def text_of(article, question, language=None):
    asked = ask(question)
    lexicon = Lexicon((article,))
    found = find(asked, lambda _: hits_of(article, asked.language), lexicon, PLAIN_RANKER)
    speaking = language or asked.language
    return quoted(found, lexicon, speaking)[0].said(speaking)


def test_the_asked_figure_stands_first():
    assert text_of(PORTS, "大连港有多少个泊位？") == (
        "**126个**：截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。"
    )


def test_a_question_without_a_figure_gets_the_sentence():
    assert text_of(PORTS, "谁担任董事长？") == "港口集团由周远担任董事长。"


def test_the_answer_is_in_the_language_asked_for_with_the_figure_as_it_is_written_there():
    assert text_of(PORTS, "新码头总投资多少元？", "en") == (
        "**3.5 billion yuan**: Work on the new wharf began in June 2018, with a total investment of 3.5 billion yuan."
    )


def test_without_a_rendering_the_original_is_quoted_and_says_so():
    text = text_of(PORTS_ZH, "谁担任董事长？", "en")
    assert text == f"{NO_RENDERING.en} 港口集团由周远担任董事长。"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("青岛港拥有多少个泊位？", f"**92个**：{SECOND}。"),
        ("烟台港拥有多少个泊位？", f"**61个**：{THIRD}。"),
        ("大连港货物吞吐量是多少？", f"**5.2亿吨**：{FIRST}。"),
        ("哪个港口历史悠久？", f"{THIRD}。"),
    ],
)
def test_a_long_sentence_is_quoted_by_the_part_that_answers(question, text):
    assert text_of(LONG, question) == text


def test_a_list_question_gets_the_long_sentence_whole():
    assert text_of(LONG, "有哪些港口？") == f"{FIRST}；{SECOND}；{THIRD}。"


def test_the_part_of_a_rendering_is_the_one_beside_the_part_that_answers():
    article = filled(LONG, [LONG_EN, "There are many wharves."])
    assert text_of(article, "青岛港拥有多少个泊位？", "en") == (
        "**92**: Qingdao is the gate of the Yellow River basin, has 92 berths and lines to all the world."
    )


def test_a_part_from_within_a_sentence_is_shown_to_be_one():
    article = filled(LONG, [LONG_EN.replace("; Qingdao", "; the port of Qingdao"), "There are many wharves."])
    assert text_of(article, "青岛港拥有多少个泊位？", "en").startswith("**92**: … the port of Qingdao")


def test_a_rendering_with_other_parts_is_quoted_whole():
    article = filled(LONG, [LONG_EN.replace(";", ","), "There are many wharves."])
    assert text_of(article, "青岛港拥有多少个泊位？", "en").endswith(LONG_EN.replace(";", ","))


def test_there_is_a_statement_for_each_source():
    article = article_from_text("港口有三条建议。一是加深航道。二是建设铁路。三是培养人才。", name="a")
    lexicon = Lexicon((article,))
    found = find(ask("有哪些建议？"), lambda _: hits_of(article), lexicon, PLAIN_RANKER)
    statements = quoted(found, lexicon, "zh")
    assert [s.text for s in statements] == ["一是加深航道。", "二是建设铁路。", "三是培养人才。"]
    assert [len(s.sources) for s in statements] == [1, 1, 1]
