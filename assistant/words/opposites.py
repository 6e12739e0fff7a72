"""Words in both languages for things of which one is none of the others: men and women, imports and exports."""

import re
from collections.abc import Iterator
from typing import Final

_GROUPS: Final = tuple(
    tuple(re.compile(pattern, re.IGNORECASE) for pattern in group)
    for group in (
        (
            r"男(?:性|子|生|童|孩|员工|职工)|\b(?:men|man|males?|boys?)\b",
            r"女(?:性|子|生|童|孩|员工|职工)|妇女|\b(?:women|woman|females?|girls?)\b",
        ),
        (r"进口|\bimport(?:s|ed)?\b", r"出口|\bexport(?:s|ed)?\b"),
        (r"城镇|城市居民|\burban\b", r"农村|乡村|\brural\b"),
        (r"室内|\bindoors?\b", r"室外|户外|\boutdoors?\b"),
        (r"客运|载客|\bpassengers?\b", r"货运|载货|\b(?:freight|cargo)\b"),
        (
            r"风电|风能|风力发电|\bwind (?:power|farms?|turbines?|energy)\b",
            r"光伏|太阳能|\b(?:solar|photovoltaics?|pv)\b",
            r"水电|\bhydro(?:power|electric\w*)?\b",
            r"核电|\bnuclear\b",
        ),
        (
            r"第一产业|\bprimary (?:industry|sector)\b",
            r"第二产业|\bsecondary (?:industry|sector)\b",
            r"第三产业|\btertiary (?:industry|sector)\b",
        ),
        (r"春[季天耕]|\bspring\b", r"夏[季天]|\bsummer\b", r"秋[季天]|\bautumn\b", r"冬[季天]|\bwinter\b"),
        (r"上午|\bmornings?\b", r"下午|\bafternoons?\b"),
        (r"出生人[口数]|出生率|\bbirths?\b", r"死亡人[口数]|死亡率|\b(?:deaths?|mortality)\b"),
        (r"海上风电|近海|\boffshore\b", r"陆上|\bonshore\b"),
        (r"公立|公办|\bstate-run\b", r"私立|民办|\bprivately run\b"),
        (r"本科|\bundergraduates?\b", r"研究生|硕士|博士|\b(?:post)?graduate students?\b"),
        (r"全职|\bfull-time\b", r"兼职|\bpart-time\b"),
        (r"线上|\bonline\b", r"线下|\boffline\b|\bin person\b"),
        (r"淡水|\bfresh ?water\b", r"海水|咸水|\b(?:sea|salt) ?water\b"),
    )
)


def opposites_in(text: str) -> Iterator[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]]:
    """For each thing that a text speaks of alone among its opposites, the words for it, and those for the opposites."""
    for group in _GROUPS:
        said = [pattern for pattern in group if pattern.search(text)]
        if len(said) == 1:
            yield said[0], tuple(pattern for pattern in group if pattern is not said[0])
