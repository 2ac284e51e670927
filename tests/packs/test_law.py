"""The law data as a whole: what it answers on which day, what differs between days, and nothing said twice."""

from datetime import date
from itertools import combinations, groupby

import pytest

from netral.check import Bench
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.item import Act, Audience, Item, Media, Owner, Place, Target
from netral.model.law import Answer, Confidence
from netral.model.rule import Kind, Level
from netral.model.time import Fit, Moment
from netral.packs.changes import How, Part, changes
from netral.packs.load import load
from netral.report.ruletable import Row, rows, table

PACK = load()
BENCH = Bench.of(PACK)
CLAUSES = {f"{source.id}#{clause.id}": clause for source in PACK.sources for clause in source.clauses}


def act(day: str, verb: Act, text: str = "", target: str = "", *, photo: bool = False) -> Item:
    media = (Media("foto.jpg"),) if photo else ()
    moment = Moment.on(date.fromisoformat(day), zone("WIB"))
    return Item(
        "uji:1", "instagram", verb, moment, Place("uji.json"), text, Target(target), Audience.PUBLIC, media,
    )  # fmt: skip


# a day in each row of the table of attendance: level of having been there and done nothing, and what that rests on
ATTENDANCE = [
    ("2018-05-07", Level.CLEAR, "pernyataan-bawaslu-2018#hadir"),
    ("2019-03-23", Level.NOTE, "pernyataan-bagja-2019#hadir"),
    ("2021-09-10", Level.NOTE, "pp-94-2021#5.n.1"),
    ("2023-01-15", Level.NOTE, "skb-2-2022#II.B.4"),
    ("2024-07-10", Level.CLEAR, "pernyataan-tito-2024#hadir"),
    ("2024-07-20", Level.NOTE, "pernyataan-herwyn-2024#hadir"),
    ("2024-09-20", Level.CLEAR, "pernyataan-tangsel-2024#hadir"),
    ("2024-10-15", Level.CARE, "pernyataan-bagja-2024#hadir"),
    ("2024-10-31", Level.CARE, "se-bawaslu-111-2024#pasif"),
]


@pytest.mark.parametrize(("day", "level", "cite"), ATTENDANCE)
def test_being_at_a_campaign_is_answered_by_the_day(day: str, level: Level, cite: str) -> None:
    item = act(day, Act.POST, "Tadi hadir di kampanye Partai Contoh Jaya, duduk di belakang saja")
    (found,) = [one for one in BENCH.judge(item, as_of=date.fromisoformat(day)) if one.rule == "HADIR"]
    assert (found.level, cite in map(str, found.cites)) == (level, True)


@pytest.mark.parametrize("kind", Kind)
def test_no_act_has_two_outcomes_under_one_row(kind: Kind) -> None:
    """Of the arms that ask for the same signs of the same act and standing, one holds on a day."""

    def asked(row: Row) -> tuple[object, ...]:
        arm = row.arm
        return row.rule.id, row.act, row.status or "", arm.clock, arm.signals, arm.any, arm.periods, arm.audiences

    for _, same in groupby(sorted(rows(PACK, kind), key=lambda row: str(asked(row))), key=asked):
        assert not any(one.arm.window.meets(other.arm.window) for one, other in combinations(same, 2))


@pytest.mark.parametrize("kind", Kind)
def test_every_arm_stands_in_its_table(kind: Kind) -> None:
    page = table(PACK, kind, Words("id"))
    assert all(f"[{rule.id}]({rule.id}.md)" in page for rule in PACK.rules if rule.kind is kind)


def test_what_changes_on_the_day_candidates_are_fixed() -> None:
    found = changes(PACK, date(2024, 9, 21), date(2024, 9, 22))
    assert {one.part for one in found} == {Part.STANDING}
    assert ("contoh-2024", "bakal-calon", "calon") in {(one.name, one.before, one.after) for one in found}


def test_what_changes_with_a_new_act() -> None:
    found = changes(PACK, date(2023, 10, 30), date(2023, 10, 31))
    assert {(one.name, one.how) for one in found if one.part is Part.SOURCE} == {
        ("uu-5-2014", How.ENDS),
        ("uu-20-2023", How.BEGINS),
        ("pernyataan-kominfo-2023", How.BEGINS),
    }
    turned = {one.name: (one.before, one.after) for one in found if one.part is Part.RULE and one.how is How.TURNS}
    assert turned["SKB-B6"] == ("uu-5-2014#9.2", "uu-20-2023#9.2")


def test_nothing_changes_within_a_day() -> None:
    assert changes(PACK, date(2024, 1, 1), date(2024, 1, 1)) == ()


def test_what_is_from_memory_or_disputed_says_so() -> None:
    doubtful = (Confidence.MEMORY, Confidence.CONFLICT)
    assert [cite for cite, one in CLAUSES.items() if one.confidence in doubtful and not one.note] == []


def test_every_conflict_has_answers_that_differ_or_settle_nothing() -> None:
    for one in PACK.conflicts:
        answers = {voice.answer for voice in one.voices}
        assert len(answers) > 1 or answers == {Answer.OPEN}, one.id


@pytest.mark.parametrize(
    ("verb", "advice"),
    [
        (Act.REACT, "batal-suka"),
        (Act.FOLLOW, "berhenti-ikuti"),
        (Act.JOIN, "keluar-grup"),
        (Act.COMMENT, "jangan-ulangi"),
    ],
)
def test_each_act_has_its_own_cure(verb: Act, advice: str) -> None:
    (found,) = BENCH.judge(act("2024-10-10", verb, "Acaranya jam berapa?", "tim_contoh_01"), as_of=date(2024, 10, 10))
    cures = {"batal-suka", "berhenti-ikuti", "keluar-grup", "jangan-ulangi"}
    assert cures.intersection(found.advice) == {advice}


@pytest.mark.parametrize(
    ("employee", "consequence"),
    [
        ("pns", "ptdh"),
        ("pppk", "ptdh"),
        ("pppk-paruh-waktu", "pppk-paruh"),
        ("non-asn", "ppnpn"),
    ],
)
def test_consequences_follow_the_class_of_the_employee(employee: str, consequence: str) -> None:
    item = act("2024-10-10", Act.PROFILE, "Pengurus Partai Contoh Jaya")
    (found,) = [
        one for one in BENCH.judge(item, owner=Owner(employee), as_of=date(2024, 10, 10)) if one.rule == "SKB-B5"
    ]
    assert [one.id for one in found.consequences] == [consequence]


def test_a_spouse_is_told_by_the_profile_alone() -> None:
    item = act("2024-10-10", Act.POST, "Makan malam bersama Budi Contoh", photo=True)
    mine = Owner(spouse="contoh-2024/01", on_leave=Fit.YES)
    assert [one.rule for one in BENCH.judge(item, as_of=date(2024, 10, 10))] == ["SKB-B7a"]
    assert [one.rule for one in BENCH.judge(item, owner=mine, as_of=date(2024, 10, 10))] == ["SE18-FOTO"]
