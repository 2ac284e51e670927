"""WhatsApp: exported chats. Only the owner's own messages become acts, and their coming into groups."""

from collections.abc import Iterable, Iterator

from netral.importers import whatsapp_words as words
from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.importers.meta_media import ENDINGS
from netral.importers.whatsapp_chat import STRIPPED, Joined, Said, records
from netral.importers.whatsapp_heads import pasted
from netral.model.item import Act, Audience, Item, Media, MediaKind, Place, Target
from netral.model.time import UNKNOWN, Basis, Moment, Precision

MARK = rb"(?:\xef\xbb\xbf|\xe2\x80[\x8b\x8e\x8f\xaa-\xae]|\s)*"
DAY = rb"\d{1,4}(?:[./-]|\. )\d{1,2}(?:[./-]|\. )\d{1,4}"
TIME = rb"\d{1,2}[:.]\d\d"
HEAD = (
    MARK
    + rb"(?:\["
    + MARK
    + DAY
    + rb"\.?,?[^\]\n]{1,24}\]|"
    + DAY
    + rb"\.?,?[^\n\]]{1,16}"
    + TIME
    + rb"[^\n]{0,16}? - "
    rb"|\[" + TIME + rb"[^\]\n]{0,12}, " + DAY + rb"\] )"
)
SHORT = 120  # characters of what the service writes in the place of a message
FRONT = frozenset("[0123456789\u200e\u200f")  # how the head of a copied message begins

NAMES = ("WhatsApp Chat with *.txt", "WhatsApp Chat - *.txt", "Chat WhatsApp dengan *.txt", "_chat.txt")

whatsapp = Importer(
    "whatsapp",
    "WhatsApp",
    marks=NAMES,
    heads=(HEAD,),
    probes={"*.txt": HEAD},
)


@whatsapp.parsed(*NAMES, by=records, noted=True)
@whatsapp.parsed("*.txt", by=records, noted=True, begins=HEAD)
def chat(row: Said | Joined | None, where: Place, context: Context) -> Iterable[Item]:
    """The owner's messages; those of others are context only."""
    if row is None:
        return ()
    return _joined(row, where) if isinstance(row, Joined) else _message(row, where, context)


def _joined(row: Joined, where: Place) -> Iterator[Item]:
    yield Item(
        f"whatsapp:join:{row.key}", "whatsapp", Act.JOIN, row.at, where, target=Target(name=row.chat),
        audience=Audience.LIMITED, by=row.by, ended=row.left,
    )  # fmt: skip


def _message(row: Said, where: Place, context: Context) -> Iterator[Item]:
    said, copied = _copied(row.body.strip())
    if len(said) < SHORT and words.DELETED.match(said.strip(STRIPPED)):
        return
    said, changed = _unedited(said)
    said, files = _opened(said)
    if omitted := words.OMITTED.match(said):
        said = said[omitted.end() :]
    if words.POLL.match(said):
        said = words.OPTION.sub(r"\1", words.POLL.sub("", said))
    edited = Moment(row.at.start, None, Basis.BOUND, Precision.RANGE) if changed and row.at.start else UNKNOWN
    yield Item(
        f"whatsapp:message:{row.key}", "whatsapp", Act.MESSAGE, row.at, where, said.strip(STRIPPED + "\n"),
        Target(name=row.chat), Audience.LIMITED if row.group else Audience.PRIVATE,
        tuple(_medium(one, context) for one in files), quoted=copied, edited=edited,
    )  # fmt: skip


def _copied(body: str) -> tuple[str, str]:
    """The message, and the conversation of others that was copied into it."""
    if "\n" not in body and body[:1] not in FRONT:
        return body, ""
    at = min(pasted(body), default=len(body))
    return body[:at].rstrip(), body[at:]


def _unedited(said: str) -> tuple[str, bool]:
    """The message without the sign that it was changed, and whether there was one."""
    at = said.rfind("<") if said.endswith(">") else -1
    changed = at >= 0 and said[at + 1 : -1].casefold() in words.EDITED
    return (said[:at].rstrip(STRIPPED), True) if changed else (said, False)


def _opened(said: str) -> tuple[str, list[str]]:
    """The message without the signs of enclosed files, and the names of these."""
    if "<" in said and (boxed := list(words.BOXED.finditer(said))):
        rest = words.BOXED.sub("", said)
        return words.PAGES.sub("", rest, count=1), [one["file"] or one["other"] for one in boxed]
    if "(" in said and (found := words.ENCLOSED.match(said)):
        return said[found.end() :], [found["file"] or found["usual"]]
    return said, []


def _medium(name: str, context: Context) -> Media:
    ending = name.rpartition(".")[2].lower()
    kind = MediaKind.OTHER if name.startswith("STK-") or "-STICKER-" in name else ENDINGS.get(ending, MediaKind.OTHER)
    return Media(context.media(name) or name, kind)


whatsapp.leave(
    "IMG-*-WA*", "VID-*-WA*", "PTT-*-WA*", "AUD-*-WA*", "STK-*-WA*", "*-PHOTO-*", "*-VIDEO-*", "*-AUDIO-*", "*-GIF-*",
    "*-STICKER-*", "*.opus", why="left.media",
)  # fmt: skip
whatsapp.leave(
    "DOC-*-WA*", "*.vcf", "*.pdf", "*.doc", "*.docx", "*.xls", "*.xlsx", "*.ppt", "*.pptx", "*.apk", why="left.enclosed"
)  # fmt: skip
whatsapp.blind("blind.whatsapp-oldest", "blind.whatsapp-status", "blind.whatsapp-channels", "blind.whatsapp-zone")
