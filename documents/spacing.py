"""Spaces that extraction put into a text or took out of it: within a line and where two lines meet."""

import re
from collections.abc import Sequence, Set

from documents.scripts import HAN, language_of

# Chinese marks are full width and carry their own space, so a space beside one is never meant.
_CHINESE_MARKS = r"\u3000-\u303f\uff01-\uff60"
_WIDE = f"[{HAN}{_CHINESE_MARKS}“”‘’…—·]"
_CONTEXT = 80
_MARK_OF_SENTENCE = re.compile("[，。；：！？]")
_BESIDE_WIDE = re.compile(rf"(?<={_WIDE})[ \t\u00a0]+(?=\S)|(?<=\S)[ \t\u00a0]+(?={_WIDE})")
_BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])[ \t\u00a0\u3000]+(?=[{HAN}])")
_INSIDE_FIGURE = re.compile(
    r"(?<![\d.])\d{1,3}(?: \d{3})+(?![\d.])"  # 20 590
    r"|(?<=\d)[ ]+(?=[%％‰])"  # 3.31 %
    r"|(?<=\d)[ ]+\.(?=\d)|(?<=\d)\.[ ]+(?=\d+(?:\.\d)?[%％亿万])"  # 2 .97, 2. 97 亿
)
_SINGLE_CHARACTERS = re.compile(rf"(?<![{HAN}])[{HAN}](?:[ \t\u00a0\u3000]+[{HAN}])+(?![{HAN}])")
_WORD_BREAK = re.compile(r"([A-Za-z]+)[-\u2010\u00ad]$")
_PART_OF_COMPOUND = re.compile(
    r"all|anti|co|cross|ex|full|half|high|large|long|low|mid|multi|non|post|pre|pro|quasi|self|semi|short|small|sub|"
    r"ultra|well"
)


def without_stray_spaces(line: str, *, running: bool = True) -> str:
    """A line of Chinese without the spaces that extraction left around figures and Latin words.

    Spaces between Latin words stay. Between Chinese characters they go from `running` text and
    from single characters that were set apart (摘 要), not from a line of names (张岩 李四).
    """
    line = _INSIDE_FIGURE.sub(lambda found: found[0].replace(" ", ""), line)
    line = _SINGLE_CHARACTERS.sub(lambda found: re.sub(r"\s", "", found[0]), line)
    if running:
        return _BESIDE_WIDE.sub("", line)
    names = _BETWEEN_HAN.sub("\0", line)
    return _BESIDE_WIDE.sub("", names).replace("\0", " ")


def running_text(sentence: str) -> str | None:
    """A Chinese sentence without the blanks that mark-up left around its names and dates; None where it has none.

    Without a mark that makes it a sentence it may be a line of names, whose blanks are meant.
    """
    if not _MARK_OF_SENTENCE.search(sentence) or language_of(sentence) != "zh":
        return None
    running = _BESIDE_WIDE.sub("", sentence)
    return running if running != sentence else None


def words_of(text: str) -> frozenset[str]:
    """The lower-case Latin words of a text, those with a hyphen included; they decide `seam`."""
    return frozenset(word.lower() for word in re.findall(r"[A-Za-z]+(?:-[A-Za-z]+)*", text))


def seam(left: str, right: str, words: Set[str]) -> tuple[str, str]:
    """How the line `left` goes on in the line `right`: what stays of `left`, and what comes between.

    Nothing comes between where either side is Chinese, a space between Latin words. A hyphen at
    the end of `left` stays or goes by the `words` that the text has elsewhere. Only the end of
    `left` is looked at.
    """
    broken = _WORD_BREAK.search(left[-_CONTEXT:])
    if broken and (rest := re.match(r"[a-z]+", right)):
        head, tail = broken[1].lower(), rest[0]
        compound = f"{head}-{tail}" in words or (
            head + tail not in words and _PART_OF_COMPOUND.fullmatch(head) is not None
        )
        return (left if compound and left.endswith("-") else left[:-1], "")
    return left, "" if _joins_directly(left, right) else " "


def run_together(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one, each seam as `seam` has it."""
    done: list[str] = []
    end = lines[0]
    for line in lines[1:]:
        end, between = seam(end, line, frozenset())
        end += between + line
        # What no seam looks at any more is not copied with every line to come.
        done.append(end[:-_CONTEXT])
        end = end[-_CONTEXT:]
    return "".join((*done, end))


def _joins_directly(left: str, right: str) -> bool:
    """Whether nothing stood between two lines."""
    ends, begins = re.search(_WIDE, left[-1:]), re.match(_WIDE, right)
    if language_of(left[-_CONTEXT:] + right[:_CONTEXT]) == "en":
        # A Chinese name among English words keeps its space; quotes and dashes are those of English.
        beside_mark = re.match(f"[{_CHINESE_MARKS}]", right) or re.match(f"[{_CHINESE_MARKS}]", left[-1:])
        return bool(beside_mark or (ends and begins) or re.search(r"\w[-/–—]$", left[-2:]))
    # Chinese lines break within figures too: 20 | 21年, 4. | 21%, 13 | EFLOPS.
    inside_figure = re.search(r"\d[.,]?$", left[-2:]) and re.match(r"[.,]?\d|[A-Za-z]", right)
    return bool(ends or begins or inside_figure or re.search(r"[-/–]$", left[-1:]) or re.match("[/–]", right))
