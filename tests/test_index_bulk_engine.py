import logging
import sys

import numpy as np
import pytest

from index import packaged_encoder
from index.bulk_engine import BulkEngine, _calls, _Window
from index.packaged_encoder import PackagedEncoder, _load_bulk, _weights_file
from index.packaged_weights import EncoderWeights, numbers
from index.subwords import Subwords

TEXTS = [
    "2020年上海数字经济规模达20590亿元。",
    "Shanghai's digital economy",
    "上海",
    "",
    "two  spaces　全角，and 🀄 𪚥",
    "<s> <unk> <pad>",
    "字" * 700 + " a text that is longer than the network reads at once" * 10,
]


def small(pieces, scores):
    """A vocabulary whose piece 0 is the unknown one; full-width a is replaced by a."""
    longest = {}
    for piece in pieces:
        longest[piece[:1]] = max(longest.get(piece[:1], 0), len(piece))
    ids = {piece: i for i, piece in enumerate(pieces) if i}
    return Subwords(ids, tuple(scores), 0, min(scores) - 10, {ord("ａ"): "a"}, longest)


def test_a_word_is_cut_where_the_scores_add_up_highest():
    # ▁ab + c scores -3, ▁ + abc scores -2.5.
    assert small(["?", "▁ab", "c", "▁", "abc"], [0, -2, -1, -0.5, -2]).cut("abc") == [3, 4]
    assert small(["?", "▁ab", "c", "▁", "abc"], [0, -2, -1, -0.5, -3]).cut("abc") == [1, 2]


def test_characters_are_replaced_and_spaces_run_together_before_cutting():
    assert small(["?", "▁a", "▁"], [0, -1, -1]).cut("ａ   a") == [1, 1]


def test_a_character_outside_the_vocabulary_is_unknown():
    assert small(["?", "▁a", "b"], [0, -1, -1]).cut("aXb") == [1, 0, 2]


def test_calls_hold_windows_of_about_as_many_tokens_each():
    windows = [_Window(i, [0] * size) for i, size in enumerate([30, 40, 60, 64, 200])]
    assert [[len(w.tokens) for w in call] for call in _calls(windows)] == [[30, 40], [60, 64], [200]]


@pytest.mark.parametrize("data", [b"", b"E5S1", b"GGUF" + b"\0" * 100])
def test_another_file_is_refused(tmp_path, data):
    (tmp_path / "model.bin").write_bytes(data)
    with pytest.raises(ValueError, match=r"model\.bin|empty"):
        EncoderWeights.read(tmp_path / "model.bin")


def test_numbers_are_levels_about_eight_times_the_scale_of_their_block():
    # Scale 0.5; byte 0 holds 15 above 9, the others 8 above 8: numbers 0 and 16 are (9 - 8) / 2 and (15 - 8) / 2.
    block = np.array([*np.float16(0.5).tobytes(), 0xF9, *[0x88] * 15], dtype=np.uint8)
    found = numbers(block.reshape(1, 1, 18))
    assert found.shape == (1, 32)
    assert (found[0, 0], found[0, 16], np.abs(found).sum()) == (0.5, 3.5, 4.0)


@pytest.fixture(scope="module")
def bulk():
    return BulkEngine(EncoderWeights.read(_weights_file()))


@pytest.mark.real_embedding
def test_both_engines_cut_texts_into_as_many_pieces(bulk):
    engine = packaged_encoder._engine()
    assert [len(bulk._subwords.cut("passage: " + t)) + 2 for t in TEXTS] == [engine.token_count(t) for t in TEXTS]


@pytest.mark.real_embedding
def test_both_engines_vectors_take_each_others_place(bulk):
    packaged, found = packaged_encoder._engine().encode(TEXTS), bulk.encode(TEXTS)
    assert (found.dtype, found.shape) == (np.float32, (len(TEXTS), 384))
    assert np.sum(packaged * found, axis=1).min() > 0.9997


@pytest.mark.real_embedding
def test_both_engines_tell_questions_from_passages(bulk):
    packaged, found = packaged_encoder._engine().encode(TEXTS, True), bulk.encode(TEXTS, is_query=True)
    assert np.sum(packaged * found, axis=1).min() > 0.9997
    assert np.sum(found * bulk.encode(TEXTS), axis=1).max() < 0.9997


@pytest.mark.real_embedding
def test_a_text_has_the_same_vector_alone_and_among_others_in_bulk(bulk):
    alone = np.vstack([bulk.encode([text]) for text in TEXTS])
    assert np.sum(alone * bulk.encode(TEXTS), axis=1).min() > 0.9999


@pytest.fixture
def unloaded():
    _load_bulk.cache_clear()
    yield
    _load_bulk.cache_clear()


@pytest.mark.real_embedding
def test_questions_and_passages_are_embedded_by_the_runtime(monkeypatch):
    calls = []

    class Counting:
        def encode(self, texts, *, is_query):
            calls.append((len(texts), is_query))
            return np.zeros((len(texts), 384), dtype=np.float32)

    monkeypatch.setattr(packaged_encoder, "_bulk_engine", Counting)
    PackagedEncoder().encode_passages(["上海"] * 3)
    PackagedEncoder().encode_queries(["上海"])
    assert calls == [(3, False), (1, True)]


@pytest.mark.real_embedding
def test_without_the_runtime_the_packaged_engine_embeds(monkeypatch, caplog, unloaded):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with caplog.at_level(logging.WARNING):
        vectors = PackagedEncoder().encode_passages(["上海"] * 40)
    assert vectors == pytest.approx(np.repeat(PackagedEncoder().encode_passages(["上海"]), 40, axis=0), abs=1e-5)
    assert "ONNX Runtime cannot run" in caplog.text


@pytest.mark.real_embedding
def test_a_runtime_that_embeds_otherwise_is_not_used(monkeypatch, caplog, unloaded):
    monkeypatch.setattr(BulkEngine, "encode", lambda self, texts, **_: np.eye(len(texts), 384, dtype=np.float32))
    assert packaged_encoder._bulk_engine() is None
    assert "embeds otherwise" in caplog.text


@pytest.mark.real_embedding
def test_a_failure_in_bulk_loses_nothing(monkeypatch, caplog):
    def fail(self, texts, **_):
        raise MemoryError("no memory")

    monkeypatch.setattr(BulkEngine, "encode", fail)
    monkeypatch.setattr(packaged_encoder, "_bulk_engine", lambda: object.__new__(BulkEngine))
    assert PackagedEncoder().encode_passages(["上海"] * 40).shape == (40, 384)
    assert "no memory" in caplog.text
