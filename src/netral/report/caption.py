"""The ready caption for an old post: its date in words, and the day on which the words were added."""

from datetime import date, tzinfo

from netral.kit.words import Words
from netral.model.item import Item
from netral.model.time import UNKNOWN, Moment, Precision

FINE = (Precision.SECOND, Precision.MINUTE, Precision.DAY)


def caption(item: Item, words: Words, zone: tzinfo, today: date) -> str:
    """Words to paste below an old photo, no finer than its date is known; a gap to fill where nothing is known."""
    taken = next((media.taken for media in item.media if media.taken.known), UNKNOWN)
    posted, shot = _day(item.at, words, zone), _day(taken, words, zone)
    added = words.date(today)
    if not posted and not shot:
        return words("caption.unknown", today=added)
    if not shot or shot == posted:
        return words("caption.posted", day=posted, today=added)
    if not posted:
        return words("caption.taken", day=shot, today=added)
    return words("caption.both", taken=shot, day=posted, today=added)


def _day(moment: Moment, words: Words, zone: tzinfo) -> str:
    """The day without the hour; "" for an unknown one."""
    if moment.precision in FINE and moment.start:
        return words.date(moment.start.astimezone(zone).date())
    return words.moment(moment, zone) if moment.start or moment.end else ""
