"""The fields of a fact, read from a suite's nodes and checked one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import cast

from assistant.texts import Text
from documents import Article, Language
from documents.figures import Figure, parse
from evals import malformed
from evals.fact import KINDS, LANGUAGES, PARTS, UNANSWERABLE, Earlier, ExpectedFigure, Fact, FactKind, Part
from evals.folding import without_space
from evals.malformed import key, listed
from evals.suite_file import Node

# What a fact may say, and what one of its questions may say otherwise.
EXPECTATIONS = ("figures", "words", "needed", "must_not", "wrong_figures", "quotes", "answerable", "kind")
FACT_KEYS = ("id", "part", *EXPECTATIONS, *LANGUAGES)
QUESTION_KEYS = ("ask", "after", "answer_in", *EXPECTATIONS)
FIGURE_KEYS = ("figure", "year", "within")
EARLIER_KEYS = ("ask", "answer")


@dataclass(frozen=True, slots=True)
class Documents:
    """The texts that quotations are looked up in, white space left out."""

    texts: tuple[str, ...]

    @classmethod
    def of(cls, articles: Sequence[Article]) -> "Documents":
        """The texts of `articles`, ready for a search."""
        return cls(tuple(without_space(article.text) for article in articles))

    def hold(self, quote: str) -> bool:
        """Whether a document holds `quote`, white space left out on both sides."""
        return any(without_space(quote) in text for text in self.texts)


def facts_of(node: Node, documents: Documents) -> tuple[Fact, ...]:
    """The questions of one entry of a suite, each with everything that it expects.

    Raises:
        FactsError: anything about the entry is not as it should be.
    """
    entry = node.mapping(FACT_KEYS, malformed.FACT, needed=("id", "part"))
    identity = entry["id"].text(key("id"))
    if not any(language in entry for language in LANGUAGES):
        node.fail(malformed.NO_QUESTION, fact=identity)
    shared = {key: entry[key] for key in EXPECTATIONS if key in entry}
    part = cast(Part, entry["part"].one_of(PARTS, malformed.PART))
    facts: list[Fact] = []
    for language in LANGUAGES:
        questions = entry[language].each() if language in entry else ()
        if language in entry and not questions:
            entry[language].fail(malformed.NO_QUESTIONS)
        for number, question in enumerate(questions, start=1):
            name = f"{identity}.{language}" + (f".{number}" if len(questions) > 1 else "")
            facts.append(_fact(question, shared, documents, (name, identity, part, language)))
    return tuple(facts)


def _fact(node: Node, shared: dict[str, Node], documents: Documents, named: tuple[str, str, Part, Language]) -> Fact:
    identity, group, part, language = named
    is_bare = not isinstance(node.value, dict)
    own = {"ask": node} if is_bare else node.mapping(QUESTION_KEYS, malformed.QUESTION, needed=("ask",))
    fields = {**shared, **own}
    if "kind" not in fields:
        node.fail(malformed.NO_KIND, fact=group, known=listed(KINDS))
    kind = cast(FactKind, fields["kind"].one_of(KINDS, malformed.KIND))
    groups = fields["words"].items(key("words")) if "words" in fields else ()
    words = tuple(_alternatives(item, malformed.WORD) for item in groups)
    fact = Fact(
        id=identity,
        group=group,
        language=language,
        kind=kind,
        part=part,
        question=own["ask"].text(malformed.QUESTION),
        answer_in=_answer_in(own, language),
        after=_earlier(own["after"]) if "after" in own else (),
        figures=_figures(fields["figures"]) if "figures" in fields else (),
        words=words,
        needed=_needed(fields, len(words)),
        must_not=_alternatives(fields["must_not"], malformed.WORD) if "must_not" in fields else (),
        wrong_figures=_wrong_figures(fields["wrong_figures"]) if "wrong_figures" in fields else (),
        quotes=_quotes(fields["quotes"], documents) if "quotes" in fields else (),
        answerable=_answerable(fields, kind),
        file=node.file,
        line=node.line,
    )
    _check(fact, node)
    return fact


def _check(fact: Fact, node: Node) -> None:
    """Whether the fields agree with one another."""
    expects = bool(fact.figures or fact.words)
    if fact.answerable and fact.kind != "greeting" and not expects:
        node.fail(malformed.EXPECTS_NOTHING, fact=fact.group)
    if not fact.answerable and (expects or fact.quotes):
        node.fail(malformed.EXPECTS_OF_NONE, fact=fact.group)
    if fact.kind == "conversation" and not fact.after:
        node.fail(malformed.NO_PAST)
    forbidden = {word.casefold() for word in fact.must_not}
    for group in fact.words:
        if clash := sorted(forbidden & {word.casefold() for word in group}):
            node.fail(malformed.ACCEPTED_AND_FORBIDDEN, word=clash[0])


def _alternatives(node: Node, what: Text) -> tuple[str, ...]:
    if node.value == ():
        node.fail(malformed.NO_WORDING, what=what)
    return tuple(item.text(what) for item in node.each())


def _figures(node: Node) -> tuple[tuple[ExpectedFigure, ...], ...]:
    entries: list[tuple[ExpectedFigure, ...]] = []
    for item in node.items(key("figures")):
        if item.value == ():
            item.fail(malformed.NO_FORM)
        entries.append(tuple(_expected_figure(alternative) for alternative in item.each()))
    return tuple(entries)


def _expected_figure(node: Node) -> ExpectedFigure:
    if not isinstance(node.value, dict):
        return ExpectedFigure(_figure(node))
    fields = node.mapping(FIGURE_KEYS, malformed.FIGURE, needed=("figure",))
    within = None
    if "within" in fields:
        text = fields["within"].text(key("within"))
        try:
            within = Decimal(text)
        except InvalidOperation:
            fields["within"].fail(malformed.NO_NUMBER, what=key("within"), text=text)
    year = fields["year"].whole_number(key("year"), 1, 9999) if "year" in fields else None
    return ExpectedFigure(_figure(fields["figure"]), year, within)


def _figure(node: Node) -> Figure:
    text = node.text(malformed.FIGURE)
    found = parse(text)
    if len(found) != 1 or found[0].text.strip() != text:
        read = listed(figure.text for figure in found) if found else malformed.NOTHING
        node.fail(malformed.NO_FIGURE, text=text, read=read)
    return found[0]


def _wrong_figures(node: Node) -> tuple[Figure, ...]:
    return tuple(_figure(item) for item in node.items(key("wrong_figures")))


def _quotes(node: Node, documents: Documents) -> tuple[tuple[str, ...], ...]:
    entries: list[tuple[str, ...]] = []
    for item in node.items(key("quotes")):
        for alternative in item.each():
            quote = alternative.text(malformed.QUOTATION)
            if not documents.hold(quote):
                alternative.fail(malformed.NOT_SAID, quote=quote)
        entries.append(_alternatives(item, malformed.QUOTATION))
    return tuple(entries)


def _earlier(node: Node) -> tuple[Earlier, ...]:
    turns: list[Earlier] = []
    for item in node.items(key("after")):
        if isinstance(item.value, dict):
            fields = item.mapping(EARLIER_KEYS, malformed.EARLIER, needed=("ask",))
            answer = fields["answer"].text(malformed.EARLIER_ANSWER) if "answer" in fields else None
            turns.append(Earlier(fields["ask"].text(malformed.EARLIER), answer))
        else:
            turns.append(Earlier(item.text(malformed.EARLIER)))
    return tuple(turns)


def _answer_in(own: dict[str, Node], asked_in: Language) -> Language:
    if "answer_in" not in own:
        return asked_in
    return cast(Language, own["answer_in"].one_of(LANGUAGES, malformed.LANGUAGE))


def _needed(fields: dict[str, Node], groups: int) -> int:
    if "needed" not in fields:
        return groups
    if not groups:
        fields["needed"].fail(malformed.NEEDED_OF_NONE)
    return fields["needed"].whole_number(key("needed"), 1, groups)


def _answerable(fields: dict[str, Node], kind: FactKind) -> bool:
    if "answerable" not in fields:
        return kind not in UNANSWERABLE
    answerable = fields["answerable"].one_of(("true", "false"), malformed.TRUTH) == "true"
    if kind in UNANSWERABLE if answerable else kind == "greeting":
        said = str(answerable).lower()
        fields["answerable"].fail(malformed.UNFIT_ANSWERABLE, answerable=said, kind=kind)
    return answerable
