"""phrase.*: what the text as a whole does, judged by a small model whose thresholds were measured on real posts.

It weighs what all other recognisers saw, so it comes after them; where it says no, their words alone are not sure.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from netral.kit.data import data_bytes, data_text
from netral.kit.linear import Linear, shares
from netral.model.item import Act
from netral.model.rule import Part, Signal
from netral.model.stance import PARTISAN, Kind, Stance
from netral.model.time import Fit
from netral.signals.features import Read, features
from netral.signals.scene import Scene
from netral.signals.second import asked

LONGEST = 6  # words that a signal of the model underlines at most
ROOTS = [size**0.5 for size in range(1, LONGEST + 1)]
SIDED = ("phrase.solicit", "phrase.support", "phrase.attack", "tag.for", "tag.against")
LEANING = "phrase.leaning"
SHORT = 12  # words; in so few a telling phrase says nearly all there is, and the model knows little
SHORTLY = 0.2  # the least probability of a side at which sure words of the lexicon count in so short a text


class Least(Struct, frozen=True):
    """The least probabilities of a side.

    yes, maybe: for that answer. trust: for words of the lexicon to count that are not sure. doubt: for those that are,
    in a text that is not short.
    """

    yes: float
    trust: float
    doubt: float
    maybe: float


class Both(Struct, frozen=True):
    """How two opinions become one. asks: the first is asked alone where it holds one kind this probable.

    own, other: what the scores of each count. bias: what is added to each kind. undated, dated: for the two together.
    """

    asks: float
    own: float
    other: float
    bias: tuple[float, ...]
    undated: Least
    dated: Least


class Settings(Struct, frozen=True):
    """How the weights are to be read. undated, dated: where the day is unknown, and where it is known."""

    bias: tuple[float, ...]
    scale: float
    undated: Least
    dated: Least


class Judged(NamedTuple):
    """A text as the model judged it.

    words: do words of the lexicon count that take a side? MAYBE: only those that are sure.
    """

    stance: Stance
    read: Read
    sure: Fit
    words: Fit


@cache
def settings() -> Settings:
    """The settings that travel with the weights."""
    return msgspec.convert(tomllib.loads(data_text("id/stance/model.toml")), Settings)


@cache
def both() -> Both:
    """The settings that travel with the second opinion."""
    return msgspec.convert(tomllib.loads(data_text("id/stance/second/both.toml")), Both)


@cache
def model() -> Linear:
    """The weights."""
    return Linear(data_bytes("id/stance/weights.bin"), settings().bias, settings().scale)


def judged(scene: Scene, seen: Iterable[Signal]) -> Judged:
    """What the text does. seen: the signals of all other recognisers."""
    read, known = features(scene, seen), settings()
    own = model().scores(read.names)
    chances = shares(own)
    second = scene.lexicon.second
    other = second(asked(read)) if second and max(chances) < both().asks else None
    if other is None:
        return answered(chances, read, known)
    how = both()
    mixed = [how.own * one + how.other * two + more for one, two, more in zip(own, other, how.bias, strict=True)]
    return answered(shares(mixed), read, how)


def answered(chances: Sequence[float], read: Read, known: Settings | Both) -> Judged:
    """Does the text take a side? The thresholds say how often YES and MAYBE were right.

    A bare appeal or praise does, however little so few words tell the model.
    """
    least = known.dated if read.dated else known.undated
    stance = Stance(*chances)
    if read.bare:
        return Judged(_raised(stance, read.bare, least.yes), read, Fit.YES, Fit.YES)
    sure = sureness(stance, least)
    if read.headline:
        return Judged(stance, read, Fit.MAYBE if sure is Fit.YES else Fit.NO, Fit.NO)
    short = len(read.tokens) <= SHORT and not read.several
    doubt = min(SHORTLY, least.doubt) if short else least.doubt
    side = stance.side
    return Judged(stance, read, sure, Fit.YES if side >= least.trust else Fit.MAYBE if side >= doubt else Fit.NO)


def _raised(stance: Stance, told: Kind, side: float) -> Stance:
    """The same with at least this probability of a side, and what is told the likeliest one."""
    missing = max(0.0, side - stance.side)
    left = 1 - missing / (1 - stance.side) if missing else 1.0
    found = {kind: stance.of(kind) * (1 if kind in PARTISAN else left) for kind in Kind}
    found[stance.leaning], found[told] = found[told], found[stance.leaning] + missing
    return Stance(*found.values())


def sureness(stance: Stance, least: Least) -> Fit:
    """Does a text take a side?"""
    return Fit.YES if stance.side >= least.yes else Fit.MAYBE if stance.side >= least.maybe else Fit.NO


def stances(scene: Scene, found: Judged) -> Iterator[Signal]:
    """The model's own signal, at the words that weighed most, about whoever is called nearest to them.

    Alone it is never sure, so that no act is at risk by the model alone; where it only leans to a side, that is told of
    drafts, which can still be changed.
    """
    drafted = scene.item.act is Act.DRAFT
    if found.sure is Fit.NO or (found.sure is Fit.MAYBE and not drafted) or not found.read.tokens:
        return
    kind = found.stance.leaning
    name, sure = (f"phrase.{kind}", Fit.MAYBE) if found.sure is Fit.YES else (LEANING, Fit.YES)
    first, last = _heaviest(found.read, kind)
    start, end = found.read.tokens[first].start, found.read.tokens[last].end
    for about in _meant(scene, start, end):
        yield Signal(name, Part.TEXT, scene.folded.span(start, end), about, "stance", sure)


def tempered(signals: Iterable[Signal], found: Judged, *, drafted: bool) -> Iterator[Signal]:
    """Words of the lexicon that take a side, as far as the text as a whole takes one.

    What does not count, as in a headline or a long report of what others want, is told of drafts, which can still be
    changed, where the whole may take a side.
    """
    for one in signals:
        if one.name not in SIDED or found.words is Fit.YES or (one.sure is Fit.YES and found.words is Fit.MAYBE):
            yield one
        elif drafted and found.sure is not Fit.NO:
            yield replace(one, name=LEANING, sure=Fit.YES)


def _meant(scene: Scene, start: int, end: int) -> Iterator[str]:
    """Everybody the nearest name may mean; nobody in particular where none is called."""
    about, _ = scene.nearest(start, end)
    spans = {one.span for one in scene.anchors if one.about == about}
    yield from dict.fromkeys(one.about for one in scene.anchors if one.span in spans) or {"": None}


def _heaviest(read: Read, kind: Kind) -> tuple[int, int]:
    """The first and last of the neighbouring words that speak most for a kind, against the average of all kinds."""
    weights = [0.0] * len(read.tokens)
    place = list(Kind).index(kind)
    for name, (first, last) in read.places.items():
        row = model().row(name)
        for token in range(first, last + 1) if row else ():
            weights[token] += (row[place] - sum(row) / len(row)) / (last - first + 1)
    runs = (
        (weight / ROOTS[size], first, first + size)
        for first in range(len(weights))
        for size, weight in enumerate(accumulate(weights[first : first + LONGEST]))
    )
    _, first, last = max(runs)
    return first, last
