"""RGB's four abilities from the runs that measure them."""

from evals_fixtures import ARTICLE, GoldAssistant, fact, refusal_fact

from evals.abilities import abilities_table
from evals.running import evaluate

FACTS = [fact(), fact("cities", kind="several"), refusal_fact(), refusal_fact(language="en")]


def report(name, **settings):
    """A run in which refusals are right and the answers to several figures are not."""
    spoil = GoldAssistant([f for f in FACTS if f.kind == "single"]).answer
    said = type("Assistant", (), {"answer": lambda self, question, history=(): spoil(question, history)})()
    return evaluate(said, FACTS, articles=[ARTICLE], name=name, settings=settings)


def test_a_plain_run_measures_rejection_and_integration():
    table = abilities_table([report("quote", suite="cities")])
    assert table.head == ("ability", "run", "cases", "Chinese", "English", "all")
    assert table.rows == (
        (
            "negative rejection",
            "quote",
            "2",
            "100.0 % (20.7–100.0)",
            "100.0 % (20.7–100.0)",
            "100.0 % (34.2–100.0)",
        ),
        ("information integration", "quote", "1", "0.0 % (0.0–79.3)", "–", "0.0 % (0.0–79.3)"),
    )


def test_the_trials_measure_noise_and_changed_figures():
    reports = [
        report("noise-10-quote", suite="noise", paragraphs=10),
        report("counterfactual-quote", suite="counterfactual", changes=[{}, {}]),
    ]
    assert [row[:3] for row in abilities_table(reports).rows] == [
        ("noise robustness, among 10 paragraphs", "noise-10-quote", "2"),
        ("counterfactual robustness, 2 figures changed", "counterfactual-quote", "2"),
    ]


def test_a_sample_says_how_large_it_is():
    assert abilities_table([report("model", limit=4)]).rows[0][1] == "model (sample of 4)"
