"""number.shown: the ballot number of a pair, in figures, words or fingers."""

import re
from collections.abc import Iterator

from netral.model.contest import Status
from netral.model.rule import Signal
from netral.model.time import MAYBE, NO, YES, Fit
from netral.signals.lexicon import Name
from netral.signals.scene import Scene

WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
NUMBER = re.compile(
    r"\b(?:nomor|nomer|no|nmr|urut|paslon|pasangan|capres|coblos|pilih|dukung|menangkan|salam)"
    r"[ .]*(?:urut )?0?([1-9])\b"
    r"|(?<![\w./:-])0([1-9])(?![\w/:-]|\.\w)"
    r"|\b([1-5]|satu|dua|tiga|empat|lima)[ -]?jari\b"
)
FIGURE = re.compile(r"[1-9](?<![1-9]{2})\b")  # what every ballot number ends with, unless it is shown by fingers
CHOICE = re.compile(r"(?:pilih|dukung|menangkan|salam)[ .]*[1-9]$")
SEAT = re.compile(r"\b(?:caleg|bacaleg|nyaleg|dapil|dpr|dprd|dpra|dprk|dpd)\b")  # near a number: no president's
REACH = 60
BALLOT = (Status.PROSPECT, Status.CANDIDATE)
RACE = re.compile(r"\b(?:capres|cawapres|pilpres|presiden|paslon|pasangan calon|coblos|nyoblos)\b")


BEFORE = re.compile(
    r"\b(?:tetap|tetep|pendukung|kubu|tim|relawan|suara|all in|gas|gaspol|hidup|dukung|milih|pilih|barisan|salam) $"
)
AFTER = re.compile(r"[ ,!]*(?:menang|satu putaran|jaya|aja|saja|dulu|gaspol|pasti|terbaik|mantap|harga mati|gas)\b")


def figured(folded: str) -> bool:
    """Can a folded text hold a ballot number? A cheap question, never wrongly answered with no."""
    return FIGURE.search(folded) is not None or "jari" in folded


def numbers(scene: Scene) -> Iterator[Signal]:
    """Numbers that belong to a pair of a contest under way; sure only beside its names or its race.

    A regional contest's numbers mean something only where the region or one of its contestants is named.
    """
    for found in NUMBER.finditer(scene.text) if figured(scene.text) else ():
        shown = next(group for group in found.groups() if group)
        number = WORDS.get(shown) or int(shown)
        named = _named(scene)
        alone = scene.lexicon.national if _alone(scene, found) else ()
        for id_ in sorted({*named, *scene.places, *alone}):
            name = scene.lexicon.numbered.get((id_, number))
            if name and _drawn(scene, name) is not NO:
                sure = YES if id_ in named or RACE.search(scene.text) else MAYBE
                by = f"numbers:{number}"
                yield scene.signal("number.shown", *found.span(), about=name.about, by=by, sure=sure)


def _named(scene: Scene) -> set[str]:
    """The contests whose contestants are named; of people called alike in several regions, none."""
    sets = [{name.contest.id for name in meant if _there(scene, name)} for _, _, meant in scene.called]
    return {id_ for ids in sets for id_ in ids if len(ids) == 1 or not scene.lexicon.contests[id_].region}


def _there(scene: Scene, name: Name) -> bool:
    return name.alias.sure is not NO and scene.current(name.contest, name.alias.window) is not NO


def _drawn(scene: Scene, name: Name) -> Fit:
    """Was the number on the ballot, or about to be, on the day of the item?"""
    stands = (one.window for one in name.contestant.standings if one.status in BALLOT)
    return min(scene.current(name.contest), max((scene.current(name.contest, each) for each in stands), default=NO))


def _alone(scene: Scene, found: re.Match[str]) -> bool:
    """Is the number more than a bare "01" or "pilih 1", which may be a date, a list or a choice of anything?

    On the ballot papers of parliaments and councils the numbers are others'.
    """
    if SEAT.search(scene.text, max(0, found.start() - REACH), found.end() + REACH):
        return False
    bare = found[2] is not None or CHOICE.match(found[0]) is not None
    sided = found[2] is not None and (
        BEFORE.search(scene.text, max(0, found.start() - 14), found.start()) or AFTER.match(scene.text, found.end())
    )
    return not bare or bool(sided) or RACE.search(scene.text) is not None
