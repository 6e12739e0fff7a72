"""The known facts as the page runs them."""

import pytest
from evals_fixtures import GoldAssistant, answer

from assistant.web.long_work import facts_events
from documents import load_shipped
from evals.facts import load_facts
from evals.panel import LAST_RUNS, FactsPanel

FACTS = load_facts()


class Sound(GoldAssistant):
    mode = "quote"

    def __init__(self, spoil=lambda given: given):
        super().__init__(FACTS, (load_shipped(),), spoil)


def test_the_page_gets_rows_failures_times_and_the_run_before():
    panel, steps = FactsPanel(), []
    first = panel.run(Sound(), lambda *step: steps.append(step))
    second = panel.run(Sound(lambda given: answer("不知道", answered=False)), lambda *step: None)
    assert steps[-1][:2] == (len(FACTS), len(FACTS))
    assert len(first.seconds) == len(FACTS)
    assert sum(row.asked for row in first.rows) == len(FACTS)
    greetings = next(row for row in second.rows if (row.kind, row.language) == ("greeting", "zh"))
    assert (greetings.asked, greetings.right, greetings.previously_right) == (5, 0, 5)
    assert greetings.names["en"] == "greetings"
    assert second.failures[0].reason.startswith("it was refused")


def previously(panel, assistant):
    rows = panel.run(assistant, lambda *step: None).rows
    return next(row.previously_right for row in rows if (row.kind, row.language) == ("greeting", "zh"))


def test_the_run_before_is_remembered_over_a_restart_for_each_mode(tmp_path):
    assert previously(FactsPanel(lambda: tmp_path), Sound()) is None
    assert previously(FactsPanel(lambda: tmp_path), Sound()) == 5
    other = Sound()
    other.mode = "model"
    assert previously(FactsPanel(lambda: tmp_path), other) is None
    assert previously(FactsPanel(lambda: tmp_path), Sound()) == 5


@pytest.mark.parametrize("text", ["{", "[]", '{"quote": [1]}', '{"quote": [["greeting", "zh", "x"]]}'])
def test_a_damaged_file_of_last_runs_is_as_none(tmp_path, text):
    (tmp_path / LAST_RUNS).write_text(text, encoding="utf-8")
    assert previously(FactsPanel(lambda: tmp_path), Sound()) is None
    assert previously(FactsPanel(lambda: tmp_path), Sound()) == 5


def test_a_run_that_cannot_be_kept_is_shown_all_the_same(tmp_path):
    (tmp_path / "file").touch()
    assert previously(FactsPanel(lambda: tmp_path / "file"), Sound()) is None


def test_the_panel_fits_the_page():
    events = list(facts_events(FactsPanel(), Sound()))
    assert events[0]["type"] == "progress"
    assert (events[-1]["type"], events[-1]["rows"][0]["previously_right"]) == ("facts", None)
