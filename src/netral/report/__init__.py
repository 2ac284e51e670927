"""Reports in several formats. All of them read one Report and look nothing up elsewhere."""

from collections.abc import Callable, Mapping

from netral.kit.words import Words
from netral.model.finding import Report
from netral.report import html, json, terminal
from netral.report.redact import redacted

FORMATS: Mapping[str, str] = {
    "terminal": terminal.__name__,
    "html": html.__name__,
    "json": json.__name__,
}
_RENDERERS: Mapping[str, Callable[[Report, Words], bytes]] = {
    "terminal": terminal.render,
    "html": html.render,
    "json": json.render,
}


def render(report: Report, format_: str, words: Words, *, redact: bool = False) -> bytes:
    """The report in one of FORMATS, UTF-8. redact: blot every quoted text, account and path. Raises KeyError."""
    return _RENDERERS[format_](redacted(report) if redact else report, words)
