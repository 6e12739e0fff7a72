"""Parts of a question that are looked up one by one."""

from dataclasses import replace

from core_fixtures import ask, hits_of

from assistant.drafts.asked_apart import asked_apart
from assistant.drafts.in_parts import found_by_part
from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.evidence.ranking import Ranked
from assistant.words.lexicon import Lexicon
from documents import article_from_text


def test_parts_in_other_words_are_told_where_the_whole_question_was_refused():
    article = article_from_text("The port was opened in 1902. Its staff has 640 members.", name="a")
    hits, lexicon = hits_of(article, "en"), Lexicon((article,))
    asked = ask("When was the port opened and how many people does it employ?", "en")
    ranked = Ranked(tuple(hits), (0.5, 0.5), 0.05)
    refused = Found(asked, (), ranked)

    def look_up(part):
        hit = hits[0 if "opened" in part.text else 1]
        return Found(part, (Source(article, hit.sentence, 0.9),), replace(ranked, probability=0.9), unambiguous=True)

    parts = asked_apart(asked, lambda one, other: None, lexicon)
    told = found_by_part(parts, refused, look_up, lexicon)
    assert [each.sources[0].sentence.number for each in told] == [0, 1]
