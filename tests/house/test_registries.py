"""What stands in a folder is what its table names: nothing forgotten, nothing listed twice."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from house.code import SOURCE
from netral import importers, report, signals
from netral.cli.program import COMMANDS
from netral.importers.frame import Importer
from netral.judge.rulebook import KINDS
from netral.kit.words import Words
from netral.model.rule import Kind


def modules(folder: str) -> dict[str, ModuleType]:
    """Every module in a folder of ours, by name."""
    names = [path.stem for path in sorted(Path(SOURCE / folder).glob("*.py")) if path.stem != "__init__"]
    return {name: importlib.import_module(f"netral.{folder}.{name}") for name in names}


def test_importers() -> None:
    readers = {
        id(one): one
        for module in modules("importers").values()
        for one in vars(module).values()
        if isinstance(one, Importer)
    }
    assert {one.name for one in readers.values()} == {one.name for one in importers.ALL}
    assert len({one.name for one in importers.ALL}) == len(importers.ALL)


@pytest.mark.parametrize("importer", importers.ALL, ids=lambda one: one.name)
def test_an_importer_is_a_file_of_its_name(importer: Importer) -> None:
    assert importer in vars(importlib.import_module(f"netral.importers.{importer.name}")).values()


def test_signals() -> None:
    listed = [one.__module__.rpartition(".")[2] for one in signals.ALL]
    assert len(set(listed)) == len(listed), "one recogniser a file"
    assert set(listed) <= set(modules("signals"))


def test_formats() -> None:
    files = {module.__name__ for module in modules("report").values() if hasattr(module, "render")}
    assert set(report.FORMATS.values()) == files


def test_kinds_of_rule() -> None:
    assert set(KINDS) == set(Kind)
    assert {one.__module__ for one in KINDS.values()} == {f"netral.judge.{kind}" for kind in Kind}


def test_commands() -> None:
    files = {name: module for name, module in modules("cli").items() if hasattr(module, "build")}
    assert set(COMMANDS) == set(files)
    assert [name for name, module in files.items() if module.build(Words("id")).name != name] == []
    assert COMMANDS.keys().isdisjoint(COMMANDS.values())
