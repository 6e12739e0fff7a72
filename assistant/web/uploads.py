"""The one way in for files: a raw body, written as it comes, cut off at the limit."""

import logging
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.web.library import Library
from assistant.web.speaking import WebError
from assistant.web.visitors import language_of, visitor_of
from documents.article import Language

if TYPE_CHECKING:
    from fastapi import FastAPI


log = logging.getLogger(__name__)


def register(app: "FastAPI", library: Library) -> None:
    """Adds `POST /page/upload?name=…`; its answer names the upload for `page_add_article`."""
    from starlette.requests import ClientDisconnect, Request
    from starlette.responses import JSONResponse, Response

    def refused(name: str, error: OSError, language: Language) -> Response:
        log.warning("an upload cannot be written: %s", error)
        return JSONResponse({"error": WebError("upload_refused", name=name).in_language(language)}, 507)

    async def upload(request: Request) -> Response:
        language = language_of(request.cookies, request.headers.get("accept-language", ""))
        name = request.query_params.get("name", "")
        try:
            visitor = visitor_of(request.cookies)
            if visitor is None:
                # It would belong to nobody who could ever ask or delete it.
                raise WebError("upload_stranger")
            path = library.receive(visitor, name)
        except WebError as error:
            return JSONResponse({"error": error.in_language(language)}, 400)
        except OSError as error:
            return refused(name, error, language)
        try:
            await _written(request.stream(), path, library.max_bytes)
        except WebError as error:
            shutil.rmtree(path.parent)
            return JSONResponse({"error": error.in_language(language)}, 413)
        except ClientDisconnect:
            shutil.rmtree(path.parent)
            raise
        except OSError as error:
            shutil.rmtree(path.parent, ignore_errors=True)
            return refused(path.name, error, language)
        return JSONResponse({"upload": path.parent.name})

    app.add_route("/page/upload", upload, methods=["POST"])


async def _written(body: AsyncIterator[bytes], path: Path, most: int) -> None:
    size = 0
    with path.open("wb") as file:
        async for chunk in body:
            size += len(chunk)
            if size > most:
                raise WebError("upload_large", name=path.name, limit=str(most // 1_000_000))
            file.write(chunk)
