"""`netral packs`: the law data checked, counted, and written as pages."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from netral.cli.lists import chosen
from netral.cli.options import PATH, options
from netral.cli.output import put
from netral.cli.packdiff import diff
from netral.cli.refusal import Refusal
from netral.cli.spoken import command, group
from netral.cli.tables import grid
from netral.kit.words import Words
from netral.model.law import Confidence
from netral.model.pack import Pack
from netral.model.rule import Kind
from netral.packs.files import packaged
from netral.packs.lint import lint
from netral.packs.load import build as build_pack
from netral.packs.load import load
from netral.report.differs import conflicts
from netral.report.rulepage import Library
from netral.report.ruletable import table


def build(words: Words) -> click.Command:
    """The group with its commands."""
    packs = group(
        words, "packs", {"periksa": "lint", "hitung": "stats", "halaman": "pages", "tabel": "table", "beda": "diff"}
    )
    for each in (_lint(words), _stats(words), _pages(words), _table(words), diff(words)):
        packs.add_command(each)
    return packs


def _lint(words: Words) -> click.Command:
    @command(words, "lint")
    @options(words, "pack", "contests")
    def lint_(pack: str, contests: tuple[str, ...], **_: Any) -> int:
        files = {**packaged(pack), **chosen(contests, pack)}
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
    @options(words, "pack")
    def stats(pack: str, **_: Any) -> int:
        loaded = load(pack)
        rows = [(words(f"stats.{name}"), words.number(count)) for name, count in _counts(loaded).items()]
        rows += list(_shares(loaded, words))
        click.echo(grid((words("column.part"), words("column.count")), rows), nl=False)
        return 0

    return stats


def _pages(words: Words) -> click.Command:
    @command(words, "pages")
    @click.argument("folder", type=PATH, metavar=words("option.folder"))
    @click.option("--check", is_flag=True, help=words("option.check"))
    @options(words, "pack")
    def pages(folder: Path, *, check: bool, pack: str, **_: Any) -> int:
        loaded = load(pack)
        library = Library(loaded, words)
        written = {f"{rule.id}.md": library.rule(rule) for rule in library.rules.values()}
        written["index.md"] = library.index()
        written["sumber-berbeda.md"] = conflicts(library.conflicts, library.clauses, words)
        written |= {f"tabel-{kind}.md": table(loaded, kind, words) for kind in Kind}
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


def _table(words: Words) -> click.Command:
    @command(words, "table")
    @click.argument(
        "kind", type=click.Choice([each.value for each in Kind]), default="act", metavar=words("option.kind")
    )
    @options(words, "pack")
    def table_(kind: str, pack: str, **_: Any) -> int:
        click.echo(table(load(pack), Kind(kind), words), nl=False)
        return 0

    return table_


def _shares(pack: Pack, words: Words) -> Iterator[tuple[str, str]]:
    """How many clauses there are of each confidence, and which share of all that is."""
    found = Counter(clause.confidence for source in pack.sources for clause in source.clauses)
    for one in Confidence:
        share = round(100 * found[one] / max(1, found.total()))
        yield f"  {words(f'confidence.{one}')}", f"{words.number(found[one])} ({share} %)"


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
        "conflicts": len(pack.conflicts),
        "contests": len(pack.contests),
        "contestants": sum(len(contest.contestants) for contest in pack.contests),
        "accounts": len(pack.accounts),
        "phrases": len(pack.phrases),
        "advice": len(pack.advice),
    }
