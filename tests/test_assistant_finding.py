"""Which sentences answer and whether any does: chosen, held against form, year and name, or refused with the reason."""

from dataclasses import replace

import numpy as np
import pytest
from core_fixtures import PLAIN_RANKER, ask, found, hits_of

from assistant.evidence.citing import sources_to_cite
from assistant.evidence.faults import candidate
from assistant.evidence.finding import _is_stray, find
from assistant.evidence.ranking import Ranked
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

STEPS = "港口有三条建议。一是加深航道。二是建设铁路。三是培养人才。"
STEPS_EN = (
    "Three steps are proposed for the port. First, deepen the channel. Second, build a railway. Third, train pilots."
)
YEARS = "2019年吞吐量为4.5亿吨。2021年吞吐量为5.2亿吨。"
TOWER = "The tower is 31 metres tall. Erik Dahl built the tower in 1732. The tower was painted by the council."
TRADE = "The port has a plan for its staff. Copper is to come by rail. Staff plan ahead. The port has a school."
POWER = (
    "The use of cheap clean solar wind tidal power is a plan of the northern harbour. "
    "Cheap clean solar wind tidal power gave the northern harbour 9 kW. They use coal."
)
BERTHS = "港口的泊位有126个。码头有9座。"


def cited(text, question):
    return [source.sentence.text for source in found(text, question).sources]


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
    assert _is_stray(question, ranked, 1, Lexicon((article,))) is stray
    assert not _is_stray(question, ranked, 2, Lexicon((article,)))


def test_what_another_article_adds_is_cited_beside_the_first():
    long = article_from_text("The harbour is deep. The quay is long. The pier is old. Blue sells rope.", name="a")
    short = article_from_text("Mill sells coal.", name="b")
    ranked = Ranked((hits_of(long, "en")[3], hits_of(short, "en")[0]), (0.7, 0.2), 0.9)
    sources = sources_to_cite(ask("Who sells rope and coal?", "en"), ranked, (), Lexicon((long, short)))
    assert [source.sentence.text for source in sources] == ["Blue sells rope.", "Mill sells coal."]


@pytest.mark.parametrize(
    ("text", "shares", "cited"),
    [
        ("The mill stopped in May. During this time its roof fell in. Tea sold well.", (0.7, 0.2, 0.1), [0, 1]),
        ("The mill stopped in May. Bread sold well in town. Tea sold well.", (0.7, 0.2, 0.1), [0]),
        ("A mill burnt the oats. It closed. Tea sold well.", (0.25, 0.7, 0.05), [1, 0]),
        ("磨坊于五月停工。在此期间屋顶塌了。茶叶畅销。", (0.7, 0.2, 0.1), [0, 1]),
        ("磨坊于五月停工。城里面包畅销。茶叶畅销。", (0.7, 0.2, 0.1), [0]),
        # As it happened, whatever the shares.
        ("磨坊于五月停工。然后水渠干了。随后屋顶塌了。", (0.98, 0.01, 0.01), [0, 1, 2]),
        ("The mill stopped in May. Then its roof fell in. Tea sold well.", (0.98, 0.01, 0.01), [0, 1]),
    ],
)
def test_what_goes_on_from_the_first_sentence_is_cited_sooner(text, shares, cited):
    article = article_from_text(text, name="mill.txt")
    hits = hits_of(article)
    order = sorted(range(len(hits)), key=lambda i: -shares[i])
    ranked = Ranked(tuple(hits[i] for i in order), tuple(shares[i] for i in order), 0.9)
    language = "zh" if "磨" in text else "en"
    question = ask("磨坊停工出了什么事？" if language == "zh" else "What happened to the mill?", language)
    sources = sources_to_cite(question, ranked, (), Lexicon((article,)))
    assert [article.sentences.index(source.sentence) for source in sources] == cited


def test_members_that_are_only_counted_are_not_named():
    answer = found("The fleet had 4 ferries and 6 tugs in 2020.", "Which tugs did the fleet have?")
    assert (answer.answered, answer.only_counted, answer.nearest is not None) == (False, True, True)


SHOPS = "The harbour has three shops. Blue sells rope. Crown sells bread. Mill sells coal. The harbour is deep."


