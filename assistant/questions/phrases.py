"""The phrases of a question in either language: its runs of content words, what it is about, what it measures."""

import re
from collections.abc import Sequence

from assistant.questions.asking_chinese import MEASURE as CHINESE_MEASURE
from assistant.questions.asking_english import MEASURE as ENGLISH_MEASURE
from assistant.words.lexicon import names
from assistant.words.question_words import AUXILIARY_EN
from documents.scripts import HANZI
from documents.years import LIKELY_YEAR_DIGITS
from index.terms import chinese_words, is_stop_word, tagged_words

INTERROGATIVE = re.compile(
    r"(?:是|有|达|为|约|共|了){0,6}(?:多少|几|什么时候|什么|何时|哪些|哪一?[个家年]|哪里|谁|多大|多高|多长|多深|多远)(?:个|家|项|件|类|名|位|座|年|亿元|元|万|倍)?(?:了|的)?"
    r"|^(?:how (?:many|much|large|big|long|high|far|old|often)|what(?: is| was| are| were|'s)?(?: the)?|which"
    r"|when (?:was|is|did|were)?|where (?:is|was)?|who (?:is|was|are)?|in which year|in what year|why|how)\b",
    re.IGNORECASE,
)
YEAR_PHRASE = re.compile(rf"(?<!\d){LIKELY_YEAR_DIGITS}(?!\d)年?底?末?")
ASKED_WITH = re.compile(
    r"^(?P<asks>(?:(?:in|on|at|by|from|for|to|since|of|with) )?(?:what|which|how|who|whom|whose|when|where|why)\b"
    rf"(?:(?! {AUXILIARY_EN}\b)[^?])*?) (?P<aux>{AUXILIARY_EN}) (?P<rest>.+)$",
    re.IGNORECASE,
)
PARTICIPLE = (
    r"(?:(?!(?:shed|bed|seed|speed|need|feed|breed|reed|sled|red|hundred)\b)[a-z]+ed"
    r"|built|brought|won|held|made|sold|set up|taken|bought|written|drawn|begun|found|known|lost|led|paid"
    r"|given|grown|kept|left|lent|put|run|seen|sent|shown|spent|taught|told|cut|split|laid|driven|chosen|broken)"
)
_SUBJECT_ASKED = re.compile(
    rf"^(?:who|what|which(?: [a-z]+){{1,3}}?) (?P<verb>{PARTICIPLE}|[a-z]+s|wrote|took|drew|began|gave|grew|saw|drove"
    r"|chose|broke)(?: (?:for|at|in|on|of|to|by|with|from|about))? (?P<object>.+)$",
    re.IGNORECASE,
)
# How much of the hub comes from the county.
_PART_ASKED = re.compile(
    r"^(?:how (?:much|many)|what (?:share|part|percentage|proportion|fraction)) of (?P<whole>(?:the |its |[A-Z]).+?) "
    rf"(?:{PARTICIPLE}|[a-z]+(?<!s)s|went|came|got) (?:from|to|on|by|in|for|into|towards?)\b",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    rf"^(?:is|are|was|were|has|have) (?P<subject>(?:the |an? |[A-Z]).+?) (?:(?:still|already|now|being|been|not) )*"
    rf"(?:{PARTICIPLE}|under|open|ready|planned|in|on|at|of|an?|the)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"(?:,? (?:in|by|since|during|for|as of|at the end of|by the end of|from|until|before|after)(?: [A-Z][a-z]+)?)?"
    rf" {LIKELY_YEAR_DIGITS}\b"
)
_BREAK = re.compile(
    r" (?:in|on|at|by|from|for|with|to|into|than|per|during|under|over|after|before|because|when|while|that|which|who"
    r"|as|since|a|an|the|so|now|each|every|or)\b",
    re.IGNORECASE,
)
# What is worked on is what it is about: when did work start on the north pier?
_WORKED_ON = re.compile(
    r"^when (?:did|does|do|will|has|is|was) (?:the )?(?:work|construction|building) (?:to )?"
    r"(?:start|begin|begun|started|finish|finished|end|due) (?:on|at|of) (?P<thing>.+)$",
    re.IGNORECASE,
)
# What is asked besides of the same: who runs the ferry, and since when.
_ASKED_BESIDES = re.compile(
    r",? and (?:(?:since|by|for|in|from|until) )?(?:when|where|why|who|whom|how|what|which)\b[^,]*$", re.IGNORECASE
)
_DO = frozenset({"do", "does", "did", "can", "could", "will", "would", "should", "has", "have", "had"})
_EN_MEASURE = re.compile(rf"\b(?:{ENGLISH_MEASURE})$", re.IGNORECASE)
_OF = re.compile(r"^(?P<measure>(?:the )?[^,]+?) of (?P<entity>.+)$", re.IGNORECASE)
_OWNED = re.compile(r"^(?P<entity>.+?)['’]s? (?P<measure>(?:[A-Z][A-Z&]+ )?[a-z &-]+)$")
# A word of two that ends with 区 is a sort of place: 市区, 山区.
_REGION = re.compile(r"[\u3400-\u9fff](?:[省市县州国]|[\u3400-\u9fff](?<!地)区)$")
_OPENS_ZH = re.compile(r"^(?:请问|截[至止]|到)?[，,]?")
_IN_SUBJECT = ("n", "m", "q", "j", "eng", "a", "b", "i", "l", "s", "t", "z", "f", "x")
# What stands whole before who, when or where is asked, also a name that no dictionary has: 澜驰汽车是谁创办的.
_BEFORE_ASKED_ZH = re.compile(
    r"^(?P<subject>(?![这那它其该])[^，。？了过把将]{2,16}?)(?<!的)"
    r"(?:是?[由被]谁|是谁|(?:[建设立成始创位]?[立办建成位设]于)?(?:是|在)*(?:哪一?[年天月里儿]|什么时候|何时|什么地方)|叫什么|位于哪)"
)
# A name goes on past a preposition: the Regulations on Promoting New Energy Vehicles.
_LONG_NAME = re.compile(
    r"(?:the )?[A-Z][\w’'&-]*(?: (?:(?:of|on|for|in|to|and|at) (?:the )?)?[A-Z][\w’'&-]*)*(?= [a-z]+\b)"
)
_AMONG = re.compile("(?<=[\u3400-\u9fff]{2})(?:里面?|[之当]?中|多[大高长深宽远])$")
_TOWARDS = re.compile("[到往至给向于了过]")
_ADVERBS = frozenset(("主要", "目前", "一共", "总共", "分别", "大概", "现在", "具体"))
_QUOTED = re.compile(r"[“《「\"]([^”》」\"]{2,})[”》」\"]")


