"""Where the page is served and to whom; and what a program that does nothing else sets beforehand."""

import os
import socket
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Final

from documents.errors import SettingsError
from index.servers import LOOPBACK

_OFFLINE: Final = {
    "GRADIO_ANALYTICS_ENABLED": "False",
    "GRADIO_RUN_HISTORY": "False",
    "GRADIO_SSR_MODE": "False",
    "GRADIO_ANALYTICS_CACHE_FREQUENCY": "1000000000",  # otherwise it sums up all events with pandas after each
    "GRADIO_ANALYTICS_MAX_EVENTS": "100",
    "HF_HUB_DISABLE_TELEMETRY": "1",
}


@dataclass(frozen=True, slots=True)
class Serving:
    """Where the page is served and to whom.

    `host` is the address to listen on; any but this machine's own wants a `password`, which a visitor must know.
    `port` 0 takes a free one. `root_path` is the path below which a proxy serves the page, such as "/ask". With `mcp`,
    `/answer` and `/documents` are served as MCP tools too.
    """

    host: str = "127.0.0.1"
    port: int = 7860
    root_path: str | None = None
    password: str | None = None
    mcp: bool = False

    @property
    def hosts(self) -> frozenset[str] | None:
        """The names that the server answers to; None for any."""
        return LOOPBACK if self.host in LOOPBACK else None

    @property
    def is_private(self) -> bool:
        """Whether only whoever sits at this machine is served."""
        return self.host in LOOPBACK and not self.password and not self.root_path

    @property
    def address(self) -> str:
        """Where this machine reaches the server."""
        every = self.host in {"0.0.0.0", "::"}
        named = "127.0.0.1" if every else f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{named}:{self.port}"

    @property
    def cookie_path(self) -> str:
        """The path that cookies are for."""
        return (self.root_path or "").rstrip("/") or "/"

    def listen(self) -> socket.socket:
        """A socket that listens for the server.

        Raises:
            SettingsError: the port is taken or the host is none of this machine's.
        """
        family = socket.AF_INET6 if ":" in self.host else socket.AF_INET
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((self.host, self.port))
        except OSError as error:
            listening.close()
            raise SettingsError(
                f"Cannot listen on {self.host}:{self.port}: {error.strerror}. "
                f"Choose another: article-assistant web --port {self.port + 1}",
                f"不能监听 {self.host}:{self.port}：{error.strerror}。"
                f"请换一个端口：article-assistant web --port {self.port + 1}",
            ) from error
        return listening


def prepare_gradio() -> None:
    """Keep Gradio off the network and quick, for the whole process: before it is imported, since it reads this then."""
    os.environ.update(_OFFLINE)
    if find_spec("matplotlib") is None:
        # Gradio looks for it at every step of every answer, on the disk, which took a tenth of the time of all.
        sys.modules["matplotlib"] = None  # type: ignore[assignment]
