"""An importer is two tables: members that are read, row by row, and members knowingly left out with the reason."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from netral.importers.context import Context
from netral.model.item import Account, Item, Place

Row = Callable[[Any, Place, Context], Iterable[Item | Account]]


class Reader(Struct, frozen=True):
    """How one kind of member is read. whole: the member is one record; else it holds an array of `shape`."""

    row: Row
    shape: Any
    keys: tuple[str, ...] = ()
    whole: bool = False
    order: int = 0


class Importer:
    """A platform: how to recognise its archives, which members to read and which to leave.

    Patterns are path endings, segment by segment as in fnmatch; `**` stands for any number of segments. The first
    pattern that matches a member, in the order in which they were declared, claims it.
    """

    def __init__(
        self,
        name: str,
        title: str,
        *,
        marks: Sequence[str],
        heads: Sequence[bytes] = (),
        mojibake: bool = False,
        repeats: bool = False,
    ) -> None:
        """marks: patterns found only in this platform's archives. heads: how its members begin, for a lone file.

        mojibake: texts need mending. repeats: one archive may hold the same act twice.
        """
        self.name, self.title, self.mojibake, self.repeats = name, title, mojibake, repeats
        self.marks = tuple(re.compile(pattern(mark)) for mark in marks)
        self.heads = tuple(heads)
        self.blind_spots: list[str] = []
        self._table: list[tuple[re.Pattern[str], Reader | str]] = []

    def rows(
        self, *patterns: str, shape: Any = dict[str, Any], keys: Sequence[str] = (), order: int = 5
    ) -> Callable[[Row], Row]:
        """Declare the reader of members that hold an array of records, bare or under one of `keys`."""
        return self._declare(patterns, shape, tuple(keys), order, whole=False)

    def document(self, *patterns: str, shape: Any = dict[str, Any], order: int = 5) -> Callable[[Row], Row]:
        """Declare the reader of members that are one record."""
        return self._declare(patterns, shape, (), order, whole=True)

    def leave(self, *patterns: str, why: str) -> None:
        """Declare members that are knowingly not read, with the reason (a message key)."""
        self._table += [(re.compile(pattern(one)), why) for one in patterns]

    def blind(self, *questions: str) -> None:
        """Declare what this platform's archives cannot show (message keys)."""
        self.blind_spots += questions

    def claim(self, member: str) -> Reader | str | None:
        """The reader of a member, the reason for leaving it, or None where this platform does not know it."""
        return next((claimed for known, claimed in self._table if known.search(member)), None)

    def score(self, names: Iterable[str], head: bytes) -> int:
        """How many of the platform's marks an archive shows; `head` is the beginning of a lone file, else empty."""
        shown = {mark for name in names for mark in self.marks if mark.search(name)}
        return len(shown) + any(re.match(known, head) is not None for known in self.heads)

    def _declare(
        self, patterns: Sequence[str], shape: Any, keys: tuple[str, ...], order: int, *, whole: bool
    ) -> Callable[[Row], Row]:
        def declared(row: Row) -> Row:
            reader = Reader(row, shape, keys, whole=whole, order=order)
            self._table.extend((re.compile(pattern(one)), reader) for one in patterns)
            return row

        return declared


def pattern(ending: str) -> str:
    """The regular expression of a path ending: `data/tweets-part*.js`, `messages/**`."""
    return "(?i)(?:^|/)" + "/".join(map(_segment, ending.split("/"))) + "$"


def _segment(segment: str) -> str:
    if segment == "**":
        return ".+"
    parts = re.split(r"(\*|\?)", segment)
    return "".join({"*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part)) for part in parts)
