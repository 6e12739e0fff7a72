"""Latin names of the articles by the Chinese characters that a question spells them with: 埃尔多雷特 for Eldoret."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from index.glossary import syllables
from index.terms import is_known_word, is_place, is_proper_name

# The characters that foreign names are spelt with.
_SPELLS: Final = (
    "阿埃艾爱安昂奥巴班邦包鲍贝本比彼宾波博伯布查昌达戴丹当道德登邓迪蒂第丁东杜多顿厄恩尔耳法凡范菲费芬丰冯佛弗夫福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉杭豪赫黑亨洪胡"
    "华怀惠霍基吉济加佳贾简杰金津喀卡凯坎康考柯科克肯孔库奎夸拉莱赖兰朗劳勒雷蕾里理利立莉丽力连林琳隆龙卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密明摩莫墨默姆木"
    "穆慕纳娜奈南内尼宁纽农努诺女欧帕派潘庞佩彭皮匹平珀普奇齐契恰强乔切秦丘曲让热仁日容茹瑞若萨塞赛三桑瑟森沙莎山珊尚绍舍申圣施石什士史舒朔斯丝思松苏索"
    "塔泰坦汤唐陶特滕提田廷图土托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香肖谢辛欣兴休许雅亚延扬杨耶叶伊因英尤于约云宰泽扎詹章珍芝志朱兹宗佐"
)
_RUN: Final = re.compile(rf"[{_SPELLS}·]{{3,}}")
# Only with the kind of place behind it is it sure to be one.
_PLACE: Final = re.compile(rf"(?P<name>[{_SPELLS}·]{{3,6}})(?:县|市|省|州|郡|镇|地区)")
_LONGEST: Final = 10
_FEWEST: Final = 3
_ALIKE: Final = 0.8
_FAR: Final = 0.7
# The sounds that are told apart, by the letters that begin a syllable of pinyin.
_INITIALS: Final = (
    ("zh", "J"), ("ch", "J"), ("sh", "S"), ("b", "P"), ("p", "P"), ("m", "M"), ("f", "F"), ("d", "T"), ("t", "T"),
    ("n", "N"), ("l", "L"), ("r", "L"), ("g", "K"), ("k", "K"), ("h", "H"), ("j", "J"), ("q", "J"), ("x", "S"),
    ("z", "S"), ("c", "S"), ("s", "S"), ("w", "W"),
)  # fmt: skip
# The same by the letters of a Latin name, in the order in which they are tried.
_LETTERS: Final = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("tch|dge?|ch|g(?=[eiy])|j", "J"), ("sch|sh|ss?|zz?|c(?=[eiy])|x", "S"), ("ph|f+", "F"),
        ("ck|k+h?|c+|q|g+h?", "K"), ("th|t+|d+h?", "T"), ("p+|b+", "P"), ("m+", "M"), ("n+", "N"), ("l+|r+h?", "L"),
        ("v|w+|(?<![a-z])u(?=[aeio])", "W"), ("h", "H"), (".", ""),
    )
)  # fmt: skip
# Sounds that are often taken for each other, and those that are often left out.
_NEAR: Final = {
    frozenset("JK"): 0.25,
    frozenset("MN"): 0.25,
    frozenset("WF"): 0.25,
    frozenset("JS"): 0.5,
    frozenset("WP"): 0.5,
}
_SLIGHT: Final = {"H": 0.3, "L": 0.4, "W": 0.5}


def in_latin(text: str, names: Sequence[str], known: str) -> str:
    """A Chinese `text` with each foreign name spelt as `names` have it; what stands in `known` is left as it is."""
    for run in _RUN.findall(text) if names else ():
        if found := _spelt(run, names, known):
            characters, name = found
            text = text.replace(characters, f" {name} ", 1)
            text = re.sub(r" {2,}", " ", text).strip()
    return text


def foreign_places(text: str) -> tuple[str, ...]:
    """The places of a Chinese text that are spelt by their sound, with their kind, but no dictionary has: 基苏木县."""
    places = (match for match in _PLACE.finditer(text) if len(_sounds_of_chinese(match["name"])) >= _FEWEST)
    return tuple(match.group() for match in places if not _has_a_name(match["name"]))


def sounds_like_none(place: str, names: Iterable[str]) -> bool:
    """Whether none of `names` sounds even a little like a foreign place."""
    sounds = _sounds_of_chinese(place[:-2] if place.endswith("地区") else place[:-1])
    return not any(_likeness(sounds, _sounds_of_latin(name)) >= _FAR for name in names)


def _has_a_name(run: str) -> bool:
    """Whether some part of a run is a name in the dictionary, so that it is known what it is called elsewhere."""
    parts = (run[i:j] for i in range(len(run)) for j in range(i + 2, len(run) + 1))
    return any(map(is_proper_name, parts))


def strange_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that may be spelt by their sound: no words of a dictionary, and long enough to be told apart."""
    strange = (name for name in names if not all(map(is_known_word, name.split())) or is_place(name))
    return tuple(dict.fromkeys(name for name in strange if len(_sounds_of_latin(name)) >= _FEWEST))


