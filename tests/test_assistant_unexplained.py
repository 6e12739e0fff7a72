"""Why something is so is not told by its figures alone, or by the reason of something else."""

import pytest
from core_fixtures import ask, checked, hits_of

from assistant.evidence.unexplained import tells_no_reason
from assistant.words.lexicon import Lexicon
from documents.loading import load


@pytest.mark.parametrize(
    ("text", "question", "is_untold"),
    [
        ("The number of ferries fell from 74 to 58.", "Why did the number of ferries fall?", True),
        ("The number of ferries fell from 74 to 58. This was the work of the storm.", "Why did ferries fall?", True),
        ("The number of ferries fell from 74 to 58 when the port silted up.", "Why did the number fall?", False),
        ("Because of the silt the port lost 16 ferries.", "Why did the port lose ferries?", False),
        ("Inns earn 14% in May because of the fair, while June is weak with 5%.", "Why is June weak?", True),
        ("Inns earn 14% in May because of the fair, while June is weak with 5%.", "Why do inns earn so in May?", False),
        ("The city pays 25% of the dam, the bank 60%.", "Why does the city pay 60% of the dam?", False),
        ("The city pays 25% of the dam, the bank 60%.", "Why does the city pay 25% of the dam?", True),
        ("The guild chose a hall by the quay in May.", "Why did the guild choose the hall?", True),
        ("The guild chose a hall by the quay because it was cheap.", "Why did the guild choose the hall?", False),
        ("Inns were full because the road bridge was shut in May.", "Why was the road bridge shut?", True),
        ("Inns were full because the road bridge was shut in May.", "Why were the inns full?", False),
        ("The mill shut because frost had cracked the old wheel.", "Why did the old wheel crack?", False),
        ("Three things ruined the inn. The road moved. The well failed. The cook left.", "Why did it fail?", False),
        (
            "The inn had few guests. The host names two causes. The road moved. The well failed.",
            "Why few guests?",
            False,
        ),
        ("The second inn has no cook, since the only one who came asked £9 a day.", "Why has it no cook?", False),
        ("The barn burnt down in 1870. Nobody ever found out what had started it.", "What caused the fire?", False),
        ("The barn fell down in 1869. Investigators put it down to rot.", "Why did the barn fall down?", False),
        ("The gale led to 64 calls and caused a flood.", "What caused the gale?", True),
        ("The guild runs the hall, while Ferrin, which came in 2014, runs the inn.", "What made Ferrin come?", True),
        ("Ferrin came in 2014 because rents were low.", "What made Ferrin decide to come?", False),
        ("The inn closed in 2021.", "What explains the closing of the inn?", True),
        ("2019年来的船行有三艘船，2021年又买下一座仓库。", "船行2019年为什么要来？", True),
        ("水浅，船行2019年迁走。", "船行为什么迁走？", False),
        ("More guests came than ever since the inn was opened in 1974.", "Why did more guests come?", True),
        ("渡船由74艘减少到58艘。", "渡船为什么减少？", True),
        ("渡船由74艘减少到58艘，船票涨到6元。", "What caused the number of ferries to fall?", True),
        ("因航道淤积，渡船减少到58艘，船票涨到6元。", "What caused the number of ferries to fall?", False),
        ("因航道淤积，渡船减少到58艘。", "渡船为什么减少？", False),
        ("为防治虫害，农会印发了3万册手册。", "农会为什么印发手册？", False),
        ("作为最大的农会，它印发了3万册手册。", "农会为什么印发手册？", True),
    ],
)
def test_figures_alone_and_the_reason_of_another_are_no_reason(text, question, is_untold):
    assert checked(tells_no_reason, text, question) is is_untold


def test_a_stated_reason_may_be_that_of_the_sentence_before():
    text = "The lamp was first lit on Ferrin. Olin says they took the least rock because a failure would cost little."
    assert not checked(tells_no_reason, text, "Why was the lamp lit on Ferrin before any other?", at=1)
    apart = text.replace(" because a failure would cost little", "")
    assert checked(tells_no_reason, apart, "Why was the lamp lit on Ferrin before any other?", at=1)


@pytest.mark.parametrize(("header", "is_untold"), [("Sailings", True), ("Cause of delay", False), ("Reason", False)])
def test_a_row_of_a_table_gives_no_reason_without_a_column_for_it(tmp_path, header, is_untold):
    (tmp_path / "a.md").write_text(
        f"# Delays\n\n| Line | {header} |\n|---|---|\n| Harbour line | 46 |\n", encoding="utf-8"
    )
    (article,) = load(tmp_path / "a.md")
    row = next(hit for hit in hits_of(article, "en") if hit.sentence.reading)
    assert tells_no_reason(ask("Why was the harbour line late?", "en"), row, Lexicon((article,))) is is_untold
