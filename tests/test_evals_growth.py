"""The growth measurement: what is planted, what is measured, how it is shown."""

import json
import subprocess

import pytest

from evals import growth
from evals.__main__ import main
from evals.growth import growth_plot, growth_table
from evals.growth_worker import PLANTED, PairsEncoder, measure, planted_articles

SIZE = {
    "documents": 1000,
    "sentences": 10_012,
    "encoder": PairsEncoder.name,
    "index_seconds": 61.24,
    "index_processor_seconds": 50.26,
    "add_seconds": 1.21,
    "disk_megabytes": 33.0,
    "peak_megabytes": 410.4,
    "p50_seconds": 0.0204,
    "p95_seconds": 0.0419,
    "recall@1": 0.95,
    "recall@5": 1.0,
}


def test_every_planted_sentence_stands_in_one_document():
    articles, plants = planted_articles(5)
    texts = [article.text for article in articles]
    assert len(plants) == PLANTED
    assert all(sum(sentence in text for text in texts) == 1 for sentence in plants.values())
    assert len({article.name for article in articles}) == 5


def test_one_size_is_measured(tmp_path):
    found = measure(3, tmp_path, PairsEncoder())
    assert (found["documents"], found["encoder"], found["searches"], found["questions"]) == (
        3,
        "character pairs, 384 buckets",
        300,
        60,
    )
    assert found["recall@5"] >= 0.9
    assert found["p50_seconds"] <= found["p95_seconds"]
    assert json.loads(json.dumps(found)) == found


def test_the_table_tells_stand_in_vectors_from_the_models():
    packaged = {**SIZE, "encoder": "intfloat/multilingual-e5-small"}
    assert growth_table([SIZE]).rows == (
        ("1,000", "10,012", "stand-in vectors", "61.2", "50.3", "1.2", "33.0", "410", "20.4", "41.9", "95 %", "100 %"),
    )
    older = {name: value for name, value in SIZE.items() if name != "add_seconds"}
    assert growth_table([older]).rows[0][5] == "–"
    assert growth_table([packaged], "zh").rows[0][2] == "随附模型"


def test_the_plot_has_a_line_for_each_measure():
    assert growth_plot([SIZE, {**SIZE, "sentences": 100_000}]).count("<polyline") == 4


def test_results_can_be_shown_without_measuring(tmp_path, capsys):
    path = tmp_path / "growth.json"
    path.write_text(json.dumps({"sizes": [SIZE]}), encoding="utf-8")
    assert main(["evals", "growth", str(path)]) == 0
    assert "| 1,000 | 10,012 | stand-in vectors |" in capsys.readouterr().out


def test_a_size_that_cannot_be_measured_is_named(monkeypatch, tmp_path, capsys):
    failed = subprocess.CompletedProcess([], 1, "", "Traceback\nMemoryError: no room\n")
    monkeypatch.setattr(growth.subprocess, "run", lambda *_, **__: failed)
    assert main(["evals", "growth", "--number", "7", "--out", str(tmp_path / "x.json")]) == 1
    assert "7 documents could not be measured (MemoryError: no room)" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "{}", '{"sizes": [{}]}'])
def test_a_file_without_growth_is_refused(tmp_path, capsys, text):
    path = tmp_path / "growth.json"
    path.write_text(text, encoding="utf-8")
    assert main(["evals", "growth", str(path)]) == 1
    assert "Measure it with: article-assistant evals growth" in capsys.readouterr().err
