"""The page's own scripts and styles, revalidated at each visit so that an update is seen at once."""

from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope


class Static(StaticFiles):
    """Files of one folder, none outside it."""

    def __init__(self, folder: Path) -> None:
        """Serves `folder`."""
        super().__init__(directory=folder)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file, to be asked for again each time (it answers 304 when it is still the same)."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-cache"
        return response
