"""Whether a sentence tells the rank that is asked for or claimed."""

import pytest
from core_fixtures import checked

from assistant.evidence.told_ranks import asks_rank_among_all, lacks_the_asked_rank, lacks_the_claimed_rank
from assistant.questions.forms import RANK_ASKED
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The museum drew 61,000 visitors in 2023.", "What is the museum's national rank by visitors?"),
        ("Port A handled 5 tonnes, Port B 4 and Port C 3.", "Which place would Port A take in the country?"),
        ("Barely more than a fifth of the homes are heated.", "Where does the town rank in heating?"),
        ("Linton ranks fourth in the county by size.", "What is Linton's national rank?"),
        ("Norway ranks first among buyers of wool.", "What is Chile's rank among buyers of wool?"),
        ("The clinic comes second in the country in transplants.", "Where does the clinic rank nationally by beds?"),
        ("Linton is now among the ports of the country with the longest quays.", "Where does Linton rank nationally?"),
        ("The dock is one of the largest in the country.", "What is the dock's national rank?"),
        ("竹缆厂成为设备最新、用料最好的竹缆绳生产厂之一。", "竹缆厂的规模在全国排第几？"),
        ("竹博园2023年接待游客38万人次。", "竹博园的游客人数在全国排第几？"),
        ("茶叶综合产值在全省各县中排第三位。", "茶叶产量在全国排名如何？"),
    ],
)
def test_what_ranks_nothing_or_another_thing_lacks_the_rank(text, question):
    assert checked(lacks_the_asked_rank, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Linton ranks fourth among the ports of the country.", "Where does Linton rank in the country?"),
        ("It comes second in the country in transplants.", "What is its national rank by transplants?"),
        ("Linton is among the top ten ports of the country.", "Where does Linton rank nationally?"),
        ("Only Hull and Leith sell more of it.", "What is its rank among the sellers of it?"),
        ("Port A handled 5 tonnes, Port B 4 and Port C 3.", "Which rank does Port A have of the three?"),
        ("竹缆厂是全国最大的竹缆绳生产厂。", "竹缆厂的规模在全国排第几？"),
        ("茶叶综合产值在全省各县中排第三位。", "茶叶综合产值在全省排第几？"),
        ("这是第十届展会。", "这是第几届展会？"),
    ],
)
def test_an_ordinal_the_most_or_a_list_may_tell_it(text, question):
    assert not checked(lacks_the_asked_rank, text, question)


@pytest.mark.parametrize(
    ("text", "question", "lacks"),
    [
        ("全市运营里程达到117公里。", "运营里程是不是全国第一？", True),
        ("全市运营里程居全国首位。", "运营里程是不是全国第一？", False),
        ("全市运营里程居全国第三。", "运营里程是不是全国第一？", False),
        ("全市运营里程达到117公里。", "运营里程是117公里吗？", False),
        ("The university enrolled 18,420 students.", "Is it the largest university in the country?", True),
        ("Phase I cost 3 million.", "Was the first phase 3 million?", False),
        ("It is the second largest university.", "Is it the largest university in the country?", False),
    ],
)
def test_a_claim_of_a_rank_needs_a_rank(text, question, lacks):
    assert checked(lacks_the_claimed_rank, text, question) is lacks


def test_a_rank_in_all_the_country_is_told_from_one_among_several():
    assert asks_rank_among_all(analyse("全国排第几？", "zh"))
    assert not asks_rank_among_all(analyse("三家中排第几？", "zh"))


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("海城港的吞吐量排名几？", True),
        ("剧院今年安排几场演出？", False),
        ("Where did Hull rank?", True),
        ("Where did the visitors come in 2019?", False),
    ],
)
def test_a_rank_is_asked_for_by_its_words(question, asks):
    assert bool(RANK_ASKED.search(question)) == asks
