"""`netral packs`: the law data checked, counted, and written as pages."""

from pathlib import Path
from typing import Any

import click

from netral.cli.options import PATH, options
from netral.cli.output import put
from netral.cli.refusal import Refusal
from netral.cli.spoken import command, group
from netral.cli.tables import grid
from netral.kit.words import Words
from netral.model.pack import Pack
from netral.packs.lint import lint
from netral.packs.load import build as build_pack
from netral.packs.load import load, packaged
from netral.report.rulepage import Library


def build(words: Words) -> click.Command:
    """The group with its commands."""
    packs = group(words, "packs", {"periksa": "lint", "hitung": "stats", "halaman": "pages"})
    for each in (_lint(words), _stats(words), _pages(words)):
        packs.add_command(each)
    return packs


def _lint(words: Words) -> click.Command:
    @command(words, "lint")
    @options(words)
    def lint_(**_: Any) -> int:
        files = packaged()
        complaints = lint(files)
        for each in complaints:
            click.echo(f"{each.file}:{each.line}: {each.code} {words(f'lint.{each.code}', **each.values)}")
            click.echo(f"    {words(f'lint-hint.{each.code}')}")
        if any(not each.mild for each in complaints):
            return 1
        counts = {name: words.number(count) for name, count in _counts(build_pack(files)).items()}
        click.echo(words("lint.well", **counts))
        return 0

    return lint_


def _stats(words: Words) -> click.Command:
    @command(words, "stats")
    @options(words)
    def stats(**_: Any) -> int:
        rows = [(words(f"stats.{name}"), words.number(count)) for name, count in _counts(load()).items()]
        click.echo(grid((words("column.part"), words("column.count")), rows), nl=False)
        return 0

    return stats


def _pages(words: Words) -> click.Command:
    @command(words, "pages")
    @click.argument("folder", type=PATH, metavar=words("option.folder"))
    @click.option("--check", is_flag=True, help=words("option.check"))
    @options(words)
    def pages(folder: Path, *, check: bool, **_: Any) -> int:
        library = Library(load(), words)
        written = {f"{rule.id}.md": library.rule(rule) for rule in library.rules.values()}
        written["index.md"] = library.index()
        if check:
            _demand_fresh(folder, written)
            return 0
        folder.mkdir(parents=True, exist_ok=True)
        for old in set(folder.glob("*.md")) - {folder / name for name in written}:
            old.unlink()
        for name, page in written.items():
            put(page.encode(), folder / name)
        return 0

    return pages


def _demand_fresh(folder: Path, written: dict[str, str]) -> None:
    there = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    stale = sorted(name for name in there.keys() | written if there.get(name) != written.get(name))
    if stale:
        raise Refusal("refuse.pages-stale", pages=", ".join(stale))


def _counts(pack: Pack) -> dict[str, int]:
    return {
        "rules": len(pack.rules),
        "arms": sum(len(rule.arms) for rule in pack.rules),
        "examples": sum(len(rule.examples) for rule in pack.rules),
        "sources": len(pack.sources),
        "clauses": sum(len(source.clauses) for source in pack.sources),
        "contests": len(pack.contests),
        "contestants": sum(len(contest.contestants) for contest in pack.contests),
        "accounts": len(pack.accounts),
        "phrases": len(pack.phrases),
        "advice": len(pack.advice),
    }
