"""What is cited with the sentence that answers: the points that it counts, what it points back at, what goes on."""

import pytest
from core_fixtures import ask, cited, hits_of

from assistant.evidence.citing import sources_to_cite
from assistant.evidence.ranking import Ranked
from assistant.words.lexicon import Lexicon
from documents import article_from_text

STEPS = "港口有三条建议。一是加深航道。二是建设铁路。三是培养人才。"
STEPS_EN = (
    "Three steps are proposed for the port. First, deepen the channel. Second, build a railway. Third, train pilots."
)
SHOPS = "The harbour has three shops. Blue sells rope. Crown sells bread. Mill sells coal. The harbour is deep."
POINTS = "The council is small.\n\nThe council takes two steps:\n\nDeepen the channel.\n\nTrain pilots.\n\nIt ends.\n"
DECREES = "国王颁布了北港法令。该法令废止了盐税。渔民种茶。学校在山上。工厂停工了。"
DECREES_EN = "The king issued the Northern Decree. It abolished the salt tax. Fishermen grow tea. Gulls sleep."


def test_what_another_article_adds_is_cited_beside_the_first():
    long = article_from_text("The harbour is deep. The quay is long. The pier is old. Blue sells rope.", name="a")
    short = article_from_text("Mill sells coal.", name="b")
    ranked = Ranked((hits_of(long, "en")[3], hits_of(short, "en")[0]), (0.7, 0.2), 0.9)
    sources = sources_to_cite(ask("Who sells rope and coal?", "en"), ranked, (), Lexicon((long, short)))
    assert [source.sentence.text for source in sources] == ["Blue sells rope.", "Mill sells coal."]


@pytest.mark.parametrize(
    ("text", "shares", "numbers"),
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
def test_what_goes_on_from_the_first_sentence_is_cited_sooner(text, shares, numbers):
    article = article_from_text(text, name="mill.txt")
    hits = hits_of(article)
    order = sorted(range(len(hits)), key=lambda i: -shares[i])
    ranked = Ranked(tuple(hits[i] for i in order), tuple(shares[i] for i in order), 0.9)
    language = "zh" if "磨" in text else "en"
    question = ask("磨坊停工出了什么事？" if language == "zh" else "What happened to the mill?", language)
    sources = sources_to_cite(question, ranked, (), Lexicon((article,)))
    assert [article.sentences.index(source.sentence) for source in sources] == numbers


@pytest.mark.parametrize(
    ("question", "probability", "number"),
    [
        ("磨坊停工出了什么事？", 0.5, 2),
        ("磨坊停工出了什么事？", 0.9, 1),
        ("磨坊几月停工？", 0.5, 2),
        ("What happened to the mill?", 0.5, 3),
        ("What happened to the mill?", 0.9, 1),
    ],
)
def test_what_may_as_well_be_the_answer_is_cited_where_an_answer_is_in_doubt(question, probability, number):
    article = article_from_text("磨坊于五月停工。城里面包畅销。茶叶畅销。", name="mill.txt")
    hits = hits_of(article, "zh" if "磨" in question else "en")
    ranked = Ranked(tuple(hits), (0.69, 0.18, 0.13), probability)
    asked = ask(question, "zh" if "磨" in question else "en")
    assert len(sources_to_cite(asked, ranked, (), Lexicon((article,)))) == number


def test_as_many_sentences_as_a_short_one_counts_are_listed_behind_it():
    listed = "The harbour has three shops. Blue sells rope. Crown sells bread. Mill sells coal."
    assert " ".join(cited(SHOPS, "Which shops does the harbour have?")) == listed
    assert "Mill sells coal." not in cited(SHOPS, "Which shop sells rope?")


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


def test_a_question_about_one_item_gets_that_item():
    assert cited(STEPS, "怎么培养人才？") == ["三是培养人才。"]


def test_the_reason_for_an_item_comes_with_what_opens_its_paragraph():
    assert cited(STEPS, "为什么要培养人才？") == ["港口有三条建议。", "三是培养人才。"]


def test_a_sentence_that_points_back_brings_the_one_before():
    assert cited("老灯塔建于1732年。它高31米。新灯塔建于1990年。", "老灯塔高多少米？") == [
        "它高31米。",
        "老灯塔建于1732年。",
    ]


@pytest.mark.parametrize("question", ["Which two steps does the council take?", "What are the steps of the council?"])
def test_the_points_below_an_announcement_are_cited_with_it(question):
    assert cited(POINTS, question) == ["The council takes two steps:", "Deepen the channel.", "Train pilots."]


def test_what_follows_the_last_item_of_an_enumeration_is_not_part_of_it():
    assert cited(STEPS + "港口还有灯塔。", "有哪些建议？") == ["一是加深航道。", "二是建设铁路。", "三是培养人才。"]


def test_a_sentence_that_says_nothing_new_of_what_is_asked_is_not_cited():
    text = "The tower is 31 metres tall. The tower stands near the pier. The tower has a bell. The tower is white."
    assert cited(text, "How tall is the tower?") == ["The tower is 31 metres tall."]


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


def test_counted_reasons_behind_the_next_sentence_come_with_what_they_explain():
    text = "Cider sales fell. The brewers name two causes. First, a tax came. Second, pubs closed. Beer sells well."
    assert cited(text, "Why did cider sales fall?")[:4] == [
        "Cider sales fell.",
        "The brewers name two causes.",
        "First, a tax came.",
        "Second, pubs closed.",
    ]


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
