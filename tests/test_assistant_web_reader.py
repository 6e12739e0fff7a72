"""What the reader of the page shows of an article, and where the figures of an answer stand in it."""

from dataclasses import replace

from web_fixtures import ScriptedAssistant

from assistant.answers import AnswerFigure
from assistant.web.export import as_json, as_markdown, file_name
from assistant.web.marking import figure_spans
from assistant.web.reader import article_view, said_view
from assistant.web.store import Conversation, StoredTurn
from documents.shipped import load_shipped


def test_every_sentence_of_the_article_is_shown_once_with_its_offsets():
    article = load_shipped()
    shown = [s for p in article_view(article)["paragraphs"] for s in p["sentences"]]
    expected = [s for s in article.sentences if s.role not in {"title", "author"}]
    assert [(s["start"], s["end"], s["zh"]) for s in shown] == [(s.start, s.end, s.text) for s in expected]


def test_headings_stand_alone_with_their_level():
    headings = [p for p in article_view(load_shipped())["paragraphs"] if p["role"] == "heading"]
    assert all(len(p["sentences"]) == 1 for p in headings)
    assert {p["level"] for p in headings} == {1, 2}


def test_the_shipped_article_is_bilingual():
    view = article_view(load_shipped())
    assert view["bilingual"]
    assert view["title_rendering"]


def test_a_figure_is_found_in_either_language():
    figure = AnswerFigure("2.97亿件", 297000000.0, "", 1)
    assert figure_spans("累计办件量2.97亿件。", [figure]) == [(5, 11)]
    text = "handled 297 million cases in 2022"
    ((start, end),) = figure_spans(text, [figure])
    assert text[start:end].startswith("297 million")


def test_a_figure_of_another_unit_is_not_marked():
    assert figure_spans("2500 km", [AnswerFigure("2500亿元", 2500.0, "yuan", 1)]) == []


def test_an_answer_is_shown_with_marks_and_translated_sections():
    assistant = ScriptedAssistant()
    answer = assistant.answer("How many cases had Yiwang Tongban handled by the end of 2022?")
    view = said_view(answer, assistant.articles)
    (citation,) = view["citations"]
    marked = [citation["quote"][start:end] for start, end in citation["marks"]]
    assert "2.97亿件" in marked
    assert "2022年" not in marked
    assert citation["section_translation"].startswith("II.")
    assert view["considered"][0]["translation"]


def test_only_what_the_answer_stresses_is_marked():
    assistant = ScriptedAssistant()
    answer = assistant.answer("“一网通办”累计办件量是多少？")
    answer = replace(answer, text=f"**2.97亿件**：{answer.text}")
    (citation,) = said_view(answer)["citations"]
    assert [citation["quote"][start:end] for start, end in citation["marks"]] == ["2.97亿件"]


def conversation(text="2.97亿件。[1]", question="多少？", stopped=False):
    answer = {
        "text": text,
        "citations": [
            {
                "number": 1,
                "quote": "办件量2.97亿件。",
                "section": "二、现状",
                "document": "文",
                "translation": "297 million.",
                "page": 3,
            }
        ],
    }
    return Conversation(
        "c", "办件量/多少？", "shipped", 0.0, 0.0, (StoredTurn("t", question, answer, stopped, {}, 0.0),)
    )


def test_markdown_carries_the_quotation_with_section_page_and_translation():
    assert as_markdown(conversation(), "zh") == (
        "# 办件量/多少？\n\n文章问答 · 1970-01-01\n\n## 多少？\n\n2.97亿件。[1]\n\n"
        "> [1] 二、现状, 第 3 页\n>\n> 办件量2.97亿件。\n>\n> *297 million.*\n"
    )


def test_markdown_marks_in_a_text_are_taken_as_themselves():
    text = as_markdown(conversation(text="<b>*x* [1](http://a)", question="# a\nb"), "en")
    assert "\\<b\\>\\*x\\* [1]\\(http://a)" in text
    assert "## \\# a b" in text


def test_a_stopped_answer_says_so():
    assert "*Stopped; the answer is incomplete.*" in as_markdown(conversation(stopped=True), "en")


def test_json_keeps_everything():
    assert '"办件量2.97亿件。"' in as_json(conversation())


def test_a_file_name_is_safe_everywhere():
    assert file_name(conversation(), "md") == "办件量 多少？.md"
