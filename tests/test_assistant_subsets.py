"""How many of a group are of a kind is told only where something is said of that kind, and of that group."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.subsets import is_of_no_such_part

FIRMS = "The park is home to 120 software firms and 14 banks."
SEEDS = "The bank holds 4,930 species of plants."
STAFF = "Of the 86 people at work, 31 are botanists."
PILES = "全市建有充电桩5300个，其中城南2400个。"


@pytest.mark.parametrize(
    ("text", "question", "is_untold"),
    [
        (FIRMS, "How many of the software firms are Dutch?", True),
        (FIRMS, "How many of the 120 firms are software firms?", False),
        (FIRMS, "How many software firms are there?", False),
        (SEEDS, "How many of the species are endangered?", True),
        (STAFF, "How many of the people are botanists?", False),
        ("Nineteen of the 32 proposals have been put into effect.", "How many of the proposals were realised?", False),
        ("The school has 1,200 students, 400 of them girls.", "How many of the students are female?", False),
        ("The lines are 30 km long, 12 of them below ground.", "How many of the lines are underground?", False),
        ("全校有学生1200人，其中女生400人。", "学生中有多少人是女性？", False),
        (PILES, "5300个充电桩里有几个是进口的？", True),
        (PILES, "5300个充电桩中城南有多少个？", False),
        ("评出工程师213人，其中女性57人。", "评出的213人中有多少女性？", False),
        # That number of people is told of nowhere near.
        ("评出工程师213人，其中女性57人。", "6.8万名骑手里有多少女性？", True),
        ("全市有银行14家。", "全市有多少家银行？", False),
        ("4 piers are under construction, 5 are open.", "How many of the piers are still being built?", False),
    ],
)
def test_a_kind_of_which_nothing_is_said_is_not_counted(text, question, is_untold):
    assert checked_figures(is_of_no_such_part, text, question) is is_untold
