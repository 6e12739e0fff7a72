"""Small articles to work something out of."""

# Sentences about something else, so that the words of the questions are known and rare.
MORE = "港口有码头。机场很大。人们喜欢海边。铁路减少和增长了。"
MORE_EN = " The pilots increase their hours. Ships grow larger. Nobody sleeps."
# Another paragraph.
HILLS = "\n\nThe hills are green. Sheep sleep on the mill."
HILLS_ZH = "\n\n山很绿。羊在磨坊里睡觉。"
TWO_YEARS = "2019年游客为8万人，2021年游客为10万人。" + MORE
APART = "2019年游客为10万人。2021年游客为8万人。" + MORE
VISITORS = "成人30人，儿童12人，老人8人。" + MORE
RATES = "2019年上座率为50.5%，2021年上座率为62.5%。" + MORE
PIERS = "在建的码头有5座，建成的码头有9座。" + MORE
PIERS_EN = "5 piers for science and technology are under construction, 9 have been completed." + MORE_EN
VISITORS_EN = "Visitors numbered 80,000 in 2015 and 95,000 in 2019." + MORE_EN
APART_EN = "Visitors numbered 80,000 in 2015. In 2019 there were 95,000 visitors." + MORE_EN
LINES = "1号线于2014年开通，2号线于2017年开通。" + MORE
SHARES = "2023年的报告说，公交分担率为54.7%，2022年这一比例为51.2%。" + MORE
VESSELS_EN = "The vessel Meridian 2 sailed in 2019; its forerunner, Meridian 1, was sold in 2018." + MORE_EN
ABROAD_EN = "The share of students from abroad was 23.6%; in 2022 it was 21.4%." + MORE_EN
INCOME_EN = (
    "Income rose from 198 euros in 2022 to 215 euros. The farm employs 40 people, of whom 12 are seasonal." + MORE_EN
)
MAPS = "2018年绘画有120件。城里共有桥梁37座，其中石桥12座，铁桥9座。桥长2800米。" + MORE
WORKS = "大桥于1974年开工，水塔于1983年建成。2021年观众为60人，比上年增长20%。" + MORE
CROPS_EN = (
    "The farm sells 40 tons of maize, 25 tons of wheat and 10 tons of rice. The barn was built in 1901." + MORE_EN
)
CITIES = "沿海四市中，临港市、青岚市、安泰市的港口泊位分别为42个、31个和18个。" + MORE
CITIES_EN = (
    "In 2022 the output of Quhe, Yuchuan and Zhaoping was 92 tonnes, 64 tonnes and 38 tonnes respectively." + MORE_EN
)
ABOVE_EN = (
    "According to the City Report (2022), the economy of Lanzhu reached 64 tonnes in 2021, above Ninghai's 41 tonnes "
    "and Antai's 32 tonnes." + MORE_EN
)
SET_AGAINST_EN = (
    "In 2023 costs were 12% lower than in 2020, and visitors numbered 31, compared with 9 in 2020." + MORE_EN
)
ENDS_EN = "From 2015 to 2022, the share of coal fell from 45.8% to 34.1%, and the share of wind rose from 8% to 12%."
TOPICS_EN = "The library opened 43 rooms, including 11 on transport and 6 on education." + MORE_EN
TWO_MEASURES = (
    "2012年全港研发投入67.9亿元，研发强度仅为3.3%，到2021年研发投入增加到181.9亿元，"
    "十年间增加1.68倍，研发强度也增长至4.2%。"
)
DISTRICTS = "全市有孵化器14家、研究所17家、平台15家、众创空间500家。"
WAYS_EN = (
    "The city runs 1,240 buses, of which 496 are electric. The Harbour Line carried 28 tonnes, ahead of the Castle "
    "Line with 19 tonnes and the Airport Line with 9 tonnes. It opened 15 workshops for design and sales and 500 "
    "stands. "
    "Work on the bridge began in 1998 and was finished in 2004. Women made up 31% of the staff, up from 26% in 2021."
) + MORE_EN
ROOMS = "全馆有63个展厅，其中石器展厅6个。石器厂的总投资为9亿元，陶器厂总投资为4亿元。" + MORE

LANES = (
    "专用道由2022年的205公里增至2023年的248公里，候车时间由13分钟缩短到9分钟。"
    "护士由9万人增至12万人，每千人口护士由1.7人增至3.7人。"
) + MORE
LANES_EN = "The bus lanes were extended from 205 kilometres in 2022 to 248 kilometres." + MORE_EN
AIMS = (
    "2023年公共交通机动化出行分担率为54.7%，新能源车辆占91%。2024年力争把公共交通分担率提高到57%。"
    "签约率为38.5%，力争到2025年提高到75%。候车时间由13分钟缩短到9分钟。"
) + MORE
BUDGET = "全年交通财政投入96.8亿元，其中轨道建设占61.5亿元，公路养护占10.3亿元。" + MORE
BUDGET_EN = "The college spent £74.6 million on halls, of which £41.2 million went to the new hospital." + MORE_EN
TWO_STATEMENTS = "2019年开了一家医院。全县2018年收获畜产品共32吨，到2022年升到48吨；而牧场用水从4吨涨到6吨。渔民种茶。"
ONE_OF_TWO = (
    "渔民种茶。牧业用水总量在2018年是32吨，到2022年升到48吨；同期牧业用水损耗由4吨升到6吨。2019年开了一家医院。"
)
