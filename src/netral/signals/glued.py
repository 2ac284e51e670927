"""Names inside words that are run together, as in hashtags: `#AsalBukanBudiContoh`, `budisari2024`."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

LEAST = 5  # letters of the shortest name that is looked for inside a word
LONG = 9  # letters of the shortest word that may be several
WORD = re.compile(rf"#\w+|\b[^\W_]{{{LONG},}}\b")
DIGITS = re.compile(r"\d+")


class Glued:
    """Splits words into names, known words and figures."""

    def __init__(self, names: Iterable[str], words: Collection[str]) -> None:
        """names: compact and folded. words: what may stand around them."""
        self._names = {name for name in names if len(name) >= LEAST}
        self._words = words
        self._starts = {name[:LEAST] for name in self._names}
        self._called = lru_cache(maxsize=1 << 14)(self._held)

    def inside(self, folded: str) -> Iterator[tuple[int, int, str]]:
        """Start and end of every long word or hashtag of a folded text with a name in it, and that name.

        A word with a piece that is neither a name nor known nor a figure holds none.
        """
        for found in WORD.finditer(folded):
            for piece in self._called(found[0]):
                yield *found.span(), piece

    def _held(self, written: str) -> tuple[str, ...]:
        """The names in one word or hashtag."""
        word = written.replace("_", "").removeprefix("#")
        if self._starts.isdisjoint([word[n : n + LEAST] for n in range(len(word) - LEAST + 1)]):
            return ()
        return tuple(piece for piece in self.pieces(word) if piece in self._names)

    def pieces(self, word: str) -> tuple[str, ...]:
        """The names, known words and figures of one word or hashtag; nothing where some piece is unknown."""
        return self._split(word.replace("_", "").removeprefix("#"), 0, {}) or ()

    def _split(self, word: str, start: int, known: dict[int, tuple[str, ...] | None]) -> tuple[str, ...] | None:
        """The pieces from `start` on, the longest first; None where some piece is unknown."""
        if start == len(word):
            return ()
        if start not in known:
            known[start] = None
            figures = DIGITS.match(word, start)
            for end in [figures.end()] if figures else range(len(word), start, -1):
                piece = word[start:end]
                if figures or piece in self._names or piece in self._words:
                    rest = self._split(word, end, known)
                    if rest is not None:
                        known[start] = (piece, *rest)
                        break
        return known[start]
