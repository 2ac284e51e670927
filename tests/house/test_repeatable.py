"""The same archive on the same day gives the same bytes, whatever the machine is set to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SETTINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Jakarta", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8"},
)
RUNS = {
    "check": ("check", "--sample", "--format", "json", "--as-of", "2024-11-01"),
    "page": ("check", "--sample", "--format", "html", "--as-of", "2024-11-01"),
    "items": ("items", "--sample", "--format", "jsonl"),
    "explain": ("explain",),
}


@pytest.mark.parametrize("run", RUNS)
def test_same_bytes(run: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "netral", *RUNS[run]]
    results = [
        subprocess.run(command, env=os.environ | one, cwd=tmp_path, capture_output=True, check=False)
        for one in SETTINGS
    ]
    assert results[0].stdout
    assert results[0].returncode == results[1].returncode
    assert results[0].stdout == results[1].stdout


def test_the_sample_is_the_same_every_time(tmp_path: Path) -> None:
    for folder, one in zip(("a", "b"), SETTINGS, strict=True):
        (tmp_path / folder).mkdir()
        subprocess.run(
            [sys.executable, "-m", "netral", "sample", folder], env=os.environ | one, cwd=tmp_path, check=True
        )
    first, second = ({path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} for folder in "ab")
    assert first
    assert first == second
