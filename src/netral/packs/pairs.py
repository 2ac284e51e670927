"""Many contests with one calendar: a file of the calendar, and a table with a line for each pair."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from netral.kit.text import fold
from netral.model.contest import Alias, Contest, Contestant, ContestantKind, Member, Standing
from netral.model.time import Fit
from netral.packs.written_contests import PairRow

INITIAL = re.compile(r"\b\w{1,2}\b\.?")
SHAKY = "?"  # ends a nickname that means nothing without its region or partner


def contests(calendar: Contest, shared: tuple[Standing, ...], rows: Iterable[PairRow]) -> Iterator[Contest]:
    """A contest for each region of the table, with the days of the calendar; lines of a region stand together."""
    for region, lines in groupby(rows, key=lambda row: row.region):
        pairs = tuple(lines)
        yield replace(
            calendar,
            id=f"{calendar.id}-{slug(region)}",
            title=calendar.title.format(region=region),
            region=region,
            zone=pairs[0].zone,
            contestants=tuple(_pair(row, shared) for row in pairs),
            places=tuple(several(pairs[0].places)),
        )


def slug(name: str) -> str:
    """A name as part of an id: `Dr. Siti Contoh` -> `dr-siti-contoh`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name).replace("'", "")).strip("-")


def _pair(row: PairRow, shared: tuple[Standing, ...]) -> Contestant:
    people = [(row.head, row.head_id, row.head_also), (row.deputy, row.deputy_id, row.deputy_also)]
    members = tuple(Member(id_ or slug(name), name) for name, id_, _ in people if name)
    aliases = [
        Alias(text, sure, who=member.id)
        for member, (_, _, also) in zip(members, people, strict=False)
        for text, sure in {**_called(member.name), **_nicknamed(also)}.items()
    ]
    together = [f"{row.head}-{row.deputy}"] if row.deputy else []
    aliases += [Alias(text) for text in (*together, *several(row.pair))]
    name = f"{row.head} - {row.deputy}" if row.deputy else row.head
    return Contestant(f"{row.number:02}", name, ContestantKind.PAIR, shared, row.number, tuple(aliases), (), members)


def _called(name: str) -> dict[str, Fit]:
    """A full name, and the same without initials; a single word means nobody by itself."""
    bare = " ".join(INITIAL.sub(" ", name).split())
    return {text: _weight(text) for text in (name, bare) if text}


def _nicknamed(also: str) -> dict[str, Fit]:
    return {text.removesuffix(SHAKY): Fit.NO if text.endswith(SHAKY) else Fit.MAYBE for text in several(also)}


def _weight(name: str) -> Fit:
    return Fit.MAYBE if " " in name else Fit.NO


def several(cell: str) -> Iterator[str]:
    """The parts of a cell, between semicolons."""
    return (part.strip() for part in cell.split(";") if part.strip())
