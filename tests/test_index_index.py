import multiprocessing
import threading
from dataclasses import fields

import numpy as np
import pytest
from index_fixtures import CITIES, CITIES_BOTH, BigramEncoder, article

from documents import load_shipped
from documents.errors import ArticleIndexError
from index import Index, open_encoder
from index.layout import writing
from index.tokens import tokens


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    return Index.open(tmp_path_factory.mktemp("index"), [CITIES_BOTH], BigramEncoder())


@pytest.mark.parametrize(
    ("question", "language", "number"),
    [
        ("上海数字经济规模是多少？", "zh", 0),
        ("杭州的核心产业增加值是多少？", "zh", 1),
        ("How many cases has Yiwang Tongban handled?", "en", 2),
        ("Which city develops software?", "en", 3),
    ],
)
def test_the_sentence_that_answers_comes_first(index, question, language, number):
    assert index.search(question, language)[0].sentence.number == number


def test_hits_come_best_first_with_every_score(index):
    hits = index.search("上海数字经济规模是多少？", "zh", k=3)
    assert [hit.scores.fused for hit in hits] == sorted((hit.scores.fused for hit in hits), reverse=True)
    assert len(hits) == 3
    for hit in hits:
        assert all(np.isfinite(getattr(hit.scores, field.name)) for field in fields(hit.scores))


def test_the_same_sentence_scores_one_with_itself(index):
    scores = index.search("一网通办累计办件量2.97亿件。", "zh")[0].scores
    assert scores.dense == scores.dense_own == pytest.approx(1)
    # A paragraph of one sentence is that sentence.
    assert scores.dense_paragraph == pytest.approx(1)


def test_a_hit_tells_its_article_and_language(index):
    hit = index.search("software", "en")[0]
    assert (hit.article, hit.language) == (CITIES_BOTH, "en")


def test_a_hit_without_the_questions_language_tells_its_own(tmp_path):
    assert Index.open(tmp_path, [CITIES], BigramEncoder()).search("software", "en")[0].language == "zh"


def test_an_empty_question_finds_nothing(index):
    assert index.search("  ", "zh") == ()


def test_a_given_vector_is_not_computed(tmp_path):
    encoder = BigramEncoder()
    vector = encoder.encode_queries(["上海"])[0]
    index = Index.open(tmp_path, [CITIES], encoder)
    index.search("上海", "zh", vector=vector)
    assert encoder.queries == ["上海"]


def test_a_repeated_question_is_embedded_once(tmp_path):
    encoder = BigramEncoder()
    index = Index.open(tmp_path, [CITIES], encoder)
    assert index.search("上海", "zh") == index.search("上海", "zh")
    assert encoder.queries == ["上海"]


def test_documents_narrow_the_search(tmp_path):
    other = article(("上海数字经济规模很大。",), name="other")
    index = Index.open(tmp_path, [CITIES, other], BigramEncoder())
    assert {hit.article.name for hit in index.search("上海", "zh")} == {"cities", "other"}
    assert {hit.article.name for hit in index.search("上海", "zh", documents=["other"])} == {"other"}
    assert index.search("上海", "zh", documents=["third"]) == ()


def test_what_fits_is_opened_and_not_built(tmp_path):
    encoder = BigramEncoder()
    before = Index.open(tmp_path, [CITIES], encoder).search("上海", "zh")
    embedded = len(encoder.passages)
    assert Index.open(tmp_path, [CITIES], encoder).search("上海", "zh") == before
    assert len(encoder.passages) == embedded


