"""The commands that take documents in, list them, take them out and translate them."""

import argparse
import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import messages
from assistant.cli.terminal import Terminal
from assistant.document_sets import (
    ADDED,
    NOTHING_ADDED,
    DocumentSet,
    OnServer,
    added,
    document_set,
    index_folder,
    renderings_file,
)
from assistant.models.named_model import open_model
from assistant.settings import Settings
from assistant.wording.translating import other, translate_sentence
from documents import Article, Sentence
from documents.errors import DocumentError, SettingsError
from documents.renderings import Renderings, unrendered
from index import Index, open_encoder

if TYPE_CHECKING:
    from assistant.models.language_model import LanguageModel


def run_add(args: argparse.Namespace, terminal: Terminal) -> int:
    """Take files or folders in and index them."""
    settings = Settings.from_environment()
    documents = added(settings)
    taken = [article for path in args.paths for article in documents.add(path)]
    _index(documents, settings, terminal)
    if args.json:
        terminal.json([_row(article) for article in taken])
        return 0
    for article in taken:
        said = messages.ADDED.say(terminal.language, name=article.name, sentences=len(article.sentences))
        terminal.plain(said)
    terminal.say(messages.ASK_ADDED.say(terminal.language))
    return 0


def run_remove(args: argparse.Namespace, terminal: Terminal) -> int:
    """Take documents out; their sentences are gone from the index when this returns.

    Raises:
        DocumentError: no document that was added has that name; what stands before it is out.
    """
    settings = Settings.from_environment()
    documents = added(settings)
    for name in args.names:
        if not documents.remove(name):
            known = ", ".join(f"'{one}'" for one in documents.names()) or "none"
            raise DocumentError(
                f"No document called '{name}' was added. Added are: {known}",
                f"没有加入过名为“{name}”的文档。已加入：{', '.join(documents.names()) or '无'}",
            )
    if documents.names():
        _index(documents, settings, terminal)
    else:
        shutil.rmtree(_folder(settings), ignore_errors=True)
    if args.json:
        terminal.json({"removed": args.names, "left": list(documents.names())})
        return 0
    for name in args.names:
        terminal.plain(messages.REMOVED.say(terminal.language, name=name))
    return 0


def run_list(args: argparse.Namespace, terminal: Terminal) -> int:
    """List the documents that would be asked, or those that were added."""
    settings = Settings.from_environment()
    asked = args.documents if args.documents is not None else settings.documents or ADDED
    kept = document_set(asked, settings)
    articles = kept.articles() if kept.names() else ()
    if args.json:
        terminal.json([_row(article) for article in articles])
        return 0
    if not articles:
        terminal.plain(NOTHING_ADDED.say(terminal.language))
    for article in articles:
        terminal.plain(_line(article, terminal))
    return 0


def run_translate(args: argparse.Namespace, terminal: Terminal) -> int:
    """Render the sentences that are there in one language alone with the configured model.

    What was done before is kept, however this ends. A sentence that the model cannot render with its figures stays as
    it is and is listed. Exit status 1 when it was interrupted.

    Raises:
        SettingsError: the settings name no language model.
        ModelError: the model is missing, silent or too slow.
    """
    settings = Settings.from_environment()
    kept = document_set(args.documents, settings)
    known = Renderings.open(renderings_file(settings))
    articles = [known.fill(article) for article in kept.articles()]
    missing = list({s.text: s for article in articles for s in unrendered(article)}.values())
    todo = [s for s in missing if args.again or not known.tried(s.text)][: args.limit]
    model = open_model(args.model, settings) if todo else None
    if todo and model is None:
        raise SettingsError(
            "There is no language model to translate with. Name one with: --model local",
            "没有可用来翻译的语言模型。请指定：--model local",
        )
    interrupted = False
    if model is not None:
        with closing(model):
            interrupted = not _translate(todo, known, model, settings, terminal)
    articles = [known.fill(article) for article in articles]
    if isinstance(kept, OnServer):
        for article in articles:
            kept.update(article)
    left = [(article.name, sentence) for article in articles for sentence in unrendered(article)]
    _tell(articles, left, args.json, terminal)
    return int(interrupted)


def _translate(
    todo: Sequence[Sentence], known: Renderings, model: "LanguageModel", settings: Settings, terminal: Terminal
) -> bool:
    """Render the sentences one by one; whether all of them were tried."""
    with terminal.bar(messages.TRANSLATING.say(terminal.language)) as report:
        try:
            for done, sentence in enumerate(todo):
                report(done, len(todo))
                target = other(sentence.language)
                known.add(
                    sentence.text, translate_sentence(sentence.text, target, model, seconds=settings.model_seconds)
                )
            report(len(todo), len(todo))
        except KeyboardInterrupt:
            terminal.say(messages.TRANSLATION_STOPPED.say(terminal.language))
            return False
    return True


def _tell(articles: Sequence[Article], left: Sequence[tuple[str, Sentence]], as_json: bool, terminal: Terminal) -> None:
    if as_json:
        row = {
            "documents": [_row(article) for article in articles],
            "unrendered": [{"document": name, "number": s.number, "text": s.text} for name, s in left],
        }
        terminal.json(row)
        return
    for article in articles:
        terminal.plain(_line(article, terminal))
    if left:
        terminal.plain(messages.UNRENDERED.say(terminal.language, count=len(left)))
    for name, sentence in left:
        terminal.write(f"{name} {sentence.number}: {sentence.text}", indent=3)


def _line(article: Article, terminal: Terminal) -> str:
    named = {name: value for name, value in _row(article).items() if name != "language"}
    return messages.DOCUMENT.say(terminal.language, **named)


def _row(article: Article) -> dict[str, str | int]:
    return {
        "name": article.name,
        "title": article.title,
        "language": article.language,
        "sentences": len(article.sentences),
        "rendered": sum(sentence.rendering is not None for sentence in article.sentences),
    }


def _index(kept: DocumentSet, settings: Settings, terminal: Terminal) -> None:
    """Bring the index of the added documents up to date."""
    with terminal.bar(messages.BUILDING.say(terminal.language)) as report:
        encoder = open_encoder(settings.embedding)
        Index.open(_folder(settings), kept.articles(), encoder, report, chroma_url=settings.chroma_url).close()


def _folder(settings: Settings) -> Path:
    return settings.index or index_folder(settings, ADDED)
