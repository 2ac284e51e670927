"""Whom a text calls, person by person. Real people stand here evenly: each kind of case once for each camp."""

from datetime import UTC, datetime

import pytest

from netral.check import Bench
from netral.model.item import Act, Item, Place
from netral.model.time import UNKNOWN, Moment
from netral.packs.load import load
from netral.signals import seen
from netral.signals.scene import Scene
from netral.signals.tokens import tokens
from netral.signals.whom import whom

BENCH = Bench.of(load())
NEWEST = "2024-01-20"


def called(text: str, day: str = "") -> list[str]:
    at = Moment.at(datetime.fromisoformat(day).replace(tzinfo=UTC)) if day else UNKNOWN
    item = Item("x", "draft", Act.DRAFT, at, Place("x"), text=text)
    return [one.partition("/")[2] for one in whom(text, BENCH.see(item), BENCH.lexicon)]


def read(text: str) -> str:
    scene = Scene(Item("x", "draft", Act.DRAFT, UNKNOWN, Place("x"), text=text), BENCH.lexicon)
    return " ".join(each.text for each in tokens(scene, seen(scene)))


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        # a name, a nickname, a handle, a hashtag
        ("Anies Baswedan tiba di Ambon", NEWEST, ["anies"]),
        ("Pak Prabowo tiba di Ambon", NEWEST, ["prabowo"]),
        ("Debat capres: Ganjar bicara", NEWEST, ["ganjar"]),
        ("terima kasih @aniesbaswedan", NEWEST, ["anies"]),
        ("terima kasih @prabowo", NEWEST, ["prabowo"]),
        ("terima kasih @ganjarpranowo", NEWEST, ["ganjar"]),
        ("#AsalBukanAnies", NEWEST, ["anies"]),
        ("#AsalBukanPrabowo", NEWEST, ["prabowo"]),
        ("#AsalBukanGanjar", NEWEST, ["ganjar"]),
        # a pair as such is both
        ("Anies-Muhaimin berkunjung", NEWEST, ["anies", "muhaimin"]),
        ("Prabowo-Gibran berkunjung", NEWEST, ["gibran", "prabowo"]),
        ("Ganjar-Mahfud berkunjung", NEWEST, ["ganjar", "mahfud"]),
        ("paslon 01 berkunjung", NEWEST, ["anies", "muhaimin"]),
        ("paslon 02 berkunjung", NEWEST, ["gibran", "prabowo"]),
        ("paslon 03 berkunjung", NEWEST, ["ganjar", "mahfud"]),
        # a number beside one of its own calls nobody else
        ("Nomor 2: Prabowo", NEWEST, ["prabowo"]),
        ("Saya tetap 01.", NEWEST, ["anies", "muhaimin"]),
        ("02 menang satu putaran", NEWEST, ["gibran", "prabowo"]),
        ("Kubu 03 berkumpul", NEWEST, ["ganjar", "mahfud"]),
        ("Rapat RT 01 pukul 02, kamar 03", NEWEST, []),
        # whoever only stands in a row of addressees is not what the text is about
        ("@prabowo @ganjarpranowo @aniesbaswedan Budi Contoh hadir", "2024-10-10", ["budi-contoh"]),
        # a word that is no abbreviation, a number that is none on the ballot, a letter
        ("Semoga lekas sembuh, amin", NEWEST, []),
        ("Saya pilih 1 kamar dengan jendela", NEWEST, []),
        ("Nomor 2 di kelas", "2021-05-05", []),
        ("p info loker", NEWEST, []),
        ("Partai PPP", NEWEST, ["ppp"]),
        # people of one name in several regions: nobody, unless the region or the partner is named
        ("Selamat ulang tahun Pak Sudirman", "2024-10-10", []),
        ("Jalan Jenderal Sudirman macet", "2024-10-10", []),
        ("Budi dan Sari menikah", "2024-10-10", []),
        ("Kabupaten Contoh: Budi turun ke pasar", "2024-10-10", ["budi-contoh"]),
        ("Pilgub Jawa Timur: Khofifah, Luluk, Risma", "2024-10-10", ["khofifah", "luluk", "risma"]),
        # the election of the day
        ("Jokowi-Ma'ruf dan Prabowo-Sandi", "2019-03-03", ["jokowi", "maruf-amin", "prabowo", "sandiaga"]),
        ("Ahok-Djarot dan Anies-Sandi", "2017-02-02", ["ahok", "djarot", "anies", "sandiaga"]),
    ],
)  # fmt: skip
def test_whom(text: str, day: str, expected: list[str]) -> None:
    assert sorted(called(text, day)) == sorted(expected)


def test_without_a_day_the_latest_election_counts() -> None:
    item = Item("x", "draft", Act.DRAFT, UNKNOWN, Place("x"), text="Prabowo 02")
    assert whom(item.text, BENCH.see(item), BENCH.lexicon) == ("pilpres-2024/prabowo",)


@pytest.mark.parametrize("text", ["mending{} aja, {}nya", "#Pokoknya{}Terus", "{}sentris"])
def test_names_inside_words_are_signs(text: str) -> None:
    """Whatever camp stands in a word that no list knows, the word model reads the same."""
    told = {read(text.replace("{}", name)) for name in ("prabowo", "ganjar", "anies")}
    assert len(told) == 1
    assert "[E0]" in told.pop()
