"""What the kinds of rule say, as tables: act x signals x day -> level, fit, elements."""

from datetime import date

import pytest
from msgspec.structs import replace

from makers.records import arm, at, item, pack, rule, seen
from netral.judge import Rulebook, findings
from netral.model.contest import Status
from netral.model.finding import Finding
from netral.model.item import UNSTATED, Act, Item, Owner
from netral.model.law import Text
from netral.model.rule import Clock, Consequence, Element, Kind, Level, Rule, Signal
from netral.model.time import UNKNOWN, Basis, Fit, Moment, Precision, Window

ASKED = date(2026, 3, 3)
ANYBODY = Owner()
BEFORE = rule("A", arm(Level.CARE, signals=("phrase.solicit",), statuses=(Status.PROSPECT,)), family="ajakan")
AFTER = rule("B", arm(Level.RISK, signals=("phrase.solicit",), statuses=(Status.CANDIDATE,)), family="ajakan")


def judge(
    one: Item, *signals: Signal, rules: tuple[Rule, ...], owner: Owner = ANYBODY, on: date = ASKED
) -> list[Finding]:
    return list(findings(one, signals, rulebook=Rulebook.of(pack(*rules)), owner=owner, as_of=on))


def brief(found: list[Finding]) -> list[tuple[str, Level, Fit]]:
    return [(each.rule, each.level, each.fit) for each in found]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2024-08-26 23:59", []),
        ("2024-08-27 00:00", [("A", Level.CARE, Fit.YES)]),
        ("2024-09-21 23:59", [("A", Level.CARE, Fit.YES)]),
        ("2024-09-22 00:00", [("B", Level.RISK, Fit.YES)]),
        ("2024-12-15 23:59", [("B", Level.RISK, Fit.YES)]),
        ("2024-12-16 00:00", []),
        ("", [("B", Level.CARE, Fit.MAYBE)]),  # nobody knows when: one finding, a step lower
    ],
)
def test_the_status_on_the_day_of_the_act_decides_the_rule(when: str, expected: list[tuple[str, Level, Fit]]) -> None:
    assert brief(judge(item(when=when), seen("phrase.solicit"), rules=(BEFORE, AFTER))) == expected


def test_an_undated_act_is_advised_to_note_the_date_and_names_the_other_rule() -> None:
    [found] = judge(item(when=""), seen("phrase.solicit"), rules=(BEFORE, AFTER))
    assert found.advice == ("catat-tanggal", "tanya-instansi")
    assert found.also == ("A",)


def test_a_phrase_about_one_never_convicts_another() -> None:
    both = rule("N", arm(signals=("contestant.named", "phrase.solicit")))
    signals = (seen("phrase.solicit", "contoh-2024/01"), seen("contestant.named", "contoh-2024/02"))
    assert judge(item(), *signals, rules=(both,)) == []


def test_a_signal_about_nobody_in_particular_joins_every_contestant() -> None:
    both = rule("N", arm(signals=("contestant.named", "phrase.solicit")))
    signals = (seen("phrase.solicit", ""), seen("contestant.named", "contoh-2024/02"))
    assert [each.contestant for each in judge(item(), *signals, rules=(both,))] == ["contoh-2024/02"]


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        (None, [("B", Level.RISK, Fit.YES)]),
        (Fit.MAYBE, [("B", Level.CARE, Fit.MAYBE)]),
        (Fit.YES, []),
    ],
)
def test_unless_undoes_a_finding_only_as_far_as_it_is_sure(
    quoted: Fit | None, expected: list[tuple[str, Level, Fit]]
) -> None:
    mild = rule("B", arm(signals=("phrase.solicit",), unless=("quoting",), statuses=(Status.CANDIDATE,)))
    extra = () if quoted is None else (seen("quoting", "", quoted),)
    found = judge(item(), seen("phrase.solicit"), *extra, rules=(mild,))
    assert brief(found) == expected
    assert [each.name for one in found for each in one.against] == ["quoting"] * bool(extra and found)


PURPOSE = Element("tujuan", Text("dengan tujuan mendukung"), yes=("phrase.solicit",), no=("quoting",))


