"""How a draft becomes text: as it stands, or worded by a model sentence by sentence, each one checked before it counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.answering import Reply
from assistant.checking import check, resting_on
from assistant.grammar import figures_grammar
from assistant.language_model import LanguageModel
from assistant.lexicon import Lexicon
from assistant.prompts import ANSWER, SUMMARY
from assistant.settings import Mode
from assistant.statement import Draft, Statement, cite
from assistant.texts import MODEL_FAILED, REPLACED
from assistant.translating import translate_question, translate_sentence
from documents.article import Language
from documents.errors import ModelError

_MOST_TOKENS = {"fact": 120, "summary": 400}
_SENTENCE = re.compile(r"[^。！？!?]*?(?:[。！？!?]+[”’」』）\"]*|(?<=[a-z0-9)%\"”])\.(?=\s|$))\s*|.+$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model with the seconds that one call of it may take."""

    model: LanguageModel
    seconds: float

    @property
    def name(self) -> str:
        """The model's name, as answers show it."""
        return self.model.name

    def question_in(self, language: Language, question: str) -> str | None:
        """The question translated for retrieval, or None when the model cannot."""
        try:
            return translate_question(question, self.model) if language == "zh" else None
        except ModelError:
            return None

    def close(self) -> None:
        """Stop the model's server, if one runs."""
        self.model.close()
