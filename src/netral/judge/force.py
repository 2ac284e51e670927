"""Which arm holds on which day, and what a contestant was on the day of an act."""

from datetime import date, datetime, tzinfo

from netral.model.contest import Contestant, Standing, Status
from netral.model.rule import Arm, Clock
from netral.model.time import MAYBE, NO, YES, Fit, Moment, Window


def in_force(arm: Arm, moment: Moment, as_of: date, zone: tzinfo) -> Fit:
    """Does the arm hold on the day that its clock asks for?"""
    if arm.clock is Clock.NOW:
        return YES if arm.window.covers(as_of) else NO
    return moment.within(arm.window, zone)


def status_on(contestant: Contestant, day: date) -> Status:
    """The contestant's status on a local day; a figure where no standing says more."""
    held = (standing.status for standing in contestant.standings if standing.window.covers(day))
    return next(held, Status.FIGURE)


def statuses_at(contestant: Contestant, moment: Moment, zone: tzinfo) -> tuple[Status, ...]:
    """Every status the contestant may have had at the moment, in order of time."""
    return tuple(dict.fromkeys(standing.status for standing in _held(contestant, moment, zone)))


def had_status(contestant: Contestant, wanted: tuple[Status, ...], moment: Moment, zone: tzinfo) -> Fit:
    """Had the contestant one of the wanted statuses at the moment? Nothing wanted means any will do."""
    if not wanted:
        return YES
    held = _held(contestant, moment, zone)
    if not any(standing.status in wanted for standing in held):
        return NO
    if any(standing.status not in wanted for standing in held):
        return MAYBE
    return moment.within(_joined(held), zone)


def stood(contestant: Contestant, wanted: tuple[Status, ...], since: datetime | None, today: date, zone: tzinfo) -> Fit:
    """Did something that began at `since` and still stands stand on a day on which the contestant was one of `wanted`?

    An unknown beginning is MAYBE, unless the contestant holds the status today.
    """
    spans = [standing.window for standing in contestant.standings if standing.status in wanted]
    return max((_overlap(span, since, today, zone) for span in spans), default=NO)


def _overlap(span: Window, since: datetime | None, today: date, zone: tzinfo) -> Fit:
    if span.first is not None and today < span.first:
        return NO
    if span.covers(today):
        return YES
    if since is None:
        return MAYBE
    began = since.astimezone(zone).date()
    return YES if span.after is None or began < span.after else NO


def _held(contestant: Contestant, moment: Moment, zone: tzinfo) -> tuple[Standing, ...]:
    return tuple(standing for standing in contestant.standings if moment.within(standing.window, zone) is not NO)


def _joined(held: tuple[Standing, ...]) -> Window:
    """The stretch from the first to the last of neighbouring standings (the pack linter keeps them without holes)."""
    firsts = [standing.window.first for standing in held]
    afters = [standing.window.after for standing in held]
    first = None if None in firsts else min(day for day in firsts if day)
    after = None if None in afters else max(day for day in afters if day)
    return Window(first, after)
