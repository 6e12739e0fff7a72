"""How a draft becomes text: as it stands, or worded by a model sentence by sentence, each checked before it counts."""

import re
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.models.failure import ModelFailure
from assistant.models.language_model import LanguageModel
from assistant.reply import Reply, Written
from assistant.statement import Draft, Statement, listed, said_first
from assistant.texts import IN_FULL, MODEL_FAILED, NO_RENDERING, REPLACED
from assistant.wording.checking import check, resting_on
from assistant.wording.grammar import figures_grammar
from assistant.wording.prompts import ANSWER, ANSWER_INPUT, FIXED
from assistant.wording.shortening import shortened
from assistant.wording.sufficing import suffices, tells_all
from assistant.wording.translating import translate_question, translate_sentence
from assistant.words.lexicon import Lexicon
from documents.article import METADATA, Language
from documents.errors import ModelError
from documents.figures import parse, same
from documents.scripts import HAN
from documents.sentences import split_sentences

_MOST_TOKENS = 160
# More statements than these are not joined in one sentence, but said shorter one by one.
_MOST_JOINED = 3
# A statement of so many characters is short already.
_SHORT: dict[Language, int] = {"zh": 40, "en": 110}
_END = re.compile(r"[。！？]|(?<=[a-z0-9)%”\"])[.!?](?=\s)")
# What a small model says again of how it was asked.
_LABEL = re.compile(r"^(?:材料|问题|回答|Passages?|Question|Answer)[:：]\s*")
_IN_QUOTES = re.compile(r"[“\"]([^“”\"]*)[”\"]?")
_BRACKETED = re.compile(rf"\s*[(（]([^()（）]*[{HAN}][^()（）]*)[)）]")


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

    def translated(self, text: str, language: Language, seconds: float | None = None) -> str | None:
        """A sentence in `language` with exactly its figures, or None when the model cannot within `seconds`."""
        try:
            return translate_sentence(
                text, language, self.model, seconds=self.seconds if seconds is None else max(0.1, seconds)
            )
        except ModelError:
            return None

    def warm_up(self) -> None:
        """Load a model of this machine in the background, and let it read what stands before every question."""
        if self.model.on_this_machine:
            self.model.warm(FIXED)


def write(reply: Reply, writer: Writer | None, lexicon: Lexicon) -> Generator[str, None, Written]:
    """The pieces of text, with their markers; what code found is said before the model has said anything.

    With a writer, each sentence of the model is held back until it is checked; one that fails is replaced by the
    quotation it should have been, and a model that fails leaves the quotations that are there already.
    """
    draft, language = reply.draft, reply.language
    if reply.said or writer is None or not _is_to_be_worded(reply):
        pieces = (reply.said,) if reply.said else draft.pieces(language)
        yield from pieces
        return Written("".join(pieces), draft)
    unread = is_unread(reply)
    if unread:
        # Said of each sentence that stays as it is, not of all before they are translated.
        draft = replace(draft, unrendered=False)
    # What cannot be read yet is led by the figure as its translation writes it.
    text = "" if unread else _opening(draft, language)
    if text:
        yield text
    done: list[_Said] = []
    for said in _Wording(reply, writer, lexicon).said():
        done.append(said)
        draft = replace(draft, statements=tuple(each.statement for each in done))
        joined = "".join(draft.pieces(language))
        yield joined[len(text) :]
        text = joined
    model = writer.name if any(each.worded for each in done) else None
    return Written(text, draft, model, tuple(each.note for each in done if each.note))


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement as it is said: whether the model worded it, and the note with it where the model could not."""

    statement: Statement
    worded: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Wording:
    """How a writer words a reply, statement by statement."""

    reply: Reply
    writer: Writer
    lexicon: Lexicon

    def said(self) -> Iterator[_Said]:
        """What the model words, or translates where it cannot be read; once it fails, the quotations for the rest."""
        done, language = 0, self.reply.language
        try:
            for said in self._translated() if is_unread(self.reply) else self._worded():
                yield said
                done += 1
        except ModelError as error:
            reason = error.note(language) if isinstance(error, ModelFailure) else error.in_language(language)
            yield from _quoted(self.reply.draft.statements[done:], MODEL_FAILED.say(language, reason=reason))

    def _worded(self) -> Iterator[_Said]:
        if self.reply.asked.kind in {"summary", "about"} or len(self.reply.draft.statements) > _MOST_JOINED:
            yield from self._shortened()
        else:
            yield from self._answered()

    def _translated(self) -> Iterator[_Said]:
        """The statements one by one, those that cannot be read in the asker's language translated, figures checked."""
        language, end = self.reply.language, time.monotonic() + self.writer.seconds
        for statement in self.reply.draft.statements:
            if not _is_unread(statement, language):
                yield _Said(statement)
                continue
            text = self.writer.translated(statement.sources[0].sentence.text, language, end - time.monotonic())
            if text is None:
                said = f"{NO_RENDERING.say(language)} {statement.text}"
                yield _Said(replace(statement, text=said) if self.reply.draft.unrendered else statement)
            else:
                yield _Said(replace(statement, text=text, lead=_lead_in(text, statement, self.reply)), worded=True)

    def _answered(self) -> Iterator[_Said]:
        """One sentence over all evidence, after the asked figure where the quotation opens with it."""
        reply, language, statements = self.reply, self.reply.language, self.reply.draft.statements
        most, first = self.writer.passages, statements[0]
        sources = tuple(dict.fromkeys(s for statement in statements for s in statement.sources))[:most]
        passages = [readable(statement.text, language) for statement in statements[:most]]
        sentence = self._sentence(passages)
        held = bool(sentence) and check(sentence, sources, self.lexicon).held
        if not (held and suffices(sentence, reply.asked, reply.found, sources, passages, self.lexicon)):
            yield from _quoted(statements, REPLACED.say(language, sentence=sentence))
            return
        held_by = {*resting_on(sentence, sources, self.lexicon)}
        if first.lead:
            held_by |= {*first.sources}
        yield _Said(Statement(sentence, tuple(s for s in sources if s in held_by), lead=first.lead), worded=True)
        if not reply.unambiguous and not tells_all(sentence, reply.asked, passages, self.lexicon):
            # Whether the model left out what was asked cannot be proven, so that the article says it too.
            yield _Said(replace(first, text=IN_FULL.say(language, quote=first.text), lead=""))
            yield from _quoted(statements[1:])

    def _sentence(self, passages: Sequence[str]) -> str:
        """The first sentence that the model says; it is stopped there."""
        language = self.reply.language
        user = ANSWER_INPUT[language].format(passages="\n".join(passages), question=self.reply.asked.text)
        said = ""
        for piece in self.writer.model.stream(
            ANSWER[language],
            user,
            max_tokens=_MOST_TOKENS,
            grammar=figures_grammar(passages, language),
            seconds=self.writer.seconds,
        ):
            said += piece
            if "\n" in said.strip() or (_END.search(said) and len(split_sentences(said, language)) > 1):
                break
        first = next(iter(split_sentences(said.strip().split("\n")[0], language)), (0, 0))
        return _clean(said.strip()[slice(*first)], language)

    def _shortened(self) -> Iterator[_Said]:
        """Each statement said shorter, one at a time, so that the first is read while the next is written."""
        language, end = self.reply.language, time.monotonic() + self.writer.seconds
        for statement in self.reply.draft.statements:
            # Whoever asks for a list wants all of it.
            if self.reply.asked.wants_list or len(statement.said(language)) <= _SHORT[language]:
                yield _Said(statement)
                continue
            text = statement.text.rstrip("\n")
            left = max(0.1, end - time.monotonic())
            said = shortened(text, language, self.writer.model, seconds=left)
            if said is not None and check(said, statement.sources, self.lexicon).held:
                yield _Said(replace(statement, text=statement.text.replace(text, said)), worded=True)
            else:
                yield _Said(statement)


