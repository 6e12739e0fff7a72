"""Both READMEs show what a run shows: commands, answers, settings, figures of the evaluation."""

import contextlib
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from assistant.cli import command as cli
from assistant.cli.parser import build_parser
from assistant.settings import described
from documents.formats import USUAL
from evals import documenting
from evals.options import build_parser as build_evals_parser

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = {"README.md": "en", "README.zh.md": "zh"}
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in LANGUAGES}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
CONSOLE = re.compile(r"^```console\n\$ (?P<command>.+)\n(?P<shown>(?:.*\n)*?)```$", re.MULTILINE)
PYTHON = re.compile(r"^```python\n(?P<code>(?:.*\n)*?)```\n\n```text\n(?P<shown>(?:.*\n)*?)```$", re.MULTILINE)
YAML = re.compile(r"^```yaml\n(?P<entry>(?:.*\n)*?)```$", re.MULTILINE)

every_readme = pytest.mark.parametrize("name", LANGUAGES)


def blocks(pattern):
    """Every match of `pattern` in both texts, as parameters of a test."""
    found = [(name, match.groupdict()) for name, text in TEXTS.items() for match in pattern.finditer(text)]
    return [pytest.param(block, id=f"{name}-{place}") for place, (name, block) in enumerate(found)]


def parsers():
    """Every command's parser by its words, such as "index build"."""
    found = {}
    for name, command in {**build_parser("en").commands, "evals": build_evals_parser("en")}.items():
        found[name] = command
        for action in command._actions:
            if action.choices and hasattr(action.choices, "items"):
                found |= {f"{name} {kind}": inner for kind, inner in action.choices.items()}
    return found


@pytest.mark.real_embedding
@pytest.mark.parametrize("block", blocks(CONSOLE))
def test_a_command_prints_what_the_readme_shows(block, capsys):
    program, *words = shlex.split(block["command"])
    assert program == "article-assistant"
    cli.main(words)
    assert capsys.readouterr().out == block["shown"]


@pytest.mark.real_embedding
@pytest.mark.parametrize("block", blocks(PYTHON))
def test_a_python_block_prints_what_the_readme_shows(block):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block["code"], "README", "exec"), {})
    assert printed.getvalue() == block["shown"]


@every_readme
def test_every_python_block_shows_its_output(name):
    assert TEXTS[name].count("```python") == len(PYTHON.findall(TEXTS[name])) > 0


@every_readme
def test_every_make_target_that_is_named_exists(name):
    named = set(re.findall(r"(?:^|`)make (\w+)", TEXTS[name], re.MULTILINE))
    assert named <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
    assert {"web", "test"} <= named


@every_readme
def test_every_command_and_option_that_is_named_exists(name):
    known = parsers()
    rows = re.findall(r"^\| `article-assistant (\w+)` \| (.+) \|$", TEXTS[name], re.MULTILINE)
    assert {command for command, _ in rows} == set(build_parser("en").commands) | {"evals"}
    for command, described_as in rows:
        for word in re.findall(r"`([\w-]+)`", described_as):
            assert word in known[command]._option_string_actions or f"{command} {word}" in known


@every_readme
def test_every_setting_is_described(name):
    rows = re.findall(r"^\| `(ASSISTANT_\w+)` \| (.*) \| (.+) \|$", TEXTS[name], re.MULTILINE)
    assert rows == [(variable, default, text.say(LANGUAGES[name])) for variable, default, text in described()]