def has_han(text: str) -> bool:
    """Whether a text has Chinese characters."""
    return bool(HANZI.search(text))


def words_of(text: str) -> list[tuple[str, bool]]:
    """The words of a text, each with whether it is one of content."""
    words: list[tuple[str, bool]] = []
    for part in re.findall(r"[\u3400-\u9fff]+|[A-Za-zÀ-ÿ0-9.&'’-]+|[^\sA-Za-z0-9\u3400-\u9fff]", text):
        if has_han(part):
            words += [(word, not is_stop_word(word)) for word in chinese_words(part)]
        else:
            bare = part.rstrip(".'’")
            words.append((bare, bool(re.search(r"\w", bare)) and not is_stop_word(bare.lower())))
    return words


def content_of(text: str) -> list[str]:
    """The content words of a text without its interrogatives."""
    return [word for word, is_content in words_of(INTERROGATIVE.sub(" ", text)) if is_content]


def pieces_of(text: str) -> list[str]:
    """The runs of content words of `text`, in order."""
    pieces: list[str] = []
    run: list[str] = []
    for word, is_content in words_of(text):
        if is_content:
            run.append(word)
        elif run:
            pieces.append(joined(run))
            run = []
    if run:
        pieces.append(joined(run))
    return [piece for piece in pieces if piece]


