"""From signals to findings: rules indexed by act, signals grouped by contestant."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial

from msgspec import Struct
from msgspec.structs import replace

from netral.judge import act, photo, relation
from netral.judge.force import had_status, status_on, statuses_at
from netral.judge.weigh import NAMELESS, Matter, lowered, met, stands, sures
from netral.kit.ids import digest
from netral.kit.zones import zone
from netral.model.contest import Contest, Contestant
from netral.model.finding import Finding, Judged, Story
from netral.model.item import UNSTATED, Act, Audience, Item, Owner
from netral.model.pack import Pack
from netral.model.rule import Arm, Clock, Consequence, Kind, Level, Part, Rule, Signal
from netral.model.time import MAYBE, NO, YES, Fit, Window

KINDS: Mapping[Kind, Callable[[Arm, Matter], tuple[Judged, ...]]] = {
    Kind.ACT: act.weigh,
    Kind.PHOTO: photo.weigh,
    Kind.RELATION: relation.weigh,
}
DATE_IT = "catat-tanggal"  # the advice wherever the day itself cannot be told
LEAVE = frozenset({"keluar-grup", "berhenti-ikuti"})  # needless where it was done
NOT_AGAIN = "jangan-unggah-ulang"  # the advice on an old photo that was posted anew
TIMELESS = frozenset({"since", "standing"})  # elements that may speak against a finding but never undo it


Arms = tuple[tuple[Rule, int, Arm], ...]  # each with its rule and its number there


class Rulebook(Struct, frozen=True):
    """A pack made ready for judging.

    arms: those about an act that such people can see, whose signals are there. cures: what each advice is a cure for.
    names: the signals that the pack knows. days: when any arm speaks of an act done then.
    """

    arms: Callable[[Act, Audience, frozenset[str]], Arms]
    contestants: Mapping[str, tuple[Contest, Contestant]]
    softening: frozenset[str]
    cures: Mapping[str, tuple[Act, ...]]
    names: frozenset[str]
    days: Mapping[Act, tuple[Window, ...]]

    @classmethod
    def of(cls, pack: Pack) -> "Rulebook":
        """The rulebook of a pack."""
        arms = tuple((rule, number, arm) for rule in pack.rules for number, arm in enumerate(rule.arms))
        return cls(
            lru_cache(maxsize=1 << 10)(partial(_asking, arms)),
            {f"{contest.id}/{one.id}": (contest, one) for contest in pack.contests for one in contest.contestants},
            frozenset(name.id for name in pack.signals if name.softens),
            {one.id: one.acts for one in pack.advice if one.acts},
            frozenset(name.id for name in pack.signals),
            {verb: _days(arm for _, _, arm in arms if verb in arm.acts) for verb in Act},
        )

    def cured(self, arm: Arm, verb: Act) -> tuple[str, ...]:
        """What the arm advises for an act."""
        return tuple(name for name in arm.advice if verb in self.cures.get(name, (verb,)))

    def speaks(self, item: Item) -> bool:
        """Does any rule speak of such an act on such a day?"""
        return any(item.at.within(window, zone("WIB")) is not NO for window in self.days[item.act])


def findings(
    item: Item, signals: tuple[Signal, ...], *, rulebook: Rulebook, owner: Owner, as_of: date
) -> Iterator[Finding]:
    """What the rules say of one act, one finding at most for each rule family and contestant."""
    for matter in _matters(item, signals, rulebook, owner, as_of):
        yield from _sober(_strongest(_weighed(matter, rulebook, owner)))


def possible(
    item: Item, signals: Sequence[Signal], *, later: Iterable[str], rulebook: Rulebook, asked: tuple[Owner, date]
) -> bool:
    """Can the rules say anything of an act, whatever signals of the names `later` are still added? Never wrongly no.

    asked: for whom and on which day.
    """
    coming = dict.fromkeys(later, YES)
    return any(
        _open(rule, arm, matter)
        for plain in _matters(item, signals, rulebook, *asked)
        for matter in (replace(plain, sures={**coming, **plain.sures}),)
        for rule, _, arm in rulebook.arms(item.act, item.audience, frozenset(matter.sures))
    )


def _asking(arms: Arms, verb: Act, audience: Audience, seen: frozenset[str]) -> Arms:
    """The arms about an act before such people that ask for nothing else than was seen; nearly every arm does."""
    about = (each for each in arms if verb in each[2].acts and audience in (each[2].audiences or (audience,)))
    return tuple(each for each in about if met(each[2], seen))


def _open(rule: Rule, arm: Arm, matter: Matter) -> bool:
    """Do the days of the act, of the arm and of the contestant leave room for a finding?"""
    if rule.kind is Kind.RELATION:
        return True
    if not stands(arm, matter):
        return False
    status = Judged("status", NAMELESS, had_status(matter.contestant, arm.statuses, matter.item.at, matter.zone))
    return _weight(status, arm) is not NO


def _matters(item: Item, signals: Sequence[Signal], rulebook: Rulebook, owner: Owner, as_of: date) -> Iterator[Matter]:
    for about in dict.fromkeys(signal.about for signal in signals if signal.about in rulebook.contestants):
        contest, contestant = rulebook.contestants[about]
        said = (signal for signal in profiled(owner, about) if signal.name in rulebook.names)
        mine = (*(signal for signal in signals if signal.about in (about, "")), *said)
        yield Matter(item, contestant, about, mine, as_of, zone(contest.zone), contest.periods, sures(mine))


def profiled(owner: Owner, about: str) -> Iterator[Signal]:
    """What the owner's profile says of a contestant, as signals: rules weigh it like anything else seen."""
    if owner.spouse == about:
        yield Signal("owner.spouse", Part.OWNER, about=about, by="profile:pasangan_calon")
        if owner.on_leave is not MAYBE:
            name = "owner.leave" if owner.on_leave is YES else "owner.at-work"
            yield Signal(name, Part.OWNER, about=about, by="profile:cuti")
    if owner.employee != UNSTATED:
        yield Signal(f"owner.{owner.employee}", Part.OWNER, by="profile:kelas")
    yield from (Signal(f"owner.{fact}", Part.OWNER, by="profile:keadaan") for fact in owner.facts)


