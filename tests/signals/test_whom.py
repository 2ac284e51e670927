"""Whom a text calls, person by person. Real people stand here evenly: each kind of case once for each camp."""

from datetime import UTC, date, datetime

import pytest

from netral.check import Bench, drafted
from netral.model.item import Act, Item, Place
from netral.model.time import UNKNOWN, Moment
from netral.packs.load import load
from netral.signals import seen
from netral.signals.scene import Scene
from netral.signals.tokens import tokens

BENCH = Bench.of(load())
NEWEST = "2024-01-20"


def called(text: str, day: str = "") -> list[str]:
    at = Moment.at(datetime.fromisoformat(day).replace(tzinfo=UTC)) if day else UNKNOWN
    item = Item("x", "draft", Act.DRAFT, at, Place("x"), text=text)
    return [one.partition("/")[2] for one in drafted(item, BENCH, as_of=date(2026, 11, 27)).about]


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
        # a number of one role, and numbers that are weighed against each other: the first of each pair
        ("capres 01 bicara", NEWEST, ["anies"]),
        ("capres 02 bicara", NEWEST, ["prabowo"]),
        ("capres 03 bicara", NEWEST, ["ganjar"]),
        ("cawapres 01 bicara", NEWEST, ["muhaimin"]),
        ("cawapres 02 bicara", NEWEST, ["gibran"]),
        ("cawapres 03 bicara", NEWEST, ["mahfud"]),
        ("Debat: paslon 1 dan 3 bicara", NEWEST, ["anies", "ganjar"]),
        ("Debat: paslon 1 dan 2 bicara", NEWEST, ["anies", "prabowo"]),
        ("Debat: paslon 2 dan 3 bicara", NEWEST, ["ganjar", "prabowo"]),
        # a bare number, of the year that the text names or that explains all of them
        ("Capresku menang: 01", "2025-05-05", ["anies", "muhaimin"]),
        ("Capresku menang: 02", "2025-05-05", ["gibran", "prabowo"]),
        ("Capresku menang: 03", "2025-05-05", ["ganjar", "mahfud"]),
        ("Pilkada DKI Jakarta 2017: coblos nomor 3", "", ["anies", "sandiaga"]),
        # a nickname, a slip, a hashtag of words that nobody knows
        ("Debat malam ini: si imin", NEWEST, ["muhaimin"]),
        ("Debat malam ini: si samsul", NEWEST, ["gibran"]),
        ("Debat malam ini: prof md", NEWEST, ["mahfud"]),
        ("Pak Muhaimn tiba", NEWEST, ["muhaimin"]),
        ("Pak Pabrowo, Prabwo, Perabowo tiba", NEWEST, ["prabowo"]),
        ("Pak Ganjarr tiba", NEWEST, ["ganjar"]),
        ("#ZzxAniesQqv", NEWEST, ["anies"]),
        ("#ZzxPrabowoQqv", NEWEST, ["prabowo"]),
        ("#ZzxGanjarQqv", NEWEST, ["ganjar"]),
        ("kita zzxaniesqqv", NEWEST, ["anies"]),
        ("kita zzxprabowoqqv", NEWEST, ["prabowo"]),
        ("kita zzxganjarqqv", NEWEST, ["ganjar"]),
        ("Bersanding di panggung sandiwara", "", []),
        ("Tanam ganja untuk dijual, ditangkap jam 7 malem", NEWEST, []),
        # nobody is meant by a crowd of accounts
        ("@prabowo @ganjarpranowo @aniesbaswedan @a1 @b2 @c3 @d4 selamat pagi", NEWEST, []),
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
        ("Khofifah-Emil berkunjung", "", ["emil-dardak", "khofifah"]),
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
    assert drafted(item, BENCH, as_of=date(2026, 11, 27)).about == ("pilpres-2024/prabowo",)


@pytest.mark.parametrize("text", ["mending{} aja, {}nya", "#Pokoknya{}Terus", "{}sentris"])
def test_names_inside_words_are_signs(text: str) -> None:
    """Whatever camp stands in a word that no list knows, the word model reads the same."""
    told = {read(text.replace("{}", name)) for name in ("prabowo", "ganjar", "anies")}
    assert len(told) == 1
    assert "[E0]" in told.pop()


def test_a_hint_tells_whom_and_counts_for_no_rule() -> None:
    item = Item("x", "draft", Act.DRAFT, UNKNOWN, Place("x"), text="Ayo pilih calon presiden kita: prab")
    found = drafted(item, BENCH, as_of=date(2026, 11, 27))
    assert "pilpres-2024/prabowo" in found.about
    assert "contestant.hinted" in {one.name for one in found.signals}
    assert "contestant.hinted" not in {one.name for one in BENCH.see(item)}
