"""The sample archives with a marker in every text, whole or damaged in several ways."""

import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from netral.cli import specimen

MARKER = "RAHASIA7F3A"
PLAIN = re.compile(r"[\d.:+TZ-]*|https?://\S+|(media|data)/\S+|\w+\.part0|YTD\.\S+|\w{3} \w{3} \d\d .*")
Damage = Callable[[bytes], bytes]


def archives(damage: str) -> Iterator[tuple[str, bytes]]:
    """Both archives, marked, with one kind of damage in every member."""
    for title, content in specimen.archives():
        yield title, rewritten(content, lambda text: DAMAGES[damage](_marked(text)))


def rewritten(content: bytes, change: Damage) -> bytes:
    """The zip with its records changed."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name.endswith((".js", ".json")) else old.read(name))
    return out.getvalue()


def _marked(text: bytes) -> bytes:
    head, equals, body = text.rpartition(b"part0 = ") if text.startswith(b"window.YTD") else (b"", b"", text)
    if text.startswith(b"window.__THAR"):
        return text
    return head + equals + json.dumps(_mark(json.loads(body)), indent=2).encode()


def _mark(value: Any, key: str = "") -> Any:
    match value:
        case dict():
            return {name: _mark(inner, name) for name, inner in value.items()}
        case list():
            return [_mark(inner, key) for inner in value]
        case str() if not PLAIN.fullmatch(value):
            return f"{value} {MARKER}" if " " in value else f"{value}{MARKER}"
        case _:
            return value


def _swapped(text: bytes) -> bytes:
    """Every number becomes a marked word: no record has the shape it should."""
    return re.sub(rb": \d+", f': "{MARKER}"'.encode(), text)


DAMAGES: dict[str, Damage] = {
    "whole": lambda text: text,
    "cut": lambda text: text[: len(text) * 2 // 3],
    "cut early": lambda text: text[: len(text) // 3],
    "strange record": lambda text: text.replace(b"[\n", f'[\n{{"{MARKER}": {{"{MARKER}": 5}}}},\n'.encode(), 1),
    "strange types": _swapped,
    "not json": lambda text: re.sub(rb'"(\w+)" ?:', rb"\1:", text),
    "not utf-8": lambda text: text.replace(MARKER.encode(), MARKER.encode() + b"\xff"),
    "a word only": lambda _: f'"{MARKER}"'.encode(),
    "a list of words": lambda _: f'["{MARKER}", "{MARKER}"]'.encode(),
}
