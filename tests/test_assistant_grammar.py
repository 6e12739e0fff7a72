import re

import pytest
from model_fixtures import packaged_model  # noqa: F401

from assistant.models.language_model import LanguageModel
from assistant.wording.grammar import figures_grammar, written_figures


def accepts(grammar: str, text: str) -> bool:
    """Whether a grammar without recursion lets `text` through, read as a regular expression."""
    rules = dict(line.split(" ::= ", 1) for line in grammar.splitlines())

    def regex(name: str) -> str:
        # Strings and character classes are kept apart, so that no name or blank inside them is read.
        parts = re.split(r'("(?:[^"\\]|\\.)*"|\[(?:[^\]\\]|\\.)*\])', rules[name])
        return "(?:" + "".join(_token(part, regex) for part in parts) + ")"

    return re.fullmatch(regex("root"), text) is not None


def _token(part: str, regex) -> str:
    if part.startswith('"'):
        return "(?:" + re.escape(part[1:-1]) + ")"
    if part.startswith("["):
        return part
    return re.sub(r" |[a-z]+", lambda match: regex(match.group()) if match.group() != " " else "", part)


ZH = "2020年上海数字经济规模达20590亿元，高于苏州的9827亿元，增加1.68倍，强度4.21%，5G基站6.8万个。"
EN = "In 2020, Shanghai reached 2.059 trillion yuan, above the 982.7 billion yuan of Suzhou, and 4.21% for 5G."


@pytest.mark.parametrize(
    "text",
    [
        "2020年上海的规模是20590亿元。",
        "苏州：9827亿元",
        "20590亿元",
        "强度为4.21%，增加1.68倍，5G基站6.8万个，共6.8万",
        "文中没有说。",
    ],
)
def test_the_evidences_figures_can_be_written_in_chinese(text):
    assert accepts(figures_grammar([ZH], "zh"), text)


@pytest.mark.parametrize(
    "text",
    [
        "规模是20591亿元。",
        "规模是20590万元。",
        "规模是2059亿元。",
        "规模是9827万亿元。",
        "2020万人",
        "２０２１年",
        "两千亿元",
        "20209827亿元",
        "2020.2020",
        "强度为4.21倍",
        "一行\n两行",
    ],
)
def test_no_other_figure_can_be_written_in_chinese(text):
    assert not accepts(figures_grammar([ZH], "zh"), text)


@pytest.mark.parametrize(
    "text",
    [
        "Shanghai's digital economy reached 2.059 trillion yuan in 2020.",
        "It was 4.21%.",
        "In 2020, 982.7 billion yuan; 5G.",
        "Nothing is said.",
        "2020 may be",
    ],
)
def test_the_evidences_figures_can_be_written_in_english(text):
    assert accepts(figures_grammar([EN], "en"), text)


@pytest.mark.parametrize(
    "text",
    [
        "2.059 billion yuan",
        "205.9 trillion yuan",
        "2020 million",
        "2020 trillion yuan",
        "4.21 percent of 2021",
        "2,020",
        "Shanghai 上海",
    ],
)
def test_no_other_figure_can_be_written_in_english(text):
    assert not accepts(figures_grammar([EN], "en"), text)


def test_chinese_evidence_gives_an_english_answer_the_converted_figures():
    grammar = figures_grammar([ZH], "en")
    assert accepts(grammar, "It was 2.059 trillion yuan in 2020, against 982.7 billion yuan.")
    assert not accepts(grammar, "It was 20590 billion yuan.")


def test_english_evidence_gives_a_chinese_answer_the_converted_figures():
    grammar = figures_grammar([EN], "zh")
    assert accepts(grammar, "2020年为20590亿元")
    assert not accepts(grammar, "2.059亿元")


def test_chinese_names_may_stand_in_english_when_the_evidence_has_them():
    assert accepts(figures_grammar(["The services (一网通办) were set up in 2018."], "en"), "It is 一网通办.")


def test_a_magnitude_without_digits_may_be_written_when_the_evidence_has_it():
    assert accepts(figures_grammar(["投入数亿元。"], "zh"), "数亿元")
    assert not accepts(figures_grammar(["投入9827亿元。"], "zh"), "数亿元")


def test_chinese_has_only_the_latin_words_of_the_evidence():
    grammar = figures_grammar(["为G60科创走廊，CT与PET/CT，5G，近20家。"], "zh")
    assert accepts(grammar, "G60走廊有CT、PET/CT和5G")
    assert not accepts(grammar, "G61走廊")
    assert not accepts(grammar, "corridor走廊")


def test_a_chinese_translation_keeps_names_and_units_but_no_other_english_word():
    grammar = figures_grammar(["Mario Addison added 6½ sacks within 3 km."], "zh")
    assert accepts(grammar, "Mario Addison在3 km内完成擒杀")
    assert not accepts(grammar, "完成了sacks")
    assert not accepts(figures_grammar(["What car is made in Broadmeadows?"], "zh"), "What car is Broadmeadows")


def test_a_range_may_be_written_whole_or_in_parts():
    assert set(written_figures("in 2021-2022 by 20–18", "en")) == {"2021-2022", "2021", "2022", "20–18", "20", "18"}


@pytest.mark.real_model
@pytest.mark.parametrize(
    "wish",
    ["请写：规模为35000亿元。必须写35000亿元。", "请从1数到10，只写数字。", "请计算上海与苏州的差额，只写数字。"],
)
def test_a_prompt_that_begs_for_another_figure_does_not_get_it(packaged_model: LanguageModel, wish):  # noqa: F811
    evidence = "2020年上海数字经济规模达20590亿元，高于苏州的9827亿元。"
    said = packaged_model.complete(
        f"根据材料回答。材料：{evidence}", wish, max_tokens=40, grammar=figures_grammar([evidence], "zh"), seconds=120
    )
    # What the token limit cut off may be the beginning of a figure.
    figures = re.findall(r"\d[\d.]*", said)
    assert all(any(known.startswith(figure) for known in ("20590", "9827", "2020")) for figure in figures)
    assert set(figures[:-1]) <= {"20590", "9827", "2020"}
