"""Other paragraphs to hide an article among: generated from invented towns, or taken from a file."""

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

from documents.errors import FactsError

_PER_FILE = 25

_FIRST, _SECOND = "云青白石沙柳松桐清远秋枫鹤芦鹿霜梅岚", "溪陂屿塘渡坪岗浦洼湾桥亭浜岭堰坞泉垟"
_PLACES = ("镇", "乡", "农场", "岛", "渔村", "牧场")
_SUBJECTS = (
    ("民间剪纸馆", "幅作品"),
    ("茶园", "斤春茶"),
    ("渔业合作社", "筐海鲜"),
    ("候鸟保护站", "只水鸟"),
    ("图书室", "册旧书"),
    ("竹编作坊", "件竹器"),
    ("苗圃", "株树苗"),
    ("果园", "箱蜜橘"),
    ("戏班", "场演出"),
    ("养蜂场", "罐蜂蜜"),
    ("陶窑", "只陶罐"),
    ("灯塔", "次维修记录"),
    ("磨坊", "袋面粉"),
    ("盐田", "担海盐"),
    ("气象哨", "份手写日志"),
    ("马厩", "匹矮马"),
)
_SENTENCES = (
    "{place}的{subject}始建于{year}年，由当地{family}姓人家照看了{generations}代。",
    "据县志记载，{year}年这里的{subject}清点出{count}{thing}，其中{part}{thing}保存完好。",
    "每逢{month}月，{place}的村民都会到{subject}帮忙，最忙的一天来了{people}人。",
    "{subject}旁边有一口{depth}米深的老井，井水至今清甜。",
    "{year}年的一场大雨冲毁了通往{subject}的小路，邻近{people}户人家凑钱重修。",
    "如今{subject}每周开放{days}天，来访者可以带走一份手绘地图。",
    "{family}师傅说，做这一行要先学{generations}年，再独自试上{count}回。",
    "到了{year}年，{place}把{subject}列为保护点，并登记了{count}{thing}。",
)
_FAMILIES = "赵钱孙李周吴郑冯陈卫蒋沈韩杨朱秦许何吕施"


def generated_paragraphs(count: int, seed: int = 1) -> tuple[str, ...]:
    """`count` different Chinese paragraphs with figures about places that do not exist."""
    random = Random(seed)
    paragraphs: dict[str, None] = {}
    while len(paragraphs) < count:
        paragraphs[_paragraph(random)] = None
    return tuple(paragraphs)


def paragraphs_of(path: Path, count: int, seed: int = 1) -> tuple[str, ...]:
    """`count` paragraphs of a file, chosen at random: a text with blank lines between them, or XQuAD-format JSON.

    Raises:
        FactsError: the file cannot be read, or holds fewer paragraphs.
    """
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            found = [p["context"] for document in json.loads(text)["data"] for p in document["paragraphs"]]
        else:
            found = [paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FactsError(
            f"No paragraphs can be read from '{path}': {error}. Give a text or an XQuAD file.",
            f"“{path}”里读不出段落：{error}。请给出文本文件或 XQuAD 格式的文件。",
        ) from error
    if len(found) < count:
        raise FactsError(
            f"'{path}' holds {len(found)} paragraphs, not {count}. Ask for fewer with --paragraphs.",
            f"“{path}”里只有 {len(found)} 段，不足 {count} 段。请用 --paragraphs 减少。",
        )
    return tuple(Random(seed).sample(found, count))


def hide(article: str, paragraphs: Sequence[str], folder: Path) -> Path:
    """Write a folder with the article as article.txt and the other paragraphs in files beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "article.txt").write_text(article, encoding="utf-8")
    for number, start in enumerate(range(0, len(paragraphs), _PER_FILE), start=1):
        text = "\n\n".join(paragraphs[start : start + _PER_FILE])
        (folder / f"other-{number:03}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


def _paragraph(random: Random) -> str:
    place = random.choice(_FIRST) + random.choice(_SECOND) + random.choice(_PLACES)
    subject, thing = random.choice(_SUBJECTS)
    sentences = random.sample(_SENTENCES, random.randint(3, 5))
    return "".join(
        sentence.format(
            place=place,
            subject=subject,
            thing=thing,
            year=random.randint(1802, 1998),
            family=random.choice(_FAMILIES),
            generations=random.randint(2, 9),
            count=random.randint(11, 970),
            part=random.randint(2, 10),
            month=random.randint(1, 12),
            people=random.randint(11, 180),
            depth=random.randint(6, 60),
            days=random.randint(2, 6),
        )
        for sentence in sentences
    )
