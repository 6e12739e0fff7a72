"""Trials beyond the suite: changed figures, noise, and documents that nobody tuned for."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from documents import Article, Language, load, load_shipped
from documents.shipped import FOLDER
from evals.asking import Answering
from evals.counterfactual import counterfactual
from evals.devset import Document, facts_about, read_documents
from evals.engines import Engines
from evals.fact import Fact
from evals.facts import load_facts
from evals.noise import generated_paragraphs, hide, paragraphs_of
from evals.report import CaseResult, Report
from evals.sessions import Session


def run_counterfactual(args: argparse.Namespace, language: Language) -> int:
    """Ask the article with changed figures, in both languages."""
    changed = counterfactual(source_text(), load_facts(), load_shipped(), args.count, args.seed)
    settings = {"suite": "counterfactual", "seed": args.seed, "changes": [c.to_dict() for c in changed.changes]}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(changed.text, encoding="utf-8")
        return _each_mode(Session(args, language), "counterfactual", (path, load(path), changed.facts), settings)


def run_noise(args: argparse.Namespace, language: Language) -> int:
    """Ask the article among 10, 100, 1,000 other paragraphs."""
    facts = tuple(fact for fact in load_facts(part=args.part) if not fact.after)
    if args.limit < len(facts):
        kept = {fact.id for fact in Random(args.seed).sample(facts, args.limit)}
        facts = tuple(fact for fact in facts if fact.id in kept)
    session = Session(args, language)
    reports: list[Report] = []
    with Engines(model=args.model) as engines:
        for count in args.paragraphs:
            with TemporaryDirectory() as folder:
                others = (
                    paragraphs_of(args.source, count, args.seed)
                    if args.source
                    else generated_paragraphs(count, args.seed)
                )
                path = hide(source_text(), others, Path(folder) / "documents")
                about = (path, load(path), facts)
                settings = {"suite": "noise", "seed": args.seed, "paragraphs": count, "part": args.part}
                reports += _reports(session, engines, f"noise-{count}", about, settings)
    return session.finish(reports)


def run_devset(args: argparse.Namespace, language: Language) -> int:
    """Open each document of a data set alone, as Chinese text, and ask it in both languages."""
    documents = read_documents(args.chinese, args.english)
    random = Random(args.seed)
    asked = random.sample(documents, args.number) if 0 < args.number < len(documents) else list(documents)
    options = {name: getattr(args, name) for name in ("questions", "strangers", "seed")}
    settings = {"suite": "devset", "documents": [document.title for document in asked], **options}
    session = Session(args, language)
    with Engines(model=args.model) as engines, TemporaryDirectory() as folder:
        about = [_opened(document, Path(folder), documents, args, random) for document in asked]
        reports = [_devset_report(session, engines, engine, about, settings) for engine in args.mode]
    return session.finish(reports)


def source_text() -> str:
    """The shipped article as it was extracted, unmended."""
    return (files("documents") / FOLDER / "source.txt").read_text(encoding="utf-8")


_About = tuple[Path, tuple[Article, ...], tuple[Fact, ...]]


def _each_mode(session: Session, name: str, about: _About, settings: dict[str, Any]) -> int:
    with Engines(model=session.args.model) as engines:
        reports = _reports(session, engines, name, about, settings)
    return session.finish(reports)


def _reports(session: Session, engines: Engines, name: str, about: _About, settings: dict[str, Any]) -> list[Report]:
    path, articles, facts = about
    reports: list[Report] = []
    args = session.args
    for engine in args.mode:
        remembered = {**settings, "mode": engine, "model": engines.model_name(engine)}
        opened = engines.open(engine, path, path.parent / "index")
        label = args.name or f"{name}-{engine}"
        reports.append(session.run(opened, label, (facts, articles), remembered))
    return reports


def _opened(
    document: Document, folder: Path, documents: Sequence[Document], args: argparse.Namespace, random: Random
) -> _About:
    own_folder = folder / document.title
    own_folder.mkdir(parents=True, exist_ok=True)
    path = own_folder / f"{document.title}.txt"
    path.write_text(document.text, encoding="utf-8")
    articles = load(path)
    others = [other for other in documents if other is not document]
    return path, articles, facts_about(document, articles[0], others, args.questions, args.strangers, random)


def _devset_report(
    session: Session,
    engines: Engines,
    engine: str,
    about: Sequence[_About],
    settings: dict[str, Any],
) -> Report:
    """One report over all documents; each is opened when its first question comes."""
    remembered = {**settings, "mode": engine, "model": engines.model_name(engine)}
    cases: list[CaseResult] = []
    report: Report | None = None
    for path, articles, facts in about:
        opened: Answering = engines.open(engine, path, path.parent / "index")
        label = session.args.name or f"devset-{engine}"
        single = {**remembered, "document": path.stem}
        report = session.run(opened, label, (facts, articles), single)
        cases += [replace(case, id=f"{path.stem}/{case.id}") for case in report.cases]
        if not report.complete:
            break
    assert report is not None
    return Report(report.name, remembered, report.environment, tuple(cases), report.complete)
