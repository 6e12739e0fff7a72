"""What can be chosen without editing code: one frozen value, read from ASSISTANT_… environment variables."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, TypeAlias
from urllib.parse import urlsplit

import platformdirs

from documents.errors import SettingsError
from documents.limits import LIMITS, Limits

Mode: TypeAlias = Literal["auto", "quote", "model"]

MODES: tuple[Mode, ...] = ("auto", "quote", "model")
MODEL_FORMS = (
    "'local' (the packaged model)",
    "'none'",
    "'ollama:qwen3:8b'",
    "'openai:gpt-4.1-mini' or another 'provider:name'",
    "'http://host:8000/v1#name' (any OpenAI-compatible server)",
    "a path that ends in .gguf",
)


def read_mode(text: str) -> Mode:
    """The mode named by `text`."""
    for mode in MODES:
        if text == mode:
            return mode
    raise ValueError(f"one of {', '.join(MODES)}")


def read_model(text: str) -> str:
    """`text` when it has the form of a language model's name, else ValueError with the forms that are understood."""
    is_provider = re.fullmatch(r"[a-z][a-z0-9_]*:\S+", text) is not None and "://" not in text
    if text in {"local", "none"} or text.lower().endswith(".gguf") or is_provider or _is_url(text):
        return text
    raise ValueError("one of " + ", ".join(MODEL_FORMS))


def _read_url(text: str) -> str:
    if not _is_url(text):
        raise ValueError("an address like 'http://127.0.0.1:8000'")
    return text


def _is_url(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _read_path(text: str) -> Path:
    return Path(text).expanduser()


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        allowed = f"a whole number from {least} to {most}"
        try:
            value = int(text)
        except ValueError:
            raise ValueError(allowed) from None
        if not least <= value <= most:
            raise ValueError(allowed)
        return value

    return read


def _number(of: str, least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        allowed = f"a number of {of} from {least:g} to {most:g}"
        try:
            value = float(text)
        except ValueError:
            raise ValueError(allowed) from None
        if not least <= value <= most:
            raise ValueError(allowed)
        return value

    return read


def _log(text: str) -> str:
    if text not in {"off", "on", "texts"}:
        raise ValueError("one of off, on, texts")
    return text


def _setting(meaning: str, read: Callable[[str], Any]) -> dict[str, Any]:
    return {"meaning": meaning, "read": read}


def default_data() -> Path:
    """The user's own folder for what this project cannot make again."""
    return platformdirs.user_data_path("article-assistant", appauthor=False)


def default_cache() -> Path:
    """The user's own cache folder for this project."""
    return platformdirs.user_cache_path("article-assistant", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with its default. Field `x` is read from the environment variable ASSISTANT_X.

    Keys of hosted providers are no settings: the providers' own variables (OPENAI_API_KEY, …) are
    read by their clients, and are neither kept nor shown here.
    """

    mode: Mode = field(default="auto", metadata=_setting("auto, quote (no model at all) or model", read_mode))
    model: str = field(default="local", metadata=_setting("the language model: " + ", ".join(MODEL_FORMS), read_model))
    model_file: Path | None = field(
        default=None, metadata=_setting("the packaged model's file, when it is already on disk", _read_path)
    )
    model_seconds: float = field(
        default=60.0,
        metadata=_setting("the longest that one call of a language model may take", _number("seconds", 1, 3600)),
    )
    threads: int | None = field(
        default=None, metadata=_setting("threads of the local model; otherwise one per core", _whole(1, 256))
    )
    embedding: str = field(
        default="packaged", metadata=_setting("the embedding model: packaged, a name, a folder or an address", str)
    )
    documents: str | None = field(
        default=None,
        metadata=_setting("what is asked: a file, a folder or 'added'; otherwise the shipped article", str),
    )
    passages: int = field(
        default=6, metadata=_setting("how many found sentences a model may read for one answer", _whole(1, 50))
    )
    cache: Path = field(
        default_factory=default_cache,
        metadata=_setting("where models and indexes lie; otherwise the user's cache folder", _read_path),
    )
    data: Path = field(
        default_factory=default_data,
        metadata=_setting(
            "where added documents, their renderings, conversations and feedback lie; otherwise the user's data folder",
            _read_path,
        ),
    )
    index: Path | None = field(
        default=None, metadata=_setting("the folder of the index; otherwise one in the cache", _read_path)
    )
    log: str = field(
        default="off",
        metadata=_setting("a line of JSON for each answer on the error output: off, on, texts (with both texts)", _log),
    )
    chroma_url: str | None = field(default=None, metadata=_setting("a Chroma server instead of the disk", _read_url))
    file_megabytes: float = field(
        default=LIMITS.megabytes,
        metadata=_setting("the largest file that is read", _number("megabytes", 0.001, 10_000)),
    )
    word_megabytes: float = field(
        default=LIMITS.unpacked_megabytes,
        metadata=_setting("the most that a Word document may unpack to", _number("megabytes", 0.001, 10_000)),
    )
    pdf_pages: int = field(
        default=LIMITS.pages, metadata=_setting("the most pages of a PDF that is read", _whole(1, 1_000_000))
    )
    pdf_seconds: float = field(
        default=LIMITS.seconds,
        metadata=_setting("the longest that reading a PDF may take", _number("seconds", 1, 86_400)),
    )
    folder_files: int = field(
        default=LIMITS.files, metadata=_setting("the most documents of a folder", _whole(1, 10_000_000))
    )
    question_characters: int = field(
        default=2_000, metadata=_setting("the most characters of a question", _whole(1, 100_000))
    )

    @property
    def limits(self) -> Limits:
        """How much of a document is read."""
        return Limits(self.file_megabytes, self.word_megabytes, self.pdf_pages, self.pdf_seconds, self.folder_files)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """The settings that `environ` asks for; an empty variable counts as not set.

        Raises:
            SettingsError: a variable has a value that nothing can be made of; names it and what is allowed.
        """
        values: dict[str, Any] = {}
        for each in fields(cls):
            text = environ.get(variable(each.name), "").strip()
            if not text:
                continue
            try:
                values[each.name] = each.metadata["read"](text)
            except ValueError as error:
                raise SettingsError(f"{variable(each.name)}={text!r} is not understood. Set it to {error}.") from None
        return cls(**values)


def variable(name: str) -> str:
    """The environment variable of the field `name`."""
    return f"ASSISTANT_{name.upper()}"


def defaults() -> dict[str, str]:
    """The default of every variable that has the same one everywhere, as text."""
    return {
        variable(each.name): f"{each.default:g}" if isinstance(each.default, float) else str(each.default)
        for each in fields(Settings)
        if each.default is not MISSING and each.default is not None
    }


def described() -> tuple[tuple[str, str], ...]:
    """Every variable with its meaning, in the order of the fields: for help and documentation."""
    return tuple((variable(each.name), each.metadata["meaning"]) for each in fields(Settings))
