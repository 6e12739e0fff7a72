"""An article as the reader of the page shows it: sections, paragraphs and sentences in both languages."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from assistant.answers import Answer, AnswerFigure, Evidence
from assistant.web.marking import figure_spans
from documents.article import Article, Sentence


def article_view(article: Article) -> dict[str, Any]:
    """The whole article as plain values: `paragraphs` in reading order, each with its role and sentences.

    A sentence keeps its number and offsets, so that a citation finds it by where it starts.
    """
    rendered = sum(sentence.rendering is not None for sentence in article.sentences)
    return {
        "name": article.name,
        "title": article.title,
        "title_rendering": article.title_rendering or _rendering_of_title(article),
        "author": article.author,
        "author_rendering": article.author_rendering,
        "language": article.language,
        "bilingual": 2 * rendered > len(article.sentences),
        "paragraphs": [
            _paragraph(p) for group in article.paragraphs for p in _by_heading(group) if _shown(p[0], article)
        ],
    }


def said_view(said: Answer | Evidence, articles: Iterable[Article] = ()) -> dict[str, Any]:
    """The answer or evidence as plain values, with what the page shows beside them.

    Each citation gets `marks` and `translation_marks`, the spans ([start, end] in code points) of the figures that
    the answer took from it, and `section_translation`; each considered sentence its `translation`.
    """
    figures = _worth_marking(said) if isinstance(said, Answer) else ()
    sentences = {(article.name, s.start): s for article in articles for s in article.sentences}
    renderings = {s.text: s.rendering for s in sentences.values()}
    view = asdict(said)
    for citation, shown in zip(said.citations, view["citations"], strict=True):
        own = [figure for figure in figures if figure.citation == citation.number]
        sentence = sentences.get((citation.document, citation.start))
        shown["marks"] = figure_spans(citation.quote, own)
        shown["translation_marks"] = figure_spans(citation.translation or "", own)
        shown["section_translation"] = " / ".join(sentence.section_rendering) if sentence else ""
    for considered in view["considered"]:
        considered["translation"] = renderings.get(considered["text"])
    return view


def _worth_marking(answer: Answer) -> Sequence[AnswerFigure]:
    """The figures that the answer stresses, else all but the years: those are rarely what was asked."""
    stressed = re.findall(r"\*\*(.+?)\*\*", answer.text)
    chosen = [figure for figure in answer.figures if any(figure.text in piece for piece in stressed)]
    return chosen or [figure for figure in answer.figures if figure.unit != "year"] or answer.figures


def _rendering_of_title(article: Article) -> str | None:
    return next((sentence.rendering for sentence in article.with_role("title")), None)


def _by_heading(group: tuple[Sentence, ...]) -> list[tuple[Sentence, ...]]:
    """A paragraph split where a heading runs into its text, so that the heading stands alone."""
    parts: list[list[Sentence]] = []
    for sentence in group:
        if not parts or (parts[-1][-1].role == "heading") or sentence.role == "heading":
            parts.append([])
        parts[-1].append(sentence)
    return [tuple(part) for part in parts]


def _shown(sentence: Sentence, article: Article) -> bool:
    """Title and author stand above the text already."""
    return sentence.role not in {"title", "author"} or not article.title


def _paragraph(sentences: tuple[Sentence, ...]) -> dict[str, Any]:
    first = sentences[0]
    return {
        "role": first.role,
        "level": len(first.section) + 1 if first.role == "heading" else None,
        "sentences": [
            {"number": s.number, "start": s.start, "end": s.end, **{s.language: s.text}, **_rendered(s), "page": s.page}
            for s in sentences
        ],
    }


def _rendered(sentence: Sentence) -> dict[str, str | None]:
    return {"en" if sentence.language == "zh" else "zh": sentence.rendering}
