"""What is asked of a thing is told by a sentence that goes on about it, and by none that is of another."""

import pytest
from core_fixtures import ask, cited, found, hits_of

from assistant.evidence.ranking import Ranked
from assistant.evidence.told_further import told_further
from assistant.words.lexicon import Lexicon
from documents import article_from_text

MILLS = (
    "Work on the Orr windmill began in 2021. The builder is a firm led by Hale Timber. It cost 3 million euros. "
    "Goats live there.\n\nThe Venn watermill grinds rye.\n\nMilk is sold."
)
HALLS = "石桥剧院2022年完成改造。承担改造的是江川公司。工程历时10个月。\n\n白沙剧院有座位800个。\n\n村里产奶。"


@pytest.mark.parametrize(
    ("text", "question", "sentences"),
    [
        (
            MILLS,
            "How much did the Orr windmill cost?",
            ["It cost 3 million euros.", "Work on the Orr windmill began in 2021."],
        ),
        (HALLS, "石桥剧院改造花了多长时间？", ["工程历时10个月。", "石桥剧院2022年完成改造。"]),
    ],
)
def test_what_goes_on_about_a_thing_tells_of_it_and_is_cited_with_what_names_it(text, question, sentences):
    assert cited(text, question)[:2] == sentences


@pytest.mark.parametrize(
    ("text", "question"),
    [(MILLS, "How much did the Venn watermill cost?"), (HALLS, "白沙剧院改造花了多长时间？")],
)
def test_what_goes_on_about_another_thing_tells_nothing(text, question):
    assert not found(text, question).answered


@pytest.mark.parametrize(("year", "answered"), [("2020", True), ("2018", False)])
def test_a_measure_is_met_by_its_like_in_the_other_language(year, answered):
    text = "Wind capacity in Kelmar has grown. It stood at 40 MW in 2015 and 90 MW in 2020. Goats live there."
    article = article_from_text(text, name="a")
    ranked = Ranked(tuple(hits_of(article)), (0.6, 0.3, 0.1), 0.5)
    told = told_further(ask(f"{year}年Kelmar的风电装机容量是多少？", "zh"), ranked, Lexicon((article,)))
    assert (told is not None) is answered
    if told:
        assert [f.text for f in told.candidate.point.figures] == ["90 MW"]
