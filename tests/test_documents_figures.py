"""Figures are read with their value, unit and kind in both languages."""

from decimal import Decimal

import pytest
from figure_fixtures import one
from hypothesis import given
from hypothesis import strategies as st

from documents.figures import normalise_width, parse, same

THIRD = str(Decimal(1) / 3)


def values(text: str) -> list[tuple[Decimal, str]]:
    return [(figure.value, figure.unit) for figure in parse(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20590亿元", "2059000000000", "yuan"),
        ("2.059 trillion yuan", "2059000000000", "yuan"),
        ("20590\n亿元", "2059000000000", "yuan"),
        ("1,819.8亿元", "181980000000", "yuan"),
        ("67.946 billion yuan", "67946000000", "yuan"),
        ("RMB 2 trillion", "2000000000000", "yuan"),
        ("RMB2.5bn", "2500000000", "yuan"),
        ("2万亿元", "2000000000000", "yuan"),
        ("两万亿元", "2000000000000", "yuan"),
        ("人民币5000万元", "50000000", "yuan"),
        ("GDP2.5万亿元", "2500000000000", "yuan"),
        ("a 10-million-yuan prize", "10000000", "yuan"),
        ("¥300", "300", "yuan"),
        ("时速100公里", "100", "km/h"),
        ("时速可达到100公里", "100", "km/h"),
        ("平均车速为每小时19.6公里", "19.6", "km/h"),
        ("每秒7.9米", "7.9", "m/s"),
        ("30 kilometres an hour", "30", "km/h"),
        ("$3.5 million", "3500000", "usd"),
        ("350万美元", "3500000", "usd"),
        ("US$2bn", "2000000000", "usd"),
        ("162 584 mln EUR", "162584000000", "eur"),
        ("2.97亿件", "297000000", ""),
        ("297 million", "297000000", ""),
        ("1亿2000万人", "120000000", ""),
        ("3万5000户", "35000", ""),
        ("3千5百", "3500", ""),
        ("一百二十三万人", "1230000", ""),
        ("十余万人", "100000", ""),
        ("百余家", "100", ""),
        ("3 588 项", "3588", ""),
        ("３５８８项", "3588", ""),
        ("１，８１９家", "1819", ""),
        ("2.97億件", "297000000", ""),
        ("两个", "2", ""),
        ("六", "6", ""),
        ("三大先导产业", "3", ""),
        ("twenty-three", "23", ""),
        ("three national laboratories", "3", ""),
        ("one hundred and five thousand", "105000", ""),
        ("half a million people", "500000", ""),
        ("two and a half million people", "2500000", ""),
        ("two dozen eggs", "24", ""),
        ("13EFLOPS", "13", "EFLOPS"),
        ("13 exaflops", "13", "EFLOPS"),
        ("100kW 级", "100", "kW"),
        ("100 千瓦", "100", "kW"),
        ("300 毫米", "300", "mm"),
        ("300 mm", "300", "mm"),
        ("300-millimetre", "300", "mm"),
        ("10 拍瓦", "10", "PW"),
        ("10 petawatts", "10", "PW"),
        ("100千米", "100", "km"),
        ("half-mile", "0.5", "mi"),
        ("6½ miles", "6.5", "mi"),
        ("5m/s", "5", "m/s"),
        ("28.5°E", "28.5", "°"),
        ("零下5摄氏度", "-5", "℃"),
        ("-5 °C", "-5", "℃"),
        ("增长-3.2%", "-3.2", "%"),
        ("4.21%", "4.21", "%"),
        ("４.21％", "4.21", "%"),
        ("30 per cent", "30", "%"),
        ("百分之四点二一", "4.21", "%"),
        ("百分之百", "100", "%"),
        ("三成", "30", "%"),
        ("一成", "10", "%"),
        ("提高3个百分点", "3", "pp"),
        ("2.5 percentage points", "2.5", "pp"),
        ("四分之一", "0.25", "ratio"),
        ("a quarter of the total", "0.25", "ratio"),
        ("三分之一", THIRD, "ratio"),
        ("one-third", THIRD, "ratio"),
        ("three quarters", "0.75", "ratio"),
        ("half of the firms", "0.5", "ratio"),
        ("一半", "0.5", "ratio"),
        ("one in five visitors", "0.2", "ratio"),
        ("nine out of ten", "0.9", "ratio"),
        ("1 in 4 adults", "0.25", "ratio"),
        ("每五人中有一人", "0.2", "ratio"),
        ("增加1.68倍", "1.68", "times"),
        ("1.68 times", "1.68", "times"),
        ("1.68-fold", "1.68", "times"),
        ("increased 3 times", "3", "times"),
        ("a fourfold rise", "4", "times"),
        ("30k users", "30000", ""),
        ("three times as large", "3", "times"),
    ],
)
def test_a_quantity_is_read_with_its_value_in_whole_units(text: str, value: str, unit: str):
    figure = one(text)

    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "5G 网络",
        "5g网络",
        "G60 科创走廊",
        "PET/CT",
        "I类创新药",
        "“一网通办”",
        "一是优化，二是完善，三是加强",
        "“一带一路”",
        "“十四五”",
        "党的二十大",
        "长三角",
        "一系列、一定、一体化、统一、单条、之一",
        "三类医疗器械",
        "千米级、双千兆",
        "数百家、几十个、上百万、十几个、三四个、成千上万",
        "十分重要，四处",
        "COVID-19, A380, MPEG-2, PM2.5, 33C, T级",
        "one of the largest, no one, one another",
        "One-Stop Government Services",
        "the 20th National Congress and the 14th Five-Year Plan",
        "hundreds of thousands",
        "the only one [1][12]",
        "(1) An important point",
        "1. An important point",
        "（2）一个方面",
        "一个 and a",
        "the eastern half of the colony",
        "哪一年、每一个、这一类",
        "split second, at first, First, we",
        # More digits than can be reckoned with.
        "99999999999999999999999999999999亿元 and 123456789012345678901234567890",
    ],
)
def test_parts_of_names_and_words_are_no_figures(text: str):
    assert parse(text) == ()


