"""phrase.* around a contestant: "dukung *", "* menang" and the like, whoever stands at the star.

The lexicon writes them once for all contestants, so that none is read more strictly than another.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from netral.model.pack import Phrase
from netral.model.rule import Signal
from netral.signals.accounts import HANDLE
from netral.signals.lexicon import SLOT, START
from netral.signals.names import TITLE
from netral.signals.numbers import NUMBER
from netral.signals.phrases import CUE
from netral.signals.scene import Scene

TITLES = 3  # of them at most stand before a name: "pasangan calon bupati"
OPENING = re.compile(r"[.!?\n][^\w@.!?\n]*(?=[\w@])")  # from the end of a sentence up to the next word
OTHERWISE = {"number": NUMBER, "mention": HANDLE}  # how people are called but by name, and what then is seen
CHOOSING = re.compile(r"(?:coblos|pilih|dukung|menangkan)[ .]*")  # begins what calls a number, and phrases around it
LONG = 16  # characters of the longest title
SEAT = re.compile(r"\b(?:bacaleg|bakal|legislatif|anggota|dprd?|dpd|ri|senator)\.? $")  # titles of those on a list


class Call(Struct, frozen=True):
    """A place of the folded text where somebody is called, and who that may be."""

    start: int
    end: int
    anchors: tuple[Signal, ...]


class Filled(Struct, frozen=True):
    """A phrase of the lexicon, where it stands in the folded text, and who fills its slot."""

    phrase: Phrase
    start: int
    end: int
    anchor: Signal


def slots(scene: Scene) -> Iterator[Signal]:
    """Phrases with a slot, about whoever fills it."""
    for one in filled(scene):
        if one.phrase.signal != CUE:
            by, sure = f"slots:{one.phrase.text}", min(one.phrase.sure, one.anchor.sure)
            yield scene.signal(one.phrase.signal, one.start, one.end, about=one.anchor.about, by=by, sure=sure)


def filled(scene: Scene) -> Iterator[Filled]:
    """Every phrase with a slot that the text holds, on days on which it means something."""
    calls = {call.start: call for call in _calls(scene)}
    if not calls:
        return
    text, places = _masked(scene, calls)
    for start, end, meant in scene.lexicon.slotted.hits(text):
        slot = calls[places[text.find(SLOT, start, end)]]
        after = slot.end if text[end - 1] == SLOT else places[end]
        for phrase in meant:
            if scene.meant(phrase):
                yield from (Filled(phrase, places[start], after, anchor) for anchor in slot.anchors)


def _masked(scene: Scene, calls: Mapping[int, Call]) -> tuple[str, list[int]]:
    """The text with every call as one star and every sentence opened by a mark; where each character comes from."""
    opens = {found.end() - 1 for found in OPENING.finditer(f"\n{scene.text}")}
    text = scene.text.replace(SLOT, " ").replace(START, " ")
    pieces: list[str] = []
    places: list[int] = []
    here = 0
    for cut in sorted({*calls, *opens}):
        if cut < here:
            continue
        pieces.append(text[here:cut] + START * (cut in opens) + SLOT * (cut in calls))
        places += [*range(here, cut), *[cut] * ((cut in opens) + (cut in calls))]
        here = calls[cut].end if cut in calls else cut
    pieces.append(text[here:])
    return "".join(pieces), [*places, *range(here, len(text) + 1)]


def _calls(scene: Scene) -> Iterator[Call]:
    """Where contestants are called, with the titles before their names; no two overlap."""
    spans = [(start, end) for start, end, _ in scene.called]
    kinds = {one.name.partition(".")[0] for one in scene.anchors}
    patterns = [pattern for kind, pattern in OTHERWISE.items() if kind in kinds]
    spans += [found.span() for pattern in patterns for found in pattern.finditer(scene.text)]
    last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        place = scene.folded.span(start, end)
        anchors = {one.about: one for one in scene.anchors if one.span == place}
        if anchors and start >= last:
            titles = (TITLE, SEAT) if scene.lexicon.rolls.contests else (TITLE,)
            chosen = CHOOSING.match(scene.text, start, end)
            begins = chosen.end() if chosen else start
            yield Call(_titled(scene.text, begins, last, titles), end, tuple(anchors.values()))
            last = end


def _titled(text: str, start: int, last: int, titles: Sequence[re.Pattern[str]]) -> int:
    for _ in range(TITLES):
        found = filter(None, (title.search(text, max(last, start - LONG), start) for title in titles))
        start = next((titled.start() for titled in found), start)
    return start
