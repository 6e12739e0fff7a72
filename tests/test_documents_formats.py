"""Real files of every kind, made here: encodings, Markdown, HTML, Word and PDF."""

import re
from inspect import signature

import docx
import pypdf
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from documents import DocumentError, load, load_shipped
from documents.formats import FORMATS, format_of
from documents.scripts import columns

CHINESE = "上海数字经济\n2020年上海数字经济规模达20590亿元，位居全国首位。\n研发投入强度增长至4.21%。"
TRADITIONAL = "上海數字經濟\n2020年上海數字經濟規模達20590億元，位居全國首位。\n研發投入強度增長至4.21%。"


def loaded(path):
    (article,) = load(path)
    return article


def written(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def outline(article):
    return [(s.role, s.section, s.text) for s in article.sentences]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", CHINESE),
        ("utf-8-sig", CHINESE),
        ("gb18030", CHINESE),
        ("gb2312", CHINESE),
        ("big5", TRADITIONAL),
        ("utf-16", CHINESE),
        ("utf-16-le", CHINESE),
        ("utf-16-be", CHINESE),
        ("utf-32", CHINESE),
        ("cp1252", "A study of Zürich\nZürich’s economy grew by 3 % – more than Genève’s did."),
    ],
)
def test_text_in_any_common_encoding_is_read(tmp_path, encoding, text):
    assert loaded(written(tmp_path, "a.txt", text.encode(encoding))).text == text


def test_the_whole_article_in_gb18030_is_the_shipped_one(tmp_path):
    shipped = load_shipped()
    article = loaded(written(tmp_path, "a.txt", shipped.text.encode("gb18030")))
    assert [s.text for s in article.sentences] == [s.text for s in shipped.sentences]


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = written(tmp_path, "a.txt", bytes(range(256)) * 40)
    with pytest.raises(DocumentError, match=r"a\.txt' are no text in UTF-8.*iconv -f"):
        load(path)


MARKDOWN = """---
title: not shown
---
# 上海数字经济

张岩

## 现状 *及* 问题

上海**数字经济**规模达`20590`亿元，
位居[全国](https://example.org)首位。 ![图](a.png)

1. 加大投入
2. 开放市场

- 人才，
  资金

| 城市 | 规模 |
|---|---|
| 苏州 | 9827亿元 |

### Summary

Shanghai
leads.
"""


def test_markdown_is_read_without_its_marks(tmp_path):
    article = loaded(written(tmp_path, "a.md", MARKDOWN))
    assert (article.title, article.author) == ("上海数字经济", "张岩")
    assert outline(article)[2:] == [
        ("heading", (), "现状 及 问题"),
        ("body", ("现状 及 问题",), "上海数字经济规模达20590亿元，位居全国首位。"),
        ("body", ("现状 及 问题",), "1. 加大投入"),
        ("body", ("现状 及 问题",), "2. 开放市场"),
        ("body", ("现状 及 问题",), "人才，资金"),
        ("columns", ("现状 及 问题",), "城市 | 规模"),
        ("body", ("现状 及 问题",), "苏州 | 9827亿元"),
        ("heading", ("现状 及 问题",), "Summary"),
        ("body", ("现状 及 问题", "Summary"), "Shanghai leads."),
    ]


