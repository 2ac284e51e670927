"""Photos of a library with the time they were taken, whatever became of the names; none of them is a post."""

import json
from collections import Counter
from io import BytesIO
from typing import Any

import pytest

from makers.google_photos import FOLDERS, LONG, ROOTS, Era, Language, archive, sidecar
from makers.meta import seen, zipped
from netral.check import items
from netral.importers.context import Context
from netral.importers.google_photos_names import beside
from netral.kit.archive import open_tree
from netral.model.item import Coverage, Item, Problem, Reading
from netral.model.time import Basis, Precision

VARIANTS = pytest.mark.parametrize(
    ("language", "era"), [(language, era) for era in ("2019", "2024", "2025") for language in ("en", "id")]
)


def expected(language: Language) -> Counter[tuple[Any, ...]]:
    """Words, when it was taken in UTC, the files."""
    edited = "IMG_0001-edited.jpg" if language == "en" else "IMG_0001-diedit.jpg"
    return Counter([
        ("Bersama Pak Budi Contoh 🇮🇩", "2019-08-17 03:15:00", ("IMG_0001.jpg", edited)),
        ("", "2019-08-18 01:00:00", ("DSC_0238.JPG",)),
        ("", "2019-08-19 01:00:00", ("DSC_0238(1).JPG",)),
        ("", "2019-08-20 01:00:00", ("foto(2).jpg",)),
        ("", "2019-08-21 01:00:00", (f"{LONG[:47]}.jpg",)),
        ("", "2019-08-22 01:00:00", ("hidup.HEIC", "hidup.MP4")),
        ("", "1965-01-01 00:00:00", ("tiada.jpg",)),
    ])  # fmt: skip


def told(item: Item) -> tuple[Any, ...]:
    taken = {one.taken.start.strftime("%Y-%m-%d %H:%M:%S") for one in item.media if one.taken.start}
    return item.text, " ".join(taken), tuple(one.member.rpartition("/")[2] for one in item.media)


@VARIANTS
def test_the_photos(language: Language, era: Era) -> None:
    found = [each for each in seen(archive(language, era)) if isinstance(each, Item)]
    # of an album and a year either copy may come first; edited copies lie in the year
    album = f"{ROOTS[language]}/{FOLDERS[language][1]}/"
    copies = [one.where.member for one in found if one.text]
    wanted = expected(language)
    if copies[0].startswith(album):
        wanted = Counter({(*key[:2], ("IMG_0001.jpg",) if key[0] else key[2]): n for key, n in wanted.items()})
    assert Counter(map(told, found)) == wanted
    assert {(each.act.value, each.audience.value) for each in found} == {("draft", "private")}


@VARIANTS
def test_every_member_is_accounted_for(language: Language, era: Era) -> None:
    all_ = seen(archive(language, era))
    assert [each for each in all_ if isinstance(each, Problem)] == []
    covered = [each for each in all_ if isinstance(each, Coverage)]
    whys = Counter(each.why for each in covered)
    assert whys == {"left.media": 10, "": 8, "left.deleted": 1, "left.others": 1, "left.index": 1, "left.no-act": 1}
    assert sum(each.merged for each in covered) == 1, "the copy in the album"
    assert {each.reading for each in covered} == {Reading.READ, Reading.LEFT}


def test_since_when_it_lies_there_and_no_more_is_known_of_its_being_seen() -> None:
    [photo] = [each for each in seen(archive("en", "2024")) if isinstance(each, Item) and each.text]
    assert (str(photo.at.start), photo.at.end, photo.at.basis, photo.at.precision) == (
        "2019-09-01 00:00:00+00:00", None, Basis.BOUND, Precision.RANGE,
    )  # fmt: skip


def test_the_photo_in_another_part() -> None:
    members = archive("en", "2025")
    one = {name: content for name, content in members.items() if name.endswith(".json")}
    two = {name: content for name, content in members.items() if not name.endswith(".json")}
    with open_tree([("1.zip", zipped(one)), ("2.zip", zipped(two))]) as tree:
        found = [each for each in items(tree) if isinstance(each, Item)]
    assert Counter(told(each)[1:] for each in found if not each.text) == Counter(
        {key[1:]: n for key, n in expected("en").items() if not key[0]}
    )


NAMES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "no ending": ("IMG_1.json", "IMG_1.jpg", ("IMG_1.jpg",)),
    "cut in the supplement": ("IMG_20190817_101500.jpg.supplemental-meta.json", "IMG_20190817_101500.jpg",
                              ("IMG_20190817_101500.jpg",)),
    "cut to a letter": ("IMG_1.jpg.s.json", "IMG_1.jpg", ("IMG_1.jpg",)),
    "a number behind the supplement": ("a.jpg.supplemental-metadata(3).json", "a.jpg", ("a(3).jpg",)),
    "a number behind the ending": ("a.jpg(3).json", "a.jpg", ("a(3).jpg",)),
    "signs no file may have": ("a_b.jpg.json", "a/b.jpg", ("a_b.jpg",)),
    "edited elsewhere": ("a.jpg.json", "a.jpg", ("a-ha editado.jpg", "a.jpg")),
    "another number": ("a.jpg(1).json", "a.jpg", ()),
    "a name that only begins alike": ("IMG_1.jpg.json", "IMG_1.jpg", ()),
}  # fmt: skip
ELSE = ("a(2).jpg", "IMG_10.jpg", "other.txt")


@pytest.mark.parametrize("case", NAMES)
def test_the_file_of_a_sidecar(case: str) -> None:
    own, title, files = NAMES[case]
    context = Context("google_photos", [f"Google Photos/x/{name}" for name in (*files, *ELSE)])
    found = beside(f"Google Photos/x/{own}", title, context)
    assert sorted(found) == sorted(f"Google Photos/x/{name}" for name in files)


@pytest.mark.parametrize("stamp", ["x", "", None, "99999999999", "0", [], {}])
def test_a_time_that_cannot_be_is_none(stamp: Any) -> None:
    about = sidecar("a.jpg", "2019-08-17 03:15:00") | {"photoTakenTime": {"timestamp": stamp}, "creationTime": stamp}
    with open_tree([("a.jpg.json", BytesIO(json.dumps(about).encode()))]) as tree:
        [photo] = [each for each in items(tree) if isinstance(each, Item)]
    assert (photo.media[0].taken.start, photo.at.start) == (None, None)
