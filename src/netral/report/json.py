"""The report as JSON for other programs; docs/wire.md describes every field."""

import json
from collections.abc import Iterator

from msgspec import to_builtins

from netral.kit.words import Words
from netral.model.finding import Report

WIRE = "report/1"


def render(report: Report, _words: Words) -> Iterator[str]:
    """The whole report; language plays no part, as sentences stay keys and texts carry both languages."""
    told = {"wire": WIRE} | to_builtins(report)
    yield f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"
