"""The corridor: archive -> acts -> signals -> findings -> report. The only module that knows several workshops."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from netral import __version__
from netral.importers import ALL
from netral.importers.reading import read
from netral.judge import Rulebook, findings, possible
from netral.kit.archive import Tree
from netral.kit.zones import zone
from netral.model.contest import Contestant
from netral.model.finding import Drafted, Finding, Report, Tally
from netral.model.item import Account, Act, Coverage, Item, Owner, Problem
from netral.model.pack import Pack
from netral.model.rule import Level, Signal
from netral.model.stance import Opinion
from netral.model.time import Fit, Moment
from netral.photo.album import Album
from netral.photo.typed import objections
from netral.report.slim import slim
from netral.signals import WEIGHED, Gate, Lexicon, signals
from netral.signals import look as looked
from netral.signals.whom import meant

Seen = Item | Account | Coverage | Problem
NOBODY = Owner()
NOTE, BELIED = "date-note", {"backdated", "contradicts"}
WORTH = {Fit.NO: Level.CLEAR, Fit.MAYBE: Level.NOTE, Fit.YES: Level.CARE}  # of a draft's words alone
EVERY = 5000  # things seen between two words about progress
CLEARED: list[Item] = []  # stands for a platform whose owner is known; never filled


class NotYours(Exception):  # noqa: N818  # nothing went wrong; the corridor declines
    """An archive belongs to an account that the owner did not declare."""


class Bench(Struct, frozen=True):
    """A pack made ready for work: what to look for and how to judge it. Build once, use for every item."""

    pack: Pack
    lexicon: Lexicon
    gate: Gate
    rulebook: Rulebook

    @classmethod
    def of(cls, pack: Pack, second: Opinion | None = None) -> "Bench":
        """The bench of a pack. second: who is asked about texts of which the word model is not sure."""
        lexicon = Lexicon(pack).asking(second)
        return cls(pack, lexicon, Gate(lexicon), Rulebook.of(pack))

    def judge(self, item: Item, *, owner: Owner = NOBODY, as_of: date) -> tuple[Finding, ...]:
        """What the rules say of one act."""
        seen = self.see(item, (owner, as_of))
        return tuple(findings(item, seen, rulebook=self.rulebook, owner=owner, as_of=as_of)) if seen else ()

    def see(self, item: Item, asked: tuple[Owner, date] | None = None) -> tuple[Signal, ...]:
        """What is seen in an act that may be about a contestant. asked: for whom and when, to spare hopeless acts."""
        if not self.gate.lets(item):
            return ()
        judge = partial(possible, item, later=WEIGHED, rulebook=self.rulebook, asked=asked) if asked else None
        return signals(item, self.lexicon, matters=judge)


def items(tree: Tree, *, platform: str = "", owner: Owner = NOBODY) -> Iterator[Seen]:
    """Everything an archive holds of its owner, with what could not be read. platform: overrides recognition."""
    return read(tree, ALL, named=platform, own=(*owner.accounts, *owner.names))


def owned(seen: Iterable[Seen], owner: Owner, *, nameless: Callable[[str], None] = lambda _: None) -> Iterator[Seen]:
    """The same things, as long as every archive is the declared owner's; a brake on looking into others' archives.

    Acts of a platform are held back until its archive has said whose it is; nameless is told the platforms that never
    say. Raises NotYours.
    """
    if not owner.accounts:
        yield from seen
        return
    held: dict[str, list[Item]] = {}
    for each in seen:
        if isinstance(each, Item) and (waiting := held.setdefault(each.platform, [])) is not CLEARED:
            waiting.append(each)
            continue
        if isinstance(each, Account):
            if each.handle and each.handle.lower() not in owner.accounts:
                raise NotYours
            yield from held.get(each.platform, ())
            held[each.platform] = CLEARED
        yield each
    for platform, waiting in held.items():
        if waiting:
            nameless(platform)
        yield from waiting


def check(
    seen: Iterable[Seen],
    bench: Bench,
    *,
    owner: Owner = NOBODY,
    as_of: date,
    progress: Callable[[int], None] = lambda _: None,
    album: Album | None = None,
) -> Report:
    """The report on everything seen. progress is told the number of acts read so far, now and then.

    album: dates the photos of acts that may matter, where the archive's bytes are at hand.
    """
    ledger = Ledger(bench, owner, as_of, album)
    for number, each in enumerate(seen, 1):
        ledger.add(each)
        if number % EVERY == 0:
            progress(ledger.count)
    progress(ledger.count)
    return ledger.report()


def drafted(item: Item, bench: Bench, *, owner: Owner = NOBODY, as_of: date) -> Drafted:
    """What to know before posting. Without a day whoever is named in any election counts; the rules judge today."""
    look = looked(item, bench.lexicon)
    dated = item if item.at.known else replace(item, at=Moment.on(as_of, zone("WIB")))
    seen = signals(dated, bench.lexicon)
    found = tuple(findings(dated, seen, rulebook=bench.rulebook, owner=owner, as_of=as_of))
    told, about = meant(item, look, bench.lexicon)
    words = min(WORTH[look.sure], Level.CARE if about else Level.NOTE)
    return Drafted(look.stance, about, told, max([words, *(one.level for one in found)]), found)


def _same(one: Account, other: Account) -> bool:
    """Do both speak of one account? An archive tells of it little by little; the last word knows most."""
    known = (one.id and one.id == other.id) or (one.handle and one.handle == other.handle)
    return one.platform == other.platform and bool(known)


class Ledger:
    """What a run has seen so far: findings and counts are kept, acts are not."""

    def __init__(self, bench: Bench, owner: Owner, as_of: date, album: Album | None = None) -> None:
        """An empty ledger."""
        self.bench, self.owner, self.as_of, self.album = bench, owner, as_of, album
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
                self.accounts = [each for each in self.accounts if not _same(each, seen)] + [seen]
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
        pack = self.bench.pack
        whole = Report(
            findings=found,
            coverage=tuple(self.coverage),
            problems=tuple(self.problems),
            accounts=tuple(dict.fromkeys(self.accounts)),
            tally=tally,
            owner=self.owner,
            as_of=self.as_of,
            version=__version__,
            pack=f"{pack.id} {pack.version}",
            checked=pack.checked,
            blind=_blind({each.platform for each in self.coverage}),
            classes=self.bench.pack.classes,
            lists=pack.lists or ((pack.unlisted,) if pack.unlisted.id else ()),
            rules=pack.rules,
            advice=pack.advice,
            sources=pack.sources,
            contestants=tuple(_contestants(pack)),
            signals=pack.signals,
            conflicts=pack.conflicts,
        )
        return slim(whole)

    def _judge(self, item: Item) -> None:
        self.acts[item.act] += 1
        at = item.at
        if at.start is None and at.end is None:
            self.counts["undated"] += 1
        if item.media and not item.text and not any(one.caption for one in item.media):
            self.counts["silent_photos"] += 1
        seen = self.bench.see(item, (self.owner, self.as_of))
        if seen and any(each.about for each in seen):
            if self.album and item.media:
                item = self.album.dated(item)
                seen = _believed(item, seen, self.as_of)
            book = self.bench.rulebook
            found = list(findings(item, seen, rulebook=book, owner=self.owner, as_of=self.as_of))
            self.findings += [each for each in found if each.level or item.act is Act.DRAFT or _noted(each)]
            self.counts["allowed"] += bool(found) and not any(each.level for each in found)
            self.counts["unjudged"] += not found and not book.speaks(item)


def _noted(found: Finding) -> bool:
    """Is it an old photo whose date is written already? Its owner wants to see that it worked."""
    return any(signal.name == NOTE for signal in found.signals)


def _believed(item: Item, seen: tuple[Signal, ...], today: date) -> tuple[Signal, ...]:
    """The same without a note of the photo's day that the photo's own evidence belies."""
    wrong = {
        one.code for media in item.media for one in objections(item.text, media.dated, posted=item.at, today=today)
    }
    return tuple(one for one in seen if one.name != NOTE) if wrong & BELIED else seen


def _blind(platforms: set[str]) -> tuple[str, ...]:
    """What archives of these platforms cannot show."""
    return tuple(dict.fromkeys(spot for one in ALL if one.name in platforms for spot in one.blind_spots))


def _when(finding: Finding) -> tuple[bool, str, str, str]:
    """Sort key: dated ones by time, then those without any time; ties by item and rule."""
    at = finding.item.at.start or finding.item.at.end
    return at is None, at.isoformat() if at else "", finding.item.id, finding.rule


def _contestants(pack: Pack) -> Iterator[Contestant]:
    """Every contestant under the name by which findings call it."""
    for contest in pack.contests:
        yield from (replace(one, id=f"{contest.id}/{one.id}") for one in contest.contestants)
