"""What is only aimed at: in a question that asks for it, and before a figure of an article that is not reached yet."""

import re

from assistant.calculations.cell import Cell

# What is to be reached says nothing of what is measured.
AIM = re.compile(
    r"(?:的)?(?:预期)?(?:目标|规划|计划)(?:要|是|里|中)?|力争|(?<![主需必重])要(?=增|提|升|降|减)"
    r"|\b(?:the )?(?:targets?|goals?|aims?|plans?|plan(?:ned)?|should|will|would|must|is to|are to|expected|due)\b",
    re.IGNORECASE,
)
_AIMED = re.compile(
    r"力争|计划(?!单列)|规划(?!面积)|目标|预计|拟(?=[\u3400-\u9fff])"
    r"|\b(?:aim(?:s|ed)?|plan(?:s|ned)?|target(?:s|ed)?|intends?|expected|hopes?) (?:to|of|is)\b",
    re.IGNORECASE,
)


def is_aimed(cell: Cell) -> bool:
    """Whether a figure is only aimed at."""
    return bool(_AIMED.search(f"{cell.earlier}{cell.before}"))
