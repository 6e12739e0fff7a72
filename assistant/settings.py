"""What can be chosen without editing code: one frozen value, read from ASSISTANT_… environment variables."""

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar
from urllib.parse import urlsplit

import platformdirs

from assistant.texts import Text
from documents.errors import SettingsError
from documents.limits import LIMITS, Limits

Number = TypeVar("Number", int, float)
Mode: TypeAlias = Literal["auto", "quote", "model"]

MODES: tuple[Mode, ...] = ("auto", "quote", "model")
MOST_PASSAGES = 50
MODEL_FORMS = (
    "'local' (the packaged model)",
    "'none'",
    "'ollama:qwen3:8b'",
    "'openai:gpt-4.1-mini' or another 'provider:name'",
    "'http://host:8000/v1#name' (any OpenAI-compatible server)",
    "a path that ends in .gguf",
)
_MODEL_FORMS_IN_CHINESE = (
    "'local'（随附的模型）、'none'、'ollama:qwen3:8b'、'openai:gpt-4.1-mini' 或其他 'provider:name'、"
    "'http://host:8000/v1#name'（任何兼容 OpenAI 的服务），或以 .gguf 结尾的路径"
)
SECRETS: dict[str, Text] = {
    "ASSISTANT_API_KEY": Text(
        "发给地址所指的语言模型或向量模型服务的密钥；OPENAI_API_KEY 只发给 OpenAI 或 OPENAI_BASE_URL",
        "the key for a language or embedding model given as an address; OPENAI_API_KEY goes to OpenAI, or to "
        "OPENAI_BASE_URL, alone",
    ),
    "ASSISTANT_PASSWORD": Text("--password 要求访客输入的密码", "what --password asks visitors for"),
}
"""Variables whose values are never kept, printed or logged, with their meaning."""


class UnfitError(ValueError):
    """A value that nothing can be made of; says what is allowed, `str()` in English."""

    def __init__(self, zh: str, en: str) -> None:
        """Say it in both languages."""
        super().__init__(en)
        self.allowed = Text(zh, en)

    def of(self, name: str, value: str) -> SettingsError:
        """The error that names the setting and the value that it cannot have."""
        return SettingsError(
            f"{name}={value!r} is not understood. Set it to {self.allowed.en}.",
            f"{name}={value!r} 无法理解。请设为：{self.allowed.zh}。",
        )


def read_mode(text: str) -> Mode:
    """The mode named by `text`."""
    for mode in MODES:
        if text == mode:
            return mode
    raise UnfitError("、".join(MODES) + " 之一", f"one of {', '.join(MODES)}")


def read_model(text: str) -> str:
    """`text` when it has the form of a language model's name, else UnfitError with the forms that are understood."""
    is_provider = re.fullmatch(r"[a-z][a-z0-9_]*:\S+", text) is not None and "://" not in text
    if text in {"local", "none"} or text.lower().endswith(".gguf") or is_provider or _is_url(text):
        return text
    raise UnfitError(_MODEL_FORMS_IN_CHINESE, "one of " + ", ".join(MODEL_FORMS))


def _read_url(text: str) -> str:
    if not _is_url(text):
        raise UnfitError("像 'http://127.0.0.1:8000' 这样的地址", "an address like 'http://127.0.0.1:8000'")
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
    return _between("whole number", least, most, int)


def _number(of: str, least: float, most: float) -> Callable[[str], float]:
    return _between(f"number of {of}", least, most, float)


def _between(what: str, least: Number, most: Number, number: Callable[[str], Number]) -> Callable[[str], Number]:
    def read(text: str) -> Number:
        with suppress(ValueError):
            if least <= (value := number(text)) <= most:
                return value
        raise UnfitError(f"{least} 到 {most} 的{'整数' if number is int else '数'}", f"a {what} from {least} to {most}")

    return read


def _log(text: str) -> str:
    if text not in {"off", "on", "texts"}:
        raise UnfitError("off、on、texts 之一", "one of off, on, texts")
    return text


