"""Records of Meta's JSON exports, read by shape: labels are translated, so they settle only what shape leaves open."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from netral.model.item import Target
from netral.model.time import UNKNOWN, Moment

FOUNDED = datetime(2004, 1, 1, tzinfo=UTC)  # Facebook; nothing of Meta's is older
ANCIENT = datetime(1985, 1, 1, tzinfo=UTC)  # digital photos
INSTAGRAM = datetime(2010, 1, 1, tzinfo=UTC)
NEVER = datetime(2101, 1, 1, tzinfo=UTC)
EVER, UNITS = 100_000_000_000, (1_000_000, 1000)  # seconds beyond all dates: they are counted in a smaller unit
LATEST = int(NEVER.timestamp())

LABELS: dict[str, frozenset[str]] = {
    "username": frozenset({"username", "nama pengguna"}),
    "name": frozenset({"name", "nama"}),
    "bio": frozenset({"bio", "biodata"}),
    "website": frozenset({"website", "situs web"}),
    "private": frozenset({"private account", "akun privat", "akun pribadi"}),
    "comment": frozenset({"comment", "komentar"}),
    "owner": frozenset({"media owner", "pemilik media"}),
    "caption": frozenset({"caption", "text", "keterangan", "teks"}),
    "message": frozenset({"message", "pesan"}),
    "target": frozenset({"target", "sasaran"}),
}
SHAPES = ("string_list_data", "string_map_data", "label_values")
HANDLE = re.compile(r"[a-z0-9._]{1,30}", re.IGNORECASE)
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
PROFILE = re.compile(
    r"https?://(?:www\.)?(?:instagram\.com/(?:_u/|stories/)?|threads\.(?:net|com)/@?)([a-z0-9._]{1,30})(?=[/?#]|$)",
    re.IGNORECASE,
)
TRUE = frozenset({"true", "yes", "ya", "benar"})
PLACES = frozenset({"p", "reel", "reels", "tv", "explore", "stories", "s", "accounts", "direct"})  # no accounts
PAIR = 2  # texts that make a group a person: a name and a handle


class Cell(Struct, frozen=True):
    """One value of a record; each field may be empty.

    label: lower case, as written. stamp: seconds, not yet judged, or a moment that is known already.
    """

    label: str = ""
    text: str = ""
    href: str = ""
    stamp: int | Moment = 0

    @property
    def spoken(self) -> str:
        """The text, or the address that is all the text there is."""
        return self.text or self.href


class Record(Struct, frozen=True):
    """A record of any shape. groups: values that belong together, such as those of an owner. modern: label_values."""

    title: str = ""
    stamp: int | Moment = 0
    cells: tuple[Cell, ...] = ()
    groups: tuple[tuple[Cell, ...], ...] = ()
    media: tuple[dict[str, Any], ...] = ()
    modern: bool = False

    @property
    def href(self) -> str:
        """The first address in it."""
        return next((cell.href for cell in self.cells if cell.href), "")

    @property
    def raw(self) -> int | Moment:
        """The first time in it as written, be it nonsense; 0 where there is none."""
        return next((stamp for stamp in self._stamps() if stamp), 0)

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything said outside groups, once each."""
        return tuple(dict.fromkeys(cell.text for cell in self.cells if cell.text))

    def at(self, since: datetime = FOUNDED) -> Moment:
        """The first time in it that can be one, else UNKNOWN."""
        return next((at for stamp in self._stamps() if (at := moment(stamp, since)).known), UNKNOWN)

    def _stamps(self) -> Iterator[int | Moment]:
        yield self.stamp
        yield from (cell.stamp for cell in self.cells)


def moment(stamp: object, since: datetime = FOUNDED) -> Moment:
    """A time in seconds; UNKNOWN where it cannot be one: 0, before the platform was there, in another century."""
    if isinstance(stamp, Moment):
        return stamp if stamp.start and since <= stamp.start < NEVER else UNKNOWN
    seconds = _number(stamp)
    seconds //= next((unit for unit in UNITS if seconds >= EVER * unit // 1000), 1)
    if not 0 < seconds < LATEST or (at := datetime.fromtimestamp(seconds, UTC)) < since:
        return UNKNOWN
    return Moment.at(at)


def records(row: dict[str, Any]) -> Iterator[Record]:
    """The records in a row: one, or one for each entry of string_list_data. Raises ValueError for no known shape."""
    title, stamp = text(row.get("title")), stamped(row.get("timestamp"))
    if "string_list_data" in row:
        for entry in listed(row["string_list_data"]) or [{}]:
            yield Record(title, stamp, (_cell(entry),))
    elif "string_map_data" in row:
        cells = tuple(_cell(value, label) for label, value in _mapped(row["string_map_data"]))
        pictures = tuple(value for _, value in _mapped(row.get("media_map_data")))
        yield Record(title, stamp, cells, media=pictures)
    elif "label_values" in row:
        nodes = listed(row["label_values"])
        cells = tuple(_cell(node) for node in nodes if _leaf(node))
        yield Record(title, stamp, cells, tuple(_groups(nodes)), tuple(_pictures(row, nodes)), modern=True)
    elif row:
        raise ValueError("no known shape")


