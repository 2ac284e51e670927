"""What must hold of any input whatever: it ends, in time and memory; what is said is well-formed and holds no words."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from fuzz.mutations import mutated
from makers.every import Sample, everything
from netral.cli.items import line
from netral.importers import ALL
from netral.importers.frame import Importer
from netral.importers.reading import read
from netral.kit.archive import ArchiveError, open_tree
from netral.kit.words import Words
from netral.model.item import Coverage, Item, Place, Problem

EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
PACKED = 0.06  # the share of inputs in which the container itself is damaged
WHOLE = 0.04  # the share in which the damaged member stands among all others

SAID = Words("id")

Source = tuple[str, bytes]


def damaged(number: int, samples: Sequence[Sample] = ()) -> tuple[Sample, list[Source]]:
    """The input of that number, always the same: a sample, and the files that a person would hand over."""
    dice = Random(number)  # noqa: S311 - damage, not secrets
    samples = samples or everything()
    sample = dice.choice(samples)
    name = dice.choice(tuple(sample.members))
    other = dice.choice(tuple(dice.choice(samples).members.values()))
    kind = dice.random()
    if kind < PACKED:
        return sample, [("archive.zip", mutated(_zipped(sample.members), other, dice))]
    bad = mutated(sample.members[name], other, dice)
    members = sample.members | {name: bad} if kind < PACKED + WHOLE else {name: bad}
    return sample, list(members.items())


def _zipped(members: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as box:
        for name, content in members.items():
            box.writestr(name, content)
    return out.getvalue()


def examine(sources: Sequence[Source], importers: Sequence[Importer], named: str = "", own: Sequence[str] = ()) -> None:
    """Read the files; raises where anything is wrong with what comes out."""
    files = {name for name, _ in sources}
    try:
        with open_tree([(name, BytesIO(content)) for name, content in sources]) as tree:
            inspect(read(tree, importers, named=named, own=own), {"", *files, *(one.name for one in tree.members)})
    except ArchiveError as error:
        inspect([Problem(error.code, Place(error.member))], {"", *files})


def inspect(seen: Iterable[object], names: set[str]) -> None:
    """Acts can be written and have sensible times; problems hold a known code and a place, and nothing else."""
    for each in seen:
        match each:
            case Item():
                json.dumps(line(each), ensure_ascii=False).encode("utf-8")
                assert each.id.startswith(f"{each.platform}:"), "an id without its platform"
                assert EARLIEST <= (each.at.start or EARLIEST) <= (each.at.end or LATEST) <= LATEST, "no sensible time"
                assert each.where.member in names, "a strange place"
            case Problem():
                assert SAID.has(f"problem.{each.code}"), "a problem without a sentence"
                absent = each.code == "manifest-absent" and any(one.claim(each.where.member) for one in ALL)
                assert absent or each.where.member in names, "a place that is none"
            case Coverage():
                assert each.member in names, "a strange member"
                assert not each.why or SAID.has(each.why), "a reason without a sentence"
