"""Kind `relation`: what still stands in the archive, such as a follow, from its beginning until the day of asking."""

from datetime import date, timedelta

from netral.judge.force import had_status, stood
from netral.judge.weigh import NAMELESS, Matter, judged
from netral.model.finding import Judged
from netral.model.rule import Arm
from netral.model.time import Fit, Window

INSTANT = timedelta(microseconds=1)


def weigh(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """The elements of the arm: a status counts if the relation stood while it was held.

    Having begun earlier never clears it and never makes it sure: officials asked to end such relations, the rule's
    verb is the joining. That is the element `since`, at least MAYBE in the sum. Having been left again is the element
    `standing`, which weighs alike; whether one who was added by others wanted to be there is unknown.
    """
    since, days = matter.item.at.start, _last_days(matter)
    stands = {stood(matter.contestant, arm.statuses, since, day, matter.zone) for day in days}
    overlap = max(stands) if len(stands) == 1 else Fit.MAYBE
    began = had_status(matter.contestant, arm.statuses, matter.item.at, matter.zone)
    standing = Window(since.astimezone(matter.zone).date() if since else None, max(days) + timedelta(days=1))
    force = Fit.YES if arm.window.meets(standing) else Fit.NO
    fits = {"force": force, "status": overlap}
    plain = tuple(Judged(each.id, each.text, fits.get(each.id, each.fit)) for each in judged(arm, matter))
    ended = [Judged("standing", NAMELESS, Fit.NO)] if _over(matter) else []
    added = [Judged("willing", NAMELESS, Fit.MAYBE)] if matter.item.by else []
    return (*plain, Judged("since", NAMELESS, began), *ended, *added)


def _last_days(matter: Matter) -> set[date]:
    """The last day on which it stood, several where that is not known; the day of asking where it still stands."""
    ended = matter.item.ended
    last = ended.end - INSTANT if ended.end else None
    found = (ended.start or (last and matter.item.at.start) or last, last)
    return {min(matter.as_of, each.astimezone(matter.zone).date()) if each else matter.as_of for each in found}


def _over(matter: Matter) -> bool:
    """Had it ended by the day of asking?"""
    ended = matter.item.ended
    since = ended.start or ended.end
    return since is not None and since.astimezone(matter.zone).date() <= matter.as_of
