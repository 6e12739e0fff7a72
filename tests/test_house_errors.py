"""Every error that is raised on purpose says in both languages what is wrong."""

import ast
from pathlib import Path

import pytest

from documents import errors

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("documents", "index", "assistant", "evals")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
KINDS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_error_is_made_with_its_text_in_both_languages(path):
    made = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS
    ]
    # A pair may be handed over as one, with a star.
    assert [call.lineno for call in made if len(call.args) < 2 and not isinstance(call.args[0], ast.Starred)] == []


def test_an_error_speaks_the_language_it_is_asked_for():
    error = errors.ModelError("No model.", "没有模型。")
    assert (str(error), error.in_language("en"), error.in_language("zh")) == ("No model.", "No model.", "没有模型。")


def test_an_error_is_raised_again_as_another_that_says_the_same():
    first = errors.ModelError("No model.", "没有模型。")
    second = first.again()
    assert second is not first
    assert (type(second), str(second), second.in_language("zh")) == (errors.ModelError, "No model.", "没有模型。")
