"""`netral items`: what was read, as a table of counts or one JSON object an act."""

import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import click
import msgspec
from msgspec import Struct

from netral.check import Seen
from netral.check import items as read
from netral.cli.options import archives, options
from netral.cli.output import put
from netral.cli.profile import owner
from netral.cli.progress import Told, progress
from netral.cli.reading import demand_something, opened, own, tell
from netral.cli.refusal import Refusal
from netral.cli.spoken import command
from netral.cli.tables import Counts
from netral.kit.words import Words
from netral.model.item import Coverage, Item, Problem

EVERY = 5000


class Asked(Struct, frozen=True):
    """What the command line says."""

    archives: tuple[Path, ...]
    format_: str
    out: Path | None
    owner: Path | None
    me: tuple[str, ...]
    platform: str | None
    sample: bool
    quiet: bool


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "items")
    @archives(words)
    @options(words, "items-format", "items-out", "owner", "me", "platform", "sample", "quiet")
    def items(**given: Any) -> int:
        return _items(Asked(**given), words)

    return items


def line(item: Item) -> dict[str, Any]:
    """An act as `--format jsonl` writes it."""
    aim = item.target
    return {
        "id": item.id,
        "platform": item.platform,
        "act": item.act,
        "at": {
            "start": _instant(item.at.start),
            "end": _instant(item.at.end),
            "basis": item.at.basis,
            "precision": item.at.precision,
        },
        "text": item.text,
        "target": aim.account or aim.name or aim.url or aim.ref,
        "target_url": aim.url,
        "audience": item.audience,
        "media": [media.member for media in item.media],
        "where": {"member": item.where.member, "index": item.where.index},
    } | _beside(item)


def _beside(item: Item) -> dict[str, Any]:
    """What few acts have."""
    by = {"by": item.by} if item.by else {}
    return by | ({"ended": _instant(item.ended.start)} if item.ended.start else {})


def _items(asked: Asked, words: Words) -> int:
    counts = Counts()
    who = owner(asked.owner, asked.me)
    with opened(asked.archives, sample=asked.sample) as tree, progress(words, quiet=asked.quiet) as told:
        seen = own(read(tree, platform=asked.platform or "", owner=who), who, words)
        with _lines(asked) as lines:
            _count(seen, counts, lines, told)
    demand_something(counts.coverage, counts.problems, words)
    tell(counts.problems, words)
    if asked.format_ == "table":
        put(counts.table(words).encode(), asked.out)
    return 0


def _count(seen: Iterable[Seen], counts: Counts, lines: BinaryIO | None, told: Told) -> None:
    encoder = msgspec.json.Encoder()
    for number, each in enumerate(seen):
        match each:
            case Item():
                counts.acts[each.platform, each.act] += 1
                if lines:
                    lines.write(encoder.encode(line(each)) + b"\n")
            case Coverage():
                counts.coverage.append(each)
            case Problem():
                counts.problems.append(each)
        if number % EVERY == 0:
            told(counts.acts.total())


def _lines(asked: Asked) -> AbstractContextManager[BinaryIO | None]:
    """Where JSON lines go while they are read; nowhere for a table."""
    if asked.format_ == "table":
        return nullcontext()
    if asked.out is None:
        return nullcontext(sys.stdout.buffer)
    try:
        return asked.out.open("wb")
    except OSError:
        raise Refusal("refuse.unwritable", file=asked.out.name) from None


def _instant(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None
