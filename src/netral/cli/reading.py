"""Opening archives for a command: the sample or the person's own, and nobody else's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import click

from netral.check import NotYours, Seen, owned
from netral.cli import specimen
from netral.cli.refusal import Refusal
from netral.kit.archive import ArchiveError, Tree, open_tree
from netral.kit.words import Words
from netral.model.item import Coverage, Owner, Problem, Reading


def opened(archives: Sequence[Path], *, sample: bool = False) -> Tree:
    """The archives, or the sample, as one tree."""
    if not archives and not sample:
        raise Refusal("refuse.no-archive")
    try:
        if sample:
            return open_tree([(name, BytesIO(content)) for name, content in specimen.archives()])
        return open_tree(list(archives))
    except ArchiveError as error:
        raise Refusal(f"problem.{error.code}", member=error.member) from None


def own(seen: Iterable[Seen], owner: Owner, words: Words) -> Iterator[Seen]:
    """The same things, as long as every archive is the declared owner's."""
    try:
        yield from owned(seen, owner, nameless=lambda name: click.echo(words("usage.whose", platform=name), err=True))
    except NotYours:
        raise Refusal("refuse.not-yours") from None


def demand_something(coverage: Iterable[Coverage], problems: Iterable[Problem], words: Words) -> None:
    """Refuse to go on where no member of any archive could be read."""
    if not any(each.reading is Reading.READ or each.found for each in coverage):
        tell(problems, words)
        raise Refusal("refuse.nothing-read")


def tell(problems: Iterable[Problem], words: Words) -> None:
    """Say on stderr what could not be read, once a kind and member."""
    counts = Counter((each.code, each.where.member) for each in problems)
    for (code, member), count in counts.items():
        what = words(f"problem.{code}", member=member)
        key = "usage.problem" if count == 1 else "usage.problems"
        click.echo(words(key, what=what, count=words.number(count)), err=True)
