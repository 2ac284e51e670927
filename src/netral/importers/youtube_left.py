"""Words of YouTube exports that shape cannot replace, and what is knowingly left out.

A word that is not here leads to "not known", never to an act: nothing is guessed from a sentence.
"""

import re

from netral.model.item import Act, Audience

# what a deed begins with; English is attested, also in exports whose names are Indonesian
VERBS: dict[str, Act | str] = {
    "liked": Act.REACT, "menyukai": Act.REACT, "subscribed to": Act.FOLLOW, "berlangganan ke": Act.FOLLOW,
    "subscribe ke": Act.FOLLOW, "disliked": "no", "tidak menyukai": "no", "commented on": "no", "mengomentari": "no",
    "voted on": "no", "answered": "no", "saved": "no", "shared": "no", "used": "no",
}  # fmt: skip
VERB = re.compile(rf"({'|'.join(sorted(VERBS, key=len, reverse=True))})(?:\s+(.*)|$)", re.IGNORECASE | re.DOTALL)

# what watching, searching and looking at begins with
WATCHED = re.compile(
    r"(?:watched|visited|viewed|searched|used|listened|telah|ditonton|menonton|mengunjungi|dikunjungi|melihat|dilihat"
    r"|menelusuri|penelusuran|mencari|menggunakan|mendengarkan)\b",
    re.IGNORECASE,
)
MIXED = re.compile(r"(?:^|/)YouTube/[^/]+$", re.IGNORECASE)  # My Activity, which holds deeds of all kinds

# names of the list of liked videos; where a table of lists is there, its id tells more
LIKES = frozenset({
    "liked videos", "likes", "video yang disukai", "vídeos que me gustan", "videos que me gustan",
    "videos, die ich mag", "positiv bewertete videos", "mag ich-videos", "leuk gevonden video's",
    "video's die ik leuk vind", "vidéos j'aime", 'vidéos "j\'aime"', "vidéos aimées", "video piaciuti",
    "vídeos marcados com gostei", "vídeos com gostei", "video yang anda suka", "video disukai",
})  # fmt: skip
PART = re.compile(r"[-_ ]?v[ií]d[eé]os?(?:\(\d+\))?$|\(\d+\)$", re.IGNORECASE)

SEEN = {
    **dict.fromkeys(("public", "publik", "público", "öffentlich", "openbaar", "publique", "pubblico"), Audience.PUBLIC),
    **dict.fromkeys(
        ("unlisted", "tidak publik", "oculto", "no listado", "nicht gelistet", "verborgen", "non répertoriée",
         "non in elenco", "não listado", "tidak tersenarai"),
        Audience.LIMITED,
    ),
    **dict.fromkeys(
        ("private", "pribadi", "privado", "privat", "privé", "privée", "privato", "particular", "peribadi"),
        Audience.PRIVATE,
    ),
}  # fmt: skip

TABLES = {"listed": "left.youtube-lists", "settings": "left.account-data", "about": "left.no-act"}
FILES = tuple(f"*.{end}" for end in ("mp4", "mov", "webm", "avi", "mkv", "jpg", "jpeg", "png", "mp3", "m4a", "srt"))


def silent(title: str, member: str) -> str:
    """Why a deed of no known verb is left: lists of what was watched hold nothing else, in any language.

    In My Activity a like in another language may be among them, so there it is said that the deed is not known.
    """
    return "" if MIXED.search(member) and not WATCHED.match(title) else "left.seen"


def verb(title: str) -> tuple[Act | str, str]:
    """What a deed is by its first words, and the rest; "" where the words are not known."""
    found = VERB.match(title)
    return (VERBS[found[1].lower()], found[2] or "") if found else ("", title)
