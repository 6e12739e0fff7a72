"""The known facts as the page runs them."""

from evals_fixtures import GoldAssistant, answer

from assistant.web.long_work import facts_events
from documents import load_shipped
from evals.facts import load_facts
from evals.panel import FactsPanel

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


def test_the_panel_fits_the_page():
    events = list(facts_events(FactsPanel(), Sound()))
    assert events[0]["type"] == "progress"
    assert (events[-1]["type"], events[-1]["rows"][0]["previously_right"]) == ("facts", None)
