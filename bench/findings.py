"""Thousands of findings on a weak phone: to the first card, to more of them, to what is looked for, while scrolling.

`make site && python bench/findings.py [COUNT]`; the page's thread is slowed four times.
"""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from netral.cli.serve import offered
from page import ENGINE, PROFILES, SITE

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
COUNT = 5_000
PAGES = 25
SLOWER = 4
WATCH = """() => { window.long = []; window.frames = []; let last = performance.now();
new PerformanceObserver(list => list.getEntries().forEach(one => window.long.push(one.duration)))
  .observe({type: 'longtask', buffered: false});
const frame = now => { window.frames.push(now - last); last = now; requestAnimationFrame(frame) };
requestAnimationFrame(frame) }"""
TURNED = """before => document.querySelector('#shown').textContent !== before
&& document.querySelectorAll('#list .card').length === 20"""
FORGET = "() => { window.long.length = 0; window.frames.length = 0 }"
SEEN = "() => [window.frames, window.long]"


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def memory(browser: Browser) -> tuple[float, float]:
    """Megabytes that the largest tab holds now, and the most it ever held."""
    told = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    held = [_held(int(one["id"])) for one in told if one["type"] == "renderer"]
    return max(held)


def _held(process: int) -> tuple[float, float]:
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    now, most = (int(told[name].split()[0]) / 1000 for name in ("VmRSS", "VmHWM"))
    return now, most


def scrolled(page: Page, session: CDPSession, name: str) -> None:
    """Swipe over what is shown; print how evenly frames came."""
    page.evaluate("() => scrollTo(0, 0)")
    page.wait_for_timeout(500)
    page.evaluate(FORGET)
    swipe = {"x": 180, "y": 500, "yDistance": -3_000, "speed": 2_500, "gestureSourceType": "touch"}
    for _ in range(6):
        session.send("Input.synthesizeScrollGesture", swipe)
    frames, long = page.evaluate(SEEN)
    ordered = sorted(frames)
    late = ordered[int(len(ordered) * 0.95)]
    worst = f"{max(long, default=0):.0f} ms the longest of {len(long)} long tasks"
    print(f"{name}: a frame every {median(ordered):.0f} ms, 95 % within {late:.0f} ms, {worst}", flush=True)


def longest(page: Page) -> int:
    """Milliseconds of the longest task since the last look."""
    return round(max(page.evaluate(SEEN)[1], default=0))


def leafed(page: Page) -> None:
    """The next page of findings, whole."""
    before = page.inner_text("#shown")
    page.locator("#page-next").click()
    page.wait_for_function(TURNED, arg=before)


def sought(page: Page, word: str) -> None:
    """Look for a word."""
    before = page.inner_text("#shown")
    page.locator("#filter-search").fill(word)
    page.wait_for_function("before => document.querySelector('#shown').textContent !== before", arg=before)


def measure(browser: Browser, address: str, archive: Path) -> None:
    """Everything, one line each."""
    context = browser.new_context(**PROFILES["phone"])
    context.set_default_timeout(300_000)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{address}#check")
    page.wait_for_selector(ENGINE)
    page.locator("#pick").set_input_files(archive)
    page.evaluate(WATCH)
    page.get_by_role("button", name="Periksa sekarang").click()
    print(f"first card after {seconds(lambda: page.wait_for_selector('#list .card')):.1f} s", flush=True)
    page.wait_for_timeout(1000)
    print(f"longest task until then {longest(page)} ms")
    scrolled(page, session, "first page")
    page.evaluate(FORGET)
    times = [seconds(lambda: leafed(page)) for _ in range(PAGES)]
    long = page.evaluate(SEEN)[1]
    print(
        f"the next page: {median(times):.2f} s, {max(times):.2f} s at most, longest task {max(long, default=0):.0f} ms"
    )
    scrolled(page, session, f"page {PAGES + 1}")
    page.evaluate("() => { document.querySelector('#filters').closest('details').open = true }")
    page.evaluate(FORGET)
    times = [seconds(lambda word=word: sought(page, word)) for word in ("istimewa", "pasar", "pasar istimewa", "")]
    print(f"looked for: {', '.join(f'{one:.2f}' for one in times)} s, longest task {longest(page)} ms")
    decided = seconds(page.locator("#list .deal button").first.click)
    now, most = memory(browser)
    print(f"decided: {decided:.2f} s; the tab holds {now:.0f} MB, {most:.0f} MB at most")
    context.close()


def main() -> None:
    """Print what was measured."""
    from makers.many import archive  # noqa: PLC0415 - the makers' place is known only now

    if not (SITE / "index.html").exists():
        print("the page is not measured, as it is not built: make site")
        return
    server = offered(SITE)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.zip"
        path.write_bytes(archive(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT))
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        measure(browser, f"http://127.0.0.1:{server.server_port}/", path)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
