"""What Meta's records say by their shape, whatever their labels are called."""

import pytest

from makers.instagram import POST, REEL
from makers.meta import NONSENSE, Language, Sayer, epoch
from netral.importers.meta import INSTAGRAM, comment, handle_in, moment, person, records

LANGUAGES = pytest.mark.parametrize("language", ["en", "id", "xx"])


@pytest.mark.parametrize(
    ("stamp", "known"),
    [
        (epoch("2010-01-01 00:00:00"), True),
        (epoch("2009-12-31 23:59:59"), False),
        (epoch("2100-12-31 23:59:59"), True),
        (epoch("2101-01-01 00:00:00"), False),
        (str(epoch("2024-01-01 00:00:00")), True),
        (1729774142791, True),  # thousandths of a second
        (1729774142791000, True),
        (17297741427, False),  # cut short, as some are
        (172977414279, False),
        (17297741427910, False),
        (172977414279100, False),
        (NONSENSE, False),
        (0, False),
        (-1, False),
        ("", False),
        (None, False),
    ],
)
def test_a_time_that_cannot_be_is_unknown(stamp: object, known: bool) -> None:  # noqa: FBT001 - a column of the table
    assert moment(stamp, INSTAGRAM).known is known


def test_facebook_is_older_than_instagram() -> None:
    assert moment(epoch("2004-02-04 00:00:00")).known
    assert not moment(epoch("2003-12-31 00:00:00")).known


@pytest.mark.parametrize(
    ("said", "owner", "expected"),
    [
        ("Selamat ya", "dapur.ibu", ("Selamat ya", "dapur.ibu")),
        ("🔥🔥", "dapur.ibu", ("🔥🔥", "dapur.ibu")),
        ("mantap", "dapur.ibu", ("mantap", "dapur.ibu")),
        ("mantap", "", ("mantap", "")),
        ("", "dapur.ibu", ("", "dapur.ibu")),
        ("Siap, Bu", "", ("Siap, Bu", "")),
        ("https://contoh.invalid/a", "dapur.ibu", ("https://contoh.invalid/a", "dapur.ibu")),
    ],
)
@LANGUAGES
def test_a_comment_and_whose_medium_it_is_on(
    language: Language, said: str, owner: str, expected: tuple[str, str]
) -> None:
    row = Sayer(language).mapped(Comment=said, Media_Owner=owner, Time=epoch("2024-10-01 05:06:07"))
    assert comment(next(records(row))) == expected


def test_a_comment_without_an_owner() -> None:
    row = Sayer("xx").mapped(Comment="mantap", Time=epoch("2024-10-01 05:06:07"))
    assert comment(next(records(row))) == ("mantap", "")


@LANGUAGES
@pytest.mark.parametrize("depth", [0, 1, 2])
def test_the_owner_however_deep(language: Language, depth: int) -> None:
    say = Sayer(language)
    group = say.owner("tim_contoh_01", "Tim Budi Contoh")
    for _ in range(depth):
        group = say.group("Media", group)
    tags = say.group("Hashtags", say.leaf("Name", "contoh"))
    [found] = records(say.labelled(1, say.leaf("URL", POST, POST), say.leaf("Caption", "kata"), tags, group))
    target = person(found)
    assert (target.account, target.name, target.url) == ("tim_contoh_01", "Tim Budi Contoh", POST)


@pytest.mark.parametrize(
    ("address", "handle"),
    [
        ("https://www.instagram.com/Tim_Contoh_01", "tim_contoh_01"),
        ("https://www.instagram.com/_u/tim_contoh_01", "tim_contoh_01"),
        ("https://instagram.com/tim_contoh_01/?hl=id", "tim_contoh_01"),
        ("https://www.instagram.com/stories/tim_contoh_01/123", "tim_contoh_01"),
        (POST, ""),
        (REEL, ""),
        ("https://www.instagram.com/explore/tags/contoh", ""),
        ("https://contoh.invalid/tim", ""),
    ],
)
def test_a_handle_in_an_address(address: str, handle: str) -> None:
    assert handle_in(address) == handle
