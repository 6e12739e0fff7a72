"""Words of common speech beside those that reports have for the same: what a question says as its articles write it.

Each line is of one meaning. `a > b, c` gives b or c for a alone; `a = b = c` gives each for the others.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from documents.scripts import HANZI

# Nouns, which are written in the plural where they are said in it; then all other words, which have their forms listed.
_NOUNS_EN: Final = """
mast > base station
cell tower = base station
server farm = data center = data centre
truck = lorry
elevator > lift
gasoline = petrol
motorway = highway = expressway
airplane = plane = aircraft
railroad = railway
vessel > ship
physician = doctor
firm = company = enterprise
carmaker = automaker = car manufacturer
paycheck > wage, salary
salary = wage
wage floor > minimum wage, statutory minimum
shop > store
pupil = student
scholar > researcher
get-together > meeting, gathering, forum
gathering > forum, conference, summit, meeting
scheme = programme = program
permit = licence = license
drawback = disadvantage = shortcoming
hurdle = obstacle = barrier = bottleneck
rival = competitor
client = customer
inhabitant = resident
holidaymaker = tourist
tourist > visitor
grower = farmer
woodland = forest
timber = wood
downpour > heavy rain, rainstorm
rainfall = precipitation
rubbish = garbage = trash
garbage > waste
sewage = wastewater
power station = power plant
electric car = electric vehicle
movie = film
prize = award
illness = disease
fatality = death
nursery school = kindergarten
jobless rate = unemployment rate
joblessness > unemployment
headquarters = head office
goal = target = objective
forecast = projection
acreage > area
start-up = startup
web page = webpage
cell phone = mobile phone
smartphone app > mobile app
tap water = drinking water
railway line = rail line
metro = subway
bloom > flower
blaze > fire
quake = earthquake
final bill, total bill > final cost, total cost, cost
price tag > cost, price
outlay > cost, spending, expenditure, investment
takings > revenue, income
shipment = consignment
deal, pact, accord > agreement, contract, protocol, treaty
boat > vessel, ship, ferry
flat = apartment
staffer > employee
bourse > exchange
watchdog > regulator, authority
blueprint > plan, programme, strategy
know-how > expertise, technology
unrest > conflict, violence
industry heavyweight, industry giant > leading enterprise, leading company
maker = manufacturer = producer
commuter > passenger
coach > instructor, trainer
dwelling > home, house
lab = laboratory
levy > tax, charge, tariff
opening > vacancy
warship > naval vessel
footfall > visitors
""".strip()
_OTHERS_EN: Final = """
go live, goes live, went live, gone live > put into use, put into operation, launched, opened
up and running > in operation, operational, in service, in use
get off the ground, got off the ground > launched, established, started
kick off, kicked off, kicks off > started, began, launched, opened
wrap up, wrapped up > finished, completed, concluded, ended
roll out, rolled out > launched, introduced
hook up, hooked up > connected, linked
team up, teamed up > partnered, cooperated, collaborated
knock down, knocked down > demolished
do up, done up > renovated, refurbished
call off, called off > cancelled
put off > postponed, delayed
get rid of, got rid of > removed, eliminated, abolished
churn out, churns out, churned out > produce
chip in, chipped in > contributed, paid, invested, supported
bankroll, bankrolled, bankrolls > funded, financed
lay off, laid off > dismissed, cut
take part, took part, takes part > participated, attended
sign up, signed up > registered, enrolled
soar, soared > rose, increased, grew
plummet, plummeted, plunge, plunged > fell, dropped, decreased
slash, slashed > cut, reduced
scrap, scrapped > abolished, cancelled, dropped
lure, lured > attracted
got backing, get backing, received backing > supported, funded
gets underway, got underway, get underway > starts, begins, started, began
early-career > young
brand-new > new
open-air, in the open air > outdoor
by the close of = by the end of
at the close of = at the end of
jobless > unemployed
out west > western
out east > eastern
up north > northern
down south > southern
home-grown, homegrown > domestic
yearly = annual
worldwide > global
nationwide > national
overseas = abroad
cutting-edge, leading-edge > advanced
legal minimum > statutory minimum
legally required > statutory, compulsory, mandatory
pay rise > wage increase, raise
boast, boasts, boasted > has, have, had
give or take > about, around
sign off, signed off, green-lit, greenlit > approved
shut, shut down, shuttered > closed
axed > cancelled, dropped, closed
handed out, dished out > granted, awarded, issued, distributed
inked > signed
racked up, notched up > recorded, reached
nurture, nurtured, nurturing > incubate, cultivate, foster
earmarked, set aside > allocated, budgeted, reserved
phased out > ended, abolished
held up > delayed
took on > recruited, hired, employed
phytosanitary > plant-health, plant health
""".strip()
_ZH: Final = """
生意 > 交易, 业务
双语 > 中英文, 汉英, 英汉
牵涉 > 涉及
开门迎客 > 开放, 开业, 投用, 运营
开门 > 营业, 开放, 运营
盘子 > 规模
块头 > 规模
厂家 = 厂商
厂家 > 企业
规上 > 规模以上
规下 > 规模以下
上班的人 > 从业人员, 员工, 职工
打工的人 > 务工人员, 从业人员, 员工
外国人 > 外籍, 境外, 入境
外地人 > 省外, 市外
老年人 = 老人
小孩 > 儿童, 学生
出钱 > 出资, 投资
掏钱 > 出资, 投资
砸钱 > 投资, 投入
挣钱 = 赚钱
赚钱 > 盈利
涨价 > 价格上涨
大棚 = 温室
农民 = 农户
种植户 = 农户
雨量 > 降水量, 降雨量
降雨量 = 降水量
人手 > 人员, 员工
老板 > 董事长, 总经理, 创始人, 负责人
短板 > 不足, 瓶颈, 问题
难题 > 瓶颈, 问题, 困难, 挑战
招数 > 措施, 举措, 对策
好处 > 优势, 益处, 效益
坏处 > 弊端, 缺点, 不足
头一个 > 首个, 第一个
头一年 > 首年, 第一年
眼下 > 目前, 当前
动工 = 开工
落成 > 建成, 竣工
竣工 = 完工
完工 > 建成
启用 = 投用 = 投入使用
老百姓 > 居民, 群众, 市民
网购 > 网络零售, 网上零售
电商 = 电子商务
电动车 > 电动汽车
游客 > 旅游者
乘客 = 旅客
宾馆 = 酒店
房租 = 租金
薪水 = 工资 = 薪酬 = 薪资
补助 = 补贴
高校 > 大学, 院校
大学 > 高校, 院校
老师 = 教师
看病 > 就医, 就诊
病床 > 床位
污水 = 废水
停车位 > 车位, 泊位
公交 = 公共交通
地铁 = 轨道交通
数字化改造 = 数字化转型
家底 > 资源, 存量
冠军 > 第一
芯片 > 集成电路
体量 > 规模
价钱 = 价格
花销 = 开销 > 支出, 费用, 成本
雷同 > 同质, 重复, 相似
教练 > 指导员, 教练员
田野调查 > 调研, 实地调查
实地去过 > 走访, 调研, 考察, 赴
去过 > 走访, 到访, 赴
对比 = 比较
采访 = 访谈
年轻人 = 青年
公司 > 企业
""".strip()


def _meanings(lines: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word of common speech with those that may be written for it, likeliest first."""
    for line in lines.splitlines():
        if " > " in line:
            said, written = ([word.strip() for word in side.split(",")] for side in line.split(" > "))
            yield from ((word, tuple(written)) for word in said)
        else:
            alike = [word.strip() for word in line.split(" = ")]
            yield from ((word, tuple(other for other in alike if other != word)) for word in alike)


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for word, written in _meanings(lines):
        table[word] = (*table.get(word, ()), *written)
    return table


