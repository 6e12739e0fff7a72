"""The shipped suite and the baselines with the real models: every question of fact with its floor."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from assistant.answers import Answer, Evidence
from documents import load_shipped
from evals.engines import Engines
from evals.facts import load_facts
from evals.running import evaluate

FACT_KINDS = ("single", "several", "near-miss", "list")


@pytest.mark.real_embedding
def test_the_answers_to_questions_of_fact_stay_above_the_floor():
    facts = [f for f in load_facts() if f.kind in FACT_KINDS or not f.answerable]
    report = evaluate(Engines().open("quote"), facts)
    for name in ("verbatim", "markers", "figures_supported", "language"):
        assert report.share(name).value == 1, name
    assert report.share("right", lambda case: case.language == "zh").value >= 0.95
    assert report.share("right", lambda case: case.language == "en").value >= 0.88
    assert report.share("evidence_cited").value >= 0.92
    assert report.share("refused").value >= 0.68


def run_of(folder, *options):
    """The command of one small run whose results go to `folder`."""
    chosen = ("--part", "dev", "--kind", "single,near-miss,off-task", "--out", str(folder / "run.json"))
    return [sys.executable, "-m", "evals", "run", *chosen, *options]


def saved(folder):
    """What a run has saved, without what no two runs share: the seconds that it took."""
    found = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    for case in found["cases"]:
        del case["times"]
        del case["answer"]["seconds"]
    return found


@pytest.mark.real_embedding
def test_a_run_that_was_killed_half_way_resumes_and_gives_the_same_result_file(tmp_path):
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    with subprocess.Popen(run_of(killed), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        while process.poll() is None:
            journals = list(killed.glob(".run-*.jsonl"))
            if journals and journals[0].read_bytes().count(b"\n") > 10:
                os.kill(process.pid, signal.SIGKILL)
                break
            time.sleep(0.01)
    assert process.returncode == -signal.SIGKILL
    assert not (killed / "run.json").exists()
    subprocess.run(run_of(killed, "--resume"), check=True, capture_output=True)
    subprocess.run(run_of(whole), check=True, capture_output=True)
    assert saved(killed) == saved(whole)
    assert len(saved(whole)["cases"]) > 50


@pytest.mark.real_embedding
@pytest.mark.real_model
def test_the_tutorial_chain_answers_with_the_same_models():
    with Engines(model="local") as engines:
        evidence, *_, answer = engines.open("tutorial").stream("上海有几个国家实验室成立运行？")
    assert isinstance(evidence, Evidence)
    assert isinstance(answer, Answer)
    text = load_shipped().text
    assert all(text[c.start : c.end] == c.quote for c in evidence.citations)
    assert answer.text
