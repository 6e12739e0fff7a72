"""What a question, above all one that wants something confirmed, is about and the articles never speak of."""

import re

from assistant.evidence.absence import as_written, content_words, is_cut_wrong, is_said
from assistant.evidence.coverage import is_met_nearby
from assistant.questions.about_itself import asks_of_publication
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon, names
from documents.figures import parse
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import chinese_terms, question_terms, senses

# How a claim is asked about, which is no part of the claim.
_FRAME = re.compile(
    r"是不是|是否|有没有|能不能|可不可以|会不会|要不要|能否|可否|对不对|好不好|真的|属实|确实|没错"
    r"|\b(?:is it|it is|it's) (?:true|right|correct|the case)(?: that)?\b|\b(?:true or false|right|correct)\s*\?\s*$",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"^(?!.*还是.*[^？?]).*(?:有没有|能不能|可不可以|会不会|要不要|能否|可否)|^\s*(?:can|could|may|will|would|should)\b(?!.*\bor\b)",
    re.IGNORECASE,
)
# Who asks why something was done claims that it was.
_WHY_IT_WAS = re.compile(
    r"^why (?:did|was|were|had)(?:n['’]t)?\b|(?:为什么|为何|为啥)[^，。？]*了[？?]?$"
    r"|当初[^，。？]*(?:为什么|为何|为啥)",
    re.IGNORECASE,
)
# Above the lower probability of an answer a word may be told otherwise; above the higher even half of the words.
_LIKELY, _LIKELIER = 0.6, 0.8
# Below it nobody need claim anything.
_DOUBTFUL = 0.3
_UNLIKELY = 0.5
_SHORTEST_EN = 3
# The most of something, more of it, and plain verbs are told in many ways.
_TOLD_ANYHOW_EN = re.compile(
    r"(?!(?:for|harv|w|cont|inter|requ|t|prot|gu|n|r|arr|inv|dig|sugg|manif)est$)\w+est$|(?:larger|bigger|higher|lower|deeper|longer|smaller|shorter|faster|older|younger|cheaper|better|worse"
    r"|rise|rose|risen|fall|fallen|grow|grew|grown|increas|declin|decreas|climb|shrink|shrank|lead|led|run|ran|head|manag"
    r"|met|meet|end|put|set|give|gave|get|let|keep|kept|bring|brought|come|go|went|start|work|help|show|turn|drop|fell)$",
    re.IGNORECASE,
)


def untold_word(question: Question, probability: float, lexicon: Lexicon) -> str | None:
    """The word that the articles never say, where little speaks for an answer; None if there is none.

    Of a claim any word is enough, of what is taken for granted by "why" most of them, of another question half.
    """
    claims = bool(question.confirms or _WHETHER.search(question.text))
    grants = not claims and bool(_WHY_IT_WAS.search(question.text))
    if question.translated or probability >= (_LIKELIER if claims or grants else _DOUBTFUL):
        return None
    if not (claims or grants) and not lexicon.readable(question.language):
        return None
    claim = _FRAME.sub(" ", question.text)
    # What is claimed to be so many is held against the figures themselves; from behind, so that offsets stay.
    for figure in reversed(parse(claim)):
        claim = f"{claim[: figure.start]}{figure.counted or ' '}{claim[figure.end :]}"
    words = [word for word in content_words(claim) if _is_word(word) or _has_strange_sign(word, lexicon)]
    unsaid = [word for word in words if not (is_said(word, lexicon) or _TOLD_ANYHOW_EN.match(word))]
    unsaid = [word for word in unsaid if not is_cut_wrong(word, claim, lexicon)]
    # English has more words for one thing than the dictionary knows.
    most = len(words) + 1 if grants and question.language == "en" else len(words)
    few = 2 * len(unsaid) < most
    if not unsaid or (few and (probability >= _LIKELY or not claims)):
        return None
    return _with_its_number(as_written(unsaid[0], claim), question.text)


def speaks_of_nothing_asked(question: Question, hit: Hit, probability: float, lexicon: Lexicon) -> bool:
    """Whether it is asked what something is, and a sentence with all that is around it has only the name of that."""
    if question.kind != "fact" or question.forms or question.wants_amount or question.confirms or question.asks_why:
        return False
    if probability >= _UNLIKELY or question.translated or asks_of_publication(question.text):
        return False
    named = frozenset(term for name in names(question.text) for term in question_terms(name))
    words = [word for word in content_words(question.text) if word not in named]
    return bool(words and named) and not any(is_met_nearby(word, hit, lexicon) for word in words)


def _with_its_number(word: str, text: str) -> str:
    """A Chinese word as a text has it, after its number: 3号线, not 号线."""
    match = re.search(rf"(?:第?[\d一二三四五六七八九十]+)?{re.escape(word)}", text) if HANZI.match(word) else None
    return match.group() if match else word


def _is_word(word: str) -> bool:
    """Whether something is a word at all: what no Chinese dictionary has may be cut wrong, as 线长 of 5号线长40公里."""
    if not HANZI.match(word):
        return len(word) >= _SHORTEST_EN
    return bool(senses(word)) or any(len(part) > 1 and senses(part) for part in chinese_terms(word))


def _has_strange_sign(word: str, lexicon: Lexicon) -> bool:
    """Whether a Chinese word has a character that the articles, read in Chinese, never have."""
    return lexicon.readable("zh") > 0 and any(HANZI.match(sign) and not lexicon.mentions(sign) for sign in word)