def _setting(default: Any, zh: str, en: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401 - stands for a field
    """A field with its meaning; a default that is called is another one for every user."""
    metadata = {"meaning": Text(zh, en), "read": read}
    if callable(default):
        return field(default_factory=default, metadata=metadata)
    return field(default=default, metadata=metadata)


def default_data() -> Path:
    """The user's own folder for what this project cannot make again."""
    return platformdirs.user_data_path("article-assistant", appauthor=False)


def default_cache() -> Path:
    """The user's own cache folder for this project."""
    return platformdirs.user_cache_path("article-assistant", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice, with its default. Field `x` is read from the environment variable ASSISTANT_X.

    Keys and passwords (SECRETS, and the providers' own, such as OPENAI_API_KEY) are no fields: they are read where they
    are used, and are neither kept nor shown here.
    """

    mode: Mode = _setting(
        "auto", "auto、quote（完全不用语言模型）或 model", "auto, quote (no model at all) or model", read_mode
    )
    model: str = _setting(
        "local",
        f"语言模型：{_MODEL_FORMS_IN_CHINESE}",
        "the language model: " + ", ".join(MODEL_FORMS),
        read_model,
    )
    model_file: Path | None = _setting(
        None, "随附模型的文件，如果磁盘上已经有了", "the packaged model's file, when it is already on disk", _read_path
    )
    model_seconds: float = _setting(
        60.0,
        "语言模型一次调用最长可用的秒数",
        "the longest that one call of a language model may take",
        _number("seconds", 1, 3600),
    )
    threads: int | None = _setting(
        None, "本地模型的线程数；不设则每核一个", "threads of the local model; otherwise one per core", _whole(1, 256)
    )
    embedding: str = _setting(
        "packaged",
        "向量模型：packaged、名称、文件夹或地址",
        "the embedding model: packaged, a name, a folder or an address",
        str,
    )
    documents: str | None = _setting(
        None,
        "要问的文件、文件夹，或 'added'（已加入的文档）；不设则为随附的文章",
        "what is asked: a file, a folder or 'added'; otherwise the shipped article",
        str,
    )
    passages: int = _setting(
        6,
        "模型为一个回答最多可读几句找到的原文",
        "how many found sentences a model may read for one answer",
        _whole(1, MOST_PASSAGES),
    )
    cache: Path = _setting(
        default_cache,
        "模型和索引存放的位置；不设则为用户的缓存文件夹",
        "where models and indexes lie; otherwise the user's cache folder",
        _read_path,
    )
    data: Path = _setting(
        default_data,
        "已加入的文档、译文、对话和评价存放的位置；不设则为用户的数据文件夹",
        "where added documents, their renderings, conversations and feedback lie; otherwise the user's data folder",
        _read_path,
    )
    index: Path | None = _setting(
        None, "索引的文件夹；不设则在缓存里", "the folder of the index; otherwise one in the cache", _read_path
    )
    log: str = _setting(
        "off",
        "每个回答在错误输出上写一行 JSON：off、on、texts（含问题与回答）",
        "a line of JSON for each answer on the error output: off, on, texts (with both texts)",
        _log,
    )
    chroma_url: str | None = _setting(None, "用 Chroma 服务代替磁盘", "a Chroma server instead of the disk", _read_url)
    file_megabytes: float = _setting(
        LIMITS.megabytes, "可读的最大文件（MB）", "the largest file that is read", _number("megabytes", 0.001, 10_000)
    )
    word_megabytes: float = _setting(
        LIMITS.unpacked_megabytes,
        "Word 文档解开后的上限（MB）",
        "the most that a Word document may unpack to",
        _number("megabytes", 0.001, 10_000),
    )
    pdf_pages: int = _setting(
        LIMITS.pages, "PDF 页数的上限", "the most pages of a PDF that is read", _whole(1, 1_000_000)
    )
    pdf_seconds: float = _setting(
        LIMITS.seconds,
        "读一个 PDF 或 Word 文档最长可用的秒数",
        "the longest that reading a PDF or a Word document may take",
        _number("seconds", 1, 86_400),
    )
    folder_files: int = _setting(
        LIMITS.files, "一个文件夹里文档数的上限", "the most documents of a folder", _whole(1, 10_000_000)
    )
    # Beyond 800 the parser itself gives up.
    html_levels: int = _setting(
        LIMITS.levels, "HTML 元素嵌套层数的上限", "the most levels of HTML elements in one another", _whole(1, 800)
    )
    uploads: int = _setting(
        20,
        "每位访客在页面上最多保存几篇自己的文章",
        "the most articles of their own that a visitor of the page may keep",
        _whole(1, 100_000),
    )
    question_characters: int = _setting(
        2_000, "一个问题字符数的上限", "the most characters of a question", _whole(1, 100_000)
    )

    @property
    def limits(self) -> Limits:
        """How much of a document is read."""
        return Limits(
            megabytes=self.file_megabytes,
            unpacked_megabytes=self.word_megabytes,
            pages=self.pdf_pages,
            seconds=self.pdf_seconds,
            files=self.folder_files,
            levels=self.html_levels,
        )

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
            except UnfitError as error:
                raise error.of(variable(each.name), text) from None
        return cls(**values)


def variable(name: str) -> str:
    """The environment variable of the field `name`."""
    return f"ASSISTANT_{name.upper()}"


def described() -> tuple[tuple[str, str, Text], ...]:
    """Every variable with its default and its meaning, the fields in their order and the secrets, for documentation.

    The default is "" where there is none, or not the same one everywhere.
    """
    chosen = ((variable(each.name), _default(each.default), each.metadata["meaning"]) for each in fields(Settings))
    return (*chosen, *((name, "", meaning) for name, meaning in SECRETS.items()))


def _default(value: object) -> str:
    if value is MISSING or value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)
