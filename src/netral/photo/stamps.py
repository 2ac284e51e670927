"""A time as cameras and programs write it, as finely as it is written, and what is wrong with it."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from msgspec import Struct

from netral.model.photo import Doubt, Evidence, Says, Source
from netral.model.time import Basis, Moment, Precision

WRITTEN = re.compile(
    r"\s*(?P<year>\d{4})(?:[:/.-]?(?P<month>\d\d)(?:[:/.-]?(?P<day>\d\d)"
    r"(?:[T _-]*(?P<hour>\d\d)[:.]?(?P<minute>\d\d)(?:[:.]?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s*(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?)?)?[\s\0]*"
)
SPOKEN = re.compile(
    r"(?:\w{3},? )?(?P<day>\d{1,2}) (?P<month>\w{3})\w* (?P<year>\d{4}) "
    r"(?P<clock>\d\d:\d\d:\d\d)(?: (?P<zone>[+-]\d{4}|UTC|Z))?"
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ZONE = re.compile(r"\s*([+-])(\d\d):?(\d\d)[\s\0]*")
EPOCHS = frozenset({
    date(1601, 1, 1), date(1899, 12, 30), date(1900, 1, 1), date(1903, 12, 31), date(1904, 1, 1), date(1969, 12, 31),
    date(1970, 1, 1), date(1979, 12, 31), date(1980, 1, 1), date(1980, 1, 6), date(1999, 12, 31), date(2000, 1, 1),
    date(2001, 1, 1), date(2036, 2, 7), date(2038, 1, 19),
})  # fmt: skip  # where clocks stand that nobody set
FIRST_PHOTO = 1826
LAST_YEAR = 2100
FAR = timedelta(hours=15)  # zones that exist
DECEMBER = 12


class Stamp(Struct, frozen=True):
    """A written time: from `first` to `after` on its own clock; offset: None where no zone is written."""

    first: datetime
    after: datetime
    precision: Precision
    offset: timedelta | None = None

    def moment(self, basis: Basis) -> Moment:
        """The instants it can mean. Without a zone even seconds tell only the day."""
        if self.offset is not None:
            zone = timezone(self.offset)
            return Moment(
                self.first.replace(tzinfo=zone).astimezone(UTC),
                self.after.replace(tzinfo=zone).astimezone(UTC),
                basis,
                self.precision,
            )
        return Moment.wall(self.first, self.after, basis, self.precision if self.coarse else Precision.DAY)

    @property
    def day(self) -> date | None:
        """The day it writes, where it writes one; what is written in UTC was another day for some."""
        return None if self.coarse or self.offset == timedelta() else self.first.date()

    @property
    def coarse(self) -> bool:
        """Does it name no day?"""
        return self.precision in (Precision.MONTH, Precision.YEAR)

    def shifted(self, offset: timedelta | None) -> "Stamp":
        """The same on a clock of this zone."""
        return Stamp(self.first, self.after, self.precision, offset)


def stamp(text: str) -> Stamp | None:
    """The time in a text such as `2019:08:17 10:15:00` or `2019-08`; None where there is none."""
    found = WRITTEN.fullmatch(text)
    if not found:
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if value and name != "zone"}
    if not parts["year"]:
        return None
    try:
        return _stamp(parts, zone(found["zone"] or ""))
    except (ValueError, OverflowError):
        return None


def spoken(text: str) -> Stamp | None:
    """The time in a text such as `Sat, 17 Aug 2019 10:15:00 +0700`; None where there is none."""
    found = SPOKEN.fullmatch(text.strip())
    if not found or found["month"].lower() not in MONTHS:
        return None
    month = MONTHS.index(found["month"].lower()) + 1
    return stamp(f"{found['year']}-{month:02}-{int(found['day']):02} {found['clock']} {found['zone'] or ''}".strip())


def zone(text: str) -> timedelta | None:
    """An offset such as `+07:00` or `Z`; None for anything else."""
    if text in ("Z", "UTC"):
        return timedelta()
    found = ZONE.fullmatch(text)
    if not found:
        return None
    span = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return None if span > FAR else -span if found[1] == "-" else span


def instant(at: datetime) -> Stamp:
    """The second of an aware instant."""
    plain = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    return Stamp(plain, plain + timedelta(seconds=1), Precision.SECOND, timedelta())


def seconds(count: int, since: datetime = datetime(1970, 1, 1, tzinfo=UTC)) -> Stamp | None:
    """The second that is `count` after `since`; None where no calendar reaches it."""
    try:
        return instant(since + timedelta(seconds=count))
    except OverflowError:
        return None


def evidence(source: Source, says: Says, written: Stamp | None, basis: Basis = Basis.FILE) -> tuple[Evidence, ...]:
    """The evidence of a written time, with its doubt; nothing where nothing is written."""
    if written is None:
        return ()
    if not FIRST_PHOTO <= written.first.year <= LAST_YEAR:
        return (Evidence(source, says, doubt=Doubt.ABSURD),)
    doubt = Doubt.RESET if written.first.date() in EPOCHS and not written.coarse else Doubt.NONE
    return (Evidence(source, says, written.moment(basis), written.day, doubt),)


def _stamp(parts: dict[str, int], offset: timedelta | None) -> Stamp:
    year, month, day = parts["year"], parts.get("month", 0), parts.get("day", 0)
    if not month:
        return Stamp(datetime(year, 1, 1), datetime(year + 1, 1, 1), Precision.YEAR)  # noqa: DTZ001 - a clock's face
    if not day:
        return Stamp(datetime(year, month, 1), _next(year, month), Precision.MONTH)  # noqa: DTZ001
    first = datetime(year, month, day, parts.get("hour", 0), parts.get("minute", 0), parts.get("second", 0))  # noqa: DTZ001
    if "second" in parts:
        return Stamp(first, first + timedelta(seconds=1), Precision.SECOND, offset)
    if "minute" in parts:
        return Stamp(first, first + timedelta(minutes=1), Precision.MINUTE, offset)
    return Stamp(first, first + timedelta(days=1), Precision.DAY)


def _next(year: int, month: int) -> datetime:
    return datetime(year + month // DECEMBER, month % DECEMBER + 1, 1)  # noqa: DTZ001
