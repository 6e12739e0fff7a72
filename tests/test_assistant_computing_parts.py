"""Parts that are added up, wholes that a share makes out, what is left, and what each has, over small articles."""

import pytest
from computing_articles import CITIES, MORE, MORE_EN, PIERS_EN
from working_out import told, worked

from assistant.statement import Statement

BRIDGES = "全市有5座大桥正在建设，7座大桥已建成通车。全市冷库在用容量超过45万吨，在建容量超过12万吨。" + MORE
POSTS = "全市有室外充电桩3.6万个，车库充电桩12万个。2023年失业率为3.1%，通胀率为1.4%。" + MORE
POSTS_EN = (
    "The town has 36,000 outdoor posts and 120,000 indoor chargers. In 2023 unemployment rate was 3.1% and inflation "
    "rate was 1.4%.\n\nThere are 16 hospitals.\n\nThere are 2,400 nurses." + MORE_EN
)
MONEY = "2012年研发经费投入31亿元，2021年研发经费投入96亿元。" + MORE
MONEY_EN = "In 2012 research spending was 31 million euros; in 2021 research spending was 96 million euros." + MORE_EN
VACCINES = "2023年岚江获批疫苗8个，占全国总数的四分之一。全年有6家企业上市，占全省的12%。" + MORE
VACCINES_EN = (
    "In 2023 Lanjiang had 8 Class I vaccines approved, a quarter of the national total, and more Class III devices. "
    "Its harbour handled 6 tonnes of tea, 12% of the provincial total." + MORE_EN
)
OFFICES = "全市40个办事处中，31个完成了大厅改造。" + MORE
OFFICES_EN = "Of the 40 offices, 31 have completed the repair of their halls. There are 14 libraries." + MORE_EN
BOOKS = "2023年公交集团收入18.6亿元，支出21.3亿元。2023年博物院收入6400万元，支出5900万元。2022年剧院收入9亿元。" + MORE
BOOKS_EN = "In 2023 the museum had an income of 64 million euros and an expenditure of 59 million euros." + MORE_EN
STATED = "2023年博物院收入6400万元，支出5900万元。2023年博物院结余300万元。" + MORE
SIGHTS = (
    "2012年全县有旅游公司41家。截至2021年底，全县共有风景区17个。3个国家公园开放运行。"
    "4座观景平台正在建设，6座平台建成投用。"
)
BEDS = (
    "2021年全市医院床位为3.2万张。\n\n2023年有医院16家。\n\n市中心医院2023年开放床位1800张，医护人员2700人。\n\n"
    "饭店床位2.1万张。全市有饭店75家，景区12个，景区接待游客3600万人次。" + MORE
)
COWS = "公司奶牛存栏量1.2万头，年产鲜奶10.8万吨。新建仓库4座，总库容18万吨；扩建仓库3座。" + MORE

TRAILS = (
    "园内现有步道62条，在修步道9条。35个管护站中，28个已接通光纤。监测到雪豹48只，约占全省总数的三成；"
    "监测到黑颈鹤630只，占全国总数的十分之一。门票收入1.12亿元，经营支出0.94亿元。"
) + MORE
REGIONS = (
    "2023年宁海市地区生产总值为4000亿元。东湖区地区生产总值为1000亿元，西岭区为860亿元。全市常住人口为486万人。" + MORE
)
INNS_EN = "There are 320 inns with 2,880 rooms; the villages have 9,600 inhabitants." + MORE_EN
BY_REGION = "分地区看，临港市有邮件15.8万件，居全省首位；海陵市有9.4万件、岳宁市6.7万件。机场很大。人们喜欢海边。"
PARCELS = "2023年，全港的快递车由11架增加到16架。同城快递下降3.7%。机场很大。人们喜欢海边。铁路减少和增长了。"


