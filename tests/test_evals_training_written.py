"""Documents written for training: each is read whole, and a line that cannot be is told."""

import pytest

from documents.errors import FactsError
from evals.training.written import written_documents


def test_the_committed_documents_have_answerable_questions_and_near_misses_in_both_languages():
    documents = tuple(written_documents())
    assert len(documents) >= 15
    assert {document.language for document in documents} == {"zh", "en"}
    for document in documents:
        assert sum(question.gold is not None for question in document.questions) >= 20
        assert sum(question.gold is None for question in document.questions) >= 30


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("B\tzh\t几座？\t", "几座？\t' is no question"),
        ("A\tfr\tCombien?\tthree", "is no question"),
        ("A\ten\tHow many?\tfour lighthouses", "no sentence has 'four lighthouses'"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(tmp_path, line, said):
    folder = tmp_path / "town"
    folder.mkdir()
    (folder / "article.md").write_text("# Town\n\nThe town has three lighthouses.\n", encoding="utf-8")
    (folder / "questions.tsv").write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(FactsError, match="questions.tsv") as caught:
        tuple(written_documents(tmp_path))
    assert said in str(caught.value)
    assert "请" in caught.value.in_language("zh")
