"""Groups joined and left again: both stand in one list, in any order."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

from msgspec.structs import replace

from netral.importers import facebook_acts as acts
from netral.importers import facebook_parts as parts
from netral.importers import facebook_titles as titles
from netral.importers import meta
from netral.importers.context import Context
from netral.importers.meta_sheet import When
from netral.kit.dates import moment
from netral.kit.stream import Broken, rows
from netral.model.item import Act, Item, Place

KEYS = parts.versions("groups_joined", "groups_admined")
NAMES = ("your_group_membership_activity.json", "your_groups.json", "groups_joined.json")
LEFT = "left_at"  # the field that joins get


def records(stream: BinaryIO) -> Iterator[dict[str, Any] | Broken]:
    """The rows of the list, joins with the time at which the group was left."""
    found = list(rows(stream, dict[str, Any], keys=KEYS))
    told = iter(paired([row for row in found if not isinstance(row, Broken)]))
    yield from (row if isinstance(row, Broken) else next(told) for row in found)


def entered(row: dict[str, Any], where: Place, context: Context) -> Iterator[Item]:
    """A group joined; that one was left is no act that the rules speak of."""
    if not titles.left(_title(row)):
        ended = meta.moment(row.get(LEFT))
        yield from (replace(one, ended=ended) for one in acts.tie(row, where, context, Act.JOIN))


def paired(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same rows; a join has the time of the next leaving of the same group."""
    gone = [(_title(row), _name(row), _at(row), row.get("timestamp")) for row in found if titles.left(_title(row))]
    return [row if titles.left(_title(row)) else row | _ended(row, gone) for row in found] if gone else found


def _ended(row: dict[str, Any], gone: list[tuple[str, str, datetime | None, Any]]) -> dict[str, Any]:
    name, since = _name(row), _at(row)
    if not name or not since:
        return {}
    later = [
        (at, stamp)
        for title, other, at, stamp in gone
        if at and at >= since and (other == name or (not other and name in title))
    ]
    return {LEFT: min(later, key=lambda one: one[0])[1]} if later else {}


def _title(row: dict[str, Any]) -> str:
    return meta.text(row.get("title"))


def _name(row: dict[str, Any]) -> str:
    """The group of a row, from its data or its sentence."""
    inner = next(filter(None, (meta.text(one.get("name")) for one in parts.data(row))), "")
    return inner or titles.group(_title(row))


def _at(row: dict[str, Any]) -> datetime | None:
    """When, to compare: pages write a wall clock, which is as good for that."""
    stamp = row.get("timestamp")
    return (moment(stamp.text, UTC) if isinstance(stamp, When) else meta.moment(stamp)).start
