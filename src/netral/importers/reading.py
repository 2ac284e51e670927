"""Read a whole tree: recognise, open, decode, count. All failures of members become problems here."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, BinaryIO

import msgspec
from msgspec import Struct, field

from netral.importers.context import Context
from netral.importers.frame import Claim, Importer, Left, Reader, original
from netral.kit.archive import ArchiveError, Member, Tree
from netral.kit.ids import digest
from netral.kit.stream import Broken
from netral.kit.text import mended
from netral.model.item import Account, Coverage, Item, Place, Problem, Reading

Seen = Item | Account | Coverage | Problem
TOLD = 20  # problems told one by one for each member; the rest is counted
HEAD, PAGE_HEAD = 4096, 1 << 18  # bytes of a beginning; a page begins with its styles
PROBED, PAGES, A_FOLDER = 2000, 50, 8  # members looked at, to recognise: in all, pages, of one kind in a folder
WEB = (".html", ".htm")
MENDABLE = frozenset({str, list, dict})  # what may hold a text
UNOWNED = frozenset({"chat-owner", "chat-name-absent"})  # nothing says which records are the owner's
TROUBLE = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError)


class Job(Struct, frozen=True):
    """A member that will be read: by which importer's reader, with which notebook. copied: beside its like."""

    member: Member
    importer: Importer
    reader: Reader
    context: Context
    copied: bool = False


class Count(Struct):
    """What happened to the records of one member."""

    found: int = 0
    good: int = 0
    failed: int = 0
    merged: int = 0
    acts: int = 0
    unowned: bool = False
    left: Counter[Left] = field(default_factory=Counter)


def read(tree: Tree, importers: Sequence[Importer], *, named: str = "", own: Sequence[str] = ()) -> Iterator[Seen]:
    """Everything the tree holds of its owner, the coverage of each member and every problem.

    named: the platform, where the person says so; otherwise it is recognised by structure. own: names under which the
    owner writes, where archives do not say whose they are.
    """
    yield from tree.problems
    candidates = [one for one in importers if one.name == named] or recognised(tree, importers)
    if not candidates:
        yield Problem("unknown-platform", Place(tree.titles[0] if tree.titles else ""))
    notebooks = {one.name: Context(one.name, (original(one.name) for one in tree.members), own) for one in candidates}
    jobs: list[Job] = []
    lone = len(tree.members) == 1
    for member in tree.stored:
        owner, claim = _claimed(candidates, original(member.name), cache(partial(_head, tree, member)), lone=lone)
        if owner is None or claim is None:
            yield Coverage(member.name, Reading.UNREAD)
        elif isinstance(claim.claimed, str):
            yield Coverage(member.name, Reading.LEFT, claim.claimed, platform=owner.name)
        else:
            jobs.append(Job(member, owner, claim.claimed, notebooks[owner.name], original(member.name) != member.name))
    yield from _run(tree, sorted(jobs, key=lambda job: job.reader.order), notebooks)


def recognised(tree: Tree, importers: Sequence[Importer]) -> list[Importer]:
    """The platforms whose marks the tree shows, the strongest first."""
    names, heads = [original(member.name) for member in tree.members], _heads(tree, importers)
    scores = {one.name: one.score(names, heads) + any(map(one.fills, tree.contents())) for one in importers}
    return sorted((one for one in importers if scores[one.name]), key=lambda one: -scores[one.name])


def _claimed(
    candidates: Sequence[Importer], name: str, begins: Callable[[], bytes], *, lone: bool
) -> tuple[Importer, Claim] | tuple[None, None]:
    """Who knows a member and what becomes of it: first those who know it for sure, of these who names most of it."""
    for spare in (False, True):
        claims = [(one, one.found(name, lone=lone, spare=spare, begins=begins)) for one in candidates]
        laid = [(one, claim) for one, claim in claims if claim is not None]
        if laid:
            return max(laid, key=lambda each: each[1].strength)
    return None, None


def _heads(tree: Tree, importers: Sequence[Importer]) -> list[tuple[str, bytes]]:
    """How a lone file begins, or some members of every folder whose beginnings some platform wants to see."""
    if len(tree.members) == 1:
        return [(member.name, _head(tree, member)) for member in tree.members]
    chosen: list[Member] = []
    folders: Counter[str] = Counter()
    for member in tree.stored:
        kind = member.name.rpartition(".")[2]
        folder, page = f"{member.source}/{member.name.rpartition('/')[0]}/{kind}", member.name.lower().endswith(WEB)
        room = folders[folder] < A_FOLDER and (not page or folders["*"] < PAGES) and len(chosen) < PROBED
        if room and any(one.wants(original(member.name)) for one in importers):
            chosen.append(member)
            folders.update([folder, "*"] if page else [folder])
    return [(original(member.name), _head(tree, member)) for member in chosen]


def _head(tree: Tree, member: Member) -> bytes:
    try:
        with tree.open(member) as stream:
            return stream.read(PAGE_HEAD if member.name.lower().endswith(WEB) else HEAD)
    except ArchiveError:
        return b""


