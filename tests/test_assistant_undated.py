"""What is looked for where the articles are in another language than the question."""

import pytest
from core_fixtures import PLAIN_RANKER

from assistant.evidence.evidence import find
from assistant.questions.question import analyse
from assistant.words.lexicon import Lexicon
from documents import article_from_text


@pytest.mark.parametrize(
    ("question", "language", "searched"),
    [
        ("How many cranes did the port have by the end of 2023?", "en", "How many cranes did the port have?"),
        ("How many cranes were built in 2021 and 2022?", "en", "How many cranes were built?"),
        ("Opened in 2021?", "en", "Opened in 2021?"),
        ("截至2023年末港口有多少台起重机？", "zh", "截至2023年末港口有多少台起重机？"),
    ],
)
def test_a_date_is_not_looked_for_in_another_language(question, language, searched):
    asked = []
    find(
        analyse(question, language),
        lambda found: asked.append(found.text) or (),
        Lexicon((article_from_text("港口有起重机。2023年末有30台。", name="a"),)),
        PLAIN_RANKER,
    )
    assert asked == [searched]