@pytest.mark.parametrize(
    ("text", "shown", "approximation", "counted"),
    [
        ("团队近 3 万家（个）", "近 3 万家", "nearly", "家"),
        ("超 13EFLOPS，", "超 13EFLOPS", "over", ""),
        ("达 1000 余家。", "1000 余家", "over", "家"),
        ("与 50 多个龙头", "50 多个", "over", "个"),
        ("突破 1亿元", "突破 1亿元", "over", ""),
        ("约200人", "约200人", "about", "人"),
        ("七成以上", "七成以上", "over", ""),
        ("10%左右", "10%左右", "about", ""),
        ("不到18岁", "不到18岁", "under", ""),
        ("不超过5个", "不超过5个", "under", "个"),
        ("nearly 30,000 technology firms,", "nearly 30,000", "nearly", "technology firms"),
        ("more than 500 makerspaces", "more than 500", "over", "makerspaces"),
        ("over $3.5 million", "over $3.5 million", "over", ""),
        ("almost a third of", "almost a third", "nearly", ""),
        ("some 180 scientists", "some 180", "about", "scientists"),
        ("20-plus governments", "20-plus", "over", "governments"),
        ("297 million cases had been", "297 million", "", "cases"),
        ("1,442 costumes and items", "1,442", "", "costumes"),
        ("近三年分批", "三年", "", ""),
        ("历时近三年", "近三年", "nearly", ""),
    ],
)
def test_a_figure_keeps_its_approximation_and_what_it_counts(text: str, shown: str, approximation: str, counted: str):
    figure = one(text)

    assert (figure.text, figure.approximation, figure.counted) == (shown, approximation, counted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 to 30%", [("10", "%"), ("30", "%")]),
        ("3-5万元", [("30000", "yuan"), ("50000", "yuan")]),
        ("三至五年", [("3", "year"), ("5", "year")]),
        ("24–10", [("24", ""), ("10", "")]),
        ("1922–26", [("1922", "year"), ("1926", "year")]),
        ("2012-2021年", [("2012", "year"), ("2021", "year")]),
        ("3至5月", [("3", "month"), ("5", "month")]),
        ("the 16th and 17th centuries", [("16", "century"), ("17", "century")]),
        ("20世纪60、70年代", [("20", "century"), ("1960", "decade"), ("1970", "decade")]),
        ("8429 − 7337 = 1092亿元", [("842900000000", "yuan"), ("733700000000", "yuan"), ("109200000000", "yuan")]),
        ("2500 − 1140 = 1360亿元", [("250000000000", "yuan"), ("114000000000", "yuan"), ("136000000000", "yuan")]),
        ("733.7 against 842.9 billion yuan", [("733700000000", "yuan"), ("842900000000", "yuan")]),
        (
            "2.059、0.9827和0.8429万亿元",
            [("2059000000000", "yuan"), ("982700000000", "yuan"), ("842900000000", "yuan")],
        ),
        ("8,000 and 1.2 million", [("8000", ""), ("1200000", "")]),
        ("in 2020 and 4.21%", [("2020", "year"), ("4.21", "%")]),
        ("in 1563, 1593, and 1603", [("1563", "year"), ("1593", "year"), ("1603", "year")]),
    ],
)
def test_a_range_or_list_shares_the_unit_that_is_written_once(text: str, expected: list[tuple[str, str]]):
    assert values(text) == [(Decimal(value), unit) for value, unit in expected]


