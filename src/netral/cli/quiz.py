"""`netral quiz`: ten cases from the law data, to learn from; nothing is counted or kept."""

import sys
from secrets import randbelow
from typing import Any

import click

from netral.ask import quiz as cases
from netral.cli.options import options
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.packs.load import load

SEEDS = 10_000


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "quiz")
    @options(words, "pack", "seed")
    def quiz(pack: str, seed: int | None, **_: Any) -> int:
        _quiz(pack, seed, words)
        return 0

    return quiz


def _quiz(name: str, seed: int | None, words: Words) -> None:
    pack = load(name)
    asking = sys.stdin.isatty() and sys.stdout.isatty()
    drawn = seed if seed is not None else randbelow(SEEDS) if asking else 1
    click.echo(f"{words('quiz.head', seed=drawn)}\n")
    for number, case in enumerate(cases.cases(pack, drawn), 1):
        click.echo(cases.asked(number, case, words))
        if asking:
            _choose(words)
        click.echo(f"{cases.answered(case, words)}\n")


def _choose(words: Words) -> None:
    """Wait for the reader's own answer before showing the pack's."""
    names = [words(f"level.{level.name.lower()}") for level in cases.levels()]
    listed = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
    click.prompt(f"{words('quiz.choose')} ({listed})", type=click.IntRange(1, len(names)), prompt_suffix="? ")
