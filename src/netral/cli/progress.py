"""How far a run has come, told on stderr: a live line on a terminal, else a line now and then."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from netral.kit.words import Words

Told = Callable[[int], None]
FIRST = 20_000  # acts before a run that nobody watches says its first word; then at each doubling


@contextmanager
def progress(words: Words, *, quiet: bool) -> Iterator[Told]:
    """A function to be told the number of acts read so far."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _live(words) as told:
            yield told
    else:
        yield _sparse(words)


@contextmanager
def _live(words: Words) -> Iterator[Told]:
    from rich.console import Console

    with Console(stderr=True).status(words("progress.start")) as status:
        yield lambda count: status.update(words("progress.count", count=words.number(count)))


def _sparse(words: Words) -> Told:
    due = FIRST

    def told(count: int) -> None:
        nonlocal due
        if count >= due:
            due *= 2
            click.echo(words("progress.count", count=words.number(count)), err=True)

    return told
