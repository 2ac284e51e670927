"""A report that brings along what its findings name and nothing else, and a report without some of its findings."""

from collections import Counter
from collections.abc import Collection

from msgspec.structs import replace

from netral.model.finding import Report
from netral.model.rule import Level


def slim(report: Report) -> Report:
    """The same report with the rules, advice, sources, contestants, signals and conflicts that its findings need."""
    found = report.findings
    rules = {rule for each in found for rule in (each.rule, *each.also)}
    advice = {one for each in found for one in each.advice}
    about = {each.contestant for each in found}
    signs = {signal.name for each in found for signal in (*each.signals, *each.against)}
    kept = tuple(one for one in report.advice if one.id in advice)
    people = tuple(one for one in report.contestants if one.id in about)
    cites = {cite.source for each in found for cite in each.cites} | {cite.source for one in kept for cite in one.cites}
    cites |= {cite.source for each in found for one in each.consequences for cite in one.cites}
    cites |= {standing.cite.source for one in people for standing in one.standings}
    disputes = tuple(one for one in report.conflicts if not rules.isdisjoint(one.rules))
    cites |= {voice.cite.source for one in disputes for voice in one.voices}
    return replace(
        report,
        rules=tuple(rule for rule in report.rules if rule.id in rules),
        advice=kept,
        sources=tuple(source for source in report.sources if source.id in cites),
        contestants=people,
        signals=tuple(one for one in report.signals if one.id in signs),
        conflicts=disputes,
    )


def without(report: Report, keys: Collection[str]) -> Report:
    """The report as if the findings of these keys had not been made; what was read stays as it was counted."""
    kept = tuple(each for each in report.findings if each.key not in keys)
    levels = Counter(each.level for each in kept)
    counted = {level.name.lower(): levels[level] for level in Level}
    return slim(replace(report, findings=kept, tally=replace(report.tally, levels=counted)))
