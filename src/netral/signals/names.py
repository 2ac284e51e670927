"""contestant.named: a contestant is called by name, nickname or short form."""

import re
from collections.abc import Iterable, Iterator

from netral.model.rule import Signal
from netral.model.time import MAYBE, NO, YES, Fit
from netral.signals.lexicon import Name
from netral.signals.scene import Scene
from netral.signals.seats import called

TITLE = re.compile(
    r"(?:\b(?:pak|bapak|bpk|bu|ibu|mas|mbak|gus|kang|cak|bang|pakde|ustaz|prof|dr|jenderal|gubernur|bupati|wali ?kota"
    r"|calon|capres|cawapres|cagub|cawagub|cabup|cawabup|presiden|paslon|partai|caleg)\.? )$"
)
CHOSEN = re.compile(r"\b(?:dukung|pilih|coblos|menangkan|paslon|pasangan|timnas|relawan|partai|pak|suara)[ -]$")
REGIONAL = re.compile(
    r"\b(?:pilkada|pilgub|pilbup|pilwali|pilwalkot|cagub|cawagub|cabup|cawabup|cawali|gubernur|bupati|wali ?kota|paslon"
    r"|coblos|nyoblos)\b"
)


def names(scene: Scene) -> Iterator[Signal]:
    """Names in force on the day of the item; an ambiguous one is sure only in company."""
    for start, end, meant in (*scene.called, *_glued(scene)):
        for name, sure in _meant(scene, _written(scene, meant, start, end), start, end):
            by = f"names:{name.alias.text}"
            yield scene.signal(
                "contestant.named", start, end, about=name.about, by=by, sure=sure, who=name.alias.who
            )  # fmt: skip


def _glued(scene: Scene) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Names inside words that are run together, unless the word as such is a name."""
    known = {end for _, end, _ in scene.called}
    for start, end, name in scene.lexicon.glued.inside(scene.text):
        if end not in known:
            yield start, end, scene.lexicon.joined[name]


def _written(scene: Scene, meant: Iterable[Name], start: int, end: int) -> list[Name]:
    """Without abbreviations that are words too (AMIN, PAN), unless written as abbreviations or called to be chosen."""
    first, after = scene.folded.span(start, end)
    capitals = scene.item.text[first:after].isupper() or CHOSEN.search(scene.text, max(0, start - 12), start)
    return [name for name in meant if capitals or name.alias.sure is YES or not name.alias.text.isupper()]


def _meant(scene: Scene, meant: Iterable[Name], start: int, end: int) -> Iterator[tuple[Name, Fit]]:
    """Whom a name calls here. People of the same name in several regions: those whose region or partner is named."""
    there = [name for name in meant if scene.current(name.contest, name.alias.window) is not NO]
    listed = [name for name in there if name.contest.setting]
    there = [name for name in there if not name.contest.setting]
    yield from called(scene, listed, (start, end), shared=bool(there))
    local = [name for name in there if name.contest.region]
    placed = [name for name in local if name.contest.id in scene.places or scene.together(name)]
    yield from ((name, YES) for name in placed)
    yield from ((name, _company(scene, name, start)) for name in there if not name.contest.region)
    open_ = [] if placed else [name for name in local if name.alias.sure is not NO]
    race = REGIONAL.search(scene.text) is not None
    if len({name.alias.who or _whole(name) for name in open_}) == 1:
        yield from ((name, max(name.alias.sure, YES if race else MAYBE)) for name in open_)
    elif race:
        yield from ((name, MAYBE) for name in open_)


def _whole(name: Name) -> str:
    """Whom a name of the whole calls: the same two in whatever election they stood together."""
    return " ".join(member.id for member in name.contestant.members) or name.about


def _company(scene: Scene, name: Name, start: int) -> Fit:
    if name.alias.sure is YES:
        return YES
    titled = TITLE.search(scene.text, max(0, start - 14), start)
    return YES if titled or scene.together(name) or scene.race else MAYBE
