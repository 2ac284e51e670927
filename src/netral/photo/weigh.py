"""From evidence to an interval. Claims that disagree widen it; nothing is averaged, no piece followed blindly."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import combinations

from msgspec.structs import replace

from netral.model.photo import Conflict, Dated, Doubt, Evidence, Says, Source
from netral.model.time import UNKNOWN, Basis, Moment, Precision

HARD = frozenset({Source.POSTED, Source.EDITED, Source.UPLOADED, Source.POST_ID})  # said by a platform's own clock
COPIED = frozenset({Source.NAME_RECEIVED, Source.NAME_SAVED})  # names under which a file without its own time arrives
MINUTE = timedelta(minutes=1)
NEAR = timedelta(minutes=15)  # a film's length, a slow clock: no disagreement
SECONDHAND = frozenset({Source.SIDECAR})  # dates such a file by its arrival


def weighed(evidence: Sequence[Evidence], now: datetime | None = None) -> Dated:
    """What is left when all evidence is heard. now: after which nothing was taken, such as the day of asking."""
    heard = _doubted(_secondhand(tuple(dict.fromkeys(evidence))), now)
    claims = [one for one in heard if one.counts and one.says is Says.TAKEN and one.source is not Source.OWNER]
    others = [one for one in heard if one.counts and one.source is not Source.OWNER]
    bounds = [one for one in others if one.says is Says.NOT_AFTER]
    owner = [one for one in heard if one.counts and one.source is Source.OWNER]
    if claims:
        taken, conflicts = _claimed(claims, bounds)
        conflicts += [Conflict(one.source, claims[0].source, kept=False) for one in owner if _apart(one.moment, taken)]
    else:
        floors = [one for one in others if one.says is Says.NOT_BEFORE]
        taken, conflicts = _bounded(bounds, floors)
        for one in owner:
            taken, conflicts = _remembered(one, taken, conflicts, bounds)
    conflicts += [Conflict(one.source, _against(one, heard), kept=False) for one in heard if _refused(one)]
    days = {one.day for one in claims} or {one.day for one in owner if taken.basis is Basis.OWNER}
    return Dated(taken, _agreed(days, taken), heard, tuple(dict.fromkeys(conflicts)))


def _secondhand(heard: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """A time that was noted when a copy arrived only bounds the taking."""
    if not any(one.source in COPIED for one in heard):
        return heard
    return tuple(replace(one, says=Says.NOT_AFTER) if one.source in SECONDHAND else one for one in heard)


def _doubted(heard: tuple[Evidence, ...], now: datetime | None) -> tuple[Evidence, ...]:
    """The same with doubts: in the future, before the camera was there, after a platform had it."""
    posted = min(
        (one.moment.end for one in heard if one.source in HARD and one.counts and one.moment.end), default=None
    )
    floor = max((one.moment.start for one in heard if one.source is Source.MODEL and one.moment.start), default=None)

    def doubt(one: Evidence) -> Doubt:
        if not one.counts or one.says is Says.NOT_BEFORE:
            return one.doubt
        start, end = one.moment.start, one.moment.end
        if now and start and start > now:
            return Doubt.FUTURE
        if one.says is Says.TAKEN and posted and start and start >= posted:
            return Doubt.LATE
        return Doubt.MODEL if floor and end and end <= floor else Doubt.NONE

    return tuple(replace(one, doubt=doubt(one)) for one in heard)


def _claimed(claims: list[Evidence], bounds: list[Evidence]) -> tuple[Moment, list[Conflict]]:
    fine = [one for one in claims if not any(_coarser(one, other) for other in claims)]
    pairs = combinations(fine, 2)
    conflicts = [Conflict(one.source, other.source) for one, other in pairs if _unlike(one, other)]
    moments = [one.moment for one in fine]
    taken = moments[0] if len(moments) == 1 else _hull(moments, fine)
    for bound in bounds:
        if bound.source not in HARD and bound.moment.end and taken.start and taken.start >= bound.moment.end:
            conflicts.append(Conflict(fine[0].source, bound.source))
            taken = Moment(None, taken.end, taken.basis, Precision.RANGE)
    for bound in bounds:
        end = bound.moment.end
        if bound.source in HARD and end and taken.end and end < taken.end:
            taken = Moment(taken.start, end, taken.basis, taken.precision)
    return taken, conflicts


def _unlike(one: Evidence, other: Evidence) -> bool:
    """Do two claims disagree? Clocks without zones do where they write different days."""
    apart = _apart(one.moment, other.moment)
    gap = max(_gap(one.moment, other.moment), _gap(other.moment, one.moment))
    days = Precision.DAY is one.moment.precision is other.moment.precision and one.day != other.day
    return (apart and gap > NEAR) or bool(days and one.day and other.day)


def _gap(one: Moment, other: Moment) -> timedelta:
    return other.start - one.end if other.start and one.end else timedelta()


def _coarser(one: Evidence, other: Evidence) -> bool:
    """Does `one` say the same as `other`, only less finely?"""
    mine, theirs = one.moment, other.moment
    if (mine.start, mine.end) == (theirs.start, theirs.end):
        return False
    if None in (mine.start, mine.end, theirs.start, theirs.end):
        return False
    return bool(mine.start <= theirs.start and theirs.end <= mine.end)  # type: ignore[operator]


def _hull(moments: Sequence[Moment], claims: Sequence[Evidence]) -> Moment:
    start = min((one.start for one in moments if one.start), default=None)
    end = max((one.end for one in moments if one.end), default=None)
    if len({(one.start, one.end) for one in moments}) == 1:
        return moments[0]
    same = len({one.day for one in claims}) == 1 and claims[0].day is not None
    precisions = {one.precision for one in moments}
    fine = same and not precisions & {Precision.MONTH, Precision.YEAR, Precision.RANGE}
    if start and end and end - start <= MINUTE:
        return Moment(start, end, moments[0].basis, Precision.MINUTE)
    return Moment(start, end, moments[0].basis, Precision.DAY if fine else Precision.RANGE)


def _bounded(bounds: list[Evidence], floors: list[Evidence]) -> tuple[Moment, list[Conflict]]:
    end = min((one.moment.end for one in bounds if one.moment.end), default=None)
    start = max((one.moment.start for one in floors if one.moment.start), default=None)
    if end and start and start >= end:
        return Moment(None, end, Basis.BOUND, Precision.RANGE), [Conflict(floors[0].source, bounds[0].source)]
    return (Moment(start, end, Basis.BOUND, Precision.RANGE) if start or end else UNKNOWN), []


def _remembered(
    owner: Evidence, taken: Moment, conflicts: list[Conflict], bounds: list[Evidence]
) -> tuple[Moment, list[Conflict]]:
    """Memory fills the room that bounds leave, and never more."""
    said = owner.moment
    if _apart(said, taken):
        against = bounds[0].source if bounds else Source.MODEL
        return taken, [*conflicts, Conflict(owner.source, against, kept=False)]
    start = max(filter(None, (said.start, taken.start)), default=None)
    end = min(filter(None, (said.end, taken.end)), default=None)
    cut = (start, end) != (said.start, said.end)
    return Moment(start, end, Basis.OWNER, Precision.RANGE if cut else said.precision), conflicts


def _apart(one: Moment, other: Moment) -> bool:
    """Can the two not be the same time? A bound is open on one side."""
    before = one.end is not None and other.start is not None and one.end <= other.start
    return before or (other.end is not None and one.start is not None and other.end <= one.start)


def _refused(one: Evidence) -> bool:
    return one.doubt in (Doubt.LATE, Doubt.MODEL)


def _against(one: Evidence, heard: Sequence[Evidence]) -> Source:
    if one.doubt is Doubt.MODEL:
        return Source.MODEL
    return next(other.source for other in heard if other.source in HARD)


def _agreed(days: set[date | None], taken: Moment) -> date | None:
    """The one day that all claims write, where the interval stands for that day alone."""
    fine = taken.start is not None and taken.precision in (Precision.SECOND, Precision.MINUTE, Precision.DAY)
    written = {day for day in days if day}
    return next(iter(written)) if fine and len(written) == 1 else None


def days_around(dated: Dated) -> Iterator[date]:
    """Every day that some counting claim writes, earliest first."""
    yield from sorted({one.day for one in dated.evidence if one.counts and one.day and one.says is Says.TAKEN})
