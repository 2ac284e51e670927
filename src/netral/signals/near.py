"""Names that are not written as they should be: with one letter wrong, or inside a hashtag that nobody knows."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Generic, TypeVar

V = TypeVar("V")
LEAST = 6  # letters of the shortest name that is known when misspelled
SHORT = 5  # letters of the shortest name that is looked for inside a hashtag


class Near(Generic[V]):
    """Finds the names that a folded word may be meant for, or holds. names: those that are one word each."""

    def __init__(self, names: Mapping[str, tuple[V, ...]], words: Collection[str]) -> None:
        """words: those that are right as they stand, however near to a name."""
        self._names, self._words = {name: meant for name, meant in names.items() if name.isalpha()}, words
        self._close: dict[str, set[str]] = defaultdict(set)
        for name in filter(lambda name: len(name) >= LEAST, self._names):
            for shorter in _shortened(name):
                self._close[shorter].add(name)
        self._found = lru_cache(maxsize=1 << 14)(self._looked)
        longest = sorted((name for name in self._names if len(name) >= SHORT), key=len, reverse=True)
        self._inside = re.compile("|".join(longest) or "(?!)")

    def misspelled(self, word: str) -> Iterator[V]:
        """Whoever a word may call that is one slip away from a name and begins as it does."""
        for name in self._found(word):
            yield from self._names[name]

    def inside(self, word: str) -> Iterator[tuple[int, int, tuple[V, ...]]]:
        """Start and end of every name in a word or hashtag, the longest first, and whom it calls."""
        if word.removeprefix("#") not in self._words:
            yield from ((*found.span(), self._names[found[0]]) for found in self._inside.finditer(word))

    def _looked(self, word: str) -> tuple[str, ...]:
        if word in self._words or len(word) < LEAST - 1:
            return ()
        close = {name for shorter in _shortened(word) for name in self._close.get(shorter, ())}
        return tuple(sorted(name for name in close if name[0] == word[0] and _one_off(word, name)))


def _shortened(word: str) -> set[str]:
    """The word, and whatever it becomes where one letter is left out."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _one_off(word: str, name: str) -> bool:
    """Is one a single slip from the other: a letter too much, too few, wrong, or changed with its neighbour?"""
    if len(word) != len(name):
        short, long = sorted((word, name), key=len)
        return short in _shortened(long)
    wrong = [place for place, (mine, right) in enumerate(zip(word, name, strict=True)) if mine != right]
    first, after = wrong[0], wrong[-1] + 1
    return len(wrong) == 1 or (after - first == 2 and word[first:after] == name[first:after][::-1])  # noqa: PLR2004
