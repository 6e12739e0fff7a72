"""Files made to do harm: each is read in bounded time and memory, or refused with a sentence; nothing else happens."""

import io
import os
import re
import zipfile

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen import canvas

from documents import Article, DocumentError, article_from_text, load
from documents.limits import Limits
from documents.unreadable import UnreadableError

settings.register_profile("quick", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("torture", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "上海",
            "。",
            "；",
            "一、",
            "（一）",
            "“",
            "”",
            "（",
            "）",
            "\n",
            "\n\n",
            " ",
            "\u3000",
            "12.5%",
            "亿元",
            "2020年",
        ]
        + [
            "A.",
            "e.g. ",
            "1. ",
            "- ",
            "|",
            ". . . . 3",
            "…… 4",
            "\u202e",
            "\u200b",
            "\ufeff",
            "\0",
            "\x1b[31m",
            "😀",
            "\ud800",
        ]
        + [
            "<script>alert(1)</script>",
            "[x](javascript:1)",
            "'; DROP TABLE x;--",
            "$(reboot)",
            "(a+)+$",
            "百分之",
            "摘要：",
        ]
    ),
)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


def word(change=lambda xml: xml):
    """A Word document with one sentence, its XML changed."""
    plain, changed = io.BytesIO(), io.BytesIO()
    document = docx.Document()
    document.add_paragraph("A sentence stands here.")
    document.save(plain)
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content) if name == "word/document.xml" else content)
    return changed.getvalue()


def pdf(pages=2):
    written = io.BytesIO()
    drawn = canvas.Canvas(written)
    for number in range(pages):
        drawn.drawString(100, 700, f"The page says {number} things and ends.")
        drawn.drawString(100, 600, "It goes on with other words.")
        drawn.drawString(100, 500, "It has a third line, too.")
        drawn.drawString(100, 400, "This line is in the middle.")
        drawn.drawString(100, 300, "A last line stands below.")
        drawn.showPage()
    drawn.save()
    return written.getvalue()


def refused(tmp_path, name, content, **limits):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableError) as told:
        load(tmp_path / name, limits=Limits(**limits))
    assert told.value.in_language("zh") != told.value.in_language("en")
    return told.value.reason


@pytest.mark.parametrize(
    "content", [b"<div>" * 5000 + b"a.", b"<p>" + b"<b>" * 300_000 + b"a.", b"<table><tr><td>" * 3000]
)
def test_html_without_end_is_refused(tmp_path, content):
    assert refused(tmp_path, "deep.html", content) == "nested"


def test_how_deep_html_may_be_is_a_limit(tmp_path):
    content = b"<div>" * 20 + b"A sentence stands here." + b"</div>" * 20
    assert refused(tmp_path, "deep.html", content, levels=19) == "nested"
    assert load(tmp_path / "deep.html", limits=Limits(levels=20))[0].text == "A sentence stands here."


def test_html_that_is_deeper_than_its_counted_elements_is_refused(tmp_path):
    assert refused(tmp_path, "deep.html", b"<table><tbody><tr><td>" * 390 + b"a.") == "bottomless"


def test_html_that_leaves_out_the_ends_of_paragraphs_is_read(tmp_path):
    (tmp_path / "old.html").write_text("<ul>" + "<li>One item is here.<p>And a paragraph." * 3000, encoding="utf-8")
    assert len(load(tmp_path / "old.html")[0].sentences) == 6000


def test_a_word_document_that_unpacks_to_any_size_is_refused_before_it_is_unpacked(tmp_path):
    bomb = word(lambda xml: xml.replace(b"A sentence", b"A sentence. " * 18_000_000))
    assert len(bomb) < 1_000_000
    assert refused(tmp_path, "bomb.docx", bomb) == "unpacks"


def test_entities_of_a_word_document_that_grow_without_end_are_refused(tmp_path):
    grown = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE w [<!ENTITY e0 "ha">{grown}]>'.encode()
    bomb = word(lambda xml: xml.replace(b"?>", b"?>" + doctype, 1).replace(b"A sentence", b"&e9;"))
    assert refused(tmp_path, "laughs.docx", bomb) == "word"


def test_a_word_document_reads_no_other_file(tmp_path):
    (tmp_path / "secret").write_text("SECRET", encoding="utf-8")
    doctype = f'<!DOCTYPE w [<!ENTITY s SYSTEM "{(tmp_path / "secret").as_uri()}">]>'.encode()
    (tmp_path / "x.docx").write_bytes(
        word(lambda xml: xml.replace(b"?>", b"?>" + doctype, 1).replace(b"A sentence", b"A sentence &s;"))
    )
    assert "SECRET" not in load(tmp_path / "x.docx")[0].text


def test_a_pdf_whose_pages_lead_in_a_circle_is_refused(tmp_path):
    whole = pdf()
    tree = re.search(rb"(\d+) 0 obj\s*<<\s*/Count", whole)[1]
    assert refused(tmp_path, "loop.pdf", re.sub(rb"/Kids \[ \d+", b"/Kids [ " + tree, whole)) == "pdf"


