"""Whether a doing is told without a name for who did it: opened in 1990, by nobody; with a Dutch bank, some bank."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.doers import NO_OBJECT_EN, SOMEBODY_EN, WORD_EN, tells_the_doer
from assistant.evidence.doings import SAME_EN, asked_doings_en
from assistant.evidence.enumerations import lists_what_is_asked
from assistant.evidence.stretches import STATEMENT
from assistant.questions.attributed import DOING_ZH
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import has
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import english_terms, is_geographic, tagged_words

# Nothing that is done stands behind these: founded in 1990, opened and, signed.
_NO_OBJECT: Final = re.compile(rf"\s*(?:$|[,;:.)–—]|(?:{NO_OBJECT_EN}|\d)\b)", re.IGNORECASE)
_HELPED: Final = re.compile(
    r"\b(?:has|have|had|having|who|which|they|he|she|it)(?: (?:also|since|once|first))? $", re.IGNORECASE
)
_BY: Final = re.compile(r"\bby (?!\d|the (?:end|close|middle|start)\b)|\bthanks to\b|\bunder\b", re.IGNORECASE)
_HANDED: Final = re.compile(
    r"\b(?:sells?|gave|gives?|given|award\w*|hand(?:s|ed)|leas\w+|transfer\w*|passed|goes|went|won|present\w*"
    r"|belong\w*|lent|due|thanks|credit\w*|attribut\w*|sold|bought|purchas\w*|receiv\w*|inherit\w*|work|hands)\b",
    re.IGNORECASE,
)
_HANDED_BY: Final = frozenset({"to", "from", "of"})
# A name of one word that a sentence begins with: Bell, who; Bell's; Bell and Lee.
_OPENS_WITH_NAME: Final = re.compile(r"[A-Z][a-z]+(?:, (?:who|an?|the)\b|['’]s\b| and [A-Z])")
_DOERS: Final = re.compile(
    r"\b(?:found(?:er|ers|ress)|design(?:er|ers)|architects?|builders?|makers?|inventors?|creators?|signator(?:y|ies)"
    r"|contractors?|developers?|organi[sz]ers?|authors?|brainchild|work of|hands? of)\b",
    re.IGNORECASE,
)
# Who does something, by what they are: commuters, economists.
_BY_TRADE: Final = re.compile(r"\b(?!(?:numb|ord|riv|oth)ers\b)[a-z]{3,}(?:ers|ors|ists|ians|men|women)\b")
_PHRASE: Final = re.compile(
    r"(?P<before>\b[a-z]+ )?(?P<name>[A-Z][\w’'&.-]*(?:[ -](?:(?:of|for|and|the|de|van|von) )*[A-Z][\w’'&-]*)*)"
)
_SHORTEST: Final = 4
_MOSTLY: Final = 0.7
_LOCATES: Final = frozenset({"in", "at", "near", "from", "around", "of", "to", "between", "for", "until", "since"})
# A name of some sort is asked for: which bank, what was the name of the Dutch bank, which bank is it.
_WHICH_EN: Final = re.compile(
    r"""
    # Which bank lent: a noun of one to three words before what it did, at the head or behind a comma.
    (?: ^ | [,;]\ (?:and\ )? | ^(?:in|at|by|with|from|to|for)\  ) (?:which|what)[ ]
        (?! (?: is|was|are|were|did|does|do|has|kind|type|sort|year|day|date|month|time
            |percentage|share|proportion )\b )
        (?P<which> (?:[a-z-]+\ ){0,2}? [a-z-]+ )
        (?=\ (?: is|was|are|were|did|does|do|has|had|have|will|would|[a-z]+ed|gave|took|built|won|sold|bought|made|ran
            |led|held|lent|paid|drew|wrote|sent|went|came|makes|owns|runs|operates|supplies|provides|produces|sells|leads
            |holds|hosts|supports|funds|backs )\b )
    # The name of the Dutch bank that lent.
    | \bnames?\ of\ the\ (?P<name> (?:[\w-]+\ ){0,3}? [a-z-]+ )
        (?=\ (?: that|which|who|whose|where|in|of|from|by|with|at )\b | [?.] | $ )
    # What was the bank called.
    | \bwhat\ (?:is|was)\ the\ (?P<called> (?:[\w-]+\ ){0,3}? [a-z-]+ )\ (?: that\ .+\  | which\ .+\  | who\ .+\  )?
        (?:called|named)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SOME_EN: Final = r"\b(?i:an?|another|one|some|several|a few|two|three|four) (?:[\w-]+ ){{0,3}}?{noun}\b"
