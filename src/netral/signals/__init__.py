"""Recognisers: what is seen in an item, where and why. One function a file, `(scene) -> signals`.

They never silence each other: quotation, news link and denial are signals too, and rules decide what they undo. The
measured stance model will be one more recogniser here; it yields the same `phrase.*` signals with spans and reasons.
"""

from collections.abc import Callable, Iterator

from netral.model.item import Item
from netral.model.rule import Signal
from netral.signals.accounts import accounts
from netral.signals.gate import Gate
from netral.signals.headline import headline
from netral.signals.lexicon import Lexicon
from netral.signals.names import names
from netral.signals.negation import negation
from netral.signals.news import news
from netral.signals.numbers import numbers
from netral.signals.photos import photos
from netral.signals.phrases import phrases
from netral.signals.question import question
from netral.signals.quoting import quoting
from netral.signals.scene import Scene
from netral.signals.slots import slots
from netral.signals.tags import tags

__all__ = ["ALL", "Gate", "Lexicon", "signals"]

TELLING = ("phrase.", "turnout")
Recogniser = Callable[[Scene], Iterator[Signal]]

WHO: tuple[Recogniser, ...] = (names, numbers, accounts, tags)  # they say whom the item is about
WHAT: tuple[Recogniser, ...] = (phrases, slots, photos)  # they say what is told, and need to know of whom
HOW: tuple[Recogniser, ...] = (negation, question, quoting, headline, news)  # they say how it is told
ALL: tuple[Recogniser, ...] = (*WHO, *WHAT, *HOW)


def signals(item: Item, lexicon: Lexicon) -> tuple[Signal, ...]:
    """Everything seen in an item, in the order of the recognisers."""
    scene = Scene(item, lexicon)
    who = [signal for recogniser in WHO for signal in recogniser(scene)]
    scene.anchors += [signal for signal in who if signal.about]
    what = [signal for recogniser in WHAT for signal in recogniser(scene)]
    scene.told += [signal for signal in what if signal.name.startswith(TELLING)]
    how = [signal for recogniser in HOW for signal in recogniser(scene)]
    return tuple(dict.fromkeys([*who, *what, *how]))
