"""The door that nearly every post stays behind: can the item be about a contestant at all?"""

import re
from itertools import filterfalse

from netral.kit.text import fold
from netral.model.item import Item
from netral.model.time import Fit
from netral.signals.accounts import HANDLE
from netral.signals.glued import LONG
from netral.signals.lexicon import Lexicon
from netral.signals.numbers import NUMBER
from netral.signals.tags import TAG
from netral.signals.ties import named

PARTS = re.compile(r"[^\W_]+")
FIGURE = re.compile(r"[1-9]|jari")  # what every ballot number holds; see numbers.py
ENDING = re.compile(r"[ .]*0?[1-9]\b")  # how a word may end a number that the word before began
SHORTENED = re.compile(r"https://t\.co/[A-Za-z0-9]{10}")  # how X writes every address: ten random letters
KEPT, LONGEST = 100_000, 24  # words remembered as dull, and the longest word worth remembering


class Gate:
    """Nearly every text is turned away by its words alone: each entry of the lexicon has a word it cannot do without.

    Words that are dull in this sense are remembered. A word may call somebody by itself, as a handle does, or be a part
    of what does: then the text is searched as a whole.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        """Over everything in the lexicon that is about a contestant."""
        self._lexicon = lexicon
        self._needed = {max(reversed(PARTS.findall(entry)), key=len) for entry in lexicon.partisan.entries}
        self._handles = {handle for _, handle in lexicon.accounts}
        self._dull: set[str] = set()

    def lets(self, item: Item) -> bool:
        """Can any recogniser say whom the item is about? Never wrongly no."""
        if item.target.account and self._lexicon.listed(item.platform, item.target.account):
            return True
        if (name := named(item)) and self._about(fold(name)):
            return True
        words = item.text.split()
        if self._dull.issuperset(words):
            return False
        telling = {self._telling(word) for word in filterfalse(self._dull.__contains__, words)}
        return Fit.YES in telling or (Fit.MAYBE in telling and self._about(fold(item.text)))

    def _telling(self, word: str) -> Fit:
        """Does this word call somebody, or can it be part of what does? One that cannot is remembered."""
        if word[:5] == "https" and SHORTENED.fullmatch(word):
            return Fit.NO
        folded = fold(word)
        if self._called(folded) or self._tagged(folded) or self._glued(folded):
            return Fit.YES
        if not self._needed.isdisjoint(PARTS.findall(folded)) or self._numbered(folded):
            return Fit.MAYBE
        if len(word) <= LONGEST and len(self._dull) < KEPT:
            self._dull.add(word)
        return Fit.NO

    def _about(self, folded: str) -> bool:
        return self._lexicon.partisan.any(folded) or (FIGURE.search(folded) and NUMBER.search(folded)) is not None

    def _numbered(self, folded: str) -> bool:
        if FIGURE.search(folded) is None:
            return False
        return "jari" in folded or ENDING.match(folded) is not None or NUMBER.search(folded) is not None

    def _called(self, folded: str) -> bool:
        return "@" in folded and any(handle.rstrip(".") in self._handles for handle in HANDLE.findall(folded))

    def _tagged(self, folded: str) -> bool:
        return "#" in folded and any(self._lexicon.meant(tag) for tag in TAG.findall(folded))

    def _glued(self, folded: str) -> bool:
        long = len(folded) >= LONG or "#" in folded
        return long and next(self._lexicon.glued.inside(folded), None) is not None
