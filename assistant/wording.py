"""How a draft becomes text: as it stands, or worded by a model sentence by sentence, each checked before it counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answering import Reply
from assistant.checking import check, resting_on
from assistant.evidence import Source
from assistant.grammar import figures_grammar
from assistant.language_model import LanguageModel
from assistant.lexicon import Lexicon
from assistant.model_failure import ModelFailure
from assistant.prompts import ANSWER, ANSWER_INPUT, SUMMARY
from assistant.statement import Draft, Statement, cite
from assistant.texts import MODEL_FAILED, REPLACED
from assistant.translating import translate_question, translate_sentence
from documents.article import Language
from documents.errors import ModelError
from documents.figures import parse, same

_MOST_TOKENS = 160
_TOKENS_A_LINE = 60
_END = re.compile(r"[。！？]|(?<=[a-z0-9)%”\"])[.!?](?=\s)")
_NUMBERED = re.compile(r"^\s*(\d{1,2})[.、．)]\s*(.+)$")


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model with the seconds that one call of it may take, and the sentences that it may read for one."""

    model: LanguageModel
    seconds: float
    passages: int = 6

    @property
    def name(self) -> str:
        """The model's name, as answers show it."""
        return self.model.name

    def translated_question(self, question: str) -> str | None:
        """The question in the other language, for retrieval, or None when the model cannot."""
        try:
            return translate_question(question, self.model, seconds=min(self.seconds, 15.0)) or None
        except ModelError:
            return None

    def translated(self, text: str, language: Language) -> str | None:
        """A sentence in `language` with exactly its figures, or None when the model cannot."""
        try:
            return translate_sentence(text, language, self.model, seconds=self.seconds)
        except ModelError:
            return None

    def close(self) -> None:
        """Stop the model's server, if one runs."""
        self.model.close()


class Written:
    """The text of an answer as it comes; after its end `draft`, `model` and `notes` say what became of it.

    With a writer, each sentence of the model is held back until it is checked; one that fails is replaced by the
    quotation it should have been, and a model that fails leaves the quotations that are there already.
    """

    def __init__(self, reply: Reply, writer: Writer | None, lexicon: Lexicon) -> None:
        """Store what is to be written and by whom."""
        self._reply, self._writer, self._lexicon = reply, writer, lexicon
        self.draft: Draft = reply.draft
        self.model: str | None = reply.translator
        self.notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        """The pieces of text, with their markers."""
        if self._writer is None or any(s.computed for s in self._reply.draft.statements):
            yield from cite(self.draft, self._reply.language)[1]
            return
        done: list[Statement] = []
        shown = 0
        for statement in self._with_quotations_for_the_rest(self._writer, done):
            done.append(statement)
            pieces = cite(replace(self.draft, statements=tuple(done)), self._reply.language)[1]
            yield "".join(pieces[shown:])
            shown = len(pieces)
        self.draft = replace(self.draft, statements=tuple(done))

    def _with_quotations_for_the_rest(self, writer: Writer, done: Sequence[Statement]) -> Iterator[Statement]:
        """What the model words; once it fails, the quotations for what is not `done` yet."""
        try:
            yield from self._worded(writer)
        except ModelError as error:
            language = self._reply.language
            reason = error.note(language) if isinstance(error, ModelFailure) else str(error)
            self.notes += (MODEL_FAILED.say(language, reason=reason),)
            yield from self._reply.draft.statements[len(done) :]

    def _worded(self, writer: Writer) -> Iterator[Statement]:
        if self._reply.asked.kind in {"summary", "about"} or len(self._reply.draft.statements) > 3:
            yield from self._summarised(writer)
        else:
            yield from self._answered(writer)

    def _answered(self, writer: Writer) -> Iterator[Statement]:
        """One sentence over all evidence."""
        language, statements = self._reply.language, self._reply.draft.statements
        sources = tuple(dict.fromkeys(s for statement in statements for s in statement.sources))[: writer.passages]
        passages = [_shown(source, language) for source in sources]
        user = ANSWER_INPUT[language].format(passages="\n".join(passages), question=self._reply.asked.text)
        said = ""
        grammar = figures_grammar(passages, language)
        for piece in writer.model.stream(
            ANSWER[language], user, max_tokens=_MOST_TOKENS, grammar=grammar, seconds=writer.seconds
        ):
            said += piece
            if _END.search(said) or "\n" in said.strip():
                break
        end = _END.search(said)
        sentence = _clean(said[: end.end()] if end else said, language)
        found = check(sentence, sources, self._lexicon) if sentence else None
        asked = self._reply.found.figures if self._reply.found and self._reply.found.sure else ()
        if found is not None and found.held and _says(sentence, asked):
            self.model = writer.name
            yield Statement(sentence, resting_on(sentence, sources, self._lexicon))
            return
        self.notes += (REPLACED.say(language, sentence=sentence),)
        yield from statements

    def _summarised(self, writer: Writer) -> Iterator[Statement]:
        """One line for each statement of the draft, each checked against its own sentence."""
        language, statements = self._reply.language, self._reply.draft.statements
        user = "\n".join(f"{i}. {s.text}" for i, s in enumerate(statements, 1))
        grammar = figures_grammar(
            [*(s.text for s in statements), *(f"{i}. " for i in range(1, len(statements) + 1))], language, lines=True
        )
        waiting, line = 0, ""
        for piece in writer.model.stream(
            SUMMARY[language],
            user,
            max_tokens=_TOKENS_A_LINE * len(statements),
            grammar=grammar,
            seconds=writer.seconds,
        ):
            line += piece
            while "\n" in line:
                first, line = line.split("\n", 1)
                if waiting < len(statements) and first.strip():
                    yield self._line(first, statements[waiting], writer)
                    waiting += 1
        if waiting < len(statements) and line.strip():
            yield self._line(line, statements[waiting], writer)
            waiting += 1
        yield from statements[waiting:]

    def _line(self, line: str, statement: Statement, writer: Writer) -> Statement:
        match = _NUMBERED.match(line)
        sentence = _clean(match[2] if match else line, self._reply.language)
        if sentence and check(sentence, statement.sources, self._lexicon).held:
            self.model = writer.name
            return replace(statement, text=sentence)
        self.notes += (REPLACED.say(self._reply.language, sentence=sentence),)
        return statement


