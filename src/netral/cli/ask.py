"""`netral ask`: a question in everyday words, answered from the law data with the clause attached."""

from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec
from msgspec import Struct

from netral.ask import Asked, Desk, say
from netral.ask.known import facts
from netral.cli.check import today
from netral.cli.options import options
from netral.cli.profile import owner
from netral.cli.refusal import Refusal
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.packs.bank import load_bank
from netral.packs.load import load


class Typed(Struct, frozen=True):
    """What the command line says."""

    question: tuple[str, ...]
    format_: str
    owner: Path | None
    pack: str
    on: date | None
    as_of: date | None
    zone: str


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "ask")
    @click.argument("question", nargs=-1, metavar=words("option.question"))
    @options(words, "ask-format", "owner", "pack", "on", "as-of", "zone")
    def ask(**given: Any) -> int:
        return _ask(Typed(**given), words)

    return ask


def _ask(typed: Typed, words: Words) -> int:
    text = " ".join(typed.question).strip()
    if not text:
        raise Refusal("refuse.no-question")
    if not (bank := load_bank(typed.pack)).questions:
        raise Refusal("refuse.no-bank", pack=typed.pack)
    desk = Desk(load(typed.pack), bank)
    now = typed.as_of or today(typed.zone)
    who = owner(typed.owner, pack=typed.pack)
    asked = Asked(text, now, typed.on or typed.as_of, facts(who), who.spouse)
    answer = desk.answer(asked)
    if typed.format_ == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(say.table(answer, words.lang)), indent=2).decode())
    else:
        click.echo(say.text(answer, words), nl=False)
    return 0
