"""Containers that are damaged, hostile or odd: a code for each, and everything else is still read."""

import io
import struct
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers.x import PICTURE, current, old, status, zipped
from netral.check import items
from netral.kit import guarded
from netral.kit.archive import ArchiveError, Tree, open_tree
from netral.model.item import Account, Coverage, Item, Problem, Reading

SECRET = b"KATA-KATA SAYA SENDIRI"
SMALL = {"a/satu.txt": b"satu", "a/dua.txt": b"dua"}


def tree(content: bytes, title: str = "arsip.zip") -> Tree:
    return open_tree([(title, BytesIO(content))])


def bytes_of(opened: Tree) -> dict[str, bytes | str]:
    """Every member with its bytes, or with the code of what is wrong with it."""
    found: dict[str, bytes | str] = {}
    for member in opened.members:
        try:
            with opened.open(member) as stream:
                found[member.name] = stream.read()
                stream.read(1)  # what was wrong with the last bytes is told by the read after them
        except ArchiveError as error:
            found[member.name] = error.code
    return found


def codes(opened: Tree) -> list[str]:
    return [problem.code for problem in opened.problems]


def raw_zip(*entries: tuple[bytes, bytes], flags: int = 0) -> bytes:
    """A zip with names exactly as given, whatever they are."""
    out, directory = BytesIO(), BytesIO()
    for name, content in entries:
        sizes = (zipfile.crc32(content), len(content), len(content))  # type: ignore[attr-defined]
        at = out.tell()
        out.write(struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, flags, 0, 0, 33, *sizes, len(name), 0) + name + content)
        directory.write(
            struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, flags, 0, 0, 33, *sizes, len(name), 0, 0, 0, 0, 0, at)
            + name
        )
    start, inside = out.tell(), directory.getvalue()
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, len(entries), len(entries), len(inside), start, 0)
    return out.getvalue() + inside + end