def test_as_many_sentences_as_a_short_one_counts_are_listed_behind_it():
    listed = "The harbour has three shops. Blue sells rope. Crown sells bread. Mill sells coal."
    assert " ".join(cited(SHOPS, "Which shops does the harbour have?")) == listed
    assert "Mill sells coal." not in cited(SHOPS, "Which shop sells rope?")


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


@pytest.mark.parametrize("question", ["有哪些建议？", "港口的三条建议分别是什么？"])
def test_a_list_question_gets_the_whole_enumeration(question):
    assert cited(STEPS, question) == ["一是加深航道。", "二是建设铁路。", "三是培养人才。"]


def test_an_english_enumeration_is_whole_too():
    sentences = cited(STEPS_EN, "Which three steps are proposed for the port?")
    assert sentences == ["First, deepen the channel.", "Second, build a railway.", "Third, train pilots."]


@pytest.mark.parametrize(
    "question", ["Why was the mill ruined?", "What ruined the mill?", "What were the reasons for the ruin of the mill?"]
)
def test_a_sentence_that_only_counts_the_points_brings_them(question):
    points = ["Two things ruined the mill.", "Coal became dear.", "The weir burst."]
    assert cited(f"{' '.join(points)} Only 14 looms were left.", question) == points


def test_a_sentence_that_names_the_points_it_counts_stands_alone():
    text = "Two things ruined the mill: dear coal and a burst weir. The owner wept. The looms were sold."
    assert cited(text, "What ruined the mill?")[0].startswith("Two things") and len(cited(text, "What ruined it?")) < 3


def test_a_point_that_is_only_named_brings_what_is_told_of_it():
    text = "港口有两条建议。一要加深航道。南航道今年挖到十五米。二要培养人才。每年招收四十人。"
    assert cited(text, "加深航道") == ["一要加深航道。", "南航道今年挖到十五米。"]


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


def test_a_question_about_one_item_gets_that_item():
    assert cited(STEPS, "怎么培养人才？") == ["三是培养人才。"]


def test_the_reason_for_an_item_comes_with_what_opens_its_paragraph():
    assert cited(STEPS, "为什么要培养人才？") == ["港口有三条建议。", "三是培养人才。"]


def test_a_sentence_that_points_back_brings_the_one_before():
    assert cited("老灯塔建于1732年。它高31米。新灯塔建于1990年。", "老灯塔高多少米？") == [
        "它高31米。",
        "老灯塔建于1732年。",
    ]


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


POINTS = "The council is small.\n\nThe council takes two steps:\n\nDeepen the channel.\n\nTrain pilots.\n\nIt ends.\n"


@pytest.mark.parametrize("question", ["Which two steps does the council take?", "What are the steps of the council?"])
def test_the_points_below_an_announcement_are_cited_with_it(question):
    assert cited(POINTS, question) == ["The council takes two steps:", "Deepen the channel.", "Train pilots."]


def test_what_follows_the_last_item_of_an_enumeration_is_not_part_of_it():
    assert cited(STEPS + "港口还有灯塔。", "有哪些建议？") == ["一是加深航道。", "二是建设铁路。", "三是培养人才。"]


def test_a_reason_is_told_by_the_sentence_that_states_it():
    text = "码头货物减少，令人担忧。因为航道淤塞，码头货物减少。"
    assert cited(text, "码头货物为什么减少？")[0] == "因为航道淤塞，码头货物减少。"
    assert not found(text, "码头货物减少的原因是什么？").figures


def test_a_sentence_that_says_nothing_new_of_what_is_asked_is_not_cited():
    text = "The tower is 31 metres tall. The tower stands near the pier. The tower has a bell. The tower is white."
    assert cited(text, "How tall is the tower?") == ["The tower is 31 metres tall."]


def test_title_author_and_keywords_answer_nothing_about_what_the_text_is_about():
    text = "灯塔研究\n作者：林澄\n关键词：灯塔；守塔人\n灯塔由三位工人轮流看守，夜里从不熄灯。"
    assert cited(text, "灯塔由谁看守？") == ["灯塔由三位工人轮流看守，夜里从不熄灯。"]
    assert {hit.sentence.role for hit in found(text, "灯塔的作者和关键词").ranked.hits} == {"body"}


