"""A YAML file as nodes that know their line, so that every complaint can name file, line and reason."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import yaml

from assistant.texts import Text
from evals import malformed
from evals.malformed import error_in, listed

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a suite file: a text, a list of nodes or a mapping, and where it stands.

    Every scalar is kept as the text that was written: 2020 and "2020" are the same, `no` is a word.
    """

    value: "str | tuple[Node, ...] | dict[str, Node]"
    file: str
    line: int

    def fail(self, reason: Text, /, **values: object) -> NoReturn:
        """Raise a FactsError that names file, line and `reason`, whose placeholders the `values` fill."""
        raise error_in(self.file, self.line, reason, **values)

    def mapping(self, known: tuple[str, ...], what: Text, needed: tuple[str, ...] = ()) -> "dict[str, Node]":
        """The node as a mapping with no other keys than `known`, and all of the `needed`."""
        if not isinstance(self.value, dict):
            self.fail(malformed.NO_MAPPING, what=what, known=listed(known))
        for key, node in self.value.items():
            if key not in known:
                node.fail(malformed.UNKNOWN_KEY, what=what, key=key, known=listed(known))
        for key in needed:
            if key not in self.value:
                self.fail(malformed.NEEDS_KEY, what=what, key=key)
        return self.value

    def items(self, what: Text) -> "tuple[Node, ...]":
        """The node as a list that is not empty."""
        if not isinstance(self.value, tuple) or not self.value:
            self.fail(malformed.NO_LIST, what=what)
        return self.value

    def each(self) -> "tuple[Node, ...]":
        """The items of a list, or the node itself where one item stands without a list."""
        return self.value if isinstance(self.value, tuple) else (self,)

    def text(self, what: Text) -> str:
        """The node as a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail(malformed.NO_TEXT, what=what)
        return self.value.strip()

    def one_of(self, allowed: tuple[str, ...], what: Text) -> str:
        """The node as one of the `allowed` words."""
        text = self.text(what)
        if text not in allowed:
            self.fail(malformed.NOT_ONE_OF, text=text, what=what, allowed=listed(allowed))
        return text

    def whole_number(self, what: Text, least: int, most: int) -> int:
        """The node as a whole number from `least` to `most`."""
        text = self.text(what)
        if not text.isdecimal() or not least <= int(text) <= most:
            self.fail(malformed.NO_WHOLE_NUMBER, what=what, text=text, least=least, most=most)
        return int(text)


def read_nodes(path: Path) -> Node:
    """The whole file as one node.

    Raises:
        FactsError: the file is missing, no YAML, empty, or says a key twice in one mapping.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = malformed.NO_TEXT_FILE if isinstance(error, UnicodeDecodeError) else malformed.NO_SUITE
        raise malformed.error(reason, path=path) from error
    try:
        root = yaml.compose(content, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise error_in(path.name, line, malformed.NO_YAML, problem=error.problem) from error
    except yaml.YAMLError as error:
        raise error_in(path.name, 1, malformed.NO_YAML, problem=error) from error
    if root is None:
        raise error_in(path.name, 1, malformed.EMPTY)
    return _node(root, path.name)


def _node(raw: yaml.Node, file: str) -> Node:
    line = raw.start_mark.line + 1
    if isinstance(raw, yaml.ScalarNode):
        return Node(raw.value, file, line)
    if isinstance(raw, yaml.SequenceNode):
        return Node(tuple(_node(item, file) for item in raw.value), file, line)
    found: dict[str, Node] = {}
    for key, value in raw.value:
        name = str(key.value)
        # A nested value may begin a line below its key; the key's line is where a person looks.
        node = Node(_node(value, file).value, file, key.start_mark.line + 1)
        if name in found:
            node.fail(malformed.TWICE, key=name)
        found[name] = node
    return Node(found, file, line)
