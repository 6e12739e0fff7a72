"""Renderings kept for the sentences of a user's document, and articles as JSON."""

import pytest

from documents import article_from_text
from documents.errors import DocumentError
from documents.renderings import Renderings, unrendered
from documents.serialising import from_json, to_json

ARTICLE = article_from_text("一、规模\n苏州有3个实验室。杭州在浙江。苏州有3个实验室。", name="cities")


def test_renderings_are_kept_by_the_sentence(tmp_path):
    Renderings.open(tmp_path / "kept.jsonl").add("苏州有3个实验室。", "Suzhou has 3 laboratories.")
    filled = Renderings.open(tmp_path / "kept.jsonl").fill(ARTICLE)
    assert [s.rendering for s in filled.sentences] == [
        None,
        "Suzhou has 3 laboratories.",
        None,
        "Suzhou has 3 laboratories.",
    ]
    assert [s.text for s in unrendered(filled)] == ["一、规模", "杭州在浙江。"]


def test_what_could_not_be_rendered_is_remembered_as_tried(tmp_path):
    kept = Renderings.open(tmp_path / "kept.jsonl")
    kept.add("杭州在浙江。", None)
    again = Renderings.open(tmp_path / "kept.jsonl")
    assert (again.tried("杭州在浙江。"), again.tried("苏州有3个实验室。")) == (True, False)
    assert again.fill(ARTICLE) is ARTICLE


def test_a_line_that_was_cut_short_costs_that_line_alone(tmp_path):
    path = tmp_path / "kept.jsonl"
    kept = Renderings.open(path)
    kept.add("苏州有3个实验室。", "Suzhou has 3 laboratories.")
    kept.add("杭州在浙江。", "Hangzhou is in Zhejiang.")
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    again = Renderings.open(path)
    assert (again.tried("苏州有3个实验室。"), again.tried("杭州在浙江。")) == (True, False)


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DocumentError, match="cannot be used .* Set another folder: ASSISTANT_DATA="):
        Renderings.open(tmp_path / "file" / "kept.jsonl").add("x", None)


def test_an_article_survives_the_way_through_json():
    assert from_json(to_json(ARTICLE)) == ARTICLE


def test_text_that_is_no_article_is_refused():
    with pytest.raises(DocumentError, match="Add its file again with: article-assistant index add"):
        from_json('{"name": "x"}')


def test_what_follows_a_line_that_was_cut_short_is_kept(tmp_path):
    path = tmp_path / "kept.jsonl"
    Renderings.open(path).add("苏州有3个实验室。", "Suzhou has 3 laboratories.")
    path.write_bytes(path.read_bytes()[:-20])
    Renderings.open(path).add("杭州在浙江。", "Hangzhou is in Zhejiang.")
    again = Renderings.open(path)
    assert (again.tried("苏州有3个实验室。"), again.tried("杭州在浙江。")) == (False, True)
