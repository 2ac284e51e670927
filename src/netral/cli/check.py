"""`netral check`: the report on a person's own archives."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import replace

from netral.check import Bench, items
from netral.check import check as judged
from netral.cli import specimen
from netral.cli.lists import chosen as chosen_lists
from netral.cli.options import archives, options
from netral.cli.output import chosen, pour
from netral.cli.profile import owner
from netral.cli.progress import progress
from netral.cli.reading import demand_something, opened, own, tell
from netral.cli.second import second
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.finding import Report
from netral.model.rule import Level
from netral.packs.load import load
from netral.photo.album import Album
from netral.report import pieces

OPTIONS = (
    "format",
    "out",
    "owner",
    "me",
    "pack",
    "contests",
    "as-of",
    "zone",
    "platform",
    "redact",
    "sample",
    "quiet",
    "second",
)


class Asked(Struct, frozen=True):
    """What the command line says."""

    archives: tuple[Path, ...]
    format_: str | None
    out: tuple[Path, ...]
    owner: Path | None
    me: tuple[str, ...]
    pack: str
    contests: tuple[str, ...]
    as_of: date | None
    zone: str
    platform: str | None
    redact: bool
    sample: bool
    quiet: bool
    second: bool


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "check")
    @archives(words)
    @options(words, *OPTIONS)
    def check(**given: Any) -> int:
        return _check(Asked(**given), words)

    return check


def today(zone_name: str) -> date:
    """The local day on which a person asks."""
    return datetime.now(zone(zone_name)).date()


def evening(day: date, zone_name: str) -> datetime:
    """The end of a local day, after which nothing was taken."""
    return datetime.combine(day + timedelta(days=1), time(), zone(zone_name)).astimezone(UTC)


def _check(asked: Asked, words: Words) -> int:
    report = _report(asked, words)
    demand_something(report.coverage, report.problems, words)
    tell(report.problems, words)
    for path, format_ in chosen(asked.out, asked.format_):
        pour(pieces(report, format_, words, redact=asked.redact), path)
    return int(any(finding.level > Level.CLEAR for finding in report.findings))


def _report(asked: Asked, words: Words) -> Report:
    who = owner(asked.owner, asked.me, asked.pack)
    as_of = asked.as_of or (specimen.AS_OF if asked.sample else today(asked.zone))
    bench = Bench.of(load(asked.pack, chosen_lists(asked.contests, asked.pack)), second(wanted=asked.second))
    with opened(asked.archives, sample=asked.sample) as tree, progress(words, quiet=asked.quiet) as told:
        seen = own(items(tree, platform=asked.platform or "", owner=who), who, words)
        album = Album(tree, evening(as_of, asked.zone), _shrunk)
        return replace(judged(seen, bench, owner=who, as_of=as_of, progress=told, album=album), zone=asked.zone)


def _shrunk(content: bytes) -> bytes:
    """A small picture of a photo, where the extra that makes it is installed."""
    try:
        from netral.cli.pixels.sheet import shrunk
    except ImportError:
        return b""
    return shrunk(content)
