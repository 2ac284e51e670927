"""From a first visit to a saved report, on a slow phone and on a desktop; and again with the next archive."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

import pytest
from playwright.sync_api import Page, expect

from netral.cli import specimen
from page.conftest import DESKTOP, PATIENCE, PHONE, Opened, Server, dated, ready

DAY = specimen.AS_OF.isoformat()
RAW = re.compile(
    r"\b(?:web|home|engine|check|work|since|filter|deal|because|results|guide|draft|rules|more|card)\.[a-z]+\b|\{\w+\}"
)
KINDS = {"phone": (PHONE, 4), "desktop": (DESKTOP, 1)}


def choose(page: Page, files: list[Path], day: str = DAY) -> None:
    """Fill in the form and start, as a person would."""
    page.get_by_role("link", name="Arsip", exact=True).click()
    page.locator("#pick").set_input_files(files)
    page.get_by_text("Tentang Anda (boleh dilewati)").click()
    page.get_by_label("Status kepegawaian").select_option(label="PNS")
    page.get_by_label("Akun Anda").fill("@wening_contoh, wening.contoh")
    dated(page, "Keadaan per tanggal", day)
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#results:not([hidden]) .card")


def fits(page: Page) -> None:
    """Nothing sticks out sideways, no key shows itself."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert RAW.findall(page.inner_text("body")) == []


