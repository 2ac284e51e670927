"""One container each: what is in it, and a member's bytes, counted and guarded."""

import os
import re
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from io import BufferedReader, BytesIO, RawIOBase
from lzma import LZMAError
from pathlib import Path
from typing import IO, Any, BinaryIO

from msgspec import Struct

from netral.model.item import Place, Problem

LARGEST = 64 << 30  # bytes of one member after inflating
FREE = 64 << 20  # bytes that any member may inflate to, whatever its ratio
RATIO = 250  # more bytes out of each byte in than that is a bomb; exports give 10 to 40
MANY = 2_000_000
NESTED = 256 << 20  # bytes of a zip inside a zip, held in memory
BLOCK = 1 << 20
LOCKED, UTF8 = 0x1, 0x800  # flag bits of a zip entry
UNSAFE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\0")
BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)


class ArchiveError(Exception):
    """Something in a container cannot be read: a code (see words, `problem.*`) and the member, never content."""

    def __init__(self, code: str, member: str = "") -> None:
        """What went wrong, and where."""
        super().__init__(code)
        self.code, self.member = code, member


class Entry(Struct, frozen=True):
    """A file of a container. key: how its box finds it. check: checksum, 0 where unknown. packed: bytes it takes."""

    name: str
    key: Any
    size: int = -1
    check: int = 0
    packed: int = 0


class Box:
    """A container: entries with clean names, problems with the others, and streams."""

    def __init__(self, title: str) -> None:
        """An empty box."""
        self.title = title
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []

    def open(self, entry: Entry) -> BinaryIO:
        """The entry's bytes, counted and guarded. Raises ArchiveError, now or while reading."""
        try:
            raw = self._raw(entry)
        except BROKEN:
            raise ArchiveError("truncated-member", entry.name) from None
        return BufferedReader(Guarded(raw, entry), BLOCK)

    def _raw(self, entry: Entry) -> IO[bytes]:
        raise NotImplementedError

    def _add(self, name: str, key: object, size: int = -1, check: int = 0, packed: int = 0) -> None:
        if len(self.entries) >= MANY:
            raise ArchiveError("too-many-members", self.title)
        if UNSAFE.search(name.replace("\\", "/")):
            self.problems.append(Problem("unsafe-name", Place(self.title, len(self.entries))))
            return
        clean = unicodedata.normalize("NFC", name.replace("\\", "/")).removeprefix("./")
        self.entries.append(Entry(clean, key, size, check, packed))


class Guarded(RawIOBase):
    """A member's bytes: counts them, stops bombs, and turns every failure into a code."""

    def __init__(self, raw: IO[bytes], entry: Entry) -> None:
        """Guard `raw`."""
        self._raw, self._entry, self._read = raw, entry, 0
        self._most = min(LARGEST, max(FREE, entry.packed * RATIO)) if entry.packed else LARGEST

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read into `buffer`; raises ArchiveError."""
        try:
            block = self._raw.read(len(buffer))
        except BROKEN:
            raise ArchiveError("truncated-member", self._entry.name) from None
        self._read += len(block)
        if self._read > self._most:
            raise ArchiveError("too-large-member", self._entry.name)
        buffer[: len(block)] = block
        return len(block)

    def close(self) -> None:
        """Close the member, not the container."""
        if not self.closed:
            self._raw.close()
        super().close()


class ZipBox(Box):
    """A zip file. Raises ArchiveError("broken-archive") where its directory is lost."""

    def __init__(self, file: BinaryIO, title: str, folder: str = "") -> None:
        """Read the directory of the zip."""
        super().__init__(title)
        try:
            self._zip = zipfile.ZipFile(file)
        except BROKEN:
            raise ArchiveError("broken-archive", title) from None
        for info in self._zip.infolist():
            if not info.is_dir() and not stat.S_ISLNK(info.external_attr >> 16):
                name = folder + _zip_name(info)
                self._add(name, info, info.file_size, info.CRC, info.compress_size)

    def _raw(self, entry: Entry) -> IO[bytes]:
        if entry.key.flag_bits & LOCKED:
            raise ArchiveError("encrypted-member", entry.name)
        return self._zip.open(entry.key)


class TarBox(Box):
    """A tar, plain or compressed. Its members are found in one pass; reading them in stored order is linear."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        """Walk over the tar; one that is cut keeps what stands before the cut."""
        super().__init__(title)
        size = file.seek(0, os.SEEK_END)
        file.seek(0)
        try:
            self._tar = tarfile.open(fileobj=file, mode="r:*")  # noqa: SIM115 - read from as long as the tree is open
        except BROKEN:
            raise ArchiveError("not-an-archive", title) from None
        for info in self._walk():
            if info.isreg():
                self._add(info.name, info, info.size, packed=size)

    def _walk(self) -> Iterator[tarfile.TarInfo]:
        try:
            yield from self._tar
        except BROKEN:
            self.problems.append(Problem("broken-archive", Place(self.title)))

    def _raw(self, entry: Entry) -> IO[bytes]:
        return self._tar.extractfile(entry.key) or BytesIO()


class FolderBox(Box):
    """An unpacked folder; links are not followed."""

    def __init__(self, folder: Path) -> None:
        """Walk over the folder."""
        super().__init__(folder.name)
        for place, folders, names in os.walk(folder):
            folders.sort()
            for path in sorted(Path(place, name) for name in names):
                if path.is_file() and not path.is_symlink():
                    self._add(path.relative_to(folder).as_posix(), path, path.stat().st_size)

    def _raw(self, entry: Entry) -> IO[bytes]:
        try:
            return Path(entry.key).open("rb")
        except OSError:
            raise ArchiveError("not-readable", entry.name) from None


class LoneBox(Box):
    """A single file that is no container."""

    def __init__(self, file: BinaryIO, title: str) -> None:
        """Hold the file."""
        super().__init__(title)
        self._file = file
        self._add(title, None, file.seek(0, os.SEEK_END))

    def _raw(self, entry: Entry) -> IO[bytes]:
        del entry
        self._file.seek(0)
        return Shared(self._file)


class Shared(BytesIO):
    """A view of a file that can be closed without closing the file."""

    def __init__(self, file: BinaryIO) -> None:
        """View `file` from where it stands."""
        super().__init__()
        self._file = file

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes of the file."""
        return self._file.read(-1 if size is None else size)


def inner(box: Box, entry: Entry) -> Box:
    """The zip inside a container, under its own name. Raises ArchiveError where it is too large to hold, or no zip."""
    if entry.size > NESTED:
        raise ArchiveError("too-large-member", entry.name)
    with box.open(entry) as stream:
        held = stream.read(NESTED + 1)
    if len(held) > NESTED:
        raise ArchiveError("too-large-member", entry.name)
    return ZipBox(BytesIO(held), entry.name, entry.name[:-4] + "/")


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The name as its maker meant it: without the flag it may be UTF-8 all the same, or cp437."""
    if "\0" in info.orig_filename:
        return info.orig_filename
    if info.flag_bits & UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except ValueError:
        return info.filename
