"""Reports in several formats. All of them read one Report and look nothing up elsewhere."""

from collections.abc import Callable, Iterator, Mapping

from netral.kit.words import Words
from netral.model.finding import Report
from netral.report import html, json, terminal
from netral.report.redact import redacted

FORMATS: Mapping[str, str] = {
    "terminal": terminal.__name__,
    "html": html.__name__,
    "json": json.__name__,
}
_RENDERERS: Mapping[str, Callable[[Report, Words], Iterator[str]]] = {
    "terminal": terminal.render,
    "html": html.render,
    "json": json.render,
}


def pieces(report: Report, format_: str, words: Words, *, redact: bool = False) -> Iterator[bytes]:
    """The report in one of FORMATS, UTF-8, bit by bit: a long one is never held whole.

    redact: blot every quoted text, account and path. Raises KeyError.
    """
    told = _RENDERERS[format_](redacted(report) if redact else report, words)
    return (piece.encode("utf-8", "replace") for piece in told)


def render(report: Report, format_: str, words: Words, *, redact: bool = False) -> bytes:
    """The same in one piece."""
    return b"".join(pieces(report, format_, words, redact=redact))
