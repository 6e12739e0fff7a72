"""What is looked for again where the articles are in another language than the question."""

import pytest
from core_fixtures import PLAIN_RANKER, hits_of

from assistant.evidence.finding import find
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon
from documents import article_from_text

PORT = article_from_text("港口有起重机。2023年末有30台。", name="a")


@pytest.mark.parametrize(
    ("question", "language", "again"),
    [
        ("How many whales did the palace feed by the end of 2023?", "en", ["How many whales did the palace feed?"]),
        ("How many whales were bred in 2021 and 2022?", "en", ["How many whales were bred?"]),
        ("Opened in 2021?", "en", []),
        ("How many whales swam a course of 1200 metres?", "en", []),
        ("截至2023年末王宫有多少条鲸鱼？", "zh", []),
    ],
)
def test_what_is_refused_is_looked_for_without_its_date_in_another_language(question, language, again):
    asked = []

    def search(other):
        asked.append(other.text)
        return hits_of(PORT, language)

    find(analyse(question, language), search, Lexicon((PORT,)), PLAIN_RANKER)
    assert asked == [question, *again]
