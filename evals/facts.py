"""Known facts: a suite of questions with what must be said, read from YAML and checked against the document."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from documents import Article, DocumentError, load, load_shipped
from evals import malformed
from evals.fact import LANGUAGES, PARTS, Earlier, ExpectedFigure, Fact, FactKind, Part, Suite
from evals.fact_fields import Documents, facts_of
from evals.malformed import key, listed
from evals.suite_file import Node, read_nodes

__all__ = [
    "Earlier",
    "ExpectedFigure",
    "Fact",
    "FactKind",
    "Part",
    "Suite",
    "load_facts",
    "load_suite",
    "shipped_suite",
]

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
    if part not in PARTS:
        raise malformed.error(malformed.NOT_ONE_OF, text=part, what=malformed.PART, allowed=listed(PARTS))
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
    top = root.mapping(SUITE_KEYS, malformed.SUITE, needed=("facts",))
    documents, found = (None, tuple(articles)) if articles is not None else _document(top, root, path)
    searched = Documents.of(found)
    facts: list[Fact] = []
    lines: dict[str, int] = {}
    asked: dict[tuple[object, ...], str] = {}
    for node in top["facts"].items(key("facts")):
        entry = facts_of(node, searched)
        group = entry[0].group
        if group in lines:
            node.fail(malformed.ID_TAKEN, group=group, line=lines[group])
        lines[group] = node.line
        for fact in entry:
            said = (fact.language, fact.question, fact.after)
            if said in asked:
                node.fail(malformed.ASKED_ALREADY, question=fact.question, asked_by=asked[said])
            asked[said] = fact.id
        facts += entry
    name = top["suite"].text(key("suite")) if "suite" in top else path.stem
    return Suite(name, tuple(facts), found, documents)


def _document(top: dict[str, Node], root: Node, path: Path) -> tuple[Path | None, tuple[Article, ...]]:
    if "document" not in top:
        root.fail(malformed.NEEDS_DOCUMENT)
    name = top["document"].text(key("document"))
    if name == SHIPPED:
        return None, (load_shipped(),)
    source = path.parent / name
    try:
        return source, load(source)
    except DocumentError as error:
        top["document"].fail(malformed.NO_DOCUMENT, error=error)


def in_language(facts: Sequence[Fact], language: str) -> tuple[Fact, ...]:
    """The facts that are asked in one language."""
    if language not in LANGUAGES:
        what, allowed = malformed.LANGUAGE, listed(LANGUAGES)
        raise malformed.error(malformed.NOT_ONE_OF, text=language, what=what, allowed=allowed)
    return tuple(fact for fact in facts if fact.language == language)
