"""The commands there are, under an English and an Indonesian name."""

from importlib import import_module

import click

from netral import __version__
from netral.cli.spoken import group
from netral.kit.words import Words

COMMANDS = {  # module and name, and the other name
    "check": "periksa",
    "draft": "draf",
    "items": "kegiatan",
    "photo": "foto",
    "explain": "jelaskan",
    "ask": "tanya",
    "quiz": "kuis",
    "packs": "paket",
    "skeleton": "kerangka",
    "sample": "contoh",
    "serve": "sajikan",
    "doctor": "periksa-diri",
}


def program(words: Words, wanted: str = "") -> click.Command:
    """The whole command line in one language. wanted: a command under either name, where no other needs loading."""
    names = {alias: name for name, alias in COMMANDS.items()}
    root = group(words, "netral", names)
    version = click.version_option(__version__, message="netral %(version)s", help=words("option.version"))
    one = names.get(wanted, wanted)
    for name in [one] if one in COMMANDS else COMMANDS:
        root.add_command(import_module(f"netral.cli.{name}").build(words))
    made: click.Command = version(root)
    return made
