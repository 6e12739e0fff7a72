"""How a draft becomes text: as it stands, or worded by a model sentence by sentence, each checked before it counts."""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.drafts.quoting import lead_of
from assistant.evidence.evidence import METADATA
from assistant.models.failure import ModelFailure
from assistant.models.language_model import LanguageModel
from assistant.reply import Reply
from assistant.statement import Draft, Statement, cite
from assistant.texts import IN_FULL, MODEL_FAILED, NO_RENDERING, NO_RENDERINGS, REPLACED
from assistant.wording.checking import check, resting_on
from assistant.wording.grammar import figures_grammar
from assistant.wording.prompts import ANSWER, ANSWER_INPUT, FIXED
from assistant.wording.shortening import shortened
from assistant.wording.sufficing import suffices, tells_all
from assistant.wording.translating import translate_question, translate_sentence
from assistant.words.lexicon import Lexicon
from documents.article import Language
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


class Written:
    """The text of an answer as it comes; after its end `draft`, `model` and `notes` say what became of it.

    With a writer, each sentence of the model is held back until it is checked; one that fails is replaced by the
    quotation it should have been, and a model that fails leaves the quotations that are there already.
    """

    def __init__(self, reply: Reply, writer: Writer | None, lexicon: Lexicon) -> None:
        """Store what is to be written and by whom."""
        self._reply, self._writer, self._lexicon = reply, writer, lexicon
        self.draft: Draft = reply.draft
        self.model: str | None = None
        self.notes: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[str]:
        """The pieces of text, with their markers; what code found is said before the model has said anything."""
        if self._writer is None or not _is_to_be_worded(self._reply):
            yield from cite(self.draft, self._reply.language)[1]
            return
        unread = is_unread(self._reply)
        done: list[Statement] = []
        if unread and self.draft.opening == NO_RENDERINGS.say(self._reply.language):
            # Said of each sentence that stays as it is, not of all before they are translated.
            self.draft = replace(self.draft, opening="")
        # What cannot be read yet is led by the figure as its translation writes it.
        text = self.draft.opening if unread else opening(self.draft)
        if text:
            yield text
        wording = self._translated if unread else self._worded
        for statement in self._with_quotations_for_the_rest(wording(self._writer), done):
            done.append(statement)
            joined = "".join(cite(replace(self.draft, statements=tuple(done)), self._reply.language)[1])
            yield joined[len(text) :]
            text = joined
        self.draft = replace(self.draft, statements=tuple(done))

    def _with_quotations_for_the_rest(
        self, wording: Iterator[Statement], done: Sequence[Statement]
    ) -> Iterator[Statement]:
        """What the model words; once it fails, the quotations for what is not `done` yet."""
        try:
            yield from wording
        except ModelError as error:
            language = self._reply.language
            reason = error.note(language) if isinstance(error, ModelFailure) else error.in_language(language)
            self.notes += (MODEL_FAILED.say(language, reason=reason),)
            yield from self._reply.draft.statements[len(done) :]

    def _worded(self, writer: Writer) -> Iterator[Statement]:
        if self._reply.asked.kind in {"summary", "about"} or len(self._reply.draft.statements) > _MOST_JOINED:
            yield from self._shortened(writer)
        else:
            yield from self._answered(writer)

    def _translated(self, writer: Writer) -> Iterator[Statement]:
        """The statements one by one, those that cannot be read in the asker's language translated, figures checked."""
        language, end = self._reply.language, time.monotonic() + writer.seconds
        for statement in self._reply.draft.statements:
            if not _is_unread(statement, language):
                yield statement
                continue
            text = writer.translated(statement.sources[0].sentence.text, language, end - time.monotonic())
            if text is None:
                said = NO_RENDERING.say(language)
                yield statement if said in statement.text else replace(statement, text=f"{said} {statement.text}")
                continue
            self.model = writer.name
            yield replace(statement, text=_led_like(self._reply, text))

    def _answered(self, writer: Writer) -> Iterator[Statement]:
        """One sentence over all evidence, after the asked figure where the quotation opens with it."""
        language, asked, statements = self._reply.language, self._reply.asked, self._reply.draft.statements
        sources = tuple(dict.fromkeys(s for statement in statements for s in statement.sources))[: writer.passages]
        passages = [readable(s.text.removeprefix(lead_of(s.text)), language) for s in statements][: writer.passages]
        sentence = self._sentence(passages, writer)
        held = bool(sentence) and check(sentence, sources, self._lexicon).held
        if held and suffices(sentence, asked, self._reply.found, sources, passages, self._lexicon):
            self.model = writer.name
            held_by = {*resting_on(sentence, sources, self._lexicon)}
            lead = lead_of(statements[0].text)
            if lead:
                held_by |= {*statements[0].sources}
            yield Statement(lead + sentence, tuple(s for s in sources if s in held_by))
            proven = self._reply.found is not None and self._reply.found.sure
            if not proven and not tells_all(sentence, asked, passages, self._lexicon):
                # Whether the model left out what was asked cannot be proven, so that the article says it too.
                first = statements[0]
                yield replace(first, text=IN_FULL.say(language, quote=first.text.removeprefix(lead)))
                yield from statements[1:]
            return
        self.notes += (REPLACED.say(language, sentence=sentence),)
        yield from statements

    def _sentence(self, passages: Sequence[str], writer: Writer) -> str:
        """The first sentence that the model says; it is stopped there."""
        language = self._reply.language
        user = ANSWER_INPUT[language].format(passages="\n".join(passages), question=self._reply.asked.text)
        said = ""
        for piece in writer.model.stream(
            ANSWER[language],
            user,
            max_tokens=_MOST_TOKENS,
            grammar=figures_grammar(passages, language),
            seconds=writer.seconds,
        ):
            said += piece
            if "\n" in said.strip() or (_END.search(said) and len(split_sentences(said, language)) > 1):
                break
        first = next(iter(split_sentences(said.strip().split("\n")[0], language)), (0, 0))
        return _clean(said.strip()[slice(*first)], language)

    def _shortened(self, writer: Writer) -> Iterator[Statement]:
        """Each statement said shorter, one at a time, so that the first is read while the next is written."""
        language, end = self._reply.language, time.monotonic() + writer.seconds
        for statement in self._reply.draft.statements:
            # Whoever asks for a list wants all of it.
            if self._reply.asked.wants_list or len(statement.text) <= _SHORT[language]:
                yield statement
                continue
            lead = lead_of(statement.text)
            text = statement.text.removeprefix(lead).rstrip("\n")
            left = max(0.1, end - time.monotonic())
            said = shortened(text, language, writer.model, seconds=left)
            if said is not None and check(said, statement.sources, self._lexicon).held:
                self.model = writer.name
                yield replace(statement, text=statement.text.replace(text, said))
            else:
                yield statement


def _is_to_be_worded(reply: Reply) -> bool:
    """Whether a model may say a draft: not what code worked out, not what stands at the head of an article.

    Nor why one thing is more than another: where it is not, a model finds a reason all the same.
    """
    statements = reply.draft.statements
    if any(s.computed for s in statements) or all(s.sources[0].sentence.role in METADATA for s in statements):
        return False
    return not (reply.asked.kind == "comparison" and reply.asked.asks_why)


def is_unread(reply: Reply) -> bool:
    """Whether a reply quotes sentences that cannot be read in its language."""
    return any(_is_unread(statement, reply.language) for statement in reply.draft.statements)


def _is_unread(statement: Statement, language: Language) -> bool:
    """Whether a statement quotes a sentence that cannot be read in `language`."""
    sentence = statement.sources[0].sentence
    return sentence.in_language(language) is None and sentence.text in statement.text


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


def opening(draft: Draft) -> str:
    """What of a draft claims nothing that a model has still to word: its own opening, else the asked figure."""
    return draft.opening or (lead_of(draft.statements[0].text) if draft.statements else "")


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
