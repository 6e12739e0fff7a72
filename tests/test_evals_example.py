"""A suite for a document of one's own, as the README shows it: drafted, confirmed, run."""

import json
from pathlib import Path

import pytest

from documents import load_shipped
from evals.__main__ import main
from evals.engines import Engines, articles_of
from evals.facts import load_facts

EXAMPLE = Path(__file__).resolve().parent.parent / "evals" / "example"

pytestmark = pytest.mark.real_embedding


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path / "cache"))


def test_the_example_suite_is_answered_rightly(tmp_path, capsys):
    words = ["evals", "run", str(EXAMPLE / "harbour.facts.yaml"), "--out", str(tmp_path / "harbour.json")]
    assert main([*words, "--fail-under", "right=1,refused=1,verbatim=1,language=1"]) == 0
    assert "| single facts | English | 3 | 100.0 %" in capsys.readouterr().out


def test_a_suite_can_be_run_on_another_copy_of_its_document(tmp_path, capsys):
    copy = tmp_path / "copy.txt"
    copy.write_text((EXAMPLE / "harbour.md").read_text(encoding="utf-8"), encoding="utf-8")
    words = ["evals", "run", str(EXAMPLE / "harbour.facts.yaml"), "--documents", str(copy), "--json"]
    assert main([*words, "--out", str(tmp_path / "harbour.json")]) == 0
    (summary,) = json.loads(capsys.readouterr().out)
    assert summary["passed"] == {"value": 1.0, "cases": 8}


def test_a_draft_asks_for_the_figures_of_the_document(tmp_path):
    draft = tmp_path / "draft.facts.yaml"
    assert main(["evals", "new", str(EXAMPLE / "harbour.md"), "--out", str(draft)]) == 0
    drafted = load_facts(draft)
    assert [fact.figures[0][0].figure.text for fact in drafted] == [
        "1.84 million",
        "1.52 million",
        "71%",
        "Seven",
        "two",
        "14 minutes",
        "3.20 euros",
        "48 euros",
        "900 tonnes",
    ]
    assert main(["evals", "run", str(draft), "--out", str(tmp_path / "draft.json"), "--fail-under", "right=1"]) == 0


def test_the_documents_of_the_settings_do_not_stand_in_for_those_of_a_suite(tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_DOCUMENTS", str(EXAMPLE / "harbour.md"))
    (title,) = [article.title for article in articles_of(None)]
    with Engines().searching(None) as shipped:
        assert [article.title for article in shipped.articles] == [title] == [load_shipped().title]
