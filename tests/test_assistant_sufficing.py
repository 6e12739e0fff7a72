"""Sentences that agree with the article, and whether they say what was asked."""

import pytest
from core_fixtures import PORTS, number_of, source

from assistant.questions.question import analyse
from assistant.wording.sufficing import drops_items, names_none, suffices
from assistant.words.lexicon import Lexicon

LEXICON = Lexicon((PORTS,))


def suffice(sentence, question, language, words):
    found = source(PORTS, number_of(PORTS, words))
    text = found.sentence.in_language(language) or found.sentence.text
    return suffices(sentence, analyse(question, language), (), [found], [text], LEXICON)


@pytest.mark.parametrize(
    ("question", "language", "words", "said", "echoed"),
    [
        ("港口集团的董事长是谁？", "zh", "周远", "周远是港口集团的董事长。", "港口集团有董事长。"),
        (
            "大型货轮为什么不能直接靠港？",
            "zh",
            "由于航道",
            "大型货轮因航道水深不足不能直接靠港。",
            "大型货轮不能靠港。",
        ),
    ],
)
def test_what_only_says_the_question_again_does_not_suffice(question, language, words, said, echoed):
    assert suffice(said, question, language, words)
    assert not suffice(echoed, question, language, words)


def test_what_speaks_of_the_prompt_does_not_suffice():
    question = "港口集团的董事长是谁？"
    assert not suffice("材料中提到，周远是港口集团的董事长。", question, "zh", "周远")


def test_a_list_that_is_asked_for_is_whole_or_quoted():
    listed = ["该市重点发展芯片、软件、新材料、新能源和生物医药等产业。"]
    assert not drops_items("该市发展芯片、软件、新材料、新能源和生物医药。", listed)
    assert drops_items("该市发展芯片、软件和新能源。", listed)
    assert not drops_items("该市重点发展产业。", listed)
    served = ["The centre serves offices of water, health, transport, housing and fire services."]
    assert not drops_items("It serves water, health, transport, housing and fire services.", served)
    assert drops_items("It serves water, health and fire services.", served)


def test_a_list_that_is_asked_for_is_not_passed_over():
    issued = ["该市先后印发了《港口条例》《航道规划》《码头办法》等文件。"]
    assert names_none("该市印发了许多文件。", issued)
    assert not names_none("该市印发了《港口条例》《航道规划》《码头办法》。", issued)
    assert not names_none("该市印发了许多文件。", ["该市印发了文件。"])
