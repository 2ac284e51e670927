"""Copies that carry their date: with a strip, with a note inside, as a contact sheet. Originals are only read."""

from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from netral.cli.output import put
from netral.cli.refusal import Refusal
from netral.cli.shots import Shot
from netral.kit.words import Words
from netral.photo.packet import Note, packet
from netral.photo.splice import spliced

SHORT = -1  # the last of the captions is the shortest


class Wanted(Struct, frozen=True):
    """Which copies the person asked for."""

    stamp: Path | None = None
    xmp: Path | None = None
    sheet: Path | None = None


def copied(shots: Sequence[Shot], asked: Wanted, words: Words) -> None:
    """Write what was asked for, and say how many."""
    dated = [one for one in shots if one.photo.dated.taken.start or one.photo.dated.taken.end]
    if asked.stamp:
        _tell("photo.stamped", asked.stamp, _stamped(dated, asked.stamp), words)
    if asked.xmp:
        _tell("photo.noted", asked.xmp, _noted(dated, asked.xmp), words)
    if (asked.stamp or asked.xmp) and len(dated) < len(shots):
        click.echo(words("photo.undated", count=words.number(len(shots) - len(dated))), err=True)
    if asked.sheet:
        _sheet(shots, asked.sheet)


def _stamped(shots: Sequence[Shot], folder: Path) -> int:
    try:
        from netral.cli.pixels.stamp import UnfitError, stamped
    except ImportError:
        raise Refusal("refuse.extra", extra="photo") from None
    count = 0
    for one, path in zip(shots, _places(shots, folder), strict=True):
        try:
            content = stamped(one.content, one.captions[SHORT])
        except UnfitError:
            continue
        _write(path, content, one)
        count += 1
    return count


def _noted(shots: Sequence[Shot], folder: Path) -> int:
    for one, path in zip(shots, _places(shots, folder), strict=True):
        note = Note.of(one.photo.dated, one.captions[0])
        content = spliced(one.content, note)
        _write(path, content or one.content, one)
        if content is None:
            _write(path.with_suffix(".xmp"), packet(note), one)
    return len(shots)


def _sheet(shots: Sequence[Shot], path: Path) -> None:
    try:
        from netral.cli.pixels.sheet import sheet
    except ImportError:
        raise Refusal("refuse.extra", extra="photo") from None
    put(sheet((one.content, f"{Path(one.file).name}: {one.captions[SHORT]}") for one in shots), path)


def _places(shots: Sequence[Shot], folder: Path) -> list[Path]:
    """Where each copy goes: by its name; a number is added where two share one."""
    taken: set[str] = set()
    places = []
    for one in shots:
        name = Path(one.photo.member).name
        stem, ending, number = Path(name).stem, Path(name).suffix, 1
        while name.lower() in taken:
            number += 1
            name = f"{stem} ({number}){ending}"
        taken.add(name.lower())
        places.append(folder / name)
    return places


def _write(path: Path, content: bytes, shot: Shot) -> None:
    """Never over an original, nor over anything else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as out:
            out.write(content)
    except FileExistsError:
        raise Refusal("refuse.copy-there", file=path.name) from None
    except OSError:
        raise Refusal("refuse.unwritable", file=Path(shot.file).name) from None


def _tell(key: str, folder: Path, count: int, words: Words) -> None:
    click.echo(words(key, folder=folder, count=words.number(count)), err=True)
