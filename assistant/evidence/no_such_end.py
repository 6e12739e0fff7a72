"""Whether it is asked why something ended, was punished or put off, and where it is spoken of no such thing is told."""

import re
from typing import Final

from assistant.evidence.kinds_of_doing import kinds_of_doing
from assistant.evidence.reasons import BECAUSE
from assistant.evidence.stretches import around, with_the_next
from assistant.questions.phrases import chinese_subject, english_subject
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has, terms_of
from index.hit import Hit

# What befalls something, in the words that it is asked in, and in others that it may be told in.
_BEFALLS: Final = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(rf"{asked}|{told}", re.IGNORECASE))
    for asked, told in (
        (
            r"停[工运办产业航播用止课]|叫停|[中暂]停|中止|终止|关[闭停门]|封闭|下线|取消|撤[销回]|解散|倒闭|破产|废[止除弃]"
            r"|\b(?:clos(?:e|ed|ing)|shut(?: down)?|cancel\w*|suspend\w*|halt(?:ed)?|scrap(?:ped)?|abolish\w*"
            r"|discontinu\w*|terminat\w*|withdr[ae]w\w*|abandon\w*|dissolv\w*|bankrupt\w*|grounded"
            r"|switched off|wound up)\b",
            r"停|撤|封|\b(?:closure|stop\w*|ends?|ended|ending|ceas\w+|suspension|out of (?:use|service))\b",
        ),
        (
            r"罚|处分|查处|起诉|判[处刑决]|追责|制裁"
            r"|\b(?:fined?|punish\w*|penali[sz]\w*|sued?|prosecut\w*|bann?(?:ed)?|sanction(?:ed)?|convict\w*|jail\w*"
            r"|arrest\w*)\b",
            r"诉|法院|违[规法]|\b(?:fines|penalt\w+|lawsuit|court|prohibit\w*|legal action)\b",
        ),
        (
            r"辞职|离职|开除|解[雇聘]|免职|撤职|卸任|离任|下台|裁员|辞[退去]"
            r"|\b(?:resign\w*|quit|dismiss\w*|sack(?:ed)?|fired|step(?:ped)? down|retired?|laid off|lay off|oust\w*)\b",
            r"退休|离开|接任|裁|\b(?:le(?:ft|ave|aves)|retirement|remov\w*|succeed\w*|replac\w*|took over|job cuts)\b",
        ),
        (
            r"罢工|罢课|抗议|示威|请愿|\b(?:on strike|strike|protest\w*|demonstrate\w*|boycott\w*)\b",
            r"反对|不满|联名|\b(?:struck|oppos\w*|petition\w*|against)\b",
        ),
        (
            r"拆[除毁掉]|推倒|摧毁|炸毁|\b(?:demolish\w*|tear down|torn down|pull(?:ed)? down|knocked down)\b",
            r"拆|毁|\b(?:demolition|destr\w+|gave way|make way)\b",
        ),
        (
            r"延[期误迟后]|推迟|搁置|拖延|\b(?:delay\w*|postpon\w*|put(?:ting)? off|defer\w*)\b",
            r"推后|改到|晚|原定|\b(?:late|later|behind schedule|held up|originally)\b",
        ),
    )
)
_WHY: Final = re.compile(r"为什么|为何|\bwhy (?:did|was|were|has|have|had)\b", re.IGNORECASE)
_ABOUT_NOT: Final = re.compile(r"没有?|不|未|\bnot\b|n['’]t\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"[“《][^”》]*[”》]|\"[^\"]*\"")


def tells_of_no_such_end(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked why something befell, and neither a paragraph nor its headings speak of anything like it."""
    if question.told_by(hit.sentence) is None or not _WHY.search(question.text) or _ABOUT_NOT.search(question.text):
        return False
    asked = _QUOTED.sub(" ", question.text)
    befalls = [told for words, told in _BEFALLS if words.search(asked)]
    if not befalls:
        return False
    text = around(hit, lexicon)
    return not any(told.search(text) for told in befalls) and not _gives_a_reason(question, hit, lexicon)


def _gives_a_reason(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether the sentence or the next one gives a reason for what became of the subject, in whatever words."""
    text = with_the_next(hit, question.language, lexicon)
    asked = question.text
    subject = english_subject(asked) if question.language == "en" else chinese_subject(_WHY.sub("", asked))
    terms = [term for term, weight in terms_of(subject) if weight >= 1]
    # The reason for its beginning is none for its end.
    told = BECAUSE.search(text) is not None and not kinds_of_doing(text) & {"begin", "build"}
    return told and bool(terms) and all(has(text, term) for term in terms)
