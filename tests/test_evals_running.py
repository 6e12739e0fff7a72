"""Runs: conversations asked live, times, errors, and interruptions that lose nothing."""

import json

import pytest
from evals_fixtures import ARTICLE, GoldAssistant, answer, fact, refusal_fact

from assistant.answers import Turn
from documents.errors import FactsError, ModelError
from evals.fact import Earlier
from evals.report import load_report
from evals.running import evaluate

FACTS = [fact(f"f{number}") for number in range(6)] + [refusal_fact()]


def run(assistant, facts=FACTS, **options):
    return evaluate(assistant, facts, articles=[ARTICLE], **options)


def without_times(path):
    text = json.loads(path.read_text(encoding="utf-8"))
    for case in text["cases"]:
        del case["times"]
    return text


def test_every_case_is_asked_and_judged_in_the_order_of_the_suite():
    report = run(GoldAssistant(FACTS), name="gold")
    assert [case.id for case in report.cases] == [f.id for f in FACTS]
    assert (report.name, report.passed.value, report.complete) == ("gold", 1.0, True)


def test_an_earlier_question_is_asked_and_its_own_answer_is_the_history():
    suzhou = fact()
    follow_up = fact("follow", question="那杭州呢？", after=(Earlier(suzhou.question), Earlier("合肥？", "在安徽。")))
    assistant = GoldAssistant([suzhou, follow_up])
    run(assistant, [follow_up])
    said = Turn(suzhou.question, "苏州的规模在2020年为9827亿元。 [1]")
    assert assistant.asked == [(suzhou.question, ()), ("那杭州呢？", (said, Turn("合肥？", "在安徽。")))]


def test_streams_give_times_to_evidence_and_first_word():
    times = run(GoldAssistant(FACTS), FACTS[:1]).cases[0].times
    assert times.evidence is not None
    assert times.evidence <= times.first <= times.end


def test_what_does_not_stream_has_only_an_end():
    class Plain:
        def answer(self, question, history=()):
            return answer("9827亿元")

    times = run(Plain(), FACTS[:1]).cases[0].times
    assert (times.evidence, times.first) == (None, None)


def test_each_repeat_is_a_case():
    assert [(c.id, c.repeat) for c in run(GoldAssistant(FACTS), FACTS[:2], repeat=2).cases] == [
        ("f0.zh", 1),
        ("f1.zh", 1),
        ("f0.zh", 2),
        ("f1.zh", 2),
    ]


def test_workers_ask_at_once_and_keep_the_order():
    report = run(GoldAssistant(FACTS), workers=3)
    assert [case.id for case in report.cases] == [f.id for f in FACTS]


class Failing:
    """Gives up on some questions."""

    def __init__(self, bad):
        self.bad = bad

    def answer(self, question, history=()):
        if question in self.bad:
            raise ModelError("The model is silent. Start it with: ollama serve")
        return answer("9827亿元")


def test_an_error_is_a_failed_case_with_its_text():
    case = run(Failing({FACTS[0].question}), FACTS[:2]).cases[0]
    assert (case.passed, case.answer, case.score("right"), case.score("verbatim")) == (False, None, 0.0, None)
    assert case.error == "ModelError: The model is silent. Start it with: ollama serve"


def test_five_errors_in_a_row_end_the_run():
    with pytest.raises(ModelError, match="The model is silent"):
        run(Failing({f.question for f in FACTS}))


def test_the_watch_sees_every_case():
    seen = []
    run(GoldAssistant(FACTS), watch=seen.append)
    assert [case.id for case in seen] == [f.id for f in FACTS]


def test_an_interrupted_run_keeps_what_was_done():
    report = run(GoldAssistant(FACTS, fail_at=4))
    assert (len(report.cases), report.complete) == (3, False)


def test_a_resumed_run_asks_only_the_rest_and_gives_the_same_file(tmp_path):
    journal = tmp_path / "journal"
    run(GoldAssistant(FACTS, fail_at=4), journal=journal)
    second = GoldAssistant(FACTS)
    run(second, journal=journal).save(tmp_path / "resumed.json")
    run(GoldAssistant(FACTS)).save(tmp_path / "whole.json")
    assert [question for question, _ in second.asked] == [f.question for f in FACTS[3:]]
    assert without_times(tmp_path / "resumed.json") == without_times(tmp_path / "whole.json")


def test_a_line_that_a_kill_cut_short_is_asked_again(tmp_path):
    journal = tmp_path / "journal"
    run(GoldAssistant(FACTS, fail_at=4), journal=journal)
    text = journal.read_text(encoding="utf-8")
    journal.write_text(text[:-40], encoding="utf-8")
    second = GoldAssistant(FACTS)
    assert run(second, journal=journal).passed.value == 1
    assert len(second.asked) == 5


def test_a_resumed_run_can_be_killed_and_resumed_again(tmp_path):
    journal = tmp_path / "journal"
    run(GoldAssistant(FACTS, fail_at=3), journal=journal)
    run(GoldAssistant(FACTS, fail_at=3), journal=journal)
    assert len(run(GoldAssistant(FACTS), journal=journal).cases) == len(FACTS)


def test_a_journal_of_another_run_is_refused(tmp_path):
    journal = tmp_path / "journal"
    run(GoldAssistant(FACTS, fail_at=4), journal=journal, settings={"mode": "quote"})
    with pytest.raises(FactsError, match="belongs to a run with other settings"):
        run(GoldAssistant(FACTS), journal=journal, settings={"mode": "auto"})


def test_a_file_that_is_no_journal_is_refused(tmp_path):
    journal = tmp_path / "journal"
    journal.write_text("hello\n", encoding="utf-8")
    with pytest.raises(FactsError, match="is no journal of a run") as caught:
        run(GoldAssistant(FACTS), journal=journal)
    assert caught.value.in_language("zh").endswith("”不是运行的日志。请删除它，或不用 --resume。")


def test_a_result_file_can_be_read_again(tmp_path):
    spoilt = GoldAssistant(FACTS, spoil=lambda a: answer("8429亿元"))
    report = run(spoilt, name="spoilt", settings={"mode": "quote"})
    report.save(tmp_path / "run.json")
    read = load_report(tmp_path / "run.json")
    assert (read.name, read.settings, read.environment) == (report.name, report.settings, report.environment)
    assert [c.passed for c in read.cases] == [c.passed for c in report.cases]
    assert read.cases[0].failures == report.cases[0].failures
    assert read.cases[0].answer.text == "8429亿元"


def test_a_missing_or_foreign_result_file_is_refused(tmp_path):
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    for name in ("gone.json", "other.json"):
        with pytest.raises(FactsError, match="article-assistant evals run|evals run"):
            load_report(tmp_path / name)


def test_a_result_file_names_no_host_and_no_folder(tmp_path):
    report = run(GoldAssistant(FACTS))
    assert set(report.environment) == {"commit", "python", "versions", "machine"}
    report.save(tmp_path / "run.json")
    text = (tmp_path / "run.json").read_text(encoding="utf-8")
    assert "/tmp" not in text
    assert "/home" not in text
