import itertools

import pytest
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage
from model_fixtures import packaged_model  # noqa: F401

from assistant.models.language_model import LanguageModel
from assistant.wording.shortening import shortened
from documents.figures import parse, supports

LONG = "二是随着港口不断扩建，许多企业在附近落户，2020年该市货物吞吐量达到3.2亿吨，高于邻市的2.8亿吨。"


def said(*answers: str) -> str | None:
    messages = itertools.chain(map(AIMessage, answers), itertools.repeat(AIMessage(answers[-1])))
    return shortened(LONG, "zh", LanguageModel.from_chat(GenericFakeChatModel(messages=messages), "fake"))


def test_a_shorter_sentence_with_its_figures_and_year_stands_for_the_long_one():
    assert said("2020年该市货物吞吐量达3.2亿吨。\n多余的一行") == "2020年该市货物吞吐量达3.2亿吨。"


def test_a_main_point_without_figures_needs_no_year():
    assert said("许多企业在港口附近落户。") == "许多企业在港口附近落户。"


@pytest.mark.parametrize(
    "answer",
    [
        "该市货物吞吐量达3.2亿吨。",
        "2020年该市货物吞吐量达3.3亿吨。",
        "2020年该市货物吞吐量达",
        "In 2020 the city handled 320 million tonnes.",
        LONG,
    ],
    ids=["no year", "another figure", "cut off", "another language", "no shorter"],
)
def test_what_cannot_stand_for_the_sentence_is_none(answer):
    assert said(answer) is None


def test_a_missing_year_is_asked_for_once_more():
    assert said("该市货物吞吐量达3.2亿吨。", "2020年该市货物吞吐量达3.2亿吨。") == "2020年该市货物吞吐量达3.2亿吨。"


@pytest.mark.real_model
def test_the_packaged_model_shortens_without_a_new_figure(packaged_model):  # noqa: F811
    short = shortened(LONG, "zh", packaged_model, seconds=120)
    assert short is not None
    assert all(any(supports(held, figure) for held in parse(LONG)) for figure in parse(short))
