"""Text and codes on made posters, screenshots and rotated banners; runs where the extra `vision` is installed."""

from io import BytesIO

import pytest

pytest.importorskip("rapidocr", reason="the extra netral[vision] is not installed")
pytest.importorskip("zxingcpp", reason="the extra netral[vision] is not installed")

from datetime import date

from makers.posters import POSTERS, distance, drawn, qr
from netral.cli.hints import hints
from netral.cli.pixels.see import sight
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.time import UNKNOWN, Moment

MOST = 0.05  # characters wrong


@pytest.mark.parametrize("name", POSTERS)
def test_the_text_that_matters_is_found(name: str) -> None:
    read = " ".join(sight(drawn(name)).lines)
    meant = " ".join(POSTERS[name].lines)
    assert distance(read.casefold(), meant.casefold()) / len(meant) <= MOST, read


def test_hints_name_what_a_banner_says() -> None:
    campaign = Moment.on(date(2024, 11, 10), zone("WIB"))
    found = hints(drawn("banner"), campaign, "Kabupaten Contoh", Words("id"))
    assert any("nama peserta disebut" in one for one in found.meant)
    assert found.poses or found.fingers, "numbers 1 to 3 mean something there and then"


def test_fingers_mean_nothing_elsewhere_or_on_no_day() -> None:
    assert hints(drawn("banner"), UNKNOWN, "Kabupaten Contoh", Words("id")).poses == ()
    other = Moment.on(date(2024, 11, 10), zone("WIB"))
    assert hints(drawn("banner"), other, "Kabupaten Lain", Words("id")).poses == ()


def test_codes() -> None:
    assert sight(qr("https://contoh.example/paslon-01")).codes == ("https://contoh.example/paslon-01",)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff", BytesIO(b"x").getvalue()])
def test_damage_shows_nothing(content: bytes) -> None:
    assert sight(content).lines == ()
