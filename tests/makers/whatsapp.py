"""WhatsApp chats of a fictional owner as telephones export them: Android and iPhone, two languages, by region."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal

from msgspec import Struct

from makers.every import OTHERS

System = Literal["android", "iphone"]
Language = Literal["id", "en"]
Message = tuple[str, str | None, str]  # when, who (None: the service), what

OWNER, FRIEND, NEIGHBOUR = "Wening Contoh", "Warga Satu", "+62 811-0000-0002"
OWN = (OWNER,)
GROUP, RENAMED = "Warga RT 05", "Warga RT 05: Rukun"
MARK = "\u200e"
THIN = "\u202f"


class Region(Struct, frozen=True):
    """How a telephone writes the head of a message; `day` and `clock` are made of a moment."""

    name: str
    day: Callable[[datetime], str]
    clock: Callable[[datetime], str]
    system: System = "android"
    joint: str = ", "
    fine: bool = False  # seconds are told

    def head(self, when: str) -> str:
        """The front of a line, up to the author."""
        at = datetime.fromisoformat(when)
        stamp = f"{self.day(at)}{self.joint}{self.clock(at)}"
        return f"[{stamp}] " if self.system == "iphone" else f"{stamp} - "


def _noon(at: datetime, gap: str, halves: tuple[str, str], colon: str = ":", *, seconds: bool = False) -> str:
    more = f"{colon}{at:%S}" if seconds else ""
    return f"{at.hour % 12 or 12}{colon}{at:%M}{more}{gap}{halves[at.hour // 12]}"


REGIONS = (
    Region("id", lambda at: f"{at:%d/%m/%y}", lambda at: f"{at:%H.%M}", joint=" "),
    Region("id long", lambda at: f"{at:%d/%m/%Y}", lambda at: f"{at:%H.%M}", joint=" "),
    Region("gb", lambda at: f"{at:%d/%m/%Y}", lambda at: f"{at:%H:%M}"),
    Region("gb 12", lambda at: f"{at:%d/%m/%y}", lambda at: _noon(at, " ", ("am", "pm"))),
    Region("us", lambda at: f"{at.month}/{at.day}/{at:%y}", lambda at: _noon(at, THIN, ("AM", "PM"))),
    Region("de", lambda at: f"{at:%d.%m.%y}", lambda at: f"{at:%H:%M}"),
    Region("se", lambda at: f"{at:%Y-%m-%d}", lambda at: f"{at:%H:%M}", joint=" "),
    Region("hr", lambda at: f"{at.day}. {at.month}. {at.year}.", lambda at: f"{at:%H:%M}"),
    Region("my", lambda at: f"{at:%d/%m/%Y}", lambda at: _noon(at, " ", ("PG", "PTG"))),
    Region("iphone id", lambda at: f"{at:%d/%m/%y}", lambda at: f"{at:%H.%M.%S}", "iphone", fine=True),
    Region("iphone gb", lambda at: f"{at:%d/%m/%Y}", lambda at: f"{at:%H:%M:%S}", "iphone", fine=True),
    Region("iphone us", lambda at: f"{at.month}/{at.day}/{at:%y}",
           lambda at: _noon(at, THIN, ("AM", "PM"), seconds=True), "iphone", fine=True),
    Region("iphone nl", lambda at: f"{at:%d-%m-%Y}", lambda at: f"{at:%H:%M:%S}", "iphone", " ", fine=True),
)  # fmt: skip
BY_NAME = {one.name: one for one in REGIONS}

SENTENCES: dict[str, dict[Language, str]] = {
    "sealed": {
        "id": "Pesan dan panggilan terenkripsi secara end-to-end. Hanya orang di chat ini yang dapat membacanya.",
        "en": "Messages and calls are end-to-end encrypted. Only people in this chat can read or share them.",
    },
    "made": {"id": '{0} membuat grup "{1}"', "en": '{0} created group "{1}"'},
    "added": {"id": "{0} menambahkan Anda", "en": "{0} added you"},
    "added other": {"id": "Anda menambahkan {0}", "en": "You added {0}"},
    "linked": {
        "id": "Anda bergabung menggunakan tautan undangan grup ini",
        "en": "You joined using this group's invite link",
    },
    "joined other": {
        "id": "{0} bergabung menggunakan tautan undangan grup ini",
        "en": "{0} joined using this group's invite link",
    },
    "renamed": {
        "id": '{0} mengubah nama grup dari "{1}" menjadi "{2}"',
        "en": '{0} changed the group name from "{1}" to "{2}"',
    },
    "left": {"id": "{0} keluar", "en": "{0} left"},
    "omitted android": {"id": "<Media tidak disertakan>", "en": "<Media omitted>"},
    "omitted iphone": {"id": f"{MARK}gambar tidak disertakan", "en": f"{MARK}image omitted"},
    "file android": {"id": "{0} (file terlampir)", "en": "{0} (file attached)"},
    "file iphone": {"id": f"{MARK}<terlampir: {{0}}>", "en": f"{MARK}<attached: {{0}}>"},
    "deleted": {"id": "Anda telah menghapus pesan ini", "en": "You deleted this message"},
    "edited": {"id": "<Pesan ini diedit>", "en": "<This message was edited>"},
    "call": {"id": "Panggilan suara tak terjawab", "en": "Missed voice call"},
}  # fmt: skip
CALL_TO_VOTE = {
    "id": "Ayo ke TPS 🗳️\nJangan lupa: bawa KTP\n\n10.00 - kumpul dulu",
    "en": "Go and vote 🗳️\nbring: your card\n\n10:00 - first meet",
}
CAPTION = {"id": "Panggung tadi malam", "en": "The stage last night"}
PHOTO = {"android": "IMG-20241027-WA0007.jpg", "iphone": "00000011-PHOTO-2024-10-27-19-30-01.jpg"}
PAPER = {"android": "Undangan rapat.pdf", "iphone": "00000012-Undangan rapat.pdf"}


def say(what: str, language: Language, *names: str) -> str:
    """A sentence of the service."""
    return SENTENCES[what][language].format(*names)


def group(region: Region, language: Language) -> list[Message]:
    """What happened in a group, the same everywhere; days after the twelfth tell day from month."""
    kind = region.system
    return [
        ("2024-09-30 07:00:05", None, say("sealed", language)),
        ("2024-09-30 07:00:05", None, say("made", language, FRIEND, GROUP)),
        ("2024-09-30 07:01:00", None, say("added", language, FRIEND)),
        ("2024-10-01 00:00:07", FRIEND, f"Selamat datang {OTHERS}\n{OTHERS}: sampai jumpa"),
        ("2024-10-01 12:05:09", OWNER, "Terima kasih, Pak 🙏"),
        ("2024-10-12 18:30:00", None, say("joined other", language, NEIGHBOUR)),
        ("2024-10-27 19:29:59", NEIGHBOUR, OTHERS),
        ("2024-10-27 19:30:01", OWNER, say(f"file {kind}", language, PHOTO[kind]) + f"\n{CAPTION[language]}"),
        ("2024-10-27 19:31:00", OWNER, say(f"omitted {kind}", language)),
        ("2024-10-28 23:59:59", OWNER, CALL_TO_VOTE[language]),
        ("2024-10-29 05:00:00", OWNER, f"Rapat pindah jam 8 {MARK}{say('edited', language)}"),
        ("2024-10-29 05:01:00", OWNER, say("deleted", language)),
        ("2024-10-29 05:02:00", None, say("renamed", language, FRIEND, GROUP, RENAMED)),
        ("2024-10-29 05:03:00", OWNER, "https://contoh.invalid/berita?a=1&b=2"),
        ("2024-10-29 05:03:00", OWNER, "https://contoh.invalid/berita?a=1&b=2"),
        ("2024-10-29 05:04:00", FRIEND, say("file " + kind, language, PAPER[kind])),
        ("2024-10-30 06:00:00", None, say("left", language, NEIGHBOUR)),
    ]


def written(messages: Iterable[Message], region: Region, group_name: str = GROUP) -> bytes:
    """The file. An iPhone puts the service's sentences into the mouth of the group, and ends lines with CR LF."""
    lines = []
    for when, who, what in messages:
        if who is None and region.system == "iphone":
            lines.append(f"{region.head(when)}{group_name}: {MARK}{what}")
        else:
            front = MARK if region.system == "iphone" and what.startswith(MARK) else ""
            lines.append(front + region.head(when) + (f"{who}: {what}" if who else what))
    end = "\r\n" if region.system == "iphone" else "\n"
    return ("\n".join(lines) + "\n").replace("\n", end).encode()


def archive(region: Region, language: Language) -> dict[str, bytes]:
    """A chat with its enclosed files."""
    name = {"id": f"Chat WhatsApp dengan {GROUP}.txt", "en": f"WhatsApp Chat with {GROUP}.txt"}[language]
    name = "_chat.txt" if region.system == "iphone" else name
    messages = group(region, language)
    return {name: written(messages, region), PHOTO[region.system]: b"\xff\xd8", PAPER[region.system]: b"%PDF"}


def samples() -> dict[str, dict[str, bytes]]:
    """A group as every region and both languages write it."""
    languages: tuple[Language, ...] = ("id", "en")
    return {f"{region.name} {language}": archive(region, language) for region in REGIONS for language in languages}
