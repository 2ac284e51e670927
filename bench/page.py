"""The page: from a cold load to the first card, with the bytes that travel, and 20,000 acts beside the command line."""

import shutil
import subprocess
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from archives import write
from netral.cli.serve import Offer, offered

SITE = Path(__file__).parents[1] / "site"
DAY = "2024-11-30"
TWEETS, LIKES = 15_000, 5_000
MBIT = 125_000
PROFILES: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True},
}
SLOW = {"offline": False, "latency": 60, "downloadThroughput": 20 * MBIT, "uploadThroughput": 5 * MBIT}
ENGINE = "#engine[data-state=ready]"


class Counted(Offer):
    """Counts the bytes of what it sends."""

    sent = 0

    def _say(self, status: Any, told: dict[str, str], content: bytes, *, body: bool) -> None:
        Counted.sent += len(content) if body else 0
        super()._say(status, told, content, body=body)


def cold(browser: Browser, address: str, profile: str) -> str:
    """One first visit: seconds to the first screen, the engine, and the first card of the sample."""
    Counted.sent = 0
    context = browser.new_context(**PROFILES[profile])
    context.set_default_timeout(120_000)
    page = context.new_page()
    if profile == "phone":
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector("h1")
    marks = [time.perf_counter() - began]
    page.wait_for_selector(ENGINE)
    marks.append(time.perf_counter() - began)
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")
    marks.append(time.perf_counter() - began)
    sent = Counted.sent / 1e6
    page.reload(wait_until="commit")
    again = time.perf_counter()
    page.wait_for_selector(ENGINE)
    marks.append(time.perf_counter() - again)
    context.close()
    return "".join(f"{mark:10.1f}" for mark in marks) + f"{sent:10.2f}"


def acts(browser: Browser, address: str, archive: Path) -> tuple[float, float]:
    """Seconds for the same archive in the page and on the command line, both from start to result."""
    page: Page = browser.new_page()
    page.set_default_timeout(300_000)
    page.goto(f"{address}#check")
    page.wait_for_selector(ENGINE)
    page.locator("#pick").set_input_files(archive)
    began = time.perf_counter()
    page.get_by_role("button", name="Periksa sekarang").click()
    page.wait_for_selector("#list .card")
    inside = time.perf_counter() - began
    page.close()
    began = time.perf_counter()
    command = [sys.executable, "-m", "netral", "check", str(archive), "--quiet", "--as-of", DAY, "--format", "html"]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    return inside, time.perf_counter() - began


def main() -> None:
    """Print both tables."""
    if not (SITE / "index.html").exists():
        print("the page is not measured, as it is not built: make site")
        return
    server = offered(SITE)
    made: Any = server.RequestHandlerClass
    server.RequestHandlerClass = partial(Counted, *made.args)  # type: ignore[assignment]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        print(f"{'':10}{'screen':>10}{'engine':>10}{'card':>10}{'again':>10}{'MB':>10}")
        for profile in PROFILES:
            print(f"{profile:10}{cold(browser, address, profile)}", flush=True)
        archive = Path(folder) / "x.zip"
        write(archive, TWEETS, LIKES)
        inside, outside = acts(browser, address, archive)
        print(f"{TWEETS + LIKES:,} acts: page {inside:.1f} s, command line {outside:.1f} s, {inside / outside:.1f} x")
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
