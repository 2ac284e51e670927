"""Single records of Instagram exports, in every generation."""

from typing import Any

import pytest

from makers.instagram import REEL, SINGLE
from makers.meta import NONSENSE, epoch, listed, medium, seen, written
from netral.model.item import Coverage, Item, MediaKind, Problem, Reading
from netral.model.time import UNKNOWN, Basis, Precision

ONE, TWO = medium("a.jpg", "2024-10-20 12:00:00", "Satu"), medium("b.jpg", "2024-10-20 12:00:00", "Dua")


def lone(name: str, value: Any) -> list[Item]:
    """The acts of an archive with one member."""
    all_ = seen({f"your_instagram_activity/{name}": written(value)})
    return [each for each in all_ if isinstance(each, Item)]


@pytest.mark.parametrize(
    "row",
    [
        listed("", epoch("2024-10-02 14:45:00"), value="Tim_Contoh_01", href="https://www.instagram.com/tim_contoh_01"),
        listed("tim_contoh_01", epoch("2024-10-02 14:45:00"), href="https://www.instagram.com/_u/tim_contoh_01"),
        listed("", epoch("2024-10-02 14:45:00"), value="tim_contoh_01"),
        listed("", epoch("2024-10-02 14:45:00"), href="https://www.instagram.com/_u/tim_contoh_01"),
    ],
    ids=["value", "title", "value only", "address only"],
)
def test_a_follow_in_every_generation(row: dict[str, Any]) -> None:
    for value in ([row], row, {"relationships_following": [row]}):
        [found] = lone("followers_and_following/following.json", value)
        assert (found.id, found.target.account) == ("instagram:follow:tim_contoh_01", "tim_contoh_01")
        assert found.at.precision is Precision.SECOND


def test_an_undated_like_is_bounded_by_the_age_of_the_post() -> None:
    [found] = lone(
        "likes/liked_posts.json", {"likes_media_likes": [listed("dapur.ibu", NONSENSE, value="👍", href=REEL)]}
    )
    assert (found.at.basis, found.at.precision, found.at.end) == (Basis.ID, Precision.RANGE, None)
    assert found.target.url == REEL
    [other] = lone("likes/liked_posts.json", {"likes_media_likes": [listed("dapur.ibu", NONSENSE, value="👍")]})
    assert other.at == UNKNOWN


@pytest.mark.parametrize(
    ("row", "text", "captions"),
    [
        ({"media": [ONE]}, "Satu", ("",)),
        ({"media": [medium("a.jpg", "2024-10-20 12:00:00")], "title": "Luar"}, "Luar", ("",)),
        ({"media": [ONE, TWO], "title": "Luar"}, "Luar", ("Satu", "Dua")),
        ({"media": [], "title": "Kata saja", "creation_timestamp": epoch("2024-10-20 12:00:00")}, "Kata saja", ()),
    ],
    ids=["inner", "outer", "several", "none"],
)  # fmt: skip
def test_where_the_caption_stands(row: dict[str, Any], text: str, captions: tuple[str, ...]) -> None:
    for value in (row, [row]):
        [found] = lone("content/posts_1.json", value)
        assert (found.text, tuple(one.caption for one in found.media)) == (text, captions)
        assert found.at.start is not None


def test_a_photo_keeps_the_day_it_was_taken() -> None:
    [found] = lone("content/posts_1.json", [SINGLE])
    [shown] = found.media
    assert (shown.kind, shown.taken.precision, shown.taken.basis) == (MediaKind.PHOTO, Precision.DAY, Basis.FILE)
    days = shown.taken.start, shown.taken.end  # 16 August 2019 by a clock of no known zone
    assert [str(each) for each in days] == ["2019-08-15 10:00:00+00:00", "2019-08-17 12:00:00+00:00"]


def test_kinds_of_media() -> None:
    names = {"a.JPG": "photo", "b.webp": "photo", "c.mp4": "video", "d.srt": "other", "e": "photo"}
    row = {"media": [medium(name, "2024-10-20 12:00:00") for name in names]}
    [found] = lone("content/posts_1.json", [row])
    assert [one.kind.value for one in found.media] == [*names.values()]


@pytest.mark.parametrize(
    "name", ["content/posts_1.json", "likes/liked_posts.json", "comments/post_comments_1.json", "content/stories.json"]
)
def test_a_record_of_no_known_shape_fails_loudly(name: str) -> None:
    good = {"media": [medium("a.jpg", "2024-10-20 12:00:00")]} if "content" in name else listed("a", NONSENSE)
    all_ = seen({f"your_instagram_activity/{name}": written([{"bentuk": "baru"}, good])})
    [member] = [each for each in all_ if isinstance(each, Coverage)]
    assert (member.reading, member.found, member.failed) == (Reading.READ, 2, 1)
    assert [each.code for each in all_ if isinstance(each, Problem)] == ["row-unreadable"]


@pytest.mark.parametrize("name", ["content/posts_1.json", "likes/liked_posts.json"])
@pytest.mark.parametrize("value", [{}, [], {"likes_media_likes": [], "ig_stories": []}])
def test_an_empty_member_is_no_failure(name: str, value: Any) -> None:
    if value and "content" in name:
        name = "content/stories.json"
    [member] = [each for each in seen({name: written(value)}) if isinstance(each, Coverage)]
    assert (member.reading, member.failed) == (Reading.READ, 0)
