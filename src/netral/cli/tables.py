"""Tables of what was read, for people: counts by platform and act, and every member of the archive."""

from collections import Counter
from collections.abc import Iterable, Sequence
from io import StringIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from netral.kit.words import Words
from netral.model.item import Act, Coverage, Problem, Reading

COUNTED = (Reading.READ, Reading.FAILED)
WIDE = 1000  # no line is ever broken: results are read by programs too


class Counts:
    """What passed by: acts counted, members and problems kept."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.acts: Counter[tuple[str, Act]] = Counter()
        self.coverage: list[Coverage] = []
        self.problems: list[Problem] = []

    def table(self, words: Words) -> str:
        """Both tables as text."""
        acts = ((platform, words(f"act.{act}"), str(n)) for (platform, act), n in sorted(self.acts.items()))
        members = (_member(each, words) for each in self.coverage)
        return grid(_heads(words, "platform", "act", "count"), acts) + grid(
            _heads(words, "member", "reading", "found", "read", "failed", "merged", "expected", "why"), members
        )


def grid(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under heads in columns; cells that look like numbers stand to the right."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    kept = list(rows)
    for number, head in enumerate(heads):
        right = all(row[number].isdigit() or not row[number] for row in kept)
        table.add_column(head, justify="right" if right and kept else "left", no_wrap=True)
    for row in kept:
        table.add_row(*row)
    out = StringIO()
    Console(file=out, width=WIDE, color_system=None, markup=False, emoji=False, highlight=False).print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _member(each: Coverage, words: Words) -> tuple[str, ...]:
    why = words(each.why) if each.why else ""
    expected = str(each.expected) if each.expected >= 0 else ""
    counts = (each.found, each.read, each.failed, each.merged)
    shown = [str(count) if each.reading in COUNTED or each.found else "" for count in counts]
    return (each.member, words(f"reading.{each.reading}"), *shown, expected, why)


def _heads(words: Words, *names: str) -> tuple[str, ...]:
    return tuple(words(f"column.{name}") for name in names)