def spans_of(topic: str, piece: str) -> list[str]:
    """Runs of content words of `topic` about as long as `piece`: what it could stand in for."""
    size = max(1, len(content_of(piece)))
    spans: list[str] = []
    for run in pieces_of(YEAR_PHRASE.sub(" ", topic)):
        words = [word for word, _ in words_of(run)]
        spans.append(run)
        for length in range(max(1, size - 1), min(len(words), size + 1) + 1):
            spans += [joined(words[i : i + length]) for i in range(len(words) - length + 1)]
    return [span for span in dict.fromkeys(spans) if span in topic]


def joined(words: Sequence[str]) -> str:
    """Words put together again, with spaces between those that are not Chinese."""
    text = ""
    for word in words:
        space = text and not has_han(text[-1]) and not has_han(word[0])
        text += f" {word}" if space else word
    return text


def is_name(piece: str) -> bool:
    """Whether a piece is a proper name: by its capitals, or a Chinese word that the segmenter tags as one."""
    if has_han(piece):
        tags = [tag for _, tag in tagged_words(piece)]
        return all(tag.startswith(("ns", "nr", "nt", "nz")) for tag in tags) or bool(_REGION.search(piece))
    return bool(names(f"x {piece}"))


def is_measure(piece: str) -> bool:
    """Whether a piece is what can be measured of something: operating profit, 营业收入."""
    return bool(CHINESE_MEASURE.search(piece) if has_han(piece) else _EN_MEASURE.search(piece))


def subject_of(topic: str) -> str:
    """What a question is about: the noun phrase that its verb or its measure belongs to, "" where none is found."""
    quoted = _QUOTED.search(topic)
    if quoted and not has_han(topic):
        return quoted[1]
    return chinese_subject(topic) if has_han(topic) else english_subject(topic)


def entity_of(topic: str) -> str:
    """What a question is about without the measure of it: 大连港 of 大连港货物吞吐量, "Oslo" of "the area of Oslo"."""
    subject = subject_of(topic)
    if has_han(topic):
        return _without_measure(subject)
    parts = _OF.match(subject) or _OWNED.match(subject)
    return parts["entity"] if parts and not is_name(parts["measure"]) and len(parts["measure"].split()) < 5 else subject


def _without_measure(subject: str) -> str:
    words = [word for word, _ in tagged_words(subject)]
    for size in range(1, len(words)):
        owner = "".join(words[:-size]).removesuffix("的")
        measure = "".join(words[-size:])
        if is_measure(measure) and owner and not is_measure(owner):
            # 第一产业增加值: an ordinal alone is no owner.
            return owner
    return subject


def chinese_subject(topic: str) -> str:
    """The nouns that a Chinese question opens with, up to its verb or its interrogative."""
    text = _OPENS_ZH.sub("", YEAR_PHRASE.sub("", topic)).lstrip("，, ")
    subject = ""
    words = tagged_words(text)
    for at, (word, tag) in enumerate(words):
        following = words[at + 1][1] if at + 1 < len(words) else ""
        # A clause in front of its noun has a verb too: 电解水的成本.
        in_clause = following.startswith("n") and bool(subject) and "的" in text[len(subject) :]
        if subject and word in _ADVERBS:
            break
        if re.match(r"多少|几|哪|什么|谁|何|怎|为何|如何|多[大高长深远宽久重]?$|大约|[，。？?]", word):
            break
        if tag == "uj" and subject:
            # 的 joins what owns to what is owned, or ends a clause: 是谁研制的.
            if not following or following.startswith(("r", "x")):
                break
        elif not tag.startswith(_IN_SUBJECT) and not (
            (tag == "vn" and word[-1] not in "往至" and not _TOWARDS.match(text, len(subject) + len(word)))
            or (tag == "v" and in_clause and word not in "是有")
            or _is_told_of(word, subject, words[at + 1 :])
            or (len(word) == 1 and subject and following.startswith("n") and is_measure(words[at + 1][0]))
        ):
            break
        subject += word
    whole = _BEFORE_ASKED_ZH.match(text)
    if whole and len(whole["subject"]) > len(subject) and whole["subject"].startswith(subject):
        subject = whole["subject"]
    return _paired(_AMONG.sub("", subject.strip("的、 ")), text)


