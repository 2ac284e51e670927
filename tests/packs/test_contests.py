"""Contests that share a calendar, and the file that is copied for a new one."""

from datetime import date
from pathlib import Path

import pytest

from netral.judge.force import status_on
from netral.model.contest import Contest, Status
from netral.packs.files import parsed
from netral.packs.load import load
from netral.packs.written_contests import ContestFile

CONTESTS = {contest.id: contest for contest in load().contests}
REGIONAL = {id_: one for id_, one in CONTESTS.items() if id_.startswith("pilkada-2024-")}


def test_every_region_of_2024_is_there() -> None:
    assert len(REGIONAL) == 37 + 508
    assert sum(len(one.contestants) for one in REGIONAL.values()) == 104 + 1490


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2024, 8, 26), Status.FIGURE),
        (date(2024, 8, 27), Status.PROSPECT),
        (date(2024, 9, 21), Status.PROSPECT),
        (date(2024, 9, 22), Status.CANDIDATE),
        (date(2024, 12, 16), Status.CANDIDATE),
        (date(2024, 12, 17), Status.FORMER),
    ],
)
def test_all_share_one_calendar(day: date, status: Status) -> None:
    assert {status_on(one, day) for contest in REGIONAL.values() for one in contest.contestants} == {status}


@pytest.mark.parametrize(
    ("contest", "last", "after"),
    [
        ("psu-2025-maret-kabupaten-siak", date(2025, 3, 22), date(2025, 3, 23)),
        ("psu-2025-mei-kota-palopo", date(2025, 5, 24), date(2025, 5, 25)),
        ("psu-2025-agustus-papua", date(2025, 8, 6), date(2025, 8, 7)),
    ],
)
def test_a_repeated_vote_makes_candidates_again(contest: str, last: date, after: date) -> None:
    found = CONTESTS[contest].contestants[0]
    assert [status_on(found, day) for day in (date(2025, 2, 24), last, after)] == [
        Status.CANDIDATE, Status.CANDIDATE, Status.FORMER,
    ]  # fmt: skip


def test_repeated_votes_are_held_in_24_areas() -> None:
    assert len([id_ for id_ in CONTESTS if id_.startswith("psu-2025-")]) == 24


def test_nobody_has_two_numbers_in_a_region() -> None:
    def numbers(contest: Contest) -> list[int]:
        return [one.number for one in contest.contestants]

    assert [id_ for id_, one in REGIONAL.items() if sorted(numbers(one)) != list(range(1, len(numbers(one)) + 1))] == []


def test_the_file_to_copy_is_one(root: Path) -> None:
    path = root / "docs" / "templates" / "pemilihan-baru.toml"
    assert parsed(path.name, path.read_text("utf-8"), ContestFile).contestant
