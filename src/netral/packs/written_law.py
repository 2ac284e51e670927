"""The shapes of sources and of their conflicts as a lawyer writes them."""

from datetime import date

from netral.model.law import Answer, Confidence, Rank, Text
from netral.packs.written import Written


class ClauseTable(Written, frozen=True):
    """`[[clause]]`."""

    id: str
    label: str
    quote: str
    confidence: Confidence
    url: str = ""
    note: str = ""
    rank: Rank | None = None
    first: date | None = None
    after: date | None = None


class LawFile(Written, frozen=True):
    """`law/*.toml`."""

    id: str
    title: str
    short: str
    rank: Rank
    checked: date
    url: str
    first: date | None = None
    after: date | None = None
    note: str = ""
    clause: tuple[ClauseTable, ...] = ()


class VoiceTable(Written, frozen=True):
    """`[[voice]]`."""

    answer: Answer
    says: Text
    cite: str


class ConflictFile(Written, frozen=True):
    """`conflicts/*.toml`."""

    id: str
    title: Text
    reading: Text
    voice: tuple[VoiceTable, ...]
    rules: tuple[str, ...] = ()
