"""Whether a sentence has a name of the kind that is asked for: a company, a school, a venue, a place, who heads it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from assistant.evidence.enumerations import lists_what_is_asked
from assistant.evidence.named_kinds import is_body, is_common, is_person
from assistant.evidence.stretches import stretch_about
from assistant.questions.question import Question
from assistant.words.lexicon import Lexicon
from documents.scripts import HANZI
from index.hit import Hit
from index.terms import is_done, is_geographic, is_place, is_stop_word, tagged_words

_WHICH_ZH = r"(?:哪(?:[一几两三四五些]|[一几两三]?[家个所座处位本种支座些])?|什么|何)"
_WHICH_EN = (
    r"\b(?:which (?:of (?:the|its|these|those|all) (?:[\w-]+ ){0,5}?)?|what "
    r"|(?:^(?:please )?(?:name|list)|names? of) (?:(?:the|its|some|any|all|of|two|three|four|five|\d+) )*)"
    r"(?:(?!kind|type|sort|is|are|was|were|did|does)[\w-]+ ){0,2}?"
)


def _asking(chinese: str, english: str) -> re.Pattern[str]:
    return re.compile(rf"{_WHICH_ZH}(?:{chinese})|{_WHICH_EN}(?:{english})\b", re.IGNORECASE)


_COMPANY = _asking(
    r"公司|企业|厂商|厂家|[制建承运供开][造设包营应发]商|集团|银行",
    r"compan(?:y|ies)|firms?|enterprises?|start-?ups?|corporations?|multinationals?|manufacturers?|[a-z]*makers?|contractors?|operators?|suppliers?|developers?|banks?|airlines?",
)
_SCHOOL = _asking(r"大学|高校|院校|学院|学校|中学", r"universit(?:y|ies)|colleges?|schools?")
_VENUE = _asking(
    r"场馆|会场|展馆|场地|会展中心|体育场|剧院|酒店|博物馆|大厅",
    r"venues?|stadiums?|museums?|theat(?:re|er)s?|hotels?|arenas?",
)
_BODY = _asking(
    r"部门|机构|单位|机关|委员会|组织|部委",
    r"departments?|ministry|ministries|agency|agencies|authority|institutions?|organi[sz]ations?|bod(?:y|ies)|committee",
)
_PLACE = _asking(
    r"国家?(?![际内])|地区|城市|省份?|[市区县州镇村](?!场|域|别)|街道?",
    r"countr(?:y|ies)|nations?|states|cit(?:y|ies)|districts?|provinces?|count(?:y|ies)|towns?|villages?|streets?|boroughs?|regions?|places",
)
_DYNASTY = _asking(r"朝代?|王朝", r"dynast(?:y|ies)")
_PERSON_ROLE = re.compile(
    r"(?:所长|院长|主任|校长|局长|[市省县区镇村会馆站行部厅社团]长|总经理|总裁|董事长|主席|负责人|首席\w{0,3}|掌门人|领导人|CEO)"
    r"[^，。？]{0,4}(?:是谁|叫什么|姓名|是哪[位一])|谁(?:是|担任|任)[^，。？]{0,30}(?:长|主任|经理|总裁|主席|负责人|CEO)"
    r"|(?:由|是)?谁(?:来)?(?:领导|带领|领衔|主持|执掌)"
    r"|(?:得主|获得者|获奖者)[^，。？]{0,4}(?:是谁|有谁|是哪)|谁是[^，。？]{0,30}(?:得主|获得者|获奖者)"
    r"|\bwho (?:is|was|are|were) (?:the |its )?(?:[\w-]+ ){0,3}(?:director|head|president|chair\w*|dean|principal"
    r"|manager|mayor|governor|chief|CEO|leader|rector|chancellor|curator|boss|minister|secretary)\b"
    r"|\bwho (?:currently )?(?:heads?|headed|leads?|led|chairs?|chaired|directs?|directed|presides?)\b",
    re.IGNORECASE,
)
_EXPERT = re.compile(
    r"\b(?:which|what) (?!an?\b|the\b)(?:\w+ ){0,2}?(?:architect|engineer|scientist|artist|author|writer|composer"
    r"|painter|player|professor|scholar|laureate|winner)s?\b|哪[一几些]?[位名](?:建筑师|设计师|工程师|科学家|艺术家|作家|教授|学者)",
    re.IGNORECASE,
)
_WINNER = re.compile(
    r"\bwho (?:has |have |had )?(?:(?:ever|already|first|last) )?w(?:on|ins)\b[^?]*\b(?:prize|award|medal|trophy)s?\b",
    re.IGNORECASE,
)
_OPERATOR = re.compile(
    r"谁(?:来)?(?:运营|经营|管理)|\bwho (?:runs?|ran|operates?|operated|manages?|managed)\b", re.IGNORECASE
)

_Kind = Literal["person", "expert", "winner", "operator", "company", "school", "venue", "body", "dynasty", "place"]
_Naming = Literal["told", "some", "none"]
_KINDS_ASKED: tuple[tuple[_Kind, re.Pattern[str]], ...] = (
    ("person", _PERSON_ROLE), ("expert", _EXPERT), ("winner", _WINNER), ("operator", _OPERATOR), ("company", _COMPANY),
    ("school", _SCHOOL), ("venue", _VENUE), ("body", _BODY), ("dynasty", _DYNASTY), ("place", _PLACE),
)  # fmt: skip

_ASIDE = re.compile(r"[(（][^()（）]*[\u3400-\u9fff][^()（）]*[)）]")
_PHRASE_EN = re.compile(
    r"[A-ZÀ-Þ][\wÀ-ÿ’'&.-]*(?:[ -](?:(?:of|for|on|and|the|de|van|von|der|al) )*[A-ZÀ-Þ][\wÀ-ÿ’'&-]*)*"
)
_TITLE = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Dame|Lord|Lady|King|Queen|Captain|Father)\.? [A-Z]")
_ROLE_EN = re.compile(
    r"\b(?:director|head|president|chair\w*|dean|principal|manager|mayor|governor|chief|leader|rector|chancellor"
    r"|curator|minister|secretary|king|queen|emperor|commander|commanded|captain|led|leads|heads|headed|chaired|directed|manages)\b",
    re.IGNORECASE,
)
_COUNTRIES = re.compile(
    r"哪(?:几个?|些)国家?(?!际)|哪(?:一?个|几个|些)(?:区(?!域|别|间)|县|镇|乡|村|街道)|\b(?:countries|nations)\b"
    r"|\bwhich (?:district|county|town|village|borough|street)s?\b"
)
# No country and no city, as no continent is asked for as a place.
_CONTINENT = re.compile(r"(?:(?:North|South|Latin|Central) )?Americas?|Asia|Europe|Africa|Oceania")
# A character alone is one in a list alone, and else the end of a country: 罗马尼亚, 南非.
_CONTINENT_ZH = re.compile(
    r"大洋洲|[南北]美洲?|拉丁美洲|拉美|[亚欧非美]洲|(?<=[、和与及于在往到跨自])[亚欧非美](?=[、，。；和与及以])"
)
_BY_EN = re.compile(r"\bby\b")
# Who came before or behind someone is another one.
_ANOTHER_EN = re.compile(r"\b(?:before|after|preced\w+|succe\w+|predecessor|other than|besides) [A-Z]")
_ROLE_ZH = re.compile(
    r"所长|院长|主任|校长|局长|理事长|[市省县区镇村会馆站场厂店社园矿团台队]长(?![大期度])|经理|总裁|董事长|主席|负责人|首席|带头人"
    r"|得主|获奖|获得者|领导|首领|领袖|率领|统率|指挥|司令|国王|皇帝|总统|总理|首相|领衔|带领|主持|执掌|掌管|管理"
)
_VENUES_EN = re.compile(
    r"\b(?:Cent(?:er|re)|Hall|Stadium|Museum|Theat(?:er|re)|Hotel|Arena|Pavilion|Palace|Gallery|Building|House|Church"
    r"|Cathedral|Library|Club|Dome|Square|Garden|Campus)\b"
)
_SCHOOLS_EN = re.compile(r"\b(?:University|College|School|Institute|Polytechnic|Academy|[A-Z]{3,5})\b")
_GEOGRAPHIC_ZH = re.compile(r"[\u3400-\u9fff]{2,}(?:省|市|区|县|州|镇|乡|村|路|街|国)$")
# A place that no dictionary has, by its suffix: 省会青澜市.
_PLACES_ZH = re.compile(
    r"(?<![全该本各两每])[\u3400-\u9fff]{2}(?<!城)(?<!全)(?:市|省|县|州|镇)(?![场民政委内区域长级])"
)
_VENUES_ZH = re.compile(r"[\u3400-\u9fff]{2,}(?:馆|中心|会场|体育场|剧院|剧场|酒店|大厦|广场|厅|宫|校区|礼堂)")
_SCHOOLS_ZH = re.compile(
    r"(?<![型所些各类多等的和点合家内外])[\u3400-\u9fff]{2}(?<![型所些各类多等的和点合家内外])(?:大学|学院|中学|学校)(?!生)"
)
_COMPANIES_ZH = re.compile(r"[\u3400-\u9fff]{2}(?:集团|公司|股份|银行|工业|重工|科技)(?!总部|合作|创新|资源|园|人)")
_QUOTED_ZH = re.compile(r"《[^》]*》|“[^”]*”")
_BODIES_ZH = re.compile(
    r"[\u3400-\u9fff]{2}(?:部门?|委员?会?|局|厅|院|所|会|政府|中心|大学|集团|公司|学会|协会|机构|单位|社|处|署|站|馆|校|党|军|队|团|企业|厂|场|店|行|矿)"
)
_DYNASTIES = re.compile(r"[夏商周秦汉晋隋唐宋辽金元明清](?:朝|代|末|初)|\b(?:[A-Z]\w+ dynasty|dynast)", re.IGNORECASE)
_COMPANY_EN = re.compile(
    r"\b(?:compan(?:y|ies)|firm|manufacturer|maker|contractor|operator|supplier|developer|Inc|Ltd|Co|Corp|Corporation"
    r"|Group|Holdings|Industries|Motors|Airlines|Bank)\b"
)
# A unit in capital letters is no name: 760 MW.
_MEASURED = re.compile(r"\d[\d,.]* [A-Z]{1,3}\b")
_POINTS_BACK = re.compile(
    r"\s*(?:and )?(?:it|its|they|their|he|she|his|her|which|who)\b|[其它他她该此这]", re.IGNORECASE
)
_STATEMENT = re.compile(r"[；;]")
_LATIN = re.compile(r"[A-Za-z]{2,}")
_HE_ZH = re.compile(r"(?<!其)他(?!们)|她|·")
NAME_TAGS = frozenset({"nr", "nt", "nz", "nrt", "nrfg"})
# Who leads what is led may be a body too, by whatever name: 由码头工会领导.
_LED_BY_ZH = re.compile(r"由(?!于|此|来)[^，。；]{2,16}?(?P<led>领导|带领|领衔|主持|执掌|率领|指挥)")
_AGENT_ZH = re.compile(r"由(?!于|此|来)([\u3400-\u9fff]{2,4})")


def lacks_the_name(question: Question, hit: Hit, lexicon: Lexicon) -> bool:
    """Whether a name of some kind is asked for and a sentence has none that could be it."""
    return _naming(question, hit) == "none" and not lists_what_is_asked(question, hit, lexicon)


def may_lack_the_name(question: Question, hit: Hit) -> bool:
    """Whether a name of some kind is asked for and a sentence has only names of which nothing tells the kind."""
    return _naming(question, hit) == "some"


def tells_the_name(question: Question, hit: Hit) -> bool:
    """Whether a name of some kind is asked for and a sentence has one."""
    return any(by.search(question.text) for _, by in _KINDS_ASKED) and _naming(question, hit) == "told"


def _naming(question: Question, hit: Hit) -> _Naming:
    asked, told = question.text, question.told_by(hit.sentence)
    if told is None:
        return _abroad(asked, hit)
    kind = next((kind for kind, by in _KINDS_ASKED if by.search(asked)), None)
    if kind is None:
        return "told"
    text = _ASIDE.sub(" ", told)
    if kind == "place" and _COUNTRIES.search(asked):
        # The city that an article is about is none of the countries that it deals with, nor of its districts.
        asked = f"{asked} {hit.article.title} {hit.article.title_rendering or ''}"
    if question.language == "zh":
        about = _part_about(asked, text)
        return _in_chinese(kind, _CONTINENT_ZH.sub(" ", about) if kind == "place" else about, asked)
    return _in_english(kind, text if kind in {"person", "expert"} else _part_about(asked, text), asked)


def _abroad(asked: str, hit: Hit) -> _Naming:
    """Whether a text in another language than the asker's has somebody at all where it is asked who heads something."""
    text = hit.sentence.wording
    if _COMPANY.search(asked) and not HANZI.search(text):
        naming = _in_english("company", _MEASURED.sub(" ", text), HANZI.sub(" ", asked))
        return "none" if naming == "none" else "told"
    if not _PERSON_ROLE.search(asked):
        return "told"
    naming = (_in_chinese if HANZI.search(text) else _in_english)("person", _ASIDE.sub(" ", text), "")
    return "told" if naming == "told" else "none"


