"""Signals seen in an item, and rules as they stood in spans of days."""

from datetime import date
from enum import IntEnum, StrEnum

from msgspec import Struct

from netral.model.contest import Status
from netral.model.item import Act, Audience
from netral.model.law import Cite, Text
from netral.model.time import Fit, Window


class Level(IntEnum):
    """How much a finding asks of the reader; never a word about guilt."""

    CLEAR = 0  # aman
    NOTE = 1  # catatan
    CARE = 2  # perlu perhatian
    RISK = 3  # berisiko


class Part(StrEnum):
    """The part of an item a signal was seen in."""

    TEXT = "text"
    QUOTED = "quoted"
    TARGET = "target"
    MEDIA = "media"
    LINK = "link"
    OWNER = "owner"  # what the owner's profile says


class Signal(Struct, frozen=True, gc=False):
    """Something seen, where, and why.

    name: from the closed list in `data/id/signals.toml`. span: (start, end) in the original text of `part`, or
    (0, 0) for a whole part. about: contestant id or "" where it concerns no contestant or all. by: recogniser and
    entry, such as "phrases:coblos". sure: YES, or MAYBE where it needs context. who: the member of a pair that is
    called, "" for the contestant as a whole.
    """

    name: str
    part: Part
    span: tuple[int, int] = (0, 0)
    about: str = ""
    by: str = ""
    sure: Fit = Fit.YES
    who: str = ""


class Clock(StrEnum):
    """Which day decides whether an arm holds: the day of the act, or the day of asking."""

    ACT = "act"
    NOW = "now"


class Kind(StrEnum):
    """Kinds of rule; each is one file in `judge/`."""

    ACT = "act"
    PHOTO = "photo"
    RELATION = "relation"


class Element(Struct, frozen=True):
    """An element of a rule beyond act, signal and status, such as a purpose.

    yes: any of these signals meets it. no: any of these denies it. Neither: unknown. weighs: the reader weighs it, it
    never undoes a finding.
    """

    id: str
    text: Text
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    weighs: bool = False


class Consequence(Struct, frozen=True):
    """What the rule's sanction column prints for one class of employee. id: from `data/id/consequences.toml`."""

    employee: str
    id: str
    text: Text
    cites: tuple[Cite, ...] = ()


class Arm(Struct, frozen=True):
    """A rule as it stood in a window of days.

    signals: all of these, about one and the same contestant. any: at least one of these too. unless: none of these.
    statuses: of the contestant on the day of the act (any of). now: of the contestant on the day of asking (any of;
    empty: any). periods: of the contest, any of them on the day of the act. audiences: empty for any.
    """

    window: Window
    acts: tuple[Act, ...]
    level: Level
    cites: tuple[Cite, ...]
    advice: tuple[str, ...]
    clock: Clock = Clock.ACT
    signals: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    statuses: tuple[Status, ...] = ()
    now: tuple[Status, ...] = ()
    periods: tuple[str, ...] = ()
    audiences: tuple[Audience, ...] = ()
    elements: tuple[Element, ...] = ()
    consequences: tuple[Consequence, ...] = ()


class Example(Struct, frozen=True):
    """Test, documentation and specification at once; uses only the fictional contest.

    speaks: whether the rule says anything at all. spouse, leave, owner (a class of employees), facts: what the
    owner's profile says.
    """

    on: date
    act: Act
    expect: Level
    text: str = ""
    target: str = ""
    photo: bool = False
    as_of: date | None = None
    note: str = ""
    speaks: bool = True
    audience: Audience = Audience.PUBLIC
    spouse: str = ""
    leave: Fit = Fit.MAYBE
    owner: str = ""
    facts: tuple[str, ...] = ()


class Rule(Struct, frozen=True):
    """A timeless identity with dated arms. line: where it stands in `file`, for the linter.

    family: rules that say the same of different statuses or days; of one family an act gets one finding.
    """

    id: str
    title: Text
    kind: Kind
    since: str
    arms: tuple[Arm, ...]
    examples: tuple[Example, ...]
    note: Text = Text("")
    family: str = ""
    file: str = ""
    line: int = 0
