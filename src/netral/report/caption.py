"""Ready captions for a photo: when it was taken as far as that is known, and the day on which the words were added."""

from datetime import date, tzinfo
from functools import cache

from msgspec import Struct

from netral.kit.data import data_text
from netral.kit.words import Words
from netral.model.item import Item, MediaKind
from netral.model.photo import UNDATED, Dated, Says, Source
from netral.model.time import UNKNOWN, Moment
from netral.report.when import day, when

TONES = ("plain", "formal", "warm", "short")
SENTENCES = {  # taken and posted, taken, posted, neither
    "plain": ("caption.both", "caption.taken", "caption.posted", "caption.unknown"),
    "formal": ("caption-formal.both", "caption-formal.taken", "caption-formal.posted", "caption-formal.unknown"),
    "warm": ("caption-warm.both", "caption-warm.taken", "caption-warm.posted", "caption-warm.unknown"),
    "short": ("caption-short.both", "caption-short.taken", "caption-short.posted", "caption-short.unknown"),
}
POSTINGS = frozenset({Source.POSTED, Source.UPLOADED, Source.POST_ID, Source.EXPORT_TAKEN})
BLANK = "\n\n"
LIGHT = ((0, 0x10FF), (0x2000, 0x200D), (0x2010, 0x201F), (0x2032, 0x2037))  # letters that X counts once; others twice


class Told(Struct, frozen=True):
    """What a caption may tell. kind: photo, video or screenshot."""

    dated: Dated = UNDATED
    posted: Moment = UNKNOWN
    kind: str = "photo"

    @classmethod
    def of(cls, item: Item) -> "Told":
        """Of the first photo of an act whose day is known best, or of the act alone."""
        shown = [one for one in item.media if one.dated.evidence or one.taken.known]
        one = next((each for each in shown if each.taken.start), shown[0] if shown else None)
        if one is None:
            return cls(posted=item.at)
        dated = one.dated if one.dated.evidence else Dated(one.taken)
        return cls(dated, item.at, kind(dated, one.kind))


def kind(dated: Dated, media: MediaKind) -> str:
    """What the picture is called."""
    if any(one.source is Source.NAME_SCREENSHOT for one in dated.evidence):
        return "screenshot"
    return "video" if media is MediaKind.VIDEO else "photo"


def caption(item: Item, words: Words, zone: tzinfo, today: date) -> str:
    """Words to paste below an old photo, no finer than its date is known; a gap to fill where nothing is known."""
    return captions(Told.of(item), words, zone, today)[0]


def captions(told: Told, words: Words, zone: tzinfo, today: date) -> tuple[str, ...]:
    """The same in every tone, in the order of TONES."""
    taken = when(told.dated, words, zone) if _telling(told.dated) else ""
    posted = day(told.posted, words, zone)
    if taken == posted:
        taken = ""
    form = 0 if taken and posted else 1 if taken else 2 if posted else 3
    values = {"when": taken, "day": posted, "today": words.date(today), "what": words(f"caption-what.{told.kind}")}
    return tuple(words(SENTENCES[tone][form], **values) for tone in TONES)


def refused(code: str, said: str, told: Told, words: Words, zone: tzinfo, today: date) -> str:
    """Why a typed caption cannot stand: what it says, and what is known instead."""
    known = day(told.posted, words, zone) if code == "posted" else when(told.dated, words, zone)
    if code == "noted":
        known = words.date(today)
    return words(f"objection.{code}", said=said, known=known or words("photo.unknown"))


def merged(existing: str, note: str) -> str:
    """The note below what the caption says already; never twice."""
    kept = existing.rstrip()
    return kept if note in kept else f"{kept}{BLANK}{note}" if kept else note


def fitting(existing: str, notes: tuple[str, ...], platform: str) -> str:
    """The caption with the first note that fits the platform; "" where none does, so that a comment must carry it."""
    most = limits().get(platform, 0)
    whole = (merged(existing, note) for note in notes)
    return next((one for one in whole if not most or length(one, platform) <= most), "")


def length(text: str, platform: str) -> int:
    """How long a text is by the platform's own count."""
    if platform != "x":
        return len(text)
    return sum(1 if any(low <= ord(letter) <= high for low, high in LIGHT) else 2 for letter in text)


@cache
def limits() -> dict[str, int]:
    """How long a caption may be, by platform."""
    rows = (line.split("\t") for line in data_text("photo/limits.tsv").splitlines() if line and line[0] != "#")
    return {platform: int(most) for platform, most in rows}


def _telling(dated: Dated) -> bool:
    """Does the interval say more than that the photo is older than its post?"""
    bounds = [one for one in dated.evidence if one.counts and one.says is Says.NOT_AFTER]
    only = dated.taken.start is None and bool(bounds) and all(one.source in POSTINGS for one in bounds)
    return not only
