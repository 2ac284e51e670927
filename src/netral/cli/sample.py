"""`netral sample`: write the sample archives, to look at what Netral reads."""

from pathlib import Path
from typing import Any

import click

from netral.cli import specimen
from netral.cli.options import PATH, options
from netral.cli.output import put
from netral.cli.spoken import command
from netral.kit.words import Words


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "sample")
    @click.argument("folder", type=PATH, default=Path(), metavar=words("option.folder"))
    @options(words)
    def sample(folder: Path, **_: Any) -> int:
        for name, content in specimen.archives():
            put(content, folder / name)
            click.echo(str(folder / name))
        return 0

    return sample
