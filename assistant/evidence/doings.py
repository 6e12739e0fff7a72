"""Whether what somebody is asked to have done is told of anybody."""

import re
from collections.abc import Iterator

from assistant.evidence.coverage import is_met
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.numerals import listed
from index.hit import Hit
from index.terms import chinese_terms, english_terms, tagged_words

_DID = r"([a-z]+ed|won|wrote|written|built)"
_WHO_EN = re.compile(
    r"(?:^|[,;.] )(?:and )?(?:who|which [a-z]+)(?: (?:has|have|had))?(?: (?:first|originally|actually))?"
    rf" {_DID}\b(?! (?:by|as|in|at|on|up)\b)"
    # Which retired pilots attended the fair, which boat owners have joined it.
    r"|^which (?!(?:of|is|are|was|were|do|does|did|has|have)\b)(?:[a-z-]+ ){2,3}?(?:(?:has|have|had) )?"
    rf"{_DID}\b(?= (?:the|an?|its|their|this|these|it|them|all|most)\b)"
    # Who hosts it, who will design it, by whom it was built.
    r"|^who (?!always|perhaps|sometimes)([a-z]{3,}(?<!s)s)\b(?! (?:by|as|in|at|on|up|for|with|to)\b)"
    r"|^(?:who|which [a-z]+) (?:will|would|is going to|is to) (?!be\b)([a-z]{4,})\b(?! (?:by|as|in|at|on|up|for)\b)"
    # What somebody is, missing or interesting, is not done.
    r"|^(?:who|which [a-z]+) (?:is|are|was|were) (?!(?:be|go|miss|lack|remain|outstand|exist|follow|interest)ing\b)"
    r"([a-z]{3,}ing)\b(?! (?:by|as|in|at|on|up|for)\b)"
    r"|\b(?:who|whom|which [a-z]+)\b(?= ).{1,60}\b([a-z]+ed|written|built|won|drawn|made) by\W*$"
    r"|^by (?:whom|which [a-z]+)\b.{1,60}\b([a-z]+ed|written|built|won|drawn|made)\W*$",
    re.IGNORECASE,
)
# Who will do it is not told by who has done another.
_PLANNED_EN = re.compile(r"^(?:who|which [a-z]+) (?:will|is going to|is to) (?!be\b)([a-z]{4,})\b", re.IGNORECASE)
_PLANS_EN = re.compile(
    r"\b(?:will|shall|plan\w*|to be|is to|are to|going to|next|aims?|intend\w*|due|expected|future|20[3-9]\d|propos\w*"
    r"|hop(?:e|es|ing)|commission\w*|contract\w*|chosen|appointed|is being|are being)\b",
    re.IGNORECASE,
)
# What was done is no plan; who takes charge of something may be about to do it.
_PAST_EN = re.compile(r"\b(?:was|were|had|did|[a-z]+ed|won|wrote|built|made|drew)\b", re.IGNORECASE)
_CHARGED_EN = re.compile(r"\b(?:takes (?:charge|on|over|up)|is in charge|is responsible)\b", re.IGNORECASE)
SAME_EN = {
    "won": "win", "wrote": "write", "written": "write", "built": "build", "drawn": "draw", "made": "make",
    "organised": "host", "organized": "host", "organises": "host", "organizes": "host", "hosted": "organise",
    "hosts": "organise",
}  # fmt: skip
"""What irregular forms of verbs are forms of, and what is told for another: who hosts a fair organises it."""
_WHO_ZH = re.compile(r"谁|哪[家个位所]")
_BODIES_ZH = frozenset(listed("公司 企业 机构 单位 部门 人 大学 高校 建筑师 设计师 工程师 科学家 学者"))
# Those whom a verb before them tells apart: 研究人员, 施工单位.
_PEOPLE_ZH = frozenset(listed("人员 团队 单位 机构 部门 专家 小组"))
_FIRST_ZH = frozenset(listed("首先 最先 最早 最初 率先"))
# Some verbs are tagged as what only goes before a noun: 主办.
_VERBS = frozenset({"v", "vn", "b"})
# Who stands at the head of something is told by what he is, and what is paid or given by what is got.
_TOLD_OTHERWISE = frozenset(
    listed(
        "担任 负责 进行 提供 主持 领导 带领 管理 运营 经营 出资 投资 资助 接任 组成 牵头 承担 参与 属于 "
        # What somebody says is told by any verb of saying.
        "认为 表示 指出 辩称 声称 宣称 主张 坚称 解释 说明 回答 答复 回应 强调 告诉 相信 "
        # What is used or backed is told by many verbs.
        "使用 利用 采用 支持 帮助 "
        "入选 获评 获选 当选 入围 荣获 获得 获批 获颁 "
        "head chair direct manag oper lead own pay fund financ appoint call name say suppli provid support follow "
        "replac start ask want need help creat know use live benefit run look care serv "
        "work control keep hold rule see say think make come rank stand belong produc"
    )
)
_TOLD_ALIKE = frozenset(listed("found establish design build invent construct 创办 创立 创建 设计 承建 修建 建造 发明"))
# Of what is told in many words, some are needed to tell it at all: who owns it, who paid for it.
_NEEDED = (
    (
        re.compile(
            r"\bwho (?:[a-z]+ )?(?:owns?|owned)\b|\bwho (?:is|was|are|were) the owners?\b|属于谁|归谁|谁(?:拥有|所有)",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:own(?:s|ed|ers?|ing)?|belong\w*|h[eo]ld\w*|acqui\w+|b[uo]ys?|bought|purchas\w+|sold|propert\w+"
            r"|subsidiar\w+|parent|shareholder\w*|stakes?|shares?|possess\w*|private\w*|state|public|municipal\w*"
            r"|family|cooperative|part of)\b|[’']s |属|有|归|旗下|控股|股|收购|买|国营|私人|民营|公司",
            re.IGNORECASE,
        ),
    ),
    (
        re.compile(
            r"\bwho (?:[a-z]+ )?(?:pa(?:y|ys|id)|fund(?:s|ed)?|financ(?:es?|ed)|sponsor(?:s|ed)?|foot(?:s|ed)?"
            r"|bankroll(?:s|ed)?|puts? up (?:the|its) |provid(?:es?|ed) the (?:money|funds?|funding|cash))\b"
            r"|\bwhose money\b|谁(?:来)?(?:出[钱资]|掏钱|付[钱款费]|资助|买单|承担)"
            r"|(?:[奖资]金|经费|费用|[元钱款])[^，。？]{0,2}(?:谁|哪[家个]?(?:机构|单位|公司|企业|基金会|部门)?)来?(?:出|掏|拿|提供)的?[？?]?$",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:pa(?:y|ys|id|ying)|fund\w*|financ\w+|provid\w+|contribut\w+|grant\w*|invest\w*|from|by"
            r"|sponsor\w*|donat\w+|gifts?|g[ai]ve[ns]?|b[eo]ar\w*|bore|borne|subsid\w+|support\w*|loans?|lent"
            r"|lends?|rais\w+)\b|资|款|捐|赞助|付|承担|贷|经费|补贴|费|钱",
            re.IGNORECASE,
        ),
    ),
)

