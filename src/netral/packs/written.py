"""The shapes of the pack as a lawyer writes them; one record for each table of the TOML files."""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from netral.model.contest import AccountClass, Status
from netral.model.item import Act, Audience
from netral.model.law import Confidence, Rank, Text
from netral.model.pack import Form
from netral.model.rule import Clock, Kind
from netral.model.time import Fit

Sure = Literal["yes", "maybe"]
Word = Literal["clear", "note", "care", "risk"]
Expected = Literal["none", "clear", "note", "care", "risk"]
SURE = {"yes": Fit.YES, "maybe": Fit.MAYBE}


class Written(Struct, frozen=True, forbid_unknown_fields=True, rename={"first": "from", "after": "until"}):
    """A table; `from` and `until` are read as first day and first day no longer."""


class ClassTable(Written, frozen=True):
    """`[[class]]` of `pack.toml`."""

    id: str
    text: Text


class PackFile(Written, frozen=True):
    """`pack.toml`. weighed: are its texts in the languages of the word model?

    unlisted: whom its contests leave out as long as no list of contestants is asked for, as a reader is told.
    """

    id: str
    title: Text
    version: str
    checked: date
    weighed: bool = False
    unlisted: Text | None = None
    classes: tuple[ClassTable, ...] = field(default=(), name="class")


class ElementTable(Written, frozen=True):
    """`[[rule.arm.element]]`."""

    id: str
    text: Text
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    weighs: bool = False


class ArmTable(Written, frozen=True):
    """`[[rule.arm]]`."""

    first: date
    acts: tuple[Act, ...]
    level: Word
    cites: tuple[str, ...]
    advice: tuple[str, ...]
    after: date | None = None
    clock: Clock = Clock.ACT
    signals: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    now: tuple[Status, ...] = ()
    periods: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ()
    consequence: dict[str, str] = field(default_factory=dict)
    element: tuple[ElementTable, ...] = ()


class ExampleTable(Written, frozen=True):
    """`[[rule.example]]`."""

    on: date
    act: Act
    expect: Expected
    note: str
    text: str = ""
    target: str = ""
    photo: bool = False
    as_of: date | None = None
    audience: Audience = Audience.PUBLIC
    spouse: str = ""
    leave: bool | None = None
    owner: str = ""
    facts: tuple[str, ...] = ()


class RuleTable(Written, frozen=True):
    """`[[rule]]`."""

    id: str
    title: Text
    kind: Kind
    since: str
    arm: tuple[ArmTable, ...]
    example: tuple[ExampleTable, ...] = ()
    note: Text = Text("")
    family: str = ""


class RulesFile(Written, frozen=True):
    """`rules/*.toml`."""

    rule: tuple[RuleTable, ...]


class EntryTable(Written, frozen=True):
    """`[[entry]]` of `lexicon/*.toml`."""

    signal: str
    texts: tuple[str, ...]
    form: Form = Form.PHRASE
    about: str = ""
    sure: Sure = "yes"
    acts: tuple[Act, ...] = ()
    first: date | None = None
    after: date | None = None


class LexiconFile(Written, frozen=True):
    """`lexicon/*.toml`."""

    entry: tuple[EntryTable, ...]


class TagRow(Written, frozen=True):
    """A line of `lexicon/*.tsv`."""

    text: str
    signal: str
    form: Form
    about: str = ""
    sure: Sure = "yes"
    first: date | None = None
    after: date | None = None
    who: str = ""


class AccountRow(Written, frozen=True):
    """A line of `accounts/*.tsv`. platform: empty for any."""

    handle: str
    kind: AccountClass
    confidence: Confidence
    source: str
    platform: str = ""
    about: str = ""
    first: date | None = None
    after: date | None = None
    who: str = ""


class StepTable(Written, frozen=True):
    """`[[advice.step]]`."""

    platform: str
    text: Text


class AdviceTable(Written, frozen=True):
    """`[[advice]]`."""

    id: str
    do: Text
    why: Text
    group: Text
    rank: Rank
    cites: tuple[str, ...] = ()
    caption: bool = False
    acts: tuple[Act, ...] = ()
    step: tuple[StepTable, ...] = ()


class AdviceFile(Written, frozen=True):
    """`advice.toml`."""

    advice: tuple[AdviceTable, ...]


class ConsequenceTable(Written, frozen=True):
    """`[[consequence]]`."""

    id: str
    text: Text
    cites: tuple[str, ...] = ()


class ConsequencesFile(Written, frozen=True):
    """`consequences.toml`."""

    consequence: tuple[ConsequenceTable, ...]


class SignalTable(Written, frozen=True):
    """`[[signal]]`."""

    id: str
    text: Text
    softens: bool = False


class SignalsFile(Written, frozen=True):
    """`signals.toml`."""

    signal: tuple[SignalTable, ...]
