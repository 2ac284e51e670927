"""What YouTube exports say of single deeds: pages of cells, pages of comments, and the same as records of JSON."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, BinaryIO

from msgspec import Struct

from netral.kit.fragment import plain
from netral.kit.stream import Broken

BLOCK, LONGEST = 1 << 20, 4 << 20
CELL = re.compile(rb"""<div class=["']outer-cell|<li>""")
LIST = b"<li>"
PRODUCT = re.compile(r"""mdl-typography--title["']>\s*([^<]*)""")
BODY = re.compile(r"""mdl-typography--body-1["']>(.*?)</div>""", re.DOTALL)
BREAK = re.compile(r"<br\s*/?>")
ANCHOR = re.compile(r"""<a\s[^>]*?href=["']([^"'>]*)["'][^>]*>(.*?)</a>""", re.DOTALL)
BLANKS = str.maketrans("\u00a0\u202f", "  ")
VIDEO = re.compile(
    r"(?:https?:)?//(?:(?:(?:www|m|music)\.)?youtube\.com/(?:watch/?\?(?:[^#]*&)?v=|shorts/|live/|embed/|v/)|youtu\.be/)([\w-]+)",
    re.IGNORECASE,
)
REPLY = re.compile(r"[?&]lc=([\w.-]+)")
OWNED = re.compile(r"/channel/(UC[\w-]{4,})")
HANDLED = re.compile(r"/@([\w.-]{3,40})")


class Deed(Struct, frozen=True):
    """One thing done: in which product, what it is called, what it points at, whose that is, and when.

    title: as shown, verb first. words: what stood behind it, for a comment. body: the piece of a page that says the
    rest, not yet read; of nearly all deeds the first words are enough.
    """

    product: str = ""
    title: str = ""
    name: str = ""
    url: str = ""
    owner: str = ""
    owner_url: str = ""
    time: str = ""
    words: str = ""
    spoken: bool = False
    body: str = ""


def deeds(stream: BinaryIO) -> Iterator[Deed | Broken]:
    """The deeds of a page, cell by cell; pages are one line of any length."""
    for index, (raw, listed) in enumerate(_cells(stream)):
        cell = raw.decode("utf-8", "replace")
        yield (_listed(cell) if listed else _celled(cell)) or Broken("row-unreadable", index)


def _cells(stream: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """The bytes of one cell after another, and whether it stands in a list."""
    rest, seen, listed = b"", False, False
    while block := stream.read(BLOCK):
        parts = CELL.split(rest + block)
        if not seen and len(parts) > 1:
            parts, seen, listed = parts[1:], True, LIST in rest + block
        rest = parts.pop()
        for part in parts:
            yield part, listed
        rest = rest if len(rest) < LONGEST else rest[-LONGEST // 2 :]
    if seen:
        yield rest, listed


def _celled(cell: str) -> Deed | None:
    """A cell: the product, then the verb and a link. What follows is left for later."""
    product, body = PRODUCT.search(cell), BODY.search(cell)
    if not body:
        return None
    first = body[1].partition("<")[0]
    return Deed(text_of(product[1]) if product else "", text_of(first), body=body[1])


def whole(deed: Deed) -> Deed:
    """The same with what its piece of a page says: what it points at, on the next line whose that is, last the time."""
    if not deed.body:
        return deed
    parts = [part for part in BREAK.split(deed.body) if part.strip()]
    (url, name), (owner_url, owner) = [*ANCHOR.findall(deed.body), ("", ""), ("", "")][:2]
    return Deed(
        deed.product, deed.title, text_of(name), unescape(url), text_of(owner), unescape(owner_url), text_of(parts[-1])
    )


def _listed(item: str) -> Deed | None:
    """An entry of a list of comments: when and where, a break, the words."""
    body = item.partition("</li>")[0]
    about, words = [*BREAK.split(body, maxsplit=1), ""][:2]
    link = ANCHOR.search(about)
    if not link:
        return None
    return Deed(
        "YouTube", text_of(about), text_of(link[2]), unescape(link[1]), time=text_of(about), words=plain(words).text,
        spoken=True,
    )  # fmt: skip


def told(row: dict[str, Any]) -> Deed:
    """A record of a deed in JSON."""
    products, owners = row.get("products"), row.get("subtitles")
    named = products if isinstance(products, list) else [products]
    owner = next((one for one in owners if isinstance(one, dict)), {}) if isinstance(owners, list) else {}
    product = next((one for one in (*named, row.get("header")) if isinstance(one, str) and one), "")
    title = _text(row.get("title")).translate(BLANKS)
    url = _text(row.get("titleUrl"))
    return Deed(
        product, title, "", url, _text(owner.get("name")), _text(owner.get("url")), _text(row.get("time"))
    )  # fmt: skip


def text_of(html: str) -> str:
    """A line of a page without tags, with plain blanks."""
    return (plain(html).text if "<" in html else unescape(html)).replace("\u00a0", " ").strip()


def video(url: str) -> str:
    """The video that an address shows, or ""."""
    found = VIDEO.match(url)
    return found[1] if found else ""


def channel(url: str) -> tuple[str, str]:
    """The id and the handle of the channel that an address leads to; either may be ""."""
    id_, handle = OWNED.search(url), HANDLED.search(url)
    return id_[1] if id_ else "", handle[1].lower() if handle else ""


def comment(url: str) -> str:
    """The comment that an address leads to, or ""."""
    found = REPLY.search(url)
    return found[1] if found else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
