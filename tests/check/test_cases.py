"""Every case of the tables in tests/cases, and the same case told of every other contestant.

No party is read more strictly than another: with the contestants swapped, every verdict stays what it was.
"""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from makers.told import FICTIONAL, NATIONAL, PARTIES, Case, cases, of, renamed, retold
from netral.check import Bench
from netral.model.rule import Level
from netral.packs.load import load

PACK = load()
BENCH = Bench.of(PACK)
CASES = cases()
EVERY = (*CASES, *(of(example, rule.id) for rule in PACK.rules for example in rule.examples))


EARLIER = timedelta(days=314)  # from the day the fictional candidates were fixed to that of the real ones


def verdict(case: Case) -> list[tuple[str, Level, str]]:
    """Everything the rules say, without saying of whom."""
    found = BENCH.judge(case.item(), as_of=case.day)
    return sorted((one.rule, one.level, " ".join(one.advice)) for one in found)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}:{case.line}")
def test_case(case: Case) -> None:
    found = BENCH.judge(case.item(), as_of=case.day)
    level = max((one.level for one in found), default=Level.CLEAR)
    said = {one.rule for one in found if one.level is level} or {""}
    assert (level, case.rule in said) == (case.level, True), [
        (one.rule, one.level, [s.by for s in one.signals]) for one in found
    ]


@pytest.mark.parametrize("shift", [1, 2])
@pytest.mark.parametrize("names", [FICTIONAL, PARTIES], ids=["pairs", "parties"])
def test_swapping_fictional_contestants_changes_no_verdict(names: tuple[tuple[str, ...], ...], shift: int) -> None:
    told = [(case, retold(case, names, shift)) for case in EVERY]
    changed = [(one.text or one.target, verdict(one), verdict(other)) for one, other in told]
    assert [each for each in changed if each[1] != each[2]] == []


def test_swapping_real_contestants_changes_no_verdict() -> None:
    """Every case told of each pair of the presidential contest, on days on which they were candidates."""
    real = [renamed(case, FICTIONAL, NATIONAL) for case in EVERY if "@" not in case.text]  # accounts are not the same
    for shift in (1, 2):
        for case in real:
            one = replace(case, day=case.day - EARLIER)
            assert verdict(one) == verdict(retold(one, NATIONAL, shift)), case.text


def test_the_swap_is_not_idle() -> None:
    """Else the tests above would prove nothing."""
    told = [retold(case, FICTIONAL, 1) for case in EVERY]
    assert (
        sum(one.text != other.text or one.target != other.target for one, other in zip(EVERY, told, strict=True)) > 100
    )
    assert sum(bool(verdict(case)) for case in EVERY) > 100
