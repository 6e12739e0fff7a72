"""The part of an article that concludes, and the part that says what should be done, told by headings and openings."""

import re

from assistant.questions.question import Question
from documents.article import Article, Sentence

_CONCLUDES = (re.compile(r"结论|结语|结束语|小结|\bconclu(?:sions?|ding)\b|\bclosing\b", re.IGNORECASE),)
# A section of advice may be headed by its measures; one that is headed as advice goes before it.
_ADVISES = (
    re.compile(r"建议|对策|\brecommend|\bsuggest|\bpropos|\bwhat (?:should|must|needs)\b", re.IGNORECASE),
    re.compile(
        r"举措|措施|路径|策略|思路|\bmeasures\b|\bpaths?\b|\bpathways?\b|\bstrateg|\bnext steps\b", re.IGNORECASE
    ),
)
_IN_CONCLUSION = re.compile(
    r"^(?:总之|综上|总的来看|总体来看|总而言之|In (?:conclusion|summary|short|sum)\b|To conclude\b|Overall,)",
    re.IGNORECASE,
)


def section_of_purpose(question: Question, article: Article) -> tuple[str, ...] | None:
    """The path of the section that concludes or advises, where that is what is asked for and a heading says it."""
    wanted = _CONCLUDES if question.asks_conclusion else _ADVISES if question.asks_advice else ()
    paths = dict.fromkeys((s.section, s.section_rendering) for s in article.sentences if s.role == "body" and s.section)
    for pattern in wanted:
        for path, rendered in paths:
            for depth, headings in enumerate(zip(path, rendered or path, strict=True), 1):
                if any(pattern.search(heading) for heading in headings):
                    return path[:depth]
    return None


def concluding(article: Article) -> tuple[Sentence, ...]:
    """The paragraph that says that it concludes, else the last one."""
    bodies = [paragraph for paragraph in article.paragraphs if paragraph[0].role == "body"]
    told = next((p for p in reversed(bodies) if _IN_CONCLUSION.match(p[0].text)), None)
    return told or (bodies[-1] if bodies else ())
