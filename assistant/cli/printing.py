"""How an answer is shown in a terminal: its text as it comes, then every citation with its location and its words."""

from collections.abc import Iterable, Sequence

from assistant.answers import Answer, Citation, Evidence
from assistant.cli import messages
from assistant.cli.terminal import Terminal
from documents.article import Article, Language
from documents.errors import AssistantError
from documents.scripts import language_of

_INDENT = 4


def show_stream(
    items: Iterable[Evidence | str | Answer], terminal: Terminal, articles: Sequence[Article] = ()
) -> Answer:
    """Show a stream as it comes, and its citations at the end; returns the Answer.

    Args:
        items: what `Assistant.stream` yields.
        terminal: where to.
        articles: what is open: its headings in the asker's language, and its names where there are several.
    """
    answer = None
    with terminal.stream(messages.READING.say(terminal.language)) as writer:
        for item in items:
            if isinstance(item, str):
                writer.write(item)
            elif isinstance(item, Answer):
                answer = item
    if answer is None:
        raise AssistantError(
            "The answer ended early. Ask again: article-assistant ask",
            "回答没有说完就中断了。请再问一次：article-assistant ask",
        )
    show_citations(answer, terminal, articles)
    return answer


def show_citations(answer: Answer, terminal: Terminal, articles: Sequence[Article] = ()) -> None:
    """What an answer rests on and how it came about, in the answer's language where it is there, the original below."""
    for citation in answer.citations:
        terminal.write("")
        rendering = citation.translation if language_of(citation.quote) != answer.language else None
        section = _section(citation, articles) if rendering else citation.section
        location = _location(citation, section, answer.language, several=len(articles) > 1)
        terminal.write(location or citation.document, _INDENT, "dim", first=f"[{citation.number}]")
        if rendering:
            terminal.write(rendering, _INDENT, "italic")
        terminal.write(citation.quote, _INDENT)
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


def _section(citation: Citation, articles: Sequence[Article]) -> str:
    """The headings above a quotation in the language of its rendering; as they stand where one has none."""
    for article in articles:
        for sentence in article.sentences if article.name == citation.document else ():
            if sentence.start <= citation.start < sentence.end and all(sentence.section_rendering):
                return " / ".join(sentence.section_rendering) or citation.section
    return citation.section


def _location(citation: Citation, section: str, language: Language, several: bool) -> str:
    page = messages.PAGE.say(language, page=citation.page) if citation.page else ""
    return " · ".join(part for part in (citation.document if several else "", section, page) if part)


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