@pytest.mark.parametrize(
    ("signals", "fit", "level"),
    [
        ((), Fit.MAYBE, Level.CARE),
        ((seen("phrase.solicit"),), Fit.YES, Level.RISK),
        ((seen("phrase.solicit"), seen("quoting", "")), Fit.MAYBE, Level.CARE),
    ],
)
def test_an_element_without_evidence_is_unknown_and_lowers_the_level(
    signals: tuple[Signal, ...], fit: Fit, level: Level
) -> None:
    shown = rule("B7", arm(signals=("photo.with",), statuses=(Status.CANDIDATE,), elements=(PURPOSE,)), kind=Kind.PHOTO)
    [found] = judge(item(photo=True), seen("photo.with"), *signals, rules=(shown,))
    assert (found.fit, found.level) == (fit, level)
    assert next(each.fit for each in found.elements if each.id == "tujuan") is fit


def test_an_element_that_is_denied_leaves_no_finding() -> None:
    shown = rule("B7", arm(signals=("photo.with",), elements=(PURPOSE,)), kind=Kind.PHOTO)
    assert judge(item(photo=True), seen("photo.with"), seen("quoting", ""), rules=(shown,)) == []


def test_a_photo_rule_needs_a_photo() -> None:
    shown = rule("B7", arm(signals=("photo.with",)), kind=Kind.PHOTO)
    assert judge(item(), seen("photo.with"), rules=(shown,)) == []
    assert len(judge(item(photo=True), seen("photo.with"), rules=(shown,))) == 1


OLD = rule(
    "LAMA",
    arm(
        Level.NOTE,
        window=Window(date(2023, 10, 12)),
        clock=Clock.NOW,
        signals=("photo.with",),
        statuses=(Status.FIGURE,),
        now=(Status.PROSPECT, Status.CANDIDATE),
    ),
    kind=Kind.PHOTO,
)


@pytest.mark.parametrize(
    ("posted", "asked", "found"),
    [
        ("2019-08-17 08:00", date(2024, 9, 30), True),  # kept since long before
        ("2019-08-17 08:00", date(2024, 8, 26), False),  # nobody is a prospect yet
        ("2019-08-17 08:00", date(2023, 10, 11), False),  # nobody had said so yet
        ("2024-09-30 08:00", date(2024, 9, 30), False),  # posted when already a candidate
    ],
)
def test_todays_status_decides_the_advice_on_an_old_photo(posted: str, asked: date, *, found: bool) -> None:
    assert bool(judge(item(when=posted, photo=True), seen("photo.with"), rules=(OLD,), on=asked)) is found


FOLLOW = rule(
    "IKUT",
    arm(acts=(Act.FOLLOW,), signals=("target.campaign-account",), statuses=(Status.CANDIDATE,)),
    kind=Kind.RELATION,
)


@pytest.mark.parametrize(
    ("began", "asked", "level", "since"),
    [
        ("2024-10-01 08:00", date(2024, 10, 2), Level.RISK, Fit.YES),
        ("2019-01-01 08:00", date(2024, 10, 2), Level.CARE, Fit.NO),  # began before, still stands
        ("2019-01-01 08:00", date(2024, 9, 21), None, None),  # not a candidate yet
        ("2024-10-01 08:00", date(2026, 1, 1), Level.RISK, Fit.YES),  # stood while it counted
        ("2025-01-01 08:00", date(2026, 1, 1), None, None),  # began after the vote was over
        ("", date(2024, 10, 2), Level.CARE, Fit.MAYBE),
        ("", date(2026, 1, 1), Level.CARE, Fit.MAYBE),
    ],
)
def test_a_relation_counts_while_it_stands(began: str, asked: date, level: Level | None, since: Fit | None) -> None:
    found = judge(item(Act.FOLLOW, began), seen("target.campaign-account"), rules=(FOLLOW,), on=asked)
    assert [each.level for each in found] == ([level] if level else [])
    assert [each.fit for one in found for each in one.elements if each.id == "since"] == ([since] if level else [])


