"""Plain text in any common encoding, through charset-normalizer where the bytes do not say it themselves."""

import codecs

from charset_normalizer import from_bytes

from documents.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ["gb18030", "big5", "big5hkscs", "utf_16_le", "utf_16_be", "cp1252", "latin_1", "shift_jis", "euc_kr"]


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes: by its byte order mark, as UTF-8, else by what reads as a language.

    Raises:
        DocumentError: the bytes are no text in UTF-8, UTF-16, GB18030, Big5 or a Latin encoding.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        found = from_bytes(content, cp_isolation=_CANDIDATES).best()
    if found is None:
        raise DocumentError(_UNREADABLE.format(name=name))
    return str(found)


_UNREADABLE = (
    "The bytes of '{name}' are no text in UTF-8, UTF-16, GB18030 or Big5. "
    "Save it as UTF-8 and load it again: iconv -f <its encoding> -t utf-8"
)


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(_UNREADABLE.format(name=name)) from error
