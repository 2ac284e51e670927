"""Dates as pages write them for people: `12 Agu 2024, 21.00.00 WIB`, `Mar 8, 2018, 5:14:40 PM`, `2024年8月12日 21:00`.

Numbers alone, such as 12/8/2024, are no date here: the order of day and month cannot be told. A zone that is not known
makes a stretch of a day, never a guess.
"""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from netral.kit.zones import ZONES as INDONESIA
from netral.model.time import UNKNOWN, Basis, Moment, Precision

YEARS = range(1990, 2100)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january januar jänner enero ene janvier janv gennaio gen janeiro",
            "feb februari february februar febrero febbraio février févr fevereiro fev",
            "mar maret march märz mär mrz marzo mars maart mrt março mac",
            "apr april abril abr avril avr aprile",
            "mei may mai mayo maggio mag maio",
            "jun juni june junio juin giugno giu junho",
            "jul juli july julio juillet juil luglio lug julho julai",
            "agu agustus agt ags august aug agosto ago augustus août aout ogos ogo",
            "sep sept september septiembre septembre settembre set setembro",
            "okt oktober october oct octubre octobre ottobre ott outubro out",
            "nov november nop noviembre novembre novembro",
            "des desember december dec dezember dez diciembre dic décembre déc dicembre dezembro disember dis",
        ),
        1,
    )
    for name in names.split()
}
# names that mean one offset wherever they are written; CST, IST and the like mean several and are left out
OFFSETS = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2,
    "SAST": 2, "EEST": 3, "MSK": 3, "TRT": 3, "PKT": 5, "ICT": 7, "SGT": 8, "MYT": 8, "HKT": 8, "PHT": 8, "AWST": 8,
    "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "BRT": -3, "EDT": -4,
    "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10,
}  # fmt: skip
NAMED = {name: timezone(timedelta(hours=hours)) for name, hours in OFFSETS.items()} | INDONESIA
NIGHT = 12
WEST, EAST = timedelta(hours=12), timedelta(hours=14)  # how far clocks lie behind UTC and before it
BLANKS = str.maketrans("\u00a0\u202f\u2009\u2212", "   -", "\u200e\u200f")
NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
DAY = re.compile(
    rf"(?:(?<!\d)(?P<day>\d{{1,2}})\.?\s+(?:de\s+)?{NAME},?\s+(?:de\s+)?(?P<year>\d{{4}})"
    rf"|{NAME.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}}),?\s+(?P<year2>\d{{4}})"
    r"|(?<!\d)(?P<year3>\d{4})(?:-|/|年|년 ?)(?P<month3>\d{1,2})(?:-|/|月|월 ?)(?P<day3>\d{1,2})[日일]?)(?!\d)"
)
CLOCK = re.compile(
    r"[\s,T]*(?:(?:pukul|jam|at|um|om|às|à|alle(?: ore)?|a las?|kl\.?)\s+)?"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:\.\d+)?)?(?!\d)"
    r"\s*(?P<half>[AaPp]\.?\s?[Mm]\b\.?|(?:pagi|siang|sore|petang|malam|da manhã|da tarde/noite)\b)?"
    r"\s*(?P<zone>(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|[A-Z]{1,5}\b)?"
)
OFFSET = re.compile(r"([+-])(\d{1,2}?):?(\d\d)?$")


def moment(text: str, default: tzinfo | None = None) -> Moment:
    """The first date in a text with its time of day. default: the zone where none is written, if that is known."""
    plain = text.translate(BLANKS)
    found = DAY.search(plain)
    while found and not (day := _day(found)):
        found = DAY.search(plain, found.start() + 1)
    if not found or not day:
        return UNKNOWN
    clock = CLOCK.match(plain, found.end())
    wall = _wall(day, clock) if clock else None
    if not clock or not wall:
        return _loose(day, timedelta(days=1), Precision.DAY, default)
    long, precision = (timedelta(seconds=1), Precision.SECOND) if clock["second"] else (_MINUTE, Precision.MINUTE)
    if not clock["zone"]:
        return _loose(wall, long, precision, default)
    stated = zone(clock["zone"])
    return _placed(wall, long, precision, stated, Basis.STATED) if stated else _loose(wall, long, precision, None)


def zone(name: str) -> tzinfo | None:
    """The zone of a short name such as WIB, or of an offset such as GMT+7; None where it may be several."""
    found = OFFSET.search(name)
    if not found:
        return NAMED.get(name)
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-away if found[1] == "-" else away) if away <= EAST else None


_MINUTE = timedelta(minutes=1)


def _day(found: re.Match[str]) -> datetime | None:
    year, day = (int(found[key] or found[f"{key}2"] or found[f"{key}3"]) for key in ("year", "day"))
    name = (found["month"] or found["month2"] or "").lower()
    month = MONTHS.get(name, 0) if name else int(found["month3"])
    try:
        return datetime(year, month, day) if year in YEARS else None  # noqa: DTZ001 - a wall clock, placed later
    except ValueError:
        return None


def _wall(day: datetime, clock: re.Match[str]) -> datetime | None:
    hour, half = int(clock["hour"]), (clock["half"] or "").lower()
    if half:
        hour = hour % 12 + 12 * _late(hour, half)
    try:
        return day.replace(hour=hour, minute=int(clock["minute"]), second=int(clock["second"] or 0))
    except ValueError:
        return None


def _late(hour: int, half: str) -> bool:
    """Is it the second half of the day? Eleven in the day is before noon, twelve at night is midnight."""
    if half == "siang":
        return hour not in {10, 11}
    return half != "pagi" and half[0] != "a" and half != "da manhã" and (half != "malam" or hour != NIGHT)


def _placed(wall: datetime, long: timedelta, precision: Precision, where: tzinfo, basis: Basis) -> Moment:
    start = wall.replace(tzinfo=where).astimezone(UTC)
    return Moment(start, start + long, basis, precision)


def _loose(wall: datetime, long: timedelta, precision: Precision, default: tzinfo | None) -> Moment:
    """A wall clock without a zone: in the one that is assumed, or anywhere on earth."""
    if default:
        return _placed(wall, long, precision, default, Basis.ASSUMED)
    here = wall.replace(tzinfo=UTC)
    return Moment(here - EAST, here + WEST + long, Basis.ASSUMED, Precision.RANGE)
