"""Which language model a name in the settings means, and how each kind is opened."""

import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from assistant.models.failure import ModelFailure
from assistant.models.language_model import Connection, LanguageModel
from assistant.models.local_model import SLOTS, LocalServer
from assistant.models.waiting_line import WaitingLine
from assistant.models.weights import model_file
from assistant.settings import Settings, UnfitError, read_model
from documents.errors import ModelError, SettingsError
from index.servers import LOOPBACK, NO_KEY, key_for

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

ModelChoice: TypeAlias = "str | BaseChatModel | LanguageModel | None"
"""A name as in ASSISTANT_MODEL, any LangChain chat model object, an opened model, or None: the settings'."""

LOCAL_NAME = "Qwen2.5-Coder-1.5B-Instruct"
OLLAMA_PORT = 11434


def open_model(choice: ModelChoice, settings: Settings) -> LanguageModel | None:
    """The language model that `choice` (or, when it is None, the settings) asks for; None for "none".

    Nothing is loaded or called before the model is first asked.

    Raises:
        SettingsError: the name means nothing.
        ModelError: the provider's integration package is not installed; gives the line that installs it.
    """
    if isinstance(choice, LanguageModel):
        return choice
    if choice is not None and not isinstance(choice, str):
        return LanguageModel.from_chat(choice)
    name = settings.model if choice is None else choice.strip()
    try:
        read_model(name)
    except UnfitError as error:
        raise SettingsError(
            f"No language model is called {name!r}. Name {error.allowed.en}.",
            f"没有名为 {name!r} 的语言模型。可选：{error.allowed.zh}。",
        ) from None
    if name == "none":
        return None
    if name == "local":
        return _local(LOCAL_NAME, lambda: model_file(settings), settings)
    if name.lower().endswith(".gguf") and "://" not in name:
        path = Path(name).expanduser()
        return _local(path.stem, lambda: path, settings)
    if "://" in name:
        address, _, model = name.partition("#")
        return LanguageModel(model or address, lambda: _server(address, model, settings))
    provider, _, model = name.partition(":")
    if provider == "ollama":
        return LanguageModel(name, lambda: _ollama(model, settings))
    return _hosted(provider, model, settings)


def _local(name: str, file: Callable[[], Path], settings: Settings) -> LanguageModel:
    def connect() -> Connection:
        # The client takes as long to import as the file to load.
        client = threading.Thread(target=_import_client, daemon=True, name="model-client")
        client.start()
        server = LocalServer.start(file(), settings.threads)
        opened = _connection(f"{server.address}/v1", name, server.key, settings)

        def close() -> None:
            opened.close()
            server.close()

        return replace(opened, takes_grammar=True, alive=lambda: server.running, close=close, line=WaitingLine(SLOTS))

    return LanguageModel(name, connect, on_this_machine=True)


def _import_client() -> None:
    import langchain_openai  # noqa: F401 - what is imported stays imported


def _server(address: str, model: str, settings: Settings) -> Connection:
    key = key_for(address)
    listed = _listed(address, key)
    name = model or str(listed.get("id", ""))
    if not name:
        raise ModelFailure("unknown", address)
    opened = _connection(address, name, key, settings)
    return replace(opened, takes_grammar=listed.get("owned_by") == "llamacpp")


def _ollama(model: str, settings: Settings) -> Connection:
    host = os.environ.get("OLLAMA_HOST") or "127.0.0.1"
    parts = urlsplit(host if "://" in host else f"http://{host}")
    address = f"{parts.scheme}://{parts.hostname}:{parts.port or OLLAMA_PORT}/v1"
    # An answer is wanted within seconds; Ollama's thinking models otherwise think first.
    quick = {"reasoning_effort": "none"}
    return _connection(address, model, os.environ.get("OLLAMA_API_KEY") or NO_KEY, settings, quick)


def _hosted(provider: str, model: str, settings: Settings) -> LanguageModel:
    from langchain.chat_models import init_chat_model

    try:
        chat = init_chat_model(
            model, model_provider=provider, temperature=0, timeout=settings.model_seconds, max_retries=1
        )
    except ImportError as error:
        package = (getattr(error.__cause__, "name", None) or f"langchain_{provider}").split(".")[0].replace("_", "-")
        raise ModelError(
            f"{provider}:{model} needs another package. Install it with: pip install {package}",
            f"{provider}:{model} 还需要一个包。安装：pip install {package}",
        ) from None
    except Exception as error:
        # The clients differ in how they say that their key is missing, and some repeat it.
        if not str(error).startswith("Unsupported"):
            raise ModelFailure("key", f"{provider}:{model}") from error
        said = str(error).split("\n\n")[-1]
        raise SettingsError(
            f"No language model is called '{provider}:{model}'. {said}. Name another with ASSISTANT_MODEL.",
            f"没有名为“{provider}:{model}”的语言模型（{said}）。请用 ASSISTANT_MODEL 换一个。",
        ) from None
    return LanguageModel.from_chat(chat, f"{provider}:{model}")


def _connection(
    address: str, model: str, key: str, settings: Settings, body: Mapping[str, Any] | None = None
) -> Connection:
    """A client of an OpenAI-compatible server; `body` is sent with every request."""
    import httpx
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    client = httpx.Client(trust_env=_uses_proxy(address), timeout=settings.model_seconds)
    chat = ChatOpenAI(
        model=model,
        base_url=address,
        api_key=SecretStr(key),
        temperature=0,
        max_retries=1,
        stream_usage=False,
        http_client=client,
    )

    def arguments(max_tokens: int, grammar: str | None) -> Mapping[str, Any]:
        # In the body, because servers know max_tokens and the client would send OpenAI's newer name for it.
        held = {"grammar": grammar} if grammar else {}
        return {"extra_body": {"max_tokens": max_tokens, **held, **(body or {})}}

    return Connection(chat, arguments, says_end=True, close=client.close)


def _uses_proxy(address: str) -> bool:
    """Whether a proxy that is set for the internet may lead to `address`: not to this machine."""
    return urlsplit(address).hostname not in LOOPBACK


def _listed(address: str, key: str) -> Mapping[str, Any]:
    """What a server says of the model that it lists first; nothing when it has no list."""
    import httpx

    with httpx.Client(trust_env=_uses_proxy(address), timeout=5) as client:
        response = client.get(f"{address.rstrip('/')}/models", headers={"Authorization": f"Bearer {key}"})
    try:
        return dict(response.json()["data"][0])
    except (ValueError, LookupError, TypeError):
        return {}
