"""What RELIABILITY.md promises, through real processes: kills, full disks, read-only folders, odd surroundings."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from assistant.settings import Settings
from documents import load
from evals.torture import bad_server as torture_bad_server
from evals.torture import inputs as torture_inputs
from evals.torture import kills as torture_kills
from evals.torture.__main__ import grown
from evals.torture.survived import torture_table
from index import Index, open_encoder

ROOT = Path(__file__).parent.parent
REPORT = "港口报告\n\n港口的泊位有126个。天气很好。\n"
ASK = [sys.executable, "-m", "assistant", "ask", "港口的泊位有多少个？", "--mode", "quote"]


@pytest.fixture
def report(tmp_path):
    place = tmp_path / "我的 文件"
    place.mkdir()
    (place / "报告 1.txt").write_text(REPORT, encoding="utf-8")
    return place


def run(words, limit=None, **environ):
    """A command in a process of its own; `limit` bounds the bytes of every file that it writes."""

    def bound():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # A module that is compiled meanwhile must not be written half.
    kept = {"PYTHONDONTWRITEBYTECODE": "1"} | {name: os.environ[name] for name in ("PATH", "ASSISTANT_CACHE")}
    return subprocess.run(
        words, env={**kept, "PYTHONPATH": str(ROOT), **environ}, capture_output=True, preexec_fn=bound, check=False
    )


def ask(report, tmp_path, limit=None, **environ):
    return run([*ASK, "--documents", str(report), "--index-path", str(tmp_path / "索引 x")], limit, **environ)


@pytest.mark.real_embedding
def test_an_index_killed_at_random_moments_is_whole_or_built_again(tmp_path):
    counts = torture_kills.kill_index(tmp_path, 2, Random(3), open_encoder())
    assert counts["kills"] == 2


def test_a_model_killed_while_it_is_joined_is_joined_anew(tmp_path):
    assert torture_kills.kill_joining(tmp_path, 2, Random(3))["kills"] == 2


def test_no_turn_that_was_said_to_be_stored_is_lost_by_kills(tmp_path):
    assert torture_kills.kill_store(tmp_path, 3, Random(3))["kills"] == 3


def test_no_document_that_was_said_to_be_added_is_lost_by_kills(tmp_path):
    counts = torture_kills.kill_documents(3, Random(3))
    assert counts["kills"] == 3


def test_no_article_that_was_said_to_be_on_the_shelf_is_lost_by_kills():
    assert torture_kills.kill_uploads(3, Random(3))["kills"] == 3


@pytest.mark.real_embedding
def test_a_model_that_misbehaves_is_answered_for_by_quotation_and_who_leaves_is_not_waited_for(tmp_path):
    questions = [
        "上海有多少个5G室外基站？",
        "When had Yiwang Tongban connected 3,588 items?",
        "一网通办接入了多少事项？",
    ]
    found = torture_bad_server.misbehave(tmp_path, questions, 2)
    assert found["answers"] == 2 * len(torture_bad_server.BEHAVIOURS)
    assert found["refused_at_once"] > 0


@pytest.mark.parametrize("ending", torture_inputs.sound_files())
def test_every_sound_file_that_is_changed_later_is_read(tmp_path, ending):
    (tmp_path / f"sound{ending}").write_bytes(torture_inputs.sound_files()[ending])
    (article,) = load(tmp_path)
    assert "126" in article.text


def test_files_that_are_changed_by_the_branches_that_they_reach_are_read_or_refused(tmp_path):
    pytest.importorskip("atheris", reason="atheris is made for Linux")
    some = {ending: torture_inputs.sound_files()[ending] for ending in (".md", ".docx")}
    assert torture_inputs.mutated(tmp_path, some, runs=150)["inputs"] == 2 * 150


def test_a_file_that_is_neither_read_nor_refused_breaks_the_promise(tmp_path):
    pytest.importorskip("atheris", reason="atheris is made for Linux")
    with pytest.raises(torture_kills.BrokenError, match="AssertionError"):
        torture_inputs.mutated(tmp_path, {".nothing": b"x"}, runs=1)


def test_generated_inputs_are_counted(tmp_path):
    lines = (
        "from hypothesis import given, strategies",
        "@given(strategies.integers())",
        "def test_any(n):",
        "    pass",
    )
    (tmp_path / "test_any.py").write_text("\n".join(lines), encoding="utf-8")
    assert torture_inputs.generated("quick", [str(tmp_path / "test_any.py")])["inputs"] >= 50


def test_what_grows_under_load_is_named():
    before = {"megabytes": 400, "files": 30, "threads": 20}
    assert grown(before, {"megabytes": 419, "files": 35, "threads": 25}) == []
    assert grown(before, {"megabytes": 421, "files": 39, "threads": 20}) == ["megabytes", "files"]
    assert grown({}, {}) == []


def test_the_table_tells_what_was_survived():
    held = {"megabytes": 400, "files": 30, "threads": 20}
    asked = {"seconds": 600.0, "answered": 9000, "failed": 1, "before": held, "after": {**held, "megabytes": 410}}
    kills = {"documents added": {"kills": 3, "changes": 7}, "conversations written": {"kills": 100, "turns": 12}}
    bad = {"answers": 60, "longest_seconds": 4.1, "left": 9, "given_back_seconds": 0.6}
    crowd = {"refused_at_once": 240, "refused_after_seconds": 0.1}
    table = torture_table({**kills, "bad models": {**bad, **crowd}, "64 askers": asked})
    assert table.rows == (
        (
            "kill -9 while documents are added and removed",
            "none of the 7 changes that were said to be made is lost, no document is half there",
            "3",
        ),
        (
            "kill -9 while conversations and feedback are written",
            "none of the 12 turns that were said to be stored is lost, nor their feedback",
            "100",
        ),
        (
            "questions with a language model that hangs, dies, writes garbage, returns 429 or 500, or never ends",
            "each answered by quotation, at the latest after 4.1 s",
            "60",
        ),
        ("askers who leave in mid-stream", "their slots given back after 0.6 s at the latest", "9"),
        ("questions for which the queue had no slot", "told so after 0.1 s at the latest", "240"),
        (
            "questions of 64 askers at once, for 10 minutes",
            "1 failures; memory 400 → 410 MB, open files 30 → 30, threads 20 → 20",
            "9,001",
        ),
    )


@pytest.mark.real_embedding
@pytest.mark.parametrize("limit", [100, 2_000, 20_000])
def test_a_full_disk_is_told_and_leaves_nothing_half_built(report, tmp_path, limit):
    # No file may grow beyond so many bytes: to the program the same as a disk on which nothing is left.
    done = ask(report, tmp_path, limit=limit)
    assert done.returncode == 1
    assert "索引 x" in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert [entry.name for entry in (tmp_path / "索引 x").iterdir()] == [".lock"]
    assert ask(report, tmp_path).returncode == 0


@pytest.mark.real_embedding
def test_a_read_only_index_is_read_and_a_missing_one_is_told(report, tmp_path):
    place = tmp_path / "index"
    encoder = open_encoder()
    Index.open(place, load(report), encoder)
    before = sorted(path.stat().st_mtime_ns for path in place.rglob("*"))
    for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    try:
        assert Index.open(place, load(report), encoder).search("泊位", "zh")
        assert sorted(path.stat().st_mtime_ns for path in place.rglob("*")) == before
    finally:
        for folder in (place, *(path for path in place.rglob("*") if path.is_dir())):
            folder.chmod(0o755)


@pytest.mark.real_embedding
@pytest.mark.parametrize(
    "surroundings",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "zh_CN.GB18030", "PYTHONIOENCODING": "gb18030"},
        {"HOME": "/nowhere/at all"},
        {"HOME": ""},
    ],
    ids=["C locale", "GB18030", "no home", "empty home"],
)
def test_it_answers_in_odd_surroundings(report, tmp_path, surroundings):
    done = ask(report, tmp_path, **surroundings)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    assert b"126" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.real_embedding
def test_where_python_is_kept_from_utf_8_nothing_fails_that_can_be_done(report, tmp_path):
    # The question comes in letters that cannot be read, so that nothing is asked, and nothing Chinese can be printed.
    done = ask(report, tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 2
    assert done.stderr == b"Please ask a question about the article.\n"


@pytest.mark.real_embedding
def test_two_processes_on_one_index_both_answer(report, tmp_path):
    words = [*ASK, "--documents", str(report), "--index-path", str(tmp_path / "shared")]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [subprocess.Popen(words, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    said = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert all(b"126" in out for out, _ in said)


def test_no_code_is_ever_loaded_from_data():
    for package in ("assistant", "documents", "evals", "index"):
        for file in (ROOT / package).rglob("*.py"):
            source = file.read_text(encoding="utf-8")
            for word in (
                "import pickle",
                "import marshal",
                "import shelve",
                "torch.load(",
                "yaml.load(",
                "allow_pickle=True",
            ):
                assert word not in source, f"{file} has {word}"
            assert source.count("np.load(") == source.count("allow_pickle=False") - source.count("np.save("), file


def test_the_cache_of_the_tests_is_their_own():
    assert Settings.from_environment().cache == Path(os.environ["ASSISTANT_CACHE"])
