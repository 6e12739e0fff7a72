"""What kind of name an English phrase may be: of a person, of a body, or none at all."""

import re
from typing import Final

from documents.numerals import listed
from documents.units import MONTHS
from index.terms import is_geographic, is_known_word

# What bodies, events and things are called by: no person has such a name.
_NO_PERSON: Final = frozenset(
    listed(
        "institute institution center centre university college school academy museum library laboratory lab company "
        "group corporation bank exchange association society union committee commission council ministry department "
        "bureau office agency authority government party court army forum conference congress summit festival fair "
        "expo exhibition prize award medal cup program programme project plan initiative strategy policy act law "
        "regulation regulations agreement treaty zone area park district region province county city town village "
        "delta river lake sea ocean mountain island bay road street bridge tunnel canal port harbour harbor airport "
        "station railway line corridor platform technology operations branch base innovation system network service "
        "services cloud report book paper journal article articles measures opinions sciences science monday tuesday "
        "wednesday thursday friday saturday sunday"
    )
) | {month.lower() for month in MONTHS}
_NO_COMPANY: Final = _NO_PERSON - frozenset(
    listed(
        "institute university academy laboratory lab company group corporation bank exchange office agency authority"
    )
)
# What only says of which kind or part something is: Grade II timber.
_GRADE: Final = re.compile(
    r"(?:Class|Type|Grade|Phase|Level|Category|Tier|Stage|Part|Chapter|Article|Section) [IVX\d]+"
)


def is_common(phrase: str) -> bool:
    """Whether a phrase is one ordinary word or an abbreviation of one letter each, such as R&D, and no name."""
    parts = re.split(r"[\s-]", phrase)
    if len(phrase.split()) > 1:
        return all(len(part) == 1 for part in parts) or bool(_GRADE.fullmatch(phrase))
    return len(phrase) < 2 or (all(map(is_known_word, parts)) and not is_geographic(phrase))


def is_body(phrase: str) -> bool:
    """Whether a name may be that of a company or an institute: no event, place or work."""
    return not any(part in _NO_COMPANY for part in phrase.split()[-1].lower().split("-"))


def is_person(phrase: str) -> bool:
    """Whether a name may be that of a person: no body, event or work, and written as names of persons are."""
    words = phrase.split()
    parts = re.split(r"[ -]", phrase.lower())
    return not phrase.isupper() and len(words) < 5 and not any(part in _NO_PERSON for part in parts)