def _days(arms: Iterable[Arm]) -> tuple[Window, ...]:
    return tuple(dict.fromkeys(arm.window for arm in arms if arm.clock is Clock.ACT))


def _sober(found: Iterable[Finding]) -> Iterator[Finding]:
    """What is allowed is said only where nothing else is to be said of the same contestant."""
    every = tuple(found)
    graver = [each for each in every if each.level > Level.CLEAR]
    yield from graver or every


def _weighed(matter: Matter, rulebook: Rulebook, owner: Owner) -> Iterator[tuple[str, Finding]]:
    for rule, number, arm in rulebook.arms(matter.item.act, matter.item.audience, frozenset(matter.sures)):
        elements = KINDS[rule.kind](arm, matter)
        fit = min((_weight(each, arm) for each in elements), default=NO)
        if fit is not NO:
            yield rule.family or rule.id, _finding(matter, rulebook, owner, (rule, number, arm), (elements, fit))


def _strongest(found: Iterator[tuple[str, Finding]]) -> Iterator[Finding]:
    best: dict[str, Finding] = {}
    for family, finding in found:
        kept = best.get(family)
        best[family] = finding if kept is None else _merged(kept, finding)
    yield from best.values()


def _merged(one: Finding, other: Finding) -> Finding:
    strong, weak = (other, one) if (other.level, other.fit) > (one.level, one.fit) else (one, other)
    also = tuple(dict.fromkeys((*strong.also, weak.rule, *weak.also)))
    return replace(strong, also=tuple(rule for rule in also if rule != strong.rule))


def _weight(element: Judged, arm: Arm) -> Fit:
    mild = element.id in TIMELESS or any(one.weighs for one in arm.elements if one.id == element.id)
    return max(element.fit, MAYBE) if mild else element.fit


def _finding(
    matter: Matter, rulebook: Rulebook, owner: Owner, found: tuple[Rule, int, Arm], said: tuple[tuple[Judged, ...], Fit]
) -> Finding:
    (rule, number, arm), (elements, fit) = found, said
    story = photo.story(matter) if rule.kind is Kind.PHOTO else Story.NONE
    undated = any(each.fit is MAYBE for each in elements if each.id in ("force", "status"))
    concerned = {*arm.signals, *arm.any, *(name for element in arm.elements for name in element.yes)}
    return Finding(
        key=digest(rule.id, matter.item.id, matter.about),
        rule=rule.id,
        arm=number,
        item=matter.item,
        contestant=matter.about,
        fit=fit,
        level=lowered(arm.level, fit),
        elements=elements,
        signals=tuple(each for each in matter.signals if each.name in concerned or _tells(each, rulebook)),
        against=tuple(signal for signal in matter.signals if signal.name in rulebook.softening),
        then=statuses_at(matter.contestant, matter.item.at, matter.zone),
        now=status_on(matter.contestant, matter.as_of),
        consequences=_for(owner, arm.consequences),
        advice=_advised(_due(rulebook.cured(arm, matter.item.act), elements), undated=undated, story=story),
        cites=arm.cites,
        story=story,
    )


def _due(cures: Iterable[str], elements: Iterable[Judged]) -> Iterator[str]:
    """The advice that was not followed yet: who has left is not told to leave."""
    left = any(each.id == "standing" for each in elements)
    return (name for name in cures if not (left and name in LEAVE))


def _advised(cures: Iterable[str], *, undated: bool, story: Story) -> tuple[str, ...]:
    """What the arm advises, after finding out the day where it is not known; not to post an old photo yet again."""
    again = [NOT_AGAIN] if story is Story.ANEW else []
    return tuple(dict.fromkeys((*([DATE_IT] if undated else []), *cures, *again)))


def _tells(signal: Signal, rulebook: Rulebook) -> bool:
    """Does the signal say something of a contestant that does not speak for the owner?"""
    return bool(signal.about) and signal.name not in rulebook.softening


def _for(owner: Owner, consequences: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
    mine = tuple(each for each in consequences if each.employee == owner.employee)
    return mine if owner.employee != UNSTATED else consequences
