"""Kind `photo`: an act that shows a photo or video; the day it was posted decides, not the day it was taken."""

from netral.judge.weigh import Matter, judged, stands
from netral.model.contest import Status
from netral.model.finding import Judged, Story
from netral.model.item import MediaKind
from netral.model.rule import Arm
from netral.model.time import Fit

SHOWN = (MediaKind.PHOTO, MediaKind.VIDEO)


def weigh(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """The elements of the arm with their answers, or nothing where no photo or video is shown."""
    shown = any(media.kind in SHOWN for media in matter.item.media)
    return judged(arm, matter) if shown and stands(arm, matter) else ()


def story(matter: Matter) -> Story:
    """What the dates of the photos tell beside the first day on which the person was more than a figure.

    Of several photos the one with the worst story counts: one taken earlier and posted later, else one of later days.
    """
    firsts = [one.window.first for one in matter.contestant.standings if one.status is not Status.FIGURE]
    first = min((day for day in firsts if day), default=None)
    if first is None:
        return Story.NONE
    posted = matter.item.at.before(first, matter.zone)
    if posted is not Fit.NO:
        return Story.KEPT if posted is Fit.YES else Story.UNSURE
    shown = [media for media in matter.item.media if media.kind in SHOWN]
    taken = [media.taken.before(first, matter.zone) for media in shown]
    if Fit.YES in taken:
        return Story.ANEW
    return Story.DURING if taken and set(taken) == {Fit.NO} else Story.UNSURE
