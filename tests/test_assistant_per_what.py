"""Whether a sentence tells how much there is for each of what is asked."""

import pytest
from core_fixtures import checked

from assistant.evidence.per_what import lacks_the_rate


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Each picker earns €90 a day.", "What does a picker earn per hour?"),
        ("The ferry line carried 420,000 passengers in 2023.", "How many passengers does the ferry carry per week?"),
        ("The ferry line carried 420,000 passengers in 2023.", "渡轮每周运送多少乘客？"),
        ("The mill pressed 900 tonnes.", "How much did the mill press per inhabitant?"),
        ("Freight costs €2.10 per kilogram.", "What does freight come to for each rose?"),
        ("In 2021 a carrier took €40,000 for roses.", "What did the carrier take for each rose?"),
        ("采茶工每人每天收入180元。", "采茶工每小时挣多少钱？"),
        ("专线每周开行14班。", "专线每天开行几班？"),
        ("The district has 640 lamps.", "How many lamps are there per 10,000 people?"),
        ("全区有路灯640盏。", "每万人有多少盏路灯？"),
        ("全县综合产值31.5亿元。", "平摊到每个居民头上，综合产值是多少？"),
        ("Households spent 4 billion yuan.", "人均消费是多少？"),
        ("全市产值达186亿元。", "全市人均产值是多少？"),
        ("The city produced goods worth 186 million pounds.", "What was the output per capita of the city?"),
        ("There are 47 berths along the river.", "How many berths are there per kilometre?"),
        ("沿江有47个泊位。", "每公里有多少个泊位？"),
    ],
)
def test_a_whole_or_another_rate_is_none_per_what_is_asked(text, question):
    assert checked(lacks_the_rate, text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("A deckhand earns €19 an hour.", "What does a deckhand earn per hour?"),
        ("The auction handles 310 lots weekly.", "How many lots does it handle per week?"),
        ("The average outlay was €240 per grower.", "How much was it per head?"),
        ("Tickets cost €12.", "How much is a ticket per person?"),
        ("Storage comes to 4 cents per kilogram.", "How much is it per kilogram?"),
        ("Freight comes to 9 cents a rose.", "What does freight come to for each rose?"),
        ("采茶工每人每天收入180元。", "采茶工每天能挣多少钱？"),
        ("专线每周开行14班。", "专线每周开行几班？"),
        ("竹博园门票45元。", "竹博园门票每人多少钱？"),
        ("全县人均收入3.2万元。", "平均每人收入多少？"),
        ("Output is 3,100 pounds per head.", "What is the output per capita?"),
        ("The port handles 47 ships a day.", "How many ships are handled per day?"),
        ("港口日均接卸47艘船。", "港口每天接卸多少艘船？"),
        ("The river has 3 berths a kilometre.", "How many berths are there per kilometre?"),
    ],
)
def test_the_rate_itself_and_a_price_answer(text, question):
    assert not checked(lacks_the_rate, text, question)


def test_what_points_back_is_told_for_what_the_sentence_before_tells():
    text = "Deckhands earn 900 crowns a month. That is far below the living wage, which the guild puts at 1,300 crowns."
    assert not checked(lacks_the_rate, text, "What is the monthly living wage?", at=1)
    assert checked(lacks_the_rate, text.replace("That is", "Cooks are"), "What is the monthly living wage?", at=1)
