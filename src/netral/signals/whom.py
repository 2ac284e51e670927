"""Whom an act is about, person by person: the contestants that its signals call."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from netral.model.contest import Contest, Contestant
from netral.model.rule import Signal
from netral.signals.lexicon import Lexicon

NUMBER = "number.shown"
ADDRESSED = re.compile(r"(?:@\w+[\s,:]*)+")
CALLING = ("contestant.", "number.", "mention.", "target.", "tag.")


def whom(text: str, seen: Iterable[Signal], lexicon: Lexicon) -> tuple[str, ...]:
    """Ids `contest/person`, or `contest/contestant` where that is no pair; a pair called as such is both.

    Of several elections in which the same people stood, the one that explains most counts, and of equals the latest.
    Accounts that only open a reply or stand in a row, and slogans without a name, count where nobody else is called.
    """
    calling = [one for one in seen if one.about and one.name.startswith(CALLING)]
    rows = [found.span() for found in ADDRESSED.finditer(text) if found.start() == 0 or found[0].count("@") > 1]
    calling = [one for one in calling if not _weak(one, rows)] or calling
    latest = _latest(calling, lexicon.contests)
    meant = [one for one in calling if one.name != NUMBER or _contest(one) == latest[one.span]]
    people: dict[str, set[str]] = {}
    for about in dict.fromkeys(one.about for one in meant):
        contestant = lexicon.about[about].contestant
        found = _people(contestant, [one for one in meant if one.about == about])
        people.setdefault(about.partition("/")[0], set()).update(found)
    kept = (contest for contest in people if not _outdone(contest, people, lexicon.contests))
    return tuple(f"{contest}/{person}" for contest in sorted(kept) for person in sorted(people[contest]))


def _weak(signal: Signal, rows: Iterable[tuple[int, int]]) -> bool:
    slogan = signal.by.startswith("phrases:")
    return slogan or any(first <= signal.span[0] < after for first, after in rows)


def _latest(calling: Iterable[Signal], contests: Mapping[str, Contest]) -> dict[tuple[int, int], str]:
    """Of the elections that a number may belong to, the latest, and rather one whose contestants are named."""
    calls = tuple(calling)
    named = {_contest(one) for one in calls if one.name != NUMBER}
    numbers = sorted(
        (_contest(one) in named, one.sure, _day(contests[_contest(one)]), _contest(one), one.span)
        for one in calls
        if one.name == NUMBER
    )
    return {span: contest for *_, contest, span in numbers}


def _contest(signal: Signal) -> str:
    return signal.about.partition("/")[0]


def _people(contestant: Contestant, calls: Iterable[Signal]) -> set[str]:
    """Who of a contestant is called: both of a pair by its name, or where nothing but a number or slogan calls it."""
    named = {one.who for one in calls if one.who}
    whole = {member.id for member in contestant.members} or {contestant.id}
    both = any(one.name == "contestant.named" and not one.who for one in calls)
    return whole if both or not named else named


def _outdone(contest: str, people: Mapping[str, set[str]], contests: Mapping[str, Contest]) -> bool:
    """Does another election name everybody that this one does, and more, or the same later?"""
    mine = people[contest]
    return any(
        mine < others or (mine == others and _day(contests[other]) > _day(contests[contest]))
        for other, others in people.items()
        if other != contest
    )


def _day(contest: Contest) -> date:
    """The last day on which a standing begins in a contest."""
    firsts = (one.window.first for each in contest.contestants[:1] for one in each.standings)
    return max(filter(None, firsts), default=date.min)
