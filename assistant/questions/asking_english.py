"""English sentences that make a well-formed question, and the question each makes."""

import re
from typing import Final

from assistant.words.measures import MEASURE_NOUNS_EN
from documents.figures import Figure, parse
from documents.years import YEAR_DIGITS
from index.terms import is_known_word

MEASURE: Final = (
    f"{MEASURE_NOUNS_EN}|wages|scale|value added|rate|number|total|elevation|attendance|lifespan|yield|fare|debt|loss"
)
_BASE: Final = {
    "employs": "employ", "operates": "operate", "contains": "contain", "includes": "include", "covers": "cover",
    "comprises": "comprise", "holds": "hold", "produces": "produce", "owns": "own", "offers": "offer",
    "signed": "sign", "opened": "open", "hosted": "host", "built": "build", "won": "win", "employed": "employ",
    "made": "make", "produced": "produce", "published": "publish", "sold": "sell", "attracted": "attract",
    "received": "receive", "created": "create", "launched": "launch", "trained": "train", "planted": "plant",
    "carried": "carry", "handled": "handle", "gained": "gain", "scored": "score", "lost": "lose", "killed": "kill",
    "bought": "buy", "added": "add", "recorded": "record", "served": "serve", "contained": "contain",
    "included": "include", "wrote": "write", "held": "hold", "covered": "cover", "housed": "house",
}  # fmt: skip
_PARTICIPLE: Final = r"(?:[a-z]+ed|built|brought|won|held|made|sold|set up|taken|bought|written|drawn)"
_FOUNDED: Final = (
    "founded|established|created|built|opened|launched|born|published|completed|introduced|discovered|invented|"
    "formed|started"
)
_TIME: Final = rf"(?:(?:by|as of|at) the end of {YEAR_DIGITS}|(?:in|by|as of|since) (?:[A-Z][a-z]+ )?{YEAR_DIGITS})"
_LEADING: Final = re.compile(
    rf"^(?:(?:At the same time|In addition|Moreover|However|According to [^,]{{3,200}}?(?:\([^)]*\)[^,]*)*), )*"
    rf"(?:(?P<time>{_TIME}),? )?",
    re.IGNORECASE,
)
_HEDGE: Final = (
    r"(?:(?:a (?:cumulative|total of|record)|"
    r"about|around|some|only|nearly|almost|approximately|roughly|over|under|at least|"
    r"up to|more than|just|an estimated) )*"
)
_NO_SUBJECT: Final = re.compile(
    r"^(?:it|he|she|they|we|you|i|this|that|these|those|its|his|her|their|our|there|here|what|which|who|when|where|while|if|"
    r"although|because|as|by|in|on|at|for|from|with|of|to|after|before|since|during|under|and|but|or|not|each|some|many|most|both|"
    r"another|other|such|all|one)\b|[,;:()\"“”]|\b(?:that|which|who|and|or|but|is|are|was|were|has|have|had|it|they|while)\b",
    re.IGNORECASE,
)
_PERSON: Final = (
    r"(?:[a-z]+(?:ist|ian|woman|man)|writer|author|poet|painter|singer|composer|actor|actress|player|coach|leader|president|king|queen|"
    r"emperor|prince|princess|general|officer|engineer|inventor|professor|teacher|explorer|minister|governor|mayor|senator|judge|lawyer|"
    r"philosopher|founder|director|bishop|pope|saint|monk|merchant|ruler|warrior|duke|duchess|nurse|doctor|student|pupil|member|son|daughter|captain|native|saxophonist|architect)"
)
_NAMED: Final = re.compile(
    r"(?<![\w’'-])(?:[Tt]he )?[A-Z][\w-]+(?:(?: of(?: the)?)? [A-Z][\w-]+){1,5}(?![\w’'-])"
    r"(?! (?:of|for|on|and [A-Z]|[A-Z&]))"
)
_LINK: Final = (
    "reached|exceeded|surpassed|was|were|is|are|stood at|totall?ed|amounted to|stands at|had reached|has reached|"
    "grew to|fell to|rose to"
)
_ADVERBS: Final = r"(?:(?:also|now|currently|already|still|together|cumulatively|successively|alone) )*"


def question_of(text: str) -> str | None:
    """The question that a sentence answers with a figure or a year, None where its shape does not make a good one."""
    text = re.sub(r" ?\([^()]*\)", "", " ".join(text.split())).strip()
    leading = _LEADING.match(text)
    assert leading is not None  # every part of it may be missing
    time, body = (leading["time"] or "").strip(), text[leading.end() :]
    if not body[:1].isupper() and not leading.group():
        return None
    founded = _founded(body)
    if founded:
        return founded
    figures = [f for f in parse(body) if f.kind in {"quantity", "percent"}]
    if not figures:
        return None if time else _defined(body)
    after = body[figures[0].end :]
    if not time and (stated := re.match(rf"(?: [a-z-]+){{0,8}}? ({_TIME})(?=[,.;]| and\b|$)", after)):
        time = stated[1]
    when = f" {time[0].lower()}{time[1:]}" if time else ""
    asked = _measured(body, figures[0], when) or _counted(body, figures[0], when)
    return asked or (None if time else _defined(body))