# What these verbs bring about is the doing: 达成合作 is told by 合作.
_BRINGING_ABOUT = frozenset(listed("达成 作出 做出 取得 给予 予以 展开 开展"))


def lacks_the_doing(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether it is asked who did something, and neither the sentence nor the one before speaks of the doing."""
    if question.translated:
        return False
    told = hit.sentence.wordings
    if any(asked.search(question.text) and not needed.search(told) for asked, needed in _NEEDED):
        return True
    if planned := _PLANNED_EN.search(question.text):
        text = lexicon.matching_text(hit.sentence, "en")
        if _CHARGED_EN.search(text):
            return False
        if _PAST_EN.search(text) and not _PLANS_EN.search(text):
            return not _TOLD_OTHERWISE & set(english_terms(planned[1]))
    doings = asked_doings_zh(question.text) if question.language == "zh" else asked_doings_en(question.text)
    if question.told_by(hit.sentence) is None:
        # Which words of another language tell a doing is known of few.
        doings = (forms for forms in doings if _TOLD_ALIKE & set(forms))
    return any(not any(is_met(form, hit, lexicon) for form in forms) for forms in doings)


def asked_doings_en(text: str) -> Iterator[tuple[str, ...]]:
    """The forms of each verb of an English question for who did something, as stems, but what is told otherwise."""
    return (forms for forms in asked_verbs_en(text) if not _TOLD_OTHERWISE & set(forms))


def asked_verbs_en(text: str) -> Iterator[tuple[str, ...]]:
    """The forms of each verb of an English question for who did something, as stems."""
    for match in _WHO_EN.finditer(text):
        verb = next(filter(None, match.groups())).lower()
        if forms := english_terms(f"{verb} {SAME_EN.get(verb, '')}"):
            yield tuple(forms)


def asked_doings_zh(text: str) -> Iterator[tuple[str, ...]]:
    """The verb of a Chinese question for who did something."""
    if not _WHO_ZH.search(text):
        return
    words = tagged_words(text)
    for i, (word, _) in enumerate(words):
        if _WHO_ZH.fullmatch(word):
            # What they are comes before what they did: 哪家设计院设计的.
            behind = [other for other in words[i + 1 :] if other[0] not in _BODIES_ZH]
            while len(behind) > 1 and word != "谁" and (behind[0][1].startswith("n") or behind[1][0] in _PEOPLE_ZH):
                behind = behind[1:]
            behind = behind[1:] if len(behind) > 1 and behind[0][0] in _FIRST_ZH else behind
            doing = behind[0][0] if behind and behind[0][1] in _VERBS else ""
            if doing in _BRINGING_ABOUT:
                yield tuple(chinese_terms(behind[1][0])) if len(behind) > 1 else (doing,)
            elif len(doing) > 1 and doing not in _TOLD_OTHERWISE:
                yield (doing,)
