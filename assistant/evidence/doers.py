"""Whether a sentence tells by a noun who did what is asked: commuters welcomed it, 媒体批评了."""

import re
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.doings import SAME_EN, asked_doings_zh, asked_verbs_en
from assistant.evidence.stretches import STATEMENT
from documents.scripts import HANZI
from index.terms import english_terms, tagged_words

SOMEBODY_EN: Final = re.compile(
    r"\b(?:government|compan(?:y|ies)|firms?|university|institute|academy|ministry|committee|council|parliament|court"
    r"|army|police|board|agenc(?:y|ies)|king|queen|emperor|president|experts?|people|(?<!of )voters|teams?"
    r"|parents|women|men|children|group|opposition|party|union|bank|crews?|residents|citizens|families|public"
    r"|city|state|county|authority|operators?|owners?|growers|farmers?|scientists?|researchers|workers?|staff|members"
    r"|teachers?|engineers?|doctors?|nurses?|students?|volunteers|academics|scholars|leaders?|politicians|artists"
    r"|professionals|we|our|he|she)\b",
    re.IGNORECASE,
)
"""What somebody is called who may have done something, and is no name."""
WORD_EN: Final = re.compile(r"[A-Za-z][\w’'-]*")
# A clause begins behind these, and its subject with it.
_BEGINS: Final = re.compile(
    r"[,;:–—(]|\b(?:and|but|or|when|while|after|before|because|that|which|as|where|if)\b", re.IGNORECASE
)
# The first noun phrase ends here: the directors of the museum.
_LED_ON: Final = re.compile(
    r"\b(?:of|in|from|at|for|with|on|near|to|by|who|since|against|under|around)\b", re.IGNORECASE
)
_BEFORE_VERB: Final = re.compile(
    r"(?: (?:ha[sd]|have|will|would|also|then|first|later|never|strongly|jointly|still|even|[a-z]+ly))*$", re.IGNORECASE
)
# Behind these the verb tells what was done to the subject, or there is no clause.
_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|newly|a|an|the|its|his|her|their)$", re.IGNORECASE
)
_NOBODY: Final = re.compile(
    r"^(?:it|they|this|that|these|those|some|all|both|he|she|which|who|what|there|not)$", re.IGNORECASE
)
NO_OBJECT_EN: Final = (
    r"in|on|at|for|from|since|as|to|with|within|during|after|before|under|near|along|until|and|but|last|this|next|again"
    r"|there|here|that|which|when|where|only|about|between|across|throughout|jointly|over"
)
"""What stands behind a verb and is not what is done, nor by whom."""
# What is done stands right behind: the timetable, its fare, Ann Lee, against the plan.
_OBJECT: Final = re.compile(
    rf"\s+(?!(?:{NO_OBJECT_EN}|by)\b)"
    r"(?:(?:an?|the|its|their|his|her|our|all|both|many|more|several|some|two|three|four|five)\b|[A-Za-z]|\d+ [a-z])"
)
_IS_NAME: Final = re.compile(
    r"^who (?:is|was|are|were) (?P<name>[A-Z][\w’'.-]*(?: (?:(?:de|van|von|der|of) )?[A-Z][\w’'.-]*)*)\W*$"
)
_COUNTED_ZH: Final = r"[一两二三四五六七八九十几数多\d][名位]|[一两二三四五六七八九十几数]个?人"


def tells_the_doer(asked: str, text: str) -> bool:
    """Whether somebody stands before the verb of the question, by name or not, or the name asked about is told of."""
    if HANZI.search(asked):
        return bool(HANZI.search(text)) and _tells_the_doer_zh(asked, text)
    if match := _IS_NAME.match(asked[:1].lower() + asked[1:]):
        return _is_told_of(match["name"], text)
    words = frozenset(content_words(asked))
    forms = [set(verbs) for verbs in asked_verbs_en(asked)]
    return any(_has_it_done(statement, forms, words) for statement in STATEMENT.split(text))


def _has_it_done(statement: str, forms: list[set[str]], asked: frozenset[str]) -> bool:
    """Whether a verb of some forms has what is done behind it and somebody before it."""
    for word in WORD_EN.finditer(statement):
        stems = set(english_terms(f"{word.group()} {SAME_EN.get(word.group().lower(), '')}"))
        done = any(verbs & stems for verbs in forms) and _OBJECT.match(statement, word.end())
        if done and _ends_with_doer(statement[: word.start()].rstrip(), asked):
            return True
    return False


def _ends_with_doer(before: str, asked: frozenset[str]) -> bool:
    """Whether a clause has so far been a noun phrase, its head no thing of the question, and a verb may follow."""
    led = _BEFORE_VERB.sub("", _BEGINS.split(before)[-1].rstrip())
    if _PASSIVE.search(led):
        return False
    phrase = WORD_EN.findall(_LED_ON.split(led)[0])
    if not phrase or _NOBODY.match(phrase[-1]):
        return False
    head = english_terms(phrase[-1])
    return bool(head) and not set(head) & asked


def _is_told_of(name: str, text: str) -> bool:
    """Whether a name stands beside a noun that says who that is: its tenant, Luigi Ferri; Ann Lee, a nurse, said."""
    found = re.search(rf"\b{re.escape(name)}\b", text)
    if found is None:
        return False
    before, behind = text[: found.start()], text[found.end() :]
    # A surname may have the first name before it.
    before = re.sub(r"(?:\b[A-Z][\w.-]* )+$", "", before)
    led = re.search(r"([a-z]+),? $", before)
    beside = led is not None and bool(content_words(led[1])) and not led[1].endswith("ed")
    return beside or bool(re.match(r",? (?:who|an?|the|its|his|her|their|is|was|then|now)\b|, [a-z]+ of\b", behind))


def _tells_the_doer_zh(asked: str, text: str) -> bool:
    """Whether a noun that the question has not stands right before the verb asked about, or by: 由, 一名."""
    for doings in asked_doings_zh(asked):
        for doing in doings:
            for match in re.finditer(re.escape(doing), text):
                before = re.split("[，。；：、]", text[: match.start()])[-1]
                if re.search(_COUNTED_ZH, before) or re.search(r"由(?!于|此|来|\d)[\u3400-\u9fff]{2,}$", before):
                    return True
                words = tagged_words(before)
                if words and words[-1][1] == "n" and len(words[-1][0]) > 1 and words[-1][0] not in asked:
                    return True
    return False
