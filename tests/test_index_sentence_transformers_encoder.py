import pytest

from index.packaged_encoder import PackagedEncoder
from index.sentence_transformers_encoder import (
    Prompts,
    SentenceTransformersEncoder,
    packaged_transformer,
    prompts_for,
)

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
def transformer():
    return packaged_transformer()


@pytest.mark.real_embedding
def test_the_packaged_model_gives_the_same_vectors_through_sentence_transformers(transformer):
    direct, through = PackagedEncoder(), SentenceTransformersEncoder("packaged", transformer)
    assert through.dimensions == 384
    assert through.encode_queries(TEXTS) == pytest.approx(direct.encode_queries(TEXTS), abs=1e-6)
    assert through.encode_passages(TEXTS) == pytest.approx(direct.encode_passages(TEXTS), abs=1e-6)


@pytest.mark.real_embedding
def test_the_librarys_own_query_and_document_methods_agree_too(transformer):
    direct = PackagedEncoder()
    assert transformer.encode_query(TEXTS) == pytest.approx(direct.encode_queries(TEXTS), abs=1e-6)
    assert transformer.encode_document(TEXTS) == pytest.approx(direct.encode_passages(TEXTS), abs=1e-6)


@pytest.mark.real_embedding
def test_no_texts_give_no_vectors(transformer):
    assert SentenceTransformersEncoder("packaged", transformer).encode_queries([]).shape == (0, 384)
