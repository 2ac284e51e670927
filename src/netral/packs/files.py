"""The files of a jurisdiction as texts, and one text as records; every fault is told with its file and line."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from netral.kit.data import data_names, data_text
from netral.model.law import Cite
from netral.packs.faults import placed

T = TypeVar("T")
Files = Mapping[str, str]  # path below the folder of the jurisdiction -> text
FOLDERS = ("", "/law", "/rules", "/conflicts", "/contests", "/accounts", "/lexicon", "/questions")
LISTS = "lists"  # contests that are read only where somebody asks for them
CONTESTS = "contests/"


class PackError(Exception):
    """A file of the pack cannot be read: which file, which line (0: unknown), and what is wrong, in our words."""

    def __init__(self, file: str, line: int, what: str) -> None:
        """what: a sentence for the editor of the pack."""
        super().__init__(f"{file}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


def packaged(name: str = "id") -> dict[str, str]:
    """The texts of a packaged jurisdiction's files, by path below its folder."""
    paths = [path for folder in FOLDERS for path in data_names(f"{name}{folder}")]
    return {path.removeprefix(f"{name}/"): data_text(path) for path in paths}


def lists(name: str = "id") -> tuple[str, ...]:
    """The packaged lists of contestants of a jurisdiction that are read only where somebody asks for them."""
    names = (path.rpartition("/")[2] for path in data_names(f"{name}/{LISTS}"))
    return tuple(one.removesuffix(".toml") for one in names if one.endswith(".toml"))


def listed(chosen: str, name: str = "id") -> dict[str, str]:
    """The files of one of these lists, as if they stood among the contests; none where there is no such list."""
    paths = [path for path in data_names(f"{name}/{LISTS}") if path.rpartition("/")[2].rpartition(".")[0] == chosen]
    return {f"{CONTESTS}{path.rpartition('/')[2]}": data_text(path) for path in paths}


def cite(text: str) -> Cite:
    """`source#clause` as a record. Raises ValueError where it is not of that form."""
    source, mark, clause = text.partition("#")
    if not (source and mark and clause):
        raise ValueError("a cite is written source#clause")
    return Cite(source, clause)


def whole(files: Files, path: str, shape: type[T]) -> T:
    """A file that there has to be. Raises PackError."""
    if path not in files:
        raise PackError(path, 0, "the file is missing")
    return parsed(path, files[path], shape)


def every(files: Files, folder: str, shape: type[T]) -> Iterator[tuple[str, T]]:
    """Every TOML file of a folder with its path. Raises PackError."""
    paths = sorted(path for path in files if path.startswith(folder) and path.endswith(".toml"))
    return ((path, parsed(path, files[path], shape)) for path in paths)


def parsed(path: str, text: str, shape: type[T]) -> T:
    """A TOML file as a record. Raises PackError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(path, _number(str(error)), str(error)) from None
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise PackError(path, *placed(text, error)) from None


def listing(files: Files, folder: str, shape: type[T]) -> Iterator[T]:
    """The rows of every table of a folder. Raises PackError."""
    for path in sorted(path for path in files if path.startswith(folder) and path.endswith(".tsv")):
        yield from (row for _, row in rows(path, files[path], shape))


def table(files: Files, path: str, shape: type[T]) -> Iterator[tuple[int, T]]:
    """The rows of a table that there has to be, with their line numbers. Raises PackError."""
    if path not in files:
        raise PackError(path, 0, "the file is missing")
    return rows(path, files[path], shape)


def rows(path: str, text: str, shape: type[T]) -> Iterator[tuple[int, T]]:
    """The rows of a table of tabs with their line numbers. Raises PackError."""
    lines = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for line in lines:
        try:
            row = msgspec.convert({key: value for key, value in line.items() if value}, shape, strict=False)
        except (msgspec.ValidationError, TypeError) as error:
            raise PackError(path, lines.line_num, str(error)) from None
        yield lines.line_num, row


def _number(message: str) -> int:
    digits = message.rpartition("line ")[2].partition(",")[0]
    return int(digits) if digits.isdigit() else 0
