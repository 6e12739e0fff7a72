"""An embedding model behind an OpenAI-compatible server, its prompts set by the family that its name tells."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

import numpy as np

from documents.errors import ModelError
from index.encoder import Vectors
from index.prompts import prompts_for
from index.servers import LOOPBACK, key_for

_AT_ONCE = 64
_SECONDS = 120.0


class _Staying(HTTPRedirectHandler):
    """Follows no redirection: the key would go with it, to whichever server it names."""

    def redirect_request(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as the library hands them on
        """Nothing is asked anew; the redirection is an error."""


class ServerEncoder:
    """Vectors from `<address>/embeddings`, with the key that `key_for` gives."""

    def __init__(self, address: str, model: str, dimensions: int) -> None:
        """Store; use `open`."""
        self._address = address
        self._model = model
        self._prompts = prompts_for(model)
        self.dimensions = dimensions
        self.name = f"{model} on {urlsplit(address).netloc} {self._prompts.query!r} {self._prompts.passage!r}"

    @classmethod
    def open(cls, address: str) -> "ServerEncoder":
        """The model that `http://host:port/v1#name` names.

        Raises:
            ModelError: the address names no model, or the server cannot be reached or gives no vectors.
        """
        server, _, model = address.partition("#")
        if not model:
            raise ModelError(
                f"'{address}' names no embedding model. Put its name behind the address: {address}#name",
                f"“{address}”没有指明向量模型。请在地址后写上名称：{address}#名称",
            )
        encoder = cls(server.rstrip("/"), model, 0)
        encoder.dimensions = encoder._embed(["1"]).shape[1]
        return encoder

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimensions)."""
        return self._encode([self._prompts.query + text for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, dimensions)."""
        return self._encode([self._prompts.passage + text for text in texts])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(texts), _AT_ONCE):
            vectors[start : start + _AT_ONCE] = self._embed(texts[start : start + _AT_ONCE])
        return vectors

    def _embed(self, texts: Sequence[str]) -> Vectors:
        """The server's vectors of a few texts, made to have length 1."""
        body = json.dumps({"model": self._model, "input": list(texts)}).encode()
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key_for(self._address)}"}
        # A proxy that is set for the internet does not lead to this machine.
        own = urlsplit(self._address).hostname in LOOPBACK
        opener = build_opener(_Staying, ProxyHandler({})) if own else build_opener(_Staying)
        try:
            with opener.open(Request(f"{self._address}/embeddings", body, headers), timeout=_SECONDS) as reply:
                vectors = _vectors(json.load(reply), len(texts))
        except (OSError, ValueError, LookupError, TypeError) as error:
            if isinstance(error, HTTPError):
                # The reply hangs on the error and would keep its connection open.
                error.close()
            raise ModelError(
                f"The embedding model '{self._model}' on {self._address} gave no vectors ({error}). "
                "Start its server, or set another: ASSISTANT_EMBEDDING=packaged",
                f"{self._address} 上的向量模型“{self._model}”没有给出向量：{error}。"
                "请启动它的服务，或换一个：ASSISTANT_EMBEDDING=packaged",
            ) from error
        if self.dimensions and vectors.shape[1] != self.dimensions:
            raise ModelError(
                f"The embedding model '{self._model}' on {self._address} gave {vectors.shape[1]} dimensions, "
                f"not {self.dimensions}. Build the index again: article-assistant index rebuild",
                f"{self._address} 上的向量模型“{self._model}”给出了 {vectors.shape[1]} 维的向量，"
                f"应为 {self.dimensions} 维。请重建索引：article-assistant index rebuild",
            )
        return vectors


def _vectors(reply: Any, count: int) -> Vectors:  # noqa: ANN401 - whatever JSON can say
    rows = sorted(reply["data"], key=lambda row: int(row["index"]))
    vectors = np.array([row["embedding"] for row in rows], dtype=np.float32)
    if vectors.ndim != 2 or len(vectors) != count:
        raise ValueError(f"{len(rows)} vectors for {count} texts")
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12), dtype=np.float32)
