"""The shapes of contests as a lawyer writes them."""

from datetime import date
from typing import Literal

from netral.model.contest import ContestantKind, Status
from netral.model.law import Confidence
from netral.packs.written import Sure, Written


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


class PeriodTable(Written, frozen=True):
    """`[[period]]`."""

    name: str
    cite: str
    confidence: Confidence
    first: date | None = None
    after: date | None = None


class ContestFile(Written, frozen=True):
    """`contests/*.toml`."""

    id: str
    title: str
    region: str
    zone: Literal["WIB", "WITA", "WIT"]
    contestant: tuple[ContestantTable, ...]
    first: date | None = None
    after: date | None = None
    fictional: bool = False
    standing: tuple[StandingTable, ...] = ()
    period: tuple[PeriodTable, ...] = ()
