import threading

import pytest
from core_fixtures import scripted
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.models.failure import ModelFailure
from assistant.models.language_model import Connection, LanguageModel
from assistant.models.waiting_line import WaitingLine


def ask(model: LanguageModel, **more) -> str:
    return model.complete("system", "user", **{"max_tokens": 50, "seconds": 5} | more)


def test_any_langchain_chat_model_answers():
    assert ask(scripted("two words ")) == "two words"


def test_the_words_come_one_by_one():
    assert list(scripted("two words").stream("s", "u", max_tokens=9, seconds=5)) == ["two", " ", "words"]


def test_a_models_thoughts_are_left_out():
    assert ask(scripted("<think>\nhm, 3 or 4?\n</think>\n\nFour it is.")) == "Four it is."


def test_thoughts_that_never_end_are_no_answer():
    with pytest.raises(ModelFailure) as caught:
        ask(scripted("<think> and think and think"))
    assert caught.value.reason == "empty"


def test_a_comparison_sign_is_not_a_thought():
    assert ask(scripted("< 3")) == "< 3"


def test_silence_is_a_failure():
    with pytest.raises(ModelFailure) as caught:
        ask(scripted("   "))
    assert caught.value.reason == "empty"


def test_what_does_not_stop_is_cut_off():
    with pytest.raises(ModelFailure) as caught:
        ask(scripted("word " * 100), max_tokens=5)
    assert caught.value.reason == "endless"


def test_an_unexpected_error_is_one_line_without_a_traceback():
    def broken() -> Connection:
        raise RuntimeError("first line\nsecond line")

    with pytest.raises(ModelFailure) as caught:
        ask(LanguageModel("m", broken))
    assert str(caught.value) == (
        "The language model m failed. It says: first line. Ask again, or choose another with ASSISTANT_MODEL."
    )


def test_opening_counts_towards_the_time_limit():
    over = threading.Event()

    def slow() -> Connection:
        over.wait(60)
        raise AssertionError("waited for")

    with pytest.raises(ModelFailure) as caught:
        ask(LanguageModel("m", slow), seconds=0.1)
    over.set()
    assert caught.value.reason == "slow"


def test_the_model_is_opened_once_and_anew_when_it_died():
    alive = threading.Event()
    alive.set()
    opened = []

    def connect() -> Connection:
        opened.append(1)
        fake = GenericFakeChatModel(messages=iter([AIMessage("yes")] * 9))
        return Connection(fake, alive=alive.is_set)

    model = LanguageModel("m", connect)
    ask(model), ask(model)
    assert len(opened) == 1
    alive.clear()
    ask(model)
    assert len(opened) == 2


def test_a_grammar_goes_only_to_a_model_that_takes_one():
    heard = []

    def connect(takes: bool) -> Connection:
        def arguments(max_tokens, grammar):
            heard.append((max_tokens, grammar))
            return {}

        return Connection(GenericFakeChatModel(messages=iter([AIMessage("yes")])), arguments, takes_grammar=takes)

    for takes in (True, False):
        model = LanguageModel("m", lambda takes=takes: connect(takes))
        ask(model, grammar='root ::= "yes"')
    assert heard == [(50, 'root ::= "yes"'), (50, None)]


def test_warming_opens_the_model_and_swallows_its_failure():
    opened = []

    def connect() -> Connection:
        opened.append(1)
        raise OSError("no")

    LanguageModel("m", connect).warm(["system"]).join(5)
    assert opened == [1]


def test_closing_closes_what_was_opened():
    closed = []
    fake = GenericFakeChatModel(messages=iter([AIMessage("yes")]))
    model = LanguageModel("m", lambda: Connection(fake, close=lambda: closed.append(1)))
    model.close()
    ask(model)
    model.close()
    model.close()
    assert closed == [1]


def test_a_turn_that_does_not_come_is_told_as_such():
    line = WaitingLine(1)
    chat = GenericFakeChatModel(messages=iter([AIMessage("words")]))
    model = LanguageModel("m", lambda: Connection(chat, line=line))
    with line.turn(), pytest.raises(ModelFailure) as caught:
        ask(model, seconds=1.0)
    assert caught.value.reason == "busy"
    assert ask(model) == "words"
