"""Words in both languages for things of which one is none of the others: men and women, imports and exports."""

import re
from collections.abc import Iterator
from typing import Final

_Group = tuple[re.Pattern[str], ...]

# Provinces and their like by the one character, where it means nothing else: 来沪, 来京.
_PROVINCES_ZH: Final = "京津沪渝冀晋辽苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇陕"

KINDS: Final[tuple[_Group, ...]] = tuple(
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
        (r"正式[工员职]|长期工|\bpermanent\b", r"临时|季节性?[工用]|\b(?:temporary|seasonal)\b"),
        (
            r"出国|[赴到去][海国境]外|派出(?!所)|\b(?:went|go|goes|gone|going|sent) (?:abroad|overseas)\b",
            rf"(?<![年以未本近后从往])来[访华{_PROVINCES_ZH}]|到(?![海国境]外)[\u3400-\u9fff]{{2}}(?:开展|访|交流|进修)"
            r"|\b(?:come|came|coming) to\b",
        ),
        (r"盈余|盈利|顺差|\bsurplus(?:es)?\b", r"赤字|亏损|逆差|\bdeficits?\b"),
        (r"直接(?:就业|从业|岗位|经济|损失)|\bdirect(?:ly)?\b", r"间接|\bindirect(?:ly)?\b"),
    )
)
"""What something is of two or more kinds: where one is asked for, none of the others answers."""
DONE: Final = re.compile(
    r"(?<![未没])建[成好]|竣工|完工|投用|投产|投入(?:使用|运营|运行)|启用|在用|正在使用|已经?(?:完成|建|开|投)"
    r"|\b(?<!being )(?<!be )(?:built|completed|finished|opened)\b|\b(?:in (?:use|operation|service)|operational"
    r"|already (?:us|runn|work|operat)ing)\b",
    re.IGNORECASE,
)
"""What says that something is finished or in use."""
PENDING: Final = re.compile(
    r"在建|(?:正在|还在|仍在)(?:建设|兴建|修建|建)|建设中|施工|筹建|拟建|[未没]建[成好完]"
    r"|\b(?:under construction|being built|to be (?:built|opened)|unfinished)\b",
    re.IGNORECASE,
)
"""What says that something is not finished yet."""
LACKING: Final = re.compile(
    r"缺(?:了|着|少)?(?=多少|几|[约近]?\d)|[尚还仍]缺|缺口|短缺|(?<![相落温误逆顺利时价偏级])差(?:了|着)?(?=多少|几|\d)|[尚还仍]差"
    r"|\b(?:short (?:of|by)|shortages?|lack(?:s|ed|ing)?|missing|unfilled)\b",
    re.IGNORECASE,
)
"""What says that there is too little of something."""
STATES: Final[tuple[_Group, ...]] = (
    (DONE, PENDING),
    *(
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in group)
        for group in (
            (
                r"原先?(?:计划|设计|预计|估计|估算|定)|最初|起初|计划(?!生育|经济|单列|书)|规划中|拟|预计"
                r"|\b(?:had )?planned\b|\boriginally\b|\bfirst (?:estimated|planned|budgeted)\b|\bmeant to\b"
                r"|\bintended\b",
                r"实际|实建|最终|最后[花建用]|\bactual(?:ly)?\b|\bin fact\b|\bin the end\b"
                r"|\beventually\b|\bfinal(?:ly)?\b",
            ),
            (
                r"需要?(?!求)|应[配有设]|\b(?:needs?|needed|requires?|required)\b",
                r"现在?(?:实际)?[有配]|实际?[有配]|已有|\bcurrently\b|\bin place\b",
                LACKING.pattern,
            ),
            (
                r"自有|自己|自备|\b(?:itself|themselves|of (?:its|their) own)\b",
                r"租[用赁来入借]|\b(?:rent(?:s|ed)?|leas(?:es?|ed)|hired?|chartered)\b",
            ),
        )
    ),
)
"""States, of which a thing may be in two at once: that one is not told is no reason to refuse."""

WAYS: Final[tuple[re.Pattern[str], ...]] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"自有|自[己家]|自备|自[购建买]|[购买]|归[^，。；]{0,12}所有|属于?|所有权|产权|租|借(?![助鉴势力])|承包"
        r"|\b(?:own(?:s|ed|ers?|ing|ership)?|belong\w*|propert(?:y|ies) of|buy\w*|bought|purchas\w*|acquir\w*"
        r"|rent(?:s|ed|ing|als?)?|leas(?:e|es|ed|ing)|leasehold|freehold|borrow\w*|tenants?|chartered"
        r"|on loan)\b",
        r"国[有营资企]|公[有立办营]|民[营办间]|私[有人立营企]|集体|央企|政府|市属|省属|县属|股份|财政|个体"
        r"|\b(?:public(?:ly)?|private(?:ly)?|state|municipal\w*|government\w*|council|compan(?:y|ies)|owned|owner"
        r"|belong\w*|shareholders?|investors?|ministry|foundation|cooperative)\b",
        r"电[动力]|纯电|充电|燃[油气料]|柴油|汽油|氢|新能源|混[合动]|蒸汽|天然气|LNG"
        r"|\b(?:electric\w*|batter(?:y|ies)|diesel|petrol|gasoline|hybrids?|hydrogen|fuel\w*|steam|gas|lng)\b",
        r"专职|兼职|全职|志愿|义[务工]|编制|正式|临时|聘|工资|报酬|有偿|无偿|合同工"
        r"|\b(?:volunt\w+|paid|unpaid|salar\w+|wages?|full-time|part-time|staff|hired|employed|permanent|temporary"
        r"|contract(?:ed|s)?)\b",
        r"免费|收费|门票|票价|付费|[元费]|\b(?:free|fees?|charg\w+|pays?|paid|tickets?|admission|costs?)\b",
        r"人工|手[工动]|自动|机[器械]|机采|智能|半自动"
        r"|\b(?:by hand|hand-?\w*|manual\w*|automat\w+|machin\w+|mechani\w+|robot\w*)\b",
        r"自[营己行主研]|外包|委托|代[运加]|承包|第三方|合作|经营|运营"
        r"|\b(?:in-house|itself|themselves|outsourc\w+|contract\w*|operat\w+|run by|managed|partners?)\b",
    )
)
"""In what ways something may be had, run, driven or done: which of them it is, is told by one of these words alone."""


def opposites_in(text: str, groups: tuple[_Group, ...] = KINDS) -> Iterator[tuple[re.Pattern[str], _Group]]:
    """For each thing that a text speaks of alone among its opposites, the words for it, and those for the opposites."""
    for group in groups:
        said = [pattern for pattern in group if pattern.search(text)]
        if len(said) == 1:
            yield said[0], tuple(pattern for pattern in group if pattern is not said[0])
