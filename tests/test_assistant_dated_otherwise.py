"""A date of another thing, or of another thing done with it, is not the one that is asked for."""

import pytest
from core_fixtures import checked

from assistant.evidence.dated_otherwise import dates_another

FIRMS = "安河公司由李元于2004年创立，收入82亿元；通泽公司收入59亿元，亏损1亿元。"


@pytest.mark.parametrize(
    ("text", "question", "is_anothers"),
    [
        (
            "Ferrin, once the state's, has 52 boats, while Velkom, which came in 2016, has 29.",
            "When was Ferrin sold?",
            True,
        ),
        ("Ferrin, once the state's, was sold in 2016.", "When was Ferrin sold?", False),
        ("Velkom was sold in 2009.", "Ferrin是哪一年出售的？", True),
        ("松岭船行的渡轮2022年5月取得许可证；云台船厂成立于1987年。", "松岭船行是哪一年成立的？", True),
        ("松岭船行的渡轮2022年5月取得许可证；云台船厂成立于1987年。", "云台船厂是哪一年成立的？", False),
        ("起重机于2016年5月取得许可证。", "When was the maker founded?", True),
        ("The ticket office was opened in 2016.", "In what year did the international edition go live?", True),
        ("The international edition was opened in 2016.", "In what year did the international edition go live?", False),
        ("A telephone helpline, opened in January 2023, received 264 calls.", "When did the helpline close?", True),
        (
            "The lamp museum shows 90 lamps, with takings of 5 million in 2016.",
            "When did the lamp museum open?",
            True,
        ),
        ("灯馆2016年门票收入达500万元，展灯90盏。", "灯馆是哪年开业的？", True),
        ("The last train ran in 1965.", "When was the railway closed?", False),
        ("游泳馆自2021年三月起停用。", "科技馆什么时候停用的？", True),
        ("游泳馆自2021年三月起停用。", "游泳馆什么时候停用的？", False),
        ("渡口1999年不再运营。", "渡口什么时候关闭的？", False),
        ("The plant (to be closed in 2016) makes cars.", "When will the plant be closed?", False),
        ("Residents are expected in autumn 2025.", "When can residents move in?", False),
        ("办事大厅服务创建于2016年。", "人工智能算力调度平台哪年启用的？", True),
        ("动物园2008年关闭。", "动物园是哪年恢复开放的？", True),
        ("动物园2010年重新开园。", "动物园是哪年恢复开放的？", False),
        ("渡轮于1950年恢复运营。", "证券交易所是哪年恢复运营的？", True),
        (FIRMS, "安河公司是哪年创立的？", False),
        ("1926年，林一与画家周远合作。", "林一与周远的合作是哪一年建立的？", False),
        ("1926年，林一与画家周远相识。", "林一与周远的合作是哪一年建立的？", True),
        (FIRMS, "通泽公司是哪年创立的？", True),
        ("The terminal costs 9 million and should be finished in 2025.", "When did work on the terminal begin?", True),
        ("Work on the terminal began in 2021; it is due to be finished in 2025.", "When did work on it begin?", False),
        ("The terminal, begun in 2021, is tall.", "When did work on the terminal begin?", False),
        ("在建的有两个：青州文化馆，2023年9月开工；白石滑雪馆，计划2027年建成。", "白石滑雪馆什么时候开工的？", True),
        ("在建的有两个：青州文化馆，2023年9月开工；白石滑雪馆，计划2027年建成。", "青州文化馆什么时候开工的？", False),
        ("2023年，松茸寄出86万件，销售额4.3亿元，脐橙寄出90万件。", "松茸专线是哪年开通的？", True),
        ("2023年6月30日，4号线通车，设站21座，长28公里，投资238亿元。", "4号线是哪年开通的？", False),
    ],
)
def test_another_date_is_not_the_asked_one(text, question, is_anothers):
    assert checked(dates_another, text, question) is is_anothers
