"""Around the page, in Chromium: languages, light and dark, keys, drawers, axe, and nothing from elsewhere."""

import socket

import pytest
from browser_fixtures import IN_A_BROWSER, NARROW, WIDE, ask, text_of
from web_fixtures import QUESTIONS, served

expect = pytest.importorskip("playwright.sync_api").expect

pytestmark = IN_A_BROWSER


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
    expect(page.locator(".welcome-article")).to_have_text("上海数字经济的优势与创新发展研究")
    page.click(".reader-open")
    assert page.evaluate("document.querySelector('.chat').inert")
    page.keyboard.press("Escape")
    expect(page.locator(".reader-open")).to_be_focused()
    page.click(".rail-open")
    assert page.locator(".rail .picker").is_visible()
    page.click(".rail-close")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_going_back_on_a_phone_closes_what_covers_the_answer(visit):
    page = visit("zh-CN", NARROW, has_touch=True, is_mobile=True)
    ask(page, QUESTIONS["zh"][0])
    opened = page.url
    page.tap(".cite")
    page.wait_for_selector(".sentence.cited")
    assert page.locator(".preview").count() == 0
    page.go_back()
    expect(page.locator(".reader")).to_be_hidden()
    assert page.url == opened
    page.tap(".rail-open")
    page.tap(".rail-close")
    page.wait_for_function("history.state === null")
    page.go_back()
    page.wait_for_selector(".welcome")


LOOKS = """() => [...document.querySelectorAll(".room *")].map(each => {
  const box = each.getBoundingClientRect(), look = getComputedStyle(each);
  return [box.x, box.y, box.width, box.height, look.color, look.backgroundColor, look.font, look.border].join(); })"""


def test_the_page_is_used_before_gradio_has_started_and_stays_as_it_is(visit):
    page = visit("zh-CN")
    page.route("**/assets/*.js", lambda route: None)  # held back until nothing holds it any more
    page.reload()
    page.wait_for_selector(".starter")
    ask(page, QUESTIONS["zh"][0])
    page.fill("#question", "上海")
    page.evaluate("document.querySelector('.reader-body').scrollTop = 300")
    before = page.evaluate(LOOKS)
    assert page.locator("#reading-room").count() == 0
    page.unroute("**/assets/*.js")
    page.wait_for_selector("#reading-room .room")
    page.wait_for_load_state("networkidle")
    assert page.evaluate(LOOKS) == before
    expect(page.locator("#question")).to_be_focused()
    assert page.evaluate("document.querySelector('.reader-body').scrollTop") == 300
    assert (page.title(), page.get_attribute("html", "lang")) == ("文章问答", "zh-CN")


@pytest.mark.parametrize("width", [820, 1000, 1179, 1180])
def test_everything_stands_within_the_window_also_beside_a_long_title(visit, width):
    page = visit("en-US", {"width": width, "height": 700})
    page.locator(".picker-title >> nth=0").evaluate("e => e.textContent = 'A title of many words '.repeat(12)")
    for part in (".language", ".reader", ".reader-search", ".composer"):
        box = page.locator(part).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    brand = page.locator(".brand span")
    assert brand.evaluate("e => e.scrollWidth <= e.closest('.brand').clientWidth")
    assert page.locator(".top .picker").bounding_box()["x"] >= sum(brand.bounding_box()[key] for key in ("x", "width"))


def test_the_page_is_used_at_twice_the_size(visit):
    page = visit("en-US", {"width": 640, "height": 400}, device_scale_factor=2)
    ask(page, QUESTIONS["en"][0])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator(".thread").bounding_box()["height"] > 200
    page.click(".settings-open")
    assert page.locator(".dialog").bounding_box()["height"] < 400


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


def test_the_password_is_given_in_the_browser(browser, scripted, tmp_path):
    with served(scripted, tmp_path, password="open sesame") as address:
        page = browser.new_page(locale="en-US")
        page.goto(address)
        page.fill("[name=password]", "guess")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=alert]")
        page.fill("[name=password]", "open sesame")
        page.keyboard.press("Enter")
        page.wait_for_selector(".starter")
        page.goto(f"{address}page/login")
        page.wait_for_selector(".starter")
        page.close()


def test_the_server_listens_on_this_machine_only(page_address):
    port = int(page_address.rstrip("/").rsplit(":", 1)[1])
    with socket.socket() as outside:
        outside.settimeout(1)
        # An address of the loopback network that a server on all addresses would answer at, and this one does not.
        assert outside.connect_ex(("127.0.0.2", port)) != 0
