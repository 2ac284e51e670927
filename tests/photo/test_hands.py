"""Raised fingers on drawn hands; runs where the extra `hands` is installed. A wrong count is worse than none."""

from datetime import date

import pytest

pytest.importorskip("mediapipe", reason="the extra netral[hands] is not installed")

from makers.hands import FIST, HALF, SIGNS, shown
from netral.cli.hints import hints
from netral.cli.pixels.fingers import fingers
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.time import Moment

EACH = 4  # pictures of each sign


def test_most_signs_are_told_and_hardly_any_wrongly() -> None:
    told = [(fingers(shown(sign, seed)), (len(sign.split()),)) for sign in SIGNS for seed in range(EACH)]
    right = sum(found == meant for found, meant in told)
    wrong = sum(found not in ((), meant) for found, meant in told)
    assert right / len(told) >= 0.6
    assert wrong <= 1


def test_what_is_no_sign_is_not_counted() -> None:
    assert [fingers(shown(FIST, seed, many=number)) for seed in range(EACH) for number in (0, 1)] == [()] * 2 * EACH
    assert sum(bool(fingers(shown(HALF, seed))) for seed in range(EACH)) <= 1


def test_small_hands_in_a_group_are_found() -> None:
    assert fingers(shown("index middle", 1, size=(2400, 1600), many=4)) == (2,)


def test_nothing_is_written_to_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    fingers(shown("index", 1))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff", shown("index", 1)[:200]])
def test_damage_shows_nothing(content: bytes) -> None:
    assert fingers(content) == ()


def test_a_count_is_a_hint_where_the_number_means_something() -> None:
    campaign = Moment.on(date(2024, 11, 10), zone("WIB"))
    found = hints(shown("index middle", 1), campaign, "Kabupaten Contoh", Words("id"))
    assert found.fingers == (2,)
    assert found.poses == ()
    five = hints(shown("thumb index middle ring little", 1), campaign, "Kabupaten Contoh", Words("id"))
    assert five.fingers == (), "nobody has this number there"
    assert five.poses, "so its owner looks"
