"""Whether it is asked why, and a sentence only has the figures of it, or the reason of something else."""

import re
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.causes_behind import cause_behind
from assistant.evidence.coverage import RELATED, levels_in
from assistant.evidence.enumerations import points_behind
from assistant.evidence.going_on import stays_on
from assistant.evidence.reasons import explains, goes_on_to_explain
from assistant.evidence.stretches import CLAUSE, stretch_about, stretch_of
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.article import Language
from documents.figures import CALENDAR, parse, same
from documents.scripts import HANZI
from documents.years import SINCE_YEAR
from index.hit import Hit
from index.terms import question_terms

# What may give a reason beside a figure, in whatever words.
_MAY_EXPLAIN: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(
        r"因|由于|所以|用于|用来|旨在|目的|手段|帮助|导致|致使|使|从而|为了|以便|以免|原|缘|得益|受|归|源于|在于|随着|凭|靠|依托"
        r"|带动|推动|拉动|驱动|促|冲击|影响|需|便|才|既|鉴于"
        r"|为[^，。；]{2,16}(?:提供|创造)|不足|缺|短缺|紧张|下[，、]|以[^，。；]{2,12}[，、]?(?:吸引|确保|保证|满足|减少|提高)"
    ),
    "en": re.compile(
        r"\b(?:because|due|since(?! (?:\w+ )?\d)|therefore|thus|hence|so|result\w*|caus\w*|led(?! by)|owing"
        r"|lead(?:s|ing)? to|thanks|reason\w*|dr[io]ve\w*|help\w*|held back|reflect\w*|means?|meant|ma[kd]e|makes"
        r"|making|lets?|allow\w*|enabl\w*|prompt\w*|forc\w*|fear\w*|concern\w*|need\w*|want\w*|aim\w*|hop(?:e|es|ed|ing)"
        r"|intend\w*|given|amid|when|after|once|as (?!many|much|of|well|in \d|a share)|although|despite|lack\w*"
        r"|follow(?:s|ed|ing)? (?:the|an?|his|her|its)|shortage\w*|bring(?:s|ing)?|brought|g[ai]ves?|giving|attract\w*"
        r"|offer\w*|provid\w*|requir\w*|depend\w*|by [a-z]+ing|in response|which|who|where|for (?:want|fear|lack)"
        r"|to (?!the\b|an?\b|about|just|only|around|under|over|nearly|more|less|its|their|have\b)(?-i:[a-z]{2,}))\b"
        r"|[—:–]",
        re.IGNORECASE,
    ),
}
_REASON_TOLD: Final = re.compile(
    r"\b(?:because(?: of)?|due (?:mainly |chiefly |largely )?to|owing to|thanks to|on account of|as a result of)\b",
    re.IGNORECASE,
)
_LED_TO: Final = re.compile(r"\b(?:led to|caused|causing|leading to|resulted in|resulting in)\b(?! by)", re.IGNORECASE)
# Who or what does something to another, in the active.
_SUBJECT: Final = re.compile(
    r" (?P<subject>(?:(?!(?:it|they|he|she|this|that|there|of|is|are|was|were)\b)[\w’'-]+ ){1,4}?)(?:ha[ds] )?[a-z]+ed"
    r" (?:an?|the|its|their|his|her)\b"
)
# What tells in passing when something was, and not what it came from.
_DATED_ASIDE: Final = re.compile(r",? \b(?:which|who|where) [^,;.]*\b(?:1[89]|20)\d\d\b[^,;.]*")
# That something is the second of its kind says no figure of it.
_NO_COUNTS: Final = CALENDAR | {"ordinal"}
_FEWEST: Final = 2
_NEARLY_ALL: Final = 0.6
_PARTS: Final = re.compile(r"[；;]|\b(?:while|whereas|but)\b|，而")
_OPENS_ON_THE_SAME: Final = re.compile(
    r"^(?:这|其|主要|原因|究其|因|由于)"
    r"|^(?:This|That|It|The (?:main |chief )?(?:reason|cause)|One reason|They|He|She)\b"
)


