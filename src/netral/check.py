"""The corridor: archive -> acts -> signals -> findings -> report. The only module that knows several workshops."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from netral import __version__
from netral.importers import ALL
from netral.importers.reading import read
from netral.judge import Rulebook, findings
from netral.kit.archive import Tree
from netral.model.finding import Finding, Report, Tally
from netral.model.item import Account, Act, Coverage, Item, Owner, Place, Problem
from netral.model.pack import Pack
from netral.model.rule import Level, Signal
from netral.model.time import Moment
from netral.signals import Gate, Lexicon, signals

Seen = Item | Account | Coverage | Problem
NOBODY = Owner()
EVERY = 5000  # things seen between two words about progress


class Bench(Struct, frozen=True):
    """A pack made ready for work: what to look for and how to judge it. Build once, use for every item."""

    pack: Pack
    lexicon: Lexicon
    gate: Gate
    rulebook: Rulebook

    @classmethod
    def of(cls, pack: Pack) -> "Bench":
        """The bench of a pack."""
        lexicon = Lexicon(pack)
        return cls(pack, lexicon, Gate(lexicon), Rulebook.of(pack))

    def judge(self, item: Item, *, owner: Owner = NOBODY, as_of: date) -> tuple[Finding, ...]:
        """What the rules say of one act."""
        seen = self.see(item)
        return tuple(findings(item, seen, rulebook=self.rulebook, owner=owner, as_of=as_of)) if seen else ()

    def see(self, item: Item) -> tuple[Signal, ...]:
        """What is seen in an act that may be about a contestant; nothing in any other."""
        return signals(item, self.lexicon) if self.gate.lets(item) else ()


def items(tree: Tree, *, platform: str = "", owner: Owner = NOBODY) -> Iterator[Seen]:
    """Everything an archive holds of its owner, with what could not be read. platform: overrides recognition."""
    return read(tree, ALL, named=platform, own=owner.accounts)


def check(
    seen: Iterable[Seen],
    bench: Bench,
    *,
    owner: Owner = NOBODY,
    as_of: date,
    progress: Callable[[int], None] = lambda _: None,
) -> Report:
    """The report on everything seen. progress is told the number of acts read so far, now and then."""
    ledger = Ledger(bench, owner, as_of)
    for number, each in enumerate(seen, 1):
        ledger.add(each)
        if number % EVERY == 0:
            progress(ledger.count)
    progress(ledger.count)
    return ledger.report()


def check_draft(text: str, bench: Bench, *, at: Moment, owner: Owner = NOBODY, as_of: date) -> Report:
    """The report on a text that is not posted yet."""
    draft = Item("draft", "draft", Act.DRAFT, at, Place("draft"), text=text)
    return check([draft], bench, owner=owner, as_of=as_of)


class Ledger:
    """What a run has seen so far: findings and counts are kept, acts are not."""

    def __init__(self, bench: Bench, owner: Owner, as_of: date) -> None:
        """An empty ledger."""
        self.bench, self.owner, self.as_of = bench, owner, as_of
        self.acts: Counter[Act] = Counter()
        self.counts: Counter[str] = Counter()
        self.findings: list[Finding] = []
        self.accounts: list[Account] = []
        self.coverage: list[Coverage] = []
        self.problems: list[Problem] = []

    @property
    def count(self) -> int:
        """Acts read so far."""
        return self.acts.total()

    def add(self, seen: Seen) -> None:
        """Take in one thing seen."""
        match seen:
            case Item():
                self._judge(seen)
            case Account():
                self.accounts.append(seen)
            case Coverage():
                self.coverage.append(seen)
                self.counts["merged"] += seen.merged
            case Problem():
                self.problems.append(seen)

    def report(self) -> Report:
        """The report on everything taken in, findings in order of time."""
        found = tuple(sorted(self.findings, key=_when))
        levels = Counter(each.level for each in found)
        tally = Tally(
            items={act.value: self.acts[act] for act in Act if self.acts[act]},
            levels={level.name.lower(): levels[level] for level in Level},
            **self.counts,
        )
        return Report(
            findings=found,
            coverage=tuple(self.coverage),
            problems=tuple(self.problems),
            accounts=tuple(dict.fromkeys(self.accounts)),
            tally=tally,
            owner=self.owner,
            as_of=self.as_of,
            version=__version__,
            pack=f"{self.bench.pack.id} {self.bench.pack.version}",
            checked=self.bench.pack.checked,
            blind=_blind({each.platform for each in self.coverage}),
            **_named(self.bench.pack, found),
        )

    def _judge(self, item: Item) -> None:
        self.acts[item.act] += 1
        at = item.at
        if at.start is None and at.end is None:
            self.counts["undated"] += 1
        if item.media and not item.text and not any(one.caption for one in item.media):
            self.counts["silent_photos"] += 1
        seen = self.bench.see(item)
        if any(each.about for each in seen):
            book = self.bench.rulebook
            found = list(findings(item, seen, rulebook=book, owner=self.owner, as_of=self.as_of))
            self.findings += found
            self.counts["unjudged"] += not found and not book.speaks(item)


def _blind(platforms: set[str]) -> tuple[str, ...]:
    """What archives of these platforms cannot show."""
    return tuple(dict.fromkeys(spot for one in ALL if one.name in platforms for spot in one.blind_spots))


def _when(finding: Finding) -> tuple[bool, str, str, str]:
    """Sort key: dated ones by time, then those without any time; ties by item and rule."""
    at = finding.item.at.start or finding.item.at.end
    return at is None, at.isoformat() if at else "", finding.item.id, finding.rule


def _named(pack: Pack, found: tuple[Finding, ...]) -> dict[str, Any]:
    """The rules, advice, sources and contestants that the findings name, so that a report is whole in itself."""
    rules = {rule for each in found for rule in (each.rule, *each.also)}
    advice = {one for each in found for one in each.advice}
    about = {each.contestant for each in found}
    kept = tuple(one for one in pack.advice if one.id in advice)
    cites = {cite.source for each in found for cite in each.cites} | {cite.source for one in kept for cite in one.cites}
    cites |= {cite.source for each in found for one in each.consequences for cite in one.cites}
    known = {f"{contest.id}/{one.id}": one for contest in pack.contests for one in contest.contestants}
    people = tuple(replace(one, id=key) for key, one in known.items() if key in about)
    signs = {signal.name for each in found for signal in (*each.signals, *each.against)}
    cites |= {standing.cite.source for one in people for standing in one.standings}
    return {
        "rules": tuple(rule for rule in pack.rules if rule.id in rules),
        "advice": kept,
        "sources": tuple(source for source in pack.sources if source.id in cites),
        "contestants": people,
        "signals": tuple(one for one in pack.signals if one.id in signs),
    }
