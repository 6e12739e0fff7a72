"""A figure belongs to the name that it stands with."""

import pytest
from core_fixtures import checked_figures

from assistant.evidence.named_siblings import is_of_a_named_sibling

REST = "码头很长。" * 9
LAKES = "松江水库1974年建成；鹿鸣水库1986年建成；长汀、白马两座水库的库容分别为6亿和3亿立方米。" + REST
REST_EN = " The pier is long." * 9
DAMS = "The older Kelso dam was finished in 1974; the Harwick dam holds 12 million cubic metres." + REST_EN
WEIRS = "The Kelso weir is 3.2 metres high, and the Beck weir was removed." + REST_EN
ORCHARDS = "The orchard of Larne has 240 trees. The orchard of Kells is young." + REST_EN
MILLS = "Kelso Mill was built by Robert Adair. Tarn Mill grinds flour." + REST_EN


@pytest.mark.parametrize(
    ("text", "question", "sibling"),
    [
        (LAKES, "白马水库哪年建成？", True),
        (LAKES, "松江水库哪年建成？", False),
        (LAKES, "白马水库的库容是多少？", False),
        ("松江水库1974年建成，鹿鸣水库1986年建成。" + REST, "鹿鸣水库哪年建成？", False),
        (DAMS, "When was the Harwick dam finished?", True),
        (DAMS, "When was the Kelso dam finished?", False),
        (DAMS, "When was the dam finished?", False),
        (WEIRS, "How high is the Beck weir?", True),
        (WEIRS, "How high is the Kelso weir?", False),
        (MILLS, "Who built Tarn Mill?", True),
        (MILLS, "Who built Kelso Mill?", False),
        ("盐业博物馆2015年开馆；渔俗博物馆免费开放。" + REST, "渔俗博物馆哪年开馆？", True),
        ("盐业博物馆由林一设计；渔俗博物馆免费开放。" + REST, "盐业博物馆是谁设计的？", False),
        ("航测数据由林一整理；影像放在馆中。" + REST, "谁整理了登月数据？", False),
        ("柳溪村有120户人家。松岭村在山下。" + REST, "松岭村有多少户人家？", True),
        ("柳溪村有120户人家。松岭村在山下。" + REST, "柳溪村有多少户人家？", False),
        ("白沙港有泊位12个。青山港在河口。" + REST, "青山港有多少个泊位？", True),
        ("白沙港有泊位12个。青山港在河口。" + REST, "白沙港有多少个泊位？", False),
        (ORCHARDS, "How many trees does the orchard of Kells have?", True),
        (ORCHARDS, "How many trees does the orchard of Larne have?", False),
    ],
)
def test_the_figure_of_a_named_thing_is_told_from_that_of_another(text, question, sibling):
    assert checked_figures(is_of_a_named_sibling, text, question) is sibling


def test_what_goes_on_from_a_name_over_several_sentences_is_of_it():
    text = "The Harwick dam is old. It is of stone. It lies below the Kelso dam and is 12 metres high." + REST_EN
    assert not checked_figures(is_of_a_named_sibling, text, "How high is the Harwick dam?", at=2)
    assert checked_figures(
        is_of_a_named_sibling, text.replace("It is", "Most is"), "How high is the Harwick dam?", at=2
    )
