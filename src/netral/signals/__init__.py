"""Recognisers: what is seen in an item, where and why. One function a file, `(scene) -> signals`.

They never silence each other: quotation, news link and denial are signals too, and rules decide what they undo. The
measured judgement (`stance.py`) comes last: it weighs what the others saw, says the same `phrase.*` with spans, and
where it finds no side, telling words alone are not sure.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from netral.model.item import Act, Item
from netral.model.rule import Signal
from netral.model.stance import Kind, Stance
from netral.model.time import Fit
from netral.signals.accounts import accounts
from netral.signals.gate import Gate
from netral.signals.headline import headline
from netral.signals.lexicon import Lexicon
from netral.signals.membership import membership
from netral.signals.names import names
from netral.signals.negation import negation
from netral.signals.news import news
from netral.signals.numbers import numbers
from netral.signals.photos import photos
from netral.signals.phrases import phrases
from netral.signals.question import question
from netral.signals.quoting import quoting
from netral.signals.scene import Scene
from netral.signals.seats import seats
from netral.signals.slots import slots
from netral.signals.stance import LEANING, Judged, judged, stances, tempered
from netral.signals.tags import tags
from netral.signals.ties import ties

__all__ = ["ALL", "WEIGHED", "Gate", "Lexicon", "Seen", "look", "seen", "signals"]

WEIGHED = (LEANING, *(f"phrase.{kind}" for kind in Kind))  # what the model may say
TELLING = ("phrase.", "turnout")
Recogniser = Callable[[Scene], Iterator[Signal]]

WHO: tuple[Recogniser, ...] = (names, numbers, seats, accounts, tags, ties)  # they say whom the item is about
WHAT: tuple[Recogniser, ...] = (phrases, slots, photos)  # they say what is told, and need to know of whom
HOW: tuple[Recogniser, ...] = (negation, question, quoting, headline, news, membership)  # they say how it is told
ALL: tuple[Recogniser, ...] = (*WHO, *WHAT, *HOW)


class Seen(NamedTuple):
    """Everything seen in an item, in the order of the recognisers, and what its words do as a whole."""

    signals: tuple[Signal, ...]
    stance: Stance
    sure: Fit


def signals(
    item: Item, lexicon: Lexicon, *, matters: Callable[[Sequence[Signal]], bool] | None = None
) -> tuple[Signal, ...]:
    """Everything seen in an item, in the order of the recognisers; nothing where none of it is about a contestant.

    matters: can what the others saw come to anything, if signals WEIGHED are added? Else the model is not asked.
    """
    scene = Scene(item, lexicon)
    what = _what(scene)
    if not any(one.about for one in what):
        return ()
    told = [*what, *_how(scene)]
    return _weighed(scene, told).signals if matters is None or matters(told) else tuple(told)


def look(item: Item, lexicon: Lexicon) -> Seen:
    """Everything seen in an item, and what its words do as a whole."""
    scene = Scene(item, lexicon)
    return _weighed(scene, seen(scene))


def _weighed(scene: Scene, told: Sequence[Signal]) -> Seen:
    if not scene.lexicon.weighed:
        return Seen(tuple(told), Stance(), Fit.NO)
    found: Judged = judged(scene, told)
    drafted = scene.item.act is Act.DRAFT
    words = tempered(told, found, drafted=drafted)
    whole = tuple(dict.fromkeys([*words, *stances(scene, found)]))
    return Seen(whole, found.stance, found.sure)


def seen(scene: Scene) -> list[Signal]:
    """What all recognisers but the last one see, which weighs it."""
    return [*_what(scene), *_how(scene)]


def _what(scene: Scene) -> list[Signal]:
    """Whom the item is about, and what it tells of them."""
    who = [signal for recogniser in WHO for signal in recogniser(scene)]
    scene.anchors += [signal for signal in who if signal.about]
    what = [signal for recogniser in WHAT for signal in recogniser(scene)]
    scene.told += [signal for signal in what if signal.name.startswith(TELLING)]
    return [*who, *what]


def _how(scene: Scene) -> Iterator[Signal]:
    """How it is told; of nobody else than whom it is told of."""
    return (signal for recogniser in HOW for signal in recogniser(scene))
