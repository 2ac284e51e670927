"""`netral photo` from its arguments to its table, its JSON, its copies and its exit code."""

import hashlib
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from makers.pictures import picture
from netral.cli.run import run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two photos: one received, one of a phone, and something else."""
    place = tmp_path / "foto"
    (place / "dalam").mkdir(parents=True)
    (place / "IMG-20190310-WA0007.jpg").write_bytes(picture("jpg"))
    (place / "dalam" / "PXL_20190817_031500123.png").write_bytes(picture("png"))
    (place / "catatan.txt").write_text("2019", "utf-8")
    return place


def told(capsys: pytest.CaptureFixture[str], *args: str) -> list[dict[str, object]]:
    """The JSON list."""
    assert run(["photo", *args, "--format", "json", "--as-of", "2026-11-27"]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    received, taken = told(capsys, str(folder))
    assert received["file"] == str(folder / "IMG-20190310-WA0007.jpg")
    assert received["taken"] == {"start": None, "end": "2019-03-11T12:00:00Z", "precision": "range", "basis": "bound"}
    assert taken["taken"] == {
        "start": "2019-08-17T03:15:00Z", "end": "2019-08-17T03:15:01Z", "precision": "second", "basis": "name",
    }  # fmt: skip
    assert {"evidence", "conflicts", "captions"} <= taken.keys()
    assert str(taken["captions"]).count("17 Agustus 2019") == 4


def test_a_file_alone_and_a_memory(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "IMG-20190310-WA0007.jpg"
    (one,) = told(capsys, str(path), "--memory", "2018", "--posted", "2019-04-01")
    assert one["file"] == str(path)
    assert one["taken"] == {
        "start": "2017-12-31T10:00:00Z", "end": "2019-01-01T12:00:00Z", "precision": "year", "basis": "owner",
    }  # fmt: skip
    assert "tahun 2018 menurut ingatan saya, diunggah 1 April 2019" in str(one["captions"])


def test_the_table_in_both_languages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["foto", str(folder)]) == 0
    assert "paling lambat 10 Maret 2019 menurut nama berkas" in capsys.readouterr().out
    assert run(["photo", str(folder), "--lang", "en"]) == 0
    assert "no later than 10 March 2019 by the name of the file" in capsys.readouterr().out


def test_a_backdated_caption_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(folder / "dalam" / "PXL_20190817_031500123.png")
    assert run(["photo", path, "--caption", "Foto diambil 1 Mei 2015"]) == 1
    assert "Tanggal tidak boleh dimundurkan" in capsys.readouterr().out
    assert run(["photo", path, "--caption", "Upacara 2019", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["ready"].startswith(
        "Upacara 2019\n\nFoto ini diambil 17 Agustus 2019"
    )


def test_copies_leave_the_originals_alone(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    before = {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    copies = {name: tmp_path / name for name in ("pita", "catatan")}
    args = ["--stamp", str(copies["pita"]), "--xmp", str(copies["catatan"]), "--sheet", str(tmp_path / "lembar.jpg")]
    assert run(["photo", str(folder), *args]) == 0
    assert {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files} == before
    names = ["IMG-20190310-WA0007.jpg", "PXL_20190817_031500123.png"]
    assert all(sorted(path.name for path in place.iterdir()) == names for place in copies.values())
    assert Image.open(BytesIO((tmp_path / "lembar.jpg").read_bytes())).format == "JPEG"
    capsys.readouterr()
    assert run(["photo", str(folder), *args[:2]]) == 2, "nothing is overwritten"
    assert "tidak menimpa" in capsys.readouterr().err


def test_an_archive_knows_when_a_photo_was_posted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post = {"media": [{"uri": "media/posts/201908/1.jpg", "creation_timestamp": 1566011700, "title": "Upacara"}]}
    with ZipFile(tmp_path / "ig.zip", "w") as archive:
        archive.writestr("your_instagram_activity/content/posts_1.json", json.dumps([post]))
        archive.writestr("media/posts/201908/1.jpg", picture("jpg"))
    (one,) = told(capsys, str(tmp_path / "ig.zip"))
    assert one["taken"] == {"start": None, "end": "2019-08-17T03:15:01Z", "precision": "range", "basis": "bound"}
    assert "Diunggah 17 Agustus 2019" in str(one["captions"])
    assert str(one["ready"]).startswith("Upacara\n\n")


@pytest.mark.parametrize("args", [[], ["nirgendwo.jpg"], ["{folder}", "--memory", "lebaran"], ["{text}"]])
def test_what_it_cannot_do_is_one_sentence(args: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [one.format(folder=folder, text=folder / "catatan.txt") for one in args]
    assert run(["photo", *given]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Traceback" not in said
