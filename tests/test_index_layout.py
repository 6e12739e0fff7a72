import pytest

from documents.errors import ArticleIndexError
from index.layout import Fingerprint, built, cache_folder, is_built, replacing, writing

FIRST = Fingerprint("model", 3, 1, "a")
SECOND = Fingerprint("model", 3, 1, "b")


def build(path, fingerprint):
    with writing(path, wait=1), replacing(path, fingerprint) as folder:
        (folder / "vectors.npy").write_bytes(b"1")


@pytest.mark.parametrize(
    "other", [Fingerprint("other", 3, 1, "a"), Fingerprint("model", 4, 1, "a"), Fingerprint("model", 3, 2, "a"), SECOND]
)
def test_a_fingerprint_differs_with_every_part(other):
    assert other.name != FIRST.name


def test_what_was_built_is_known(tmp_path):
    build(tmp_path, FIRST)
    assert is_built(tmp_path, FIRST)
    assert not is_built(tmp_path, SECOND)


def test_a_new_index_takes_the_place_of_the_earlier(tmp_path):
    build(tmp_path, FIRST)
    build(tmp_path, SECOND)
    assert [fingerprint for _, fingerprint in built(tmp_path)] == [SECOND]


def test_an_interrupted_build_leaves_the_earlier_index(tmp_path):
    build(tmp_path, FIRST)
    with pytest.raises(KeyboardInterrupt), writing(tmp_path, wait=1), replacing(tmp_path, SECOND):
        raise KeyboardInterrupt
    assert [fingerprint for _, fingerprint in built(tmp_path)] == [FIRST]
    assert sorted(p.name for p in tmp_path.iterdir()) == [".lock", FIRST.name]


def test_what_a_killed_build_left_is_swept_away(tmp_path):
    (tmp_path / ".building-12345678").mkdir()
    build(tmp_path, FIRST)
    assert sorted(p.name for p in tmp_path.iterdir()) == [".lock", FIRST.name]


def test_a_folder_without_a_whole_manifest_is_no_index(tmp_path):
    build(tmp_path, FIRST)
    (tmp_path / FIRST.name / "manifest.json").write_text('{"encoder": "mod', encoding="utf-8")
    assert not is_built(tmp_path, FIRST)


def test_a_second_writer_hears_that_another_one_is_at_work(tmp_path):
    told = pytest.raises(ArticleIndexError, match="Another process is building the index")
    with writing(tmp_path, wait=1), told, writing(tmp_path, wait=0):
        pass


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    told = pytest.raises(ArticleIndexError, match="cannot be written at '.*file/index'")
    with told, writing(tmp_path / "file" / "index", wait=0):
        pass


def test_the_default_folder_is_the_users_cache(monkeypatch):
    monkeypatch.delenv("ASSISTANT_CACHE")
    assert cache_folder().name == "article-assistant"


def test_the_cache_may_lie_elsewhere(monkeypatch, tmp_path):
    monkeypatch.setenv("ASSISTANT_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
