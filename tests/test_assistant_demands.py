"""What a question demands of its answer: the noun it asks for, the places it names, a month."""

import pytest
from core_fixtures import ask, hits_of

from assistant.evidence.demands import DEMANDS, asked_nouns, demands, lacks_a_place, places
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.scripts import question_language

CITIES = (
    "两座城市都在建设港口。航道很深。船只常来。货物很多。冬天也开放。道路通畅。\n\n"
    "杭州有码头9座，于2018年6月开工，员工有300名。\n\n苏州有灯塔4座。\n"
)
ARTICLE = article_from_text(CITIES, name="cities")
LEXICON = Lexicon((ARTICLE,))


def read(text):
    return ask(text)


def hit_of(words):
    return next(hit for hit in hits_of(ARTICLE, "zh") if words in hit.sentence.text)


def met(question, words):
    return dict(zip(DEMANDS, demands(read(question), hit_of(words), LEXICON), strict=True))


@pytest.mark.parametrize(
    ("question", "nouns"),
    [
        ("大会在哪个场馆举行？", ("场馆",)),
        ("码头的员工有多少？", ("员工",)),
        ("港口有多少名工人？", ("工人",)),
        ("研究所的所长是谁？", ("所长",)),
        ("谁是浙江省的省长？", ("省长",)),
        ("平台有多少注册用户？", ("用户",)),
        ("基站由哪家运营商建设？", ("运营商",)),
        ("产业的从业人员有多少？", ("从业人员",)),
        ("为什么不能靠港？", ()),
        ("In which hall does the fair take place?", ("hall",)),
        ("How many lighthouses did the port have?", ("lighthouses",)),
        ("Who is the director of the institute?", ("director",)),
        ("How much electricity is used?", ("electricity",)),
        ("How many foreign companies use the service?", ("companies",)),
        ("Which political party proposed the law?", ("party",)),
        ("Why was it closed?", ()),
    ],
)
def test_the_noun_that_is_asked_for(question, nouns):
    assert asked_nouns(question, question_language(question)) == nouns


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("杭州有多少座码头？", {"杭州"}),
        ("东西有多少？", set()),
        ("How large was Hangzhou in 2020?", {"Hangzhou"}),
        ("Who was Martin Luther?", set()),
        ("how large was hangzhou in 2020?", {"Hangzhou"}),
        ("Hefei's output in 2020", {"Hefei"}),
        ("how many a turkey costs", set()),
    ],
)
def test_the_places_that_a_question_names(question, named):
    assert places(read(question)) == named


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("杭州有多少座码头？", False),
        ("苏州有多少座码头？", True),
        ("北京有多少座码头？", True),
        ("有多少座码头？", False),
    ],
)
def test_a_paragraph_about_another_place_does_not_answer(question, lacks):
    assert lacks_a_place(read(question), hit_of("杭州"), LEXICON) is lacks


def test_a_place_that_the_article_is_about_need_not_be_repeated():
    article = article_from_text("杭州有港口。\n\n码头有9座。\n", name="a")
    hit = next(hit for hit in hits_of(article, "zh") if "码头" in hit.sentence.text)
    assert not lacks_a_place(read("杭州有多少座码头？"), hit, Lexicon((article,)))


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("What share of the cranes are made in China?", False),
        ("How many cranes are there in China?", True),
        ("How fast is the north of Northeast China warming?", False),
        ("How fast is the north of Southwest China warming?", True),
        ("How many cranes did Denmark send?", True),
    ],
)
def test_a_part_of_a_country_and_what_is_made_there_are_told_in_chinese_without_it(question, lacks):
    article = article_from_text("东北的吊机国产率为18%，气温上升0.4℃。", name="a")
    (hit,) = hits_of(article, "zh")
    assert lacks_a_place(read(question), hit, Lexicon((article,))) is lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("How many mills are there in Southern California?", False),
        ("How many mills are there in Northern California?", True),
        ("Which road crosses the Central Valley of California?", False),
    ],
)
def test_a_direction_stands_right_before_a_place_in_chinese(question, lacks):
    article = article_from_text("南加州有9座磨坊，公路穿过加州的中央山谷。", name="a")
    (hit,) = hits_of(article, "zh")
    assert lacks_a_place(read(question), hit, Lexicon((article,))) is lacks


def test_a_country_is_named_by_its_adjective():
    article = article_from_text("The pier was built with Danish support.", name="a")
    (hit,) = hits_of(article, "en")
    asked = (
        read("丹麦支持的码头有多少？"),
        read("How long is the pier that Denmark paid for?"),
        read("挪威支持的码头有多少？"),
    )
    assert [lacks_a_place(one, hit, Lexicon((article,))) for one in asked] == [False, False, True]


def test_a_noun_is_met_here_nearby_and_somewhere():
    found = met("杭州的员工有多少？", "杭州")
    assert (found["noun_here"], found["noun_nearby"], found["noun_somewhere"]) == (1, 1, 1)
    found = met("苏州的员工有多少？", "苏州")
    assert (found["noun_here"], found["noun_nearby"], found["noun_somewhere"]) == (-1, -1, 1)


@pytest.mark.parametrize("question", ["哪个城市有灯塔？", "灯塔在哪个大洲？", "灯塔的主人提出了什么观点？"])
def test_a_general_noun_demands_nothing(question):
    found = met(question, "苏州")
    assert (found["noun_here"], found["noun_is_general"], found["asks_which"]) == (0, 1, float("哪" in question))


@pytest.mark.parametrize(("words", "value"), [("杭州", 1), ("苏州", -1)])
def test_a_month_has_to_stand_there(words, value):
    assert met("工程在几月开工？", words)["month_nearby"] == value
