"""What the page asks, as it comes in JSON."""

from datetime import date

from msgspec import Struct

from netral.model import stance
from netral.model.item import Owner

NOBODY = Owner()


class Asked(Struct, frozen=True):
    """Who asks, in which language and zone, and as of which day."""

    as_of: date
    lang: str = "id"
    zone: str = "WIB"
    owner: Owner = NOBODY


class Draft(Asked, frozen=True):
    """A text that is not posted yet. second: ask for a second opinion where its words leave doubt."""

    text: str = ""
    second: bool = False


class Opinions(Struct, frozen=True):
    """Second opinions that have come: what was asked, and a score for each kind."""

    asked: tuple[stance.Asked, ...]
    scores: tuple[tuple[float, ...], ...]


class Known(Struct, frozen=True):
    """What the person tells of a photo: a memory, the day of the post, a caption."""

    memory: str = ""
    posted: date | None = None
    caption: str = ""


class Photos(Asked, frozen=True):
    """Photos to be dated, with what is told of each in the order of the photos. only: the number of one of them."""

    known: tuple[Known, ...] = ()
    only: int | None = None


class Picture(Struct, frozen=True):
    """One photo of an archive, by its member."""

    member: str


class Mark(Struct, frozen=True):
    """What the person decided about a finding. seen: digest of what it was about on that day; why: a code."""

    mark: str = ""
    why: str = ""
    seen: str = ""
    out: bool = False


class Kept(Struct, frozen=True):
    """What the device remembers: decisions, and the findings of the last time with their digests; no content."""

    marks: dict[str, Mark] = {}
    known: dict[str, str] = {}


class Wanted(Struct, frozen=True):
    """Which findings to show: a filter (empty means any), a stretch of the list, and what the device remembers.

    top: the stretch stands at the top, so its cure is told even where an earlier stretch told it.
    """

    lang: str = "id"
    platform: str = ""
    period: str = ""
    level: str = ""
    state: str = ""
    search: str = ""
    first: int = 0
    count: int = 20
    top: bool = False
    kept: Kept = Kept()


class Saving(Struct, frozen=True):
    """A report to keep. out: keys of the findings that stay out of it."""

    format: str = "html"
    lang: str = "id"
    redact: bool = False
    out: tuple[str, ...] = ()


class Answer(Struct, frozen=True, omit_defaults=True):
    """What goes back. refused: the sentence that says why nothing could be done. scope: digest of whose archives.

    asked: what a second opinion is wanted on; heard: one was weighed.
    """

    refused: str = ""
    html: str = ""
    rest: str = ""
    total: int = 0
    left: int = 0
    scope: str = ""
    seen: dict[str, str] = {}
    counts: dict[str, int] = {}
    text: str = ""
    asked: tuple[stance.Asked, ...] = ()
    heard: bool = False
