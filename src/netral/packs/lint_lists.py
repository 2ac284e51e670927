"""Lists of contestants: whose party is none, and what a reader could take for the whole."""

from collections.abc import Iterator

from netral.packs.contests import parties_of
from netral.packs.lint_names import nearest
from netral.packs.shelf import Shelf, Spot


def parties(shelf: Shelf) -> Iterator[Spot]:
    """K135: a party that does not stand in the contest whose parties the list names."""
    standing = {one.table.id: parties_of(one.table).keys() for one in shelf.contests}
    calendars = shelf.calendars()
    for row in shelf.seats:
        known = standing.get(calendars[row.file].table.parties, frozenset[str]())
        if row.table.party and row.table.party not in known:
            yield row.spot(name=row.table.party, near=nearest(row.table.party, known))


def untold(shelf: Shelf) -> Iterator[Spot]:
    """K136: a list whose names would call anybody, or that does not say what it covers."""
    for one in (one for one in shelf.contests if one.table.seats):
        table = one.table
        lacking = {"setting": table.setting, "note": table.note and table.note.id and table.note.en}
        yield from (one.spot(name=name) for name, there in lacking.items() if not there)
