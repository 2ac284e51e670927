"""The findings of one report as a list to work through: in order of cure, filtered, a stretch at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from netral.kit.ids import digest
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.contest import Contest
from netral.model.finding import Finding, Report
from netral.model.item import Item
from netral.model.pack import Pack
from netral.model.time import Fit
from netral.report.view import View
from netral.web.asked import Kept, Mark, Wanted

OUTSIDE = "-"  # stands for days outside every phase of the contest
SETTLED = ("done", "wrong")
PHASES = ("pendaftaran", "kampanye", "tenang", "pemungutan-suara")  # in the order of days


class Row(Struct, frozen=True):
    """A finding with what is asked about it again and again. seen: digest of the act as it was judged."""

    advice: str
    found: Finding
    seen: str
    words: str
    periods: tuple[str, ...]


class Pile:
    """The rows of a report."""

    def __init__(self, report: Report, pack: Pack) -> None:
        """Put the findings of `report` in order."""
        self.report = report
        contests = {one.id: one for one in pack.contests}
        groups = View(report, Words()).groups()
        self.rows = tuple(_row(name, each, contests) for name, found in groups for each in found)

    @property
    def seen(self) -> dict[str, str]:
        """The digest of every finding by its key, for the device to remember."""
        return {row.found.key: row.seen for row in self.rows}

    @property
    def scope(self) -> str:
        """Whose archives these are, as a digest: the last time of one account says nothing of another."""
        whose = {(one.platform, one.id or one.handle or one.name) for one in self.report.accounts}
        whose |= {(one.platform, "") for one in self.report.coverage if one.platform and not whose}
        return digest(*(part for pair in sorted(whose) for part in pair))

    def chosen(self, wanted: Wanted) -> list[Row]:
        """The rows that pass the filter."""
        return [row for row in self.rows if _passes(row, wanted)]

    def counts(self, kept: Kept) -> dict[str, int]:
        """How many rows are in each state, and how many are new, changed or gone since the last time."""
        told = Counter(state(row, kept) for row in self.rows)
        if kept.known:
            told["fresh"] = sum(row.found.key not in kept.known for row in self.rows)
            told["changed"] = sum(kept.known.get(row.found.key, row.seen) != row.seen for row in self.rows)
            told["gone"] = len(kept.known.keys() - {row.found.key for row in self.rows})
        return dict(told)

    def platforms(self) -> tuple[str, ...]:
        """Platforms with findings."""
        return tuple(sorted({row.found.item.platform for row in self.rows}))

    def periods(self) -> tuple[str, ...]:
        """Phases of contests with findings, `contest/phase`, and OUTSIDE where some are in none."""
        found = {each for row in self.rows for each in row.periods}
        return (*sorted(found - {OUTSIDE}, key=_order), *(found & {OUTSIDE}))


def state(row: Row, kept: Kept) -> str:
    """What was decided of a row: done, wrong, later, or open; a decision on what has since changed is open again."""
    mark = kept.marks.get(row.found.key, Mark())
    return mark.mark if mark.mark and mark.seen == row.seen else "open"


def _order(period: str) -> tuple[str, int, str]:
    contest, _, phase = period.partition("/")
    return contest, PHASES.index(phase) if phase in PHASES else len(PHASES), phase


def _passes(row: Row, wanted: Wanted) -> bool:
    item, now = row.found.item, state(row, wanted.kept)
    states = {"settled": now in SETTLED, "open": now not in SETTLED, "later": now == "later"}
    return (
        wanted.platform in {"", item.platform}
        and wanted.level in {"", row.found.level.name.lower()}
        and (not wanted.period or wanted.period in row.periods)
        and states.get(wanted.state, True)
        and wanted.search.casefold().strip() in row.words
    )


def _row(advice: str, found: Finding, contests: dict[str, Contest]) -> Row:
    periods = tuple(_periods(found, contests.get(found.contestant.partition("/")[0])))
    return Row(advice, found, _digest(found), "\n".join(_said(found.item)).casefold(), periods)


def _said(item: Item) -> Iterator[str]:
    """Every text of an act that a person may look for."""
    aim = item.target
    yield from (item.text, item.quoted, aim.account, aim.name, aim.url, *(media.caption for media in item.media))


def _digest(found: Finding) -> str:
    item = found.item
    days = (str(item.at.start), str(item.at.end), str(item.edited.start), *(str(one.taken.start) for one in item.media))
    return digest(*_said(item), *days, str(found.level.value), str(found.arm))


def _periods(found: Finding, contest: Contest | None) -> Iterable[str]:
    if contest is None:
        return (OUTSIDE,)
    at, where = found.item.at, zone(contest.zone)
    held = [f"{contest.id}/{one.name}" for one in contest.periods if at.within(one.window, where) is Fit.YES]
    return held or (OUTSIDE,)
