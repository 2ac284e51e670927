"""Words are cut the likeliest way."""

import pytest

from netral.kit.pieces import Pieces

PIECES = Pieces(
    {"▁me": -3.0, "▁menang": -5.0, "menang": -6.0, "kan": -2.0, "nang": -4.0, "▁": -4.0, "a": -5.0, "k": -6.0}
)


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("menang", ("▁menang",)),
        ("menangkan", ("▁menang", "kan")),
        ("menangak", ("▁menang", "a", "k")),
        ("mekan", ("▁me", "kan")),
        ("é", ("▁", "é")),
        ("kané", ("▁", "kan", "é")),
        ("", ("▁",)),
    ],
)
def test_the_likeliest_way(word: str, cut: tuple[str, ...]) -> None:
    assert PIECES.cut(word) == cut


def test_a_word_without_end_costs_little() -> None:
    assert len(PIECES.cut("a" * 100_000)) <= 41
