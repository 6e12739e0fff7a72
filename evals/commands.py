"""The subcommands of `article-assistant evals`: each opens what it tests, runs it, shows and saves what came of it."""

import argparse
from collections.abc import Callable
from pathlib import Path

from assistant.cli.terminal import interface_language
from assistant.texts import Text
from documents import Language
from documents.errors import FactsError
from evals.abilities import abilities_table
from evals.bench.bench import run_bench
from evals.compare import compare
from evals.drafting import suggestions
from evals.engines import Engines, articles_of
from evals.fact import Fact, Suite
from evals.facts import load_suite
from evals.growth import run_growth
from evals.html_report import page
from evals.report import Report, load_report, parts_of
from evals.retrieval import measure_retrieval
from evals.sampling import sample
from evals.sessions import Session, saved, summary
from evals.showing import complain, say, show_failures, show_json, show_table, write_json
from evals.table import kinds_table, measures_table
from evals.training.training import run_training
from evals.trials import run_counterfactual, run_devset, run_noise

_LOW = Text("{name} = {value:.4f}，低于 {floor}", "{name} = {value:.4f} is below {floor}")


def run(args: argparse.Namespace) -> int:
    """Run the subcommand that `args` names; 0 done, 1 failed.

    Raises:
        AssistantError: it cannot be done; the text says why and what to do.
    """
    language = interface_language()
    return _COMMANDS[args.evals_command or "run"](args, language)


def _run(args: argparse.Namespace, language: Language) -> int:
    articles = articles_of(args.documents) if args.documents else None
    suite = load_suite(getattr(args, "suite", None), articles)
    documents = args.documents or suite.documents
    facts = chosen(suite, args)
    session = Session(args, language)
    reports: list[Report] = []
    with Engines(model=args.model) as engines:
        for engine in args.mode:
            reports.append(_report(session, engines, engine, (suite, documents), facts))
            if not reports[-1].complete:
                break
    return session.finish(reports)


def chosen(suite: Suite, args: argparse.Namespace) -> tuple[Fact, ...]:
    """The facts of a suite that the options ask for, in the order of the suite.

    Raises:
        FactsError: no fact is left.
    """
    facts = [
        fact
        for fact in suite.facts
        if (not args.kind or fact.kind in args.kind)
        and args.language in (None, fact.language)
        and args.part in (None, fact.part)
    ]
    if not facts:
        raise FactsError(
            "No fact of the suite fits --kind, --language and --part together. Leave one of them out.",
            "题集里没有同时符合 --kind、--language、--part 的题。请去掉其中一个。",
        )
    return sample(facts, args.limit, args.seed) if args.limit else tuple(facts)


def _report(
    session: Session,
    engines: Engines,
    engine: str,
    about: tuple[Suite, Path | None],
    facts: tuple[Fact, ...],
) -> Report:
    args = session.args
    suite, documents = about
    settings = {
        "suite": suite.name,
        "mode": engine,
        "model": engines.model_name(engine),
        "embedding": engines.encoder().name,
        "part": args.part,
        "kind": list(args.kind),
        "language": args.language,
        # What was not cut is the whole.
        "limit": args.limit if args.limit == len(facts) else None,
        "seed": args.seed,
    }
    opened = engines.open(engine, documents)
    return session.run(opened, args.name or engine, (facts, suite.articles), settings)


def _compare(args: argparse.Namespace, language: Language) -> int:
    found = compare(load_report(args.first), load_report(args.second))
    if args.json:
        show_json(
            {
                "before": found.before.value,
                "after": found.after.value,
                "cases": found.before.cases,
                "p": found.p,
                "gained": [case.id for case in found.gained],
                "lost": [case.id for case in found.lost],
            }
        )
        return 0
    say(found.sentence(language))
    if found.gained or found.lost:
        show_table(found.table(language))
    return 0


def _show_report(args: argparse.Namespace, language: Language) -> int:
    reports = parts_of([load_report(path) for path in args.results], args.part)
    if args.html:
        args.html.write_text(page(reports, language), encoding="utf-8")
        saved(args.html, language)
    if args.json:
        show_json([summary(report, path) for report, path in zip(reports, args.results, strict=True)])
    else:
        show_table(kinds_table(reports, language))
        show_table(measures_table(reports, language))
        if args.failures:
            show_failures(reports, args.failures, language)
    return 0


def _abilities(args: argparse.Namespace, language: Language) -> int:
    table = abilities_table([load_report(path) for path in args.results], language)
    if args.json:
        show_json([dict(zip(table.head, row, strict=True)) for row in table.rows])
    else:
        show_table(table)
    return 0


def _retrieval(args: argparse.Namespace, language: Language) -> int:
    suite = load_suite(args.suite, articles_of(args.documents) if args.documents else None)
    facts = [fact for fact in suite.facts if args.part in (None, fact.part)]
    with Engines().searching(args.documents or suite.documents) as searching:
        found = measure_retrieval(searching, facts, suite.articles)
    if args.out:
        write_json(args.out, found.to_dict())
        saved(args.out, language)
    if args.json:
        show_json(found.to_dict()["measures"])
    else:
        show_table(found.table(language))
    low = {name: floor for name, floor in args.fail_under.items() if found.floor(name) < floor}
    for name, floor in low.items():
        complain(_LOW.say(language, name=name, value=found.floor(name), floor=floor))
    return int(bool(low))


def _new(args: argparse.Namespace, language: Language) -> int:
    target = args.out or args.documents.with_suffix(".facts.yaml")
    if target.exists():
        raise FactsError(
            f"'{target}' is there already. Give another file with --out.",
            f"“{target}”已经存在。请用 --out 换一个文件。",
        )
    articles = articles_of(args.documents)
    if len(articles) != 1:
        raise FactsError(
            f"'{args.documents}' holds {len(articles)} documents. Draft a suite for one of them.",
            f"“{args.documents}”里有 {len(articles)} 篇文档。请为其中一篇起草。",
        )
    beside = args.documents.resolve()
    named = Path(beside.name) if beside.parent == target.resolve().parent else beside
    target.write_text(suggestions(articles[0], named), encoding="utf-8")
    saved(target, language)
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace, Language], int]] = {
    "run": _run,
    "compare": _compare,
    "report": _show_report,
    "abilities": _abilities,
    "retrieval": _retrieval,
    "counterfactual": run_counterfactual,
    "noise": run_noise,
    "devset": run_devset,
    "train": run_training,
    "bench": run_bench,
    "growth": run_growth,
    "new": _new,
}
