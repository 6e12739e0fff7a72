"""What a place is called in the other language, by the dictionary: 葡萄牙 is Portugal, France is 法国."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.scripts import HANZI
from index.terms import english_terms, glosses_of, words_meaning
from index.wordbook_rows import ASIDE

# The capitalised words that head a gloss: Huai River, main river of east China.
_HEAD = re.compile(r"^(?:the |abbr\. for |for )*((?:[A-ZÀ-Þ][\w’'.-]*)(?: (?:of |and |the )*[A-ZÀ-Þ][\w’'.-]*)*)")
_OUTSIDE = ("variant of", "surname ", "CL:", "abbr. to")
_KINDS = re.compile(r" (?:River|Lake|Province|City|County|District|Island|Islands|Mountains|person|people)$")
_REGIONS = "省市州国区县"
# What is called after a country in a word of its own: the dictionary has the country alone.
_OF_COUNTRIES = dict(
    pair.split(":")
    for pair in (
        "polish:poland dutch:netherlands|holland danish:denmark swedish:sweden finnish:finland spanish:spain"
        " portuguese:portugal turkish:turkey greek:greece swiss:switzerland irish:ireland british:britain"
        " english:england scottish:scotland welsh:wales french:france german:germany italian:italy"
        " norwegian:norway belgian:belgium austrian:austria hungarian:hungary czech:czechia|czech slovak:slovakia"
        " romanian:romania bulgarian:bulgaria serbian:serbia croatian:croatia ukrainian:ukraine russian:russia"
        " chinese:china japanese:japan korean:korea vietnamese:vietnam thai:thailand indian:india pakistani:pakistan"
        " filipino:philippines malaysian:malaysia indonesian:indonesia singaporean:singapore australian:australia"
        " canadian:canada american:america|united states|u.s. mexican:mexico brazilian:brazil argentine:argentina"
        " chilean:chile peruvian:peru colombian:colombia egyptian:egypt moroccan:morocco nigerian:nigeria"
        " kenyan:kenya ethiopian:ethiopia israeli:israel saudi:saudi iranian:iran iraqi:iraq icelandic:iceland"
        " estonian:estonia latvian:latvia lithuanian:lithuania maltese:malta cypriot:cyprus slovenian:slovenia"
        " albanian:albania belarusian:belarus georgian:georgia armenian:armenia kazakh:kazakhstan uzbek:uzbekistan"
        " mongolian:mongolia nepalese:nepal burmese:myanmar|burma cambodian:cambodia laotian:laos afghan:afghanistan"
        " jordanian:jordan lebanese:lebanon syrian:syria kuwaiti:kuwait qatari:qatar algerian:algeria tunisian:tunisia"
        " libyan:libya sudanese:sudan ugandan:uganda tanzanian:tanzania rwandan:rwanda zambian:zambia"
        " zimbabwean:zimbabwe ghanaian:ghana senegalese:senegal angolan:angola cuban:cuba bolivian:bolivia"
        " ecuadorian:ecuador venezuelan:venezuela uruguayan:uruguay paraguayan:paraguay panamanian:panama"
        " guatemalan:guatemala jamaican:jamaica"
    )
    .replace("united states", "united_states")
    .split()
)
_SHORTEST = 3


def country_of(word: str) -> tuple[str, ...]:
    """The country that an English adjective is of, by its names in small letters: Dutch is of the Netherlands."""
    return tuple(name.replace("_", " ") for name in _OF_COUNTRIES.get(word.lower(), "").split("|") if name)


@lru_cache(maxsize=2048)
def adjectives_of(place: str) -> frozenset[str]:
    """The English adjectives of a country that is named in either language: Danish for Denmark and 丹麦."""
    named = {place.lower(), *(name.lower() for name in names_abroad(place) if name.isascii())}
    return frozenset(word.capitalize() for word in _OF_COUNTRIES if named & set(country_of(word)))


@lru_cache(maxsize=2048)
def names_abroad(place: str) -> frozenset[str]:
    """The names, in the other language, that the dictionary has for a place and its people; none where it has none."""
    if HANZI.search(place):
        words = [place, f"{place}人"] + ([place[:-1]] if len(place) > 2 and place[-1] in _REGIONS else [])
        return frozenset(name for word in words for name in _heads(word))
    words = [word for term in english_terms(place) for word in words_meaning(term)]
    return frozenset(word for word in words if place.lower() in {name.lower() for name in _heads(word)})


def is_named_abroad(place: str, text: str) -> bool | None:
    """Whether a text in the other language names a place; None where nobody knows what it is called there."""
    found = names_abroad(place)
    if not found:
        return None
    if HANZI.search(place):
        return any(re.search(rf"\b{re.escape(name)}", text) for name in found)
    return any(name in text or (len(name) > 2 and name[-1] in _REGIONS and name[:-1] in text) for name in found)


def _heads(word: str) -> Iterator[str]:
    for entry in glosses_of(word):
        for gloss in entry.split("/"):
            if gloss.startswith(_OUTSIDE):
                continue
            bare = re.sub(r" {2,}", " ", ASIDE.sub(" ", gloss)).strip()
            if head := _HEAD.match(bare):
                name = _KINDS.sub("", head[1])
                parts = [name, *re.split(r" of | and ", name)]
                yield from (part.removeprefix("Great ") for part in parts if len(part) >= _SHORTEST)
