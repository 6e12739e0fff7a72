"""Training on other documents: the cases that are made, the networks that are fitted, the report and the file."""

import json

import numpy as np
import pytest
from index_fixtures import BigramEncoder

from assistant.evidence.ranking import Ranker
from evals.devset import read_documents
from evals.training.cases import KINDS, training_cases, written_cases
from evals.training.fitting import Hyperparameters, average, fit_decision, fit_order
from evals.training.remembering import Remembering
from evals.training.training import train, training_table, write_ranker
from evals.training.written import written_documents

QUICK = Hyperparameters(hidden=4, epochs=200, drop=0.0, decay=0.0, members=2)
TOWNS = ("Norvik", "Soldal", "Hamre", "Elden", "Kvalo", "Tarnes")
CHINESE = ("南湖", "北山", "东港", "西岭", "中洲", "上坪")


def paragraphs(town, chinese, number):
    english = f"{town} has {number} lighthouses. The oldest one was built in {1700 - number}. It is open in winter."
    return (
        f"{english} The harbour is deep. Ships call often.",
        f"{chinese}有{number}座灯塔。最老的一座建于{1700 - number}年。它在冬天开放。港口很深。船只常来。",
    )


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("parallel")
    sets = {"zh": [], "en": []}
    for i, (town, chinese) in enumerate(zip(TOWNS, CHINESE, strict=True)):
        texts = dict(zip(("en", "zh"), paragraphs(town, chinese, i + 11), strict=True))
        asked = {
            "en": [
                (f"How many lighthouses does {town} have?", f"{i + 11}"),
                (f"When was the oldest one of {town} built?", f"{1689 - i}"),
            ],
            "zh": [(f"{chinese}有多少座灯塔？", f"{i + 11}"), (f"{chinese}最老的一座建于何时？", f"{1689 - i}")],
        }
        for language in ("en", "zh"):
            qas = [
                {"id": f"{i}-{n}", "question": q, "answers": [{"text": a, "answer_start": texts[language].index(a)}]}
                for n, (q, a) in enumerate(asked[language])
            ]
            sets[language].append({"title": town, "paragraphs": [{"context": texts[language], "qas": qas}]})
    for language, data in sets.items():
        (folder / f"{language}.json").write_text(json.dumps({"data": data}), encoding="utf-8")
    return folder / "zh.json", folder / "en.json"


@pytest.fixture(scope="module")
def cases(files):
    chinese, english = (read_documents(*files, language) for language in ("zh", "en"))
    return tuple(training_cases(chinese, english, Remembering(BigramEncoder())))


def test_every_question_is_asked_with_and_without_an_answer(cases):
    assert {case.kind for case in cases} == set(KINDS) - {"near miss", "cut out"}
    assert {case.pairing for case in cases} == {"zh→zh", "en→en", "en→zh", "zh→en"}


def test_the_gold_sentence_is_known_where_there_is_an_answer(cases):
    asked = [c for c in cases if c.question.text == "How many lighthouses does Norvik have?" and c.answerable]
    case = next(c for c in asked if c.written_in == "en")
    assert case.hits[case.gold].sentence.text == "Norvik has 11 lighthouses."
    assert all(case.gold is None for case in cases if not case.answerable)


def test_a_left_out_sentence_is_not_found(cases):
    left = [case for case in cases if case.kind == "left out"]
    assert left
    asked = [case for case in left if case.question.text == "南湖有多少座灯塔？"]
    assert asked
    assert not any("11座" in hit.sentence.text for case in asked for hit in case.hits)


def test_the_same_files_and_seed_give_the_same_cases(files, cases):
    chinese, english = (read_documents(*files, language) for language in ("zh", "en"))
    again = training_cases(chinese, english, Remembering(BigramEncoder()))
    assert [(c.kind, c.question.text) for c in again] == [(c.kind, c.question.text) for c in cases]


def test_training_gives_a_ranker_and_a_report(cases, tmp_path):
    ranker, report = train(cases, order_by=QUICK, decide_by=QUICK)
    write_ranker(ranker, tmp_path / "ranker.json")
    assert isinstance(Ranker.from_dict(json.loads((tmp_path / "ranker.json").read_text(encoding="utf-8"))), Ranker)
    assert set(report["gold_sentence_among_the_first"]) == {
        f"{pairing}, {among} searched" for pairing in ("zh→zh", "en→en", "en→zh", "zh→en") for among in (1, 4)
    }
    assert training_table(report, "en").startswith("| asked→written, documents searched | @1 |")


def test_the_order_puts_the_gold_row_first():
    random = np.random.default_rng(1)
    groups = [random.normal(size=(5, 3)).astype(np.float32) for _ in range(40)]
    gold = [int(rows[:, 0].argmax()) for rows in groups]
    network = fit_order(groups, gold, seed=1, options=QUICK)
    assert sum(int(network(rows).argmax()) == place for rows, place in zip(groups, gold, strict=True)) >= 38


def test_the_decision_tells_the_two_apart():
    rows = np.array([[1.0, 0.0], [0.0, 1.0]] * 20, dtype=np.float32)
    answers = np.array([1.0, 0.0] * 20, dtype=np.float32)
    network = fit_decision(rows, answers, np.ones(40, np.float32), seed=1, options=QUICK)
    assert (network(rows) > 0).tolist() == [True, False] * 20


def test_averaged_networks_score_the_mean():
    rows = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    answers = np.array([1.0, 0.0], dtype=np.float32)
    one, other = (fit_decision(rows, answers, np.ones(2, np.float32), seed, QUICK) for seed in (1, 2))
    assert average([one, other])(rows) == pytest.approx((one(rows) + other(rows)) / 2, abs=1e-5)


def test_what_a_written_document_answers_is_asked_again_without_the_sentence(tmp_path):
    folder = tmp_path / "town"
    folder.mkdir()
    (folder / "article.md").write_text("# Town\n\nThe town has three mills. It lies on a river.\n", encoding="utf-8")
    asked = "A\ten\tHow many mills are there?\tthree mills\nU\ten\tHow many ports are there?\t\n"
    (folder / "questions.tsv").write_text(asked, encoding="utf-8")
    documents = tuple(written_documents(tmp_path))
    answered, less, missed = written_cases(documents, Remembering(BigramEncoder()), 0)
    assert [case.kind for case in (answered, less, missed)] == ["answerable", "cut out", "near miss"]
    assert answered.hits[answered.gold].sentence.text == "The town has three mills."
    assert less.question == answered.question
    assert all("mills" not in hit.sentence.text for hit in less.hits)
