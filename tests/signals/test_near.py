"""Names with a slip of the hand, and names inside a hashtag."""

import pytest

from netral.signals.near import Near

NEAR = Near({"budiman": (1,), "sarinah": (2,), "tono": (3,), "sari ayu": (4,)}, {"budiman", "budimat"})


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("budimann", [1]),
        ("bdiman", [1]),
        ("budimqn", [1]),
        ("budiamn", [1]),
        ("saarinah", [2]),
        ("budiman", []),  # right as it stands
        ("budimat", []),  # a word of its own
        ("rudiman", []),  # begins otherwise
        ("bdimam", []),  # two slips
        ("toni", []),  # too short to be told from other words
        ("sarina", [2]),
    ],
)
def test_misspelled(word: str, meant: list[int]) -> None:
    assert list(NEAR.misspelled(word)) == meant


def test_inside() -> None:
    assert list(NEAR.inside("xsarinahbudimanx")) == [(1, 8, (2,)), (8, 15, (1,))]
    assert list(NEAR.inside("xtonox")) == []
    assert list(NEAR.inside("budimat")) == list(NEAR.inside("#budiman")) == []
