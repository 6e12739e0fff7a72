"""What a question asks about and nothing around the sentence found speaks of."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.uncovered import uncovered_noun
from assistant.words.lexicon import Lexicon
from documents import article_from_text

TOWN = "The clinic, the library and the pool drew 4,000, 9,000 and 7,500 visitors. The market has 12 gates."
FREIGHT = "Sea freight costs 1.30 dollars per kilogram. The largest item is a new tower, costing 120 million dollars."


@pytest.mark.parametrize(
    ("text", "question", "at", "noun"),
    [
        (TOWN, "How many visitors did the museum draw?", 0, "museum"),
        (TOWN, "How many gates does the castle have?", 1, "castle"),
        (FREIGHT, "How much did the new helicopter cost?", 1, "helicopter cost"),
        (TOWN, "How many visitors did the library draw?", 0, None),
        (TOWN, "How many gates does the market have?", 1, None),
        (FREIGHT, "How much did the new tower cost?", 1, None),
    ],
)
def test_a_thing_that_nothing_near_speaks_of_is_told_where_an_answer_is_doubtful(text, question, at, noun):
    article = article_from_text(text, name="a")
    hit, lexicon = hits_of(article, "en")[at], Lexicon((article,))
    assert uncovered_noun(ask(question, "en"), hit, 0.4, lexicon) == noun
    assert uncovered_noun(ask(question, "en"), hit, 0.6, lexicon) is None
