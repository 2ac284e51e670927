"""The command line end to end: arguments in; stdout, stderr and exit code out."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec import Struct

from makers.marked import rewritten
from netral.cli import specimen
from netral.cli.run import run

SHAPE = {"id", "platform", "act", "at", "text", "target", "target_url", "audience", "media", "where"}


class Ended(Struct, frozen=True):
    """How a run ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def netral(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NETRAL_LANG", raising=False)

    def call(*args: object) -> Ended:
        code = run([str(each) for each in args])
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return call


@pytest.fixture
def sample(tmp_path: Path) -> list[Path]:
    """The sample archives as files: Instagram, X."""
    for name, content in specimen.archives():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name, _ in specimen.archives()]


def test_without_anything_it_introduces_itself(netral) -> None:
    ended = netral()
    assert ended.code == 0
    assert "Pemakaian: netral" in ended.out
    assert "periksa-diri" in ended.out


def test_version(netral) -> None:
    assert netral("--version").out.startswith("netral 0.")


WRONG = {
    "no archive": (("check",), "Arsip belum disebut."),
    "no archive, in English": (("check", "--lang", "en"), "No archive named."),
    "unknown command": (("chek",), "Perintah chek tidak dikenal. Mungkin maksud Anda: check."),
    "unknown option": (("check", "--as-off", "x"), "Pilihan --as-off tidak dikenal."),
    "bad day": (("check", "x", "--as-of", "1 Mei"), "tulis tanggal seperti 2024-11-27."),
    "bad zone": (("check", "x", "--zone", "GMT"), "salah satu dari: WIB, WITA, WIT."),
    "no such archive": (("check", "tidak-ada.zip"), "tidak-ada.zip"),
    "unknown suffix": (("check", "--sample", "--out", "x.pdfx"), "Akhiran nama x.pdfx"),
    "unwritable": (("check", "--sample", "--out", "tidak/ada.html"), "ada.html tidak dapat ditulis."),
    "no such profile": (("check", "--sample", "--owner", "saya.toml"), "saya.toml tidak dapat dibaca."),
    "no such rule": (("explain", "SKB-Z9"), "SKB-Z9 tidak ada."),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_command_line_is_one_sentence(case: str, netral) -> None:
    args, sentence = WRONG[case]
    ended = netral(*args)
    assert ended.code == 2
    assert sentence in ended.err
    assert "Traceback" not in ended.err
    assert len(ended.err.splitlines()) <= 2


def broken() -> dict[str, bytes]:
    """Files that are no archive anybody could read."""
    whole = dict(specimen.archives())["contoh-x.zip"]
    other = BytesIO()
    with ZipFile(other, "w") as archive:
        archive.writestr("resep/soto.txt", "ayam, kunyit")
    return {"cut.zip": whole[:40], "other.zip": other.getvalue(), "teks.txt": b"halo", "kosong.zip": b""}


@pytest.mark.parametrize("name", broken())
@pytest.mark.parametrize("command", ["check", "items"])
def test_an_unreadable_archive_is_said_so(name: str, command: str, netral, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(broken()[name])
    ended = netral(command, name)
    assert ended.code == 2
    assert ended.err
    assert "kesalahan di program" not in ended.err
    assert ended.out == ""


def test_an_empty_folder_is_said_so(netral, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert netral("check", "kosong").code == 2


def test_the_sample_has_findings(netral) -> None:
    ended = netral("check", "--sample")
    assert ended.code == 1
    assert "Budi Contoh" in ended.out
    assert ended.err == ""


def test_a_harmless_archive_has_none(netral, sample: list[Path]) -> None:
    ended = netral("check", sample[1], "--as-of", "2024-11-01")
    assert ended.code == 0, ended.out


def test_files_by_suffix_beside_the_terminal(netral, sample: list[Path], tmp_path: Path) -> None:
    ended = netral("check", *sample, "--as-of", "2024-11-01", "--out", "a.html", "--out", "a.json")
    assert ended.out
    assert (tmp_path / "a.html").read_text("utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))


def test_a_named_format_goes_where_it_is_sent(netral, tmp_path: Path) -> None:
    assert json.loads(netral("check", "--sample", "--format", "json").out)
    ended = netral("check", "--sample", "--format", "json", "--out", "laporan")
    assert ended.out == ""
    assert json.loads((tmp_path / "laporan").read_text("utf-8"))


def test_indonesian_and_english_names_do_the_same(netral) -> None:
    assert netral("periksa", "--sample").out == netral("check", "--sample").out
    assert netral("kegiatan", "--sample").out == netral("items", "--sample").out


PROFILE = 'kelas = "pns"\nakun = ["@Wening.Contoh", "wening_contoh"]\n'


def test_the_owner_may_read_their_own(netral, tmp_path: Path) -> None:
    (tmp_path / "saya.toml").write_text(PROFILE, "utf-8")
    assert netral("check", "--sample", "--owner", "saya.toml").code == 1
    assert netral("items", "--sample", "--owner", "saya.toml").code == 0


@pytest.mark.parametrize("command", [("check",), ("items",), ("items", "--format", "jsonl")])
def test_nobody_elses_archive_is_read(command: tuple[str, ...], netral, tmp_path: Path) -> None:
    (tmp_path / "saya.toml").write_text('akun = ["orang.lain"]', "utf-8")
    ended = netral(*command, "--sample", "--owner", "saya.toml")
    assert ended.code == 2
    assert "bukan milik akun" in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("command", [("check",), ("items",), ("items", "--format", "jsonl")])
@pytest.mark.parametrize("first", [True, False])
def test_nobody_elses_archive_hides_beside_the_own(
    command: tuple[str, ...],
    first: bool,  # noqa: FBT001
    netral,
    sample: list[Path],
    tmp_path: Path,
) -> None:
    (tmp_path / "saya.toml").write_text(PROFILE, "utf-8")
    others = rewritten(sample[1].read_bytes(), lambda text: text.replace(b"wening_contoh", b"orang_lain"))
    (tmp_path / "lain.zip").write_bytes(others)
    both = ("lain.zip", sample[1]) if first else (sample[1], "lain.zip")
    ended = netral(*command, *both, "--owner", "saya.toml")
    assert ended.code == 2
    assert "bukan milik akun" in ended.err
    assert ended.out == ""


@pytest.mark.parametrize("line", ['kelas = "bos"', "nip = 1", "akun = 5", "kelas ="])
def test_a_wrong_profile_says_what_is_known(line: str, netral, tmp_path: Path) -> None:
    (tmp_path / "saya.toml").write_text(line, "utf-8")
    ended = netral("check", "--sample", "--owner", "saya.toml")
    assert ended.code == 2
    assert "pppk-paruh-waktu" in ended.err


def test_items_as_lines(netral) -> None:
    rows = [json.loads(line) for line in netral("items", "--sample", "--format", "jsonl").out.splitlines()]
    assert all(set(row) == SHAPE for row in rows)
    old = next(row for row in rows if "upacara" in row["text"])
    assert old["act"] == "post"
    assert old["at"] == {
        "start": "2019-08-17T03:15:00Z",
        "end": "2019-08-17T03:15:01Z",
        "basis": "stated",
        "precision": "second",
    }
    assert old["media"] == ["media/posts/201908/upacara_17_agustus.jpg"]
    assert old["where"] == {"member": "your_instagram_activity/media/posts_1.json", "index": 0}
    assert {"🇮🇩"} <= set(old["text"].split())
    assert sorted({(row["platform"], row["act"]) for row in rows}) >= [("instagram", "follow"), ("instagram", "post")]
    assert {row["target"] for row in rows if row["act"] == "follow"} == {"tim_contoh_01", "pemkabcontoh", "dapur.ibu"}
    assert {row["act"] for row in rows if row["text"].startswith("Debat") or "@kabarcontoh" in row["text"]} == {"share"}


def test_items_as_a_table(netral, tmp_path: Path) -> None:
    ended = netral("items", "--sample")
    assert "your_instagram_activity/likes/liked_posts.json" in ended.out
    netral("items", "--sample", "--out", "tabel.txt")
    assert (tmp_path / "tabel.txt").read_text("utf-8") == ended.out


def test_explain_a_rule_and_the_clause_it_rests_on(netral) -> None:
    listed = netral("explain")
    rule = listed.out.partition("[")[2].partition("]")[0]
    page = netral("explain", rule.lower())
    assert page.code == 0
    assert page.out.startswith(f"# {rule}:")


def test_packs(netral, tmp_path: Path) -> None:
    assert netral("packs", "lint").code == 0
    assert netral("packs", "stats").code == 0
    assert "](SKB-B7a.md)" in netral("packs", "table", "photo").out
    assert netral("packs", "table", "nothing").code == 2
    assert netral("packs", "table", "act", "--pack", "ph").out.count("\n|") > 2
    fixed = netral("packs", "diff", "--from", "2024-09-21", "--to", "2024-09-22")
    assert (fixed.code, "bakal calon → calon" in fixed.out) == (0, True)
    assert "SKB-B6" in netral("packs", "diff", "--from", "2023-10-30", "--to", "2023-10-31", "--lang", "en").out
    assert netral("packs", "pages", "halaman").code == 0
    assert netral("packs", "pages", "--check", "halaman").code == 0
    page = next(path for path in (tmp_path / "halaman").iterdir() if path.name != "index.md")
    page.write_text("lama", "utf-8")
    stale = netral("packs", "pages", "--check", "halaman")
    assert stale.code == 2
    assert page.name in stale.err


def test_doctor(netral) -> None:
    ended = netral("doctor", "--lang", "en")
    assert ended.code == 0, ended.err
    assert "Netral is ready." in ended.out
