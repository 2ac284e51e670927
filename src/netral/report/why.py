"""What was seen in an act, one sentence a signal."""

from collections.abc import Iterable
from typing import Protocol

from netral.kit.words import Words
from netral.model.item import Item
from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.report.quote import shown

SHORT = 80
MARKS = ' \n"“”«»'  # the sentence brings its own quotation marks


class Naming(Protocol):
    """Who can put a signal's name into words."""

    words: Words

    def sign(self, name: str) -> str:
        """What the signal `name` means."""


def reasons(item: Item, seen: Iterable[Signal], view: Naming) -> tuple[str, ...]:
    """A sentence for each thing seen, none twice, as sure as the surest of its signals."""
    fits: dict[str, Fit] = {}
    for signal in seen:
        sentence = view.words("why.seen", sign=view.sign(signal.name), what=_what(item, signal))
        fits[sentence] = max(signal.sure, fits.get(sentence, Fit.NO))
    return tuple(one if sure is Fit.YES else view.words("why.unsure", what=one) for one, sure in fits.items())


def _what(item: Item, signal: Signal) -> str:
    """The words at the signal's place, else the entry that was recognised, else the part as a whole."""
    start, end = signal.span
    whole = _part(item, signal.part)
    entry = signal.by.partition(":")[2]
    text = shown(whole[start:end] or entry or whole).strip(MARKS)
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"


def _part(item: Item, part: Part) -> str:
    aim = item.target
    match part:
        case Part.TARGET:
            return aim.account or aim.name or aim.url or aim.ref
        case Part.LINK:
            return next(iter(item.links), "")
        case Part.MEDIA:
            return next((media.caption for media in item.media if media.caption), "")
        case Part.QUOTED:
            return item.quoted
        case Part.TEXT:
            return item.text
        case Part.OWNER:
            return ""
