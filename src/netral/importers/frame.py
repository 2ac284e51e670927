"""An importer is two tables: members that are read, record by record, and members left out with the reason."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Any, BinaryIO

from msgspec import Struct

from netral.importers.context import Context
from netral.kit.stream import document, rows
from netral.model.item import Account, Item, Place, Problem

Row = Callable[[Any, Place, Context], Iterable["Item | Account | Problem | Left"]]
Parse = Callable[..., Iterator[Any]]  # a member's bytes to its records, and Broken for what is none
COPIED = re.compile(
    r"(?: ?\(\d{1,3}\)| - (?:Copy|Salin(?:an)?)(?: ?\(\d{1,3}\))?)(?=\.(?:json|js|csv|tsv|txt|html?)$)", re.IGNORECASE
)


class Reader(Struct, frozen=True):
    """How one kind of member is read: `parse` makes records of its bytes, `row` makes acts of a record.

    noted: `parse` is given the notebook too.
    """

    row: Row
    parse: Parse
    order: int = 0
    json: bool = False
    noted: bool = False

    def records(self, stream: BinaryIO, context: Context) -> Iterator[Any]:
        """The records in the bytes of a member."""
        return self.parse(stream, context) if self.noted else self.parse(stream)


class Probe(Struct, frozen=True):
    """A sign inside a member: its path ending, and what its first bytes look like."""

    member: re.Pattern[str]
    head: re.Pattern[bytes]

    def fits(self, name: str, head: bytes) -> bool:
        """Does a member show the sign?"""
        return self.member.search(name) is not None and self.head.match(head) is not None


class Left(Struct, frozen=True):
    """A record that is no act. why: the reason (a message key), "" where it is not known what the record is."""

    why: str = ""


class Claim(Struct, frozen=True):
    """What happens to members of a path ending, or of its last part where a file came alone.

    head: how such a member begins, where its name says too little. spare: only members that nobody else knows.
    depth: how many parts of the path it names; of several platforms in one tree the one that names most is meant.
    """

    ending: str
    name: str
    claimed: Reader | str
    head: re.Pattern[bytes] | None = None
    spare: bool = False
    depth: int = 0

    def fits(self, member: str, begins: Callable[[], bytes], *, lone: bool) -> bool:
        """Is the member of this kind? `begins` gives its first bytes, and is asked only where they matter."""
        named = expression(self.name if lone else self.ending).search(member)
        return named is not None and (self.head is None or self.head.match(begins()) is not None)

    @property
    def strength(self) -> tuple[int, bool]:
        """How sure it is that this platform is meant; of two alike the one that reads."""
        return self.depth + (self.head is not None), isinstance(self.claimed, Reader)


class Importer:
    """A platform: how to recognise its archives, which members to read and which to leave.

    Patterns are path endings, segment by segment as in fnmatch; `**` stands for any number of segments. The first
    pattern that matches a member, in the order in which they were declared, claims it.
    """

    def __init__(  # noqa: PLR0913 - a platform's description, given once and by name
        self,
        name: str,
        title: str,
        *,
        marks: Sequence[str] = (),
        heads: Sequence[bytes] = (),
        probes: Mapping[str, bytes] | None = None,
        mojibake: bool = False,
        repeats: bool = False,
    ) -> None:
        """marks: patterns found only in this platform's archives. heads: how its members begin, for a lone file.

        probes: member pattern -> how such a member begins, where names alone say too little. mojibake: texts of JSON
        need mending. repeats: one archive may hold the same act twice.
        """
        self.name, self.title, self.mojibake, self.repeats = name, title, mojibake, repeats
        self.marks = tuple(re.compile(pattern(mark)) for mark in marks)
        self.heads = tuple(heads)
        self.probes = tuple(Probe(re.compile(pattern(name)), re.compile(head)) for name, head in (probes or {}).items())
        self.only: list[re.Pattern[str]] = []
        self.blind_spots: list[str] = []
        self._table: list[Claim] = []

    def rows(
        self, *patterns: str, shape: Any = dict[str, Any], keys: Sequence[str] = (), order: int = 5, begins: bytes = b""
    ) -> Callable[[Row], Row]:
        """Declare the reader of members that hold an array of records, bare or under one of `keys`."""
        by = partial(rows, shape=shape, keys=tuple(keys))
        return self.parsed(*patterns, by=by, order=order, json=True, begins=begins)

    def document(
        self, *patterns: str, shape: Any = dict[str, Any], order: int = 5, begins: bytes = b""
    ) -> Callable[[Row], Row]:
        """Declare the reader of members that are one record."""
        return self.parsed(*patterns, by=partial(_whole, shape=shape), order=order, json=True, begins=begins)

    def parsed(
        self,
        *patterns: str,
        by: Parse,
        order: int = 5,
        json: bool = False,
        begins: bytes = b"",
        spare: bool = False,
        noted: bool = False,
    ) -> Callable[[Row], Row]:
        """Declare the reader of members that `by` takes apart: tables, pages, texts and other formats than JSON.

        `by` yields a record after another, and Broken where it can make nothing of the bytes; it may raise ValueError
        where a whole member makes no sense. begins: how such a member begins, where its name is translated. spare:
        take only members that no platform of the archive knows otherwise. noted: `by` is given the notebook too, where
        records cannot be told apart without it.
        """

        def declared(row: Row) -> Row:
            self._add(patterns, Reader(row, by, order, json, noted), begins, spare=spare)
            return row

        return declared

    def leave(self, *patterns: str, why: str, begins: bytes = b"", spare: bool = False) -> None:
        """Declare members that are knowingly not read, with the reason (a message key)."""
        self._add(patterns, why, begins, spare=spare)

    def alone(self, *patterns: str) -> None:
        """Declare members that make this platform where nothing else stands in the same container."""
        self.only += map(re.compile, map(pattern, patterns))

    def blind(self, *questions: str) -> None:
        """Declare what this platform's archives cannot show (message keys)."""
        self.blind_spots += questions

    def claim(
        self, member: str, *, lone: bool = False, spare: bool = False, begins: Callable[[], bytes] = bytes
    ) -> Reader | str | None:
        """The reader of a member, the reason for leaving it, or None where this platform does not know it.

        lone: the member came without its folders, so that only the last part of a pattern can fit. spare: nobody else
        knows it. begins: gives its first bytes.
        """
        found = self.found(member, lone=lone, spare=spare, begins=begins)
        return found.claimed if found else None

    def found(
        self, member: str, *, lone: bool = False, spare: bool = False, begins: Callable[[], bytes] = bytes
    ) -> Claim | None:
        """The claim that the platform lays to a member."""
        table = [each for each in self._table if each.spare is spare]
        whole = next((each for each in table if each.fits(member, begins, lone=False)), None)
        if whole is None and lone:
            return next((each for each in table if each.fits(member, begins, lone=True)), None)
        return whole

    def score(self, names: Sequence[str], heads: Sequence[tuple[str, bytes]]) -> int:
        """How many of the platform's marks an archive shows; `heads` holds the beginnings of some members."""
        shown = {mark for name in names for mark in self.marks if mark.search(name)}
        lone = next((head for _, head in heads), b"") if len(names) == 1 else b""
        probed = {probe for name, head in heads for probe in self.probes if probe.fits(name, head)}
        return len(shown) + len(probed) + any(re.match(known, lone) is not None for known in self.heads)

    def fills(self, names: Sequence[str]) -> bool:
        """Does a container hold nothing but this platform's kinds of members?"""
        return bool(self.only) and all(any(kind.search(original(name)) for kind in self.only) for name in names)

    def wants(self, member: str) -> bool:
        """Would the beginning of a member tell more than its name?"""
        return any(probe.member.search(member) for probe in self.probes)

    def _add(self, patterns: Iterable[str], claimed: Reader | str, begins: bytes, *, spare: bool) -> None:
        head = re.compile(begins) if begins else None
        for one in patterns:
            name = one.rpartition("/")[2]
            depth = sum(segment not in {"*", "**"} for segment in one.split("/"))
            self._table.append(Claim(one, name, claimed, head, spare, depth))


def original(member: str) -> str:
    """A member without what a computer adds to the name of a text that it saves beside one of the same name."""
    return COPIED.sub("", member)


def _whole(stream: BinaryIO, shape: Any) -> Iterator[Any]:
    yield document(stream, shape)


@cache
def expression(ending: str) -> re.Pattern[str]:
    """The pattern of a path ending, made when it is first looked for: there are a thousand."""
    return re.compile(pattern(ending))


def pattern(ending: str) -> str:
    """The regular expression of a path ending: `data/tweets-part*.js`, `messages/**`."""
    return "(?i)(?:^|/)" + "/".join(map(_segment, ending.split("/"))) + "$"


def _segment(segment: str) -> str:
    if segment == "**":
        return ".+"
    parts = re.split(r"(\*|\?)", segment)
    return "".join({"*": "[^/]*", "?": "[^/]"}.get(part, re.escape(part)) for part in parts)
