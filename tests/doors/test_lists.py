"""`--contests` on the command line."""

import json
from pathlib import Path

import pytest

from netral.cli.run import run

OWN = Path(__file__).parents[2] / "docs/templates/daftar-calon.toml"
TEXT, DAY = "Ayo coblos caleg Budi Umpamanya dapil Contoh I", "2024-01-10"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "draf.jsonl"
    path.write_text(json.dumps({"text": TEXT, "at": DAY}) + "\n", "utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *args: object) -> tuple[int, str, str]:
    code = run([str(each) for each in args])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_draft_is_checked_against_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "draf", TEXT, "--at", DAY, "--contests", OWN)
    assert (code, "Budi Umpamanya" in out, "Hanya dapil Contoh I dan II" in out) == (1, True, True)
    _, plain, _ = said(capsys, "draf", TEXT, "--at", DAY)
    assert "Budi Umpamanya" not in plain


def test_a_report_says_what_the_list_covers(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "check", "--sample", "--contests", OWN, "--contests", "dpd-2024", "--lang", "en", "-q")
    assert "Candidate lists:" in out
    assert "DPD 2024: 668 candidates" in out
    assert "Only the fictional districts" in out
    _, plain, _ = said(capsys, "check", "--sample", "--lang", "en", "-q")
    assert "DPR, DPD and DPRD candidates were not looked for" in plain


def test_a_report_as_json_holds_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys, "check", "--sample", "--contests", OWN, "--format", "json", "-q")
    assert [one["id"][:5] for one in json.loads(out)["lists"]] == ["Hanya"]


def test_a_folder_of_lists(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "daftar"
    folder.mkdir()
    for path in (OWN, OWN.with_suffix(".tsv")):
        (folder / path.name).write_bytes(path.read_bytes())
    code, _, _ = said(capsys, "draf", TEXT, "--at", DAY, "--contests", folder)
    assert code == 1


def test_an_own_list_is_linted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "packs", "lint", "--contests", OWN)[0] == 0
    (tmp_path / "x.toml").write_text(OWN.read_text("utf-8").replace("contoh-partai", "pemilu-2024"), "utf-8")
    (tmp_path / "daftar-calon.tsv").write_bytes(OWN.with_suffix(".tsv").read_bytes())
    code, out, _ = said(capsys, "packs", "lint", "--contests", tmp_path / "x.toml")
    assert (code, out.count("K135")) == (1, 8)


@pytest.mark.parametrize(
    ("make", "key"),
    [
        ("", "dpd-2024, dpr-2024-anggota"),
        ("folder", "tidak memuat daftar"),
        ("taken", "sudah dipakai"),
        ("bytes", "bukan teks"),
        ("toml", "x.toml"),
    ],
)
def test_what_is_no_list_is_refused(make: str, key: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / {"": "tidak-ada", "taken": "pilpres-2024.toml"}.get(make, "x.toml")
    contents = {"taken": OWN.read_bytes(), "bytes": b"\xff\xfe\xfa", "toml": b'id = "x'}
    if make in contents:
        path.write_bytes(contents[make])
        (tmp_path / "daftar-calon.tsv").write_bytes(OWN.with_suffix(".tsv").read_bytes())
    code, _, err = said(capsys, "draf", TEXT, "--contests", tmp_path if make == "folder" else path)
    assert (code, key in err) == (2, True), err
