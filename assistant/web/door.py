"""The page that asks for a password, before anything else of the page is served."""

from html import escape

from assistant.web.speaking import word
from documents.article import Language


def login_page(language: Language, complaint: str | None = None) -> str:
    """A whole HTML page with one field; `complaint` names a text to show above it."""
    said = f'<p role="alert">{escape(word(complaint, language))}</p>' if complaint else ""
    # With a complaint it answers the form itself, which was sent to a path one folder down.
    action = "login" if complaint else "page/login"
    return f"""<!doctype html>
<html lang="{"zh-CN" if language == "zh" else "en"}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(word("app", language))}</title>
<style>
:root {{ color-scheme: light dark; --paper: #faf7f0; --ink: #2b2723; --accent: #9a2b22; --line: #8b8276; }}
@media (prefers-color-scheme: dark) {{ :root {{ --paper: #1c1a17; --ink: #e9e3d7; --accent: #e79a8c; }} }}
body {{ background: var(--paper); color: var(--ink); display: grid;
  font: 1rem/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif;
  min-height: 100vh; place-items: center; margin: 0; }}
form {{ display: grid; gap: .75rem; width: min(20rem, 86vw); }}
h1 {{ font: 500 1.5rem/1.3 Georgia, "Songti SC", "Noto Serif CJK SC", serif; margin: 0 0 .5rem; }}
p {{ color: var(--accent); margin: 0; }}
input, button {{ font: inherit; padding: .6rem .8rem; border-radius: .4rem; border: 1px solid var(--line);
  background: transparent; color: inherit; }}
button {{ background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }}
:focus-visible {{ outline: 2px solid var(--accent); outline-offset: 2px; }}
</style>
</head>
<body>
<main><form method="post" action="{action}">
<h1>{escape(word("app", language))}</h1>
{said}
<label for="password">{escape(word("password", language))}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<button>{escape(word("enter", language))}</button>
</form></main>
</body>
</html>"""
