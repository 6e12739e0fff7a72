"""Chinese words found by their sound: typed in pinyin, or with a character mistyped for another of its sound."""

import pytest

from assistant.words.sounds import Sounds

SOUNDS = Sounds(["营业利润为六千万元，跨海大桥由南京的公司建成，一共三座。"])


@pytest.mark.parametrize("pinyin", ["kuahai daqiao", "Kuàhǎi Dàqiáo", "kuahaidaqiao"])
def test_what_is_typed_in_pinyin_is_found(pinyin):
    assert SOUNDS.written(pinyin) == "跨海大桥"


@pytest.mark.parametrize("pinyin", ["lai", "harbour", ""])
def test_what_sounds_like_nothing_in_the_texts_is_not(pinyin):
    assert SOUNDS.written(pinyin) is None


def test_a_character_mistyped_for_another_of_its_sound_is_put_right():
    assert SOUNDS.corrected("营业利闰是多少？") == "营业利润是多少？"


@pytest.mark.parametrize("text", ["营业利润是多少？", "一共多少座？", "公司是谁的？"])
def test_what_is_a_word_as_it_stands_stays(text):
    assert SOUNDS.corrected(text) == text


def test_what_stands_so_in_the_texts_is_no_slip():
    sounds = Sounds(["造雪机有三台。雪季的游客很多。"])
    assert sounds.corrected("造雪机的价格") == "造雪机的价格"


def test_what_asks_is_no_slip():
    assert Sounds(["上海的集成电路产业。"]).corrected("杭州占上海的几成？") == "杭州占上海的几成？"


def test_more_text_than_can_be_read_at_once_is_left_alone():
    assert Sounds(["跨海大桥" * 200_000]).written("kuahai daqiao") is None


def test_a_character_of_what_the_texts_say_is_no_slip_with_the_next_word():
    # 炉机的 sounds like 炉季的, but 烘炉机 stands in the text.
    texts = Sounds(["国产烘炉机占三成，炉季的产量最高。"])
    assert texts.corrected("烘炉机的价格是多少？") == "烘炉机的价格是多少？"
