"""What the sentence above an act says: whose thing it was done to, in which group, whether it passed something on.

Facebook writes no other trace of whom a reaction or a comment was for. The sentences are translated, so there is a
small grammar for each language seen; a sentence of another language names nobody, and nobody is guessed.
"""

import re
from functools import lru_cache

LONGEST = 500  # characters of a sentence
THING = (
    r"(?:live video|profile picture|cover photo|status update|post|photo|video|comment|link|reply|album|status|reel"
    r"|story|timeline|wall|note|event|memory|activity|page|poll|review|check-in|GIF)s?"
)
HAL = (
    r"(?:video siaran langsung|siaran langsung|foto profil|foto sampul|jajak pendapat|postingan|kiriman|pos|foto|video"
    r"|komentar|tautan|album|status|reels?|cerita|kronologi|linimasa|dinding|catatan|acara|balasan|kenangan|ulasan"
    r"|aktivitas|halaman|stiker|GIF)"
)
COSA = r"(?:publicación|foto|comentario|enlace|vídeo|video|álbum|estado|historia|reel|biografía|respuesta|evento)"
VERB = (
    r"(?:likes?|liked|loves?|loved|reacted to|commented on|replied to|responded to|shared|wrote on|posted (?:on|to)|to)"
)
KERJA = (
    r"(?:menyukai|mengomentari|menanggapi|membalas|membagikan|(?:ber\w+|menulis|memposting|mengirim\w*|menambahkan .+?)"
    r" (?:pada|di|ke|terhadap|tentang|untuk))"
)
INTO = r"bergabung (?:dengan|ke|di|dalam)"
WHOSE = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"\b{VERB} (?P<who>.+?)['\u2019]s? {THING}\b",
        rf"\b{KERJA} (?:sebuah |suatu )?{HAL} (?:milik |dari |punya )?(?P<who>.+?)\.?$",
        rf"\b{COSA} del? (?P<who>.+?)\.?$",
        r"\b(?:likes|liked|menyukai) (?:halaman |the page )?(?P<who>.+?)\.?$",
    )
)
GROUP = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"\b(?:member of|joined|anggota|{INTO}|miembro de)(?: the group| grup| el grupo)?:? (?P<who>.+?)\.?$",
        r"\b(?:in|to|di|ke|dalam|en|a) (?:the group|grup|el grupo):? (?P<who>.+?)\.?$",
        r"\b(?:posted|commented|replied)(?: something| a \w+)? in (?P<who>.+?)\.?$",
        rf"\b{THING} in (?P<who>.+?)\.?$",
        r"\b(?:memposting|mengirim|berkomentar|menulis)(?: sesuatu| sebuah \w+)? (?:di|dalam) (?P<who>.+?)\.?$",
    )
)
THING_ONLY = re.compile(THING, re.IGNORECASE)
HAL_ONLY = re.compile(rf"{HAL}\b", re.IGNORECASE)
NOBODY = re.compile(
    r"(?:an?|the|this|that|his|her|their|its|your|own|you|sebuah|suatu|ini|itu|tersebut|seorang|seseorang|anda|sendiri"
    r"|\w*nya|un|una|su|tu)\b",
    re.IGNORECASE,
)
PASSED_ON = re.compile(r"\b(?:shared|shares|reshared|membagikan|berbagi|compart\w+)\b", re.IGNORECASE)
LEFT = re.compile(
    r"\b(?:stopped being|left|is no longer|are no longer|was removed|were removed|keluar dari|berhenti menjadi"
    r"|meninggalkan|tidak lagi|dikeluarkan|dejaste|saliste|dejó|salió)\b",
    re.IGNORECASE,
)
SAVED = re.compile(r"\b(?:saved|menyimpan|guardó|ha guardado)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def whose(title: str, own: tuple[str, ...] = ()) -> str:
    """Whose thing a sentence names; "" where it names nobody, or the owner. own: what the owner is called."""
    return _named(WHOSE, title, own)


@lru_cache(maxsize=4096)
def group(title: str, own: tuple[str, ...] = ()) -> str:
    """The group that a sentence names; "" where it names none."""
    return _named(GROUP, title, own)


def passed_on(title: str) -> bool:
    """Does a sentence say that something was shared?"""
    return PASSED_ON.search(title) is not None


def saved(title: str) -> bool:
    """Does a sentence say that something was kept for later, which nobody else sees?"""
    return SAVED.search(title) is not None


def left(title: str) -> bool:
    """Does a sentence say that a group was left?"""
    return LEFT.search(title) is not None


def spoken_of(title: str, name: str) -> bool:
    """Does a sentence begin with a name, be it behind a short word?"""
    begin = title.casefold()
    return bool(name) and begin.startswith((name.casefold(), f"a {name.casefold()}"))


def _named(patterns: tuple[re.Pattern[str], ...], title: str, own: tuple[str, ...]) -> str:
    names = sorted(filter(None, own), key=len, reverse=True)
    title = next((title[len(name) :] for name in names if spoken_of(title, name) and title[: len(name)] != "a "), title)
    plain = " ".join(title[:LONGEST].split())
    for one in patterns:
        found = one.search(plain)
        who = found["who"].strip(' \u201c\u201d"') if found else ""
        if who and not NOBODY.match(who) and not HAL_ONLY.match(who) and not THING_ONLY.fullmatch(who):
            return "" if who.casefold() in {name.casefold() for name in names} else who
    return ""