def tells_no_reason(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked why, and a sentence only has the figures of it, or the reason of something else."""
    if not question.asks_why or question.confirms:
        return False
    text = question.told_by(hit.sentence)
    if hit.sentence.reading is not None:
        # A row of a table has figures, unless a column of it is for reasons.
        return text is not None and not (explains(text) or "reason" in text.lower())
    language: Language = "zh" if HANZI.search(hit.sentence.wording) else "en"
    if text is None:
        # In another language it is not known of what a reason is told, only whether there is one.
        own = hit.sentence.wording
        has_figures = any(figure.kind not in CALENDAR for figure in parse(own))
        if question.translated or (language == "zh" and not has_figures and not _tells_figures_alone(own)):
            return False
        return not _is_explained(question, hit, own, language, lexicon)
    # What stands in another part, as what July is while February is something because of …, is no reason for it.
    own = stretch_about(question.text, text, _PARTS)
    if _is_the_reason_itself(question, text) or _speaks_of_nothing(question, hit, text, lexicon):
        return True
    if not any(figure.kind not in _NO_COUNTS for figure in parse(own)):
        # A Chinese reason is often told by no word of its own.
        if language == "zh" and not _tells_figures_alone(text):
            return False
        own = text
    elif _is_of_another(question, text):
        return False
    return not _is_explained(question, hit, own, language, lexicon)


def _speaks_of_nothing(question: Question, hit: Hit, text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence that does not go on from another has not a word of what is to be explained.

    What states a reason may give that of the sentence before it, in other words: she chose it because ….
    """
    if stays_on(text) or _OPENS_ON_THE_SAME.match(text):
        return False
    words = content_words(question.text)
    before = lexicon.before(hit.article, hit.sentence) if explains(text) else None
    told = f"{lexicon.matching_text(before, question.language)} {text}" if before else text
    return len(words) > _FEWEST and max(levels_in(words, told, lexicon)) < RELATED


def _is_explained(question: Question, hit: Hit, own: str, language: Language, lexicon: Lexicon) -> bool:
    """Whether what a sentence has, or what goes on from it, may give a reason."""
    if points_behind(hit.sentence, lexicon.paragraph(hit.article, hit.sentence)):
        return True
    after = lexicon.after(hit.article, hit.sentence)
    if after is not None and points_behind(after, lexicon.paragraph(hit.article, hit.sentence)):
        return True
    behind = lexicon.matching_text(after, language) if after else ""
    if goes_on_to_explain(behind) or cause_behind(question, hit.article, hit.sentence, lexicon):
        return True
    said = f"{own} {behind}" if _OPENS_ON_THE_SAME.match(behind) and not _explains_itself(behind) else own
    return explains(said) or bool(_MAY_EXPLAIN[language].search(_DATED_ASIDE.sub(" ", SINCE_YEAR.sub("", said))))


def _explains_itself(text: str) -> bool:
    """Whether a Chinese text that opens with a reason goes on with what came of it, and when."""
    return bool(re.match("因|由于", text)) and any(figure.kind in CALENDAR for figure in parse(text))


def _tells_figures_alone(text: str) -> bool:
    """Whether a sentence tells one thing alone, or a figure or a date in each of its clauses."""
    clauses = CLAUSE.split(text.rstrip(".。"))
    return len(clauses) == 1 or all(parse(clause) for clause in clauses)


def _is_the_reason_itself(question: Question, text: str) -> bool:
    """Whether what is to be explained stands only as the reason of something else: because it was shut, it led to."""
    if question.language != "en":
        return False
    words = frozenset(content_words(question.text))
    if (told := _REASON_TOLD.search(text)) is None:
        effect = _LED_TO.search(text)
        said = frozenset(content_words(_LED_TO.sub(" ", question.text))) & frozenset(question_terms(text))
        return effect is not None and bool(said) and said <= frozenset(question_terms(text[: effect.start()]))
    if len(words) < _FEWEST or told.start() == 0:
        return False
    explained = words & frozenset(question_terms(text[: told.start()]))
    behind = text[told.end() :]
    # What did it to the thing asked about is its reason: because rainwater had damaged the archive.
    if (subject := _SUBJECT.match(behind)) and not words & frozenset(question_terms(subject["subject"])):
        return False
    reason = words & frozenset(question_terms(behind))
    return len(reason - explained) > 1 and len(reason) >= _NEARLY_ALL * len(words) and not explained - reason


def _is_of_another(question: Question, text: str) -> bool:
    """Whether a sentence tells the figure that a question states of something else, which shows what is wrong."""
    stated = [figure for figure in parse(question.text) if figure.kind not in CALENDAR]
    asked = frozenset(question_terms(question.text))
    clauses = [stretch_of(told, text, CLAUSE)[1] for told in parse(text) if any(same(told, f) for f in stated)]
    if stated and not clauses:
        return True
    best = max((len(asked & frozenset(question_terms(clause))) for clause in CLAUSE.split(text)), default=0)
    return bool(clauses) and all(len(asked & frozenset(question_terms(clause))) < best for clause in clauses)
