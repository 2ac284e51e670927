"""Words cut into pieces of a fixed vocabulary, the likeliest way: a unigram language model, as in SentencePiece."""

from collections.abc import Mapping
from functools import lru_cache

FRONT = "▁"  # stands before the first piece of a word
LONGEST = 16  # letters of the longest piece that is tried
WORD = 40  # letters of a word that are read
STRANGE = -25.0  # what a letter outside the vocabulary costs


class Pieces:
    """A vocabulary of pieces, each with the logarithm of how likely it is."""

    def __init__(self, chances: Mapping[str, float]) -> None:
        """chances: natural logarithms, as the vocabulary's makers counted them."""
        self._chances = chances
        self.cut = lru_cache(maxsize=1 << 14)(self._cut)

    def _cut(self, word: str) -> tuple[str, ...]:
        """The pieces of one word; letters outside the vocabulary stand alone."""
        word = FRONT + word[:WORD]
        best, back = [0.0] + [-1e9] * len(word), [0] * (len(word) + 1)
        for start in range(len(word)):
            for end in range(start + 1, min(len(word), start + LONGEST) + 1):
                chance = self._chances.get(word[start:end], STRANGE if end == start + 1 else None)
                if chance is not None and best[start] + chance > best[end]:
                    best[end], back[end] = best[start] + chance, start
        found, end = [], len(word)
        while end:
            found.append(word[back[end] : end])
            end = back[end]
        return tuple(found[::-1])
