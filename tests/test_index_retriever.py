import pytest
from index_fixtures import CITIES_BOTH, BigramEncoder

from index import Index
from index.retriever import ArticleRetriever


@pytest.fixture(scope="module")
def retriever(tmp_path_factory):
    return ArticleRetriever(index=Index.open(tmp_path_factory.mktemp("index"), [CITIES_BOTH], BigramEncoder()), k=2)


def test_it_gives_the_best_sentences_as_documents(retriever):
    documents = retriever.invoke("一网通办累计办件量是多少？")
    assert len(documents) == 2
    assert documents[0].page_content == "一网通办累计办件量2.97亿件。"


def test_a_document_knows_where_its_words_stand(retriever):
    document = retriever.invoke("How many cases has Yiwang Tongban handled?")[0]
    assert document.metadata["article"] == "cities"
    assert CITIES_BOTH.text[document.metadata["start"] : document.metadata["end"]] == document.page_content
    assert document.metadata["translation"] == "Yiwang Tongban has handled 297 million cases."
    assert document.metadata["scores"]["fused"] > 0


def test_an_english_question_may_hold_a_chinese_name(retriever, monkeypatch):
    asked = []
    monkeypatch.setattr(Index, "search", lambda self, question, language, *_, **__: asked.append(language) or ())
    for question in ("How many cases has 一网通办 handled?", "GDP是多少？"):
        retriever.invoke(question)
    assert asked == ["en", "zh"]


async def test_it_can_be_awaited(retriever):
    assert await retriever.ainvoke("上海数字经济规模") == retriever.invoke("上海数字经济规模")


def test_it_composes_with_other_runnables(retriever):
    chain = retriever | (lambda documents: [d.page_content for d in documents])
    assert chain.invoke("苏州人工智能")[0] == "苏州发展人工智能；南京发展软件业。"