# what is opened, the code of the refusal
REFUSED: dict[str, tuple[str, bytes, str]] = {
    "nothing": ("arsip.zip", b"", "empty"),
    "a text called zip": ("arsip.zip", SECRET, "not-an-archive"),
    "a page called tgz": ("arsip.tgz", b"<html>" + SECRET, "not-an-archive"),
    "a zip of nothing": ("arsip.zip", zipped({}), "empty"),
    "only the beginning of a zip": ("arsip.zip", zipped(SMALL)[:20], "broken-archive"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_opened(case: str) -> None:
    title, content, code = REFUSED[case]
    with pytest.raises(ArchiveError) as refused:
        tree(content, title)
    assert (refused.value.code, refused.value.member) == (code, title)
    assert SECRET.decode() not in repr(refused.value)


def test_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as refused:
        open_tree([tmp_path])
    assert refused.value.code == "empty"


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as refused:
        open_tree([tmp_path / "tidak-ada.zip"])
    assert refused.value.code == "not-found"


def test_one_broken_source_costs_that_source_only() -> None:
    with open_tree([("a.zip", BytesIO(SECRET)), ("b.zip", BytesIO(zipped(SMALL)))]) as opened:
        assert codes(opened) == ["not-an-archive"]
        assert len(opened.members) == 2


@pytest.mark.parametrize("kind", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_packing(kind: int) -> None:
    with tree(zipped(SMALL, kind)) as opened:
        assert bytes_of(opened) == {"a/dua.txt": b"dua", "a/satu.txt": b"satu"}


def test_a_zip_without_its_directory_is_salvaged() -> None:
    whole = zipped({"a.txt": b"a" * 5000, "b.txt": b"b" * 5000})
    with tree(whole[: whole.index(b"PK\1\2")]) as opened:
        assert codes(opened) == ["broken-archive"]
        assert bytes_of(opened) == {"a.txt": b"a" * 5000, "b.txt": b"b" * 5000}


def test_names_that_climb_or_point_elsewhere_are_left_out() -> None:
    names = [b"../luar.txt", b"a/../../luar.txt", b"/etc/passwd", b"C:\\luar.txt", b"nol\0.txt", b"baik.txt"]
    with tree(raw_zip(*[(name, b"isi") for name in names])) as opened:
        assert [member.name for member in opened.members] == ["baik.txt"]
        assert codes(opened) == ["unsafe-name"] * 5


@pytest.mark.parametrize(
    ("raw", "flags", "name"),
    [
        ("Diseño.txt".encode("cp437"), 0, "Diseño.txt"),
        ("Diseño.txt".encode(), 0, "Diseño.txt"),  # UTF-8 that does not say so
        ("Diseño.txt".encode(), 0x800, "Diseño.txt"),
        ("Disen\u0303o.txt".encode(), 0x800, "Diseño.txt"),  # as a Mac writes it
        (b"baris\nbaru.txt", 0, "baris\N{REPLACEMENT CHARACTER}baru.txt"),
    ],
)
def test_names_are_read_as_they_were_meant(raw: bytes, flags: int, name: str) -> None:
    with tree(raw_zip((raw, b"isi"), flags=flags)) as opened:
        assert [member.name for member in opened.members] == [name]


def test_a_locked_member() -> None:
    with tree(raw_zip((b"kunci.txt", b"isi"), flags=0x1)) as opened:
        assert bytes_of(opened) == {"kunci.txt": "encrypted-member"}


def test_a_bomb_stops_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "FREE", 1 << 16)
    bomb = zipped({"bom.txt": b"\0" * (8 << 20), "baik.txt": b"baik"})
    assert len(bomb) < 20_000
    with tree(bomb) as opened:
        assert bytes_of(opened) == {"baik.txt": b"baik", "bom.txt": "too-large-member"}


def test_a_member_that_lies_about_its_bytes() -> None:
    whole = bytearray(zipped({"a.txt": b"abcdefgh" * 400}, zipfile.ZIP_STORED))
    whole[whole.index(b"abcdefgh") + 9] ^= 1
    with tree(bytes(whole)) as opened:
        assert bytes_of(opened) == {"a.txt": "truncated-member"}


def test_a_zip_in_a_zip() -> None:
    with tree(zipped({"luar.txt": b"luar", "bagian/1.zip": zipped(SMALL)})) as opened:
        assert set(bytes_of(opened)) == {"luar.txt", "bagian/1/a/satu.txt", "bagian/1/a/dua.txt"}


@pytest.mark.parametrize("mode", ["w", "w:gz"])
def test_a_tar_and_its_links(mode: str) -> None:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as packed:  # type: ignore[call-overload] - a mode for writing
        info = tarfile.TarInfo("./a.txt")
        info.size = 3
        packed.addfile(info, BytesIO(b"isi"))
        link = tarfile.TarInfo("tautan.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        packed.addfile(link)
    with tree(out.getvalue(), "arsip.tar") as opened:
        assert bytes_of(opened) == {"a.txt": b"isi"}
        assert codes(opened) == ["unsafe-name"]
    with tree(out.getvalue()[: len(out.getvalue()) // 3], "arsip.tar.gz") if mode == "w" else opened as cut:
        assert cut.titles


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "arsip").mkdir()
    (tmp_path / "arsip" / "a.txt").write_bytes(b"isi")
    (tmp_path / "arsip" / "b.txt").symlink_to(tmp_path / "rahasia.txt")
    (tmp_path / "rahasia.txt").write_bytes(SECRET)
    with open_tree([tmp_path / "arsip"]) as opened:
        assert bytes_of(opened) == {"a.txt": b"isi"}
        assert codes(opened) == ["unsafe-name"]


def test_what_systems_leave_behind_is_no_member() -> None:
    junk = {"__MACOSX/._a": b"x", ".DS_Store": b"x", "b/Thumbs.db": b"x", "b/._c.json": b"x"}
    with tree(zipped(SMALL | junk)) as opened:
        assert len(opened.members) == 2


def test_parts_that_repeat_a_file_hold_it_once() -> None:
    parts = [("1.zip", BytesIO(zipped(SMALL))), ("2.zip", BytesIO(zipped({"a/satu.txt": b"satu", "b.txt": b"b"})))]
    with open_tree(parts) as opened:
        assert [member.name for member in opened.members] == ["a/dua.txt", "a/satu.txt", "b.txt"]


class Counting(io.BytesIO):
    """A file that knows the largest piece that was ever asked of it."""

    largest = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.largest = max(self.largest, size if size is not None and size >= 0 else 1 << 40)
        return super().read(size)


def test_nothing_is_read_whole() -> None:
    file = Counting(zipped({"data/besar.txt": bytes(range(256)) * (40 << 10)}, zipfile.ZIP_STORED))
    with open_tree([("arsip.zip", file)]) as opened:
        file.largest = 0  # the directory of a zip is read as a whole
        for member in opened.members:
            with opened.open(member) as stream:
                while stream.read(1 << 16):
                    pass
    assert file.largest <= 1 << 20


# --- the same through an importer: the tweets before the damage are read


def told(content: bytes) -> tuple[int, list[str], dict[str, str]]:
    """Acts read, problems, and what became of each member with a record or a fault."""
    with tree(content) as opened:
        seen = list(items(opened))
    states = {one.member: one.reading.value for one in seen if isinstance(one, Coverage) and one.reading in STATES}
    return sum(isinstance(one, Item) for one in seen), [p.code for p in seen if isinstance(p, Problem)], states


STATES = (Reading.READ, Reading.FAILED)
WHOLE = told(zipped(old()))[0]


def without_last(content: bytes) -> bytes:
    return content[: content.rindex(b'"full_text"')]


DAMAGED: dict[str, tuple[Callable[[bytes], bytes], int, list[str]]] = {
    "cut in the middle of a record": (without_last, WHOLE - 1, ["cut-member"]),
    "laid out by hand": (lambda raw: raw.replace(b"\n", b"  \r\n\t").replace(b" = [", b"=\n\n["), WHOLE, []),
    "a byte order mark": (lambda raw: b"\xef\xbb\xbf" + raw, WHOLE, []),
    "a semicolon behind": (lambda raw: raw + b";\n", WHOLE, []),
    "no JSON at all": (lambda _: b"<html>" + SECRET, WHOLE - 3, ["not-json"]),
    "one record of another shape": (
        lambda raw: raw.replace(b'"created_at" : "Tue Dec 08 23', b'"created_at" : "Tue Xxx 08 23'),
        WHOLE - 1,
        ["row-unreadable"],
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_damaged_member_costs_what_is_damaged(case: str) -> None:
    damage, acts, problems = DAMAGED[case]
    files = old()
    changed = damage(files["data/tweet.js"])
    assert changed != files["data/tweet.js"]
    read, found, states = told(zipped(files | {"data/tweet.js": changed}))
    assert (read, found) == (acts, problems)
    assert {state for name, state in states.items() if name != "data/tweet.js"} == {"read"}


def test_a_count_that_disagrees_with_the_platforms_own_is_said() -> None:
    files = current()
    files["data/manifest.js"] = files["data/manifest.js"].replace(b'"count" : "1"', b'"count" : "2"', 1)
    assert "manifest-count" in told(zipped(files))[1]


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8), st.integers(0, 3))
def test_any_damage_is_a_code(at: int, junk: bytes, mode: int) -> None:
    content = zipped(old())
    at %= len(content)
    damaged = (content[:at], content[:at] + junk + content[at:], content[:at] + junk + content[at + len(junk) :], junk)
    try:
        opened = tree(damaged[mode])
    except ArchiveError as error:
        refused = error.code
    else:
        with opened:
            refused = (
                "" if all(isinstance(each, Item | Coverage | Problem | Account) for each in items(opened)) else "?"
            )
    assert refused in {"", "broken-archive", "not-an-archive", "empty"}


def test_media_are_found_by_the_post() -> None:
    with tree(zipped(old())) as opened:
        pictures = [one.media for one in items(opened) if isinstance(one, Item) and one.media]
    folder = f"data/tweet_media/{status(PICTURE)}"
    assert [[each.member for each in one] for one in pictures] == [[f"{folder}-EaContoh.jpg", f"{folder}-EbContoh.jpg"]]


@pytest.mark.parametrize("name", [b"\0KATA", b""])
def test_a_member_without_a_name_is_unsafe(name: bytes) -> None:
    opened = tree(raw_zip((b"a.txt", b"satu"), (name, SECRET)))
    assert ([one.name for one in opened.members], codes(opened)) == (["a.txt"], ["unsafe-name"])
