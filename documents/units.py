"""Units, measure words and calendar words of both languages: the data that reading and writing figures share."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from documents.numerals import listed

UnitKind = Literal["quantity", "percent", "multiple", "duration"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its canonical, language-free name and the forms it is written in, the usual form first.

    `base` and `factor` make units of one dimension comparable: one km is 1000 of its base m. English words
    are read with and without plural and in any case, symbols exactly.
    """

    name: str
    base: str
    factor: Decimal
    chinese: tuple[str, ...]
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    kind: UnitKind = "quantity"


# name, base, factor, Chinese forms, English words (singular), symbols, kind
_ROWS: tuple[tuple[str, str, str, str, str, str, UnitKind], ...] = (
    ("yuan", "yuan", "1", "元|元人民币|块钱", "yuan|renminbi", "RMB|CNY", "quantity"),
    ("usd", "usd", "1", "美元|美金", "US dollar|U.S. dollar|dollar", "USD", "quantity"),
    ("eur", "eur", "1", "欧元", "euro", "EUR", "quantity"),
    ("euro cent", "eur", "0.01", "欧分", "euro cent|eurocent", "", "quantity"),
    ("gbp", "gbp", "1", "英镑", "pound|pound sterling", "GBP", "quantity"),
    ("jpy", "jpy", "1", "日元", "yen", "JPY", "quantity"),
    ("hkd", "hkd", "1", "港元|港币", "Hong Kong dollar|HK dollar", "HKD", "quantity"),
    ("shilling", "shilling", "1", "先令", "shilling", "", "quantity"),
    ("rupee", "rupee", "1", "卢比", "rupee", "", "quantity"),
    ("franc", "franc", "1", "法郎", "Swiss franc|franc", "", "quantity"),
    ("krone", "krone", "1", "克朗", "krone|kroner|krona|kronor|króna|krónur", "", "quantity"),
    ("rouble", "rouble", "1", "卢布", "rouble|ruble", "", "quantity"),
    ("peso", "peso", "1", "比索", "peso", "", "quantity"),
    ("rand", "rand", "1", "兰特", "rand", "", "quantity"),
    ("%", "%", "1", "%", "per cent|percent", "%", "percent"),
    ("‰", "%", "0.1", "‰", "per mille", "‰", "percent"),
    ("pp", "pp", "1", "个百分点", "percentage point", "", "percent"),
    ("times", "times", "1", "倍", "fold", "×", "multiple"),
    ("year", "month", "12", "年|周年|岁", "year", "", "duration"),
    ("month", "month", "1", "个月", "month", "", "duration"),
    ("week", "second", "604800", "周|个星期|星期|个礼拜", "week", "", "duration"),
    ("day", "second", "86400", "天|昼夜", "day", "", "duration"),
    ("hour", "second", "3600", "小时|个小时|个钟头", "hour", "", "duration"),
    ("minute", "second", "60", "分钟", "minute", "", "duration"),
    ("second", "second", "1", "秒|秒钟", "second", "", "duration"),
    ("ms", "second", "0.001", "毫秒", "millisecond", "ms", "duration"),
    ("km", "m", "1000", "公里|千米", "kilometre|kilometer", "km", "quantity"),
    ("m", "m", "1", "米", "metre|meter", "m", "quantity"),
    ("cm", "m", "0.01", "厘米|公分", "centimetre|centimeter", "cm", "quantity"),
    ("mm", "m", "0.001", "毫米", "millimetre|millimeter", "mm", "quantity"),
    ("μm", "m", "1E-6", "微米", "micrometre|micrometer|micron", "μm|µm|um", "quantity"),
    ("nm", "m", "1E-9", "纳米", "nanometre|nanometer", "nm", "quantity"),
    ("mi", "mi", "1", "英里", "mile", "mi", "quantity"),
    ("nmi", "nmi", "1", "海里", "nautical mile", "nmi", "quantity"),
    ("ft", "ft", "1", "英尺", "foot|feet", "ft", "quantity"),
    ("in", "in", "1", "英寸", "inch", "", "quantity"),
    ("yd", "yd", "1", "码", "yard", "yd", "quantity"),
    ("ly", "ly", "1", "光年", "light-year|light year", "ly", "quantity"),
    ("km²", "m²", "1E6", "平方公里|平方千米", "square kilometre|square kilometer", "km²|km2|sq km", "quantity"),
    ("m²", "m²", "1", "平方米|平米", "square metre|square meter", "m²|m2|sq m", "quantity"),
    ("ha", "m²", "10000", "公顷", "hectare", "ha", "quantity"),
    ("mu", "mu", "1", "亩", "mu", "", "quantity"),
    ("acre", "acre", "1", "英亩", "acre", "", "quantity"),
    ("sq mi", "sq mi", "1", "平方英里", "square mile", "sq mi", "quantity"),
    ("sq ft", "sq ft", "1", "平方英尺", "square foot|square feet", "sq ft", "quantity"),
    ("m³", "m³", "1", "立方米", "cubic metre|cubic meter", "m³|m3", "quantity"),
    ("L", "m³", "0.001", "升", "litre|liter", "L", "quantity"),
    ("mL", "m³", "1E-6", "毫升", "millilitre|milliliter", "mL|ml", "quantity"),
    ("t", "g", "1E6", "吨|公吨", "tonne|ton|metric ton", "t", "quantity"),
    ("Gt", "g", "1E15", "吉吨", "gigaton|gigatonne", "Gt", "quantity"),
    ("Mt", "g", "1E12", "兆吨", "megaton|megatonne", "Mt", "quantity"),
    ("kg", "g", "1000", "公斤|千克", "kilogram", "kg", "quantity"),
    ("g", "g", "1", "克", "gram", "g", "quantity"),
    ("mg", "g", "0.001", "毫克", "milligram", "mg", "quantity"),
    ("lb", "lb", "1", "磅", "", "lb|lbs", "quantity"),
    ("W", "W", "1", "瓦|瓦特", "watt", "W", "quantity"),
    ("kW", "W", "1E3", "千瓦", "kilowatt", "kW|KW|kw", "quantity"),
    ("MW", "W", "1E6", "兆瓦", "megawatt", "MW", "quantity"),
    ("GW", "W", "1E9", "吉瓦", "gigawatt", "GW", "quantity"),
    ("TW", "W", "1E12", "太瓦", "terawatt", "TW", "quantity"),
    ("PW", "W", "1E15", "拍瓦", "petawatt", "PW", "quantity"),
    ("kWh", "kWh", "1", "千瓦时|度电", "kilowatt-hour|kilowatt hour", "kWh", "quantity"),
    ("hp", "hp", "1", "马力", "horsepower", "hp", "quantity"),
    ("V", "V", "1", "伏|伏特", "volt", "V", "quantity"),
    ("kV", "V", "1000", "千伏", "kilovolt", "kV", "quantity"),
    ("A", "A", "1", "安培", "ampere|amp", "", "quantity"),
    ("Pa", "Pa", "1", "帕|帕斯卡", "pascal", "Pa", "quantity"),
    ("kPa", "Pa", "1E3", "千帕", "kilopascal", "kPa", "quantity"),
    ("MPa", "Pa", "1E6", "兆帕", "megapascal", "MPa", "quantity"),
    ("Hz", "Hz", "1", "赫兹|赫", "hertz", "Hz", "quantity"),
    ("kHz", "Hz", "1E3", "千赫兹|千赫", "kilohertz", "kHz", "quantity"),
    ("MHz", "Hz", "1E6", "兆赫兹|兆赫", "megahertz", "MHz", "quantity"),
    ("GHz", "Hz", "1E9", "吉赫兹|吉赫", "gigahertz", "GHz", "quantity"),
    ("TFLOPS", "TFLOPS", "1", "", "teraflop", "TFLOPS|TFLOPs|TFlops", "quantity"),
    ("PFLOPS", "TFLOPS", "1E3", "", "petaflop", "PFLOPS|PFLOPs|PFlops", "quantity"),
    ("EFLOPS", "TFLOPS", "1E6", "", "exaflop", "EFLOPS|EFLOPs|EFlops|Eflops", "quantity"),
    ("kbit/s", "bit/s", "1E3", "", "", "kbit/s|kbps|Kbps", "quantity"),
    ("Mbit/s", "bit/s", "1E6", "", "", "Mbit/s|Mbps|Mb/s", "quantity"),
    ("Gbit/s", "bit/s", "1E9", "", "", "Gbit/s|Gbps|Gb/s", "quantity"),
    ("Tbit/s", "bit/s", "1E12", "", "", "Tbit/s|Tbps|Tb/s", "quantity"),
    ("bit", "bit", "1", "比特", "bit", "", "quantity"),
    ("B", "B", "1", "字节", "byte", "", "quantity"),
    ("kB", "B", "1E3", "", "kilobyte", "kB|KB", "quantity"),
    ("MB", "B", "1E6", "", "megabyte", "MB", "quantity"),
    ("GB", "B", "1E9", "", "gigabyte", "GB", "quantity"),
    ("TB", "B", "1E12", "", "terabyte", "TB", "quantity"),
    ("PB", "B", "1E15", "", "petabyte", "PB", "quantity"),
    ("EB", "B", "1E18", "", "exabyte", "EB", "quantity"),
    ("ZB", "B", "1E21", "", "zettabyte", "ZB", "quantity"),
    (
        "km/h",
        "km/h",
        "1",
        "公里/小时|千米/小时",
        "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
        "km/h|kph|km per hour|km an hour",
        "quantity",
    ),
    (
        "m/s",
        "m/s",
        "1",
        "米/秒|米每秒",
        "metres per second|meters per second|metres a second|meters a second",
        "m/s",
        "quantity",
    ),
    ("mph", "mph", "1", "英里/小时", "miles per hour|miles an hour", "mph", "quantity"),
    ("rpm", "rpm", "1", "转/分钟|转/分|转每分钟", "revolutions per minute", "rpm|RPM", "quantity"),
    ("℃", "℃", "1", "℃|摄氏度", "degrees Celsius|degrees C", "°C|℃|° C", "quantity"),
    ("°F", "°F", "1", "°F|华氏度", "degrees Fahrenheit|degrees F", "°F|℉|° F", "quantity"),
    ("°", "°", "1", "", "degree", "°", "quantity"),
)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


