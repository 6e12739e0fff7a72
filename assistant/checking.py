"""Whether a sentence that a model wrote is held by the sentences it rests on: figures, names, negation, words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.evidence import Source
from assistant.lexicon import Lexicon, names
from documents.figures import parse, supports

Fault = Literal["figure", "name", "negation", "words"]

# Of the content words of a sentence, weighted by rarity, this share has to stand in what it rests on.
_HELD = 0.55
_NEGATION = re.compile(
    r"不(?!断|仅|同|少|论|管|只|错|久|足|能不|得不|可或缺)|没有|未(?!来)|并非|尚未|无(?!人机|线|论)"
    r"|\b(?:not|never|no longer|none|nor|without|cannot|isn't|wasn't|aren't|weren't|didn't|doesn't|don't|hasn't|haven't"
    r"|failed to|lacks?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Check:
    """What is wrong with a sentence: the first fault and the words that show it; no fault when it is held."""

    fault: Fault | None = None
    shown: str = ""

    @property
    def held(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault is None


def check(sentence: str, sources: Sequence[Source], lexicon: Lexicon) -> Check:
    """Hold `sentence` against the texts and renderings of `sources`."""
    texts = [text for source in sources for text in (source.sentence.text, source.sentence.rendering) if text]
    evidence = "\n".join(texts)
    known = [figure for text in texts for figure in parse(text)]
    for figure in parse(sentence):
        if not any(supports(k, figure) for k in known):
            return Check("figure", figure.text)
    titles = [
        t
        for source in sources
        for t in (
            source.article.title,
            source.article.title_rendering or "",
            *source.sentence.section,
            *source.sentence.section_rendering,
        )
    ]
    around = "\n".join([evidence, *titles]).lower()
    for name in sorted(names(sentence)):
        if name.lower() not in around and not lexicon.mentions(name):
            return Check("name", name)
    if bool(_NEGATION.search(sentence)) and not _NEGATION.search(evidence):
        match = _NEGATION.search(sentence)
        return Check("negation", match.group() if match else "")
    terms = lexicon.question_terms(sentence)
    held = frozenset().union(
        *(lexicon.sentence_terms(s.article, s.sentence) | lexicon.heading_terms(s.article, s.sentence) for s in sources)
    )
    weights = {term: lexicon.weight(term) for term in terms}
    missing = [term for term in terms if term not in held]
    if terms and sum(weights[t] for t in missing) > (1 - _HELD) * sum(weights.values()):
        return Check("words", " ".join(missing[:5]))
    return Check()


def resting_on(sentence: str, sources: Sequence[Source], lexicon: Lexicon) -> tuple[Source, ...]:
    """The fewest of `sources` that hold the words and figures of a sentence, in their order."""
    terms = set(lexicon.question_terms(sentence))
    figures = parse(sentence)
    chosen: list[Source] = []
    left = set(terms)
    ranked = sorted(
        sources, key=lambda s: -sum(lexicon.weight(t) for t in terms & lexicon.sentence_terms(s.article, s.sentence))
    )
    for source in ranked:
        own = lexicon.sentence_terms(source.article, source.sentence)
        known = parse(f"{source.sentence.text}\n{source.sentence.rendering or ''}")
        gains = sum(lexicon.weight(t) for t in left & own)
        brings_figure = any(any(supports(k, f) for k in known) for f in figures if not _has_figure(f, chosen))
        if not chosen or brings_figure or gains > 0.35 * sum(lexicon.weight(t) for t in terms):
            chosen.append(source)
            left -= own
    return tuple(s for s in sources if s in chosen)


def _has_figure(figure: object, chosen: Sequence[Source]) -> bool:
    return any(
        supports(k, figure)  # type: ignore[arg-type]
        for s in chosen
        for k in parse(f"{s.sentence.text}\n{s.sentence.rendering or ''}")
    )