def saved(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def told(*args: str | Path) -> bytes:
    """What the command line says of the same."""
    command = [sys.executable, "-m", "netral", "check", *map(str, args), "--as-of", DAY, "--format", "json"]
    return subprocess.run(command, capture_output=True, check=False).stdout


@pytest.mark.parametrize("kind", KINDS)
def test_the_whole_way(kind: str, opened: Opened, server: Server, sample: list[Path], tmp_path: Path) -> None:
    options, slower = KINDS[kind]
    page = opened(slower=slower, **options)
    fits(page)
    before = len(server.asked)
    choose(page, sample)
    fits(page)
    expect(page.locator("#list .card")).to_have_count(3)
    expect(page.get_by_role("heading", level=1)).to_have_text("3 temuan")
    owner = tmp_path / "saya.toml"
    owner.write_text('kelas = "pns"\nakun = ["wening_contoh", "wening.contoh"]\n', "utf-8")
    assert saved(page, "Laporan untuk program (JSON)") == told(*sample, "--owner", owner)

    card = page.locator(".card", has_text="Bersama Pak")
    assert card.locator("mark").first.inner_text() == "Budi Contoh"
    card.get_by_text("Bunyi dan sumber aturan").click()
    expect(card.locator(".law").first).to_be_visible()
    card.get_by_role("button", name="Keluarkan dari laporan").click()
    for button in ("Laporan (HTML)", "Laporan untuk program (JSON)"):
        report = saved(page, button).decode()
        assert "Bersama Pak" not in report
        assert "tim_contoh_01" in report
    decide(page)
    assert server.asked[before:] == []


def decide(page: Page) -> None:
    """Decide on all three, and look at what is kept of it."""
    cards = page.locator("#list .card")
    cards.nth(0).get_by_role("button", name="Sudah saya tangani").click()
    cards.nth(1).get_by_text("Keliru, karena …").click()
    cards.nth(1).get_by_role("button", name="bukan perbuatan saya").click()
    cards.nth(2).get_by_role("button", name="Nanti").click()
    expect(cards.nth(0).locator(".deal")).to_have_attribute("data-state", "done")
    notes = json.loads(saved(page, "Catatan keputusan"))
    assert sorted(one["mark"] for one in notes["marks"].values()) == ["done", "later", "wrong"]
    kept = page.evaluate("JSON.stringify(localStorage)")
    for word in ("Bersama", "tim_contoh", "wening", "FOTO", "contoh-2024"):
        assert word not in kept + json.dumps(notes)


def test_the_next_archive_says_what_is_new(opened: Opened, sample: list[Path]) -> None:
    page = opened()
    choose(page, sample[:1])
    page.locator("#list .card").nth(0).get_by_role("button", name="Sudah saya tangani").click()
    page.reload()
    ready(page)
    choose(page, sample[:1])
    expect(page.locator(".since")).to_have_text("Dibanding pemeriksaan terakhir: 1 sudah beres.")
    page.get_by_text("Cari dan saring").click()
    page.get_by_label("Yang ditampilkan").select_option(label="sudah ditangani")
    expect(page.locator("#list .card")).to_have_count(1)
    page.get_by_label("Yang ditampilkan").select_option(label="semua")
    page.get_by_label("Cari kata").fill("bupati")
    expect(page.locator("#list .card")).to_have_count(1)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("3 findings")
    fits(page)


def test_the_tour_of_the_sample(opened: Opened) -> None:
    page = opened(**DESKTOP)
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")
    steps = []
    while page.locator("#guide").is_visible():
        steps.append(page.locator("#guide li:not([hidden])").inner_text())
        page.get_by_role("button", name="Berikutnya").click()
    assert len(steps) == 6
    assert "Wening Contoh" in steps[0]
    assert page.evaluate("Object.keys(localStorage)") == []


def refused(page: Page, files: list[Path]) -> str:
    page.locator("#pick").set_input_files(files)
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#refused:not(:empty)")
    said = page.inner_text("#refused")
    page.locator("#files button").click()
    return said


def test_what_cannot_be_read_is_said(opened: Opened, sample: list[Path], tmp_path: Path) -> None:
    page = opened("#check")
    odd = {"foto.zip": b"bukan zip", "kosong.zip": b"", "catatan.txt": b"halo"}
    for name, content in odd.items():
        (tmp_path / name).write_bytes(content)
        said = refused(page, [tmp_path / name])
        assert said
        assert "Traceback" not in said
        assert "kesalahan di program" not in said
    whole = sample[0].read_bytes()
    (tmp_path / "putus.zip").write_bytes(whole[: len(whole) * 3 // 4])
    page.locator("#pick").set_input_files(tmp_path / "putus.zip")
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#results:not([hidden])")
    expect(page.locator("#below")).to_contain_text("putus.zip")
    page.get_by_role("button", name="Periksa arsip lain").click()
    page.get_by_text("Tentang Anda (boleh dilewati)").click()
    page.get_by_label("Akun Anda").fill("orang.lain")
    assert "bukan milik akun" in refused(page, sample[:1])


def many(count: int) -> bytes:
    """An X file of many tweets."""
    day = "Sun Oct 20 02:00:00 +0000 2024"
    rows: list[dict[str, Any]] = [
        {"tweet": {"id_str": str(n), "created_at": day, "full_text": f"Kata hari ini nomor {n}"}} for n in range(count)
    ]
    return f"window.YTD.tweets.part0 = {json.dumps(rows, indent=2)}".encode()


def test_cancel(opened: Opened, server: Server, tmp_path: Path) -> None:
    page = opened("#check")
    before = len(server.asked)
    (tmp_path / "tweets.js").write_bytes(many(150_000))
    page.locator("#pick").set_input_files(tmp_path / "tweets.js")
    page.get_by_role("button", name="Periksa sekarang").click()
    expect(page.locator("#step")).to_have_text(
        re.compile(r"\d kegiatan terbaca. Sedang membaca tweets\.js\."), timeout=PATIENCE
    )
    page.get_by_role("button", name="Batalkan").click()
    expect(page.locator("#refused")).to_have_text("Dibatalkan. Tidak ada yang disimpan.")
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")
    assert server.asked[before:] == []


def huge(path: Path, tweets: bytes) -> None:
    """An archive of more than 2 GB, nearly all of it one stored video."""
    block = bytes(1 << 24)
    with ZipFile(path, "w") as archive:
        with archive.open(ZipInfo("data/tweets_media/1-video.mp4"), "w", force_zip64=True) as video:
            for _ in range(130):
                video.write(block)
        archive.writestr("data/account.js", 'window.YTD.account.part0 = [{"account": {"username": "wening_contoh"}}]')
        archive.writestr("data/tweets.js", tweets)


@pytest.mark.skipif(not os.environ.get("NETRAL_HUGE"), reason="writes 2 GB; NETRAL_HUGE=1 runs it")
@pytest.mark.slow
def test_two_gigabytes(opened: Opened, tmp_path: Path) -> None:
    archive = tmp_path / "twitter.zip"
    huge(archive, many(2_000))
    assert archive.stat().st_size > 2 << 30
    page = opened("#check")
    page.locator("#pick").set_input_files(archive)
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#results:not([hidden])")
    page.get_by_text("Dasar laporan ini").click()
    expect(page.locator("#above")).to_contain_text("2.000")
    archive.unlink()
