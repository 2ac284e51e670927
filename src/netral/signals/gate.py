"""The door that nearly every post stays behind: can the item be about a contestant at all?"""

import re
from collections.abc import Iterable, Sequence
from itertools import filterfalse

from netral.kit.text import fold
from netral.model.item import Item
from netral.signals.accounts import HANDLE
from netral.signals.glued import LONG
from netral.signals.lexicon import Lexicon
from netral.signals.numbers import NUMBER, figured
from netral.signals.tags import TAG
from netral.signals.ties import named

PARTS = re.compile(r"[^\W_]+")
ENDING = re.compile(r"[ .]*0?[1-9]\b")  # how a word may end a number that the word before began
SHORT = "https://t.co/"
SHORTENED = re.compile(r"https://t\.co/[A-Za-z0-9]{10}(?!\S)")  # how X writes every address: ten random letters
KEPT, LONGEST = 100_000, 24  # words remembered as dull, and the longest word worth remembering


class Gate:
    """Nearly every text is turned away by its words alone: each entry of the lexicon has a word it cannot do without.

    Words that are dull in this sense are remembered, and only the others are looked at. One of them may call somebody
    by itself, as a handle does, or be a part of what does: then the text is searched as a whole.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Over everything in the lexicon that is about a contestant."""
        self._lexicon = lexicon
        self._needed: dict[str, set[tuple[str, ...]]] = {}  # what has to stand beside a word, entry by entry
        for entry in lexicon.partisan.entries:
            parts = PARTS.findall(entry)
            word = max(reversed(parts), key=len)
            self._needed.setdefault(word, set()).add(tuple(part for part in parts if part != word))
        self._handles = {handle for _, handle in lexicon.accounts}
        self._dull: set[str] = set()

    def lets(self, item: Item) -> bool:
        """Can any recogniser say whom the item is about? Never wrongly no."""
        target = item.target
        if target.account and self._lexicon.listed(item.platform, target.account):
            return True
        if target.name and (name := named(item)) and self._about(fold(name), PARTS.findall(fold(name))):
            return True
        words = (SHORTENED.sub("", item.text) if SHORT in item.text else item.text).split()
        if self._dull.issuperset(words):
            return False
        fresh = [*filterfalse(self._dull.__contains__, words)]
        folded = fold(" ".join(fresh))
        if self._called(folded) or self._tagged(folded) or self._glued(folded):
            return True
        parts = PARTS.findall(folded)
        return self._telling(fresh, folded, parts) and self._about(fold(item.text), parts)

    def _telling(self, fresh: Sequence[str], folded: str, parts: Sequence[str]) -> bool:
        """Can one of these words be a part of what calls somebody? Where none is needed, the others are remembered."""
        if not self._needed.keys().isdisjoint(parts):
            return True
        dull = [word for word in fresh if not _numbered(fold(word))] if figured(folded) else fresh
        if len(self._dull) < KEPT:
            self._dull.update(word for word in dull if len(word) <= LONGEST)
        return len(dull) < len(fresh)

    def _about(self, folded: str, parts: Iterable[str]) -> bool:
        """Does a text hold a number, or an entry of which it has these parts?"""
        beside = (rest for word in self._needed.keys() & parts for rest in self._needed[word])
        if any(all(map(folded.__contains__, rest)) for rest in beside) and self._lexicon.partisan.any(folded):
            return True
        return figured(folded) and NUMBER.search(folded) is not None

    def _called(self, folded: str) -> bool:
        return "@" in folded and any(handle.rstrip(".") in self._handles for handle in HANDLE.findall(folded))

    def _tagged(self, folded: str) -> bool:
        return "#" in folded and any(self._lexicon.meant(tag) for tag in TAG.findall(folded))

    def _glued(self, folded: str) -> bool:
        long = len(folded) >= LONG or "#" in folded
        return long and next(self._lexicon.glued.inside(folded), None) is not None


def _numbered(folded: str) -> bool:
    """Does a word hold a number, or the end of one?"""
    ends = "jari" in folded or ENDING.match(folded) is not None
    return ends or (figured(folded) and NUMBER.search(folded) is not None)
