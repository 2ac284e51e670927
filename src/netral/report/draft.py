"""What to know of a draft, as a line of JSON or as words."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from netral.kit.words import Words
from netral.model.finding import Drafted, Finding
from netral.model.item import Item
from netral.model.pack import Pack
from netral.model.rule import Level, Signal
from netral.model.stance import Kind, Stance
from netral.report.rewrite import rewrites

DIGITS = 4  # of a probability


def line(id_: str | int, item: Item, found: Drafted, words: Words) -> bytes:
    """One object, on a line of its own."""
    return msgspec.json.encode({
        "id": id_,
        "stance": _rounded(found.stance),
        "about": found.about,
        "signals": [_signal(one) for one in found.signals],
        "level": found.level.name.lower(),
        "findings": [_finding(one) for one in found.findings],
        "rewrite": rewrites(item.text, found.signals, words),
    }) + b"\n"  # fmt: skip


def page(text: str, found: Drafted, pack: Pack, words: Words) -> str:
    """The same in sentences."""
    return "\n".join(_sentences(text, found, pack, words)) + "\n"


def _sentences(text: str, found: Drafted, pack: Pack, words: Words) -> Iterator[str]:
    kind = found.stance.likeliest
    yield words("drafted.level", level=words(f"level.{found.level.name.lower()}"))
    yield words("drafted.kind", kind=words(f"kind-of.{kind}"), percent=round(100 * found.stance.of(kind)))
    if found.about:
        yield words("drafted.about", names=", ".join(named(found.about, pack)))
    yield from (words("drafted.list", note=one.said(words.lang)) for one in pack.lists)
    titles = {rule.id: rule.title for rule in pack.rules}
    for one in found.findings:
        level = words(f"level.{one.level.name.lower()}")
        yield words("drafted.rule", rule=one.rule, title=titles[one.rule].said(words.lang), level=level)
        yield words("drafted.more", rule=one.rule)
    if found.level > Level.CLEAR and not found.findings:
        yield words("drafted.no-rule")
    changes = rewrites(text, found.signals, words) if found.level > Level.CLEAR else ()
    if changes:
        yield ""
        yield words("drafted.rewrite")
    for change in changes:
        yield words("drafted.out", out=change.out)
        if change.instead:
            yield words("drafted.instead", instead=change.instead)


def named(about: Iterable[str], pack: Pack) -> Iterator[str]:
    """Those a draft is about, by name."""
    known = {
        f"{contest.id}/{id_}": name
        for contest in pack.contests
        for one in contest.contestants
        for id_, name in ((one.id, one.name), *((member.id, member.name) for member in one.members))
    }
    yield from (known.get(one, one) for one in about)


def _rounded(stance: Stance) -> dict[str, float]:
    return {kind.value: round(stance.of(kind), DIGITS) for kind in Kind}


def _signal(one: Signal) -> dict[str, Any]:
    return {"name": one.name, "part": one.part, "span": one.span, "about": one.about, "by": one.by,
            "sure": one.sure.name.lower()}  # fmt: skip


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "level": one.level.name.lower(),
        "fit": one.fit.name.lower(),
        "about": one.contestant,
        "also": one.also,
        "advice": one.advice,
        "cites": [str(cite) for cite in one.cites],
    }
