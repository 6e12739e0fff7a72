"""Two turns of a conversation, and what a follow-up to some becomes."""

from core_fixtures import similarity

from assistant import Turn
from assistant.conversations.conversation import standalone

CARGO = Turn("2021年大连港货物吞吐量是多少？", "5.2亿吨[1]")
BERTHS = Turn("How many berths does Dalian have?", "126 [1]")


def alone(question, *turns):
    return standalone(question, turns, similarity)
