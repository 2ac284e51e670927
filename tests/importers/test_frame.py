"""What the frame does for every importer: members known by how they begin, spare claims, records that are no acts."""

from io import BytesIO
from typing import Any

import pytest

from makers.mastodon import tarred
from makers.meta import zipped
from netral.importers.context import Context
from netral.importers.frame import Importer, Left, Reader
from netral.importers.reading import read
from netral.importers.titles import made, standing
from netral.kit.archive import open_tree
from netral.model.item import Act, Coverage, Item, Place, Problem
from netral.model.time import UNKNOWN

MANY = {f"album{n}/p{k}.json": b'{"photo": 1}' for n in range(300) for k in range(3)}


def platform(name: str, begins: bytes, *, spare: bool = False) -> Importer:
    """A platform whose members are known by how they begin, or that takes whatever is left."""
    made = Importer(name, name, probes={"*.json": begins})

    @made.parsed("*.json", by=lambda stream: iter([stream.read()]), begins=b"" if spare else begins, spare=spare)
    def one(row: bytes, where: Place, _context: Context) -> Any:
        if b"saved" in row:
            yield Left("left.saved")
        if b"odd" in row:
            yield Left()
        if b"word" in row:
            yield Item(f"{name}:{where.member}", name, Act.POST, UNKNOWN, where)

    return made


ONE, TWO = platform("one", rb"\{.one"), platform("two", rb"\{.two", spare=True)


def covered(members: dict[str, bytes]) -> dict[str, str]:
    with open_tree([("a.zip", zipped(members))]) as tree:
        found = [each for each in read(tree, [TWO, ONE]) if isinstance(each, Coverage)]
    return {each.member: f"{each.platform} {each.reading} {each.why} {each.found}" for each in found}


def test_each_member_goes_to_whom_knows_it_for_sure_and_the_rest_to_whom_takes_it() -> None:
    members = {"a/1.json": b'{"one": "word"}', "a/2.json": b'{"two": "word"}', "b/3.json": b'{"?": "word"}', "b/x": b""}
    assert covered(members) == {
        "a/1.json": "one read  1", "a/2.json": "two read  1", "b/3.json": "two read  1", "b/x": " unread  0",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"one": "saved"}', ["one left left.saved 1"]),
        (b'{"one": "odd"}', ["one unread  1"]),
        (b'{"one": "saved odd"}', ["one unread  1", "one left left.saved 1"]),
        (b'{"one": "saved word"}', ["one left left.saved 1", "one read  1"]),
    ],
)
def test_records_that_are_no_acts(content: bytes, told: list[str]) -> None:
    with open_tree([("a.zip", zipped({"m.json": content}))]) as tree:
        found = [each for each in read(tree, [TWO, ONE]) if isinstance(each, Coverage)]
    assert [f"{each.platform} {each.reading} {each.why} {each.found}" for each in found] == told


def test_a_few_files_in_a_place_with_many_are_seen() -> None:
    assert covered(MANY | {"z/y.json": b'{"one": "word"}'})["z/y.json"] == "one read  1"


def test_a_page_is_known_behind_its_styles() -> None:
    made = Importer("page", "page", probes={"*.html": rb"(?s).*?outer-cell"})
    page = b"<html><style>" + b"x" * 100_000 + b'</style><div class="outer-cell">'
    made.leave("*.html", why="left.seen", begins=rb"(?s).*?outer-cell")
    with open_tree([("a.zip", zipped({"a.html": page, "b.html": b"<html>"}))]) as tree:
        found = {each.member: str(each.reading) for each in read(tree, [made]) if isinstance(each, Coverage)}
    assert found == {"a.html": "left", "b.html": "unread"}


def test_a_beginning_that_cannot_be_read_is_none() -> None:
    assert ONE.claim("a.json", begins=lambda: b"") is None
    assert isinstance(ONE.claim("a.json", begins=lambda: b'{"one'), Reader)
    with open_tree([("a.zip", BytesIO(zipped({"a.json": b"{}"}).getvalue()[:-9]))]) as tree:
        assert [each for each in read(tree, [ONE]) if isinstance(each, Problem)]


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("takeout-20241101T020304Z-1-001.zip", "2024-11-01 02:03:04+00:00"),
        ("TikTok_Data_1730426584.zip", "2024-11-01 02:03:04+00:00"),
        (
            "Complete_LinkedInDataExport_11-01-2024.zip.zip",
            "2024-11-02 12:00:00+00:00",
        ),  # ends last in the west
        ("takeout-20249901T020304Z.zip", "None"),
        ("archive.zip", "None"),
    ],
)
def test_an_archive_tells_by_its_name_when_it_was_made(title: str, end: str) -> None:
    context = Context("x", [])
    context.title = title
    assert str(made(context)) == end
    assert str(standing(context).end) == end


def test_members_of_a_tar_are_opened_in_the_order_in_which_they_stand() -> None:
    """Else reading a compressed one would begin anew for every member."""
    members = {f"{name}.json": b"{}" for name in ("c", "a", "b")}
    with open_tree([("a.tgz", tarred(members)), ("b.zip", zipped({"z.json": b"{ }", "y.json": b"[]"}))]) as tree:
        assert [one.name for one in tree.stored] == ["y.json", "z.json", "c.json", "a.json", "b.json"]
        assert [one.name for one in tree.members] == sorted(one.name for one in tree.stored)
