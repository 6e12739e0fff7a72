"""A property that is asked for by its own word is told only by what is of its sort."""

import pytest
from core_fixtures import checked

from assistant.evidence.properties import lacks_the_property


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("The ferry is wide and slow.", "What colour is the ferry?", True),
        ("The ferry is white and slow.", "What colour is the ferry?", False),
        ("The mill bought a new engine.", "What model is the engine?", True),
        ("In 2016 the mill bought a new engine of 340 parts.", "What is the model designation of the engine?", True),
        ("The mill bought a new engine. It is a Deutz F4.", "What model is the engine?", False),
        ("The fair drew 300 guests in 1990.", "What was the theme of the fair?", True),
        ("The fair was devoted to wool.", "What was the theme of the fair?", False),
        ("The fair drew guests from 40 lands in 1990.", "Where is the fair held?", True),
        ("The fair drew guests to the town hall of Linton.", "Where is the fair held?", False),
        ("The mill has 40 weavers.", "Where do the weavers come from?", True),
        ("The mill has 40 Danish weavers.", "Where do the weavers come from?", False),
        ("The ferry is wide and slow.", "渡船是什么颜色的？", True),
        ("渡船长30米。", "渡船是什么颜色的？", True),
        ("渡船漆成白色。", "渡船是什么颜色的？", False),
        ("庙会吸引游客300人。", "庙会的主题是什么？", True),
        ("庙会以“丰收”为主题。", "庙会的主题是什么？", False),
    ],
)
def test_a_property_is_told_by_its_own_sort_of_word(text, question, lacks):
    assert checked(lacks_the_property, text, question) is lacks
