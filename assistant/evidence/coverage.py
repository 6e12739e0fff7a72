"""How well a stretch of text meets each word of a question: said itself, in other words, or not at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.evidence.absence import ASKING, POSSESSED, carries, content_words, is_meant_otherwise, words_within
from assistant.evidence.demands import asked_nouns
from assistant.evidence.stretches import around, led_by
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, without_region
from assistant.words.measures import measures_of, shared_measures
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, question_terms, tagged_words

COVERAGE = (
    "words_here", "words_nearby", "words_somewhere", "least_here", "least_nearby", "least_somewhere",
    "unmet_here", "unmet_nearby", "unmet_somewhere",
    "focus_here", "focus_nearby", "focus_somewhere", "focus_mean_here", "focus_mean_nearby",
    "numbers_here", "numbers_nearby", "words_by_the_figure", "least_by_the_figure", "readable",
    "nouns_here", "nouns_nearby", "nouns_somewhere", "nouns_unmet_here", "nouns_unmet_nearby",
    "joint_here", "joint_nearby", "joint_by_the_figure",
    "measures_asked", "measures_here", "measures_nearby", "measures_by_the_figure",
)  # fmt: skip

_SAID, _WHOLE_SENSE, _LOOSE = 1.0, 0.8, 0.3
RELATED = 0.6
"""How well a word is met by another of its sense, and not by one that only shares a meaning with it."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A noun of an English question by the word before it.
_HELD_EN = re.compile(
    r"\b(?:for|of|in|at|from|who (?:is|was|are|were)) (?:the )?([a-z][\w-]+)(?=[ ,?.]|$)", re.IGNORECASE
)
_HAD_EN = re.compile(
    r"\b(?:do|does|did) [^?,]+? (?:carry|serve|see|hold|count|record|report|register|have|receive|handle|take|get|make"
    r"|welcome|attract|draw|deal|face|reach|run|operate|own|employ|spend|earn|produce|yield|bring|cover|total|number)"
    r"(?= (?:in|on|at|to|from|by|for|with|during|per|each|over|up|out|between)\b|[?.,]|$)"
    r"|\bhow many (?:[\w-]+ ){1,3}?(?:work|live|serve|study|operate|exist|run)(?= (?:in|on|at|for|there)\b|\W*$)",
    re.IGNORECASE,
)
_DONE_EN = re.compile(
    r"\bwhen (?:did .+? ([a-z]+)|(?:was|were|is|are|will) .+? (?:be )?([a-z]+(?:ed|en|un|ilt|ade)))"
    r"(?= (?:in|at|on|by|for)\b|[?.]|$)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b|自", re.IGNORECASE)
# The number of one thing among others of its name: 三号冷库, unit 3.
_NUMBERED = re.compile(
    r"[一二三四五六七八九十\d]+号(?=[\u3400-\u9fff])|\b(?:unit|plant|building|block|store|line|phase|no\.) \d+\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d+年")