def rendered(reply: Reply, writer: Writer) -> Reply:
    """The reply with the sentences that cannot be read in its language translated by the model, figures checked."""
    statements = []
    for statement in reply.draft.statements:
        source = statement.sources[0]
        unread = source.sentence.in_language(reply.language) is None and source.sentence.text in statement.text
        translation = writer.translated(source.sentence.text, reply.language) if unread else None
        statements.append(replace(statement, text=_led_like(reply, translation)) if translation else statement)
    changed = tuple(statements) != reply.draft.statements
    return replace(
        reply, draft=replace(reply.draft, statements=tuple(statements)), translator=writer.name if changed else None
    )


def _led_like(reply: Reply, translation: str) -> str:
    """The translation after the asked figure, as the translation writes it."""
    found = reply.found
    if found is None or not found.sure:
        return translation
    figures = [next((w for w in parse(translation) if same(w, f)), None) for f in found.figures]
    if not figures or None in figures:
        return translation
    lead = ", ".join(f.text for f in figures if f is not None)
    return f"**{lead}**: {translation}" if reply.language == "en" else f"**{lead}**：{translation}"


def _shown(source: Source, language: Language) -> str:
    return source.sentence.in_language(language) or source.sentence.text


def _says(sentence: str, figures: Sequence[object]) -> bool:
    """Whether the sentence says every figure that was asked for."""
    said = parse(sentence)
    return all(any(same(f, figure) for f in said) for figure in figures)  # type: ignore[arg-type]


def _clean(text: str, language: Language) -> str:
    """One line of a model without quotation marks, markers and list signs, ended as a sentence."""
    text = re.sub(r"\[\d+\]|\*\*", "", text.strip().split("\n")[0]).strip(' -•"“”')
    if not text:
        return ""
    return text if text[-1] in "。.！？!?" else text + ("。" if language == "zh" else ".")
