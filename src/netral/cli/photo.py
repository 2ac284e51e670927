"""`netral photo`: when photos were taken, with the evidence, ready captions, and copies that carry their date."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec import Struct

from netral.check import items
from netral.cli.check import evening, today
from netral.cli.copies import Wanted, copied
from netral.cli.hints import NOT_LOOKED, hints
from netral.cli.options import PATH, options
from netral.cli.output import put
from netral.cli.profile import owner
from netral.cli.reading import opened, own
from netral.cli.refusal import Refusal
from netral.cli.shots import Shot, line, table
from netral.cli.spoken import command
from netral.importers import ALL
from netral.importers.reading import recognised
from netral.kit.archive import ArchiveError, Tree
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.item import Item, Media
from netral.model.time import UNKNOWN, Basis, Moment
from netral.photo.album import Album, arrived, film, showing, stated
from netral.photo.memory import given, remembered
from netral.photo.typed import objections
from netral.report.caption import Told, captions, fitting, kind


class Asked(Struct, frozen=True):
    """What the command line says."""

    files: tuple[Path, ...]
    format_: str
    out: Path | None
    memory: str
    posted: date | None
    caption: str
    platform: str | None
    stamp: Path | None
    xmp: Path | None
    sheet: Path | None
    see: bool
    owner: Path | None
    as_of: date | None
    zone: str
    quiet: bool


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "photo")
    @click.argument("files", nargs=-1, type=PATH, metavar=words("option.photos"))
    @options(
        words, "photo-format", "items-out", "memory", "posted", "caption", "platform", "stamp", "xmp", "sheet", "see",
        "owner", "as-of", "zone", "quiet",
    )  # fmt: skip
    def photo(**given: Any) -> int:
        return _photo(Asked(**given), words)

    return photo


def _photo(asked: Asked, words: Words) -> int:
    if not asked.files:
        raise Refusal("refuse.no-photo")
    if asked.memory and not remembered(asked.memory):
        raise Refusal("refuse.memory")
    shots = [shot for path in asked.files for shot in _shots(path, asked, words)]
    if not shots:
        raise Refusal("refuse.no-photo-there")
    if asked.format_ == "json":
        told = msgspec.json.format(msgspec.json.encode([line(one, words) for one in shots]))
        put(told + b"\n", asked.out)
    else:
        put(table(shots, words, zone(asked.zone)).encode(), asked.out)
    copied(shots, Wanted(asked.stamp, asked.xmp, asked.sheet), words)
    return int(any(one.objections for one in shots))


def _shots(path: Path, asked: Asked, words: Words) -> Iterator[Shot]:
    """The photos of a file, folder or archive; in an archive each with the post that shows it."""
    here = zone(asked.zone)
    day = asked.as_of or today(asked.zone)
    with opened([path]) as tree:
        posts = _posts(tree, asked, words)
        album = Album(tree, evening(day, asked.zone))
        for name in album.photos():
            act, medium = posts.get(name, (None, Media(name, film(name))))
            also = [*stated(medium), *(arrived(medium, act) if act else ()), *given(asked.memory, asked.posted, here)]
            seen = album.photo(name, also)
            told = Told(seen.dated, _day(asked) if asked.posted or not act else act.at, kind(seen.dated, medium.kind))
            ready = captions(told, words, here, day)
            said = act.text if act else ""
            wrong = objections(asked.caption, seen.dated, posted=told.posted, today=day) if asked.caption else ()
            platform = asked.platform or (act.platform if act else "")
            final = "" if wrong else fitting(asked.caption or said, ready, platform)
            content = _bytes(tree, name) if asked.stamp or asked.xmp or asked.sheet or asked.see else b""
            at = told.posted if told.posted.known else seen.dated.taken
            shown = hints(content, at, owner(asked.owner).region, words) if asked.see else NOT_LOOKED
            yield Shot(_file(path, name, tree), seen, told, ready, final, wrong, day, content, shown)


def _bytes(tree: Tree, name: str) -> bytes:
    """All of a photo; nothing where it is damaged, which the reading has told already."""
    try:
        with tree.open(next(one for one in tree.members if one.name == name)) as stream:
            return stream.read()
    except ArchiveError:
        return b""


def _posts(tree: Tree, asked: Asked, words: Words) -> dict[str, tuple[Item, Media]]:
    """Which act shows a photo, where the tree is an archive we know."""
    if not recognised(tree, ALL):
        return {}
    who = owner(asked.owner)
    return showing(own(items(tree, platform=asked.platform or "", owner=who), who, words))


def _day(asked: Asked) -> Moment:
    return Moment.on(asked.posted, zone(asked.zone), Basis.OWNER) if asked.posted else UNKNOWN


def _file(path: Path, name: str, tree: Tree) -> str:
    """How a photo is called: as the person wrote it, or by its place in the folder or archive they wrote."""
    return str(path) if len(tree.members) == 1 and path.name == name else str(path / name)
