"""`netral explain`: a rule with its days, sources and examples, or the clause that is cited."""

import sys
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import click

from netral.cli.options import options
from netral.cli.refusal import Refusal
from netral.cli.spoken import command
from netral.kit.words import Words
from netral.model.law import Cite
from netral.model.question import Term
from netral.packs.bank import load_terms
from netral.packs.load import load
from netral.report.rulepage import Library


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "explain")
    @click.argument("name", nargs=-1, metavar=words("option.rule"))
    @options(words, "pack")
    def explain(name: tuple[str, ...], pack: str, **_: Any) -> int:
        _show(_page(Library(load(pack), words), load_terms(pack), " ".join(name)))
        return 0

    return explain


def _page(library: Library, terms: Iterable[Term], name: str) -> str:
    """The page of the rule, clause or term `name`; the list of rules without one."""
    if not name:
        return library.index()
    rules = {rule.casefold(): rule for rule in library.rules}
    cites = {str(cite).casefold(): cite for cite in library.clauses}
    if rule := rules.get(name.casefold()):
        return library.rule(library.rules[rule])
    if cite := cites.get(name.casefold(), Cite("", "")).source and cites[name.casefold()]:
        return library.clause(cite)
    called = {each.casefold(): one for one in terms for each in (one.id, *one.names)}
    if term := called.get(name.casefold()):
        return library.term(term)
    near = get_close_matches(name.casefold(), [*rules, *called, *cites], n=3, cutoff=0.4)
    raise Refusal("refuse.no-rule", name=name, near=", ".join(near) or "netral explain")


def _show(page: str) -> None:
    """Set as a page on a terminal, plain Markdown elsewhere."""
    if not sys.stdout.isatty():
        click.echo(page, nl=False)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(page))
