"""Lists of single persons: what is printed and what is read of it, and what the packaged lists hold."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from netral.cli.lists import chosen
from netral.judge.force import status_on
from netral.model.contest import Contest, ContestantKind, Status
from netral.packs.files import PackError, lists, packaged
from netral.packs.lint import lint
from netral.packs.load import load
from netral.packs.seats import bare

TEMPLATES = Path(__file__).parents[2] / "docs/templates"
OWN = str(TEMPLATES / "daftar-calon.toml")
SIZES = {"dpd-2024": (38, 668), "dpr-2024-anggota": (84, 579)}


def read(name: str) -> list[Contest]:
    return [one for one in load(extra=chosen([name])).contests if one.setting]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Dr. H. BUDI CONTOH, S.H., M.Si.", "Budi Contoh"),
        ("H. Budi S.Sos., M.M.", "Budi"),
        ("K.H. BUDI CONTOH, M.S.P.", "Budi Contoh"),
        ("Kombes. Pol. (Purn.) Dr. Budi Contoh S.H., M.H.", "Budi Contoh"),
        ("BRIGJEN TNI (Purn.) BUDI I. CONTOH, S.T., M.Si.", "Budi I. Contoh"),
        ("BUDI CONTOH (BUCO)", "Budi Contoh"),
        ("Ir. Budi Contoh alias Buco", "Budi Contoh"),
        ("Dr. (H.C.) H. Budi Contoh", "Budi Contoh"),
        ("DARWATI A. CONTOH", "Darwati A. Contoh"),
        ("N. M. Budi Contoh P. U. S.H., M.Kn.", "N. M. Budi Contoh P. U"),
        ("SA'ADAH CONTOH, S.K.G.", "Sa'adah Contoh"),
        ("dr. Budi M.Biomed.", "Budi"),
        ("I MADE CONTOH", "I Made Contoh"),
        ("Suparto", "Suparto"),
    ],
)
def test_titles_and_degrees_are_no_name(printed: str, name: str) -> None:
    assert bare(printed) == name


def test_a_list_makes_a_contest_of_each_district() -> None:
    one, two = read(OWN)
    assert (one.id, one.region, one.places) == (
        "daftar-contoh-contoh-i",
        "Contoh I",
        ("Rekaan I", "Contoh 1", "Rekaan 1"),
    )
    assert [each.id for each in two.contestants] == ["jaya-01", "makmur-01", "makmur-02"]
    assert [each.text for each in two.contestants[0].aliases] == ["Rahmat Laksana", "Pak Laksa"]
    assert {each.party for each in two.contestants} == {"contoh-partai/jaya", "contoh-partai/makmur"}


def test_the_packaged_lists_are_known() -> None:
    assert set(lists()) == set(SIZES)


@pytest.mark.parametrize("name", SIZES)
def test_a_packaged_list_has_no_fault(name: str) -> None:
    assert lint({**packaged(), **chosen([name])}) == ()


@pytest.mark.parametrize("name", SIZES)
def test_a_packaged_list_holds_what_it_says(name: str) -> None:
    districts, people = SIZES[name]
    contests = read(name)
    assert (len(contests), sum(len(one.contestants) for one in contests)) == (districts, people)
    assert {one.kind for each in contests for one in each.contestants} == {ContestantKind.PERSON}
    (note,) = {one.note for one in contests}
    assert str(people) in note.id
    assert str(people) in note.en


def test_the_ballots_of_the_dpd_have_no_hole() -> None:
    wrong = [
        one.id
        for one in read("dpd-2024")
        if [each.number for each in one.contestants] != list(range(1, len(one.contestants) + 1))
    ]
    assert wrong == []


def test_the_members_of_the_dpr_are_of_eight_parties() -> None:
    seats = Counter(one.party for each in read("dpr-2024-anggota") for one in each.contestants)
    assert seats == {
        f"pemilu-2024/{party}": count
        for party, count in {
            "pdip": 109, "golkar": 102, "gerindra": 86, "nasdem": 69, "pkb": 68, "pks": 53, "pan": 48, "demokrat": 44,
        }.items()
    }  # fmt: skip


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize(
    ("day", "status"),
    [
        (date(2023, 4, 30), Status.FIGURE),
        (date(2023, 5, 1), Status.PROSPECT),
        (date(2023, 11, 2), Status.PROSPECT),
        (date(2023, 11, 3), Status.CANDIDATE),
        (date(2024, 3, 20), Status.CANDIDATE),
        (date(2024, 3, 21), Status.FORMER),
    ],
)
def test_all_of_a_list_share_one_calendar(name: str, day: date, status: Status) -> None:
    assert {status_on(one, day) for contest in read(name) for one in contest.contestants} == {status}


def test_a_party_may_be_given_by_its_number() -> None:
    files = {path: text.replace("jaya", "31") for path, text in chosen([OWN]).items()}
    assert load(extra=files).contests == load(extra=chosen([OWN])).contests


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("makmur", "lain", r"daftar-calon\.tsv:5: no party lain"),
        ("setting =", "# setting =", r"daftar-calon\.toml:1: a list of persons"),
        ("note =", "# note =", r"daftar-calon\.toml:1: a list of persons"),
    ],
)
def test_a_list_that_would_call_wrongly_is_not_read(old: str, new: str, told: str) -> None:
    files = {path: text.replace(old, new) for path, text in chosen([OWN]).items()}
    with pytest.raises(PackError, match=told):
        load(extra=files)


def test_a_table_that_is_not_there_is_told() -> None:
    files = {path: text for path, text in chosen([OWN]).items() if path.endswith(".toml")}
    with pytest.raises(PackError, match=r"daftar-calon\.tsv"):
        load(extra=files)
