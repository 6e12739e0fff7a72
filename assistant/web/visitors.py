"""Who is asking: the visitor's mark, language and password, read from a request's cookies and headers."""

import hashlib
import hmac
import re
import secrets
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from ipaddress import IPv6Address, ip_address
from pathlib import Path
from typing import Final

from documents.article import Language

VISITOR_COOKIE: Final = "article_visitor"
LANGUAGE_COOKIE: Final = "article_language"
SESSION_COOKIE: Final = "article_session"
SESSION_SECONDS: Final = 30 * 24 * 3600
TRIES_A_MINUTE: Final = 5
SECRET_BYTES: Final = 32


def new_visitor() -> str:
    """A mark that cannot be guessed; it alone opens a visitor's conversations."""
    return secrets.token_urlsafe(24)


def visitor_of(cookies: Mapping[str, str]) -> str | None:
    """The visitor that the cookies name, None when they name none."""
    found = cookies.get(VISITOR_COOKIE, "")
    return found if re.fullmatch(r"[A-Za-z0-9_-]{32}", found) else None


def language_of(cookies: Mapping[str, str], accepted: str = "") -> Language:
    """The language that the visitor chose, or the first that the browser accepts of the two; else English."""
    chosen = cookies.get(LANGUAGE_COOKIE)
    if chosen in {"zh", "en"}:
        return "zh" if chosen == "zh" else "en"
    for part in accepted.lower().split(","):
        if part.strip().startswith("zh"):
            return "zh"
        if part.strip().startswith("en"):
            return "en"
    return "en"


def _counted(address: str) -> str:
    """Whose tries those from an address are: whoever has one of version 6 has all that begin with the same half."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or IPv6Address(int(found) >> 64 << 64))
    return address


class Doorkeeper:
    """Compares passwords in constant time, limits tries for each address, and signs sessions."""

    def __init__(self, password: str, secret: bytes) -> None:
        """`secret` signs sessions; with another password or secret they no longer hold."""
        self._password = password.encode("utf-8")
        self._key = hashlib.sha256(secret + b"\0" + self._password).digest()
        self.inside_key = secrets.token_urlsafe(32)  # for the server's own calls of itself
        self._tries: defaultdict[str, deque[float]] = defaultdict(deque)

    @classmethod
    def from_folder(cls, password: str, folder: Path) -> "Doorkeeper":
        """A doorkeeper whose sessions outlive a restart; the secret is a file that only its owner reads."""
        path = folder / "session-secret"
        if not path.exists() or path.stat().st_size != SECRET_BYTES:
            folder.mkdir(parents=True, exist_ok=True)
            beside = folder / f".{path.name}.{secrets.token_hex(4)}"
            beside.touch(mode=0o600)
            beside.write_bytes(secrets.token_bytes(SECRET_BYTES))
            # In one step: half of a secret, left by a process that was killed, would sign every later session.
            beside.replace(path)
        return cls(password, path.read_bytes())

    def may_try(self, address: str) -> bool:
        """Whether an address has tries left this minute."""
        address = _counted(address)
        tries = self._tries[address]
        while tries and tries[0] < time.monotonic() - 60:
            tries.popleft()
        if not tries:
            del self._tries[address]
        return len(tries) < TRIES_A_MINUTE

    def opens(self, given: str, address: str) -> bool:
        """Whether `given` is the password; a wrong one counts against the address."""
        if hmac.compare_digest(given.encode("utf-8"), self.inside_key.encode()):
            return True
        right = hmac.compare_digest(given.encode("utf-8"), self._password)
        if not right:
            self._tries[_counted(address)].append(time.monotonic())
        return right

    def new_session(self) -> str:
        """A signed session that ends by itself."""
        body = f"{int(time.time()) + SESSION_SECONDS}.{secrets.token_urlsafe(12)}"
        return f"{body}.{self._sign(body)}"

    def knows(self, session: str) -> bool:
        """Whether a session was signed here and has not ended."""
        body, _, signature = session.rpartition(".")
        if not hmac.compare_digest(signature.encode(), self._sign(body).encode()):
            return False
        return int(body.partition(".")[0]) > time.time()

    def _sign(self, body: str) -> str:
        return hmac.new(self._key, body.encode("utf-8"), hashlib.sha256).hexdigest()
