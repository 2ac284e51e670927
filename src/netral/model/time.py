"""When something happened, how well we know it, and stretches of local days."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import IntEnum, StrEnum
from functools import lru_cache

from msgspec import Struct

EAST, WEST = timedelta(hours=14), timedelta(hours=12)  # how far clocks are ahead of and behind UTC at most


class Fit(IntEnum):
    """Three answers: no, cannot tell from this evidence, yes. Combining several is `min`."""

    NO = 0
    MAYBE = 1
    YES = 2

    @property
    def opposite(self) -> "Fit":
        """The answer to the negated question: yes and no swap, cannot tell stays."""
        return Fit(2 - self)


NO, MAYBE, YES = Fit  # at hand where it matters: Python 3.11 is slow to find a member by its name


class Basis(StrEnum):
    """What a moment rests on."""

    STATED = "stated"  # the source writes the instant, with a zone or as an epoch
    ASSUMED = "assumed"  # the source writes a wall clock; the zone is our assumption
    ID = "id"  # read from an id that carries time; for a like this is the liked thing's own time
    FILE = "file"  # metadata inside a photo or video
    NAME = "name"  # a file name
    OWNER = "owner"  # the person says so
    BOUND = "bound"  # only a bound is known, such as "not later than the export"
    NONE = "none"


class Precision(StrEnum):
    """How fine a moment is."""

    SECOND = "second"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    NONE = "none"


class Window(Struct, frozen=True, gc=False):
    """A stretch of local days: `first` day it holds, first day it no longer holds (`after`); None is open."""

    first: date | None = None
    after: date | None = None

    def covers(self, day: date) -> bool:
        """Does `day` fall inside?"""
        return (self.first is None or day >= self.first) and (self.after is None or day < self.after)

    def meets(self, other: "Window") -> bool:
        """Do the two stretches share a day?"""
        return _opens_before(self.first, other.after) and _opens_before(other.first, self.after)

    def inside(self, other: "Window") -> bool:
        """Does every day of this stretch fall inside `other`?"""
        starts = other.first is None or (self.first is not None and self.first >= other.first)
        ends = other.after is None or (self.after is not None and self.after <= other.after)
        return starts and ends


class Moment(Struct, frozen=True, gc=False):
    """A half-open interval of aware instants in which something happened; either end may be open (None)."""

    start: datetime | None = None
    end: datetime | None = None
    basis: Basis = Basis.NONE
    precision: Precision = Precision.NONE

    @classmethod
    def at(cls, instant: datetime, basis: Basis = Basis.STATED) -> "Moment":
        """The second that begins at the aware `instant`."""
        return cls(instant, instant + _SECOND, basis, _TO_THE_SECOND)

    @classmethod
    def on(cls, day: date, zone: tzinfo, basis: Basis = Basis.STATED) -> "Moment":
        """The whole local `day` in `zone`."""
        return cls(_midnight(day, zone), _midnight(day + _DAY, zone), basis, Precision.DAY)

    @classmethod
    def wall(cls, first: datetime, after: datetime, basis: Basis, precision: Precision) -> "Moment":
        """What a clock without a zone can mean, from `first` to `after` on its own face: every zone there is."""
        return cls(first.replace(tzinfo=UTC) - EAST, after.replace(tzinfo=UTC) + WEST, basis, precision)

    @property
    def known(self) -> bool:
        """Are both ends known?"""
        return self.start is not None and self.end is not None

    def within(self, window: Window, zone: tzinfo) -> Fit:
        """Did this happen on the local days of `window`?

        MAYBE where the interval only overlaps the days, or an open end leaves it undecided.
        """
        start, end = self.start, self.end
        opens, closes = _bounds(window, zone)
        if (end and opens and end <= opens) or (start and closes and start >= closes):
            return NO
        starts_inside = opens is None or (start is not None and start >= opens)
        ends_inside = closes is None or (end is not None and end <= closes)
        return YES if starts_inside and ends_inside else MAYBE

    def before(self, day: date, zone: tzinfo) -> Fit:
        """Did this happen before the local `day` began?"""
        return self.within(Window(None, day), zone)

    def until(self, end: datetime) -> "Moment":
        """The same start, lasting to `end`: for what still stands, such as a follow."""
        return Moment(self.start, end, self.basis, Precision.RANGE)


UNKNOWN = Moment()

_SECOND, _TO_THE_SECOND = timedelta(seconds=1), Precision.SECOND
_DAY = timedelta(days=1)


@lru_cache(maxsize=1 << 12)
def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, time(), zone)


@lru_cache(maxsize=1 << 12)
def _bounds(window: Window, zone: tzinfo) -> tuple[datetime | None, datetime | None]:
    """When a window opens and closes: in UTC, as nearly all instants are, for then comparing asks no zone."""
    return _opening(window.first, zone), _opening(window.after, zone)


def _opening(day: date | None, zone: tzinfo) -> datetime | None:
    if day is None:
        return None
    begins = _midnight(day, zone)
    return begins if day == date.min else begins.astimezone(UTC)  # the first day of all may begin before UTC does


def _opens_before(first: date | None, after: date | None) -> bool:
    return first is None or after is None or first < after
