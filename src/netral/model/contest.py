"""Elections, who stands in them and since when, and the accounts that speak for them."""

from enum import StrEnum

from msgspec import Struct

from netral.model.law import Cite, Confidence, Text
from netral.model.time import Fit, Window

NOTHING = Text("")


class Status(StrEnum):
    """What a contestant is on a day."""

    FIGURE = "tokoh"  # official or public figure, not (yet) put forward
    PROSPECT = "bakal-calon"
    CANDIDATE = "calon"  # fixed by the election commission
    PARTICIPANT = "peserta"  # a party fixed as election participant
    ELECTED = "terpilih"
    FORMER = "mantan-calon"


class ContestantKind(StrEnum):
    """What kind of contestant."""

    PERSON = "person"
    PAIR = "pair"
    PARTY = "party"


class Standing(Struct, frozen=True):
    """A status held over a stretch of local days, with the source that says so."""

    status: Status
    window: Window
    cite: Cite
    confidence: Confidence


class Alias(Struct, frozen=True):
    """A name, nickname or short form. who: the member of a pair it calls, "" for the contestant as a whole.

    sure: MAYBE where it means the contestant only in context; NO where it means nothing unless the contest's region or
    the partner is named too.
    """

    text: str
    sure: Fit = Fit.YES
    window: Window = Window()
    who: str = ""


class Member(Struct, frozen=True):
    """One of a pair."""

    id: str
    name: str


class Contestant(Struct, frozen=True):
    """Who can be favoured. keys: short names by which lexicon and account lists refer to it.

    party: `contest/contestant` of the party that puts a person up, "" for none.
    """

    id: str
    name: str
    kind: ContestantKind
    standings: tuple[Standing, ...]
    number: int = 0
    aliases: tuple[Alias, ...] = ()
    keys: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()
    party: str = ""


class Period(Struct, frozen=True):
    """A phase of a contest."""

    name: str
    window: Window
    cite: Cite
    confidence: Confidence


class Contest(Struct, frozen=True):
    """One election somewhere. zone: WIB, WITA or WIT. scope: the days in which its names mean anything.

    region: "" for the whole country. places: other ways in which people write the region.
    setting: words near which alone a name calls anybody, empty where names call by themselves; beside: words of other
    elections, beside which it does not for sure. note: what a list of contestants covers and what it leaves out.
    """

    id: str
    title: str
    region: str
    zone: str
    contestants: tuple[Contestant, ...]
    periods: tuple[Period, ...]
    scope: Window
    fictional: bool = False
    places: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    note: Text = NOTHING


class AccountClass(StrEnum):
    """Whose account it is, in its official role."""

    CAMPAIGN = "campaign-account"  # campaign team or campaign site account
    CANDIDATE = "candidate-account"
    PARTY = "party-account"
    VOLUNTEER = "volunteer-account"
    FIGURE = "figure-account"  # party office holder and the like
    OFFICE = "office-account"
    ELECTION_BODY = "election-body-account"
    MEDIA = "media-account"


class ListedAccount(Struct, frozen=True):
    """An account in an official role. about: contestant id or "" for bodies without a side. who: as in `Alias`."""

    platform: str
    handle: str
    kind: AccountClass
    about: str
    window: Window
    confidence: Confidence
    source: str
    who: str = ""
