"""What the page keeps, in Chromium: conversations, the way back, other tabs, exports, thumbs."""

from pathlib import Path

import pytest
from browser_fixtures import IN_A_BROWSER, ask
from web_fixtures import QUESTIONS

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = IN_A_BROWSER


def test_a_conversation_is_there_after_a_reload_with_the_same_numbers(visit):
    page = visit("zh-CN")
    ask(page, "文章的主要观点是什么？")
    before = page.locator(".turns").inner_text()
    page.reload()
    page.wait_for_selector(".underneath")
    assert page.locator(".turns").inner_text() == before


def test_an_answer_that_a_reload_broke_off_is_there_as_far_as_it_came(visit):
    page = visit("zh-CN")
    page.fill("#question", "文章的主要观点是什么？")
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer-text .cite")
    page.reload()
    expect(page.locator(".answer .note")).to_have_text("已停止，回答不完整。")
    assert page.locator(".answer-text .cite").count() >= 1
    assert page.locator("[aria-label='重新回答']").is_visible()


def test_back_and_forward_lead_through_what_was_open(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.click(".rail-new")
    ask(page, QUESTIONS["en"][1])
    page.click("[aria-label='Known facts']")
    page.wait_for_selector(".facts-run")
    page.go_back()
    expect(page.locator(".question-text")).to_have_text(QUESTIONS["en"][1])
    page.go_back()
    page.wait_for_selector(".welcome")
    page.go_back()
    expect(page.locator(".question-text")).to_have_text(QUESTIONS["en"][0])
    page.go_forward()
    page.go_forward()
    expect(page.locator(".question-text")).to_have_text(QUESTIONS["en"][1])


def test_what_another_tab_did_is_there_when_one_comes_back(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(".underneath")
    ask(page, QUESTIONS["en"][1])
    page.click(".rail-new")
    ask(page, "Who is the governor of Zhejiang?")
    # As when its tab is shown again; without a window all tabs count as shown.
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(other.locator(".question-text")).to_have_text(list(QUESTIONS["en"][:2]))
    expect(other.locator(".entry")).to_have_count(2)
    assert other.locator(".entry.here .entry-open").inner_text() == QUESTIONS["en"][0][:60]


def test_conversations_are_found_renamed_and_deleted(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.click(".rail-new")
    ask(page, "Who is the governor of Zhejiang?")
    expect(page.locator(".entry")).to_have_count(2)
    page.fill(".rail-search input", "Yiwang")
    expect(page.locator(".entry")).to_have_count(1)
    page.click(".entry-open")
    page.wait_for_selector(".turn >> text=Yiwang")
    page.click(".entry-menu")
    page.click(".menu >> text=Rename")
    page.fill(".dialog .field", "Cases")
    page.click(".dialog .primary")
    expect(page.locator(".entry-open")).to_have_text(["Cases"])
    page.fill(".rail-search input", "")
    expect(page.locator(".entry")).to_have_count(2)
    page.locator(".entry", has_text="Cases").locator(".entry-menu").click()
    page.click(".menu >> text=Delete")
    page.click(".dialog .primary")
    expect(page.locator(".entry-open")).to_have_text(["Who is the governor of Zhejiang?"])


def test_a_conversation_is_exported_with_its_quotations(visit):
    page = visit("zh-CN")
    ask(page, QUESTIONS["zh"][0])
    page.wait_for_selector(".entry")
    page.click(".entry-menu")
    with page.expect_download() as started:
        page.click(".menu >> text=导出 Markdown")
    text = Path(started.value.path()).read_text(encoding="utf-8")
    assert started.value.suggested_filename.endswith(".md")
    assert "> [1] 二、上海数字经济发展现状" in text


def test_a_thumb_with_a_reason_is_kept(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.click("[aria-label='Not helpful']")
    page.fill(".dialog textarea", "wrong year")
    page.click(".dialog .primary")
    expect(page.locator(".toast")).to_have_text("Thank you, noted.")
    page.reload()
    page.wait_for_selector(".underneath")
    assert page.get_attribute("[aria-label='Not helpful']", "aria-pressed") == "true"
