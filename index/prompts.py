"""What embedding models want before a question and before a passage, by the families of models."""

from dataclasses import dataclass
from pathlib import Path

_TASK = "Given a question, retrieve passages that answer the question"


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is put before a question and before a passage."""

    query: str
    passage: str


E5 = Prompts("query: ", "passage: ")
_INSTRUCT = Prompts(f"Instruct: {_TASK}\nQuery: ", "")
_BGE_CHINESE = Prompts("为这个句子生成表示以用于检索相关文章：", "")
_BGE_ENGLISH = Prompts("Represent this sentence for searching relevant passages: ", "")
_NONE = Prompts("", "")


def prompts_for(model: str) -> Prompts:
    """The prompts that a model was trained with, by the family its name tells.

    They matter when the model's own files give none. Sources: the model cards of intfloat/e5-*,
    BAAI/bge-*, Alibaba-NLP/gte-* and Qwen/Qwen3-Embedding-*.
    """
    name = Path(model).name.lower()
    instructed = "instruct" in name or "mistral" in name
    if "qwen3-embedding" in name or (instructed and ("e5" in name or "gte" in name)):
        return _INSTRUCT
    if name.startswith("e5") or "-e5" in name:
        return E5
    if name.startswith("bge") and "m3" not in name:
        return _BGE_CHINESE if "zh" in name else _BGE_ENGLISH
    return _NONE
