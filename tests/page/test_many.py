"""Hundreds of findings: each can be reached, filter and search are right, the page holds twenty at a time."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from makers.many import TEXTS, WORD, archive
from page.conftest import DESKTOP, PHONE, Opened

COUNT, PAGE = 230, 20
KEYS = "Array.from(document.querySelectorAll('#list .deal'), one => one.dataset.key)"
PRINTED = "() => { window.print = () => { window.printed = document.querySelectorAll('#list .card').length } }"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """The archive as a file."""
    (tmp_path / "x.zip").write_bytes(archive(COUNT))
    return tmp_path / "x.zip"


def checked(page: Page, file: Path) -> None:
    """Check it, as of a day after all of it."""
    page.locator("#pick").set_input_files(file)
    page.get_by_role("button", name="Periksa sekarang").click()
    whole(page, PAGE)


def whole(page: Page, cards: int) -> None:
    """The page of findings has come."""
    expect(page.locator("#list .card")).to_have_count(cards)


def told(page: Page, count: int, first: int, last: int) -> None:
    """What is said of the stretch, aloud too."""
    expect(page.get_by_role("status").filter(has_text="temuan sesuai saringan")).to_have_text(
        f"{count} temuan sesuai saringan; di bawah ini yang ke-{first} sampai ke-{last}"
    )


def test_every_finding_can_be_reached(opened: Opened, many: Path) -> None:
    page = opened("#check", **PHONE)
    checked(page, many)
    expect(page.get_by_role("heading", level=1)).to_have_text(f"{COUNT} temuan")
    keys: list[str] = []
    for first in range(1, COUNT + 1, PAGE):
        last = min(first + PAGE - 1, COUNT)
        told(page, COUNT, first, last)
        whole(page, last - first + 1)
        expect(page.locator("#list > :first-child")).to_have_class("group")
        keys += page.evaluate(KEYS)
        if last < COUNT:
            page.get_by_role("button", name="Berikutnya").click()
            expect(page.locator("#list h2").first).to_be_focused()
    assert len(set(keys)) == len(keys) == COUNT
    expect(page.get_by_role("button", name="Berikutnya")).to_be_disabled()


def test_filter_and_search_are_right(opened: Opened, many: Path) -> None:
    page = opened("#check", **PHONE)
    checked(page, many)
    page.get_by_label("Halaman", exact=True).select_option(label="5 dari 12")
    told(page, COUNT, 81, 100)
    page.get_by_text("Cari dan saring").click()
    page.get_by_label("Cari kata").fill(TEXTS[2].format(""))
    asked = [number for number in range(COUNT) if number % len(TEXTS) == 2]
    told(page, len(asked), 1, PAGE)
    page.get_by_label("Cari kata").fill(WORD)
    told(page, 3, 1, 3)
    whole(page, 3)
    expect(page.get_by_role("navigation", name="Halaman temuan")).to_be_hidden()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_label("Find a word")).to_have_value(WORD)
    whole(page, 3)
    page.get_by_label("Find a word").fill("tidak ada yang begini")
    expect(page.locator("#shown")).to_have_text("No finding passes this filter.")


def test_by_keyboard_to_the_last_page_and_a_decision_stays(opened: Opened, many: Path) -> None:
    page = opened("#check", **DESKTOP)
    checked(page, many)
    page.get_by_label("Halaman", exact=True).focus()
    page.keyboard.press("End")
    told(page, COUNT, 221, COUNT)
    whole(page, COUNT % PAGE)
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.dataset.act") != "later":
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.get_by_role("button", name="Sebelumnya").press("Enter")
    told(page, COUNT, 201, 220)
    page.get_by_role("button", name="Berikutnya").press("Enter")
    told(page, COUNT, 221, COUNT)
    expect(page.locator("#list .deal").first).to_have_attribute("data-state", "later")


def test_the_print_holds_all_of_them_but_what_was_left_out(opened: Opened, many: Path) -> None:
    page = opened("#check", **DESKTOP)
    checked(page, many)
    page.locator("#list .card").nth(3).get_by_role("button", name="Keluarkan dari laporan").click()
    page.evaluate(PRINTED)
    page.get_by_role("button", name="Cetak atau PDF").click()
    page.wait_for_function("() => window.printed")
    assert page.evaluate("window.printed") == COUNT
    page.emulate_media(media="print")
    expect(page.locator("#list .card:visible")).to_have_count(COUNT - 1)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    whole(page, PAGE)
