"""`article-assistant feedback`: what visitors of the page thought of the answers, listed, exported, made into facts."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli import messages
from assistant.cli.terminal import Terminal
from assistant.settings import Settings
from documents.errors import AssistantError

if TYPE_CHECKING:
    from assistant.web.store import Feedback


def run_feedback(args: argparse.Namespace, terminal: Terminal) -> int:
    """Shows all feedback, or the suite that some of it makes; 0.

    Raises:
        AssistantError: there is no feedback under a number, or the numbers are of several documents.
    """
    from assistant.web.store import CONVERSATIONS, ConversationStore

    path = Settings.from_environment().data / CONVERSATIONS
    given: tuple[Feedback, ...] = ()
    if path.is_file():
        store = ConversationStore.open(path)
        given = store.feedback()
        store.close()
    if args.fact:
        terminal.plain(_suite(given, args.fact, path.parent / "articles"))
    elif args.json:
        terminal.json([asdict(each) for each in given])
    elif not given:
        terminal.plain(messages.NO_FEEDBACK.say(terminal.language, path=path))
    else:
        _list(given, terminal)
    return 0


def _list(given: "Sequence[Feedback]", terminal: Terminal) -> None:
    for number, each in enumerate(given, 1):
        terminal.write(each.question, indent=6, first=f"{number:>3} {'+' if each.thumb == 'up' else '−'}")
        terminal.write(str(each.answer.get("text", "")), indent=6, style="dim")
        if each.reason:
            terminal.write(each.reason, indent=6, style="italic")


def _suite(given: "Sequence[Feedback]", numbers: Sequence[int], uploads: Path) -> str:
    from assistant.web.fact_draft import as_suite

    for number in numbers:
        if not 1 <= number <= len(given):
            raise AssistantError(
                f"There is no feedback {number}. List what there is: article-assistant feedback",
                f"没有第 {number} 条评价。列出所有评价：article-assistant feedback",
            )
    chosen = [given[number - 1] for number in numbers]
    articles = {each.article for each in chosen}
    if len(articles) > 1:
        raise AssistantError(
            "A suite is about one document, and this feedback is about several. "
            "Name one at a time: article-assistant feedback --fact N",
            "一个题集只关于一篇文档，这些评价涉及多篇。请逐条给出：article-assistant feedback --fact N",
        )
    return as_suite(chosen, _document(articles.pop(), uploads)).rstrip("\n")


def _document(article: str, uploads: Path) -> str:
    """What the evaluation opens: the shipped article, or where an upload lies (its name where it is gone)."""
    from assistant.web.library import SHIPPED

    return article if article == SHIPPED else next(map(str, uploads.glob(f"*/{article}/*.*")), article)