HTML = """<!doctype html><html><head><meta charset="{charset}"><title>经济 - 网站</title><style>p {{}}</style></head>
<body><nav><a href="/">首页</a></nav><header>网站</header>
<article><h1>上海数字经济</h1><p>作者：张岩</p><h2>现状</h2>
<p>上海<b>数字经济</b>规模达
20590亿元，<br>位居全国首位。<!-- 注 --></p><script>var a = 1;</script>
<ul><li>加大投入</li><li>开放市场</li></ul>
<table><tr><th>城市</th><th>规模</th></tr><tr><td>苏州</td><td>9827亿元</td></tr></table>
<div>其他<p>苏州第二。</p>城市</div></article><footer>版权所有</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
def test_html_is_read_without_its_furniture(tmp_path, charset):
    article = loaded(written(tmp_path, "a.html", HTML.format(charset=charset).encode(charset)))
    assert (article.title, article.author) == ("上海数字经济", "张岩")
    assert [s.text for s in article.sentences[2:]] == [
        "现状",
        "上海数字经济规模达20590亿元，",
        "位居全国首位。",
        "加大投入",
        "开放市场",
        "城市 | 规模",
        "苏州 | 9827亿元",
        "其他",
        "苏州第二。",
        "城市",
    ]
    assert article.sentences[-1].section == ("现状",)


def test_an_html_page_without_headings_begins_with_its_title(tmp_path):
    page = "<title>上海数字经济</title><p>上海领先，规模位居全国首位。<p>苏州第二。"
    article = loaded(written(tmp_path, "a.htm", page))
    assert article.title == "上海数字经济"
    assert article.text == "上海数字经济\n上海领先，规模位居全国首位。\n苏州第二。"


@pytest.fixture
def word(tmp_path):
    document = docx.Document()
    document.add_paragraph("上海数字经济", style="Title")
    document.add_paragraph("张岩")
    document.add_heading("现状", level=1)
    document.add_heading("（一）产业", level=2)
    document.add_paragraph("2020年规模达20590亿元。位居全国首位。")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ["城市", "规模", "苏州", "9827亿元"], strict=True
    ):
        cell.text = text
    style = document.styles.add_style("小节", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Heading 2"]
    document.add_paragraph("（二）服务", style="小节")
    document.add_paragraph("加大投入", style="List Bullet")
    document.add_paragraph("上海领先。")
    path = tmp_path / "a.docx"
    document.save(path)
    return path


def test_word_styles_become_section_paths(word):
    article = loaded(word)
    assert (article.title, article.author) == ("上海数字经济", "张岩")
    assert outline(article)[2:] == [
        ("heading", (), "现状"),
        ("heading", ("现状",), "（一）产业"),
        ("body", ("现状", "（一）产业"), "2020年规模达20590亿元。"),
        ("body", ("现状", "（一）产业"), "位居全国首位。"),
        ("columns", ("现状", "（一）产业"), "城市 | 规模"),
        ("body", ("现状", "（一）产业"), "苏州 | 9827亿元"),
        ("heading", ("现状",), "（二）服务"),
        ("body", ("现状", "（二）服务"), "加大投入"),
        ("body", ("现状", "（二）服务"), "上海领先。"),
    ]


def test_word_insertions_and_content_controls_are_read_and_deletions_are_not(tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("规模达")
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>20590</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>9827</w:delText></w:r></w:del>"))
    paragraph.add_run("亿元。")
    control = f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>上海领先。</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    paragraph._p.addnext(parse_xml(control))
    document.save(tmp_path / "a.docx")
    assert loaded(tmp_path / "a.docx").text == "规模达20590亿元。\n上海领先。"


@pytest.mark.parametrize("content", [b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0 an older .doc"])
def test_a_damaged_word_document_is_refused(tmp_path, content):
    with pytest.raises(DocumentError, match=r"a\.docx' is not a Word document.*save it as \.docx"):
        load(written(tmp_path, "a.docx", content))


def pdf_of(path, pages, password=None):
    """A PDF with a text layer: a header, the lines of each page and its number below."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    sheet = canvas.Canvas(str(path), encrypt=password)
    for number, lines in enumerate(pages, start=1):
        sheet.setFont("STSong-Light", 10)
        sheet.drawString(60, 810, f"上海经济 2023年第{number + 2}期")
        for row, line in enumerate(lines):
            sheet.drawString(60, 780 - 20 * row, line)
        sheet.drawCentredString(300, 40, f"— {number} —")
        sheet.showPage()
    sheet.save()
    return path


def set_in_lines(text, width=80):
    """The lines of a paragraph as a printer breaks them, figures and Latin words kept whole."""
    lines = [""]
    for token in re.findall(r"[!-~]+|.", text):
        if columns(lines[-1] + token) > width and token not in "，。、；：”）》":
            lines.append("")
        lines[-1] += token
    return lines


@pytest.fixture
def pdf(tmp_path):
    """The shipped article as a printer sets it: 80 columns a line, 30 lines a page."""
    lines = []
    for paragraph in load_shipped().paragraphs:
        indentation = "　　" if paragraph[0].role == "body" else ""
        lines += set_in_lines(indentation + "".join(s.text for s in paragraph))
    return pdf_of(tmp_path / "a.pdf", [lines[start : start + 30] for start in range(0, len(lines), 30)])


def test_a_pdf_gives_the_sentences_of_the_article_without_headers_and_page_numbers(pdf):
    shipped = load_shipped()
    article = loaded(pdf)
    assert article.text == shipped.text
    assert [(s.text, s.role, s.section) for s in article.sentences] == [
        (s.text, s.role, s.section) for s in shipped.sentences
    ]


def test_the_sentences_of_a_pdf_know_their_pages(pdf):
    article = loaded(pdf)
    pages = [s.page for s in article.sentences]
    assert pages == sorted(pages)
    texts = ["".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages]
    assert len(texts) == 7
    assert all(s.text[:2] in texts[s.page - 1] for s in article.sentences)


def test_the_running_heads_of_a_chapter_go_and_its_heading_stays(tmp_path):
    pages = [[f"第{n // 2 + 1}章 现状 {n}", "上海数字经济规模领先。" + "一二三"[n // 2]] for n in range(6)]
    article = loaded(pdf_of(tmp_path / "a.pdf", pages))
    assert article.text.count("现状") == 0


def test_a_pdf_with_a_password_is_refused(tmp_path):
    path = pdf_of(tmp_path / "a.pdf", [["上海领先。"]], password="secret")
    with pytest.raises(DocumentError, match=r"a\.pdf' is protected by a password.*qpdf --decrypt"):
        load(path)


def test_a_scanned_pdf_is_refused(tmp_path):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=595, height=842)
    writer.write(tmp_path / "a.pdf")
    with pytest.raises(DocumentError, match=r"a\.pdf' is a scan: pages 1, no text layer.*ocrmypdf"):
        load(tmp_path / "a.pdf")


def test_a_damaged_pdf_is_refused(tmp_path):
    with pytest.raises(DocumentError, match=r"a\.pdf' is not a PDF that can be read"):
        load(written(tmp_path, "a.pdf", b"%PDF-1.7 broken"))


@pytest.mark.parametrize("each", FORMATS, ids=[each.endings[0] for each in FORMATS])
def test_every_type_of_document_has_its_function_under_its_endings_and_no_other(each):
    assert [format_of(ending.upper()) for ending in each.endings] == [each] * len(each.endings)
    assert list(signature(each.reader).parameters)[:2] == ["content", "name"]
    assert len(signature(each.reader).parameters) == 3


def test_an_unknown_ending_is_of_no_type():
    assert format_of(".png") is None
