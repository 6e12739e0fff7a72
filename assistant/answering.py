"""The way of a question through all steps, up to a draft: made standalone, looked up, composed or refused."""

import os
import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from assistant.answers import Turn
from assistant.calculations.computing import compute
from assistant.calculations.operands import Missing
from assistant.calculations.restated import restated
from assistant.conversations.conversation import standalone
from assistant.conversations.replacing import Similarity
from assistant.drafts.asked_apart import asked_apart
from assistant.drafts.asked_cells import asked_cells
from assistant.drafts.chronicle import asked_year, told_of_the_year
from assistant.drafts.contradicted import contradicted
from assistant.drafts.front_matter import told_of_itself
from assistant.drafts.in_parts import found_by_part
from assistant.drafts.outline import about_article, about_the_author
from assistant.drafts.premises import examine
from assistant.drafts.put_right import check_premise
from assistant.drafts.quoting import quoted
from assistant.evidence.finding import Found, Search, find
from assistant.evidence.listings import sense_of
from assistant.evidence.ranking import Ranker
from assistant.questions.forms import AMOUNTS
from assistant.questions.kinds import OF_THE_WHOLE
from assistant.questions.question import Question, analyse
from assistant.reply import Reply
from assistant.rewording.manner import decimals_wanted
from assistant.rewording.steps import reword
from assistant.statement import Draft, Statement
from assistant.texts import (
    ABOUT_ME,
    EMPTY,
    FAREWELL,
    GREETING,
    NEAREST,
    OFF_TASK,
    REFUSAL,
    REFUSAL_EVENTS,
    REFUSAL_NAMES,
    REFUSAL_OF,
    REFUSAL_TERM,
    REFUSAL_WORD,
    REFUSAL_YEAR,
    THANKS,
    UNCLEAR,
    Text,
)  # fmt: skip
from assistant.words.language import answer_language
from assistant.words.lexicon import Lexicon
from documents.article import Article, Language
from documents.errors import AssistantError
from documents.scripts import question_language

# In all assistants together: looking up keeps a core busy, so more at once would only make each one slower.
LOOKING_UP = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))
_TALK: dict[str, Text] = {"greeting": GREETING, "thanks": THANKS, "farewell": FAREWELL, "about_me": ABOUT_ME}
_NOTHING_ASKED: dict[str, Text] = {"empty": EMPTY, "off_task": OFF_TASK, "unclear": UNCLEAR}

# Nothing is said "about" a word of doing or of how it is: recaptured, quickly.
_NO_NOUN = re.compile(r"^[a-z-]{3,}(?:ed|ing|ly|est)$")


