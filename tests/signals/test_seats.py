"""Lists of single persons: whom a name, a number, a district and a party call, and whom they do not."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from netral.check import Bench
from netral.cli.lists import chosen
from netral.kit.zones import zone
from netral.model.finding import Finding
from netral.model.item import Act, Item, Place
from netral.model.rule import Level
from netral.model.time import Moment
from netral.packs.load import load

LIST = str(Path(__file__).parents[2] / "docs/templates/daftar-calon.toml")
BUDI, SITI_ONE, SITI_TWO = "contoh-i/jaya-01", "contoh-i/jaya-02", "contoh-ii/makmur-01"
SUPARTO, DEWI, RAHMAT, JOKO = "contoh-i/makmur-02", "contoh-ii/makmur-02", "contoh-ii/jaya-01", "contoh-i/jaya-31"
CAMPAIGN = date(2024, 1, 10)


@cache
def bench() -> Bench:
    return Bench.of(load(extra=chosen([LIST])))


def item(text: str, day: date) -> Item:
    return Item("1", "uji", Act.POST, Moment.on(day, zone("WIB")), Place("uji"), text=text)


def called(text: str, day: date = CAMPAIGN) -> Mapping[str, str]:
    """Whom of the list a text calls, and how surely."""
    seen = (one for one in bench().see(item(text, day)) if one.name in ("contestant.named", "number.shown"))
    return {
        one.about.removeprefix("daftar-contoh-"): one.sure.name.lower()
        for one in seen
        if one.about.startswith("daftar-contoh-")
    }


def found(text: str, day: date) -> list[Finding]:
    about = bench().judge(item(text, day), as_of=date(2024, 3, 1))
    return [one for one in about if one.contestant.startswith("daftar-contoh-")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ayo coblos caleg Budi Umpamanya dapil Contoh I!", {BUDI: "yes"}),
        ("ayo coblos caleg budi umpamanya", {BUDI: "yes"}),
        ("Dukung Budi Umpan, caleg kita", {BUDI: "yes"}),
        ("Caleg DPD Budi Umpamanya, dukung!", {BUDI: "maybe"}),  # another election's word
        ("Budi Umpamanya memang hebat. " + "Panjang sekali. " * 8 + "Semua caleg hadir.", {BUDI: "maybe"}),
        ("Dukung Budi Umpamanya!", {BUDI: "maybe"}),
        ("Selamat ulang tahun Budi Umpamanya", {}),
        ("Budi Umpamanya menang lomba masak, ada suara tepuk tangan", {}),
        ("Budi Umpamanya tinggal di Contoh I", {}),
        ("Ayo dukung caleg Suparto", {}),  # one word alone
        ("Ayo dukung caleg Suparto dapil Contoh I", {SUPARTO: "yes"}),
        ("Semoga caleg Partai Misal Makmur menang. Suparto!", {}),  # a party alone is too little for one word
        ("Coblos Budi Umpamanya", {BUDI: "yes"}),
        ("Ayo pilih Dewi Contohnya, Contoh II, di pemilu nanti", {DEWI: "maybe"}),
        ("coblos nomor 2 di Contoh II", {}),
        ("Ayo dukung caleg Siti Misalkan", {SITI_ONE: "maybe", SITI_TWO: "maybe"}),
        ("Ayo dukung caleg Siti Misalkan dapil contoh 2", {SITI_TWO: "yes"}),
        ("Ayo dukung caleg Siti Misalkan dari Partai Contoh Jaya", {SITI_ONE: "yes"}),
        ("Caleg Partai Misal Makmur, Budi Umpamanya, mantap", {}),  # another party's
        ("Caleg Budi Umpamanya, salam dari dapil Contoh II", {BUDI: "maybe"}),  # another district's
        ("Ayo dukung caleg Pak Laksa dapil Rekaan 2", {RAHMAT: "yes"}),
        ("coblos nomor 2 Partai Misal Makmur dapil Contoh II", {DEWI: "yes"}),
        ("coblos nomor 2 dapil Contoh II", {}),
        ("coblos nomor 2 Partai Misal Makmur", {}),
        ("coblos nomor 31 Partai Contoh Jaya dapil Contoh I", {JOKO: "maybe"}),  # the party's number too
    ],
)
def test_a_name_calls_by_what_stands_near_it(text: str, expected: Mapping[str, str]) -> None:
    assert called(text) == expected


@pytest.mark.parametrize(
    ("day", "rule", "level", "status"),
    [
        (date(2023, 4, 30), "ASN-DINI", Level.NOTE, "tokoh"),
        (date(2023, 5, 1), "SKB-A2", Level.CARE, "bakal-calon"),
        (date(2023, 11, 2), "SKB-A2", Level.CARE, "bakal-calon"),
        (date(2023, 11, 3), "SKB-B2", Level.RISK, "calon"),
        (date(2024, 2, 14), "SKB-B2", Level.RISK, "calon"),
    ],
)
def test_the_day_decides_what_a_caleg_is(day: date, rule: str, level: Level, status: str) -> None:
    (one,) = found("Ayo coblos caleg Budi Umpamanya", day)
    assert (one.rule, one.level, [each.value for each in one.then]) == (rule, level, [status])


@pytest.mark.parametrize("day", [date(2022, 12, 13), date(2024, 10, 2)])
def test_outside_its_days_a_list_means_nobody(day: date) -> None:
    assert called("Ayo coblos caleg Budi Umpamanya dapil Contoh I", day) == {}


def test_whoever_may_be_meant_is_never_at_risk() -> None:
    assert {one.level for one in found("Ayo dukung caleg Siti Misalkan", CAMPAIGN)} == {Level.CARE}


def test_the_party_makes_no_difference() -> None:
    texts = ("Dukung caleg Budi Umpamanya, Partai Contoh Jaya", "Dukung caleg Wati Seumpama, Partai Misal Makmur")
    one, other = ([(each.rule, each.level, each.fit) for each in found(text, CAMPAIGN)] for text in texts)
    assert one == other != []


@pytest.mark.parametrize("text", ["coblos nomor 2 caleg kita", "pilih nomor urut 1 dapil Contoh I, coblos!"])
def test_a_number_of_a_council_is_no_presidents(text: str) -> None:
    plain = Bench.of(load())
    assert [one for one in plain.see(item(text, CAMPAIGN)) if one.name == "number.shown"] == []


def test_nothing_of_the_list_is_there_unasked() -> None:
    assert [one.id for one in load().contests if one.setting] == []
