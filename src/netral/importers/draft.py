"""Drafts that a person wrote down: a table with a column of texts, or texts with blank lines between them."""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from io import StringIO
from typing import BinaryIO

from msgspec import Struct

from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.importers.whatsapp_heads import day_of, fitting
from netral.kit import dates
from netral.kit.ids import digest
from netral.kit.stream import WHOLE, Broken
from netral.kit.zones import zone
from netral.model.item import Act, Audience, Item, Place
from netral.model.time import UNKNOWN, Basis, Moment, Precision

TEXTS = frozenset(
    [
        "text",
        "teks",
        "isi",
        "draf",
        "draft",
        "drafts",
        "naskah",
        "konten",
        "content",
        "caption",
        "keterangan",
        "tulisan",
        "unggahan",
        "kalimat",
        "pesan",
    ]
)
IDS = frozenset(["id", "no", "nomor", "nomer", "number", "kode", "code", "nr"])
DAYS = frozenset(
    [
        "at",
        "tanggal",
        "tgl",
        "waktu",
        "date",
        "time",
        "when",
        "jadwal",
        "rencana",
        "tayang",
        "terbit",
        "schedule",
        "scheduled",
        "hari",
        "day",
    ]
)
HOURS = frozenset(["jam", "pukul", "hour"])
BESIDE = frozenset(
    [
        "platform",
        "akun",
        "account",
        "media",
        "foto",
        "photo",
        "catatan",
        "note",
        "notes",
        "judul",
        "title",
        "kanal",
        "penulis",
        "tagar",
    ]
)
WORDS = b"|".join(sorted((word.encode() for word in TEXTS | IDS | DAYS | HOURS | BESIDE), reverse=True))
CELL = rb'[ ]*"?(?:' + WORDS + rb")(?:[ _-]?(?:" + WORDS + rb'))?"?[ ]*'
HEAD = (
    rb"(?i)(?:\xef\xbb\xbf)?(?=[^\n]*\b(?:" + b"|".join(word.encode() for word in sorted(TEXTS, reverse=True)) + rb"))"
    + CELL + rb"(?:[,;\t|]" + CELL + rb"){0,9}\r?(?:\n|$)"
)  # fmt: skip
RULE = re.compile(r"(?:^|\n)[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|~{3,})[ \t]*(?=\n|$)")
BLANK = re.compile(r"\n[ \t]*\n\s*")
NUMBERS = re.compile(r"(?<!\d)(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?!\d)")
CLOCK = re.compile(r"(?<![\d./-])(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?(?![\d./-])")
COMMAS = ",;\t|"
LONGEST = 1 << 20  # characters of a cell
WIB = zone("WIB")


class Written(Struct, frozen=True):
    """One draft. id: as the person numbers it, else ""."""

    text: str
    id: str = ""
    at: Moment = UNKNOWN


class Columns(Struct, frozen=True):
    """Where in a row what stands; -1 for what the table does not have."""

    text: int
    id: int = -1
    day: int = -1
    hour: int = -1


def table(stream: BinaryIO) -> Iterator[Written | Broken]:
    """The drafts in a table, with or without heads, whatever parts its cells."""
    text = decoded(stream)
    first = text.partition("\n")[0]
    csv.field_size_limit(LONGEST)
    try:
        rows = [row for row in csv.reader(StringIO(text), delimiter=max(COMMAS, key=first.count)) if any(row)]
    except csv.Error:
        yield Broken("row-unreadable", 0)
        return
    columns, rows = _columns(rows)
    ways = fitting([days for row in rows if (days := _numbers(_cell(row, columns.day)))])
    for row in rows:
        if said := _cell(row, columns.text).strip():
            yield Written(said, _cell(row, columns.id).strip(), _moment(row, columns, ways))


def texts(stream: BinaryIO) -> Iterator[Written]:
    """The drafts in a text: between lines that rule it, else between blank lines, else one a line."""
    text = decoded(stream).strip()
    parts = RULE.split(text) if RULE.search(text) else BLANK.split(text) if BLANK.search(text) else text.split("\n")
    yield from (Written(part.strip()) for part in parts if part.strip())


def decoded(stream: BinaryIO) -> str:
    """The text of a file in UTF-8, in UTF-16 with its mark, or else as older tables on Windows are kept."""
    raw = stream.read(WHOLE)
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _columns(rows: list[list[str]]) -> tuple[Columns, list[list[str]]]:
    """Where what stands, and the rows below the heads. Without heads the longest texts are the drafts."""
    heads = [set(re.findall(r"[a-z]+", head.lower())) for head in rows[0]] if rows else []

    def column(words: frozenset[str]) -> int:
        return next((number for number, head in enumerate(heads) if head & words), -1)

    text = column(TEXTS)
    if text >= 0:
        return Columns(text, column(IDS), column(DAYS), column(HOURS)), rows[1:]
    wide = max(map(len, rows), default=0)
    lengths = [sum(len(_cell(row, number)) for row in rows) for number in range(wide)]
    return Columns(lengths.index(max(lengths)) if lengths else 0), rows


def _numbers(told: str) -> tuple[str, str, str] | None:
    """The three numbers of a day."""
    found = NUMBERS.search(told)
    return (found[1], found[2], found[3]) if found else None


def _cell(row: Sequence[str], number: int) -> str:
    return row[number] if 0 <= number < len(row) else ""


def _moment(row: Sequence[str], columns: Columns, ways: Sequence[str]) -> Moment:
    """When a draft is meant for: every day that its numbers may mean, in Indonesia's western zone."""
    told = f"{_cell(row, columns.day)} {_cell(row, columns.hour)}".strip()
    found = NUMBERS.search(told)
    numbers = _numbers(told)
    days = sorted(day for way in ways if numbers and (day := day_of(numbers, way)))
    if not (found and days):
        return dates.moment(told, WIB)
    if "T" in told or "+" in told or told.endswith("Z"):
        return dates.moment(told, WIB)
    clock = CLOCK.search(told[: found.start()] + " " + told[found.end() :])
    hour, minute, second = (int(part or 0) for part in clock.groups()) if clock else (0, 0, 0)
    try:
        start, last = (
            datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=WIB) for day in (days[0], days[-1])
        )
    except ValueError:
        return UNKNOWN
    fine = (Precision.SECOND if clock[3] else Precision.MINUTE) if clock else Precision.DAY
    long = {Precision.SECOND: timedelta(seconds=1), Precision.MINUTE: timedelta(minutes=1)}.get(fine, timedelta(days=1))
    return Moment(start, last + long, Basis.ASSUMED, fine if start == last else Precision.RANGE)


draft = Importer(
    "draft",
    "Draf",
    marks=("draf*.txt",),
    heads=(HEAD,),
    probes={"*.csv": HEAD, "*.tsv": HEAD},
    repeats=True,
)
FOLDERS = ("draf", "draft", "drafts")


@draft.parsed("draf*.csv", "draf*.tsv", *(f"{folder}/*.csv" for folder in FOLDERS), by=table)
@draft.parsed("*.csv", "*.tsv", by=table, begins=HEAD)
@draft.parsed("draf*.txt", *(f"{folder}/*.txt" for folder in FOLDERS), by=texts)
def one(row: Written, where: Place, _: Context) -> Iterator[Item]:
    """A text that is not posted yet."""
    key = digest(row.id, row.text) if row.id else digest(row.text)
    yield Item(f"draft:draft:{row.id or key}", "draft", Act.DRAFT, row.at, where, row.text, audience=Audience.UNKNOWN)
