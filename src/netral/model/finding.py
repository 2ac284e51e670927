"""What the judgement says, and the report that holds it."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.contest import Contestant, Status
from netral.model.item import Account, Coverage, Item, Owner, Problem
from netral.model.law import Cite, Conflict, Source, Text
from netral.model.pack import Advice, OwnerClass, SignalName
from netral.model.rule import Consequence, Level, Rule, Signal
from netral.model.stance import Stance
from netral.model.time import Fit


class Story(StrEnum):
    """Three dates of a photo and a candidacy: taken, posted, and the day on which the person became a contestant."""

    NONE = ""
    KEPT = "kept"  # taken and posted before
    ANEW = "anew"  # taken before, posted or shared after: the dangerous class
    DURING = "during"  # taken after
    UNSURE = "unsure"


class Judged(Struct, frozen=True, gc=False):
    """One element of a rule and whether it is met, not met or unknown. text: words a person reads."""

    id: str
    text: Text
    fit: Fit


class Finding(Struct, frozen=True, gc=False):
    """One rule's word on one act towards one contestant.

    key: stable id of (rule, item, contestant), without content. arm: number of the arm, from 0. against: signals that
    speak against the finding. then, now: the contestant's status on the day of the act and on the day of asking.
    also: rules of the same family that may hold too, less strongly. story: of a photo, what its dates tell.
    """

    key: str
    rule: str
    arm: int
    item: Item
    contestant: str
    fit: Fit
    level: Level
    elements: tuple[Judged, ...]
    signals: tuple[Signal, ...]
    against: tuple[Signal, ...]
    then: tuple[Status, ...]
    now: Status
    consequences: tuple[Consequence, ...]
    advice: tuple[str, ...]
    cites: tuple[Cite, ...]
    also: tuple[str, ...] = ()
    story: Story = Story.NONE


class Drafted(Struct, frozen=True):
    """A text that is not posted yet: what its words do, whom they are about, what the rules say on the day of posting.

    level: the higher of what the rules say and of what the words do; a draft that takes a side deserves a look even
    where no rule of the pack stands on that day, since the duty to be neutral has no season.
    """

    stance: Stance
    about: tuple[str, ...]
    signals: tuple[Signal, ...]
    level: Level
    findings: tuple[Finding, ...]


class Tally(Struct, frozen=True):
    """What "nothing found" is worth, in counts.

    items: acts read, by act. undated: acts without any time. unjudged: acts about a contestant on days for which the
    pack holds no rule. allowed: acts of which a rule says that they are allowed; only drafts have findings of that.
    silent_photos: photos without words, which a text check cannot judge.
    """

    items: dict[str, int]
    levels: dict[str, int]
    undated: int = 0
    unjudged: int = 0
    silent_photos: int = 0
    merged: int = 0
    allowed: int = 0


class Report(Struct, frozen=True):
    """Everything a report renders; formats never recompute and never look anything up elsewhere.

    rules, advice, sources, contestants, signals, conflicts: those that the findings name or need. pack: version of the
    law data, checked: the day its sources were last checked. blind: what archives cannot show, as message keys.
    lists: what each list of contestants that was asked for covers and leaves out; without any, whom nobody looked for.
    """

    findings: tuple[Finding, ...]
    coverage: tuple[Coverage, ...]
    problems: tuple[Problem, ...]
    accounts: tuple[Account, ...]
    tally: Tally
    owner: Owner
    as_of: date
    version: str
    pack: str
    checked: date
    zone: str = "WIB"
    rules: tuple[Rule, ...] = ()
    advice: tuple[Advice, ...] = ()
    sources: tuple[Source, ...] = ()
    contestants: tuple[Contestant, ...] = ()
    signals: tuple[SignalName, ...] = ()
    blind: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    classes: tuple[OwnerClass, ...] = ()
    lists: tuple[Text, ...] = ()
