"""Whether the next sentence tells what a sentence came from without a word for a reason: its channel is too shallow."""

import re
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import levels_in
from assistant.evidence.going_on import stays_on
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.article import Article, Sentence
from documents.figures import CALENDAR, parse
from documents.scripts import HANZI
from index.terms import is_geographic, is_proper_name, tagged_words

# What is asked to be explained went badly, ended or was not done.
_WENT_BADLY: Final = re.compile(
    r"关[闭停门]|停|减|降|下滑|[缩变]小|萎缩|流失|亏|取消|推迟|延[期误后]|拆|没|未|不|失|落后|慢|难|低|少|倒闭"
    r"|撤|废|退出|搬|迁|跌|中断|封"
    r"|\b(?:los[et]|losing|lost|f[ae]ll(?:en|ing)?|declin\w*|drop\w*|shr[iau]nk\w*|clos(?:e|ed|es|ing)|closure|shut"
    r"|stop\w*|end(?:ed|ing)?|ceas\w*|cancel\w*|postpon\w*|delay\w*|put off|withdr[ae]w\w*|remov\w*|scrap\w*"
    r"|abandon\w*|abolish\w*|reject\w*|refus\w*|fail\w*|br[eo]ke?\w*|collaps\w*|s[aiu]nk|miss\w*|late|slow\w*|worse\w*"
    r"|fewer|fewest|less|least|lag\w*|behind|not|never|no|nobody|unable|cannot|halt\w*|suspend\w*|evacuat\w*|divert\w*"
    r"|mov(?:e|ed|ing)|difficult|hard\w*|poor\w*|weak\w*|low\w*|unfilled|vacant|empty|overrun|exceed\w*|dearer"
    r"|expensive|r[io]s[ei]\w*|demolish\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
# What is amiss with something.
_AMISS: Final = re.compile(
    r"太(?!阳|平|原)|过[于高低小窄浅旧大重短少多]|不(?!少|久|断|仅|同|过|但)|没有|无(?!锡|人机|线|论)|未|缺|难以|严重|老化|破[损旧]"
    r"|漏|坏|淤|堵|塌|锈|裂|腐|流失|外[出流]"
    r"|亏损|拥挤|狭窄|偏[远僻]|陈旧|损[毁坏]|冲[毁垮]|占用|下沉|超标|分散|远离|[最太较]远|危|仅(?=能|有|靠)"
    r"|\b(?:too|not|no|nobody|none|never|cannot|neither|hardly|barely|scarcely|lack\w*|without|unable|insufficient"
    r"|short of|far (?:outside|from|below|above|away|behind)|unsafe|unreliable|narrow|crumbl\w*|outdated|obsolete"
    r"|fail(?:s|ed)?|refus\w*|damaged?|broken|cracked|leak\w*|rott\w*|rust\w*|clogged|blocked|flood\w*|silted|worn"
    r"|moved (?:their|its|his|her|away)|left the)\b|n['’]t\b",
    re.IGNORECASE,
)
# What had happened before it.
_HAD_HAPPENED: Final = re.compile(
    r"\bhad (?:(?:already|also|long|just|always|both|all|[a-z]+ly) )?"
    r"(?:been (?!built|opened|founded|used|established|named|called|in\b|an?\b|the\b|at\b|there\b)"
    r"|(?!been\b|built|opened|founded|carried|served|held)[a-z]{2,}(?:ed|wn|en|ung|unk|oken)\b|become\b|lost\b|left\b"
    r"|begun\b|gone\b|come\b|cut\b|run (?:out|short|dry)\b|got\b|burst\b|eaten\b|put\b|made\b|met\b|set\b|found\b)",
)
_IN_THE_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|[a-z]+ed|lost|fell|shut|sank|broke|ran|went|left|came|stood)\b"
)
# What came of it, or is to come.
_AFTERWARDS: Final = re.compile(
    r"目前|如今|现[已在]|此后|今后|之后|后来|随后|原址|将[于在会要建改]|计划|仍未|至今|恢复|重[新建启开]|尚未(?:恢复|公布|确定)"
    r"|^(?:Since|Today|Now|Later|Afterwards|Then|Soon|Instead|From then)\b"
    r"|\b(?:will|shall|planned|replacement|reopen\w*"
    r"|return(?:s|ed)?|restor\w*|not yet|yet to|again|(?:has|have) (?:since|not been|never been|now)|is now|are now)\b"
)
# A thing and what befell it for a reason: 老桥因锈蚀.
_OF_ITS_OWN: Final = re.compile(
    r"[\u3400-\u9fff]{0,8}?(?P<subject>[\u3400-\u9fff]{2})(?<![主其此该这])因(?![为此而素])"
)
# So great a part of the words that the articles have may stand elsewhere.
_PART: Final = 3
_PART_ABROAD: Final = 1.9
_FEW: Final = 10
# A sentence of so many figures tells these, and no reason.
_MANY: Final = 2


def cause_behind(question: Question, article: Article, sentence: Sentence, lexicon: Lexicon) -> Sentence | None:
    """The sentence after one, where it tells what had happened before, or what is amiss with what went badly."""
    after = lexicon.after(article, sentence)
    if after is None or not question.asks_why or question.confirms:
        return None
    own, behind = sentence.wording, after.wording
    if _AFTERWARDS.search(behind) or not _is_of_what_is_explained(question, sentence, lexicon):
        return None
    figures = [figure for figure in parse(behind) if figure.kind not in CALENDAR]
    had = _HAD_HAPPENED.search(behind)
    # How many had come before explains nothing.
    if had and _IN_THE_PAST.search(own) and not any(f.start < had.start() and f.value > _FEW for f in figures):
        return after
    is_amiss = _AMISS.search(behind) and _WENT_BADLY.search(f"{question.text} {own}")
    goes_on = stays_on(behind) or (HANZI.search(behind) and not _opens_with_a_name(behind, own))
    return after if is_amiss and goes_on and len(figures) < _MANY else None


def _opens_with_a_name(text: str, own: str) -> bool:
    """Whether a Chinese text begins with a name, or tells the reason of what the sentence before does not speak of."""
    first = next(word for word, _ in tagged_words(text))
    of_another = (match := _OF_ITS_OWN.match(text)) is not None and match["subject"] not in own
    return of_another or is_geographic(first) or is_proper_name(first)


def _is_of_what_is_explained(question: Question, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether it has most words of a question that the articles have: a loss tells nothing of why it was built."""
    words = content_words(question.text)
    levels = zip(words, levels_in(words, sentence.wording, lexicon), strict=True)
    unmet = [word for word, level in levels if not level and lexicon.is_meant(word)]
    # In another language hardly more than the names can be found again.
    return len(unmet) * (_PART if question.told_by(sentence) else _PART_ABROAD) < len(words)
