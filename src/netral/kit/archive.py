"""Containers as one tree of members: zip, folder, tar, single files, several at once; streamed, never unpacked.

What a container says of names and sizes is what its maker wrote, so none of it is trusted: names are cleaned, bytes are
counted while they are read, and what is unsafe, locked, damaged or a bomb becomes a code that holds no content.
"""

import re
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from msgspec import Struct

from netral.kit.boxes import Box, FolderBox, LoneBox, TarBox, ZipBox, inner
from netral.kit.encoded import plain
from netral.kit.guarded import ArchiveError, Entry
from netral.kit.salvage import SalvageBox
from netral.model.item import Place, Problem

__all__ = ["ArchiveError", "Member", "Source", "Tree", "open_tree"]

Source = tuple[str, BinaryIO]  # a title and a seekable file, such as a file of a browser

JUNK = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|no-data\.txt$)")
NUMBERS = re.compile(r"(\d+)")
ZIP_NAMES, TAR_NAMES = (".zip",), (".tar", ".tgz", ".tar.gz")
TAR_MARK, TAR_MARK_AT = b"ustar", 257
HEAD = 512


class Member(Struct, frozen=True):
    """A file of the tree. name: NFC, with slashes. size: as declared, -1 unknown. source: number of its container."""

    name: str
    size: int = -1
    source: int = 0


class Tree:
    """The members of all sources, sorted by name with numbers as numbers, and what was wrong with the containers.

    stored: the same in the order in which opening one after another is quick; a tar knows no way back.
    """

    def __init__(
        self, boxes: Sequence[Box], titles: Sequence[str], problems: Sequence[Problem], stack: ExitStack
    ) -> None:
        """Gather the members of opened boxes; one that stands in two boxes with the same bytes counts once."""
        self.titles = tuple(titles)
        self._stack, self._boxes = stack, tuple(boxes)
        self._entries: dict[Member, Entry] = {}
        known: set[tuple[str, int, int]] = set()
        for number, box in enumerate(boxes):
            for entry in box.entries:
                mark = (entry.name, entry.size, entry.check)
                if JUNK.search(entry.name) or (entry.check and mark in known):
                    continue
                known.add(mark)
                self._entries[Member(entry.name, entry.size, number)] = entry
        self.members = tuple(sorted(self._entries, key=lambda member: (_natural(member.name), member.source)))
        self.stored = (
            *(member for member in self.members if not isinstance(boxes[member.source], TarBox)),
            *(member for member in self._entries if isinstance(boxes[member.source], TarBox)),
        )
        self.problems = (*problems, *(problem for box in boxes for problem in box.problems))

    def open(self, member: Member) -> BinaryIO:
        """The member's bytes as a stream, texts in UTF-8; opening and reading raise ArchiveError."""
        entry = self._entries[member]
        return plain(self._boxes[member.source].open(entry), entry.name)

    def contents(self) -> list[list[str]]:
        """The names of the members, container by container."""
        held: dict[int, list[str]] = {}
        for member in self.members:
            held.setdefault(member.source, []).append(member.name)
        return list(held.values())

    def title(self, member: Member) -> str:
        """The title of the container that holds a member: a file's name."""
        return self._boxes[member.source].title

    def close(self) -> None:
        """Close every container that was opened by path."""
        self._stack.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_tree(sources: Sequence[Path | Source]) -> Tree:
    """One tree over all sources; raises ArchiveError only where nothing at all could be opened."""
    stack, boxes, problems, titles = ExitStack(), [], [], []
    for source in sources:
        title = source.name if isinstance(source, Path) else source[0]
        titles.append(title)
        try:
            box = _box(source, title, stack)
            boxes += [box, *_nested(box)]
        except ArchiveError as error:
            problems.append(Problem(error.code, Place(title)))
    tree = Tree(boxes, titles, problems, stack)
    if not tree.members:
        tree.close()
        first = tree.problems[0] if tree.problems else Problem("empty", Place(titles[0] if titles else ""))
        raise ArchiveError(first.code, first.where.member)
    return tree


def _box(source: Path | Source, title: str, stack: ExitStack) -> Box:
    if isinstance(source, Path):
        if source.is_dir():
            return FolderBox(source)
        try:
            file: BinaryIO = stack.enter_context(source.open("rb"))
        except OSError:
            raise ArchiveError("not-found" if not source.exists() else "not-readable", title) from None
    else:
        file = source[1]
    return _opened(file, title)


def _opened(file: BinaryIO, title: str) -> Box:
    head = file.read(HEAD)
    file.seek(0)
    if not head:
        raise ArchiveError("empty", title)
    if head.startswith(b"PK"):
        try:
            return ZipBox(file, title)
        except ArchiveError:
            return SalvageBox(file, title)
    if head.startswith(b"\x1f\x8b") or head[TAR_MARK_AT:].startswith(TAR_MARK):
        return TarBox(file, title)
    if title.lower().endswith((*ZIP_NAMES, *TAR_NAMES)):
        raise ArchiveError("not-an-archive", title)
    return LoneBox(file, title)


def _nested(box: Box) -> list[Box]:
    """The zips inside a zip, one level deep, each under its own name."""
    found: list[Box] = []
    for entry in [one for one in box.entries if one.name.lower().endswith(ZIP_NAMES)]:
        try:
            found.append(inner(box, entry))
        except ArchiveError as error:
            box.problems.append(Problem(error.code, Place(entry.name)))
        else:
            box.entries.remove(entry)
    return found


def _natural(name: str) -> tuple[tuple[bool, int, str], ...]:
    """A sort key in which part 2 comes before part 10."""
    parts = NUMBERS.split(name)
    return tuple(
        (part.isascii() and part.isdigit(), int(part) if part.isascii() and part.isdigit() else 0, part)
        for part in parts
    )
