"""What the person remembers of a photo's day, as they write it; ranked below every file."""

import re
from datetime import date, datetime, time, tzinfo

from netral.kit.spans import Span, spans
from netral.model.photo import Evidence, Says, Source
from netral.model.time import Basis, Moment, Precision, Window

RANGE = re.compile(r"\s*(?P<one>[\d-]{4,10}[~?%]?|\.\.|)\s*/\s*(?P<other>[\d-]{4,10}[~?%]?|\.\.|)\s*")  # as in EDTF
DECADE = re.compile(r"\s*(?:tahun\s+)?((?:1[89]|20)\d)(?:[xX]|0-?an|0s)\s*")
PART = re.compile(
    r"\s*(?P<part>awal|pertengahan|akhir|early|mid|late)\s+(?:tahun\s+)?(?P<year>(?:1[89]|20)\d\d)\s*", re.IGNORECASE
)
PARTS = {"awal": (1, 6), "early": (1, 6), "pertengahan": (4, 10), "mid": (4, 10), "akhir": (7, 13), "late": (7, 13)}
OPEN = ("..", "")


def remembered(text: str) -> tuple[Evidence, ...]:
    """The evidence of a memory; nothing where the text names no single stretch of days."""
    span = _edtf(text) or _part(text) or _only(text)
    if span is None or span.window == Window():
        return ()
    window = span.loose
    start = datetime.combine(window.first, time()) if window.first else None
    end = datetime.combine(window.after, time()) if window.after else None
    face = Moment.wall(start or datetime(1900, 1, 1), end or datetime(2100, 1, 1), Basis.OWNER, span.precision)  # noqa: DTZ001
    precision = span.precision if start and end else Precision.RANGE
    moment = Moment(face.start if start else None, face.end if end else None, Basis.OWNER, precision)
    exact = span.precision is Precision.DAY and not span.about
    says = Says.TAKEN if start and end else Says.NOT_AFTER if end else Says.NOT_BEFORE
    return (Evidence(Source.OWNER, says, moment, span.window.first if exact else None),)


def given(memory: str, posted: date | None, zone: tzinfo) -> tuple[Evidence, ...]:
    """What the person adds: a memory, and the day of the post, after which nothing was taken."""
    end = Moment.on(posted, zone).end if posted else None
    bound = (Evidence(Source.POSTED, Says.NOT_AFTER, Moment(None, end, Basis.BOUND), posted),) if end else ()
    return (*remembered(memory), *bound)


def _edtf(text: str) -> Span | None:
    found = RANGE.fullmatch(text)
    if found:
        one, other = (_only(found[name]) if found[name] not in OPEN else None for name in ("one", "other"))
        first, after = one.loose.first if one else None, other.loose.after if other else None
        broken = (found["one"] not in OPEN and one is None) or (found["other"] not in OPEN and other is None)
        return None if broken or (first and after and first >= after) else Span(Window(first, after), Precision.RANGE)
    if found := DECADE.fullmatch(text):
        year = int(found[1]) * 10
        return Span(Window(date(year, 1, 1), date(year + 10, 1, 1)), Precision.RANGE)
    return None


def _part(text: str) -> Span | None:
    found = PART.fullmatch(text)
    if not found:
        return None
    (first, after), year = PARTS[found["part"].lower()], int(found["year"])
    ends = date(year + 1, 1, 1) if after > 12 else date(year, after, 1)  # noqa: PLR2004 - months
    return Span(Window(date(year, first, 1), ends), Precision.RANGE)


def _only(text: str) -> Span | None:
    found = list(spans(text))
    return found[0] if len(found) == 1 else None
