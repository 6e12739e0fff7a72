"""A model that raises, hangs or says nothing leaves the quotation, with a note."""

import threading

import pytest
from core_fixtures import PORTS, pipeline_of
from langchain_core.language_models import BaseChatModel
from wording_fixtures import BERTHS, QUOTED, SUMMARY, written, wrote

from assistant.models.language_model import Connection, LanguageModel
from assistant.texts import MODEL_FAILED
from assistant.wording.wording import Writer
from documents.errors import ModelError


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory):
    return pipeline_of(tmp_path_factory.mktemp("index"), PORTS)


def test_only_a_model_of_this_machine_is_loaded_before_it_is_asked():
    opened = threading.Event()

    def connect():
        opened.set()
        raise ModelError("no weights")

    Writer(LanguageModel("far", connect), 5.0).warm_up()
    assert not opened.is_set()
    Writer(LanguageModel("here", connect, on_this_machine=True), 5.0).warm_up()
    assert opened.wait(5)


class Failing(BaseChatModel):
    """Says `said`, then raises."""

    said: str = ""

    @property
    def _llm_type(self):
        return "failing"

    def _generate(self, *_, **__):
        raise RuntimeError("out of memory")

    def _stream(self, *_, **__):
        from langchain_core.messages import AIMessageChunk
        from langchain_core.outputs import ChatGenerationChunk

        if self.said:
            yield ChatGenerationChunk(message=AIMessageChunk(content=self.said))
        raise RuntimeError("out of memory")


def failing(said=""):
    return Writer(LanguageModel.from_chat(Failing(said=said), "broken"), 5.0)


@pytest.mark.parametrize("said", ["", "大连港有"])
def test_a_model_that_raises_leaves_the_quotation_with_a_note(pipeline, said):
    answer = wrote(pipeline, BERTHS, failing(said))
    assert answer.text == QUOTED
    assert answer.notes == (MODEL_FAILED.say("zh", reason="语言模型 broken 出错。"),)
    assert answer.model is None


def test_a_model_that_raises_in_the_middle_leaves_the_quotations_for_the_rest(pipeline):
    answer = wrote(pipeline, "总结全文", failing())
    text = answer.text
    assert [text.count(f"[{number}]") for number in range(1, 6)] == [1, 1, 1, 1, 0]
    assert text.startswith(f"{SUMMARY[0]}[1]{SUMMARY[1]}[2]")
    assert len(answer.notes) == 1


def test_a_model_that_hangs_leaves_the_quotation_with_a_note(pipeline):
    released = threading.Event()

    def hang():
        released.wait(10)
        return Connection(Failing())

    answer = wrote(pipeline, BERTHS, Writer(LanguageModel("slow", hang), 0.05))
    assert answer.text == QUOTED
    assert answer.notes == (MODEL_FAILED.say("zh", reason="语言模型 slow 未能在限定时间内完成。"),)
    released.set()


def test_a_model_that_says_nothing_leaves_the_quotation_with_a_note(pipeline):
    answer, text = written(pipeline, "How many berths did the port of Dalian have?", " ")
    assert text.endswith("48 of them for ships of ten thousand tonnes. [1]")
    assert len(answer.notes) == 1
    assert answer.notes[0].endswith("This is the article's own text.")


def test_a_model_that_fails_at_translating_says_none():
    broken = failing()
    assert broken.translated("港口很大。", "en") is None
    assert broken.translated_question("港口有多大？") is None


def test_a_model_that_cannot_be_opened_leaves_the_quotation_and_the_next_command(pipeline):
    def missing():
        raise ModelError("No weights at '/x'. Install them with: make install")

    answer = wrote(pipeline, BERTHS, Writer(LanguageModel("m", missing), 5.0))
    assert answer.text == QUOTED
    assert answer.notes == ("No weights at '/x'. Install them with: make install 以下为原文。",)
