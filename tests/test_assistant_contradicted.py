"""What an unanswered question takes for granted is put right by a sentence that tells of just the same."""

import pytest
from core_fixtures import found

from assistant.drafts.contradicted import contradicted
from assistant.words.lexicon import Lexicon
from documents import article_from_text

REST = " The pier is long. Fishermen grow tea. The school is old. Gulls sleep on the mill."
REST_ZH = "码头很长。渔民种茶。学校在山上。工厂停工了。"
FAIR = "The Linton Wool Fair, founded in 2018, draws buyers from 40 towns." + REST
FERRY = "The number of ferries fell from 74 in 2019 to 58 in 2023." + REST
LINTON = "Linton ranked fourth among exporters of wool with 8% of the trade." + REST
HEAD_OFFICE = "总部位于蓬莱的海丰集团有渔船60条。" + REST_ZH
WATER = "The Linton Water Act, passed in 2009, protects the wetlands. The Board of Linton was founded in 1998." + REST
APP = "投入使用于2020年的“渔港通”平台可供渔民和商户查询水位。" + REST_ZH
REGATTA = "2025年，青州承办划船赛，这是该市第二次举办划船赛。" + REST_ZH


def put_right(text, question):
    lexicon = Lexicon((article_from_text(text, name="a"),))
    return contradicted(found(text, question).question, found(text, question), lexicon)


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (FAIR, "Why was the Linton Wool Fair founded in 2008?", "2018"),
        (FAIR, "Why was the Linton Wool Fair founded in 2018?", None),
        (WATER, "What does the 2005 Linton Water Act protect?", "2009"),
        (WATER, "What did the law on water that Linton passed back in 2005 set out to protect?", "2009"),
        (WATER, "What does the Linton Water Act of 2009 protect?", None),
        (WATER, "What does the 2005 Linton Fishing Act protect?", None),
        (APP, "2018年投入使用的“渔港通”平台可供谁查询水位？", "2020"),
        # So many of another year are another number.
        (FAIR, "How many wool fairs were founded in Linton in 2008?", None),
        (
            "In 2023 Linton exported wool worth 9 million." + REST,
            "What were the wool exports of Linton worth in 2021?",
            None,
        ),
        (FERRY, "Why did the number of ferries rise between 2019 and 2023?", "fell from 74"),
        (FERRY, "Why did the number of ferries fall between 2019 and 2023?", None),
        (LINTON, "As the second-largest exporter of wool, what share does Linton have?", "fourth"),
        (LINTON, "As the fourth-largest exporter of wool, what share does Linton have?", None),
        (REGATTA, "青州2025年第三次举办划船赛，用了多少条船？", "第二次"),
        (REGATTA, "青州2025年第二次举办划船赛，用了多少条船？", None),
        (HEAD_OFFICE, "海丰集团的总部为什么设在大连？", "蓬莱"),
        (HEAD_OFFICE, "为什么海丰集团的总部设在大连？", "蓬莱"),
        (HEAD_OFFICE, "海丰集团的总部为什么设在蓬莱？", None),
        (HEAD_OFFICE, "海丰集团的工厂为什么设在大连？", None),
    ],
)
def test_the_sentence_that_has_it_otherwise_is_said(text, question, said):
    statement = put_right(text, question)
    assert (statement is None) if said is None else (said in statement.text)


ARCHIVE = "A plan to build an archive at Eastgate is still being discussed." + REST
ARCHIVE_ZH = "青州隧道2023年3月开工，计划2026年建成。" + REST_ZH


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        (ARCHIVE, "When did the archive at Eastgate open?", "still being discussed"),
        # What is still to come is asked for as that, or something else is.
        (ARCHIVE, "When will the archive at Eastgate open?", None),
        (ARCHIVE, "When did the theatre at Eastgate open?", None),
        (ARCHIVE_ZH, "青州隧道2023年建成后为什么关闭了？", "计划2026年建成"),
        (ARCHIVE_ZH, "青州隧道计划建成后为什么关闭？", None),
        # After it is built may be after it will be.
        (ARCHIVE_ZH, "青州隧道建成后能通过多少车辆？", None),
        (ARCHIVE_ZH, "青州隧道建成后通过多少车辆？", None),
        (ARCHIVE_ZH, "青州隧道2024年建成以后能通过多少车辆？", "计划2026年建成"),
        (ARCHIVE_ZH, "青州隧道2026年建成以后能通过多少车辆？", None),
        (ARCHIVE, "How many maps can the archive at Eastgate hold once it is built?", None),
        # What is still to come is something else, or came true.
        ("青州茶馆2023年启用，青州酒窖计划2027年启用。" + REST_ZH, "青州茶馆启用了多久？", None),
        ("青州茶馆原计划2023年启用，2024年启用。" + REST_ZH, "青州茶馆启用以来卖了多少茶？", None),
        ("青州茶馆计划2023年启用。青州茶馆2023年5月启用。" + REST_ZH, "青州茶馆启用以来卖了多少茶？", None),
        ("青州茶馆计划2027年启用。" + REST_ZH, "青州茶馆启用了多久？", "计划2027年启用"),
    ],
)
def test_what_is_still_to_come_is_not_taken_for_done(text, question, said):
    made = put_right(text, question)
    assert (made is None) == (said is None)
    assert said is None or (made is not None and said in made.text)


SHIPS = "The number of ferries rose to 90 in 2024, and that of barges fell to 31." + REST
SHIPS_ZH = "2024年青州渡船增加到90艘，驳船减少到31艘。" + REST_ZH


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (SHIPS, "Why did the number of barges fall in 2024?"),
        (SHIPS_ZH, "为什么2024年驳船减少？"),
        # What fell in one year may have fallen in another.
        ("青州渡船乘客量从2019年的3900万下降到2020年的2100万。" + REST_ZH, "为什么2023年渡船乘客量下降？"),
    ],
)
def test_what_moved_is_not_put_right_by_what_else_moved_or_when(text, question):
    assert put_right(text, question) is None
