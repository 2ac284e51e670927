"""Days as people write them, in Indonesian or English: "17 Agustus 2019", "sekitar 2019", "antara 2018 dan 2019"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from netral.model.time import Precision, Window

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb pebruari", "maret march mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "agustus august agu ags agt aug", "september sep sept",
            "oktober october okt oct", "november nopember nov nop", "desember december des dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[89]|20)\d\d"
DAY = (
    rf"(?P<d{{n}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?[ .-](?P<M{{n}}>{_MONTH})\.?[ ,-]{{{{1,2}}}}(?P<y{{n}}>{_YEAR})"
    rf"|(?P<M2{{n}}>{_MONTH}) (?P<d2{{n}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?,? (?P<y2{{n}}>{_YEAR})"
    rf"|(?P<y3{{n}}>{_YEAR})-(?P<m3{{n}}>\d\d)(?:-(?P<d3{{n}}>\d\d))?(?!\d)"
    rf"|(?P<d4{{n}}>\d{{{{1,2}}}})[/.-](?P<m4{{n}}>\d{{{{1,2}}}})[/.-](?P<y4{{n}}>{_YEAR})"
    rf"|(?P<M5{{n}}>{_MONTH})\.?,? (?:tahun )?(?P<y5{{n}}>{_YEAR})"
    rf"|(?P<y6{{n}}>{_YEAR})"
)
ABOUT = r"(?:sekitar|kira-kira|kira kira|kurang lebih|kurleb|sekira|around|about|circa|c\.|ca\.|approximately|~)"
UNTIL = (
    r"(?:paling lambat|selambat-lambatnya|tidak lebih dari|sampai|hingga|no later than|not later than|at the latest)"
)
BEFORE, AFTER, SINCE = (
    r"(?:sebelum|before)",
    r"(?:setelah|sesudah|after)",
    r"(?:sejak|mulai|since|paling awal|no earlier than)",
)
FILL = r"(?:\s+(?:(?:pada|tanggal|tgl|tahun|thn|bulan|hari|on|in|the|year)\s+)*)?"
SPAN = re.compile(
    r"\b(?:antara|between)"
    + FILL + "(?:" + DAY.format(n="a") + r")\s*(?:dan|sampai|hingga|s\.?d\.?|and|-|\u2013)"
    + FILL + "(?:" + DAY.format(n="b") + r")\b"
    + rf"|(?:(?P<about>{ABOUT})|\b(?P<until>{UNTIL})|\b(?P<before>{BEFORE})|\b(?P<after>{AFTER})|\b(?P<since>{SINCE}))?"
    + FILL + r"(?<![\d/-])(?:" + DAY.format(n="c") + r")(?![\d])(?P<tilde>\s?[~?%])?",
    re.IGNORECASE,
)  # fmt: skip
WEEK = timedelta(days=7)  # by which "about" a day may be off; about a month or year, by one of these
DECEMBER = 12


class Span(Struct, frozen=True):
    """Days that a text names. about: it says "sekitar". place: in the text."""

    window: Window
    precision: Precision
    about: bool = False
    place: tuple[int, int] = (0, 0)

    @property
    def loose(self) -> Window:
        """The days it can mean when "sekitar" is taken for what it is."""
        if not self.about:
            return self.window
        first, after = self.window.first, self.window.after
        return Window(_moved(first, self.precision, -1), _moved(after, self.precision, 1))


def spans(text: str) -> Iterator[Span]:
    """Every stretch of days that a text names, in its order."""
    for found in SPAN.finditer(text):
        parts = found.groupdict()
        single = _named(parts, "c")
        if single:
            yield _meant(parts, single, found.span())
            continue
        one, other = _named(parts, "a"), _named(parts, "b")
        if one and other and one[0] < other[1]:
            yield Span(Window(one[0], other[1]), Precision.RANGE, place=found.span())


def _meant(parts: dict[str, str | None], named: tuple[date, date, Precision], place: tuple[int, int]) -> Span:
    first, after, precision = named
    if parts["until"]:
        return Span(Window(None, after), Precision.RANGE, place=place)
    if parts["before"]:
        return Span(Window(None, first), Precision.RANGE, place=place)
    if parts["after"]:
        return Span(Window(after, None), Precision.RANGE, place=place)
    if parts["since"]:
        return Span(Window(first, None), Precision.RANGE, place=place)
    return Span(Window(first, after), precision, bool(parts["about"] or parts["tilde"]), place)


def _moved(day: date | None, precision: Precision, way: int) -> date | None:
    if day is None or precision is Precision.DAY:
        return day and day + way * WEEK
    month = day.year * DECEMBER + day.month - 1 + way * (DECEMBER if precision is Precision.YEAR else 1)
    return date(month // DECEMBER, month % DECEMBER + 1, 1)


def _named(parts: dict[str, str | None], which: str) -> tuple[date, date, Precision] | None:
    """First day, first day after, and how finely it is written; None where the calendar has no such day."""
    found: dict[str, str] = {}
    for name, value in parts.items():
        if value and name.endswith(which) and name[0] in "dmMy" and name[1:-1] in ("", "2", "3", "4", "5", "6"):
            found[name[0]] = value
    if "y" not in found:
        return None
    year = int(found["y"])
    month = MONTHS[found["M"].lower()] if "M" in found else int(found.get("m", 0))
    try:
        return _days(year, month, int(found.get("d", 0)))
    except (ValueError, OverflowError):
        return None


def _days(year: int, month: int, day: int) -> tuple[date, date, Precision]:
    if not month:
        return date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR
    if not day:
        return date(year, month, 1), date(year + month // DECEMBER, month % DECEMBER + 1, 1), Precision.MONTH
    one = date(year, month, day)
    return one, one + timedelta(days=1), Precision.DAY
