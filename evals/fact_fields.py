"""The fields of a fact, read from a suite's nodes and checked one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import cast

from documents import Article, Language
from documents.figures import Figure, parse
from evals.fact import KINDS, LANGUAGES, PARTS, UNANSWERABLE, Earlier, ExpectedFigure, Fact, Kind, Part
from evals.folding import without_space
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
    entry = node.mapping(FACT_KEYS, "a fact")
    for key in ("id", "part"):
        if key not in entry:
            node.fail(f"a fact needs the key '{key}'.")
    identity = entry["id"].text("id")
    if not any(language in entry for language in LANGUAGES):
        node.fail(f"the fact '{identity}' has no question. Write one under 'zh:' or 'en:'.")
    shared = {key: entry[key] for key in EXPECTATIONS if key in entry}
    part = cast(Part, entry["part"].one_of(PARTS, "part"))
    facts: list[Fact] = []
    for language in LANGUAGES:
        questions = entry[language].each() if language in entry else ()
        if language in entry and not questions:
            entry[language].fail("a list of questions must have at least one.")
        for number, question in enumerate(questions, start=1):
            name = f"{identity}.{language}" + (f".{number}" if len(questions) > 1 else "")
            facts.append(_fact(question, shared, documents, (name, identity, part, language)))
    return tuple(facts)


def _fact(node: Node, shared: dict[str, Node], documents: Documents, named: tuple[str, str, Part, Language]) -> Fact:
    identity, group, part, language = named
    own = node.mapping(QUESTION_KEYS, "a question") if isinstance(node.value, dict) else {"ask": node}
    if "ask" not in own:
        node.fail("a question needs the key 'ask'.")
    fields = {**shared, **own}
    if "kind" not in fields:
        node.fail(f"the fact '{group}' needs the key 'kind'.")
    kind = cast(Kind, fields["kind"].one_of(KINDS, "kind"))
    words = tuple(_alternatives(item, "a word") for item in fields["words"].items("words")) if "words" in fields else ()
    answer_in = cast(Language, own["answer_in"].one_of(LANGUAGES, "language")) if "answer_in" in own else language
    fact = Fact(
        id=identity,
        group=group,
        language=language,
        kind=kind,
        part=part,
        question=own["ask"].text("a question"),
        answer_in=answer_in,
        after=_earlier(own["after"]) if "after" in own else (),
        figures=_figures(fields["figures"]) if "figures" in fields else (),
        words=words,
        needed=_needed(fields, len(words)),
        must_not=_alternatives(fields["must_not"], "a word") if "must_not" in fields else (),
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
        node.fail(f"the fact '{fact.group}' expects nothing. Give it 'figures' or 'words', or 'answerable: false'.")
    if not fact.answerable and (expects or fact.quotes):
        node.fail(f"the fact '{fact.group}' has no answer and yet expects one. Take 'figures', 'words', 'quotes' out.")
    if fact.kind == "conversation" and not fact.after:
        node.fail("a conversation needs the key 'after' with the questions asked before.")
    forbidden = {word.casefold() for word in fact.must_not}
    for group in fact.words:
        if clash := sorted(forbidden & {word.casefold() for word in group}):
            node.fail(f"'{clash[0]}' is both accepted and forbidden.")


def _alternatives(node: Node, what: str) -> tuple[str, ...]:
    if node.value == ():
        node.fail(f"{what} must have at least one wording.")
    return tuple(item.text(what) for item in node.each())


def _figures(node: Node) -> tuple[tuple[ExpectedFigure, ...], ...]:
    entries: list[tuple[ExpectedFigure, ...]] = []
    for item in node.items("figures"):
        if item.value == ():
            item.fail("a figure must have at least one form.")
        entries.append(tuple(_expected_figure(alternative) for alternative in item.each()))
    return tuple(entries)


def _expected_figure(node: Node) -> ExpectedFigure:
    if not isinstance(node.value, dict):
        return ExpectedFigure(_figure(node))
    fields = node.mapping(FIGURE_KEYS, "a figure")
    if "figure" not in fields:
        node.fail("a figure needs the key 'figure'.")
    within = None
    if "within" in fields:
        text = fields["within"].text("within")
        try:
            within = Decimal(text)
        except InvalidOperation:
            fields["within"].fail(f"within is '{text}', it must be a number.")
    year = fields["year"].whole_number("year", 1, 9999) if "year" in fields else None
    return ExpectedFigure(_figure(fields["figure"]), year, within)


def _figure(node: Node) -> Figure:
    text = node.text("a figure")
    found = parse(text)
    if len(found) != 1 or found[0].text.strip() != text:
        read = ", ".join(figure.text for figure in found) or "nothing"
        node.fail(
            f"'{text}' is not one figure that can be read (read: {read}). Write it as 20590亿元, 3.31% or 2018年."
        )
    return found[0]


def _wrong_figures(node: Node) -> tuple[Figure, ...]:
    return tuple(_figure(item) for item in node.items("wrong_figures"))


def _quotes(node: Node, documents: Documents) -> tuple[tuple[str, ...], ...]:
    entries: list[tuple[str, ...]] = []
    for item in node.items("quotes"):
        for alternative in item.each():
            quote = alternative.text("a quotation")
            if not documents.hold(quote):
                alternative.fail(f"the document does not say '{quote}'. Copy the quotation from the document.")
        entries.append(_alternatives(item, "a quotation"))
    return tuple(entries)


def _earlier(node: Node) -> tuple[Earlier, ...]:
    turns: list[Earlier] = []
    for item in node.items("after"):
        if isinstance(item.value, dict):
            fields = item.mapping(EARLIER_KEYS, "an earlier question")
            if "ask" not in fields:
                item.fail("an earlier question needs the key 'ask'.")
            answer = fields["answer"].text("an earlier answer") if "answer" in fields else None
            turns.append(Earlier(fields["ask"].text("an earlier question"), answer))
        else:
            turns.append(Earlier(item.text("an earlier question")))
    return tuple(turns)


def _needed(fields: dict[str, Node], groups: int) -> int:
    if "needed" not in fields:
        return groups
    if not groups:
        fields["needed"].fail("'needed' counts words, and there are none.")
    return fields["needed"].whole_number("needed", 1, groups)


def _answerable(fields: dict[str, Node], kind: Kind) -> bool:
    if "answerable" not in fields:
        return kind not in UNANSWERABLE
    answerable = fields["answerable"].one_of(("true", "false"), "truth value") == "true"
    if kind in UNANSWERABLE if answerable else kind == "greeting":
        fields["answerable"].fail(f"'answerable: {str(answerable).lower()}' does not go with the kind '{kind}'.")
    return answerable
