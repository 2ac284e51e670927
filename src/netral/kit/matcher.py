"""Many phrases at once: one trie-shaped regular expression, the same on the desktop and in the browser."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from netral.kit.text import fold

T = TypeVar("T")

GAP = r"[\s_-]+"
BLANK = re.compile(GAP)
LEFT, RIGHT = r"(?<![\w@])", r"(?!\w)"


class Matcher(Generic[T]):
    """Finds whole words: entries are folded as texts are, a blank in an entry also meets a hyphen or underscore."""

    def __init__(self, entries: Mapping[str, T]) -> None:
        """Compile the entries; of two that fold alike the later one counts."""
        self.entries = {key: value for text, value in entries.items() if (key := comparable(text))}
        self._find = re.compile(f"{LEFT}(?:{_pattern(_trie(self.entries))}){RIGHT}") if self.entries else None

    def hits(self, folded: str) -> Iterator[tuple[int, int, T]]:
        """Start, end and value of every entry in a folded text, longest first where several begin alike."""
        if self._find:
            for found in self._find.finditer(folded):
                yield found.start(), found.end(), self.entries[BLANK.sub(" ", found[0])]

    def any(self, folded: str) -> bool:
        """Does any entry stand in the folded text?"""
        return self._find is not None and self._find.search(folded) is not None


def comparable(text: str) -> str:
    """An entry as it is looked for."""
    return BLANK.sub(" ", fold(text).strip())


def _trie(keys: Mapping[str, Any]) -> dict[str, Any]:
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


def _letter(letter: str) -> str:
    return GAP if letter == " " else re.escape(letter)
