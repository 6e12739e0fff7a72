"""Why something ended, was punished or put off is not told where no such thing is spoken of."""

import pytest
from core_fixtures import checked

from assistant.evidence.no_such_end import tells_of_no_such_end


@pytest.mark.parametrize(
    ("text", "question", "is_untold"),
    [
        ("The Falcon system was bought in 2023 and cost £340,000.", "Why was the Falcon system switched off?", True),
        ("The hotel was taken to court for its locked doors.", "Why was the hotel fined?", False),
        ("The firm put the damage at £6 million.", "Why did the firm sue the service?", True),
        ("Too few people used the ferry, and its service ended in 2019.", "Why was the ferry closed?", False),
        ("Fires fell because the summer was wet.", "Why did fires fall?", False),
        ("云书平台于2022年上线，有用户3万。", "云书平台为什么下线了？", True),
        ("云书平台2022年上线，因用户太少于2023年停用。", "云书平台为什么关闭了？", False),
        ("生态园加速建设。", "生态园当初为什么停工了？", True),
        ("枢纽因疫情推迟了九个月。", "枢纽为什么延期？", False),
        ("The mill stood still from 1932 on because the river dried up.", "Why did the mill close?", False),
        ("The mill cost £9 million because stone was dear.", "Why did the inn close?", True),
        ("水磨坊从此闲置。由于河水干涸，没人再用它。", "水磨坊为什么关闭？", False),
        ("“停办风波”在城里传开。", "“停办风波”为什么传开？", False),
        ("剧场有座位820个。", "剧场为什么没有关闭？", False),
    ],
)
def test_what_befell_nothing_has_no_reason(text, question, is_untold):
    assert checked(tells_of_no_such_end, text, question) is is_untold
