"""What is said of one photo: a row of the table, or an object of the JSON list."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from msgspec import Struct, to_builtins

from netral.cli.hints import NOT_LOOKED, Hints
from netral.cli.tables import grid
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.photo import Conflict, Evidence, Says
from netral.model.time import Moment
from netral.photo.album import Photo
from netral.photo.typed import Objection
from netral.report.caption import TONES, Told, refused
from netral.report.shown import conflict, evidence
from netral.report.when import when

WIB = zone("WIB")


class Shot(Struct, frozen=True):
    """One photo. captions: in every tone. ready: the person's caption with the note. content: its bytes, if needed."""

    file: str
    photo: Photo
    told: Told
    captions: tuple[str, ...]
    ready: str
    objections: tuple[Objection, ...]
    today: date
    content: bytes = b""
    hints: Hints = NOT_LOOKED


def line(shot: Shot, words: Words) -> dict[str, Any]:
    """The object of `--format json`."""
    dated = shot.photo.dated
    return {
        "file": shot.file,
        "taken": moment(dated.taken),
        "day": dated.day,
        "evidence": [_evidence(one, words) for one in dated.evidence],
        "conflicts": [_conflict(one, words) for one in dated.conflicts],
        "captions": list(shot.captions),
        "tones": list(TONES),
        "ready": shot.ready,
        "objections": [
            {"code": one.code, "said": one.said, "text": objection(one, shot, words)} for one in shot.objections
        ],
        "posted": moment(shot.told.posted),
        "problem": shot.photo.problem,
        "hints": to_builtins(shot.hints),
    }


def moment(one: Moment) -> dict[str, Any]:
    """A moment in JSON."""
    return {"start": _instant(one.start), "end": _instant(one.end), "precision": one.precision, "basis": one.basis}


def table(shots: Sequence[Shot], words: Words, here: tzinfo) -> str:
    """All photos as a table, then the captions of each."""
    heads = [words("column-photo.file"), words("column-photo.taken")]
    rows = [(one.file, when(one.photo.dated, words, here) or words("photo.unknown")) for one in shots]
    return grid(heads, rows) + "".join(_told(one, words, here) for one in shots)


def _told(shot: Shot, words: Words, here: tzinfo) -> str:
    dated = shot.photo.dated
    lines = ["", shot.file]
    lines += [f"  {words('photo.evidence')}: {evidence(one, words, here)}" for one in dated.evidence]
    lines += [f"  {words('photo.conflict')}: {conflict(one, words)}" for one in dated.conflicts]
    if shot.photo.problem:
        lines.append(f"  {words(f'problem.{shot.photo.problem}', member=shot.file)}")
    if shot.objections:
        lines.append(words("photo.refused"))
        lines += [f"  - {objection(one, shot, words)}" for one in shot.objections]
    elif shot.ready and shot.ready not in shot.captions:
        lines += [words("photo.checked"), *(f"  | {row}" for row in shot.ready.splitlines())]
    lines += [f"  {words(f'tone.{tone}')}: {text}" for tone, text in zip(TONES, shot.captions, strict=True)]
    lines += _hinted(shot.hints, words)
    return "\n".join(lines) + "\n"


def _hinted(hints: Hints, words: Words) -> list[str]:
    if hints == NOT_LOOKED:
        return []
    shown = [words("photo.text", text=line) for line in hints.lines]
    shown += [words("photo.code", text=one) for one in hints.codes]
    shown += [*hints.meant, *(words("photo.fingers", count=count) for count in hints.fingers)]
    if hints.poses:
        shown += [words("photo.look"), *(f"[ ] {pose}" for pose in (*hints.poses, words("pose.fist")))]
    return [f"  {words('photo.seen')}", *(f"  - {one}" for one in shown)]


def objection(one: Objection, shot: Shot, words: Words) -> str:
    """Why a typed caption is refused."""
    return refused(one.code, one.said, shot.told, words, WIB, shot.today)


def _evidence(one: Evidence, words: Words) -> dict[str, Any]:
    return {
        "source": one.source,
        "says": one.says,
        "start": _instant(one.moment.start if one.says is not Says.NOT_AFTER else None),
        "end": _instant(one.moment.end),
        "day": one.day,
        "doubt": one.doubt,
        "text": evidence(one, words, WIB),
    }


def _conflict(one: Conflict, words: Words) -> dict[str, Any]:
    return {"sources": [one.one, one.other], "kept": one.kept, "text": conflict(one, words)}


def _instant(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at else None
