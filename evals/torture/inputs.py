"""Inputs without number: what hypothesis makes up, and files that atheris changes by the branches that they reach."""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from evals.torture.kills import BrokenError

ROOT = Path(__file__).resolve().parent.parent.parent
GENERATED = ("tests/test_documents_hostile.py", "tests/test_assistant_hostile.py")
_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 57>>stream
BT /F1 12 Tf 20 200 Td (The port has 126 berths.) Tj ET

endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R/Size 6>>
startxref
0
%%EOF
"""
_OPEN = "http://schemas.openxmlformats.org"
_WORD = {
    "[Content_Types].xml": f'<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_OPEN}/package/2006/relationships"><Relationship Id="r" '
    f'Type="{_OPEN}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{_OPEN}/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>港口</w:t></w:r></w:p><w:p><w:r><w:t>港口的泊位有126个。</w:t></w:r></w:p></w:body></w:document>",
}
_PASSING = re.compile(r"(\d+) passing\b")
_RUNS = re.compile(r"^Done (\d+) runs", re.MULTILINE)


def sound_files() -> dict[str, bytes]:
    """A small file of every kind that can be read, by its ending."""
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w") as packed:
        for name, content in _WORD.items():
            packed.writestr(name, content)
    return {
        ".txt": "一、港口\n\n港口的泊位 \n有126\n\n个。\f3\n一是水深。".encode(),
        ".md": "# 港口\n\n港口的泊位有126个。\n\n- 水深\n\n| 年 | 泊位 |\n|---|---|\n| 2023 | 126 |\n".encode(),
        ".html": "<title>港口</title><h1>港口</h1><p>泊位有126个。<ul><li>水深<table><tr><td>2023".encode(),
        ".docx": word.getvalue(),
        ".pdf": _PDF,
    }


def generated(profile: str, tests: Sequence[str] = GENERATED) -> dict[str, int]:
    """How many inputs of hypothesis were tried by the tests, as many as `profile` asks for.

    Raises:
        BrokenError: a test failed.
    """
    words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", "--hypothesis-show-statistics", *tests]
    said = _output(words, ROOT, {"HYPOTHESIS_PROFILE": profile})
    return {"inputs": sum(map(int, _PASSING.findall(said)))}


def mutated(
    folder: Path, seeds: Mapping[str, bytes], *, seconds: float | None = None, runs: int | None = None
) -> dict[str, int]:
    """How many changed files were read or refused, beginning with a sound one of each kind.

    Each kind has its `seconds` or, where they are given, its `runs`.

    Nothing where atheris is not to be had: it is made for Linux.

    Raises:
        BrokenError: a file was neither.
    """
    if find_spec("atheris") is None:
        return {"inputs": 0}
    tried = 0
    for ending, content in seeds.items():
        cases = folder / ending.removeprefix(".")
        cases.mkdir(parents=True)
        (cases / f"sound{ending}").write_bytes(content)
        bound = f"-max_total_time={max(1, int(seconds))}" if seconds else f"-runs={runs}"
        options = [bound, "-max_len=60000", "-rss_limit_mb=4096"]
        said = _output(["-m", "evals.torture.parsers", ending, str(cases), *options], folder, {})
        tried += sum(map(int, _RUNS.findall(said)))
        # What was kept of one kind is nothing to the next.
        shutil.rmtree(cases)
    return {"inputs": tried}


def _output(words: Sequence[str], folder: Path, more: Mapping[str, str]) -> str:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), **more}
    done = subprocess.run(
        [sys.executable, *words], cwd=folder, env=environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise BrokenError(f"{' '.join(words[:4])} failed: {(done.stdout + done.stderr)[-1500:]}")
    return done.stdout + done.stderr
