"""Kind `act`: one act with signals about a contestant, on the day it was done."""

from netral.judge.weigh import Matter, judged, stands
from netral.model.finding import Judged
from netral.model.rule import Arm


def weigh(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """The elements of the arm with their answers, or nothing where the arm is not about its day."""
    return judged(arm, matter) if stands(arm, matter) else ()
