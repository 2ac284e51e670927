"""One arm of a rule against one act and one contestant: which elements are met, not met, unknown."""

from collections.abc import Iterable, Mapping
from datetime import date, tzinfo

from msgspec import Struct

from netral.judge.force import had_status, in_force, status_on
from netral.model.contest import Contestant, Period
from netral.model.finding import Judged
from netral.model.item import Item
from netral.model.law import Text
from netral.model.rule import Arm, Element, Level, Signal
from netral.model.time import MAYBE, NO, YES, Fit

NAMELESS = Text("")  # built-in elements are named by the words of the report (`element.<id>`)


class Matter(Struct, frozen=True):
    """What is weighed: an act, the signals that concern one contestant (`sures` by name), and the two clocks."""

    item: Item
    contestant: Contestant
    about: str
    signals: tuple[Signal, ...]
    as_of: date
    zone: tzinfo
    periods: tuple[Period, ...] = ()
    sures: Mapping[str, Fit] = {}

    def sure(self, name: str) -> Fit:
        """How sure the signal `name` is here; NO where it was not seen."""
        return self.sures.get(name, NO)

    def surest(self, names: Iterable[str]) -> Fit:
        """The surest of several signals; NO where none was seen."""
        return max((self.sure(name) for name in names), default=NO)


def sures(signals: Iterable[Signal]) -> dict[str, Fit]:
    """How sure each signal is at most, by its name."""
    found: dict[str, Fit] = {}
    for one in signals:
        found[one.name] = max(one.sure, found.get(one.name, NO))
    return found


def met(arm: Arm, seen: frozenset[str]) -> bool:
    """Are the signals there that the arm asks for?"""
    return all(name in seen for name in arm.signals) and not (arm.any and seen.isdisjoint(arm.any))


def stands(arm: Arm, matter: Matter) -> bool:
    """Can the arm have been in force on its day?"""
    return in_force(arm, matter.item.at, matter.as_of, matter.zone) is not NO


def judged(arm: Arm, matter: Matter) -> tuple[Judged, ...]:
    """Every element of the arm with its answer, built-in ones first."""
    now = status_on(matter.contestant, matter.as_of)
    return (
        Judged("force", NAMELESS, in_force(arm, matter.item.at, matter.as_of, matter.zone)),
        Judged("seen", NAMELESS, _seen(arm, matter)),
        Judged("status", NAMELESS, had_status(matter.contestant, arm.statuses, matter.item.at, matter.zone)),
        *([Judged("now", NAMELESS, YES if now in arm.now else NO)] if arm.now else []),
        *([Judged("period", NAMELESS, _during(arm, matter))] if arm.periods else []),
        *([Judged("unless", NAMELESS, matter.surest(arm.unless).opposite)] if arm.unless else []),
        *(Judged(element.id, element.text, _met(element, matter)) for element in arm.elements),
    )


def lowered(level: Level, fit: Fit) -> Level:
    """The level of a finding: one step lower where not every element is sure, but never below a note."""
    return level if fit is YES else max(Level.NOTE, Level(level - 1)) if level else level


def _during(arm: Arm, matter: Matter) -> Fit:
    windows = (each.window for each in matter.periods if each.name in arm.periods)
    return max((matter.item.at.within(window, matter.zone) for window in windows), default=NO)


def _seen(arm: Arm, matter: Matter) -> Fit:
    every = [matter.sure(name) for name in arm.signals]
    return min([*every, matter.surest(arm.any)] if arm.any else every, default=YES)


def _met(element: Element, matter: Matter) -> Fit:
    yes, no = matter.surest(element.yes), matter.surest(element.no)
    if yes is YES and no is NO:
        return YES
    return NO if no is YES and yes is NO else MAYBE
