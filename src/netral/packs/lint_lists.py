"""Lists of contestants: whose party is none, and what a reader could take for the whole."""

from collections.abc import Iterator

from netral.packs.lint_names import nearest
from netral.packs.shelf import Placed, Shelf, Spot
from netral.packs.written_contests import ContestFile


def parties(shelf: Shelf) -> Iterator[Spot]:
    """K135: a party that does not stand in the contest whose parties the list names."""
    standing = {one.table.id: set(_called(one.table)) for one in shelf.contests}
    lists = {f"contests/{one.table.seats}": one for one in _lists(shelf)}
    for row in shelf.seats:
        known = standing.get(lists[row.file].table.parties, set())
        if row.table.party and row.table.party not in known:
            yield row.spot(name=row.table.party, near=nearest(row.table.party, known))


def untold(shelf: Shelf) -> Iterator[Spot]:
    """K136: a list whose names would call anybody, or that does not say what it covers."""
    for one in _lists(shelf):
        table = one.table
        lacking = {"setting": table.setting, "note": table.note and table.note.id and table.note.en}
        yield from (one.spot(name=name) for name, there in lacking.items() if not there)


def _called(contest: ContestFile) -> Iterator[str]:
    """How a list may call the parties of a contest: by id, or by ballot number."""
    return (way for one in contest.contestant for way in (one.id, str(one.number)))


def _lists(shelf: Shelf) -> Iterator[Placed[ContestFile]]:
    return (one for one in shelf.contests if one.table.seats)
