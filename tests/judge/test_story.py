"""Three dates: taken, posted, and the first day of the candidacy."""

from datetime import date

import pytest

from netral.judge.photo import story
from netral.judge.weigh import Matter
from netral.kit.zones import zone
from netral.model.contest import Contestant
from netral.model.finding import Story
from netral.model.item import Act, Item, Media, MediaKind, Place
from netral.model.photo import UNDATED
from netral.model.time import UNKNOWN, Basis, Moment
from netral.packs.load import load

WIB = zone("WIB")
BEFORE, EVE, FIRST, AFTER = date(2019, 8, 17), date(2024, 8, 26), date(2024, 8, 27), date(2024, 10, 10)


@pytest.fixture(scope="module")
def budi() -> Contestant:
    """The fictional candidate, prospective since 27 August 2024."""
    contest = next(one for one in load().contests if one.id == "contoh-2024")
    return next(one for one in contest.contestants if one.id == "01")


def on(day: date) -> Moment:
    return Moment.on(day, WIB)


def until(day: date) -> Moment:
    return Moment(None, on(day).end, Basis.BOUND)


STORIES = {
    "taken and posted before": (on(BEFORE), on(BEFORE), Story.KEPT),
    "posted before, taken nobody knows when": (UNKNOWN, on(EVE), Story.KEPT),
    "taken before, posted on the first day": (on(EVE), on(FIRST), Story.ANEW),
    "taken before, posted after": (on(BEFORE), on(AFTER), Story.ANEW),
    "received before, posted after": (until(EVE), on(AFTER), Story.ANEW),
    "taken on the first day": (on(FIRST), on(AFTER), Story.DURING),
    "known only by its post": (until(AFTER), on(AFTER), Story.UNSURE),
    "taken nobody knows when, posted after": (UNKNOWN, on(AFTER), Story.UNSURE),
    "taken across the first day": (Moment(on(EVE).start, on(FIRST).end), on(AFTER), Story.UNSURE),
    "posted nobody knows when": (on(BEFORE), UNKNOWN, Story.UNSURE),
}


@pytest.mark.parametrize("case", STORIES)
def test_story(case: str, budi: Contestant) -> None:
    taken, posted, expected = STORIES[case]
    assert told(budi, posted, taken) == expected


def test_of_several_photos_the_old_one_counts(budi: Contestant) -> None:
    assert told(budi, on(AFTER), on(AFTER), on(BEFORE)) == Story.ANEW
    assert told(budi, on(AFTER), on(AFTER), UNKNOWN) == Story.UNSURE


def told(who: Contestant, posted: Moment, *taken: Moment) -> Story:
    media = tuple(Media(f"{n}.jpg", MediaKind.PHOTO, one, "", UNDATED) for n, one in enumerate(taken))
    item = Item("x", "instagram", Act.POST, posted, Place("x"), media=media)
    return story(Matter(item, who, "contoh-2024/01", (), date(2024, 11, 1), WIB))