def _quoted(statements: Sequence[Statement], note: str = "") -> Iterator[_Said]:
    """The statements as they are, the `note` with the first of them."""
    for place, statement in enumerate(statements):
        yield _Said(statement, note="" if place else note)


def _is_to_be_worded(reply: Reply) -> bool:
    """Whether a model may say a draft: not what code worked out, not what stands at the head of an article.

    Nor why one thing is more than another: where it is not, a model finds a reason all the same.
    """
    statements = reply.draft.statements
    if any(s.stays_as_it_is for s in statements) or all(s.sources[0].sentence.role in METADATA for s in statements):
        return False
    return not (reply.asked.kind == "comparison" and reply.asked.asks_why)


def is_unread(reply: Reply) -> bool:
    """Whether a reply quotes sentences that cannot be read in its language."""
    return any(_is_unread(statement, reply.language) for statement in reply.draft.statements)


def _is_unread(statement: Statement, language: Language) -> bool:
    """Whether a statement quotes a sentence that cannot be read in `language`."""
    sentence = statement.sources[0].sentence
    return sentence.in_language(language) is None and sentence.text in statement.text


def _lead_in(translation: str, statement: Statement, reply: Reply) -> str:
    """The figures asked of a statement as its translation writes them; "" where none is sure, or one is missing."""
    parts = (part for part in reply.found if part.unambiguous and part.sources[:1] == statement.sources[:1])
    figures = [figure for part in parts for figure in part.figures]
    written = [next((w for w in parse(translation) if same(w, f)), None) for f in figures]
    return listed((f.text for f in written if f is not None), reply.language) if all(written) else ""


def _opening(draft: Draft, language: Language) -> str:
    """What of a draft claims nothing that a model has still to word: its own opening, else the asked figures."""
    return draft.opening(language) or (said_first(draft.statements[0].lead, language) if draft.statements else "")


def readable(text: str, language: Language) -> str:
    """`text` for the model to read: in English without the Chinese names that stand in brackets beside their English.

    They are half of what it would read, and it mixes them into what it writes.
    """
    return _BRACKETED.sub(_without_chinese, text) if language == "en" else text


def _without_chinese(match: re.Match[str]) -> str:
    left = re.sub(f"[{HAN}][{HAN}\\d]*", "", match[1])
    left = re.sub(r"^[\s,;:，；、]+|[\s,;:，；、]+$", "", left)
    return f" ({left})" if left else ""


def _clean(text: str, language: Language) -> str:
    """One line of a model without quotation marks, markers and list signs, ended as a sentence."""
    text = _LABEL.sub("", re.sub(r"\[\d+\]|\*\*", "", text.strip().split("\n")[0]).strip(" -•"))
    # The sentence as a whole is said in quotation marks, whose end may be cut off; those inside it stay.
    if quoted := _IN_QUOTES.fullmatch(text):
        text = quoted[1].strip()
    if not text:
        return ""
    return text if text.rstrip("”\"’'）)")[-1:] in {*"。.！？!?"} else text + ("。" if language == "zh" else ".")
