"""`netral doctor`: is this installation whole, and how old is its law data?"""

import platform
from datetime import date
from typing import Any

import click
import msgspec

from netral import __version__
from netral.check import Bench, check, items
from netral.cli import specimen
from netral.cli.check import today
from netral.cli.options import options
from netral.cli.reading import opened
from netral.cli.spoken import command
from netral.importers import ALL
from netral.kit.words import Words
from netral.model.finding import Report
from netral.model.pack import Pack
from netral.packs.load import load
from netral.report import FORMATS

OLD = 180  # days after which law data that nobody checked is worth a warning


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "doctor")
    @options(words)
    def doctor(**_: Any) -> int:
        pack = load()
        versions = {"version": __version__, "python": platform.python_version(), "msgspec": msgspec.__version__}
        click.echo(words("doctor.program", **versions))
        click.echo(words("doctor.pack", pack=pack.id, version=pack.version, checked=words.date(pack.checked)))
        click.echo(words("doctor.readers", names=", ".join(each.title for each in ALL)))
        click.echo(words("doctor.formats", names=", ".join(FORMATS)))
        _age(pack, today("WIB"), words)
        return _self_test(pack, words)

    return doctor


def _age(pack: Pack, day: date, words: Words) -> None:
    if (days := (day - pack.checked).days) > OLD:
        click.echo(words("doctor.old", days=days), err=True)


def _self_test(pack: Pack, words: Words) -> int:
    with opened((), sample=True) as tree:
        report = check(items(tree), Bench.of(pack), as_of=specimen.AS_OF)
    count = sum(report.tally.items.values())
    click.echo(words("doctor.sample", items=count, findings=len(report.findings)))
    well = _whole(report)
    click.echo(words("doctor.well" if well else "doctor.unwell"), err=not well)
    return 0 if well else 2


def _whole(report: Report) -> bool:
    return sum(report.tally.items.values()) == specimen.ACTS and bool(report.findings) and not report.problems