def test_a_pdf_with_too_many_pages_is_refused(tmp_path):
    assert refused(tmp_path, "long.pdf", pdf(), pages=1) == "pages"


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path):
    assert refused(tmp_path, "slow.pdf", pdf(), seconds=-1.0) == "slow"


ROW = b"<w:tr><w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr>"


def table(*rows):
    return word(lambda xml: xml.replace(b"<w:body>", b"<w:body><w:tbl>" + b"".join(rows) + b"</w:tbl>"))


def test_a_cell_that_says_it_spans_a_billion_columns_is_one_cell(tmp_path):
    (tmp_path / "wide.docx").write_bytes(table(ROW % (b'<w:gridSpan w:val="1000000000"/>', b"A cell is here.")))
    assert load(tmp_path / "wide.docx")[0].text.startswith("A cell is here.\n")


def test_cells_merged_over_any_number_of_rows_stand_in_each_if_they_are_short(tmp_path):
    rows = (ROW % (b'<w:vMerge w:val="restart"/>', b"A label."), *[ROW % (b"<w:vMerge/>", b"")] * 3000)
    (tmp_path / "long.docx").write_bytes(table(*rows))
    assert load(tmp_path / "long.docx")[0].text.count("A label.") == 3001
    rows = (ROW % (b'<w:vMerge w:val="restart"/>', b"A label. " * 100), *[ROW % (b"<w:vMerge/>", b"")] * 3000)
    (tmp_path / "long.docx").write_bytes(table(*rows))
    assert load(tmp_path / "long.docx")[0].text.count("A label.") == 100


def test_styles_that_are_based_on_one_another_in_a_circle_are_read(tmp_path):
    document = docx.Document()
    first, second = document.styles["List Bullet"], document.styles["List Number"]
    first.base_style, second.base_style = second, first
    document.add_paragraph("A sentence stands here.", style=first)
    document.save(tmp_path / "circle.docx")
    assert load(tmp_path / "circle.docx")[0].text == "A sentence stands here."


def test_a_word_document_that_takes_too_long_is_given_up(tmp_path):
    assert refused(tmp_path, "slow.docx", word(), seconds=-1.0) == "slow_word"


def test_a_folder_of_more_files_than_are_read_is_refused_before_one_is_read(tmp_path):
    for number in range(10_000):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(UnreadableError, match="holds 10000 documents, more than the 9999 that are read"):
        load(tmp_path, limits=Limits(files=9_999))


@pytest.mark.parametrize(
    "text", [". " * 300_000, "一、" * 100_000, "（" * 300_000, "1," * 300_000, "…" * 300_000 + "x", "![" * 300_000]
)
def test_a_line_without_end_is_read_in_a_moment(text):
    # The time for these once grew with the square of their length: an hour for the first.
    assert len(article_from_text(text + "结束。", name="long").text) > len(text) * 0.9


@pytest.mark.parametrize(
    ("name", "line"), [("x.md", ">a\n"), ("x.md", "|a\n"), ("x.md", "上海\n"), ("x.html", "a\n"), ("x.txt", "a\n")]
)
def test_a_paragraph_of_lines_without_end_is_read_in_a_moment(tmp_path, name, line):
    (tmp_path / name).write_text(line * 200_000, encoding="utf-8")
    assert len(load(tmp_path / name)[0].text) >= 200_000


def test_what_is_no_regular_file_is_refused_before_it_is_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    for name in ("pipe.txt", "endless.txt"):
        with pytest.raises(UnreadableError) as told:
            load(tmp_path / name)
        assert told.value.reason == "no_file"
    with pytest.raises(UnreadableError, match="holds no document"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("报告.txt".encode("gb18030"), "报告.txt"),
        ("报告.txt".encode(), "报告.txt"),
        (b"\xff\xff.txt", "\ufffd\ufffd.txt"),
    ],
)
def test_a_file_name_in_another_encoding_is_read(tmp_path, raw, name):
    with open(os.path.join(os.fsencode(tmp_path), raw), "wb") as file:
        file.write("港口有泊位。".encode())
    assert [article.name for article in load(tmp_path)] == [name]


@given(TEXTS)
def test_any_text_makes_an_article_whose_sentences_are_its_own_characters_or_is_refused(text):
    check(lambda: article_from_text(text, name="any"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".docx", ".pdf"])
def test_a_file_with_any_bytes_changed_is_read_or_refused(tmp_path, ending, data):
    whole = {".docx": word, ".pdf": pdf}.get(ending, lambda: "# 标题\n\n上海领先。<p>第二段。\n\n- 一项".encode())()
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    file = tmp_path / f"changed{ending}"
    file.write_bytes(bytes(content))
    check(lambda: load(file)[0])


def check(read):
    try:
        article = read()
    except DocumentError:
        return
    assert isinstance(article, Article)
    assert all(article.text[s.start : s.end] == s.text for s in article.sentences)