def said(cells: Iterable[Cell], what: str) -> str:
    """The text under one of the labels that mean `what`, else ""."""
    return next((cell.text for cell in cells if cell.label in LABELS[what] and cell.text), "")


def handle(text: str) -> str:
    """The text as a handle in lower case; "" where it cannot be one."""
    return text.lower() if HANDLE.fullmatch(text) else ""


def handle_in(address: str) -> str:
    """The handle in the address of a profile or a story; "" in any other."""
    found = PROFILE.match(address)
    return found[1].lower() if found and found[1].lower() not in PLACES else ""


def person(record: Record) -> Target:
    """Whose the thing is that a record points at: its title, a group of a name and a handle, a profile's address."""
    if handle(record.title):
        return Target(handle(record.title), url=record.href)
    for group in sorted(record.groups, key=_likely, reverse=True):
        account = handle(said(group, "username")) or _last_handle(group)
        if account:
            name = next((cell.text for cell in group if cell.text and handle(cell.text) != account), "")
            return Target(account, name=name, url=record.href)
    account = handle(said(record.cells, "username")) or handle_in(record.href)
    return Target(account, name=record.title, url=record.href)


def comment(record: Record) -> tuple[str, str]:
    """What a comment says and whose medium it is on. A handle has no blanks; else labels decide, else the order."""
    cells = [cell for cell in record.cells if cell.text or not cell.stamp]
    words = [cell for cell in cells if cell.spoken and not handle(cell.text)]
    others = [cell for cell in cells if handle(cell.text)]
    if len(words) == 1 and len(others) == 1:
        return words[0].spoken, handle(others[0].text)
    text = next((cell.spoken for cell in cells if cell.label in LABELS["comment"]), "")
    owner = said(cells, "owner")
    if text or owner:
        return text, handle(owner)
    return (cells[0].spoken if cells else ""), handle(cells[1].text) if len(cells) > 1 else ""


def _cell(raw: dict[str, Any], label: str = "") -> Cell:
    said, href = text(raw.get("value")), text(raw.get("href"))
    if ADDRESS.match(said) and not re.search(r"\s", said):
        said, href = "", href or said
    stamp = stamped(raw.get("timestamp")) or stamped(raw.get("timestamp_value"))
    named = text(raw.get("ent_field_name")) or label or text(raw.get("label"))
    return Cell(named.strip().lower(), said, href, stamp)


def _mapped(value: object) -> list[tuple[str, dict[str, Any]]]:
    return [(key, one) for key, one in value.items() if isinstance(one, dict)] if isinstance(value, dict) else []


def _leaf(node: dict[str, Any]) -> bool:
    return not {"dict", "vec", "media"} & node.keys()


def _groups(nodes: Sequence[dict[str, Any]]) -> Iterator[tuple[Cell, ...]]:
    """The values of each inner list, however deep it stands."""
    for node in nodes:
        inner = [*listed(node.get("dict")), *listed(node.get("vec"))]
        cells = tuple(_cell(one) for one in inner if _leaf(one))
        if cells:
            yield cells
        yield from _groups(inner)


def _pictures(row: dict[str, Any], nodes: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    yield from listed(row.get("media"))
    for node in nodes:
        yield from listed(node.get("media"))


def _likely(group: Sequence[Cell]) -> int:
    """How much a group looks like a person: a label says so, an address of a profile, a name beside a handle."""
    texts = sum(1 for cell in group if cell.text)
    return 4 * bool(said(group, "username")) + 2 * any(handle_in(cell.href) for cell in group) + (texts >= PAIR)


def _last_handle(group: Sequence[Cell]) -> str:
    """The handle in a group that is a person: by its address, else the last text that can be one."""
    if not _likely(group):
        return ""
    texts = [handle(cell.text) for cell in group if handle(cell.text)]
    return texts[-1] if texts else next((found for cell in group if (found := handle_in(cell.href))), "")


def text(value: object) -> str:
    """The value where it is a text; a number as written; "" for anything else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def listed(value: object) -> list[dict[str, Any]]:
    """The records in a value: of a list, or the one that stands where a list is expected."""
    many = value if isinstance(value, list) else [value]
    return [one for one in many if isinstance(one, dict)]


def stamped(value: object) -> int | Moment:
    """A time as it stands in a record: seconds, or a moment that a page's reader made out."""
    return value if isinstance(value, Moment) else _number(value)


def _number(value: object) -> int:
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdigit() else 0
    return int(value) if isinstance(value, int | float) else 0
