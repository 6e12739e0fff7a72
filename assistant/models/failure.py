"""What can go wrong with a language model, and the one line that says it in the asker's language."""

import os
import re
from typing import Literal, TypeAlias

from documents.article import Language
from documents.errors import ModelError

Reason: TypeAlias = Literal["slow", "unreachable", "busy", "key", "unknown", "broken", "empty", "endless"]

_LINES: dict[Reason, dict[Language, str]] = {
    "slow": {
        "en": "The language model {model} was not done in time.",
        "zh": "语言模型 {model} 未能在限定时间内完成。",
    },
    "unreachable": {
        "en": "The language model {model} cannot be reached.",
        "zh": "无法连接语言模型 {model}。",
    },
    "busy": {
        "en": "The language model {model} takes no more questions at the moment.",
        "zh": "语言模型 {model} 目前请求过多，暂不受理。",
    },
    "key": {
        "en": "The language model {model} does not accept the key, or there is none.",
        "zh": "语言模型 {model} 没有密钥或密钥未被接受。",
    },
    "unknown": {
        "en": "The server does not know the language model {model}.",
        "zh": "服务器上没有语言模型 {model}。",
    },
    "broken": {
        "en": "The language model {model} failed.",
        "zh": "语言模型 {model} 出错。",
    },
    "empty": {
        "en": "The language model {model} gave no usable text.",
        "zh": "语言模型 {model} 没有给出可用的文字。",
    },
    "endless": {
        "en": "The language model {model} did not stop writing.",
        "zh": "语言模型 {model} 输出过长，已被中止。",
    },
}

_ASK_AGAIN: dict[Language, str] = {
    "en": "Ask again, or choose another with ASSISTANT_MODEL.",
    "zh": "请重试，或用 ASSISTANT_MODEL 换一个模型。",
}
_NEXT: dict[Reason, dict[Language, str]] = {
    "slow": {
        "en": "Give it longer with ASSISTANT_MODEL_SECONDS, or choose a quicker one with ASSISTANT_MODEL.",
        "zh": "请用 ASSISTANT_MODEL_SECONDS 放宽时限，或用 ASSISTANT_MODEL 换一个更快的模型。",
    },
    "unreachable": {
        "en": "Start its server, or choose another with ASSISTANT_MODEL.",
        "zh": "请启动它的服务，或用 ASSISTANT_MODEL 换一个模型。",
    },
    "busy": {
        "en": "Ask again later, or choose another with ASSISTANT_MODEL.",
        "zh": "请稍后再试，或用 ASSISTANT_MODEL 换一个模型。",
    },
    "key": {
        "en": "Set the provider's variable, such as OPENAI_API_KEY; for a server given as an address, "
        "ASSISTANT_API_KEY.",
        "zh": "请设置提供方的环境变量，如 OPENAI_API_KEY；以地址给出的服务用 ASSISTANT_API_KEY。",
    },
    "unknown": {
        "en": "Correct its name in ASSISTANT_MODEL.",
        "zh": "请改正 ASSISTANT_MODEL 里的名称。",
    },
    "broken": _ASK_AGAIN,
    "empty": _ASK_AGAIN,
    "endless": {
        "en": "Choose another with ASSISTANT_MODEL.",
        "zh": "请用 ASSISTANT_MODEL 换一个模型。",
    },
}

_STATUS: dict[int, Reason] = {
    401: "key",
    403: "key",
    404: "unknown",
    408: "slow",
    429: "busy",
    503: "busy",
    504: "slow",
}


class ModelFailure(ModelError):
    """A language model that was called and did not do its work; `reason` is one word, `note` a line for the asker."""

    def __init__(self, reason: Reason, model: str, detail: str = "") -> None:
        """Say what happened, what the server said about it (`detail`), and what to do next."""
        said = f" It says: {detail}." if detail else ""
        says = f"它说：{detail}。" if detail else ""
        super().__init__(
            f"{_LINES[reason]['en'].format(model=model)}{said} {_NEXT[reason]['en']}",
            f"{_LINES[reason]['zh'].format(model=model)}{says}{_NEXT[reason]['zh']}",
        )
        self.reason: Reason = reason
        self.model = model

    def note(self, language: Language) -> str:
        """What happened, in one line and without technical detail."""
        return _LINES[self.reason][language].format(model=self.model)

    @classmethod
    def of(cls, error: BaseException, model: str) -> "ModelFailure":
        """What `error`, raised by whichever client, means."""
        reason = _reason(error)
        return cls(reason, model, _detail(error) if reason in {"broken", "empty"} else "")


def _reason(error: BaseException) -> Reason:
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _STATUS.get(status, "broken")
    # The clients' own classes would have to be imported to be named; each of them says what it is.
    names = " ".join(each.__name__ for each in type(error).__mro__)
    if "Timeout" in names:
        return "slow"
    if "Connect" in names or "Network" in names or "RemoteProtocol" in names:
        return "unreachable"
    return "broken"


def _detail(error: BaseException) -> str:
    """The first line of what `error` says, short, and with nothing in it that may be a key."""
    text = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
    for name, value in os.environ.items():
        if re.search(r"KEY|TOKEN|SECRET|PASSWORD", name) and len(value) >= 8:
            text = text.replace(value, "***")
    return re.sub(r"\b(sk|key|Bearer)[-_ ][\w*-]{6,}", "***", text).rstrip(".")
