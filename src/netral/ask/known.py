"""What a profile says, in the facts that answers turn on."""

from netral.model.item import UNSTATED, Owner
from netral.model.time import Fit

LEAVE = {Fit.YES: "ya", Fit.NO: "tidak"}


def facts(who: Owner) -> dict[str, str]:
    """What a profile says, in the facts that answers turn on."""
    known = {"status": who.employee} if who.employee != UNSTATED else {}
    if who.spouse:
        known["pasangan"] = "ya"
    if who.on_leave in LEAVE:
        known["cuti"] = LEAVE[who.on_leave]
    return known
