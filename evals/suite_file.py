"""A YAML file as nodes that know their line, so that every complaint can name file, line and reason."""

from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import yaml

from documents.errors import FactsError

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of a suite file: a text, a list of nodes or a mapping, and where it stands.

    Every scalar is kept as the text that was written: 2020 and "2020" are the same, `no` is a word.
    """

    value: "str | tuple[Node, ...] | dict[str, Node]"
    file: str
    line: int

    def fail(self, reason: str) -> NoReturn:
        """Raise a FactsError that names file, line and `reason`."""
        raise FactsError(f"{self.file}, line {self.line}: {reason}")

    def mapping(self, known: tuple[str, ...], what: str) -> "dict[str, Node]":
        """The node as a mapping with no other keys than `known`."""
        if not isinstance(self.value, dict):
            self.fail(f"{what} must be a mapping with some of the keys {', '.join(known)}.")
        for key, node in self.value.items():
            if key not in known:
                node.fail(f"{what} has no key '{key}'. Known keys: {', '.join(known)}.")
        return self.value

    def items(self, what: str) -> "tuple[Node, ...]":
        """The node as a list that is not empty."""
        if not isinstance(self.value, tuple) or not self.value:
            self.fail(f"{what} must be a list with at least one item.")
        return self.value

    def each(self) -> "tuple[Node, ...]":
        """The items of a list, or the node itself where one item stands without a list."""
        return self.value if isinstance(self.value, tuple) else (self,)

    def text(self, what: str) -> str:
        """The node as a text that is not empty."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.fail(f"{what} must be a text that is not empty.")
        return self.value.strip()

    def one_of(self, allowed: tuple[str, ...], what: str) -> str:
        """The node as one of the `allowed` words."""
        text = self.text(what)
        if text not in allowed:
            self.fail(f"'{text}' is no {what}. Choose one of: {', '.join(allowed)}.")
        return text

    def whole_number(self, what: str, least: int, most: int) -> int:
        """The node as a whole number from `least` to `most`."""
        text = self.text(what)
        if not text.isdecimal() or not least <= int(text) <= most:
            self.fail(f"{what} is '{text}', it must be a whole number from {least} to {most}.")
        return int(text)


def read_nodes(path: Path) -> Node:
    """The whole file as one node.

    Raises:
        FactsError: the file is missing, no YAML, empty, or says a key twice in one mapping.
    """
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        is_text = not isinstance(error, UnicodeDecodeError)
        raise FactsError(
            f"The suite '{path}' {'cannot be read' if is_text else 'is no UTF-8 text'}. "
            "Write one with: article-assistant evals new",
            f"题集“{path}”{'读不出来' if is_text else '不是 UTF-8 文本'}。起草一份：article-assistant evals new 文件",
        ) from error
    try:
        root = yaml.compose(content, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FactsError(f"{path.name}, line {line}: this is no YAML: {error.problem}.") from error
    except yaml.YAMLError as error:
        raise FactsError(f"{path.name}, line 1: this is no YAML: {error}.") from error
    if root is None:
        raise FactsError(f"{path.name}, line 1: the suite is empty. Write one with: article-assistant evals new")
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
            node.fail(f"the key '{name}' is there twice.")
        found[name] = node
    return Node(found, file, line)