UNITS: tuple[Unit, ...] = tuple(
    Unit(name, base, Decimal(factor), _forms(chinese), _forms(words), _forms(symbols), kind)
    for name, base, factor, chinese, words, symbols, kind in _ROWS
)
BY_NAME: dict[str, Unit] = {unit.name: unit for unit in UNITS}
BY_WORD: dict[str, Unit] = {word: unit for unit in UNITS for word in (*unit.words, *unit.chinese)}

# Forms that stand for a multiple of a unit.
MULTIPLES: dict[str, tuple[str, int]] = {
    "个世纪": ("year", 100),
    "century": ("year", 100),
    "centuries": ("year", 100),
    "decade": ("year", 10),
    "decades": ("year", 10),
    "个季度": ("month", 3),
}

CURRENCY_SIGNS: dict[str, str] = {
    "HK$": "hkd",
    "US$": "usd",
    "$": "usd",
    "USD": "usd",
    "€": "eur",
    "EUR": "eur",
    "£": "gbp",
    "GBP": "gbp",
    "RMB": "yuan",
    "CNY": "yuan",
    "¥": "yuan",
    "人民币": "yuan",
}

CURRENCY_CODES: tuple[str, ...] = tuple(sign for sign in CURRENCY_SIGNS if sign.isascii() and sign.isalpha())

