"""number.shown of a list of single persons, and whom a name of such a list calls.

Such lists hold thousands of names, and many people are called so. A name alone calls nobody: what counts is what stands
near it, the words of its election, its district, its party.
"""

import re
from collections.abc import Iterable, Iterator

from netral.model.contest import Contest
from netral.model.rule import Signal
from netral.model.time import MAYBE, NO, YES, Fit
from netral.signals.lexicon import Name
from netral.signals.scene import Scene

NEAR = 80  # letters before and after a name in which the words of its election are looked for
CHOSEN = re.compile(r"\b(?:dukung|pilih|menangkan|vote)[ :]+(?:pak|bapak|bu|ibu|mas|mbak)?\.? ?$")
BALLOT = re.compile(r"\b(?:nomor|nomer|no|nmr|urut|caleg|coblos|nyoblos|pilih)[ .]*(?:urut )?([1-9]\d?)\b")


def seats(scene: Scene) -> Iterator[Signal]:
    """Ballot numbers beside the words of an election, a district of its list and, where parties put people up, one."""
    districts = [one for id_ in sorted(scene.districts) if (one := scene.lexicon.contests[id_]).setting]
    for found in BALLOT.finditer(scene.text) if districts else ():
        for contest in districts:
            for name in scene.lexicon.rolls.numbered(contest.id, int(found[1])):
                sure = _shown(scene, name, found.span(), int(found[1]))
                if sure is not NO:
                    by = f"seats:{found[1]}"
                    yield scene.signal("number.shown", *found.span(), about=name.about, by=by, sure=sure)


def called(scene: Scene, names: Iterable[Name], span: tuple[int, int]) -> Iterator[tuple[Name, Fit]]:
    """Whom a name of a list calls here, of those of that name who stand on the day."""
    parties = _parties(scene, span)
    heard = [one for one in names if not (parties and one.contestant.party and one.contestant.party not in parties)]
    placed = [one for one in heard if one.contest.id in scene.districts or one.contestant.party in parties]
    for name in placed or heard:
        if not (placed or " " in name.alias.text):
            continue
        alone = placed or len({one.about for one in heard}) == 1
        certain = YES if alone and (placed or not _elsewhere(scene, name)) else MAYBE
        said = min(certain, _said(scene, name.contest, span, bool(placed)))
        if said is not NO:
            yield name, said


def _said(scene: Scene, contest: Contest, span: tuple[int, int], placed: bool) -> Fit:  # noqa: FBT001 - said by name
    """Does the text speak of the person's election: near the name, at all, or only by calling to choose or a place?"""
    first, after = max(0, span[0] - NEAR), span[1] + NEAR
    words = scene.lexicon.rolls.words(contest.setting)
    if words.search(scene.text, first, after):
        other = scene.lexicon.rolls.words(contest.beside).search(scene.text, first, after)
        return MAYBE if other else YES
    hinted = CHOSEN.search(scene.text, max(0, span[0] - 24), span[0]) or (placed and scene.race)
    return MAYBE if hinted or words.search(scene.text) else NO


def _shown(scene: Scene, name: Name, span: tuple[int, int], number: int) -> Fit:
    """Is a number on the ballot this person's? A party has a number too: where it is the same, nobody can tell."""
    party = name.contestant.party
    if scene.current(name.contest) is NO or (party and party not in _parties(scene, span)):
        return NO
    same = party in scene.lexicon.about and scene.lexicon.about[party].contestant.number == number
    return min(MAYBE if same else YES, _said(scene, name.contest, span, placed=False))


def _parties(scene: Scene, span: tuple[int, int]) -> set[str]:
    """The parties that are named near a place."""
    near = (meant for start, end, meant in scene.called if end > span[0] - NEAR and start < span[1] + NEAR)
    return {one.about for meant in near for one in meant} & scene.lexicon.rolls.parties


def _elsewhere(scene: Scene, name: Name) -> bool:
    """Does the text name districts of the person's list, and not the person's?"""
    others = scene.districts - {name.contest.id}
    return any(scene.lexicon.contests[id_].setting == name.contest.setting for id_ in others)
