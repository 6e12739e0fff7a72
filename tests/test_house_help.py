"""What `--help` prints: every command, option and heading is described, in the language of the terminal."""

import argparse
import re
from pathlib import Path

import pytest

from assistant.cli import messages
from assistant.cli.parser import build_parser
from evals import options
from evals.options import build_parser as build_evals_parser

ROOT = Path(__file__).resolve().parent.parent
HAN = re.compile(r"[\u3400-\u9fff]")


def parsers(language):
    """Every parser of the command line, the inner ones included."""
    waiting = [build_parser(language), build_evals_parser(language)]
    while waiting:
        parser = waiting.pop()
        yield parser
        waiting += [each for a in parser._actions if isinstance(a.choices, dict) for each in a.choices.values()]


def described(language):
    """What each parser and each of its arguments is described by, under a name to find it by."""
    for parser in parsers(language):
        yield parser.prog, parser.description
        for action in parser._actions:
            if not isinstance(action, argparse._SubParsersAction):
                yield f"{parser.prog} {'/'.join(action.option_strings) or action.dest}", action.help


def test_every_command_and_argument_is_described_in_chinese():
    assert [name for name, text in described("zh") if not HAN.search(text or "")] == []


def test_every_command_and_argument_is_described_in_english():
    assert [name for name, text in described("en") if not text or HAN.search(text)] == []


def test_every_description_is_used():
    shown = {text for parser in parsers("en") for text in [parser.description, *(a.help for a in parser._actions)]}
    texts = {**messages.HELP, **options._HELP, **options.COMMANDS}
    assert [name for name, text in texts.items() if text.en.replace("%", "%%") not in shown] == []


def test_every_option_is_read_by_what_it_is_given_to():
    modules = [path for place in ("assistant/cli", "evals") for path in (ROOT / place).rglob("*.py")]
    sources = "\n".join(p.read_text(encoding="utf-8") for p in modules if p.name not in {"parser.py", "options.py"})
    read = {name for pair in re.findall(r"args\.(\w+)|\"(\w+)\"", sources) for name in pair}
    taken = {action.dest for parser in parsers("en") for action in parser._actions}
    assert taken - read - {"help", "version"} == set()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_help_is_printed_under_headings_of_its_language(language):
    options = {"zh": "选项：", "en": "options:"}[language]
    usage = {"zh": "用法：", "en": "usage: "}[language]
    found = [parser.format_help() for parser in parsers(language)]
    assert len(found) > 25
    assert all(text.startswith(usage) and f"\n{options}\n" in text for text in found)


def test_a_help_is_what_it_is():
    assert (
        build_parser("en").commands["feedback"].format_help()
        == """\
usage: article-assistant feedback [-h] [--json] [--fact N]

what visitors of the page thought of the answers

options:
  -h, --help  show this help
  --json      print JSON for programs
  --fact N    print feedback N as a fact for the evaluation, in YAML; may be
              given several times
"""
    )
