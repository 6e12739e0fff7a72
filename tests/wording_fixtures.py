"""What became of a reply that a model worded, and what it was to say where it held."""

from core_fixtures import writer

from assistant.reply import Written
from assistant.wording.wording import write

BERTHS = "大连港有多少个泊位？"
QUOTED = "**126个**：截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。[1]"
SUMMARY = [
    "本文介绍三个港口的现状，并提出建议。",
    "2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨，烟台港为3.6亿吨。",
]


def wrote(pipeline, question, who):
    """What became of the reply once all its pieces were read, which joined are its text."""
    pieces, writing = [], write(pipeline.reply(question), who, pipeline.lexicon)
    while True:
        try:
            pieces.append(next(writing))
        except StopIteration as end:
            assert isinstance(end.value, Written)
            assert end.value.text == "".join(pieces)
            return end.value


def written(pipeline, question, *answers):
    """What became of the reply, and its text."""
    answer = wrote(pipeline, question, writer(*answers))
    return answer, answer.text
