"""What the archive says of the arrival of a photo: its upload, the post, an edit that may have added it."""

from datetime import UTC, datetime, timedelta

import pytest

from netral.model.item import Act, Item, Media, Place
from netral.model.photo import Evidence, Says, Source
from netral.model.time import UNKNOWN, Basis, Moment
from netral.photo.album import arrived
from netral.photo.weigh import weighed

POSTED = Moment.at(datetime(2019, 9, 1, 5, tzinfo=UTC))
EDITED = Moment.at(datetime(2021, 5, 1, 5, tzinfo=UTC))
BEFORE = Moment.at(datetime(2019, 8, 20, 5, tzinfo=UTC))


def found(uploaded: Moment = UNKNOWN, edited: Moment = UNKNOWN) -> dict[Source, datetime | None]:
    item = Item("a", "facebook", Act.POST, POSTED, Place("a"), edited=edited)
    return {one.source: one.moment.end for one in arrived(Media("a.jpg", uploaded=uploaded), item)}


@pytest.mark.parametrize(
    ("uploaded", "edited", "sources"),
    [
        (UNKNOWN, UNKNOWN, {Source.POSTED: POSTED}),
        (POSTED, UNKNOWN, {Source.POSTED: POSTED}),
        (BEFORE, UNKNOWN, {Source.UPLOADED: BEFORE, Source.POSTED: POSTED}),
        (BEFORE, EDITED, {Source.UPLOADED: BEFORE, Source.POSTED: POSTED}),
        (UNKNOWN, EDITED, {Source.EDITED: EDITED}),
        (EDITED, EDITED, {Source.UPLOADED: EDITED}),
        (UNKNOWN, Moment(POSTED.start, None), {Source.POSTED: POSTED}),
    ],
)
def test_a_photo_is_older_than_what_brought_it(uploaded: Moment, edited: Moment, sources: dict[Source, Moment]) -> None:
    assert found(uploaded, edited) == {source: at.end for source, at in sources.items()}


def test_a_photo_that_an_edit_added_is_not_thought_older_than_the_post() -> None:
    taken = datetime(2020, 6, 1, 3, tzinfo=UTC)
    clock = Evidence(Source.EXIF_ORIGINAL, Says.TAKEN, Moment(taken, taken + timedelta(seconds=1), Basis.FILE))
    item = Item("a", "telegram", Act.POST, POSTED, Place("a"), edited=EDITED)
    dated = weighed((clock, *arrived(Media("a.jpg"), item)))
    assert dated.taken.start == taken
    assert not dated.conflicts


def test_an_edit_overrules_a_clock_that_runs_ahead() -> None:
    late = datetime(2022, 6, 1, 3, tzinfo=UTC)
    clock = Evidence(Source.EXIF_ORIGINAL, Says.TAKEN, Moment(late, late + timedelta(seconds=1), Basis.FILE))
    item = Item("a", "telegram", Act.POST, POSTED, Place("a"), edited=EDITED)
    dated = weighed((clock, *arrived(Media("a.jpg"), item)))
    assert dated.taken.start is None
    assert dated.taken.end == EDITED.end
