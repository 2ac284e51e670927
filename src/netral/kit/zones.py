"""Indonesia's three zones as fixed offsets: there is no daylight saving, and no zone database to ship."""

from datetime import UTC, timedelta, timezone

ZONES = {name: timezone(timedelta(hours=hours), name) for name, hours in (("WIB", 7), ("WITA", 8), ("WIT", 9))}


def zone(name: str) -> timezone:
    """The zone of that name: WIB, WITA, WIT, or UTC for contests elsewhere. Raises KeyError."""
    return UTC if name == "UTC" else ZONES[name]
