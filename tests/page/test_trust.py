"""Nothing leaves: no request once the engine runs, none to anybody else ever; and the page is what was published."""

import json
import re
from pathlib import Path

from playwright.sync_api import expect

from netral.cli import specimen
from page.conftest import DESKTOP, Opened, Server, ready

TRY = "() => fetch('/berkas.json').then(() => 'out', () => 'shut')"
WORKER = """() => { try { const one = new XMLHttpRequest(); one.open('GET', location.origin + '/berkas.json', false);
one.send(); return 'out' } catch { return 'shut' } }"""
FAULT = """() => new Promise(done => { const post = self.postMessage;
self.postMessage = said => { self.postMessage = post; done(said) };
self.onmessage({data: {number: 0, name: 'part', given: {search: {rahasia: 1}}}}) })"""
MOST = 7_000_000  # bytes
IMAGE = """() => new Promise(done => { const one = new Image(); one.onload = () => done('out');
one.onerror = () => done('shut'); one.src = '/icon.svg' })"""


def test_the_way_out_is_shut_for_the_page_and_for_python(opened: Opened, server: Server) -> None:
    page = opened()
    before = len(server.asked)
    assert page.evaluate(TRY) == "shut"
    assert page.evaluate(IMAGE) == "shut"
    [worker] = page.workers
    assert worker.evaluate(WORKER) == "shut"
    assert page.evaluate("() => { new Worker('worker.js'); return 1 }")
    page.wait_for_timeout(300)
    assert server.asked[before:] == []


def test_without_a_network_the_second_visit_works(opened: Opened, server: Server) -> None:
    page = opened()
    server.close()
    page.context.set_offline(True)
    page.reload()
    ready(page)
    page.get_by_role("button", name="Coba dengan contoh").click()
    page.wait_for_selector("#list .card")


def test_everything_comes_once(opened: Opened, server: Server, site: Path) -> None:
    opened()
    listed = set(json.loads((site / "berkas.json").read_text("utf-8"))["files"])
    heavy = [path.removeprefix("/") for path in server.asked if path.endswith((".wasm", ".whl", ".zip", ".mjs"))]
    assert sorted(heavy) == sorted(name for name in listed if name.endswith((".wasm", ".whl", ".zip", ".mjs")))


def test_a_first_visit_is_light(opened: Opened, server: Server) -> None:
    opened()
    assert 0 < server.sent < MOST


def test_a_fault_in_python_tells_its_kind_alone(opened: Opened) -> None:
    [worker] = opened().workers
    assert worker.evaluate(FAULT) == {"number": 0, "fault": "ValidationError"}


def test_the_page_can_be_compared_with_what_was_published(opened: Opened, site: Path) -> None:
    page = opened("#more")
    expect(page.locator("#network")).to_contain_text("tertutup")
    page.get_by_role("button", name="Periksa halaman ini").click()
    count = len(json.loads((site / "berkas.json").read_text("utf-8"))["files"])
    expect(page.locator("#verified")).to_contain_text(f"Semua {count} berkas cocok")
    assert page.locator("#prints tr").count() == count + 1


def test_a_changed_file_is_not_run(opened: Opened, server: Server, site: Path) -> None:
    [wheel] = site.glob("netral-*.whl")
    server.swap[wheel.name] = b"x" * wheel.stat().st_size
    page = opened(wait=False)
    page.wait_for_selector("#engine[data-state=broken]")
    assert wheel.name in page.inner_text("#engine")
    assert page.workers == []


def test_a_new_version_takes_the_place_of_the_kept_one(opened: Opened, server: Server, site: Path) -> None:
    page = opened()
    old = page.evaluate("document.body.dataset.build")
    index = (site / "index.html").read_bytes().replace(old.encode(), b"0" * len(old))
    told = json.loads((site / "berkas.json").read_text("utf-8"))
    told["name"] = "0" * len(old)
    told["files"]["index.html"] = entry(index)
    server.swap |= {"index.html": index, "": index, "berkas.json": json.dumps(told).encode()}
    page.reload()
    page.wait_for_selector("body[data-build^='000']")
    ready(page)


def entry(content: bytes) -> dict[str, object]:
    from hashlib import sha256  # noqa: PLC0415

    return {"sha256": sha256(content).hexdigest(), "bytes": len(content)}


def test_wiping_leaves_nothing(opened: Opened, tmp_path: Path) -> None:
    page = opened("#check")
    name, content = specimen.archives()[0]
    (tmp_path / name).write_bytes(content)
    page.locator("#pick").set_input_files(tmp_path / name)
    page.get_by_role("button", name="Periksa sekarang").click()
    page.locator("#list .deal").nth(0).get_by_role("button", name="Nanti").click()
    assert page.evaluate("Object.keys(localStorage)") == ["netral.notes"]
    page.get_by_role("link", name="Lainnya").click()
    expect(page.locator("#notes")).to_contain_text("1 keputusan tersimpan")
    page.get_by_role("button", name=re.compile("Hapus semua catatan")).click()
    page.get_by_role("button", name="Ya, kosongkan").click()
    expect(page.locator("#noted")).to_contain_text("Sudah kosong")
    left = "async () => [Object.keys(localStorage).length, (await caches.keys()).length]"
    assert page.evaluate(left) == [0, 0]
    assert page.locator("#list .card").count() == 0


def test_it_can_be_installed(opened: Opened) -> None:
    page = opened(**DESKTOP)
    session = page.context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    troubles = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in troubles if one["errorId"] != "in-incognito"] == []
