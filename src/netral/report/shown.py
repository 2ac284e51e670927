"""The photo of a finding in words: when it was taken and why we think so, and where that stands in time."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from netral.kit.words import Words
from netral.model.contest import Contestant, Standing, Status
from netral.model.finding import Finding, Story
from netral.model.item import MediaKind
from netral.model.photo import Conflict, Dated, Evidence, Says
from netral.model.time import Moment
from netral.report.caption import TONES, Told, captions
from netral.report.when import day, when

YEARS = timedelta(days=365)
LEAST = 0.8  # per cent: what is shorter would not be seen


class Bar(Struct, frozen=True):
    """A stretch on the line, in per cent of its length. kind: a status, `taken`, `posted` or `today`."""

    kind: str
    label: str
    start: float
    length: float


class Shown(Struct, frozen=True):
    """What the card shows of a photo. captions: (tone, text). preview: a small picture, or "".

    member: where the picture itself stands in the archive, where there is no small one.
    """

    story: str
    taken: str
    evidence: tuple[str, ...]
    conflicts: tuple[str, ...]
    bars: tuple[Bar, ...]
    captions: tuple[tuple[str, str], ...]
    preview: str
    member: str = ""


def shown(found: Finding, who: Contestant | None, words: Words, zone: tzinfo, today: date) -> Shown | None:
    """The photo of a finding; None where its rule is not about photos."""
    if found.story is Story.NONE:
        return None
    preview = next((media.preview for media in found.item.media if media.preview), "")
    whole = told_of(Told.of(found.item), words, zone, today, who=who, preview=preview)
    member = next((media.member for media in found.item.media if media.kind is MediaKind.PHOTO and not preview), "")
    return replace(whole, story=words(f"story.{found.story}"), member=member)


def told_of(
    told: Told,
    words: Words,
    zone: tzinfo,
    today: date,
    *,
    who: Contestant | None = None,
    preview: str = "",
) -> Shown:
    """A photo, whether or not a finding is about it."""
    ready = captions(told, words, zone, today)
    return Shown(
        story="",
        taken=when(told.dated, words, zone),
        evidence=tuple(evidence(one, words, zone) for one in told.dated.evidence),
        conflicts=tuple(conflict(one, words) for one in told.dated.conflicts),
        bars=tuple(_bars(told, who, words, zone, today)),
        captions=tuple((words(f"tone.{tone}"), text) for tone, text in zip(TONES, ready, strict=True)),
        preview=preview,
    )


def evidence(one: Evidence, words: Words, zone: tzinfo) -> str:
    """A piece of evidence in words."""
    source = words(f"source.{one.source}")
    if one.doubt:
        return f"{source}: {words(f'doubt.{one.doubt}')}"
    said = _claimed(one, words, zone)
    return f"{source}: {words(f'says.{one.says}', when=said)}" if said else f"{source}: {words('says.nothing')}"


def conflict(one: Conflict, words: Words) -> str:
    """A conflict in words."""
    names = words(f"source.{one.one}"), words(f"source.{one.other}")
    return words("clash.kept" if one.kept else "clash.set-aside", one=names[0], other=names[1])


def _claimed(one: Evidence, words: Words, zone: tzinfo) -> str:
    if one.says is Says.NOTHING:
        return ""
    if one.day:
        return words.date(one.day)
    start, end = one.moment.start, one.moment.end
    if one.says is Says.NOT_AFTER and end:
        return words.date((end - timedelta(microseconds=1)).astimezone(zone).date())
    if one.says is Says.NOT_BEFORE and start:
        return words.date(start.astimezone(zone).date())
    return when(Dated(one.moment), words, zone) if start and end else day(one.moment, words, zone)


def _bars(told: Told, who: Contestant | None, words: Words, zone: tzinfo, today: date) -> Iterator[Bar]:
    """Statuses of the contestant, then the taking, the post and today; what is open goes on to the edge."""
    now = datetime.combine(today, time(), zone)
    held = [one for one in who.standings if one.status is not Status.FIGURE] if who else []
    days = [day for one in held for day in (one.window.first, one.window.after) if day]
    moments = [told.dated.taken, told.posted]
    known = [at for one in moments for at in (one.start, one.end) if at]
    known += [datetime.combine(day, time(), zone) for day in days] + [now]
    first, last = min(known) - YEARS / 4, max([*known, now]) + YEARS / 8

    def bar(kind: str, label: str, start: datetime | None, end: datetime | None) -> Bar:
        whole = (last - first).total_seconds()
        left = ((start or first) - first).total_seconds() / whole * 100
        return Bar(
            kind,
            label,
            round(left, 1),
            round(max(LEAST, ((end or last) - first).total_seconds() / whole * 100 - left), 1),
        )

    for one in held:
        edges = [datetime.combine(day, time(), zone) if day else None for day in (one.window.first, one.window.after)]
        yield bar(one.status, _held(one, words), edges[0], edges[1])
    for kind, moment in (("taken", told.dated.taken), ("posted", told.posted)):
        if moment.start or moment.end:
            label = f"{words(f'card-photo.{kind}')} {_label(kind, told, moment, words, zone)}"
            yield bar(kind, label, moment.start, moment.end)
    yield bar("today", f"{words('card-photo.today')} ({words.date(today)})", now, now)


def _held(standing: Standing, words: Words) -> str:
    """A status with its first and last day."""
    first, after = standing.window.first, standing.window.after
    key = "span" if first and after else "since" if first else "till" if after else "always"
    first_day = words.date(first) if first else ""
    last_day = words.date(after - timedelta(days=1)) if after else ""
    return words(f"card-photo.{key}", status=words(f"status.{standing.status}"), first=first_day, last=last_day)


def _label(kind: str, told: Told, moment: Moment, words: Words, zone: tzinfo) -> str:
    return when(told.dated, words, zone) if kind == "taken" else day(moment, words, zone)
