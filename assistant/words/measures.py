"""What is measured: the nouns whose value is a figure, and which measures a text speaks of."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from documents.numerals import listed
from documents.scripts import HANZI

MEASURE_NOUNS_EN: Final = (
    "size|value|expenditure|spending|investment|intensity|output|revenue|income|turnover|population|area|length|height"
    "|width|depth|share|proportion|percentage|budget|cost|price|capacity|production|GDP|profit|speed|temperature|weight"
    "|distance|density|age|salary|wage|fee|deficit|surplus"
)
"""Nouns whose value is a figure; what asks with more of them names these beside its own."""
MEASURE_NOUNS_ZH: Final = "产值|增加值|总值|收入|面积|规模|人口|占比|金额|[额率量]"
"""The ends of Chinese nouns whose value is a figure."""

# Length is no depth, wages are no revenue, imports no exports: words of one line mean the same measure or role, in both
# languages; an English word is the beginning of one.
_WORDS = (
    "长 长度 全长 里程 length long kilometre-long",
    "深 深度 水深 depth deep",
    "宽 宽度 width wide breadth",
    "高 高度 身高 height high tall",
    "海拔 altitude elevation above sea",
    "面积 占地 平方米 平方公里 公顷 area acreage square hectare floor space",
    "重 重量 体重 吨位 weigh weight heavy",
    "降水 降雨 降雨量 下雨 雨下 落雨 rainfall rain precipitation",
    "速度 时速 提速 speed fast",
    "年龄 年纪 岁 aged age years old",
    "投资 造价 成本 花费 耗资 斥资 费用 开支 支出 cost invest spend spent expenditure outlay",
    "价格 售价 票价 单价 定价 房价 电价 price fare ticket tariff",
    "工资 薪酬 薪水 月薪 年薪 收入水平 wage salar pay earn remuneration",
    "员工 职工 雇员 人员 雇用 就业 从业 工人 employ staff workforce worker work job headcount payrol people",
    "人口 居民 常住 户籍 population inhabitant resident people live",
    "收入 营收 营业额 销售额 产值 规模 revenue turnover sales output income size scale",
    "利润 盈利 净利 亏损 profit earnings loss",
    "利润率 毛利率 净利率 margin",
    "预算 拨款 经费 资金 budget funding fund grant",
    "债务 负债 贷款 借款 debt loan borrow owe lend",
    "出口 export", "进口 import",
    "产量 产能 生产 年产 output produc capacity make made yield harvest",
    "装机 容量 库容 capacity hold store storage seat",
    "客流 客运 人次 游客 旅客 访客 乘客 visit visitor tourist passenger rider journey guest",
    "增长 增速 增幅 增加 上升 提高 下降 减少 降低 同比 比上年 grow grew rise rose increase fall fell drop decreas"
    " declin up down",
    "占比 比重 比例 份额 占 百分之 share proportion percent account accounted ratio rate fraction",
    "温度 气温 temperature degree warm cold",
    "寿命 lifespan lifetime life expectancy last lasts",
    "深夜 营业时间 开放时间 开门 关门 opening hours open close",
    "毕业 学历 学位 graduat degree studied",
    "出生 生于 born birth", "去世 逝世 死于 死亡 died death die dead",
    "成立 创立 创办 建立 创建 始建 found establish set up start began",
    "开工 动工 奠基 construction began start groundbreaking",
    "通车 开通 竣工 建成 落成 投用 投产 启用 开业 开放 open complet finish inaugurat commission operation",
    "设计 设计师 建筑师 design architect",
    "承建 施工 建造 修建 build built construct contractor",
    "出资 资助 捐赠 赞助 financ fund sponsor donat paid",
    "院长 主任 校长 局长 市长 省长 总经理 总裁 董事长 主席 负责人 会长 馆长 站长 行长 director head president mayor"
    " governor chief chair manager dean leader chancellor",
    "专利 patent", "论文 paper publication article", "获奖 奖项 奖金 award prize medal",
    "学生 在校生 student pupil", "教师 教授 teacher professor faculty lecturer",
    "医生 医师 护士 doctor physician nurse", "床位 bed",
    "事故 伤亡 受伤 accident injur casualt killed victim",
    "失业 unemploy jobless", "贫困 脱贫 poverty poor",
    "污染 排放 碳 emission pollut carbon", "能耗 耗电 用电 电量 electricity energy power consum",
    "品牌 牌子 brand", "颜色 colour color", "地址 位于 坐落 address locat situated lies",
    "总部 headquarter based", "电话 网址 邮箱 telephone phone website email",
    "页 页数 pages", "步骤 工序 step stage", "语言 language spoken",
    "城镇 城市居民 urban town", "农村 乡村 农民 rural village countryside farmer",
    "男 男性 male men", "女 女性 妇女 female women",
    "计划 规划 目标 到20 拟 将 力争 预计 plan target aim goal intend will forecast expected due by 20",
)  # fmt: skip


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    chinese = [re.escape(word) for word in words if HANZI.search(word)]
    english = [rf"\b{re.escape(word)}\w{{0,4}}\b" for word in words if not HANZI.search(word)]
    return re.compile("|".join(chinese + english), re.IGNORECASE)


_MEASURES = tuple(_pattern(listed(line)) for line in _WORDS)


# Length, depth, width, height: one unit measures them all.
DIMENSIONS = frozenset(range(4))


@lru_cache(maxsize=8192)
def measures_of(text: str) -> frozenset[int]:
    """The numbers of the measures and roles that a text speaks of."""
    return frozenset(number for number, pattern in enumerate(_MEASURES) if pattern.search(text))


def shared_measures(asked: str, told: str) -> float:
    """The share of the measures that `asked` speaks of that `told` speaks of too; 1 where it speaks of none."""
    wanted = measures_of(asked)
    return len(wanted & measures_of(told)) / len(wanted) if wanted else 1.0
