"""What WhatsApp itself writes into a chat, in Indonesian and English, and in other languages where it is short.

Sentences are compared without invisible marks, whatever the case of letters.
"""

import re
from collections.abc import Iterator

from netral.importers.whatsapp_heads import BLANK, MARKS

UNMARKED = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"))
YOU = frozenset({"anda", "you", "kamu"})
ME = r"(?:anda|you|kamu)"
DONE = r"(?:telah |sudah )?"
QUOTED = r'["“”„«»‟](?P<name>.+)["“”„«»‟]'
FLAGS = re.IGNORECASE | re.DOTALL

JOINED = re.compile(
    rf"{ME} {DONE}(?:ikut )?(?:bergabung|joined)\b"
    rf"|{ME} {DONE}(?:yang )?(?:membuat|created) (?:the |this )?(?:grup|group|komunitas|community)\b",
    FLAGS,
)
ADDED = re.compile(
    rf"(?P<by>.+?) {DONE}(?:menambahkan|memasukkan|mengundang|added) (?:.+?(?:, | dan | and ))?{ME}\b"
    rf"|{ME} {DONE}(?:ditambahkan|dimasukkan)(?: ke grup(?: ini)?)?(?: oleh (?P<by_id>.+?))?\.?$"
    rf"|{ME} (?:were|was|have been) added(?: to (?:the|this) group)?(?: by (?P<by_en>.+?))?\.?$",
    FLAGS,
)
LEFT = re.compile(
    rf"{ME} {DONE}(?:keluar|left)\b|{ME} {DONE}(?:dikeluarkan|were removed|was removed|have been removed)\b"
    rf"|.+? {DONE}(?:mengeluarkan|removed) (?:.+?(?:, | dan | and ))?{ME}\b",
    FLAGS,
)
CREATED = re.compile(rf"(?:membuat grup|created (?:the )?group|created this group)\s+{QUOTED}", FLAGS)
RENAMED = re.compile(
    r"(?:mengubah|mengganti|changed) (?:the )?(?:subjek|nama grup|judul|subject|group name|nama komunitas)"
    r"(?: grup)?(?: ini)?(?: (?:dari|from) [\"“„«](?P<old>.+?)[\"”“»])?"
    r" (?:ke|menjadi|jadi|to) [\"“„«](?P<new>.+)[\"”“»]",
    FLAGS,
)
GROUP = re.compile(
    r"(?:membuat|created) (?:grup|group|this group)|yang membuat grup|subjek|subject|ikon grup|deskripsi grup"
    r"|\b(?:menambahkan|mengeluarkan|ditambahkan|dikeluarkan|added|removed|keluar|left|bergabung|joined)\b"
    r"|group's icon|group description|setelan grup|group settings|adalah admin|an admin",
    re.IGNORECASE,
)
OTHERS = re.compile(
    rf"(?P<one>.+?) {DONE}(?:menambahkan|mengeluarkan|added|removed) (?P<many>.+?)\.?$"
    rf"|(?P<who>.+?) {DONE}(?:bergabung|joined|keluar|left|membuat grup|created (?:the )?group|ditambahkan|was added"
    r"|dikeluarkan|was removed|mengubah|changed)\b",
    FLAGS,
)
SEVERAL = re.compile(r", (?:dan |and )?| dan | and ", re.IGNORECASE)