def test_opening_writes_nothing(tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    files = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    Index.open(tmp_path, [CITIES], BigramEncoder()).search("上海", "zh")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == files


def test_a_changed_figure_is_found_and_the_old_one_gone(tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    changed = article(("上海数字经济规模达30590亿元。",), name="cities")
    hits = Index.open(tmp_path, [changed], BigramEncoder()).search("上海数字经济规模是多少？", "zh")
    assert [hit.sentence.text for hit in hits] == ["上海数字经济规模达30590亿元。"]


def test_only_changed_texts_are_embedded_again(tmp_path):
    Index.open(tmp_path, [article(("旧。",), ("老。",))], BigramEncoder())
    encoder = BigramEncoder()
    Index.open(tmp_path, [article(("旧。",), ("新。",))], encoder)
    assert encoder.passages == ["新。"]


def test_a_paragraph_that_is_known_is_not_embedded_again(tmp_path):
    paragraph = ("上海领先。", "杭州第二。")
    Index.open(tmp_path, [article(paragraph)], BigramEncoder())
    encoder = BigramEncoder()
    Index.open(tmp_path, [article(paragraph), article(("新。",), name="new")], encoder)
    assert encoder.passages == ["新。"]


def test_an_index_that_grew_and_shrank_finds_as_one_built_at_once(tmp_path):
    gardens = article(("苏州有古典园林。", "Suzhou 的园林有108处。"), name="a-gardens")
    at_once = Index.open(tmp_path / "at once", [gardens, CITIES_BOTH], BigramEncoder())
    Index.open(tmp_path / "grown", [CITIES, article(("无锡有太湖。",), name="lake")], BigramEncoder())
    Index.open(tmp_path / "grown", [CITIES_BOTH, article(("无锡有太湖。",), name="lake")], BigramEncoder())
    grown = Index.open(tmp_path / "grown", [gardens, CITIES_BOTH], BigramEncoder())
    for question, language in (("苏州有多少园林？", "zh"), ("Which city develops software?", "en"), ("太湖", "zh")):
        assert grown.search(question, language) == at_once.search(question, language)


def test_only_new_sentences_are_cut_into_words(tmp_path, monkeypatch):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    cut = []
    monkeypatch.setattr("index.lexical.tokens", lambda text, language: cut.append(text) or tokens(text, language))
    Index.open(tmp_path, [CITIES, article(("无锡有太湖。",), name="lake")], BigramEncoder())
    assert cut == ["无锡有太湖。"]


def records(path):
    """The texts that Chroma has on disk."""
    import chromadb

    (folder,) = path.glob("chroma-*")
    client = chromadb.PersistentClient(folder)
    (collection,) = client.list_collections()
    texts = sorted(client.get_collection(collection.name, embedding_function=None).get()["documents"])
    client.close()
    return texts


def test_chroma_has_what_is_indexed_and_nothing_else(tmp_path):
    Index.open(tmp_path, [CITIES, article(("无锡有太湖。",), name="lake")], BigramEncoder())
    Index.open(tmp_path, [article(("无锡有太湖。",), name="lake")], BigramEncoder())
    # The sentence and its paragraph.
    assert records(tmp_path) == ["无锡有太湖。", "无锡有太湖。"]


def test_another_model_replaces_the_vectors_in_chroma(tmp_path):
    lake = article(("无锡有太湖。",), name="lake")
    Index.open(tmp_path, [lake], BigramEncoder())
    Index.open(tmp_path, [lake], BigramEncoder("another model"))
    assert records(tmp_path) == ["无锡有太湖。", "无锡有太湖。"]


@pytest.mark.parametrize("content", [b"broken", b""])
def test_damaged_files_of_chroma_are_written_anew(tmp_path, content):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    for file in next(tmp_path.glob("chroma-*")).rglob("*"):
        if file.is_file():
            file.write_bytes(content)
    Index.open(tmp_path, [article(("无锡有太湖。",), name="lake")], BigramEncoder())
    assert records(tmp_path) == ["无锡有太湖。", "无锡有太湖。"]


def test_a_damaged_earlier_index_is_passed_over(tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    next(tmp_path.glob("*/vectors.npy")).write_bytes(b"broken")
    changed = article(("苏州领先。",), name="cities")
    assert len(Index.open(tmp_path, [changed], BigramEncoder()).search("苏州", "zh")) == 1


def test_another_model_builds_another_index(tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    encoder = BigramEncoder("another model")
    Index.open(tmp_path, [CITIES], encoder)
    assert len(encoder.passages) > 0


def test_build_embeds_everything_again(tmp_path):
    Index.open(tmp_path, [CITIES], BigramEncoder())
    encoder = BigramEncoder()
    Index.build(tmp_path, [CITIES], encoder)
    assert len(encoder.passages) == 7


def test_an_interrupted_build_leaves_no_index(tmp_path):
    class Interrupted(BigramEncoder):
        def encode_passages(self, texts):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Index.open(tmp_path, [CITIES], Interrupted())
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_a_second_process_that_may_not_wait_is_told(tmp_path):
    with writing(tmp_path, wait=1), pytest.raises(ArticleIndexError, match="Another process is building the index"):
        Index.open(tmp_path, [CITIES], BigramEncoder(), wait=0)


def _open_and_count(path, queue):
    encoder = BigramEncoder()
    Index.open(path, [CITIES], encoder)
    queue.put(len(encoder.passages))


def test_of_two_processes_one_builds_and_the_other_waits(tmp_path):
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    processes = [context.Process(target=_open_and_count, args=(tmp_path, queue)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert sorted(queue.get() for _ in processes) == [0, 7]


def test_many_threads_may_search_at_once(index):
    expected = index.search("上海数字经济规模是多少？", "zh")
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(index.search("上海数字经济规模是多少？", "zh"))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 8


@pytest.mark.parametrize(
    "name",
    ["vectors.npy", "hubs.npy", "keys.npy", "records.npy", "sentences.npy", "terms/words.json", "manifest.json"]
    + [f"terms/{name}.{array}.npy" for name in ("terms", "meanings") for array in ("starts", "numbers", "times")]
    + [f"lexical/text-zh.sentences/{name}.npy" for name in ("scores", "texts", "starts", "times")]
    + ["lexical/text-zh.sentences/tokens.json"],
)
@pytest.mark.parametrize("harm", ["flipped", "cut", "gone"])
def test_an_index_with_a_damaged_file_is_built_again(tmp_path, name, harm):
    expected = Index.open(tmp_path, [CITIES], BigramEncoder()).search("苏州", "zh")
    file = next(tmp_path.glob(f"*/{name}"))
    content = file.read_bytes()
    if harm == "gone":
        file.unlink()
    else:
        middle = len(content) // 2
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        file.write_bytes(flipped if harm == "flipped" else content[:middle])
    assert Index.open(tmp_path, [CITIES], BigramEncoder()).search("苏州", "zh") == expected
    assert file.read_bytes() == content


def test_damage_that_cannot_be_mended_is_named_with_the_next_command(tmp_path, monkeypatch):
    monkeypatch.setattr("index.index.damage", lambda folder: "vectors.npy is not as it was written")
    with pytest.raises(ArticleIndexError, match=r"is damaged \(vectors.npy .*\)\. .* article-assistant index rebuild"):
        Index.open(tmp_path, [CITIES], BigramEncoder())


def test_an_index_of_an_older_version_is_replaced(tmp_path):
    old = tmp_path / ("0" * 20)
    old.mkdir()
    (old / "manifest.json").write_text('{"encoder": "character pairs", "format": 1}', encoding="utf-8")
    assert Index.open(tmp_path, [CITIES], BigramEncoder()).search("苏州", "zh")
    assert not old.exists()


def test_two_documents_of_one_name_are_refused(tmp_path):
    with pytest.raises(ArticleIndexError, match="Two documents are called 'cities'"):
        Index.open(tmp_path, [CITIES, CITIES], BigramEncoder())


def test_a_document_without_sentences_is_refused(tmp_path):
    with pytest.raises(ArticleIndexError, match="no sentence to index in empty"):
        Index.open(tmp_path, [article((("标题", "heading"),), name="empty")], BigramEncoder())


def test_it_lists_its_articles(index):
    assert index.articles == (CITIES_BOTH,)


@pytest.mark.real_embedding
def test_the_packaged_model_finds_facts_of_the_shipped_article(tmp_path):
    index = Index.open(tmp_path, [load_shipped()], open_encoder())
    for question, language, figure in (
        ("2020年上海数字经济规模是多少？", "zh", "20590亿元"),
        ("一网通办累计办件量是多少？", "zh", "2.97亿件"),
        ("How many cases had Yiwang Tongban handled by the end of 2022?", "en", "2.97亿件"),
    ):
        assert figure in index.search(question, language)[0].sentence.text
