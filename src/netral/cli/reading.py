"""Opening archives for a command: the sample or the person's own, and nobody else's."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import click

from netral.check import Seen
from netral.cli import specimen
from netral.cli.refusal import Refusal
from netral.kit.archive import ArchiveError, Tree, open_tree
from netral.kit.words import Words
from netral.model.item import Account, Coverage, Item, Owner, Problem, Reading

CLEARED: list[Item] = []  # stands for a platform whose owner is known; never filled


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
    """The same things, as long as every archive is the declared owner's; a brake on looking into others' archives.

    Acts of a platform are held back until its archive has said whose it is.
    """
    if not owner.accounts:
        yield from seen
        return
    held: dict[str, list[Item]] = {}
    for each in seen:
        if isinstance(each, Item) and (waiting := held.setdefault(each.platform, [])) is not CLEARED:
            waiting.append(each)
            continue
        if isinstance(each, Account):
            _demand_own(each, owner)
            yield from held.get(each.platform, ())
            held[each.platform] = CLEARED
        yield each
    for platform, waiting in held.items():
        if waiting:
            click.echo(words("usage.whose", platform=platform), err=True)
        yield from waiting


def _demand_own(account: Account, owner: Owner) -> None:
    if account.handle and account.handle.lower() not in owner.accounts:
        raise Refusal("refuse.not-yours")


def demand_something(coverage: Iterable[Coverage], problems: Iterable[Problem], words: Words) -> None:
    """Refuse to go on where no member of any archive could be read."""
    if not any(each.reading is Reading.READ for each in coverage):
        tell(problems, words)
        raise Refusal("refuse.nothing-read")


def tell(problems: Iterable[Problem], words: Words) -> None:
    """Say on stderr what could not be read, once a kind and member."""
    counts = Counter((each.code, each.where.member) for each in problems)
    for (code, member), count in counts.items():
        what = words(f"problem.{code}", member=member)
        key = "usage.problem" if count == 1 else "usage.problems"
        click.echo(words(key, what=what, count=words.number(count)), err=True)
