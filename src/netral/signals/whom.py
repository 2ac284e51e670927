"""Whom an act is about, person by person: the contestants that its signals call."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from netral.kit.text import fold
from netral.model.item import Item
from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals import Seen
from netral.signals.lexicon import HINT, Lexicon
from netral.signals.loose import hints
from netral.signals.scene import Scene

ADDRESSED = re.compile(r"(?:@\w+[\s,:]*)+")
FEW, MANY = 2, 6  # accounts in a row: more than these are weak, more than those mean nobody
APOLITICAL = 0.6  # how probable nothing political is, for words that mean somebody in politics alone
YEAR = re.compile(r"20[12]\d")
ROLES = (  # what the first and the second of a pair stand for
    re.compile(r"\b(?:capres|cagub|cabup|cawalkot)\b"),
    re.compile(r"\b(?:c?a?wapres|cawagub|cawabup|cawawalkot)\b"),
)
REACH = 10  # characters before a number in which a role is looked for
CALLING = ("contestant.", "number.", "mention.", "target.", "tag.")


def meant(item: Item, look: Seen, lexicon: Lexicon) -> tuple[tuple[Signal, ...], tuple[str, ...]]:
    """Everything seen in an item, with hints at whoever may be meant, and whom it is about."""
    scene = Scene(item, lexicon)
    scene.anchors += [one for one in look.signals if one.about]
    told = (*look.signals, *dict.fromkeys(hints(scene, political=look.stance.other < APOLITICAL)))
    return told, whom(scene, told)


def whom(scene: Scene, seen: Iterable[Signal]) -> tuple[str, ...]:
    """Ids `contest/person`, or `contest/contestant` where that is no pair; a pair called as such is both.

    Of several elections in which the same people stood, the one that explains most counts, and of equals the latest.
    """
    lexicon, calls = scene.lexicon, _calls(scene, seen)
    latest = _latest(scene, calls)
    meant = [one for one in calls if not _number(one) or _contest(one) == latest[one.span]]
    people: dict[str, set[str]] = {}
    for about in dict.fromkeys(one.about for one in meant):
        people.setdefault(about.partition("/")[0], set()).update(_people(scene, about, meant))
    kept = (contest for contest in people if not _outdone(contest, people, lexicon.begun))
    return tuple(f"{contest}/{person}" for contest in sorted(kept) for person in sorted(people[contest]))


def _calls(scene: Scene, seen: Iterable[Signal]) -> list[Signal]:
    """The signals that say whom; nobody is meant by a whole crowd of accounts.

    Where somebody else is called, these do not count: accounts that stand in a row, slogans without a name, hints at
    somebody who stands no more.
    """
    spans = [(found.span(), found[0].count("@")) for found in ADDRESSED.finditer(scene.item.text)]
    crowds, rows = ([span for span, count in spans if count > least] for least in (MANY, FEW))
    calls = [one for one in seen if one.about and one.name.startswith(CALLING) and not _within(one, crowds)]
    weak = (one.by.startswith("phrases:") or _within(one, rows) or _past(scene, one) for one in calls)
    return [one for one, light in zip(calls, weak, strict=True) if not light] or calls


def _within(signal: Signal, spans: Iterable[tuple[int, int]]) -> bool:
    return any(first <= signal.span[0] < after for first, after in spans)


def _past(scene: Scene, signal: Signal) -> bool:
    """Is somebody only hinted at who stands no more?"""
    return signal.name == HINT and (signal.who or signal.about.partition("/")[2]) in scene.lexicon.past


def _latest(scene: Scene, calls: Iterable[Signal]) -> dict[tuple[int, int], str]:
    """The election that a number belongs to.

    That of a year in the text, else the one that explains most numbers, else one whose contestants are named, else the
    latest.
    """
    years = YEAR.findall(scene.text)
    named = {_contest(one) for one in calls if not _number(one)}
    shown: dict[str, set[str]] = {}
    for one in filter(_number, calls):
        shown.setdefault(_contest(one), set()).add(one.about)

    def fits(one: Signal) -> tuple[bool, int, bool, Fit, date, str]:
        id_ = _contest(one)
        day = scene.lexicon.begun[id_]
        return str(day.year) in years, len(shown[id_]), id_ in named, one.sure, day, id_

    return {one.span: _contest(one) for one in sorted(filter(_number, calls), key=fits)}


def _number(signal: Signal) -> bool:
    return signal.by.startswith("numbers:")


def _contest(signal: Signal) -> str:
    return signal.about.partition("/")[0]


def _people(scene: Scene, about: str, calls: Iterable[Signal]) -> set[str]:
    """Who of a contestant is called: whoever is named, else both of a pair.

    But where nothing but a number calls them, it is the first alone beside "capres" and among rivals, and the second
    alone beside "cawapres".
    """
    contestant = scene.lexicon.about[about].contestant
    whole = [member.id for member in contestant.members] or [contestant.id]
    mine = [one for one in calls if one.about == about]
    named = {one.who for one in mine if one.who}
    if any(one.name == "contestant.named" and not one.who for one in mine):
        return set(whole)
    if named or len(whole) == 1 or not all(map(_number, mine)):
        return named or set(whole)
    before = " ".join(fold(scene.item.text[max(0, one.span[0] - REACH) : one.span[1]]) for one in mine)
    roles = {person for person, role in zip(whole, ROLES, strict=True) if role.search(before)}
    rivals = [one for one in calls if one.about != about and _contest(one) == _contest(mine[0])]
    alone = rivals and all(_number(one) or one.who for one in rivals)
    return roles or set(whole[:1] if alone else whole)


def _outdone(contest: str, people: Mapping[str, set[str]], begun: Mapping[str, date]) -> bool:
    """Does another election name everybody that this one does, and more, or the same later?"""
    mine = people[contest]
    return any(
        mine < others or (mine == others and begun[other] > begun[contest])
        for other, others in people.items()
        if other != contest
    )
