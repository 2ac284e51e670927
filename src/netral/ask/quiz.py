"""Cases to learn from: examples of the pack's rules, with what is said of them and why."""

from collections.abc import Iterable, Iterator
from datetime import date
from random import Random
from textwrap import wrap

from msgspec import Struct

from netral.ask.say import WIDTH, quoted
from netral.kit.words import Words
from netral.model.contest import Status
from netral.model.law import Cite, Text
from netral.model.pack import Pack
from netral.model.question import Deciding
from netral.model.rule import Example, Level, Rule
from netral.model.time import Fit

COUNT = 10
QUOTED = 2  # clauses shown with a case


class Case(Struct, frozen=True):
    """An example, its rule, clauses of the arm that held on its day, and what the people in it stood for then.

    declared: what the owner says of themselves and of the circumstances.
    """

    rule: Rule
    example: Example
    deciding: tuple[Deciding, ...]
    standing: Status
    declared: tuple[Text, ...] = ()


def cases(pack: Pack, seed: int, count: int = COUNT) -> tuple[Case, ...]:
    """So many cases of different rules; the same ones for the same seed."""
    draw = Random(seed)  # noqa: S311  # which cases are shown is no secret
    clauses = {Cite(one.id, each.id): (one, each) for one in pack.sources for each in one.clauses}
    rules = draw.sample(pack.rules, min(count, len(pack.rules)))
    chosen = ((rule, draw.choice([one for one in rule.examples if told(one)])) for rule in rules)
    return tuple(
        Case(
            rule,
            one,
            tuple(Deciding(cite, *clauses[cite]) for cite in _cites(rule, one.on)[:QUOTED]),
            _standing(pack, one.on),
            tuple(_declared(pack, one)),
        )
        for rule, one in chosen
    )


def told(example: Example) -> bool:
    """Does the rule say something that a reader can follow from the example alone?"""
    return example.speaks and bool(example.text or example.target)


def asked(number: int, case: Case, words: Words) -> str:
    """A case as it is put to a reader."""
    one = case.example
    status = words(f"status.{case.standing}")
    head = words("quiz.case", number=number, day=words.date(one.on), act=words(f"act.{one.act}"), status=status)
    shown = (f"“{one.text}”" if one.text else "", one.target, words("quiz.photo") if one.photo else "")
    declared = "; ".join(each.said(words.lang) for each in case.declared)
    return "\n".join([head, *_wrapped([" ".join(filter(None, shown)), declared], "   ")])


def answered(case: Case, words: Words) -> str:
    """What the pack says of a case, and what that rests on."""
    one = case.example
    said = f"{words(f'level.{one.expect.name.lower()}')}: {case.rule.title.said(words.lang)} ({case.rule.id})"
    grounds = (line for each in case.deciding for line in quoted(each, words))
    return "\n".join([*_wrapped([said, one.note]), *_wrapped(grounds, "   ")])


def levels() -> tuple[Level, ...]:
    """What a reader may choose from."""
    return tuple(Level)


def _cites(rule: Rule, day: date) -> tuple[Cite, ...]:
    return next((arm.cites for arm in rule.arms if arm.window.covers(day)), rule.arms[0].cites)


def _declared(pack: Pack, one: Example) -> Iterator[Text]:
    """A case's class of employees, spouse, leave and circumstances, in words."""
    names = {each.id: each.text for each in pack.signals} | {f"owner.{each.id}": each.text for each in pack.classes}
    leave = {Fit.YES: "leave", Fit.NO: "at-work"}.get(one.leave, "")
    known = (one.owner, "spouse" if one.spouse else "", leave, *one.facts)
    yield from (names[f"owner.{each}"] for each in known if f"owner.{each}" in names)


def _standing(pack: Pack, day: date) -> Status:
    """What the fictional people stood for on a day: candidates of any election, else figures."""
    people = (one for contest in pack.contests if contest.fictional for one in contest.contestants)
    held = {each.status for one in people for each in one.standings if each.window.covers(day)}
    return next((status for status in (Status.CANDIDATE, Status.PROSPECT) if status in held), Status.FIGURE)


def _wrapped(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    for line in lines:
        yield from wrap(line, WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
