"""How an answer is shown in a terminal: its text as it comes, then every citation with its place and its words."""

from collections.abc import Iterable

from assistant.answer import Answer, Citation, Evidence
from assistant.cli import messages
from assistant.cli.terminal import Terminal
from documents.article import Language
from documents.errors import AssistantError
from documents.scripts import language_of

_INDENT = 4


def show_stream(items: Iterable[Evidence | str | Answer], terminal: Terminal, several: bool = False) -> Answer:
    """Show a stream as it comes, and its citations at the end; returns the Answer.

    Args:
        items: what `Assistant.stream` yields.
        terminal: where to.
        several: whether more than one document is open, so that citations name theirs.
    """
    answer = None
    with terminal.stream(messages.READING.say(terminal.language)) as writer:
        for item in items:
            if isinstance(item, str):
                writer.write(item)
            elif isinstance(item, Answer):
                answer = item
    if answer is None:
        raise AssistantError("The answer ended early. Ask again: article-assistant ask")
    show_citations(answer, terminal, several)
    return answer


def show_citations(answer: Answer, terminal: Terminal, several: bool = False) -> None:
    """What an answer rests on and how it came about, in the answer's language."""
    for citation in answer.citations:
        terminal.write("")
        place = _place(citation, answer.language, several)
        terminal.write(place or citation.document, _INDENT, "dim", first=f"[{citation.number}]")
        terminal.write(citation.quote, _INDENT)
        if rendering := _rendering(citation, answer):
            terminal.write(rendering, _INDENT, "italic")
    for note in answer.notes:
        terminal.say(note)
    terminal.say(_about(answer))


def show_suggestions(questions: Iterable[str], terminal: Terminal, language: Language) -> None:
    """Questions to go on with."""
    asked = tuple(questions)
    if asked:
        terminal.say(messages.SUGGESTED.say(language))
        for question in asked:
            terminal.say(f"  · {question}")


def _rendering(citation: Citation, answer: Answer) -> str | None:
    """The rendering of a quotation in the other language, unless the answer holds it already."""
    if language_of(citation.quote) == answer.language or (citation.translation or "") in answer.text:
        return None
    return citation.translation


def _place(citation: Citation, language: Language, several: bool) -> str:
    page = messages.PAGE.say(language, page=citation.page) if citation.page else ""
    return " · ".join(part for part in (citation.document if several else "", citation.section, page) if part)


def _about(answer: Answer) -> str:
    seconds = messages.SECONDS.say(answer.language, seconds=f"{answer.seconds:.2f}")
    if not answer.citations:
        return seconds
    how = (
        messages.BY_MODEL.say(answer.language, model=answer.model)
        if answer.model
        else messages.BY_QUOTE.say(answer.language)
    )
    return f"{how} · {seconds}"
