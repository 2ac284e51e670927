"""Sources: reached by something, looked at lately, and their conflicts told in full."""

from collections.abc import Iterator
from datetime import timedelta

from netral.model.law import Rank
from netral.packs.lint_names import cited
from netral.packs.shelf import Shelf, Spot

LONG = timedelta(days=400)  # between the day a source was looked at and the day of the pack
SIDES = 2  # of a conflict, at least


def unreached(shelf: Shelf) -> Iterator[Spot]:
    """K121: a source to which no rule, advice, consequence, standing, conflict or question leads."""
    reached = {cite.partition("#")[0] for _, cite in cited(shelf)}
    yield from (law.spot(name=law.table.id) for law in shelf.laws if law.table.id not in reached)


def stale(shelf: Shelf) -> Iterator[Spot]:
    """K122: a source was last looked at long before the pack was."""
    for head in shelf.heads:
        for law in shelf.laws:
            if head.table.checked - law.table.checked > LONG:
                yield law.spot(name=law.table.id, day=law.table.checked)


def one_sided(shelf: Shelf) -> Iterator[Spot]:
    """K123: a conflict with a single side, or with the same source twice."""
    for conflict in shelf.conflicts:
        voices = {voice.cite for voice in conflict.table.voice}
        if len(voices) < max(SIDES, len(conflict.table.voice)):
            yield conflict.spot(name=conflict.table.id)


def nowhere(shelf: Shelf) -> Iterator[Spot]:
    """K124: a conflict bears on a rule that is not there."""
    known = {rule.table.id for rule in shelf.rules}
    for conflict in shelf.conflicts:
        yield from (conflict.spot(name, name=name) for name in conflict.table.rules if name not in known)


def undated_periods(shelf: Shelf) -> Iterator[Spot]:
    """K125: an arm names a phase that no contest has, or that a contest does not date."""
    phases = [(contest.table.id, one) for contest in shelf.contests for one in contest.table.period]
    for _, arm in shelf.arms():
        for name in arm.table.periods:
            known = [(id_, one) for id_, one in phases if one.name == name]
            undated = [id_ for id_, one in known if one.first is None or one.after is None]
            if undated or not known:
                yield arm.spot(name, name=name, contest=next(iter(undated), "-"))


def unfounded(shelf: Shelf) -> Iterator[Spot]:
    """K126: an arm that asks for attention rests on our own words alone."""
    known = shelf.cited()
    for rule, arm in shelf.arms():
        ranks = {known[cite].rank for cite in arm.table.cites if cite in known}
        if arm.table.level in {"care", "risk"} and ranks and ranks <= {Rank.ADVICE}:
            yield arm.spot(rule=rule.table.id)
