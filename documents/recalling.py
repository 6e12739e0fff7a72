"""Known renderings for sentences that another document shares but for their figures; figures are carried over."""

import re
from collections.abc import Iterable, Mapping, Sequence

from documents.article import Article, Language
from documents.carrying import Known, carried_over, squeezed
from documents.figures import parse
from documents.implying import implied_names
from documents.rendering import filled

# Everything that a changed figure may change, and white space; what is left must be equal.
_CHANGEABLE = re.compile(
    r"[\s\d.,，．%％０-９-]|[零〇一二两三四五六七八九十百千万亿半第分之]|"
    r"\b(?:an?|thousand|million|billion|trillion|hundred|percent|ones?|twice|half|halves|quarters?|thirds?|"
    r"first|second|(?:two|four|six|seven|eight|nine|ten|eleven|twelve|three|five|fif|twelf|nin|eigh|for|thir|twen)"
    r"(?:teen|ty)?(?:th|ieth)?s?)\b",
    re.IGNORECASE,
)
Memory = Mapping[str, Sequence[Known]]
_LEAST_SHARED = 0.5


def memory_of(articles: Iterable[Article]) -> Memory:
    """What the sentences and renderings of `articles` teach, both ways; found by what no figure changes."""
    memory: dict[str, list[Known]] = {}
    implied = [(s, names.get(s.number, ())) for a in articles for names in [implied_names(a)] for s in a.sentences]
    for sentence, names in implied:
        if sentence.rendering is None:
            continue
        other: Language = "en" if sentence.language == "zh" else "zh"
        there, back = sentence.rendering, sentence.text
        figures, rendering_figures = parse(sentence.text), parse(there)
        memory.setdefault(_bones(back), []).append(Known(back, there, other, figures, rendering_figures, names))
        memory.setdefault(_bones(there), []).append(Known(there, back, sentence.language, rendering_figures, figures))
    return memory


def recall(article: Article, memory: Memory) -> Article:
    """The article with the renderings that `memory` knows for its sentences; others stay as they are.

    A sentence that differs from a known one in its figures alone gets the known rendering with the
    new figures, provided that each of them can be put in its place and that both sides then agree.
    What a rendering names and the sentence leaves to those around it must stand there still: a copy about
    another city gets no rendering that names the first one. A document that shares less than half of
    its sentences gets none: half read and half unread, it is searched worse than read in one language.
    """
    renderings: list[str | None] = []
    for paragraph in article.paragraphs:
        around = "".join(s.text for s in paragraph)
        renderings += [s.rendering or _recalled(s.text, around, article.text, memory) for s in paragraph]
    if sum(map(bool, renderings)) < _LEAST_SHARED * len(renderings) or not any(renderings):
        return article
    return filled(article, renderings)


def _recalled(text: str, paragraph: str, article: str, memory: Memory) -> str | None:
    known = [k for k in memory.get(_bones(text), ()) if all(name.holds(paragraph, article) for name in k.implied)]
    for entry in known:
        if squeezed(entry.text) == squeezed(text):
            return entry.rendering
    return next((found for entry in known if (found := carried_over(text, entry)) is not None), None)


def _bones(text: str) -> str:
    return _CHANGEABLE.sub("", text)
