"""`netral explain`: a rule with its days, sources and examples, or the clause that is cited."""

import sys
from difflib import get_close_matches
from typing import Any

import click

from netral.cli.options import options
from netral.cli.refusal import Refusal
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.model.law import Cite
from netral.packs.load import load
from netral.report.rulepage import Library


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "explain")
    @click.argument("name", default="", metavar=words("option.rule"))
    @options(words)
    def explain(name: str, **_: Any) -> int:
        _show(_page(Library(load(), words), name))
        return 0

    return explain


def _page(library: Library, name: str) -> str:
    """The page of the rule or clause `name`; the list of rules without one."""
    if not name:
        return library.index()
    rules = {rule.casefold(): rule for rule in library.rules}
    cites = {str(cite).casefold(): cite for cite in library.clauses}
    if rule := rules.get(name.casefold()):
        return library.rule(library.rules[rule])
    if cite := cites.get(name.casefold(), Cite("", "")).source and cites[name.casefold()]:
        return library.clause(cite)
    near = get_close_matches(name.casefold(), [*rules, *cites], n=3, cutoff=0.4)
    raise Refusal("refuse.no-rule", name=name, near=", ".join(near) or "netral explain")


def _show(page: str) -> None:
    """Set as a page on a terminal, plain Markdown elsewhere."""
    if not sys.stdout.isatty():
        click.echo(page, nl=False)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
