"""The linear scorer: rows found by name, features count alike, no surprises without any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netral.kit.linear import Linear, shares, slot

ROWS = 8


def model() -> Linear:
    """Two classes; the row of "a" speaks for the first, that of "b" for the second, all others say nothing."""
    weights = bytearray(ROWS * 2)
    for name, row in (("a", (10, -10)), ("b", (-4, 4))):
        start = slot(name, ROWS - 1) * 2
        weights[start : start + 2] = bytes(each % 256 for each in row)
    return Linear(bytes(weights), (0.5, 0.0), 0.1)


def silent() -> str:
    return next(name for name in map(str, range(99)) if not model().row(name))


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ([], [0.5, 0.0]),
        ([silent()], [0.5, 0.0]),  # a feature that says nothing does not thin the others out
        (["a"], [1.5, -1.0]),
        (["b"], [0.1, 0.4]),
        (["a", "b", silent()], [0.5 + 0.6 / 2**0.5, -0.6 / 2**0.5]),
    ],
)
def test_scores(features: list[str], expected: list[float]) -> None:
    assert model().scores(features) == pytest.approx(expected)


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=6))
def test_shares_add_up_and_keep_the_order(scores: list[float]) -> None:
    found = shares(scores)
    assert sum(found) == pytest.approx(1)
    assert scores[found.index(max(found))] == pytest.approx(max(scores)), "scores too near to tell may change places"
