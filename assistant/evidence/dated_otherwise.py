"""Whether a date is of another thing than the one whose date is asked for, or of another thing done with it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.evidence.absence import content_words
from assistant.evidence.coverage import levels_in
from assistant.evidence.demands import is_general
from assistant.evidence.hours import tells_regular_time
from assistant.evidence.items import item_asked
from assistant.evidence.kinds_of_doing import clauses_of, kinds_of_doing, only_counts, without_doings
from assistant.evidence.stretches import STATEMENT, led_by
from assistant.questions.phrases import chinese_subject, english_subject
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from assistant.words.telling import terms_of
from documents.figures import CALENDAR, Figure, parse
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import is_done, is_known_word, tagged_words

# What of something is dated, as its beginning, and is no thing of its own; and adverbs.
_OF_IT: Final = re.compile(
    r"\b(?:start|beginning|opening|launch|founding|construction|building|work|publication|release|birth|death"
    r"|once|again|first|ever|finally|actually|still|already|really|also|then|eventually|people|they)\b",
    re.IGNORECASE,
)
# How well a sentence has to tell of what is dated, on the average of its words.
_LEAST: Final = 0.34
_FEWEST: Final = 2
# So many characters at the end of a thing's name say what kind of thing it is: 交易所.
_HEAD: Final = 3
# A Chinese word this long is a thing of its own: 证券交易所.
_LONG: Final = 4
# These end or alter something: no date of its beginning is theirs.
_ALTERING: Final = frozenset({"end", "renew", "move", "list", "merge", "rename"})
_TOLD_OTHERWISE: Final = re.compile(
    r"最后|不再|直[到至]|[为至]止|新[址馆楼名]|改[为成建造]|现[址名]|整[修治]|装修|合[为并]|交易所|转[到至]"
    r"|\b(?:last|final\w*|until|ceased|stopped|no longer|new|became|joined|stock exchange|since|moderni\w+"
    r"|converted)\b",
    re.IGNORECASE,
)
# Who moves in or on moves nothing.
_ENDS_OF_BUILDING: Final = frozenset({"break ground", "build"})
_BEGUN: Final = re.compile(
    r"始[建于]|起建|\b(?:built|constructed|erected|begun|dat(?:e|es|ing) (?:from|back))\b", re.IGNORECASE
)
_IN_USE: Final = re.compile(
    r"投产|投[用运]|启用|投入(?:使用|运[行营])|运营|通车|开业"
    r"|\b(?:in(?:to)? (?:use|service|operation|production)|operational)\b",
    re.IGNORECASE,
)
_NO_MOVE: Final = re.compile(r"\bmov(?:e|es|ed|ing) (?:in|into|on|up|forward|ahead)\b", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"[（()）]")
# A sentence of so many figures counts things of a year, and tells of no beginning in it.
_MANY: Final = 3
_FOUNDED: Final = "成立|创立|创办|创建|建立|设立|诞生|组建"
_FOUNDED_ASKED: Final = re.compile(
    rf"(?:{_FOUNDED})(?:于|的)?[^，。？]{{0,4}}(?:哪|几|何|什么|多少)|(?:哪|几|何|什么)[^，。？]{{0,4}}(?:{_FOUNDED})"
    r"|\b(?:founded|established|set up|created|come into being)\b[^a-z]*$",
    re.IGNORECASE,
)
# All that may tell that something began.
_BEGINNING: Final = re.compile(
    r"立|建|创|办|始|诞生|启动|启用|揭牌|开[业幕园馆放通办学工张局]|推出|上线|问世|出现"
    r"|起(?![降飞重伏码诉居眼])|投[用产运]|投入|首[届次]|以来|前身|获批|发布|颁布|出台"
    r"|\b(?:found\w*|establish\w*|set(?:ting)? up|creat\w*|start\w*|beg[aiu]n\w*|launch\w*|open\w*|born|inaugurat\w*"
    r"|since|incorporat\w*|form\w*|introduc\w*|built|build\w*|constitut\w*|charter\w*|dat(?:e|es|ing) (?:from|back)"
    r"|first|origin\w*|came|emerg\w*|put into|initiat\w*|institut\w*|old(?:est)?|endow\w*|merg\w*)\b",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(r"[，；;。]|[,(](?!\d)")
# What stands between a date and the amount that it dates.
_LED_TO: Final = re.compile(
    r"年?[底末]?[\u3400-\u9fff]{0,8}[为达]到?"
    r"|,? [\w ]{0,40}\b(?:reach|total|amount|stood|was|were)(?:ed|ing)?(?: (?:at|to))? "
)
_SHORT: Final = re.compile(r",?[^,，;；。]{0,40}")
_SET_IN: Final = re.compile(r"(?: [a-z]+){0,2} (?:in|for|during) ")
# A name as an English question has it that was read in pinyin: When was 松岭 Tea founded.
_HAN_IN_LATIN: Final = re.compile(r"(?<=[a-z] )[\u3400-\u9fff]{2,}")
_LATIN_NAME: Final = re.compile(r"(?<![A-Za-z])[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
_ASKS_EN: Final = re.compile(r"^(?:When|Since|In|On|What|Which|Do|Please|I)\b")
# Of what else a date is: Mediline was sold in 2009; while Norline, which came in 2016.
_OF_A_NAME: Final = re.compile(
    r"(?:^|[,;] (?:(?:and|while|but|whereas) )?)(?:[Tt]he |its (?:[a-z-]+ ){1,2})?"
    r"(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+)*)"
    r"(?:, (?:which|who) (?P<does>[^,;.]*)| (?:was|were|had been) [a-z]+(?:ed|en|ilt|old|ught) (?:back )?(?:in|on) )$"
)
_SINCE: Final = re.compile(
    r"以来|[自从起]|始|首|通车|前身|历史|\b(?:since|first|dat(?:es?|ed|ing)|origin\w*|histor\w+|old\w*|new)\b",
    re.IGNORECASE,
)


def dates_another(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether when something was is asked, and a sentence dates something else, or something else done with it."""
    if question.forms != {"time"}:
        return False
    told = question.told_by(hit.sentence)
    own = hit.sentence.wording if told is None else told
    if not question.translated and _is_of_no_founding(question.text, own[slice(*_statement_of(question.text, own))]):
        return True
    if told is not None and only_counts(question.text, told):
        return True
    if question.operation is not None:
        return False
    text = told or lexicon.matching_text(hit.sentence, question.language)
    if not HANZI.search(text) and _is_of_another_name(question.text, text):
        return True
    item = slice(*(item_asked(question, text) or _statement_of(question.text, text)))
    if _is_of_the_other_end(question.text, text[item]):
        return True
    if told is None:
        return False
    other = not _tells_its_hours(question, text) and _is_of_another_doing(question.text, text[item])
    return other or _is_of_another_thing(question, text, hit, lexicon)


