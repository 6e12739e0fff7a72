"""A model's sentences, each checked before it counts: what fails is replaced by the quotation, with a note."""

import pytest
from core_fixtures import PLAIN_RANKER, PORTS, PORTS_ZH, pipeline_of, writer
from index_fixtures import BigramEncoder
from wording_fixtures import BERTHS, QUOTED, SUMMARY, written, wrote

from assistant.assistant import Assistant
from assistant.opened import Opened
from assistant.settings import Settings
from assistant.texts import NO_RENDERING, NO_RENDERINGS, REPLACED
from assistant.wording.wording import is_unread, readable, write
from index import Index


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    return pipeline_of(tmp_path_factory.mktemp("index"), PORTS)


@pytest.fixture(scope="module")
def chinese_pipeline(tmp_path_factory):
    return pipeline_of(tmp_path_factory.mktemp("index"), PORTS_ZH)


def test_without_a_writer_the_quotations_stand(pipeline):
    answer = wrote(pipeline, BERTHS, None)
    assert answer.text == QUOTED
    assert (answer.model, answer.notes) == (None, ())


def test_a_sentence_that_holds_is_cited_and_names_its_model(pipeline):
    answer, text = written(pipeline, BERTHS, "大连港有126个泊位。")
    assert text == "**126个**：大连港有126个泊位。[1]"
    assert (answer.model, answer.notes) == ("fake", ())
    (said,) = answer.draft.statements
    assert said.text == "大连港有126个泊位。"
    assert said.lead == "126个"
    assert said.said("zh") == "**126个**：大连港有126个泊位。"


def test_the_asked_figure_is_there_before_the_model_says_anything(pipeline):
    pieces = write(pipeline.reply(BERTHS), writer("大连港有126个泊位。"), pipeline.lexicon)
    assert next(pieces) == "**126个**："
    assert next(pieces) == "大连港有126个泊位。[1]"


def test_the_article_s_words_stand_beside_a_sentence_that_may_leave_out_what_was_asked(pipeline):
    _, text = written(pipeline, "新码头的情况怎样？", "新码头总投资35亿元。")
    assert text == "新码头总投资35亿元。[1]原文：新码头于2018年6月开工，总投资35亿元。[1]"
    _, text = written(pipeline, "谁担任港口集团董事长？", "港口集团由周远担任董事长。")
    assert text == "港口集团由周远担任董事长。[1]"


def test_an_english_sentence_is_held_by_the_rendering(pipeline):
    _, text = written(pipeline, "How many berths did the port of Dalian have?", "The port of Dalian had 126 berths.")
    assert text == "**126**: The port of Dalian had 126 berths. [1]"


@pytest.mark.parametrize(
    "sentence",
    [
        "大连港有127个泊位。",
        "青岛港有126个泊位。",
        "伦敦港有126个泊位。",
        "大连港没有126个泊位。",
        "2019年大连港有126个泊位。",
        "万吨级泊位有48个。",
        "大连港有很多泊位。",
        "大连港拥有126个泊位，居世界首位，深受各国船员的喜爱和好评。",
    ],
    ids=["figure", "neighbour", "invented name", "negation", "year", "another figure", "no figure", "words"],
)
def test_a_sentence_that_does_not_hold_is_replaced_by_the_quotation(pipeline, sentence):
    answer, text = written(pipeline, BERTHS, sentence)
    assert text == QUOTED
    assert (answer.model, answer.notes) == (None, (REPLACED.say("zh", sentence=sentence),))


@pytest.mark.parametrize("left_out", ["大连港有126个泊位。", "新码头总投资35亿元。"])
def test_a_sentence_has_to_say_the_figures_of_every_part_of_a_question(pipeline, left_out):
    question = "大连港有多少个泊位，新码头总投资是多少？"
    quoted = f"{QUOTED}**35亿元**：新码头于2018年6月开工，总投资35亿元。[2]"
    answer, text = written(pipeline, question, left_out)
    assert text == quoted
    assert (answer.model, answer.notes) == (None, (REPLACED.say("zh", sentence=left_out),))
    both = "大连港有126个泊位，新码头总投资35亿元。"
    assert written(pipeline, question, both)[1] == f"**126个**：{both}[1][2]"
    swapped = "大连港有126个泊位，新码头总投资48亿元。"
    assert written(pipeline, question, swapped)[1] == quoted


def test_what_was_looked_at_for_every_part_is_told(pipeline):
    considered = pipeline.reply("大连港有多少个泊位，新码头总投资是多少？").considered
    used = [sentence.text for sentence in considered if sentence.used]
    assert used == ["截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。", "新码头于2018年6月开工，总投资35亿元。"]
    assert len(considered) == len({sentence.text for sentence in considered})


def test_only_the_first_sentence_counts(pipeline):
    _, text = written(pipeline, BERTHS, "大连港有126个泊位。此外还有999个码头。")
    assert text == "**126个**：大连港有126个泊位。[1]"


@pytest.mark.parametrize(
    "said",
    ["大连港有126个泊位", "“大连港有126个泊位。”", "- **大连港有126个泊位。**[7]", "大连港有126个泊位[3]。"],
)
def test_marks_and_markers_of_a_model_are_taken_off(pipeline, said):
    assert written(pipeline, BERTHS, said)[1] == "**126个**：大连港有126个泊位。[1]"


def test_quotation_marks_that_do_not_hold_the_whole_sentence_stay(pipeline):
    _, text = written(pipeline, "谁担任港口集团董事长？", "“港口集团”由周远担任董事长。")
    assert text == "“港口集团”由周远担任董事长。[1]"


