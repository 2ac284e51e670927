"""Takes pictures of every screen in both sizes and themes, to be looked at: docs/screens/.

usage: python web/screens.py [SITE]        (needs Chromium, and Netral with its development tools)
"""

import shutil
import sys
import threading
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import FilePayload, Page, sync_playwright

from netral.cli.serve import offered

ROOT = Path(__file__).parents[1]
OUT = ROOT / "docs/screens"
SIZES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
    "desktop": {"viewport": {"width": 1280, "height": 800}},
}
THEMES = ("light", "dark")
SETTLED = 150  # milliseconds until a change of theme is drawn
COLOURS = 96
DRAFT = "Yuk coblos Budi Contoh nomor 1, kawan-kawan!"
MANY = 150_000
STILL = """([selector, block]) => {
  const one = [...document.querySelectorAll(selector)].at(-1);
  one.scrollIntoView({ block, behavior: "instant" });
  const place = `${one.getBoundingClientRect().top} ${scrollY} ${document.documentElement.scrollHeight}`;
  const same = window.netralPlace === place ? (window.netralSame ?? 0) + 1 : 0;
  [window.netralPlace, window.netralSame] = [place, same];
  return same >= 3;
}"""


def main(site: Path) -> None:
    """Every picture."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    server = offered(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for size, kind in SIZES.items():
            context = browser.new_context(**kind, locale="id-ID", timezone_id="Asia/Jakarta", reduced_motion="reduce")
            context.set_default_timeout(90_000)
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            page.wait_for_selector("#engine[data-state=ready]")
            walk(page, size)
        browser.close()
    server.shutdown()


def walk(page: Page, size: str) -> None:
    """Go from screen to screen."""
    taken(page, size, "1-awal")
    go(page, "check")
    page.get_by_text("Tentang Anda (boleh dilewati)").click()
    taken(page, size, "2-arsip")
    working(page)
    taken(page, size, "3-membaca")
    page.get_by_role("button", name="Batalkan").click()
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")
    taken(page, size, "4-hasil")
    page.get_by_role("button", name="Tutup panduan").click()
    at(page, "#list .cure")
    taken(page, size, "5-kartu")
    page.locator("#list .card .chip").last.click()
    at(page, "#list .card .law")
    taken(page, size, "6-dasar")
    at(page, "#save", "center")
    taken(page, size, "7-simpan")
    go(page, "draft")
    day = page.get_by_role("group", name="Hari mengunggah")
    day.get_by_label("Tanggal").fill("20")
    day.get_by_label("Bulan").select_option(label="Oktober")
    day.get_by_label("Tahun").fill("2024")
    page.locator("#draft-text").fill(DRAFT)
    page.wait_for_selector("#draft-said .card")
    page.locator("#draft-text").blur()
    taken(page, size, "8-draf")
    photo(page, size)
    go(page, "rules")
    page.wait_for_selector(".rule")
    taken(page, size, "9-aturan")
    go(page, "ask")
    page.get_by_label("Pertanyaan Anda").fill("Bolehkah saya menyukai unggahan calon?")
    page.keyboard.press("Enter")
    page.wait_for_selector("#answer .law")
    taken(page, size, "10-tanya")
    go(page, "quiz")
    page.locator("[data-guess]").first.click()
    taken(page, size, "11-kuis")
    go(page, "more")
    page.get_by_role("button", name="Periksa halaman ini").click()
    page.wait_for_selector("#prints tr")
    taken(page, size, "12-lainnya")


def photo(page: Page, size: str) -> None:
    """A photo with a caption that is refused, then one with its captions."""
    drawn = BytesIO()
    Image.linear_gradient("L").resize((640, 480)).save(drawn, "JPEG")
    file: FilePayload = {"name": "IMG_20190817_101500.jpg", "mimeType": "image/jpeg", "buffer": drawn.getvalue()}
    go(page, "photo")
    page.locator("#photo-pick").set_input_files(file)
    page.get_by_label("Keterangan yang ingin Anda tulis").fill("Foto 5 Mei 2015")
    page.wait_for_selector("#photo-cards .refused")
    page.evaluate("scrollTo(0, 0)")
    taken(page, size, "13-foto")
    at(page, "#photo-cards .refused")
    taken(page, size, "14-keterangan")


def at(page: Page, selector: str, block: str = "start") -> None:
    """Bring a thing into sight; wait until nothing moves, as cards get their true height only when they are near."""
    page.wait_for_function(STILL, arg=[selector, block], polling=100)


def go(page: Page, screen: str) -> None:
    """To a screen by its name in the address."""
    page.evaluate(f"location.hash = '#{screen}'")
    page.evaluate("scrollTo(0, 0)")


def working(page: Page) -> None:
    """Begin to read an archive that takes a while."""
    row = '{"tweet": {"id_str": "%d", "created_at": "Sun Oct 20 02:00:00 +0000 2024", "full_text": "Selamat pagi"}}'
    rows = ",\n".join(row % number for number in range(MANY))
    content = f"window.YTD.tweets.part0 = [{rows}]".encode()
    page.locator("#pick").set_input_files({"name": "tweets.js", "mimeType": "text/javascript", "buffer": content})
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#step:text-matches('tweets.js')")


def taken(page: Page, size: str, name: str) -> None:
    """A picture in each theme, small enough to keep."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        page.wait_for_timeout(SETTLED)
        picture = Image.open(BytesIO(page.screenshot()))
        picture.convert("RGB").quantize(COLOURS).save(OUT / f"{name}-{size}-{theme}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