def test_a_word_for_one_counts_only_in_a_list_of_counts_or_when_stressed():
    assert values("six zones, two parks and one area") == [(Decimal(6), ""), (Decimal(2), ""), (Decimal(1), "")]
    assert values("6个、2个和一个") == [(Decimal(6), ""), (Decimal(2), ""), (Decimal(1), "")]
    assert values("三省一市") == [(Decimal(3), ""), (Decimal(1), "")]
    assert values("仅有一家") == [(Decimal(1), "")]
    assert values("它是一个平台，one platform can do it") == []


def test_offsets_count_in_the_text_that_was_parsed_whatever_its_width():
    text = "截至２０２２年，“一网通办”累计办件量 2.97\n亿件。"

    assert [text[f.start : f.end] for f in parse(text)] == ["２０２２年", "2.97\n亿件"]
    assert [f.text for f in parse(text)] == ["２０２２年", "2.97\n亿件"]


def test_both_languages_of_one_text_are_read_in_order():
    figures = parse("2020年上海为20590亿元 (2.059 trillion yuan in 2020)")

    assert [figure.kind for figure in figures] == ["year", "quantity", "quantity", "year"]
    assert same(figures[1], figures[2])


def test_a_sentence_with_many_figures_is_read_completely():
    sentence = (
        "2012 年上海全社会研发经费投入 679.46 亿元，研发投入强度仅为 3.31%，到 2021 年全社会研发投入增加到 "
        "1819.8 亿元，十年间增加 1.68 倍，研发投入强度也增长至 4.21%。"
    )
    rendering = (
        "In 2012 Shanghai spent 67.946 billion yuan on R&D, an intensity of only 3.31%; by 2021 spending had risen to "
        "181.98 billion yuan, an increase of 1.68 times in ten years, and the intensity had reached 4.21%."
    )

    chinese, english = parse(sentence), parse(rendering)

    assert len(chinese) == 8
    assert all(any(same(a, b) for b in english) for a in chinese)
    assert all(any(same(a, b) for b in chinese) for a in english)


def test_width_is_normalised_character_for_character():
    wide = "２０２２年，２．９７億件；二〇二二年，１，８１９家"

    assert normalise_width(wide) == "2022年，2.97亿件；2022年，1,819家"
    assert len(normalise_width(wide)) == len(wide)


@given(st.text(alphabet="0123456789０９零一二三十百千万亿点年月日个%.,- 第分之半多余abcoenthur", max_size=40))
def test_any_text_is_read_without_failing_and_without_overlap(text: str):
    figures = parse(text)

    assert all(text[figure.start : figure.end] == figure.text for figure in figures)
    assert all(before.end <= after.start for before, after in zip(figures, figures[1:], strict=False))


@pytest.mark.parametrize(
    "text", ["five of twelve posts", "opened 5 in 3 towns", "two in thirty towns", "three in four years"]
)
def test_two_numbers_that_make_no_share_stay_two(text: str):
    assert len(parse(text)) == 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The line carried 20 people, Corrie 190 and Oxmoor 70.", ["quantity", "quantity", "quantity"]),
        ("Ashby has 210 of the homes, Moss Hill 190 and Hay 70.", ["quantity", "quantity", "quantity"]),
        ("The airline lost 2 planes, Flight 370 and Flight 17.", ["quantity", "ordinal", "ordinal"]),
        ("Boeing 737 and Airbus 320 flew.", ["ordinal", "ordinal"]),
        ("Guides number 61; number 61 is the last.", ["quantity", "ordinal"]),
    ],
)
def test_a_number_behind_a_name_counts_in_a_list_that_began_with_a_count(text: str, kinds: list[str]):
    assert [figure.kind for figure in parse(text)] == kinds
