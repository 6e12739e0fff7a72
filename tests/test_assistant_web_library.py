"""Uploads: what is taken, what is refused, and that each visitor has a shelf of their own."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from web_fixtures import ScriptedAssistant

from assistant.web.library import SHIPPED, Library, safe_name
from assistant.web.protocols import Choice
from assistant.web.speaking import WebError
from documents.errors import DocumentError


@pytest.fixture
def opened():
    return []


@pytest.fixture
def library(tmp_path, opened):
    def opener(path, choice, progress=None):
        if path is not None and path.read_bytes() == b"broken":
            raise DocumentError(f"{path.name} cannot be read. Choose another file.")
        if progress:
            progress(0, 2)
        opened.append((path and path.name, choice))
        return ScriptedAssistant()

    shelf = Library(ScriptedAssistant(), folder=tmp_path / "articles", opener=opener, max_bytes=1000, most=20)
    yield shelf
    shelf.close()


def brought(library, visitor="ann", name="report.txt", content=b"text"):
    path = library.receive(visitor, name)
    path.write_bytes(content)
    return library.add(visitor, path.parent.name)


def test_an_upload_is_shelved_opened_and_answered_from(library, opened):
    article = brought(library)
    assert [(s.title, s.own) for s in library.shelf("ann")] == [
        ("上海数字经济的优势与创新发展研究", False),
        ("report", True),
    ]
    assert opened == [("report.txt", Choice())]
    assert library.open("ann", article) is library.open("ann", article)


def test_each_choice_is_opened_once(library, opened):
    chosen = Choice("model", "local", 3)
    assert library.open("ann", SHIPPED, chosen) is library.open("bob", SHIPPED, chosen)
    assert opened == [(None, chosen)]


def test_what_is_asked_by_many_at_once_is_opened_once(library, opened):
    with ThreadPoolExecutor(8) as threads:
        found = {id(each) for each in threads.map(lambda _: library.open("ann", SHIPPED, Choice("quote")), range(8))}
    assert len(found) == 1
    assert opened == [(None, Choice("quote"))]


def test_bringing_an_article_tells_how_far_its_index_is(library):
    path = library.receive("ann", "report.txt")
    path.write_bytes(b"text")
    told = []
    library.add("ann", path.parent.name, lambda done, total: told.append((done, total)))
    assert told == [(0, 2)]


def test_another_visitor_cannot_open_or_delete_it(library):
    article = brought(library)
    for work in (lambda: library.open("bob", article), lambda: library.remove("bob", article)):
        with pytest.raises(WebError, match="no such article"):
            work()
    assert len(library.shelf("bob")) == 1


@pytest.mark.parametrize(
    "article", ["", "../ann", "..", "shipped/../x", "0123456789abcdef", "incoming-0123456789abcdef"]
)
def test_an_id_is_never_a_path(library, article):
    brought(library)
    with pytest.raises(WebError, match="no such article"):
        library.remove("ann", article)


def test_a_deleted_article_is_closed_and_gone(library, tmp_path):
    article = brought(library)
    opened = library.open("ann", article)
    library.remove("ann", article)
    assert opened.closed
    assert [p for p in (tmp_path / "articles").rglob("*") if p.is_file()] == []


def test_what_cannot_be_read_is_not_kept(library):
    with pytest.raises(DocumentError, match="cannot be read"):
        brought(library, content=b"broken")
    assert len(library.shelf("ann")) == 1


def test_what_failed_to_open_leaves_nothing_behind(library):
    with pytest.raises(DocumentError):
        brought(library, content=b"broken")
    assert library._opening == {}


def test_an_empty_file_is_refused(library):
    with pytest.raises(WebError, match="is empty"):
        brought(library, content=b"")


@pytest.mark.parametrize("name", ["virus.exe", "archive.zip", "noending", "a.pdf.sh", ""])
def test_other_kinds_of_file_are_refused(library, name):
    with pytest.raises(WebError, match="is not a kind of file"):
        library.receive("ann", name)


def test_an_upload_that_was_never_finished_is_not_on_the_shelf(library):
    library.receive("ann", "half.txt").write_bytes(b"half")
    assert len(library.shelf("ann")) == 1


def test_uploads_on_their_way_count_and_those_that_are_forsaken_go(library, tmp_path):
    folders = [library.receive("ann", "a.txt").parent for _ in range(20)]
    with pytest.raises(WebError, match="At most 20 articles"):
        library.receive("ann", "a.txt")
    library.receive("bob", "a.txt")
    os.utime(folders[0], (0, 0))
    library.receive("ann", "a.txt")
    assert not folders[0].exists()


def test_the_article_used_longest_ago_is_closed_when_too_many_are_open(library):
    articles = [brought(library, name=f"{n}.txt") for n in range(9)]
    assert len(articles) == 9
    first = library.open("ann", articles[1])
    for n in range(2, 9):
        library.open("ann", articles[n])
    library.open("ann", articles[0])
    assert first.closed


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\报告 一.pdf", "报告 一.pdf"),
        (".hidden.md", "hidden.md"),
        ("a\x00b\n.txt", "ab.txt"),
        ("\ud800.txt", "txt"),
        ("长" * 300 + ".docx", "长" * 65 + ".docx"),
        ("", "article"),
    ],
)
def test_a_file_name_loses_what_could_do_harm(name, safe):
    assert safe_name(name) == safe
