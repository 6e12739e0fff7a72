"""Reading on the page, in Chromium: citations, the article in both languages, contents, search."""

import re

import pytest
from browser_fixtures import IN_A_BROWSER, NARROW, WIDE, ask, bring, in_view, text_of
from web_fixtures import QUESTIONS, ScriptedAssistant, served

from documents import article_from_text, load_shipped
from documents.rendering import filled

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = IN_A_BROWSER


@pytest.mark.parametrize(
    ("locale", "language", "figure"), [("zh-CN", "zh", "2.97亿件"), ("en-US", "en", "297 million")]
)
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_citation_leads_to_its_sentence_and_one_click_back(visit, locale, language, figure, size):
    page = visit(locale, size)
    ask(page, QUESTIONS[language][0])
    page.click(".cite")
    page.wait_for_selector(".sentence.cited")
    assert in_view(page, ".sentence.cited")
    page.click(".segmented button >> nth=2")
    assert in_view(page, f".side-{language} .sentence.cited")
    page.click(f".segmented button >> nth={('zh', 'en').index(language)}")
    assert figure in page.locator(".sentence.cited .figure").all_inner_texts()[-1].replace("\n", " ")
    page.click(".back-button")
    assert page.locator(".cited").count() == 0
    expect(page.locator(".cite")).to_be_focused()
    assert page.locator(".reader").is_visible() is (size is WIDE)


def test_a_citation_shows_its_quotation_on_hover_and_on_focus(visit):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.hover(".cite")
    page.wait_for_selector(".preview")
    assert "累计办件量2.97亿件" in text_of(page, ".preview blockquote")
    assert "II. " in text_of(page, ".preview-location")
    page.mouse.move(5, 5)
    expect(page.locator(".preview")).to_have_count(0)
    page.focus(".answer-actions button")
    while page.evaluate("document.activeElement.className") != "cite":
        page.keyboard.press("Shift+Tab")
    page.wait_for_selector(".preview")
    assert page.get_attribute(".cite", "aria-describedby") == "citation-preview"
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)


def test_the_article_is_read_in_chinese_in_english_or_in_both(visit):
    page = visit("zh-CN")
    assert page.locator(".side-en").count() == 0
    page.click(".segmented button >> nth=2")
    pair = page.locator(".pair").nth(1)
    assert re.search(r"[\u3400-\u9fff]{10}", pair.locator(".side-zh").inner_text())
    assert re.search(r"[a-z]{4}", pair.locator(".side-en").inner_text())
    page.click(".segmented button >> nth=1")
    assert page.locator(".side-zh").count() == 0
    assert "Chinese original" not in text_of(page, ".reader-authority")
    assert text_of(page, ".reader-authority").startswith("以中文原文为准")


def test_of_a_translated_english_article_the_english_is_the_original(browser, tmp_path):
    lights = article_from_text(
        "The Lighthouses of Norvik\n\nBy Anna Lund\n\nNorvik has 14 lighthouses.\n", name="l.txt"
    )
    lights = filled(lights, ["诺维克的灯塔", "安娜·伦德", "诺维克有14座灯塔。"])
    with served(ScriptedAssistant(articles=(lights,)), tmp_path) as found:
        page = browser.new_page(locale="en-US", viewport=WIDE)
        page.goto(found)
        seen = []
        for view in range(3):
            page.click(f".segmented button >> nth={view}")
            seen.append(text_of(page, ".reader-title"))
        page.close()
    authority = "The English original is the authority; the Chinese is a sentence-by-sentence rendering."
    assert seen == [
        f"诺维克的灯塔安娜·伦德{authority}",
        f"The Lighthouses of NorvikAnna Lund{authority}",
        f"The Lighthouses of Norvik诺维克的灯塔Anna Lund{authority}",
    ]


def test_the_contents_lead_to_a_section(visit):
    page = visit("zh-CN")
    page.click(".reader-tool")
    assert page.locator(".menu [role=menuitem]").count() > 10
    page.click(".menu >> text=三、上海数字经济发展的优势")
    heading = page.locator(".heading", has_text="三、上海数字经济发展的优势").first
    assert heading.evaluate("e => e.getBoundingClientRect().top < 400")


def test_the_contents_speak_the_visitors_language_and_tell_where_one_is(visit):
    page = visit()
    page.click(".segmented button >> nth=2")
    page.click(".reader-tool")
    page.click(".menu >> text=III. The strengths of Shanghai's digital economy")
    page.click(".reader-tool")
    expect(page.locator(".menu [aria-current]")).to_have_text("III. The strengths of Shanghai's digital economy")
    expect(page.locator(".menu [aria-current]")).to_be_focused()


def test_a_table_is_read_as_one_and_its_rows_are_sentences(visit, tmp_path):
    file = tmp_path / "trade.md"
    file.write_text("# Trade\n\n| Goods | 2022 |\n|---|---|\n| Grain | 4.9 |\n| Coal | 3.4 |\n", encoding="utf-8")
    page = visit()
    bring(page, file, "trade")
    assert page.locator(".reader-table .cell").all_inner_texts() == ["Goods", "2022", "Grain", "4.9", "Coal", "3.4"]
    assert page.locator(".reader-table .number").all_inner_texts() == ["2022", "4.9", "3.4"]
    ask(page, "How much coal was there?")
    page.click(".cite")
    expect(page.locator(".row.cited .cell")).to_have_text(["Coal", "3.4"])
    assert page.locator(".row.cited .cell .figure").all_inner_texts() == ["3.4"]
    page.locator(".row >> nth=1").click()
    page.click(".menu >> text=Ask about this")
    assert text_of(page, ".about-text") == "Grain | 4.9"


def test_a_file_with_pages_tells_where_each_begins(visit, tmp_path):
    from reportlab.pdfgen import canvas

    file = tmp_path / "report.pdf"
    drawn = canvas.Canvas(str(file))
    for sentence in ("The plant at Riverton made 120 tons of steel.", "The office of Riverton employs 45 people."):
        drawn.drawString(72, 700, sentence)
        drawn.showPage()
    drawn.save()
    page = visit()
    bring(page, file, "report")
    assert page.locator(".page-mark").all_inner_texts() == ["p. 2"]


def test_search_marks_every_match_and_goes_through_them(visit):
    page = visit("zh-CN")
    page.fill(".reader-search input", "一网通办")
    assert load_shipped().text.count("一网通办") == 5
    expect(page.locator(".reader-body mark")).to_have_count(5)
    assert text_of(page, ".search-count") == "第 1 处，共 5 处"
    page.press(".reader-search input", "Enter")
    assert text_of(page, ".search-count") == "第 2 处，共 5 处"
    assert in_view(page, "mark.current")
    page.fill(".reader-search input", "不存在的词")
    expect(page.locator(".search-count")).to_have_text("没有找到。")


def test_a_sentence_can_be_asked_about(visit, scripted):
    page = visit("zh-CN")
    page.locator(".sentence", has_text="累计办件量2.97亿件").click()
    page.click(".menu >> text=就这句话提问")
    page.fill("#question", "这是哪一年？")
    page.keyboard.press("Enter")
    page.wait_for_selector(".underneath")
    assert scripted.asked[-1][0] == (
        "关于“截至2022年底，“一网通办”共接入事项3588项、累计办件量2.97亿件。”：这是哪一年？"
    )
