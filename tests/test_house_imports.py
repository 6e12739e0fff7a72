"""Imports go one way, heavy libraries wait until they are needed, and each library has one place."""

import ast
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ORDER = ("documents", "index", "assistant", "evals")
HEAVY = {"chromadb", "gradio", "langchain_openai", "sentence_transformers", "torch", "transformers"}
# Inside assistant/: what stands left knows nothing of what stands right of it.
STEPS = (
    "words", "rewording", "questions", "conversations", "evidence", "calculations", "drafts", "models", "wording",
    "web", "cli",
)  # fmt: skip
# What joins the steps: no step knows of it, only the page and the command do.
JOINING = {"answering", "assistant", "opened", "renewal", "runnable", "suggesting"}
# Vocabulary rather than machinery: arrays, LangChain's own types, checked fields, folders, locks, characters, and what
# is drawn in a terminal.
SHARED = {"filelock", "langchain_core", "numpy", "opencc", "platformdirs", "pydantic", "rich", "torch"}
# The page is one place of several modules.
WEB = ROOT / "assistant" / "web"
MODULES = sorted(path for package in ORDER for path in (ROOT / package).rglob("*.py"))


def tree_of(path):
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(nodes):
    """The names of the modules that the import statements among `nodes` load."""
    names = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module)
    return names


def at_import(tree):
    """Every node that runs when a module is imported: all but the bodies of functions and of TYPE_CHECKING blocks."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            waiting += node.orelse
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            waiting += ast.iter_child_nodes(node)


def packages(names):
    return {name.split(".")[0] for name in names}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path):
    own = ORDER.index(path.relative_to(ROOT).parts[0])
    outer = packages(imported(ast.walk(tree_of(path)))) & {*ORDER[own + 1 :], "tests"}
    assert not outer


@pytest.mark.parametrize("step", STEPS)
def test_the_steps_of_an_answer_import_only_earlier_ones(step):
    names = {name for path in (ROOT / "assistant" / step).glob("*.py") for name in imported(ast.walk(tree_of(path)))}
    steps = {name.split(".")[1] for name in names if name.startswith("assistant.")}
    assert not steps & set(STEPS[STEPS.index(step) + 1 :])
    assert step in {"web", "cli"} or not steps & JOINING


@pytest.mark.parametrize("step", ["evidence", "calculations", "drafts"])
def test_what_is_made_of_a_question_is_read_by_that_question_so_that_it_keeps_what_its_asker_wants(step):
    names = {
        alias.name
        for path in (ROOT / "assistant" / step).glob("*.py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert "analyse" not in names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_heavy_library_is_loaded_on_import(path):
    assert not packages(imported(at_import(tree_of(path)))) & HEAVY


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_imports_by_a_relative_path(path):
    assert not [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ImportFrom) and node.level]


def test_each_outside_library_is_imported_in_one_place():
    places = defaultdict(set)
    for path in MODULES:
        for library in packages(imported(ast.walk(tree_of(path)))) - set(ORDER) - SHARED - sys.stdlib_module_names:
            places[library].add(str((WEB if WEB in path.parents else path).relative_to(ROOT)))
    assert {library: sorted(paths) for library, paths in places.items() if len(paths) > 1} == {}