def _is_of_no_founding(asked: str, text: str) -> bool:
    """Whether it is asked when something was founded, and nothing that is dated tells of a beginning."""
    if not _FOUNDED_ASKED.search(asked) or any(_BEGINNING.search(clause) for clause in _dated(text)):
        return False
    # What people do together is founded by doing it: 两人的合作 by 1886年与他合作.
    done = chinese_subject(asked).rpartition("的")[2]
    return not (done and done in text and is_done(done))


def _is_of_another_name(asked: str, text: str) -> bool:
    """Whether each date of an English text is told of a name that stands before it, and is none of the question."""
    names = _LATIN_NAME.findall(_ASKS_EN.sub("", asked))
    dates = [figure for figure in parse(text) if figure.kind in CALENDAR]
    return bool(names) and bool(dates) and all(_is_of_a_rival(names, asked, text[: date.start]) for date in dates)


def _is_of_a_rival(names: Sequence[str], asked: str, before: str) -> bool:
    told = _OF_A_NAME.search(before)
    if told is None or is_known_word(told["name"]) or any(name in told.group() for name in names):
        return False
    return told["name"] not in asked and not kinds_of_doing(asked) & kinds_of_doing(told["does"] or "")


def _dated(text: str) -> Iterator[str]:
    """The clauses of a text with a year or a date, each with the one before."""
    clauses = ["", *_CLAUSE.split(text)]
    for before, clause in zip(clauses, clauses[1:], strict=False):
        if any(figure.kind in CALENDAR for figure in parse(clause)):
            yield f"{before} {clause}"


def _statement_of(asked: str, text: str) -> tuple[int, int]:
    """Where the one statement stands that has the beginning of what a Chinese question is about; else all of a text."""
    bounds = [0, *(match.end() for match in STATEMENT.finditer(text)), len(text)]
    spans = [(start, end) for start, end in zip(bounds, bounds[1:], strict=False) if start < end]
    named = _HAN_IN_LATIN.search(asked)
    subject = named[0] if named else chinese_subject(asked) if HANZI.search(asked) and len(spans) > 1 else ""
    first = next((subject[i : i + 2] for i in range(len(subject) - 1) if subject[i : i + 2] in text), "")
    having = [span for span in spans if first and first in text[slice(*span)]]
    dated = [span for span in having if any(f.kind in CALENDAR for f in parse(text[slice(*span)]))]
    return dated[0] if len(having) == len(dated) == 1 else (0, len(text))


def _tells_its_hours(question: Question, text: str) -> bool:
    """Whether a text tells the hours of what is asked about, in whichever words: open until 7 for when it closes."""
    asked = content_words(without_doings(question.text))
    return bool(asked) and set(asked) <= set(content_words(text)) and tells_regular_time(question, text)


