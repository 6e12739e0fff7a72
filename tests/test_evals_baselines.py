"""The baselines: what they retrieve, what they put in the prompt, when they count as refusing."""

import numpy as np
import pytest
from evals_fixtures import ARTICLE

from assistant.answers import Evidence
from documents import article_from_text
from evals.baselines import TutorialChain, WholeArticle, is_refusal

CITIES = article_from_text("苏州有茶。\n\n杭州有湖。\n\n南京有山。\n\n合肥有城。", name="cities")


class Characters:
    """Counts characters: texts that share some are near."""

    name, dimensions = "characters", 4096

    def encode_queries(self, texts):
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, text in enumerate(texts):
            for character in text:
                vectors[row, ord(character) % self.dimensions] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    encode_passages = encode_queries


class Scripted:
    """Says what it is told to and keeps what it was asked."""

    name = "scripted"

    def __init__(self, words="杭州有湖。"):
        self.words = words
        self.prompts = []

    def stream(self, system, user, *, max_tokens, grammar=None, seconds):
        self.prompts.append(user)
        yield from self.words


def test_the_chain_reads_the_three_nearest_paragraphs():
    model = Scripted()
    found = TutorialChain([CITIES], Characters(), model).answer("杭州有湖吗？")
    assert [citation.quote for citation in found.citations][0] == "杭州有湖。"
    assert len(found.citations) == 3
    assert all(CITIES.text[c.start : c.end] == c.quote for c in found.citations)
    assert model.prompts[0].startswith("Context:\n杭州有湖。\n\n")
    assert model.prompts[0].endswith("Question: 杭州有湖吗？\nAnswer:")


def test_the_chain_streams_evidence_words_and_the_answer():
    items = list(TutorialChain([CITIES], Characters(), Scripted("好的")).stream("杭州？"))
    assert isinstance(items[0], Evidence)
    assert items[1:3] == ["好", "的"]
    assert (items[-1].text, items[-1].mode, items[-1].model) == ("好的", "model", "scripted")


def test_the_whole_article_stands_in_the_prompt_before_anything_that_changes():
    model = Scripted()
    WholeArticle([CITIES], model).answer("湖在哪里？", [("茶在哪里？", "苏州。")])
    context, rest = model.prompts[0].split("Question:", 1)
    assert CITIES.text in context
    assert rest == " 茶在哪里？\nAnswer: 苏州。\n\nQuestion: 湖在哪里？\nAnswer:"


@pytest.mark.parametrize(
    "text",
    [
        "I don't know.",
        "The context does not provide it; it is not mentioned.",
        "文中没有提到。",
        "抱歉，我不知道。",
        "文章并未说明。",
    ],
)
def test_a_baseline_refuses_in_free_words(text):
    assert is_refusal(text)
    assert not WholeArticle([ARTICLE], Scripted(text)).answer("?").answered


@pytest.mark.parametrize("text", ["It was 982.7 billion yuan.", "苏州为9827亿元。", "没有超过上海。"])
def test_a_plain_answer_is_no_refusal(text):
    assert not is_refusal(text)
