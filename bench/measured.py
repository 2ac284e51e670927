"""Runs one task in a process of its own and tells how long it took and how much memory it needed at most."""
# ruff: noqa: PLC0415 - a task imports what it measures, in its own process

import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

OTHERS = Path(sys.prefix) / "others"  # an environment of their own for the readers we compare with
THEIRS = ("hpi", "takeout", "whatstk")
MB = 1 << (20 if sys.platform == "darwin" else 10)  # the unit in which the system counts memory


def plain(archive: Path) -> int:
    """What anybody would write first: every file whole through `json.loads`."""
    found = 0
    with ZipFile(archive) as members:
        for name in members.namelist():
            if name.endswith(("tweets.js", "like.js")):
                text = members.read(name)
                found += len(json.loads(text[text.index(b"[") :]))
    return found


def members(archive: Path) -> int:
    """Every JSON member whole through `json.loads`; records are the entries of the lists."""
    found = 0
    with ZipFile(archive) as box:
        for name in box.namelist():
            held = json.loads(box.read(name))
            found += len(held if isinstance(held, list) else next(iter(held.values())))
    return found


def tags(archive: Path) -> int:
    """Every page through the standard library's `html.parser`, of which only the tags are looked at; counts boxes."""
    from html.parser import HTMLParser

    class Boxes(HTMLParser):
        found = 0

        def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
            self.found += tag == "section"

    boxes = Boxes()
    with ZipFile(archive) as box:
        for name in box.namelist():
            boxes.feed(box.read(name).decode())
    return boxes.found


def hpi(archive: Path) -> int:
    """The X reader of HPI, with the text and the time of each tweet as it gives them."""
    from kompress import ZipPath  # type: ignore[import-not-found]
    from my.twitter.archive import ZipExport  # type: ignore[import-not-found]

    export = ZipExport(ZipPath(archive))
    tweets = sum(bool(one.text and one.created_at) for one in export.tweets())
    return tweets + sum(bool(one.text) for one in export.likes())


def takeout(page: Path) -> int:
    """The reader of pages of google_takeout_parser, with the title and the time of each deed."""
    from google_takeout_parser.models import Activity  # type: ignore[import-not-found]
    from google_takeout_parser.parse_html.activity import (  # type: ignore[import-not-found]
        _parse_html_activity,
    )

    return sum(isinstance(one, Activity) for one in _parse_html_activity(page))


def deeds(page: Path) -> int:
    """Netral, reading only: how many records a page holds, most of which are no acts."""
    from netral.check import items
    from netral.kit.archive import open_tree
    from netral.model.item import Coverage

    with open_tree([page]) as tree:
        return max(each.found for each in items(tree) if isinstance(each, Coverage))


def whatstk(chat: Path) -> int:
    """The reader of WhatsApp chats of whatstk, as a table of pandas."""
    from whatstk import WhatsAppChat  # type: ignore[import-not-found]

    return len(WhatsAppChat.from_source(filepath=str(chat)).df)


def said(chat: Path) -> int:
    """Netral, reading a chat under the owner's name: how many messages it holds, of which few become acts."""
    from netral.check import items
    from netral.kit.archive import open_tree
    from netral.model.item import Coverage, Owner

    with open_tree([chat]) as tree:
        found = items(tree, owner=Owner(names=("Wening Contoh",)))
        return max(each.found for each in found if isinstance(each, Coverage))


def acts(archive: Path) -> int:
    """Netral, reading only."""
    from netral.check import items
    from netral.kit.archive import open_tree
    from netral.model.item import Item

    with open_tree([archive]) as tree:
        return sum(isinstance(each, Item) for each in items(tree))


def terminal(archive: Path) -> int:
    """The command `netral check`, with the report a person gets in the terminal."""
    return _check(archive, "terminal")


def page(archive: Path) -> int:
    """The command `netral check`, with the report as a page."""
    return _check(archive, "html")


def _check(archive: Path, form: str) -> int:
    from netral.cli.run import SELDOM, run

    gc.set_threshold(*SELDOM)  # as the program does
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report"
        ended = run(["check", str(archive), "--quiet", "--as-of", "2024-11-30", "--format", form, "--out", str(out)])
        if ended > 1:
            raise SystemExit(ended)
    return 0


TASKS: dict[str, Callable[[Path], int]] = {
    one.__name__: one for one in (plain, members, tags, hpi, takeout, deeds, whatstk, said, acts, terminal, page)
}


def table(archive: Path, tasks: dict[str, str]) -> None:
    """Measure the tasks one after another and print a line for each, beside the first one."""
    print(f"{'':40}{'seconds':>9}{'x':>7}{'MB':>8}{'x':>7}   records", flush=True)
    first: tuple[float, float] | None = None
    for task, name in tasks.items():
        python = str(OTHERS / "bin/python") if task in THEIRS else sys.executable
        began = time.perf_counter()
        ended = subprocess.run([python, __file__, task, str(archive)], capture_output=True, text=True, check=False)
        seconds = time.perf_counter() - began
        if ended.returncode:
            print(f"{name:40}{'not measured':>16}", flush=True)
            continue
        memory, records = map(float, ended.stdout.split())
        first = first or (seconds, memory)
        ratios = f"{seconds:9.1f}{seconds / first[0]:7.2f}{memory:8.0f}{memory / first[1]:7.2f}"
        print(f"{name:40}{ratios}{int(records) or '':>10}", flush=True)


def others(package: str = "HPI", module: str = "my.twitter.archive") -> bool:
    """Install a reader we compare with, once; False where that is not possible."""
    if not OTHERS.exists():
        subprocess.run([sys.executable, "-m", "venv", OTHERS], check=False)
    probe = [str(OTHERS / "bin/python"), "-W", "ignore", "-c", f"import {module}"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        subprocess.run([OTHERS / "bin/python", "-m", "pip", "install", "-qq", package], check=False)
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


if __name__ == "__main__" and len(sys.argv) > 1:
    count = TASKS[sys.argv[1]](Path(sys.argv[2]))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB, count)
