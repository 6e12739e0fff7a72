"""Small articles, a ranker that can be followed by hand and a scripted writer, for tests of the way to an answer."""

import numpy as np
from index_fixtures import BigramEncoder
from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
from langchain_core.messages import AIMessage

from assistant.answering import Pipeline
from assistant.evidence.citing import Source
from assistant.evidence.features import _RELATIVE, DECISION_FEATURES, SENTENCE_FEATURES
from assistant.evidence.finding import find
from assistant.evidence.pinpoint import pinpoint
from assistant.evidence.ranking import Network, Ranker
from assistant.models.language_model import LanguageModel
from assistant.questions.question import analyse
from assistant.wording.wording import Writer
from assistant.words.lexicon import Lexicon
from documents import article_from_text
from documents.rendering import with_rendering
from documents.scripts import question_language
from index import Hit, Index, Scores

_PORTS_ZH = """北方港口发展报告

林岚

摘要：本文介绍三个港口的现状，并提出建议。

关键词：港口；航运；物流

一、现状

2021年，大连港货物吞吐量为5.2亿吨，青岛港为4.1亿吨，烟台港为3.6亿吨。

2019年大连港货物吞吐量为4.5亿吨。截至2021年底，大连港共有泊位126个，其中万吨级泊位48个。港口集团由周远担任董事长。

新码头于2018年6月开工，总投资35亿元。目前仍有3座灯塔正在建设。

二、问题

由于航道水深不足，大型货轮不能直接靠港。港区没有铁路专线。

三、建议

一是加深航道，提高通航能力。二是建设铁路专线，发展多式联运。三是培养航运人才，支持高校开设专业。
"""
_PORTS_EN = """# Report on the northern ports

Lin Lan

**Abstract:** This article describes three ports as they are and makes proposals.

**Keywords:** ports; shipping; logistics

## I. The state

In 2021 Dalian handled 520 million tonnes of cargo, Qingdao 410 million tonnes and Yantai 360 million tonnes.

In 2019 Dalian handled 450 million tonnes of cargo.
By the end of 2021 the port of Dalian had 126 berths, 48 of them for ships of ten thousand tonnes.
Zhou Yuan is the chairman of the port group.

Work on the new wharf began in June 2018, with a total investment of 3.5 billion yuan.
Another 3 lighthouses are still under construction.

## II. Problems

Because the channel is not deep enough, large freighters cannot call directly.
The port area has no railway line.

## III. Proposals

First, deepen the channel so that more ships can pass.
Second, build a railway line and develop combined transport.
Third, train shipping specialists and support universities that teach the subject.
"""
_LIGHTS = """The Lighthouses of Norvik

By Anna Lund

Norvik has 14 lighthouses. The oldest one was built in 1732 by Erik Dahl. It is
31 metres tall and stands on Crow Island.

In 1998 the town spent 2.4 million dollars on repairs. The Harbour Trust employs
57 people, and 12 of them are keepers. Visitors numbered 80,000 in 2015 and 95,000 in 2019.

The southern light was switched off because ships now use satellite navigation. No lighthouse is open in winter.
"""

PORTS_ZH = article_from_text(_PORTS_ZH, name="港口.txt")
PORTS = with_rendering(PORTS_ZH, _PORTS_EN, name="ports.en.md")
LIGHTS = article_from_text(_LIGHTS, name="lights.txt")


def _network(size: int, column: int, gain: float, offset: float) -> Network:
    """The score `gain` × feature + `offset`, as near as tanh is straight: 1000 × gain × tanh(feature / 1000)."""
    hidden = np.zeros((size, 1), dtype=np.float32)
    hidden[column] = 0.001
    zeros, ones = np.zeros(size, dtype=np.float32), np.ones(size, dtype=np.float32)
    return Network(zeros, ones, hidden, np.zeros(1, np.float32), np.array([1000 * gain], np.float32), offset)


_RAW = 2 * len(_RELATIVE)  # where the features of a sentence stand as they are
# Orders by the share of the question's words that a sentence has, and answers where the article has half of them.
PLAIN_RANKER = Ranker(
    order=_network(_RAW + len(SENTENCE_FEATURES), _RAW + SENTENCE_FEATURES.index("covered"), 10, 0),
    decide=_network(len(DECISION_FEATURES), DECISION_FEATURES.index("covered_by_article"), 20, -10),
    thresholds={"zh": 0.5, "en": 0.5, "across": 0.5},
)


def similarity(first, second):
    """The cosine of character pairs."""
    encoder = BigramEncoder()
    return encoder.encode_queries(list(first)) @ encoder.encode_queries(list(second)).T


def pipeline_of(path, *articles):
    """A pipeline over `articles` with the predictable encoder and the plain ranker."""
    index = Index.open(path, articles, BigramEncoder())
    return Pipeline(
        articles,
        lambda asked: index.search(asked.text, asked.language, 20),
        Lexicon(articles),
        PLAIN_RANKER,
        similarity,
    )


def source(article, number, score=1.0):
    """The sentence of an article under its number, as something to rest on."""
    return Source(article, article.sentences[number], score)


def number_of(article, words):
    """The number of the one sentence that has `words` in its text or rendering."""
    (number,) = [s.number for s in article.sentences if words in s.text or words in (s.rendering or "")]
    return number


def ask(text, language=None):
    """What a question asks for, in the language that it is in where no other is given."""
    return analyse(text, language or question_language(text))


def scripted(*answers):
    """A language model that says `answers` one after the other."""
    return LanguageModel.from_chat(GenericFakeChatModel(messages=iter([AIMessage(text) for text in answers])), "fake")


def writer(*answers, seconds=5.0):
    """A writer whose model says `answers`."""
    return Writer(scripted(*answers), seconds)


def hits_of(article, language="zh", **scores):
    """Every sentence of an article but its headings as a hit, in reading order, all with the same scores."""
    given = Scores(
        **{"dense": 0.5, "dense_paragraph": 0, "hub": 0, "lexical": 1, "lexical_paragraph": 0, "fused": 0} | scores
    )
    return [Hit(article, s, given, language) for s in article.sentences if s.role != "heading"]


def found(text, question):
    """What is found in `text` for a question."""
    article = article_from_text(text, name="a")
    language = question_language(question)
    return find(ask(question, language), lambda _: hits_of(article, language), Lexicon((article,)), PLAIN_RANKER)


def cited(text, question):
    """The sentences of a small article that are cited for a question, in their order."""
    return [source.sentence.text for source in found(text, question).sources]


def checked(check, text, question, at=0):
    """What one of the checks says of a question and a sentence of `text`, the first where no other is given."""
    article = article_from_text(text, name="a")
    language = question_language(question)
    return check(ask(question, language), hits_of(article, language)[at], Lexicon((article,)))


def checked_figures(check, text, question, at=0):
    """What one of the checks says that read the asked figures of a sentence."""
    article = article_from_text(text, name="a")
    language = question_language(question)
    asked, hit, lexicon = ask(question, language), hits_of(article, language)[at], Lexicon((article,))
    return check(asked, hit, lexicon, pinpoint(asked, lexicon.matching_text(hit.sentence, language), lexicon).figures)
