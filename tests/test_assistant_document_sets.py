"""Documents in their place and documents taken in: noticed when they change, narrowed to some, gone when removed."""

import threading
import time

import pytest
from index_fixtures import BigramEncoder

from assistant import Assistant
from assistant.document_sets import AddedFiles, Files, Shipped, document_set, index_folder, named
from assistant.renewal import watch
from assistant.settings import Settings
from documents.errors import DocumentError

HARBOUR = "The harbour handled 47 million boxes.\n\nIt employs 900 people.\n"
AIRPORT = "The airport served 12 million travellers.\n"


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "documents"
    place.mkdir()
    (place / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return place


@pytest.fixture
def encoder():
    return BigramEncoder()


@pytest.fixture
def opened(folder, tmp_path, encoder):
    with Assistant.open(folder, tmp_path / "index", mode="quote", encoder=encoder) as assistant:
        encoder.passages.clear()
        yield assistant


def found(assistant):
    return {hit.article.name for hit in assistant.search("The harbour and the airport")}


def test_what_is_asked_follows_argument_setting_and_default(tmp_path):
    settings = Settings(documents="mine", data=tmp_path, cache=tmp_path)
    assert document_set(None, Settings()) == Shipped()
    assert document_set(None, settings).path.name == "mine"
    assert document_set("other", settings).path.name == "other"
    assert isinstance(document_set("added", settings), AddedFiles)
    assert index_folder(settings, "added") == tmp_path / "indexes" / "added"


def test_the_limits_of_the_settings_hold_wherever_documents_are_read(folder, tmp_path):
    settings = Settings.from_environment({"ASSISTANT_FILE_MEGABYTES": "0.001", "ASSISTANT_DATA": str(tmp_path)})
    (folder / "airport.txt").write_text(AIRPORT * 100, encoding="utf-8")
    for read in (document_set(folder, settings).articles, lambda: document_set("added", settings).add(folder)):
        with pytest.raises(DocumentError, match=r"more than the 0\.001 MB that are read.*ASSISTANT_FILE_MEGABYTES"):
            read()


def test_a_question_that_was_asked_is_looked_up_again_only_in_renewed_documents(opened, folder):
    question = "How many people does the harbour employ?"
    first, again = opened.answer(question), opened.answer(question)
    assert (first.text, opened._opened.reply_to.cache_info().hits) == (again.text, 1)
    (folder / "harbour.txt").write_text(HARBOUR.replace("900", "800"), encoding="utf-8")
    opened.refresh()
    opened.answer(question)
    assert opened._opened.reply_to.cache_info().hits == 0


def test_nothing_is_renewed_where_nothing_changed(opened, encoder):
    assert opened.refresh() is False
    assert encoder.passages == []


def test_a_new_file_is_answered_and_only_its_own_sentences_are_embedded(opened, folder, encoder):
    (folder / "airport.txt").write_text(AIRPORT, encoding="utf-8")
    assert opened.refresh() is True
    assert found(opened) == {"airport.txt", "harbour.txt"}
    assert {text.strip() for text in encoder.passages} == {"The airport served 12 million travellers."}


def test_of_a_changed_file_only_the_changed_sentences_are_embedded(opened, folder, encoder):
    (folder / "harbour.txt").write_text(HARBOUR.replace("47 million", "48 million"), encoding="utf-8")
    assert opened.refresh() is True
    assert {text.strip() for text in encoder.passages} == {"The harbour handled 48 million boxes."}


def test_a_removed_file_is_gone(opened, folder):
    (folder / "airport.txt").write_text(AIRPORT, encoding="utf-8")
    opened.refresh()
    (folder / "airport.txt").unlink()
    assert opened.refresh() is True
    assert found(opened) == {"harbour.txt"}
    assert [article.name for article in opened.articles] == ["harbour.txt"]


def test_a_file_that_cannot_be_read_leaves_what_was_there(opened, folder):
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(DocumentError, match="broken.pdf"):
        opened.refresh()
    assert found(opened) == {"harbour.txt"}


def test_when_no_document_is_left_nothing_is_answered_until_there_is_one_again(opened, folder):
    (folder / "harbour.txt").unlink()
    with pytest.raises(DocumentError):
        opened.refresh()
    raised = []
    for _ in range(2):
        with pytest.raises(DocumentError, match="no document") as caught:
            opened.answer("How many boxes?")
        raised.append(caught.value)
    assert raised[0] is not raised[1]
    assert [error.in_language("zh") for error in raised] == [
        f"文件夹“{folder}”里没有文档。请放入一个 .txt、.md、.html、.pdf 或 .docx 文件。"
    ] * 2
    (folder / "airport.txt").write_text(AIRPORT, encoding="utf-8")
    assert opened.refresh() is True
    assert opened.answer("How many travellers?").text


def test_an_open_assistant_can_watch_its_documents(opened, folder):
    opened.watch(seconds=0.01)
    (folder / "airport.txt").write_text(AIRPORT, encoding="utf-8")
    for _ in range(500):
        if "airport.txt" in found(opened):
            break
        time.sleep(0.01)
    assert "airport.txt" in found(opened)


def test_a_watch_goes_on_after_a_failure_and_says_each_reason_once(caplog):
    outcomes = iter([DocumentError("gone"), DocumentError("gone"), None])
    stop = threading.Event()

    def refresh():
        outcome = next(outcomes, None)
        if outcome is None:
            stop.set()
            return True
        raise outcome

    watch(refresh, stop, seconds=0.001).join(5)
    assert [record.getMessage() for record in caplog.records] == ["The documents are asked as they were: gone"]


def test_one_of_several_documents_can_be_asked_alone(folder, tmp_path, encoder):
    (folder / "airport.txt").write_text(AIRPORT, encoding="utf-8")
    with Assistant.open(folder, tmp_path / "index", mode="quote", encoder=encoder, only=["airport"]) as assistant:
        assert [article.name for article in assistant.articles] == ["airport.txt"]
        assert found(assistant) == {"airport.txt"}
        documents = assistant.retriever.invoke("The harbour handled")
        assert {document.metadata["article"] for document in documents} == {"airport.txt"}


def test_an_unknown_document_is_refused_with_the_names_that_there_are(folder, tmp_path):
    articles = Files(folder, tmp_path / "none").articles()
    with pytest.raises(DocumentError, match="No document is called 'airport'. Name one of: 'harbour.txt'"):
        named(articles, ["airport"])


def test_added_files_are_copies_that_are_replaced_and_removed(folder, tmp_path):
    added = AddedFiles(tmp_path / "data" / "documents", tmp_path / "data" / "renderings.jsonl")
    with pytest.raises(DocumentError, match="Add one with: article-assistant index add"):
        added.articles()
    added.add(folder / "harbour.txt")
    (folder / "harbour.txt").write_text(AIRPORT, encoding="utf-8")
    assert "47 million" in added.articles()[0].text
    added.add(folder)
    assert "12 million" in added.articles()[0].text
    assert (added.names(), added.remove("harbour.txt"), added.remove("harbour.txt")) == (("harbour.txt",), True, False)
    assert added.names() == ()


def test_what_cannot_be_read_is_not_added(tmp_path):
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 nothing")
    added = AddedFiles(tmp_path / "documents", tmp_path / "renderings.jsonl")
    with pytest.raises(DocumentError):
        added.add(tmp_path / "scan.pdf")
    assert added.names() == ()


def test_a_file_that_goes_while_the_folder_is_looked_at_is_no_longer_one(folder, tmp_path, monkeypatch):
    source = Files(folder, tmp_path / "renderings.jsonl")
    before = source.stamp()
    listed = [folder / "harbour.txt", folder / "gone.txt"]
    monkeypatch.setattr("assistant.document_sets.files_of", lambda _: iter(listed))
    assert source.stamp() == before


def test_a_document_for_which_there_is_no_room_leaves_nothing(folder, tmp_path, monkeypatch):
    added = AddedFiles(tmp_path / "added", tmp_path / "renderings.jsonl")

    def full(_, target):
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("assistant.document_sets.shutil.copyfile", full)
    with pytest.raises(OSError, match="No space left"):
        added.add(folder)
    assert list((tmp_path / "added").iterdir()) == []
