"""One container each: what is in it, and a member's bytes, counted and guarded."""

import os
import re
import stat
import tarfile
import unicodedata
import zipfile
from collections.abc import Iterator
from copy import copy
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import IO, BinaryIO

from netral.kit.guarded import BROKEN, FREE, RATIO, ArchiveError, Entry, Guarded
from netral.model.item import Place, Problem

MANY = 2_000_000
NESTED = 256 << 20  # bytes of a zip inside a zip, held in memory
BLOCK = 1 << 20
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
LOCKED, UTF8 = 0x1, 0x800  # flag bits of a zip entry
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")  # would garble what is printed
UNSAFE = re.compile(r"(?:^|/)\.\.(?:/|$)|^/|^[A-Za-z]:|\0")


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
            if self.problems[-1:] != [crowded := Problem("too-many-members", Place(self.title))]:
                self.problems.append(crowded)
            return
        if not name or UNSAFE.search(name.replace("\\", "/")):
            self._unsafe()
            return
        clean = unicodedata.normalize("NFC", name.replace("\\", "/")).removeprefix("./")
        self.entries.append(Entry(HIDDEN.sub("\N{REPLACEMENT CHARACTER}", clean), key, size, check, packed))

    def _unsafe(self) -> None:
        """Note a member that points out of the container: by its name, or as a link."""
        self.problems.append(Problem("unsafe-name", Place(self.title, len(self.entries))))


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
            if stat.S_ISLNK(info.external_attr >> 16):
                self._unsafe()
            elif not info.filename.endswith("/"):
                name = folder + _zip_name(info)
                self._add(name, info, info.file_size, info.CRC, info.compress_size)

    def _raw(self, entry: Entry) -> IO[bytes]:
        if entry.key.flag_bits & LOCKED:
            raise ArchiveError("encrypted-member", entry.name)
        if entry.key.compress_type not in METHODS:
            raise NotImplementedError
        unchecked = copy(entry.key)
        del unchecked.CRC  # the guard checks it: the library would keep back the last bytes of a damaged member
        return self._zip.open(unchecked)


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
        for info in self._walk(max(FREE, size * RATIO)):
            if info.isreg():
                self._add(info.name, info, info.size, packed=size)
            elif info.issym() or info.islnk():
                self._unsafe()

    def _walk(self, most: int) -> Iterator[tarfile.TarInfo]:
        try:
            for info in self._tar:
                yield info
                if info.offset_data + info.size > most:
                    self.problems.append(Problem("too-large-member", Place(self.title)))
                    return
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
            for path in sorted(Path(place, name) for name in (*names, *folders)):
                if path.is_symlink():
                    self._unsafe()
                elif path.is_file():
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
