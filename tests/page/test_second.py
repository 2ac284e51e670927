"""The second opinion on drafts: nothing of it comes unasked, it says what the command line says, and it stays."""

import json
import re
import subprocess
import sys

import pytest
from playwright.sync_api import Page, expect

from page.conftest import PATIENCE, PHONE, Opened, Server, dated, ready
from page.test_flow import fits

DAY = "2024-10-20"
DRAFTS = (
    "Budi Contoh tuh kalau janji ditepati, ga kayak yang sono",
    "Ya gitu deh kalau pemimpin cuma janji, Budi Contoh beda",
    "Semoga Budi Contoh sehat selalu, rakyat menunggu",
    "Hari ini Budi Contoh datang lagi ke pasar, capek deh lihatnya",
)
HEAVY = ("encoder.onnx", "ort-wasm-simd-threaded.wasm", "ort.wasm.bundle.min.mjs", "pieces.tsv")
HEARD = "Pendapat kedua ikut ditimbang."
NEAR = 2  # per cent; whole numbers are summed alike, their scales need not be rounded alike
CHANGED = 5


def commanded(*more: str) -> list[dict[str, float]]:
    """What the command line says of the drafts."""
    pytest.importorskip("onnxruntime", reason="the extra netral[stance] is not installed")
    rows = "".join(json.dumps({"id": number, "text": text, "at": DAY}) + "\n" for number, text in enumerate(DRAFTS))
    command = [sys.executable, "-m", "netral", "draft", "--jsonl", *more]
    told = subprocess.run(command, input=rows, capture_output=True, text=True, check=False).stdout
    return [json.loads(row)["stance"] for row in told.splitlines()]


def switched_on(page: Page) -> None:
    page.get_by_role("switch", name=re.compile(r"^Pendapat kedua \(unduh \d+ MB\)$")).check()
    page.wait_for_selector("#second-told:has-text('siap')")
    ready(page)


def percent(page: Page) -> int:
    """How sure the page is of what the words do."""
    found = re.search(r"keyakinan (\d+) %", page.inner_text("#draft-said"))
    assert found
    return int(found[1])


def kept(server: Server) -> list[str]:
    """What was asked for, but for the browser's own look whether there is a new version."""
    return [path for path in server.asked if path != "/sw.js"]


def test_it_comes_on_a_wish_and_says_what_the_command_line_says(opened: Opened, server: Server) -> None:
    alone, both = ([round(100 * max(one.values())) for one in commanded(*more)] for more in ((), ("--second",)))
    page = opened("#draft")
    dated(page, "Hari mengunggah", DAY)
    field = page.get_by_label("Teks yang akan diunggah")
    field.fill(DRAFTS[0])
    expect(page.locator("#draft-said")).to_contain_text("keyakinan")
    assert percent(page) == alone[0]
    assert not [path for path in server.asked if path.removeprefix("/") in HEAVY]
    switched_on(page)
    asked = kept(server)
    assert sorted(path.removeprefix("/") for path in asked if path.removeprefix("/") in HEAVY) == sorted(HEAVY)
    changed = 0
    for text, before, after in zip(DRAFTS, alone, both, strict=True):
        if text != DRAFTS[0]:
            field.fill(text)
        expect(page.locator("#second-told")).to_have_text(HEARD, timeout=PATIENCE)
        assert field.input_value() == text
        assert abs(percent(page) - after) <= NEAR
        changed += abs(before - after) > CHANGED
    assert changed
    fits(page)
    assert kept(server) == asked
    page.get_by_role("switch").uncheck()
    field.fill(DRAFTS[0])
    expect(page.locator("#draft-said")).to_contain_text(f"keyakinan {alone[0]} %")


def test_it_stays_without_a_network_and_is_compared_with_what_was_published(opened: Opened, server: Server) -> None:
    page = opened("#draft")
    switched_on(page)
    server.close()
    page.context.set_offline(True)
    page.reload()
    ready(page)
    dated(page, "Hari mengunggah", DAY)
    page.get_by_label("Teks yang akan diunggah").fill(DRAFTS[0])
    expect(page.locator("#second-told")).to_have_text(HEARD, timeout=PATIENCE)
    page.get_by_role("link", name="Lainnya").click()
    page.get_by_role("button", name="Periksa halaman ini").click()
    expect(page.locator("#verified")).to_contain_text("cocok")
    for name in HEAVY:
        expect(page.locator("#prints")).to_contain_text(f"✓{name}")
    page.get_by_role("button", name=re.compile("Hapus semua catatan")).click()
    page.get_by_role("button", name="Ya, kosongkan").click()
    expect(page.locator("#noted")).to_contain_text("Sudah kosong")
    expect(page.locator("#second")).not_to_be_checked()
    assert page.evaluate("async () => [localStorage.length, (await caches.keys()).length]") == [0, 0]


def test_a_download_can_be_cancelled_and_the_draft_is_still_there(opened: Opened) -> None:
    page = opened("#draft", service_workers="block", **PHONE)
    page.route("**/encoder.onnx", lambda _: None)
    field = page.get_by_label("Teks yang akan diunggah")
    dated(page, "Hari mengunggah", DAY)
    field.fill(DRAFTS[0])
    page.get_by_role("switch").click()
    expect(page.locator("#second-told")).to_contain_text("Mengunduh pendapat kedua")
    page.get_by_role("button", name="Batalkan unduhan").click()
    ready(page)
    expect(page.locator("#second-told")).to_contain_text("Unduhan dibatalkan")
    expect(page.get_by_role("switch")).not_to_be_checked()
    expect(field).to_have_value(DRAFTS[0])
    expect(page.locator("#in-draft_day")).to_have_value(DAY)
    expect(page.locator("#draft-said")).to_contain_text("keyakinan")
    assert page.evaluate("[Object.keys(localStorage).length, Object.keys(sessionStorage).length]") == [0, 0]


def test_a_changed_file_is_not_used(opened: Opened, server: Server) -> None:
    server.swap["encoder.onnx"] = b"x"
    page = opened("#draft")
    page.get_by_role("switch").click()
    expect(page.locator("#second-told")).to_contain_text("Pendapat kedua tidak dapat dipakai")
    ready(page)
    expect(page.get_by_role("switch")).not_to_be_checked()
