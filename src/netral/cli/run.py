"""From arguments to an exit code: 0 nothing to look at, 1 findings, 2 could not check. Nothing else leaves here."""

import gc
import os
import sys
import traceback
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Never

import click

from netral.cli.program import program
from netral.cli.refusal import Refusal
from netral.cli.spoken import usage_error
from netral.kit.words import LANGS, Words
from netral.packs.files import PackError

FAILED = 2
SELDOM = 20_000, 50, 100  # hardly a circle is ever made here, so looking for some after every 700 things is in vain
OURS = Path(__file__).parents[1]


def main() -> Never:
    """Run as a program."""
    gc.set_threshold(*SELDOM)
    sys.exit(run(sys.argv[1:]))


def run(args: Sequence[str]) -> int:
    """Run one command line and say how it ended; every failure is one sentence on stderr."""
    words = Words(language(args))
    try:
        return int(program(words, *args[:1]).main(list(args), prog_name="netral", standalone_mode=False) or 0)
    except click.exceptions.NoArgsIsHelpError as help_:
        click.echo(help_.format_message())
        return 0
    except (click.UsageError, Refusal, PackError, click.Abort, KeyboardInterrupt) as ended:
        return _fail(_said(ended, words))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:  # noqa: BLE001  # the one place: a bug may hold the person's words, so only its kind is told
        if "--debug" in args:
            traceback.print_exc()
        return _fail(words("usage.bug", kind=type(bug).__name__, place=place(bug)))


def language(args: Sequence[str]) -> str:
    """The language asked for by `--lang`, else by NETRAL_LANG, else Indonesian. Help needs it before parsing."""
    asked = [after for one, after in pairwise(args) if one == "--lang"]
    asked += [one.removeprefix("--lang=") for one in args if one.startswith("--lang=")]
    asked += [os.environ.get("NETRAL_LANG", "")]
    return next((one for one in asked if one in LANGS), "id")


def place(bug: BaseException) -> str:
    """Where in our own code a bug showed itself, as file and line."""
    frames = [(Path(f.filename), f.lineno) for f in traceback.extract_tb(bug.__traceback__)]
    ours = [f"{path.relative_to(OURS).as_posix()}:{line}" for path, line in frames if path.is_relative_to(OURS)]
    return ours[-1] if ours else "?"


def _said(ended: BaseException, words: Words) -> str:
    match ended:
        case click.UsageError():
            return usage_error(ended, words)
        case Refusal():
            return ended.said(words)
        case PackError():
            return words("refuse.pack", file=ended.file, line=ended.line, what=ended.what)
        case _:
            return words("usage.stopped")


def _fail(sentence: str) -> int:
    click.echo(sentence, err=True)
    return FAILED
