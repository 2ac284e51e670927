"""For everybody: no fault that axe finds on any screen in either theme, all by keyboard, drafts while typing."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from makers.pictures import picture
from page.conftest import DESKTOP, PHONE, ROOT, Opened, Server, dated
from page.test_flow import fits

AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
RUN = """async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
'best-practice']})).violations.map(one => `${one.id}: ${one.nodes.map(node => node.target).join(' ')}`)"""
# What is out of sight has no true place until it is laid out, and axe looks at places.
LAID_OUT = "document.styleSheets[0].insertRule('#list .card { content-visibility: visible !important }')"
SCREENS = ("home", "check", "draft", "photo", "ask", "rules", "quiz", "more")
SIZES = {"phone": PHONE, "desktop": DESKTOP}
PHOTO: FilePayload = {"name": "IMG_20190817_101500.jpg", "mimeType": "image/jpeg", "buffer": picture("jpg", (640, 480))}
DRAFT = "Yuk coblos Budi Contoh nomor 1!"


def faults(page: Page) -> list[str]:
    """What axe finds in both themes."""
    found: list[str] = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.evaluate(AXE.read_text("utf-8"))
        found += [f"{theme} {one}" for one in page.evaluate(RUN)]
    return found


@pytest.mark.parametrize("size", SIZES)
def test_no_screen_shuts_anybody_out(opened: Opened, size: str) -> None:
    page = opened(**SIZES[size])
    page.evaluate(LAID_OUT)
    found: dict[str, list[str]] = {}
    for screen in SCREENS:
        page.evaluate(f"location.hash = '#{screen}'")
        if screen == "draft":
            dated(page, "Hari mengunggah", "2024-10-20")
            page.locator("#draft-text").fill(DRAFT)
            page.wait_for_selector("#draft-said .card")
        if screen == "photo":
            page.locator("#photo-pick").set_input_files(PHOTO)
            page.get_by_label("Keterangan yang ingin Anda tulis").fill("Foto 5 Mei 2015")
            page.wait_for_selector("#photo-cards .refused")
        if screen == "ask":
            page.get_by_label("Pertanyaan Anda").fill("Bolehkah saya menyukai unggahan calon?")
            page.keyboard.press("Enter")
            page.wait_for_selector("#answer .law")
        if screen == "quiz":
            page.locator("[data-guess]").first.click()
            page.wait_for_selector("#cases .told:not([hidden])")
        if screen == "rules":
            page.locator(".rule > summary").first.click()
        fits(page)
        found[screen] = faults(page)
    page.evaluate("location.hash = '#check'")
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")
    page.get_by_text("Cari dan saring").click()
    page.evaluate("document.querySelectorAll('#results details').forEach(one => one.open = true)")
    fits(page)
    found["results"] = faults(page)
    page.get_by_role("button", name="English").click()
    page.wait_for_selector("#list .card")
    fits(page)
    found["english"] = faults(page)
    assert {screen: each for screen, each in found.items() if each} == {}


def tab_to(page: Page, name: str, limit: int = 60) -> None:
    """Press Tab until the thing of that name has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        said = "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? '').trim()"
        if page.evaluate(said) == name:
            return
    pytest.fail(f"{name} cannot be reached")


def test_by_keyboard_alone(opened: Opened) -> None:
    page = opened(**DESKTOP)
    tab_to(page, "Langsung ke isi")
    page.keyboard.press("Enter")
    tab_to(page, "Coba dengan contoh")
    page.keyboard.press("Enter")
    page.wait_for_selector("#list .card")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tab_to(page, "Sudah saya tangani")
    page.keyboard.press("Space")
    expect(page.locator("#list .deal").first).to_have_attribute("data-state", "done")
    tab_to(page, "Keliru, karena …")
    page.keyboard.press("Enter")
    tab_to(page, "hanya berita atau kutipan")
    page.keyboard.press("Enter")
    expect(page.locator("#list .deal[data-state=wrong]")).to_have_count(1)
    tab_to(page, "Laporan (HTML)")
    with page.expect_download():
        page.keyboard.press("Enter")


