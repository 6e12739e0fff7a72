"""What a question that is not answered takes for granted, held against the sentences that come nearest to it.

A year of what was done once, the way that something went, a rank, or a place, where a sentence that tells of just the
same has another one: the sentence is said instead of a refusal.
"""

import re
from collections.abc import Sequence
from typing import Final

from assistant.drafts.claimed_places import stands_elsewhere
from assistant.drafts.claims import FALLS, RISES, plain
from assistant.drafts.corrections import source_of
from assistant.drafts.dated_wrongly import is_of_another_year, tells_most
from assistant.drafts.quoting import in_words_of
from assistant.evidence.finding import Found
from assistant.evidence.stretches import STATEMENT
from assistant.questions.question import Question
from assistant.statement import Statement, ended
from assistant.texts import PREMISE_NO
from assistant.words.lexicon import Lexicon
from assistant.words.telling import VERB, has, names_in, terms_of
from documents.years import YEAR, years_in
from index.terms import is_geographic, is_stop_word, tagged_words

_LOOKED_AT: Final = 4
_UP: Final = re.compile(rf"{RISES.pattern}|增至|升至|回升|跃升|涨至|涨到|走高", re.IGNORECASE)
_DOWN: Final = re.compile(rf"{FALLS.pattern}|降至|降到|跌至|跌到|缩减|走低|\b(?:eased|fell)\b", re.IGNORECASE)
# What a question takes for done: that something opened, and when it did.
_OPENED_ZH: Final = "建成|建好|投产|投用|启用|开通|通车|竣工|完工|投入(?:使用|运营)|开业|落成|上线"
_CAME_TRUE: Final = re.compile(
    rf"{_OPENED_ZH}"
    r"|\b(?:(?:start|began|begin|begun)(?:ed|s)? (?:running|operating|operations?|service|work|carrying|production)"
    r"|(?:go|goes|went|gone|come|came|enter|entered|put)(?: in)?(?:to)? (?:live|online|service|operation|use)"
    r"|open(?:ed)?|complet(?:ed?|ion)|finish(?:ed)?|built|inaugurated?|launch(?:ed)?)\b",
    re.IGNORECASE,
)
_AS_DONE: Final = re.compile(
    r"了(?!解)|以来|已|\b(?:did|was|were|has|had|have|since|(?:when|after|once) \w+(?: \w+){0,3}"
    r" (?:opened|went|came|began|started))\b",
    re.IGNORECASE,
)
_IF_DONE: Final = re.compile(
    r"计划|预计|将|拟|打算|如果|\b(?:will|would|due|planned|expected|scheduled|if|should)\b", re.IGNORECASE
)
_ABLE: Final = re.compile(r"[能可会](?![源量力耗再议展场])|\b(?:can|could|may|might|does)\b", re.IGNORECASE)
_DATED: Final = re.compile(rf"\d{{4}}年(?:\d+月)?(?:正式|全[面线部])?(?:{_OPENED_ZH})")
# A plan that something else came of, or that may have come true since.
_AT_FIRST: Final = re.compile(r"原计划|原定|原拟|原本|实际|\b(?:originally|at first|in fact|actually)\b", re.IGNORECASE)
# A clause that says its plan of what the clause before it is of.
_OF_THE_BEFORE: Final = re.compile(
    r"^\s*(?:但|并|目前|现)?(?:计划|预计|拟|将|尚|仍|还|正在)|^\s*(?:(?:and|but|which|it) )?(?:is|are|has|have|was)\b",
    re.IGNORECASE,
)
_TO_COME: Final = re.compile(
    rf"(?:计划|预计|拟|将)(?:于|在)?\d{{4}}年[^，。；]{{0,8}}(?:{_OPENED_ZH})"
    r"|(?:尚|仍|还)(?:未|在)[^，。；]{0,6}(?:建|开工|动工|投|启用|论证|研究|规划|筹|讨论)|[尚仍还]?处于(?:规划"
    r"|论证|研究|筹备)|正在(?:论证|研究|规划|筹备|讨论)"
    r"|\b(?:(?:is|are) (?:still |only )?(?:being (?:studied|planned|discussed|considered|examined|drafted|prepared)"
    r"|under (?:study|discussion|consideration|construction))|(?:is|are) (?:still )?(?:only )?(?:planned|proposed)"
    r"|has not (?:yet )?(?:been )?(?:built|opened?|begun|started)|(?:is|are|has|have) yet to be"
    r"|not yet (?:built|open|begun|started)"
    r"|was (?:dropped|abandoned|shelved|cancelled|scrapped))\b",
    re.IGNORECASE,
)
# What is no rising: a rose.
_FLOWER: Final = re.compile(
    r"\broses?\b(?! (?:by|from|to|in|again|more|over|above|further|only|\w+ly|\d))|\broses\b", re.IGNORECASE
)
_NTH_TIME: Final = {
    "zh": re.compile(r"第(?P<time>[一二三四五六七八九十])次(?P<doing>[\u3400-\u9fff]{2})"),
    "en": re.compile(
        r"\b(?:for (?:the|a)|its|their) (?P<time>second|third|fourth|fifth|sixth) (?P<doing>time)\b", re.IGNORECASE
    ),
}
_HOW_OR_WHY: Final = re.compile(r"怎么|如何|为什么|为何|\b(?:how|why)\b")
_CLAUSE: Final = re.compile(r"[，；。]|[,;](?!\d)")
_RANKS: Final = {
    rank: re.compile(
        rf"第{zh}(?=[大高多长位名])|(?:居|列|位列|位居|排名?|排在)[^，。；]{{0,8}}第{zh}(?![届次期批])"
        rf"|\b{en}[- ](?:larg|bigg|high|most|busi|long|old|tall|great|place|in\b|among\b)"
        rf"|\b(?:ranks?|ranked|ranking|comes?|came|in) {en}\b",
        re.IGNORECASE,
    )
    for rank, (zh, en) in enumerate(
        (("一", "first"), ("二", "second"), ("三", "third"), ("四", "fourth"), ("五", "fifth"), ("六", "sixth")), 1
    )
}


