"""A conversation as a file to keep: Markdown with its quotations, or JSON."""

import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from assistant.web.speaking import word
from assistant.web.store import Conversation, StoredTurn
from documents.article import Language


def as_json(conversation: Conversation) -> str:
    """Everything that is stored of the conversation."""
    return json.dumps(asdict(conversation), ensure_ascii=False, indent=2) + "\n"


def as_markdown(conversation: Conversation, language: Language) -> str:
    """Questions as headings, answers as text, each followed by the sentences it cites."""
    day = datetime.fromtimestamp(conversation.created, UTC).strftime("%Y-%m-%d")
    parts = [f"# {_escaped(conversation.title)}", f"{word('app', language)} · {day}"]
    for turn in conversation.turns:
        parts += _turn_parts(turn, language)
    return "\n\n".join(parts) + "\n"


def file_name(conversation: Conversation, ending: str) -> str:
    """A file name made of the title, safe on every system."""
    stem = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", conversation.title).strip(" .")[:60] or "conversation"
    return f"{stem}.{ending}"


def _turn_parts(turn: StoredTurn, language: Language) -> list[str]:
    parts = [f"## {_escaped(' '.join(turn.question.split()))}"]
    if turn.answer is None:
        return [*parts, f"*{word('unanswered', language)}*"]
    parts.append(_escaped(turn.answer["text"]))
    if turn.stopped:
        parts.append(f"*{word('stopped', language)}*")
    return [*parts, *(_citation(citation, language) for citation in turn.answer["citations"])]


def _citation(citation: dict[str, Any], language: Language) -> str:
    location = _escaped(citation["section"] or citation["document"])
    if citation.get("page"):
        location += ", " + word("page", language, page=str(citation["page"]))
    lines = [f"[{citation['number']}] {location}", "", _escaped(citation["quote"])]
    if citation.get("translation"):
        lines += ["", f"*{_escaped(citation['translation'])}*"]
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _escaped(text: str) -> str:
    """Text whose marks Markdown must not read; citation numbers in brackets stay as they are."""
    return re.sub(r"([\\`*_<>#|~])", r"\\\1", text).replace("](", "]\\(").replace("\r", "")