@pytest.mark.parametrize(
    ("article", "question", "answer"),
    [
        (BRIDGES, "大桥建成的加在建的一共几座？", "合计**12座**（7座 + 5座 = 12座）。"),
        (BRIDGES, "冷库在用的加在建的容量总共多少万吨？", "合计**57万吨以上**（45万吨 + 12万吨 = 57万吨）。"),
        (BRIDGES, "等在建大桥通车了，加上已建成的，全市会有多少座大桥？", "合计**12座**（7座 + 5座 = 12座）。"),
        (
            PIERS_EN,
            "How many piers will there be once those under construction are finished?",
            "**14** in all (9 + 5 = 14).",
        ),
        (
            PIERS_EN,
            "Once the ones being built are done, how many piers will there be in all?",
            "**14** in all (9 + 5 = 14).",
        ),
        (POSTS, "充电桩室外连同车库的，总共多少个？", "合计**15.6万个**（3.6万个 + 12万个 = 15.6万个）。"),
        (POSTS_EN, "outdoor plus indoor, how many sites in all?", "**156,000** in all (36,000 + 120,000 = 156,000)."),
        (
            POSTS_EN,
            "How many installations are there in all, outdoor plus indoor?",
            "**156,000** in all (36,000 + 120,000 = 156,000).",
        ),
        (MONEY, "研发经费——2021年比2012年多多少？", "2021年比2012年多**65亿元**（96亿元 − 31亿元 = 65亿元）。"),
        (MONEY, "研发经费：2021年比2012年多了多少，按元算", "2021年比2012年多**65亿元**（96亿元 − 31亿元 = 65亿元）。"),
        (
            MONEY_EN,
            "Research money: how much more in 2021 than 2012, in euros",
            "2021 is **65 million euros** above 2012 (96 million euros − 31 million euros = 65 million euros).",
        ),
        (
            VACCINES,
            "全国一共批了多少个疫苗，如果岚江的8个占四分之一？",
            "总数为**32个**（8个 ÷ 1/4 = 32个）。",
        ),
        (VACCINES, "全省一共有多少家企业上市？", "总数约为**50家**（6家 ÷ 12% ≈ 50家）。"),
        (
            VACCINES_EN,
            "How many Class I vaccines were approved nationwide, if Lanjiang's 8 were a quarter?",
            "**32** in total (8 ÷ 1/4 = 32).",
        ),
        (
            VACCINES_EN,
            "Judging by Lanjiang's share, how many Class I vaccines were approved nationwide?",
            "**32** in total (8 ÷ 1/4 = 32).",
        ),
        (
            VACCINES_EN,
            "How many tonnes of tea were handled in the whole province?",
            "About **50 tonnes** in total (6 tonnes ÷ 12% ≈ 50 tonnes).",
        ),
        (OFFICES, "40个办事处还有几个没完成大厅改造？", "其余为**9个**（40个 − 31个 = 9个）。"),
        (OFFICES, "How many of the 40 offices have not completed the renovation?", "**9** remain (40 − 31 = 9)."),
        (OFFICES_EN, "Of the 40 offices, how many are still to be repaired?", "**9** remain (40 − 31 = 9)."),
        (BOOKS, "2023年公交集团亏损多少亿元？", "支出比收入多**2.7亿元**（21.3亿元 − 18.6亿元 = 2.7亿元）。"),
        (BOOKS, "2023年博物院结余多少？", "收入比支出多**500万元**（6400万元 − 5900万元 = 500万元）。"),
        (
            BOOKS_EN,
            "How large was the museum's surplus in 2023?",
            "Income exceeds spending by **5 million euros** (64 million euros − 59 million euros = 5 million euros).",
        ),
        (BEDS, "市中心医院平均每张床位有多少名医护人员？", "平均每个**1.5人**（2700人 ÷ 1,800张 = 1.5人）。"),
        (TRAILS, "步道现有的加上在修的总共多少条？", "合计**71条**（62条 + 9条 = 71条）。"),
        (TRAILS, "还有几个管护站没接通光纤？", "其余为**7个**（35个 − 28个 = 7个）。"),
        (TRAILS, "门票收入减去经营支出结余多少？", "收入比支出多**1800万元**（1.12亿元 − 9400万元 = 1800万元）。"),
        (INNS_EN, "How many rooms does each inn have on average?", "**9** for each (2,880 ÷ 320 = 9)."),
        (
            REGIONS,
            "东湖区的地区生产总值占全市的多少？",
            "东湖区的地区生产总值相当于全市的**25%**（1000亿元 ÷ 4000亿元 = 25%）。",
        ),
        (COWS, "平均每头奶牛年产多少吨鲜奶？", "平均每个**9吨**（10.8万吨 ÷ 1.2万头 = 9吨）。"),
        (COWS, "平均每座仓库的库容是多少？", "平均每个**4.5万吨**（18万吨 ÷ 4座 = 4.5万吨）。"),
    ],
)
def test_a_result_is_shown_with_its_working(article, question, answer):
    assert told(article, question) == answer


@pytest.mark.parametrize(
    ("article", "question"),
    [
        (POSTS, "失业率加通胀率一共是多少？"),
        (POSTS_EN, "unemployment rate plus inflation rate, what do they add up to?"),
        (POSTS_EN, "hospitals plus nurses, how many in all?"),
        (VACCINES, "全国一共批了多少个疫苗，如果岚江的5个占四分之一？"),
        (VACCINES, "全国一共有多少家企业上市？"),
        (VACCINES_EN, "How many Class III vaccines were approved nationwide?"),
        (OFFICES, "How many of the 40 offices have not bought a boat?"),
        (BOOKS, "2022年剧院盈利多少？"),
        (BOOKS, "2021年博物院结余多少？"),
        (BOOKS, "2023年剧院结余多少？"),
        (BOOKS, "公交集团为什么亏损？"),
        (STATED, "2023年博物院结余多少？"),
        (TRAILS, "全国一共有多少只雪豹？"),
        (INNS_EN, "How many inhabitants per inn?"),
        (BEDS, "平均每家医院有多少张床位？"),
        (BEDS, "平均每家饭店接待多少游客？"),
        ("全县有40个村庄，其中31个没有通车。", "全县有几个村庄没有通车？"),
        (SIGHTS, "2012年以来旅游收入翻了几倍？"),
        (SIGHTS, "观景平台还有几座没盖完？"),
        (CITIES, "哪个省的港口泊位最多？"),
        (BY_REGION, "哪个市的邮件最多？"),
        (PARCELS, "同城快递涨了多少？"),
        ("2023年事故27起，比上年减少8起，死亡人数增加2人。" + MORE, "2023年死亡人数为什么增加了？"),
    ],
)
def test_what_does_not_belong_together_is_not_worked_out(article, question):
    made = worked(article, question)
    assert not isinstance(made, Statement) or not made.derived


def test_what_each_of_two_that_are_named_gave_is_told_one_by_one():
    text = "The town provided £29.5 million and the state £15.2 million; fees brought in the rest."
    assert worked(text, "How much did the town and the state each provide?") is None
