"""What can be seen on a photo, put before its owner as hints: text that means something, codes, signs of a number."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from netral.check import Bench
from netral.cli.refusal import Refusal
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.item import Act, Item, Media, Place
from netral.model.time import Fit, Moment
from netral.packs.load import load
from netral.signals import look
from netral.signals.lexicon import Name
from netral.signals.numbers import BALLOT

POSES = (
    ("pose.thumb", 1), ("pose.index", 1), ("pose.pistol", 2), ("pose.phone", 2), ("pose.peace", 2), ("pose.heart", 2),
    ("pose.ok", 3), ("pose.three", 3), ("pose.metal", 3), ("pose.four", 4), ("pose.five", 5),
)  # fmt: skip  # as the lists of agencies of November 2023 read them


class Hints(Struct, frozen=True):
    """lines, codes: as read. meant: what the text engine finds in them, in words. fingers, poses: of ballot numbers."""

    lines: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    meant: tuple[str, ...] = ()
    fingers: tuple[int, ...] = ()
    poses: tuple[str, ...] = ()


NOT_LOOKED = Hints()


def hints(content: bytes, at: Moment, region: str, words: Words) -> Hints:
    """Look at one photo. Refuses where the extra is not installed."""
    try:
        from netral.cli.pixels.see import sight
    except ImportError:
        raise Refusal("refuse.extra", extra="vision") from None
    seen = sight(content)
    text = "\n".join((*seen.lines, *seen.codes))
    numbers = _numbers(at, region)
    counted = _fingers(content) if numbers else ()
    shown = tuple(one for one in counted if one in numbers)
    poses = () if shown else tuple(words(key, number=number) for key, number in POSES if number in numbers)
    return Hints(seen.lines, seen.codes, tuple(_meant(text, at, words)), shown, poses)


def _meant(text: str, at: Moment, words: Words) -> Iterator[str]:
    """What the engine that reads posts finds in the text; no rule is asked, nothing is judged."""
    bench = _bench()
    names = {signal.id: signal.text.said(words.lang) for signal in bench.pack.signals}
    item = Item("photo", "photo", Act.POST, at, Place("photo"), text=text, media=(Media("photo"),))
    seen = look(item, bench.lexicon).signals if bench.gate.lets(item) else ()
    said = (
        words("why.seen", sign=names[one.name], what=text[slice(*one.span)])
        for one in seen
        if not one.name.startswith("photo.")
    )
    yield from dict.fromkeys(said)


def _numbers(at: Moment, region: str) -> frozenset[int]:
    """Ballot numbers that mean something to this person on that day: of the country, and of their own region."""
    names = (name for name in _bench().lexicon.numbered.values() if name.contest.region in ("", region))
    return frozenset(name.contestant.number for name in names if _on_ballot(name, at))


def _on_ballot(name: Name, at: Moment) -> bool:
    stands = (one.window for one in name.contestant.standings if one.status in BALLOT)
    return any(at.within(window, zone(name.contest.zone)) is Fit.YES for window in stands)


def _fingers(content: bytes) -> tuple[int, ...]:
    """The counts; nothing where hands cannot be looked for, or were not told for certain, so that the person looks."""
    try:
        from netral.cli.pixels.fingers import fingers
    except ImportError:
        return ()
    return fingers(content)


@cache
def _bench() -> Bench:
    return Bench.of(load())
