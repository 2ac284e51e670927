"""For those who listen: every control has an Indonesian name, headings come in order, what happens is said aloud."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from netral.kit.words import Words, sentences
from netral.packs.load import load
from page.conftest import DESKTOP, PHONE, Opened, dated
from page.test_flow import many, refused
from page.test_use import DRAFT, PHOTO

CONTROLS = {
    "button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "progressbar", "ProgressIndicator",
    "DisclosureTriangle", "spinbutton", "switch",
}  # fmt: skip
ALOUD = """() => { window.heard = []; const hear = () => { for (const one of document.querySelectorAll(
'[role=status], [role=alert], [aria-live]')) { const text = one.checkVisibility() ? one.innerText.trim() : '';
if (text && one.netral !== text) { one.netral = text; window.heard.push(text) } } };
new MutationObserver(hear).observe(document, {subtree: true, childList: true, characterData: true,
attributeFilter: ['hidden']}); }"""
LONG = 400  # letters; more than that at once nobody listens to
OWN = {"Netral", "English", "…"}  # names that are the same, or are meant to be, in another language
DATA = re.compile(r"^[\w.-]+\.(?:zip|js|jpg)$")


def nodes(page: Page) -> list[dict[str, Any]]:
    """What a screen reader is told of the page, in its order."""
    told = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    by_id, order, left = {one["nodeId"]: one for one in told}, [], [told[0]["nodeId"]]
    while left:
        node = by_id.get(left.pop())
        if node:
            order.append(node)
            left += reversed(node.get("childIds", []))
    return [one for one in order if not one.get("ignored")]


def said(node: dict[str, Any], name: str) -> str:
    return str(node.get(name, {}).get("value", "")).strip()


def indonesian() -> re.Pattern[str]:
    """Any sentence of the page and any title of a rule, with its places open."""
    titles = [rule.title.said("id") for rule in load().rules] + [one.text.said("id") for one in load().classes]
    places = [re.sub(r"\\{\w+\\}", ".+", re.escape(text)) for text in (*sentences("id").values(), *titles)]
    return re.compile("|".join(sorted(places, key=len, reverse=True)))


def strange(page: Page, known: re.Pattern[str]) -> list[str]:
    """Controls without a name or with one that is none of ours, and headings that skip a level."""
    found, level = [], 0
    for node in nodes(page):
        role, name = said(node, "role"), said(node, "name")
        if role in CONTROLS:
            bare = re.sub(r"^[A-Z0-9]+(?:-[A-Z0-9a-z]+)*(?=[A-Z ])", "", name).strip()
            if not (name in OWN or DATA.match(name) or known.fullmatch(name) or known.fullmatch(bare)):
                found.append(f"{role}: {name!r}")
        if role == "heading":
            now = next(int(one["value"]["value"]) for one in node["properties"] if one["name"] == "level")
            found += [f"heading {now} after {level}: {name!r}"] if now > level + 1 else []
            level = now
    return found


def opened_up(page: Page) -> None:
    """Unfold everything."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate("document.styleSheets[0].insertRule('.card { content-visibility: visible !important }')")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_every_control_has_an_indonesian_name_and_headings_come_in_order(opened: Opened, size: str) -> None:
    page = opened(**{"phone": PHONE, "desktop": DESKTOP}[size])
    known = indonesian()
    found: dict[str, list[str]] = {}
    for screen in ("home", "check", "draft", "photo", "ask", "rules", "quiz", "more"):
        page.evaluate(f"location.hash = '#{screen}'")
        fill(page, screen)
        opened_up(page)
        found[screen] = strange(page, known)
    page.evaluate("location.hash = '#check'")
    page.get_by_role("button", name="Coba dengan contoh").click()
    expect(page.locator("#list .card")).to_have_count(3)
    opened_up(page)
    found["results"] = strange(page, known)
    assert {screen: each for screen, each in found.items() if each} == {}


def fill(page: Page, screen: str) -> None:
    """Bring a screen to life."""
    match screen:
        case "draft":
            dated(page, "Hari mengunggah", "2024-10-20")
            page.locator("#draft-text").fill(DRAFT)
            page.wait_for_selector("#draft-said .card")
        case "photo":
            page.locator("#photo-pick").set_input_files(PHOTO)
            page.wait_for_selector("#photo-cards .card")
        case "ask":
            page.get_by_label("Pertanyaan Anda").fill("Bolehkah saya menyukai unggahan calon?")
            page.keyboard.press("Enter")
            page.wait_for_selector("#answer .law")
        case "rules":
            page.wait_for_selector(".rule")
        case "quiz":
            page.locator("[data-guess]").first.click()
        case "more":
            page.get_by_role("button", name="Periksa halaman ini").click()
            page.wait_for_selector("#prints tr")


def heard(page: Page, *parts: str) -> None:
    """All of that was said aloud, and nothing too long to listen to."""
    for part in parts:
        page.wait_for_function("part => window.heard.some(one => one.includes(part))", arg=part)
    assert [one for one in page.evaluate("window.heard") if len(one) > LONG] == []


def test_progress_results_and_answers_are_said_aloud(opened: Opened, tmp_path: Path) -> None:
    page = opened("#check", **DESKTOP)
    page.evaluate(ALOUD)
    (tmp_path / "tweets.js").write_bytes(many(20_000))
    (tmp_path / "bukan.zip").write_bytes(b"bukan zip")
    said_so = refused(page, [tmp_path / "bukan.zip"])
    page.locator("#pick").set_input_files(tmp_path / "tweets.js")
    page.get_by_role("button", name="Periksa sekarang").click()
    heard(page, said_so, "kegiatan terbaca. Sedang membaca tweets.js.")
    expect(page.get_by_role("heading", name="0 temuan")).to_be_focused()
    page.evaluate("location.hash = '#draft'")
    expect(page.get_by_role("heading", name="Periksa draf")).to_be_focused()
    fill(page, "draft")
    heard(page, "perlu dilihat sebelum diunggah")
    page.evaluate("location.hash = '#photo'")
    fill(page, "photo")
    page.get_by_label("Keterangan yang ingin Anda tulis").fill("Foto 5 Mei 2015")
    heard(page, Words("id")("album.read"), "Tanggal tidak boleh dimundurkan")
    page.evaluate("location.hash = '#ask'")
    fill(page, "ask")
    expect(page.locator("#answer h2")).to_be_focused()
    page.evaluate("location.hash = '#more'")
    fill(page, "more")
    heard(page, "berkas cocok")


def test_a_dialogue_takes_the_focus_and_gives_it_back(opened: Opened) -> None:
    page = opened("#more", **DESKTOP)
    wipe = page.get_by_role("button", name=re.compile("Hapus semua catatan"))
    wipe.press("Enter")
    dialogue = page.get_by_role("dialog", name=Words("id")("more.wipe-sure"))
    expect(dialogue.get_by_role("button").first).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    page.keyboard.press("Escape")
    expect(dialogue).to_be_hidden()
    expect(wipe).to_be_focused()


def test_the_tour_speaks_and_ends_at_the_results(opened: Opened) -> None:
    page = opened(**DESKTOP)
    page.evaluate(ALOUD)
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.get_by_role("button", name="Berikutnya").press("Enter")
    heard(page, "Setiap kartu satu temuan")
    page.get_by_role("button", name="Tutup panduan").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
