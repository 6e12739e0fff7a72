"""Changed figures, noise, foreign documents and suggested suites."""

import json
from importlib.resources import files
from random import Random

import pytest
from evals_fixtures import ARTICLE, fact

from documents import article_from_text, load, load_shipped
from documents.errors import FactsError
from documents.figures import parse, same
from documents.shipped import FOLDER
from evals.counterfactual import counterfactual
from evals.devset import facts_about, read_documents
from evals.drafting import suggestions
from evals.facts import load_facts
from evals.gold_spans import gold_sentences, gold_spans
from evals.noise import generated_paragraphs, hide, paragraphs_of
from evals.trials import source_text

SHIPPED = load_shipped()
FACTS = load_facts()


def test_twenty_figures_change_and_nothing_else():
    source = source_text()
    changed = counterfactual(source, FACTS, SHIPPED)
    assert len(changed.changes) == len({change.group for change in changed.changes}) == 20
    assert len(changed.text) == len(source)
    assert all(a.isdecimal() and b.isdecimal() for a, b in zip(source, changed.text, strict=True) if a != b)


def test_the_changed_facts_hold_in_the_changed_article(tmp_path):
    changed = counterfactual(source_text(), FACTS, SHIPPED)
    path = tmp_path / "article.txt"
    path.write_text(changed.text, encoding="utf-8")
    (article,) = load(path)
    assert {f.language for f in changed.facts} == {"zh", "en"}
    for asked in changed.facts:
        (span,) = gold_sentences(asked, [article])
        said = parse(article.text[span.start : span.end])
        assert any(same(asked.figures[0][0].figure, figure) for figure in said), asked.id
        assert not any(same(asked.wrong_figures[0], figure) for figure in said), asked.id


def test_no_sentence_has_two_changes():
    changed = counterfactual(source_text(), FACTS, SHIPPED)
    originals = [next(f for f in FACTS if f.group == change.group) for change in changed.changes]
    spans = [gold_sentences(f, [SHIPPED])[0] for f in originals]
    assert len(set(spans)) == 20


def test_a_seed_changes_the_same_figures_again():
    texts = [counterfactual(source_text(), FACTS, SHIPPED, seed=seed).text for seed in (3, 3, 4)]
    assert texts[0] == texts[1] != texts[2]


def test_more_changes_than_there_are_figures_are_refused():
    with pytest.raises(FactsError, match="Only 0 figures can be changed, not 5. Ask for fewer with --count") as caught:
        counterfactual(ARTICLE.text, [fact()], ARTICLE, count=5)
    assert caught.value.in_language("zh") == "只有 0 个数字可以改动，不足 5 个。请用 --count 减少。"


def test_noise_is_different_paragraphs_and_the_same_for_a_seed():
    paragraphs = generated_paragraphs(300)
    assert len(set(paragraphs)) == 300
    assert paragraphs == generated_paragraphs(300)
    assert not any("数字经济" in paragraph or "上海" in paragraph for paragraph in paragraphs)


def test_noise_may_come_from_a_file(tmp_path):
    text, squad = tmp_path / "a.txt", tmp_path / "a.json"
    text.write_text("甲\n\n乙\n\n丙\n", encoding="utf-8")
    squad.write_text(json.dumps({"data": [{"paragraphs": [{"context": "甲"}, {"context": "乙"}]}]}), encoding="utf-8")
    assert sorted(paragraphs_of(text, 3)) == ["丙", "乙", "甲"]
    assert sorted(paragraphs_of(squad, 2)) == ["乙", "甲"]
    with pytest.raises(FactsError, match="holds 3 paragraphs, not 4. Ask for fewer with --paragraphs") as caught:
        paragraphs_of(text, 4)
    assert caught.value.in_language("zh") == f"“{text}”里只有 3 段，不足 4 段。请用 --paragraphs 减少。"


def test_an_article_is_hidden_in_a_folder(tmp_path):
    folder = hide("文章。", generated_paragraphs(30), tmp_path / "noise")
    assert [article.name for article in load(folder)] == ["article.txt", "other-001.txt", "other-002.txt"]


