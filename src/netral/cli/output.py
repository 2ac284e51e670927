"""Where results go: a file the person named, or stdout."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from netral.cli.refusal import Refusal
from netral.report import FORMATS

SUFFIXES = {".txt": "terminal"}


def chosen(out: Sequence[Path], format_: str | None) -> Iterator[tuple[Path | None, str]]:
    """Each place to write to, with its format; None is stdout.

    A format that is named goes to the files, or to stdout without any. Otherwise stdout gets the terminal report, and
    each file the format of its suffix.
    """
    if format_ and out:
        yield from ((path, format_) for path in out)
        return
    yield from [(path, _by_suffix(path)) for path in out]
    yield None, format_ or "terminal"


def put(content: bytes, path: Path | None) -> None:
    """Write a result."""
    pour([content], path)


def pour(pieces: Iterable[bytes], path: Path | None) -> None:
    """Write a result bit by bit, as it comes."""
    if path is None or str(path) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.writelines(pieces)
        sys.stdout.buffer.flush()
        return
    try:
        with path.open("wb") as file:
            file.writelines(pieces)
    except OSError:
        raise Refusal("refuse.unwritable", file=path.name) from None


def _by_suffix(path: Path) -> str:
    name = SUFFIXES.get(path.suffix.lower(), path.suffix.lower().removeprefix("."))
    if name not in FORMATS:
        raise Refusal("refuse.suffix", file=path.name, formats=", ".join(FORMATS))
    return name
