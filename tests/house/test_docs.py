"""What a stranger reads is true: every command is documented, no machine is named, and nobody real in passing."""

import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from house.code import SOURCE
from netral.cli.program import program
from netral.kit.words import Words

ROOT = SOURCE.parents[1]
MACHINE = re.compile(
    r"(?<![\w.])/(work|root|home|tmp|Users)/\w|pypi\.org|pythonhosted|npmjs|crates\.io|proxy\.golang", re.IGNORECASE
)
BINARY = {".jpg", ".png", ".zip", ".bin", ".onnx", ".woff2", ".xz", ".glb"}
LANGS = ("id", "en")


@cache
def texts() -> dict[str, str]:
    """Every text file under version control."""
    command = ["git", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    kept = [ROOT / name for name in listed if name and Path(name).suffix not in BINARY]
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in kept if path.is_file()}


def commands() -> list[tuple[str, ...]]:
    """Every command as the words that call it."""
    root = program(Words("en"))
    assert isinstance(root, click.Group)
    deep = [
        (name, inner) for name, one in root.commands.items() if isinstance(one, click.Group) for inner in one.commands
    ]
    return [(name,) for name in root.commands] + deep


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_is_documented(command: tuple[str, ...]) -> None:
    pages = "\n".join(text for name, text in texts().items() if name == "README.md" or name.startswith("docs/"))
    assert f"netral {' '.join(command)}" in pages


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", [(), *commands()], ids=lambda words: " ".join(words) or "netral")
def test_help_shows_an_example(command: tuple[str, ...], lang: str) -> None:
    words = Words(lang)
    result = CliRunner().invoke(program(words), [*command, "--help"], prog_name="netral")
    assert result.exit_code == 0
    assert words("usage.example") in result.stdout
    assert "netral " in result.stdout.partition(words("usage.example"))[2]


def test_help_in_indonesian_holds_no_english() -> None:
    english = re.compile(r"\b(Usage|Options|Commands|Show|the|this|and|exit|default)\b")
    helps = [CliRunner().invoke(program(Words("id")), [*words, "--help"]).stdout for words in [(), *commands()]]
    assert [found.group() for text in helps for found in english.finditer(text)] == []


def test_no_machine_is_named() -> None:
    own = "tests/house/test_docs.py"
    assert [name for name, text in texts().items() if name != own and MACHINE.search(text)] == []


def test_no_real_person_outside_the_law_data() -> None:
    contest = tomllib.loads((SOURCE / "data/id/contests/pilpres-2024.toml").read_text("utf-8"))
    people = [re.split(r"\s+(?:-|dan|&)\s+", one["name"]) for one in contest["contestant"]]
    names = re.compile("|".join(re.escape(name) for pair in people for name in pair), re.IGNORECASE)
    tests = ("tests/packs/", "tests/check/test_story.py", "tests/makers/told.py", "tests/signals/test_whom.py")
    allowed = ("src/netral/data/id/", "docs/rules/", "PACKS.md", *tests)
    assert [name for name, text in texts().items() if not name.startswith(allowed) and names.search(text)] == []


@pytest.mark.parametrize("page", [name for name in texts() if name.endswith(".md")])
def test_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", texts()[page])
    assert [link for link in links if not (ROOT / page).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize(("page", "lang"), [("README.md", "en"), ("README.id.md", "id")])
def test_the_sample_in_the_readme_is_what_comes_out(page: str, lang: str) -> None:
    shown = texts()[page].partition("<!-- sample -->\n```\n")[2].partition("\n```\n")[0].splitlines()
    ended = subprocess.run(
        [sys.executable, "-m", "netral", "check", "--sample", "--lang", lang],
        capture_output=True,
        text=True,
        check=False,
    )
    assert len(shown) > 30
    assert [line for line in shown if line not in {*ended.stdout.splitlines(), "…"}] == []


def test_decisions_are_numbered_one_by_one() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    heads = [page.read_text("utf-8").partition(".")[0] for page in pages]
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    assert heads == [f"# {number}" for number in range(1, len(pages) + 1)]
