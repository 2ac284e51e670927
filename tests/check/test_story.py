"""The case that started the project, and the two likes on either side of the day the candidates were fixed.

Real contestants appear here, evenly: every story is told of each pair and must end alike.
"""

from datetime import date

import pytest

from makers.records import at
from netral.check import Bench, check
from netral.kit.words import Words
from netral.model.finding import Finding, Report
from netral.model.item import Act, Audience, Item, Media, Owner, Place, Target
from netral.model.law import Rank
from netral.model.rule import Level
from netral.model.time import Fit
from netral.packs.load import load
from netral.report import render

PACK = load()
BENCH = Bench.of(PACK)
CLERK = Owner("pns")
FIGURES = ["Anies Baswedan", "Prabowo Subianto", "Ganjar Pranowo"]
TEAMS = sorted(
    {
        (account.platform, account.handle)
        for account in PACK.accounts
        if account.kind == "campaign-account" and account.about.startswith("contoh-2024/")
    }
)


def photo(figure: str, posted: str) -> Item:
    """A photo of the owner beside a figure, public, with a caption without any date."""
    return Item(
        id="instagram:post:1",
        platform="instagram",
        act=Act.POST,
        at=at(posted),
        where=Place("your_instagram_activity/content/posts_1.json"),
        text=f"Foto bersama Pak {figure} saat acara di kantor",
        audience=Audience.PUBLIC,
        media=(Media("media/posts/201908/foto.jpg"),),
    )


def report(item: Item, asked: date) -> Report:
    return check([item], BENCH, owner=CLERK, as_of=asked)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("asked", [date(2023, 11, 20), date(2024, 1, 5)])
def test_an_old_photo_is_kept_and_dated(figure: str, asked: date) -> None:
    told = report(photo(figure, "2019-08-17 09:30"), asked)
    [found] = told.findings
    assert found.level is Level.NOTE
    assert found.advice[0] == "simpan-beri-tanggal"
    assert [status.value for status in found.then] == ["tokoh"]
    assert found.now.value == "calon"
    ranks = {source.rank for source in told.sources if source.id in {cite.source for cite in found.cites}}
    assert ranks == {Rank.STATEMENT}
    page = render(told, "terminal", Words("id")).decode()
    assert "17 Agustus 2019" in page
    assert "hapus" not in page.lower().replace("jangan dihapus", "").replace("jangan hapus", "")


@pytest.mark.parametrize("figure", FIGURES)
def test_the_caption_is_ready(figure: str) -> None:
    page = render(report(photo(figure, "2019-08-17 09:30"), date(2023, 11, 20)), "html", Words("id")).decode()
    assert "17 Agustus 2019" in page
    assert "Keterangan tanggal ini ditambahkan 20 November 2023" in page


@pytest.mark.parametrize("figure", FIGURES)
def test_the_same_photo_posted_anew_touches_b7_with_its_purpose_unknown(figure: str) -> None:
    told = report(photo(figure, "2023-12-10 19:00"), date(2023, 12, 11))
    [found] = [each for each in told.findings if each.rule.startswith("SKB-B7")]
    assert {each.id: each.fit for each in found.elements}["tujuan"] is Fit.MAYBE
    assert (found.fit, found.level) == (Fit.MAYBE, Level.CARE)


def like(team: tuple[str, str], when: str) -> Finding:
    """The one finding on a like of a campaign account's post."""
    platform, handle = team
    liked = Item(
        id="instagram:react:1",
        platform=platform or "instagram",
        act=Act.REACT,
        at=at(when),
        where=Place("your_instagram_activity/likes/liked_posts.json"),
        target=Target(account=handle),
    )
    [found] = report(liked, date(2026, 3, 3)).findings
    return found


@pytest.mark.parametrize("team", TEAMS)
def test_a_like_before_and_after_the_day_the_candidates_were_fixed(team: tuple[str, str]) -> None:
    before, after = like(team, "2024-09-21 20:00"), like(team, "2024-09-23 20:00")
    assert (before.rule, after.rule) == ("SKB-A4", "SKB-B6")
    assert [each.id for each in before.consequences] != [each.id for each in after.consequences]
    assert (before.then[0].value, after.then[0].value) == ("bakal-calon", "calon")


NATIONAL = sorted(
    {
        (account.platform, account.handle)
        for account in PACK.accounts
        if account.kind == "campaign-account" and account.about.startswith("pilpres-2024/")
    }
)


@pytest.mark.parametrize("team", NATIONAL)
def test_the_same_for_the_presidential_contest(team: tuple[str, str]) -> None:
    before, after = like(team, "2023-11-12 20:00"), like(team, "2023-11-14 20:00")
    assert (before.rule, after.rule) == ("SKB-A4", "SKB-B6")
    assert {each.id for each in before.consequences}.isdisjoint({each.id for each in after.consequences})


def test_there_are_campaign_accounts_of_every_pair_of_the_fictional_contest() -> None:
    assert {handle for _, handle in TEAMS} == {"tim_contoh_01", "tim_contoh_02", "tim_contoh_03"}
