"""Options that several commands share, each written once."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from netral.importers import ALL
from netral.kit.words import LANGS, Words
from netral.kit.zones import ZONES
from netral.packs.heads import jurisdictions
from netral.report import FORMATS

F = TypeVar("F", bound=Callable[..., Any])
PATH = click.Path(path_type=Path)


class Day(click.ParamType[date]):
    """A calendar day written as 2024-11-27."""

    name = "day"

    def __init__(self, words: Words) -> None:
        """A day that complains in the person's language."""
        self.words = words

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(self.words("usage.day"), param, ctx)


def options(words: Words, *names: str) -> Callable[[F], F]:
    """Decorate a command with these options, and with the two that every command has."""

    def decorate(function: F) -> F:
        for name in reversed((*names, "lang", "debug")):
            function = _option(words, name)(function)
        return function

    return decorate


def archives(words: Words) -> Callable[[F], F]:
    """Decorate a command with the archives it reads."""
    return click.argument("archives", nargs=-1, type=PATH, metavar=words("option.archives"))


def _option(words: Words, name: str) -> Callable[[F], F]:
    table: dict[str, dict[str, Any]] = {
        "lang": {"type": click.Choice(LANGS), "expose_value": False},
        "debug": {"is_flag": True, "expose_value": False},
        "format": {"type": click.Choice(tuple(FORMATS))},
        "photo-format": {"type": click.Choice(("table", "json")), "default": "table"},
        "memory": {"default": "", "metavar": words("option.text")},
        "posted": {"type": Day(words), "metavar": words("option.day")},
        "caption": {"default": "", "metavar": words("option.text")},
        "stamp": {"type": PATH, "metavar": words("option.folder")},
        "xmp": {"type": PATH, "metavar": words("option.folder")},
        "see": {"is_flag": True},
        "sheet": {"type": PATH, "metavar": words("option.file")},
        "items-format": {"type": click.Choice(("table", "jsonl")), "default": "table"},
        "out": {"type": PATH, "multiple": True, "metavar": words("option.file")},
        "items-out": {"type": PATH, "metavar": words("option.file")},
        "ask-format": {"type": click.Choice(("text", "json")), "default": "text"},
        "as-of": {"type": Day(words), "metavar": words("option.day")},
        "seed": {"type": int, "metavar": words("option.number")},
        "pack": {"type": click.Choice(jurisdictions()), "default": "id"},
        "on": {"type": Day(words), "metavar": words("option.day")},
        "owner": {"type": PATH, "metavar": words("option.file")},
        "me": {"type": str, "multiple": True, "metavar": words("option.name")},
        "contests": {"type": str, "multiple": True, "metavar": words("option.list")},
        "redact": {"is_flag": True},
        "second": {"is_flag": True},
        "zone": {"type": click.Choice(tuple(ZONES)), "default": "WIB"},
        "quiet": {"is_flag": True},
        "platform": {"type": click.Choice(tuple(each.name for each in ALL))},
        "sample": {"is_flag": True},
        "host": {"default": "127.0.0.1", "metavar": words("option.address")},
        "port": {"type": click.IntRange(0, 65535), "default": 8800, "metavar": words("option.number")},
        "browser": {"is_flag": True},
    }
    flags = (
        ("-o", "--out") if name in {"out", "items-out"} else ("-q", "--quiet") if name == "quiet" else (f"--{name}",)
    )
    flags = ("--format", "format_") if name in {"format", "items-format", "photo-format", "ask-format"} else flags
    return click.option(*flags, help=words(f"option.{name}"), **table[name])