def test_a_draft_is_checked_while_it_is_typed(opened: Opened) -> None:
    page = opened("#draft")
    dated(page, "Hari mengunggah", "2024-10-20")
    field = page.get_by_label("Teks yang akan diunggah")
    field.press_sequentially(DRAFT)
    expect(page.locator("#draft-marks mark").first).to_have_text("Yuk coblos Budi Contoh")
    expect(page.locator("#draft-said .card").first).to_be_visible()
    expect(page.locator("#draft-said")).to_contain_text("Keluarkan ajakannya: “Yuk coblos Budi Contoh”.")
    expect(page.locator("#draft-said .copy")).not_to_have_count(0)
    field.fill("Selamat pagi")
    expect(page.locator("#draft-said")).to_contain_text("Tidak ada yang ditandai")
    fits(page)


def test_a_day_stands_in_words_and_must_exist(opened: Opened) -> None:
    page = opened("#draft")
    box = page.get_by_role("group", name="Hari mengunggah")
    dated(page, "Hari mengunggah", "2026-03-03")
    expect(box.get_by_label("Bulan").locator("option:checked")).to_have_text("Maret")
    box.get_by_label("Tanggal").fill("31")
    box.get_by_label("Bulan").select_option(label="Februari")
    expect(box.get_by_role("status")).to_have_text("Tanggal ini tidak ada.")
    box.get_by_label("Tanggal").fill("28")
    expect(box.get_by_role("status")).to_have_text("")
    page.get_by_role("button", name="English").click()
    box = page.get_by_role("group", name="Day of posting")
    expect(box.get_by_label("Day", exact=True)).to_have_value("28")
    expect(box.get_by_label("Month").locator("option:checked")).to_have_text("February")
    assert page.locator("input[type=date]").count() == 0


def test_a_photo_is_dated_without_a_network_and_a_made_up_day_is_refused(opened: Opened, server: Server) -> None:
    page = opened("#photo")
    asked = len(server.asked)
    page.context.set_offline(True)
    page.locator("#photo-pick").set_input_files([PHOTO, PHOTO | {"name": "lama.jpg"}])
    cards = page.locator("#photo-cards .card")
    expect(cards.nth(0)).to_contain_text("17 Agustus 2019 menurut nama berkas")
    expect(cards.nth(0).locator(".caption .copy")).to_have_count(4)
    caption = cards.nth(0).get_by_label("Keterangan yang ingin Anda tulis")
    caption.fill("Foto 5 Mei 2015")
    expect(cards.nth(0).locator(".refused")).to_contain_text("Tanggal tidak boleh dimundurkan")
    caption.fill("Upacara 17 Agustus 2019")
    expect(cards.nth(0).locator(".caption").first).to_contain_text("Upacara 17 Agustus 2019")
    cards.nth(1).get_by_label("Seingat Anda").fill("sekitar 2019")
    expect(cards.nth(1)).to_contain_text("sekitar tahun 2019 menurut ingatan saya")
    fits(page)
    page.get_by_role("button", name="English").click()
    expect(cards.nth(1).get_by_label("When was it taken")).to_have_value("sekitar 2019")
    expect(cards.nth(1)).to_contain_text("as I remember")
    assert len(server.asked) == asked


def test_a_dated_copy_is_saved_and_the_picture_in_it_is_the_same(opened: Opened, tmp_path: Path) -> None:
    page = opened("#photo")
    page.locator("#photo-pick").set_input_files(PHOTO)
    with page.expect_download() as waited:
        page.locator("#photo-cards .dated").click()
    copy = tmp_path / waited.value.suggested_filename
    waited.value.save_as(copy)
    assert copy.name == PHOTO["name"]
    assert b'photoshop:DateCreated="2019-08-17"' in copy.read_bytes()
    original = PHOTO["buffer"]
    assert copy.read_bytes().endswith(original[original.index(b"\xff\xda") :])