def _spelt(run: str, names: Sequence[str], known: str) -> tuple[str, str] | None:
    """The characters of a run that spell one of the names, and that name: the longest that sound like it."""
    best: tuple[float, int, str, str] | None = None
    taken: list[range] = []
    for size in range(min(_LONGEST, len(run)), _FEWEST - 1, -1):
        for start in range(len(run) - size + 1):
            part = run[start : start + size]
            # What a dictionary has as a name is that name, and so is every part of it.
            if part in known or is_proper_name(part):
                taken.append(range(start, start + size))
            if any(start < other.stop and other.start < start + size for other in taken):
                continue
            sounds = _sounds_of_chinese(part)
            for name in names if len(sounds) >= _FEWEST else ():
                alike = _likeness(sounds, _sounds_of_latin(name))
                if alike >= _ALIKE and (best is None or (alike, size) > best[:2]):
                    best = (alike, size, part, name)
    return best[2:] if best else None


@lru_cache(maxsize=4096)
def _sounds_of_chinese(characters: str) -> str:
    sounds = ""
    for syllable in syllables(characters.replace("·", "")):
        if syllable == "er":
            sounds += "L"
            continue
        sounds += next((sound for letters, sound in _INITIALS if syllable.startswith(letters)), "")
        sounds += "N" if re.search(r"[aeiouü]ng?$", syllable) and syllable.endswith(("n", "g")) else ""
    return sounds


@lru_cache(maxsize=4096)
def _sounds_of_latin(name: str) -> str:
    sounds, rest, at = "", name.lower(), 0
    while at < len(rest):
        match, sound = next((m, sound) for letters, sound in _LETTERS if (m := letters.match(rest, at)))
        sounds += sound
        at = match.end()
    return sounds


def _likeness(one: str, other: str) -> float:
    """How alike two rows of sounds are, from 0 to 1, by their weighted edit distance; 0 where they begin otherwise."""
    if not other or _cost(one[0], other[0]) > 0.5:
        return 0.0
    row = [0.0]
    for sound in other:
        row.append(row[-1] + _SLIGHT.get(sound, 1.0))
    for mine in one:
        left = row[0] + _SLIGHT.get(mine, 1.0)
        new = [left]
        for i, theirs in enumerate(other):
            left = min(
                row[i] + _cost(mine, theirs), row[i + 1] + _SLIGHT.get(mine, 1.0), left + _SLIGHT.get(theirs, 1.0)
            )
            new.append(left)
        row = new
    return 1.0 - row[-1] / max(len(one), len(other))


def _cost(one: str, other: str) -> float:
    """What it costs to take one sound for another."""
    return 0.0 if one == other else _NEAR.get(frozenset((one, other)), 1.0)