_NAMED_BEHIND: Final = re.compile(
    r"\s*+(?:(?:in|of|from|based in|at|near) [A-Z][\w-]*\s*+)?"
    r"(?:[,(–—:“\"]\s*(?:the |[“\"])?[A-Z]|(?:called|named|known as|namely) )"
)
_NAMED_BEFORE: Final = re.compile(r"[A-Z][\w’'&-]*[”\"]?(?:,| is| was| are| were|, then) (?:also |now |then )?$")
_BODIES_ZH: Final = re.compile(
    r"[\u3400-\u9fff]{2}(?:公司|集团|银行|大学|学院|研究[院所]|设计院|工程局|建设局|委员会|协会|政府|部队|院|局|厂|社|队)"
)
# Of what the tagger takes for a name of a person, what begins with no surname seldom is one.
_SURNAMES: Final = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
    "夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿"
)
_WHO_DID_ZH: Final = re.compile(
    rf"谁(?:负责|来|主持|牵头)?(?P<who>{DOING_ZH})|哪一?[家个位][\u3400-\u9fff]{{0,4}}?(?P<which>{DOING_ZH})"
)
# Somebody is meant though not by a name that the tagger knows: by, she, he, a foreign name with its dot, jointly.
_BY_ZH: Final = re.compile("由|她|·|(?<!其)他|牵头|携手|联合|之手")
# What something is asked of before who it was, and what makes a word point back to it: 该馆, 全馆.
_SUBJECT_ZH: Final = re.compile(
    r"(?P<subject>[\u3400-\u9fff]{2,16}?)(?:的[\u3400-\u9fff]{2,4})?(?:是|由|是由)?(?:谁|哪[位家个])"
)
_ANY_ZH: Final = frozenset("全本该此这各每其的大")
_MAKING_ZH: Final = re.compile(
    r"创[立办建]|设计|承建|修建|建造|研制|研发|开发|制造|发明|撰写|编写|起草|提出|发起|成立|捐赠|命名|施工"
)


