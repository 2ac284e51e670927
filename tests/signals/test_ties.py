"""Groups, pages and events that are known by name alone, told of each fictional contestant alike."""

from datetime import date, datetime

import pytest

from netral.check import Bench
from netral.model.finding import Finding
from netral.model.item import Act, Item, Place, Target
from netral.model.rule import Level
from netral.model.time import UNKNOWN, Fit, Moment
from netral.packs.load import load

BENCH = Bench.of(load())
PAIRS = (("Budi Contoh", "01"), ("Tono Umpama", "02"), ("Joko Ibarat", "03"))


def moment(day: str) -> Moment:
    return Moment.at(datetime.fromisoformat(f"{day}T08:00+07:00"))


def tie(act: Act, name: str, *, by: str = "", ended: Moment = UNKNOWN, account: str = "") -> Item:
    aim = Target(account, name=name)
    return Item("x", "whatsapp", act, moment("2024-10-10"), Place("x"), target=aim, by=by, ended=ended)


def judged(one: Item) -> tuple[Finding, ...]:
    return BENCH.judge(one, as_of=date(2024, 11, 1))


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(
    ("act", "name", "signal"),
    [
        (Act.JOIN, "Tim Pemenangan {0}", "target.campaign-account"),
        (Act.JOIN, "TIMSES {0} Kec. Umpama", "target.campaign-account"),
        (Act.JOIN, "Relawan {0}", "target.volunteer-account"),
        (Act.FOLLOW, "Sahabat {0}", "target.volunteer-account"),
        (Act.FOLLOW, "{0}", "target.candidate-account"),
        (Act.ATTEND, "Kampanye Akbar {0}", "phrase.attend"),
        (Act.JOIN, "{0}", ""),  # a group of that name may be anything
        (Act.JOIN, "Pemkab Contoh dan {0}", ""),
        (Act.JOIN, "Tolak {0}! Tim Warga", ""),
        (Act.FOLLOW, "Kabar {0}", ""),
        (Act.ATTEND, "Pengajian bersama {0}", ""),
        (Act.REACT, "Tim Pemenangan {0}", ""),
    ],
)
def test_what_a_name_says(act: Act, name: str, signal: str, pair: tuple[str, str]) -> None:
    found = [one for one in BENCH.see(tie(act, name.format(*pair))) if one.about]
    assert [(one.name, one.about, one.sure) for one in found] == (
        [(signal, f"contoh-2024/{pair[1]}", Fit.MAYBE)] if signal else []
    )


def test_a_name_beside_an_account_says_nothing() -> None:
    assert BENCH.see(tie(Act.FOLLOW, "Tim Pemenangan Budi Contoh", account="entah.siapa")) == ()


def test_a_group_joined_by_oneself_and_one_into_which_others_put_the_owner() -> None:
    [own], [added] = judged(tie(Act.JOIN, "Relawan Budi Contoh")), judged(tie(Act.JOIN, "Relawan Budi Contoh", by="W"))
    assert own.level == added.level == Level.CARE
    assert [one.name for one in own.against] == []
    assert [one.name for one in added.against] == ["added"]
    assert [one.fit for one in added.elements if one.id == "willing"] == [Fit.MAYBE]


def test_a_group_that_was_left() -> None:
    [found] = judged(tie(Act.JOIN, "Relawan Budi Contoh", ended=moment("2024-10-12")))
    assert [one.name for one in found.against] == ["left"]
    assert "keluar-grup" not in found.advice
    [other] = judged(tie(Act.JOIN, "Relawan Budi Contoh"))
    assert "keluar-grup" in other.advice
