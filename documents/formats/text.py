"""Text in any common encoding, through charset-normalizer where the bytes do not say it themselves."""

import codecs
import re

from charset_normalizer import from_bytes

from documents.blocks import Line, lines_of
from documents.limits import LIMITS, Limits
from documents.unreadable import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Each holds its older subsets (GB2312 and GBK, Big5, ISO 8859-1), so fewer can be mistaken for one another.
_CANDIDATES = ["gb18030", "big5hkscs", "utf_16_le", "utf_16_be", "cp1252"]
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252", "ascii": "cp1252"}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


def read_text(content: bytes, name: str, _limits: Limits = LIMITS) -> tuple[Line, ...]:
    """The lines of a plain text file, which nothing but its size limits.

    Raises:
        DocumentError: the bytes are no text.
    """
    return lines_of(decode(content, name))


def decode(content: bytes, name: str, declared: str | None = None) -> str:
    """The text of a file's bytes: by byte order mark, as UTF-8, as `declared`, or by what reads as a language.

    Raises:
        DocumentError: the bytes are no text in UTF-8, UTF-16, GB18030, Big5 or Windows-1252.
    """
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    wanted = (marked,) if marked else ("utf-8", _SUPERSETS.get((declared or "").lower(), declared))
    text = next((text for encoding in wanted if encoding and (text := _strictly(content, encoding)) is not None), None)
    if text is None and not marked:
        found = from_bytes(content, cp_isolation=_CANDIDATES).best()
        text = str(found) if found else None
    if text is None or len(_CONTROL.findall(text)) > len(text) // 100:
        raise UnreadableError("encoding", file=name)
    return text


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
