"""Suites of facts: what a good one becomes, and what is said of each kind of broken one."""

import json
import re
from pathlib import Path

import pytest

from documents import article_from_text
from documents.errors import FactsError
from evals.fact import KINDS, LANGUAGES, PARTS, Earlier
from evals.fact_fields import EXPECTATIONS, FACT_KEYS, QUESTION_KEYS
from evals.facts import SUITE_KEYS, load_facts, load_suite

ARTICLE = article_from_text("苏州的规模在2020年为9827亿元。杭州的规模为8429亿元。", name="cities")
HEAD = "facts:\n"
SUZHOU = """- id: suzhou
  part: test
  kind: single
  quotes: [苏州的规模]
  figures: [{figure: 9827亿元, year: 2020}]
  zh: 苏州的规模多大？
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "suite.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def load(folder: Path, text: str):
    return load_facts(write(folder, text), articles=[ARTICLE])


def test_a_fact_has_the_fields_of_its_entry(tmp_path):
    (fact,) = load(tmp_path, HEAD + SUZHOU)
    assert (fact.id, fact.group, fact.language, fact.kind, fact.part) == ("suzhou.zh", "suzhou", "zh", "single", "test")
    assert fact.question == "苏州的规模多大？"
    assert fact.figures[0][0].figure.value == 982_700_000_000
    assert fact.figures[0][0].year == 2020
    assert fact.quotes == (("苏州的规模",),)
    assert (fact.answerable, fact.answer_in, fact.line) == (True, "zh", 7)


def test_every_question_of_a_fact_is_a_case_of_its_own(tmp_path):
    facts = load(
        tmp_path, HEAD + SUZHOU + "  en:\n  - How large is Suzhou?\n  - ask: size suzhou\n    kind: phrasing\n"
    )
    assert [(fact.id, fact.kind) for fact in facts] == [
        ("suzhou.zh", "single"),
        ("suzhou.en.1", "single"),
        ("suzhou.en.2", "phrasing"),
    ]


def test_earlier_questions_may_bring_their_answers(tmp_path):
    text = (
        HEAD + SUZHOU + "  en: {kind: conversation, after: [Hangzhou?, {ask: Hefei?, answer: Small.}], ask: Suzhou}\n"
    )
    assert load(tmp_path, text)[1].after == (Earlier("Hangzhou?"), Earlier("Hefei?", "Small."))


def test_an_inner_list_holds_alternatives(tmp_path):
    text = HEAD + "- {id: a, part: dev, kind: single, words: [[杭州, Hangzhou], 规模], zh: 哪里？}"
    assert load(tmp_path, text)[0].words == (("杭州", "Hangzhou"), ("规模",))


def test_one_part_can_be_asked_for(tmp_path):
    text = HEAD + SUZHOU + SUZHOU.replace("suzhou", "other").replace("test", "dev").replace("多大", "如何")
    path = write(tmp_path, text)
    assert [fact.group for fact in load_facts(path, part="dev", articles=[ARTICLE])] == ["other"]


def test_a_suite_names_the_document_beside_it(tmp_path):
    (tmp_path / "cities.txt").write_text("苏州的规模在2020年为9827亿元。", encoding="utf-8")
    suite = load_suite(write(tmp_path, "suite: 城市\ndocument: cities.txt\n" + HEAD + SUZHOU))
    assert (suite.name, suite.documents, len(suite.facts)) == ("城市", tmp_path / "cities.txt", 1)


def test_the_schema_knows_the_keys_that_the_loader_knows():
    schema = json.loads(Path("evals/facts.schema.json").read_text(encoding="utf-8"))
    definitions = schema["$defs"]
    assert set(schema["properties"]) == set(SUITE_KEYS)
    assert set(definitions["fact"]["properties"]) == set(FACT_KEYS)
    assert set(definitions["question"]["oneOf"][1]["properties"]) == set(QUESTION_KEYS)
    assert set(EXPECTATIONS) <= set(FACT_KEYS)
    assert tuple(definitions["kind"]["enum"]) == KINDS
    assert tuple(definitions["language"]["enum"]) == LANGUAGES
    assert tuple(definitions["fact"]["properties"]["part"]["enum"]) == PARTS


REFUSED = "- {id: gone, part: test, kind: unanswerable-far, zh: 谁？}\n"
BROKEN = {
    "no yaml": ("facts: @x\n", "line 1: this is no YAML"),
    "an empty file": ("# nothing\n", "line 1: the suite is empty"),
    "no mapping at the top": ("- a\n- b\n", "line 1: a suite must be a mapping"),
    "no facts": ("suite: 城市\n", "line 1: a suite needs the key 'facts'"),
    "an empty list of facts": ("facts: []\n", "line 1: facts must be a list with at least one item"),
    "an unknown key of the suite": ("questions: 3\n" + HEAD + SUZHOU, "line 1: a suite has no key 'questions'"),
    "an unknown key of a fact": (HEAD + SUZHOU + "  answer: 3\n", "line 8: a fact has no key 'answer'"),
    "an unknown key of a question": (
        HEAD + SUZHOU + "  en: {ask: Suzhou?, mood: glad}\n",
        "line 8: a question has no key",
    ),
    "a key twice": (HEAD + SUZHOU + "  part: dev\n", "line 8: the key 'part' is there twice"),
    "no id": (HEAD + "- {part: dev, kind: single, zh: 谁？}\n", "line 2: a fact needs the key 'id'"),
    "a duplicate id": (
        HEAD + SUZHOU + SUZHOU.replace("多大", "如何"),
        "line 8: the id 'suzhou' is taken by the fact in line 2",
    ),
    "a question asked twice": (
        HEAD + SUZHOU + SUZHOU.replace("id: suzhou", "id: again"),
        "line 8: '苏州的规模多大？' is asked already by 'suzhou.zh'",
    ),
    "no part": (HEAD + SUZHOU.replace("  part: test\n", ""), "line 2: a fact needs the key 'part'"),
    "an unknown part": (HEAD + SUZHOU.replace("part: test", "part: train"), "line 3: 'train' is no part"),
    "no kind": (HEAD + SUZHOU.replace("  kind: single\n", ""), "line 6: the fact 'suzhou' needs the key 'kind'"),
    "an unknown kind": (HEAD + SUZHOU.replace("kind: single", "kind: riddle"), "line 4: 'riddle' is no kind"),
    "an unknown language": (HEAD + SUZHOU + "  fr: Combien?\n", "line 8: a fact has no key 'fr'"),
    "an unknown language of the answer": (
        HEAD + SUZHOU + "  en: {ask: Suzhou?, answer_in: fr}\n",
        "line 8: 'fr' is no language",
    ),
    "no question": (HEAD + SUZHOU.replace("  zh: 苏州的规模多大？\n", ""), "line 2: the fact 'suzhou' has no question"),
    "an empty question": (
        HEAD + SUZHOU.replace("苏州的规模多大？", "''"),
        "line 7: a question must be a text that is not",
    ),
    "a quotation that the document does not hold": (
        HEAD + SUZHOU.replace("[苏州的规模]", "[宁波的规模]"),
        "line 5: the document does not say '宁波的规模'",
    ),
    "an unreadable figure": (HEAD + SUZHOU.replace("9827亿元", "很多"), "line 6: '很多' is not one figure"),
    "two figures in one": (HEAD + SUZHOU.replace("9827亿元", "4个和5个"), "line 6: '4个和5个' is not one figure"),
    "an impossible year": (HEAD + SUZHOU.replace("year: 2020", "year: MMXX"), "line 6: year is 'MMXX'"),
    "a tolerance that is no number": (
        HEAD + SUZHOU.replace("year: 2020", "within: some"),
        "line 6: within is 'some'",
    ),
    "an empty expectation": (
        HEAD + SUZHOU.replace("  figures: [{figure: 9827亿元, year: 2020}]\n", ""),
        "line 6: the fact 'suzhou' expects nothing",
    ),
    "no wording among the words": (HEAD + SUZHOU + "  words: [[]]\n", "line 8: a word must have at least one wording"),
    "more words needed than there are": (
        HEAD + SUZHOU + "  words: [a, b]\n  needed: 3\n",
        "line 9: needed is '3', it must be a whole number from 1 to 2",
    ),
    "words needed without words": (HEAD + SUZHOU + "  needed: 1\n", "line 8: 'needed' counts words"),
    "a word both accepted and forbidden": (
        HEAD + SUZHOU + "  words: [Suzhou]\n  must_not: [suzhou]\n",
        "line 7: 'suzhou' is both accepted and forbidden",
    ),
    "an expectation of what has no answer": (
        HEAD + REFUSED.replace("kind:", "figures: [3个], kind:"),
        "line 2: the fact 'gone' has no answer and yet expects one",
    ),
    "an unanswerable kind with an answer": (
        HEAD + REFUSED.replace("kind:", "answerable: true, kind:"),
        "line 2: 'answerable: true' does not go with the kind 'unanswerable-far'",
    ),
    "a conversation without a past": (
        HEAD + SUZHOU.replace("kind: single", "kind: conversation"),
        "line 7: a conversation needs the key 'after'",
    ),
    "no document": (HEAD + SUZHOU, "line 1: a suite needs the key 'document'"),
    "a document that is not there": ("document: gone.txt\n" + HEAD + SUZHOU, "line 1: the document cannot be read"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_broken_suite_names_file_line_and_reason(tmp_path, fault):
    text, reason = BROKEN[fault]
    with pytest.raises(FactsError) as error:
        load_facts(write(tmp_path, text), articles=None if "document" in fault and "hold" not in fault else [ARTICLE])
    said, in_chinese = str(error.value), error.value.in_language("zh")
    assert said.startswith(f"suite.yaml, {reason}")
    assert in_chinese.startswith(f"suite.yaml 第 {re.match(r'line ([0-9]+)', reason)[1]} 行：")
    # What is named in one language is named in the other.
    named = re.findall(r"'([^']+)'", said)
    assert [value for value in named if value not in in_chinese] == []
    assert "{" not in in_chinese


def test_a_missing_suite_names_the_command_that_writes_one(tmp_path):
    path = tmp_path / "gone.yaml"
    with pytest.raises(FactsError, match="gone.yaml' cannot be read. Write one with: article-assistant evals new") as e:
        load_facts(path)
    assert e.value.in_language("zh") == f"题集“{path}”读不出来。起草一份：article-assistant evals new 文件"


def test_a_suite_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "gbk.yaml"
    path.write_bytes("suite: 城市".encode("gbk"))
    with pytest.raises(FactsError, match="is no UTF-8 text") as error:
        load_facts(path)
    assert error.value.in_language("zh").startswith(f"题集“{path}”不是 UTF-8 文本。")


def test_an_unknown_part_is_refused(tmp_path):
    with pytest.raises(FactsError, match="'train' is no part. Choose one of: dev, test") as error:
        load_facts(write(tmp_path, HEAD + SUZHOU), part="train", articles=[ARTICLE])
    assert error.value.in_language("zh") == "部分不能是“train”，可选：dev、test。"


def test_why_the_document_of_a_suite_is_not_read_is_told_in_the_same_language(tmp_path):
    with pytest.raises(FactsError) as error:
        load_facts(write(tmp_path, "document: gone.txt\n" + HEAD + SUZHOU))
    assert error.value.in_language("zh").startswith(
        f"suite.yaml 第 1 行：文档读不出来。没有名为“{tmp_path / 'gone.txt'}”的文件或文件夹。"
    )
