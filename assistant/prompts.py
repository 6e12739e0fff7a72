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

# By the language of the answer.
ANSWER: dict[Language, str] = {
    "en": """Answer the question in one short sentence, with words and figures from the passages only. \
Name what the question asks about. Add nothing else.

Passages:
The bridge opened in 1998 and is 1.2 kilometres long, longer than the tunnel's 0.8 kilometres.
Question: How long is the tunnel?
Answer: The tunnel is 0.8 kilometres long.

Passages:
The city promotes cooperation between schools and firms, and subsidizes training.
Question: How does the city support talent?
Answer: The city supports talent by promoting cooperation between schools and firms and by subsidizing training.""",
    "zh": """只用材料里的词语和数字，用一句简短的话回答问题。要说出问题问的是什么。不要增加别的内容。

材料：
大桥1998年通车，全长1.2公里，长于隧道的0.8公里。
问题：隧道有多长？
回答：隧道长0.8公里。

材料：
该市推动校企合作，并对培训给予补贴。
问题：该市怎样支持人才？
回答：该市通过推动校企合作、补贴培训来支持人才。""",
}

SUMMARY: dict[Language, str] = {
    "en": """Shorten each numbered sentence to its main point. Write one line for each, in the same order, \
starting with its number. Use words and figures of that sentence only.

1. Since the port was enlarged in 2005, the volume of goods handled there has doubled, and firms from many countries \
have settled nearby.
2. In the future, the city should make full use of its universities and strengthen support for research.

1. Since the port was enlarged in 2005, its volume of goods has doubled.
2. The city should make use of its universities and support research.""",
    "zh": """把每个带编号的句子缩成要点。每句写一行，顺序不变，以编号开头。只用该句的词语和数字。

1. 自2005年港口扩建以来，其货物吞吐量翻了一番，许多国家的企业在附近落户。
2. 今后，该市要充分利用高校资源，加大对科研的支持力度。

1. 2005年港口扩建以来，货物吞吐量翻了一番。
2. 该市要利用高校资源，支持科研。""",
}

ANSWER_INPUT: dict[Language, str] = {
    "en": "Passages:\n{passages}\nQuestion: {question}\nAnswer:",
    "zh": "材料：\n{passages}\n问题：{question}\n回答：",
}

# By the language of the follow-up question.
STANDALONE: dict[Language, str] = {
    "en": """Rewrite the follow-up as a full English question that can be understood alone. Take what is left out \
(who, what, where, when) from the earlier question; keep everything else. Write only the question. A follow-up that \
is complete stays as it is.

Earlier question: How many passengers did Paris airport have in 2019?
Follow-up: And London?
Full question: How many passengers did London airport have in 2019?

Earlier question: 谁设计了这座大桥？
Follow-up: When was it finished?
Full question: When was the bridge finished?

Earlier question: How long is the tunnel?
Follow-up: Which city has the most museums?
Full question: Which city has the most museums?""",
    "zh": """把追问改写成单独也能看懂的完整中文问题。省略的内容（谁、什么、哪里、何时）取自前面的问题，其余不变。\
只写问题。本来就完整的追问照抄。

前面的问题：2019年巴黎机场的旅客有多少？
追问：那伦敦呢？
完整的问题：2019年伦敦机场的旅客有多少？

前面的问题：Who designed the bridge?
追问：它是哪年建成的？
完整的问题：大桥是哪年建成的？

前面的问题：隧道有多长？
追问：哪个城市的博物馆最多？
完整的问题：哪个城市的博物馆最多？""",
}

STANDALONE_INPUT: dict[Language, str] = {
    "en": "Earlier question: {earlier}\nFollow-up: {question}\nFull question:",
    "zh": "前面的问题：{earlier}\n追问：{question}\n完整的问题：",
}
