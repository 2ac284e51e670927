"""Short quotes of what an act says, cut into plain and marked pieces, safe to show on a screen."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from netral.model.item import Act, Item
from netral.model.rule import Part, Signal

BEFORE = 80  # letters kept before the first mark of a long text
LONG = 320  # letters shown at most
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
PASSED_ON = (Act.SHARE, Act.REACT)


class Piece(Struct, frozen=True):
    """A stretch of a quote; marked where a signal was seen in it."""

    text: str
    marked: bool = False


class Quote(Struct, frozen=True):
    """Words beside an act. label: message key that says whose they are."""

    label: str
    pieces: tuple[Piece, ...]


def quotes(item: Item, signals: Iterable[Signal]) -> Iterator[Quote]:
    """What the act says, then what stands beside it."""
    seen = tuple(signals)
    if item.text:
        label = "quote.passed" if item.act in PASSED_ON else "quote.own"
        yield Quote(label, pieces(item.text, spans(seen, Part.TEXT)))
    if item.quoted:
        yield Quote("quote.beside", pieces(item.quoted, spans(seen, Part.QUOTED)))
    for caption in dict.fromkeys(media.caption for media in item.media if media.caption):
        yield Quote("quote.caption", pieces(caption, spans(seen, Part.MEDIA)))


def spans(signals: Iterable[Signal], part: Part) -> list[tuple[int, int]]:
    """Where the signals of one part were seen: sorted, without overlaps."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(one.span for one in signals if one.part is part and one.span[1] > one.span[0]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def pieces(text: str, marks: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """The text around its first mark, in plain and marked pieces, with an ellipsis where it was cut."""
    kept = [(start, min(end, len(text))) for start, end in marks if start < len(text)]
    first, after = _shown(text, kept[0][0] if kept else 0)
    found = [Piece("…")] if first else []
    place = first
    for start, end in kept:
        if place <= start < after:
            found += [Piece(shown(text[place:start])), Piece(shown(text[start : min(end, after)]), marked=True)]
            place = min(end, after)
    found.append(Piece(shown(text[place:after]) + (" …" if after < len(text) else "")))
    return tuple(piece for piece in found if piece.text)


def shown(text: str) -> str:
    """The text without letters that would steer a screen or turn its lines around."""
    return UNSEEN.sub("", text)


def _shown(text: str, mark: int) -> tuple[int, int]:
    """First letter shown and the one after the last, at blanks where there are some."""
    if len(text) <= LONG:
        return 0, len(text)
    first = max(0, min(mark - BEFORE, len(text) - LONG))
    blank = text.find(" ", first, mark)
    first = blank + 1 if first and blank >= 0 else first
    last = min(len(text), first + LONG)
    blank = text.rfind(" ", last - 40, last)
    return first, blank if last < len(text) and blank > mark else last


def aimed(item: Item) -> str:
    """Whom or what an act points at."""
    aim = item.target
    return shown(f"@{aim.account}" if aim.account else aim.name or aim.url or aim.ref)