def _run(tree: Tree, jobs: Sequence[Job], notebooks: dict[str, Context]) -> Iterator[Seen]:
    several = len({job.member.source for job in jobs}) > 1 or any(one.copied for one in jobs)
    seen: set[int] = set()
    for job in jobs:
        fresh = _fresh(seen) if several or job.importer.repeats else None
        before = job.context.account
        yield from _member(tree, job, fresh)
        if job.context.account != before:
            yield job.context.account
    for importer in dict.fromkeys(job.importer for job in jobs):
        yield from _absent(importer, notebooks[importer.name], [original(job.member.name) for job in jobs])


def _fresh(seen: set[int]) -> Callable[[Item], bool]:
    """Is an act new? Two exports of one account, or two members of one export, may hold the same."""

    def fresh(item: Item) -> bool:
        mark = int(digest(item.id), 16)
        new = mark not in seen
        seen.add(mark)
        return new

    return fresh


def _absent(importer: Importer, notebook: Context, there: Sequence[str]) -> Iterator[Problem]:
    """Members in which the platform's manifest counts records, that would be read, and that are not there."""
    for member, counts in notebook.expected.items():
        count = max(counts)
        wanted = count > 0 and isinstance(importer.claim(member), Reader)
        if wanted and not any(name == member or name.endswith(f"/{member}") for name in there):
            yield Problem("manifest-absent", Place(member, count))


def _member(tree: Tree, job: Job, fresh: Callable[[Item], bool] | None) -> Iterator[Seen]:
    count, name = Count(), job.member.name
    yield from _limited(_opened(tree, job, count, fresh), name)
    expected = job.context.stated(original(name), count.found)
    if expected not in (-1, count.found):
        yield Problem("manifest-count", Place(name, expected))
    failed = count.failed and not (count.acts if count.unowned else count.good)
    reading = Reading.FAILED if failed else Reading.READ
    reasons = list(count.left.items())
    why = ""
    if reasons and reading is Reading.READ and not count.acts:
        why = reasons.pop(0)[0].why
        reading = Reading.LEFT if why else Reading.UNREAD
    for one, found in reasons:
        beside = Reading.LEFT if one.why else Reading.UNREAD
        yield Coverage(name, beside, one.why, found, platform=job.importer.name)
    yield Coverage(name, reading, why, count.found, count.good, count.failed, expected, job.importer.name, count.merged)


def _opened(tree: Tree, job: Job, count: Count, fresh: Callable[[Item], bool] | None) -> Iterator[Seen]:
    """The acts of a member; where its bytes stop making sense, those before."""
    try:
        job.context.member, job.context.title = job.member.name, tree.title(job.member)
        with tree.open(job.member) as stream:
            yield from _rows(stream, job, count, fresh)
            stream.read(1)  # what was wrong with the last bytes is told by the read after them
    except ArchiveError as error:
        count.failed += 1
        yield Problem(error.code, Place(job.member.name))


def _rows(stream: BinaryIO, job: Job, count: Count, fresh: Callable[[Item], bool] | None) -> Iterator[Seen]:
    name, reader = job.member.name, job.reader
    mend = job.importer.mojibake and reader.json
    for index, row in enumerate(_records(stream, job)):
        place = Place(name, index)
        if isinstance(row, Broken):
            count.found += row.code == "row-unreadable"
            count.failed += 1
            count.unowned |= row.code in UNOWNED
            yield Problem(row.code, place)
            continue
        count.found += 1
        try:
            found = tuple(reader.row(_mended(row) if mend else row, place, job.context))
        except TROUBLE:
            count.failed += 1
            yield Problem("row-unreadable", place)
            continue
        count.good += 1
        for each in found:
            if isinstance(each, Item):
                count.acts += 1
                if fresh is None or fresh(each):
                    yield each
                else:
                    count.merged += 1
            elif isinstance(each, Left):
                count.left[each] += 1
            elif isinstance(each, Account):
                count.acts += 1
                job.context.account = each
            else:
                yield each


def _records(stream: BinaryIO, job: Job) -> Iterator[Any]:
    try:
        yield from job.reader.records(stream, job.context)
    except TROUBLE:
        yield Broken("row-unreadable", 0)


def _mended(value: Any) -> Any:
    match value:
        case str():
            return value if value.isascii() else mended(value)
        case list():
            return [_mended(each) if each.__class__ in MENDABLE else each for each in value]
        case dict():
            kept = {key if key.isascii() else mended(key): each for key, each in value.items()}
            return {key: _mended(each) if each.__class__ in MENDABLE else each for key, each in kept.items()}
        case Struct():
            return msgspec.structs.replace(value, **{f: _mended(getattr(value, f)) for f in value.__struct_fields__})
        case _:
            return value


def _limited(seen: Iterable[Seen], member: str) -> Iterator[Seen]:
    """The same, but only the first problems of a member one by one."""
    problems = 0
    for each in seen:
        if isinstance(each, Problem):
            problems += 1
            if problems > TOLD:
                continue
        yield each
    if problems > TOLD:
        yield Problem("more-problems", Place(member, problems - TOLD))
