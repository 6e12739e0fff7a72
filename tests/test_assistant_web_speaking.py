"""Every word of the page exists in both languages and is used."""

import re
from pathlib import Path
from string import Formatter

import pytest

from assistant.web.speaking import WORDS, WebError, word, words

WEB = Path(__file__).parent.parent / "assistant" / "web"


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("name", WORDS)
def test_both_languages_have_the_same_places(name):
    chinese, english = WORDS[name]
    assert places(chinese) == places(english)


# The switch is written in the language that it switches to.
@pytest.mark.parametrize("name", [name for name in WORDS if not name.startswith("language_switch")])
def test_chinese_is_chinese_and_english_is_english(name):
    chinese, english = WORDS[name]
    assert not re.search(r"[\u3400-\u9fff]", english)
    plain = re.sub(r"\{\w+\}", "", chinese)
    assert re.search(r"[\u3400-\u9fff]", plain) or not re.search(r"[a-z]{3}", plain)


def test_every_text_is_used_and_every_used_text_exists():
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for path in [*WEB.glob("*.py"), *WEB.glob("static/*.js")]
        if path.name not in {"words.py", "complaints.py"}
    )
    named = set(re.findall(r"""["'`]([a-z][a-z_]+)["'`]""", sources))
    made = {"mode_quote_note", "mode_auto_note", "mode_model_note"} | {
        f"mode_{m}" for m in ("quote", "auto", "model", "default")
    }
    made |= {"authority_zh", "authority_en"}
    assert set(WORDS) - named - made == set()
    asked_for = set(re.findall(r"""(?:\bt|\bword|WebError)\(\s*["']([a-z_]+)["']""", sources))
    assert asked_for - set(WORDS) == set()


def test_a_word_is_filled():
    assert word("page", "zh", page="3") == "第 3 页"
    assert words("en")["page"] == "p. {page}"


def test_an_error_speaks_both_languages():
    error = WebError("upload_empty", name="a.txt")
    assert error.in_language("zh") == "“a.txt”是空的。"
    assert str(error) == "“a.txt” is empty. / “a.txt”是空的。"