def _is_of_the_other_end(asked: str, text: str) -> bool:
    """Whether it is asked when the building of something began and all dates are told with its end, or the reverse."""
    kinds = kinds_of_doing(asked) & _ENDS_OF_BUILDING
    if len(kinds) != 1 or _BEGUN.search(asked):
        return False
    told = [clauses_of(date, text)[0] for date in parse(text) if date.kind in CALENDAR]
    other = _ENDS_OF_BUILDING - kinds
    return bool(told) and all(
        (kinds_of_doing(clause) & other or (kinds == {"break ground"} and _IN_USE.search(clause)))
        and not kinds_of_doing(clause) & kinds
        and not _BEGUN.search(clause)
        for clause in told
    )


def goes_on_to_date(question: Question, text: str) -> bool:
    """Whether a Chinese text that goes on from another dates the asked end or renewal of what both speak of."""
    kinds = kinds_of_doing(question.text) & _ALTERING
    if question.language != "zh" or question.forms != {"time"} or not kinds & kinds_of_doing(text):
        return False
    kind = chinese_subject(question.text)[-_HEAD:]
    return len(kind) == _HEAD and kind in text


def _is_of_another_doing(asked: str, text: str) -> bool:
    """Whether what is asked to be dated is not told of: an end, a move, or, in a sentence of many figures, a start."""
    kinds = kinds_of_doing(_NO_MOVE.sub(" ", asked))
    if "renew" in kinds:
        # What is renewed may have begun: 恢复开放.
        kinds -= {"begin"}
    text = _BRACKETS.sub("，", text)
    if not kinds or kinds & kinds_of_doing(text):
        return False
    if kinds == {"break ground"} and kinds_of_doing(text) == {"build"}:
        return True
    # What only ended on a day did not begin on it.
    if kinds == {"begin"} and kinds_of_doing(text) == {"end"}:
        return not _SINCE.search(text)
    if kinds <= _ALTERING:
        return all(match.group() in asked for match in _TOLD_OTHERWISE.finditer(text))
    counts = [figure for figure in parse(text) if figure.kind not in CALENDAR]
    if any(figure.calendar is not None and figure.calendar[1] for figure in parse(text)):
        return False
    if _SINCE.search(text):
        return False
    return (not kinds_of_doing(text) and len(counts) >= _MANY) or _dates_amounts_alone(text)


def _dates_amounts_alone(text: str) -> bool:
    """Whether each date of a text only says when an amount was so: 2016年参观者达9万人, 90,000 visitors in 2016."""
    figures = parse(text)
    dates = [figure for figure in figures if figure.kind in CALENDAR]
    amounts = [figure for figure in figures if figure.kind not in CALENDAR and figure.kind != "ordinal"]
    return bool(dates) and all(any(_is_dated_by(date, amount, text) for amount in amounts) for date in dates)


def _is_dated_by(date: Figure, amount: Figure, text: str) -> bool:
    if amount.end <= date.start:
        return bool(_SET_IN.fullmatch(text[amount.end : date.start]))
    return bool((_SHORT if amount.approximation else _LED_TO).fullmatch(text[date.end : amount.start]))


def _is_told_of_the_one_before(subject: str, text: str) -> bool:
    """Whether only the statements before the one that names the thing are dated: A dates from 2004; B earned 59."""
    statements = STATEMENT.split(text)
    named = [i for i, statement in enumerate(statements) if subject.lower() in statement.lower()]
    dated = [i for i, statement in enumerate(statements) if any(f.kind in CALENDAR for f in parse(statement))]
    return bool(named and dated) and max(dated) < min(named)


def _is_told_of_its_like(subject: str, text: str) -> bool:
    """Whether a Chinese text dates another thing of the kind of a subject that it does not name: 游泳馆 for 图书馆."""
    words = tagged_words(subject)
    if len(words) != 1 or not words[0][1].startswith("n") or subject in text or len(subject) < _HEAD:
        return False
    likes = [word for word, tag in tagged_words(text) if tag.startswith("n") and word.endswith(subject[-1])]
    # From where or to where something moves is no thing that the date is of.
    return any(
        len(like) >= _HEAD and like not in subject and not re.search(rf"[由从在到至与和][^，。]{{0,4}}{like}", text)
        for like in likes
    )


def _is_of_another_thing(question: Question, text: str, hit: Hit, lexicon: Lexicon) -> bool:
    subject = chinese_subject(question.text) if question.language == "zh" else english_subject(question.text)
    if len(subject) > 1 and _is_told_of_the_one_before(subject, text):
        return True
    if question.language == "zh" and _is_told_of_its_like(subject, text):
        return True
    words = [word for word in content_words(without_doings(_OF_IT.sub(" ", subject))) if not is_general(word)]
    words = [word for word in words if not lexicon.is_subject(word) and all(w >= 1 for _, w in terms_of(word))]
    if len(words) < _FEWEST and not any(HANZI.match(word) and len(word) >= _LONG for word in words):
        return False
    return sum(levels_in(words, f"{text}\n{led_by(hit, lexicon)}", lexicon)) / len(words) < _LEAST
