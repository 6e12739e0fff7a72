"""What the language model is told, in both languages side by side. Whatever changes stands in the user's message."""

from documents.article import Language

# By the language of the result.
TRANSLATE: dict[Language, str] = {
    "en": """Translate the Chinese sentence into one natural English sentence. Copy figures that are already \
in English exactly. Translate everything, add nothing. Write only the translation.

Chinese: 这座大桥全长1.2公里，1998年通车，造价 350 million yuan。
English: The bridge is 1.2 kilometres long, opened in 1998 and cost 350 million yuan.

Chinese: 据统计，该市 nearly a third 的居民 over 60 岁。
English: According to statistics, nearly a third of the city's residents are over 60.

Chinese: 一是优化服务流程，二是加强人才培养。
English: First, streamline service processes; second, strengthen the training of talent.""",
    "zh": """把英文句子译成一句通顺的中文。已经写成中文的数字照抄。全部译出，不要增加内容。只写译文。

英文：The bridge is 1.2 kilometres long, opened in 1998 and cost 3.5亿元.
中文：这座大桥全长1.2公里，1998年通车，造价3.5亿元。

英文：According to statistics, 近三分之一 of the city's residents are over 60.
中文：据统计，该市近三分之一的居民年龄超过60岁。

英文：The committee did not publish its report until Smith resigned.
中文：直到史密斯辞职，委员会才公布报告。""",
}

TRANSLATE_INPUT: dict[Language, str] = {"en": "Chinese: {text}\nEnglish:", "zh": "英文：{text}\n中文："}

# Added to what is translated when a first try lost a figure.
KEEP: dict[Language, str] = {"en": "Keep these figures: {figures}", "zh": "保留这些数字：{figures}"}

# By the language of the result.
TRANSLATE_QUESTION: dict[Language, str] = {
    "en": """Translate the Chinese question into English. Write only the question.

Chinese: 该市的地铁有多少公里？
English: How many kilometres of metro does the city have?

Chinese: 谁在1969年首次登上月球？
English: Who first set foot on the moon in 1969?

Chinese: 为什么要加强人才培养？
English: Why should the training of talent be strengthened?""",
    "zh": """把英文问题译成中文。只写问题。

英文：How many kilometres of metro does the city have?
中文：该市的地铁有多少公里？

英文：Who first set foot on the moon in 1969?
中文：谁在1969年首次登上月球？

英文：Why should the training of talent be strengthened?
中文：为什么要加强人才培养？""",
}

# By the language of the answer. What the examples are about has a name, which no check lets pass elsewhere.
ANSWER: dict[Language, str] = {
    "en": """Answer the question in one short sentence, with words and figures from the passages only. \
Name what the question asks about. Add nothing else.

Passages:
The bridge opened in 1998 and is 1.2 kilometres long, longer than the tunnel's 0.8 kilometres.
Question: How long is the tunnel?
Answer: The tunnel is 0.8 kilometres long.

Passages:
Eastmere promotes cooperation between schools and firms, and subsidizes training.
Question: How does Eastmere support talent?
Answer: Eastmere supports talent by promoting cooperation between schools and firms and by subsidizing training.""",
    "zh": """只用材料里的词语和数字，用一句简短的话回答问题。要说出问题问的是什么。不要增加别的内容。

材料：
大桥1998年通车，全长1.2公里，长于隧道的0.8公里。
问题：隧道有多长？
回答：隧道长0.8公里。

材料：
海宁市推动校企合作，并对培训给予补贴。
问题：海宁市怎样支持人才？
回答：海宁市通过推动校企合作、补贴培训来支持人才。""",
}

ANSWER_INPUT: dict[Language, str] = {
    "en": "Passages:\n{passages}\nQuestion: {question}\nAnswer:",
    "zh": "材料：\n{passages}\n问题：{question}\n回答：",
}

SHORTEN: dict[Language, str] = {
    "en": """Make the sentence shorter: keep only its main point in one sentence. Keep names, years and figures as \
they are, and add nothing. Write only the shorter sentence.

Sentence: Third, when the reading room of Ardley was closed for repairs, which took longer than anybody had hoped, the \
library moved its manuscripts to the cellar in 1998, where 4,200 of them are still kept, more than in the tower and \
the old chapel together.
Shorter: In 1998 the library of Ardley moved its manuscripts to the cellar, where 4,200 of them are still kept.

Sentence: Whoever keeps bees should look into the hive on a mild day in early spring, see whether there is honey left \
and whether the queen lays eggs, and clean the floor of what has fallen down in winter.
Shorter: Beekeepers should check honey and queen in early spring and clean the floor of the hive.

Sentence: Although the glaciers on the northern side of Mount Ferrin are longer, those on the southern side melt more \
slowly, since fog lies over them for most of the summer.
Shorter: The southern glaciers of Mount Ferrin melt more slowly because fog lies over them in summer.""",
    "zh": """把句子压缩成一句更短的话，只留最主要的意思。人名、地名、年份和数字保持原样，不要增加内容。\
只写压缩后的句子。

句子：三是云岚图书馆的旧阅览室因修缮而关闭，工期比所有人预想的都长，馆方于1998年把手稿移到地下书库，其中4200件至今\
存放在那里，多于塔楼和老礼拜堂的总和。
压缩：1998年云岚图书馆把手稿移到地下书库，其中4200件至今存放在那里。

句子：养蜂人要在早春挑一个暖和的日子打开蜂箱，看看存蜜还剩多少、蜂王有没有产卵，并把冬天掉在箱底的杂物清理干净。
压缩：养蜂人早春要检查存蜜和蜂王，清理箱底。

句子：霜岭北坡的冰川虽然更长，但由于南坡夏季大部分时间笼罩在雾里，那里的冰川融化得更慢。
压缩：霜岭南坡的冰川夏季有雾笼罩，融化得更慢。""",
}

SHORTEN_INPUT: dict[Language, str] = {"en": "Sentence: {text}\nShorter:", "zh": "句子：{text}\n压缩："}

# What a model reads before every answer: it can be read beforehand.
FIXED = (*ANSWER.values(), *SHORTEN.values())