def _asks_for_a_section(asked: Question) -> bool:
    """Whether a list is asked for without anything that only a sentence could tell, such as a figure or a name."""
    return (asked.kind == "list" and not asked.forms and not asked.years) or sense_of(asked) is not None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The opened articles with all that is needed to answer from them; nothing in it changes."""

    articles: tuple[Article, ...]
    search: Search
    lexicon: Lexicon
    ranker: Ranker
    similarity: Similarity

    def reply(self, question: str, turns: Sequence[Turn] = ()) -> Reply:
        """The reply to `question` after `turns`."""
        language = answer_language(question)
        alone = standalone(question, turns, self.similarity, self.lexicon.together)
        text = self.lexicon.expanded(self.lexicon.spelled(alone))
        decimals = decimals_wanted(text, question_language(text))
        text = reword(text, "search")
        asked = analyse(text, question_language(text), decimals)
        reply_with = partial(Reply, question, asked, language)
        if asked.kind in _NOTHING_ASKED:
            return reply_with(answered=False, said=_NOTHING_ASKED[asked.kind].say(language))
        if asked.kind in _TALK:
            return reply_with(answered=True, said=_TALK[asked.kind].say(language))
        draft = None
        if asked.kind in OF_THE_WHOLE or _asks_for_a_section(asked):
            draft = about_article(asked, self.articles, self.lexicon, language)
        draft = draft or about_the_author(asked, self.articles, language)
        if draft := draft or told_of_itself(asked, self.articles, language):
            return reply_with(answered=True, draft=draft)
        if (whole := asked_year(asked)) is not None:
            if (told := told_of_the_year(whole, self.articles, self.lexicon, language)).statements:
                return reply_with(answered=True, draft=told)
            return reply_with(answered=False, said=REFUSAL_EVENTS.say(language, asked=whole["year"]))
        return self._looked_up(question, asked, language)

    def find(self, asked: Question) -> Found:
        """The sentences that answer a standalone question."""
        return find(asked, self.search, self.lexicon, self.ranker)

    def across(self, reply: Reply, text: str, language: Language) -> Reply:
        """The reply looked up again with the question translated to `text`, in the language of the articles."""
        asked = reply.asked.asking(text, language)
        asked = replace(
            asked, years=reply.asked.years or asked.years, forms=reply.asked.forms | asked.forms, translated=True
        )
        found = self._looked_up(reply.question, asked, reply.language)
        if found.answered:
            return replace(found, asked=replace(found.asked, text=reply.asked.text))
        return reply

    def _looked_up(self, question: str, asked: Question, language: Language) -> Reply:
        """The reply to what has to be looked up: that of the first step that has one.

        What the question takes for granted is put right, and what is left of it looked up by itself; a claim is judged
        or a result worked out; the sentences of its parts, or of all of it, are quoted; else it is refused.
        """
        found = self.find(asked)
        answer = partial(Reply, question, asked, language, answered=True)

        def ask(other: Question) -> Found:
            return found if other == asked else self.find(other)

        # Names are taken from the question; in an answer in the other language the sentences say it.
        in_its_language = asked.language == language
        if in_its_language:
            premise = check_premise(asked, ask, self.lexicon)
            if premise.corrections:
                return answer(draft=Draft(premise.corrections), found=(found,))
            if premise.left != asked:
                return replace(self._looked_up(question, premise.left, language), asked=asked)
        judged = examine(asked, ask, self.lexicon) if in_its_language else None
        cells = () if judged else asked_cells(asked, found, self.lexicon)
        if cells and not cells[0].answered:
            return self._put_right_or_refused(question, asked, cells[0], language)
        if cells:
            statements = [s for each in cells for s in quoted(each, self.lexicon, language)]
            return answer(draft=Draft(tuple(statements)), found=cells)
        made = judged or compute(asked, ask, self.lexicon)
        # Of a share that is told in the other language, the names in the question cannot be looked for.
        if isinstance(made, Missing) and not (asked.asks_share and _tells_abroad(found)):
            missing = made.term if in_its_language else None
            wrong_years = found.wrong_years and not made.term
            found = replace(found, sources=(), missing=missing, wrong_years=wrong_years, refused_by=compute.__name__)
            return self._put_right_or_refused(question, asked, found, language)
        if isinstance(made, Statement) and (told_so := made if in_its_language else restated(made, language)):
            return answer(draft=Draft((told_so,)), found=(found,))
        parts = asked_apart(asked, self.similarity, self.lexicon)
        if told := found_by_part(parts, found, ask, self.lexicon) or ((found,) if found.answered else ()):
            statements = [s for each in told for s in quoted(each, self.lexicon, language)]
            return answer(draft=Draft(tuple(statements)), found=told)
        return self._put_right_or_refused(question, asked, found, language)

    def _put_right_or_refused(self, question: str, asked: Question, found: Found, language: Language) -> Reply:
        """What an unanswered question takes for granted put right by what is told of just the same, else a refusal."""
        right = contradicted(asked, found, self.lexicon) if asked.language == language else None
        if right is not None:
            return Reply(question, asked, language, answered=True, draft=Draft((right,)), found=(found,))
        return Reply(question, asked, language, answered=False, said=_refusal(found, language), found=(found,))


def _tells_abroad(found: Found) -> bool:
    """Whether the asked figure was found in a sentence that the asker's language does not have."""
    return bool(found.figures) and found.question.told_by(found.sources[0].sentence) is None


def _refusal(found: Found, language: Language) -> str:
    """What is missing, by name where it is known, and the nearest thing that the article does say."""
    if found.wrong_years:
        years = ("、" if language == "zh" else ", ").join(sorted(found.question.years))
        text = REFUSAL_YEAR.say(language, asked=years)
    elif found.only_counted:
        text = REFUSAL_NAMES.say(language)
    elif found.missing:
        text = (REFUSAL_WORD if _NO_NOUN.search(found.missing) else REFUSAL_TERM).say(language, term=found.missing)
    else:
        text = _lacking(found.question).say(language)
    # The row of a table is said in words.
    near = found.nearest.sentence.wording_in(language) if found.nearest else None
    if near is None or not _is_near(found):
        return text
    return text + ("" if language == "zh" else " ") + NEAREST.say(language, quote=near)


def _lacking(question: Question) -> Text:
    """The refusal by what is asked for: who, when, why, an amount; one for all where it may be told in several ways."""
    if question.operation is not None or question.confirms:
        return REFUSAL
    if len(question.forms) > 1 and question.forms <= AMOUNTS:
        return REFUSAL_OF["quantity"]
    return REFUSAL_OF[next(iter(question.forms))] if len(question.forms) == 1 else REFUSAL


def _is_near(found: Found) -> bool:
    """Whether the nearest sentence is about what was asked at all: it shares a word with the question."""
    return any(h.scores.lexical > 0 for h in found.ranked.hits if found.nearest and h.key == found.nearest.key)


def checked_question(question: str, most: int) -> str:
    """`question` when it is a text of at most `most` characters, else AssistantError."""
    if not isinstance(question, str):
        kind = type(question).__name__
        raise AssistantError(
            f"A question is a text, not {kind}. Ask with: answer('…')",
            f"问题应为文字，不能是 {kind}。请这样问：answer('…')",
        )
    if len(question) > most:
        raise AssistantError(
            f"The question has {len(question)} characters; the most is {most}. "
            "Ask a shorter one, or raise ASSISTANT_QUESTION_CHARACTERS.",
            f"问题有 {len(question)} 个字符，上限为 {most}。请问得短一些，或调高 ASSISTANT_QUESTION_CHARACTERS。",
        )
    return question
