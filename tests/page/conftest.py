"""The built page in a real browser: `make test` asks for it with NETRAL_PAGE, as it takes npm, Chromium and minutes."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from netral.cli import specimen
from netral.cli.serve import Offer, offered

ROOT = Path(__file__).parents[2]
CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
)
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PATIENCE = 90_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything here talks to a server of its own."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("sockets")


class Server:
    """The site, with a note of every request that reached it."""

    def __init__(self, folder: Path) -> None:
        self.asked: list[str] = []
        self.sent = 0
        self.swap: dict[str, bytes] = {}
        asked, swap, noted = self.asked, self.swap, self

        class Noted(Offer):
            def do_GET(self) -> None:  # noqa: N802 - the name http.server calls
                asked.append(self.path)
                if (name := self.path.removeprefix("/")) in swap:
                    return self._say(HTTPStatus.OK, {"Content-Type": "text/html"}, swap[name], body=True)
                return super().do_GET()

            def _say(self, status: HTTPStatus, told: dict[str, str], content: bytes, *, body: bool) -> None:
                noted.sent += len(content)
                super()._say(status, told, content, body=body)

        self.server: ThreadingHTTPServer = offered(folder)
        made: Any = self.server.RequestHandlerClass
        self.server.RequestHandlerClass = partial(Noted, *made.args)  # type: ignore[assignment]
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as `make site` builds it; NETRAL_SITE names one that is built already."""
    if not os.environ.get("NETRAL_PAGE"):
        pytest.skip("the page is tested by `make test`, or with NETRAL_PAGE=1")
    if not CHROMIUM:
        pytest.fail("the page is tested in Chromium; on Debian: apt-get install chromium")
    if built := os.environ.get("NETRAL_SITE"):
        return Path(built)
    folder = tmp_path_factory.mktemp("site")
    subprocess.run([sys.executable, ROOT / "web/build.py", folder], check=True, capture_output=True)
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[Server]:
    """A server of the site."""
    made = Server(site)
    yield made
    made.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, server: Server) -> Iterator[Opened]:
    """Open the page as somebody's first visit; every fault of a script fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []
    foreign: list[str] = []

    def visit(screen: str = "", *, slower: int = 1, wait: bool = True, **kind: Any) -> Page:
        context = browser.new_context(**(kind or PHONE), locale="id-ID", timezone_id="Asia/Jakarta")
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda one: foreign.append(one.url) if not ours(one.url, server.address) else None)
        page = context.new_page()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        if slower > 1:
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
        page.goto(f"{server.address}{screen}")
        if wait:
            ready(page)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert faults == []
    assert foreign == []


def ours(url: str, address: str) -> bool:
    """Does a request stay with us?"""
    return url.startswith((address, f"blob:{address}", "data:"))


def ready(page: Page) -> None:
    """Wait until Python runs."""
    page.wait_for_selector("#engine[data-state=ready]")


def dated(place: Page | Locator, label: str, day: str) -> None:
    """Choose a day in its three parts."""
    year, month, number = day.split("-")
    box = place.get_by_role("group", name=label)
    box.get_by_label("Tanggal").fill(str(int(number)))
    box.get_by_label("Bulan").select_option(value=month)
    box.get_by_label("Tahun").fill(year)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The sample archives as files."""
    folder = tmp_path_factory.mktemp("sample")
    for name, content in specimen.archives():
        (folder / name).write_bytes(content)
    return sorted(folder.iterdir())
