"""`netral draft`: a text, or a calendar of texts, before it is posted."""

import sys
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec import Struct

from netral.check import Bench, drafted
from netral.cli.check import today
from netral.cli.lists import chosen
from netral.cli.options import PATH, Day, options
from netral.cli.output import put
from netral.cli.profile import owner
from netral.cli.refusal import Refusal
from netral.cli.second import second
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.finding import Drafted
from netral.model.item import Act, Item, Owner, Place
from netral.model.rule import Level
from netral.model.time import UNKNOWN, Basis, Moment, Precision
from netral.packs.load import load
from netral.report.draft import line, page

MONTHS = 12


class Asked(Struct, frozen=True):
    """What the command line says."""

    text: str
    file: Path | None
    jsonl: bool
    at: date | None
    owner: Path | None
    me: tuple[str, ...]
    contests: tuple[str, ...]
    as_of: date | None
    zone: str
    second: bool


class Planned(Struct, frozen=True):
    """A line of a content calendar. at: a year, a month, a day or an instant; `year` where no `at` is given."""

    text: str
    id: str | int = ""
    act: Act = Act.DRAFT
    at: str | int | None = None
    year: int | None = None


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "draft")
    @click.argument("text", default="", metavar=words("option.draft-text"))
    @click.option("--file", type=PATH, metavar=words("option.file"), help=words("option.draft-file"))
    @click.option("--jsonl", is_flag=True, help=words("option.jsonl"))
    @click.option("--at", type=Day(words), metavar=words("option.day"), help=words("option.at"))
    @options(words, "owner", "me", "contests", "as-of", "zone", "second")
    def draft(**given: Any) -> int:
        return _draft(Asked(**given), words)

    return draft


def moment(said: str | int | None, zone_: tzinfo) -> Moment:
    """When a line of the calendar will be posted, as fine as it says; unknown without it. Raises ValueError."""
    text = str(said or "").strip()
    if not text:
        return UNKNOWN
    if text.isdigit() and len(text) == len("2024"):
        return _between(int(text), 1, MONTHS, Precision.YEAR, zone_)
    if len(text) == len("2024-10"):
        year, month = map(int, text.split("-"))
        return _between(year, month, 1, Precision.MONTH, zone_)
    if len(text) == len("2024-10-10"):
        return Moment.on(date.fromisoformat(text), zone_)
    instant = datetime.fromisoformat(text)
    return Moment.at(instant if instant.tzinfo else instant.replace(tzinfo=zone_))


def _between(year: int, month: int, months: int, precision: Precision, zone_: tzinfo) -> Moment:
    first = datetime(year, month, 1, tzinfo=zone_)
    after = month - 1 + months
    return Moment(first, datetime(year + after // MONTHS, after % MONTHS + 1, 1, tzinfo=zone_), Basis.STATED, precision)


def _draft(asked: Asked, words: Words) -> int:
    bench = Bench.of(load(extra=chosen(asked.contests)), second(wanted=asked.second))
    who = owner(asked.owner, asked.me)
    as_of = asked.as_of or asked.at or today(asked.zone)
    worst = Level.CLEAR
    if asked.jsonl:
        for planned, item in _calendar(asked):
            found = drafted(item, bench, owner=who, as_of=as_of)
            put(line(planned.id, item, found, words), None)
            worst = max(worst, found.level)
    else:
        found, text = _one(asked, bench, who, as_of)
        put(page(text, found, bench.pack, words).encode(), None)
        worst = found.level
    return int(worst > Level.CLEAR)


def _one(asked: Asked, bench: Bench, who: Owner, as_of: date) -> tuple[Drafted, str]:
    text = asked.text if asked.text not in ("", "-") else _read(asked.file)
    if not text.strip():
        raise Refusal("refuse.draft-empty")
    at = Moment.on(asked.at, zone(asked.zone), Basis.OWNER) if asked.at else UNKNOWN
    item = Item("draft", "draft", Act.DRAFT, at, Place("draft"), text=text)
    return drafted(item, bench, owner=who, as_of=as_of), text


def _calendar(asked: Asked) -> Iterator[tuple[Planned, Item]]:
    decoder = msgspec.json.Decoder(Planned)
    for number, row in enumerate(_read(asked.file).splitlines(), 1):
        if row.strip():
            try:
                planned = decoder.decode(row)
                at = moment(planned.at or planned.year, zone(asked.zone))
            except (msgspec.DecodeError, ValueError):
                raise Refusal("refuse.draft-line", line=number) from None
            yield planned, Item(str(planned.id), "draft", planned.act, at, Place("draft", number - 1), planned.text)


def _read(path: Path | None) -> str:
    """The file, or standard input."""
    name = path.name if path else "stdin"
    try:
        return (path.read_bytes() if path else sys.stdin.buffer.read()).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("refuse.draft-text", file=name) from None
    except OSError:
        raise Refusal("refuse.unreadable", file=name) from None
