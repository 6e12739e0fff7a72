"""What a visitor may choose: the mode, the language model and how many sentences it may read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from assistant.settings import MOST_PASSAGES, Settings, read_mode, read_model
from assistant.web.protocols import Choice
from assistant.web.speaking import WebError

# What proxies say of where a request came from.
_FORWARDED: Final = frozenset({"forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip"})


@dataclass(frozen=True, slots=True)
class Choices:
    """What the server is set to, and whether a visitor may name any model instead of one of `models`.

    A model's name can be an address or a file of the server, so only whoever sits at the server may name one:
    `any_model` holds for requests that come straight from a browser there, and not through a proxy.
    """

    default: Choice
    models: tuple[str, ...]
    any_model: bool

    @classmethod
    def of(cls, server: Choice, settings: Settings, *, any_model: bool) -> "Choices":
        """The server's own choice where it made one, else what the environment sets; beside it the packaged model."""
        model = server.model or settings.model
        default = Choice(server.mode or settings.mode, model, server.passages or settings.passages)
        return cls(default, tuple(dict.fromkeys((model, "local"))) if model != "none" else ("local",), any_model)

    def within(self, headers: Mapping[str, str]) -> "Choices":
        """What a request with these headers may choose."""
        return replace(self, any_model=self.any_model and not is_forwarded(headers))

    def read(self, given: dict[str, Any]) -> Choice:
        """The choice that a request carries; what it leaves open stays as the server is set.

        Raises:
            WebError: it names what there is not.
        """
        mode, model, passages = given.get("mode"), given.get("model"), given.get("passages")
        if mode:
            try:
                mode = read_mode(str(mode))
            except ValueError:
                raise WebError("no_mode", mode=str(mode)[:40]) from None
        if model and model not in self.models:
            self._check(str(model).strip())
        if passages and not (isinstance(passages, int) and 1 <= passages <= MOST_PASSAGES):
            raise WebError("no_passages", most=str(MOST_PASSAGES))
        return Choice(mode or None, str(model).strip() if model else None, passages or None)

    def _check(self, model: str) -> None:
        if not self.any_model:
            raise WebError("model_fixed", model=model[:80])
        try:
            read_model(model)
        except ValueError:
            raise WebError("no_model", model=model[:80]) from None


def is_forwarded(headers: Mapping[str, str]) -> bool:
    """Whether a request says that it came through a proxy, which may have taken it from anywhere."""
    return any(name.lower() in _FORWARDED or name.lower().startswith("x-forwarded-") for name in headers)
