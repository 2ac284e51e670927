"""Every synthetic archive there is: what the tests over all platforms run on.

A maker registers itself by having `samples`, a function that gives small archives by name, each as its members' bytes
by path. Where an archive does not say whose it is, `OWN` holds the names under which its owner writes. Words of other
people, which no reader may take for the owner's, hold the word OTHERS.
"""

import importlib
from functools import cache
from pathlib import Path

from msgspec import Struct

OTHERS = "KATAORANGLAIN"


class Sample(Struct, frozen=True):
    """One small archive. maker: the module that made it, named like the importer that reads it."""

    maker: str
    name: str
    members: dict[str, bytes]
    own: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """What a test calls it."""
        return f"{self.maker} {self.name}"


@cache
def makers() -> tuple[str, ...]:
    """The modules in this folder that have samples."""
    files = [path for path in sorted(Path(__file__).parent.glob("*.py")) if path.stem != "every"]
    return tuple(path.stem for path in files if "\ndef samples(" in path.read_text("utf-8"))


@cache
def everything() -> tuple[Sample, ...]:
    """The samples of all makers."""
    modules = {name: importlib.import_module(f"makers.{name}") for name in makers()}
    return tuple(
        Sample(maker, name, members, getattr(module, "OWN", ()))
        for maker, module in modules.items()
        for name, members in module.samples().items()
    )
