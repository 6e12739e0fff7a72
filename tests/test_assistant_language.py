"""In which language an answer is given, and how what people type is folded."""

import pytest

from assistant.words.language import answer_language, fold, is_language_order, without_language_order
from documents.scripts import question_language


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("大连港有多少个泊位？", "zh"),
        ("How many berths are there?", "en"),
        ("5G outdoor base station 有多少", "zh"),
        ("What is 一网通办?", "en"),
        ("How many 泊位 does Dalian have?", "en"),
        ("Dalian 港口 throughput 是多少", "zh"),
        ("深水泊位 container", "zh"),
        ("深水泊位 container port", "zh"),
        ("港 container port throughput", "en"),
        ("GDP", "en"),
        ("2021", "zh"),
        ("", "zh"),
    ],
)
def test_the_grammar_of_a_question_decides_its_language_and_its_letters_where_there_is_none(question, language):
    assert question_language(question) == language
    assert answer_language(question) == language


@pytest.mark.parametrize(
    ("question", "language", "rest"),
    [
        ("请用英文回答：大连港有多少个泊位？", "en", "大连港有多少个泊位？"),
        ("大连港有多少个泊位？请用英文回答。", "en", "大连港有多少个泊位？"),
        ("大连港有多少个泊位？（请用英文回答我）", "en", "大连港有多少个泊位？"),
        ("用英文总结第三部分", "en", "总结第三部分"),
        ("请用英文总结第三部分", "en", "总结第三部分"),
        ("大连港有多少个泊位？ Answer in English.", "en", "大连港有多少个泊位？"),
        ("How many berths are there? Please answer in Chinese.", "zh", "How many berths are there?"),
        ("In Chinese, how many berths are there?", "zh", "how many berths are there?"),
        ("Summarise section two in Mandarin, please", "zh", "Summarise section two"),
        ("以中文回答 What is the title?", "zh", "What is the title?"),
    ],
)
def test_an_order_for_a_language_is_obeyed_and_not_searched(question, language, rest):
    assert answer_language(question) == language
    assert without_language_order(question) == rest


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("How many base stations are there in Chinese cities?", "en"),
        ("What is the share of English in Chinese schools?", "en"),
        ("用英文发表的论文有多少篇？", "zh"),
    ],
)
def test_a_language_that_is_spoken_of_is_no_order(question, language):
    assert answer_language(question) == language
    assert without_language_order(question) == question


@pytest.mark.parametrize("question", ["请用英文回答", "请用英文回答。", "In English, please", "in Chinese?", "用中文"])
def test_an_order_alone_is_known_and_kept(question):
    assert is_language_order(question)
    assert without_language_order(question) == question


@pytest.mark.parametrize("question", ["", "？", "请用英文回答：作者是谁？", "English"])
def test_what_asks_something_is_not_an_order_alone(question):
    assert not is_language_order(question)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("上海數字經濟規模", "上海数字经济规模"),
        ("台灣", "台湾"),
        ("２０２２年", "2022年"),
        ("５０％", "50%"),
        ("Ａ股", "A股"),
        ("二〇二二年", "2022年"),
        ("二○二二年", "2022年"),
        ("一九九八年的规模", "1998年的规模"),
        ("turnover2022", "turnover 2022"),
        ("HOW LONG IS THE PIER?", "how long is the pier?"),
        ("whats the price", "what's the price"),
        ("码头有多长来着？", "码头有多长？"),
        ("花了多少钱啊？", "花了多少钱？"),
        ("啥时候开工的呀", "什么时候开工的"),
        ("咋晚了两年？", "怎么晚了两年？"),
        ("泊\u200b位", "泊位"),
        ("泊\u00ad位", "泊位"),
        ("泊\x00位", "泊 位"),
        ("\ud800泊位", "泊位"),
        (" 泊 \n\t 位 ", "泊 位"),
        ("ｗｈａｔ　ｉｓ ５Ｇ？", "what is 5G？"),
    ],
)
def test_what_is_typed_is_folded_to_what_articles_write(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize("text", ["二〇二二", "A2019", "①", "é", "🙂", "5G", "一千二百三十年"])
def test_what_articles_write_too_stays(text):
    assert fold(text) == text


def test_folding_twice_is_folding_once():
    text = "　二〇二〇年上海數字經濟規模是多少？\ufeff"
    assert fold(fold(text)) == fold(text) == "2020年上海数字经济规模是多少？"
