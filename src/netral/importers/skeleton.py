"""A description of an archive without any of its content: names of files and fields, types, counts; never a value.

What is shown of a name is decided by what is known, not by what looks personal: words that platforms use are shown, and
fields that stand in nearly every one of many records; every other word is masked.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any, BinaryIO

from msgspec import Struct, field

from netral.importers.bluesky_repo import Record, records
from netral.importers.skeleton_pages import Piece, pieces
from netral.importers.skeleton_words import KNOWN, MASK, known, masked_path
from netral.kit.archive import ArchiveError, Tree
from netral.kit.stream import Broken, rows

LABEL = re.compile("[^\\W\\d_]+(?:[ '\u2019-][^\\W\\d_]+){0,5}")
WORD = re.compile(r"[^\W\d_]{2,}")
NUMBER, TIME, ADDRESS = re.compile(r"-?\d+"), re.compile(r"\d{4}-\d\d-\d\d(?!\d).*"), re.compile(r"[a-z]{2,6}://\S+")
FIELDS, NODES, DEEPEST = 200, 20_000, 16  # different fields of one place, of a whole archive, and how deep they go
MANY, MOST = 5, 0.8  # an unknown field is shown where it stands in many records and in most
LINE = 1 << 16  # bytes of a line of a table
SHORT, TOLD = 200, 500_000  # texts whose words could be names, and how many words are kept in mind
NAMING = frozenset(
    {"label", "ent_field_name", "ent_name", "type", "$type", "@type"}
)  # fields that hold names of fields
LABELLED = frozenset({"string_map_data", "media_map_data"})  # their fields are labels in the person's language
TABLES = frozenset({"csv", "tsv"})
PAGES = frozenset({"html", "htm"})
SURE, UNSURE = "=", "?"  # before a text on a page that may be shown, or may be where it recurs


class Kind(StrEnum):
    """What a value is."""

    TEXT = "text"
    EMPTY = "empty"
    DIGITS = "digits"
    DATED = "dated"
    LINKED = "linked"
    NUMBER = "number"
    TRUTH = "truth"
    NOTHING = "nothing"
    LIST = "list"
    MAP = "map"
    ELEMENT = "element"


KINDS = {
    bool: Kind.TRUTH, int: Kind.NUMBER, float: Kind.NUMBER, type(None): Kind.NOTHING, list: Kind.LIST, dict: Kind.MAP,
}  # fmt: skip


class Node(Struct):
    """A place in a record: how often which kind of value stood there, the fields below it and what its lists hold."""

    kinds: Counter[str] = field(default_factory=Counter)
    fields: "dict[str, Node]" = field(default_factory=dict)
    inner: "list[Node]" = field(default_factory=list)


class Line(Struct, frozen=True):
    """A place as it is shown."""

    path: str
    kinds: tuple[tuple[str, int], ...]


class File(Struct):
    """Members that look the same once they are masked: how many, how large, their records and what stands in them."""

    strict: bool = False  # a table: its first line may be no heads, so nothing unknown in it is shown
    page: bool = False
    count: int = 0
    size: int = 0
    records: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    node: Node = field(default_factory=Node)


class Skeleton:
    """What is known of an archive without its content."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.files: dict[str, File] = {}
        self._nodes = 0
        self._said: set[int] = set()

    def read(self, tree: Tree) -> None:
        """Take in all members."""
        for member in tree.members:
            ending = member.name.rpartition(".")[2].lower()
            file = self.files.setdefault(masked_path(member.name), File(ending in TABLES, ending in PAGES))
            file.count += 1
            file.size += max(member.size, 0)
            try:
                with tree.open(member) as stream:
                    self._taken(file, ending, stream)
            except ArchiveError as error:
                file.broken[error.code] += 1

    def lines(self, file: File) -> Iterator[Line]:
        """The places in the records of a file, masked."""
        yield from _built(file.node) if file.page else self._lines(file.node, "", strict=file.strict)

    def _taken(self, file: File, ending: str, stream: BinaryIO) -> None:
        for piece in pieces(stream) if file.page else ():
            node = file.node
            for part in piece.path:
                node = self._below(node, part)
            node.kinds[_piece_kind(piece)] += 1
            if piece.label:
                self._below(node, f"{SURE if piece.sure else UNSURE}{piece.label}").kinds[Kind.TEXT] += 1
        for row in _rows(ending, stream):
            if isinstance(row, Broken):
                file.broken[row.code] += 1
            else:
                file.records += 1
                self._add(file.node, row, 0)

    def _add(self, node: Node, value: Any, depth: int, key: str = "") -> None:
        node.kinds[_kind(value)] += 1
        if depth >= DEEPEST:
            return
        if isinstance(value, str) and len(value) <= SHORT and len(self._said) < TOLD and key not in NAMING:
            self._said.update(map(hash, WORD.findall(value.casefold())))
        elif isinstance(value, dict):
            for name, inner in value.items():
                self._add(self._below(node, name), inner, depth + 1, name)
        elif isinstance(value, list):
            if value and not node.inner:
                node.inner.append(Node())
            for inner in value:
                self._add(node.inner[0], inner, depth + 1)

    def _below(self, node: Node, key: str) -> Node:
        """The place under a field; fields beyond what there is room for share one place."""
        if key not in node.fields and (len(node.fields) >= FIELDS or self._nodes >= NODES):
            key = MASK
        if key not in node.fields:
            self._nodes += 1
        return node.fields.setdefault(key, Node())

    def _lines(self, node: Node, path: str, *, strict: bool = False, labelled: bool = False) -> Iterator[Line]:
        if path:
            yield Line(path, tuple(sorted(node.kinds.items())))
        for inner in node.inner:
            yield from self._lines(inner, f"{path}[]", strict=strict)
        hidden, front = Node(), f"{path}." if path else ""
        most = max(MANY, node.kinds[Kind.MAP] * MOST)
        for key, below in node.fields.items():
            usual = not strict and (labelled or below.kinds.total() >= most)
            if known(key) or (usual and self._harmless(key)):
                yield from self._lines(below, front + key, strict=strict, labelled=key in LABELLED)
            else:
                _merge(hidden, below)
        if hidden.kinds:
            yield from self._lines(hidden, front + MASK, strict=strict)

    def _harmless(self, key: str) -> bool:
        """May unknown words be shown? Not where numbers or signs are among them, or where a text holds one of them."""
        words = set(WORD.findall(key.casefold())) - KNOWN
        return LABEL.fullmatch(key.replace("_", " ")) is not None and self._said.isdisjoint(map(hash, words))


