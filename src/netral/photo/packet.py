"""The note that Netral writes into a copy: an XMP packet of its own, or more lines in the one that is there."""

from html import escape

from msgspec import Struct

from netral.model.photo import Dated
from netral.model.time import EAST, Precision
from netral.photo.xmp import OURS

BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
END = '<?xpacket end="w"?>'
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
CLOSING = "</rdf:RDF>"
FORMS = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m"}


class Note(Struct, frozen=True):
    """date: as finely as it is known, such as `2019-08`, or empty. basis: what it rests on. text: the caption."""

    text: str
    date: str = ""
    basis: str = ""

    @classmethod
    def of(cls, dated: Dated, text: str) -> "Note":
        """The note of a dated photo."""
        return cls(text, date_of(dated), dated.taken.basis)


def date_of(dated: Dated) -> str:
    """The day, month or year that is known, as XMP writes it; "" for a stretch that it cannot write."""
    if dated.day:
        return dated.day.isoformat()
    form, start = FORMS.get(dated.taken.precision), dated.taken.start
    single = start is not None and dated.taken.end is not None and (dated.taken.end - start).days <= 368  # noqa: PLR2004
    return (start + EAST).strftime(form) if form and start and single else ""


def packet(note: Note, existing: bytes = b"") -> bytes:
    """The whole packet. What another program wrote stays; our own earlier note is replaced."""
    old = existing.decode("utf-8", "replace")
    if CLOSING not in old:
        body = f'<rdf:RDF xmlns:rdf="{RDF}">{_described(note, "")}{CLOSING}'
        return f'{BEGIN}<x:xmpmeta xmlns:x="adobe:ns:meta/">{body}</x:xmpmeta>{END}'.encode()
    kept = _without_ours(old)
    return kept.replace(CLOSING, _described(note, kept) + CLOSING, 1).encode()


def _described(note: Note, beside: str) -> str:
    """Our description; a property that stands in the packet already is not written twice."""
    date = note.date if note.date and "photoshop:DateCreated" not in beside else ""
    made = f' photoshop:DateCreated="{escape(date)}"' if date else ""
    text = f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(note.text)}</rdf:li></rdf:Alt>'
    said = "" if "dc:description" in beside else f"<dc:description>{text}</dc:description>"
    return (
        f'<rdf:Description rdf:about="" xmlns:netral="{OURS}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"{made} netral:basis="{escape(note.basis)}">'
        f"{said}<netral:note>{escape(note.text)}</netral:note></rdf:Description>"
    )


def _without_ours(old: str) -> str:
    start = old.find(f'<rdf:Description rdf:about="" xmlns:netral="{OURS}"')
    end = old.find("</rdf:Description>", start)
    return old if start < 0 or end < 0 else old[:start] + old[end + len("</rdf:Description>") :]
