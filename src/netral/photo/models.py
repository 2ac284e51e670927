"""Cameras that did not exist before a day."""

from datetime import date
from functools import cache

from netral.kit.data import data_text
from netral.model.photo import Evidence, Says, Source
from netral.model.time import EAST, Basis, Moment, Precision
from netral.photo.stamps import stamp


def first_sold(model: str) -> tuple[Evidence, ...]:
    """The day before which the camera `model` took no photo, where we know it."""
    found = max((name for name in _models() if _fits(model, name)), key=len, default="")
    written = stamp(_models()[found].isoformat()) if found else None
    if written is None:
        return ()
    start = written.shifted(EAST).moment(Basis.FILE).start
    return (Evidence(Source.MODEL, Says.NOT_BEFORE, Moment(start, None, Basis.FILE, Precision.RANGE), written.day),)


def _fits(model: str, name: str) -> bool:
    """Numbers are whole: an iPhone 12 is no iPhone 1. Samsung's numbers go on."""
    rest = model.removeprefix(name)
    return rest != model and (name.startswith("SM-") or not rest[:1].isalnum())


@cache
def _models() -> dict[str, date]:
    rows = (line.split("\t") for line in data_text("photo/models.tsv").splitlines() if line and line[0] != "#")
    return {name: date.fromisoformat(day) for name, day in rows}