def contradicted(question: Question, found: Found, lexicon: Lexicon) -> Statement | None:
    """The statement that puts right what an unanswered question takes for granted; None where nothing is known."""
    if question.confirms or question.translated or question.operation not in {None, "share", "ranking"}:
        return None
    told = [(hit, question.told_by(hit.sentence)) for hit in found.ranked.hits[:_LOOKED_AT]]
    near = [(hit, text) for hit, text in told if text is not None and hit.sentence.role == "body"]
    dated = [hit for hit, text in near if is_of_another_year(question, text, lexicon)]
    # Of two things done in two years it may be either.
    hits = dated if len(dated) == 1 else []
    hits += [
        hit
        for hit, text in near
        if _went_the_other_way(question, text)
        or _has_another_rank(question, text)
        or _was_another_time(question, text, lexicon)
        or stands_elsewhere(question, text, lexicon)
        or _is_of_another_place(question, found.missing, text, lexicon)
        or _is_still_to_come(question, text, [other for _, other in near], lexicon)
    ]
    if not hits:
        return None
    said = PREMISE_NO.say(question.language) + in_words_of(hits[0].sentence, question.language)
    return Statement(ended(said, question.language), (source_of(hits[0], found),), composed=True)


def _went_the_other_way(question: Question, text: str) -> bool:
    """Whether a question takes for granted that something rose, and a sentence only tells that it fell, or so."""
    asked, text = _FLOWER.sub(" ", question.text), _FLOWER.sub(" ", text)
    up, down = bool(_UP.search(asked)), bool(_DOWN.search(asked))
    if up == down or not (question.asks_why or re.match(r"how (?:did|could)\b", asked, re.IGNORECASE)):
        return False
    years = set(years_in(asked))
    if not years <= set(years_in(text)):
        return False
    told = _clauses_of_years(years, text)
    beside = " ".join(told)
    if bool(_UP.search(beside)) == bool(_DOWN.search(beside)) or bool(_UP.search(beside)) == up:
        return False
    words = plain(YEAR.sub(" ", _DOWN.sub(" ", _UP.sub(" ", asked))), question.language)
    nouns = [term for term, weight in terms_of(words) if weight >= 1]
    moved = [clause for clause in told if _UP.search(clause) or _DOWN.search(clause)]
    return bool(nouns) and any(all(has(clause, noun) for noun in nouns) for clause in moved)


