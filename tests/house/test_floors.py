"""The floors and walls hold, and a breach is seen."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from house.code import SOURCE, File, below_doors, files

ROOT = SOURCE.parents[1]
OUTSIDE = {"socket", "ssl", "http", "urllib", "asyncio", "subprocess", "multiprocessing", "ftplib", "smtplib", "click"}
HIDDEN = {"zoneinfo", "threading", "tempfile", "locale", "logging"}
ALLOWED = {"msgspec"}
SEALED = {"importers", "signals", "judge", "check", "kit.archive"}  # what a server must be unable to reach
PLANTED = {
    "workshop to workshop": ("signals/planted.py", "from netral.importers import ALL\n", "netral.signals.planted"),
    "tool to workshop": ("kit/planted.py", "from netral.packs import load\n", "netral.kit.planted"),
    "workshop to corridor": ("judge/planted.py", "import netral.check\n", "netral.judge.planted"),
    "server to importers": ("server/planted.py", "from netral.importers import ALL\n", "netral.server.planted"),
    "tool to the network": ("kit/planted.py", "import socket\n", "netral.kit.planted"),
    "words to a subprocess": ("model/planted.py", "import subprocess\n", "netral.model.planted"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the source in `folder`."""
    program = Path(sys.executable).with_name("lint-imports")
    environment = os.environ | {"PYTHONPATH": str(folder / "src"), "PYTHONIOENCODING": "utf-8"}
    command = [str(program), "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_contracts_hold() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("breach", PLANTED)
def test_planted_breach_is_reported(breach: str, tmp_path: Path) -> None:
    path, line, importer = PLANTED[breach]
    shutil.copytree(SOURCE, tmp_path / "src/netral", ignore=shutil.ignore_patterns("__pycache__", "data"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    planted = tmp_path / "src/netral" / path
    planted.parent.mkdir(exist_ok=True)
    (planted.parent / "__init__.py").touch()
    planted.write_text(f'"""Planted."""\n\n{line}', "utf-8")
    result = lint(tmp_path)
    assert result.returncode == 1
    assert importer in result.stdout


def graph() -> dict[str, set[str]]:
    """Which module of ours imports which."""
    names = {module(file): file for file in files()}
    return {name: {ours for one, _ in file.imports() if (ours := _known(one, names))} for name, file in names.items()}


def _known(imported: str, names: dict[str, File]) -> str:
    return imported if imported in names else front if (front := imported.rpartition(".")[0]) in names else ""


def module(file: File) -> str:
    """Its dotted name."""
    return "netral." + file.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def circle(links: dict[str, set[str]]) -> list[str]:
    """A chain of modules that comes back to itself, or nothing."""
    done: set[str] = set()

    def walk(name: str, path: list[str]) -> list[str]:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in done:
            return []
        found = next((one for next_ in sorted(links.get(name, ())) if (one := walk(next_, [*path, name]))), [])
        done.add(name)
        return found

    return next((found for name in sorted(links) if (found := walk(name, []))), [])


def test_no_import_cycle() -> None:
    assert circle(graph()) == []


def test_planted_cycle_is_seen() -> None:
    links = graph()
    links["netral.model.time"] = links["netral.model.time"] | {"netral.model.pack"}
    assert "netral.model.time" in circle(links)


@pytest.mark.parametrize("file", below_doors(), ids=lambda file: file.path)
def test_only_known_roots_below_the_doors(file: File) -> None:
    roots = {name.split(".")[0] for name, _ in file.imports()}
    assert not roots & (OUTSIDE | HIDDEN)
    assert roots - set(sys.stdlib_module_names) - {"netral"} <= ALLOWED


def test_server_reaches_nothing_that_reads_archives() -> None:
    reached = {name for file in files() if file.path.startswith("server/") for name, _ in file.imports()}
    assert not [name for name in reached if name.removeprefix("netral.").startswith(tuple(SEALED))]


def test_judge_is_a_pure_function_of_records() -> None:
    imported = {name for file in files() if file.path.startswith("judge/") for name, _ in file.imports()}
    assert not [name for name in imported if name.startswith(("netral.kit.archive", "netral.kit.stream", "os", "io"))]
