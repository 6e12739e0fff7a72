"""Which sentence answers and whether any does: held against form, year and name, or refused with the reason."""

from dataclasses import replace

import numpy as np
import pytest
from core_fixtures import PLAIN_RANKER, ask, checked, cited, found, hits_of

from assistant.evidence.faults import candidate
from assistant.evidence.finding import find
from assistant.evidence.ranking import Ranked
from assistant.evidence.stray import is_stray
from assistant.words.lexicon import Lexicon
from documents import article_from_text

YEARS = "2019年吞吐量为4.5亿吨。2021年吞吐量为5.2亿吨。"
TOWER = "The tower is 31 metres tall. Erik Dahl built the tower in 1732. The tower was painted by the council."
TRADE = "The port has a plan for its staff. Copper is to come by rail. Staff plan ahead. The port has a school."
POWER = (
    "The use of cheap clean solar wind tidal power is a plan of the northern harbour. "
    "Cheap clean solar wind tidal power gave the northern harbour 9 kW. They use coal."
)
BERTHS = "港口的泊位有126个。码头有9座。"


@pytest.mark.parametrize(
    ("text", "question", "sentence"),
    [
        (YEARS, "2019年吞吐量是多少？", "2019年吞吐量为4.5亿吨。"),
        (YEARS, "2021年吞吐量是多少？", "2021年吞吐量为5.2亿吨。"),
        (TOWER, "How tall is the tower?", "The tower is 31 metres tall."),
        (TOWER, "When was the tower built?", "Erik Dahl built the tower in 1732."),
        (TOWER, "Who built the tower?", "Erik Dahl built the tower in 1732."),
        (TOWER, "Who painted the tower?", "The tower was painted by the council."),
        (BERTHS, "港口有多少个泊位？", "港口的泊位有126个。"),
        (TRADE, "What plan does the port have for copper?", "Copper is to come by rail."),
        (
            POWER,
            "How much cheap clean solar wind tidal power did the northern harbour use?",
            "Cheap clean solar wind tidal power gave the northern harbour 9 kW.",
        ),
    ],
)
def test_the_sentence_that_answers_is_cited(text, question, sentence):
    assert cited(text, question)[0] == sentence


@pytest.mark.parametrize(("likely", "stray"), [(0.2, True), (0.5, False)])
def test_a_doubtful_figure_of_hardly_a_word_asked_takes_no_place_of_the_first(likely, stray):
    article = article_from_text(
        "The inn is old. Half of the lamps are new. Of all boats 97% sailed from the quay.", name="a"
    )
    ranked = Ranked(hits_of(article, "en"), (0.5, 0.3, 0.2), likely)
    question = ask("What proportion of the planned boats sailed from the quay?", "en")
    assert is_stray(question, ranked, 1, Lexicon((article,))) is stray
    assert not is_stray(question, ranked, 2, Lexicon((article,)))


def test_members_that_are_only_counted_are_not_named():
    answer = found("The fleet had 4 ferries and 6 tugs in 2020.", "Which tugs did the fleet have?")
    assert (answer.answered, answer.only_counted, answer.nearest is not None) == (False, True, True)


def test_who_leads_is_told_by_the_sentence_with_the_name():
    article = article_from_text("The harbour board is led by director Anna Holm. Dunmore is by Olav Rock.", name="a")
    alike = replace(PLAIN_RANKER, order=replace(PLAIN_RANKER.order, output=np.zeros(1, np.float32)))
    question = ask("Who leads the harbour board, whose director is of the board of Dunmore harbour?", "en")
    answer = find(question, lambda _: hits_of(article, "en"), Lexicon((article,)), alike)
    assert answer.sources[0].sentence.text == "The harbour board is led by director Anna Holm."


PORTS = "据《沿海港口年报（2021）》测算，2020年海陵港吞吐量为3.2亿吨。2021年，海陵港进口额为870亿元。"


@pytest.mark.parametrize("question", ["海陵港2021年的吞吐量是多少？", "2021年海陵港吞吐量是多少？"])
def test_the_year_of_a_publication_and_another_measure_of_the_asked_year_are_no_answer(question):
    answer = found(PORTS, question)
    assert (answer.answered, answer.wrong_years) == (False, True)