def _defined(body: str) -> str | None:
    """“The Beidou is a satellite system.” Only names can be asked for: what a thing in general is, readers know."""
    match = re.match(
        r"(?P<name>(?:The )?[A-Z][\w'’.-]*(?: (?:of|the|[A-Z][\w'’.-]*)){0,5}) (?P<be>is|was)"
        r" (?P<what>(?:an?|one of the|the) [^,;.]{4,})",
        body,
    )
    if not match or not _is_subject(match["name"]) or re.search(r"\b(?:of|the)$|['’]s$", match["name"]):
        return None
    if is_known_word(match["name"]):
        return None
    person = re.search(rf"\b{_PERSON}\b", match["what"].split(" who ")[0].split(" of ")[0].split(" in ")[0])
    return f"{'Who' if person else 'What'} {match['be']} {_inside(match['name'])}?"


def names_of(text: str) -> tuple[str, ...]:
    """The names of several words in a sentence that one can ask about, with the article that they stand with."""
    text = re.sub(r" ?\([^()]*\)", "", text.strip())
    return tuple(_inside(match[0]) for match in _NAMED.finditer(text) if _is_name(match, text[: match.start()]))


def _founded(body: str) -> str | None:
    match = re.match(
        rf"(?P<subject>.{{2,80}}?) (?P<be>was|were) (?:first |originally )?(?P<verb>{_FOUNDED})"
        rf" (?:\w+ ){{0,4}}?in {YEAR_DIGITS}\b",
        body,
    )
    if match and _is_subject(match["subject"]):
        return f"When {match['be']} {_inside(match['subject'])} {match['verb']}?"
    return None


def _measured(body: str, figure: Figure, when: str) -> str | None:
    before = body[: figure.start]
    link = rf" {_ADVERBS}(?P<link>{_LINK}) {_HEDGE}"
    match = re.fullmatch(rf"(?P<subject>.+?){link}", before + ("" if before.endswith(" ") else " "))
    if not match or not _is_subject(match["subject"]):
        return None
    now = match["link"] in {"is", "are", "stands at", "has reached"}
    subject = _inside(match["subject"])
    if re.match(r" in size\b", body[figure.end :]):
        return f"How large {'is' if now else 'was'} {subject}{when}?"
    if figure.counted and not figure.unit:
        return None
    measured = re.search(
        rf"^(?:the )?(?:[\w-]+ ){{0,3}}(?:{MEASURE})(?: of .+| in .+| added.*)?$"
        rf"|['’]s (?:[\w&-]+ ){{0,4}}(?:{MEASURE})$",
        subject,
    )
    if not measured or not re.search(r" of |['’]s |[A-Z]", subject):
        return None
    many = re.match(r"(?:were|are)$", match["link"])
    return None if many else f"What {'is' if now else 'was'} {subject}{when}?"


def _counted(body: str, figure: Figure, when: str) -> str | None:
    things = figure.counted
    if (
        not things
        or figure.unit
        or len(things.split()) > 6
        or not things.split()[-1].endswith(("s", "people", "men", "women", "children"))
    ):
        return None
    before, after = body[: figure.start], body[figure.end :].lstrip()
    after = after.removeprefix(things)
    there = re.fullmatch(rf"There (are|were) {_HEDGE}", before)
    if there:
        where = re.match(r"( (?:in|on|at) [^,;.]{2,50})(?=[,;.]|$)", after)
        return f"How many {things} {there[1]} there{where[1]}?" if where and not parse(where[1]) else None
    match = re.fullmatch(
        rf"(?P<subject>.+?) {_ADVERBS}"
        rf"(?P<verb>has|had|have|(?:has|had|have) {_ADVERBS}{_PARTICIPLE}|{'|'.join(_BASE)}) {_HEDGE}",
        before,
    )
    if (
        not match
        or not _is_subject(match["subject"])
        or not re.match(r"[,;.]| and |$| (?:in|by|at|with|on|for|from) ", after)
    ):
        return None
    subject, (helper, *participle) = _inside(match["subject"]), match["verb"].split()
    if participle:
        return f"How many {things} {helper} {subject} {' '.join(participle)}{when}?"
    base = {"has": "have", "had": "have", "have": "have"}.get(helper) or _BASE[helper]
    do = "do" if helper == "have" else "does" if helper.endswith("s") else "did"
    return f"How many {things} {do} {subject} {base}{when}?"


def _is_name(match: re.Match[str], before: str) -> bool:
    """Whether a run of capitalised words is a whole name: nothing `before` it belongs to it too."""
    words = re.sub(r"^[Tt]he ", "", match[0])
    if not before and words == match[0]:
        return False
    partial = re.search(r"(?:\b(?:and|of|on|for)|&|\b[A-Z][\w’'-]*,?) $", before)
    if partial and words == match[0]:
        return False
    return " " in words and not _NO_SUBJECT.search(words) and not parse(words) and "-" not in words


def _inside(subject: str) -> str:
    """A subject as it stands inside a sentence."""
    return re.sub(r"^(?:The|A|An)\b", lambda match: match.group().lower(), subject.strip())


def _is_subject(text: str) -> bool:
    return bool(1 <= len(text.split()) <= 12 and not _NO_SUBJECT.search(text.strip()) and not parse(text))