# What counts things in Chinese.
MEASURE_WORDS: tuple[str, ...] = listed(
    "人次 户次 家次 班次 车次 架次 艘次 台次 标箱 方面 阶段 部分 "
    "个 家 件 项 次 名 位 种 类 条 款 部 座 台 套 辆 架 艘 只 匹 颗 粒 株 棵 所 处 间 栋 幢 层 户 片 块 "
    "张 份 封 本 册 卷 篇 章 段 集 届 场 轮 批 组 队 支 枚 门 道 根 对 副 串 排 列 班 步 遍 趟 回 例 起 宗 笔 股 席 票 "
    "代 省 市 区 县 州 镇 村 人 分 大 幅 首 具 尊 桶 箱 袋 瓶 杯 面 帧 级 期 号 页 节 字 员 头 口 行 站 局 球 国 点"
)

# Behind digits these count; behind a Chinese numeral they make a class or a word: 三级, 二期, 四面, 十字.
LOOSE_MEASURES = frozenset(listed("级 期 号 节 字 员 头 口 行 站 局 球 国 点 面 首 具"))

# Words that begin like a Chinese numeral with a measure word and are none.
LEXICAL_WORDS: tuple[str, ...] = listed(
    "十分 一起 一道 一同 一直 一旦 一点 一些 一切 一时 一面 一步 一手 一代 一行 一度 一次性 四处 四周 四分卫 五大湖 "
    "三位一体 四位一体 五位一体 三部曲 三部门 三大洋 两面 三角 四方 八方 三星 五金 三元 十字 四季 三军 三农 "
    "三明 三亚 四川 九州 两次三番 三番五次 三令五申 两句三 三人行 七大姑 八大姨 五大三粗 三本"
)

MONTHS: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
