"""Scripts and styles kept in memory, compressed once; what changes gets another address, so no browser asks twice."""

import gzip
import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

COMPRESSED: Final = frozenset({".js", ".css", ".svg", ".json"})
# Of this server's files a system's own table may know the wrong kinds, and a browser runs no script of a wrong kind.
KINDS: Final = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
FOREVER: Final = "max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class _Kept:
    kind: str
    body: bytes
    compressed: bytes | None


class Static:
    """Files under names that change with what they say; ASGI."""

    def __init__(self, files: Mapping[str, Path | str]) -> None:
        """`files` are paths, or texts that were made; each is served as it was when it was first asked for."""
        self._files = files
        self._kept: dict[str, _Kept] = {}

    @classmethod
    def of_folder(cls, folder: Path) -> "Static":
        """The files that lie in one folder, none below or outside it."""
        return cls({path.name: path for path in folder.iterdir() if path.is_file()})

    def version(self) -> str:
        """A short name for what all files say now; reads them."""
        digest = hashlib.sha256()
        for name in self._files:
            digest.update(name.encode() + b"\0" + self._file(name).body)
        return digest.hexdigest()[:12]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The file that the path ends in, or 404."""
        name = str(scope["path"]).rpartition("/")[2]
        response: Response
        if name not in self._files:
            response = PlainTextResponse("There is nothing here.", 404)
        else:
            file = self._file(name)
            headers = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"}
            body = file.body
            if file.compressed is not None and "gzip" in Headers(scope=scope).get("accept-encoding", ""):
                headers["Content-Encoding"] = "gzip"
                body = file.compressed
            response = Response(body, headers=headers, media_type=file.kind)
        await response(scope, receive, send)

    def _file(self, name: str) -> _Kept:
        if name not in self._kept:
            given, ending = self._files[name], Path(name).suffix
            body = given.encode("utf-8") if isinstance(given, str) else given.read_bytes()
            kind = KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
            self._kept[name] = _Kept(kind, body, gzip.compress(body, 6) if ending in COMPRESSED else None)
        return self._kept[name]
