"""Figures that answer a list in the same order: of names, of years, of anything, or of the clauses before them."""

import re
from collections.abc import Sequence

from assistant.evidence.alignment import listed as listed_figures
from assistant.evidence.alignment import runs_of
from assistant.words.lexicon import names
from assistant.words.nearness import character_pairs
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from index.glossary import spelling
from index.terms import is_geographic, is_stop_word

JOINED_ZH = re.compile(r"、|(?<=[\u3400-\u9fff])[和与及](?=[\u3400-\u9fff])")
LIST_MARK = re.compile(r"\s*(?:[、,，和与及]|\band\b|, and\b)\s*")
_MARK_ZH = re.compile(r"、|以及|和|与|及")
_MARKS_EN = re.compile(r",? and (?:the )?|, ")
_LONGEST_NAME = 5
_EACH = re.compile(r"分别|各")
_RESPECTIVELY = re.compile(r"[^,;.]{0,24}\brespectively\b")


def in_parallel(question: str, figure: Figure, text: str, rivals: Sequence[Figure]) -> int:
    """1 or -1 where a list of figures answers a list in the same order (浙江、江苏……2.94%、2.95%), else 0."""
    in_lists = listed_figures(rivals, text)
    if own := in_lists.get(figure.start):
        named = [in_list.name for in_list in in_lists.values() if in_list.name and _says(question, in_list.name)]
        if own.name and named:
            return 1 if own.name in named else -1
    run = next((r for r in runs_of(rivals, text, LIST_MARK) if figure in r), ())
    if len(run) < 2:
        return 0
    asked = _asked_position(question, text, run)
    return 0 if asked is None else 1 if run.index(figure) == asked else -1


def asked_of_a_list(question: str, text: str, rivals: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a list whose names a question gives, where it gives more than one."""
    for run in runs_of(rivals, text, LIST_MARK):
        flags = _asked_items(question, text[: run[0].start], len(run)) if len(run) > 1 else []
        if sum(flags) > 1:
            return tuple(figure for figure, flag in zip(run, flags, strict=True) if flag)
    return ()


def places_listed(text: str, figures: Sequence[Figure]) -> tuple[str, ...]:
    """The places that a list of figures is told of in the same order, where a text has no other figures."""
    runs = runs_of([f for f in figures if f.kind not in CALENDAR], text, LIST_MARK)
    if len(runs) != 1 or len(runs[0]) < 2:
        return ()
    lists = _name_lists(text[: runs[0][0].start])
    fitting = (names for names in reversed(lists) if len(names) == len(runs[0]) and all(map(is_geographic, names)))
    return next(fitting, ())


def _asked_position(question: str, text: str, run: Sequence[Figure]) -> int | None:
    """Which position in a run of figures a question asks for; None where that cannot be told."""
    before = text[: run[0].start]
    if flags := _asked_items(question, before, len(run)):
        return flags.index(True) if sum(flags) == 1 else None
    if _EACH.search(before[-14:]) or _RESPECTIVELY.match(text, run[-1].end):
        return _asked_clause(question, before, len(run))
    return None


def _asked_items(question: str, before: str, count: int) -> list[bool]:
    """For each item of the last list of so many items whether a question names it; empty where there is no list."""
    for listed in reversed(_name_lists(before)):
        if len(listed) == count and any(flags := [_says(question, name) for name in listed]):
            if all(flags) or not HANZI.search(before):
                return flags
            break
    items = _items(before, count)
    said = [_says_part(question, item, i == 0, i == count - 1) for i, item in enumerate(items)]
    if items and HANZI.search(items[0]):
        said[0] = said[0] or _says_end(question, items)
        said[1:] = [flag or _says_start(question, items, i) for i, flag in enumerate(said[1:], 1)]
    return said


def _says(question: str, name: str) -> bool:
    return name.lower() in question.lower() or spelling(name) in question.lower()


def _items(before: str, count: int) -> list[str]:
    """The last `count` parts of a text that are joined as a list; none where there is no such list."""
    if HANZI.search(before):
        stretches = [s for s in re.split(r"[，。；：（）]", before) if len(_MARK_ZH.split(s)) == count]
        return _MARK_ZH.split(stretches[-1]) if stretches else []
    parts = _MARKS_EN.split(before)
    return parts[-count:] if len(parts) >= count and re.search(r"\band\b", before) else []


def _says_part(question: str, item: str, is_first: bool, is_last: bool) -> bool:
    """Whether a question names a list's item; of the first only the end need be said, of the last the beginning."""
    if not HANZI.search(item):
        words = [word for word in item.split() if not is_stop_word(word.lower())]
        chosen = words[-1:] if is_first else words[:1] if is_last else words
        return bool(chosen) and all(re.search(rf"\b{re.escape(word)}\b", question, re.IGNORECASE) for word in chosen)
    if item in question:
        return len(item) > 1
    ends = (
        [item[-size:] for size in range(2, len(item)) if not item[-size - 1 : -size + 1].isdigit()] if is_first else []
    )
    starts = [item[:size] for size in range(2, len(item)) if not item[size - 1 : size + 1].isdigit()] if is_last else []
    return any(part in question for part in (*ends, *starts))


def _says_end(question: str, items: Sequence[str]) -> bool:
    """Whether a question says what the first of Chinese items ends with and no other has: 白石 of 邻近的白石古镇."""
    others = "，".join(items[1:])
    end = items[0][-_LONGEST_NAME:]
    return any(pair in question and pair not in others for pair in character_pairs(end))


def _says_start(question: str, items: Sequence[str], position: int) -> bool:
    """The same of what another item begins with: 北浦 of 北浦省."""
    start = items[position][:2]
    return len(start) > 1 and start in question and not any(start in o for i, o in enumerate(items) if i != position)


def _asked_clause(question: str, before: str, count: int) -> int | None:
    """Which of the last `count` figures before a list stands with the most words of a question."""
    figures = [f for f in parse(before) if f.kind not in CALENDAR]
    if len(figures) < count:
        return None
    starts = [0, *(f.end for f in figures)][-count - 1 : -1]
    clauses = [before[start : f.start] for start, f in zip(starts, figures[-count:], strict=True)]
    said = [_shared(question, clause) for clause in clauses]
    return said.index(max(said)) if said.count(max(said)) == 1 else None


def _shared(question: str, clause: str) -> int:
    if HANZI.search(clause):
        return len(character_pairs(clause) & character_pairs(question))
    words = {word for word in re.findall(r"[a-z]{3,}", clause.lower()) if not is_stop_word(word)}
    return sum(word in question.lower() for word in words)


def _name_lists(text: str) -> list[tuple[str, ...]]:
    """The runs of two or more names that are joined as a list."""
    found = sorted(
        (m.start(), m.end())
        for name in names(text if HANZI.search(text) else f"x {text}")
        for m in re.finditer(re.escape(name), text)
    )
    lists: list[list[tuple[int, int]]] = []
    for start, end in found:
        if lists and LIST_MARK.fullmatch(text[lists[-1][-1][1] : start]):
            lists[-1].append((start, end))
        else:
            lists.append([(start, end)])
    return [tuple(text[a:b] for a, b in run) for run in lists if len(run) > 1]
