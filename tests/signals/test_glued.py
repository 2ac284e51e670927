"""Names inside words that are run together."""

import pytest

from netral.signals.glued import Glued

GLUED = Glued(["budicontoh", "sarimisal", "rinaa", "budi"], {"asal", "bukan", "dan", "menang"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#asalbukanbudicontoh", ["budicontoh"]),
        ("#budicontohdansarimisal2024", ["budicontoh", "sarimisal"]),
        ("#2024_budi_contoh_menang", ["budicontoh"]),
        ("budicontohsarimisal", ["budicontoh", "sarimisal"]),
        ("#budicontohnya", []),  # a piece that is not known
        ("#budi", []),  # too short to be looked for inside words
        ("#rinaan", []),
        ("", []),
    ],
)
def test_inside(text: str, found: list[str]) -> None:
    assert [name for *_, name in GLUED.inside(text)] == found