def tells_no_agent(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked who did something, or which of a sort it is, and a sentence tells it of nobody by name."""
    text = question.told_by(hit.sentence)
    if text is None:
        return question.forms == {"person"} and not question.translated and _names_nobody_abroad(question.text, hit)
    if question.wants_figure or lists_what_is_asked(question, hit, lexicon):
        return False
    if question.language == "zh":
        return _done_by_nobody_zh(question.text, text) or _is_of_its_like_zh(question.text, text, hit, lexicon)
    if question.forms == {"person"} and _names_nobody(question.text, text):
        return True
    return _done_by_nobody_en(question.text, text) or _is_only_some(question.text, text)


def _names_nobody(asked: str, text: str) -> bool:
    """Whether a sentence has no name but those of the question and those that say where, and no group."""
    bare = _PHRASE.sub(lambda match: " " if _is_asked(match["name"], asked) else match.group(), text)
    if any(told.search(bare) for told in (SOMEBODY_EN, _DOERS, _BY)) or tells_the_doer(asked, text):
        return False
    return not _names_another(asked, text)


def _names_nobody_abroad(asked: str, hit: Hit) -> bool:
    """Whether an English sentence that a Chinese question finds has no name but those of it, and nobody else."""
    text = hit.sentence.wording
    if hit.sentence.reading is not None or HANZI.search(text) or not HANZI.search(asked):
        return False
    return not (any(told.search(text) for told in (SOMEBODY_EN, _DOERS, _BY, _BY_TRADE)) or _names_another(asked, text))


def _names_another(asked: str, text: str) -> bool:
    """Whether a sentence opens with a name, or has one that is not of the question and does not only say where."""
    if _OPENS_WITH_NAME.match(text):
        return True
    handed = bool(_HANDED.search(text))
    return any(_has_other_name(asked, statement, handed=handed) for statement in STATEMENT.split(text))


def _done_by_nobody_en(asked: str, text: str) -> bool:
    """Whether all doings of the asked kind are in the passive, by nobody, and nobody is named who may have done it."""
    for verbs in asked_doings_en(asked):
        told = [(word, statement) for statement in STATEMENT.split(text) for word in _having(verbs, statement)]
        if told and all(_is_agentless(word, statement) for word, statement in told):
            return not (_DOERS.search(text) or any(_BY.search(s) or _has_other_name(asked, s) for _, s in told))
    return False


def _having(verbs: tuple[str, ...], statement: str) -> Iterator[re.Match[str]]:
    for word in WORD_EN.finditer(statement):
        stems = english_terms(f"{word.group()} {SAME_EN.get(word.group().lower(), '')}")
        if set(verbs) & set(stems):
            yield word


def _is_agentless(word: re.Match[str], statement: str) -> bool:
    before, behind = statement[: word.start()], statement[word.end() :]
    return bool(_NO_OBJECT.match(behind)) and not _HELPED.search(before)


def _has_other_name(asked: str, statement: str, *, handed: bool = False) -> bool:
    """Whether a statement has a name that the question has not, and that does not only say where.

    Who got something stands behind the same words where it was `handed` on: sold to the Kessler works.
    """
    for match in _PHRASE.finditer(statement):
        before = (match["before"] or "").strip().lower()
        opens = not statement[: match.start("name")].strip()
        name = match["name"]
        is_word = opens and " " not in name
        if opens and name.split()[0].lower() in _LOCATES:
            # At Venn Hill work began.
            continue
        locates = before in _LOCATES and not (handed and before in _HANDED_BY)
        if locates or is_word or is_geographic(name):
            continue
        if not _is_asked(name, asked):
            return True
    return False


def _is_asked(name: str, asked: str) -> bool:
    """Whether a question has most words of a name: the AI Platform, for the Artificial Intelligence Platform."""
    words = name.split()
    return sum(word.lower() in asked.lower() for word in words) >= _MOSTLY * len(words)


def _is_only_some(asked: str, text: str) -> bool:
    """Whether which of a sort is asked, and a sentence only has some one of that sort: a German bank."""
    match = _WHICH_EN.search(asked)
    if match is None:
        return False
    words = next(group for group in match.groups() if group).split()
    noun = words[-1].lower()
    if len(noun) < _SHORTEST or noun.endswith("s"):
        return False
    told = list(re.finditer(rf"\b{re.escape(noun)}s?\b", text, re.IGNORECASE))
    some = list(re.finditer(_SOME_EN.format(noun=f"{re.escape(noun)}s?"), text))
    if not some or len(some) < len(told):
        return False
    # Where no name is asked for, what is said of it, and the question does not say, tells something.
    if match["which"] and any(word.lower() not in asked.lower() for one in some for word in one.group().split()[1:-1]):
        return False
    return not any(_NAMED_BEHIND.match(text, one.end()) or _NAMED_BEFORE.search(text[: one.start()]) for one in some)


def _done_by_nobody_zh(asked: str, text: str) -> bool:
    """Whether who made something is asked, and where a statement speaks of it there is nobody who may have."""
    made = _WHO_DID_ZH.search(asked)
    doing = (made["who"] or made["which"]) if made else ""
    if made is None or tells_the_doer(asked, text) or not _MAKING_ZH.search(doing) or not HANZI.search(text):
        return False
    subject = [word for word in content_words(asked[: made.start()]) if word != doing]
    about = [s for s in STATEMENT.split(text) if _MAKING_ZH.search(s) or (subject and has(s, subject[-1]))]
    return not any(_may_have_done(statement, doing, asked) for statement in about)


def _is_of_its_like_zh(asked: str, text: str, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether who it was is asked of one thing, and a sentence only has another of its kind: 河口分馆 for 新馆."""
    match = _SUBJECT_ZH.match(asked)
    words = tagged_words(match["subject"]) if match else ()
    if not words or not words[-1][1].startswith("n") or (len(words) < 2 and len(words[-1][0]) < 2):
        return False
    word = words[-1][0]
    # 新校区 is cut in two, and 老校区 is another one.
    kind = word if len(words) > 1 and words[-2][1] == "a" and len(words[-2][0]) == 1 else word[-1]
    word = f"{words[-2][0]}{word}" if kind == word else word
    if word in f"{text}\n{lexicon.heading_text(hit.article, hit.sentence)}" or not lexicon.mentions(word):
        return False
    likes = (
        match["other"] for match in re.finditer(rf"(?P<other>[\u3400-\u9fff]+?{kind})(?![\u3400-\u9fff]*{kind})", text)
    )
    return any(like[-len(kind) - 1 : -len(kind)] not in _ANY_ZH for like in likes if len(like) > len(kind))


def _is_person(word: str, tag: str) -> bool:
    return tag == "nt" or (tag in {"nr", "nrt", "nrfg"} and len(word) > 1 and word[0] in _SURNAMES)


def _may_have_done(statement: str, doing: str, asked: str) -> bool:
    """Whether a statement has somebody, or says by whom it is, or that someone in front of it did it."""
    # The doing itself: somebody before it, 两人创立了, or called after it, 创立者.
    somebody = r"[\u3400-\u9fff]{2}(?<!于|[，、；：年月日初底的])"
    did = rf"{somebody}(?:自主|率先|首先)?{doing}[了出的成并]|{doing}[者人师方]"
    if _BY_ZH.search(statement) or re.search(did, statement):
        return True
    words = tagged_words(statement)
    if any(_is_person(word, tag) and word not in asked for word, tag in words):
        return True
    return any(match.group() not in asked for match in _BODIES_ZH.finditer(statement))
