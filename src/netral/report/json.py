"""The report as JSON for other programs; docs/wire.md describes every field."""

import json

from msgspec import to_builtins

from netral.kit.words import Words
from netral.model.finding import Report

WIRE = "report/1"


def render(report: Report, _words: Words) -> bytes:
    """The whole report; language plays no part, as sentences stay keys and texts carry both languages."""
    told = {"wire": WIRE} | to_builtins(report)
    return f"{json.dumps(told, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")