NOTICE = re.compile(
    r"pesan (?:dan|yang).{0,80}(?:terenkripsi|dienkripsi|enkripsi)|messages (?:and calls )?(?:are|to|you send)"
    r"|panggilan (?:suara|video)|(?:missed )?(?:voice|video|group) call|missed (?:voice|video)|menunggu pesan"
    r"|missed (?:group )?(?:voice|video)|lokasi terkini|live location|pesan sementara|disappearing messages"
    r"|(?:kini |this )?(?:bisnis anda|business)|chat ini|this chat|kode keamanan|your security code|komunitas ini"
    r"|this community|selamat datang di komunitas|welcome to your community|(?:hanya|only) admins?\b"
    r"|grup ini|this group"
    r"|.{1,80}? (?:telah )?(?:mengganti nomor|changed (?:their|to a new) (?:phone )?number|menyematkan pesan"
    r"|pinned a message|kini menjadi kontak|is now a contact|memulai panggilan|started a (?:call|video call))"
    r"|waiting for this message|pesan tidak didukung|this message (?:can't|couldn't) be|unsupported message"
    rf"|message not supported|{ME}(?:'re| are)? (?:\w+ ){{0,3}}(?:keluar|left|dikeluarkan|removed|menambahkan"
    r"|mengeluarkan|admin|bukan lagi|no longer|mengubah|changed|menyematkan|pinned|menyalakan|mematikan|turned"
    r"|memblokir|blocked)",
    re.IGNORECASE,
)
DELETED = re.compile(
    rf"(?:{ME} {DONE}(?:menghapus|deleted) (?:pesan ini|this message)"
    rf"|pesan ini {DONE}dihapus(?: oleh admin.*)?|this message was deleted(?: by .*)?"
    rf"|{ME} menghapus .{{1,20}}|deleted by admin.*)\.?$",
    re.IGNORECASE,
)
OMITTED = re.compile(
    rf"[{MARKS}]*(?:<(?:media (?:tidak disertakan|omitted|tidak dimasukkan)|medien ausgeschlossen|multimedia omitido"
    r"|archivo omitido|mídia oculta|médias omis|media omessi|media weggelaten|без медиафайлов)>"
    r"|(?:gambar|foto|video|audio|stiker|gif|dokumen|kontak|kartu kontak|catatan video|pesan suara"
    r"|image|photo|sticker|document|contact card|contact|video note|voice message|media) (?:tidak disertakan|omitted)"
    r"|null)(?:\n|$)",
    re.IGNORECASE,
)
EDITED = frozenset({"pesan ini diedit", "pesan ini telah diedit", "this message was edited", "diedit", "edited"})
FILE = r"[^\n/\\<>]{1,200}?\.\w{2,5}"
ENCLOSED = re.compile(
    rf"(?P<file>{FILE}) \((?:file terlampir|berkas terlampir|terlampir|file attached|datei angehängt"
    r"|archivo adjunto|arquivo anexado|fichier joint|file allegato|bestand bijgevoegd)\)[ \t]*(?:\n|$)"
    r"|(?P<usual>(?:IMG|VID|PTT|AUD|STK|DOC)-\d{8}-WA\d+\.\w{2,5}) \([^()\n]{4,40}\)[ \t]*(?:\n|$)",
    re.IGNORECASE,
)
BOXED = re.compile(
    rf"<(?:terlampir|lampiran|attached): ?(?P<file>[^<>\n]{{1,250}})>[ \t]*"
    rf"|[{MARKS}]<[^<>:\n]{{2,30}}: ?(?P<other>{FILE})>",
    re.IGNORECASE,
)
PAGES = re.compile(rf"{FILE}[ \t]+[•·][^\n<]{{1,40}}", re.IGNORECASE)
POLL = re.compile(rf"^[{MARKS}]*(?:POLL|JAJAK PENDAPAT|POLLING):[ \t]*\n?", re.IGNORECASE)
OPTION = re.compile(
    rf"^[{MARKS}]*(?:OPTION|OPSI|PILIHAN): (.*?)[ \t]*(?:[{MARKS}]*\(\d+ [^()\n]{{1,20}}\))?[{MARKS}]*$",
    re.IGNORECASE | re.MULTILINE,
)
TITLE = re.compile(
    r"(?:^|/)(?:whatsapp chat (?:with|mit|-) ?|chat whatsapp (?:dengan|con) ?|chat de whatsapp con "
    r"|conversa do whatsapp com |discussion whatsapp avec |чат whatsapp \u0441 )"
    r"(?P<name>[^/]+?)(?: ?\(\d+\))?(?:\.txt|\.zip|$)",
    re.IGNORECASE,
)
LEAST = 7  # digits of a telephone number


def title(*paths: str) -> str:
    """The name of a chat, from the names of the file and of the container it came in; "" where they say nothing."""
    return next((found["name"].strip(f"{MARKS}{BLANK}- ") for path in paths if (found := TITLE.search(path))), "")


def notice(sentence: str) -> bool:
    """Is a sentence with the mark of the service its own, though it stands under somebody's name?"""
    return any(one.match(sentence) for one in (NOTICE, JOINED, ADDED, LEFT, OTHERS))


def same(name: str) -> str:
    """A person's name or number made comparable."""
    plain = " ".join(name.translate(UNMARKED).casefold().lstrip("~").split())
    digits = re.sub(r"[\s()+-]", "", plain)
    if digits.isdigit() and len(digits) >= LEAST:
        return "62" + digits[1:] if digits.startswith("0") else digits
    return plain


def told(sentence: str) -> Iterator[str]:
    """The people whom a sentence of the service calls by name, made comparable."""
    found = OTHERS.match(sentence)
    if found:
        for many in (found["one"] or found["who"], found["many"] or ""):
            yield from (same(one) for one in SEVERAL.split(many) if one)
