"""What the law data says differently on two days: rules, sources, standings and phases."""

from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.contest import Contest, Standing, Status
from netral.model.pack import Pack
from netral.model.rule import Arm, Clock, Rule


class How(StrEnum):
    """What becomes of it."""

    BEGINS = "begins"
    ENDS = "ends"
    TURNS = "turns"


class Part(StrEnum):
    """What a change is about."""

    RULE = "rule"
    SOURCE = "source"
    STANDING = "standing"
    PHASE = "phase"


class Change(Struct, frozen=True, order=True):
    """One thing that is not the same on both days. before, after: what it said, where that can be told in a word."""

    part: Part
    how: How
    name: str
    about: str = ""
    before: str = ""
    after: str = ""


def changes(pack: Pack, first: date, second: date) -> tuple[Change, ...]:
    """Everything that differs between two days, rules first."""
    return (
        *(each for rule in pack.rules for each in _rule(rule, first, second)),
        *_sources(pack, first, second),
        *(each for contest in pack.contests for each in _standings(contest, first, second)),
        *(each for contest in pack.contests for each in _phases(contest, first, second)),
    )


def _rule(rule: Rule, first: date, second: date) -> Iterator[Change]:
    old, new = _in_force(rule, first), _in_force(rule, second)
    for key in [*old, *(key for key in new if key not in old)]:
        if key not in new:
            yield Change(Part.RULE, How.ENDS, rule.id, _about(old[key]))
        elif key not in old:
            yield Change(Part.RULE, How.BEGINS, rule.id, _about(new[key]))
        else:
            yield from _turned(rule, old[key], new[key])


def _in_force(rule: Rule, day: date) -> dict[Hashable, Arm]:
    """The arms that hold on a day, by what they speak of."""
    held = (arm for arm in rule.arms if arm.window.covers(day))
    return {(arm.clock, arm.acts, arm.signals, arm.any, arm.statuses, arm.periods, arm.audiences): arm for arm in held}


def _turned(rule: Rule, old: Arm, new: Arm) -> Iterator[Change]:
    if old.level is not new.level:
        before, after = (each.level.name.lower() for each in (old, new))
        yield Change(Part.RULE, How.TURNS, rule.id, _about(new), before, after)
    gone = [str(cite) for cite in old.cites if cite not in new.cites]
    come = [str(cite) for cite in new.cites if cite not in old.cites]
    if gone or come:
        yield Change(Part.RULE, How.TURNS, rule.id, _about(new), ", ".join(gone), ", ".join(come))


def _about(arm: Arm) -> str:
    """What an arm speaks of: acts, then the standing it asks for."""
    statuses = arm.now if arm.clock is Clock.NOW else arm.statuses
    return " · ".join(filter(None, (", ".join(arm.acts), ", ".join(statuses), ", ".join(arm.periods))))


def _sources(pack: Pack, first: date, second: date) -> Iterator[Change]:
    for source in pack.sources:
        yield from _switch(Part.SOURCE, source.id, "", source.window.covers(first), source.window.covers(second))
        for clause in source.clauses:
            if clause.window and clause.window != source.window:
                was, is_ = clause.window.covers(first), clause.window.covers(second)
                yield from _switch(Part.SOURCE, f"{source.id}#{clause.id}", "", was, is_)


def _standings(contest: Contest, first: date, second: date) -> Iterator[Change]:
    """One change for each way in which standings of the contest change."""
    turns = {(_status(one.standings, first), _status(one.standings, second)) for one in contest.contestants}
    for before, after in sorted(turns):
        if before != after:
            yield Change(Part.STANDING, How.TURNS, contest.id, contest.title, before, after)


def _status(standings: Iterable[Standing], day: date) -> str:
    held = (each.status for each in standings if each.window.covers(day))
    return str(next(held, Status.FIGURE))


def _phases(contest: Contest, first: date, second: date) -> Iterator[Change]:
    for one in contest.periods:
        was, is_ = one.window.covers(first), one.window.covers(second)
        yield from _switch(Part.PHASE, one.name, contest.title, was, is_)


def _switch(part: Part, name: str, about: str, was: bool, is_: bool) -> Iterator[Change]:  # noqa: FBT001 - two days
    if was != is_:
        yield Change(part, How.BEGINS if is_ else How.ENDS, name, about)
