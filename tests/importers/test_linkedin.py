"""LinkedIn exports, quotes kept in both ways: every post, comment, reaction and follow with its exact text and time."""

from collections import Counter
from typing import Any

import pytest

from makers.linkedin import THEIRS, WORDS, Era, Language, archive, link
from makers.meta import seen
from netral.kit.ids import linkedin_time
from netral.model.item import Account, Coverage, Item, Problem
from netral.model.time import Basis, Precision

VARIANTS = pytest.mark.parametrize(
    ("era", "language"), [(era, language) for era in ("2021", "2025") for language in ("en", "id")]
)
PHOTO = ("https://media.contoh.invalid/a.jpg",)


def expected(era: Era, language: Language) -> Counter[tuple[Any, ...]]:
    """Act, time in UTC, text, whom or what it points at, who could see it, media."""
    said, quoted, short = WORDS[language]
    theirs = link(THEIRS, "activity")
    told = [
        ("post", "2024-10-20 12:05:00", said, "", "unknown", PHOTO),
        ("share", "2024-10-21 01:02:03", "", "https://contoh.invalid/berita", "limited", ()),
        ("post", "2024-10-22 01:02:03", short, "", "limited", ()),  # the time is in the number
        ("comment", "2024-10-23 01:02:03", quoted, theirs, "public", ()),
        ("comment", "2024-10-24 01:02:03", f"Tim Contoh {short}\nsekali", theirs, "public", ()),
        ("follow", "2024-01-28 21:58:50", "", "Tim Contoh 01", "unknown", ()),
        ("follow", "2024-10-25 01:02:03", "", "Budi Contoh", "unknown", ()),
        ("follow", "2024-10-27 01:02:03", "", "#contoh", "unknown", ()),
        ("follow", "2024-02-08 00:00:00", "", "tono-umpama" if era == "2025" else "Tono Umpama", "unknown", ()),
        ("profile", "", 'Wening Contoh\nPranata Komputer\nIbu "dua" anak', "", "public", ()),
        ("react", "2024-10-28 01:02:03", "", theirs, "unknown", ()),
    ]
    if era == "2025":
        told += [
            ("react", "2024-10-21 01:02:03", "", link("2024-10-21 01:02:03", "ugcPost"), "unknown", ()),
            ("share", "2024-10-29 01:02:03", "", theirs, "unknown", ()),
            ("post", "2024-10-30 09:10:00", "Hak pilih\n\nGunakan & jaga.", "", "public", ()),
        ]
    return Counter(told)


def told(item: Item) -> tuple[Any, ...]:
    at = item.at.start.strftime("%Y-%m-%d %H:%M:%S") if item.at.start else ""
    aim = item.target.account or item.target.name or item.target.url
    return item.act.value, at, item.text, aim, item.audience.value, tuple(one.member for one in item.media)


@VARIANTS
def test_the_acts(era: Era, language: Language) -> None:
    found = [each for each in seen(archive(era, language)) if isinstance(each, Item)]
    assert Counter(map(told, found)) == expected(era, language)


@VARIANTS
def test_every_member_is_accounted_for(era: Era, language: Language) -> None:
    all_ = seen(archive(era, language))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    other = {
        each.member.rpartition("/")[2]: f"{each.reading} {each.why}" for each in all_ if isinstance(each, Coverage)
    }
    assert {name: why for name, why in other.items() if not why.startswith("read")} == {
        "Positions.csv": "left left.account-data", "messages.csv": "left left.messages",
        "Invitations.csv": "left left.others", "Votes.csv": "left left.no-act", "Something New.csv": "unread ",
    }  # fmt: skip


def test_times_and_what_they_rest_on() -> None:
    found = {told(each)[0:3]: each.at for each in seen(archive()) if isinstance(each, Item)}
    basis = {key: (at.basis, at.precision) for key, at in found.items()}
    assert basis["post", "2024-10-22 01:02:03", "mantap"] == (Basis.ID, Precision.SECOND)
    assert basis["react", "2024-10-21 01:02:03", ""] == (Basis.ID, Precision.RANGE)
    assert basis["follow", "2024-02-08 00:00:00", ""] == (Basis.ASSUMED, Precision.DAY)
    assert basis["comment", "2024-10-23 01:02:03", WORDS["id"][1]] == (Basis.ASSUMED, Precision.SECOND)


def test_the_account() -> None:
    assert [each.name for each in seen(archive()) if isinstance(each, Account)] == ["Wening Contoh"]


@pytest.mark.parametrize("name", ["Comments.csv", "Shares.csv", "Connections.csv"])
def test_one_table_alone(name: str) -> None:
    content = next(content for path, content in archive().items() if path.endswith(name))
    found = [each for each in seen({"x.csv" if name != "Connections.csv" else name: content}) if isinstance(each, Item)]
    assert found


@pytest.mark.parametrize(("id_", "made"), [("7253739838259208192", "2024-10-20"), ("5", "None"), ("", "None")])
def test_the_time_in_a_number(id_: str, made: str) -> None:
    assert str(linkedin_time(id_)).partition(" ")[0] == made
