"""The command line of evals: what it runs, shows, saves and refuses."""

import json

import pytest
from evals_commands_fixtures import FakeEngines, workplace_in
from evals_fixtures import GoldAssistant

from documents import AssistantError, article_from_text
from evals import commands, running, trials
from evals.__main__ import main
from evals.asking import ask_fact
from evals.engines import BASELINES
from evals.facts import load_facts
from evals.options import ENGINES, build_parser
from evals.sessions import file_for, is_whole, results_folder


@pytest.fixture(autouse=True)
def workplace(tmp_path, monkeypatch):
    return workplace_in(tmp_path, monkeypatch)


def test_a_run_prints_tables_and_saves_its_cases(workplace, capsys):
    assert main(["evals", "run", "suite.yaml"]) == 0
    shown = capsys.readouterr()
    assert "| single facts | Chinese | 1 | 100.0 % (20.7–100.0) |" in shown.out
    assert "Results are in evals-results/quote.json" in shown.err
    saved = json.loads((workplace / "evals-results" / "quote.json").read_text(encoding="utf-8"))
    assert [case["id"] for case in saved["cases"]] == ["suzhou.zh", "suzhou.en", "nanjing.zh", "ningbo.zh"]
    assert saved["settings"]["mode"] == "quote"
    assert list((workplace / "evals-results").glob(".run-*")) == []


def test_the_project_s_own_results_are_replaced_by_no_other_suite_and_no_part_of_its_own(workplace, capsys):
    own = workplace / "evals" / "results"
    own.mkdir(parents=True)
    main(["evals", "run", "suite.yaml"])
    assert "Results are in evals-results/quote.json" in capsys.readouterr().err
    assert list(own.iterdir()) == []
    whole = build_parser("en").parse_args(["run"])
    part = build_parser("en").parse_args(["run", "--part", "dev"])
    assert [results_folder(None, is_whole(args)).as_posix() for args in (whole, part)] == [
        "evals/results",
        "evals-results",
    ]


def test_a_measurement_of_a_part_is_not_saved_as_the_project_s_own(workplace):
    (workplace / "evals" / "results").mkdir(parents=True)
    assert file_for(None, "bench.json", whole=True).as_posix() == "evals/results/bench.json"
    assert file_for(None, "bench.json", whole=False).as_posix() == "evals-results/bench.json"
    assert file_for(workplace / "x.json", "bench.json", whole=False) == workplace / "x.json"


def test_cases_that_failed_are_told_with_question_answer_and_reason(capsys):
    main(["evals", "run", "suite.yaml", "--mode", "auto", "--failures", "1"])
    told = """
auto: 3 failed, 1 of them here

suzhou.zh (single facts)
  question: 苏州多大？
  expected: 9827亿元
  answer: 文中没有。
  – right: it was refused
  – answerable but refused: it was refused
  – evidence cited: not cited: 苏州的规模
"""
    assert told in capsys.readouterr().out
    main(["evals", "report", "evals-results/auto.json", "--failures", "9"])
    assert capsys.readouterr().out.count("\n  question: ") == 3


def test_several_modes_are_columns_of_one_table(workplace, capsys):
    main(["evals", "run", "suite.yaml", "--mode", "quote,auto"])
    assert "| kind | asked in | cases | quote | auto |" in capsys.readouterr().out
    assert {path.name for path in (workplace / "evals-results").iterdir()} == {"quote.json", "auto.json"}


def test_options_choose_cases(workplace, capsys):
    main(["evals", "run", "suite.yaml", "--part", "test", "--language", "zh", "--kind", "single", "--json"])
    (summary,) = json.loads(capsys.readouterr().out)
    assert summary["passed"] == {"value": 1.0, "cases": 1}
    assert summary["file"] == "evals-results/quote-test-sample.json"


