"""Parsers of tables, pages and texts make something of any bytes, or say in one way that they cannot."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netral.importers.tiktok_parts import entries
from netral.importers.tiktok_texts import texts
from netral.importers.youtube_pages import deeds
from netral.importers.youtube_tables import lines
from netral.kit.tables import records

PARSERS: dict[str, Callable[[BytesIO], Iterator[Any]]] = {
    "tables of YouTube": lines,
    "pages of YouTube": deeds,
    "records of TikTok": entries,
    "texts of TikTok": texts,
    "tables with heads": partial(records, needs=frozenset({"date", "link"}), dates="date"),
}
PIECES = (
    b'{"text":"a"}', b'"', b",", b"\n", b"UCweningcontoh0000000000", b"2024-10-20 12:05:00 UTC", b"Date: ", b"Link: ",
    b'<div class="outer-cell', b"<li>", b"</div>", b'mdl-typography--body-1">', b'<a href="', b"<br>", b'{"Activity": ',
    b'{"Like List": ', b'{"ItemFavoriteList": [', b"]}}}", b'\\"', b"Date,Link,Message\n", b"\xff", b"\0", b"0", b"LL",
    b"(Original)", b"https://www.youtube.com/channel/UC", b"{", b"}", b"[", b"]", b"null",
)  # fmt: skip
BYTES = st.one_of(st.binary(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))


@pytest.mark.parametrize("name", PARSERS)
@settings(max_examples=150)
@given(raw=BYTES)
def test_any_bytes(name: str, raw: bytes) -> None:
    try:
        found = list(PARSERS[name](BytesIO(raw)))
    except ValueError:  # the frame makes a problem of it, without a word
        return
    assert len(found) <= len(raw) + 1
