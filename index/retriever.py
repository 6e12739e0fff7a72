"""The index as a LangChain retriever, for other people's chains."""

from dataclasses import asdict
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import run_in_executor
from pydantic import ConfigDict

from documents.scripts import question_language
from index.hit import Hit
from index.index import Index


class ArticleRetriever(BaseRetriever):
    """The `k` sentences that answer a question best, as Documents.

    A Document's `page_content` is the article's own characters. Its metadata: `article`, `section`,
    `start` and `end` (offsets in the article's text), `number`, `paragraph`, `page`, `language`,
    `translation` (the sentence in the other language, or None) and `scores` (see `index.hit.Scores`).
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: Index
    k: int = 6
    documents: tuple[str, ...] | None = None
    """The names of the articles to search; None for all."""

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        return [document_of(hit) for hit in self._search(query)]

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun
    ) -> list[Document]:
        hits = await run_in_executor(None, self._search, query)
        return [document_of(hit) for hit in hits]

    def _search(self, query: str) -> tuple[Hit, ...]:
        return self.index.search(query, question_language(query), self.k, documents=self.documents)


def document_of(hit: Hit) -> Document:
    """A hit as a LangChain Document."""
    sentence = hit.sentence
    metadata: dict[str, Any] = {
        "article": hit.article.name,
        "section": " / ".join(sentence.section),
        "start": sentence.start,
        "end": sentence.end,
        "number": sentence.number,
        "paragraph": sentence.paragraph,
        "page": sentence.page,
        "language": sentence.language,
        "translation": sentence.rendering,
        "scores": asdict(hit.scores),
    }
    return Document(page_content=sentence.text, metadata=metadata)
