"""Arms: their days, what they rest on, and the examples that prove them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from netral.model.contest import Status
from netral.model.law import Confidence, Rank
from netral.model.rule import Clock
from netral.model.time import Window
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs.shelf import Placed, Shelf, Spot, arms_of

BINDING = frozenset({Rank.LAW, Rank.REGULATION, Rank.DECREE})
UNSURE = frozenset({Confidence.MEMORY, Confidence.CONFLICT})
CHOICES = ("any", "statuses", "now", "periods", "audiences")
ENOUGH = 2  # examples each way
DAY = timedelta(days=1)


def arms_outlive_clauses(shelf: Shelf) -> Iterator[Spot]:
    """K102: an arm holds on days on which a clause it cites did not.

    What only explains beside a binding clause, or beside one that covers the arm, may be said later than that.
    """
    known = shelf.cited()
    for rule, arm in shelf.arms():
        cites = [cite for cite in arm.table.cites if cite in known]
        binding = [cite for cite in cites if known[cite].rank in BINDING]
        outside = [cite for cite in binding or cites if not window(arm.table).inside(known[cite].window)]
        if binding or len(outside) == len(cites):
            yield from (arm.spot(cite, rule=rule.table.id, name=cite) for cite in outside)


def arms_overlap(shelf: Shelf) -> Iterator[Spot]:
    """K103: two arms of a rule speak of the same on the same days."""
    for rule in shelf.rules:
        for one, other in combinations(arms_of(rule), 2):
            if window(one.table).meets(window(other.table)) and _alike(one.table, other.table):
                yield other.spot(rule=rule.table.id, other=one.line)


def holes(shelf: Shelf) -> Iterator[Spot]:
    """K117: days between two arms of a rule on which none of them holds."""
    for rule in shelf.rules:
        arms = sorted(arms_of(rule), key=lambda arm: arm.table.first)
        reached: date | None = arms[0].table.first if arms else None
        for arm in arms:
            if reached is None:
                break
            if arm.table.first > reached:
                yield arm.spot(rule=rule.table.id, first=reached, last=arm.table.first - DAY)
            reached = max(reached, arm.table.after) if arm.table.after else None


def weak_sources(shelf: Shelf) -> Iterator[Spot]:
    """K107: the highest level without anything binding behind it."""
    known = shelf.cited()
    for rule, arm in shelf.arms():
        ranks = {known[cite].rank for cite in arm.table.cites if cite in known}
        if arm.table.level == "risk" and not ranks & BINDING:
            yield arm.spot(rule=rule.table.id)


def unsure_sources(shelf: Shelf) -> Iterator[Spot]:
    """K116: the highest level rests on a wording from memory, or contradicted, without a word about that."""
    known = shelf.cited()
    for rule, arm in shelf.arms():
        for cite in arm.table.cites if arm.table.level == "risk" else ():
            if cite in known and known[cite].confidence in UNSURE and not known[cite].note:
                yield arm.spot(cite, rule=rule.table.id, name=cite)


def too_few_examples(shelf: Shelf) -> Iterator[Spot]:
    """K110: a rule is shown by too few examples that find, or too few that do not."""
    for rule in shelf.rules:
        silent = {"none"} if _allowing(rule.table) else {"none", "clear"}
        clear = sum(one.expect in silent for one in rule.table.example)
        found = len(rule.table.example) - clear
        if min(clear, found) < ENOUGH:
            yield rule.spot(rule=rule.table.id, found=found, clear=clear)


def edges_not_shown(shelf: Shelf) -> Iterator[Spot]:
    """K118: no example on the day before an arm begins or ends to speak of a fictional contest, or on that day."""
    for rule in shelf.rules:
        shown = {day for one in rule.table.example for day in (one.on, one.as_of)}
        for arm in arms_of(rule):
            for edge in _edges(arm.table, shelf.contests):
                missing = [day.isoformat() for day in (edge - DAY, edge) if day not in shown]
                if missing:
                    yield arm.spot(rule=rule.table.id, days=", ".join(missing))


def _allowing(rule: w.RuleTable) -> bool:
    """Is it a rule about what is allowed? Then "clear" is what it finds, and "none" what it does not speak of."""
    return bool(rule.arm) and all(arm.level == "clear" for arm in rule.arm)


def window(table: w.ArmTable | c.StandingTable | c.PeriodTable) -> Window:
    """The days of a table."""
    return Window(table.first, table.after)


def _alike(one: w.ArmTable, other: w.ArmTable) -> bool:
    """Can one act meet both arms by the same signs?"""
    return (
        one.clock is other.clock
        and not set(one.acts).isdisjoint(other.acts)
        and set(one.signals) == set(other.signals)
        and all(
            _shared(getattr(one, field), getattr(other, field))
            for field in ("any", "statuses", "now", "periods", "audiences")
        )
    )


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Do two lists share a word? An empty one stands for every word."""
    return not one or not other or not set(one).isdisjoint(other)


def _edges(arm: w.ArmTable, contests: Iterable[Placed[c.ContestFile]]) -> list[date]:
    """The days on which the arm begins to speak of a fictional contestant, or ceases to."""
    wanted = arm.now if arm.clock is Clock.NOW else arm.statuses
    if arm.periods:
        phases = [one for contest in contests if contest.table.fictional for one in contest.table.period]
        inside = [window(one) for one in phases if one.name in arm.periods]
        return sorted({day for span in inside for day in _within(span, window(arm))})
    if not wanted:
        return sorted({day for day in (arm.first, arm.after) if day})
    held = [span for contest in contests if contest.table.fictional for span in _held(contest.table, wanted)]
    edges = {day for span in held for day in _within(span, window(arm))}
    return sorted(edges)


def _held(contest: c.ContestFile, wanted: tuple[Status, ...]) -> Iterator[Window]:
    """The stretches of days on which somebody in the contest has one of the statuses; neighbours are joined."""
    for standings in {one.standing or contest.standing for one in contest.contestant}:
        spans: list[Window] = []
        for span in (window(one) for one in standings if one.status in wanted):
            joins = bool(spans) and spans[-1].after == span.first
            spans[-1:] = [Window(spans[-1].first, span.after)] if joins else [*spans[-1:], span]
        yield from spans


def _within(span: Window, arm: Window) -> Iterator[date]:
    """The first day of both stretches and the first day no longer in both, if they share a day at all."""
    if not span.meets(arm):
        return
    firsts = [day for day in (span.first, arm.first) if day]
    afters = [day for day in (span.after, arm.after) if day]
    if firsts:
        yield max(firsts)
    if afters:
        yield min(afters)
