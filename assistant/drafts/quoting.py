"""How found sentences become an answer in the article's own words: the asked figure, then the part that says it."""

import re
from collections.abc import Sequence

from assistant.evidence.citing import Source
from assistant.evidence.finding import Found
from assistant.evidence.pinpoint import pinpoint
from assistant.questions.question import Question
from assistant.statement import Statement, listed
from assistant.texts import NO_RENDERING
from assistant.words.lexicon import Lexicon
from documents.article import Language, Sentence
from documents.figures import Figure, in_all_its_units, parse, same
from documents.sentences import clauses
from index.terms import question_terms

# A sentence longer than this is quoted by the parts between its semicolons that answer.
_LONG: dict[Language, int] = {"zh": 90, "en": 260}
_LINK: dict[Language, str] = {"zh": "；", "en": "; "}
_STOP: dict[Language, str] = {"zh": "。", "en": "."}
_WHICH = re.compile(r"哪|谁|\b(?:which|who)\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"多少|几|\bhow (?:many|much|large|big|long|high)\b|\bwhat\b|哪一?[年月天]|\bwhich (?:year|month|day)\b",
    re.IGNORECASE,
)
# Before a part that a small letter shows to be from within a sentence.
_CUT = "… "


def quoted(found: Found, lexicon: Lexicon, language: Language) -> tuple[Statement, ...]:
    """One statement in `language` for each chosen sentence; the first opens with the asked figure when it is sure."""
    statements = []
    for i, source in enumerate(found.sources):
        text = _excerpt(source, found, lexicon, language)
        leads_off = i == 0 and found.unambiguous and not _asks_which(found.question)
        asked = _in_text(found.figures, source.sentence.reading or text) if leads_off else ()
        leads = dict.fromkeys(in_all_its_units(figure, source.sentence.reading or text) for figure in asked)
        statements.append(Statement(text, (source,), lead=listed(leads, language)))
    return tuple(statements)


def _asks_which(question: Question) -> bool:
    """Whether the name of the first or the last of several is asked for, which no figure answers."""
    return question.operation == "ranking" and bool(_WHICH.search(question.text)) and not _AMOUNT.search(question.text)


def _excerpt(source: Source, found: Found, lexicon: Lexicon, language: Language) -> str:
    """The sentence in `language`, or the parts of a long one that answer; the original where there is no rendering."""
    shown, question = in_words_of(source.sentence, language), found.question
    if source.sentence.in_language(language) is None:
        return shown
    if question.wants_list or len(shown) <= _LONG[language]:
        return shown
    parts = clauses(shown)
    matched = lexicon.matching_text(source.sentence, question.language)
    chosen = _answering(matched, question, _figures_of(source, found, matched, lexicon), lexicon)
    if not chosen or len(parts) != len(clauses(matched)):
        return shown
    told = _LINK[language].join(shown[slice(*parts[i])].rstrip("。.；; ") for i in chosen)
    return f"{_CUT if told[:1].islower() else ''}{told}{_STOP[language]}"


def in_words_of(sentence: Sentence, language: Language) -> str:
    """The sentence in `language`, or the original after a word that it is not."""
    return sentence.in_language(language) or f"{NO_RENDERING.say(language)} {sentence.text}"


def _figures_of(source: Source, found: Found, text: str, lexicon: Lexicon) -> tuple[Figure, ...]:
    """The figures of a source, read as `text`, that are asked for, where they are sure."""
    if not found.question.wants_figure:
        return ()
    if source == found.sources[0]:
        return found.figures if found.unambiguous else ()
    point = pinpoint(found.question, text, lexicon)
    return point.figures if point.unambiguous else ()


def _answering(text: str, question: Question, asked: Sequence[Figure], lexicon: Lexicon) -> list[int]:
    """Which of the parts of `text` answer: those with the asked figures, else those nearest to the question."""
    parts = clauses(text)
    if len(parts) < 2:
        return []
    if holding := [i for i, (start, end) in enumerate(parts) if any(start <= f.start < end for f in asked)]:
        return holding
    terms = question_terms(question.text)
    held = [set(question_terms(text[start:end])) for start, end in parts]
    covers = [sum(lexicon.weight(term) for term in terms if term in h) for h in held]
    return [i for i, cover in enumerate(covers) if cover >= 0.75 * max(covers)] if max(covers) > 0 else []


def _in_text(figures: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The same figures as `text` writes them; none when one is missing."""
    written = parse(text)
    found = [
        next((w for w in written if w.text == f.text), None) or next((w for w in written if same(w, f)), None)
        for f in figures
    ]
    return tuple(f for f in found if f is not None) if all(found) else ()
