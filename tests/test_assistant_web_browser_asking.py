"""Asking on the page, in Chromium: streams, refusals, retries, and what is typed stays text."""

import re

import pytest
from browser_fixtures import IN_A_BROWSER, ask, text_of
from web_fixtures import QUESTIONS

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = IN_A_BROWSER


def test_evidence_stands_there_before_the_first_word(visit):
    page = visit("zh-CN")
    page.evaluate(
        """() => { window.seen = []; new MutationObserver(() => {
             const evidence = !!document.querySelector('.evidence-item');
             const text = !!document.querySelector('.answer-text');
             if (evidence && !window.seen.includes('evidence')) window.seen.push('evidence');
             if (text && !window.seen.includes('text')) window.seen.push('text');
           }).observe(document.querySelector('.turns'), { childList: true, subtree: true }); }"""
    )
    ask(page, "文章的主要观点是什么？")
    assert page.evaluate("window.seen") == ["evidence", "text"]
    assert "由 qwen2.5-coder-1.5b 表述" in text_of(page, ".quiet-line")


def test_a_stream_is_stopped_and_stays_as_it_was_after_a_reload(visit):
    page = visit("zh-CN")
    page.fill("#question", "文章的主要观点是什么？")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer-text .cite")
    page.click(".send.stopping")
    page.wait_for_selector(".note")
    assert text_of(page, ".note") == "已停止，回答不完整。"
    expect(page.locator(".send.stopping")).to_have_count(0)
    shown = page.inner_html(".answer")
    page.reload()
    page.wait_for_selector(".note")
    assert page.inner_html(".answer") == shown
    assert page.locator(".answer-text .cite").count() >= 1
    assert page.locator(".evidence-item").count() == page.locator(".answer-text .cite").count()
    assert page.locator(".quiet-line").count() == 0


def test_a_refusal_looks_different_and_offers_what_can_be_answered(visit):
    page = visit()
    ask(page, "Who is the governor of Zhejiang?")
    assert text_of(page, ".refusal-label") == "Not in the article"
    assert page.locator(".refusal .cite, .refusal .evidence").count() == 0
    page.wait_for_selector(".suggestions")
    assert text_of(page, ".suggestions-label") == "The nearest questions that the article can answer"
    page.click(".suggestions .chip >> nth=0")
    page.wait_for_selector(".turn:nth-child(2) .underneath")
    assert text_of(page, ".turn:nth-child(2) .question-text") == QUESTIONS["en"][1]


def test_an_answer_tells_how_it_was_made(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    assert re.fullmatch(r"quoted from the article · \d figures checked · 0\.03 s", text_of(page, ".quiet-line"))
    page.click(".how summary")
    assert QUESTIONS["en"][0] in text_of(page, ".how dl")
    assert page.locator(".considered li").count() == 5
    assert page.locator(".considered .used").count() == 1
    assert page.locator(".how-score").all_inner_texts() == ["90 %", "80 %", "70 %", "60 %", "50 %"]
    assert "Nothing was replaced or left out." in text_of(page, ".how dl")


def test_quoted_sentences_stand_each_on_its_own_line(visit):
    page = visit()
    ask(page, "List what Yiwang Tongban handled")
    assert page.locator(".answer-text p").count() == 3
    assert page.locator(".answer-text p .cite").all_inner_texts() == ["1", "2", "3"]
    ask(page, QUESTIONS["en"][2])
    assert page.locator(".turn:last-child .answer-text p").count() == 1


def test_of_much_evidence_the_first_stands_there_and_the_rest_on_demand(visit):
    page = visit()
    ask(page, "Name all of the measures")
    expect(page.locator(".evidence-item")).to_have_count(6)
    page.click(".evidence-more >> text=Show 3 more")
    expect(page.locator(".evidence-item")).to_have_count(9)
    expect(page.locator(".evidence-item >> nth=6")).to_be_focused()


def test_a_refusal_tells_in_plain_words_why(visit):
    page = visit()
    ask(page, "Who is the governor of Zhejiang?")
    page.click(".how summary")
    assert "No sentence was found that answers the question" in text_of(page, ".how dl")


def test_the_last_question_is_edited_retried_and_undone(visit, scripted):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.click(".question .icon-button")
    expect(page.locator("#question")).to_have_value(QUESTIONS["en"][0])
    ask(page, QUESTIONS["en"][1])
    expect(page.locator(".turn")).to_have_count(1)
    before = len(scripted.asked)
    page.click("[aria-label='Answer again']")
    page.wait_for_function("document.querySelectorAll('.turn .underneath').length === 1")
    assert [asked for asked, _ in scripted.asked[before:]] == [QUESTIONS["en"][1]]
    page.wait_for_selector("[aria-label='Undo this question']")
    page.click("[aria-label='Undo this question']")
    page.wait_for_selector(".welcome")


def test_an_answer_is_copied_with_its_quotation(visit):
    page = visit("zh-CN")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, QUESTIONS["zh"][0])
    page.click("[aria-label='复制']")
    expect(page.locator("[role=status].hidden-text")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "累计办件量2.97亿件。 [1]" in copied
    assert "[1] 二、上海数字经济发展现状" in copied


def test_enter_that_picks_a_word_in_an_input_method_does_not_ask(visit):
    page = visit("zh-CN")
    page.fill("#question", "一网")
    page.evaluate(
        """document.querySelector('#question').dispatchEvent(
             new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))"""
    )
    assert page.locator(".turn").count() == 0


def test_a_failure_is_told_and_can_be_tried_again(visit):
    page = visit()
    page.fill("#question", "boom")
    page.keyboard.press("Enter")
    page.wait_for_selector(".failed")
    assert "a secret detail" not in page.content()
    assert page.locator(".failed button").inner_text() == "Try again"


def test_a_question_without_an_answer_can_be_asked_again_later(visit, scripted):
    page = visit()
    page.fill("#question", "boom")
    page.keyboard.press("Enter")
    page.wait_for_selector(".failed")
    page.reload()
    expect(page.locator(".unanswered .note")).to_have_text("This question was not answered.")
    before = len(scripted.asked)
    page.click(".unanswered button")
    page.wait_for_selector(".failed")
    assert [asked for asked, _ in scripted.asked[before:]] == ["boom"]


def test_a_number_never_begins_a_line_and_a_refusal_tells_what_was_looked_at(visit):
    page = visit("zh-CN")
    ask(page, QUESTIONS["zh"][0])
    bound = page.locator(".answer-text .bound")
    assert bound.inner_text() == "。1"
    assert bound.evaluate("e => e.getClientRects().length") == 1
    ask(page, "浙江省长是谁？")
    assert text_of(page, ".refusal .quiet-line") == "看过 3 句原文 · 0.02 秒"


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=http://evil.example/x onerror=alert(1)>",
        "<script>document.title='owned'</script>",
        "![x](http://evil.example/y.png) [link](javascript:alert(1))",
        "{{constructor.constructor('document.title=1')()}} ${alert(1)}",
    ],
)
def test_what_is_typed_is_shown_as_text(visit, hostile):
    page = visit()
    ask(page, hostile)
    assert text_of(page, ".question-text") == hostile
    assert page.locator(".turns img, .turns script, .turns a").count() == 0
    assert page.title() == "Ask the Article"
