"""The one way in for files: a raw body, written as it comes, cut off at the limit."""

import shutil
from typing import TYPE_CHECKING

from assistant.web.library import Library
from assistant.web.texts import WebError
from assistant.web.visitors import language_of, new_visitor, visitor_of

if TYPE_CHECKING:
    from fastapi import FastAPI


def register(app: "FastAPI", library: Library) -> None:
    """Adds `POST /page/upload?name=…`; its answer names the upload for `page_add_article`."""
    from starlette.requests import ClientDisconnect, Request
    from starlette.responses import JSONResponse, Response

    async def upload(request: Request) -> Response:
        language = language_of(request.cookies, request.headers.get("accept-language", ""))
        try:
            path = library.receive(visitor_of(request.cookies) or new_visitor(), request.query_params.get("name", ""))
        except WebError as error:
            return JSONResponse({"error": error.in_language(language)}, 400)
        try:
            size = 0
            with path.open("wb") as file:
                async for chunk in request.stream():
                    size += len(chunk)
                    if size > library.max_bytes:
                        raise WebError("upload_large", name=path.name, limit=str(library.max_bytes // 1_000_000))
                    file.write(chunk)
        except WebError as error:
            shutil.rmtree(path.parent)
            return JSONResponse({"error": error.in_language(language)}, 413)
        except (ClientDisconnect, OSError):
            shutil.rmtree(path.parent)
            raise
        return JSONResponse({"upload": path.parent.name})

    app.add_route("/page/upload", upload, methods=["POST"])
