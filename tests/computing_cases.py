"""What questions about small articles come to, each with its working."""

from computing_articles import (
    ABOVE_EN,
    AIMS,
    APART,
    APART_EN,
    BUDGET,
    BUDGET_EN,
    CITIES,
    CITIES_EN,
    CROPS_EN,
    LANES,
    LANES_EN,
    MAPS,
    MORE,
    MORE_EN,
    ONE_OF_TWO,
    PIERS,
    RATES,
    ROOMS,
    SET_AGAINST_EN,
    TOPICS_EN,
    TWO_MEASURES,
    TWO_STATEMENTS,
    TWO_YEARS,
    VISITORS,
    VISITORS_EN,
    WAYS_EN,
    WORKS,
)
from core_fixtures import PORTS

# Article, question and the answer in full, by what is worked out.
ANSWERS = {
    "a difference": [
        (
            "The port has 13 in-use cranes and 7 idle cranes." + MORE_EN,
            "What is the difference between in-use and idle cranes?",
            "in-use is **6** above idle cranes (13 − 7 = 6).",
        ),
        (
            PORTS,
            "2021年大连港和烟台港货物吞吐量相差多少？",
            "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。",
        ),
        (PORTS, "2021年青岛港比大连港少多少？", "大连港比青岛港多**1.1亿吨**（5.2亿吨 − 4.1亿吨 = 1.1亿吨）。"),
        (
            PORTS,
            "2019年和2021年大连港货物吞吐量相差多少？",
            "2021年比2019年多**7000万吨**（5.2亿吨 − 4.5亿吨 = 7000万吨）。",
        ),
        (TWO_YEARS, "2021年游客比2019年多多少？", "2021年比2019年多**2万人**（10万人 − 8万人 = 2万人）。"),
        (VISITORS, "儿童比成人少多少人？", "成人比儿童多**18人**（30人 − 12人 = 18人）。"),
        (RATES, "2021年上座率比2019年高多少？", "2021年比2019年多**12个百分点**（62.5% − 50.5% = 12个百分点）。"),
        (
            PORTS,
            "How much more cargo did Dalian handle than Qingdao in 2021?",
            "Dalian is **110 million tonnes** above Qingdao (520 million tonnes − 410 million tonnes = "
            "110 million tonnes).",
        ),
        (
            APART_EN,
            "How many more visitors were there in 2019 than in 2015?",
            "2019 is **15,000** above 2015 (95,000 − 80,000 = 15,000).",
        ),
    ],
    "a ratio or a share, the right way round": [
        (PORTS, "大连港货物吞吐量是烟台港的多少倍？", "大连港是烟台港的**1.44倍**（5.2亿吨 ÷ 3.6亿吨 ≈ 1.44）。"),
        (TWO_YEARS, "2021年游客是2019年的几倍？", "2021年是2019年的**1.25倍**（10万人 ÷ 8万人 = 1.25）。"),
        (
            APART_EN,
            "How many times as many visitors were there in 2019 as in 2015?",
            "2019 is **1.19 times** 2015 (95,000 ÷ 80,000 ≈ 1.19).",
        ),
        (
            PORTS,
            "2021年烟台港货物吞吐量是大连港的百分之几？",
            "烟台港相当于大连港的**69.23%**（3.6亿吨 ÷ 5.2亿吨 ≈ 69.23%）。",
        ),
        (
            PORTS,
            "What percentage of Dalian's cargo in 2021 was that of Yantai?",
            "Yantai is **69.23%** of Dalian (360 million tonnes ÷ 520 million tonnes ≈ 69.23%).",
        ),
    ],
    "growth, from the earlier to the later year": [
        (
            TWO_YEARS,
            "2019年到2021年游客增长了多少？",
            "从2019年到2021年，增加了**2万人**（10万人 − 8万人 = 2万人，即25%）。",
        ),
        (
            APART,
            "2019年到2021年游客减少了多少？",
            "从2019年到2021年，减少了**2万人**（10万人 − 8万人 = 2万人，即20%）。",
        ),
        (
            TWO_MEASURES,
            "2012到2021，全港研发投入翻了多少，增幅是几倍？",
            f"**1.68倍**：{TWO_MEASURES}",
        ),
        (
            TWO_YEARS,
            "2019年到2021年游客增加了几倍？",
            "从2019年到2021年，增加了**0.25倍**（10万人 ÷ 8万人 = 1.25，1.25 − 1 = 0.25）。",
        ),
        (
            TWO_MEASURES,
            "研发投入十年增加了多少亿元？",
            "从2012年到2021年，增加了**114亿元**（181.9亿元 − 67.9亿元 = 114亿元，约167.89%）。",
        ),
        (
            LANES,
            "专用道比上年多了多少公里？",
            "从2022年到2023年，增加了**43公里**（248公里 − 205公里 = 43公里，约20.98%）。",
        ),
        (
            LANES,
            "候车时间压缩了几分钟？",
            "从2022年到2023年，减少了**4分钟**（13分钟 − 9分钟 = 4分钟，约30.77%）。",
        ),
        (
            LANES,
            "护士增加了多少万人？",
            "从9万人到12万人，增加了**3万人**（12万人 − 9万人 = 3万人，约33.33%）。",
        ),
        (
            LANES_EN,
            "How many kilometres longer are the lanes than the year before?",
            "From 205 km to 248 km: an increase of **43 km** (248 km − 205 km = 43 km, about 20.98%).",
        ),
        (
            RATES,
            "上座率从2019年到2021年提高了多少？",
            "从2019年到2021年，增加了**12个百分点**（62.5% − 50.5% = 12个百分点）。",
        ),
        (
            VISITORS_EN,
            "How much did visitors increase from 2015 to 2019?",
            "From 2015 to 2019: an increase of **15,000** (95,000 − 80,000 = 15,000, 18.75%).",
        ),
        (
            "Profit fell from 19 million euros in 2022 to 12 million euros in 2023." + MORE_EN,
            "By how much did profit fall?",
            "From 2022 to 2023: a decrease of **7 million euros** (19 million euros − 12 million euros "
            "= 7 million euros, about 36.84%).",
        ),
        (
            "碳排放量从2015年的1.84万吨降到2023年的0.97万吨。" + MORE,
            "从2015年到2023年碳排放量少了多少吨？",
            "从2015年到2023年，减少了**8700吨**（1.84万吨 − 9700吨 = 8700吨，约47.28%）。",
        ),
        (
            "Ferries carried 1.94 million passengers in 2023, up from 1.71 million in 2022." + MORE_EN,
            "By how much did ferry passengers increase?",
            "From 2022 to 2023: an increase of **230,000** (1.94 million − 1.71 million = 230,000, about 13.45%).",
        ),
        (
            "年运输能力由60万吨提升到110万吨。" + MORE,
            "年运输能力提升了多少？",
            "从60万吨到110万吨，增加了**50万吨**（110万吨 − 60万吨 = 50万吨，约83.33%）。",
        ),
    ],
    "the part of a sum that one of its members is": [
        (
            PIERS,
            "在建的码头和建成的码头加在一起，在建的占百分之几？",
            "在建相当于在建、建成之和的**35.71%**（5座 + 9座 = 14座；5座 ÷ 14座 ≈ 35.71%）。",
        ),
        (
            PORTS,
            "2021年大连港货物吞吐量占大连港和青岛港货物吞吐量总量的百分之几？",
            "大连港相当于大连港、青岛港之和的**55.91%**（5.2亿吨 + 4.1亿吨 = 9.3亿吨；5.2亿吨 ÷ 9.3亿吨 ≈ 55.91%）。",
        ),
        (
            PORTS,
            "Taking Dalian's and Yantai's 2021 cargo together, what share is Dalian's?",
            "Dalian is **59.09%** of Dalian and Yantai together (520 million tonnes + 360 million tonnes "
            "= 880 million tonnes; 520 million tonnes ÷ 880 million tonnes ≈ 59.09%).",
        ),
        (
            PORTS,
            "Of Dalian's and Yantai's 2021 cargo combined, what share is Dalian's?",
            "Dalian is **59.09%** of Dalian and Yantai together (520 million tonnes + 360 million tonnes "
            "= 880 million tonnes; 520 million tonnes ÷ 880 million tonnes ≈ 59.09%).",
        ),
    ],
    "how many there are for each, by their nouns": [
        (
            "The yard has 200 crates in use, and 27 new coal sheds with 81 crates." + MORE_EN,
            "How many crates does each of the abandoned coal sheds have?",
            "",
        ),
        (
            "The yard has 200 crates in use, and 27 new coal sheds with 81 crates." + MORE_EN,
            "How many crates are there per coal shed?",
            "**3** for each (81 ÷ 27 = 3).",
        ),
    ],
    "a total of everything that is listed": [
        (PORTS, "2021年大连港和青岛港合计多少货物吞吐量？", "合计**9.3亿吨**（5.2亿吨 + 4.1亿吨 = 9.3亿吨）。"),
        (
            PORTS,
            "大连港、青岛港、烟台港货物吞吐量合计多少？",
            "合计**12.9亿吨**（5.2亿吨 + 4.1亿吨 + 3.6亿吨 = 12.9亿吨）。",
        ),
        (VISITORS, "成人、儿童和老人一共多少人？", "合计**50人**（30人 + 12人 + 8人 = 50人）。"),
        (
            "园区有教学楼14座、实验室17座、培训与研究楼15座。" + MORE,
            "教学楼、实验室、培训与研究楼，这三样合计多少座？",
            "合计**46座**（14座 + 17座 + 15座 = 46座）。",
        ),
        (VISITORS, "成人和儿童合计多少人？", "合计**42人**（30人 + 12人 = 42人）。"),
        (APART, "2019年与2021年游客合计多少？", "合计**18万人**（10万人 + 8万人 = 18万人）。"),
        (
            VISITORS_EN,
            "What is the total of visitors in 2015 and 2019 combined?",
            "**175,000** in all (80,000 + 95,000 = 175,000).",
        ),
    ],
    "two of one sentence, told apart": [
        (PIERS, "在建的码头和建成的码头一共有多少座？", "合计**14座**（5座 + 9座 = 14座）。"),
        (
            PORTS,
            "How many times as large as Qingdao's was Dalian's cargo in 2021?",
            "Dalian is **1.27 times** Qingdao (520 million tonnes ÷ 410 million tonnes ≈ 1.27).",
        ),
        (
            PORTS,
            "How many times larger was Dalian's cargo than Qingdao's in 2021?",
            "Dalian is **1.27 times** Qingdao (520 million tonnes ÷ 410 million tonnes ≈ 1.27).",
        ),
    ],
    "what a statement tells whose second figure has no noun, not the next statement": [
        (
            TWO_STATEMENTS,
            "2022年全县收获的畜产品比2018年增加了多少吨？",
            "从2018年到2022年，增加了**16吨**（48吨 − 32吨 = 16吨，即50%）。",
        ),
        (
            ONE_OF_TWO,
            "2022年牧业用水总量比2018年增加了多少吨？",
            "从2018年到2022年，增加了**16吨**（48吨 − 32吨 = 16吨，即50%）。",
        ),
        (ONE_OF_TWO, "2018年牧业用水损耗是2022年的几倍？", "2018年是2022年的**0.67倍**（4吨 ÷ 6吨 ≈ 0.67）。"),
        (TWO_STATEMENTS, "2022年收获的畜产品是2018年的几倍？", "2022年是2018年的**1.5倍**（48吨 ÷ 32吨 = 1.5）。"),
    ],
    "a remainder, an average, a span, a choice": [
        (
            PORTS,
            "What is the average 2021 cargo across Dalian, Qingdao and Yantai?",
            "**430 million tonnes** on average ((520 million tonnes + 410 million tonnes + 360 million tonnes) ÷ 3 "
            "= 430 million tonnes).",
        ),
        (MAPS, "除石桥外，其余桥梁有多少座？", "其余为**25座**（37座 − 12座 = 25座）。"),
        (MAPS, "石桥占桥梁的百分之几？", "石桥相当于桥梁的**32.43%**（12座 ÷ 37座 ≈ 32.43%）。"),
        (VISITORS, "成人和儿童平均有多少人？", "平均**21人**（(30人 + 12人) ÷ 2 = 21人）。"),
        (WORKS, "大桥开工和水塔建成相隔几年？", "相隔**9年**（1983 − 1974 = 9年）。"),
        (
            CROPS_EN,
            "Which is larger, maize or wheat?",
            "**maize**: maize (**40 tonnes**) is above wheat (**25 tonnes**).",
        ),
        (
            "The depot keeps 40 electric buses and 25 diesel buses." + MORE_EN,
            "Which is larger, electric buses or diesel buses?",
            "**electric buses**: electric buses (**40**) are above diesel buses (**25**).",
        ),
        (CROPS_EN, "What is the sum of maize and rice?", "**50 tonnes** in all (40 tonnes + 10 tonnes = 50 tonnes)."),
    ],
    "a list of figures, in the order of its names": [
        (CITIES, "临港市的泊位比安泰市多多少个？", "临港比安泰多**24个**（42个 − 18个 = 24个）。"),
        (
            CITIES_EN,
            "How much higher was the output of Quhe than that of Zhaoping?",
            "Quhe is **54 tonnes** above Zhaoping (92 tonnes − 38 tonnes = 54 tonnes).",
        ),
        (
            CITIES_EN,
            "Which has the second highest output?",
            "**Yuchuan**: from highest to lowest: Quhe 92 tonnes > Yuchuan 64 tonnes > Zhaoping 38 tonnes.",
        ),
    ],
    "an English figure, with its own year and words": [
        (
            ABOVE_EN,
            "How much larger was Lanzhu's economy than Ninghai's in 2021?",
            "Lanzhu is **23 tonnes** above Ninghai (64 tonnes − 41 tonnes = 23 tonnes).",
        ),
        (
            SET_AGAINST_EN,
            "How many times as many visitors were there in 2023 as in 2020?",
            "2023 is **3.44 times** 2020 (31 ÷ 9 ≈ 3.44).",
        ),
        (
            TOPICS_EN,
            "How many more rooms are there on transport than on education?",
            "transport is **5** above education (11 − 6 = 5).",
        ),
    ],
    "another way of asking": [
        (
            PORTS,
            "By how much did Qingdao fall short of Dalian in cargo in 2021?",
            "Dalian is **110 million tonnes** above Qingdao (520 million tonnes − "
            "410 million tonnes = 110 million tonnes).",
        ),
        (
            PORTS,
            "Was Dalian's cargo higher or lower than Yantai's in 2021, and by how much?",
            "Dalian is **160 million tonnes** above Yantai (520 million tonnes − "
            "360 million tonnes = 160 million tonnes).",
        ),
        (
            PORTS,
            "In percentage terms, how much larger was Dalian's cargo than Yantai's in 2021?",
            "Dalian is **44.44%** above Yantai ((520 million tonnes − 360 million tonnes) ÷ "
            "360 million tonnes ≈ 44.44%).",
        ),
        (
            PORTS,
            "How much cargo did Dalian and Qingdao handle between them in 2021?",
            "**930 million tonnes** in all (520 million tonnes + 410 million tonnes = 930 million tonnes).",
        ),
        (
            PORTS,
            "2021年青岛港货物吞吐量离大连港还差多少？",
            "大连港比青岛港多**1.1亿吨**（5.2亿吨 − 4.1亿吨 = 1.1亿吨）。",
        ),
        (
            PORTS,
            "把大连港、青岛港、烟台港三港2021年的货物吞吐量加总，是多少？",
            "合计**12.9亿吨**（5.2亿吨 + 4.1亿吨 + 3.6亿吨 = 12.9亿吨）。",
        ),
        (
            PORTS,
            "2021年货物吞吐量垫底的是哪个港口？",
            "**烟台港**：从低到高：烟台港3.6亿吨 < 青岛港4.1亿吨 < 大连港5.2亿吨。",
        ),
    ],
    "what is asked of two without a verb, for every one, or some years after": [
        (
            PORTS,
            "Yantai's cargo in 2021 equals what percentage of Dalian's?",
            "Yantai is **69.23%** of Dalian (360 million tonnes ÷ 520 million tonnes ≈ 69.23%).",
        ),
        (WORKS, "大桥开工几年后水塔建成？", "相隔**9年**（1983 − 1974 = 9年）。"),
        (
            WAYS_EN,
            "For every electric bus, how many buses are there?",
            "buses are **2.5 times** electric bus (1,240 ÷ 496 = 2.5).",
        ),
    ],
    "a figure that the question gives, counts its noun, or stands with a namesake": [
        (
            WAYS_EN,
            "What percentage of the 1,240 buses are electric?",
            "electric is **40%** of buses (496 ÷ 1,240 = 40%).",
        ),
        (
            WAYS_EN,
            "How far ahead of the Airport Line was the Harbour Line?",
            "Harbour Line is **19 tonnes** above Airport Line (28 tonnes − 9 tonnes = 19 tonnes).",
        ),
        (
            WAYS_EN,
            "How many more stands than workshops for design and sales are there?",
            "The result is **485** (500 − 15 = 485).",
        ),
        (WAYS_EN, "How many years did the bridge take to build?", "**6 years** apart (2004 − 1998 = 6 years)."),
        (
            WAYS_EN,
            "How many percentage points did women's share of the staff rise by?",
            "From 26% to 31%: an increase of **5 percentage points** (31% − 26% = 5 percentage points).",
        ),
        (ROOMS, "63个展厅中有多少个不是石器展厅？", "其余为**57个**（63个 − 6个 = 57个）。"),
        (ROOMS, "石器厂的总投资比陶器厂多多少？", "石器厂比陶器厂多**5亿元**（9亿元 − 4亿元 = 5亿元）。"),
    ],
    "what is left of a whole": [
        (BUDGET, "除了轨道建设，财政投入里其余部分是多少亿", "其余为**35.3亿元**（96.8亿元 − 61.5亿元 = 35.3亿元）。"),
        (
            BUDGET,
            "交通财政投入中，扣除轨道建设和公路养护，还剩多少亿元？",
            "其余为**25亿元**（96.8亿元 − 61.5亿元 − 10.3亿元 = 25亿元）。",
        ),
        (BUDGET, "公路养护之外的财政投入有多少亿元？", "其余为**86.5亿元**（96.8亿元 − 10.3亿元 = 86.5亿元）。"),
        (
            BUDGET_EN,
            "What is left of the hall budget once the hospital is excluded?",
            "**33.4 million pounds** remain (74.6 million pounds − 41.2 million pounds = 33.4 million pounds).",
        ),
        (
            BUDGET_EN,
            "How much of the spending on halls went to things other than the hospital?",
            "**33.4 million pounds** remain (74.6 million pounds − 41.2 million pounds = 33.4 million pounds).",
        ),
    ],
    "a sum of several set against one": [
        (
            PORTS,
            "2021年大连港货物吞吐量是青岛港和烟台港之和的多少倍？",
            "大连港是青岛港、烟台港之和的**0.68倍**（4.1亿吨 + 3.6亿吨 = 7.7亿吨；5.2亿吨 ÷ 7.7亿吨 ≈ 0.68）。",
        ),
        (
            CROPS_EN,
            "How much more maize than wheat and rice combined does the farm sell?",
            "maize is **5 tonnes** above wheat and rice together (25 tonnes + 10 tonnes = 35 tonnes; "
            "40 tonnes − 35 tonnes = 5 tonnes).",
        ),
    ],
    "what is aimed at": [
        (
            AIMS,
            "公共交通分担率从2023年到2024年目标要提高几个百分点？",
            "从2023年到2024年，增加了**2.3个百分点**（57% − 54.7% = 2.3个百分点）。",
        ),
        (
            AIMS,
            "By how many percentage points should the public transport share rise from 2023 to the 2024 target?",
            "From 2023 to 2024: an increase of **2.3 percentage points** (57% − 54.7% = 2.3 percentage points).",
        ),
        (
            AIMS,
            "签约率到2025年要提高多少个百分点？",
            "从38.5%到75%，增加了**36.5个百分点**（75% − 38.5% = 36.5个百分点）。",
        ),
    ],
}
