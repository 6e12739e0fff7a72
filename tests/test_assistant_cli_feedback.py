"""`article-assistant feedback`: what visitors thought, listed and made into facts."""

from assistant.cli import command as cli


def test_feedback_lists_what_visitors_thought(capsys, tmp_path):
    from assistant.web.store import ConversationStore

    store = ConversationStore.open(tmp_path / "data" / "conversations.sqlite3")
    _, turn = store.begin_turn("v", None, "How many?", article="shipped", settings={})
    store.finish_turn("v", turn, {"text": "297 million."})
    store.give_feedback("v", turn, "down", "wrong year")
    store.close()
    assert cli.main(["feedback"]) == 0
    assert capsys.readouterr().out == "  1 − How many?\n      297 million.\n      wrong year\n"


def test_feedback_becomes_a_fact_that_the_evaluation_checks(capsys, tmp_path):
    from assistant.web.store import ConversationStore
    from evals import load_facts

    store = ConversationStore.open(tmp_path / "data" / "conversations.sqlite3")
    liked = {
        "text": "**2.97亿件**：截至2022年底，“一网通办”共接入事项3588项、累计办件量2.97亿件。[1]", "answered": True,
        "language": "zh", "standalone_question": "累计办件量是多少？", "citations": [{"quote": "累计办件量2.97亿件"}],
        "figures": [{"text": "2022年", "unit": "year"}, {"text": "2.97亿件", "unit": ""}],
    }  # fmt: skip
    wrong = {"text": "It doesn't say.", "answered": False, "language": "en", "considered": [{"text": "办件量"}]}
    for question, answer, thumb in (("那办件量呢？", liked, "up"), ("How many?", wrong, "down"), ("Who?", wrong, "up")):
        _, turn = store.begin_turn("v", None, question, article="shipped", settings={})
        store.finish_turn("v", turn, answer)
        store.give_feedback("v", turn, thumb, "it does" if thumb == "down" else "")
    store.close()
    assert cli.main(["feedback", "--fact", "1", "--fact", "2", "--fact", "3"]) == 0
    suite = tmp_path / "suite.yaml"
    suite.write_text(capsys.readouterr().out, encoding="utf-8")
    stays, blank, refused = load_facts(suite)
    assert (stays.question, [[str(f) for f in each] for each in stays.figures]) == (
        "累计办件量是多少？",
        [["2.97亿件"]],
    )
    assert stays.quotes == (("累计办件量2.97亿件",),)
    assert (blank.question, blank.words) == ("How many?", (("____",),))
    assert (refused.question, refused.answerable) == ("Who?", False)
    assert "# - It doesn't say.\n# it does\n" in suite.read_text(encoding="utf-8")


def test_feedback_that_there_is_not_makes_no_fact(capsys):
    assert cli.main(["feedback", "--fact", "7"]) == 1
    assert "There is no feedback 7. List what there is: article-assistant feedback" in capsys.readouterr().err


def test_feedback_writes_no_file_when_there_is_none(capsys, tmp_path):
    assert cli.main(["feedback", "--json"]) == 0
    assert capsys.readouterr().out == "[]\n"
    assert not (tmp_path / "data").exists()
