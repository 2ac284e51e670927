"""Dates as pages write them, in the languages of the people who read them; what cannot be told stays open."""

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netral.kit.dates import moment, zone

DAY = "2024-08-12"
TOLD = {
    "12 Agu 2024, 21.00.00 WIB": f"{DAY} 14:00:00 stated second",
    "12 Agustus 2024 pukul 21.00.00 GMT+7": f"{DAY} 14:00:00 stated second",
    "12 Agt 2024 21.00 WIB": f"{DAY} 14:00:00 stated minute",
    "1 Mei 2024, 07.05.09 WITA": "2024-04-30 23:05:09 stated second",
    "5 Okt 2024, 00.00.00 WIT": "2024-10-04 15:00:00 stated second",
    "31 Des 2024, 23.59.59 WIB": "2024-12-31 16:59:59 stated second",
    "Mar 8, 2018, 5:14:40 PM": "2018-03-08 17:14:40 assumed second",
    "Mar 8, 2018, 5:14:40 PM UTC": "2018-03-08 17:14:40 stated second",
    "Mar 8, 2018, 12:14:40\u202fAM UTC": "2018-03-08 00:14:40 stated second",
    "Mar 08, 2026 2:15 pm": "2026-03-08 14:15:00 assumed minute",
    "Agu 07, 2026 8:17 malam": "2026-08-07 20:17:00 assumed minute",
    "Agu 07, 2026 12:17 malam": "2026-08-07 00:17:00 assumed minute",
    "Agu 07, 2026 11:17 siang": "2026-08-07 11:17:00 assumed minute",
    "Agu 07, 2026 1:17 siang": "2026-08-07 13:17:00 assumed minute",
    "Agu 07, 2026 4:38 pagi": "2026-08-07 04:38:00 assumed minute",
    "ago 07, 2026 8:17 da tarde/noite": "2026-08-07 20:17:00 assumed minute",
    "jan 05, 2026 12:30 da manhã": "2026-01-05 00:30:00 assumed minute",
    "29 Nov 2021, 08:55:00 AEDT": "2021-11-28 21:55:00 stated second",
    "29 Nov 2021, 08:55:00 XYZ": "2021-11-28 18:55:00 assumed range",  # anywhere on earth
    "Jan 1, 2024, 1:00:00 AM GMT+05:30": "2023-12-31 19:30:00 stated second",
    "8 de marzo de 2018, 17:14:40 CET": "2018-03-08 16:14:40 stated second",
    "12. März 2018, 17:14:00 MEZ": "2018-03-12 16:14:00 stated second",
    "2024年8月12日 21:00:00 JST": f"{DAY} 12:00:00 stated second",
    "Sent at 2020-04-27 23:18:23 UTC while watching": "2020-04-27 23:18:23 stated second",
    "2016-06-15T08:50:49Z": "2016-06-15 08:50:49 stated second",
    "2023-09-19T17:42:53.434647+00:00": "2023-09-19 17:42:53 stated second",
    "2023-09-19 17:42:53": "2023-09-19 17:42:53 assumed second",
    "08 Feb 2026": "2026-02-08 00:00:00 assumed day",
    "12/8/2024 21.00": "None none none",
    "12 Foo 2024": "None none none",
    "31 Feb 2024": "None none none",
    "20228+00:00": "None none none",
    "12 Agu 1789, 21.00.00 WIB": "None none none",
    "": "None none none",
}


@pytest.mark.parametrize("text", TOLD)
def test_a_date_in_words(text: str) -> None:
    found = moment(text, UTC)
    start = f"{found.start:%Y-%m-%d %H:%M:%S}" if found.start else "None"
    assert f"{start} {found.basis} {found.precision}" == TOLD[text]


def test_a_clock_without_a_zone_is_anywhere_on_earth() -> None:
    found = moment("8 Mar 2018, 17:14:40")
    assert (str(found.start), str(found.end)) == ("2018-03-08 03:14:40+00:00", "2018-03-09 05:14:41+00:00")


@pytest.mark.parametrize("name", ["CST", "IST", "XYZ", "GMT+99", ""])
def test_a_zone_that_may_be_several_is_none(name: str) -> None:
    assert zone(name) is None


@given(st.text())
def test_any_text(text: str) -> None:
    found = moment(text, UTC)
    assert found.start is None or found.end is None or found.start < found.end
