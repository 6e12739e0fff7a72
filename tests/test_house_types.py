"""The public names are typed for whoever uses them: a program of theirs passes the strictest check."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """
from assistant import Answer, Assistant, Citation, answer
from evals import Report, evaluate, load_facts


def ask(question: str) -> tuple[str, list[str], float]:
    with Assistant.open(mode="quote", only=("report",)) as opened:
        found: Answer = opened.answer(question, history=[("a", "b")])
        first: Citation = found.citations[0]
        page: int | None = first.page
        report: Report = evaluate(opened, load_facts())
        chained: Answer = opened.as_runnable().invoke(question)
        assert page is None or opened.refresh()
    return answer(question).text, [c.quote for c in chained.citations], report.share("right").value


wrong: int = answer("?").text
"""


def test_a_consumers_program_is_checked_strictly(tmp_path):
    (tmp_path / "consumer.py").write_text(PROGRAM, encoding="utf-8")
    # A cache that is kept: what the libraries are typed like changes with their versions alone.
    cache = ROOT / ".mypy_cache" / "consumer"
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(cache), "consumer.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert len(errors) == 1, done.stdout + done.stderr
    assert 'expression has type "str", variable has type "int"' in errors[0]
