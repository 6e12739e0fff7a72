"""Files and folders become articles; what cannot be read is refused with its name and what to do."""

from string import Formatter

import pytest

from documents import DocumentError, article_from_text, load, load_shipped
from documents.limits import Limits
from documents.unreadable import MESSAGES, UnreadableError


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_one_article_named_after_it(tmp_path):
    path = written(tmp_path / "report.txt", "上海领先。")
    (article,) = load(path)
    assert (article.name, article.title, article.source) == ("report.txt", "report", str(path))


def test_a_path_may_be_a_string_and_its_ending_in_capitals(tmp_path):
    written(tmp_path / "REPORT.TXT", "上海领先。")
    assert load(str(tmp_path / "REPORT.TXT"))[0].text == "上海领先。"


def test_a_folder_is_an_article_for_every_document_in_it(tmp_path):
    for name in ("b.txt", "a.md", "part/a.txt", ".hidden/c.txt", "~$a.docx", "picture.png"):
        written(tmp_path / name, "上海领先。")
    assert [article.name for article in load(tmp_path)] == ["a.md", "b.txt", "part/a.txt"]


def test_sentences_of_the_shipped_article_are_rendered_wherever_they_are_read(tmp_path):
    (article,) = load(written(tmp_path / "a.txt", load_shipped().text))
    assert [s.rendering for s in article.sentences] == [s.rendering for s in load_shipped().sentences]
    assert [s.section_rendering for s in article.sentences] == [s.section_rendering for s in load_shipped().sentences]


def test_a_text_makes_an_article_without_a_file():
    article = article_from_text("上海领先。", name="note", source="clipboard")
    assert (article.name, article.source, article.text) == ("note", "clipboard", "上海领先。")


def refusal(path, **options):
    with pytest.raises(DocumentError) as refused:
        load(path, **options)
    return str(refused.value)


def test_a_missing_file_is_refused(tmp_path):
    assert "There is no file or folder" in refusal(tmp_path / "a.txt")
    assert "Give the path of a .txt, .md, .html, .pdf or .docx file" in refusal(tmp_path / "a.txt")


def test_a_folder_without_documents_is_refused(tmp_path):
    written(tmp_path / "picture.png", "x")
    assert f"The folder '{tmp_path}' holds no document." in refusal(tmp_path)


@pytest.mark.parametrize(
    ("name", "told"),
    [("a.doc", "of kind '.doc', which is not read. Save it as a .txt"), ("a", "of kind ''")],
)
def test_an_unknown_kind_is_refused(tmp_path, name, told):
    assert told in refusal(written(tmp_path / name, "x"))


@pytest.mark.parametrize("text", ["", " \n\t\n"])
def test_an_empty_file_is_refused(tmp_path, text):
    assert "holds no text. Give a file with text." in refusal(written(tmp_path / "a.txt", text))


def test_a_file_without_text_is_refused(tmp_path):
    assert "holds no text. Give a file with text." in refusal(written(tmp_path / "a.html", "<p></p>"))


def test_an_empty_text_is_refused():
    with pytest.raises(DocumentError, match="'note' holds no text"):
        article_from_text("\n", name="note")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = written(tmp_path / "a.txt", "x" * 2_000_000)
    assert "has 2.0 MB, more than the 1.5 MB that are read" in refusal(path, limits=Limits(megabytes=1.5))


def test_one_bad_file_of_a_folder_is_told_to_stop_all_of_it(tmp_path):
    (tmp_path / "a.txt").write_text("One pier.", encoding="utf-8")
    (tmp_path / "b.txt").write_text(" ", encoding="utf-8")
    with pytest.raises(DocumentError) as error:
        load(tmp_path)
    assert str(error.value).endswith(
        f"b.txt' holds no text. Give a file with text. It is one of 2 documents in the folder '{tmp_path.name}', "
        "which is read as a whole: mend it or take it out."
    )
    assert f"文件夹“{tmp_path.name}”里共有 2 个文档" in error.value.in_language("zh")


def test_one_bad_file_of_a_folder_is_named(tmp_path):
    written(tmp_path / "a.txt", "上海领先。")
    assert "b.txt' holds no text" in refusal(written(tmp_path / "b.txt", "").parent)


def test_a_refusal_is_told_in_both_languages(tmp_path):
    with pytest.raises(UnreadableError) as refused:
        load(tmp_path / "报告.txt")
    assert refused.value.in_language("zh").startswith(f"没有名为“{tmp_path / '报告.txt'}”的文件或文件夹。")
    assert refused.value.in_language("en") == str(refused.value)


def test_every_refusal_has_the_same_places_in_both_languages():
    for told in MESSAGES.values():
        places = [{name for _, name, _, _ in Formatter().parse(told[language]) if name} for language in ("zh", "en")]
        assert places[0] == places[1] >= {"file"}
