"""The commands around what is kept on disk: the index of sentences, and the packaged model's file."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from assistant.cli import messages
from assistant.cli.documents import run_add, run_list, run_remove, run_translate
from assistant.cli.terminal import Terminal
from assistant.document_sets import document_set, index_folder
from assistant.models.weights import PACKAGED, model_file, parts
from assistant.settings import Settings
from assistant.texts import Text
from documents import Article
from documents.errors import ModelError
from index import Index, open_encoder
from index.layout import Fingerprint, built

Row = dict[str, Any]

_DOCUMENTS: dict[str, Callable[[argparse.Namespace, Terminal], int]] = {
    "add": run_add,
    "list": run_list,
    "remove": run_remove,
    "translate": run_translate,
}


def run_index(args: argparse.Namespace, terminal: Terminal) -> int:
    """Run one of the subcommands of `index`; returns the exit status."""
    settings = Settings.from_environment()
    if args.index_command == "cache":
        return _cache(settings, args.json, terminal)
    if run := _DOCUMENTS.get(args.index_command):
        return run(args, terminal)
    articles = document_set(args.documents, settings).articles()
    path = args.index_path or settings.index or index_folder(settings, args.documents)
    if args.index_command != "stats":
        make = Index.build if args.index_command == "rebuild" else Index.open
        with terminal.bar(messages.BUILDING.say(terminal.language)) as report:
            encoder = open_encoder(settings.embedding)
            make(path, articles, encoder, report, chroma_url=settings.chroma_url).close()
    row = _row(path, articles)
    if args.json:
        terminal.json(row)
        return 0
    if args.index_command != "stats":
        terminal.plain(messages.INDEX_READY.say(terminal.language, path=path))
    show_rows(row, messages.INDEX_ROWS, terminal)
    return 0


def run_model(args: argparse.Namespace, terminal: Terminal) -> int:
    """Run `model show | fetch`; returns the exit status."""
    settings = Settings.from_environment()
    if args.model_command == "fetch":
        path = prepare_model(settings, terminal)
        if not args.json:
            terminal.plain(messages.MODEL_READY.say(terminal.language, path=path))
            return 0
    target = settings.model_file or settings.cache / "models" / PACKAGED.file_name
    installed = 0
    with suppress(ModelError):
        installed = len(parts())
    row = {
        "setting": settings.model,
        "file": str(target),
        "ready": target.is_file() and target.stat().st_size == PACKAGED.size,
        "parts": f"{installed}/{len(PACKAGED.packages)}",
        "megabytes": round(PACKAGED.size / 1e6),
        "sha256": PACKAGED.sha256,
    }
    if args.json:
        terminal.json(row)
    else:
        show_rows(row, messages.MODEL_ROWS, terminal)
    return 0


def prepare_model(settings: Settings, terminal: Terminal) -> Path:
    """The packaged model's file, joined with a bar when this is the first time."""
    with terminal.bar(messages.JOINING.say(terminal.language)) as report:
        return model_file(settings, report)


def show_rows(row: Mapping[str, Any], names: Mapping[str, Text], terminal: Terminal) -> None:
    """One line for each value, under its name."""
    for name, value in row.items():
        said = _said(value, terminal)
        terminal.plain(f"{names[name].say(terminal.language)}{'：' if terminal.language == 'zh' else ': '}{said}")


def _said(value: Any, terminal: Terminal) -> str:  # noqa: ANN401 - a value of a JSON row
    if isinstance(value, bool):
        return (messages.YES if value else messages.NO).say(terminal.language)
    if value is None:
        return "–"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _row(path: Path, articles: Sequence[Article]) -> Row:
    sentences = [sentence for article in articles for sentence in article.sentences]
    kept = list(built(path))
    return {
        "path": str(path),
        "built": bool(kept),
        "documents": [article.name for article in articles],
        "sentences": len(sentences),
        "rendered": sum(sentence.rendering is not None for sentence in sentences),
        **_built_with(kept[0] if kept else None),
    }


def _built_with(kept: tuple[Path, Fingerprint] | None) -> Row:
    if kept is None:
        return {"encoder": None, "dimensions": None, "megabytes": 0.0}
    folder, fingerprint = kept
    size = sum(file.stat().st_size for file in folder.parent.rglob("*") if file.is_file())
    return {"encoder": fingerprint.encoder, "dimensions": fingerprint.dimensions, "megabytes": round(size / 1e6, 1)}


def _cache(settings: Settings, as_json: bool, terminal: Terminal) -> int:
    folder = settings.cache / "indexes"
    rows = [
        {"path": str(path), **_built_with(kept)}
        for path in sorted(folder.glob("*"))
        if path.is_dir()
        for kept in built(path)
    ]
    if as_json:
        terminal.json(rows)
    elif not rows:
        terminal.plain(messages.NO_INDEXES.say(terminal.language, path=folder))
    for row in rows if not as_json else []:
        terminal.plain(f"{row['path']} · {row['encoder']} · {row['megabytes']} MB")
    return 0
