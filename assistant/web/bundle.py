"""One script out of the page's modules, so that a browser asks once: each is a function, after those it imports."""

import re
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^import \{ ([^}]*) \} from "\./([\w.-]+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_OTHER: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundled(folder: Path, start: str) -> str:
    """The module `start` of a folder with all that it imports there, as one module.

    Raises:
        ValueError: modules import each other in a circle, or import or export in a way that is not read here.
    """
    written: dict[str, str] = {}
    _write(folder, start, (), written)
    return "\n".join(written.values())


def _write(folder: Path, name: str, above: tuple[str, ...], written: dict[str, str]) -> None:
    if name in above:
        raise ValueError(f"{' imports '.join((*above, name))}: no module can come first.")
    if name in written:
        return
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    for _, imported in _IMPORT.findall(text):
        _write(folder, imported, (*above, name), written)
    body = _EXPORT.sub("", _IMPORT.sub(r"const { \1 } = $\2;\n", text))
    if other := _OTHER.search(body):
        raise ValueError(f"{name}.js: cannot bundle {other[0]!r}.")
    given = ", ".join(_EXPORT.findall(text))
    written[name] = f"const ${name} = (() => {{\n{body}return {{ {given} }};\n}})();\n"
