"""number.shown: the ballot number of a pair, in figures, words or fingers."""

import re
from collections.abc import Iterator

from netral.kit.text import fold
from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.lexicon import Name
from netral.signals.scene import Scene

WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
NUMBER = re.compile(
    r"\b(?:nomor|nomer|no|nmr|urut|paslon|pasangan|capres|coblos|pilih|dukung|menangkan|salam)"
    r"[ .]*(?:urut )?0?([1-9])\b"
    r"|(?<![\w./:-])0([1-9])(?![\w./:-])"
    r"|\b([1-5]|satu|dua|tiga|empat|lima)[ -]?jari\b"
)
RACE = re.compile(r"\b(?:capres|cawapres|pilpres|presiden|paslon|pasangan calon|coblos|nyoblos)\b")
NATIONAL = ""


def numbers(scene: Scene) -> Iterator[Signal]:
    """Numbers that belong to a pair of a contest under way; sure only beside its names or its race.

    A regional contest's numbers mean something only where the region or one of its contestants is named.
    """
    for found in NUMBER.finditer(scene.text):
        shown = next(group for group in found.groups() if group)
        number = WORDS.get(shown) or int(shown)
        for name in scene.lexicon.numbered:
            if name.contestant.number == number and scene.current(name.contest) is not Fit.NO:
                yield from _shown(scene, name, found)


def _shown(scene: Scene, name: Name, found: re.Match[str]) -> Iterator[Signal]:
    named = any(
        one.contest.id == name.contest.id for _, _, all_ in scene.lexicon.names.hits(scene.text) for one in all_
    )
    national = name.contest.region == NATIONAL
    there = not national and fold(name.contest.region) in scene.text
    if named or there or (national and _alone(scene, found)):
        sure = Fit.YES if named or RACE.search(scene.text) else Fit.MAYBE
        by = f"numbers:{name.contestant.number}"
        yield scene.signal("number.shown", *found.span(), about=name.about, by=by, sure=sure)


def _alone(scene: Scene, found: re.Match[str]) -> bool:
    """Is the number more than a bare "01", which may be a date, a list or a telephone number?"""
    return found[2] is None or RACE.search(scene.text) is not None