def _clauses_of_years(years: set[str], text: str) -> list[str]:
    """The clauses of one of the years, of the one before them where they name none; all if no year is asked."""
    told, then = [], set[str]()
    for clause in _CLAUSE.split(text):
        then = set(years_in(clause)) or then
        if not years or years & then:
            told.append(clause)
    return told


def _has_another_rank(question: Question, text: str) -> bool:
    """Whether a question ranks something, and a statement of the same name ranks it otherwise."""
    claimed = {rank for rank, pattern in _RANKS.items() if pattern.search(question.text)}
    names = {name for name in names_in(question.text) if not is_stop_word(name.lower())}
    if len(claimed) != 1 or not names or question.asks_rank:
        return False
    rank = claimed.pop()
    match = _RANKS[rank].search(question.text)
    behind = question.text[match.end() :] if match else ""
    nouns = [term for term, weight in terms_of(re.split(r"[,，的?？]", behind)[0]) if weight >= VERB][-1:]
    for statement in STATEMENT.split(text):
        told = {other for other, pattern in _RANKS.items() if pattern.search(statement)}
        named = all(any(has(statement, term) for term, _ in terms_of(name)) for name in names)
        if len(told) == 1 and told != {rank} and named and all(has(statement, noun) for noun in nouns):
            return True
    return False


def _was_another_time(question: Question, text: str, lexicon: Lexicon) -> bool:
    """Whether a question counts how often something was done, and a sentence counts it otherwise."""
    claimed, told = (_NTH_TIME[question.language].search(said) for said in (question.text, text))
    if claimed is None or told is None or claimed["doing"] != told["doing"]:
        return False
    return claimed["time"].lower() != told["time"].lower() and tells_most(question.text, text, lexicon)


def _is_of_another_place(question: Question, missing: str | None, text: str, lexicon: Lexicon) -> bool:
    """Whether how or why something is so is asked of a place that is never spoken of, and it is told of another."""
    if missing is None or question.wants_figure or not _HOW_OR_WHY.search(question.text):
        return False
    if missing not in question.text or not _is_a_place(missing, question.text):
        return False
    others = [word for word, tag in tagged_words(text) if tag == "ns" or is_geographic(word)]
    others += [name for name in names_in(text) if is_geographic(name.split()[0])]
    if not any(not lexicon.is_subject(other) for other in others):
        return False
    return tells_most(question.text.replace(missing, " "), text, lexicon, but=missing)


def _is_still_to_come(question: Question, text: str, near: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a question takes for done what a sentence tells of just the same as still to come, or as given up."""
    asked = question.text
    takes = _DATED.search(asked) or (_AS_DONE.search(asked) and not _ABLE.search(asked))
    if not takes or not _CAME_TRUE.search(asked) or _IF_DONE.search(asked):
        return False
    words = YEAR.sub(" ", _CAME_TRUE.sub(" ", asked))
    planned = [
        clause
        for statement in STATEMENT.split(text)
        if not _AT_FIRST.search(statement)
        for clause in _with_their_subjects(statement)
        if (plan := _TO_COME.search(clause)) and tells_most(words, clause, lexicon)
        if not set(years_in(asked)) & set(years_in(plan.group()))
    ]
    done = {match.group().lower()[:4] for match in _CAME_TRUE.finditer(asked)}
    told = [clause for other in near for clause in _CLAUSE.split(other) if not _TO_COME.search(clause)]
    came_true = {match.group().lower()[:4] for clause in told for match in _CAME_TRUE.finditer(clause)}
    return bool(planned) and not done & came_true


def _with_their_subjects(statement: str) -> list[str]:
    """The clauses of a statement, one that names nothing itself with those that it goes on from."""
    clauses = _CLAUSE.split(statement)
    return ["，".join(clauses[: at + 1]) if _OF_THE_BEFORE.search(told) else told for at, told in enumerate(clauses)]


def _is_a_place(name: str, text: str) -> bool:
    return is_geographic(name) or bool(re.search(rf"\b(?:in|at) {re.escape(name)}\b", text))
