"""Who did something, or which of a sort it is, is not told where a sentence names nobody."""

import pytest
from core_fixtures import checked

from assistant.evidence.agentless import tells_no_agent


@pytest.mark.parametrize(
    ("text", "question", "untold"),
    [
        ("The guild, founded in 1911, has 640 members.", "Who founded the guild?", True),
        ("A break-in last winter emptied the Linton bakery within an hour.", "是谁抢了Linton面包店？", True),
        ("Thieves led by Ann Lee emptied the Linton bakery within an hour.", "是谁抢了Linton面包店？", False),
        ("A break-in by smugglers emptied the Linton bakery within an hour.", "是谁抢了Linton面包店？", False),
        ("The guild was founded in 1911 in Linton.", "Who founded the guild?", True),
        ("The guild was founded in 1911 by Ann Lee.", "Who founded the guild?", False),
        ("Ann Lee founded the guild in 1911.", "Who founded the guild?", False),
        ("Bell, who designed the hall, died in 1911.", "Who designed the hall?", False),
        ("The hall, designed in 1911 by Bell, is tall.", "Who designed the hall?", False),
        ("The bank's founder is Ann Lee; it was founded in 1911.", "Who founded the bank?", False),
        ("Students built the raft in 1911.", "Who built the raft?", False),
        (
            "The Linton Automatic Public Tide Platform has been in use since 2013.",
            "Who built the Linton Public Tide Platform?",
            True,
        ),
        ("The raft was built in 1911 with students' help.", "Who built the raft?", True),
        ("The cable car to Linton was dropped in June after a vote.", "Who proposed the cable car?", True),
        ("The press was sold to the Hartley Works in 2020.", "Who bought the press?", False),
        ("The growers' opposition proposed the cable car.", "Who proposed the cable car?", False),
        ("挡潮闸投资9亿元，设计闸孔15个。", "挡潮闸由谁设计？", True),
        ("挡潮闸由水利设计院设计。", "挡潮闸由谁设计？", False),
        ("文华公司创办于1985年，有员工300人。", "文华公司是谁创办的？", True),
        ("1985年，王明创办了文华公司。", "文华公司是谁创办的？", False),
        ("大桥2009年开工，投资9亿元。", "大桥是哪家公司承建的？", True),
        ("大桥2009年开工，中铁大桥局承建。", "大桥是哪家公司承建的？", False),
        ("The camp has drawn 700 artists and retired teachers.", "Who participated in the camp?", False),
    ],
)
def test_a_doing_without_a_name_does_not_tell_who_did_it(text, question, untold):
    assert checked(tells_no_agent, text, question) is untold


@pytest.mark.parametrize(
    ("text", "question", "untold"),
    [
        ("The guild got its loan from a German bank in 1911.", "Which bank gave the guild its loan?", False),
        ("The guild got its loan from a German bank in 1911.", "Which German bank gave the guild its loan?", True),
        ("The guild got its loan from a bank in 1911.", "Which bank gave the guild its loan?", True),
        ("The guild got its loan from a German bank, Hansa, in 1911.", "Which bank gave the guild its loan?", False),
        ("The guild got its loan from Hansa, a German bank.", "Which bank gave the guild its loan?", False),
        ("A Danish firm planted the garden.", "What was the name of the Danish firm that planted the garden?", True),
        ("A Danish firm called Olsen planted the garden.", "What was the name of the Danish firm?", False),
    ],
)
def test_some_one_of_a_sort_is_none_by_name(text, question, untold):
    assert checked(tells_no_agent, text, question) is untold
