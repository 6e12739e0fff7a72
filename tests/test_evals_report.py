"""Tables, pages and comparisons of runs."""

import json
import re
from dataclasses import replace

import pytest
from evals_fixtures import ARTICLE, GoldAssistant, answer, fact, refusal_fact

from documents.errors import FactsError
from evals.compare import compare
from evals.html_report import page
from evals.plots import lines_plot
from evals.running import evaluate
from evals.table import kinds_table, measure, measures_table

FACTS = [fact(f"f{n}", language) for n in range(5) for language in ("zh", "en")] + [refusal_fact()]


def run(name, wrong=(), **options):
    """A run whose answers to `wrong` questions are wrong."""
    bad = {f.question for f in FACTS if f.id in wrong}

    class Sometimes(GoldAssistant):
        def answer(self, question, history=()):
            return answer("8429亿元<script>") if question in bad else super().answer(question, history)

    return evaluate(Sometimes(FACTS), FACTS, articles=[ARTICLE], name=name, **options)


def test_the_kinds_table_has_a_row_for_kind_and_language_and_a_column_for_each_run():
    table = kinds_table([run("quote"), run("model", ["f0.zh"])])
    assert table.head == ("kind", "asked in", "cases", "quote", "model")
    assert table.rows[0] == ("single facts", "Chinese", "5", "100.0 % (56.6–100.0)", "80.0 % (37.6–96.4)")
    assert [row[:2] for row in table.rows[-3:]] == [
        ("answerable: right", "Chinese"),
        ("answerable: right", "English"),
        ("unanswerable: refused", "Chinese"),
    ]


def test_runs_of_different_cases_have_their_number_in_every_cell():
    sample = evaluate(GoldAssistant(FACTS), FACTS[:3], articles=[ARTICLE], name="model", settings={"limit": 3})
    table = kinds_table([run("quote"), sample])
    assert table.head == ("kind", "asked in", "quote", "model (sample of 3)")
    assert table.rows[0][2:] == ("100.0 % (56.6–100.0), n = 5", "100.0 % (34.2–100.0), n = 2")
    assert table.rows[-1][2:] == ("100.0 % (20.7–100.0), n = 1", "–")
    measures = {row[0]: row[1:] for row in measures_table([run("quote"), sample]).rows}
    assert measures["right"] == ("100.0 % (72.2–100.0), n = 10", "100.0 % (43.9–100.0), n = 3")


def test_a_report_can_be_told_of_one_part_alone():
    facts = [replace(f, part="test" if f.id in ("f1.zh", "f2.en") else "dev") for f in FACTS]
    report = evaluate(GoldAssistant(facts), facts, articles=[ARTICLE], name="quote")
    assert [case.id for case in report.of_part("test").cases] == ["f1.zh", "f2.en"]
    with pytest.raises(FactsError, match="asked no case of the part 'test'"):
        report.of_part("dev").of_part("test")


def test_tables_exist_in_chinese():
    assert kinds_table([run("quote")], "zh").rows[0][:2] == ("单一事实", "中文")


def test_markdown_puts_figures_to_the_right():
    lines = kinds_table([run("quote")]).markdown().splitlines()
    assert lines[1] == "| --- | --- | ---: | ---: |"
    assert lines[2] == "| single facts | Chinese | 5 | 100.0 % (56.6–100.0) |"


def test_an_interrupted_run_says_so_in_its_column():
    report = evaluate(GoldAssistant(FACTS, fail_at=3), FACTS, articles=[ARTICLE], name="quote")
    assert kinds_table([report]).head[-1] == "quote (interrupted after 2 cases)"


def test_refusals_have_precision_and_recall():
    report = run("quote")
    silent = GoldAssistant(FACTS, spoil=lambda a: answer("没有。", answered=False))
    never = evaluate(silent, FACTS, articles=[ARTICLE], name="silent")
    assert (measure(report, "refused").value, measure(report, "refusal_precision").value) == (1.0, 1.0)
    assert (measure(never, "refusal_precision").cases, measure(never, "refusal_precision").total) == (11, 1.0)
    assert measure(never, "wrongly_refused").value == 1.0


def test_measures_name_seconds_and_characters():
    named = [row[0] for row in measures_table([run("quote")]).rows]
    assert "seconds to the evidence, p50 / p95" in named
    assert "characters before the asked figure, median" in named


def test_a_comparison_names_what_changed():
    found = compare(run("before", ["f0.zh", "f1.zh"]), run("after", ["f1.zh", "f2.en"]))
    assert ([c.id for c in found.gained], [c.id for c in found.lost], found.p) == (["f0.zh"], ["f2.en"], 1.0)
    assert found.sentence().endswith("1 gained and 1 lost, p = 1 (McNemar, exact): chance may explain it.")
    assert [row[:2] for row in found.table().rows] == [("lost", "f2.en"), ("gained", "f0.zh")]


def test_many_losses_are_more_than_chance():
    lost = compare(run("before"), run("after", [f.id for f in FACTS[:8]]))
    assert lost.p == 2 / 2**8
    assert lost.sentence("zh").endswith("不能用偶然解释。")


def test_only_cases_of_both_runs_are_compared():
    short = evaluate(GoldAssistant(FACTS), FACTS[:3], articles=[ARTICLE], name="short")
    assert compare(run("long"), short).before.cases == 3


def test_a_page_is_self_contained_and_shows_both_texts_of_failures():
    text = page([run("quote", ["f0.zh"])])
    assert not re.search(r"""(?:src|href)=["']|@import|url\(""", text)
    data = json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])
    bad, good = data["reports"][0]["cases"][:2]
    assert bad["failures"][0] == ["right", "does not say 9827亿元 (2020)"]
    assert (good["failures"], good["citations"]) == ([], [])
    assert "<svg" in text


def test_an_answer_cannot_break_out_of_the_page():
    assert "8429亿元<script>" not in page([run("quote", ["f0.zh"])])


def test_a_page_exists_in_chinese():
    assert '<html lang="zh">' in page([run("quote")], "zh")


def test_lines_without_points_are_no_plot():
    assert lines_plot([("a", [(0, 0)])], "t", "x", "y") == ""
    assert "<polyline" in lines_plot([("a", [(1, 0.1), (64, 2.5)])], "t", "x", "y")
