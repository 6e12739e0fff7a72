"""Who did something is told by a noun before its verb, and who somebody is by what stands beside the name."""

import pytest
from core_fixtures import checked

from assistant.evidence.agentless import tells_no_agent
from assistant.evidence.doers import tells_the_doer


@pytest.mark.parametrize(
    ("text", "question", "is_told"),
    [
        ("Commuters welcomed the ferry in June.", "Who welcomed the ferry?", True),
        ("The regional press praised the cheese.", "Who praised the cheese?", True),
        ("The owners of the mill have restored its wheel.", "Who restored the wheel?", True),
        ("The mill opened the following year.", "Who opened the mill?", False),
        ("They praised the cheese.", "Who praised the cheese?", False),
        ("The mill was restored in 2011.", "Who restored the mill?", False),
        ("The mill, restored the same year, is tall.", "Who restored the mill?", False),
        ("Its head cook, Marta Dol, won twice.", "Who is Marta Dol?", True),
        ("Marta Dol, who runs the dairy, won twice.", "Who is Marta Dol?", True),
        ("The prize went to Marta Dol in 2011.", "Who is Marta Dol?", False),
        ("媒体称赞了水磨。", "谁称赞了水磨？", True),
        ("一位老木匠修复了磨轮。", "谁修复了磨轮？", True),
        ("磨坊于2018年扩建。", "谁扩建了磨坊？", False),
    ],
)
def test_a_noun_before_the_verb_tells_who_did_it(text, question, is_told):
    assert tells_the_doer(question, text) is is_told


@pytest.mark.parametrize("text", ["Commuters welcomed the ferry in June.", "The local press welcomed the ferry."])
def test_who_is_told_by_a_noun_is_not_missed(text):
    assert checked(tells_no_agent, text, "Who welcomed the ferry?") is False
