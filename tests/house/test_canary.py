"""The person's words may stand in the result and nowhere else: not on stderr, in problems or in files left behind."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from makers.marked import DAMAGES, MARKER, archives
from netral.cli import check
from netral.cli.run import run

BOTH = pytest.mark.parametrize("damage", DAMAGES)


def netral(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the program with its temporary files kept in `folder`."""
    scratch = folder / "scratch"
    scratch.mkdir(exist_ok=True)
    environment = os.environ | {"TMPDIR": str(scratch), "TEMP": str(scratch), "PYTHONUTF8": "1"}
    command = [sys.executable, "-X", "dev", "-m", "netral", *args]
    return subprocess.run(command, cwd=scratch, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def marked(tmp_path: Path, damage: str) -> list[str]:
    """Paths of the marked archives."""
    paths = [tmp_path / title for title, _ in archives(damage)]
    for path, (_, content) in zip(paths, archives(damage), strict=True):
        path.write_bytes(content)
    return [str(path) for path in paths]


def left_behind(tmp_path: Path) -> list[Path]:
    """Files the run left."""
    return [path for path in (tmp_path / "scratch").rglob("*") if path.is_file()]


@BOTH
def test_items(marked: list[str], tmp_path: Path) -> None:
    for archive in marked:
        result = netral(tmp_path, "items", archive, "--format", "jsonl")
        assert result.returncode in {0, 2}
        assert MARKER not in result.stderr
        assert "Traceback" not in result.stderr
        table = netral(tmp_path, "items", archive)
        assert MARKER not in table.stdout + table.stderr
    assert left_behind(tmp_path) == []


@BOTH
def test_check(marked: list[str], tmp_path: Path) -> None:
    result = netral(tmp_path, "check", *marked, "--format", "json", "--as-of", "2024-11-01")
    assert result.returncode in {0, 1, 2}
    assert MARKER not in result.stderr
    assert "Traceback" not in result.stderr
    if result.stdout:
        assert MARKER not in json.dumps(json.loads(result.stdout).get("problems"))
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize("damage", ["whole"])
def test_the_marker_reaches_the_result(marked: list[str], tmp_path: Path) -> None:
    """Else the tests above would prove nothing."""
    assert MARKER in netral(tmp_path, "items", marked[0], "--format", "jsonl").stdout
    assert MARKER in netral(tmp_path, "items", marked[1], "--format", "jsonl").stdout


def test_a_bug_tells_its_kind_and_place_only(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(MARKER)

    monkeypatch.setattr(check, "load", broken)
    assert run(["check", "--sample"]) == 2
    said = capsys.readouterr()
    assert "RuntimeError" in said.err
    assert "cli/check.py:" in said.err
    assert MARKER not in said.out + said.err
