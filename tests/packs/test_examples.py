"""Every example inside a rule comes true; every level an example expects is what a person would be told."""

from datetime import UTC, date, datetime, time

import pytest
from msgspec.structs import replace

from netral.check import Bench
from netral.judge import findings
from netral.kit.zones import zone
from netral.model.finding import Finding
from netral.model.item import UNSTATED, Act, Item, Media, Owner, Place, Target
from netral.model.rule import Example, Level, Rule
from netral.model.time import Moment
from netral.packs.heads import jurisdictions
from netral.packs.load import load

PACKS = {name: load(name) for name in jurisdictions()}
BENCHES = {name: Bench.of(pack) for name, pack in PACKS.items()}
EXAMPLES = [
    (name, rule, number, one)
    for name, pack in PACKS.items()
    for rule in pack.rules
    for number, one in enumerate(rule.examples, 1)
]


def item(example: Example) -> Item:
    """The act an example tells of, at noon of its day."""
    noon = datetime.combine(example.on, time(12), zone("WIB")).astimezone(UTC)
    return Item(
        id=f"contoh:{example.act}:1",
        platform="instagram",
        act=example.act,
        at=Moment.at(noon),
        where=Place("contoh.json"),
        text=example.text,
        target=Target(account=example.target.removeprefix("@").lower()),
        audience=example.audience,
        media=(Media("foto.jpg"),) if example.photo else (),
    )


def levels(pack: str, rule: Rule, example: Example) -> Level:
    """The highest level this rule (not another one) gives the example."""
    return max((each.level for each in found(pack, rule, example)), default=Level.CLEAR)


def found(pack: str, rule: Rule, example: Example) -> list[Finding]:
    """What this rule (not another one) says of the example."""
    owner = Owner(example.owner or UNSTATED, spouse=example.spouse, on_leave=example.leave, facts=example.facts)
    every = BENCHES[pack].judge(item(example), owner=owner, as_of=example.as_of or example.on)
    return [each for each in every if rule.id in (each.rule, *each.also)]


@pytest.mark.parametrize(
    ("pack", "rule", "example"),
    [pytest.param(pack, rule, example, id=f"{rule.id}-{number}") for pack, rule, number, example in EXAMPLES],
)
def test_the_example_comes_true(pack: str, rule: Rule, example: Example) -> None:
    assert levels(pack, rule, example) is example.expect, example.note
    if not example.speaks or (allowing := all(arm.level is Level.CLEAR for arm in rule.arms)):
        assert bool(found(pack, rule, example)) is (example.speaks and allowing), example.note


def test_there_are_examples_of_every_act_the_rules_speak_of() -> None:
    spoken = {act for rule in PACKS["id"].rules for arm in rule.arms for act in arm.acts} - {Act.DRAFT}
    assert spoken <= {example.act for pack, _, _, example in EXAMPLES if pack == "id"}


@pytest.mark.parametrize("act", Act)
def test_an_act_is_judged_alike_whether_or_not_the_model_is_spared(act: Act) -> None:
    bench, spared, told = BENCHES["id"], 0, 0
    for number, (_, _, _, example) in enumerate(each for each in EXAMPLES if each[0] == "id"):
        day = date(2023 + number % 3, 1 + number % 12, 1)
        one = replace(item(replace(example, on=day)), act=act)
        for asked in (one, item(example)):
            seen, sparing = bench.see(asked), bench.see(asked, (Owner(), example.on))
            every, fewer = (
                list(findings(asked, signals, rulebook=bench.rulebook, owner=Owner(), as_of=example.on))
                for signals in (seen, sparing)
            )
            assert every == fewer
            spared += seen != sparing
            told += bool(every)
    assert spared
    assert told