@every_readme
def test_every_file_that_is_linked_exists(name):
    links = re.findall(r"\]\(([^)#]+)\)", TEXTS[name])
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", documenting.TEXTS)
def test_every_table_of_a_text_is_that_of_the_committed_results(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text == documenting.filled(text, documenting.TEXTS[name], ROOT), "Run: make tables"


@every_readme
def test_the_evaluation_is_told_of_the_part_that_is_only_for_reporting(name):
    (words,) = re.findall(r"<!-- evals: (.*) -->", TEXTS[name])
    assert words.startswith("--part test evals/results/")


def test_a_table_is_written_between_its_marks_and_nothing_else_changes(tmp_path):
    held = {"megabytes": 4, "files": 3, "threads": 2}
    run = {"64 askers": {"seconds": 60, "answered": 9, "failed": 0, "before": held, "after": held}}
    (tmp_path / "run.json").write_text(json.dumps(run), encoding="utf-8")
    text = "# A\n<!-- torture: run.json -->\nold\n<!-- /torture -->\nB <!-- note: x -->\n"
    found = documenting.filled(text, "zh", tmp_path)
    assert found.startswith("# A\n<!-- torture: run.json -->\n| 试炼 | 结果 | 次数 |\n")
    assert found.endswith("→ 2 | 9 |\n<!-- /torture -->\nB <!-- note: x -->\n")
    assert documenting.filled(found, "zh", tmp_path) == found


@every_readme
def test_the_fact_that_is_shown_is_one_of_the_example(name):
    (found,) = YAML.finditer(TEXTS[name])
    assert found["entry"] in (ROOT / "evals" / "example" / "harbour.facts.yaml").read_text(encoding="utf-8")


@every_readme
def test_every_shell_line_names_commands_and_options_that_exist(name):
    known = parsers()
    lines = [line.partition("#")[0] for line in re.findall(r"^article-assistant (.+)$", TEXTS[name], re.MULTILINE)]
    assert len(lines) >= 10
    for words in map(shlex.split, lines):
        command = f"{words[0]} {words[1]}" if f"{words[0]} {words[1]}" in known else words[0]
        options = known[command]._option_string_actions
        assert [word for word in words if word.startswith("--") and word not in options] == []


def test_both_languages_draw_the_way_of_a_question_through_the_same_modules():
    drawn = [re.search(r"```text\ndocuments/.*?```", text, re.DOTALL).group() for text in TEXTS.values()]
    modules = [re.findall(r"(?:\w+/)?\w+\.py", drawing) for drawing in drawn]
    assert modules[0] == modules[1]
    assert [m for m in modules[0] if not (ROOT / m).is_file() and not list((ROOT / "assistant").rglob(m))] == []


def test_both_languages_explain_the_same_number_of_words():
    rows = [re.findall(r"^\| [^`|]+ \| [^|]+ \|$", text.split("\n## ")[-1], re.MULTILINE) for text in TEXTS.values()]
    assert len(rows[0]) == len(rows[1]) > 10


def test_both_languages_show_the_same_commands_and_files():
    commands, files = (
        [re.findall(pattern, text, re.MULTILINE) for text in TEXTS.values()]
        for pattern in (r"^(?:make|python3|\.venv/bin)\S* [^#\n]*?(?= *#|$)", r"<!-- (\w+: [^>]*) -->")
    )
    assert commands[0] == commands[1]
    assert files[0] == files[1]


@pytest.mark.parametrize("name", [*LANGUAGES, "assistant/assistant.py", "documents/loading.py"])
def test_every_type_of_document_that_is_read_is_named_where_they_are_told(name):
    lists = re.findall(r"\.\w+(?:(?:, |、)\.\w+)+(?: or \.\w+)?", (ROOT / name).read_text(encoding="utf-8"))
    assert [tuple(re.findall(r"\.\w+", each)) for each in lists] == [USUAL]


def test_both_languages_say_where_to_change_what_in_the_same_order():
    rows = [
        [set(re.findall(r"`([^`]+)`", row)) for row in re.findall(r"^\| (?!---).+ \|$", text, re.MULTILINE)]
        for text in (
            (ROOT / name).read_text(encoding="utf-8").replace("名称", "name")
            for name in ("CONTRIBUTING.md", "CONTRIBUTING.zh.md")
        )
    ]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "CONTRIBUTING.zh.md"])
def test_every_place_that_contributing_names_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"`((?:assistant|documents|evals|index|tests)/[^`]+)`", text)
    assert len(named) >= 15
    assert [place for place in named if not list(ROOT.glob(place.replace("…", "*")))] == []
    assert set(re.findall(r"^make (\w+)", text, re.MULTILINE)) <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))
