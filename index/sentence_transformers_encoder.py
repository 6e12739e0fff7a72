"""Any sentence-transformers model as an encoder, its prompts set rightly."""

import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

import numpy as np

from documents.errors import ModelError
from index.encoder import Vectors
from index.prompts import Prompts, prompts_for

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceTransformersEncoder:
    """A sentence-transformers model, by its name or its folder."""

    def __init__(self, model: str) -> None:
        """Load `model`.

        Raises:
            ModelError: there is no such model, or it cannot be loaded.
        """
        self._model = _load(model)
        self._prompts = _own_prompts(self._model) or prompts_for(model)
        self._lock = threading.Lock()
        self.dimensions = int(self._model.get_embedding_dimension() or 0) or self._encode(["1"], "").shape[1]
        self.name = f"{_identity(model)} {self._prompts.query!r} {self._prompts.passage!r}"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimensions)."""
        return self._encode(texts, self._prompts.query)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, dimensions)."""
        return self._encode(texts, self._prompts.passage)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        # Fast tokenizers refuse two threads at once.
        with self._lock:
            vectors = self._model.encode(
                list(texts), prompt=prompt, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
            )
        return np.asarray(vectors, dtype=np.float32)


def _load(model: str) -> "SentenceTransformer":
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            # What is on this machine needs no network; asking for it costs minutes where there is none.
            return SentenceTransformer(model, local_files_only=True)
        except (OSError, ValueError):
            if Path(model).exists():
                raise
            _reach_hub()
            return SentenceTransformer(model)
    except Exception as error:  # noqa: BLE001 - torch, transformers and the hub each raise their own kinds
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise ModelError(
            f"The embedding model '{model}' cannot be loaded ({reason}). Give the name of a sentence-transformers "
            "model that can be downloaded, the folder of one, or 'packaged'",
            f"向量模型“{model}”无法载入（{reason}）。"
            "请给出能下载的 sentence-transformers 模型的名称、其文件夹，或 'packaged'",
        ) from error


def _reach_hub() -> None:
    """Ask once whether the hub is there; its own client tries again for more than a minute.

    Raises:
        OSError: it is not.
    """
    with suppress(HTTPError):
        urlopen(os.environ.get("HF_ENDPOINT") or "https://huggingface.co", timeout=10).close()


def _own_prompts(model: "SentenceTransformer") -> Prompts | None:
    """The prompts in the model's own files, when there are any."""
    given = model.prompts
    passage = given.get("document") or given.get("passage") or given.get("corpus") or ""
    query = given.get("query") or ""
    return Prompts(query, passage) if query or passage else None


def _identity(model: str) -> str:
    """The model's name; for a folder also a digest of its files' names and sizes, since folders get overwritten."""
    folder = Path(model)
    if not folder.is_dir():
        return model
    files = sorted((str(f.relative_to(folder)), f.stat().st_size) for f in folder.rglob("*") if f.is_file())
    return f"{folder.name}@{sha256(repr(files).encode()).hexdigest()[:12]}"
