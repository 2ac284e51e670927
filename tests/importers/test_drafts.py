"""Drafts in tables and texts, and photos in folders: what a person has not posted yet."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from makers.draft import TABLES, THANKS, VOTE, samples
from makers.meta import seen, zipped
from makers.photos import JPEG
from makers.photos import samples as folders
from netral.check import items
from netral.importers import ALL
from netral.importers.draft import table
from netral.importers.reading import recognised
from netral.kit.archive import open_tree
from netral.kit.zones import zone
from netral.model.item import Coverage, Item, MediaKind, Problem, Reading
from netral.model.time import Basis, Precision


def acts(members: dict[str, bytes]) -> list[Item]:
    return [each for each in seen(members) if isinstance(each, Item)]


WIB = zone("WIB")
TEN = ("2024-11-27 10:00:00+07:00", Precision.MINUTE)
FIRST = ("2024-12-01 00:00:00+07:00", Precision.DAY)


@pytest.mark.parametrize("kind", TABLES)
def test_tables(kind: str) -> None:
    found = acts(samples()[f"table {kind}"])
    assert [(one.act.value, one.text) for one in found] == [("draft", VOTE), ("draft", THANKS)]
    assert [one.id.startswith("draft:draft:") for one in found] == [True, True]
    if kind == "texts only":
        assert [one.at.start for one in found] == [None, None]
    elif kind == "en":
        assert [str(one.at.start) for one in found] == ["2024-11-27 03:00:00+00:00", FIRST[0]]
        assert [one.at.basis for one in found] == [Basis.STATED, Basis.ASSUMED]
    else:
        told = [(one.at.start.isoformat(" ") if one.at.start else "", one.at.precision) for one in found]
        same = {TEN[0], "2024-11-27 03:00:00+00:00"}, {FIRST[0], "2024-11-30 17:00:00+00:00"}
        assert [at in known for (at, _), known in zip(told, same, strict=True)] == [True, True]


def test_an_id_stays() -> None:
    assert [one.id for one in acts(samples()["table en"])] == ["draft:draft:1", "draft:draft:2"]


DAYS = {
    "03/04/2024": ("2024-03-04", "2024-04-04", "range"),  # the third of April or the fourth of March
    "13/04/2024": ("2024-04-13", "2024-04-14", "day"),
    "2024-04-03": ("2024-04-03", "2024-04-04", "day"),
    "2024/04/03 08:30": ("2024-04-03", "2024-04-03", "minute"),
    "3 Agustus 2024 pukul 08.30": ("2024-08-03", "2024-08-03", "minute"),
    "besok": ("", "", "none"),
    "99/99/9999": ("", "", "none"),
}


@pytest.mark.parametrize("day", DAYS)
def test_days_are_never_guessed(day: str) -> None:
    [one] = table(BytesIO(f'teks,tanggal\nhalo,"{day}"\n'.encode()))
    assert one is not None
    shown = [f"{at.astimezone(WIB):%Y-%m-%d}" if at else "" for at in (one.at.start, one.at.end)]  # type: ignore[union-attr]
    assert (*shown, one.at.precision.value) == DAYS[day]  # type: ignore[union-attr]


TEXTS = {
    "ruled text": [f"{VOTE}\n\nsalam", THANKS],
    "lines": ["satu", "dua"],
    "text": [VOTE, THANKS, VOTE, THANKS],
}


@pytest.mark.parametrize("name", TEXTS)
def test_texts(name: str) -> None:
    assert [one.text for one in acts(samples()[name])] == TEXTS[name]


OTHER_TABLES = (
    b"Date,Link,OptionText\n", b"id,permalink,date,ip,subreddit,gildings,title,url,body\n", b"Date,Link,Message\n",
    b"Comment ID,Channel ID,Comment Text\n", b"Account address,Show boosts\n", b"nama,alamat,isi rumah tangga\n",
)  # fmt: skip


@pytest.mark.parametrize("head", OTHER_TABLES)
def test_other_tables_are_no_drafts(head: bytes) -> None:
    with open_tree([("tabel.csv", BytesIO(head + b"a,b,c\n"))]) as tree:
        assert "draft" not in [one.name for one in recognised(tree, ALL)]


def test_a_table_without_heads_is_read_where_the_person_says_what_it_is() -> None:
    with open_tree([("x.csv", BytesIO(b"1,halo semua warga\n2,selamat pagi semua\n"))]) as tree:
        found = [each for each in items(tree, platform="draft") if isinstance(each, Item)]
    assert [one.text for one in found] == ["halo semua warga", "selamat pagi semua"]


def test_the_encoding_of_older_tables() -> None:
    [one] = table(BytesIO("teks\ncafé \u201caman\u201d\n".encode("cp1252")))
    assert one.text == "café “aman”"  # type: ignore[union-attr]


def test_a_folder_of_photos() -> None:
    found = acts(folders()["several"])
    told = [(one.act.value, one.text, one.at.start, [each.kind for each in one.media]) for one in found]
    assert [act for act, *_ in told] == ["draft"] * 4
    assert {(text, at) for _, text, at, _ in told} == {("", None)}
    assert sorted(kind for *_, kinds in told for kind in kinds) == [MediaKind.PHOTO] * 3 + [MediaKind.VIDEO]


def test_photos_beside_something_else_are_no_folder_of_photos() -> None:
    with open_tree([("a.zip", zipped({"a.jpg": JPEG, "b.json": b"{}"}))]) as tree:
        assert recognised(tree, ALL) == []


def test_a_folder_of_photos_beside_an_archive(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto/a.jpg").write_bytes(JPEG)
    with open_tree([tmp_path / "foto", ("drafts.zip", zipped({"draf.txt": b"satu"}))]) as tree:
        found = list(items(tree))
    assert sorted(one.platform for one in found if isinstance(one, Item)) == ["draft", "photos"]
    assert not [each for each in found if isinstance(each, Problem)]


def test_an_empty_photo_is_told() -> None:
    found = seen({"a.jpg": JPEG, "b.jpg": b""})
    assert [each.code for each in found if isinstance(each, Problem)] == ["empty"]
    assert {each.member: each.reading for each in found if isinstance(each, Coverage)}["b.jpg"] is Reading.FAILED


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(
    lambda cell: cell.strip()
)


@given(st.lists(CELLS, min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_whatever_is_written_comes_back(texts: list[str], comma: str) -> None:
    rows = "".join(f'{number}{comma}"{text.replace(chr(34), chr(34) * 2)}"\n' for number, text in enumerate(texts))
    found = list(table(BytesIO(f"no{comma}teks\n{rows}".encode())))
    assert [one.text for one in found] == [text.strip() for text in texts]  # type: ignore[union-attr]