def test_the_sentence_that_names_the_place_leads_one_as_likely():
    text = (
        "2012年海陵研发投入强度为3.3%，到2021年研发投入强度增长到4.2%。相比之下，浙江研发投入强度较低，2021年为2.9%。"
    )
    assert cited(text, "浙江2021年研发投入强度是多少？")[0].startswith("相比之下")


def test_the_asked_figure_is_found_in_it():
    answer = found(YEARS, "2021年吞吐量是多少？")
    assert [figure.text for figure in answer.figures] == ["5.2亿吨"]
    assert answer.unambiguous and answer.answered


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("从城市看，省会青澜市产量最高，为41.2万辆。", "哪个城市的产量最高？"),
        ("办法2023年6月由省工业和信息化厅发布。", "办法是谁发布的？"),
        ("监测经费约5200万元，由市财政承担。", "监测经费由谁承担？"),
        ("Its director is Ada Maas; her deputy is Tom Reyes.", "Who is the deputy director?"),
        ("The winch failed on the fourth day.", "On which day did the winch fail?"),
    ],
)
def test_what_is_told_by_rank_by_ending_by_number_or_by_whose_it_is_answers(text, question):
    assert cited(text, question) == [text]


def test_another_year_is_refused_as_such():
    answer = found("2019年港口吞吐量为4.5亿吨。", "2020年港口吞吐量是多少？")
    assert (answer.answered, answer.nearest.sentence.text) == (False, "2019年港口吞吐量为4.5亿吨。")
    assert answer.figures == ()


def test_a_year_that_stands_elsewhere_does_not_lend_itself_to_the_figure():
    text = "2019年港口吞吐量为4.5亿吨。2020年港口扩建。"
    answer = found(text, "2020年港口吞吐量是多少？")
    assert (answer.answered, answer.wrong_years) == (False, True)


def test_a_name_that_the_article_never_mentions_is_missing():
    answer = found("青岛有126个泊位。", "伦敦有多少个泊位？")
    assert (answer.answered, answer.missing) == (False, "伦敦")


def test_a_thing_that_the_article_never_speaks_of_is_missing():
    answer = found(BERTHS, "港口有多少个机场？")
    assert (answer.answered, answer.missing) == (False, "机场")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The tower cost the town many tonnes of stone.", "How much did the tower cost the town?"),
        ("Erik Dahl built the tower.", "When was the tower built?"),
        ("The tower is built of stone.", "What percentage of the tower is stone?"),
        ("The tower is 31 metres tall.", "How many feet tall is the tower?"),
        ("The tower was built of stone.", "Who built the tower of stone?"),
        ("港口建成了泊位。", "港口建成了多少个泊位？"),
    ],
)
def test_a_sentence_without_the_form_asked_for_does_not_answer(text, question):
    assert not found(text, question).answered


def test_a_later_sentence_with_the_form_takes_the_place_of_the_first():
    text = "The wooden tower burnt. The tower cost 500 dollars."
    assert cited(text, "How much did the wooden tower cost?")[0] == "The tower cost 500 dollars."


def test_a_claim_is_answered_by_what_the_article_says_about_it():
    assert cited(YEARS, "2021年吞吐量是5.2亿吨吗？") == ["2021年吞吐量为5.2亿吨。"]


def test_nothing_found_is_refused_without_a_nearest_sentence():
    lexicon = Lexicon((article_from_text(BERTHS, name="a"),))
    answer = find(ask("港口？"), lambda _: [], lexicon, PLAIN_RANKER)
    assert (answer.answered, answer.nearest, answer.ranked.probability) == (False, None, 0.0)


def test_a_question_far_from_the_article_is_refused():
    answer = found(BERTHS, "鲸鱼吃什么？")
    assert (answer.answered, answer.missing, answer.wrong_years) == (False, "鲸鱼", False)


def test_everything_looked_at_is_kept_with_its_share():
    answer = found(YEARS, "2021年吞吐量是多少？")
    assert len(answer.ranked.hits) == 2
    assert sum(answer.ranked.shares) == pytest.approx(1)


