"""A caption that a person typed, held against the evidence: it may not say more, and never an earlier day."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from netral.kit.spans import Span, spans
from netral.model.photo import Dated
from netral.model.time import Basis, Moment, Window

VERB = re.compile(
    r"(?P<noted>ditambahkan|ditulis|dituliskan|tuliskan|keterangan tanggal|added|noted)"
    r"|(?P<posted>diunggah|unggah|mengunggah|diposting|posting|upload|uploaded|posted|dibagikan|shared)"
    r"|(?P<taken>diambil|difoto|foto|gambar|potret|dokumentasi|kenangan|momen|direkam|dibuat|taken|photo|made|recorded)",
    re.IGNORECASE,
)
MEMORY = re.compile(r"\b(?:menurut ingatan|seingat|kalau tidak salah|as i remember|if i remember)\b", re.IGNORECASE)
STOP = re.compile(r"[.;!?\n]\s")
MIDNIGHT = time()


class Objection(Struct, frozen=True):
    """What is wrong: a code (see words, `objection.*`), and the words of the caption that it is about."""

    code: str
    said: str


def objections(text: str, dated: Dated, *, posted: Moment, today: date) -> tuple[Objection, ...]:
    """Everything that the caption claims wrongly of the taking, the posting and the day of the note."""
    return tuple(dict.fromkeys(_each(text, dated, posted, today)))


def _each(text: str, dated: Dated, posted: Moment, today: date) -> Iterator[Objection]:
    for span in spans(text):
        said = text[slice(*span.place)].strip(" ,;:-")
        about = _about(text, span)
        if about == "noted":
            if span.window != Window(today, today + timedelta(days=1)):
                yield Objection("noted", said)
        elif about == "posted":
            if posted.known and not _contains(face(span), posted):
                yield Objection("posted", said)
        elif code := _wrong(span, dated, remembered=bool(MEMORY.search(_sentence(text, span)))):
            yield Objection(code, said)


def face(span: Span) -> Moment:
    """The instants that the words can mean, on anybody's calendar."""
    first, after = span.loose.first, span.loose.after
    utc = Moment.wall(
        datetime.combine(first or date(1800, 1, 1), MIDNIGHT), datetime.combine(after or date(2200, 1, 1), MIDNIGHT),
        Basis.OWNER, span.precision,
    )  # fmt: skip
    return Moment(utc.start if first else None, utc.end if after else None, utc.basis, utc.precision)


def _wrong(span: Span, dated: Dated, *, remembered: bool) -> str:
    said, taken = face(span), dated.taken
    if taken.start is None and taken.end is None:
        return "" if remembered else "unproven"
    if _before(said, taken):
        return "backdated"
    if _before(taken, said):
        return "contradicts"
    return "" if remembered or _contains(said, taken) else "too-exact"


def _before(one: Moment, other: Moment) -> bool:
    return one.end is not None and other.start is not None and one.end <= other.start


def _contains(wide: Moment, narrow: Moment) -> bool:
    starts = wide.start is None or (narrow.start is not None and wide.start <= narrow.start)
    ends = wide.end is None or (narrow.end is not None and narrow.end <= wide.end)
    return starts and ends


def _about(text: str, span: Span) -> str:
    """What the words before a day say happened on it; a photo's taking where they say nothing."""
    start = _begins(text, span.place[0])
    verbs = list(VERB.finditer(text, start, span.place[1]))
    return verbs[-1].lastgroup or "taken" if verbs else "taken"


def _begins(text: str, place: int) -> int:
    return max((found.end() for found in STOP.finditer(text, 0, place)), default=0)


def _sentence(text: str, span: Span) -> str:
    end = STOP.search(text, span.place[1])
    return text[_begins(text, span.place[0]) : end.start() if end else len(text)]
