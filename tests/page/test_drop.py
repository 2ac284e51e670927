"""What is dragged onto the page: a file, several parts, a folder; all of it through the browser's own drag and drop."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from makers.many import archive
from netral.cli import specimen
from page.conftest import DESKTOP, Opened, dated
from page.test_flow import DAY, saved, told
from page.test_use import PHOTO


def drop(page: Page, *paths: Path) -> None:
    """Drag files or folders over the page and let them fall, as the mouse would."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 640, "y": 300, "data": data})


def start(page: Page) -> None:
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#results:not([hidden]) .card")


def test_several_files_dropped_anywhere_are_checked_together(opened: Opened, sample: list[Path]) -> None:
    page = opened(**DESKTOP)
    drop(page, sample[0])
    drop(page, *sample[1:])
    expect(page.locator("#files li")).to_have_count(len(sample))
    expect(page.get_by_role("button", name=f"Batal memilih {sample[0].name}")).to_be_visible()
    start(page)
    expect(page.locator("#list .card")).to_have_count(3)


def test_parts_of_one_archive_are_one(opened: Opened, tmp_path: Path) -> None:
    whole = tmp_path / "x.zip"
    whole.write_bytes(archive(12))
    parts = [tmp_path / "x-1.zip", tmp_path / "x-2.zip"]
    with ZipFile(whole) as read:
        for part, name in zip(parts, read.namelist(), strict=True):
            with ZipFile(part, "w") as written:
                written.writestr(name, read.read(name))
    page = opened("#check", **DESKTOP)
    drop(page, *parts)
    start(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("12 temuan")
    expect(page.locator("#above")).to_contain_text("wening_contoh")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An unpacked archive beside one that is still packed, in one folder."""
    place = tmp_path / "unduhan"
    (name, packed), (other, content) = specimen.archives()
    (tmp_path / name).write_bytes(packed)
    with ZipFile(tmp_path / name) as read:
        read.extractall(place / "dibuka")
    (place / other).write_bytes(content)
    for number in range(150):  # a browser tells a hundred entries at a time
        (place / f"gambar-{number}.txt").write_text("x", "utf-8")
    return place


def test_a_folder_is_read_with_all_that_is_in_it(opened: Opened, folder: Path) -> None:
    page = opened("#check", **DESKTOP)
    drop(page, folder)
    expect(page.locator("#files li")).to_have_count(2)
    files = len([each for each in folder.rglob("*") if each.is_file()])
    expect(page.locator("#files li").first).to_contain_text(f"unduhan · {files - 1} berkas")
    start(page)
    expect(page.locator("#list .card")).to_have_count(3)


def test_a_folder_can_be_chosen_too_and_reads_as_on_the_command_line(opened: Opened, folder: Path) -> None:
    page = opened("#check", **DESKTOP)
    page.locator("#pick-folder").set_input_files(folder / "dibuka")
    expect(page.locator("#files li")).to_contain_text("dibuka")
    page.get_by_text("Tentang Anda (boleh dilewati)").click()
    dated(page, "Keadaan per tanggal", DAY)
    start(page)
    assert saved(page, "Laporan untuk program (JSON)") == told(folder / "dibuka")


def test_a_photo_dropped_on_its_screen_is_dated(opened: Opened, tmp_path: Path) -> None:
    photo = tmp_path / PHOTO["name"]
    photo.write_bytes(PHOTO["buffer"])
    page = opened("#photo", **DESKTOP)
    drop(page, photo)
    expect(page.locator("#photo-cards .card")).to_contain_text("17 Agustus 2019 menurut nama berkas")


def test_a_word_that_is_dropped_is_no_file(opened: Opened) -> None:
    page = opened(**DESKTOP)
    session = page.context.new_cdp_session(page)
    data = {"items": [{"mimeType": "text/plain", "data": "halo"}], "files": [], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 640, "y": 300, "data": data})
    expect(page.locator("[data-screen=home]")).to_be_visible()
