"""The commands there are, under an English and an Indonesian name."""

import click

from netral import __version__
from netral.cli import ask, check, doctor, draft, explain, items, packs, photo, quiz, sample, serve, skeleton
from netral.cli.spoken import group
from netral.kit.words import Words

COMMANDS = {
    "check": (check.build, "periksa"),
    "draft": (draft.build, "draf"),
    "items": (items.build, "kegiatan"),
    "photo": (photo.build, "foto"),
    "explain": (explain.build, "jelaskan"),
    "ask": (ask.build, "tanya"),
    "quiz": (quiz.build, "kuis"),
    "packs": (packs.build, "paket"),
    "skeleton": (skeleton.build, "kerangka"),
    "sample": (sample.build, "contoh"),
    "serve": (serve.build, "sajikan"),
    "doctor": (doctor.build, "periksa-diri"),
}


def program(words: Words) -> click.Command:
    """The whole command line in one language."""
    root = group(words, "netral", {alias: name for name, (_, alias) in COMMANDS.items()})
    version = click.version_option(__version__, message="netral %(version)s", help=words("option.version"))
    for build, _ in COMMANDS.values():
        root.add_command(build(words))
    made: click.Command = version(root)
    return made