def test_what_code_computed_is_not_worded(pipeline):
    answer, text = written(pipeline, "2021年大连港和烟台港货物吞吐量相差多少？", "相差很多。")
    assert text == "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。[1]"
    assert answer.model is None


def test_what_code_put_right_is_not_worded(pipeline):
    answer, text = written(
        pipeline, "2021年大连港的吞吐量比青岛港少，对吗？", "2021年，大连港为5.2亿吨，青岛港为4.1亿吨。"
    )
    assert text == "并非如此：大连港（**5.2亿吨**）高于青岛港（**4.1亿吨**）。[1]"
    assert answer.model is None


def test_a_summary_is_said_shorter_sentence_by_sentence_and_short_ones_stay(pipeline):
    answer, text = written(pipeline, "总结全文", "2021年大连港吞吐量为5.2亿吨。")
    others = ["由于航道水深不足，大型货轮不能直接靠港。[3]", "一是加深航道，提高通航能力。[4]"]
    assert text == "".join([f"{SUMMARY[0]}[1]", "2021年大连港吞吐量为5.2亿吨。[2]", *others])
    assert (answer.model, answer.notes) == ("fake", ())
    assert [len(statement.sources) for statement in answer.draft.statements] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    "said",
    ["2021年青岛港吞吐量为5.2亿吨。", "2019年大连港吞吐量为5.2亿吨。", "2021年伦敦港吞吐量为5.2亿吨。"],
    ids=["neighbour", "year", "invented name"],
)
def test_a_shorter_sentence_that_does_not_hold_leaves_the_quotation(pipeline, said):
    answer, text = written(pipeline, "总结全文", said, said)
    assert text.startswith(f"{SUMMARY[0]}[1]{SUMMARY[1]}[2]")
    assert answer.model is None


def test_the_pieces_joined_are_the_text_of_the_draft(pipeline):
    answer, text = written(pipeline, "总结全文", "2021年大连港吞吐量为5.2亿吨。")
    assert text == "".join(answer.draft.pieces("zh"))
    assert len(answer.draft.statements) == 4


def test_what_a_small_model_says_again_of_how_it_was_asked_is_taken_off(pipeline):
    assert written(pipeline, BERTHS, "回答：大连港有126个泊位。")[1] == "**126个**：大连港有126个泊位。[1]"


def test_a_sentence_does_not_end_at_an_abbreviation(pipeline):
    said = "Dr. Zhou Yuan is the chairman of the port group."
    assert written(pipeline, "Who is the chairman of the port group?", said)[1] == f"{said} [1]"


def test_the_model_reads_english_without_the_chinese_names_in_brackets():
    text = "Yiwang Tongban (One-Stop Services, 一网通办) and the Hub (虹桥枢纽) grew (by 5%)."
    assert readable(text, "en") == "Yiwang Tongban (One-Stop Services) and the Hub grew (by 5%)."
    assert readable(text, "zh") == text


CHAIRMAN = "请用英文回答：谁担任港口集团董事长？"


def test_a_sentence_without_rendering_is_translated_and_not_worded_again(chinese_pipeline):
    answer, text = written(chinese_pipeline, CHAIRMAN, "Zhou Yuan is the chairman of the port group.")
    assert text == "Zhou Yuan is the chairman of the port group. [1]"
    assert (answer.model, answer.notes) == ("fake", ())


ABOUT = "What is the article about?"
TRANSLATED = ("A report on the ports of the north.", "It presents three ports and makes proposals.")


def test_what_is_translated_is_not_said_to_be_in_the_original(chinese_pipeline):
    assert "".join(chinese_pipeline.reply(ABOUT).draft.pieces("en")).startswith(NO_RENDERINGS.en)
    assert written(chinese_pipeline, ABOUT, *TRANSLATED)[1] == f"{TRANSLATED[0]} [1] {TRANSLATED[1]} [2]"


def test_a_sentence_that_stays_in_the_original_says_so_itself(chinese_pipeline):
    wrong = "It presents 7 ports."
    _, text = written(chinese_pipeline, ABOUT, TRANSLATED[0], wrong, wrong)
    assert text == f"{TRANSLATED[0]} [1] {NO_RENDERING.en} 本文介绍三个港口的现状，并提出建议。 [2]"


def test_a_translation_with_another_figure_is_not_used(chinese_pipeline):
    wrong = "It had 127 berths and 48 more."
    answer, text = written(chinese_pipeline, "请用英文回答：大连港有多少个泊位？", wrong, wrong)
    assert "截至2021年底，大连港共有泊位126个" in text
    assert answer.model is None


def test_only_what_cannot_be_read_is_to_be_translated(pipeline, chinese_pipeline):
    assert is_unread(chinese_pipeline.reply(CHAIRMAN))
    assert not is_unread(chinese_pipeline.reply(BERTHS))
    assert not is_unread(pipeline.reply(CHAIRMAN))


def test_a_question_is_translated():
    assert writer("How large is the port?").translated_question("港口有多大？") == "How large is the port?"


def test_a_refusal_over_what_cannot_be_read_asks_no_model(tmp_path, monkeypatch):
    monkeypatch.setattr("assistant.opened.default_ranker", lambda: PLAIN_RANKER)
    opened = Opened.of(Index.open(tmp_path, [PORTS_ZH], BigramEncoder()), BigramEncoder())
    # It would turn the question into one that the article answers.
    asked = Assistant(opened, writer(BERTHS), "model", Settings()).answer("What do whales eat?")
    assert (asked.answered, asked.model) == (False, None)
