"""The taught weights: they fit the bank, unknown words change nothing, and the bank answers without them too."""

import tomllib

import pytest
from msgspec.structs import replace

from ask.phrased import digest
from ask.tables import TODAY
from netral.ask import Asked, Desk
from netral.ask.reading import Reader
from netral.ask.taught import features
from netral.kit.data import data_text
from netral.packs.bank import load_bank
from netral.packs.load import load

BANK, PACK = load_bank(), load()
READER, DESK = Reader(BANK), Desk(PACK, BANK)


def test_every_question_was_taught() -> None:
    assert BANK.taught
    asked = {one.id for one in BANK.questions if one.asked}
    assert set(BANK.taught.questions) == asked, "python bench/asked.py"
    assert len(BANK.taught.weights) % len(BANK.taught.questions) == 0


def test_nothing_was_changed_since_they_were_taught() -> None:
    head = tomllib.loads(data_text("id/taught/model.toml"))
    assert head["digest"] == digest(BANK), "python bench/asked.py"


def test_a_changed_word_or_phrasing_changes_the_digest() -> None:
    first, *others = BANK.questions
    assert digest(replace(BANK, idle=BANK.idle | {"zaqwsx"})) != digest(BANK)
    assert digest(replace(BANK, questions=(replace(first, asked=first.asked[1:]), *others))) != digest(BANK)
    assert digest(replace(BANK, questions=(replace(first, decides=()), *others))) == digest(BANK)


def test_unknown_words_change_nothing() -> None:
    one, other = (READER.read(f"boleh like postingan {name}?", TODAY) for name in ("zaqwsx", "plokij"))
    assert features(one) == features(other)


def test_no_part_of_a_name_is_a_word_that_counts() -> None:
    assert BANK.taught
    named = {
        word
        for contest in PACK.contests
        if contest.fictional
        for one in contest.contestants
        for word in one.name.lower().split()
    }
    assert BANK.taught.words.isdisjoint(named)


@pytest.mark.parametrize("question", ["boleh like postingan caleg?", "asn boleh nyoblos?", "resep rendang"])
def test_without_weights_the_combinations_and_closeness_answer(question: str) -> None:
    plain = Desk(PACK, replace(BANK, taught=None))
    assert plain.answer(Asked(question, TODAY)).question == DESK.answer(Asked(question, TODAY)).question


@pytest.mark.parametrize(
    ("question", "verdicts"),
    [
        ("istri caleg, suami pns jadi sopir kampanye", {"depends", "forbidden"}),
        ("mobil dinas lewat iring2an kampanye krn macet", {"depends"}),
        ("kasih bintang 5 di buku capres", {"not-regulated"}),
        ("ikut simulasi pemilu kpu jadi pemilih", {"allowed"}),
        ("bikin status jgn lupa nyoblos besok", {"allowed"}),
        ("akun sekolah ucap selamat ke caleg", {"forbidden"}),
    ],
)
def test_questions_that_came_out_wrong(question: str, verdicts: set[str]) -> None:
    assert DESK.answer(Asked(question, TODAY)).verdict in verdicts
