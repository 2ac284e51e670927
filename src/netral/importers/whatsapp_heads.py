"""The heads of messages in a WhatsApp chat: how a region writes day and time, found out over the whole file.

No line tells whether 05/08 is in May or in August; a file may, and where none does, both stay possible.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import islice, pairwise

from msgspec import Struct

from netral.kit.zones import zone
from netral.model.time import UNKNOWN, Basis, Moment, Precision

MARKS = "\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"  # invisible: directions, joints, a byte order mark
BLANK = " \t\u00a0\u2009\u202f"
HALVES = r"[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?|[Pp][Tt]?[Gg]|ص|م"  # before and after noon: English, Malay, Arabic
LATE = re.compile(r"[Pp]\.?\s?[Mm]|[Pp][Tt][Gg]|م")
WORD = r"pukul|jam|klo|kl\.|um|at|à|às|alle(?: ore)?|a las"  # between day and time
DAY = rf"\d{{1,4}}(?P<between>[./-]|\.[{BLANK}])\d{{1,2}}(?P=between)\d{{1,4}}\.?"
CLOCK = r"\d{1,2}(?P<colon>[:.])\d\d(?P<seconds>(?P=colon)\d\d)?"
HALF = rf"(?P<half>[{BLANK}]?(?:{HALVES}))?"
JOINT = rf"(?P<joint>,?)[{BLANK}]+(?:(?:{WORD})[{BLANK}]+)?"
ANY = re.compile(
    rf"^[{MARKS}]*(?:(?P<box>\[)[{MARKS}{BLANK}]*)?{DAY}{JOINT}{CLOCK}{HALF}(?(box)[{BLANK}]?\]|[{BLANK}]+[-\u2013\u2014][{BLANK}])",
    re.MULTILINE,
)
PASTED = re.compile(rf"^[{MARKS}]*\[{CLOCK}{HALF},[{BLANK}]+{DAY}\][{BLANK}]", re.MULTILINE)  # copied, not exported
SAMPLED = 500  # heads that settle the form
DAYS, YEARS = 31, range(2009, 2100)  # the service began in 2009
MOST = 50  # days of which one may make no sense
NOON = 12
RARE = 3  # steps back in time that one order must have for each of the other, to be the wrong one
NAMED = re.compile(r"(?:(?:IMG|VID|PTT|AUD|STK|DOC)-|-(?:PHOTO|VIDEO|AUDIO|GIF|STICKER)-)(20\d\d)-?(\d\d)-?(\d\d)-")
WIB = zone("WIB")
Head = re.Match[str]
STEP = {Precision.SECOND: timedelta(seconds=1), Precision.MINUTE: timedelta(minutes=1)}


class Form(Struct, frozen=True):
    """How the heads of one file are written. pasted: time before day, as in copied messages."""

    between: str
    colon: str
    joint: str = ","
    boxed: bool = False
    seconds: bool = False
    half: bool = False
    pasted: bool = False

    @property
    def head(self) -> re.Pattern[str]:
        """What a head is in this file: the day in three numbers, the time in four, then perhaps the author."""
        return _head(self)


class Order(Struct, frozen=True):
    """Which of the three numbers of a day are year, month and day; several where the file does not tell."""

    ways: tuple[str, ...]


@cache
def _head(form: Form) -> re.Pattern[str]:
    between, colon = re.escape(form.between[0]) + (f"[{BLANK}]" if form.between[1:] else ""), re.escape(form.colon)
    day = rf"((\d{{1,4}}){between}(\d{{1,2}}){between}(\d{{1,4}})\.?)"
    clock = rf"((\d{{1,2}}){colon}(\d\d)" + (rf"{colon}(\d\d)" if form.seconds else "()")
    clock += rf"(?:[{BLANK}]?({HALVES})))" if form.half else "())"
    joint = rf"{form.joint}[{BLANK}]+(?:(?:{WORD})[{BLANK}]+)?"
    if form.pasted:
        front = rf"\[{clock},[{BLANK}]+{day}\][{BLANK}]"
    elif form.boxed:
        front = rf"\[[{MARKS}{BLANK}]*{day}{joint}{clock}[{BLANK}]?\][{BLANK}]*"
    else:
        front = rf"{day}{joint}{clock}[{BLANK}]+[-\u2013\u2014][{BLANK}]"
    author = rf"[{MARKS}]*(?:([^:\n]{{1,120}}):(?:[{BLANK}]|(?=\n)|\Z))?"
    return re.compile(rf"^[{MARKS}]*{front}{author}", re.MULTILINE)


def form(text: str) -> Form | None:
    """The form that most heads have, at least the first ones; None where there are no heads."""
    found = [(one, False) for one in islice(ANY.finditer(text), SAMPLED)]
    found = found or [(one, True) for one in islice(PASTED.finditer(text), SAMPLED)]
    forms = Counter(_form(one, pasted=pasted) for one, pasted in found)
    return forms.most_common(1)[0][0] if forms else None


def _form(head: re.Match[str], *, pasted: bool) -> Form:
    between, colon = head["between"], head["colon"]
    seconds, half = head["seconds"] is not None, head["half"] is not None
    if pasted:
        return Form(between, colon, seconds=seconds, half=half, pasted=True)
    return Form(between, colon, head["joint"], head["box"] is not None, seconds, half)


def order(days: Iterable[tuple[str, str, str]], files: Iterable[tuple[tuple[str, str, str], str]], form: Form) -> Order:
    """Which number is which: by size, by how the region writes, by names of files that hold a day, by the flow of time.

    days: the numbers of days as they follow one another. files: the same with the text of a message that names a file.
    """
    seen = list(days)
    ways = fitting(seen)
    if "dmy" in ways and (form.between != "/" or form.colon == "."):
        ways = ["dmy"]  # no region writes the month first with points, dashes, or a point in the time
    if len(ways) > 1:
        told = _witnessed(files, ways) or _flowing(seen, ways)
        ways = [told] if told else ways
    return Order(tuple(ways))


def fitting(days: Sequence[tuple[str, str, str]]) -> list[str]:
    """The ways in which nearly all days can be read, for some only look like days; at least the best one."""
    first = sum(len(one[0]) > 2 or int(one[0]) > DAYS for one in days)  # noqa: PLR2004 - digits
    if first * 2 > len(days):
        return ["ymd"]
    bad = {way: sum(day_of(one, way) is None for one in days) for way in ("dmy", "mdy")}
    return [way for way in bad if bad[way] * MOST <= len(days)] or [min(bad, key=lambda way: bad[way])]


def _witnessed(files: Iterable[tuple[tuple[str, str, str], str]], ways: list[str]) -> str:
    """The way in which days agree with those that the names of enclosed files hold."""
    agreed: Counter[str] = Counter()
    for numbers, name in files:
        if found := NAMED.search(name):
            told = tuple(map(int, found.groups()))
            agreed.update(way for way in ways if (day := day_of(numbers, way)) and told == day.timetuple()[:3])
    best = agreed.most_common(2)
    return best[0][0] if best and (len(best) == 1 or best[0][1] > RARE * best[1][1]) else ""


def _flowing(days: list[tuple[str, str, str]], ways: list[str]) -> str:
    """The way in which time flows on, where it would often run back in any other."""
    back = sorted((_steps_back(days, way), way) for way in ways)
    return back[0][1] if len(back) > 1 and back[1][0] > RARE * back[0][0] else ""


def _steps_back(days: list[tuple[str, str, str]], way: str) -> int:
    known = [day for one in days if (day := day_of(one, way))]
    return sum(after < before for before, after in pairwise(known))


@lru_cache(maxsize=1 << 14)
def day_of(numbers: tuple[str, str, str], way: str) -> date | None:
    """The day that three numbers make when read that way; None where they make none."""
    by = dict(zip(way, numbers, strict=True))
    if len(by["y"]) not in (2, 4) or max(len(by["d"]), len(by["m"])) > 2:  # noqa: PLR2004 - digits
        return None
    year = int(by["y"]) + (2000 if len(by["y"]) == 2 else 0)  # noqa: PLR2004 - digits
    try:
        day = date(year, int(by["m"]), int(by["d"]))
    except ValueError:
        return None
    return day if year in YEARS else None


def moment(head: re.Match[str], form: Form, order: Order) -> Moment:
    """When a message was written, as the clock of the telephone told; all days that are possible. UNKNOWN for none."""
    numbers, clock = parts(head, form)
    try:
        at = _time(*clock)
    except ValueError:
        return UNKNOWN
    found = sorted(datetime.combine(day, at, WIB) for way in order.ways if (day := day_of(numbers, way)))
    if not found:
        return UNKNOWN
    fine = Precision.SECOND if form.seconds else Precision.MINUTE
    return Moment(found[0], found[-1] + STEP[fine], Basis.ASSUMED, fine if found[0] == found[-1] else Precision.RANGE)


def parts(head: re.Match[str], form: Form) -> tuple[tuple[str, str, str], tuple[str, str, str, str]]:
    """The numbers of the day, and those of the time with the half of the day."""
    one, two = (7, 2) if form.pasted else (2, 6)
    day = head[one], head[one + 1], head[one + 2]
    return day, (head[two], head[two + 1], head[two + 2], head[two + 3] or "")


def author(head: re.Match[str]) -> str:
    """Who a head names, "" where it names nobody."""
    return head[10] or ""


def _time(hours: str, minutes: str, seconds: str, half: str) -> time:
    hour = int(hours)
    if half and hour <= NOON:
        hour = hour % NOON + NOON * bool(LATE.match(half))
    return time(hour, int(minutes), int(seconds or 0))


def pasted(text: str) -> Iterator[int]:
    """Where conversations that were copied into a message begin."""
    return (found.start() for pattern in (ANY, PASTED) for found in pattern.finditer(text))
