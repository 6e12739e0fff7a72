from dataclasses import replace

from index_fixtures import CITIES, CITIES_BOTH, article

from index.passages import Corpus


def texts(corpus, kind, language):
    return [p.text for p in corpus.passages if (p.kind, p.language) == (kind, language)]


def test_headings_are_not_indexed():
    corpus = Corpus.of([article((("一、优势", "heading"),), ("上海领先。",))])
    assert texts(corpus, "sentence", "zh") == ["上海领先。"]


def test_title_author_abstract_and_keywords_are_indexed():
    roles = ("title", "author", "abstract", "keywords")
    corpus = Corpus.of([article(*(((role, role),) for role in roles), language="en")])
    assert texts(corpus, "sentence", "en") == list(roles)


def test_a_sentence_of_several_clauses_gives_each_of_them():
    assert texts(Corpus.of([CITIES]), "clause", "zh") == ["苏州发展人工智能", "南京发展软件业。"]


def test_a_paragraph_is_its_sentences_put_together():
    assert (
        texts(Corpus.of([CITIES]), "paragraph", "zh")[0]
        == "上海数字经济规模达20590亿元。杭州的核心产业增加值为4905亿元。"
    )


def test_an_english_paragraph_has_spaces_between_its_sentences():
    corpus = Corpus.of([article(("One.", "Two."), language="en")])
    assert texts(corpus, "paragraph", "en") == ["One. Two."]


def test_a_rendering_is_indexed_as_the_other_language():
    corpus = Corpus.of([CITIES_BOTH])
    assert texts(corpus, "sentence", "en")[2] == "Yiwang Tongban has handled 297 million cases."
    assert texts(corpus, "clause", "en") == ["Suzhou develops artificial intelligence", "Nanjing develops software."]


def test_without_renderings_nothing_is_indexed_in_the_other_language():
    assert {p.language for p in Corpus.of([CITIES]).passages} == {"zh"}


def test_a_passage_knows_where_it_stands_in_the_article():
    for passage in Corpus.of([CITIES_BOTH]).passages:
        part = CITIES_BOTH.text[passage.start : passage.end]
        assert passage.kind == "paragraph" or part == CITIES_BOTH.sentences[passage.ordinal].text


def test_a_long_paragraph_is_cut_between_sentences():
    # Eleven sentences of 100 characters, at most 600 in one piece.
    corpus = Corpus.of([article(["字" * 99 + "。"] * 11)])
    assert [len(run) for run in corpus.paragraphs] == [6, 5]


def test_every_sentence_knows_its_paragraph():
    assert Corpus.of([CITIES]).paragraph_of.tolist() == [0, 0, 1, 2]


def test_paragraphs_of_two_articles_are_not_joined():
    corpus = Corpus.of([article(("甲。",), name="a"), article(("乙。",), name="b")])
    assert corpus.paragraphs == ((0,), (1,))


def test_the_digest_is_the_same_for_the_same_texts():
    assert Corpus.of([CITIES]).digest() == Corpus.of([replace(CITIES)]).digest()


def test_the_digest_changes_with_one_figure():
    changed = article(("上海数字经济规模达20591亿元。", "杭州的核心产业增加值为4905亿元。"), *_rest(), name="cities")
    assert Corpus.of([CITIES]).digest() != Corpus.of([changed]).digest()


def test_the_digest_changes_with_a_rendering():
    assert Corpus.of([CITIES]).digest() != Corpus.of([CITIES_BOTH]).digest()


def _rest():
    return [tuple(s.text for s in paragraph) for paragraph in CITIES.paragraphs[1:]]
