"""Which part of an article lists the weaknesses, proposals or the like that a question asks for."""

import pytest
from core_fixtures import ask

from assistant.evidence.listings import listing, sense_of
from assistant.words.lexicon import Lexicon
from documents import article_from_text, load

TOWN = article_from_text(
    "河口镇发展研究\n摘要：本文分析了河口镇的不足，并提出建议。\n一、现状\n河口镇有码头两座。\n二、存在的短板\n河口镇起步较晚，基础不牢。\n"
    "一是人才不够。每年走三十人。二是码头太旧，船只难停。\n三、对策建议\n首先，引进人才。\n\n其次，修整码头。\n",
    name="河口.txt",
)
REVIEW = """# Velm Glass

Abstract: This review names the weaknesses of the firm and recommends steps.

## Where we stand

The board sees two weaknesses.

- The furnaces are old.
- Few buyers take most of the glass.

## What comes next

The board recommends two steps: first, replace the furnaces; second, win new buyers.

Sales should rise.
"""


def asked(question):
    return ask(question)


def told(question, article):
    found = listing(asked(question), article, Lexicon((article,)))
    return found and (found.section or tuple(s.text for s in found.sentences))


@pytest.fixture
def review(tmp_path):
    (tmp_path / "review.md").write_text(REVIEW, encoding="utf-8")
    return load(tmp_path / "review.md")[0]


@pytest.mark.parametrize(
    "question",
    ["河口镇存在哪些不足？", "文章指出了哪些问题？", "面临的挑战有哪些？", "What shortcomings does the article name?"],
)
def test_weaknesses_by_any_name_are_the_section_headed_by_them(question):
    assert told(question, TOWN) == ("二、存在的短板",)


@pytest.mark.parametrize(
    "question",
    ["作者提出了哪些建议？", "应当如何解决这些问题？", "发展的路径有哪些？", "Which measures does the paper propose?"],
)
def test_advice_is_never_told_by_the_section_of_weaknesses(question):
    assert told(question, TOWN) == ("三、对策建议",)


def test_of_a_section_only_the_points_about_what_is_asked_are_told():
    assert told("人才方面存在哪些短板？", TOWN) == ("一是人才不够。",)


def test_the_weaknesses_of_another_place_are_not_told():
    assert told("浙江省存在哪些短板？", TOWN) is None


@pytest.mark.parametrize(
    ("question", "points"),
    [
        (
            "What problems does the company face?",
            ("The board sees two weaknesses.", "The furnaces are old.", "Few buyers take most of the glass."),
        ),
        (
            "Which steps does the board recommend?",
            ("The board recommends two steps: first, replace the furnaces; second, win new buyers.",),
        ),
    ],
)
def test_points_are_told_by_the_sentence_that_announces_them(review, question, points):
    assert told(question, review) == points


@pytest.mark.parametrize(
    "question",
    [
        "这些措施投入多少？",
        "What is the cost of the measures?",
        "最大的短板是什么？",
        "Who recommends it?",
        "存在短板吗？",
    ],
)
def test_a_question_for_something_else_than_points_has_no_sense(question):
    assert sense_of(asked(question)) is None


SHORTS = article_from_text(
    "河湾发展研究\n一、现状\n河湾起步较早。但河湾的人才供给不足，码头设施滞后。\n二、对策\n"
    "针对河湾冷链短缺问题，河口要承担任务。一是新建冷库。二是引进企业。\n",
    name="河湾.txt",
)


def test_where_nothing_lists_weaknesses_the_sentences_that_state_one_do():
    assert told("河湾有哪些短板？", SHORTS) == (
        "但河湾的人才供给不足，码头设施滞后。",
        "针对河湾冷链短缺问题，河口要承担任务。",
    )
    assert told("河口有哪些短板？", SHORTS) is None


def test_as_many_sentences_as_were_announced_are_the_points(tmp_path):
    (tmp_path / "c.md").write_text(
        "# Mill\n\nIt is old.\n\n## Outlook\n\nThe report names two problems. The roof leaks. No road leads there.\n",
        encoding="utf-8",
    )
    (article,) = load(tmp_path / "c.md")
    assert told("What problems does the report name?", article) == (
        "The report names two problems.",
        "The roof leaks.",
        "No road leads there.",
    )


def test_the_first_is_and_the_second_is_are_points(tmp_path):
    (tmp_path / "b.md").write_text(
        "# Rail\n\nIt is old.\n\n## Problems\n\nTwo difficulties stand out. The first is age. The second is coal.\n",
        encoding="utf-8",
    )
    (article,) = load(tmp_path / "b.md")
    assert told("Which two difficulties stand out?", article) == (
        "Two difficulties stand out.",
        "The first is age.",
        "The second is coal.",
    )


@pytest.mark.parametrize(
    ("question", "sense"),
    [
        ("河口镇有哪些优势？", "strength"),
        ("河口镇要怎么发挥优势？", None),
        ("What are the town's strengths?", "strength"),
        ("How can the town use its strengths?", None),
        ("How should the problems be tackled?", "advice"),
        ("What are the fields in which the town tackles hard tasks?", None),
    ],
)
def test_how_strengths_are_used_does_not_ask_for_the_strengths(question, sense):
    assert sense_of(asked(question)) == sense


def test_advice_that_one_sentence_gives_is_what_is_recommended(tmp_path):
    (tmp_path / "d.md").write_text(
        "# Salt\n\nOld.\n\n## Hope\n\nIt may fall. We make two recommendations: dig deeper; and sell abroad.\n",
        encoding="utf-8",
    )
    (article,) = load(tmp_path / "d.md")
    advice = ("We make two recommendations: dig deeper; and sell abroad.",)
    assert told("Summarise what the author recommends, item by item.", article) == advice
    assert told("What does the report propose?", article) == advice
    assert told("What does the report recommend for pepper?", article) is None
