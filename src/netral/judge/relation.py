"""Kind `relation`: what still stands in the archive, such as a follow, from its beginning until the day of asking."""

from datetime import timedelta

from netral.judge.force import had_status, stood
from netral.judge.weigh import NAMELESS, Matter, applies, judged
from netral.model.finding import Judged
from netral.model.rule import Arm
from netral.model.time import Fit, Window


def weigh(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """The elements of the arm: a status counts if the relation stood while it was held.

    Having begun earlier never clears it and never makes it sure: officials asked to end such relations, the rule's
    verb is the joining. That is the element `since`, at least MAYBE in the sum.
    """
    if not applies(arm, matter):
        return ()
    since = matter.item.at.start
    overlap = stood(matter.contestant, arm.statuses, since, matter.as_of, matter.zone)
    began = had_status(matter.contestant, arm.statuses, matter.item.at, matter.zone)
    standing = Window(since.astimezone(matter.zone).date() if since else None, matter.as_of + timedelta(days=1))
    force = Fit.YES if arm.window.meets(standing) else Fit.NO
    fits = {"force": force, "status": overlap}
    plain = tuple(Judged(each.id, each.text, fits.get(each.id, each.fit)) for each in judged(arm, matter))
    return (*plain, Judged("since", NAMELESS, began))
