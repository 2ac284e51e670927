"""Decisions travel: saved to a file, read on another device, honoured on the next archive; the statement tells none."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from makers.many import archive
from page.conftest import DESKTOP, Opened
from page.test_flow import saved


def checked(page: Page, folder: Path, count: int) -> None:
    """Check an archive of that many findings."""
    (folder / "x.zip").write_bytes(archive(count))
    page.evaluate("location.hash = '#check'")
    page.locator("#pick").set_input_files(folder / "x.zip")
    page.get_by_role("button", name="Periksa sekarang").click()
    expect(page.locator("#list .card")).to_have_count(count)


def test_decisions_are_honoured_on_another_device_and_by_the_next_archive(opened: Opened, tmp_path: Path) -> None:
    page = opened("#check", **DESKTOP)
    checked(page, tmp_path, 5)
    page.locator("#list .card").nth(0).get_by_role("button", name="Sudah saya tangani").click()
    notes = tmp_path / "catatan-netral.json"
    notes.write_bytes(saved(page, "Catatan keputusan"))
    assert set(json.loads(notes.read_bytes())) == {"netral", "marks", "known"}
    other = opened("#more", **DESKTOP)
    other.locator("#notes-open").set_input_files(notes)
    expect(other.locator("#notes")).to_contain_text("1 keputusan tersimpan")
    checked(other, tmp_path, 8)
    expect(other.locator(".since")).to_have_text("Dibanding pemeriksaan terakhir: 1 sudah beres, 3 baru.")
    expect(other.locator("#list .deal[data-state=done]")).to_have_count(1)
    other.get_by_role("button", name="Periksa arsip lain").click()
    checked(other, tmp_path, 3)
    expect(other.locator(".since")).to_contain_text("5 tidak ada lagi dalam arsip")


def test_notes_that_are_none_are_refused(opened: Opened, tmp_path: Path) -> None:
    page = opened("#more", **DESKTOP)
    (tmp_path / "lain.json").write_text('{"marks": 1}', "utf-8")
    page.locator("#notes-open").set_input_files(tmp_path / "lain.json")
    expect(page.locator("#noted")).not_to_be_empty()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_what_is_shared_tells_of_no_finding(opened: Opened, tmp_path: Path) -> None:
    page = opened("#check", **DESKTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    checked(page, tmp_path, 5)
    page.get_by_role("button", name="Bagikan pernyataan tanpa temuan").click()
    expect(page.locator("#saved")).to_contain_text("wening_contoh")
    shared = page.evaluate("navigator.clipboard.readText()")
    for word in ("Budi", "Tono", "catatan 1", "berisiko", "SKB"):
        assert word not in shared
