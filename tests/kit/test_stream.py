"""Records of an array, block by block: the array ends where its bracket stands, and nowhere else."""

import io

import pytest

from netral.kit import stream
from netral.kit.stream import Broken, rows

ROW = b'\n  {\n    "n" : [\n      %d\n    ]\n  }'


@pytest.mark.parametrize("block", [64, 1 << 17])
@pytest.mark.parametrize("behind", [b"", b";\n", b'\nother = [\n  {\n    "n" : [ 9 ]\n  },\n  { }\n]'])
def test_the_end(behind: bytes, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "BLOCK", block)
    text = b"a = [" + b",".join(ROW % n for n in range(20)) + b"\n]" + behind
    assert [*rows(io.BytesIO(text), dict[str, list[int]])] == [{"n": [n]} for n in range(20)]


def test_a_bracket_on_a_line_of_its_own_inside_a_record() -> None:
    text = b"[" + b",".join(ROW % n for n in range(20)).replace(b"\n    ]", b"\n]", 9) + b"\n]"
    assert [*rows(io.BytesIO(text), dict[str, list[int]])] == [{"n": [n]} for n in range(20)]


def test_a_damaged_record_stands_alone() -> None:
    text = b"[" + b",".join(ROW % n for n in range(4)).replace(b"2", b"x") + b"\n]"
    found = [*rows(io.BytesIO(text), dict[str, list[int]])]
    assert found == [{"n": [0]}, {"n": [1]}, Broken("row-unreadable", 2), {"n": [3]}]
