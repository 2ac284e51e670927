"""Cases as tables in Markdown, and the same story told of somebody else."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from netral.kit.zones import zone
from netral.model.item import Act, Audience, Item, Media, Place, Target
from netral.model.rule import Example, Level
from netral.model.time import Moment

CASES = Path(__file__).parents[1] / "cases"
PHOTO = "[foto]"
NOTHING = "—"

# What each of the three fictional pairs is called; the longest first, so that no part is replaced twice.
FICTIONAL: Sequence[Sequence[str]] = (
    ("Budi Contoh - Sari Misal", "Tono Umpama - Rina Andai", "Joko Ibarat - Wati Laksana"),
    ("Budi Contoh", "Tono Umpama", "Joko Ibarat"),
    ("Sari Misal", "Rina Andai", "Wati Laksana"),
    ("BudiContoh", "TonoUmpama", "JokoIbarat"),
    ("Budi", "Tono", "Joko"),
    ("Sari", "Rina", "Wati"),
    ("contoh_01", "contoh_02", "contoh_03"),
    ("nomor 1", "nomor 2", "nomor 3"),
    ("satu jari", "dua jari", "tiga jari"),
)  # fmt: skip
# The pairs of 2024, in the order of their numbers, each under the names all three have.
NATIONAL: Sequence[Sequence[str]] = (
    ("Anies Baswedan - Muhaimin Iskandar", "Prabowo Subianto - Gibran Rakabuming Raka", "Ganjar Pranowo - Mahfud MD"),
    ("Anies Baswedan", "Prabowo Subianto", "Ganjar Pranowo"),
    ("Muhaimin Iskandar", "Gibran Rakabuming Raka", "Mahfud MD"),
    ("AniesBaswedan", "PrabowoSubianto", "GanjarPranowo"),
    ("Anies", "Prabowo", "Ganjar"),
    ("Muhaimin", "Gibran", "Mahfud"),
    ("contoh_01", "contoh_02", "contoh_03"),
    ("nomor 1", "nomor 2", "nomor 3"),
    ("satu jari", "dua jari", "tiga jari"),
)
PARTIES: Sequence[Sequence[str]] = (
    ("Partai Contoh Jaya", "Partai Misal Makmur"),
    ("partaicontohjaya", "partaimisalmakmur"),
)


class Case(Struct, frozen=True):
    """What somebody did on a day, and what a person should be told of it."""

    day: date
    act: Act
    text: str
    target: str
    photo: bool
    level: Level
    rule: str
    why: str
    file: str = ""
    line: int = 0

    def item(self) -> Item:
        """The act, on that day at no particular hour."""
        media = (Media("foto.jpg"),) if self.photo else ()
        return Item(
            "contoh:1", "instagram", self.act, Moment.on(self.day, zone("WIB")), Place("contoh.json"), self.text,
            Target(self.target.lower()), Audience.PUBLIC, media,
        )  # fmt: skip


def cases() -> tuple[Case, ...]:
    """Every case of every table."""
    return tuple(case for path in sorted(CASES.glob("*.md")) for case in _table(path))


def of(example: Example, rule: str) -> Case:
    """An example of a rule as a case."""
    target = example.target.removeprefix("@")
    return Case(example.on, example.act, example.text, target, example.photo, example.expect, rule, example.note)


def retold(case: Case, names: Sequence[Sequence[str]], shift: int) -> Case:
    """The same case of the contestant `shift` places further on in `names`."""
    becomes = {row[n].lower(): row[(n + shift) % len(row)] for row in names for n in range(len(row))}
    either = re.compile("|".join(re.escape(name) for name in sorted(becomes, key=len, reverse=True)), re.IGNORECASE)

    def other(text: str) -> str:
        return either.sub(lambda found: becomes[found[0].lower()], text)

    return replace(case, text=other(case.text), target=other(case.target))


def renamed(case: Case, ours: Sequence[Sequence[str]], theirs: Sequence[Sequence[str]]) -> Case:
    """A case of the fictional pairs told of the real ones, row by row."""
    becomes = {
        a.lower(): b for mine, yours in zip(ours, theirs, strict=False) for a, b in zip(mine, yours, strict=True)
    }
    either = re.compile("|".join(re.escape(name) for name in sorted(becomes, key=len, reverse=True)), re.IGNORECASE)
    return replace(case, text=either.sub(lambda found: becomes[found[0].lower()], case.text))


def _table(path: Path) -> Iterator[Case]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("| 20") else []
        if cells:
            day, act, text, target, level, rule, why = cells
            photo = text.startswith(PHOTO)
            yield Case(
                date.fromisoformat(day), Act(act), text.removeprefix(PHOTO).strip(), target, photo,
                Level[level.upper()], "" if rule == NOTHING else rule, why, path.name, number,
            )  # fmt: skip