def test_a_limit_samples_with_a_seed(workplace, capsys):
    main(["evals", "run", "suite.yaml", "--limit", "2", "--out", "a.json"])
    main(["evals", "run", "suite.yaml", "--limit", "2", "--out", "b.json"])
    ids = [
        [c["id"] for c in json.loads((workplace / n).read_text(encoding="utf-8"))["cases"]]
        for n in ("a.json", "b.json")
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 2


def test_a_measure_under_its_floor_fails_the_run(capsys):
    assert main(["evals", "run", "suite.yaml", "--fail-under", "right=0.97,refused=0.95"]) == 0
    assert main(["evals", "run", "suite.yaml", "--mode", "auto", "--fail-under", "right=0.97,right.en=0.9"]) == 1
    said = capsys.readouterr().err
    assert "auto: right = 0.0000 is below 0.97" in said
    assert "auto: right.en = 0.0000 is below 0.9" in said


def test_an_interrupted_run_names_the_way_on_and_resumes(workplace, monkeypatch, capsys):
    class Interrupted(FakeEngines):
        def open(self, engine, documents=None, index_path=None):
            assistant = super().open(engine, documents)
            assistant.fail_at = 3
            return assistant

    monkeypatch.setattr(commands, "Engines", Interrupted)
    assert main(["evals", "run", "suite.yaml"]) == 1
    assert "Go on with: the same command --resume" in capsys.readouterr().err
    monkeypatch.setattr(commands, "Engines", FakeEngines)
    assert main(["evals", "run", "suite.yaml", "--resume"]) == 0
    assert len(json.loads((workplace / "evals-results" / "quote.json").read_text(encoding="utf-8"))["cases"]) == 4


def test_two_runs_are_compared(capsys):
    main(["evals", "run", "suite.yaml", "--mode", "quote,auto"])
    capsys.readouterr()
    assert main(["evals", "compare", "evals-results/quote.json", "evals-results/auto.json"]) == 0
    assert "0 gained and 3 lost, p = 0.25 (McNemar, exact): chance may explain it." in capsys.readouterr().out
    main(["evals", "compare", "evals-results/quote.json", "evals-results/auto.json", "--json"])
    assert json.loads(capsys.readouterr().out)["lost"] == ["suzhou.zh", "suzhou.en", "nanjing.zh"]


def test_a_report_shows_results_and_writes_a_page(workplace, capsys):
    main(["evals", "run", "suite.yaml"])
    capsys.readouterr()
    assert main(["evals", "report", "evals-results/quote.json", "--html", "page.html"]) == 0
    assert "| measure | quote |" in capsys.readouterr().out
    assert (workplace / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_terminal_s_language_is_spoken(monkeypatch, capsys):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    main(["evals", "run", "suite.yaml"])
    shown = capsys.readouterr()
    assert "| 单一事实 | 中文 | 1 |" in shown.out
    assert "结果存于 evals-results/quote.json" in shown.err


def test_a_drafted_suite_can_be_run(workplace, monkeypatch, capsys):
    assert main(["evals", "new", "cities.txt"]) == 0
    assert "Results are in cities.facts.yaml" in capsys.readouterr().err
    monkeypatch.setattr(FakeEngines, "facts", lambda self, documents: load_facts(workplace / "cities.facts.yaml"))
    assert main(["evals", "run", "cities.facts.yaml", "--fail-under", "right=1"]) == 0


def test_a_draft_overwrites_nothing(capsys):
    main(["evals", "new", "cities.txt"])
    assert main(["evals", "new", "cities.txt"]) == 1
    assert "is there already" in capsys.readouterr().err


def test_changed_figures_are_asked_in_both_languages(monkeypatch, capsys):
    asked = {}

    def open_gold(self, engine, documents=None, index_path=None):
        from documents import load

        return GoldAssistant(asked["facts"], load(documents))

    real = trials.counterfactual

    def remember(*args):
        found = real(*args)
        asked["facts"] = found.facts
        return found

    monkeypatch.setattr(trials, "counterfactual", remember)
    monkeypatch.setattr(FakeEngines, "open", open_gold)
    assert main(["evals", "counterfactual", "--count", "6", "--fail-under", "right=1"]) == 0
    assert "| answerable: right | Chinese | 6 | 100.0 %" in capsys.readouterr().out


def test_other_documents_are_opened_one_by_one(workplace, monkeypatch, capsys):
    def question(identity, text, start):
        return {"id": identity, "question": identity, "answers": [{"text": text, "answer_start": start}]}

    data = [
        {"title": "A", "paragraphs": [{"context": "苏州有茶。", "qas": [question("qa", "茶", 3)]}]},
        {"title": "B", "paragraphs": [{"context": "杭州有湖。", "qas": [question("qb", "湖", 3)]}]},
    ]
    for name in ("x.zh.json", "x.en.json"):
        (workplace / name).write_text(json.dumps({"data": data}, ensure_ascii=False), encoding="utf-8")
    opened = []

    def refuse_all(self, engine, documents=None, index_path=None):
        opened.append(documents.stem)
        return GoldAssistant([], [article_from_text("x。", name="x")])

    monkeypatch.setattr(FakeEngines, "open", refuse_all)
    assert main(["evals", "devset", "x.zh.json", "x.en.json", "--strangers", "1", "--json"]) == 0
    (summary,) = json.loads(capsys.readouterr().out)
    assert opened == ["A", "B"]
    assert {name: one["value"] for name, one in summary["measures"].items() if name in ("right", "refused")} == {
        "right": 0.0,
        "refused": 1.0,
    }
    assert summary["passed"]["cases"] == 8


def test_every_engine_can_be_named():
    assert ("auto", "quote", "model", *BASELINES) == ENGINES


def test_the_abilities_are_shown_from_result_files(capsys):
    main(["evals", "run", "suite.yaml"])
    capsys.readouterr()
    assert main(["evals", "abilities", "evals-results/quote.json"]) == 0
    assert "| negative rejection | quote | 1 | 100.0 % (20.7–100.0) | – | 100.0 %" in capsys.readouterr().out
    main(["evals", "abilities", "evals-results/quote.json", "--json"])
    assert json.loads(capsys.readouterr().out)[0]["ability"] == "negative rejection"


def test_what_one_engine_did_is_kept_when_the_next_one_fails(workplace, monkeypatch, capsys):
    asked = []

    class Failing(FakeEngines):
        fails = True

        def open(self, engine, documents=None, index_path=None):
            if engine == "auto" and self.fails:
                raise AssistantError("no auto")
            asked.append(engine)
            return super().open(engine, documents)

    monkeypatch.setattr(commands, "Engines", Failing)
    assert main(["evals", "run", "suite.yaml", "--mode", "quote,auto"]) == 1
    monkeypatch.setattr(Failing, "fails", False)
    monkeypatch.setattr(running, "ask_fact", lambda assistant, fact: asked.append(fact.id) or ask_fact(assistant, fact))
    assert main(["evals", "run", "suite.yaml", "--mode", "quote,auto", "--resume"]) == 0
    assert asked == ["quote", "quote", "auto", "suzhou.zh", "suzhou.en", "nanjing.zh", "ningbo.zh"]
    assert list((workplace / "evals-results").glob(".run-*")) == []
