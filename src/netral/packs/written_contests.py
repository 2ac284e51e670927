"""The shapes of contests as a lawyer writes them."""

from datetime import date
from typing import Literal

from netral.model.contest import ContestantKind, Status
from netral.model.law import Confidence, Text
from netral.packs.written import Sure, Written

Zone = Literal["WIB", "WITA", "WIT", "UTC"]


class StandingTable(Written, frozen=True):
    """`[[standing]]`, of a contest or of a contestant."""

    status: Status
    cite: str
    confidence: Confidence
    first: date | None = None
    after: date | None = None


class AliasTable(Written, frozen=True):
    """`[[contestant.alias]]`."""

    text: str
    sure: Sure = "yes"
    first: date | None = None
    after: date | None = None
    who: str = ""


class MemberTable(Written, frozen=True):
    """`[[contestant.member]]`: one of a pair, with the names that call this one.

    shaky: names that mean nothing unless the region or the partner is named too.
    """

    id: str
    name: str
    names: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    shaky: tuple[str, ...] = ()


class ContestantTable(Written, frozen=True):
    """`[[contestant]]`."""

    id: str
    name: str
    kind: ContestantKind
    number: int = 0
    keys: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    alias: tuple[AliasTable, ...] = ()
    standing: tuple[StandingTable, ...] = ()
    member: tuple[MemberTable, ...] = ()


class PeriodTable(Written, frozen=True):
    """`[[period]]`."""

    name: str
    cite: str
    confidence: Confidence
    first: date | None = None
    after: date | None = None


class ContestFile(Written, frozen=True):
    """`contests/*.toml`. rows: the table beside it whose pairs stand in contests of their own with these days.

    seats: the same for a table of single persons, by district. setting: words of which one has to stand near a name of
    that table to call anybody. beside: words of other elections, beside which such a name is not sure. parties: the
    contest whose parties put them up. note: what the list covers and what it leaves out, as a reader is told.
    """

    id: str
    title: str
    region: str
    zone: Zone
    contestant: tuple[ContestantTable, ...] = ()
    first: date | None = None
    after: date | None = None
    fictional: bool = False
    rows: str = ""
    seats: str = ""
    setting: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    parties: str = ""
    note: Text | None = None
    standing: tuple[StandingTable, ...] = ()
    period: tuple[PeriodTable, ...] = ()


class PairRow(Written, frozen=True):
    """A line of `contests/*.tsv`: a pair, and the region where it stands.

    head_also, deputy_also, pair, places: several, with ";" between; a nickname that ends in "?" means nothing unless
    the region or the partner is named too.
    """

    region: str
    zone: Zone
    number: int
    head: str
    deputy: str = ""
    head_id: str = ""
    deputy_id: str = ""
    head_also: str = ""
    deputy_also: str = ""
    pair: str = ""
    places: str = ""


class SeatRow(Written, frozen=True):
    """A line of a list of single persons: who stands in a district, as the election commission prints it.

    number: 0 where the list gives none. party: its id or its ballot number, "" where none puts anybody up. also:
    further names; places: other ways to write the district, given once; both with ";" between.
    """

    district: str
    name: str
    number: int = 0
    party: str = ""
    also: str = ""
    places: str = ""
    zone: Zone | None = None
