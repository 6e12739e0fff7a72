"""The page as gr.Blocks: one custom component that the page's script fills, and the functions behind it."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from assistant.settings import MOST_PASSAGES, Settings, variable
from assistant.web import api, endpoints
from assistant.web.chat import Chat
from assistant.web.choices import Choices
from assistant.web.library import SHIPPED, Library
from assistant.web.protocols import Answering, FactsPanel
from assistant.web.store import ConversationStore
from assistant.web.texts import words
from documents.article import Language
from documents.formats import ENDINGS, USUAL

if TYPE_CHECKING:
    import gradio as gr

STATIC: Final = Path(__file__).parent / "static"
QUEUE_LENGTH: Final = 64
JOBS_AT_ONCE: Final = 256
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")

# All scripts at once, beside Gradio's own, instead of one import after the other once that has started.
_SCRIPTS: Final = "".join(f'<link rel="modulepreload" href="page/{p.name}">\n' for p in sorted(STATIC.glob("*.js")))
HEAD: Final = (
    f"""
<link rel="icon" href="page/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="page/style.css">
{_SCRIPTS}"""
    + """<script>
  const chosen = document.cookie.match(/article_theme=(light|dark)/);
  document.documentElement.dataset.theme =
    chosen ? chosen[1] : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
</script>
"""
)

START: Final = """
import(new URL("page/app.js", document.baseURI)).then((app) => app.start(element));
"""


def build_blocks(
    assistant: Answering,
    *,
    library: Library,
    store: ConversationStore,
    executor: ThreadPoolExecutor,
    choices: Choices,
    facts: FactsPanel | None = None,
    folder: str = "",
) -> "gr.Blocks":
    """The page and its functions; to be mounted where `page/…` serves the static files."""
    import gradio as gr

    chosen = Settings.from_environment()
    settings = {
        "words": {language: words(language) for language in LANGUAGES},
        "uploads": {"types": list(USUAL), "endings": list(ENDINGS), "bytes": library.max_bytes},
        "question_limit": chosen.question_characters,
        "facts": facts is not None,
        "folder": folder,
        "environment": [(variable(each.name), shown(getattr(chosen, each.name))) for each in fields(Settings)],
        "choices": asdict(choices) | {"passages": MOST_PASSAGES},
    }
    with gr.Blocks(
        analytics_enabled=False, title="Ask the Article · 文章问答", fill_width=True, fill_height=True
    ) as made:
        gr.HTML(_shell(settings), elem_id="reading-room", js_on_load=START, apply_default_css=False)
        api.register(assistant, executor)
        page = endpoints.Page(library, store, Chat(library, store, executor), facts, executor, choices)
        endpoints.register(page)
    for language in LANGUAGES:
        executor.submit(page.article, "", language, SHIPPED)  # the first visitor finds the starters ready
    blocks: gr.Blocks = made
    # Of all lanes together: otherwise forty that wait for a model keep everybody else from being looked up.
    blocks.max_threads = JOBS_AT_ONCE
    blocks.queue(max_size=QUEUE_LENGTH)
    return blocks


def shown(value: object) -> str:
    """A setting's value as the page shows it; an address without its password."""
    return "–" if value is None else re.sub(r"//[^/@]*@", "//", str(value))


def _shell(settings: dict[str, Any]) -> str:
    """What stands on the page until its script has filled it; carries the script's settings."""
    return f'<div class="room" data-settings="{escape(json.dumps(settings, ensure_ascii=False))}"></div>'
