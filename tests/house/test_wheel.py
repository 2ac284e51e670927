"""The wheel is whole: it carries every module and all its data, and works from any folder."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from house.code import SOURCE

ROOT = SOURCE.parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the unpacked wheel."""
    out, site = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = out.glob("*.whl")
    ZipFile(wheel).extractall(site)
    return site


def test_everything_is_in_it(installed: Path) -> None:
    ours = {path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    carried = {path.relative_to(installed / "netral") for path in (installed / "netral").rglob("*") if path.is_file()}
    assert ours == carried


def netral(installed: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program from another folder."""
    code = "import netral, sys; print(netral.__file__, file=sys.stderr); from netral.cli import main; main()"
    environment = os.environ | {"PYTHONPATH": str(installed)}
    command = [sys.executable, "-c", code, *args]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_doctor_finds_it_well(installed: Path, tmp_path: Path) -> None:
    result = netral(installed, tmp_path, "doctor")
    assert result.stderr.startswith(str(installed)), "another Netral answered"
    assert result.returncode == 0, result.stderr


def test_it_checks_the_sample(installed: Path, tmp_path: Path) -> None:
    result = netral(installed, tmp_path, "check", "--sample", "--out", "laporan.html")
    assert result.returncode == 1, result.stderr
    assert (tmp_path / "laporan.html").read_text("utf-8").startswith("<!doctype html>")
