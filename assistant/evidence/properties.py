"""Whether it is asked what something is by a word for a property, such as its colour, and a sentence tells no such."""

import re
from typing import Final

from assistant.evidence.stretches import STATEMENT, stretch_about, with_the_next
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from index.hit import Hit

# The property that is asked for, and what may tell it.
_PROPERTIES: Final = {
    "colour": (
        r"什么颜色|哪种颜色|颜色(?:是|为|有)(?:什么|哪)|\bwh(?:at|ich) colou?rs?\b",
        r"色|[红黄蓝绿紫黑白灰橙粉]|\b(?:colou?r\w*|red|yellow|blue|green|purple|violet|black|white|gr[ae]y|orange|pink"
        r"|brown|golden|gold|silver|ivory|crimson|scarlet|cream|beige|maroon|turquoise|dark|pale|bright)\b",
    ),
    "model": (
        r"什么型号|哪[种款个一]*型号|型号(?:是|叫|为)?(?:什么|哪|多少)|\bwh(?:at|ich) model\b(?! of)"
        r"|\bmodel (?:designation|number|name)\b",
        r"(?<![A-Za-z])(?!(?:In|By|On|At|Of|Since|From|Until|Over|About|Nearly|Some|During) )[A-Z][A-Za-z]*[- ]?\d"
        r"|\d+[- ]?[A-Z]|型号|[“《「\"]|\b(?:model|type|class|series|called|named|known as) [A-Z\d]",
    ),
    "prize": (
        r"什么(?:奖|荣誉|称号)|哪[些几种个一]*(?:奖|荣誉)|\bwh(?:at|ich) (?:prizes?|awards?|medals?|honou?rs?)\b",
        r"奖|荣|称号|誉|冠军|[金银铜]牌|\b(?i:prize\w*|award\w*|medal\w*|honou?r\w*|title|winner|recogni[sz]ed|named)\b",
    ),
    "theme": (
        r"(?:主题|口号|标语|校训|座右铭|宗旨)(?:是|为|叫)?(?:什么|哪)|什么(?:主题|口号|标语)"
        r"|\bwh(?:at|ich)(?:'s| is| was| were| are)? (?:the |its |their )?(?:[\w-]+ ){0,2}?(?:themes?|slogan|motto)\b",
        r"主题|为题|以[“《]|口号|标语|校训|座右铭|宗旨|[“\"][^”\"]{4,}[”\"]"
        r"|\b(?:theme\w*|slogan|motto|title[ds]?|under the (?:banner|heading)|devoted to|dedicated to|focus\w*)\b",
    ),
    "address or number": (
        r"(?:电话|手机|传真|邮编|网址|邮箱)(?:号码?)?(?:是|为)?(?:什么|多少|哪)"
        r"|\b(?:phone|telephone|fax) number\b|\b(?:e-?mail|web|postal|street) address\b|\bpost ?code\b|\bzip code\b",
        r"电话|手机|传真|邮编|网址|邮箱|@|www|http|\d{5,}|\b(?:phone|telephone|tel|fax|e-?mail|address|website|street|road)\b",
    ),
    "where it is held": (
        r"\bwhere (?:is|was|are|were|do|does|did|will)\b[^?]*\b(?:held|take place|located|based|situated)\b"
        r"|在(?:哪里|哪儿|何处|什么地方|哪[个座]城市)(?:举[办行]|召开|开幕)",
        r"举[办行]|召开|位于|坐落|设在|地处|会址|在[\u3400-\u9fff]{2,}"
        r"|\b(?:held|host\w*|takes? place|took place|venue|located|based|lies|stands?|situated|headquarter\w*|home"
        r"|at the|near|outside|[Ii]n its|(?:[Ii]n|to) the (?:\w+ )?(?:city|town|hall|cent(?:re|er)|village|park))\b"
        r"|\b(?:[Ii]n|[Aa]t|[Oo]n|[Oo]ff|to) (?:the )?"
        r"(?!China\b|Asia\b|Europe\b|Jan|Feb|Mar(?:ch)? |Apr|May |Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]",
    ),
    "where it comes from": (
        r"\bwhere (?:do|does|did) [^?]* come from\b|来自(?:哪里|哪儿|何处|什么地方|哪[些几]?个?(?:国家|地[区方]))",
        r"自|籍|国(?!家)|省|市|\b(?:from|origin\w*|born|native|source[ds]?|imported|made|brought|out of|of which"
        r"|[A-Z][a-z]+(?:an|ish|ese|ian))\b",
    ),
    "of a person": (
        r"(?:国籍|籍贯|民族|血型|星座|学历)(?:是|为)?(?:什么|哪)|\bwh(?:at|ich) (?:nationality|religion|blood type)\b"
        r"|\bwhat is \w+(?:'s)? (?:nationality|religion)\b",
        r"国|籍|族|血型|座|本科|硕士|博士|学位|省|市|\b(?:born|from|citizen|nationality|religio\w+|christian\w*|muslim|islam"
        r"|jewish|hindu|buddh\w+|catholic|protestant|[A-Z][a-z]+(?:an|ish|ese|ian))\b",
    ),
}
_COMPILED: Final = tuple((re.compile(asked, re.IGNORECASE), re.compile(told)) for asked, told in _PROPERTIES.values())


def lacks_the_property(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a property is asked for by its own word, and neither a sentence nor the next one tells any such."""
    if question.translated:
        return False
    asked = [pattern for words, pattern in _COMPILED if words.search(question.text)]
    if not asked:
        return False
    own = lexicon.matching_text(hit.sentence, question.language)
    # Of what a sentence strings together, only what it tells of the thing asked about can have it.
    about = stretch_about(question.text, own, STATEMENT)
    text = with_the_next(hit, question.language, lexicon).replace(own, about, 1)
    return not any(pattern.search(text) for pattern in asked)
