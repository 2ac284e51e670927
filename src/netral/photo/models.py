"""Cameras that did not exist before a year."""

from functools import cache

from netral.kit.data import data_text
from netral.model.photo import Evidence, Says, Source
from netral.model.time import Basis, Moment, Precision
from netral.photo.stamps import stamp


def first_sold(model: str) -> tuple[Evidence, ...]:
    """The year before which the camera `model` took no photo, anywhere on earth, where we know it."""
    found = max((name for name in _models() if _fits(model, name)), key=len, default="")
    written = stamp(_models()[found]) if found else None
    if written is None:
        return ()
    start = written.moment(Basis.FILE).start
    since = Moment(start, None, Basis.FILE, Precision.RANGE)
    return (Evidence(Source.MODEL, Says.NOT_BEFORE, since, written.first.date()),)


def _fits(model: str, name: str) -> bool:
    """Numbers are whole: an iPhone 12 is no iPhone 1. Samsung's numbers go on."""
    rest = model.removeprefix(name)
    return rest != model and (name.startswith("SM-") or not rest[:1].isalnum())


@cache
def _models() -> dict[str, str]:
    rows = (line.split("\t") for line in data_text("photo/models.tsv").splitlines() if line and line[0] != "#")
    return dict(rows)
