"""Tables of comma-separated cells: both ways to keep a quote, marks, blank lines, damage."""

from io import BytesIO

import pytest

from netral.kit.stream import Broken
from netral.kit.tables import cells, headed

PLAIN = {
    "a,b\r\n1,2\r\n": [["a", "b"], ["1", "2"]],
    "\ufeffa\n\n\nb\n": [["a"], [], [], ["b"]],
    '"x\ny","say ""hi"""\n': [["x\ny", 'say "hi"']],
    "a\0b\n": [["ab"]],
    "": [],
}


@pytest.mark.parametrize("text", PLAIN)
def test_rows(text: str) -> None:
    assert list(cells(BytesIO(text.encode()))) == PLAIN[text]


def test_a_backslash_keeps_a_quote() -> None:
    assert list(cells(BytesIO(b'1,"say \\"hi\\", then"\n'), escaped=True)) == [["1", 'say "hi", then']]


def test_a_cell_without_end_is_told_and_not_kept() -> None:
    rows = list(cells(BytesIO(b'a\n"' + b"x" * 300_000 + b"\n1\n")))
    assert rows[0] == ["a"]
    assert Broken("row-unreadable", 1) in rows


def test_heads() -> None:
    assert headed(["Followed On", "Member_ID ", "Durasi (md)"]) == ("followedon", "memberid", "durasimd")
