"""`netral packs diff`: what the law data says differently on two days."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

import click

from netral.cli.options import Day, options
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.packs.changes import Change, How, Part, changes
from netral.packs.load import load

SHOWN = 5  # names told of many that change alike


def diff(words: Words) -> click.Command:
    """The command."""

    @command(words, "diff")
    @click.option(
        "--from", "first", type=Day(words), required=True, metavar=words("option.day"), help=words("option.from")
    )
    @click.option(
        "--to", "second", type=Day(words), required=True, metavar=words("option.day"), help=words("option.to")
    )
    @options(words, "pack")
    def diff_(first: date, second: date, pack: str, **_: Any) -> int:
        told = list(_told(changes(load(pack), first, second), words))
        click.echo(words("diff.title", first=words.date(first), second=words.date(second)))
        click.echo("\n".join(told) if told else words("diff.same"))
        return 0

    return diff_


def _told(found: tuple[Change, ...], words: Words) -> Iterator[str]:
    """A heading for each part, and a line for each change; contests that change alike share one."""
    for part, every in groupby(found, key=lambda one: one.part):
        yield from ("", f"{words(f'diff.{part}')}:")
        if part in (Part.STANDING, Part.PHASE):
            yield from _joined(list(every), words)
        else:
            yield from (f"- {_line(one, words)}" for one in every)


def _joined(every: list[Change], words: Words) -> Iterator[str]:
    """Many contests that change alike, in one line with the first of their names."""
    alike: dict[str, list[str]] = {}
    for one in every:
        turn = _turn(one, words) if one.part is Part.STANDING else f"{one.name} {words(f'diff.{one.how}')}"
        alike.setdefault(turn, []).append(one.about)
    for turn, names in alike.items():
        more = words("diff.more", count=words.number(len(names) - SHOWN)) if len(names) > SHOWN else ""
        yield f"- {turn}: {'; '.join(names[:SHOWN])}{more}"


def _line(one: Change, words: Words) -> str:
    about = f" ({one.about})" if one.about else ""
    if one.how is not How.TURNS:
        return f"{one.name}{about}: {words(f'diff.{one.how}')}"
    return f"{one.name}{about}: {_turn(one, words)}"


def _turn(one: Change, words: Words) -> str:
    return f"{_said(one.before, words) or '-'} → {_said(one.after, words) or '-'}"


def _said(text: str, words: Words) -> str:
    """A standing or a level in words; cites as they are."""
    key = next((key for key in (f"status.{text}", f"level.{text}") if words.has(key)), "")
    return words(key) if key else text