def _part_about(asked: str, text: str) -> str:
    """Of a text that strings statements together, the one that shares most with the question."""
    parts = _STATEMENT.split(text)
    best = parts.index(stretch_about(asked, text, _STATEMENT))
    after = parts[best + 1] if best + 1 < len(parts) else ""
    # What points back tells more of the same.
    return f"{parts[best]};{after}" if _POINTS_BACK.match(after) else parts[best]


def _in_english(kind: _Kind, text: str, asked: str) -> _Naming:
    everything = list(_phrases(text, asked))
    phrases = [phrase for phrase in everything if not is_common(phrase)]
    others = [phrase for phrase in phrases if not is_geographic(phrase)]
    if kind == "operator" and any(map(is_person, others)) and (_ROLE_EN.search(text) or _TITLE.search(text)):
        return "told"
    if kind == "person":
        persons = [p for p in others if is_person(p) and not re.search(rf"\b{re.escape(p.split()[-1])}\b", asked)]
        if not persons and _ANOTHER_EN.search(asked):
            return "none"
        told = bool(persons) and bool(_TITLE.search(text) or _ROLE_EN.search(text))
        return "told" if told else "some" if persons or _ROLE_EN.search(text) else "none"
    if kind in {"expert", "winner"}:
        won = kind == "winner" and any(map(is_body, others))
        return "told" if won or any(map(is_person, others)) or _TITLE.search(text) else "none"
    if kind in {"company", "operator"}:
        bodies = [phrase for phrase in others if is_body(phrase)]
        is_by = _BY_EN.search(text)
        told = len(bodies) > 1 or bool(bodies and (is_by or _COMPANY_EN.search(text)))
        return "told" if told else "some" if bodies or is_by else "none"
    if kind == "dynasty":
        return "told" if _DYNASTIES.search(text) else "none"
    if kind == "place":
        names = [name for phrase in everything for name in phrase.split(" and ") if not _CONTINENT.fullmatch(name)]
        located = any(is_geographic(name) or is_place(name) or _is_where(name, text) for name in names)
        return "told" if located else "some" if names else "none"
    if kind == "body":
        return "told" if re.search(r"\bby\b|\bthe [a-z]+ (?:and|of)\b", text) else "some" if others else "none"
    told_by = _SCHOOLS_EN if kind == "school" else _VENUES_EN
    return "told" if any(map(told_by.search, phrases)) else "some" if others else "none"