def _is_told_of(word: str, subject: str, following: Sequence[tuple[str, str]]) -> bool:
    """Whether a verb is the measure that a Chinese question asks for: 产业营业收入多少, not 港口投入了多少."""
    ends = not following or bool(re.match(r"多少|是|有|为|达|[几多，。？?]", following[0][0]))
    return bool(subject) and len(word) > 1 and ends and is_measure(word)


def _paired(text: str, whole: str) -> str:
    """A text up to where `whole` closes its quotation marks, else without those that nothing opens or closes."""
    for opening, closing in ("“”", "《》"):
        at = whole.find(text)
        if text.count(opening) > text.count(closing) and at >= 0 and closing in (after := whole[at + len(text) :]):
            text += after[: after.index(closing) + 1]
        if text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return text


def english_subject(topic: str) -> str:
    """The noun phrase that the verb of an English question belongs to; the object where the subject is asked for."""
    bare = _ASKED_BESIDES.sub("", TIME.sub("", topic).rstrip("?. ")).replace("What's ", "What is ")
    if worked_on := _WORKED_ON.match(bare):
        return worked_on["thing"]
    asked = ASKED_WITH.match(bare)
    if asked is None:
        if part := _PART_ASKED.match(bare):
            return part["whole"]
        if confirmed := _CONFIRMED.match(bare):
            return confirmed["subject"]
        own = _SUBJECT_ASKED.match(bare)
        return _phrase(own["object"]) if own else ""
    counted = re.search(r"(?:how many|how much|which|what) (?!of\b)(.+)", asked["asks"], re.IGNORECASE)
    rest = asked["rest"].removeprefix("not ")
    if re.match(
        rf"(?:not |still |already |now |being |been )?(?:{PARTICIPLE}|under|planned|expected|on|in|there)\b", rest
    ):
        return f"the {counted[1]}" if counted else ""
    if asked["aux"].lower() in _DO:
        return _before_verb(rest)
    done = re.match(rf"(?P<subject>.+?) (?:{PARTICIPLE})(?= (?:of|in|on|at|by|from|for|with|to|as)\b|$)", rest)
    if done:
        return done["subject"]
    phrase = rest if re.match(r"(?:who|what)$", asked["asks"], re.IGNORECASE) else _phrase(rest)
    return re.sub(rf"(?<=\w) (?:{PARTICIPLE}|born|open|there|worth)$", "", phrase)


def _phrase(text: str) -> str:
    """The noun phrase at the head of a text, with a place that it is tied to: "the solar park at Lund"."""
    cut = _BREAK.search(text)
    if cut is None:
        return text
    head = text[: cut.start()]
    where = re.match(r" (?:at|in|on) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*$", text[cut.start() :])
    return head + where.group() if where and not re.search(rf" {PARTICIPLE}$", head) else head


def _before_verb(rest: str) -> str:
    """The subject in front of a verb, which ends its clause or stands before a preposition or an article."""
    named = _LONG_NAME.match(rest)
    if named and _BREAK.search(named.group()):
        return named.group()
    late = re.match(r"(.+ (?:at|in|on|of) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*) [a-z]+$", rest)
    if late:
        return late[1]
    cut = _BREAK.search(rest)
    words = (rest[: cut.start()] if cut else rest).split()
    return re.sub(r" be(?:en)?$", "", " ".join(words[:-1])) if len(words) > 1 else rest


def names_in(text: str) -> list[str]:
    """The names written with capitals in an English text, whole: Fog Signals Act."""
    return re.findall(
        r"(?<![\w’'])[A-Z][\w’'-]+(?: (?:(?:of (?:the )?)?[A-Z][\w’'-]*|\d{1,2}\b))*",
        re.sub(r"(?:^|(?<=[.:] ))(?:The|Just|Only|Some|About|Nearly|Almost|Over|Around|Roughly|Altogether) ", "", text),
    )