def test_a_like_bounded_below_by_the_liked_post_spans_two_rules() -> None:
    like = Moment(at("2024-09-20 08:00").start, at("2024-10-20 08:00").start, Basis.ID, Precision.RANGE)
    liked = Item("x:react:1", "x", Act.REACT, like, item().where)
    before = rule(
        "A4",
        arm(Level.CARE, acts=(Act.REACT,), signals=("target.campaign-account",), statuses=(Status.PROSPECT,)),
        family="akun",
    )
    after = rule(
        "B6",
        arm(Level.RISK, acts=(Act.REACT,), signals=("target.campaign-account",), statuses=(Status.CANDIDATE,)),
        family="akun",
    )
    [found] = judge(liked, seen("target.campaign-account"), rules=(before, after))
    assert (found.rule, found.level, found.also, found.then) == (
        "B6", Level.CARE, ("A4",), (Status.PROSPECT, Status.CANDIDATE),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("employee", "named"),
    [("pns", ["moral"]), ("pppk", ["kontrak"]), (UNSTATED, ["moral", "kontrak"])],
)
def test_the_consequence_is_that_of_the_owners_class(employee: str, named: list[str]) -> None:
    consequences = (
        Consequence("pns", "moral", Text("moral")),
        Consequence("pppk", "kontrak", Text("kontrak")),
    )
    [found] = judge(
        item(),
        seen("phrase.solicit"),
        rules=(rule("A", arm(signals=("phrase.solicit",), consequences=consequences)),),
        owner=Owner(employee),
    )
    assert [each.id for each in found.consequences] == named


def test_days_outside_every_arm_are_known() -> None:
    book = Rulebook.of(pack(BEFORE, AFTER))
    assert not book.speaks(item(when="2022-09-21 08:00"))
    assert book.speaks(item(when="2022-09-22 08:00"))


JOIN = rule(
    "GRUP",
    arm(
        acts=(Act.JOIN,),
        signals=("target.campaign-account",),
        statuses=(Status.CANDIDATE,),
        advice=("keluar-grup", "tanya-instansi"),
    ),
    kind=Kind.RELATION,
)


def membership(began: str, ended: Moment = UNKNOWN, by: str = "", on: date = ASKED) -> list[Finding]:
    one = replace(item(Act.JOIN, began), ended=ended, by=by)
    return judge(one, seen("target.campaign-account"), rules=(JOIN,), on=on)


def test_who_was_added_by_others_has_not_surely_joined() -> None:
    [own], [added] = membership("2024-10-01 08:00"), membership("2024-10-01 08:00", by="Orang Lain")
    assert (own.level, added.level) == (Level.RISK, Level.CARE)
    assert {each.id: each.fit for each in added.elements}["willing"] is Fit.MAYBE
    assert "willing" not in {each.id for each in own.elements}


@pytest.mark.parametrize(
    ("began", "left", "asked", "level"),
    [
        ("2024-10-01 08:00", "2024-10-02 08:00", date(2024, 12, 1), Level.CARE),  # joined while a candidate
        ("2019-01-01 08:00", "2024-09-22 08:00", date(2024, 12, 1), Level.CARE),  # still there on the first day
        ("2019-01-01 08:00", "2024-09-21 08:00", date(2024, 12, 1), None),  # left before
        ("2019-01-01 08:00", "2024-10-01 08:00", date(2024, 9, 21), None),  # not a candidate on the day of asking
        ("2024-10-01 08:00", "2024-12-01 08:00", date(2024, 11, 1), Level.RISK),  # still there on the day of asking
    ],
)
def test_a_group_that_was_left_stood_until_then(began: str, left: str, asked: date, level: Level | None) -> None:
    found = membership(began, at(left), on=asked)
    assert [each.level for each in found] == ([level] if level else [])
    over = [each.fit for one in found for each in one.elements if each.id == "standing"]
    assert over == ([Fit.NO] if level is Level.CARE else [])
    for one in found:
        assert ("keluar-grup" in one.advice) is (level is Level.RISK)


def test_a_group_left_at_an_unknown_time_may_have_stood() -> None:
    [found] = membership("2019-01-01 08:00", Moment(None, at("2025-01-01 08:00").end, Basis.BOUND, Precision.RANGE))
    assert {each.id: each.fit for each in found.elements}["status"] is Fit.MAYBE
