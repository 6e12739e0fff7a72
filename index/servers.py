"""Where a server is, on this machine or another, and which key it is shown: OpenAI's own goes to OpenAI alone."""

import os
from urllib.parse import urlsplit

NO_KEY = "not-needed"
# The names of this machine.
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_OPENAI = "api.openai.com"
_OPENAI_ADDRESSES = ("OPENAI_BASE_URL", "OPENAI_API_BASE")
_PORTS = {"http": 80, "https": 443}


def key_for(address: str) -> str:
    """The key for the server at `address`.

    OPENAI_API_KEY for OpenAI and for the server that OPENAI_BASE_URL names; for any other, and where there is none,
    ASSISTANT_API_KEY; NO_KEY where that is not set either.
    """
    own = os.environ.get("ASSISTANT_API_KEY", "").strip()
    openai = os.environ.get("OPENAI_API_KEY", "").strip() if _is_openai(address) else ""
    return openai or own or NO_KEY


def _is_openai(address: str) -> bool:
    scheme, host, _ = origin = _origin(address)
    if scheme == "https" and (host == _OPENAI or host.endswith(f".{_OPENAI}")):
        return True
    return origin in [_origin(os.environ[name]) for name in _OPENAI_ADDRESSES if os.environ.get(name)]


def _origin(address: str) -> tuple[str, str, int | None]:
    """Scheme, host and port, as browsers compare them."""
    parts = urlsplit(address.strip())
    try:
        port = parts.port
    except ValueError:
        # An address with a port that is no number leads nowhere.
        port = -1
    return parts.scheme, (parts.hostname or "").lower(), port or _PORTS.get(parts.scheme)