def _piece_kind(piece: Piece) -> Kind:
    return Kind.ELEMENT if not piece.text else Kind.DATED if piece.dated else Kind.TEXT


def _built(node: Node, path: str = "") -> Iterator[Line]:
    """The elements of a page, and the texts in them that may be shown."""
    if path:
        yield Line(path, tuple(sorted(node.kinds.items())))
    for key, below in node.fields.items():
        mark, said = key[:1], key[1:]
        if mark not in {SURE, UNSURE}:
            yield from _built(below, f"{path}/{key}".removeprefix("/"))
        elif mark == SURE or below.kinds.total() >= MANY:
            yield Line(f"{path} «{said}»", tuple(below.kinds.items()))


def _rows(ending: str, stream: BinaryIO) -> Iterable[Any]:
    """The records of a member of a kind that has any."""
    try:
        if ending in {"json", "js"}:
            yield from rows(stream, Any)
        elif ending in TABLES:
            yield from _table(stream, "\t" if ending == "tsv" else ",")
        elif ending == "car":
            for each in records(stream):
                yield {each.kind: each.value} if isinstance(each, Record) else each
    except (ValueError, TypeError, RecursionError):
        yield Broken("row-unreadable", 0)


def _table(stream: BinaryIO, comma: str) -> Iterator[Any]:
    """The rows of a table under the heads in its first line."""
    lines = (line.decode("utf-8", "replace").replace("\0", "") for line in iter(lambda: stream.readline(LINE), b""))
    reader = csv.reader(lines, delimiter=comma)
    heads: list[str] = []
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            yield Broken("row-unreadable", 0)
            return
        if cells is None:
            return
        if heads and cells:
            yield dict(zip(heads, cells, strict=False))
        heads = heads or [cell.lstrip("\ufeff") for cell in cells]


def _kind(value: object) -> Kind:
    return _text_kind(value) if isinstance(value, str) else KINDS.get(type(value), Kind.TEXT)


def _text_kind(value: str) -> Kind:
    shapes = ((NUMBER, Kind.DIGITS), (TIME, Kind.DATED), (ADDRESS, Kind.LINKED))
    return next((kind for shape, kind in shapes if shape.fullmatch(value)), Kind.TEXT if value else Kind.EMPTY)


def _merge(into: Node, node: Node) -> None:
    """Add what stood in one place to another."""
    into.kinds += node.kinds
    for key, below in node.fields.items():
        _merge(into.fields.setdefault(key, Node()), below)
    for below in node.inner:
        if not into.inner:
            into.inner.append(Node())
        _merge(into.inner[0], below)
