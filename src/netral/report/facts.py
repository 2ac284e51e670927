"""What reading was worth, in words: counts by level, acts read, members read and left, and what cannot be seen."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from netral.kit.words import Words
from netral.model.finding import Report
from netral.model.item import Coverage, Reading
from netral.model.rule import Level
from netral.report.quote import shown
from netral.report.view import View

COUNTED = (Reading.READ, Reading.FAILED)
PROMISES = ("promise.judge", "promise.advice", "promise.sent", "promise.whole")
LEVELS = tuple(sorted((level for level in Level if level), reverse=True))


class Row(Struct, frozen=True):
    """One member of the archive, or several of one kind, in words; counts that say nothing are empty."""

    name: str
    reading: str
    why: str
    found: str = ""
    read: str = ""
    failed: str = ""
    merged: str = ""
    expected: str = ""


def levels(report: Report, words: Words) -> tuple[tuple[Level, str, int], ...]:
    """(level, its word, findings) for each level above clear, gravest first."""
    count = Counter(found.level for found in report.findings)
    return tuple((level, words(f"level.{level.name.lower()}"), count[level]) for level in LEVELS)


def head(report: Report, view: View) -> Iterator[tuple[str, str]]:
    """(label, value) of what stands at the top: whose archive, which day, how much was read."""
    say = view.words
    for account in report.accounts:
        handle = f"@{account.handle}" if account.handle else account.name or account.id
        exported = account.exported.astimezone(view.zone).date() if account.exported else None
        made = say("head.exported", day=say.date(exported)) if exported else ""
        yield say("head.account"), " · ".join(filter(None, (view.platform(account.platform), shown(handle), made)))
    yield say("head.as-of"), say.date(report.as_of)
    yield say("head.acts"), acts(report, say)


def about(report: Report, view: View) -> Iterator[tuple[str, str]]:
    """(label, value) of what the report rests on: the owner's class, the law data and the program."""
    say = view.words
    yield say("head.employee"), view.employee(report.owner.employee)
    yield say("head.pack"), say("head.pack-life", pack=report.pack, day=say.date(report.checked))
    yield from ((say("head.lists"), one.said(say.lang)) for one in report.lists)
    yield say("head.version"), report.version


def acts(report: Report, words: Words) -> str:
    """How many acts were read, by kind."""
    total = words.number(sum(report.tally.items.values()))
    kinds = ", ".join(f"{words(f'act.{act}')} {words.number(count)}" for act, count in report.tally.items.items())
    return f"{total} ({kinds})" if kinds else total


def limits(report: Report, words: Words) -> Iterator[str]:
    """What the counts do not say, then what the archives cannot show."""
    tally = report.tally
    counts = {
        "tally.undated": tally.undated,
        "tally.unjudged": tally.unjudged,
        "tally.allowed": tally.allowed,
        "tally.silent-photos": tally.silent_photos,
        "tally.merged": tally.merged,
    }
    yield from (words(key, count=words.number(count)) for key, count in counts.items() if count)
    yield from (words(key) for key in report.blind)


def promises(words: Words) -> tuple[str, ...]:
    """What Netral does not do."""
    return tuple(words(key) for key in PROMISES)


def summary(view: View) -> tuple[Row, ...]:
    """The members of the archives by platform, what happened to them and why; counts added up."""
    rows: dict[tuple[str, Reading, str], list[Coverage]] = {}
    order = list(Reading)
    for each in sorted(view.report.coverage, key=lambda one: (one.platform, order.index(one.reading), one.why)):
        rows.setdefault((each.platform, each.reading, each.why), []).append(each)
    return tuple(_added(members, view) for members in rows.values())


def members(view: View) -> tuple[Row, ...]:
    """Every member of the archives."""
    return tuple(_row(shown(each.member), [each], view.words) for each in view.report.coverage)


def problems(report: Report, words: Words) -> tuple[str, ...]:
    """What could not be read, once a kind and member."""
    counts = Counter((each.code, shown(each.where.member)) for each in report.problems)
    told = ((words(f"problem.{code}", member=member), count) for (code, member), count in counts.items())
    return tuple(text if count == 1 else f"{text} ({words.number(count)} x)" for text, count in told)


def _added(members: list[Coverage], view: View) -> Row:
    files = view.words("cover.files", count=view.words.number(len(members)))
    return _row(" · ".join(filter(None, (view.platform(members[0].platform), files))), members, view.words)


def _row(name: str, members: list[Coverage], words: Words) -> Row:
    first = members[0]
    known = [each.expected for each in members if each.expected >= 0]
    counted = first.reading in COUNTED
    return Row(
        name,
        words(f"reading.{first.reading}"),
        words(first.why) if first.why else "",
        found=words.number(sum(each.found for each in members)) if counted else "",
        read=words.number(sum(each.read for each in members)) if counted else "",
        failed=words.number(sum(each.failed for each in members)) if counted else "",
        merged=words.number(sum(each.merged for each in members)) if counted else "",
        expected=words.number(sum(known)) if len(known) == len(members) else "",
    )
