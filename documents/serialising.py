"""An article as JSON text and back, for whoever keeps it elsewhere than in its file."""

import json
from dataclasses import asdict, fields
from typing import Any

from documents.article import Article, Sentence
from documents.errors import DocumentError


def to_json(article: Article) -> str:
    """Everything of the article but where its file lay."""
    return json.dumps({**asdict(article), "source": None}, ensure_ascii=False)


def from_json(text: str) -> Article:
    """The article that `to_json` wrote; fields of later versions are left out.

    Raises:
        DocumentError: the text holds no article.
    """
    try:
        found = json.loads(text)
        sentences = tuple(Sentence(**_known(Sentence, each)) for each in found["sentences"])
        return Article(**{**_known(Article, found), "sentences": sentences})
    except (ValueError, LookupError, TypeError) as error:
        raise DocumentError(
            f"A kept document cannot be read ({error}). Add its file again with: article-assistant index add FILE",
            f"一篇存下的文档读不出来：{error}。请重新加入它的文件：article-assistant index add 文件",
        ) from error


def _known(kind: type, values: dict[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(kind)}
    # JSON has lists where the values have tuples.
    return {k: tuple(v) if isinstance(v, list) else v for k, v in values.items() if k in names}
