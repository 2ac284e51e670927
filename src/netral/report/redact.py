"""A report to show somebody else: every word, account, address and path of the owner under a blot of one length."""

from msgspec.structs import replace

from netral.model.finding import Finding, Report
from netral.model.item import Account, Coverage, Item, Media, Owner, Place, Problem, Target
from netral.model.rule import Signal

BLOT = "█████"


def redacted(report: Report) -> Report:
    """The same report without anything the owner or others wrote; days, counts and rules stay."""
    return replace(
        report,
        findings=tuple(_finding(one) for one in report.findings),
        coverage=tuple(_coverage(one) for one in report.coverage),
        problems=tuple(Problem(one.code, _place(one.where)) for one in report.problems),
        accounts=tuple(_account(one) for one in report.accounts),
        owner=_owner(report.owner),
    )


def _blot(text: str) -> str:
    return BLOT if text else ""


def _blots(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_blot(text) for text in texts)


def _finding(found: Finding) -> Finding:
    return replace(
        found,
        key=BLOT,
        item=_item(found.item),
        signals=tuple(_signal(one) for one in found.signals),
        against=tuple(_signal(one) for one in found.against),
    )


def _item(item: Item) -> Item:
    return replace(
        item,
        id=_blot(item.id),
        where=_place(item.where),
        text=_blot(item.text),
        target=_target(item.target),
        media=tuple(_media(one) for one in item.media),
        quoted=_blot(item.quoted),
        links=_blots(item.links),
        by=_blot(item.by),
    )


def _signal(signal: Signal) -> Signal:
    """Without its place and the entry that was recognised; the recogniser stays."""
    return replace(signal, span=(0, 0), by=signal.by.partition(":")[0])


def _target(target: Target) -> Target:
    return Target(_blot(target.account), _blot(target.ref), _blot(target.name), _blot(target.url))


def _media(media: Media) -> Media:
    return replace(media, member=_blot(media.member), caption=_blot(media.caption), preview="")


def _place(place: Place) -> Place:
    return Place(_blot(place.member), place.index)


def _coverage(row: Coverage) -> Coverage:
    return replace(row, member=_blot(row.member))


def _account(account: Account) -> Account:
    return replace(account, id=_blot(account.id), handle=_blot(account.handle), name=_blot(account.name))


def _owner(owner: Owner) -> Owner:
    return replace(
        owner,
        position=_blot(owner.position),
        region=_blot(owner.region),
        accounts=_blots(owner.accounts),
        names=_blots(owner.names),
        spouse=_blot(owner.spouse),
    )
