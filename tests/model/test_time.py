"""Three answers about time: exact seconds are never MAYBE, unknown time always is."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netral.model.time import UNKNOWN, Basis, Fit, Moment, Precision, Window

WIB = timezone(timedelta(hours=7), "WIB")
days = st.dates(date(2000, 1, 2), date(2090, 1, 1))
instants = st.datetimes(datetime(2000, 1, 3), datetime(2089, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds


def moment(start: str, end: str) -> Moment:
    return Moment(*(datetime.fromisoformat(each) if each else None for each in (start, end)))


@pytest.mark.parametrize(
    ("start", "end", "fit"),
    [
        ("2023-11-12T16:59:59+00:00", "2023-11-12T17:00:00+00:00", Fit.NO),  # last second of 12 November in WIB
        ("2023-11-12T17:00:00+00:00", "2023-11-12T17:00:01+00:00", Fit.YES),  # first second of 13 November in WIB
        ("2024-03-19T16:59:59+00:00", "2024-03-19T17:00:00+00:00", Fit.YES),  # last second of 19 March
        ("2024-03-19T17:00:00+00:00", "2024-03-19T17:00:01+00:00", Fit.NO),
        ("2023-11-01T00:00:00+00:00", "2023-12-01T00:00:00+00:00", Fit.MAYBE),
        ("2023-12-01T00:00:00+00:00", "", Fit.MAYBE),
        ("", "2023-12-01T00:00:00+00:00", Fit.MAYBE),
        ("", "2023-11-01T00:00:00+00:00", Fit.NO),
        ("2024-04-01T00:00:00+00:00", "", Fit.NO),
        ("", "", Fit.MAYBE),
    ],
)
def test_within_counts_local_days(start: str, end: str, fit: Fit) -> None:
    assert moment(start, end).within(Window(date(2023, 11, 13), date(2024, 3, 20)), WIB) is fit


def test_everything_lies_within_an_open_window() -> None:
    assert UNKNOWN.within(Window(), WIB) is Fit.YES


@given(instants, days, st.integers(1, 5000))
def test_an_exact_second_is_never_maybe(instant: datetime, first: date, length: int) -> None:
    window = Window(first, first + timedelta(days=length))
    expected = Fit.YES if window.covers(instant.astimezone(WIB).date()) else Fit.NO
    assert Moment.at(instant.replace(microsecond=0)).within(window, WIB) is expected


@given(instants, st.integers(1, 10**9), days, st.integers(1, 3000), st.integers(1, 3000))
def test_neighbouring_windows_never_claim_more_than_their_union(
    instant: datetime, seconds: int, first: date, one: int, two: int
) -> None:
    long = Moment(instant, instant + timedelta(seconds=seconds), Basis.BOUND, Precision.RANGE)
    middle, last = first + timedelta(days=one), first + timedelta(days=one + two)
    left, right = long.within(Window(first, middle), WIB), long.within(Window(middle, last), WIB)
    both = long.within(Window(first, last), WIB)
    assert max(left, right) <= both
    assert not (left is Fit.YES and right is Fit.YES)
    assert (both is Fit.NO) == (left is Fit.NO and right is Fit.NO)


@given(instants, st.integers(1, 10**9), days)
def test_before_and_from_a_day_are_opposites(instant: datetime, seconds: int, day: date) -> None:
    long = Moment(instant, instant + timedelta(seconds=seconds))
    assert long.before(day, WIB) is long.within(Window(day, None), WIB).opposite


@given(days, st.integers(0, 50), days, st.integers(0, 50))
def test_meets_and_inside_agree_with_days(first: date, length: int, other: date, width: int) -> None:
    one = Window(first, first + timedelta(days=length + 1))
    two = Window(other, other + timedelta(days=width + 1))
    mine = {first + timedelta(days=n) for n in range(length + 1)}
    theirs = {other + timedelta(days=n) for n in range(width + 1)}
    assert one.meets(two) == bool(mine & theirs)
    assert one.inside(two) == (mine <= theirs)


def test_a_local_day_is_a_day_long() -> None:
    day = Moment.on(date(2019, 8, 17), WIB)
    assert day.within(Window(date(2019, 8, 17), date(2019, 8, 18)), WIB) is Fit.YES
    assert day.within(Window(date(2019, 8, 18), None), WIB) is Fit.NO
