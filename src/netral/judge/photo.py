"""Kind `photo`: an act that shows a photo or video; the day it was posted decides, not the day it was taken."""

from netral.judge.weigh import Matter, applies, judged
from netral.model.finding import Judged
from netral.model.item import MediaKind
from netral.model.rule import Arm

SHOWN = (MediaKind.PHOTO, MediaKind.VIDEO)


def weigh(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """The elements of the arm with their answers, or nothing where no photo or video is shown."""
    shown = any(media.kind in SHOWN for media in matter.item.media)
    return judged(arm, matter) if shown and applies(arm, matter) else ()
