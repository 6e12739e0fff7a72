"""What questions for an order, a rank or which of several come to, each with its working."""

from computing_articles import MORE, MORE_EN
from core_fixtures import PORTS

# Article, question and the answer in full, by what is set in order or against each other.
ORDERED = {
    "a series in order": [
        (PORTS, "2021年三个港口货物吞吐量从高到低排名", "从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。"),
        (
            PORTS,
            "2021年哪个港口货物吞吐量最高？",
            "**大连港**：从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。",
        ),
        (
            PORTS,
            "2021年哪个港口货物吞吐量最低？",
            "**烟台港**：从低到高：烟台港3.6亿吨 < 青岛港4.1亿吨 < 大连港5.2亿吨。",
        ),
        (
            PORTS,
            "2021年青岛港货物吞吐量排第几？",
            "青岛港居**第二位**；从高到低：大连港5.2亿吨 > 青岛港4.1亿吨 > 烟台港3.6亿吨。",
        ),
        (
            PORTS,
            "Which port handled the second largest cargo in 2021?",
            "**Qingdao**: from highest to lowest: Dalian 520 million tonnes > Qingdao 410 million "
            "tonnes > Yantai 360 million tonnes.",
        ),
        (
            PORTS,
            "What rank did Yantai have in cargo in 2021?",
            "Yantai ranks **3rd**; from highest to lowest: Dalian 520 million tonnes > Qingdao 410 "
            "million tonnes > Yantai 360 million tonnes.",
        ),
        (
            PORTS,
            "Rank the ports by cargo in 2021",
            "From highest to lowest: Dalian 520 million tonnes > Qingdao 410 million tonnes > Yantai "
            "360 million tonnes.",
        ),
    ],
    "a comparison, a false premise corrected": [
        (PORTS, "2021年大连港货物吞吐量是否高于青岛港？", "是的：大连港（**5.2亿吨**）高于青岛港（**4.1亿吨**）。"),
        (PORTS, "大连港和青岛港哪个货物吞吐量更大？", "**大连港**：大连港（**5.2亿吨**）高于青岛港（**4.1亿吨**）。"),
        (
            PORTS,
            "2021年为什么烟台港货物吞吐量高于青岛港？",
            "并非如此：青岛港（**4.1亿吨**）高于烟台港（**3.6亿吨**）。",
        ),
        (
            PORTS,
            "Why did Yantai handle more cargo than Dalian in 2021?",
            "That is not so: Dalian (**520 million tonnes**) is above Yantai (**360 million tonnes**).",
        ),
        (
            "There were 27 lost-time accidents in 2023, eight fewer than in the previous year." + MORE_EN,
            "Why did the number of lost-time accidents go up in 2023?",
            "That is not so: **27**: There were 27 lost-time accidents in 2023, eight fewer than in the previous year.",
        ),
        (
            "2022年客流量跌至500万人次。" + MORE,
            "为什么2022年客流量跌至500万人次？",
            "",
        ),
        (
            "2020年吞吐量为4亿吨，2021年吞吐量为6亿吨。" + MORE,
            "为什么吞吐量突破5亿吨？",
            "",
        ),
        (
            "2023年客流量为310万人次，比上年减少12万人次。" + MORE,
            "2023年客流量为什么增加了？",
            "并非如此：**310万人次**：2023年客流量为310万人次，比上年减少12万人次。",
        ),
        (
            PORTS,
            "Did Dalian handle more cargo than Yantai in 2021?",
            "Yes: Dalian (**520 million tonnes**) is above Yantai (**360 million tonnes**).",
        ),
    ],
    "two places of an order": [
        (
            PORTS,
            "2021年货物吞吐量第一名和第三名相差多少？",
            "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。",
        ),
        (
            PORTS,
            "What is the gap between the largest and the smallest cargo in 2021?",
            "Dalian is **160 million tonnes** above Yantai (520 million tonnes − "
            "360 million tonnes = 160 million tonnes).",
        ),
    ],
    "which of two, and by how much": [
        (
            PORTS,
            "2021年大连港和烟台港的货物吞吐量谁高？差多少？",
            "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。",
        ),
        (
            PORTS,
            "2021年烟台港货物吞吐量比大连港高吗？高多少？",
            "大连港比烟台港多**1.6亿吨**（5.2亿吨 − 3.6亿吨 = 1.6亿吨）。",
        ),
        (
            PORTS,
            "Was Yantai's cargo above Dalian's in 2021, and by how much?",
            "No: Dalian is **160 million tonnes** above Yantai (520 million tonnes − 360 million tonnes = 160 million "
            "tonnes).",
        ),
    ],
}
