"""Names that lead nowhere, stand twice, or are never used."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from netral.model.contest import AccountClass
from netral.model.time import Window
from netral.packs import written as w
from netral.packs.lint_questions import grounds
from netral.packs.pairs import slug
from netral.packs.seats import known
from netral.packs.shelf import Placed, Shelf, Spot, examples_of

GIVEN = frozenset({"catat-tanggal"})  # advice that judging itself gives wherever a day is unknown
OWNER = "owner."  # begins the signals that the owner declares: a class of employees, a circumstance
SEEN = frozenset(
    {
        "contestant.named",
        "contestant.hinted",
        "number.shown",
        "owner.spouse",
        "owner.leave",
        "owner.at-work",
        "phrase.leaning",
    }
) | {
    f"{where}.{kind}" for where in ("target", "mention") for kind in AccountClass
}  # signals that recognisers give for what they find in contests and lists of accounts


def cites(shelf: Shelf) -> Iterator[Spot]:
    """K101: a cite of no known clause."""
    known = shelf.cited()
    for place, cite in cited(shelf):
        if cite not in known:
            yield place.spot(cite, name=cite, near=nearest(cite, known))


def signals(shelf: Shelf) -> Iterator[Spot]:
    """K104: a signal that is not on the list."""
    known = {one.table.id for one in shelf.signals}
    for place, name in _signals(shelf):
        if name not in known:
            yield place.spot(name, name=name, near=nearest(name, known))


def advice(shelf: Shelf) -> Iterator[Spot]:
    """K105: an arm gives advice that is not there."""
    known = {one.table.id for one in shelf.advice}
    for _, arm in shelf.arms():
        unknown = (name for name in arm.table.advice if name not in known)
        yield from (arm.spot(name, name=name, near=nearest(name, known)) for name in unknown)


def consequences(shelf: Shelf) -> Iterator[Spot]:
    """K106: an arm names a consequence that is not there."""
    known = {one.table.id for one in shelf.consequences}
    for _, arm in shelf.arms():
        unknown = (name for name in arm.table.consequence.values() if name not in known)
        yield from (arm.spot(name, name=name, near=nearest(name, known)) for name in unknown)


def owners(shelf: Shelf) -> Iterator[Spot]:
    """K134: a class of employees, or a circumstance, that the pack does not declare."""
    classes = {one.id for head in shelf.heads for one in head.table.classes}
    facts = {one.table.id.removeprefix(OWNER) for one in shelf.signals if one.table.id.startswith(OWNER)}
    for rule, arm in shelf.arms():
        yield from (arm.spot(rule=rule.table.id, name=name) for name in arm.table.consequence if name not in classes)
    for rule in shelf.rules:
        for one in examples_of(rule):
            said = [*one.table.facts, *(each for each in (one.table.owner,) if each and each not in classes)]
            yield from (one.spot(name, rule=rule.table.id, name=name) for name in said if name not in facts)


def contestants(shelf: Shelf) -> Iterator[Spot]:
    """K108: an account or an entry is about nobody known."""
    people = {f"{one.table.id}/{each.id}" for one in shelf.contests for each in one.table.contestant} | {""}
    people |= set(_placed(shelf))
    places: tuple[Placed[Any], ...] = (*shelf.accounts, *shelf.entries, *shelf.tags)
    for one in places:
        if (about := one.table.about) not in people:
            yield one.spot(about, name=about, near=nearest(about, people))


def twice(shelf: Shelf) -> Iterator[Spot]:
    """K114: one id for two things, or one role of an account in two lines."""
    for tables in (
        shelf.rules,
        shelf.laws,
        shelf.contests,
        shelf.advice,
        shelf.consequences,
        shelf.signals,
        shelf.questions,
    ):
        yield from _repeated((one, one.table.id) for one in tables)
    for law in shelf.laws:
        yield from _repeated((law.inner("[[clause]]", one, n), one.id) for n, one in enumerate(law.table.clause))
    for contest in shelf.contests:
        inside = enumerate(contest.table.contestant)
        yield from _repeated((contest.inner("[[contestant]]", one, n), one.id) for n, one in inside)
    yield from _repeated((row, f"{row.file} {row.table.region} {row.table.number}") for row in shelf.pairs)
    yield from _repeated((row, f"{row.file} {row.table.district} {known(row.table)}") for row in shelf.seats)
    yield from _roles(shelf.accounts)


def unused(shelf: Shelf) -> Iterator[Spot]:
    """K115: something that nothing leads to. Clauses may stand alone; they can be looked up."""
    arms = [arm.table for _, arm in shelf.arms()]
    used = {name for arm in arms for name in (*arm.advice, *arm.consequence.values())} | GIVEN
    yield from (one.spot(name=one.table.id) for one in shelf.advice if one.table.id not in used)
    yield from (one.spot(name=one.table.id) for one in shelf.consequences if one.table.id not in used)
    seen = {name for _, name in _signals(shelf)} | SEEN
    for one in shelf.signals:
        if one.table.id not in seen and not one.table.softens and not one.table.id.startswith(OWNER):
            yield one.spot(name=one.table.id)


def _placed(shelf: Shelf) -> Iterator[str]:
    """The contestants of contests that share a calendar, as `pairs.py` and `seats.py` name them."""
    calendars = {path: one.table.id for path, one in shelf.calendars().items()}
    for row in shelf.pairs:
        yield f"{calendars.get(row.file, '')}-{slug(row.table.region)}/{row.table.number:02}"
    for seat in shelf.seats:
        yield f"{calendars.get(seat.file, '')}-{slug(seat.table.district)}/{known(seat.table)}"


def cited(shelf: Shelf) -> Iterator[tuple[Placed[Any], str]]:
    """Every cite of the pack and the table in which it stands."""
    places: tuple[Placed[Any], ...] = (*(arm for _, arm in shelf.arms()), *shelf.advice, *shelf.consequences)
    yield from ((place, cite) for place in places for cite in place.table.cites)
    yield from ((place, voice.cite) for place in shelf.conflicts for voice in place.table.voice)
    yield from ((place, cite) for place in shelf.questions for cite in grounds(place.table))
    yield from ((place, cite) for place in shelf.terms for cite in place.table.cites)
    for place in shelf.asking:
        yield from ((place, cite) for fact in place.table.fact for cites in fact.bound.values() for cite in cites)
    for contest in shelf.contests:
        table = contest.table
        standings = (*table.standing, *(one for each in table.contestant for one in each.standing))
        yield from ((contest, one.cite) for one in standings)
        yield from ((contest, one.cite) for one in table.period)


def nearest(name: str, known: Iterable[str]) -> str:
    """The known word most like an unknown one, or a dash."""
    return next(iter(get_close_matches(name, list(known), 1, 0.5)), "-")


def _signals(shelf: Shelf) -> Iterator[tuple[Placed[Any], str]]:
    for _, arm in shelf.arms():
        table = arm.table
        wanted = (*table.signals, *table.any, *table.unless)
        yield from ((arm, name) for name in wanted)
        yield from ((arm, name) for element in table.element for name in (*element.yes, *element.no))
    yield from ((place, place.table.signal) for place in shelf.entries)
    yield from ((place, place.table.signal) for place in shelf.tags)


def _repeated(named: Iterable[tuple[Placed[Any], str]]) -> Iterator[Spot]:
    seen: set[str] = set()
    for place, name in named:
        if name in seen:
            yield place.spot(name, name=name)
        seen.add(name)


def _roles(accounts: Iterable[Placed[w.AccountRow]]) -> Iterator[Spot]:
    seen: dict[tuple[str, ...], list[Window]] = {}
    for place in accounts:
        row = place.table
        windows = seen.setdefault((row.platform, row.handle.lower(), row.kind, row.about), [])
        window = Window(row.first, row.after)
        if any(window.meets(other) for other in windows):
            yield place.spot(name=row.handle)
        windows.append(window)
