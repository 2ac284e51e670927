"""Many phrases at once: trie-shaped regular expressions by first word, the same on the desktop and in the browser."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import Any, Generic, TypeVar

from netral.kit.text import fold

T = TypeVar("T")

GAP = r"[\s_-]+"
BLANK = re.compile(GAP)
LEFT, RIGHT = r"(?<![\w@])", r"(?!\w)"
OPENING = re.compile(r"([^\W_]+|[^\w\s])")  # what an entry may begin with: a word, or a mark


Openings = Sequence[tuple[int, str]]


def openings(folded: str) -> Openings:
    """Where an entry may begin: every word and mark of a folded text."""
    pieces = OPENING.split(folded)  # what lies between them, and they, by turns
    ends = accumulate(map(len, pieces))
    return [*zip(islice(ends, 0, None, 2), pieces[1::2], strict=False)]


class Matcher(Generic[T]):
    """Finds whole words: entries are folded as texts are, a blank in an entry also meets a hyphen or underscore.

    Entries are kept by their first word; the expression of a word is compiled when a text first holds that word, so
    that thousands of entries cost nothing until they are met.
    """

    def __init__(self, entries: Mapping[str, T]) -> None:
        """Sort the entries; of two that fold alike the later one counts."""
        self.entries = {key: value for text, value in entries.items() if (key := comparable(text))}
        self._waiting: dict[str, list[str]] = {}
        for key in self.entries:
            if opening := OPENING.match(key):
                self._waiting.setdefault(opening[0], []).append(key)
        self._compiled: dict[str, re.Pattern[str]] = {}

    def hits(self, folded: str, words: Openings | None = None) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of every entry in a folded text, longest first where several begin alike.

        words: the `openings` of the text, where several matchers look at it.
        """
        last = 0
        for start, word in openings(folded) if words is None else words:
            if word in self._waiting and start >= last:
                found = self._expression(word).match(folded, start)
                if found:
                    last = found.end()
                    yield found.start(), last, self.entries[BLANK.sub(" ", found[0])]

    def any(self, folded: str) -> bool:
        """Does any entry stand in the folded text?"""
        begun = self._waiting.keys() & OPENING.findall(folded)
        return any(self._expression(word).search(folded) for word in begun)

    def _expression(self, opening: str) -> re.Pattern[str]:
        known = self._compiled.get(opening)
        if known is None:
            known = re.compile(f"{LEFT}(?:{_pattern(_trie(self._waiting[opening]))}){RIGHT}")
            self._compiled[opening] = known
        return known


@lru_cache(maxsize=1 << 16)
def comparable(text: str) -> str:
    """An entry as it is looked for."""
    return BLANK.sub(" ", fold(text).strip())


def _trie(keys: Iterable[str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for key in sorted(keys):
        node = root
        for letter in key:
            node = node.setdefault(letter, {})
        node[""] = {}
    return root


def _pattern(node: dict[str, Any]) -> str:
    """The expression of a branch: what may follow comes before what may end, so that the longest wins."""
    branches = [
        (GAP if letter == " " else re.escape(letter)) + _pattern(rest) for letter, rest in node.items() if letter
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else "|".join(branches)
    return f"(?:{joined})?" if "" in node else joined if len(branches) == 1 else f"(?:{joined})"
