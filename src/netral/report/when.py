"""When a photo was taken, in words that claim no more than the evidence does."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, tzinfo

from netral.kit.words import Words
from netral.model.photo import Dated, Evidence, Says, Source
from netral.model.time import EAST, WEST, Basis, Moment, Precision

EXACT = (Precision.SECOND, Precision.MINUTE, Precision.DAY)
NAMES = frozenset({Source.NAME_CAMERA, Source.NAME_SCREENSHOT, Source.NAME_RECEIVED, Source.NAME_SAVED})
INSTANT, DAY = timedelta(microseconds=1), timedelta(days=1)
DECEMBER = 12


def when(dated: Dated, words: Words, zone: tzinfo) -> str:
    """A phrase such as "sekitar 2019 menurut ingatan saya", to stand after "diambil"; "" where nothing is known."""
    taken = dated.taken
    if taken.start is None and taken.end is None:
        return ""
    bound = _binding(dated)
    text = words("when.until", day=words.date(bound.day)) if bound and bound.day else _span(dated, words, zone)
    by = _by(dated, bound)
    text = words(f"when-by.{by}", when=text) if by else text
    return words("when-by.disputed", when=text) if any(one.kept for one in dated.conflicts) else text


def day(moment: Moment, words: Words, zone: tzinfo) -> str:
    """A moment as a day or a stretch of days of `zone`; "" for an unknown one."""
    return _span(Dated(moment), words, zone) if moment.start or moment.end else ""


def _span(dated: Dated, words: Words, zone: tzinfo) -> str:
    start, end = dated.taken.start, dated.taken.end
    if start and end:
        return _between(dated, start, end, words, zone)
    if end:
        return words("when.until", day=words.date(_last(end, zone)))
    return words("when.from", day=words.date(start.astimezone(zone).date())) if start else ""


def _between(dated: Dated, start: datetime, end: datetime, words: Words, zone: tzinfo) -> str:
    precision = dated.taken.precision
    face, last = (start + EAST).date(), _last(end - WEST - INSTANT, start.tzinfo or zone)
    if precision in EXACT and dated.day:
        exact = words("when.day", day=words.date(dated.day))
        rough = dated.taken.basis is Basis.OWNER and end - start > DAY + EAST + WEST
        return words("when.about", when=exact) if rough else exact
    if precision is Precision.YEAR:
        return _unit(face.year, last.year, words, lambda year: words("when.year", year=year))
    if precision is Precision.MONTH:
        first, final = face.year * DECEMBER + face.month - 1, last.year * DECEMBER + last.month - 1
        return _unit(first, final, words, lambda month: _month(month, words))
    first_day, last_day = start.astimezone(zone).date(), _last(end, zone)
    if first_day == last_day:
        return words("when.day", day=words.date(first_day))
    return words("when.between", first=words.date(first_day), last=words.date(last_day))


def _unit(first: int, last: int, words: Words, said: Callable[[int], str]) -> str:
    """One year or month; "sekitar" the middle one where memory leaves more."""
    middle = said((first + last) // 2)
    return middle if first == last else words("when.about", when=middle)


def _month(number: int, words: Words) -> str:
    return words("when.month", month=words(f"month.{number % DECEMBER + 1}"), year=number // DECEMBER)


def _last(end: datetime, zone: tzinfo) -> date:
    return (end - INSTANT).astimezone(zone).date()


def _binding(dated: Dated) -> Evidence | None:
    """The piece whose own day is the bound, where the bound is all there is."""
    if dated.taken.start is not None:
        return None
    bounds = (one for one in dated.evidence if one.counts and one.says is Says.NOT_AFTER)
    return next((one for one in bounds if one.moment.end == dated.taken.end), None)


def _by(dated: Dated, bound: Evidence | None) -> str:
    """Whose clock or word it is, where that matters: a clock without zone, a name, a memory."""
    if dated.taken.basis is Basis.OWNER:
        return "owner"
    if bound:
        return "name" if bound.source in NAMES else "camera" if bound.day else ""
    claims = list(_claims(dated))
    if not claims or dated.taken.precision not in (Precision.DAY, Precision.MONTH, Precision.YEAR):
        return ""
    return "name" if all(one.source in NAMES for one in claims) else "camera"


def _claims(dated: Dated) -> Iterator[Evidence]:
    yield from (one for one in dated.evidence if one.counts and one.says is Says.TAKEN)
