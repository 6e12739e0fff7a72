"""Questions without what they are padded with."""

import pytest

from assistant.rewording.padding import without_padding


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("麻烦问下2020年港口吞吐量是多少，谢谢", "2020年港口吞吐量是多少"),
        ("请问港口有几个泊位呀", "港口有几个泊位"),
        ("港口有几个泊位啊？", "港口有几个泊位？"),
        ("码头和仓库分别什么规模呢", "码头和仓库分别什么规模"),
        ("设备值多少钱", "设备多少钱"),
        ("港口有多少个泊位？", "港口有多少个泊位？"),
        ("hey, any idea how many berths there are?", "how many berths are there?"),
        ("How much did the port earn back in 2012?", "How much did the port earn in 2012?"),
        ("roughly how many ferries, thanks", "how many ferries"),
        ("How many berths does the port have?", "How many berths does the port have?"),
        ("我手头有2020年的数，那2021年有多少泊位？", "2021年有多少泊位？"),
        ("I have the 2020 number, but how many berths were there in 2021?", "how many berths were there in 2021?"),
        ("谢谢", "谢谢"),
        ("Thanks!", "Thanks!"),
    ],
)
def test_padding_is_folded_away_and_nothing_else(typed, plain):
    assert without_padding(typed) == plain