_BREAK = re.compile(
    r"\b(?:in|on|at|of|to|from|by|for|with|per|each|during|after|before|since|between|among|within|under|over|through)\b"
    r"|[?.,;:]|$",
    re.I,
)
_CLAUSE = re.compile(r"[，；;：:。]|, (?=[a-z])|\band\b")
_FIGURE = re.compile(
    r"\d|[一二三四五六七八九十百千万亿两半]|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of an article held against a question: its terms, what its words mean, its text in small letters."""

    terms: frozenset[str]
    meanings: frozenset[str]
    text: str


def coverage(question: Question, hit: Hit, lexicon: Lexicon) -> tuple[float, ...]:
    """How well the sentence, its paragraph and the articles meet the words of a question, in the order of COVERAGE.

    A word said is worth 1, one of its senses as a whole 0.8, a word related to it 0.6, a word that shares one of its
    meanings 0.3. The `focus` are the words next to what is asked for: 预算 in 预算是多少, founded in "when was it
    founded".
    """
    words = content_words(question.text)
    focus = [word for word in focus_words(question) if word in words]
    nouns = [word for word in _nouns(question.text, question.language) if word in words]
    joint = [word for word in _joint(question.text) if word in words]
    here, nearby = _here(hit, lexicon), _nearby(hit, lexicon)
    by_scope = [[_level(word, scope, lexicon) for word in words] for scope in (here, nearby, None)]
    levels = [dict(zip(words, some, strict=True)) for some in by_scope]
    numbers = set(_NUMBER.findall(question.text)) - question.years
    by_figure = _by_the_figure(question, hit, words, lexicon)
    return (
        *(_mean(some) for some in by_scope),
        *(min(some, default=1.0) for some in by_scope),
        *(float(sum(level == 0 for level in some)) for some in by_scope),
        *(min((some[word] for word in focus), default=1.0) for some in levels),
        *(_mean([some[word] for word in focus]) for some in levels[:2]),
        *(_met([number in scope.text for number in numbers]) for scope in (here, nearby)),
        _mean(by_figure),
        min(by_figure, default=1.0),
        float(hit.sentence.in_language(question.language) is not None),
        *(min((some[noun] for noun in nouns), default=1.0) for some in levels),
        *(float(sum(some[noun] == 0 for noun in nouns)) for some in levels[:2]),
        *(min((some[word] for word in joint), default=1.0) for some in levels[:2]),
        min((level for word, level in zip(words, by_figure, strict=False) if word in joint), default=1.0),
        float(len(measures_of(question.text))),
        shared_measures(question.text, here.text),
        shared_measures(question.text, nearby.text),
        max((shared_measures(question.text, clause) for clause in _with_figures(question, hit, lexicon)), default=1.0),
    )


def lacks_nouns(question: Question, hit: Hit, told: str, lexicon: Lexicon) -> bool:
    """Whether a sentence never speaks of a noun of the question, nor what is `told` with it or above it says it."""
    own = _scope_of(hit.sentence.wordings, lexicon)
    above = _scope_of(f"{told}\n{lexicon.heading_text(hit.article, hit.sentence)}", lexicon)
    asked = _DATED.sub("，", question.text)
    if any(number.lower() not in own.text for number in _NUMBERED.findall(asked)):
        return True
    words = content_words(asked)
    nouns = {*_nouns(asked, question.language), *(t for m in _HELD_EN.finditer(asked) for t in english_terms(m[1]))}
    # A table has no verbs: that passengers were carried, or seen, is said by their number.
    nouns -= said_by_number(asked)
    # What was begun is not what was finished.
    done = _done(asked, question.language) if "time" in question.forms and not _SINCE.search(own.text) else ()
    return any(
        noun in words and _level(noun, own, lexicon) < RELATED and _level(noun, above, lexicon) < _WHOLE_SENSE
        for noun in nouns
    ) or any(word in words and max(_level(word, scope, lexicon) for scope in (own, above)) < RELATED for word in done)


def is_met(word: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a sentence, the one before or a heading says a word or one that shares any of its meanings."""
    scopes = (_here(hit, lexicon), _scope_of(led_by(hit, lexicon), lexicon))
    return any(_level(word, scope, lexicon) > 0 for scope in scopes)


def said_by_number(asked: str) -> set[str]:
    """The terms of an English question for what its number alone says: how many passengers did it carry."""
    return {term for match in _HAD_EN.finditer(asked) for term in english_terms(match.group().split()[-1])}


def is_met_nearby(word: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the paragraph of a sentence or a heading above it has a word, or shares any of its meanings."""
    scope = _scope_of(around(hit, lexicon), lexicon)
    return any(_level(term, scope, lexicon) > 0 for term in ((word,) if HANZI.search(word) else english_terms(word)))


def levels_in(words: Sequence[str], text: str, lexicon: Lexicon) -> list[float]:
    """How well a text meets each word: 1 where it says it, 0 where nothing tells it."""
    terms = frozenset(question_terms(text))
    said = Scope(terms, terms, text.lower())
    # What the words of a text mean has to be looked up: only where some word is not there itself.
    if all(_says(without_region(word), said, lexicon) for word in words):
        return [_SAID] * len(words)
    scope = _scope_of(text, lexicon)
    return [_level(word, scope, lexicon) for word in words]


def nouns_of(question: Question) -> tuple[str, ...]:
    """The nouns of a question; in English the words that stand together or are asked for, as stems."""
    return _nouns(question.text, question.language)


def _done(text: str, language: str) -> tuple[str, ...]:
    """What a question for a time wants dated: 完工 in 大桥什么时候完工, complete in "when was it completed"."""
    if language == "zh":
        return content_words(text)
    return tuple(term for match in _DONE_EN.finditer(text) for term in english_terms(match.group().split()[-1]))


def _scope_of(text: str, lexicon: Lexicon) -> Scope:
    terms = frozenset(question_terms(text))
    return Scope(terms, terms | lexicon.text_meanings(text), text.lower())


@lru_cache(maxsize=4096)
def _focus(text: str, language: str) -> tuple[str, ...]:
    if language == "zh":
        words = tagged_words(text)
        asking = [i for i, (word, _) in enumerate(words) if ASKING.search(word)]
        near = [
            next((words[i][0] for i in way if carries(*words[i])), "")
            for i in asking
            for way in (range(i - 1, -1, -1), range(i + 1, len(words)))
        ]
        return tuple(dict.fromkeys(word for word in (*near, *asked_nouns(text, "zh")) if word))
    heads = [phrase.split()[-1] for phrase in POSSESSED.findall(text)]
    before = [text[: match.start()].split() for match in _BREAK.finditer(text)]
    heads += [words[-1] for words in (before[:1] + before[-1:]) if words]
    heads += [*asked_nouns(text, "en"), *re.findall(r"\b[Ww]ho ([a-z]+)", text)]
    return tuple(dict.fromkeys(term for head in heads for term in english_terms(head)))


@lru_cache(maxsize=4096)
def _nouns(text: str, language: str) -> tuple[str, ...]:
    """The nouns of a question; in English the words that stand together or are asked for, as stems."""
    if language == "zh":
        return tuple(word for word, tag in tagged_words(text) if tag[0] in "nji" or tag in {"vn", "eng", "l"})
    asked = [term for noun in asked_nouns(text, "en") for term in english_terms(noun)]
    return tuple(dict.fromkeys([*asked, *_joint(text)]))


@lru_cache(maxsize=4096)
def _joint(text: str) -> tuple[str, ...]:
    """The words of a question that stand beside another one that carries sense: coal power, 核电装机."""
    if HANZI.search(text):
        words = [(word, carries(word, tag) and tag[0] in "nbjailv") for word, tag in tagged_words(text)]
    else:
        words = [(stem, bool(content_words(word))) for word in text.split() for stem in english_terms(word) or (word,)]
    pairs = zip(words, words[1:], strict=False)
    return tuple(dict.fromkeys(word for (one, a), (two, b) in pairs if a and b for word in (one, two)))


def focus_words(question: Question) -> tuple[str, ...]:
    """The words that stand next to what is asked for; stems in English."""
    return _focus(question.text, question.language)


def focus_nouns(question: Question) -> tuple[str, ...]:
    """The nouns among the words that stand next to what is asked for; stems in English."""
    if question.language == "zh":
        nouns = _nouns(question.text, "zh")
        return tuple(word for word in focus_words(question) if word in nouns)
    heads = [phrase.split()[-1] for phrase in POSSESSED.findall(question.text)]
    return tuple(term for head in (*heads, *asked_nouns(question.text, "en")) for term in english_terms(head))


def _level(word: str, scope: Scope | None, lexicon: Lexicon) -> float:
    """How well a stretch meets a word; all articles if None."""
    if _says(without_region(word), scope, lexicon):
        return _SAID
    if parts := words_within(word):
        return min(_level(part, scope, lexicon) for part in parts)
    meanings, text = (None, None) if scope is None else (scope.meanings, scope.text)
    if lexicon.is_spoken_of(word, meanings, text):
        return _WHOLE_SENSE
    if is_meant_otherwise(word, lexicon, meanings):
        return RELATED
    return _LOOSE if lexicon.is_meant(word, meanings) else 0.0


def _says(word: str, scope: Scope | None, lexicon: Lexicon) -> bool:
    if scope is None:
        return lexicon.occurs(word) or (bool(HANZI.match(word)) and lexicon.mentions(word))
    return word in scope.terms or (bool(HANZI.match(word)) and word in scope.text)


def _here(hit: Hit, lexicon: Lexicon) -> Scope:
    article, sentence = hit.article, hit.sentence
    text = sentence.wordings.lower()
    return Scope(lexicon.sentence_terms(article, sentence), lexicon.meanings(article, (sentence,)), text)


def _nearby(hit: Hit, lexicon: Lexicon) -> Scope:
    article, sentence = hit.article, hit.sentence
    headings = lexicon.heading_terms(article, sentence)
    around = lexicon.meanings(article, lexicon.paragraph(article, sentence)) | headings
    text = f"{lexicon.paragraph_text(article, sentence)}\n{article.title}\n{article.title_rendering or ''}".lower()
    return Scope(lexicon.paragraph_terms(article, sentence) | headings, around, text)


def _by_the_figure(question: Question, hit: Hit, words: Sequence[str], lexicon: Lexicon) -> list[float]:
    """How well the best of the clauses that hold a figure meets the words of a question that wants one."""
    if not question.wants_figure:
        return []
    best: list[float] = []
    for clause in _with_figures(question, hit, lexicon):
        terms = frozenset(question_terms(clause))
        scope = Scope(terms, lexicon.text_meanings(clause) | terms, clause.lower())
        levels = [_level(word, scope, lexicon) for word in words]
        best = max(best, levels, key=sum) if best else levels
    return best or [_level(word, _here(hit, lexicon), lexicon) for word in words]


def _with_figures(question: Question, hit: Hit, lexicon: Lexicon) -> list[str]:
    """The clauses of a sentence that hold a figure, where it has several."""
    text = lexicon.matching_text(hit.sentence, question.language)
    clauses = [part for part in _CLAUSE.split(text) if part.strip()]
    return [clause for clause in clauses if _FIGURE.search(clause)] if len(clauses) > 1 else []


def _mean(levels: Sequence[float]) -> float:
    return sum(levels) / len(levels) if levels else 1.0


def _met(checks: Sequence[bool]) -> float:
    return 0.0 if not checks else (1.0 if all(checks) else -1.0)
