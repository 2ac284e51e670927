"""`netral skeleton`: an archive described without its content, to be looked at first and shared, if at all, by hand."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from netral.cli.options import archives, options
from netral.cli.output import put
from netral.cli.reading import opened
from netral.cli.spoken import command
from netral.importers import ALL
from netral.importers.reading import recognised
from netral.importers.skeleton import File, Skeleton
from netral.importers.skeleton_words import masked_path
from netral.kit.archive import Tree
from netral.kit.words import Words


class Asked(Struct, frozen=True):
    """What the command line says."""

    archives: tuple[Path, ...]
    out: Path | None
    sample: bool


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "skeleton")
    @archives(words)
    @options(words, "items-out", "sample")
    def skeleton(**given: Any) -> int:
        return _skeleton(Asked(**given), words)

    return skeleton


def _skeleton(asked: Asked, words: Words) -> int:
    with opened(asked.archives, sample=asked.sample) as tree:
        described = "\n".join(_told(tree, words)) + "\n"
    put(described.encode(), None)
    if asked.out and str(asked.out) != "-":
        put(described.encode(), asked.out)
    return 0


def _told(tree: Tree, words: Words) -> Iterator[str]:
    seen = Skeleton()
    seen.read(tree)
    names = ", ".join(one.title for one in recognised(tree, ALL))
    yield words("skeleton.head")
    yield words("skeleton.platform", names=names) if names else words("skeleton.no-platform")
    for problem in tree.problems:
        yield words(f"problem.{problem.code}", member=masked_path(problem.where.member))
    for path, file in sorted(seen.files.items()):
        yield ""
        yield _headed(path, file, words)
        for code, count in sorted(file.broken.items()):
            what = words(f"problem.{code}", member=path)
            yield "  " + (words("usage.problems", what=what, count=words.number(count)) if count > 1 else what)
        for line in seen.lines(file):
            kinds = ", ".join(f"{words(f'kind.{kind}')} {words.number(count)}" for kind, count in line.kinds)
            yield f"  {line.path}: {kinds}"


def _headed(path: str, file: File, words: Words) -> str:
    counts = {"count": words.number(file.count), "size": words.number(file.size)}
    if not file.records:
        return words("skeleton.file", path=path, **counts)
    return words("skeleton.read", path=path, records=words.number(file.records), **counts)
