"""A figure of the whole or of another place is not that of the place which a question names."""

import pytest
from core_fixtures import checked

from assistant.evidence.told_elsewhere import lacks_a_name_told_elsewhere

REST_EN = (
    "\n\nShips call in Ardmore. The harbour is deep. Fishermen grow tea. The school is old. Gulls sleep on the pier."
    " The mill has stopped. Snow falls in May. The inn is shut. Boats are dear. The lake is cold. Bread is good."
)
REST = "\n\n白石镇有雪。码头很长。船员住在城里。渔民种茶。学校在山上。工厂停工了。山上有树。海边有鸟。船很多。湖很冷。"


@pytest.mark.parametrize(
    ("text", "question", "is_elsewhere"),
    [
        ("The wait for a boat is 96 days." + REST_EN, "How many days is the wait for a boat in Ardmore?", True),
        ("The median speed is 96 knots." + REST_EN, "What is the median speed in Ardmore?", True),
        ("The median speed in Ardmore is 96 knots." + REST_EN, "What is the median speed in Ardmore?", False),
        ("The wait for a boat is 96 days." + REST_EN, "Ardmore等船要多少天？", True),
        ("The wait for a boat in Ardmore is 96 days." + REST_EN, "Ardmore等船要多少天？", False),
        ("全县等船平均96天。" + REST, "白石镇等船要多少天？", True),
        ("白石镇等船平均96天。" + REST, "白石镇等船要多少天？", False),
        ("全县等船平均96天。" + REST, "How many days is the wait for a boat in 白石?", True),
    ],
)
def test_a_figure_is_of_the_place_that_is_asked_about(text: str, question: str, is_elsewhere: bool) -> None:
    assert checked(lacks_a_name_told_elsewhere, text, question) is is_elsewhere
