"""number.shown of a list of single persons, and whom a name of such a list calls.

Such lists hold thousands of names, and many people are called so. A name alone calls nobody: what counts is what stands
near it, the words of its election, its district, its party.
"""

import re
from collections.abc import Iterable, Iterator

from netral.model.contest import ContestantKind
from netral.model.rule import Signal
from netral.model.time import MAYBE, NO, YES, Fit
from netral.signals.lexicon import Name
from netral.signals.scene import Scene

NEAR = 80  # letters before and after a name in which the words of its election are looked for
CHOSEN = re.compile(r"\b(?:dukung|pilih|menangkan|vote)[ :]+(?:pak|bapak|bu|ibu|mas|mbak)?\.? ?$")
BALLOT = re.compile(r"\b(?:nomor|nomer|no|nmr|urut|caleg|coblos|nyoblos|pilih)[ .]*(?:urut )?([1-9]\d?)\b")
ANY = re.compile(  # said of any such election, and the first of them of others too
    r"\b(?:(?:men|nye?)?coblos(?:lah)?|surat suara|pileg|caleg\d?|bacaleg|nyaleg|calon legislatif)\b"
)
Span = tuple[int, int]


def seats(scene: Scene) -> Iterator[Signal]:
    """Ballot numbers beside the words of an election, a district of its list and, where parties put people up, one."""
    lexicon = scene.lexicon
    districts = (
        sorted(id_ for id_ in scene.districts if lexicon.contests[id_].setting) if lexicon.rolls.contests else ()
    )
    for found in BALLOT.finditer(scene.text) if districts else ():
        number, span = int(found[1]), found.span()
        for name in (one for id_ in districts for one in lexicon.rolls.numbered(id_, number)):
            sure = _shown(scene, name, span, number)
            if sure is not NO:
                yield scene.signal("number.shown", *span, about=name.about, by=f"seats:{number}", sure=sure)


def called(scene: Scene, names: Iterable[Name], span: Span, *, shared: bool) -> Iterator[tuple[Name, Fit]]:
    """Whom a name of a list calls here, of those of that name who stand on the day.

    shared: does the name call somebody of another election too?
    """
    parties = _parties(scene, span)
    heard = [one for one in names if not (parties and one.contestant.party and one.contestant.party not in parties)]
    there = [one for one in heard if one.contest.id in scene.districts]
    placed = there or [one for one in heard if one.contestant.party in parties and " " in one.alias.text]
    for name in placed or heard:
        if not (there or " " in name.alias.text):
            continue
        alone = placed or len({one.about for one in heard}) == 1
        certain = YES if alone and (placed or not _elsewhere(scene, name)) else MAYBE
        said = min(certain, _said(scene, name, span, placed=bool(placed), shared=shared))
        if said is not NO:
            yield name, said


def _said(scene: Scene, name: Name, span: Span, *, placed: bool, shared: bool) -> Fit:
    """Does the text speak of the person's election: near the name, at all, or only by calling to choose or a place?"""
    first, after = max(0, span[0] - NEAR), span[1] + NEAR
    own = scene.lexicon.rolls.words(name.contest.setting)
    near = own.search(scene.text, first, after)
    if near or ANY.search(scene.text, first, after):
        clear = near or not shared
        return YES if clear and not _others(scene, name, span) else MAYBE
    if " " not in name.alias.text:
        return NO
    hinted = CHOSEN.search(scene.text, max(0, span[0] - 24), span[0]) or (placed and scene.race)
    return MAYBE if hinted or own.search(scene.text) or ANY.search(scene.text) else NO


def _others(scene: Scene, name: Name, span: Span) -> bool:
    """Do words of other elections stand near, or a party where none puts the person up?"""
    beside = scene.lexicon.rolls.words(name.contest.beside)
    foreign = not name.contestant.party and _parties(scene, span)
    return bool(foreign or beside.search(scene.text, max(0, span[0] - NEAR), span[1] + NEAR))


def _shown(scene: Scene, name: Name, span: Span, number: int) -> Fit:
    """Is a number on the ballot this person's? A party has a number too: where it is the same, nobody can tell.

    Where no party puts people up, only words of that very election tell its numbers from others.
    """
    first, after = max(0, span[0] - NEAR), span[1] + NEAR
    party, parties = name.contestant.party, _parties(scene, span)
    own = scene.lexicon.rolls.words(name.contest.setting).search(scene.text, first, after)
    told = own and not parties if not party else party in parties and (own or ANY.search(scene.text, first, after))
    if not told or scene.current(name.contest) is NO:
        return NO
    same = party in scene.lexicon.about and scene.lexicon.about[party].contestant.number == number
    return MAYBE if same or _others(scene, name, span) else YES


def _parties(scene: Scene, span: Span) -> set[str]:
    """The parties that are named near a place."""
    near = (meant for start, end, meant in scene.called if end > span[0] - NEAR and start < span[1] + NEAR)
    return {one.about for meant in near for one in meant if one.contestant.kind is ContestantKind.PARTY}


def _elsewhere(scene: Scene, name: Name) -> bool:
    """Does the text name districts of the person's list, and not the person's?"""
    others = scene.districts - {name.contest.id}
    return any(scene.lexicon.contests[id_].setting == name.contest.setting for id_ in others)