def _is_where(name: str, text: str) -> bool:
    """Whether a name that no dictionary has stands for where something is: opened a clinic in Ardwell."""
    return re.search(rf"\b(?:in|at|near|outside|around) {re.escape(name)}\b", text) is not None


def _in_chinese(kind: _Kind, text: str, asked: str) -> _Naming:
    tags = {word: tag for word, tag in tagged_words(text) if word not in asked and not is_done(word)}
    latin = [word for word in _LATIN.findall(text) if word.lower() not in asked.lower()]
    named = latin or [word for word, tag in tags.items() if tag in NAME_TAGS]
    persons = bool({"nr", "nrt", "nrfg"} & set(tags.values())) or bool(_HE_ZH.search(text))
    if kind == "expert":
        return "told" if persons or latin else "none"
    if kind == "person":
        if (led := _LED_BY_ZH.search(text)) and (not asked or led["led"] in asked):
            return "told"
        role = bool(_ROLE_ZH.search(text))
        return "told" if persons and role else "some" if persons or role else "none"
    if kind == "operator" and _in_chinese("person", text, asked) == "told":
        return "told"
    if kind in {"company", "operator"}:
        agent = any(match[1] not in asked for match in _AGENT_ZH.finditer(text))
        body = _has_other(_COMPANIES_ZH, text, asked)
        return "told" if body or (agent and named) else "some" if agent or named else "none"
    if kind == "dynasty":
        return "told" if _DYNASTIES.search(text) else "none"
    if kind == "place":
        located = any(tag == "ns" or (tag[0] == "n" and _GEOGRAPHIC_ZH.match(word)) for word, tag in tags.items())
        located = located or _has_other(_PLACES_ZH, text, asked)
        return "told" if located else "some" if named else "none"
    if kind == "body":
        bare = _QUOTED_ZH.sub(" ", text)
        return "told" if _has_other(_BODIES_ZH, bare, asked) else "some" if named else "none"
    told = _has_other(_SCHOOLS_ZH if kind == "school" else _VENUES_ZH, text, asked)
    return "told" if told else "some" if named else "none"


def _has_other(pattern: re.Pattern[str], text: str, asked: str) -> bool:
    return any(match.group() not in asked for match in pattern.finditer(text))


@lru_cache(maxsize=1024)
def _all_phrases(text: str) -> tuple[str, ...]:
    return tuple(match.group() for match in _PHRASE_EN.finditer(text))


def _phrases(text: str, asked: str) -> Iterator[str]:
    """The names of an English text that have a word which the question does not have."""
    known = {word.lower() for word in re.findall(r"[\w-]+", asked.replace("’s", "").replace("'s", ""))}
    for phrase in _all_phrases(text):
        words = [word for word in re.findall(r"[\w-]+", phrase.replace("’s", "").replace("'s", "")) if word]
        opens = text.startswith(phrase) or text[: text.index(phrase)].rstrip().endswith((".", ":", "?", "!", "“", '"'))
        while words and is_stop_word(words[0].lower()):
            words = words[1:]
        # Only the first word may be written large for its place: Director Helen Brandt.
        if opens and words and is_common(words[0]):
            words = words[1:]
        if words and not all(word.lower() in known for word in words):
            yield " ".join(words)
