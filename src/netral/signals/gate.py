"""The door that nearly every post stays behind: can the item be about a contestant at all?"""

import re

from netral.kit.text import fold
from netral.model.item import Item
from netral.signals.accounts import HANDLE
from netral.signals.lexicon import Lexicon
from netral.signals.numbers import NUMBER
from netral.signals.tags import TAG
from netral.signals.ties import named

PARTS = re.compile(r"[^\W_]+")
FIGURE = re.compile(r"[ .]*0?[1-9]\b")  # a word that may end a ballot number begun by the word before; see numbers.py
SHORTENED = "https://t.co/"  # how X writes every address; the rest is random letters
KEPT, LONG = 100_000, 24  # words remembered as dull, and the longest word worth remembering


class Gate:
    """Nearly every text is turned away by its words alone: each entry of the lexicon has a word it cannot do without.

    Words that are dull in this sense are remembered; a text with other words is searched as a whole.
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
        return any(self._telling(word) for word in words if word not in self._dull) and self._about(fold(item.text))

    def _telling(self, word: str) -> bool:
        """Can this word be part of something? One that cannot is remembered."""
        if word.startswith(SHORTENED):
            return False
        folded = fold(word)
        telling = (
            not self._needed.isdisjoint(PARTS.findall(folded))
            or self._numbered(folded)
            or ("@" in folded and self._called(folded))
            or ("#" in folded and self._tagged(folded))
            or next(self._lexicon.glued.inside(folded), None) is not None
        )
        if not telling and len(word) <= LONG and len(self._dull) < KEPT:
            self._dull.add(word)
        return telling

    def _about(self, folded: str) -> bool:
        return (
            self._lexicon.partisan.any(folded)
            or NUMBER.search(folded) is not None
            or ("@" in folded and self._called(folded))
            or ("#" in folded and self._tagged(folded))
            or next(self._lexicon.glued.inside(folded), None) is not None
        )

    def _numbered(self, folded: str) -> bool:
        return "jari" in folded or FIGURE.match(folded) is not None or NUMBER.search(folded) is not None

    def _called(self, folded: str) -> bool:
        return any(handle.rstrip(".") in self._handles for handle in HANDLE.findall(folded))

    def _tagged(self, folded: str) -> bool:
        return any(self._lexicon.meant(tag) for tag in TAG.findall(folded))