_ENGLISH_NOUNS, _OTHER_ENGLISH, _CHINESE = map(_table, (_NOUNS_EN, _OTHERS_EN, _ZH))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of either language that something else may be written for, the longest first."""
    nouns, others, chinese = (
        "|".join(re.escape(word).replace(r"\ ", "[ -]") for word in sorted(words, key=len, reverse=True))
        for words in (_ENGLISH_NOUNS, _OTHER_ENGLISH, _CHINESE)
    )
    english = rf"(?<![\w-])(?:(?P<noun>{nouns})(?P<many>s|es)?|(?P<other>{others}))(?![\w-])"
    return re.compile(english, re.IGNORECASE), re.compile(chinese)


def in_other_words(text: str, speaks: Callable[[str], bool], writes: Callable[[str], bool]) -> str:
    """`text` with each word that its articles never have as they write it.

    `speaks` tells whether they have a word in any form at all, `writes` whether they have just this one.
    """
    english, chinese = _patterns()

    def of_english(match: re.Match[str]) -> str:
        said = (match["noun"] or match["other"]).lower()
        said = said if said in _ENGLISH_NOUNS or said in _OTHER_ENGLISH else said.replace("-", " ")
        if speaks(said):
            return match.group()
        found = next(filter(writes, (_ENGLISH_NOUNS if match["noun"] else _OTHER_ENGLISH)[said]), None)
        if found is None:
            return match.group()
        return f"{found}s" if match["many"] and not found.endswith("s") else found

    def of_chinese(match: re.Match[str]) -> str:
        said = match.group()
        return said if speaks(said) else next(filter(writes, _CHINESE[said]), said)

    text = english.sub(of_english, text)
    return chinese.sub(of_chinese, text) if HANZI.search(text) else text