def test_a_reason_is_told_by_the_sentence_that_states_it():
    text = "码头货物减少，令人担忧。因为航道淤塞，码头货物减少。"
    assert cited(text, "码头货物为什么减少？")[0] == "因为航道淤塞，码头货物减少。"
    assert not found(text, "码头货物减少的原因是什么？").figures


def test_title_author_and_keywords_answer_nothing_about_what_the_text_is_about():
    text = "灯塔研究\n作者：林澄\n关键词：灯塔；守塔人\n灯塔由三位工人轮流看守，夜里从不熄灯。"
    assert cited(text, "灯塔由谁看守？") == ["灯塔由三位工人轮流看守，夜里从不熄灯。"]
    assert {hit.sentence.role for hit in found(text, "灯塔的作者和关键词").ranked.hits} == {"body"}


@pytest.mark.parametrize(
    ("text", "question", "fault"),
    [
        ("The centre is led by Priya Nair.", "研究中心由谁领导？", None),
        ("The centre is large.", "研究中心由谁领导？", "lacks_the_form"),
        ("港口由陈慕云设计。", "Who designed the port?", None),
        ("港口很大。", "Who designed the port?", "lacks_the_form"),
        ("Exports made up 58% of revenue.", "出口占收入的比重是多少？", None),
        ("520 people work in Portugal.", "在葡萄牙有多少人？", None),
        ("520 people work in Portugal.", "在法国有多少人？", "lacks_a_place"),
    ],
)
def test_a_sentence_in_the_other_language_is_held_against_its_own_names_for_places_and_persons(text, question, fault):
    held = checked(candidate, text, question)
    assert (held.fault and held.fault.check) == fault


def test_the_sentence_that_goes_on_and_names_the_head_answers():
    text = "The wool museum opened in 1998 and drew many visitors. Its director, Margaret Sloane, plans a gallery."
    assert cited(text, "Who is the director of the wool museum?")[0].startswith("Its director")


def test_the_sentence_that_goes_on_and_tells_who_did_it_answers():
    text = "洛川大学位于洛川市北郊，有学生两万人。该校由传教士于1902年创办。校园里的钟楼高32米。"
    assert cited(text, "洛川大学是谁创办的？")[0] == "该校由传教士于1902年创办。"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("产业规模达2500亿元，获批8个产品，占总数的四分之一。", "产业规模的增速是多少？"),
        ("The park lies on the river beside old mills.", "How large is the park?"),
        ("基地在城东，5G覆盖良好，有基站300个。", "6G基站有多少个？"),
        ("《条例》于2021年颁布，保障数据安全。", "《条例》是哪一天颁布的？"),
        ("The valley keeps 186,000 sheep on its farms.", "How many sheep are there in the whole country?"),
    ],
)
def test_what_is_told_of_something_beside_it_is_refused(text, question):
    assert not found(text, question).answered


def test_a_year_that_only_bounds_the_time_need_not_stand_there():
    won = "球队在1946年夺得全国冠军。渔民种茶。学校在山上。工厂停工了。2000年建成码头。"
    assert cited(won, "球队在2000年之前是哪一年夺得全国冠军的？")[0] == "球队在1946年夺得全国冠军。"


def test_no_rarest_word_leads_where_the_article_cannot_be_read_in_the_language_of_the_question():
    text = "他在老港口种茶。灯塔旁的港口有茶。渔民出海。工厂停工了。"
    answer = found(text, "By the lighthouse, what did he grow in the harbour?")
    assert answer.sources[0].sentence == answer.ranked.hits[0].sentence
    assert answer.sources[0].sentence.text == "他在老港口种茶。"


def test_a_reopening_is_dated_by_the_sentence_that_goes_on():
    text = "安河证券交易所成立于1817年，一直营业到战争爆发。1991年4月，交易所得以重建。码头很长。渔民种茶。"
    assert cited(text, "安河证券交易所是什么时候恢复营业的？")[0] == "1991年4月，交易所得以重建。"
    other = "安河证券交易所成立于1817年，一直营业到战争爆发。1991年4月，渡轮恢复运营。码头很长。渔民种茶。"
    assert not cited(other, "安河证券交易所是什么时候恢复营业的？")
