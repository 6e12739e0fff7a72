"""The page as a visitor uses it, in Chromium: reading, asking, keeping, bringing, by mouse, by keys and on a phone."""

import re
import socket
from pathlib import Path

import pytest
from web_fixtures import QUESTIONS, ScriptedAssistant, served

from assistant.web.protocols import Choice, FactsFailure, FactsResult, FactsRow
from documents import load, load_shipped

playwright = pytest.importorskip("playwright.sync_api")
expect = playwright.expect

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 390, "height": 844}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs /usr/bin/chromium: apt-get install -y chromium"),
]


class Facts:
    """Two facts, one of them wrong."""

    def run(self, assistant, progress):
        progress(1, 2, "办件量")
        progress(2, 2, "<b>2500</b>")
        failure = FactsFailure("<b>2021？</b>", "2500亿元", "25亿元", "another value")
        return FactsResult((FactsRow("figure", "zh", 2, 1, 0),), (failure,), (0.01, 0.03))


class OwnArticle(ScriptedAssistant):
    """Answers from an uploaded file."""

    def __init__(self, path):
        super().__init__(articles=load(path))


@pytest.fixture(scope="module")
def assistant():
    return ScriptedAssistant(pause=0.04)


@pytest.fixture(scope="module")
def address(assistant, tmp_path_factory):
    def opener(path, choice, progress=None):
        if path and progress:
            progress(1, 2)
        return OwnArticle(path) if path else assistant

    with served(assistant, tmp_path_factory.mktemp("web"), opener=opener, facts_panel=Facts()) as found:
        yield found


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser, address):
    """Opens the page as a new visitor; fails the test on a request to elsewhere or an error in a script."""
    contexts, complaints = [], []

    def opening(language="en-US", size=WIDE, theme="light", path="", ready=".starter"):
        context = browser.new_context(locale=language, viewport=size, color_scheme=theme, reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        local = (address, "data:", "blob:")
        page.on("request", lambda r: None if r.url.startswith(local) else complaints.append(f"asked {r.url}"))
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on("console", lambda m: complaints.append(f"console: {m.text}") if m.type == "error" else None)
        page.goto(address + path)
        page.wait_for_selector(ready)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert complaints == []


def ask(page, question):
    page.fill("#question", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(".turn:last-child .underneath")


def in_view(page, selector):
    return page.eval_on_selector(
        selector,
        """e => { const box = e.getBoundingClientRect();
                  const frame = e.closest('.reader-body, .thread').getBoundingClientRect();
                  return box.top >= frame.top && box.bottom <= frame.bottom; }""",
    )


def text_of(page, selector):
    return page.text_content(selector).strip()


# ---- reading


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
    assert "II. " in text_of(page, ".preview-place")
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


def test_the_contents_lead_to_a_section(visit):
    page = visit("zh-CN")
    page.click(".reader-tool")
    assert page.locator(".menu [role=menuitem]").count() > 10
    page.click(".menu >> text=三、上海数字经济发展的优势")
    heading = page.locator(".heading", has_text="三、上海数字经济发展的优势").first
    assert heading.evaluate("e => e.getBoundingClientRect().top < 400")


def test_search_marks_every_match_and_goes_through_them(visit):
    page = visit("zh-CN")
    page.fill(".reader-search input", "一网通办")
    count = page.locator(".reader-body mark").count()
    assert count == load_shipped().text.count("一网通办") == 5
    assert text_of(page, ".search-count") == "第 1 处，共 5 处"
    page.press(".reader-search input", "Enter")
    assert text_of(page, ".search-count") == "第 2 处，共 5 处"
    assert in_view(page, "mark.current")
    page.fill(".reader-search input", "不存在的词")
    assert text_of(page, ".search-count") == "没有找到。"


def test_a_sentence_can_be_asked_about(visit, assistant):
    page = visit("zh-CN")
    page.locator(".sentence", has_text="累计办件量2.97亿件").click()
    page.click(".menu >> text=问这句话")
    page.fill("#question", "这是哪一年？")
    page.keyboard.press("Enter")
    page.wait_for_selector(".underneath")
    assert assistant.asked[-1][0] == (
        "关于“截至2022年底，“一网通办”共接入事项3588项、累计办件量2.97亿件。”：这是哪一年？"
    )


# ---- asking


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
    page.reload()
    page.wait_for_selector(".note")
    assert page.locator(".answer-text .cite").count() >= 1
    assert page.locator(".evidence-item").count() == page.locator(".answer-text .cite").count()


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


def test_a_refusal_tells_in_plain_words_why(visit):
    page = visit()
    ask(page, "Who is the governor of Zhejiang?")
    page.click(".how summary")
    assert "No sentence was found that answers the question" in text_of(page, ".how dl")


def test_the_last_question_is_edited_retried_and_undone(visit, assistant):
    page = visit()
    ask(page, QUESTIONS["en"][0])
    page.click(".question .icon-button")
    expect(page.locator("#question")).to_have_value(QUESTIONS["en"][0])
    ask(page, QUESTIONS["en"][1])
    expect(page.locator(".turn")).to_have_count(1)
    before = len(assistant.asked)
    page.click("[aria-label='Answer again']")
    page.wait_for_function("document.querySelectorAll('.turn .underneath').length === 1")
    assert [asked for asked, _ in assistant.asked[before:]] == [QUESTIONS["en"][1]]
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


# ---- keeping


def test_a_conversation_is_there_after_a_reload_with_the_same_numbers(visit):
    page = visit("zh-CN")
    ask(page, "文章的主要观点是什么？")
    before = page.locator(".turns").inner_text()
    page.reload()
    page.wait_for_selector(".underneath")
    assert page.locator(".turns").inner_text() == before


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


# ---- bringing and checking


def test_an_own_article_is_brought_asked_and_deleted(visit, tmp_path):
    file = tmp_path / "report.txt"
    file.write_text(
        "Annual report\n\nThe plant at Riverton made 120 tons of steel in 2023. <b>It</b> employs 45 people.\n",
        encoding="utf-8",
    )
    page = visit()
    page.click(".top .picker")
    page.click(".menu >> text=Add an article")
    page.set_input_files("#article-file", str(file))
    page.wait_for_function("document.querySelector('.picker-title').textContent === 'report'")
    assert "<b>It</b> employs" in text_of(page, ".reader-page")
    ask(page, "How many tons of steel did the plant make?")
    assert "120 tons" in text_of(page, ".answer-text")
    page.click(".cite")
    assert in_view(page, ".sentence.cited")
    page.click(".top .picker")
    page.click(".menu .danger")
    page.click(".dialog .primary")
    page.wait_for_function("document.querySelector('.picker-title').textContent.startsWith('Shanghai')")


def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(visit, tmp_path):
    file = tmp_path / "broken.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    page = visit("zh-CN")
    page.click(".top .picker")
    page.click(".menu >> text=添加文章")
    page.set_input_files("#article-file", str(file))
    expect(page.locator(".complaint")).to_contain_text("broken.pdf")


def test_how_answers_are_made_is_chosen_kept_and_held_to_what_there_is(visit):
    page = visit()
    page.click(".settings-open")
    page.click("label >> text=Quote the article only")
    page.fill("#setting-passages", "60")
    page.press("#setting-passages", "Tab")
    expect(page.locator(".dialog .complaint")).to_have_text("The number of sentences must be from 1 to 50.")
    page.fill("#setting-passages", "3")
    page.press("#setting-passages", "Tab")
    expect(page.locator(".dialog .complaint")).to_have_text("")
    page.select_option("#setting-model", "other")
    page.fill("[aria-label='Name of the model']", "ollama:qwen3:8b")
    page.keyboard.press("Tab")
    page.wait_for_function("localStorage.getItem('article-model') === 'ollama:qwen3:8b'")
    page.reload()
    page.wait_for_selector(".starter")
    page.click(".settings-open")
    assert page.is_checked("#choice-mode_quote")
    assert page.input_value("#setting-passages") == "3"
    assert page.input_value("[aria-label='Name of the model']") == "ollama:qwen3:8b"


def test_the_known_facts_are_run_and_shown(visit):
    page = visit(path="#facts", ready=".facts-run")
    page.click(".facts-run .primary")
    page.wait_for_selector("table")
    assert page.locator("tbody tr").inner_text().split() == ["figure", "Chinese", "2", "1", "50.0", "%", "+1"]
    assert page.locator(".plot").count() == 2
    assert page.locator(".plot-before").count() == 1
    assert text_of(page, ".failure h4") == "<b>2021？</b>"


# ---- around it


def test_the_interface_changes_its_language_and_keeps_it(visit):
    page = visit("zh-CN")
    assert page.get_attribute("html", "lang") == "zh-CN"
    page.click(".language")
    page.wait_for_selector(".starter[lang=en]")
    page.reload()
    page.wait_for_selector(".starter")
    assert page.get_attribute("html", "lang") == "en"
    assert text_of(page, ".brand") == "Ask the Article"


def test_light_and_dark_follow_the_system_until_they_are_chosen(visit):
    page = visit(theme="dark")
    assert page.get_attribute("html", "data-theme") == "dark"
    page.click(".theme")
    page.reload()
    page.wait_for_selector(".starter")
    assert page.get_attribute("html", "data-theme") == "light"


def test_the_whole_way_by_keyboard_alone(visit):
    page = visit("zh-CN")
    page.click(".brand")
    page.keyboard.press("/")
    page.keyboard.type(QUESTIONS["zh"][0])
    page.keyboard.press("Enter")
    page.wait_for_selector(".underneath")
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.className") == "cite":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".cited")
    assert page.evaluate("document.activeElement.className") == "sentence cited"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "cite"


def test_the_drawers_of_a_phone_keep_the_rest_out_of_reach(visit):
    page = visit("zh-CN", NARROW)
    page.click(".reader-open")
    assert page.evaluate("document.querySelector('.chat').inert")
    page.keyboard.press("Escape")
    expect(page.locator(".reader-open")).to_be_focused()
    page.click(".rail-open")
    assert page.locator(".rail .picker").is_visible()
    page.click(".rail-close")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("locale", "theme", "size"),
    [("zh-CN", "light", WIDE), ("en-US", "dark", WIDE), ("zh-CN", "dark", NARROW), ("en-US", "light", NARROW)],
    ids=["zh-light-wide", "en-dark-wide", "zh-dark-narrow", "en-light-narrow"],
)
def test_axe_finds_nothing_serious_in_the_main_states(visit, locale, theme, size):
    from axe_playwright_python.sync_playwright import Axe

    language = locale[:2]
    page = visit(locale, size, theme)
    found = []

    def look(state):
        page.wait_for_function("document.getAnimations().every(each => each.playState !== 'running')")
        for violation in Axe().run(page, options={"preload": False}).response["violations"]:
            if violation["impact"] in {"serious", "critical"}:
                found.append((state, violation["id"], [node["html"][:120] for node in violation["nodes"][:3]]))

    look("start")
    ask(page, "文章的主要观点是什么？" if language == "zh" else "What are the main points of the article?")
    page.click(".how summary")
    look("answer")
    page.click(".cite")
    look("citation")
    page.click(".back-button")
    ask(page, "浙江省长是谁？" if language == "zh" else "Who is the governor of Zhejiang?")
    page.wait_for_selector(".suggestions")
    look("refusal")
    page.click(".settings-open")
    look("settings")
    page.keyboard.press("Escape")
    page.click("[aria-label='已知事实'], [aria-label='Known facts']")
    page.click(".facts-run .primary")
    page.wait_for_selector("table")
    look("facts")
    assert found == []


def test_the_server_listens_on_this_machine_only(address):
    port = int(address.rstrip("/").rsplit(":", 1)[1])
    with socket.socket() as outside:
        outside.settimeout(1)
        # An address of the loopback network that a server on all addresses would answer at, and this one does not.
        assert outside.connect_ex(("127.0.0.2", port)) != 0


@pytest.mark.real_embedding
def test_the_real_assistant_answers_on_the_page_and_from_a_file(browser, tmp_path):
    from reportlab.pdfgen import canvas

    from assistant import Assistant
    from assistant.web.opening import AssistantOpener

    file = tmp_path / "report.pdf"
    drawn = canvas.Canvas(str(file))
    drawn.drawString(72, 700, "The plant at Riverton made 120 tons of steel in 2023.")
    drawn.drawString(72, 670, "The office of Riverton employs 45 people.")
    drawn.save()
    opened = Assistant.open(index_path=tmp_path / "index", mode="quote")
    with opened, served(opened, tmp_path / "web", opener=AssistantOpener(choice=Choice("quote"))) as found:
        page = browser.new_page(locale="zh-CN", viewport=WIDE)
        page.goto(found)
        page.wait_for_selector(".starter")
        ask(page, QUESTIONS["zh"][0])
        assert "2.97亿件" in text_of(page, ".answer-text")
        page.click(".cite")
        assert "2.97亿件" in text_of(page, ".sentence.cited .figure")
        page.click(".top .picker")
        page.click(".menu >> text=添加文章")
        page.set_input_files("#article-file", str(file))
        page.wait_for_function("document.querySelector('.picker-title').textContent === 'report'", timeout=60_000)
        ask(page, "How many tons of steel did the plant make in 2023?")
        assert "120 tons" in text_of(page, ".answer-text")
        page.close()
