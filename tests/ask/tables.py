"""Tables of questions with what must come out, in Markdown."""

from datetime import date
from pathlib import Path

from msgspec import Struct

TODAY = date(2026, 11, 27)
HERE = Path(__file__).parent


class Row(Struct, frozen=True):
    """A question, the day it is about, the verdicts or refusals that are right, the clauses of which one is cited."""

    question: str
    day: date | None
    right: frozenset[str]
    clauses: frozenset[str]


def rows(name: str) -> tuple[Row, ...]:
    """The rows of `name`.md."""
    lines = (HERE / f"{name}.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return tuple(
        Row(question, date.fromisoformat(day) if day else None, frozenset(right.split(",")), frozenset(clauses.split()))
        for question, day, right, clauses in cells[1:]
    )
