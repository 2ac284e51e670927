"""The rules as tables a lawyer can read and compare: act x standing x phase -> row, level, consequence, advice."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from netral.kit.words import Words
from netral.model.contest import Status
from netral.model.item import Act
from netral.model.pack import Pack
from netral.model.rule import Arm, Kind, Rule

COLUMNS = ("act", "then", "periods", "days", "signals", "unless", "rule", "level", "outcome", "cure", "sources")


class Row(Struct, frozen=True):
    """One act towards a contestant of one standing, under one arm."""

    act: Act
    status: Status | None
    rule: Rule
    arm: Arm


def rows(pack: Pack, kind: Kind) -> tuple[Row, ...]:
    """Every row of a kind of rule, by act, standing, first day and rule."""
    found = [
        Row(act, status, rule, arm)
        for rule in pack.rules
        if rule.kind is kind
        for arm in rule.arms
        for act in arm.acts
        for status in (arm.statuses or (None,))
    ]
    return tuple(sorted(found, key=_order))


def table(pack: Pack, kind: Kind, words: Words) -> str:
    """The page of a kind of rule: its table, then what the short names in it stand for."""
    kept = rows(pack, kind)
    lines = [f"# {words('page.table', kind=words(f'kind.{kind}'))}", "", words("page.table-how"), ""]
    lines += [_line(words(f"column.{name}") for name in COLUMNS), _line("---" for _ in COLUMNS)]
    lines += [_line(_cells(row, words)) for row in kept]
    lines += ["", f"## {words('page.legend')}", "", *_legend(pack, kept, words)]
    return "\n".join(lines).strip() + "\n"


def _order(row: Row) -> tuple[object, ...]:
    standing = list(Status).index(row.status) if row.status else -1
    return list(Act).index(row.act), standing, row.arm.window.first, row.rule.id, row.rule.arms.index(row.arm)


def _cells(row: Row, words: Words) -> Iterator[str]:
    arm = row.arm
    yield words(f"act.{row.act}")
    yield words(f"status.{row.status}") if row.status else "*"
    yield ", ".join(arm.periods) or "*"
    yield f"{arm.window.first or '…'} … {arm.window.after or ''}".strip()
    yield " + ".join(filter(None, (*arm.signals, " / ".join(arm.any)))) or "*"
    yield " / ".join(arm.unless) or "-"
    yield f"[{row.rule.id}]({row.rule.id}.md)"
    yield words(f"level.{arm.level.name.lower()}")
    yield "; ".join(f"{one.employee}: {one.id}" for one in arm.consequences) or "-"
    yield ", ".join(arm.advice) or "-"
    yield ", ".join(map(str, arm.cites))


def _legend(pack: Pack, kept: Iterable[Row], words: Words) -> Iterator[str]:
    """What stands behind the names of signals, consequences and advice."""
    arms = [row.arm for row in kept]
    signals = {name for arm in arms for name in (*arm.signals, *arm.any, *arm.unless)}
    cures = {name for arm in arms for name in arm.advice}
    outcomes = {one.id: one.text for arm in arms for one in arm.consequences}
    yield from (f"- `{one.id}`: {one.text.said(words.lang)}" for one in pack.signals if one.id in signals)
    yield from (f"- `{id_}`: {text.said(words.lang)}" for id_, text in sorted(outcomes.items()))
    yield from (f"- `{one.id}`: {one.do.said(words.lang)}" for one in pack.advice if one.id in cures)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