def test_points_below_a_line_that_says_how_many_are_told_with_it():
    text = (
        "The council should act in two fields.\n\nFirst, it should help buses. It is cheap. Second, it should tax cars."
    )
    assert cited(text, "In which two fields should the council act?") == [
        "The council should act in two fields.",
        "First, it should help buses.",
        "Second, it should tax cars.",
    ]


def test_what_happened_for_a_reason_told_before_comes_with_it():
    text = "Ice broke the pier in 2009. Because of this damage the town closed the harbour. The harbour is deep."
    assert cited(text, "Why did the town close the harbour?")[:2] == [
        "Because of this damage the town closed the harbour.",
        "Ice broke the pier in 2009.",
    ]


def test_a_reason_in_the_next_sentence_comes_with_what_it_explains():
    text = "Buses have become slower. This was because they share lanes with cars. Trams are fast."
    assert cited(text, "Why have buses become slower?")[:2] == [
        "Buses have become slower.",
        "This was because they share lanes with cars.",
    ]


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
    article = article_from_text(text, name="a")
    language = question_language(question)
    held = candidate(ask(question, language), hits_of(article, language)[0], Lexicon((article,)))
    assert (held.fault and held.fault.check) == fault


def test_the_sentence_that_goes_on_and_names_the_head_answers():
    text = "The wool museum opened in 1998 and drew many visitors. Its director, Margaret Sloane, plans a gallery."
    assert cited(text, "Who is the director of the wool museum?")[0].startswith("Its director")


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


DECREES = "国王颁布了北港法令。该法令废止了盐税。渔民种茶。学校在山上。工厂停工了。"
DECREES_EN = "The king issued the Northern Decree. It abolished the salt tax. Fishermen grow tea. Gulls sleep."


@pytest.mark.parametrize(
    ("text", "question", "both"),
    [
        (DECREES, "是什么废止了盐税？", ["该法令废止了盐税。", "国王颁布了北港法令。"]),
        (
            DECREES_EN,
            "What abolished the salt tax?",
            ["It abolished the salt tax.", "The king issued the Northern Decree."],
        ),
    ],
)
def test_a_sentence_that_points_back_at_what_is_asked_for_is_cited_with_the_one_before(text, question, both):
    assert cited(text, question) == both


def test_a_year_that_only_bounds_the_time_need_not_stand_there():
    won = "球队在1946年夺得全国冠军。渔民种茶。学校在山上。工厂停工了。2000年建成码头。"
    assert cited(won, "球队在2000年之前是哪一年夺得全国冠军的？")[0] == "球队在1946年夺得全国冠军。"


def test_no_rarest_word_leads_where_the_article_cannot_be_read_in_the_language_of_the_question():
    text = "他在老港口种茶。灯塔旁的港口有茶。渔民出海。工厂停工了。"
    answer = found(text, "By the lighthouse, what did he grow in the harbour?")
    assert answer.sources[0].sentence == answer.ranked.hits[0].sentence
    assert answer.sources[0].sentence.text == "他在老港口种茶。"


def test_what_comes_first_is_cited_with_the_sentence_that_announces_it():
    text = "检修在周一开始，但问题不断。首先，机组闻到一股气味。后来灯灭了。"
    assert cited(text, "周一检修首先有什么问题？")[:2] == [
        "检修在周一开始，但问题不断。",
        "首先，机组闻到一股气味。",
    ]
    assert cited(text, "检修在周一有什么问题？") == ["检修在周一开始，但问题不断。"]


def test_what_a_sentence_points_back_at_is_cited_with_it():
    text = "信号在无线模式下有编号。林河电台使用这种模式。码头很长。"
    assert "信号在无线模式下有编号。" in cited(text, "林河电台使用哪种模式？")


def test_a_reopening_is_dated_by_the_sentence_that_goes_on():
    text = "安河证券交易所成立于1817年，一直营业到战争爆发。1991年4月，交易所得以重建。码头很长。渔民种茶。"
    assert cited(text, "安河证券交易所是什么时候恢复营业的？")[0] == "1991年4月，交易所得以重建。"
    other = "安河证券交易所成立于1817年，一直营业到战争爆发。1991年4月，渡轮恢复运营。码头很长。渔民种茶。"
    assert not cited(other, "安河证券交易所是什么时候恢复营业的？")
