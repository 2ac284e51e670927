"""Photos and films made once for all tests here, their dates written by exiftool, which also reads them back."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from makers.pictures import FILMS, film, picture
from photo.matrix import MATRIX


@pytest.fixture(scope="session")
def exiftool() -> str:
    """The program that writes and reads the dates; must be there in CI."""
    found = shutil.which("exiftool")
    if not found:
        if os.environ.get("CI"):
            pytest.fail("exiftool is missing: apt-get install libimage-exiftool-perl")
        pytest.skip("exiftool is not installed: apt-get install libimage-exiftool-perl")
    return found


@pytest.fixture(scope="session")
def made(exiftool: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every case of the matrix as a file, by the case's name."""
    root = tmp_path_factory.mktemp("photos")
    plain: dict[str, bytes] = {}
    commands: list[str] = []
    paths: dict[str, Path] = {}
    for number, case in enumerate(MATRIX):
        path = root / str(number) / case.file
        path.parent.mkdir()
        ending = path.suffix[1:].lower()
        if ending not in plain:
            plain[ending] = film(ending) if ending in FILMS else picture({"jpeg": "jpg"}.get(ending, ending))
        path.write_bytes(case.content or plain[ending])
        if case.beside:
            path.with_name(case.beside[0]).write_text(case.beside[1], "utf-8")
        if case.written:
            commands += [*case.written, "-overwrite_original", "-q", str(path), "-execute"]
        paths[case.name] = path
    script = root / "commands"
    script.write_text("\n".join(commands), "utf-8")
    ended = subprocess.run([exiftool, "-@", str(script)], capture_output=True, text=True, check=False)
    assert "rror" not in ended.stderr, ended.stderr
    return paths


@pytest.fixture(scope="session")
def oracle(exiftool: str, made: dict[str, Path]) -> dict[str, dict[str, Any]]:
    """What exiftool reads in each, by the case's name."""
    command = [exiftool, "-j", "-G1", "-a", "-q", *map(str, made.values())]
    read = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    by_path = {Path(one["SourceFile"]): one for one in read}
    return {name: by_path[path] for name, path in made.items()}
