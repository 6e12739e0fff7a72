"""A GBNF grammar that lets a model write freely, but no figure that its evidence does not hold."""

import re
from collections.abc import Iterable, Iterator, Sequence

from documents.article import Language
from documents.figures import parse, write
from documents.scripts import HAN, language_of

# A figure as it is written: digits with marks inside, then what changes its value or names its unit.
_WRITTEN = re.compile(
    r"\d(?:[\d,.:/–-]*\d)?½?(?:\s?(?:万亿|[千百]?[万亿]|[千百])(?:[美欧日港]?元)?|\s?[%％‰倍]|[A-Za-z]+"
    r"|\s(?:thousand|million|billion|trillion)(?:\s(?:yuan|dollars))?)?"
)
# A figure that is written alike in both languages.
_PLAIN = re.compile(r"[\d.,:/–-]+(?:%|[A-Za-z]+)?")
_LATIN_WORD = re.compile(r"[A-Za-z](?:[A-Za-z\d.'’&-]*[A-Za-z\d])?")
_UNIT = re.compile("m|km|cm|mm|nm|kg|mg|g|l|ml|mi|ft|yd|lb|oz|mph|kph|rpm|ppm|dB|kW|kWh|kB")
# What an English sentence begins with: capitalised there, and still no name.
_FUNCTION_WORD = re.compile(
    "a|an|the|this|that|these|those|what|who|whom|whose|which|when|where|why|how|in|on|at|of|for|by|with|from|to|as|is"
    "|are|was|were|do|does|did|has|have|had|can|will|it|its|he|his|she|her|they|their|we|our|i|and|or|but|if|not|no"
    "|there|after|before|during|since|while|although|however|according|also|then|one|two|three|first|second|most|many"
    "|some|all|each|both|other|another|such|under|over|between|into|until|because|today|only|more|than",
    re.IGNORECASE,
)

_DIGITS = "0-9０-９¼-¾⁴-₉⅐-⅞①-⑳"
_HAN = "\\u3000-\\u303F\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFF60"
_JOINTS = ".,:/–-"
# The beginnings of words that change the figure before them.
_MAGNITUDES = ("thou", "mill", "bill", "tril", "perc", "per c")


def figures_grammar(texts: Sequence[str], language: Language) -> str:
    """A grammar for text in `language` whose figures in digits are all figures of `texts`.

    A figure stands there whole, with the magnitude and unit that belong to it ("2.97亿", "297 million",
    "4.21%", "5G"), converted when a text is in the other language; no magnitude can be put behind
    it. English has no Chinese characters in it unless the English texts have; Chinese has no Latin
    words but those of the texts.
    """
    barred = _DIGITS + "\\n" + _foreign(texts, language)
    names = sorted({name for text in texts for name in _names(text)}) if language == "zh" else []
    figures = sorted({form for text in texts for form in written_figures(text, language)})
    rules = {
        "root": "free*" + (" (figure after)* (figure [.]?)?" if figures else ""),
        "free": f"[^{barred}]" + (f" | {_branches(names)}" if names else ""),
    }
    if figures:
        rules["figure"] = _branches(figures)
        # A mark that could join two figures into a third is only written with something else behind it.
        rules["after"] = f'[^{barred} %‰万千百倍{_JOINTS}] free* | [{_JOINTS}] free+ | " " word?'
        rules["word"] = _other_than(_MAGNITUDES) if language == "en" else "free+"
    return "\n".join(f"{name} ::= {body}" for name, body in rules.items())


def written_figures(text: str, language: Language) -> Iterator[str]:
    """The figures of `text` in digits, in each form in which an answer in `language` may write them."""
    written = [match.group() for match in _WRITTEN.finditer(text)]
    if language_of(text) != language:
        converted = (match.group() for figure in parse(text) for match in _WRITTEN.finditer(write(figure, language)))
        written = [*converted, *(form for form in written if _PLAIN.fullmatch(form))]
    for form in written:
        yield form
        parts = re.split(r"[:/–-]", form)
        yield from parts if len(parts) > 1 else ()


def _foreign(texts: Sequence[str], language: Language) -> str:
    """The characters that have no business in text in `language` over these `texts`."""
    if language == "en":
        return "" if any(re.search(f"[{HAN}]", text) for text in texts if language_of(text) == "en") else _HAN
    # A magnitude belongs to a figure; free, it would make one out of words.
    free_magnitude = any(re.search(r"(?<![\d千百万])\s?亿", text) for text in texts)
    return "A-Za-z" + ("" if free_magnitude else "亿")


def _names(text: str) -> Iterator[str]:
    """The Latin words of `text` that Chinese keeps: all that stand in Chinese, the names and units in English."""
    every = language_of(text) == "zh"
    for match in _LATIN_WORD.finditer(text):
        word = match.group().removesuffix("'s").removesuffix("’s")
        if every or _UNIT.fullmatch(word) or not (word.islower() or _FUNCTION_WORD.fullmatch(word)):
            yield word


def _other_than(words: Sequence[str]) -> str:
    """An expression for text that begins with none of `words`."""
    rests = {word[0]: [rest[1:] for rest in words if rest[0] == word[0] and rest[1:]] for word in words}
    longer = (f'"{letter}" ({_other_than(rest)})' for letter, rest in rests.items() if rest)
    return " | ".join((f"[^0-9\\n{''.join(rests)}] free*", *longer))


def _branches(forms: Iterable[str]) -> str:
    """The `forms` as alternatives that share their beginnings, so that few of them are open at a time."""
    tree: dict[str, list[str]] = {}
    for form in forms:
        tree.setdefault(form[0], []).append(form[1:])
    return " | ".join(_branch(first, rests) for first, rests in tree.items())


def _branch(first: str, rests: list[str]) -> str:
    while all(rests) and len({rest[0] for rest in rests}) == 1:
        first, rests = first + rests[0][0], [rest[1:] for rest in rests]
    longer = [rest for rest in rests if rest]
    if not longer:
        return f'"{first}"'
    return f'"{first}" ({_branches(longer)})' + ("" if all(rests) else "?")
