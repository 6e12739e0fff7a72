"""Known facts: a suite of questions with what must be said, read from YAML and checked against the document."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import get_args

from documents import Article, DocumentError, load, load_shipped
from documents.errors import FactsError
from evals.fact import LANGUAGES, Earlier, ExpectedFigure, Fact, Kind, Part, Suite
from evals.fact_fields import Documents, facts_of
from evals.suite_file import Node, read_nodes

__all__ = ["Earlier", "ExpectedFigure", "Fact", "Kind", "Part", "Suite", "load_facts", "load_suite", "shipped_suite"]

SUITE_KEYS = ("suite", "document", "facts")
SHIPPED = "shipped"


def load_facts(
    path: str | Path | None = None, part: Part | None = None, articles: Sequence[Article] | None = None
) -> tuple[Fact, ...]:
    """The facts of a suite, in the order of the file.

    Args:
        path: a YAML file; None: the suite about the shipped article.
        part: "dev" or "test"; None: both.
        articles: what quotations are looked up in; None: the document that the suite names.

    Raises:
        FactsError: the suite is not well formed; the text names file, line and reason.
    """
    suite = load_suite(path, articles)
    if part is None:
        return suite.facts
    if part not in get_args(Part):
        raise FactsError(f"'{part}' is no part. Choose one of: {', '.join(get_args(Part))}.")
    return tuple(fact for fact in suite.facts if fact.part == part)


def load_suite(path: str | Path | None = None, articles: Sequence[Article] | None = None) -> Suite:
    """A suite with its facts and the articles that they are about.

    Raises:
        FactsError: the suite is not well formed; the text names file, line and reason.
    """
    if path is None and articles is None:
        return shipped_suite()
    return _read(Path(path) if path is not None else _shipped_path(), articles)


@cache
def shipped_suite() -> Suite:
    """The suite about the shipped article, read once."""
    return _read(_shipped_path(), None)


def _shipped_path() -> Path:
    return Path(str(files("evals") / "facts.yaml"))


def _read(path: Path, articles: Sequence[Article] | None) -> Suite:
    root = read_nodes(path)
    top = root.mapping(SUITE_KEYS, "a suite")
    if "facts" not in top:
        root.fail("a suite needs the key 'facts'.")
    documents, found = (None, tuple(articles)) if articles is not None else _document(top, root, path)
    searched = Documents.of(found)
    facts: list[Fact] = []
    lines: dict[str, int] = {}
    asked: dict[tuple[object, ...], str] = {}
    for node in top["facts"].items("facts"):
        entry = facts_of(node, searched)
        group = entry[0].group
        if group in lines:
            node.fail(f"the id '{group}' is taken by the fact in line {lines[group]}. Choose another.")
        lines[group] = node.line
        for fact in entry:
            key = (fact.language, fact.question, fact.after)
            if key in asked:
                node.fail(f"'{fact.question}' is asked already by '{asked[key]}'.")
            asked[key] = fact.id
        facts += entry
    name = top["suite"].text("suite") if "suite" in top else path.stem
    return Suite(name, tuple(facts), found, documents)


def _document(top: dict[str, Node], root: Node, path: Path) -> tuple[Path | None, tuple[Article, ...]]:
    if "document" not in top:
        root.fail("a suite needs the key 'document': a file beside it, or 'shipped'. Or give --documents.")
    name = top["document"].text("document")
    if name == SHIPPED:
        return None, (load_shipped(),)
    place = path.parent / name
    try:
        return place, load(place)
    except DocumentError as error:
        top["document"].fail(f"the document cannot be read. {error}")


def in_language(facts: Sequence[Fact], language: str) -> tuple[Fact, ...]:
    """The facts that are asked in one language."""
    if language not in LANGUAGES:
        raise FactsError(f"'{language}' is no language of a suite. Choose one of: {', '.join(LANGUAGES)}.")
    return tuple(fact for fact in facts if fact.language == language)