ZH = {"title": "Cities", "paragraphs": [{"context": "苏州有9个区。杭州有8个区，苏州没有。", "qas": [
    {"id": "q1", "question": "杭州有几个区？", "answers": [{"answer_start": 10, "text": "8"}]},
    {"id": "q2", "question": "谁没有？", "answers": [{"answer_start": 14, "text": "苏州"}]},
]}]}  # fmt: skip
EN = {"title": "Cities", "paragraphs": [{"context": "-", "qas": [
    {"id": "q1", "question": "How many districts has Hangzhou?", "answers": [{"answer_start": 0, "text": "8"}]},
    {"id": "q2", "question": "Who has not?", "answers": [{"answer_start": 0, "text": "Suzhou"}]},
]}]}  # fmt: skip


def squad(folder, *documents):
    paths = []
    for number, data in enumerate(documents):
        path = folder / f"{number}.json"
        path.write_text(json.dumps({"data": data}, ensure_ascii=False), encoding="utf-8")
        paths.append(path)
    return paths


def test_a_parallel_data_set_becomes_facts_in_both_languages(tmp_path):
    (document,) = read_documents(*squad(tmp_path, [ZH], [EN]))
    article = article_from_text(document.text, name="cities")
    facts = facts_about(document, article, [], 0, 0, Random(1))
    assert [f.id for f in facts] == ["q1.zh", "q1.en", "q2.zh", "q2.en"]
    assert facts[3].words == (("Suzhou", "苏州"),)


def test_a_gold_answer_said_twice_is_found_where_the_data_set_has_it(tmp_path):
    (document,) = read_documents(*squad(tmp_path, [ZH], [EN]))
    article = article_from_text(document.text, name="cities")
    fact_ = facts_about(document, article, [], 0, 0, Random(1))[2]
    ((span,),) = gold_spans(fact_, [article])
    assert article.text[span.start : span.end] == "杭州有8个区，苏州没有。"


def test_questions_of_other_documents_must_be_refused(tmp_path):
    (document,) = read_documents(*squad(tmp_path, [ZH], [EN]))
    other = article_from_text("合肥在安徽。", name="other")
    facts = facts_about(document, other, [document], 1, 1, Random(1))
    assert [(f.kind, f.answerable) for f in facts] == [("unanswerable-far", False)] * 2


def test_files_that_are_not_parallel_are_refused(tmp_path):
    with pytest.raises(FactsError, match="lacks the question 'q1'"):
        read_documents(*squad(tmp_path, [ZH], [{"title": "x", "paragraphs": []}]))
    with pytest.raises(FactsError, match="is no file in the XQuAD format"):
        read_documents(tmp_path / "gone.json", tmp_path / "gone.json")


def test_a_drafted_suite_loads_and_asks_for_every_figure(tmp_path):
    (tmp_path / "cities.txt").write_text(ARTICLE.text, encoding="utf-8")
    path = tmp_path / "suite.yaml"
    path.write_text(suggestions(ARTICLE, tmp_path / "cities.txt"), encoding="utf-8")
    facts = load_facts(path)
    assert [f.figures[0][0].figure.text for f in facts] == ["9827亿元", "8429亿元", "3个", "4个"]
    assert facts[0].question == "空缺处应是多少：苏州的规模在2020年为____？"


def test_a_drafted_suite_for_the_shipped_source_loads(tmp_path):
    source = tmp_path / "source.txt"
    source.write_text((files("documents") / FOLDER / "source.txt").read_text(encoding="utf-8"), encoding="utf-8")
    path = tmp_path / "suite.yaml"
    path.write_text(suggestions(load(source)[0], source), encoding="utf-8")
    assert len(load_facts(path)) > 20


def test_a_draft_asks_as_a_reader_would_and_leaves_gaps_elsewhere(tmp_path):
    source = tmp_path / "town.md"
    text = "# Norrhaven\n\nNorrhaven has 412,000 inhabitants and 87 kilometres of rails.\n"
    source.write_text(text, encoding="utf-8")
    path = tmp_path / "town.facts.yaml"
    path.write_text(suggestions(load(source)[0], source), encoding="utf-8")
    facts = load_facts(path)
    assert [(fact.id, fact.question) for fact in facts] == [
        ("sentence-1.en", "How many inhabitants does Norrhaven have?"),
        ("sentence-1-2.en", "Which figure is missing: Norrhaven has 412,000 inhabitants and ____ of rails?"),
    ]
    assert [str(fact.figures[0][0]) for fact in facts] == ["412,000", "87 kilometres"]
