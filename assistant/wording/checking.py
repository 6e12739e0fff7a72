"""Whether a sentence that a model wrote is held by the sentences it rests on: figures, names, negation, words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.evidence.belonging import local_names
from assistant.evidence.citing import Source
from assistant.evidence.years_of_figures import year_of
from assistant.observing import step
from assistant.wording.contraries import NEGATION, new_comparison, other_direction, passes_as_done, swapped_names
from assistant.wording.placing import belongs_elsewhere
from assistant.words.lexicon import Lexicon, names
from documents.figures import CALENDAR, Figure, parse, supports
from documents.scripts import language_of
from index.glossary import spelling
from index.terms import is_known_word, is_place, question_terms

Mismatch = Literal["figure", "name", "negation", "contrary", "words"]

# Of the content words of a sentence, weighted by rarity, this share has to stand in what it rests on.
_HELD = 0.65
# A part of the evidence that has this share of the words of a part of the sentence says the same or its contrary.
_ALIKE = 0.4
# And one that shares this much of what the nearest part shares is as near.
_NEAREST = 0.75
# The answer to a question for yes or no, which says nothing by itself.
_PARTICLE = re.compile(r"^(?:No|Yes|没有|不是|是的|没|不)[，,]\s*")
_CLAUSE = re.compile(r"[，。；：！？\n]|[,.;:!?](?=\s|$)")


@dataclass(frozen=True, slots=True)
class Check:
    """What is wrong with a sentence: the first mismatch and the words that show it; none when it is held."""

    mismatch: Mismatch | None = None
    shown: str = ""

    @property
    def held(self) -> bool:
        """Whether nothing is wrong."""
        return self.mismatch is None


@step("checking")
def check(sentence: str, sources: Sequence[Source], lexicon: Lexicon) -> Check:
    """Hold `sentence` against the texts and renderings of `sources`."""
    texts = [text for source in sources for text in (source.sentence.wording, source.sentence.rendering) if text]
    comparable = [text for text in texts if language_of(text) == language_of(sentence)]
    said = parse(sentence)
    known = [figure for text in texts for figure in parse(text)]
    if unknown := next((f for f in said if not any(supports(k, f) for k in known)), None):
        return Check("figure", unknown.text)
    if exact := next((f for f in said if _is_bounded_otherwise(f, known)), None):
        return Check("figure", exact.text)
    # A measure in another year's place is named before the year.
    for figure in sorted(said, key=lambda f: f.kind in CALENDAR):
        if _misplaced(figure, sentence, said, comparable):
            return Check("figure", figure.text)
    if name := next(_strange_names(sentence, texts, sources, lexicon), None):
        return Check("name", name)
    if negation := _turned(sentence, texts, comparable, lexicon):
        return Check("negation", negation)
    if contrary := _contrary(sentence, comparable, lexicon):
        return Check("contrary", contrary)
    missing = _missing_words(sentence, sources, lexicon)
    return Check("words", " ".join(missing[:5])) if missing else Check()


def _is_bounded_otherwise(figure: Figure, known: Sequence[Figure]) -> bool:
    """Whether what each text calls more than, nearly or about so much is said to be so much, or the other way round."""
    bounds = {k.approximation for k in known if k.kind not in CALENDAR and supports(k, figure)}
    return bool(bounds) and figure.approximation not in bounds


def _misplaced(figure: Figure, sentence: str, said: Sequence[Figure], texts: Sequence[str]) -> bool:
    """Whether every text that has the figure ties it to another year, or to a name other than the one beside it."""
    holding = [text for text in texts if any(supports(k, figure) for k in parse(text))]
    if not holding:
        return False
    if belongs_elsewhere(figure, sentence, texts):
        return True
    return figure.kind not in CALENDAR and all(_is_for_another(figure, sentence, said, text) for text in holding)


def _is_for_another(figure: Figure, sentence: str, said: Sequence[Figure], text: str) -> bool:
    known = parse(text)
    holders = [k for k in known if supports(k, figure)]
    years = {year_of(k, text) for k in holders}
    year = year_of(figure, sentence)
    rivals = [k for k in known if k not in holders and k.unit == figure.unit and k.kind not in CALENDAR]
    # A year that the text ties to another figure is not that of one without a year. An ordinal may be a name (2号线).
    tied = {year_of(k, text) for k in rivals}
    if figure.kind != "ordinal" and year is not None and year not in years and (None not in years or year in tied):
        return True
    owners = frozenset[str]().union(*(local_names(k, text, known) for k in holders))
    others = frozenset[str]().union(*(local_names(k, text, known) for k in rivals)) - owners
    beside = local_names(figure, sentence, said)
    return bool(owners) and bool(others & beside) and not owners & (beside | _names_behind(figure, sentence, said))


def _names_behind(figure: Figure, sentence: str, said: Sequence[Figure]) -> frozenset[str]:
    """The names behind a figure where they may be its own: behind the last one, or where a figure opens the series."""
    counts = [f for f in said if f.kind not in CALENDAR]
    following = min((f.start for f in said if f.start >= figure.end), default=None)
    if following is not None and local_names(counts[0], sentence, said):
        return frozenset()
    return names(f"x {sentence[figure.end : following]}")


def _strange_names(sentence: str, texts: Sequence[str], sources: Sequence[Source], lexicon: Lexicon) -> Iterator[str]:
    """The names of a sentence that neither the paragraphs it rests on, nor their headings, nor the titles have."""
    known = [*texts]
    meanings = frozenset[str]()
    for source in sources:
        known += [source.article.title, source.article.title_rendering or ""]
        known.append(lexicon.paragraph_text(source.article, source.sentence))
        meanings |= lexicon.meanings(source.article, lexicon.paragraph(source.article, source.sentence))
    around = "\n".join(known).lower()
    if language_of(around) != language_of(sentence):
        # Chinese names are the same by their sound, others by what they mean.
        around += spelling(around)
    opening = re.match(r"[A-Z][\w’'-]*", sentence)
    first = {opening.group()} if opening and _may_be_name(opening.group()) else set()
    for name in sorted(names(sentence) | first):
        terms = set(question_terms(name))
        if name.lower() not in around and not (terms and terms <= meanings):
            yield name


def _may_be_name(word: str) -> bool:
    """Whether a word that a sentence begins with is a name, and not written large for its position alone."""
    bare = re.sub(r"['’]s$", "", word)
    return is_place(bare) or not is_known_word(bare)


def _turned(sentence: str, texts: Sequence[str], comparable: Sequence[str], lexicon: Lexicon) -> str:
    """The negation, or the words, of a part of the sentence whose counterparts all say the contrary; "" if none."""
    parts = [part for text in comparable for part in _CLAUSE.split(text) if part.strip()]
    for clause in _CLAUSE.split(_PARTICLE.sub("", sentence)):
        negation = NEGATION.search(clause)
        alike = [part for part in parts if _shared(clause, part, lexicon) >= _ALIKE]
        if alike and not any(bool(NEGATION.search(part)) == bool(negation) for part in alike):
            return negation.group() if negation else clause.strip()
        if negation and not alike and not any(NEGATION.search(text) for text in texts):
            return negation.group()
    return ""


def _contrary(sentence: str, texts: Sequence[str], lexicon: Lexicon) -> str:
    """The words that say the other direction, or that something is done which is not yet; "" if there are none."""
    parts = [part for text in texts for part in _CLAUSE.split(text) if part.strip()]
    for clause in _CLAUSE.split(sentence):
        shares = [(_shared(clause, part, lexicon), part) for part in parts]
        most = max((share for share, _ in shares), default=0.0)
        nearest = [part for share, part in shares if most and share >= _NEAREST * most]
        # What did not happen on time is late all the same.
        affirmed = [part for part in nearest if not NEGATION.search(part)]
        if said := other_direction(clause, affirmed) or other_direction(clause, texts):
            return said
        if passes_as_done(sentence, [p for share, p in shares if share >= _ALIKE] or nearest):
            return clause.strip()
    return new_comparison(sentence, texts) or swapped_names(sentence, sorted(names(f"x {sentence}")), texts)


def _shared(clause: str, part: str, lexicon: Lexicon) -> float:
    """The share of the words of `clause`, by their weight, that `part` has."""
    return lexicon.share(question_terms(clause), set(question_terms(part)))


def _missing_words(sentence: str, sources: Sequence[Source], lexicon: Lexicon) -> list[str]:
    """The words that the sources lack, when they are too much of the sentence."""
    terms = question_terms(sentence)
    held = frozenset[str]().union(
        *(lexicon.sentence_terms(s.article, s.sentence) | lexicon.heading_terms(s.article, s.sentence) for s in sources)
    )
    weights = {term: lexicon.weight(term) for term in terms}
    missing = [term for term in terms if term not in held]
    return missing if sum(weights[t] for t in missing) > (1 - _HELD) * sum(weights.values()) else []


def resting_on(sentence: str, sources: Sequence[Source], lexicon: Lexicon) -> tuple[Source, ...]:
    """The fewest of `sources` that hold the words and figures of a sentence, in their order."""
    terms = set(question_terms(sentence))
    figures = parse(sentence)
    chosen: list[Source] = []
    left = set(terms)
    ranked = sorted(
        sources, key=lambda s: -sum(lexicon.weight(t) for t in terms & lexicon.sentence_terms(s.article, s.sentence))
    )
    for source in ranked:
        own = lexicon.sentence_terms(source.article, source.sentence)
        gains = sum(lexicon.weight(t) for t in left & own)
        brings_figure = any(_holds(source, f) for f in figures if not any(_holds(c, f) for c in chosen))
        if not chosen or brings_figure or gains > 0.35 * sum(lexicon.weight(t) for t in terms):
            chosen.append(source)
            left -= own
    return tuple(s for s in sources if s in chosen)


def _holds(source: Source, figure: Figure) -> bool:
    known = parse(source.sentence.wordings)
    return any(supports(k, figure) for k in known)
