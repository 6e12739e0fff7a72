"""The shipped suite and the baselines with the real models: a fixed sample with a floor."""

from random import Random

import pytest

from assistant.answer import Answer, Evidence
from documents import load_shipped
from evals.facts import load_facts
from evals.opening import Engines
from evals.running import evaluate

SAMPLE = 80


@pytest.mark.real_embedding
def test_a_fixed_sample_of_answers_stays_above_the_floor():
    facts = Random(1).sample([f for f in load_facts(part="dev") if f.kind != "computed"], SAMPLE)
    report = evaluate(Engines().open("quote"), facts)
    shares = {name: report.share(name).value for name in ("right", "refused", "evidence_cited", "verbatim", "markers")}
    assert shares["verbatim"] == 1
    assert shares["markers"] == 1
    assert shares["right"] >= 0.85
    assert shares["evidence_cited"] >= 0.85
    assert shares["refused"] >= 0.6


@pytest.mark.real_embedding
@pytest.mark.real_model
def test_the_tutorial_chain_answers_with_the_same_models():
    engines = Engines(model="local")
    try:
        evidence, *_, answer = engines.open("tutorial").stream("上海有几个国家实验室成立运行？")
    finally:
        engines.close()
    assert isinstance(evidence, Evidence)
    assert isinstance(answer, Answer)
    text = load_shipped().text
    assert all(text[c.start : c.end] == c.quote for c in evidence.citations)
    assert answer.text
