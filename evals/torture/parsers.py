"""Files changed wherever that leads a parser a new way: `python -m evals.torture.parsers ENDING FOLDER -runs=1000`.

What begins with "-" goes to libFuzzer, whose last line says how many files it tried.
"""

import sys
from contextlib import suppress
from pathlib import Path

import atheris  # type: ignore[import-untyped]

# Told where the branches are, atheris keeps what reaches a new one and changes that further.
_TOLD = ["documents", "docx", "pypdf", "markdown_it", "bs4"]


def main(words: list[str]) -> None:
    """Change the files of FOLDER; ends by itself, with a status other than 0 where one was neither read nor refused."""
    ending, folder, *options = words
    with atheris.instrument_imports(include=_TOLD):
        from documents import DocumentError
        from documents.formats import format_of
        from documents.limits import LIMITS
        from documents.mending import mend
        from documents.structure import article_from_blocks

        kind = format_of(ending)
        assert kind is not None
        read = kind.reader

    def try_out(content: bytes) -> None:
        with suppress(DocumentError):
            blocks = mend(read(content, f"changed{ending}", LIMITS), wrapped=kind.wrapped)
            article = article_from_blocks(blocks, name="changed")
            assert all(article.text[s.start : s.end] == s.text for s in article.sentences)

    Path(folder).mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], folder, *options], try_out)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
