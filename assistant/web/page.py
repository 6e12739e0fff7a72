"""The page as gr.Blocks: one custom component that the page's script fills, and the functions behind it."""

import re
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any, Final

from assistant.settings import MOST_PASSAGES, Settings, variable
from assistant.web import api, endpoints
from assistant.web.front import TAKEN_IN
from assistant.web.protocols import Answering
from assistant.web.speaking import words
from documents.article import Language
from documents.formats import ENDINGS, USUAL

if TYPE_CHECKING:
    import gradio as gr

QUEUE_LENGTH: Final = 64
JOBS_AT_ONCE: Final = 256
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")


def build_blocks(assistant: Answering, page: endpoints.Page) -> "gr.Blocks":
    """The page and its functions; to be mounted behind `Front`, which draws the room that the component takes in."""
    import gradio as gr

    with gr.Blocks(
        analytics_enabled=False, title="Ask the Article · 文章问答", fill_width=True, fill_height=True
    ) as made:
        gr.HTML("", elem_id="reading-room", js_on_load=TAKEN_IN, apply_default_css=False)
        api.register(assistant, page.executor, page.settings.question_characters)
        endpoints.register(page)
    blocks: gr.Blocks = made
    # Of all lanes together: otherwise forty that wait for a model keep everybody else from being looked up.
    blocks.max_threads = JOBS_AT_ONCE
    blocks.queue(max_size=QUEUE_LENGTH)
    return blocks


def settings_of(page: endpoints.Page) -> dict[str, Any]:
    """What the page's script is told of the server, the same for all visitors."""
    chosen = page.settings
    return {
        "words": {language: words(language) for language in LANGUAGES},
        "uploads": {"types": list(USUAL), "endings": list(ENDINGS), "bytes": page.library.max_bytes},
        "question_limit": chosen.question_characters,
        "facts": page.facts is not None,
        "folder": str(chosen.data),
        "environment": [(variable(each.name), shown(getattr(chosen, each.name))) for each in fields(Settings)],
        "choices": asdict(page.choices) | {"passages": MOST_PASSAGES},
    }


def shown(value: object) -> str:
    """A setting's value as the page shows it; an address without its password."""
    return "–" if value is None else re.sub(r"//[^/@]*@", "//", str(value))
