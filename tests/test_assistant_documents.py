"""A real file of every kind, asked in both languages: the right section or page is cited, word for word."""

import docx
import pytest
from reportlab.pdfgen import canvas

from assistant import Assistant

pytestmark = pytest.mark.real_embedding

NUMBERED = """港口年度报告

一、运营情况

（一）集装箱

2021年港口共处理集装箱4700万个，比上年增长8.1%。

（二）人员

截至2021年底，港口雇用员工9300人。

二、投资计划

新码头总投资为35亿元，预计2026年建成。
"""


def pdf(folder):
    path = folder / "ferry.pdf"
    drawn = canvas.Canvas(str(path))
    pages = (
        ("The ferry in 2023", "", "The ferry carried 1.84 million passengers in 2023.", "Seven boats are in service."),
        ("What comes next", "", "A third pier will open in 2026.", "It will cost 62 million euros to build the pier."),
    )
    for lines in pages:
        for place, line in enumerate(lines):
            drawn.drawString(72, 760 - 20 * place, line)
        drawn.showPage()
    drawn.save()
    return path


def word(folder):
    document = docx.Document()
    document.add_heading("图书馆年报", 0)
    document.add_heading("馆藏", 1)
    document.add_paragraph("图书馆现有藏书126万册，其中古籍4.8万册。")
    document.add_heading("读者服务", 1)
    document.add_heading("开放时间", 2)
    document.add_paragraph("图书馆每周开放72小时，2022年接待读者310万人次。")
    document.save(folder / "library.docx")
    return folder / "library.docx"


def gb18030(folder):
    (folder / "port.txt").write_bytes(NUMBERED.encode("gb18030"))
    return folder / "port.txt"


def html(folder):
    (folder / "tram.html").write_text(
        "<!doctype html><html><head><title>Tram</title></head><body><nav>Home</nav><h1>The tram of Tallbridge</h1>"
        "<h2>Network</h2><p>The tram network is 38 kilometres long and has 61 stops.</p>"
        "<h2>Money</h2><p>A monthly pass costs 54 euros. The city pays 12 million euros a year.</p></body></html>",
        encoding="utf-8",
    )
    return folder / "tram.html"


def markdown(folder):
    place = folder / "notes"
    (place / "parks").mkdir(parents=True)
    (place / "parks" / "lake.md").write_text(
        "# The lake park\n\n## Trees\n\nThe lake park has 8,400 trees.\n\n## Visitors\n\n"
        "In 2022 the lake park had 2.3 million visitors.\n",
        encoding="utf-8",
    )
    (place / "museum.md").write_text(
        "# 博物馆\n\n## 展品\n\n博物馆收藏展品5.2万件。\n\n## 门票\n\n成人门票每张60元。\n", encoding="utf-8"
    )
    return place


@pytest.mark.parametrize(
    ("write", "question", "figure", "document", "place"),
    [
        (pdf, "What will it cost to build the third pier?", "62 million", "ferry.pdf", 2),
        (pdf, "2023年渡轮运送了多少乘客？", "1.84 million", "ferry.pdf", 1),
        (word, "图书馆每周开放多少小时？", "72小时", "library.docx", "读者服务 / 开放时间"),
        (word, "How many ancient books does the library hold?", "4.8万册", "library.docx", "馆藏"),
        (gb18030, "港口雇用了多少员工？", "9300人", "port.txt", "一、运营情况 / （二）人员"),
        (gb18030, "What is the total investment in the new wharf?", "35亿元", "port.txt", "二、投资计划"),
        (html, "How long is the tram network?", "38 kilometres", "tram.html", "Network"),
        (html, "月票多少钱？", "54 euros", "tram.html", "Money"),
        (markdown, "How many visitors did the lake park have in 2022?", "2.3 million", "parks/lake.md", "Visitors"),
        (markdown, "2022年湖滨公园有多少游客？", "2.3 million", "parks/lake.md", "Visitors"),
        (markdown, "博物馆收藏了多少件展品？", "5.2万件", "museum.md", "展品"),
        (markdown, "How much is an adult ticket to the museum?", "60元", "museum.md", "门票"),
    ],
)
def test_a_question_is_answered_with_its_place(tmp_path, write, question, figure, document, place):
    with Assistant.open(write(tmp_path), tmp_path / "index", mode="quote") as assistant:
        answer = assistant.answer(question)
        texts = {article.name: article.text for article in assistant.articles}
    first = answer.citations[0]
    assert figure in first.quote
    assert texts[first.document][first.start : first.end] == first.quote
    assert (first.document, first.page if isinstance(place, int) else first.section) == (document, place)
