"""The suite as pytest runs it, in processes of their own."""

import subprocess
import sys
from pathlib import Path

import pytest
from evals_fixtures import TEXT

SUITE = """document: cities.txt
facts:
- id: suzhou
  part: test
  kind: single
  figures: [9827亿元]
  zh: 苏州的规模多大？
- id: hefei
  part: dev
  kind: single
  words: [江苏]
  zh: 合肥在哪里？
"""
# An assistant that quotes the sentence which begins like the question.
CONFTEST = """
import assistant
from assistant.answers import Answer, Citation
from documents import load


class Quoting:
    def __init__(self, articles):
        self.articles = articles

    @classmethod
    def open(cls, documents, mode):
        return cls(load(documents))

    def answer(self, question, history=()):
        (article,) = self.articles
        s = next(s for s in article.sentences if s.text[:2] in question)
        cited = Citation(1, s.text, s.start, s.end, "", article.name)
        return Answer(question, question, "zh", s.text + "[1]", True, (cited,))

    def close(self):
        pass


assistant.Assistant = Quoting
"""


@pytest.fixture
def run(tmp_path):
    """Runs pytest in a folder with a suite, its document and one other test, with no plugin but this one."""
    (tmp_path / "cities.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "suite.yaml").write_text(SUITE, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(CONFTEST, encoding="utf-8")
    (tmp_path / "test_other.py").write_text("def test_other():\n    pass\n", encoding="utf-8")

    def start(*words):
        environment = {"PYTHONPATH": str(Path.cwd()), "PATH": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "evals.pytest_plugin", *words]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return start


def test_each_case_is_a_test_that_says_what_is_wrong(run):
    done = run("--facts", "suite.yaml")
    assert "1 failed, 1 passed" in done.stdout, done.stderr
    assert (
        "question: 合肥在哪里？\nexpected: 江苏\nanswer: 合肥在安徽。[1]\nright 0.00: does not say 江苏" in done.stdout
    )


def test_cases_can_be_chosen_by_part_and_by_name(run):
    assert "1 passed" in run("--facts", "suite.yaml", "--facts-part", "test").stdout
    assert "1 passed, 1 deselected" in run("--facts", "suite.yaml", "-k", "suzhou").stdout


def test_other_tests_run_where_they_are_named_or_no_suite_is(run):
    assert "1 failed, 2 passed" in run("--facts", "suite.yaml", "test_other.py").stdout
    assert "1 passed" in run().stdout


def test_a_broken_suite_is_wrong_usage(run):
    done = run("--facts", "gone.yaml")
    assert "gone.yaml' cannot be read. Write one with: article-assistant evals new" in done.stderr
    assert done.returncode == 4
